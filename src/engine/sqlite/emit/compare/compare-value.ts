import { compareDate, compareWrittenDate } from './compare-date.ts';
import { heldReal } from './fixed-real.ts';
import { isAlone, isListed, type Place } from './place.ts';
import { storedYear } from '../../type/year.ts';
import type { ResultValue } from '../../../../mysql/column.ts';
import { WireError } from '../../../../mysql/wire-error.ts';
import { collationOf, hasOwnBytes, DEFAULT_COLLATION } from '../../type/collation.ts';
import { sortKey } from '../../type/sort-key.ts';
import { resultText, shrink } from '../../type/decode.ts';
import { encodeBig, pow10, type Decimal } from '../../type/decimal.ts';
import { readDouble, readInteger, toDecimal, toDouble } from '../../type/numeric-value.ts';
import { reportProblem, truncatedValue } from '../../store/problem.ts';
import type { RunContext, SessionState } from '../../session/session-state.ts';
import { digitsRead } from '../../store/moment-text.ts';
import { integerRange } from '../../store/store-number.ts';
import { isDateOnly } from '../../store/store-temporal.ts';
import { memberIndex } from '../../store/store-text.ts';
import { parseTime } from '../../type/temporal.ts';
import {
  isBiased,
  isTemporal,
  storedScale,
  UNSIGNED_BIAS,
  type DecimalType,
  type StoredValue,
  type TextType,
  type ValueType,
} from '../../type/type.ts';
import { lettersOf, toCharset } from '../../type/charset-text.ts';

type Value = Exclude<ResultValue, null>;

export type ComparisonOperator = '=' | '<=>' | '<>' | '<' | '<=' | '>' | '>=';

/**
 * A constant in the stored form of the column it is compared with, so that an index on the column serves.
 * A number between two stored values is moved to the one that keeps the comparison's outcome.
 *
 * @param column the name of the column, which is told of a number that is no date
 * @throws WireError 1525 for a text that is no date, compared with a date
 */
export function comparisonValue(
  value: Value,
  type: ValueType,
  operator: ComparisonOperator,
  run: RunContext,
  column?: string,
  place: Place = 'alone',
): StoredValue {
  if (value instanceof Uint8Array && NUMBERS.has(type.kind))
    return comparisonValue(Buffer.from(value).toString('utf8'), type, operator, run, column, place);
  if (typeof value === 'string') tellIncomplete(value, type, run, place);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types compare as text
  switch (type.kind) {
    case 'int':
      return compareInteger(value, isBiased(type), operator);
    case 'year':
      return compareInteger(
        type.computed === true || type.extreme === true ? value : storedYear(value),
        false,
        operator,
      );
    case 'bit':
      return compareInteger(value, isBiased(type), operator);
    case 'decimal':
      return compareDecimal(toDecimal(value), type, operator);
    case 'float':
    case 'double':
      return isAlone(place) ? heldReal(value, type) : toDouble(value);
    case 'text':
      return textKey(value, type);
    case 'bytes':
      return value instanceof Uint8Array ? value : Buffer.from(resultText(value) ?? '');
    case 'date':
    case 'datetime':
    case 'timestamp':
      return compareDate(value, type, run, column, place);
    case 'time':
      return roundedTo(compareTime(value, run, place, column), type.fsp);
    case 'enum':
      return typeof value === 'string' || value instanceof Uint8Array
        ? memberIndex(resultText(value) ?? '', type) || -1
        : toDouble(value);
    default:
      return resultText(value) ?? '';
  }
}

/** The same of a text that is no parameter, beside dates. */
export const writtenDate: typeof comparisonValue = (value, type, operator, run, column, place) =>
  isTemporal(type) && type.kind !== 'time'
    ? compareWrittenDate(value, type, run, column, place ?? 'alone')
    : comparisonValue(value, type, operator, run, column, place);

/** Beside these bytes are a text: a literal of bytes is a number there already. */
const NUMBERS: ReadonlySet<ValueType['kind']> = new Set(['int', 'year', 'decimal', 'float', 'double', 'bit']);

/** Tells of a text that is no number, where it is compared with one. @throws WireError 1292 in a strict change */
function tellIncomplete(text: string, { kind }: ValueType, { session }: RunContext, place: Place): void {
  const isNumber = kind === 'int' || kind === 'decimal' || kind === 'float' || kind === 'double';
  if (!isNumber || /^\s*[+-]?\d+\s*$/.test(text) || readDouble(text).complete) return;
  reportProblem(session, truncatedValue(kind === 'decimal' && isAlone(place) ? 'DECIMAL' : 'DOUBLE', text));
}

/** The sort key of a text constant; bytes are letters of the column's character set. @throws WireError 3854 for those that are none */
function textKey(value: Value, type: TextType): StoredValue {
  const collation = collationOf(type.collation);
  if (value instanceof Uint8Array) return sortKey(lettersOf(Buffer.from(value), collation.charset), collation);
  const text = resultText(value) ?? '';
  return sortKey(hasOwnBytes(collation) ? toCharset(text, collation.charset) : text, collation);
}

const INT64 = integerRange({ kind: 'int', bits: 64, unsigned: false, digits: 19 });
const UINT64 = integerRange({ kind: 'int', bits: 64, unsigned: true, digits: 20 });

/** Rounds towards the side that keeps `column operator value` true for the same integers; `undefined` when equality can never hold. */
function towards(value: Decimal, scale: number, operator: ComparisonOperator): bigint | undefined {
  if (value.scale <= scale) return value.unscaled * pow10(scale - value.scale);
  const unit = pow10(value.scale - scale);
  const truncated = value.unscaled / unit;
  if (truncated * unit === value.unscaled) return truncated;
  const floor = value.unscaled < 0n ? truncated - 1n : truncated;
  if (operator === '<' || operator === '>=') return floor + 1n;
  return operator === '<=' || operator === '>' ? floor : undefined;
}

function compareInteger(value: Value, biased: boolean, operator: ComparisonOperator): StoredValue {
  const small = typeof value === 'bigint' ? shrink(value) : value;
  if (!biased && Number.isSafeInteger(small)) return small;
  const [low, high] = biased ? UINT64 : INT64;
  const isWhole = typeof value === 'number' && Number.isInteger(value);
  const exact = isWhole ? BigInt(value) : towards(toDecimal(value), 0, operator);
  if (exact === undefined || exact > high) return Infinity;
  if (exact < low) return -Infinity;
  return biased ? exact + UNSIGNED_BIAS : shrink(exact);
}

function compareDecimal(value: Decimal, type: DecimalType, operator: ComparisonOperator): StoredValue {
  const exact = towards(value, storedScale(type), operator);
  if (type.big) return exact === undefined ? '2' : encodeBig(exact);
  if (exact === undefined || exact > INT64[1]) return Infinity;
  return exact < INT64[0] ? -Infinity : shrink(exact);
}

/** A text beside a TIME has no more digits than that. */
export function roundedTo(micros: number, fsp: number): number {
  const unit = 10 ** (6 - fsp);
  return Math.sign(micros) * Math.round(Math.abs(micros) / unit) * unit || 0;
}

/** Tells of a moment whose time of day alone counts. */
export function noteTime({ environment }: SessionState, text: string, column: string): void {
  const message = `Incorrect time value: '${text}' for column '${column}' at row 1`;
  environment.addWarning({ level: 'Note', errno: 1292, message });
}

/** A text that is no time equals none in a list, and is the time of the number at its start as a bound. */
function compareTime(value: Value, { session }: RunContext, place: Place, column: string | undefined): number {
  const text = resultText(value) ?? '';
  const micros = isDateOnly(text) ? undefined : parseTime(digitsRead(text, session.mode));
  if (micros !== undefined) {
    // A column of times takes the time of a moment.
    if (column !== undefined && !isListed(place) && /^\s*\d+-\d+-\d+[ T]\s*\d/.test(text))
      noteTime(session, text, column);
    return micros;
  }
  if (isListed(place)) {
    reportProblem(session, truncatedValue('time', text));
    return Infinity;
  }
  if (place === 'bound') {
    reportProblem(session, truncatedValue('INTEGER', text));
    return parseTime(String(readInteger(text).value)) ?? 0;
  }
  // A text that is no time compares as text: behind all times where it begins behind the digits, before them where before.
  if (/^\s*[-\d]/.test(text)) throw new WireError(1525, 'HY000', `Incorrect TIME value: '${text}'`);
  const rules = collationOf(DEFAULT_COLLATION);
  return sortKey(text, rules) > sortKey('9', rules) ? Infinity : -Infinity;
}
