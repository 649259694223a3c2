import { COLUMN_FLAG, COLUMN_TYPE } from '../../../mysql/column.ts';
import type { Binary, Expression, Literal, Unary } from '../../../sql/ast.ts';
import type { EmitContext } from '../context/emit-context.ts';
import type { Told } from '../operand/result-column.ts';
import type { Describe } from './describe.ts';
import {
  decimalsOf,
  integerTold,
  isExact,
  isMoment,
  isUnsigned,
  isWhole,
  lengthOfDigits,
  lengthOfReal,
  bytesAsNumber,
  precisionOf,
  realOf,
} from './number.ts';
import { asItem, isDecimal, isInteger, isReal, NOT_FIXED, toldOf } from './told.ts';

// What clients are told of arithmetic (`Item_num_op` and its kin in sql/item_func.cc).

const MAX_PRECISION = 65;
const MAX_SCALE = 30;
const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', 'div', 'mod']);

/** What clients are told of a sum, product, quotient … or of a negated number. */
export function arithmeticTold(cx: EmitContext, node: Unary | Binary, describe: Describe): Told | undefined {
  const operand = cx.builder.operands.get(node);
  // What is no arithmetic is not looked into twice.
  if (operand === undefined || !ARITHMETIC.has(node.operator)) return undefined;
  const given = toldOf(operand);
  const terms = (node.kind === 'unary' ? [node.operand] : [node.left, node.right]).map((term) =>
    itemOf(term, describe),
  );
  const [a, b] = terms;
  if (a === undefined) return undefined;
  if (node.kind === 'unary') return node.operator === '-' ? negatedTold(given, a, node.operand) : undefined;
  if (b === undefined) return undefined;
  const result = [node.left, node.right].some(isBits) ? ofSigned(given, a, b) : given;
  const length = lengthOf(cx, node.operator, result, a, b);
  return length === undefined ? undefined : { ...result, ...length };
}

/** Whether a number is written as bits, which have a sign. */
const isBits = (node: Expression): boolean =>
  node.kind === 'literal' && node.type === 'bit' && node.charset === undefined;

/** A whole number that has no sign only where one of its terms has none. */
function ofSigned(given: Told, a: Told, b: Told): Told {
  if (!isInteger(given) || isUnsigned(a) || isUnsigned(b)) return given;
  return { ...given, flags: given.flags & ~COLUMN_FLAG.unsigned };
}

function itemOf(node: Expression, describe: Describe): Told | undefined {
  const told = describe(node);
  return bytesAsNumber(node) ?? (told && asItem(told));
}

type Length = Pick<Told, 'length' | 'decimals'>;

function lengthOf(
  cx: EmitContext,
  operator: Binary['operator'],
  given: Told,
  a: Told,
  b: Told,
): Partial<Length> | undefined {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others are no arithmetic
  switch (operator) {
    case 'div':
      return { length: lengthOfWhole(isUnsigned(given), a, b) };
    case '+':
    case '-':
    case '*':
    case '/':
    case 'mod':
      if (isReal(given)) return operator === '/' ? quotientOfReals(cx, a, b) : lengthsOf(realOf([a, b]));
      if (!isExact(a) || !isExact(b)) return undefined;
      return { length: lengthOfExact(cx, operator, given, a, b) };
    default:
      return undefined;
  }
}

const lengthsOf = ({ length, decimals }: Told): Length => ({ length, decimals });

function quotientOfReals({ builder }: EmitContext, a: Told, b: Told): Length {
  const decimals = Math.min(NOT_FIXED, Math.max(decimalsOf(a), decimalsOf(b)) + builder.divisionDigits);
  const longest = lengthOfReal(decimals);
  if (decimals >= NOT_FIXED) return { length: longest, decimals };
  return { length: Math.min(longest, a.length - decimalsOf(a) + decimals), decimals };
}

function lengthOfExact(
  cx: EmitContext,
  operator: '+' | '-' | '*' | '/' | 'mod',
  given: Told,
  a: Told,
  b: Told,
): number {
  const [p, q] = [precisionOf(a), precisionOf(b)];
  const [s, t] = [a.decimals, b.decimals];
  const unsigned = isUnsigned(given);
  const digits = (precision: number): number => lengthOfDigits(precision, given.decimals, unsigned);
  const whole = Math.max(p - s, q - t);
  const scale = Math.max(s, t);
  switch (operator) {
    case '*':
      return digits(Math.min(MAX_PRECISION, p + q));
    case '/':
      return digits(Math.min(MAX_PRECISION, p + t + cx.builder.divisionDigits));
    case 'mod':
      return lengthOfDigits(Math.max(p, q), scale, false);
    case '+':
    case '-':
      return lengthOfDigits(
        whole + 1 + Math.min(MAX_SCALE, scale),
        given.decimals,
        unsigned || (operator === '-' && cx.builder.hasSignedDifferences && hadNoSign(given, a, b)),
      );
  }
}

/** Whether a difference would have no sign, if the SQL mode NO_UNSIGNED_SUBTRACTION did not give it one afterwards. */
const hadNoSign = (given: Told, a: Told, b: Told): boolean =>
  isDecimal(given) ? isUnsigned(a) && isUnsigned(b) : isUnsigned(a) || isUnsigned(b);

/** Longest quotient of DIV, without its sign. */
const LONGEST_QUOTIENT = 21;
/** Digits that a double counts with, however few are written. */
const REAL_DIGITS = 22;

function lengthOfWhole(unsigned: boolean, a: Told, b: Told): number {
  const isFixed = (told: Told): boolean => isExact(told) || decimalsOf(told) < NOT_FIXED;
  const digits = (told: Told): number => (told.type === COLUMN_TYPE.double ? REAL_DIGITS : precisionOf(told));
  const whole = digits(a) - (isFixed(a) ? a.decimals : 0);
  const added = isFixed(b) ? b.decimals : digits(b);
  return Math.min(LONGEST_QUOTIENT, whole + added) + (unsigned ? 0 : 1);
}

/** Literals but for bytes that are written as digits, and moments. */
const PLAIN: ReadonlySet<Literal['type']> = new Set(['null', 'integer', 'decimal', 'float', 'string', 'boolean']);

function negatedTold(given: Told, value: Told, node: Expression): Told | undefined {
  if (node.kind === 'literal' && PLAIN.has(node.type)) {
    if (node.type === 'null') return absoluteTold(given, value);
    return node.type === 'decimal' ? { ...given, length: value.length } : undefined;
  }
  if (isReal(given)) return absoluteTold(given, value);
  if (isWhole(given) && isWhole(value)) return { ...given, length: precisionOf(value) + 1 };
  return undefined;
}

/** ABS. */
export function absoluteTold(given: Told, value: Told): Told {
  if (isReal(given)) {
    const decimals = value.type === COLUMN_TYPE.null ? 0 : decimalsOf(value);
    return { ...given, length: lengthOfReal(decimals), decimals };
  }
  const isKept = (isWhole(given) && isWhole(value)) || (isDecimal(given) && isDecimal(value));
  return isKept ? { ...given, length: value.length } : given;
}

/** CEIL and FLOOR. */
export function wholeTold(given: Told, value: Told): Told {
  if (isInteger(given) && (isDecimal(value) || isMoment(value))) return { ...given, length: integerTold(21).length };
  if (!isDecimal(given) || !isDecimal(value)) return given;
  const digits = Math.min(MAX_PRECISION, precisionOf(value) - value.decimals + (value.decimals > 0 ? 1 : 0));
  return { ...given, length: lengthOfDigits(digits, 0, isUnsigned(given)) };
}

/** ROUND and TRUNCATE of an exact number. @param digits behind the point that are asked for, where that is said */
export function roundedTold(given: Told, value: Told, digits: number | undefined, rounds: boolean): Told {
  if (!isDecimal(given) || !isDecimal(value)) return given;
  const scale = Math.min(value.decimals, Math.max(0, digits ?? 0));
  const carries = rounds && (digits === undefined || digits <= 0 || scale < value.decimals);
  const whole = precisionOf(value) - value.decimals + (carries ? 1 : 0);
  return { ...given, length: lengthOfDigits(whole + scale, scale, isUnsigned(given)), decimals: scale };
}
