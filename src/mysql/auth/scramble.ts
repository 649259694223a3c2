import { randomFillSync } from 'node:crypto';
import { systemRandom, type Random } from '../../kit/random.ts';
import { SCRAMBLE_LENGTH } from '../handshake.ts';

const DOLLAR = 0x24;
const POOLED = 128;

/**
 * A fresh nonce for one authentication exchange: 20 bytes between 1 and 127 without `$`,
 * since clients treat NUL as its end and the server's stored form has `$` as a separator (MySQL's `generate_user_salt`).
 */
export function createScramble(random: Random = systemRandom): Uint8Array {
  const scramble = random === systemRandom ? takeFromPool() : random.bytes(SCRAMBLE_LENGTH);
  for (let index = 0; index < scramble.length; index++) {
    const ascii = (scramble[index] ?? 0) & 0x7f;
    scramble[index] = ascii === 0 || ascii === DOLLAR ? ascii + 1 : ascii;
  }
  return scramble;
}

/** Random bytes for the next nonces: to ask for many at once costs little more than to ask for one. */
const pool = new Uint8Array(POOLED * SCRAMBLE_LENGTH);
let used = pool.length;

function takeFromPool(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const scramble = pool.slice(used, used + SCRAMBLE_LENGTH);
  // What was given away is not kept.
  pool.fill(0, used, (used += SCRAMBLE_LENGTH));
  return scramble;
}

/** `left XOR right`; `right` is repeated when it is shorter. */
export function xor(left: Uint8Array, right: Uint8Array): Buffer {
  const result = Buffer.from(left);
  for (let index = 0; index < result.length; index++) {
    result[index] = (result[index] ?? 0) ^ (right[index % right.length] ?? 0);
  }
  return result;
}
