import { collationOf } from '../type/collation.ts';
import { weightString } from '../type/weight-string.ts';
import { exact, int, plain, type CoreFunction } from './core-function.ts';
import { text, whole } from './scalar.ts';

const HALF_OF_64_BITS = 1n << 63n;

/** What values weigh, as bytes (WEIGHT_STRING). */
export const WEIGHT_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  m_weights: plain((value, collation, count) =>
    weightString(text(value), collationOf(text(collation)), count === undefined ? undefined : whole(count)),
  ),
  /** A signed integer, or an unsigned one as it is stored: that orders from the smallest on. */
  m_weight_of_whole: exact((value) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(BigInt.asUintN(64, int(value) + HALF_OF_64_BITS));
    return bytes;
  }),
};
