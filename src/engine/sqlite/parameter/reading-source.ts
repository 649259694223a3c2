import { isUtf8 } from 'node:buffer';
import type { ResultValue } from '../../../mysql/column.ts';
import type { Source } from '../operand/operand.ts';
import { incorrectDateTime, reportProblem, truncatedValue } from '../store/problem.ts';
import type { RunContext, SessionState } from '../session/session-state.ts';
import { escapedBytes, parameterLetters } from '../type/charset-text.ts';
import { collationOf, hasOwnBytes } from '../type/collation.ts';
import { decimalText, readDouble, readInteger } from '../type/numeric-value.ts';
import { formatDecimal, parseDecimal } from '../type/decimal.ts';
import { isDateOnly } from '../store/store-temporal.ts';
import { formatDate, formatDateTime, formatTime, isTimeInRange, parseDateTime, parseTime } from '../type/temporal.ts';
import { readDateTime, readTime } from '../type/temporal-reading.ts';
import type { ValueType } from '../type/type.ts';
import type { ParameterUse } from './parameter-types.ts';

type Given = Exclude<ResultValue, null>;
type Reader = (value: Given, session: SessionState) => ResultValue;

/**
 * The value of a parameter as one of its type. What is none is read as far as it is one, and told of, as MySQL does each
 * time that it needs the value.
 */
export function readingSource(given: Source, type: ValueType, use: ParameterUse): Source {
  if (use === 'assigned' && type.kind === 'text') return given;
  const read = use === 'number' || use === 'negated' ? numberReader(type) : readerOf(type);
  if (read === undefined) return given;
  return (run: RunContext) => {
    const value = given(run);
    return value === null ? null : read(value, run.session);
  };
}

/** Reads numbers as whole ones where those are wanted, too. */
function numberReader(type: ValueType): Reader | undefined {
  const read = readerOf(type);
  if (read === undefined || type.kind !== 'int') return read;
  return (value, session) => {
    if (isText(value)) return read(value, session);
    return typeof value === 'bigint' ? value : BigInt(Math.round(value));
  };
}

function readerOf(type: ValueType): Reader | undefined {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others take values as they are
  switch (type.kind) {
    case 'int':
    case 'year':
    case 'bit':
      return (value, session) => (isText(value) ? wholeNumber(text(value), session) : value);
    case 'decimal':
      return (value, session) => (isText(value) ? decimalNumber(text(value), session) : decimalText(value));
    case 'float':
    case 'double':
      return (value, session) => (isText(value) ? doubleNumber(text(value), session) : Number(value));
    case 'date':
      return (value, session) => (isDate(value) ? value : momentOf(value, 'date', session));
    case 'datetime':
    case 'timestamp':
      return (value, session) => (isDate(value) ? value : momentOf(value, 'datetime', session));
    case 'time':
      return (value, session) => (isTime(value) ? value : timeOf(value, session));
    case 'text':
      return textReader(type.collation);
    case 'bytes':
      return (value) => (typeof value === 'string' ? Buffer.from(value) : value);
    default:
      return undefined;
  }
}

/** Bytes are letters of the character set that a text is to have. */
function textReader(name: string): Reader {
  const collation = collationOf(name);
  return (value) => {
    if (!(value instanceof Uint8Array)) return value;
    if (hasOwnBytes(collation)) return parameterLetters(value, collation.charset);
    return isUtf8(value) ? text(value) : value;
  };
}

const isText = (value: Given): value is string | Uint8Array => typeof value === 'string' || value instanceof Uint8Array;
const text = (value: Given): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value);

/** Characters of a value that there is room for in a warning, and more. */
const SHOWN = 256;

/** A text that is sent where a number is wanted is in no character set for MySQL. */
const shownBytes = (value: string): string => escapedBytes(Buffer.from(value.slice(0, SHOWN)));

function wholeNumber(value: string, session: SessionState): bigint {
  const { value: number, complete } = readInteger(value);
  if (!complete) reportProblem(session, truncatedValue('INTEGER', shownBytes(value)));
  return number;
}

function decimalNumber(value: string, session: SessionState): string {
  const parsed = parseDecimal(value);
  if (parsed?.complete !== true) reportProblem(session, truncatedValue('DECIMAL', shownBytes(value)));
  return parsed === undefined ? '0' : formatDecimal(parsed.value.unscaled, parsed.value.scale);
}

function doubleNumber(value: string, session: SessionState): number {
  const { value: number, complete } = readDouble(value);
  if (!complete) reportProblem(session, truncatedValue('DOUBLE', shownBytes(value)));
  return number;
}

const isDate = (value: Given): boolean => typeof value === 'string' && parseDateTime(value, true, true) !== undefined;

/** The date at the start of a value. */
function momentOf(value: Given, kind: 'date' | 'datetime', session: SessionState): string | null {
  const given = isText(value) ? text(value) : Number(value);
  if (kind === 'date' && typeof given === 'number') return dateOfNumber(given, session);
  const { value: found } = readDateTime(given);
  const shown = isText(value) ? text(value) : decimalText(value);
  reportProblem(
    session,
    kind === 'date' || found !== undefined ? truncatedValue(kind, shown) : incorrectDateTime(shown),
  );
  if (found === undefined) return null;
  return found.dateOnly ? formatDate(found.parts) : formatDateTime(found.parts, 6);
}

/** A number in the place of a date, where 2 is 2000-00-02. */
function dateOfNumber(given: number, session: SessionState): string | null {
  const { value } = readDateTime(Math.trunc(given), true);
  if (value === undefined) reportProblem(session, incorrectDateTime(decimalText(given)));
  return value === undefined ? null : formatDate(value.parts);
}

const isTime = (value: Given): boolean =>
  typeof value === 'string' && !isDateOnly(value) && isTimeInRange(parseTime(value) ?? Infinity);

/** The time at the start of a value. */
function timeOf(value: Given, session: SessionState): string | null {
  const shown = isText(value) ? text(value) : decimalText(value);
  const { value: micros, complete } = readTime(shown);
  if (!complete || isDateOnly(shown)) reportProblem(session, truncatedValue('time', shown));
  // Of a number beyond all times there is none, of a text it is the last one.
  if (micros === undefined || (!complete && !isText(value))) return null;
  return formatTime(micros, micros % 1_000_000 === 0 ? 0 : 6);
}
