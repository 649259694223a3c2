import type { Operand } from '../operand/operand.ts';
import { textLength, mostBytes } from '../operand/to-text.ts';
import { NULL_TYPE, type ValueType } from '../type/type.ts';

// How long MySQL says that the results of functions are, in characters.

/** The value of an argument that the statement writes as a literal; the plan then serves that value alone. */
export const literalIn = (operand: Operand | undefined): unknown =>
  operand?.kind === 'constant' ? operand.peek?.() : undefined;

const lengthOf = (operand: Operand | undefined): number => textLength(operand?.type ?? NULL_TYPE);

/** LEFT and RIGHT. */
export function lengthOfEnd([value, count]: readonly Operand[]): number {
  const length = lengthOf(value);
  const wanted = literalIn(count);
  return typeof wanted === 'number' ? Math.min(length, Math.max(0, wanted)) : length;
}

/** SUBSTRING. */
export function lengthOfPart([value, position, count]: readonly Operand[]): number {
  const start = literalIn(position);
  const length = lengthOf(value);
  const rest = typeof start !== 'number' ? length : start === 0 ? 0 : Math.max(0, length - start + 1);
  return count === undefined ? rest : Math.min(rest, lengthOfEnd(value === undefined ? [] : [value, count]));
}

/** LPAD, RPAD, REPEAT and SPACE: what `wanted` makes of the number that the last argument is; `otherwise` where none is written. */
export function lengthByNumber(
  operand: Operand | undefined,
  wanted: (count: number) => number,
  otherwise: number,
): number {
  const count = literalIn(operand);
  return typeof count === 'number' ? Math.min(4_294_967_295, Math.max(0, wanted(count))) : otherwise;
}

/** Letters that each letter behind `%` of a format becomes at most, where that is not two. */
const SPECIFIERS: Readonly<Record<string, number>> = {
  D: 4,
  Y: 4,
  x: 4,
  X: 4,
  M: 64,
  W: 64,
  a: 32,
  b: 32,
  j: 3,
  r: 11,
  T: 8,
  f: 6,
  w: 1,
  '%': 1,
};
const OF_TWO = new Set('uUvVymdhiIlkHpSsce');
/** Letters of a format that no literal is. */
const LONGEST_SPECIFIER = 10;
/** Digits of the hours of a TIME, with room to spare. */
const LONGEST_HOUR = 7;

/** Letters of a format that is a number in a parameter. */
const NUMBERS: Readonly<Partial<Record<ValueType['kind'], number>>> = { int: 21, double: 22 };

function lettersOfFormat(format: Operand | undefined): number {
  const isParameter = format?.kind === 'constant' && format.isParameter;
  return (isParameter ? NUMBERS[format.type.kind] : undefined) ?? lengthOf(format);
}

/** DATE_FORMAT and TIME_FORMAT. */
export function lengthOfFormat(format: Operand | undefined): number {
  const written = literalIn(format);
  if (typeof written !== 'string' || format?.type.kind !== 'text') return lettersOfFormat(format) * LONGEST_SPECIFIER;
  return lengthOfWritten(written);
}

/** The same of a format that is written out. */
export function lengthOfWritten(written: string): number {
  const letter = (name: string): number =>
    name === 'H' || name === 'k' ? LONGEST_HOUR : (SPECIFIERS[name] ?? (OF_TWO.has(name) ? 2 : 1));
  const parts = written.match(/%[^]|[^]/gu) ?? [];
  return parts.reduce((sum, part) => sum + (/^%./su.test(part) ? letter(part.slice(1)) : Buffer.byteLength(part)), 0);
}

/** FORMAT: its digits with a separator for each three, and room for those behind the point. */
export function lengthOfNumber(operand: Operand | undefined): number {
  const isReal = operand?.type.kind === 'double';
  const digits = lengthOf(operand) - (isReal ? 1 : 0);
  return digits + Math.floor(digits / 3) + 32;
}

/** TO_BASE64: four letters for each three bytes, in lines of 76. */
export function lengthAsBase64(operand: Operand | undefined): number {
  const letters = Math.ceil(mostBytes(operand?.type ?? NULL_TYPE) / 3) * 4;
  return letters === 0 ? 0 : letters + Math.floor((letters - 1) / 76);
}

/** FROM_BASE64. */
export const lengthFromBase64 = (operand: Operand | undefined): number =>
  Math.ceil((mostBytes(operand?.type ?? NULL_TYPE) * 3) / 4);

/** Characters of what EXTRACT takes of a moment, with a sign. */
const UNITS: Readonly<Record<string, number>> = {
  year: 5,
  quarter: 2,
  month: 3,
  week: 3,
  day: 3,
  hour: 4,
  minute: 3,
  second: 3,
  microsecond: 7,
  year_month: 7,
  day_hour: 9,
  day_minute: 11,
  day_second: 13,
  day_microsecond: 20,
  hour_minute: 6,
  hour_second: 8,
  hour_microsecond: 14,
  minute_second: 5,
  minute_microsecond: 11,
  second_microsecond: 9,
};

/** EXTRACT. */
export const lengthOfUnit = (unit: Operand | undefined): number => UNITS[String(literalIn(unit))] ?? 13;

/** EXPORT_SET: a text for each of 64 bits, with separators in between. */
export function exportedLength([, on, off, separator]: readonly Operand[]): number {
  const between = separator === undefined ? 1 : lengthOf(separator);
  return Math.max(lengthOf(on), lengthOf(off)) * EXPORTED_BITS + between * (EXPORTED_BITS - 1);
}

const EXPORTED_BITS = 64;
