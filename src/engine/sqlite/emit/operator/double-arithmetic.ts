import type { ArithmeticOperator } from './emit-arithmetic.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import {
  DOUBLE_TYPE,
  UNSIGNED_TYPE,
  decimalsOf,
  doubleType,
  integerType,
  isFloatingPoint,
  isUnsigned,
  type ValueType,
} from '../../type/type.ts';
import { isDecimalText, toldDecimal } from '../../operand/decimal-reading.ts';
import { isMomentText, ranged, sqlValue, type Operand, type SqlValue } from '../../operand/operand.ts';
import { realSql } from '../../operand/to-number.ts';
import { toText } from '../../operand/to-text.ts';
import { unlessDecided } from './reading-order.ts';

/** What says that a double has as many digits as it needs. */
export const NO_DECIMALS = 31;

/** A FLOAT as the double that it is, whose text has all of its digits. */
const withAllDigits = (value: SqlValue): SqlValue =>
  value.type.kind === 'float' ? { ...value, type: DOUBLE_TYPE } : value;

/** @param hasParameter whether a side is one: then the result has as many digits as it needs */
export function doubleArithmetic(
  builder: PlanBuilder,
  operator: ArithmeticOperator,
  a: SqlValue,
  b: SqlValue,
  nullable: boolean,
  hasParameter: boolean,
): SqlValue {
  const [left, right] = [realSql(builder, a), realSql(builder, b)];
  const decimals = hasParameter ? NO_DECIMALS : decimalsOfDoubles(builder, operator, a.type, b.type);
  if (operator === 'mod')
    return sqlValue(`m_real_mod(${left},${right})`, { ...doubleType(decimals), unsigned: isUnsigned(a.type) });
  const type = doubleType(decimals);
  if (operator === '/') return ranged(sqlValue(`m_real('/',${left},${right})`, type));
  return ranged(sqlValue(`m_real('${operator}',${left},${right})`, type, nullable));
}

/** DIV where a side is no exact number: MySQL divides decimals, which it reads from texts as they are. */
export function textQuotient(builder: PlanBuilder, ...sides: readonly (readonly [Operand, SqlValue])[]): SqlValue {
  const unsigned = sides.some(([, { type }]) => isUnsigned(type));
  const texts = sides.map(([operand, value]) => {
    const isText = isDecimalText(operand) && !isMomentText(operand);
    return isText ? toldDecimal(builder, operand) : toText(builder, withAllDigits(value));
  });
  const [dividend = 'NULL', divisor = 'NULL'] = texts;
  const quotient = unlessDecided(
    [sqlValue(dividend, DOUBLE_TYPE, sides[0]?.[1].nullable)],
    [divisor],
    `m_text_div(${dividend},${divisor},${unsigned ? 1 : 0})`,
  );
  return sqlValue(quotient, unsigned ? UNSIGNED_TYPE : integerType(19));
}

/** How many digits behind the point are shown: where both numbers have a limit, those of the longer one, of a quotient some more. */
function decimalsOfDoubles(builder: PlanBuilder, operator: ArithmeticOperator, ...types: readonly ValueType[]): number {
  if (!types.some(isFloatingPoint)) return NO_DECIMALS;
  const most = Math.max(...types.map(decimalsOf));
  return Math.min(NO_DECIMALS, operator === '/' ? most + builder.divisionDigits : most);
}
