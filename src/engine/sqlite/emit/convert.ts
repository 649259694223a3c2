import type { ResultValue } from '../../../mysql/column.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import { SMALL_PRECISION } from '../type/decimal.ts';
import { collationOf, hasOwnBytes } from '../type/collation.ts';
import { reportProblem, truncatedValue } from '../functions/problem.ts';
import type { RunContext } from '../session-state.ts';
import { bytesToInteger } from '../store/store-number.ts';
import { readDouble, toDouble } from '../type/numeric-value.ts';
import { asDouble, sqlValue, type Operand, type SqlValue } from './operand.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { quoteText } from '../type/type-text.ts';
import {
  BIGINT_TYPE,
  datetimeType,
  decimalType,
  DOUBLE_TYPE,
  integerType,
  isBiased,
  isTemporal,
  storedScale,
  UNSIGNED_BIAS,
  UNSIGNED_TYPE,
  withoutZerofill,
  type BytesType,
  type DecimalType,
  type TemporalType,
  type ValueType,
} from '../type/type.ts';
import { bitBytesSql, dateTimeSql, materialise, momentText, textSql, toText, typeText } from './to-text.ts';

/** The value with a numeric type: integers and decimals stay exact, text and JSON become doubles. */
export function toNumeric(builder: PlanBuilder, operand: Operand): SqlValue {
  if (operand.kind === 'constant' && operand.type.kind === 'bytes' && !operand.isParameter) {
    return sqlValue(builder.bindSource(operand.source, wholeOfBytes), UNSIGNED_TYPE, operand.nullable);
  }
  const value = materialise(builder, operand);
  const { type, sql, nullable } = value;
  switch (type.kind) {
    case 'int':
    case 'decimal':
    case 'float':
    case 'double':
    case 'null':
      return value;
    case 'year':
      return sqlValue(sql, integerType(4, true), nullable);
    case 'bit':
      return sqlValue(sql, isBiased(type) ? UNSIGNED_TYPE : integerType(bitDigits(type.length), true), nullable);
    case 'enum':
    case 'set':
      return sqlValue(`CAST(${sql} AS REAL)`, DOUBLE_TYPE, nullable);
    case 'date':
      return sqlValue(`CAST(replace(${sql},'-','') AS INTEGER)`, integerType(8), nullable);
    case 'datetime':
    case 'timestamp':
    case 'time':
      return temporalNumber(value, type);
    case 'text':
    case 'bytes':
      if (value.moment?.of === sql)
        return sqlValue(`m_moment_number(${value.moment.number ?? sql})`, DOUBLE_TYPE, nullable);
      return sqlValue(`m_number(${sql})`, DOUBLE_TYPE, nullable);
    case 'json':
      return sqlValue(`m_number(m_json_scalar(${sql}))`, DOUBLE_TYPE, nullable);
  }
}

/** Decimal digits of so many bits; below 64 bits the value is stored as it is. */
const bitDigits = (length: number): number => Math.min(Math.ceil(length * 0.302), SMALL_PRECISION);

/** The number that a hexadecimal literal is, in the form of a BIGINT UNSIGNED: that of its last eight bytes. */
function wholeOfBytes(value: Exclude<ResultValue, null>): bigint {
  return (value instanceof Uint8Array ? BigInt.asUintN(64, bytesToInteger(value)) : 0n) + UNSIGNED_BIAS;
}

/** `20260131101112` for a DATETIME, `101112` for a TIME; a decimal when there is a fraction. */
function temporalNumber(value: SqlValue, type: TemporalType): SqlValue {
  const text = typeText(value);
  const digits = type.kind === 'time' ? 7 : 14;
  const number = `m_temporal_number(${text})`;
  if (type.fsp === 0) return sqlValue(number, integerType(digits), value.nullable);
  const decimal = decimalType(digits + type.fsp, type.fsp);
  return sqlValue(decimal.big ? `m_temporal_big(${text})` : number, decimal, value.nullable);
}

/** The SQL of the value as a double. */
export function realSql(builder: PlanBuilder, operand: Operand): string {
  if (operand.kind === 'constant' && !isTemporal(operand.type)) return builder.bindSource(operand.source, doubleOf);
  const value = toNumeric(builder, operand);
  const { type, sql } = value;
  if (type.kind === 'int') return isBiased(type) ? `m_unsigned_real(${sql})` : `CAST(${sql} AS REAL)`;
  if (type.kind !== 'decimal') return sql;
  if (type.big) return `m_big_real(${sql},${storedScale(type)})`;
  return type.scale === 0 ? `CAST(${sql} AS REAL)` : `m_decimal_real(${sql},${type.scale})`;
}

/** A constant as a double; a text that is not all of a number is told. */
function doubleOf(value: Exclude<ResultValue, null>, { session }: RunContext): number {
  if (typeof value !== 'string') return toDouble(value);
  const { value: double, complete } = readDouble(value);
  if (!complete) reportProblem(session, truncatedValue('DOUBLE', value));
  return double;
}

/** The SQL of the value as a double that stands for a whole number: text is cut behind its digits, the rest is yet to be rounded. */
export function wholeSql(builder: PlanBuilder, operand: Operand): string {
  if (isWrittenNumber(operand.type)) return `m_text_whole(${writtenText(builder, operand)})`;
  // A decimal is rounded half away from zero, a double half to even.
  if (operand.type.kind === 'decimal' || isTemporal(operand.type))
    return `CAST(${integerOf(builder, operand, false)} AS REAL)`;
  return realSql(builder, operand);
}

/** The text that a number or a date is read from: of a document what its scalar holds. */
function writtenText(builder: PlanBuilder, operand: Operand): string {
  return operand.type.kind === 'json'
    ? `m_json_scalar(${materialise(builder, operand).sql})`
    : toText(builder, operand);
}

/** An integer of 64 bits from any value, biased when `biased`: text is cut behind its digits, numbers are rounded. */
export function integerOf(builder: PlanBuilder, operand: Operand, biased: boolean): string {
  const { type } = operand;
  if (type.kind === 'set') return setInteger(materialise(builder, operand).sql, biased);
  const counted = operand.kind === 'sql' && operand.moment?.of === operand.sql ? operand.moment.number : undefined;
  if (counted !== undefined)
    return integerSql(sqlValue(`CAST(m_moment_number(${counted}) AS INTEGER)`, BIGINT_TYPE), biased);
  if (isWrittenNumber(type)) return `m_text_integer(${writtenText(builder, operand)},${biased ? 1 : 0})`;
  // A moment loses its fraction before its digits are a number: 23:59:59.5 becomes 0:00:00 of the next day.
  const whole = isTemporal(type) && type.fsp > 0 ? withoutFraction(type) : undefined;
  const value = whole === undefined ? operand : sqlValue(convertTo(builder, operand, whole), whole, operand.nullable);
  return integerSql(toNumeric(builder, value), biased);
}

/** The type of its moments without fractions: that of a TIMESTAMP is none that is computed. */
const withoutFraction = (type: TemporalType): TemporalType =>
  type.kind === 'timestamp' ? datetimeType(0) : { ...type, fsp: 0 };

/** A value as 64 bits in stored form: a number that is no integer stops at the ends of BIGINT. */
export function bitsOf(builder: PlanBuilder, operand: Operand): string {
  const { kind } = operand.type;
  if (operand.kind === 'sql' && operand.moment?.of === operand.sql)
    return integerSql(sqlValue(`CAST(${toNumeric(builder, operand).sql} AS INTEGER)`, BIGINT_TYPE), true);
  if (kind !== 'decimal' && kind !== 'double' && kind !== 'float') return integerOf(builder, operand, true);
  const { type, sql } = toNumeric(builder, operand);
  const signed =
    type.kind === 'decimal' && type.big
      ? `m_signed_big(${sql},${storedScale(type)})`
      : integerSql(sqlValue(sql, type), false);
  return `m_to_integer(${signed},'integer',0,1)`;
}

/** The bits of a SET as a number of 64 bits; the 64th member's makes it negative. */
function setInteger(sql: string, biased: boolean): string {
  if (!biased) return sql;
  return `(CASE WHEN ${sql}<0 THEN ${sql}+9223372036854775807+1 ELSE ${sql}-9223372036854775807-1 END)`;
}

/** Whether a value's number must be read from its text. */
const isWrittenNumber = ({ kind }: ValueType): boolean => kind === 'text' || kind === 'json';

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

/** The decimal at the start of a text, exactly. */
function writtenDecimal(builder: PlanBuilder, operand: Operand, target: DecimalType): string {
  const big = `m_text_big(${writtenText(builder, operand)},${storedScale(target)})`;
  return target.big ? big : `m_big_small(${big})`;
}

/** Whether a value counts as true. */
export function truthSql(builder: PlanBuilder, operand: Operand): string {
  if (operand.type.kind === 'json') return `(m_json_key(${jsonSql(builder, operand)})<>m_json_key('0'))`;
  const value = toNumeric(builder, operand);
  if (isBiased(value.type)) return `(${value.sql}<>(-9223372036854775807-1))`;
  if (value.type.kind === 'decimal' && value.type.big) return `m_big_real(${value.sql},${storedScale(value.type)})`;
  return value.sql;
}

/** The bytes of a value: those of text in its character set. */
export function bytesSql(builder: PlanBuilder, operand: Operand): string {
  const value = materialise(builder, operand);
  if (value.type.kind === 'bytes') return value.sql;
  if (value.type.kind === 'bit') return bitBytesSql(value.sql, value.type);
  const collation = 'collation' in value.type ? collationOf(value.type.collation) : undefined;
  if (collation !== undefined && hasOwnBytes(collation)) return `m_encode(${textSql(value)},'${collation.charset}')`;
  return `CAST(${textSql(value)} AS BLOB)`;
}

/** The stored form of a document, or of JSON in a text; what is no JSON stays as it is. */
export function documentSql(builder: PlanBuilder, operand: Operand): string {
  if (operand.type.kind === 'text') return `m_json_normal(${toText(builder, operand)})`;
  return operand.type.kind === 'json' ? materialise(builder, operand).sql : toText(builder, operand);
}

/** The value as a stored document. */
export function jsonSql(builder: PlanBuilder, operand: Operand): string {
  const given = materialise(builder, asDouble(operand));
  const value = { ...given, type: withoutZerofill(given.type) };
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types need nothing of their own
  switch (value.type.kind) {
    case 'json':
    case 'null':
      return value.sql;
    case 'int':
    case 'decimal':
    case 'float':
    case 'double':
      return value.type.kind === 'int' && value.type.digits === 1 && value.type.boolean === true
        ? `(CASE WHEN ${value.sql} IS NULL THEN NULL WHEN ${value.sql} = 0 THEN 'false' ELSE 'true' END)`
        : isDouble(value.type)
          ? `m_json_double(${value.sql})`
          : value.type.kind === 'decimal'
            ? `(${textSql(value)}||'E0')`
            : textSql(value);
    case 'year':
      return `CAST(${value.sql} AS TEXT)`;
    case 'bytes':
    case 'bit':
      return `m_json_opaque(${bytesSql(builder, value)},${value.type.kind === 'bit' ? 16 : (OPAQUE_TYPES[value.type.form] ?? 255)})`;
    case 'date':
      return `m_json_moment(${textSql(value)},'date')`;
    case 'datetime':
    case 'timestamp':
    case 'time':
      return `m_json_moment(${sixDigits(value)},'${value.type.kind === 'time' ? 'time' : 'datetime'}')`;
    default:
      return `m_json_quote(${textSql(value)})`;
  }
}

const isDouble = ({ kind }: ValueType): boolean => kind === 'float' || kind === 'double';

/** The wire type that a document names beside bytes. */
const OPAQUE_TYPES: Readonly<Partial<Record<BytesType['form'], number>>> = {
  binary: 254,
  varbinary: 15,
  tinyblob: 252,
  blob: 252,
  mediumblob: 252,
  longblob: 252,
};

/** A moment or time as documents print it: always with microseconds. */
function sixDigits(value: SqlValue): string {
  return value.type.kind === 'time' ? `m_time_text(${value.sql},6)` : dateTimeSql(value, 6);
}

/**
 * A value in the stored form of `target`, for CASE, UNION and CAST.
 *
 * @throws WireError 1235 for a conversion that does not exist here
 */
export function convertTo(builder: PlanBuilder, operand: Operand, target: ValueType): string {
  const value = materialise(builder, operand);
  if (value.type.kind === 'null' || sameForm(value.type, target)) return value.sql;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types need nothing of their own
  switch (target.kind) {
    case 'int':
      return integerOf(builder, operand, isBiased(target));
    case 'decimal':
      return isWrittenNumber(value.type) && value.moment?.of !== value.sql
        ? writtenDecimal(builder, value, target)
        : decimalSql(toNumeric(builder, operand), target);
    case 'float':
    case 'double':
      return realSql(builder, operand);
    case 'text':
      return textSql(value);
    case 'bytes':
      return bytesSql(builder, value);
    case 'date':
      return value.type.kind === 'time' ? 'm_today()' : `m_date(${dateArgument(builder, value)})`;
    case 'datetime':
      return value.type.kind === 'time'
        ? `m_time_today(${value.sql},${target.fsp})`
        : isTemporal(value.type)
          ? dateTimeSql(value, target.fsp)
          : `m_datetime(${dateArgument(builder, value)},${target.fsp})`;
    case 'time':
      // MySQL reads no TIME from a year, and that of bits from their bytes.
      if (value.type.kind === 'year') return `(${value.sql}*0)`;
      if (value.type.kind === 'bit') return `m_time(${textSql(value)},${target.fsp})`;
      return `m_time(${timeArgument(builder, value)},${target.fsp})`;
    case 'json':
      return jsonSql(builder, value);
    case 'year':
    case 'bit':
      return integerOf(builder, value, isBiased(target));
    default:
      throw wireError('ER_NOT_SUPPORTED_YET', `conversion to ${target.kind}`);
  }
}

/** A value that a date is read from: integers and doubles as doubles, which only then are `YYMMDD`, the rest as text. */
export function dateArgument(builder: PlanBuilder, operand: Operand): string {
  const isNumber = ['int', 'float', 'double', 'year', 'bit'].includes(operand.type.kind);
  return isNumber ? realSql(builder, operand) : readText(builder, operand);
}

/** The text that a date or time is read from. */
function readText(builder: PlanBuilder, operand: Operand): string {
  return operand.type.kind === 'json' ? writtenText(builder, operand) : momentText(materialise(builder, operand));
}

/** A text that a TIME is read from: a DATE is its midnight. */
export function timeArgument(builder: PlanBuilder, operand: Operand): string {
  const value = materialise(builder, operand);
  if (value.type.kind === 'bit') return textSql(value);
  // A number beyond the signed ones is the negative one of the same bits.
  if (isBiased(value.type)) return `m_signed_text(${value.sql})`;
  if (value.type.kind === 'date') return dateTimeSql(value, 0);
  const text = readText(builder, value);
  return ['int', 'decimal', 'float', 'double'].includes(value.type.kind) ? `m_number_time(${text})` : text;
}

/** An integer of 64 bits from any number, rounded; biased when `unsigned`. */
export function integerSql(value: SqlValue, biased: boolean): string {
  const { type, sql } = value;
  if (type.kind === 'int' && isBiased(type) === biased) return sql;
  const reading =
    type.kind === 'decimal'
      ? type.big
        ? 'big'
        : 'decimal'
      : isBiased(type)
        ? 'unsigned'
        : type.kind === 'int'
          ? 'integer'
          : 'real';
  const scale = type.kind === 'decimal' ? storedScale(type) : 0;
  return `m_to_integer(${sql},'${reading}',${scale},${biased ? 1 : 0})`;
}

/** Whether values of both types have the same stored form and meaning. */
function sameForm(from: ValueType, to: ValueType): boolean {
  if (from.kind !== to.kind) return false;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types need nothing of their own
  switch (from.kind) {
    case 'int':
      return isBiased(from) === isBiased(to);
    case 'decimal':
      return to.kind === 'decimal' && storedScale(from) === storedScale(to) && from.big === to.big;
    case 'datetime':
    case 'timestamp':
    case 'time':
      return 'fsp' in to && from.fsp === to.fsp;
    case 'bit':
      return isBiased(from) === isBiased(to);
    case 'enum':
    case 'set':
      return to.kind === from.kind && quoteText(JSON.stringify(from.members)) === quoteText(JSON.stringify(to.members));
    default:
      return true;
  }
}
