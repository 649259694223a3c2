import { createCipheriv, createDecipheriv } from 'node:crypto';
import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import { text, type Runtime } from './scalar.ts';
import { derivedKey } from './derived-key.ts';
import type { StoredValue } from '../type/type.ts';
import type { CoreFunction } from './core-function.ts';

const BLOCK = 16;

/** A value of `block_encryption_mode` as OpenSSL calls it; modes with streams of bits take no padding. */
const modeOf = (mode: StoredValue | undefined): string =>
  text(mode)
    .toLowerCase()
    .replace(/cfb128$/, 'cfb');

/** Bytes of a key. */
const keySize = (mode: string): number => Number(mode.split('-')[1]) / 8;

/** The key of a cipher: the bytes of the text, folded by XOR to its length. */
function foldedKey(key: Uint8Array, mode: string): Uint8Array {
  const folded = new Uint8Array(keySize(mode));
  key.forEach((byte, i) => {
    folded[i % folded.length] = (folded[i % folded.length] ?? 0) ^ byte;
  });
  return folded;
}

/** @throws WireError 1582 without the vector that the mode needs, 1882 where it is too short */
function vectorOf(mode: string, vector: StoredValue | undefined, name: string): Uint8Array | null {
  if (mode.endsWith('-ecb')) return null;
  if (vector === undefined) throw wireError('ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT', name);
  if (vector === null) throw wireError('ER_AES_INVALID_IV', name, BLOCK);
  const bytes = vector instanceof Uint8Array ? vector : Buffer.from(text(vector));
  if (bytes.length < BLOCK) throw wireError('ER_AES_INVALID_IV', name, BLOCK);
  return bytes.subarray(0, BLOCK);
}

/** `m_aes_encrypt` and `m_aes_decrypt` of the mode, a text, a key and perhaps a vector. */
export function aesFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  const warn = ({ errno, message }: WireError): void =>
    runtime.session.environment.addWarning({ level: 'Warning', errno, message });
  const prepare = (name: string, { mode, key, vector, derivation }: Given): Prepared => {
    const cipher = modeOf(mode);
    const bytes = vectorOf(cipher, vector, name);
    const derived = derivation.length > 0 ? derivedKey(key, keySize(cipher), derivation) : undefined;
    // A mode of blocks alone takes no vector; one in front of how the key is derived is not told of.
    if (vector !== undefined && cipher.endsWith('-ecb') && derived === undefined)
      warn(wireError('WARN_OPTION_IGNORED', 'IV'));
    return { cipher, key: derived ?? foldedKey(key, cipher), vector: bytes };
  };
  /** A key that is folded is told of where it has answered. */
  const told = (result: StoredValue, { mode, key, derivation }: Given): StoredValue => {
    const size = keySize(modeOf(mode));
    if (result !== null && key.length > size && derivation.length === 0) warn(wireError('WARN_AES_KEY_SIZE', size));
    return result;
  };
  const call =
    (name: string, run: (prepared: Prepared, value: Uint8Array) => StoredValue): CoreFunction['call'] =>
    (mode, value = null, key = null, vector, ...derivation) => {
      if (value === null || key === null) return null;
      const given: Given = { mode, key: key as Uint8Array, vector, derivation };
      return told(run(prepare(name, given), value as Uint8Array), given);
    };
  return {
    m_aes_encrypt: { nulls: true, call: call('aes_encrypt', encrypted) },
    m_aes_decrypt: { nulls: true, call: call('aes_decrypt', decrypted) },
  };
}

interface Given {
  readonly mode: StoredValue | undefined;
  readonly key: Uint8Array;
  readonly vector: StoredValue | undefined;
  /** How the key is derived: a method, salt, and information or a number of rounds. */
  readonly derivation: readonly StoredValue[];
}

interface Prepared {
  readonly cipher: string;
  readonly key: Uint8Array;
  readonly vector: Uint8Array | null;
}

function encrypted({ cipher, key, vector }: Prepared, value: Uint8Array): StoredValue {
  const made = createCipheriv(cipher, key, vector);
  return Buffer.concat([made.update(value), made.final()]);
}

/** What was encrypted; NULL for what the key did not make. */
function decrypted({ cipher, key, vector }: Prepared, value: Uint8Array): StoredValue {
  const made = createDecipheriv(cipher, key, vector);
  try {
    return Buffer.concat([made.update(value), made.final()]);
  } catch {
    return null;
  }
}
