import { COLUMN_FLAG, COLUMN_TYPE } from '../../../mysql/column.ts';
import type { Expression } from '../../../sql/ast.ts';
import type { Told } from '../operand/result-column.ts';
import { BINARY_COLLATION, isDecimal, isInteger, isString, lettersOf, NOT_FIXED } from './told.ts';

// How long numbers are, as MySQL reckons it (sql/item.cc and sql/item_func.cc).

const MAX_PRECISION = 65;
/** Digits in front of the point of moments as numbers. */
const MOMENT_DIGITS: Readonly<Record<number, number>> = {
  [COLUMN_TYPE.time]: 7,
  [COLUMN_TYPE.date]: 8,
  [COLUMN_TYPE.datetime]: 14,
  [COLUMN_TYPE.timestamp]: 14,
};

/** Whether values are never below 0. */
export const isUnsigned = ({ flags }: Told): boolean => (flags & COLUMN_FLAG.unsigned) !== 0;
/** Whether values are a moment. */
export const isMoment = ({ type }: Told): boolean => MOMENT_DIGITS[type] !== undefined;
/** Whether values are whole numbers: years and bits are too. */
export const isWhole = (told: Told): boolean =>
  isInteger(told) || told.type === COLUMN_TYPE.year || told.type === COLUMN_TYPE.bit;
/** Whether values are exact numbers, or moments, which count as such. */
export const isExact = (told: Told): boolean => isWhole(told) || isDecimal(told) || isMoment(told);

/** Digits that a value has (`Item::decimal_precision`). */
export function precisionOf(told: Told): number {
  const whole = MOMENT_DIGITS[told.type];
  if (whole !== undefined) return whole + told.decimals;
  if (told.digits !== undefined) return told.digits;
  const { length } = told;
  if (!isWhole(told) && !isDecimal(told)) return Math.min(lettersOf(told), MAX_PRECISION);
  if (length === 0) return 0;
  const point = told.decimals > 0 ? 1 : 0;
  return Math.min(Math.max(1, length - point - (isUnsigned(told) ? 0 : 1)), MAX_PRECISION);
}

/** Characters of a number of so many digits (`my_decimal_precision_to_length_no_truncation`). */
export const lengthOfDigits = (precision: number, scale: number, unsigned: boolean): number =>
  precision + (scale > 0 ? 1 : 0) + (unsigned || precision === 0 ? 0 : 1);

/** Characters of a DOUBLE with so many digits behind the point (`Item::float_length`). */
export const lengthOfReal = (decimals: number): number => (decimals < NOT_FIXED ? decimals + 17 : 23);

function numberTold(type: Told['type'], length: number, decimals: number, unsigned: boolean): Told {
  const flags = COLUMN_FLAG.binary | (unsigned ? COLUMN_FLAG.unsigned : 0);
  return { type, length, decimals, flags, collation: BINARY_COLLATION, nullable: true, isColumn: false };
}

/** A computed BIGINT of so many characters. */
export const integerTold = (length: number, unsigned = false): Told =>
  numberTold(COLUMN_TYPE.longlong, length, 0, unsigned);

/** A computed DECIMAL of so many digits. */
export const decimalTold = (precision: number, scale: number, unsigned: boolean): Told =>
  numberTold(COLUMN_TYPE.newdecimal, lengthOfDigits(precision, scale, unsigned), scale, unsigned);

/** A computed DOUBLE. */
export const realTold = (length: number, decimals: number): Told =>
  numberTold(COLUMN_TYPE.double, length, decimals, false);

/** Digits behind the point: texts and documents have as many as they need. */
export const decimalsOf = (told: Told): number =>
  isString(told) || told.type === COLUMN_TYPE.json ? NOT_FIXED : told.decimals;

/** The DOUBLE that holds all values (`Item_func::count_real_length`). */
export function realOf(values: readonly Told[]): Told {
  const decimals = Math.max(0, ...values.map(decimalsOf));
  if (decimals >= NOT_FIXED) return realTold(lengthOfReal(NOT_FIXED), NOT_FIXED);
  const whole = Math.max(0, ...values.map((value) => value.length - decimalsOf(value)));
  return realTold(whole + decimals, decimals);
}

/** What bytes that are written as digits are as a number; `undefined` where something else is written. */
export function bytesAsNumber(node: Expression | undefined): Told | undefined {
  if (node?.kind !== 'literal' || node.charset !== undefined) return undefined;
  if (node.type !== 'hex' && node.type !== 'bit') return undefined;
  const digits = String(256n ** BigInt(Math.min(8, node.value.length / 2)) - 1n).length;
  return { ...integerTold(digits + (node.type === 'bit' ? 1 : 0), node.type === 'hex'), nullable: false };
}
