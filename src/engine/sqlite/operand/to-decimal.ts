import { SMALL_PRECISION } from '../type/decimal.ts';
import { type SqlValue } from './operand.ts';
import { decimalType, isBiased, storedScale, type DecimalType, type ValueType } from '../type/type.ts';

/** An exact numeric value as a large decimal of the given scale, which is not below its own. */
export function bigSql(value: SqlValue, scale: number): string {
  const { type, sql } = value;
  if (type.kind === 'int') return isBiased(type) ? `m_unsigned_big(${sql},${scale})` : `m_integer_big(${sql},${scale})`;
  if (type.kind !== 'decimal') return `m_real_big(${sql},${scale})`;
  const shift = scale - storedScale(type);
  if (!type.big)
    return shift >= 0 ? `m_integer_big(${sql},${shift})` : `m_big_rescale(m_integer_big(${sql},0),${shift})`;
  return shift === 0 ? sql : `m_big_rescale(${sql},${shift})`;
}

/** The value as it reads where decimals are computed and compared. */
export const exactly = (value: SqlValue): SqlValue =>
  value.meanwhile?.of === value.sql ? value.meanwhile.decimal : value;

/** The decimal type that holds all values of an exact numeric type. */
export function asDecimal(type: ValueType): DecimalType {
  if (type.kind === 'decimal') return type;
  return decimalType(type.kind === 'int' ? type.digits : 20, 0, type.kind === 'int' && type.unsigned);
}

/** An exact number as a decimal of the type `target`; digits that fall off are rounded. */
export function decimalSql(value: SqlValue, target: DecimalType): string {
  const from = asDecimal(value.type);
  const shift = storedScale(target) - storedScale(from);
  const isSmall =
    !target.big && !from.big && !(value.type.kind === 'int' && isBiased(value.type)) && value.type.kind !== 'double';
  if (isSmall && shift === 0) return value.sql;
  if (isSmall && shift > 0 && from.precision + shift <= SMALL_PRECISION) return `(${value.sql}*1${'0'.repeat(shift)})`;
  const big = bigSql(value, storedScale(target));
  return target.big ? big : `m_big_small(${big})`;
}
