import { hkdfSync, pbkdf2Sync } from 'node:crypto';
import { wireError } from '../../../mysql/wire-error.ts';
import type { StoredValue } from '../type/type.ts';

const DIGEST = 'sha512';

/** Bytes that no option of a method reaches. */
const OPTION_BOUND = 256;
const ROUNDS_BOUND = 6;

const MIN_ROUNDS = 1000;
const MAX_ROUNDS = 65_535;

type Derivation = (key: Uint8Array, size: number, salt: Uint8Array, option: StoredValue | undefined) => Uint8Array;

const METHODS: Readonly<Record<string, Derivation>> = {
  hkdf: (key, size, salt, option) =>
    new Uint8Array(hkdfSync(DIGEST, key, salt, optionBytes(option, OPTION_BOUND), size)),
  pbkdf2_hmac: (key, size, salt, option) => pbkdf2Sync(key, salt, roundsOf(option), size, DIGEST),
};

/**
 * The key of so many bytes that AES_ENCRYPT derives from another one by a method, salt, and the method's own option:
 * information for `hkdf`, rounds for `pbkdf2_hmac`.
 *
 * Source: manual, "AES_ENCRYPT()"
 * @throws WireError 3235, 3236, 3238
 */
export function derivedKey(
  key: Uint8Array,
  size: number,
  [method, salt, option]: readonly (StoredValue | undefined)[],
): Uint8Array {
  const derive = METHODS[Buffer.from(optionBytes(method, OPTION_BOUND)).toString('latin1')];
  if (derive === undefined) throw wireError('ER_AES_INVALID_KDF_NAME');
  return derive(key, size, optionBytes(salt, OPTION_BOUND), option);
}

/** The bytes of an option; none of one that is left out. */
function optionBytes(option: StoredValue | undefined, bound: number): Uint8Array {
  if (option === undefined) return new Uint8Array();
  if (!(option instanceof Uint8Array) || option.length >= bound)
    throw wireError('ER_AES_INVALID_KDF_OPTION_SIZE', bound);
  return option;
}

function roundsOf(option: StoredValue | undefined): number {
  if (option === undefined) return MIN_ROUNDS;
  const rounds = Number.parseInt(Buffer.from(optionBytes(option, ROUNDS_BOUND)).toString('latin1'), 10);
  if (!(rounds >= MIN_ROUNDS && rounds <= MAX_ROUNDS)) throw wireError('ER_AES_INVALID_KDF_ITERATIONS');
  return rounds;
}
