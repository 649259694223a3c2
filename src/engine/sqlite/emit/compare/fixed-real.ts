import type { ResultValue } from '../../../../mysql/column.ts';
import { resultText } from '../../type/decode.ts';
import { toDouble } from '../../type/numeric-value.ts';
import { type FloatType, type ValueType, isFloatingPoint } from '../../type/type.ts';

/** Digits behind the point of a double that has as many as it needs (`DECIMAL_NOT_SPECIFIED`). */
const NOT_FIXED = 31;

/** Digits behind the point of a number whose type says how many there are. */
function fixedDigits(type: ValueType): number | undefined {
  if (type.kind === 'int') return 0;
  if (type.kind === 'decimal') return type.scale;
  return isFloatingPoint(type) && type.decimals < NOT_FIXED ? type.decimals : undefined;
}

/** How far two numbers of so many digits behind the point may be apart and still are equal. */
const precision = (digits: number): number => 5 / 10 ** (digits + 1);

/**
 * How far two doubles of these types may be apart and still are equal (`compare_real_fixed` in sql/item_cmpfunc.cc);
 * `undefined` where one of them has as many digits behind the point as it needs.
 */
export function fixedPrecision(one: ValueType, other: ValueType): number | undefined {
  const [a, b] = [fixedDigits(one), fixedDigits(other)];
  return a === undefined || b === undefined ? undefined : precision(Math.max(a, b));
}

/** A constant beside a column of FLOAT or DOUBLE: of FLOAT(M,D) the value of the column that is equal to it, if there is one. */
export function heldReal(value: Exclude<ResultValue, null>, { kind, decimals }: FloatType): number {
  const number = toDouble(value);
  if (decimals >= NOT_FIXED) return number;
  const rounded = Number(number.toFixed(decimals));
  const held = kind === 'float' ? Math.fround(rounded) : rounded;
  const written = /\.(\d+)/.exec(resultText(value) ?? '')?.[1]?.length ?? 0;
  return Math.abs(held - number) < precision(Math.max(decimals, written)) ? held : number;
}
