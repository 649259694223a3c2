import { describe, expect, it } from 'vitest';
import { parseDer, TAG, toHex } from '../../src/x509/der.ts';
import { readTime } from '../../src/x509/time.ts';

const octets = (hex: string): Uint8Array => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('the DER reader refuses', () => {
  it.each([
    ['an indefinite length', '30 80 00 00'],
    ['a length that is not minimal', '30 81 01 00'],
    ['a length with a leading zero', '30 82 00 80'],
    ['a length beyond the input', '30 05 00'],
    ['trailing octets', '30 00 00'],
    ['nothing', ''],
  ])('%s', (_, hex) => {
    expect(parseDer(octets(hex), 'value', (reader) => reader.sequence('value')).ok).toBe(false);
  });

  it.each([
    ['an integer with a redundant zero', '02 02 00 01'],
    ['an integer with redundant ones', '02 02 ff 80'],
    ['an empty integer', '02 00'],
  ])('%s', (_, hex) => {
    expect(parseDer(octets(hex), 'value', (reader) => reader.integer('value')).ok).toBe(false);
  });

  it('other booleans than 00 and FF, and bits that should be unused', () => {
    expect(parseDer(octets('01 01 01'), 'value', (reader) => reader.boolean('value')).ok).toBe(false);
    expect(parseDer(octets('03 02 04 ff'), 'value', (reader) => reader.bitString('value')).ok).toBe(false);
    expect(parseDer(octets('03 01 01'), 'value', (reader) => reader.bitString('value')).ok).toBe(false);
  });

  it.each(['06 00', '06 02 2a 80', '06 03 2a 80 01'])('the object identifier %s', (hex) => {
    expect(parseDer(octets(hex), 'value', (reader) => reader.oid('value')).ok).toBe(false);
  });
});

describe('the DER reader reads', () => {
  it.each([
    ['06 03 55 04 03', '2.5.4.3'],
    ['06 09 2a 86 48 86 f7 0d 01 01 01', '1.2.840.113549.1.1.1'],
    ['06 03 88 37 03', '2.999.3'],
  ])('%s as %s', (hex, oid) => {
    expect(parseDer(octets(hex), 'value', (reader) => reader.oid('value'))).toEqual({ ok: true, value: oid });
  });

  it('negative and large integers', () => {
    const read = (hex: string) => parseDer(octets(hex), 'value', (reader) => toHex(reader.integer('value')));
    expect(read('02 01 80')).toEqual({ ok: true, value: '80' });
    expect(read('02 02 00 80')).toEqual({ ok: true, value: '0080' });
  });
});

describe('times', () => {
  const read = (tag: number, text: string) =>
    parseDer(Buffer.concat([Buffer.of(tag, text.length), Buffer.from(text)]), 'time', (reader) =>
      readTime(reader, 'time'),
    );

  it.each([
    [TAG.utcTime, '491231235959Z', '2049-12-31T23:59:59.000Z', undefined],
    [TAG.utcTime, '500101000000Z', '1950-01-01T00:00:00.000Z', undefined],
    [TAG.generalizedTime, '20500101000000Z', '2050-01-01T00:00:00.000Z', undefined],
    [TAG.generalizedTime, '20490101000000Z', '2049-01-01T00:00:00.000Z', 'type'],
    [TAG.generalizedTime, '20500101000000.5Z', '2050-01-01T00:00:00.000Z', 'precision'],
    [TAG.utcTime, '2601010000Z', '2026-01-01T00:00:00.000Z', 'precision'],
  ])('%i %s', (tag, text, iso, deviation) => {
    const value = { milliseconds: Date.parse(iso), deviation };
    expect(read(tag, text)).toEqual({ ok: true, value });
  });

  it.each(['260230000000Z', '261301000000Z', '260101240000Z', '260101000000+0100', '260101000060Z', 'x'])(
    'not %s',
    (text) => {
      expect(read(TAG.utcTime, text).ok).toBe(false);
    },
  );

  it('not what goes on after forty characters', () => {
    const time = `20500101000000.${'0'.repeat(24)}Z`;
    expect(read(TAG.generalizedTime, time).ok).toBe(true);
    expect(read(TAG.generalizedTime, `${time}junk`).ok).toBe(false);
  });
});
