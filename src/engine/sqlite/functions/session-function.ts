import type { Runtime } from './scalar.ts';
import { shrink } from '../type/decode.ts';
import { UNSIGNED_BIAS } from '../type/type.ts';
import type { CoreFunction } from './core-function.ts';

/** Functions that change what the session knows. */
export function sessionFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    // LAST_INSERT_ID(x), with the stored form of a BIGINT UNSIGNED; NULL counts as 0.
    m_last_insert_id: {
      call: (value) => {
        const id = value === null ? 0n : BigInt(value as number | bigint) - UNSIGNED_BIAS;
        runtime.session.lastInsertId = shrink(id);
        runtime.session.givenInsertId = shrink(id);
        return value ?? null;
      },
      exact: true,
      nulls: true,
      volatile: true,
    },
  };
}
