import { UNSIGNED_BIAS } from '../type/type.ts';

/** The next number: seconds since 1970 when the process began, then 24 bits that count. */
let next = BigInt(Math.floor(Date.now() / 1000)) << 24n;
/** In front of the number: that of the server, whose other processes have those behind it. */
let serverId = 1n;

const FIRST_OTHER = 2;
/** Ids below 128 keep the numbers in what a BIGINT has. */
const OTHERS = 126;

/** This process is one of several that the server runs queries in: none of them gives the numbers of another. */
export function numberApart(): void {
  serverId = BigInt(FIRST_OTHER + (process.pid % OTHERS));
}

/** UUID_SHORT() in its stored form. */
export function shortUuid(): bigint {
  next++;
  return (serverId << 56n) + next + UNSIGNED_BIAS;
}
