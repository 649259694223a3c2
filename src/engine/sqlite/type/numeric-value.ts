import type { ResultValue } from '../../../mysql/column.ts';
import { parseDecimal, numberToDecimal, type Decimal } from './decimal.ts';
import { bytesToInteger } from '../store/store-number.ts';

type Value = Exclude<ResultValue, null>;

/** A constant's digits. */
export function decimalText(value: Value): string {
  return value instanceof Uint8Array ? bytesToInteger(value).toString() : String(value);
}

/** The exact number a constant stands for; text counts as the number at its start, or 0. */
export function toDecimal(value: Value): Decimal {
  if (typeof value === 'number') return Number.isFinite(value) ? numberToDecimal(value) : { unscaled: 0n, scale: 0 };
  if (typeof value === 'bigint') return { unscaled: value, scale: 0 };
  return parseDecimal(decimalText(value))?.value ?? { unscaled: 0n, scale: 0 };
}

/** The double a text stands for: the number at its start, or 0. */
export function textToNumber(text: string): number {
  const match = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/.exec(text);
  return match === null ? 0 : Number(match[0]);
}

/** The double a constant stands for. */
export function toDouble(value: Value): number {
  if (typeof value === 'string') return textToNumber(value);
  return Number(value instanceof Uint8Array ? bytesToInteger(value) : value);
}
