import type { ResultValue } from '../../../mysql/column.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import { resultText } from '../type/decode.ts';
import { incorrectValue, note, reject, type StoreContext, type StoreTarget } from './store-context.ts';
import {
  formatDate,
  formatDateTime,
  isZeroDate,
  MAX_TIME_MICROS,
  parseDateTime,
  parseTime,
  roundDateTime,
  toMicros,
  MICROS_PER_SECOND,
  type DateTimeParts,
  type ParsedDateTime,
} from '../type/temporal.ts';
import { toLocal, toUtc } from '../type/time-zone.ts';
import type { StoredValue, TemporalType } from '../type/type.ts';

type Value = Exclude<ResultValue, null>;

const ZERO: DateTimeParts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, micro: 0 };
/** 2038-01-19 03:14:07.999999 UTC. */
const TIMESTAMP_MAX = (2 ** 31 - 1) * MICROS_PER_SECOND + 999_999;

/** @throws WireError 1292 */
export function storeTemporal(
  value: Value,
  type: TemporalType,
  target: StoreTarget,
  context: StoreContext,
): StoredValue {
  const text = typeof value === 'number' && type.kind !== 'time' ? dateDigits(value) : (resultText(value) ?? '');
  if (type.kind === 'time') return storeTime(text, type, target, context);
  const rounded = roundDateTime(readDate(text, type, target, context), type.fsp);
  if (type.kind === 'date') return storeDate(rounded, text, target, context);
  if (rounded.year > 9999) return rejectDate(text, type, target, context, formatStored(ZERO, type));
  if (type.kind === 'datetime') return formatDateTime(rounded, type.fsp);
  return storeTimestamp(rounded, text, type, target, context);
}

/** A number as the digits of a date: MySQL fills `127` up to `000127`, which is 2000-01-27. */
function dateDigits(value: number): string {
  const text = String(value);
  return /^\d{3,5}$/.test(text) ? text.padStart(6, '0') : text;
}

function readDate(text: string, type: TemporalType, target: StoreTarget, context: StoreContext): DateTimeParts {
  const parsed = parseDateTime(text) ?? (/^0+$/.test(text) ? { parts: ZERO, offsetMinutes: undefined } : undefined);
  if (parsed === undefined || (isZeroDate(parsed.parts) && context.noZeroDate)) {
    rejectDate(text, type, target, context, null);
    return ZERO;
  }
  return atSessionZone(parsed, context);
}

/** A value with its own offset (`… +02:00`) becomes local to the session. */
function atSessionZone(parsed: Pick<ParsedDateTime, 'parts' | 'offsetMinutes'>, context: StoreContext): DateTimeParts {
  if (parsed.offsetMinutes === undefined) return parsed.parts;
  return toLocal(toMicros(parsed.parts) - parsed.offsetMinutes * 60 * MICROS_PER_SECOND, context.zone);
}

function storeDate(parts: DateTimeParts, text: string, target: StoreTarget, context: StoreContext): StoredValue {
  if (parts.hour + parts.minute + parts.second + parts.micro > 0) {
    const { row, strict } = context;
    note(
      context,
      strict ? incorrectValue(1292, 'date', text, target, row) : wireError('WARN_DATA_TRUNCATED', target.name, row),
    );
  }
  return formatDate(parts);
}

function storeTimestamp(
  parts: DateTimeParts,
  text: string,
  type: TemporalType,
  target: StoreTarget,
  context: StoreContext,
): StoredValue {
  if (isZeroDate(parts)) return 0;
  const micros = toUtc(parts, context.zone);
  if (micros >= MICROS_PER_SECOND && micros <= TIMESTAMP_MAX) return micros;
  return rejectDate(text, type, target, context, 0);
}

function storeTime(text: string, type: TemporalType, target: StoreTarget, context: StoreContext): StoredValue {
  if (text.trim() === '') return 0;
  const micros = isDateOnly(text) ? undefined : parseTime(text);
  if (micros === undefined) return rejectDate(text, type, target, context, 0);
  const unit = 10 ** (6 - type.fsp);
  const rounded = Math.sign(micros) * Math.round(Math.abs(micros) / unit) * unit;
  // Of a moment only the clock is stored.
  if (parseDateTime(text)?.dateOnly === false && /[-\d]{8}/.test(text))
    note(context, incorrectValue(1292, 'time', text, target, context.row));
  if (Math.abs(rounded) <= MAX_TIME_MICROS) return rounded === 0 ? 0 : rounded;
  return rejectDate(text, type, target, context, Math.sign(rounded) * MAX_TIME_MICROS);
}

/** `2026-01-31` is no time. */
export const isDateOnly = (text: string): boolean => /^\s*(?:\d+-\d+-\d+|\d{8})\s*$/.test(text);

function formatStored(parts: DateTimeParts, type: TemporalType): StoredValue {
  return type.kind === 'timestamp' ? 0 : type.kind === 'date' ? formatDate(parts) : formatDateTime(parts, type.fsp);
}

function rejectDate(
  text: string,
  type: TemporalType,
  target: StoreTarget,
  context: StoreContext,
  nearest: StoredValue,
): StoredValue {
  const what = type.kind === 'timestamp' ? 'datetime' : type.kind;
  return reject(context, incorrectValue(1292, what, text, target, context.row), nearest);
}
