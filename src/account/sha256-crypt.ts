import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

const ALPHABET = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Rounds between two turns of the event loop: about a millisecond of work. */
const ROUNDS_PER_TURN = 500;

/** Bytes of the digest that are encoded together as four characters, high byte first. */
const ENCODED_TRIPLES = [
  [0, 10, 20],
  [21, 1, 11],
  [12, 22, 2],
  [3, 13, 23],
  [24, 4, 14],
  [15, 25, 5],
  [6, 16, 26],
  [27, 7, 17],
  [18, 28, 8],
  [9, 19, 29],
] as const;

/**
 * The last part of a SHA-256 crypt string: 43 characters
 * (Ulrich Drepper, Unix crypt using SHA-256 and SHA-512, https://www.akkadia.org/drepper/SHA-crypt.txt).
 * The salt may be longer than the 16 bytes of crypt(3), because MySQL uses 20. Other work may run between the rounds.
 */
export async function sha256Crypt(password: Uint8Array, salt: Uint8Array, rounds: number): Promise<string> {
  const first = initialDigest(password, salt);
  const p = filled(sha256(...Array.from(password, () => password)), password.length);
  const s = filled(sha256(...Array.from({ length: 16 + first.readUInt8(0) }, () => salt)), salt.length);
  let digest = first;
  for (let round = 0; round < rounds; round += 1) {
    const odd = round % 2 === 1;
    const middle = [...(round % 3 === 0 ? [] : [s]), ...(round % 7 === 0 ? [] : [p])];
    digest = odd ? sha256(p, ...middle, digest) : sha256(digest, ...middle, p);
    if (round % ROUNDS_PER_TURN === ROUNDS_PER_TURN - 1) await setImmediate();
  }
  return encode(digest);
}

/** Steps 1 to 12 of the specification. */
function initialDigest(password: Uint8Array, salt: Uint8Array): Buffer {
  const inner = sha256(password, salt, password);
  const parts: Uint8Array[] = [password, salt, filled(inner, password.length)];
  for (let bits = password.length; bits > 0; bits >>= 1) parts.push(bits % 2 === 1 ? inner : password);
  return sha256(...parts);
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  return hash('sha256', Buffer.concat(parts), 'buffer');
}

/** `length` bytes of `digest` repeated. */
function filled(digest: Uint8Array, length: number): Buffer {
  return Buffer.alloc(length, digest);
}

function encode(digest: Buffer): string {
  let text = '';
  for (const [high, middle, low] of ENCODED_TRIPLES) {
    text += base64((digest.readUInt8(high) << 16) | (digest.readUInt8(middle) << 8) | digest.readUInt8(low), 4);
  }
  return text + base64((digest.readUInt8(31) << 8) | digest.readUInt8(30), 3);
}

/** The low bits of `value` first. */
function base64(value: number, characters: number): string {
  return Array.from({ length: characters }, (_, index) => ALPHABET.charAt((value >> (6 * index)) & 63)).join('');
}
