import { systemRandom, type Random } from '../../kit/random.ts';
import { SCRAMBLE_LENGTH } from '../handshake.ts';

const DOLLAR = 0x24;

/**
 * A fresh nonce for one authentication exchange: 20 bytes between 1 and 127 without `$`,
 * since clients treat NUL as its end and the server's stored form has `$` as a separator (MySQL's `generate_user_salt`).
 */
export function createScramble(random: Random = systemRandom): Uint8Array {
  const scramble = random.bytes(SCRAMBLE_LENGTH);
  for (const [index, byte] of scramble.entries()) {
    const ascii = byte & 0x7f;
    scramble[index] = ascii === 0 || ascii === DOLLAR ? ascii + 1 : ascii;
  }
  return scramble;
}

/** `left XOR right`; `right` is repeated when it is shorter. */
export function xor(left: Uint8Array, right: Uint8Array): Buffer {
  const result = Buffer.from(left);
  for (const [index, byte] of left.entries()) result[index] = byte ^ (right[index % right.length] ?? 0);
  return result;
}
