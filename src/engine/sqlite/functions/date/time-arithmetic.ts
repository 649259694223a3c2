import {
  addMicros,
  clockMicros,
  formatDateTime,
  formatTime,
  MICROS_PER_SECOND,
  readMoment,
  timeBetween,
  type DateTimeParts,
} from '../../type/temporal.ts';
import { readDateTime, readTime } from '../../type/temporal-reading.ts';
import type { SessionState } from '../../session/session-state.ts';
import { UNSIGNED_BIAS, type StoredValue } from '../../type/type.ts';
import { clampTime } from './date-arithmetic.ts';
import { incorrectDateTime, reportProblem, truncatedValue } from '../../store/problem.ts';
import { addedText, momentText } from '../../store/moment-text.ts';
import { number, text, type Runtime } from '../scalar.ts';
import { WireError } from '../../../../mysql/wire-error.ts';
import type { CoreFunction } from '../core-function.ts';

/** A moment as its parts, or a duration in microseconds. */
type Moment = DateTimeParts | number;

/**
 * A text as a datetime if it starts like one or has more digits than a TIME, otherwise as a TIME; what is wrong with it is told.
 *
 * @param partial whether it may be a day that there is not
 */
function momentOf(written: string, { session }: Runtime, partial: boolean): Moment | undefined {
  if (isUnusualMoment(written)) return unusualMoment(written, session, partial);
  const value = addedText(written, session);
  const isLong = /^\s*\d{8,}(?:\.\d*)?\s*$/.test(value);
  if (isLong || /^\s*\d+[-/.]\d+[-/.]\d/.test(value)) {
    const allowed = partial && !isLong;
    const parsed = readDateTime(value.replace(/^(\s*\d{8})\.\d*\s*$/, '$1'), allowed, allowed).value;
    if (parsed === undefined) reportProblem(session, incorrectDateTime(value));
    return parsed?.parts;
  }
  if (isFarDate(value)) return readDateTime(momentText(value, session), true).value?.parts;
  const { value: micros, complete } = readTime(value);
  if (micros === undefined) reportProblem(session, incorrectDateTime(value));
  else if (!complete) reportProblem(session, truncatedValue('time', value));
  return micros;
}

/** Whether a text that looks like a TIME is none as a whole, but a date with what follows it: `05:02:03:10`, `010203`. */
function isUnusualMoment(written: string): boolean {
  if (!UNUSUAL.test(written)) return false;
  const { value, hasClock } = readMoment(written, true, true);
  return value !== undefined && (hasClock || SIX_DIGITS.test(written) || !readTime(written).complete);
}

/** Digits in front of something else than a `-`, `/` or point. */
const UNUSUAL = /^\d+(?:[^-/.\d]|$|[-/.]\d+[^-/.\d])/;
const SIX_DIGITS = /^\d{6}$/;

function unusualMoment(written: string, session: SessionState, partial: boolean): Moment | undefined {
  const { value } = readMoment(momentText(written, session), partial, partial);
  if (value === undefined) reportProblem(session, truncatedValue('datetime', written));
  return value?.parts;
}

/** Whether a text of three numbers is no TIME, as it has too many hours, but a date: `2024:02:03`. */
export const isFarDate = (value: string): boolean =>
  FAR_DATE.test(value) && !readTime(value).complete && readDateTime(value, true).value !== undefined;

const FAR_DATE = /^\d{3,4}:\d\d?:\d\d?$/;

/** ADDTIME and SUBTIME. A result that is a text shows a fraction where there is one. */
function addTime(value: string, micros: number, form: string, fsp: number, runtime: Runtime): StoredValue {
  const base = momentOf(value, runtime, false);
  if (base === undefined) return null;
  const digits = (fraction: number): number => (form === 'text' || form === 'moment' ? (fraction === 0 ? 0 : 6) : fsp);
  if (typeof base === 'number') {
    const sum = clampTime(base + micros);
    if (sum !== base + micros) {
      reportProblem(runtime.session, outOfTime('addtime', value, formatTime(micros, 0)));
      if (form === 'time') return null;
    }
    return form === 'time' ? sum : formatTime(sum, digits(sum % MICROS_PER_SECOND));
  }
  const sum = addMicros(base, micros);
  if (form === 'time') return clockMicros(sum, '') + sum.micro;
  return sum.year < 0 || sum.year > 9999 ? null : formatDateTime(sum, digits(sum.micro));
}

/** A TIME beyond the ends of its type. */
const outOfTime = (name: string, ...args: readonly string[]): WireError =>
  new WireError(6527, '22003', `TIME value is out of range in '${name}(${args.map((arg) => `'${arg}'`).join(',')})'`);

/** A difference; one beyond the ends of TIME is the end, and is told. */
function toldDifference(micros: number, { session }: Runtime): number {
  const clamped = clampTime(micros);
  if (clamped !== micros)
    reportProblem(session, truncatedValue('time', formatTime(micros, micros % MICROS_PER_SECOND === 0 ? 0 : 6)));
  return clamped;
}

/** TIMEDIFF: of two durations or two moments. */
function timeDifference(a: string, b: string, runtime: Runtime): number | null {
  const left = momentOf(a, runtime, true);
  const right = left === undefined ? undefined : momentOf(b, runtime, true);
  if (typeof left === 'number') return typeof right === 'number' ? toldDifference(left - right, runtime) : null;
  if (left === undefined || right === undefined || typeof right === 'number') return null;
  const { seconds, micro } = timeBetween(right, left);
  return toldDifference(seconds * MICROS_PER_SECOND + micro, runtime);
}

/** The argument that ADDTIME adds: a duration; a moment is its time of day. */
function duration(written: string, { session }: Runtime): number | null {
  const value = addedText(written, session);
  const { value: micros, complete } = readTime(value);
  if (!complete) reportProblem(session, truncatedValue('time', value));
  return micros ?? null;
}

/** Seconds as microseconds, the digits behind them rounded or cut off by the SQL mode. */
function microsOf(seconds: number, { mode }: SessionState): number {
  const micros = seconds * MICROS_PER_SECOND;
  const rounded = Math.round(micros);
  // A double shows `1.000001` as a little less than a million and one millionths.
  const isCut = mode.cutsFractions && Math.abs(rounded) > Math.abs(micros) && Math.abs(rounded - micros) > DOUBLE_ERROR;
  return isCut ? Math.trunc(micros) : rounded;
}

/** What a double of so many microseconds may be beside the decimal that it stands for. */
const DOUBLE_ERROR = 1e-3;

/** SEC_TO_TIME, of seconds written as a decimal. */
function secondsToTime(seconds: number, { session }: Runtime): number {
  const micros = microsOf(seconds, session);
  const clamped = clampTime(micros);
  if (clamped !== micros) reportProblem(session, truncatedValue('time', String(seconds)));
  return clamped;
}

/** MAKETIME. */
function makeTime(hour: bigint, minute: bigint, second: number, { session }: Runtime): number | null {
  // Below a nanosecond there is nothing to be negative.
  if (minute < 0n || minute > 59n || second <= -1e-9 || second >= 60) return null;
  const hours = Math.abs(Number(hour));
  const magnitude = (hours * 3600 + Number(minute) * 60) * MICROS_PER_SECOND + microsOf(second, session);
  const clamped = clampTime(hour < 0 ? -magnitude : magnitude);
  if (Math.abs(clamped) !== magnitude)
    reportProblem(session, truncatedValue('time', `${hour}:${pad(minute)}:${pad(second)}`));
  return clamped;
}

const pad = (value: number | bigint): string => String(value).padStart(2, '0');

const unbiased = (value: StoredValue | undefined, biased: StoredValue | undefined): bigint =>
  BigInt(value as number | bigint) - (biased === 1n ? UNSIGNED_BIAS : 0n);

/** Functions of TIME that emitted SQL calls. */
export function timeFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  const time = (call: CoreFunction['call']): CoreFunction => ({ call, integer: true });
  return {
    m_add_time: {
      call: (value = null, micros = null, form = null, fsp = null) => {
        // The moment is read before it is known that nothing is added.
        if (value === null || micros === null) {
          if (value !== null) momentOf(text(value), runtime, false);
          return null;
        }
        const result = addTime(text(value), number(micros), text(form), number(fsp), runtime);
        return typeof result === 'number' ? BigInt(result) : result;
      },
      nulls: true,
    },
    m_duration: time((value) => duration(text(value), runtime)),
    m_time_difference: {
      call: (a = null, b = null) => {
        if (a !== null && b !== null) return timeDifference(text(a), text(b), runtime);
        if (a !== null) momentOf(text(a), runtime, true);
        return null;
      },
      integer: true,
      nulls: true,
    },
    m_seconds_time: time((seconds) => secondsToTime(number(seconds), runtime)),
    // A number of seconds, of which is told when its whole part does not fit a BIGINT.
    m_told_seconds: {
      call: (seconds = null, written = null) => {
        if (Math.abs(number(seconds)) >= 2 ** 63)
          reportProblem(runtime.session, truncatedValue('DECIMAL', text(written)));
        return seconds;
      },
    },
    m_make_time: {
      call: (hour, minute, second, hourBiased, minuteBiased) =>
        makeTime(unbiased(hour, hourBiased), unbiased(minute, minuteBiased), number(second), runtime),
      integer: true,
      exact: true,
    },
  };
}
