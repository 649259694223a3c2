import type { Literal } from '../../../sql/ast.ts';
import type { ResultValue } from '../../../mysql/column.ts';
import { parseDecimal, numberToDecimal, type Decimal } from './decimal.ts';

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
  return readDouble(text).value;
}

/** What a text stands for as a number, and whether all of it is that number. */
export interface NumberReading<T> {
  readonly value: T;
  readonly complete: boolean;
}

/** The double at the start of a text, or 0. */
export function readDouble(text: string): NumberReading<number> {
  const [found] = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/.exec(text) ?? [];
  if (found === undefined) return { value: 0, complete: text.trim() === '' };
  const value = Number(found);
  // What is beyond the doubles is the last of them.
  if (!Number.isFinite(value)) return { value: Math.sign(value) * Number.MAX_VALUE, complete: false };
  return { value, complete: text.slice(found.length).trim() === '' };
}

/** The integer at the start of a text, or 0. */
export function readInteger(text: string): NumberReading<bigint> {
  const [found] = /^\s*[+-]?\d+/.exec(text) ?? [];
  if (found === undefined) return { value: 0n, complete: false };
  const [, sign = '', digits = '0'] = /([+-]?)0*(\d+)$/.exec(found) ?? [];
  // More digits than these are beyond all integers; reading them would take time without bound.
  const magnitude = BigInt(digits.slice(0, MOST_DIGITS));
  return { value: sign === '-' ? -magnitude : magnitude, complete: text.slice(found.length).trim() === '' };
}

const MOST_DIGITS = 30;

/** The double a constant stands for. */
export function toDouble(value: Value): number {
  if (typeof value === 'string') return textToNumber(value);
  return Number(value instanceof Uint8Array ? bytesToInteger(value) : value);
}

/** The bytes of a hexadecimal or bit literal as a number. */
export function bytesToInteger(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes.subarray(-8)) value = (value << 8n) | BigInt(byte);
  return value;
}

/** The number that a literal such as `x'31'` or `b'1'` is where one is wanted; `undefined` of other literals. */
export function numberOfBytes({ type, value }: Literal): number | undefined {
  if (type !== 'hex' && type !== 'bit') return undefined;
  return Number(BigInt.asUintN(64, BigInt(`0x${value.slice(-16) || '0'}`)));
}
