import { describe, expect, it } from 'vitest';
import { attributeText } from '../../src/mysql/attribute-text.ts';
import { COLUMN_TYPE, type ColumnTypeCode, type ResultValue } from '../../src/mysql/column.ts';

const text = (type: ColumnTypeCode, value: ResultValue, unsigned = false): string | null =>
  attributeText({ type, value, unsigned });

// What MySQL 9.7 shows of such attributes.
describe('the text of a query attribute', () => {
  it('of numbers', () => {
    expect(text(COLUMN_TYPE.tiny, -3)).toBe('-3');
    expect(text(COLUMN_TYPE.tiny, 253, true)).toBe('18446744073709551613');
    expect(text(COLUMN_TYPE.long, 7, true)).toBe('7');
    expect(text(COLUMN_TYPE.longlong, 2n ** 64n - 3n, true)).toBe('18446744073709551613');
    expect(text(COLUMN_TYPE.float, Math.fround(1.1))).toBe('1.100000023841858');
    expect(text(COLUMN_TYPE.double, 1e15)).toBe('1e15');
    expect(text(COLUMN_TYPE.double, 1 / 3e5)).toBe('3.3333333333333333e-6');
    expect(text(COLUMN_TYPE.double, -1 / 3e16)).toBe('-3.333333333333333e-17');
    expect(text(COLUMN_TYPE.double, 1e-7)).toBe('0.0000001');
    expect(text(COLUMN_TYPE.double, Infinity)).toBe('0');
    expect(text(COLUMN_TYPE.newdecimal, '1.50')).toBe('1.50');
  });

  it('of moments', () => {
    expect(text(COLUMN_TYPE.date, '2020-01-02')).toBe('2020-01-02');
    expect(text(COLUMN_TYPE.datetime, '2020-01-02 03:04:05.01')).toBe('2020-01-02 03:04:05.010000');
    expect(text(COLUMN_TYPE.timestamp, '2020-01-02 03:04:05+05:30')).toBe('2020-01-02 03:04:05.000000+5:30');
    expect(text(COLUMN_TYPE.timestamp, '2020-01-02 03:04:05.5-14:00')).toBe('2020-01-02 03:04:05.500000-14:00');
    expect(text(COLUMN_TYPE.time, '-26:03:04')).toBe('-26:03:04.000000');
    expect(text(COLUMN_TYPE.time, '2402:03:04.5')).toBe('838:59:59.500000');
  });

  it('of strings', () => {
    expect(text(COLUMN_TYPE.string, 'hé')).toBe('hé');
    expect(text(COLUMN_TYPE.string, Buffer.from([0xff, 0x41]))).toBe('');
    expect(text(COLUMN_TYPE.blob, Buffer.from('hé'))).toBe('hÃ©');
    expect(text(COLUMN_TYPE.json, '{"a": 1}')).toBe('{"a": 1}');
    expect(text(COLUMN_TYPE.enum, 'x')).toBeNull();
    expect(text(COLUMN_TYPE.string, null)).toBeNull();
  });
});
