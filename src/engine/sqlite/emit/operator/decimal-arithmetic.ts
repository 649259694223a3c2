import type { ArithmeticOperator } from './emit-arithmetic.ts';
import { MAX_PRECISION, MAX_SCALE, MAX_STORED_SCALE, SMALL_PRECISION, quotientScale } from '../../type/decimal.ts';
import { asDecimal, bigSql, decimalSql } from '../../operand/to-decimal.ts';
import { decimalType, isBiased, isUnsigned, storedScale, type DecimalType } from '../../type/type.ts';
import { flag, smallInteger } from './integer-arithmetic.ts';
import { ranged, sqlValue, type SqlValue } from '../../operand/operand.ts';

/** Digits behind the point of a number as it is stored. */
export const scaleOf = (value: SqlValue): number => storedScale(asDecimal(value.type));

/** Arithmetic of decimals and whole numbers. @param isSigned whether the result has a sign whatever the operands have */
export function decimalArithmetic(
  operator: ArithmeticOperator,
  a: SqlValue,
  b: SqlValue,
  nullable: boolean,
  isSigned: boolean,
): SqlValue {
  const [left, right] = [asDecimal(a.type), asDecimal(b.type)];
  if (operator === '*') return multiply(a, b, nullable);
  const scale = Math.max(left.scale, right.scale);
  const whole = Math.max(left.precision - left.scale, right.precision - right.scale);
  const precision = Math.min(MAX_PRECISION, whole + scale + (operator === 'mod' ? 0 : 1));
  const unsigned = !isSigned && isUnsigned(a.type) && (operator === 'mod' || isUnsigned(b.type));
  const type = operator === 'mod' ? remainderType(left, right, unsigned) : decimalType(precision, scale, unsigned);
  const mustCheck = unsigned && operator === '-';
  if (!type.big && !isBig(a) && !isBig(b)) {
    const [x, y] = [decimalSql(a, type), decimalSql(b, type)];
    const sql = mustCheck ? `m_decimal_minus(${x},${y},${scale})` : smallInteger(operator, x, y);
    return mustCheck ? ranged(sqlValue(sql, type, nullable)) : sqlValue(sql, type, nullable);
  }
  const stored = Math.max(scaleOf(a), scaleOf(b));
  const sql = mustCheck
    ? `m_big_minus(${bigSql(a, stored)},${bigSql(b, stored)},${stored})`
    : `m_big('${operator}',${bigSql(a, stored)},${bigSql(b, stored)})`;
  const value = sqlValue(sql, { ...type, big: true, guard: stored - scale }, nullable);
  return mustCheck ? ranged(value) : value;
}

/** MySQL gives a remainder the digits of the longer number, whatever stands behind the points, and one more without a sign. */
function remainderType(a: DecimalType, b: DecimalType, unsigned: boolean): DecimalType {
  const scale = Math.max(a.scale, b.scale);
  const whole = Math.max(a.precision - a.scale, b.precision - b.scale);
  const precision = Math.min(MAX_PRECISION, Math.max(a.precision, b.precision) + (unsigned ? 1 : 0));
  return { ...decimalType(precision, scale, unsigned), big: whole + scale > SMALL_PRECISION };
}

const isBig = (value: SqlValue): boolean => isBiased(value.type) || (value.type.kind === 'decimal' && value.type.big);

/** Whether exact numbers are stored as whole ones, a decimal without its point. */
const areStoredWhole = (...values: readonly SqlValue[]): boolean =>
  values.every(({ type }) => type.kind === 'int' || (type.kind === 'decimal' && !type.big));

function multiply(a: SqlValue, b: SqlValue, nullable: boolean): SqlValue {
  const [left, right] = [asDecimal(a.type), asDecimal(b.type)];
  const precision = Math.min(MAX_PRECISION, left.precision + right.precision);
  const unsigned = isUnsigned(a.type) && isUnsigned(b.type);
  const type = decimalType(precision, Math.min(left.scale + right.scale, MAX_SCALE), unsigned);
  if (!type.big && !isBig(a) && !isBig(b)) return sqlValue(`(${a.sql}*${b.sql})`, type, nullable);
  const full = scaleOf(a) + scaleOf(b);
  const stored = Math.min(full, MAX_STORED_SCALE);
  const sql = areStoredWhole(a, b)
    ? `m_product(${a.sql},${flag(a.type)},${b.sql},${flag(b.type)},${full - stored})`
    : `m_big_product(${bigSql(a, scaleOf(a))},${bigSql(b, scaleOf(b))},${full - stored})`;
  return sqlValue(sql, { ...type, big: true, guard: stored - type.scale }, nullable);
}

/** @param digits more than the dividend has behind the point: `div_precision_increment` */
export function divide(a: SqlValue, b: SqlValue, digits: number, scales?: readonly [string, string]): SqlValue {
  const [left, right] = [asDecimal(a.type), asDecimal(b.type)];
  const scale = Math.min(MAX_SCALE, left.scale + digits);
  const precision = Math.min(MAX_PRECISION, left.precision + right.scale + digits);
  const stored = Math.max(scale, quotientScale(scaleOf(a), scaleOf(b), digits));
  const type = { ...decimalType(precision, scale, isUnsigned(a.type) && isUnsigned(b.type)), big: true };
  const shift = stored - scaleOf(a) + scaleOf(b);
  // As MySQL 9 has it, what other operators are given is the quotient that is shown.
  if (scales === undefined && areStoredWhole(a, b))
    return sqlValue(
      `m_quotient(${a.sql},${flag(a.type)},${b.sql},${flag(b.type)},${shift},${stored - scale})`,
      type,
      true,
    );
  const terms = `${bigSql(a, scaleOf(a))},${bigSql(b, scaleOf(b))},${shift},${stored - scale}`;
  if (scales === undefined) return sqlValue(`m_big_divide(${terms})`, type, true);
  return sqlValue(`m_own_quotient(${terms},${stored},${scales.join(',')},${digits})`, type, true);
}
