import type { ArithmeticOperator } from './emit-arithmetic.ts';
import { SMALL_PRECISION } from '../../type/decimal.ts';
import { UNSIGNED_TYPE, integerType, isBiased, isUnsigned, type IntegerType, type ValueType } from '../../type/type.ts';
import { canRepeat } from './reading-order.ts';
import { ranged, sqlValue, type SqlValue } from '../../operand/operand.ts';

function resultDigits(operator: ArithmeticOperator, a: IntegerType, b: IntegerType): number {
  if (operator === '*') return a.digits + b.digits;
  return operator === 'mod' ? Math.max(a.digits, b.digits) : Math.max(a.digits, b.digits) + 1;
}

/** How long clients are told that a result is, where they are told so of a term. */
function withShown(operator: ArithmeticOperator, type: IntegerType, ...terms: readonly IntegerType[]): IntegerType {
  if (terms.every(({ shown }) => shown === undefined)) return type;
  const [a = 0, b = 0] = terms.map(({ shown, digits, unsigned }) =>
    shown === undefined ? digits : shown - (unsigned ? 0 : 1),
  );
  const digits = operator === '*' ? a + b : Math.max(a, b) + (operator === 'mod' ? 0 : 1);
  return { ...type, shown: digits + (type.unsigned ? 0 : 1) };
}

/** @param isSigned whether the result has a sign whatever the operands have */
export function integerArithmetic(
  operator: ArithmeticOperator,
  a: SqlValue,
  b: SqlValue,
  nullable: boolean,
  isSigned: boolean,
): SqlValue {
  const [left, right] = [a.type as IntegerType, b.type as IntegerType];
  const unsigned = !isSigned && (operator === 'mod' ? left.unsigned : left.unsigned || right.unsigned);
  const digits = resultDigits(operator, left, right);
  const canBeNegative = unsigned && (operator === '-' || !(hasNoSign(a) && hasNoSign(b)));
  const fits = digits <= SMALL_PRECISION && (operator === 'mod' || !canBeNegative);
  if (fits) {
    const type = withShown(operator, integerType(digits, unsigned), left, right);
    return sqlValue(smallInteger(operator, a.sql, b.sql), type, nullable);
  }
  const most = unsigned ? UNSIGNED_TYPE : integerType(19);
  const type = digits <= SMALL_PRECISION ? { ...most, shown: digits + (unsigned ? 0 : 1) } : most;
  return ranged(sqlValue(integerCall(operator, a, b, unsigned), type, nullable));
}

/** Arithmetic of two whole numbers whose result may have no room, or none. */
const integerCall = (operator: string, a: SqlValue, b: SqlValue, unsigned: boolean): string =>
  `m_integer('${operator}',${a.sql},${flag(a.type)},${b.sql},${flag(b.type)},${unsigned ? 1 : 0})`;

/** Whether a value is never below 0. */
const hasNoSign = (value: SqlValue): boolean => isUnsigned(value.type) || value.natural === true;

/** Whether a number is stored minus 2^63, for functions of SQL. */
export const flag = (type: ValueType): number => (isBiased(type) ? 1 : 0);

/** Arithmetic that cannot leave 64 bits; a division by zero is told. */
export function smallInteger(operator: ArithmeticOperator, left: string, right: string): string {
  if (operator !== 'mod') return `(${left}${operator}${right})`;
  return unlessZero(left, '%', right, `m_integer('mod',${left},0,${right},0,0)`);
}

/** DIV of whole numbers; what cannot leave 64 bits is divided by SQLite. */
export function wholePart(a: SqlValue, b: SqlValue, type: IntegerType): SqlValue {
  const call = integerCall('DIV', a, b, type.unsigned);
  const areSmall = [a.type, b.type].every((each) => each.kind === 'int' && each.digits <= SMALL_PRECISION);
  if (type.unsigned || !areSmall) return ranged(sqlValue(call, type, true));
  return sqlValue(unlessZero(a.sql, '/', b.sql, call), type, true);
}

/** A constant in the SQL text. */
const BOUND = /^\?\d+$/;

/** What SQLite computes by itself where a constant divisor is not zero. @param otherwise what is computed for zero */
function unlessZero(left: string, operator: '%' | '/', divisor: string, otherwise: string): string {
  if (!BOUND.test(divisor) || !canRepeat(left)) return otherwise;
  return `(CASE WHEN ${divisor}=0 THEN ${otherwise} ELSE ${left}${operator}${divisor} END)`;
}
