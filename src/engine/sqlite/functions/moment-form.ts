import { storedYear } from '../type/year.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import { encodeBig } from '../type/decimal.ts';
import { doubleDigits, numberMoment, readDateTime, readTime } from '../type/temporal-reading.ts';
import {
  formatDate,
  formatDateTime,
  formatTime,
  fromMicros,
  MICROS_PER_DAY,
  MAX_TIME_MICROS,
  roundDateTime,
  roundMicros,
  toMicros,
} from '../type/temporal.ts';
import { toLocal } from '../type/time-zone.ts';
import type { StoredValue } from '../type/type.ts';
import { writtenYear, yearOf } from './date/core-year.ts';
import {
  dateOf,
  fromUnixTime,
  momentMicros,
  roundTime,
  timeNumber,
  timestampText,
  utcMicros,
  ZERO,
  knownDate,
  wholeDate,
  memberDate,
  storedUtcMicros,
  toldDate,
} from './date/core-moment.ts';
import { reportProblem } from '../store/problem.ts';
import { number, text, type Runtime } from './scalar.ts';
import { plain, exact, int, type CoreFunction } from './core-function.ts';

/** Dates, moments, times and years between their stored forms, texts and numbers. */
export function momentForms(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    m_year: exact((value) => yearOf(int(value), runtime)),
    m_text_year: plain((value) => writtenYear(text(value), runtime)),
    m_temporal_number: plain((value) => {
      const digits = text(value).replace(/[-: ]/g, '');
      const sign = text(value).startsWith('-') ? '-' : '';
      return BigInt(sign + digits.replace('.', ''));
    }),
    m_moment_number: plain((value) => Number(text(value).replace(/[: ]|(?<=.)-/g, ''))),
    m_time_short: plain((value) => formatTime(number(value), number(value) % 1_000_000 === 0 ? 0 : 6)),
    m_temporal_big: plain((value) => {
      const [digits = '', fraction = ''] = text(value).replace(/[-: ]/g, '').split('.');
      const sign = text(value).startsWith('-') ? -1n : 1n;
      return encodeBig(sign * BigInt(digits + fraction));
    }),
    m_sought_year: plain((value, operator) => soughtYear(value, text(operator))),
    // Deterministic to SQLite, since generated columns use them: the zone stays while a statement runs.
    m_timestamp_text: { call: (value, fsp) => timestampText(value, fsp, runtime) },
    m_utc_moment: plain((value, fsp) => formatDateTime({ ...fromMicros(number(value)), micro: 0 }, number(fsp))),
    m_time_text: plain((value, fsp) => formatTime(number(value), number(fsp))),
    m_date: plain((value) => {
      const parts = dateOf(value, 'date', runtime);
      return parts === undefined ? null : formatDate(parts);
    }),
    m_datetime: plain((value, fsp) => {
      const parts = dateOf(value, 'datetime', runtime);
      if (parts === undefined) return null;
      const rounded = roundDateTime(parts, number(fsp), runtime.session.mode.cutsFractions);
      if (rounded.year <= 9999) return formatDateTime(rounded, number(fsp));
      reportProblem(runtime.session, wireError('ER_DATETIME_FUNCTION_OVERFLOW', 'datetime'));
      return null;
    }),
    // What a moment is as a number; no date is too odd for that.
    m_whole_moment: plain((value, fsp) => {
      const parts = readDateTime(text(value), true, true).value?.parts ?? ZERO;
      // The SQL mode cuts fractions of moments off, and not those of numbers.
      if (fsp === undefined) return formatDateTime(roundDateTime(parts, 0), 0);
      return formatDateTime(roundDateTime(parts, number(fsp), runtime.session.mode.cutsFractions), number(fsp));
    }),
    m_whole_time: {
      call: (value) => Math.max(-MAX_TIME_MICROS, Math.min(MAX_TIME_MICROS, roundMicros(number(value), 0))),
      integer: true,
    },
    // A text that is no date counts as the zero date beside one.
    m_compared_datetime: plain((value, fsp) => {
      const parts = dateOf(value, 'datetime', runtime) ?? ZERO;
      return formatDateTime(roundDateTime(parts, number(fsp), runtime.session.mode.cutsFractions), number(fsp));
    }),
    m_compared_date: plain((value) => formatDate(dateOf(value, 'date', runtime) ?? ZERO)),
    m_member_date: plain((value, isListed) => memberDate(value, number(isListed) === 1, runtime)),
    m_member_moment: plain((value) => {
      const parts = dateOf(value, 'datetime', runtime);
      return parts === undefined ? '' : formatDateTime(parts, 6);
    }),
    m_told_date: plain((value, name) => toldDate(text(value), text(name), runtime)),
    m_known_date: plain((value) => knownDate(text(value), runtime)),
    m_whole_date: plain((value) => wholeDate(text(value), runtime)),
    m_moment_micros: { call: (value) => momentMicros(value, runtime), integer: true },
    m_stored_utc_micros: { call: (value) => storedUtcMicros(text(value), runtime), integer: true },
    m_utc_micros: { call: (value) => utcMicros(value, runtime), integer: true },
    m_from_unixtime: { call: (value, fsp) => fromUnixTime(text(value), number(fsp), runtime) },
    // The fraction of a number with no more digits than a date has is none of a second.
    m_decimal_moment: plain((value) => numberMoment(text(value))),
    m_moment_digits: plain((value, written) => doubleDigits(number(value)) ?? text(written)),
    m_number_time: { call: (value) => timeNumber(text(value), runtime) },
    m_time: { call: (value, fsp) => roundTime(text(value), number(fsp), runtime), integer: true },
    m_time_today: { call: (value, fsp) => timeToday(number(value), number(fsp), runtime), volatile: true },
    m_dated: { call: (value) => dated(text(value), runtime), volatile: true },
    m_time_date: { call: (value) => dateOfTime(number(value), runtime), volatile: true },
  };
}

/**
 * A value that a key of years is searched for.
 *
 * @throws WireError 1235 for one of two digits, but where it is to be equal: MySQL compares it as a year and as that number
 */
function soughtYear(value: StoredValue, operator: string): number {
  const given = typeof value === 'string' ? value : number(value);
  const year = Number(storedYear(given));
  // That of a query is compared as it is.
  if (operator === '' && (Number(given) <= 0 || Number(given) >= 100)) return Number(given);
  if (operator === '=' || year === Number(given)) return year;
  throw wireError('ER_NOT_SUPPORTED_YET', 'a computed number of two digits beside a YEAR in a key');
}

/** A time, in microseconds, of today. */
function timeToday(micros: number, fsp: number, { session }: Runtime): string {
  const now = toLocal(Math.round(session.environment.statementTime() * 1000), session.zone);
  const midnight = { ...now, hour: 0, minute: 0, second: 0, micro: 0 };
  return formatDateTime(roundDateTime(fromMicros(toMicros(midnight) + micros), fsp), fsp);
}

/** A time alone, as ADDTIME writes it. */
const TIME_ALONE = /^-?\d{2,3}:\d\d:\d\d(?:\.(\d+))?$/;

/** The text of a moment; of a time alone that time of today. */
function dated(written: string, runtime: Runtime): string {
  const found = TIME_ALONE.exec(written);
  if (found === null) return written;
  return timeToday(readTime(written).value ?? 0, found[1]?.length ?? 0, runtime);
}

/** The date that MySQL makes of a TIME: today of a time of the day, of others that so far from now. */
function dateOfTime(micros: number, { session }: Runtime): string {
  const now = toLocal(Math.round(session.environment.statementTime() * 1000), session.zone);
  return formatDate(micros >= 0 && micros < MICROS_PER_DAY ? now : fromMicros(toMicros(now) + micros));
}
