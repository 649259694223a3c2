import type { BinaryOperator, UnaryOperator } from './ast.ts';

/** A value of SQL as far as SHOW … WHERE and SET need it. */
export type Value = string | number | bigint | null;

type Known = Exclude<Value, null>;

/** `true`, `false`, or `undefined` for NULL. */
export function truth(value: Value): boolean | undefined {
  return value === null ? undefined : toNumber(value) !== 0;
}

/** 1, 0 or NULL. */
export function ofTruth(value: boolean | undefined): Value {
  return value === undefined ? null : Number(value);
}

/** The number that a value begins with, as MySQL reads strings in numeric context. */
function toNumber(value: Known): number {
  if (typeof value !== 'string') return Number(value);
  return Number(/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i.exec(value)?.[0] ?? 0);
}

function toInteger(value: Known): bigint {
  if (typeof value === 'bigint') return value;
  const number = toNumber(value);
  return Number.isFinite(number) ? BigInt(Math.round(number)) : 0n;
}

/** Whole numbers as JavaScript numbers while they are exact. */
function fromInteger(value: bigint): Value {
  const unsigned = BigInt.asUintN(64, value);
  return unsigned <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(unsigned) : unsigned;
}

/** Less than, equal to or greater than 0. Strings compare without case; a string and a number compare as numbers. */
export function compare(left: Known, right: Known): number {
  if (typeof left === 'string' && typeof right === 'string') return order(left.toLowerCase(), right.toLowerCase());
  return order(numberOf(left), numberOf(right));
}

function order<Ordered extends string | number | bigint>(left: Ordered, right: Ordered): number {
  return left < right ? -1 : Number(left > right);
}

function numberOf(value: Known): number | bigint {
  return typeof value === 'string' ? toNumber(value) : value;
}

/** The value of a unary operator. */
export function unaryValue(operator: UnaryOperator, operand: Value): Value {
  if (operator === 'not') {
    const value = truth(operand);
    return ofTruth(value === undefined ? undefined : !value);
  }
  if (operand === null || operator === '+' || operator === 'binary') return operand;
  if (operator === '-') return typeof operand === 'bigint' ? -operand : -toNumber(operand);
  return fromInteger(~toInteger(operand));
}

const COMPARISONS: ReadonlyMap<BinaryOperator, (sign: number) => boolean> = new Map<
  BinaryOperator,
  (sign: number) => boolean
>([
  ['=', (sign) => sign === 0],
  ['<>', (sign) => sign !== 0],
  ['<', (sign) => sign < 0],
  ['<=', (sign) => sign <= 0],
  ['>', (sign) => sign > 0],
  ['>=', (sign) => sign >= 0],
]);

const ARITHMETIC: ReadonlyMap<BinaryOperator, (left: number, right: number) => number | null> = new Map<
  BinaryOperator,
  (left: number, right: number) => number | null
>([
  ['+', (left, right) => left + right],
  ['-', (left, right) => left - right],
  ['*', (left, right) => left * right],
  ['/', (left, right) => (right === 0 ? null : left / right)],
  ['div', (left, right) => (right === 0 ? null : Math.trunc(left / right))],
  ['mod', (left, right) => (right === 0 ? null : left % right)],
]);

const BITS: ReadonlyMap<BinaryOperator, (left: bigint, right: bigint) => bigint> = new Map<
  BinaryOperator,
  (left: bigint, right: bigint) => bigint
>([
  ['&', (left, right) => left & right],
  ['|', (left, right) => left | right],
  ['^', (left, right) => left ^ right],
  ['<<', (left, right) => (right < 0n || right > 63n ? 0n : left << right)],
  ['>>', (left, right) => (right < 0n || right > 63n ? 0n : BigInt.asUintN(64, left) >> right)],
]);

/** The value of a binary operator; `undefined` for one that works on JSON. */
export function operate(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  if (operator === 'and' || operator === 'or' || operator === 'xor')
    return logicalValue(operator, truth(left), truth(right));
  if (operator === '<=>') return Number(left === null || right === null ? left === right : compare(left, right) === 0);
  if (left === null || right === null) return null;
  if (operator === '||') return `${left}${right}`;
  const comparison = COMPARISONS.get(operator);
  if (comparison !== undefined) return Number(comparison(compare(left, right)));
  const arithmetic = ARITHMETIC.get(operator);
  if (arithmetic !== undefined) return arithmetic(toNumber(left), toNumber(right));
  const bits = BITS.get(operator);
  return bits === undefined ? undefined : fromInteger(bits(toInteger(left), toInteger(right)));
}

/** Three-valued logic: NULL does not matter when the other side decides. */
function logicalValue(operator: 'and' | 'or' | 'xor', left: boolean | undefined, right: boolean | undefined): Value {
  const decisive = operator === 'or';
  if (operator !== 'xor' && (left === decisive || right === decisive)) return Number(decisive);
  if (left === undefined || right === undefined) return null;
  return Number(operator === 'xor' ? left !== right : !decisive);
}
