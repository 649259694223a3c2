import { randomUUID } from 'node:crypto';
import { systemRandom } from '../../../kit/random.ts';
import type { CoreFunction } from './core-function.ts';
import { shortUuid } from './short-uuid.ts';

/** Bytes of one double. */
const DOUBLE = 8;
/** Bytes that are asked for at once: the system takes longer to be asked than to give them. */
const POOL = 512 * DOUBLE;
let pool: DataView = new DataView(new ArrayBuffer(0));
let next = 0;

/** A double from 0 up to but not 1. */
function randomFraction(): number {
  if (next === pool.byteLength) {
    const bytes = systemRandom.bytes(POOL);
    pool = new DataView(bytes.buffer, bytes.byteOffset, POOL);
    next = 0;
  }
  // 53 bits, as a double has them.
  const [high, low] = [pool.getUint32(next), pool.getUint32(next + 4) >>> 11];
  next += DOUBLE;
  return (high * 2 ** 21 + low) / 2 ** 53;
}

/** Functions that give another value with each call. */
export function freshFunctions(): Readonly<Record<string, CoreFunction>> {
  let row = 0;
  return {
    m_row_number: { call: () => ++row, volatile: true },
    m_rand: { call: randomFraction, volatile: true },
    m_uuid_short: { call: shortUuid, volatile: true, exact: true },
    m_uuid: { call: () => randomUUID(), volatile: true },
  };
}
