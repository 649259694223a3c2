import { createCipheriv, createDecipheriv } from 'node:crypto';
import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import { text, type Runtime } from './scalar.ts';
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
  const prepare = (name: string, [mode, key, vector]: readonly (StoredValue | undefined)[]): Prepared => {
    const cipher = modeOf(mode);
    // A mode of blocks alone takes no vector.
    if (vector !== undefined && cipher.endsWith('-ecb')) warn(wireError('WARN_OPTION_IGNORED', 'IV'));
    return { cipher, key: foldedKey(key as Uint8Array, cipher), vector: vectorOf(cipher, vector, name) };
  };
  /** A key that is folded is told of where it has answered. */
  const told = (result: StoredValue, mode: StoredValue | undefined, key: StoredValue): StoredValue => {
    const size = keySize(modeOf(mode));
    if (result !== null && (key as Uint8Array).length > size) warn(wireError('WARN_AES_KEY_SIZE', size));
    return result;
  };
  return {
    m_aes_encrypt: {
      nulls: true,
      call: (mode, value = null, key = null, vector) => {
        if (value === null || key === null) return null;
        const made = prepare('aes_encrypt', [mode, key, vector]);
        const cipher = createCipheriv(made.cipher, made.key, made.vector);
        return told(Buffer.concat([cipher.update(value as Uint8Array), cipher.final()]), mode, key);
      },
    },
    m_aes_decrypt: {
      nulls: true,
      call: (mode, value = null, key = null, vector) => {
        if (value === null || key === null) return null;
        const made = prepare('aes_decrypt', [mode, key, vector]);
        return told(opened(createDecipheriv(made.cipher, made.key, made.vector), value as Uint8Array), mode, key);
      },
    },
  };
}

interface Prepared {
  readonly cipher: string;
  readonly key: Uint8Array;
  readonly vector: Uint8Array | null;
}

/** What was encrypted; NULL for what the key did not make. */
function opened(decipher: ReturnType<typeof createDecipheriv>, value: Uint8Array): StoredValue {
  try {
    return Buffer.concat([decipher.update(value), decipher.final()]);
  } catch {
    return null;
  }
}
