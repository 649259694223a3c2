import { wireError } from '../../../mysql/wire-error.ts';
import { keptAsText, readThrough, type Operand, type SqlValue } from './operand.ts';
import type { PlanBuilder } from './plan-builder.ts';
import {
  DOUBLE_TYPE,
  isBiased,
  isTemporal,
  storedScale,
  type DecimalType,
  type ValueType,
  isString,
} from '../type/type.ts';
import { dateTimeSql, materialise, momentText, textSql, toText } from './to-text.ts';
import { decimalSql, exactly } from './to-decimal.ts';
import { isForeign, narrowCharset, textIn } from './to-charset.ts';
import { bytesSql, jsonSql } from './to-document.ts';
import { integerOf, isWrittenBytes, namedIn, quietly, realSql, toNumeric } from './to-number.ts';

/** The decimal at the start of a text or that a document is, exactly. */
function writtenDecimal(builder: PlanBuilder, value: SqlValue, target: DecimalType): string {
  const big =
    value.type.kind === 'json'
      ? `m_json_big(${value.sql},${namedIn(value)},${storedScale(target)})`
      : `m_text_big(${toText(builder, value)},${storedScale(target)}${quietly(value)})`;
  return target.big ? big : `m_big_small(${big})`;
}

/** A value as one of the type that it and others have in common; a text must have the letters of its character set. */
export function convertToCommon(builder: PlanBuilder, given: Operand, target: ValueType): string {
  const charset = target.kind === 'text' ? narrowCharset(target.collation) : undefined;
  const isParameter = given.kind === 'constant' && given.isParameter;
  return charset !== undefined && (isParameter || isForeign(given.type, charset))
    ? textIn(builder, given, charset)
    : convertTo(builder, given, target);
}

/**
 * A value in the stored form of `target`, for CASE, UNION and CAST.
 *
 * @throws WireError 1235 for a conversion that does not exist here
 */
export function convertTo(builder: PlanBuilder, given: Operand, target: ValueType): string {
  // As a text a parameter is what it came as: a text may have come for a number.
  if (target.kind === 'text' && given.kind === 'constant' && given.isParameter && given.type.kind !== 'text')
    return toText(builder, given);
  const operand = target.kind === 'json' ? given : keptAsText(given);
  const value = materialise(builder, operand);
  if (value.type.kind === 'null' || sameForm(value.type, target)) return value.sql;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types need nothing of their own
  switch (target.kind) {
    case 'int':
      return integerOf(builder, operand, isBiased(target));
    case 'decimal':
      return value.type.kind === 'json' || (value.type.kind === 'text' && value.moment?.of !== value.sql)
        ? writtenDecimal(builder, value, target)
        : decimalSql(exactly(toNumeric(builder, operand)), target);
    case 'float':
    case 'double':
      return realSql(builder, operand);
    case 'text':
      return value.type.kind === 'bytes' ? `m_letters_of(${value.sql},'${target.charset}')` : textSql(value);
    case 'bytes':
      return bytesSql(builder, value);
    case 'date':
      return value.type.kind === 'time'
        ? `m_time_date(${value.sql})`
        : `m_date(${dateArgument(builder, value, 'date')})`;
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
    case 'timestamp':
      // Microseconds, however many digits are shown.
      if (value.type.kind !== 'timestamp') throw wireError('ER_NOT_SUPPORTED_YET', 'conversion to timestamp');
      return value.sql;
    case 'json':
      return jsonSql(builder, value);
    case 'year':
      return isWrittenBytes(operand) ? `m_year(${integerOf(builder, operand, false)})` : yearSql(builder, value);
    case 'bit':
      return integerOf(builder, value, isBiased(target));
    default:
      throw wireError('ER_NOT_SUPPORTED_YET', `conversion to ${target.kind}`);
  }
}

/** A YEAR: of a moment its own, of a TIME that of today. */
function yearSql(builder: PlanBuilder, value: SqlValue): string {
  const { type } = value;
  if (isTemporal(type)) {
    // The fraction is cut off, not rounded.
    const moment =
      type.kind === 'date'
        ? value.sql
        : type.kind === 'time'
          ? `m_time_today(${value.sql},0)`
          : dateTimeSql(value, type.fsp);
    return `m_year(CAST(substr(${moment},1,4) AS INTEGER))`;
  }
  if (isString(type)) return `m_text_year(${toText(builder, value)})`;
  return `m_year(${integerOf(builder, value, false)})`;
}

/** A value that a date is read from: integers and doubles as doubles, which only then are `YYMMDD`, the rest as text. */
export function dateArgument(builder: PlanBuilder, given: Operand, kind: 'date' | 'datetime' = 'datetime'): string {
  const operand = keptAsText(given);
  if (operand.type.kind === 'json') {
    const document = materialise(builder, operand);
    return `m_json_date(${document.sql},${namedIn(document)},'${kind}')`;
  }
  if (operand.type.kind === 'year' && operand.type.computed !== true) return firstDaySql(materialise(builder, operand));
  if (operand.type.kind === 'bit') return textSql(materialise(builder, operand));
  const isNumber = ['int', 'float', 'double', 'year'].includes(operand.type.kind);
  if (isNumber) return realSql(builder, operand);
  const value = materialise(builder, operand);
  const text = datedText(value);
  return operand.type.kind === 'decimal' ? `m_decimal_moment(${text})` : text;
}

/** The text of a moment; a time that was computed as text is that time of today. */
export const datedText = (value: SqlValue): string =>
  value.moment?.of === value.sql && value.moment.real === undefined
    ? `m_dated(${value.moment.text})`
    : momentText(value);

/** The first day of a year. */
export const firstDaySql = ({ sql }: SqlValue): string =>
  `(CASE WHEN ${sql} IS NOT NULL THEN printf('%04d-01-01',${sql}) END)`;

/** A text that a TIME is read from: a DATE is its midnight. */
export function timeArgument(builder: PlanBuilder, given: Operand): string {
  const operand = keptAsText(given);
  const chosen = readThrough(operand, (each) => timeArgument(builder, each));
  if (chosen !== undefined) return chosen;
  const value = materialise(builder, operand);
  if (value.type.kind === 'bit') return textSql(value);
  if (value.type.kind === 'year' && value.type.computed !== true)
    return `(CASE WHEN ${value.sql} IS NOT NULL THEN '00:00:00' END)`;
  // A number beyond the signed ones is the negative one of the same bits.
  if (isBiased(value.type)) return `m_signed_text(${value.sql})`;
  if (value.type.kind === 'date') return dateTimeSql(value, 0);
  if (value.type.kind === 'json') return `m_json_time(${value.sql},${namedIn(value)})`;
  const text = momentText(value.type.kind === 'float' ? { ...value, type: DOUBLE_TYPE } : value);
  return ['int', 'decimal', 'float', 'double'].includes(value.type.kind) ? `m_number_time(${text})` : text;
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
      return to.kind === from.kind && JSON.stringify(from.members) === JSON.stringify(to.members);
    default:
      return true;
  }
}
