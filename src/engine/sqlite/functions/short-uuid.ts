import { UNSIGNED_BIAS } from '../type/type.ts';

/** The next number: seconds since 1970 when the process began, then 24 bits that count. */
let next = BigInt(Math.floor(Date.now() / 1000)) << 24n;
const SERVER_ID = 1n;

/** UUID_SHORT() in its stored form. */
export function shortUuid(): bigint {
  next++;
  return (SERVER_ID << 56n) + next + UNSIGNED_BIAS;
}
