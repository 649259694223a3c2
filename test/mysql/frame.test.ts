import { array, assert, integer, property, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameReader } from '../../src/mysql/frame.ts';
import { MAX_FRAME_PAYLOAD, PacketWriter } from '../../src/mysql/writer.ts';

const LIMIT = 64 * 1024 * 1024;

function packetBytes(payload: Buffer, sequence = 0): Buffer {
  const writer = new PacketWriter();
  writer.sequence = sequence;
  writer.begin().bytes(payload).end();
  return writer.take();
}

function readAll(reader: FrameReader): Buffer[] {
  const packets: Buffer[] = [];
  for (let packet = reader.next(); packet !== undefined; packet = reader.next()) packets.push(packet);
  return packets;
}

describe('FrameReader', () => {
  it('joins packets that come in pieces of any size', () => {
    const payloads = array(uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 8 });
    assert(
      property(payloads, array(integer({ min: 1, max: 40 }), { minLength: 1 }), (all, sizes) => {
        const stream = Buffer.concat(all.map((payload, index) => packetBytes(Buffer.from(payload), index)));
        const reader = new FrameReader(LIMIT);
        const packets: Buffer[] = [];
        for (let at = 0, turn = 0; at < stream.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          reader.push(Buffer.from(stream.subarray(at, at + size)));
          packets.push(...readAll(reader));
          at += size;
        }
        expect(packets.map((packet) => packet.toString('hex'))).toEqual(
          all.map((part) => Buffer.from(part).toString('hex')),
        );
        expect(reader.buffered).toBe(0);
      }),
    );
  });

  it.each([MAX_FRAME_PAYLOAD - 1, MAX_FRAME_PAYLOAD, MAX_FRAME_PAYLOAD + 1, 2 * MAX_FRAME_PAYLOAD])(
    'carries a payload of %d bytes over the 16 MiB border',
    (length) => {
      const payload = Buffer.alloc(length, 'tlsdb');
      const reader = new FrameReader(LIMIT);
      reader.push(packetBytes(payload));
      expect(reader.next()?.equals(payload)).toBe(true);
      expect(reader.sequence).toBe(Math.floor(length / MAX_FRAME_PAYLOAD) + 1);
    },
  );

  it('refuses a packet by the length in its header, before its bytes come', () => {
    const reader = new FrameReader(1000);
    reader.push(Buffer.from([0xff, 0xff, 0xff, 0]));
    expect(() => reader.next()).toThrow(expect.objectContaining({ errno: 1153 }));
  });

  it('counts all frames of one packet against the limit', () => {
    const reader = new FrameReader(MAX_FRAME_PAYLOAD + 10);
    reader.push(packetBytes(Buffer.alloc(MAX_FRAME_PAYLOAD + 11)));
    expect(() => reader.next()).toThrow(expect.objectContaining({ errno: 1153 }));
    // The error is sent with the next sequence id, which clients look at.
    expect(reader.sequence).toBe(2);
  });

  it('refuses a frame out of order', () => {
    const reader = new FrameReader(1000);
    reader.push(packetBytes(Buffer.from('x'), 3));
    expect(() => reader.next()).toThrow(expect.objectContaining({ errno: 1156 }));
  });
});

describe('PacketWriter', () => {
  it('never writes again over bytes it has handed out', () => {
    const writer = new PacketWriter();
    const taken: Buffer[] = [];
    for (let turn = 0; turn < 4000; turn++) {
      writer.sequence = 0;
      writer.begin().lengthEncodedText(`response ${turn}`).end();
      taken.push(writer.take());
    }
    for (const [turn, bytes] of taken.entries()) expect(bytes.toString('utf8', 5)).toBe(`response ${turn}`);
  });

  it('writes every text as its UTF-8 bytes behind their number', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), (text) => {
        const bytes = new PacketWriter().lengthEncodedText(text).take();
        const expected = Buffer.from(text, 'utf8');
        const prefix = expected.length < 0xfb ? 1 : 3;
        expect(bytes.subarray(prefix).equals(expected)).toBe(true);
        expect(prefix === 1 ? bytes[0] : bytes.readUInt16LE(1)).toBe(expected.length);
      }),
    );
  });

  it.each([
    [250, 'fa'],
    [251, 'fcfb00'],
    [65_535, 'fcffff'],
    [65_536, 'fd000001'],
    [16_777_216, 'fe0000000100000000'],
    [2n ** 64n - 1n, 'feffffffffffffffff'],
    [-999n, 'fe19fcffffffffffff'],
    [-1, 'feffffffffffffffff'],
  ])('encodes the integer %s', (value, hex) => {
    expect(new PacketWriter().lengthEncodedInteger(value).take().toString('hex')).toBe(hex);
  });
});
