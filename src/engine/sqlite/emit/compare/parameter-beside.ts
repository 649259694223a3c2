import { type ResultValue, COLUMN_FLAG } from '../../../../mysql/column.ts';
import { WireError, notSupported } from '../../../../mysql/wire-error.ts';
import { incorrectDateTime, reportProblem, truncatedValue } from '../../store/problem.ts';
import type { RunContext } from '../../session/session-state.ts';
import { decimalText } from '../../type/numeric-value.ts';
import { isDateOnly } from '../../store/store-temporal.ts';
import { resultText } from '../../type/decode.ts';
import { formatDate, formatDateTime, isMidnight, isZeroDate, parseDateTime, parseTime } from '../../type/temporal.ts';
import { toUtc } from '../../type/time-zone.ts';
import { readDateTime, readTime } from '../../type/temporal-reading.ts';
import {
  datetimeType,
  DOUBLE_TYPE,
  isCharacter,
  isTemporal,
  type StoredValue,
  type ValueType,
  isDay,
} from '../../type/type.ts';
import { comparisonValue, type ComparisonOperator } from './compare-value.ts';
import { trimFraction } from './stored-moment.ts';
import { isAlone, isListed, type Place } from './place.ts';
import type { Expression } from '../../../../sql/ast.ts';
import { sqlValue, type Constant, type Operand, type SqlValue } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { realSql } from '../../operand/to-number.ts';
import { textSql } from '../../operand/to-text.ts';
import { childrenOf } from '../../../../sql/children.ts';

/** Whether WHERE asks for the rows of which a column equals a value: MySQL then reads that as a value of the column. */
export const isSought = (left: SqlValue, operator: ComparisonOperator, place: Place): boolean =>
  place === 'where' && operator === '=' && left.origin !== undefined;

/**
 * Whether a parameter beside a date or time has a type of its own, as one has that was none and had the statement prepared
 * again: a text beside dates or times, and a moment beside times.
 */
export function isOfOtherKind(left: SqlValue, right: Constant, operator: ComparisonOperator, place: Place): boolean {
  if (!right.isParameter) return false;
  if (!isTemporal(left.type) || isListed(place)) return false;
  const isText = isCharacter(right.type) || right.type.kind === 'bytes';
  if (left.type.kind === 'time') return isText || isDay(right.type);
  return isText && isAlone(place) && !isSought(left, operator, place);
}

/** A parameter beside dates, of which a text that is none equals none in a list. */
export function parameterBeside(type: ValueType, { type: own }: Constant, place: Place): typeof comparisonValue {
  if (type.kind === 'time') return isAlone(place) ? unlessNoMoment(type, own) : midnightUnlessTime;
  if (!isAlone(place) || isCharacter(own))
    return (given, compared, operator, run, ...rest) => {
      const value = plainValue(given);
      const odd = typeof value === 'string' && isDay(own) ? oddMoment(value, type, compared, run) : undefined;
      if (odd !== undefined) return odd;
      return place === 'bound' && typeof value === 'number' && isDay(own)
        ? numberInPlaceOf(value, type.kind, operator, run)
        : comparisonValue(value, compared, operator, run, ...rest);
    };
  return unlessNoMoment(type, own);
}

/** A value as comparisons with dates read it. */
const plainValue = (value: Exclude<ResultValue, null>): Exclude<ResultValue, null> =>
  typeof value === 'bigint' ? Number(value) : value instanceof Uint8Array ? (resultText(value) ?? '') : value;

/** In a list of times, or as a bound, a parameter that is none is midnight. */
const midnightUnlessTime: typeof comparisonValue = (value, type, operator, run, ...rest) => {
  const given = plainValue(value);
  if (typeof given !== 'string' || isMoment(given, 'time')) return comparisonValue(given, type, operator, run, ...rest);
  reportProblem(run.session, truncatedValue('time', given));
  return readTime(given).value ?? 0;
};

/** A parameter that is a text and no moment is NULL beside one, and told of; a literal is refused. */
function unlessNoMoment(beside: ValueType, own: ValueType): typeof comparisonValue {
  const { kind } = beside;
  return (value, type, operator, run, ...rest) => {
    const given = plainValue(value);
    if (typeof given === 'number' && isDay(own)) return numberInPlaceOf(given, kind, operator, run);
    if (typeof given !== 'string' || isMoment(given, kind)) return comparisonValue(given, type, operator, run, ...rest);
    const odd = oddMoment(given, beside, type, run);
    if (odd !== undefined) return odd;
    if (run.session.changesStrictly) return comparisonValue(given, type, operator, run, ...rest);
    const name = kind === 'timestamp' ? 'datetime' : kind;
    reportProblem(
      run.session,
      kind === 'time' || kind === 'date'
        ? truncatedValue(kind, given)
        : new WireError(1292, '22007', `Incorrect ${name} value: '${given}'`),
    );
    return noMoment(kind, operator);
  };
}

/** A moment without month or day, or of a day that its month does not have, among stored ones; `undefined` for others. */
function oddMoment(
  text: string,
  { kind }: ValueType,
  compared: ValueType,
  { session: { zone } }: RunContext,
): StoredValue | undefined {
  if (kind === 'time' || parseDateTime(text) !== undefined) return undefined;
  const parts = parseDateTime(text, true, true)?.parts;
  if (parts === undefined) return undefined;
  if (kind === 'date') return isMidnight(parts) ? formatDate(parts) : formatDateTime(parts, 6);
  if (kind !== 'timestamp') return trimFraction(formatDateTime(parts, 6), isTemporal(compared) ? compared.fsp : 6);
  if (isZeroDate(parts)) return 0;
  // Behind all moments in front of the first day that follows.
  const { year, month, day } = parts;
  const isPast = day > 0 && month > 0;
  const next = {
    ...ZERO_MOMENT,
    year: isPast && month === 12 ? year + 1 : year,
    month: isPast ? (month % 12) + 1 : Math.max(1, month),
  };
  return toUtc(next, zone) - 0.5;
}

const ZERO_MOMENT = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0, micro: 0 };

/** NULL itself equals none of them. */
const noMoment = (kind: ValueType['kind'], operator: ComparisonOperator): StoredValue =>
  operator !== '<=>' ? null : kind === 'time' || kind === 'timestamp' ? Infinity : '';

/** A number that is no moment is NULL in the place of one; in that of a date 2 is 2000-00-02. */
function numberInPlaceOf(
  given: number,
  kind: ValueType['kind'],
  operator: ComparisonOperator,
  { session }: RunContext,
): StoredValue {
  const date = kind === 'date' ? readDateTime(Math.trunc(given), true).value : undefined;
  if (date !== undefined) return formatDate(date.parts);
  reportProblem(session, incorrectDateTime(decimalText(given)));
  return noMoment(kind, operator);
}

const isMoment = (text: string, kind: ValueType['kind']): boolean =>
  kind === 'time' ? !isDateOnly(text) && parseTime(text) !== undefined : readDateTime(text).value !== undefined;

const KEY_FLAGS = COLUMN_FLAG.primaryKey | COLUMN_FLAG.uniqueKey | COLUMN_FLAG.multipleKey;

/** What MySQL looks for in a key: then a number of two digits is a year of four. */
export const isInKey = ({ origin }: SqlValue): boolean => ((origin?.flags ?? 0) & KEY_FLAGS) !== 0;

/**
 * What is computed from parameters beside a column of years in a key, as a year that the column can have, and the value of a
 * query there as one that is no number of two digits; every other operand as it is.
 *
 * @param isFixed whether the operand is a query that reads no columns of those around it
 */
export function asSoughtYear(
  builder: PlanBuilder,
  node: Expression,
  isFixed: boolean,
  operand: Operand,
  other: Operand,
  operator: ComparisonOperator,
): Operand {
  if (operand.kind !== 'sql' || other.kind !== 'sql' || other.type.kind !== 'year' || !isInKey(other)) return operand;
  if (isFixed && operator !== '=' && !isTemporal(operand.type) && operand.type.kind !== 'year')
    return sqlValue(`m_sought_year(${realSql(builder, operand)},'')`, DOUBLE_TYPE, operand.nullable);
  if (isTemporal(operand.type) || !isOfParameters(node)) return operand;
  const value = isCharacter(operand.type) ? textSql(operand) : realSql(builder, operand);
  return sqlValue(`m_sought_year(${value},'${operator}')`, DOUBLE_TYPE, operand.nullable);
}

/**
 * A text that is computed from parameters beside times in a key.
 *
 * @throws WireError 1235, since MySQL looks in the key for the time that it is, and compares it as a text too
 */
export function refuseSoughtTime([node, operand]: readonly [Expression, Operand], other: Operand): void {
  if (operand.kind !== 'sql' || other.kind !== 'sql' || other.type.kind !== 'time' || !isInKey(other)) return;
  if (isCharacter(operand.type) && isOfParameters(node)) throw notSupported('a computed text beside a TIME in a key');
}

/** A text that is computed from parameters alone, beside a date: it keeps its time of day. */
export function asMoment(node: Expression, operand: Operand, other: Operand): Operand {
  if (operand.kind !== 'sql' || other.kind !== 'sql' || other.type.kind !== 'date') return operand;
  if (!isCharacter(operand.type) || !isOfParameters(node)) return operand;
  return sqlValue(`m_compared_datetime(${textSql(operand)},6)`, datetimeType(6), operand.nullable);
}

/** Whether an expression is computed from parameters alone. */
export function isOfParameters(node: Expression): boolean {
  if (node.kind === 'parameter') return true;
  if (node.kind === 'column' || node.kind === 'subquery' || node.kind === 'exists') return false;
  const children = childrenOf(node);
  return children.length > 0 && children.every((child) => child.kind === 'literal' || isOfParameters(child));
}
