import { mixedSigns } from './mixed-signs.ts';
import { isAlone, isListed, type Place } from './place.ts';
import { soughtInteger } from './sought-integer.ts';
import { asDecimal, bigSql, decimalSql, exactly } from '../../operand/to-decimal.ts';
import { bytesSql, jsonSql } from '../../operand/to-document.ts';
import { fixedPrecision } from './fixed-real.ts';
import { realSql, toNumeric } from '../../operand/to-number.ts';
import { dateTimeSql, materialise, textSql } from '../../operand/to-text.ts';
import { SMALL_PRECISION } from '../../type/decimal.ts';
import { areBinary, type Operand, type SqlValue } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import {
  decimalType,
  isBiased,
  isCharacter,
  isNumeric,
  isTemporal,
  storedScale,
  type ValueType,
  isDay,
} from '../../type/type.ts';
import { type ComparedPair, compareTexts } from './compared-texts.ts';

/** Both operands in the forms in which SQLite compares them as MySQL does. */
export function compareForms(builder: PlanBuilder, left: Operand, right: Operand, place: Place): ComparedPair {
  const a = materialise(builder, left);
  const b = materialise(builder, right);
  if (a.type.kind === 'null' || b.type.kind === 'null') return { left: a.sql, right: b.sql };
  if (a.type.kind === 'json' || b.type.kind === 'json') return compareJson(builder, a, b);
  if (isCharacter(a.type) && isCharacter(b.type)) return compareTexts(builder, a, b);
  // Beside a text a TIME is one too.
  if ((a.type.kind === 'time' && isCharacter(b.type)) || (b.type.kind === 'time' && isCharacter(a.type)))
    return compareTexts(builder, a, b);
  const years = compareYears(a, b) ?? compareYears(b, a)?.toReversed();
  if (years !== undefined) return { left: years[0] ?? '', right: years[1] ?? '' };
  if (isTemporal(a.type) && (isTemporal(b.type) || isCharacter(b.type))) return compareTemporals(a, b, place);
  if (isTemporal(b.type) && isCharacter(a.type)) return compareTemporals(a, b, place);
  if ((isDay(a.type) && b.type.kind === 'bytes') || (isDay(b.type) && a.type.kind === 'bytes'))
    return compareTemporals(a, b, place);
  const binary = a.type.kind === 'bytes' || b.type.kind === 'bytes';
  if (binary && !isNumeric(a.type) && !isNumeric(b.type) && !areBinary([a, b])) return compareTexts(builder, a, b);
  if (binary && !isNumeric(a.type) && !isNumeric(b.type))
    return { left: bytesSql(builder, a), right: bytesSql(builder, b) };
  return compareNumbers(builder, a, b, isListed(place));
}

function compareJson(builder: PlanBuilder, a: SqlValue, b: SqlValue): ComparedPair {
  const key = (value: SqlValue): string => `m_json_key(${jsonSql(builder, value)})`;
  return { left: key(a), right: key(b) };
}

function compareTemporals(a: SqlValue, b: SqlValue, place: Place): ComparedPair {
  const fsp = Math.max(fractionOf(a.type), fractionOf(b.type));
  if (a.type.kind === 'time' && b.type.kind === 'time') return { left: a.sql, right: b.sql };
  if (a.type.kind === b.type.kind && (a.type.kind === 'date' || a.type.kind === 'timestamp'))
    return { left: a.sql, right: b.sql };
  const isAsked = place === 'alone' || place === 'where';
  if (isAsked && isTextBesideDate(a, b)) return { left: a.sql, right: comparedDate(b) };
  if (isAsked && isTextBesideDate(b, a)) return { left: comparedDate(a), right: b.sql };
  const text = (value: SqlValue): string => {
    // A TIME beside a date is that time of today.
    if (value.type.kind === 'time') return `m_time_today(${value.sql},${fsp})`;
    if (isTemporal(value.type)) return dateTimeSql(value, fsp);
    const isNullable = value.chosen === true && isAlone(place);
    return `${isNullable ? 'm_datetime' : 'm_compared_datetime'}(${textSql(value)},${fsp})`;
  };
  return { left: text(a), right: text(b) };
}

/** Whether a text stands beside a DATE that is no constant: then it is a date too, without its time of day. */
const isTextBesideDate = (date: SqlValue, text: SqlValue): boolean =>
  date.type.kind === 'date' && !isTemporal(text.type) && !BOUND.test(date.sql) && !BOUND.test(text.sql);

/** A constant alone. */
const BOUND = /^\?\d+$/;

const comparedDate = (value: SqlValue): string =>
  `${value.chosen === true ? 'm_date' : 'm_compared_date'}(${textSql(value)})`;

/** A year beside a date or moment, as the day before its first one. */
function compareYears(year: SqlValue, moment: SqlValue): readonly [string, string] | undefined {
  if (year.type.kind !== 'year' || !isDay(moment.type)) return undefined;
  const sql = `(CASE WHEN ${year.sql} IS NOT NULL THEN printf('%04d-00-00 00:00:00.000000',${year.sql}) END)`;
  return [sql, dateTimeSql(moment, 6)];
}

const fractionOf = (type: ValueType): number => (isTemporal(type) ? type.fsp : 6);

const isInteger = ({ type }: SqlValue): boolean => type.kind === 'int';

function compareNumbers(builder: PlanBuilder, left: SqlValue, right: SqlValue, isMember: boolean): ComparedPair {
  const [one, other] = [toNumeric(builder, left), toNumeric(builder, right)];
  const [a, b] = isInteger(one) && isInteger(other) ? [one, other] : [exactly(one), exactly(other)];
  const exact = (value: SqlValue): boolean => value.type.kind === 'int' || value.type.kind === 'decimal';
  if (!exact(a) || !exact(b)) {
    const precision = isMember ? undefined : fixedPrecision(a.type, b.type);
    const pair = compareReals(realSql(builder, one), realSql(builder, other), precision);
    return { ...pair, sought: soughtInteger(left, right) ?? soughtInteger(right, left) };
  }
  if (isInteger(a) && isInteger(b)) {
    if (isBiased(a.type) === isBiased(b.type)) return { left: a.sql, right: b.sql };
    // In lists MySQL compares the bits of whole numbers: 18446744073709551615 is -1 there.
    if (isMember) return { left: signedSql(a), right: signedSql(b) };
    const [signed, unsigned] = isBiased(a.type) ? [b, a] : [a, b];
    const pair = mixedSigns(signed, unsigned);
    const [first, second] = isBiased(a.type) ? [pair.unsigned, pair.signed] : [pair.signed, pair.unsigned];
    return { left: first, right: second, sought: pair.sought };
  }
  const [x, y] = [asDecimal(a.type), asDecimal(b.type)];
  const scale = Math.max(storedScale(x), storedScale(y));
  const whole = Math.max(x.precision - x.scale, y.precision - y.scale);
  const big = x.big || y.big || isBiased(a.type) || isBiased(b.type) || whole + scale > SMALL_PRECISION;
  if (big) return { left: bigSql(a, scale), right: bigSql(b, scale) };
  const type = decimalType(whole + scale, scale);
  return { left: decimalSql(a, type), right: decimalSql(b, type) };
}

/** @param precision how far they may be apart and still are equal */
const compareReals = (left: string, right: string, precision: number | undefined): ComparedPair =>
  precision === undefined
    ? { left, right }
    : { left, right: `(CASE WHEN abs(${left}-${right})<${precision} THEN ${left} ELSE ${right} END)` };

/** A whole number whose 64 bits are read as signed. */
function signedSql({ sql, type }: SqlValue): string {
  if (!isBiased(type)) return sql;
  return `(CASE WHEN ${sql}<0 THEN ${sql}+9223372036854775807+1 ELSE ${sql}-9223372036854775807-1 END)`;
}
