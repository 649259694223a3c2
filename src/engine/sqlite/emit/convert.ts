import type { ResultValue } from '../../../mysql/column.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import { SMALL_PRECISION } from '../type/decimal.ts';
import { resultText } from '../type/decode.ts';
import { reportProblem, truncatedValue } from '../functions/problem.ts';
import type { RunContext } from '../session-state.ts';
import { readDouble, toDouble } from '../type/numeric-value.ts';
import { COERCIBILITY, sqlValue, type Operand, type SqlValue } from './operand.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { quoteText } from '../type/type-text.ts';
import {
  BIGINT_TYPE,
  decimalType,
  DOUBLE_TYPE,
  integerType,
  isBiased,
  isTemporal,
  storedScale,
  type DecimalType,
  type TemporalType,
  type ValueType,
} from '../type/type.ts';

/** Puts a constant into the SQL text in the form of its own type. */
export function materialise(builder: PlanBuilder, operand: Operand): SqlValue {
  if (operand.kind === 'sql') return operand;
  const coercibility = operand.type.kind === 'text' ? COERCIBILITY.constant : COERCIBILITY.converted;
  return sqlValue(builder.constantSql(operand), operand.type, operand.nullable, coercibility);
}

/** Text in SQLite's own quotes. */
export function sqliteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The value with a numeric type: integers and decimals stay exact, text and JSON become doubles. */
export function toNumeric(builder: PlanBuilder, operand: Operand): SqlValue {
  if (operand.kind === 'constant' && operand.type.kind === 'bytes') {
    return sqlValue(
      builder.bindSource(operand.source, (value) => BigInt(toDouble(value))),
      BIGINT_TYPE,
      operand.nullable,
    );
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
      return sqlValue(sql, integerType(Math.ceil(type.length * 0.302), true), nullable);
    case 'enum':
      return sqlValue(sql, integerType(5, true), nullable);
    case 'set':
      return sqlValue(sql, integerType(18, true), nullable);
    case 'date':
      return sqlValue(`CAST(replace(${sql},'-','') AS INTEGER)`, integerType(8), nullable);
    case 'datetime':
    case 'timestamp':
    case 'time':
      return temporalNumber(value, type);
    case 'text':
    case 'bytes':
      return sqlValue(`m_number(${sql})`, DOUBLE_TYPE, nullable);
    case 'json':
      return sqlValue(`m_number(m_json_unquote(${sql}))`, DOUBLE_TYPE, nullable);
  }
}

/** `20260131101112` for a DATETIME, `101112` for a TIME; a decimal when there is a fraction. */
function temporalNumber(value: SqlValue, type: TemporalType): SqlValue {
  const text = textSql(value);
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
  return isWrittenNumber(operand.type) ? `m_text_whole(${toText(builder, operand)})` : realSql(builder, operand);
}

/** An integer of 64 bits from any value, biased when `biased`: text is cut behind its digits, numbers are rounded. */
export function integerOf(builder: PlanBuilder, operand: Operand, biased: boolean): string {
  const { type } = operand;
  if (isWrittenNumber(type)) return `m_text_integer(${toText(builder, operand)},${biased ? 1 : 0})`;
  // A moment loses its fraction before its digits are a number: 23:59:59.5 becomes 0:00:00 of the next day.
  const whole = isTemporal(type) && type.fsp > 0 ? { ...type, fsp: 0 } : undefined;
  const value = whole === undefined ? operand : sqlValue(convertTo(builder, operand, whole), whole, operand.nullable);
  return integerSql(toNumeric(builder, value), biased);
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
  const big = `m_text_big(${toText(builder, operand)},${storedScale(target)})`;
  return target.big ? big : `m_big_small(${big})`;
}

/** The SQL of the value as MySQL prints it. */
export function toText(builder: PlanBuilder, operand: Operand): string {
  if (operand.kind === 'constant') return builder.bindSource(operand.source, (value) => resultText(value) ?? '');
  return textSql(materialise(builder, operand));
}

/** The SQL of a value as MySQL prints it. */
export function textSql(value: SqlValue): string {
  const { type, sql } = value;
  switch (type.kind) {
    case 'int':
      return isBiased(type)
        ? `m_unsigned_text(${sql})`
        : zerofilled(sql, type.zerofill === true ? type.width : undefined);
    case 'decimal':
      return type.big
        ? `m_big_text(${sql},${storedScale(type)},${type.scale})`
        : `m_decimal_text(${sql},${type.scale})`;
    case 'float':
      return `m_float_text(${sql},${type.decimals})`;
    case 'double':
      return `m_double_text(${sql},${type.decimals})`;
    case 'bytes':
      return `m_bytes_text(${sql})`;
    case 'timestamp':
      return `m_timestamp_text(${sql},${type.fsp})`;
    case 'time':
      return `m_time_text(${sql},${type.fsp})`;
    case 'enum':
      return `m_enum_text(${sql},${sqliteText(JSON.stringify(type.members))})`;
    case 'set':
      return `m_set_text(${sql},${sqliteText(JSON.stringify(type.members))})`;
    case 'bit':
      return `m_bytes_text(m_bit_bytes(${sql},${type.length}))`;
    case 'year':
      return `printf('%04d',${sql})`;
    case 'null':
    case 'text':
    case 'date':
    case 'datetime':
    case 'json':
      return sql;
  }
}

function zerofilled(sql: string, width: number | undefined): string {
  return width === undefined ? `CAST(${sql} AS TEXT)` : `printf('%0${width}d',${sql})`;
}

/** Most characters of the printed value. */
export function textLength(type: ValueType): number {
  switch (type.kind) {
    case 'int':
      return type.digits + (type.unsigned ? 0 : 1);
    case 'decimal':
      return type.precision + 2;
    case 'float':
    case 'double':
      return 23;
    case 'text':
    case 'bytes':
      return type.length;
    case 'date':
      return 10;
    case 'datetime':
    case 'timestamp':
      return 19 + (type.fsp === 0 ? 0 : type.fsp + 1);
    case 'time':
      return 10 + (type.fsp === 0 ? 0 : type.fsp + 1);
    case 'enum':
      return Math.max(0, ...type.members.map((member) => member.length));
    case 'set':
      return type.members.join(',').length;
    case 'bit':
      return Math.ceil(type.length / 8);
    case 'year':
      return 4;
    case 'json':
      return 4_294_967_295;
    case 'null':
      return 0;
  }
}

/** A calendar value as text of another calendar type. Not for TIME. */
export function dateTimeSql(value: SqlValue, fsp: number): string {
  const { type, sql } = value;
  if (type.kind === 'date') return `(${sql}||' 00:00:00${fsp === 0 ? '' : `.${'0'.repeat(fsp)}`}')`;
  if (type.kind === 'timestamp') return `m_timestamp_text(${sql},${fsp})`;
  if (type.kind === 'datetime' && type.fsp === fsp) return sql;
  if (type.kind === 'datetime' && type.fsp < fsp)
    return `(${sql}||'${type.fsp === 0 ? '.' : ''}${'0'.repeat(fsp - type.fsp)}')`;
  return `m_datetime(${textSql(value)},${fsp})`;
}

/** Whether a value counts as true. */
export function truthSql(builder: PlanBuilder, operand: Operand): string {
  const value = toNumeric(builder, operand);
  if (isBiased(value.type)) return `(${value.sql}<>(-9223372036854775807-1))`;
  if (value.type.kind === 'decimal' && value.type.big) return `m_big_real(${value.sql},${storedScale(value.type)})`;
  return value.sql;
}

/** The bytes of a value: text in UTF-8. */
export function bytesSql(builder: PlanBuilder, operand: Operand): string {
  const value = materialise(builder, operand);
  if (value.type.kind === 'bytes') return value.sql;
  if (value.type.kind === 'bit') return `m_bit_bytes(${value.sql},${value.type.length})`;
  return `CAST(${textSql(value)} AS BLOB)`;
}

/** The value as a JSON document's text. */
export function jsonSql(builder: PlanBuilder, operand: Operand): string {
  const value = materialise(builder, operand);
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
        ? `(CASE ${value.sql} WHEN 0 THEN 'false' WHEN NULL THEN NULL ELSE 'true' END)`
        : textSql(value);
    default:
      return `m_json_quote(${textSql(value)})`;
  }
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
      return isWrittenNumber(value.type)
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
        ? `m_datetime(m_today()||' '||${textSql(value)},${target.fsp})`
        : isTemporal(value.type)
          ? dateTimeSql(value, target.fsp)
          : `m_datetime(${dateArgument(builder, value)},${target.fsp})`;
    case 'time':
      return `m_time(${timeArgument(builder, value)},${target.fsp})`;
    case 'json':
      return jsonSql(builder, value);
    case 'year':
    case 'bit':
      return integerOf(builder, value, false);
    default:
      throw wireError('ER_NOT_SUPPORTED_YET', `conversion to ${target.kind}`);
  }
}

/** A value that a date is read from: integers and doubles as doubles, which only then are `YYMMDD`, the rest as text. */
export function dateArgument(builder: PlanBuilder, operand: Operand): string {
  const isNumber = ['int', 'float', 'double', 'year', 'bit'].includes(operand.type.kind);
  return isNumber ? realSql(builder, operand) : toText(builder, operand);
}

/** A text that a TIME is read from: a DATE is its midnight. */
export function timeArgument(builder: PlanBuilder, operand: Operand): string {
  const value = materialise(builder, operand);
  return value.type.kind === 'date' ? dateTimeSql(value, 0) : textSql(value);
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
    case 'enum':
    case 'set':
      return to.kind === from.kind && quoteText(JSON.stringify(from.members)) === quoteText(JSON.stringify(to.members));
    default:
      return true;
  }
}
