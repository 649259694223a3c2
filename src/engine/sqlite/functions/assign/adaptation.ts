import type { ResultValue } from '../../../../mysql/column.ts';
import type { Expression, Query } from '../../../../sql/ast.ts';
import { wireError } from '../../../../mysql/wire-error.ts';
import { fittedDouble } from '../../../../mysql/fitted-double.ts';
import { formatDouble, formatWithin, NOT_FIXED_DECIMALS, TEXT_WIDTHS } from '../../../../mysql/number-text.ts';
import { floatText, isShortString, shrink } from '../../type/decode.ts';
import { documentAdaptation } from './document-adaptation.ts';
import { timeOfDay, timeOfToday } from '../../store/time-of-day.ts';
import type { RunContext } from '../../session/session-state.ts';
import { momentNumber } from '../../type/moment-number.ts';
import { roundedClock } from '../../type/moment-of-number.ts';
import { parseDecimal, rescale } from '../../type/decimal.ts';
import { isNumeric, type ValueType, isString, isLargeString } from '../../type/type.ts';
import { filledWidth } from '../../type/computed-type.ts';
import type { StoreTarget } from '../../store/store-context.ts';
import { reportProblem } from '../../store/problem.ts';
import { bytesToInteger } from '../../type/numeric-value.ts';

type Value = Exclude<ResultValue, null>;
type Kind = ValueType['kind'];
/** The kind of a value, where it counts whether it comes from a column with a time of day. */
export type AssignedKind = Kind | 'column of moments';
/** What becomes of a value when a change runs. */
export type Adaptation = (value: Value, run: RunContext, row?: number) => ResultValue;

/**
 * What becomes of a value on its way from an expression to a column, where the expression's type matters and the value
 * alone does not tell it: a decimal is text here, and to a column it is no string.
 *
 * @param node what gives the value
 * @returns `undefined` where the value goes as it is
 */
export function adaptation(
  from: AssignedKind | undefined,
  column: StoreTarget,
  node?: Expression,
): Adaptation | undefined {
  if (from === undefined) return undefined;
  if (from === 'json') return documentAdaptation(column, node);
  const { type } = column;
  if (type.kind === 'json') return jsonAdaptation(from === 'column of moments' ? 'datetime' : from);
  if ((from === 'float' || from === 'double') && isLargeString(type)) {
    const textOf = isColumn(node)
      ? (value: number) => floatText(value, { kind: from, decimals: NOT_FIXED_DECIMALS })
      : (value: number) => formatWithin(value, TEXT_WIDTHS.double);
    return (value) => (typeof value === 'number' ? textOf(value) : value);
  }
  if (from === 'column of moments') return type.kind === 'year' || type.kind === 'bit' ? wholeMoment : fromMoment(type);
  if (MOMENTS.has(from)) return fromMoment(type);
  if (from === 'bytes') return READS_TEXT.has(type.kind) ? textOfBytes : undefined;
  if (from === 'decimal' && (type.kind === 'enum' || type.kind === 'set')) return truncatedDecimal;
  if ((from === 'double' || from === 'float') && isShortString(type)) return fitted(column);
  if (from === 'year' && type.kind !== 'year' && !isLargeString(type)) return numberOfYear;
  if (from === 'bit' && (isShortString(type) || (!isColumn(node) && isLargeString(type)))) return digitsOfBits;
  if (from === 'bit' && (MOMENTS.has(type.kind) || READS_BITS.has(type.kind))) return numberOfBits;
  if (from === 'decimal' && type.kind === 'bit') return bitsOfDecimal;
  if (from === 'decimal' && MOMENTS.has(type.kind)) return (value) => numberOfMoment(value, type);
  if (from === 'decimal' && WHOLE.has(type.kind)) return wholeOfDecimal(!('unsigned' in type) || type.unsigned);
  // Of a double these columns cut the fraction off (`Field_year::store`, `Field_bit::store`, `Field_enum::store`).
  if ((from === 'double' || from === 'float') && type.kind !== 'int' && WHOLE.has(type.kind))
    return (value) => (typeof value === 'number' ? cutOff(value, type) : value);
  return undefined;
}

/**
 * A number of a ZEROFILL column that goes to a TEXT column keeps its zeros, and one that ALTER TABLE copies to any string;
 * `undefined` for other values. To a VARCHAR goes the number.
 */
export function filledText(from: ValueType | undefined, to: ValueType, isCopied = false): Adaptation | undefined {
  const width = from && filledWidth(from);
  const isKept = isCopied ? isString(to) : isLargeString(to) && from?.kind === 'int';
  return width === undefined || !isKept ? undefined : (value) => String(value).padStart(width, '0');
}

/** Whether an expression gives the value of a column as it is; so does what has no expression. */
export function isColumn(node: Expression | undefined): boolean {
  if (node?.kind !== 'subquery') return node === undefined || COLUMNS.has(node.kind);
  const item = onlyItem(node.query);
  return item !== undefined && isColumn(item);
}

const COLUMNS: ReadonlySet<Expression['kind']> = new Set<Expression['kind']>([
  'column',
  'default',
  'inserted-value',
  'trigger-column',
]);

/** The one item of a query without tables, which stands for it. */
function onlyItem(query: Query): Expression | undefined {
  if (query.kind !== 'select' || query.from !== undefined) return undefined;
  const [item] = query.items;
  return item?.kind === 'item' ? item.expression : undefined;
}

/** The kind that counts of an expression's value: a moment that IF and its like choose, or a query reads, is text. */
export function assignedKind(node: Expression | undefined, kind: Kind): AssignedKind {
  if (node === undefined) return kind;
  if (node.kind === 'column' && MOMENTS.has(kind) && kind !== 'date') return 'column of moments';
  return MOMENTS.has(kind) && isChoice(node) ? 'text' : kind;
}

/** Whether an expression gives one of several values, or that of a query. */
export function isChoice(node: Expression): boolean {
  if (node.kind === 'subquery') {
    const { query } = node;
    if (query.kind !== 'select' || query.from !== undefined) return true;
    const item = onlyItem(query);
    return item !== undefined && isChoice(item);
  }
  return node.kind === 'case' || (node.kind === 'call' && node.over === undefined && CHOICES.has(node.name));
}

const CHOICES: ReadonlySet<string> = new Set('any_value coalesce greatest if ifnull least max min nullif'.split(' '));

export const MOMENTS: ReadonlySet<Kind> = new Set<Kind>(['date', 'datetime', 'timestamp', 'time']);

/** What is below 0 is no year, also if nothing is left of it. */
function cutOff(value: number, { kind }: ValueType): number {
  return kind === 'year' && value < 0 ? Math.floor(value) : Math.trunc(value);
}

/** The digits of a moment, rounded to seconds or cut off behind them by the SQL mode. */
export const wholeMoment: Adaptation = (value, { session }) => {
  if (typeof value !== 'string') return value;
  const { cutsFractions } = session.mode;
  return shrink(BigInt(momentNumber(value, !cutsFractions).replace(/\..*/, '')));
};

/**
 * What a date, a moment or a time becomes in a column of numbers (`Field_num::store_time`), or of other moments: a time is that
 * of today, and a date has none; `undefined` for other columns.
 */
export function fromMoment({ kind }: ValueType): Adaptation | undefined {
  const ofText =
    (change: (text: string, run: RunContext) => ResultValue): Adaptation =>
    (value, run) =>
      typeof value === 'string' ? change(value, run) : value;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others take the text
  switch (kind) {
    case 'int':
      return wholeMoment;
    case 'decimal':
      return ofText((text) => momentNumber(text, false));
    case 'float':
    case 'double':
      return ofText((text) => Number(momentNumber(text, false)));
    case 'year':
      return ofText((text, run) => yearOf(datedText(text, run)));
    case 'date':
    case 'datetime':
    case 'timestamp':
      return ofText(datedText);
    case 'time':
      return ofText(clockOfMoment);
    default:
      return undefined;
  }
}

const TIME_OF_DAY = /^-?\d{2,3}:\d\d:\d\d(?:\.\d+)?$/;
export const MOMENT = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d(?:\.\d+)?)?$/;

/** A time as that of today. */
const datedText = (text: string, { session }: RunContext): string =>
  TIME_OF_DAY.test(text) ? timeOfToday(text, session) : text;

const yearOf = (text: string): ResultValue => (/^\d{4}-/.test(text) ? Number(text.slice(0, 4)) : text);

const clockOfMoment = (text: string): string => (MOMENT.test(text) ? timeOfDay(text) : text);

/** Kinds of columns that read a binary string as text; what is a number in bytes are literals alone. */
export const READS_TEXT: ReadonlySet<Kind> = new Set<Kind>(['int', 'decimal', 'float', 'double', 'year']);

function textOfBytes(value: Value): ResultValue {
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value;
}

/** The number of a member of ENUM or SET that goes from a column, as its text, to one of numbers; `undefined` for other values. */
export function numberOfMember(
  node: Expression | undefined,
  from: ValueType,
  to: ValueType,
): ((value: Value) => ResultValue) | undefined {
  if (!isColumn(node) || (from.kind !== 'enum' && from.kind !== 'set') || !isNumeric(to)) return undefined;
  const { kind, members } = from;
  const numberOf = (name: string): number => members.indexOf(name) + 1;
  if (kind === 'enum') return (value) => numberOf(String(value));
  return (value) =>
    String(value)
      .split(',')
      .map(numberOf)
      .reduce((bits, number) => (number === 0 ? bits : bits | (1n << BigInt(number - 1))), 0n);
}

/**
 * The empty value of a column of ENUM, that of a text which is no member, on its way to another such column: it stays what it
 * is (`field_conv` in sql/field_conv.cc). @returns `undefined` for what is no such column
 */
export function emptyMember(node: Expression | undefined, from: ValueType, to: ValueType): Adaptation | undefined {
  if (from.kind !== 'enum' || to.kind !== 'enum' || (node !== undefined && node.kind !== 'column')) return undefined;
  if (from.members.includes('') || to.members.includes(NO_MEMBER)) return undefined;
  return (value) => (value === '' ? NO_MEMBER : value);
}

/** The number of no member, which is read as one where it is a text. */
const NO_MEMBER = '0';

/**
 * A number that is too long for a string has fewer digits there (`Field_longstr::store(double)`).
 *
 * @throws WireError 1406 in a strict change, where there is no room for one digit
 */
function fitted({ name, type }: StoreTarget): Adaptation {
  const width = 'length' in type ? type.length : 0;
  return (value, { session }, row = 1) => {
    if (typeof value !== 'number' || width === 0 || formatDouble(value).length <= width) return value;
    const { text, isTooLong } = fittedDouble(value, width);
    const error = session.changesStrictly ? 'ER_DATA_TOO_LONG' : 'WARN_DATA_TRUNCATED';
    if (isTooLong) reportProblem(session, wireError(error, name, row));
    return text;
  };
}

/** The number of a BIT in decimal digits. */
function digitsOfBits(value: Value): ResultValue {
  return value instanceof Uint8Array ? String(bytesToInteger(value)) : value;
}

/** The number of a BIT. */
function numberOfBits(value: Value): ResultValue {
  return value instanceof Uint8Array ? shrink(bytesToInteger(value)) : value;
}

/** Kinds of columns, besides moments, to which a BIT is its number. */
const READS_BITS: ReadonlySet<Kind> = new Set<Kind>(['year', 'enum', 'set']);

/** The year 0 is that number to columns of other types, and no text. */
const numberOfYear = (value: Value): ResultValue => (value === '0000' ? 0 : value);

/** The whole part of a decimal, within 64 bits. */
function truncatedDecimal(value: Value): ResultValue {
  const whole = BigInt(/^-?\d+/.exec(String(value))?.[0] ?? 0);
  const highest = 2n ** 63n - 1n;
  return whole > highest ? highest : whole < -highest - 1n ? -highest - 1n : whole;
}

/** A decimal below 0 has no bits: it counts as one that 64 are too few for. */
function bitsOfDecimal(value: Value): ResultValue {
  const whole = wholeOfDecimal(true)(value);
  return typeof whole === 'bigint' && whole < 0n ? -(2n ** 64n) : whole;
}

/** Kinds of columns that hold whole numbers. */
const WHOLE: ReadonlySet<Kind> = new Set<Kind>(['int', 'year', 'bit', 'enum', 'set']);

/**
 * A decimal that is no moment of 12 or 14 digits is read as a number: of a text a date would have the hour behind its point,
 * and what is beyond all moments would be no number.
 */
function numberOfMoment(value: Value, { kind }: ValueType): ResultValue {
  const digits = typeof value === 'string' ? (/^-?(\d+)/.exec(value)?.[1]?.length ?? 0) : 0;
  const isNumber = kind === 'time' ? digits > LONGEST_TIME : digits > 0;
  if (isNumber && !OF_MOMENT.has(digits)) return Number(value);
  return kind === 'time' && typeof value === 'string' ? roundedClock(value) : value;
}

/** Digits of the longest TIME, and of moments. */
const [LONGEST_TIME, OF_MOMENT] = [7, new Set([12, 14])];

/** Rounded half away from zero; a negative number that rounds to 0 stays negative, since unsigned columns refuse it. */
function wholeOfDecimal(unsigned: boolean): (value: Value) => ResultValue {
  return (value) => {
    const parsed = typeof value === 'string' ? parseDecimal(value)?.value : undefined;
    if (parsed === undefined) return value;
    const whole = rescale(parsed.unscaled, parsed.scale, 0);
    return unsigned && whole === 0n && parsed.unscaled < 0n ? -1n : whole;
  };
}

/** Only text becomes a document without CAST. */
function jsonAdaptation(from: Kind): ((value: Value) => ResultValue) | undefined {
  if (['json', 'text', 'enum', 'set', 'null'].includes(from)) return undefined;
  // What is refused is refused when its column's turn comes: a number is no JSON, nor are bytes.
  const refused = from === 'bytes' ? Uint8Array.of(0) : 0n;
  return () => refused;
}

/** Whether a value in bytes is a number: of a hexadecimal or binary literal. */
export function isNumberInBytes(node: Expression): boolean {
  return node.kind === 'literal' && node.charset === undefined && (node.type === 'hex' || node.type === 'bit');
}
