import { constants, deflateSync, inflateSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CAPABILITY, hasCapability } from './capability.ts';

/** Names of `protocol_compression_algorithms`. */
export const COMPRESSION_ALGORITHMS = ['zlib', 'zstd', 'uncompressed'] as const;
export type CompressionAlgorithm = (typeof COMPRESSION_ALGORITHMS)[number];

/** Compresses and decompresses the content of one frame. */
export interface CompressionCodec {
  compress(content: Buffer): Buffer;
  /** @throws Error when the bytes are damaged or hold more than `maxLength` bytes */
  decompress(payload: Buffer, maxLength: number): Buffer;
}

/** How a connection is compressed. */
export interface Compression {
  readonly algorithm: CompressionAlgorithm;
  /** 0 without compression. */
  readonly level: number;
}

/** The level of a connection that does not compress. */
export const UNCOMPRESSED: Compression = { algorithm: 'uncompressed', level: 0 };

const ZLIB_LEVEL = 6;
const MAX_ZSTD_LEVEL = 22;
/**
 * Higher levels of zstd take many times longer for little: a client may ask for them, and is answered with this one,
 * which it cannot tell from the other.
 */
const HIGHEST_USED_ZSTD_LEVEL = 9;
/** A frame holds at most 16 MiB: no honest client needs a larger window, and a window is allocated before it is filled. */
const ZSTD_WINDOW_LOG = 24;

/** The capability flags that offer `algorithms`. */
export function compressionCapabilities(algorithms: readonly CompressionAlgorithm[]): number {
  return (
    (algorithms.includes('zlib') ? CAPABILITY.compress : 0) |
    (algorithms.includes('zstd') ? CAPABILITY.zstdCompression : 0)
  );
}

/**
 * What a client's login asks for: zlib when it offers both, as MySQL's own client then uses that.
 *
 * @param zstdLevel the last byte of its login
 * @returns `undefined` when the level is none
 */
export function requestedCompression(capabilities: number, zstdLevel: number): Compression | undefined {
  if (hasCapability(capabilities, CAPABILITY.compress)) return { algorithm: 'zlib', level: ZLIB_LEVEL };
  if (!hasCapability(capabilities, CAPABILITY.zstdCompression)) return UNCOMPRESSED;
  return zstdLevel >= 1 && zstdLevel <= MAX_ZSTD_LEVEL ? { algorithm: 'zstd', level: zstdLevel } : undefined;
}

/** The codec of `compression`, or `undefined` when there is none. */
export function compressionCodec({ algorithm, level }: Compression): CompressionCodec | undefined {
  if (algorithm === 'zlib') return zlibCodec(level);
  return algorithm === 'zstd' ? zstdCodec(Math.min(level, HIGHEST_USED_ZSTD_LEVEL)) : undefined;
}

function zlibCodec(level: number): CompressionCodec {
  return {
    compress: (content) => deflateSync(content, { level }),
    decompress: (payload, maxOutputLength) => inflateSync(payload, { maxOutputLength }),
  };
}

function zstdCodec(level: number): CompressionCodec {
  const compressing = { [constants.ZSTD_c_compressionLevel]: level };
  const decompressing = { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG };
  return {
    compress: (content) => zstdCompressSync(content, { params: compressing, pledgedSrcSize: content.length }),
    decompress: (payload, maxOutputLength) => zstdDecompressSync(payload, { params: decompressing, maxOutputLength }),
  };
}
