import { deflateSync, inflateSync } from 'node:zlib';
import { wireError } from '../../../mysql/wire-error.ts';
import { mostBytes } from '../operand/to-text.ts';
import type { Operand } from '../operand/operand.ts';
import { bytesType, type BytesType, NULL_TYPE } from '../type/type.ts';
import { Doubtful, type ScalarResult } from './scalar.ts';

/** Bytes in front of compressed ones, which say how many they were. */
const HEADER = 4;
const MAX_BYTES = 67_108_864;

/** The type of what COMPRESS makes. */
export const compressedType = ([operand]: readonly Operand[]): BytesType =>
  bytesType(Math.floor(mostBytes(operand?.type ?? NULL_TYPE) * 1.2) + 13);

/** COMPRESS: the length, then what zlib makes; nothing of nothing. */
export function compress(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) return bytes;
  const packed = deflateSync(bytes);
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(bytes.length);
  // CHAR columns take spaces from the end.
  return Buffer.concat([header, packed, Buffer.from(packed.at(-1) === 0x20 ? '.' : '')]);
}

/** UNCOMPRESS: NULL, and told, for what is not compressed. */
export function uncompress(bytes: Uint8Array): ScalarResult {
  if (bytes.length === 0) return bytes;
  const length = uncompressedLength(bytes);
  if (length instanceof Doubtful) return wireError('ER_ZLIB_Z_DATA_ERROR');
  if (length > MAX_BYTES) return wireError('ER_TOO_BIG_FOR_UNCOMPRESS', MAX_BYTES);
  try {
    const plain = inflateSync(bytes.subarray(HEADER), { maxOutputLength: Math.max(length, 1) });
    return plain;
  } catch {
    return wireError('ER_ZLIB_Z_DATA_ERROR');
  }
}

/** UNCOMPRESSED_LENGTH. */
export function uncompressedLength(bytes: Uint8Array): number | Doubtful {
  if (bytes.length === 0) return 0;
  if (bytes.length <= HEADER) return new Doubtful(0, wireError('ER_ZLIB_Z_DATA_ERROR'));
  return Buffer.from(bytes).readUInt32LE() & 0x3f_ff_ff_ff;
}
