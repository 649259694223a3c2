import type { ResultValue } from '../../../mysql/column.ts';
import { reportProblem, truncatedValue } from '../store/problem.ts';
import type { RunContext } from '../session/session-state.ts';
import { SMALL_PRECISION } from '../type/decimal.ts';
import { toDouble, bytesToInteger } from '../type/numeric-value.ts';
import { isQuiet, keptAsText, readThrough, sqlValue, type Operand, type SqlValue, isParameter } from './operand.ts';
import type { PlanBuilder } from './plan-builder.ts';
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
  type BitType,
  type IntegerType,
  type StoredValue,
  type TemporalType,
  type ValueType,
  isFloatingPoint,
} from '../type/type.ts';
import { decimalSql } from './to-decimal.ts';
import { materialise, sqliteText, toText, typeText } from './to-text.ts';

import { jsonSql } from './to-document.ts';
/** The value with a numeric type: integers and decimals stay exact, text and JSON become doubles. */
export function toNumeric(builder: PlanBuilder, operand: Operand): SqlValue {
  if (operand.kind === 'constant' && isWrittenBytes(operand)) {
    return sqlValue(builder.bindSource(operand.source, wholeOfBytes), UNSIGNED_TYPE, operand.nullable);
  }
  const value = materialise(builder, keptAsText(operand));
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
      return sqlValue(sql, bitsType(type), nullable);
    case 'enum':
    case 'set':
      return sqlValue(`CAST(${sql} AS REAL)`, DOUBLE_TYPE, nullable);
    case 'date':
      return sqlValue(`CAST(replace(${sql},'-','') AS INTEGER)`, integerType(8), nullable);
    case 'datetime':
    case 'timestamp':
    case 'time':
      return momentNumber(builder, value, type);
    case 'text':
    case 'bytes':
      if (value.moment?.of === sql)
        return sqlValue(value.moment.real ?? `m_moment_number(${value.moment.number ?? sql})`, DOUBLE_TYPE, nullable);
      return sqlValue(chosenReal(builder, value) ?? `m_number(${sql}${quietly(value)})`, DOUBLE_TYPE, nullable);
    case 'json':
      return sqlValue(chosenReal(builder, value) ?? `m_json_real(${sql},${namedIn(value)})`, DOUBLE_TYPE, nullable);
  }
}

/** The double of what IF, CASE or NULLIF choose, read as they read it; `undefined` for other values. */
const chosenReal = (builder: PlanBuilder, value: SqlValue): string | undefined =>
  readThrough(value, (each) => realSql(builder, each));

/** The last argument of functions that read a number from a text, where MySQL does not tell of one that is none. */
export const quietly = (operand: Operand): string => (isQuiet(operand) ? ',1' : '');

/** Whether an operand is a literal such as `x'31'`, `0x31` or `b'110001'`, which is a number where one is wanted. */
export const isWrittenBytes = (operand: Operand): boolean =>
  operand.kind === 'constant' && operand.type.kind === 'bytes' && !operand.isParameter && !operand.isQuoted;

/** A literal of bytes beside a number as the number that it is; every other operand as it is. */
export function numberBeside(operand: Operand, other: Operand): Operand {
  if (operand.kind !== 'constant' || !isWrittenBytes(operand) || !NUMBERS.has(other.type.kind)) return operand;
  const whole = (value: Exclude<ResultValue, null>): bigint => wholeOfBytes(value) - UNSIGNED_BIAS;
  return operand.map(whole, UNSIGNED_TYPE);
}

const NUMBERS: ReadonlySet<ValueType['kind']> = new Set(['int', 'decimal', 'float', 'double', 'year', 'bit']);

/** The integer that bits are, to MySQL as long as they are many; below 64 the value is stored as it is. */
const bitsType = (type: BitType): IntegerType =>
  isBiased(type)
    ? UNSIGNED_TYPE
    : type.length > SMALL_PRECISION
      ? { ...integerType(SMALL_PRECISION, true), shown: type.length }
      : integerType(type.length, true);

/** Whether bytes are a number of more than 64 bits. */
const isTooLong = (value: Uint8Array): boolean =>
  value.subarray(0, Math.max(0, value.length - 8)).some((byte) => byte !== 0);

/** The number that a hexadecimal literal is, in the form of a BIGINT UNSIGNED: 0 for one of more than 64 bits, which is told. */
function wholeOfBytes(value: Exclude<ResultValue, null>, run?: RunContext): bigint {
  if (!(value instanceof Uint8Array)) return UNSIGNED_BIAS;
  if (!isTooLong(value)) return BigInt.asUintN(64, bytesToInteger(value)) + UNSIGNED_BIAS;
  if (run !== undefined)
    reportProblem(run.session, truncatedValue('BINARY', `x'${Buffer.from(value).toString('hex')}'`));
  return UNSIGNED_BIAS;
}

/** The number of a moment: where IF or CASE chose it among dates and others, that of what they chose, which may be a date. */
function momentNumber(builder: PlanBuilder, value: SqlValue, type: TemporalType): SqlValue {
  const number = temporalNumber(value, type);
  const chosen = readThrough(value, (each) => {
    const own = toNumeric(builder, each);
    return number.type.kind === 'decimal' ? decimalSql(own, number.type) : own.sql;
  });
  return chosen === undefined ? number : { ...number, sql: chosen };
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
  if (operand.kind === 'constant' && !isTemporal(operand.type) && !isWrittenBytes(operand)) {
    const { kind } = operand.type;
    if (kind !== 'text' && kind !== 'bytes') return builder.bindSource(operand.source, toDouble);
    // Nothing is told of a text that no row needs. The bytes of a parameter are a text.
    return `m_number(${builder.bindSource(operand.source, textOf)})`;
  }
  const value = toNumeric(builder, operand);
  const { type, sql } = value;
  if (value.meanwhile?.of === sql) return value.meanwhile.real;
  if (type.kind === 'int') return isBiased(type) ? `m_unsigned_real(${sql})` : `CAST(${sql} AS REAL)`;
  if (type.kind !== 'decimal') return sql;
  if (type.big) return `m_big_real(${sql},${storedScale(type)})`;
  return type.scale === 0 ? `CAST(${sql} AS REAL)` : `m_decimal_real(${sql},${type.scale})`;
}

const textOf = (value: Exclude<ResultValue, null>): StoredValue =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value;

/** The SQL of the value as a double that stands for a whole number: text is cut behind its digits, the rest is yet to be rounded. */
export function wholeSql(builder: PlanBuilder, given: Operand): string {
  const operand = wrapped(builder, given);
  const chosen = readThrough(operand, (each) => wholeSql(builder, each));
  if (chosen !== undefined) return chosen;
  if (operand.type.kind === 'json') return `CAST(${integerOf(builder, operand, false)} AS REAL)`;
  if (operand.type.kind === 'text') return `m_text_whole(${toText(builder, operand)}${quietly(operand)})`;
  // A decimal is rounded half away from zero, a double half to even.
  if (operand.type.kind === 'decimal' || isTemporal(operand.type))
    return `CAST(${integerOf(builder, operand, false)} AS REAL)`;
  return realSql(builder, operand);
}

/** The name that the warning about a document names. */
export const namedIn = ({ origin, called = '' }: SqlValue): string => sqliteText(origin?.originalName ?? called);

/** A double that was computed must be a whole number of 64 bits; a parameter beyond those is the lowest of whole numbers, as a cast in C has it. */
function wrapped(builder: PlanBuilder, operand: Operand): Operand {
  const term =
    operand.kind === 'sql'
      ? operand.computed?.of === operand.sql
        ? operand.computed.term
        : undefined
      : operand.computed;
  if (term !== undefined) {
    const real = operand.kind === 'sql' ? operand.sql : realSql(builder, operand);
    return sqlValue(`m_counted_real(${real},${term()})`, operand.type, operand.nullable);
  }
  if (operand.kind !== 'constant' || !operand.isParameter || operand.type.kind !== 'double') return operand;
  return operand.map((value) => (Math.abs(Number(value)) < 2 ** 63 ? value : -(2 ** 63)), operand.type);
}

/** An integer of 64 bits from any value, biased when `biased`: text is cut behind its digits, numbers are rounded. */
export function integerOf(builder: PlanBuilder, given: Operand, biased: boolean): string {
  const operand = wrapped(builder, keptAsText(given));
  const { type } = operand;
  if (type.kind === 'set') return setInteger(materialise(builder, operand).sql, biased);
  const counted = operand.kind === 'sql' && operand.moment?.of === operand.sql ? operand.moment.number : undefined;
  if (counted !== undefined)
    return integerSql(sqlValue(`CAST(m_moment_number(${counted}) AS INTEGER)`, BIGINT_TYPE), biased);
  const chosen = readThrough(operand, (each) => integerOf(builder, each, biased));
  if (chosen !== undefined) return chosen;
  if (type.kind === 'json') {
    const document = materialise(builder, operand);
    return `m_json_integer(${document.sql},${namedIn(document)},${biased ? 1 : 0})`;
  }
  if (type.kind === 'text' || (type.kind === 'bytes' && !isWrittenBytes(operand)))
    return isParameter(operand)
      ? `m_cast_integer(${toText(builder, operand)},0,${biased ? 1 : 0})`
      : `m_text_integer(${toText(builder, operand)},${biased ? 1 : 0}${quietly(operand)})`;
  // A moment loses its fraction before its digits are a number: 23:59:59.5 becomes 0:00:00 of the next day.
  const isOfDigits = operand.kind === 'sql' && operand.digits === operand.sql;
  const value = isTemporal(type) && type.fsp > 0 && !isOfDigits ? withoutFraction(builder, operand, type) : operand;
  return integerSql(toNumeric(builder, value), biased);
}

/** A moment without its fraction, rounded. */
function withoutFraction(builder: PlanBuilder, operand: Operand, type: TemporalType): SqlValue {
  const value = materialise(builder, operand);
  if (type.kind === 'time') return sqlValue(`m_whole_time(${value.sql})`, { ...type, fsp: 0 }, value.nullable);
  return sqlValue(`m_whole_moment(${typeText(value)})`, datetimeType(0), value.nullable);
}

/** A value as 64 bits in stored form: a number that is no integer stops at the ends of BIGINT. */
export function bitsOf(builder: PlanBuilder, given: Operand): string {
  const operand = wrapped(builder, given);
  const { kind } = operand.type;
  if (operand.kind === 'sql' && operand.moment?.of === operand.sql)
    return integerSql(sqlValue(`CAST(${toNumeric(builder, operand).sql} AS INTEGER)`, BIGINT_TYPE), true);
  if (kind !== 'decimal' && kind !== 'double' && kind !== 'float') return integerOf(builder, operand, true);
  const { type, sql } = toNumeric(builder, operand);
  const signed =
    type.kind === 'decimal' && type.big
      ? `m_signed_big(${sql},${storedScale(type)})`
      : isFloatingPoint(type)
        ? `m_signed_real(${sql})`
        : integerSql(sqlValue(sql, type), false);
  return `m_to_integer(${signed},'integer',0,1)`;
}

/** The bits of a SET as a number of 64 bits; the 64th member's makes it negative. */
function setInteger(sql: string, biased: boolean): string {
  if (!biased) return sql;
  return `(CASE WHEN ${sql}<0 THEN ${sql}+9223372036854775807+1 ELSE ${sql}-9223372036854775807-1 END)`;
}

/** An integer of 64 bits from any number, rounded; biased when `unsigned`. */
function integerSql(value: SqlValue, biased: boolean): string {
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

/** Whether a value counts as true. */
export function truthSql(builder: PlanBuilder, operand: Operand): string {
  if (operand.type.kind === 'json') return `(m_json_key(${jsonSql(builder, operand)})<>m_json_key('0'))`;
  const value = toNumeric(builder, operand);
  if (isBiased(value.type)) return `(${value.sql}<>(-9223372036854775807-1))`;
  if (value.type.kind === 'decimal' && value.type.big) return `m_big_real(${value.sql},${storedScale(value.type)})`;
  return value.sql;
}
