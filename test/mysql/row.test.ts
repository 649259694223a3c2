import { describe, expect, it } from 'vitest';
import { COLUMN_TYPE, type ColumnTypeCode, type ResultColumn, type ResultValue } from '../../src/mysql/column.ts';
import { formatDouble, formatFloat } from '../../src/mysql/number-text.ts';
import { binaryRowEncoder, textRowEncoder } from '../../src/mysql/row.ts';
import { PacketWriter } from '../../src/mysql/writer.ts';

function column(type: ColumnTypeCode, decimals = 0): ResultColumn {
  const names = { schema: '', table: '', originalTable: '', name: 'c', originalName: '' };
  return { ...names, type, flags: 0, collation: 255, length: 0, decimals };
}

function text(type: ColumnTypeCode, value: ResultValue, decimals = 0): string {
  const writer = new PacketWriter();
  textRowEncoder([column(type, decimals)], 'utf8')(writer, [value]);
  return writer.take().subarray(5).toString('utf8');
}

function binary(type: ColumnTypeCode, value: ResultValue): string {
  const writer = new PacketWriter();
  binaryRowEncoder([column(type)], 'utf8')(writer, [value]);
  return writer.take().subarray(6).toString('hex');
}

describe('text rows', () => {
  it('are in the character set of each column where results are to be binary', () => {
    const writer = new PacketWriter();
    const string = column(COLUMN_TYPE.varString);
    const columns = [{ ...string, collation: 8 }, string, { ...string, collation: 28 }];
    textRowEncoder(columns, 'binary')(writer, ['é', 'é', '中']);
    expect(writer.take().subarray(4).toString('hex')).toBe('01e902c3a902d6d0');
  });

  it.each([
    [COLUMN_TYPE.long, -12, '-12'],
    [COLUMN_TYPE.long, 0, '0'],
    [COLUMN_TYPE.long, 9, '9'],
    [COLUMN_TYPE.long, 10, '10'],
    [COLUMN_TYPE.long, 100_099, '100099'],
    [COLUMN_TYPE.long, 2_147_483_647, '2147483647'],
    [COLUMN_TYPE.longlong, 2_147_483_648, '2147483648'],
    [COLUMN_TYPE.longlong, 18_446_744_073_709_551_615n, '18446744073709551615'],
    [COLUMN_TYPE.varString, 'ä😀', 'ä😀'],
    [COLUMN_TYPE.newdecimal, '1.50', '1.50'],
    [COLUMN_TYPE.blob, Uint8Array.of(0x41, 0x42), 'AB'],
  ])('prints type %d', (type, value, expected) => {
    expect(text(type, value)).toBe(expected);
  });

  it('marks NULL with 0xfb', () => {
    const writer = new PacketWriter();
    textRowEncoder([column(COLUMN_TYPE.long), column(COLUMN_TYPE.long)], 'utf8')(writer, [null, 1]);
    expect(writer.take().subarray(4).toString('hex')).toBe('fb0131');
  });

  it('prints a fixed number of decimals', () => {
    expect(text(COLUMN_TYPE.double, 1.5, 3)).toBe('1.500');
  });

  it('writes latin1 for a latin1 client and ? for what it lacks', () => {
    const writer = new PacketWriter();
    textRowEncoder([column(COLUMN_TYPE.varString)], 'latin1')(writer, ['ü€😀']);
    expect(writer.take().subarray(4).toString('hex')).toBe('03fc803f');
  });
});

describe('floating-point text', () => {
  // An exponent beyond 15 places, never a plus sign: my_gcvt of MySQL's strings/dtoa.cc.
  it.each([
    [0, '0'],
    [0.1, '0.1'],
    [-1.5, '-1.5'],
    [100, '100'],
    [123_456_789_012_345, '123456789012345'],
    [1e14, '100000000000000'],
    [1e15, '1e15'],
    [1.5e20, '1.5e20'],
    [1e-5, '0.00001'],
    [1e-15, '0.000000000000001'],
    [1e-16, '1e-16'],
    [-2.5e-20, '-2.5e-20'],
    [1.7976931348623157e308, '1.7976931348623157e308'],
    [12.25, '12.25'],
  ])('formats %d', (value, expected) => {
    expect(formatDouble(value)).toBe(expected);
  });

  it('prints six digits of a FLOAT', () => {
    expect(formatFloat(Math.fround(0.1))).toBe('0.1');
    expect(formatFloat(Math.fround(12.345_678))).toBe('12.3457');
  });
});

describe('binary rows', () => {
  it.each([
    [COLUMN_TYPE.tiny, -1, 'ff'],
    [COLUMN_TYPE.short, 258, '0201'],
    [COLUMN_TYPE.year, 2026, 'ea07'],
    [COLUMN_TYPE.long, -2, 'feffffff'],
    [COLUMN_TYPE.longlong, 2n ** 64n - 1n, 'ffffffffffffffff'],
    [COLUMN_TYPE.longlong, 5, '0500000000000000'],
    [COLUMN_TYPE.double, 1, '000000000000f03f'],
    [COLUMN_TYPE.varString, 'abc', '03616263'],
    [COLUMN_TYPE.newdecimal, '1.5', '03312e35'],
    [COLUMN_TYPE.date, '2026-11-22', '04ea070b16'],
    [COLUMN_TYPE.datetime, '2026-11-22 01:02:03', '07ea070b16010203'],
    [COLUMN_TYPE.datetime, '2026-11-22 00:00:00', '04ea070b16'],
    [COLUMN_TYPE.datetime, '2026-11-22 01:02:03.5', '0bea070b1601020320a10700'],
    [COLUMN_TYPE.datetime, '0000-00-00 00:00:00', '00'],
    [COLUMN_TYPE.time, '-25:00:01', '080101000000010001'],
    [COLUMN_TYPE.time, '00:00:00', '00'],
  ])('writes type %d', (type, value, hex) => {
    expect(binary(type, value)).toBe(hex);
  });

  it('sets the NULL bits from the third on', () => {
    const writer = new PacketWriter();
    const columns = Array.from({ length: 8 }, () => column(COLUMN_TYPE.tiny));
    binaryRowEncoder(columns, 'utf8')(writer, [null, 1, null, null, null, null, null, null]);
    expect(writer.take().subarray(4).toString('hex')).toBe('00f40301');
  });
});
