import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  decryptPassword,
  readClearPassword,
  verifyCachingSha2Response,
} from '../../src/mysql/auth/caching-sha2-password.ts';
import { verifyNativeResponse } from '../../src/mysql/auth/native-password.ts';
import { CAPABILITY } from '../../src/mysql/capability.ts';
import { collationById } from '../../src/mysql/charset.ts';
import { CompressedFrames } from '../../src/mysql/compressed-frame.ts';
import { compressionCodec, requestedCompression, type CompressionCodec } from '../../src/mysql/compression.ts';
import { FrameReader, type PacketSource } from '../../src/mysql/frame.ts';
import { asksForTls, isSslRequest, readChangeUser, readHandshakeResponse } from '../../src/mysql/handshake.ts';
import { queryTextOffset, readExecute, readLongData, readStatementId } from '../../src/mysql/statement.ts';
import { WireError } from '../../src/mysql/wire-error.ts';
import { PacketWriter } from '../../src/mysql/writer.ts';
import { textOfRawBytes } from '../../src/sql/raw-bytes.ts';
import { framed } from './support/framed.ts';

/** Mutated packets in all; `TLSDB_FUZZ_RUNS=1000000` is the long run, `TLSDB_FUZZ_SEED` repeats one. */
const RUNS = Number(process.env['TLSDB_FUZZ_RUNS'] ?? 30_000);
const SEED = Number(process.env['TLSDB_FUZZ_SEED'] ?? Date.now() % 2 ** 32);
const LONG_RUN = 30 * 60_000;

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomOf(SEED);
const below = (limit: number): number => Math.floor(random() * limit);
const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;

/** Bytes at which parsers decide: NUL, length marks, signs, quotes. */
const EDGES = [0, 1, 0x27, 0x5c, 0x7f, 0x80, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff] as const;

type Mutation = (bytes: Buffer) => Buffer;

const MUTATIONS: readonly Mutation[] = [
  (bytes) => bytes.subarray(0, below(bytes.length + 1)),
  (bytes) => bytes.subarray(below(bytes.length + 1)),
  (bytes) => changed(bytes, (copy, at) => (copy[at] = (copy[at] ?? 0) ^ (1 << below(8)))),
  (bytes) => changed(bytes, (copy, at) => (copy[at] = oneOf(EDGES))),
  (bytes) => changed(bytes, (copy, at) => copy.fill(oneOf(EDGES), at, Math.min(copy.length, at + 1 + below(9)))),
  (bytes) =>
    changed(bytes, (copy, at) => copy.set(bytes.subarray(below(bytes.length)).subarray(0, copy.length - at), at)),
  (bytes) => inserted(bytes, Buffer.from(Array.from({ length: below(12) }, () => below(256)))),
  (bytes) => inserted(bytes, bytes.subarray(below(bytes.length + 1))),
];

function changed(bytes: Buffer, change: (copy: Buffer, at: number) => void): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) change(copy, below(copy.length));
  return copy;
}

function inserted(bytes: Buffer, extra: Buffer): Buffer {
  const at = below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), extra, bytes.subarray(at)]);
}

function mutated(bytes: Buffer): Buffer {
  let result = bytes;
  for (let count = 1 + below(4); count > 0; count--) result = oneOf(MUTATIONS)(result);
  return result;
}

// ── Packets as clients send them ─────────────────────────────────────────────

const ALL_FLAGS = Object.values(CAPABILITY).reduce((all, flag) => all | flag, 0);

function login(capabilities: number): Buffer {
  const attributes = new PacketWriter();
  for (const text of ['_client_name', 'libmysql', '_os', 'Linux', 'program_name', 'mysql'])
    attributes.lengthEncodedText(text);
  const writer = new PacketWriter()
    .u32(capabilities)
    .u32(1 << 24)
    .u8(255)
    .zeros(23)
    .nulTerminated('röot');
  writer.lengthEncodedBytes(Buffer.alloc(32, 7)).nulTerminated('shop').nulTerminated('caching_sha2_password');
  return writer.lengthEncodedBytes(attributes.take()).u8(3).take();
}

function changeUser(): Buffer {
  const writer = new PacketWriter().u8(0x11).nulTerminated('other').u8(20).bytes(Buffer.alloc(20, 9));
  return writer
    .nulTerminated('shop')
    .u16(255)
    .nulTerminated('mysql_native_password')
    .lengthEncodedBytes(Buffer.from('\u0001a\u0001b'))
    .take();
}

function execution(): Buffer {
  const writer = new PacketWriter().u8(0x17).u32(1).u8(8).u32(1).lengthEncodedInteger(6).u8(0b100).u8(1);
  for (const type of [0x03, 0x08, 0x06, 0xfd, 0xfc, 0x0c]) writer.u16(type).lengthEncodedText('name');
  writer.u32(7).u64(9n).lengthEncodedText('text').lengthEncodedBytes(Buffer.alloc(300, 0xfe));
  return writer.u8(11).u16(2026).u8(11).u8(22).u8(1).u8(2).u8(3).u32(999_999).take();
}

function query(): Buffer {
  const writer = new PacketWriter()
    .u8(0x03)
    .lengthEncodedInteger(1)
    .u8(1)
    .u8(0)
    .u8(1)
    .u16(0xfd)
    .lengthEncodedText('trace');
  return writer
    .lengthEncodedText('value')
    .text("SELECT 'text', \"x\" FROM `t` WHERE a = _binary'\\0\u00ff' -- end")
    .take();
}

const STREAM = framed(login(ALL_FLAGS), query(), execution(), Buffer.alloc(0), changeUser());

// ── What must stand them ─────────────────────────────────────────────────────

function codec(algorithm: 'zlib' | 'zstd'): CompressionCodec {
  const found = compressionCodec({ algorithm, level: 3 });
  if (found === undefined) throw new Error('no codec');
  return found;
}

/** Takes packets from bytes that come in pieces. */
function drain(source: PacketSource, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) {
    const end = at + 1 + below(200);
    source.push(bytes.subarray(at, end));
    at = end;
    for (let packets = 0; source.next() !== undefined; packets++)
      if (packets > bytes.length) throw new Error('endless');
  }
  source.takeRest();
}

interface Target {
  readonly samples: readonly Buffer[];
  readonly take: (bytes: Buffer) => unknown;
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const nonce = Buffer.alloc(20, 3);

const TARGETS: Readonly<Record<string, Target>> = {
  frames: { samples: [STREAM], take: (bytes) => drain(new FrameReader(oneOf([100, 65_536])), bytes) },
  'zlib frames': {
    samples: [new CompressedFrames(codec('zlib'), 65_536).encode(STREAM)],
    take: (bytes) => drain(new CompressedFrames(codec('zlib'), oneOf([100, 65_536])), bytes),
  },
  'zstd frames': {
    samples: [new CompressedFrames(codec('zstd'), 65_536).encode(STREAM)],
    take: (bytes) => drain(new CompressedFrames(codec('zstd'), oneOf([100, 65_536])), bytes),
  },
  'logins and their attributes': {
    samples: [login(ALL_FLAGS), login(ALL_FLAGS & ~CAPABILITY.lengthEncodedAuth), login(CAPABILITY.protocol41)],
    take: (bytes) => {
      if (isSslRequest(bytes) || asksForTls(bytes)) return;
      const { capabilities, zstdLevel } = readHandshakeResponse(bytes);
      requestedCompression(capabilities, zstdLevel);
    },
  },
  'logins inside TLS': { samples: [login(ALL_FLAGS)], take: readHandshakeResponse },
  'changes of user': {
    samples: [changeUser()],
    take: (bytes) => readChangeUser(bytes, oneOf([ALL_FLAGS, 0]), collationById(255)),
  },
  'answers to a nonce': {
    samples: [Buffer.alloc(32, 5), Buffer.alloc(20, 5), Buffer.from('password\0')],
    take: (bytes) => {
      const wrong =
        !verifyNativeResponse(bytes, nonce, nonce) && !verifyCachingSha2Response(bytes, nonce, Buffer.alloc(32));
      if (!wrong) throw new Error('accepted');
      readClearPassword(bytes);
      if (below(100) === 0) decryptPassword(bytes, nonce, privateKey);
    },
  },
  'executions and their parameters': {
    samples: [execution()],
    take: (bytes) => {
      readStatementId(bytes);
      const longData = new Map(below(2) === 0 ? [] : [[3, Buffer.from('sent before')]]);
      const types = below(2) === 0 ? [] : Array.from({ length: 6 }, () => ({ type: 0xfd as const, unsigned: false }));
      readExecute(bytes, { parameterCount: 6, types, longData, queryAttributes: below(2) === 0, encoding: 'utf8' });
    },
  },
  'long data': { samples: [execution()], take: (bytes) => [readStatementId(bytes), readLongData(bytes)] },
  'queries and their attributes': {
    samples: [query()],
    take: (bytes) => textOfRawBytes(bytes.subarray(queryTextOffset(bytes, below(2) === 0))),
  },
};

/** What went wrong in a way that was not foreseen, with what repeats it. */
function defectOf(take: Target['take'], bytes: Buffer): string | undefined {
  try {
    take(bytes);
    return undefined;
  } catch (error) {
    return error instanceof WireError ? undefined : `${String(error)}: seed ${SEED}, packet ${bytes.toString('hex')}`;
  }
}

describe('mutated packets', () => {
  const runs = Math.ceil(RUNS / Object.keys(TARGETS).length);
  for (const [name, { samples, take }] of Object.entries(TARGETS)) {
    it(
      `as ${name} are read, or refused with one of our errors`,
      () => {
        let defect: string | undefined;
        for (let run = 0; run < runs && defect === undefined; run++) defect = defectOf(take, mutated(oneOf(samples)));
        expect(defect).toBeUndefined();
      },
      LONG_RUN,
    );
  }
});
