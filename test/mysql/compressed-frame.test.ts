import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CompressedFrames } from '../../src/mysql/compressed-frame.ts';
import { compressionCodec, requestedCompression, type Compression } from '../../src/mysql/compression.ts';
import { CAPABILITY } from '../../src/mysql/capability.ts';
import { framed } from './support/framed.ts';

const ZLIB: Compression = { algorithm: 'zlib', level: 6 };
const ZSTD: Compression = { algorithm: 'zstd', level: 3 };
const MEBIBYTE = 1024 * 1024;

function frames(compression: Compression = ZLIB, maxPacket = 64 * MEBIBYTE): CompressedFrames {
  const codec = compressionCodec(compression);
  if (codec === undefined) throw new Error('no codec');
  return new CompressedFrames(codec, maxPacket);
}

/** A compressed frame with whatever header a test wants. */
function raw(payload: Buffer, declared: number, sequence = 0): Buffer {
  const header = Buffer.alloc(7);
  header.writeUIntLE(payload.length, 0, 3);
  header[3] = sequence;
  header.writeUIntLE(declared, 4, 3);
  return Buffer.concat([header, payload]);
}

function all(reader: CompressedFrames): readonly Buffer[] {
  const packets: Buffer[] = [];
  for (let next = reader.next(); next !== undefined; next = reader.next()) packets.push(next);
  return packets;
}

const random = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) & 0xff));

describe.each([ZLIB, ZSTD])('$algorithm', (compression) => {
  const packets = [Buffer.from('SELECT 1'), Buffer.alloc(300_000, 'x'), Buffer.alloc(0), random];

  it('gives back what was sent, in whatever pieces it comes', () => {
    const bytes = frames(compression).encode(framed(...packets));
    expect(bytes.length).toBeLessThan(20_000);
    for (const size of [1, 6, 7, 8, 1000, bytes.length]) {
      const reader = frames(compression);
      const seen: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        reader.push(bytes.subarray(at, at + size));
        seen.push(...all(reader));
      }
      expect(seen).toEqual(packets);
      expect(reader.buffered).toBe(0);
    }
  });

  it('carries packets beyond 16 MiB over frames of both kinds', () => {
    const long = Buffer.alloc(33 * MEBIBYTE, 'long');
    const reader = frames(compression);
    reader.push(frames(compression).encode(framed(long, Buffer.from('next'))));
    const [first, second] = all(reader);
    expect(first?.equals(long)).toBe(true);
    expect(second?.toString()).toBe('next');
  });

  it('refuses content that is longer or shorter than declared, and garbage', () => {
    const content = framed(Buffer.alloc(10_000, 'a'));
    const compressed = compressionCodec(compression)?.compress(content) ?? Buffer.alloc(0);
    for (const declared of [1, content.length - 1, content.length + 1]) {
      const reader = frames(compression);
      reader.push(raw(compressed, declared));
      expect(() => reader.next()).toThrow(expect.objectContaining({ errno: 1157 }));
    }
    const reader = frames(compression);
    reader.push(raw(Buffer.from('neither zlib nor zstd'), 1000));
    expect(() => reader.next()).toThrow(expect.objectContaining({ errno: 1157 }));
  });
});

describe('bounds', () => {
  it('refuse a frame that declares more than a packet may hold, before its bytes come', () => {
    const reader = frames(ZLIB, MEBIBYTE);
    reader.push(raw(deflateSync(Buffer.alloc(16 * MEBIBYTE - 1)), 16 * MEBIBYTE - 1).subarray(0, 7));
    expect(() => reader.next()).toThrow(expect.objectContaining({ errno: 1153 }));
  });

  it('keep what was sent ahead compressed until it is wanted', () => {
    const reader = frames();
    const bytes = frames().encode(framed(Buffer.alloc(MEBIBYTE)));
    reader.push(bytes);
    expect(reader.buffered).toBe(bytes.length);
    expect(bytes.length).toBeLessThan(2000);
  });

  it('refuse a bomb: a frame never becomes more than it declares', () => {
    const bomb = deflateSync(Buffer.alloc(8 * MEBIBYTE));
    const reader = frames(ZLIB, MEBIBYTE);
    reader.push(raw(bomb, MEBIBYTE));
    expect(() => reader.next()).toThrow(expect.objectContaining({ errno: 1157 }));
  });
});

describe('frames', () => {
  it('of short content are not compressed', () => {
    const bytes = frames().encode(framed(Buffer.from('short')));
    expect(bytes).toEqual(raw(framed(Buffer.from('short')), 0));
  });

  it('must come in order', () => {
    const reader = frames();
    reader.push(raw(framed(Buffer.from('a')), 0, 1));
    expect(() => reader.next()).toThrow(expect.objectContaining({ errno: 1156 }));
  });

  it('count on in the answer, and from 0 again in the next exchange', () => {
    const server = frames();
    server.push(frames().encode(framed(Buffer.from('query'))));
    expect(server.next()?.toString()).toBe('query');
    expect(server.sequence).toBe(1);
    expect(server.encode(framed(Buffer.from('answer')))[3]).toBe(1);
    server.restart();
    expect(server.encode(framed(Buffer.from('answer')))[3]).toBe(0);
  });

  it('need not agree with the sequence ids inside', () => {
    const inside = Buffer.from([1, 0, 0, 77, 0x0e]);
    const reader = frames();
    reader.push(raw(inside, 0));
    expect(reader.next()).toEqual(Buffer.from([0x0e]));
    expect(reader.sequence).toBe(1);
  });
});

describe('requestedCompression', () => {
  it('is zlib for clients that know both, and has a level', () => {
    expect(requestedCompression(CAPABILITY.compress | CAPABILITY.zstdCompression, 3)).toEqual(ZLIB);
    expect(requestedCompression(CAPABILITY.zstdCompression, 22)).toEqual({ algorithm: 'zstd', level: 22 });
    expect(requestedCompression(0, 0)).toEqual({ algorithm: 'uncompressed', level: 0 });
    for (const level of [0, 23, 255]) expect(requestedCompression(CAPABILITY.zstdCompression, level)).toBeUndefined();
  });
});
