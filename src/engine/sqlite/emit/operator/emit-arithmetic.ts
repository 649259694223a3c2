import type { BinaryOperator } from '../../../../sql/ast.ts';
import { asDecimal, bigSql, decimalSql, exactly } from '../../operand/to-decimal.ts';
import { isDecimalText, toldDecimal } from '../../operand/decimal-reading.ts';
import { realSql, toNumeric } from '../../operand/to-number.ts';
import { MAX_PRECISION, MAX_SCALE, MAX_STORED_SCALE, quotientScale, SMALL_PRECISION } from '../../type/decimal.ts';
import { isMomentText, ranged, sqlValue, type Operand, type SqlValue, isParameter } from '../../operand/operand.ts';
import { canRepeat, canTell, unlessDecided } from './reading-order.ts';
import { toText } from '../../operand/to-text.ts';
import { letterLength } from '../../operand/unify-types.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import {
  decimalType,
  decimalsOf,
  DOUBLE_TYPE,
  doubleType,
  integerType,
  isBiased,
  isTemporal,
  storedScale,
  UNSIGNED_TYPE,
  type DecimalType,
  type IntegerType,
  type ValueType,
  isFloatingPoint,
  isUnsigned,
} from '../../type/type.ts';

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

/** What says that a double has as many digits as it needs. */
const NO_DECIMALS = 31;

const scaleOf = (value: SqlValue): number => storedScale(asDecimal(value.type));

/** A FLOAT as the double that it is, whose text has all of its digits. */
const withAllDigits = (value: SqlValue): SqlValue =>
  value.type.kind === 'float' ? { ...value, type: DOUBLE_TYPE } : value;

function doubleArithmetic(
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
function textQuotient(builder: PlanBuilder, ...sides: readonly (readonly [Operand, SqlValue])[]): SqlValue {
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
function integerArithmetic(
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

const flag = (type: ValueType): number => (isBiased(type) ? 1 : 0);

/** Arithmetic that cannot leave 64 bits; a division by zero is told. */
function smallInteger(operator: ArithmeticOperator, left: string, right: string): string {
  if (operator !== 'mod') return `(${left}${operator}${right})`;
  return unlessZero(left, '%', right, `m_integer('mod',${left},0,${right},0,0)`);
}

/** DIV of whole numbers; what cannot leave 64 bits is divided by SQLite. */
function wholePart(a: SqlValue, b: SqlValue, type: IntegerType): SqlValue {
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

function decimalArithmetic(
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

function divide(a: SqlValue, b: SqlValue, digits: number, scales?: readonly [string, string]): SqlValue {
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
