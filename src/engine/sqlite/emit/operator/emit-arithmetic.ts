import type { BinaryOperator } from '../../../../sql/ast.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { MAX_SCALE } from '../../type/decimal.ts';
import { NO_DECIMALS, doubleArithmetic, textQuotient } from './double-arithmetic.ts';
import {
  UNSIGNED_TYPE,
  decimalsOf,
  doubleType,
  integerType,
  isFloatingPoint,
  isTemporal,
  isUnsigned,
  type IntegerType,
  type ValueType,
} from '../../type/type.ts';
import { bigSql, exactly } from '../../operand/to-decimal.ts';
import { canTell } from './reading-order.ts';
import { decimalArithmetic, divide, scaleOf } from './decimal-arithmetic.ts';
import { integerArithmetic, wholePart } from './integer-arithmetic.ts';
import { isParameter, ranged, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import { letterLength } from '../../operand/unify-types.ts';
import { toNumeric } from '../../operand/to-number.ts';

/** The operators that compute a number of two. */
export type ArithmeticOperator = Extract<BinaryOperator, '+' | '-' | '*' | '/' | 'div' | 'mod'>;

/**
 * Emits an arithmetic operator: exact for integers and decimals, MySQL's error 1690 on overflow.
 *
 * @param scales the SQL of the digits behind the point that the values have where those are not the digits of their types
 */
export function emitArithmetic(
  builder: PlanBuilder,
  operator: ArithmeticOperator,
  left: Operand,
  right: Operand,
  scales?: readonly [string, string],
): SqlValue {
  const value = arithmeticOf(builder, operator, left, right, scales);
  return operator === 'div' ? { ...value, type: wholeQuotient(builder, left, right) } : value;
}

function arithmeticOf(
  builder: PlanBuilder,
  operator: ArithmeticOperator,
  left: Operand,
  right: Operand,
  scales?: readonly [string, string],
): SqlValue {
  const a = toNumeric(builder, left);
  const b = toNumeric(builder, right);
  const nullable = a.nullable || b.nullable || operator === '/' || operator === 'div' || operator === 'mod';
  if (a.type.kind === 'null' || b.type.kind === 'null')
    return sqlValue(
      besideNull(operator, a, b),
      operator === 'div'
        ? integerType(1, isUnsigned(a.type) || isUnsigned(b.type))
        : {
            ...doubleType(decimalsBesideNull(builder, operator, a.type, b.type)),
            unsigned: operator === 'mod' && isUnsigned(a.type),
          },
    );
  if (isFloatingPoint(a.type) || isFloatingPoint(b.type))
    return operator === 'div'
      ? textQuotient(builder, [left, a], [right, b])
      : doubleArithmetic(builder, operator, a, b, nullable, [left, right].some(isParameter));
  if (operator === '/') return divide(exactly(a), exactly(b), builder.divisionDigits, scales);
  const isWhole = a.type.kind === 'int' && b.type.kind === 'int';
  const [x, y] = isWhole ? [a, b] : [exactly(a), exactly(b)];
  if (operator === 'div') {
    const unsigned = isUnsigned(a.type) || isUnsigned(b.type);
    const type = unsigned ? UNSIGNED_TYPE : integerType(19);
    if (isWhole) return wholePart(a, b, type);
    const terms = `${bigSql(x, scaleOf(x))},${scaleOf(x)},${bigSql(y, scaleOf(y))},${scaleOf(y)}`;
    return ranged(sqlValue(`m_big_div(${terms},${unsigned ? 1 : 0})`, type, true));
  }
  const isSigned = operator === '-' && builder.hasSignedDifferences;
  return isWhole
    ? integerArithmetic(operator, x, y, nullable, isSigned)
    : decimalArithmetic(operator, x, y, nullable, isSigned);
}

/** The type of a quotient of DIV: it has the digits of the dividend in front of the point, and as many as the divisor has behind it. */
function wholeQuotient(builder: PlanBuilder, dividend: Operand, divisor: Operand): IntegerType {
  const [a, b] = [toNumeric(builder, dividend).type, toNumeric(builder, divisor).type];
  const unsigned = isUnsigned(a) || isUnsigned(b);
  const { type } = dividend;
  const isOpen = isFloatingPoint(type) || isFloatingPoint(b) || type.kind === 'json';
  const digits = isOpen ? LONGEST_QUOTIENT : Math.min(LONGEST_QUOTIENT, wholeDigits(type) + decimalsOf(b));
  return { ...(unsigned ? UNSIGNED_TYPE : integerType(19)), shown: digits + (unsigned ? 0 : 1) };
}

const LONGEST_QUOTIENT = 21;

/** How many digits numbers of a type have in front of the point. */
function wholeDigits(type: ValueType): number {
  if (type.kind === 'decimal') return type.precision - type.scale;
  if (isTemporal(type)) return type.kind === 'date' ? 8 : type.kind === 'time' ? 7 : 14;
  if (type.kind !== 'int') return letterLength(type);
  return type.shown === undefined ? type.digits : type.shown - (type.unsigned ? 0 : 1);
}

/** NULL, for which MySQL reads the other number too, unless it is that behind DIV. */
function besideNull(operator: ArithmeticOperator, a: SqlValue, b: SqlValue): string {
  const other = a.type.kind !== 'null' ? a.sql : operator === 'div' ? 'NULL' : b.sql;
  return canTell(other) ? `(${other}+NULL)` : 'NULL';
}

/** How many digits behind the point a double has that is NULL because one of the numbers is: those that a decimal would have. */
function decimalsBesideNull(
  builder: PlanBuilder,
  operator: ArithmeticOperator,
  ...types: readonly ValueType[]
): number {
  const scale = Math.max(...types.map(decimalsOf));
  if (scale === NO_DECIMALS) return scale;
  return operator === '/' ? Math.min(MAX_SCALE, scale + builder.divisionDigits) : scale;
}
