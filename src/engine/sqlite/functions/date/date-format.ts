import { dayNumber, type DateParts, isLeapYear } from '../../type/calendar.ts';
import { type DateTimeParts } from '../../type/temporal.ts';
import { WeighedCache } from '../weighed-cache.ts';
import { ENGLISH_NAMES, type DateNames } from './date-name-table.ts';

/** The day's number in its year, from 1. */
export function dayOfYear(parts: DateTimeParts): number {
  return dayNumber(parts) - dayNumber({ year: parts.year, month: 1, day: 1 }) + 1;
}

const daysInYear = (year: number): number => (isLeapYear(year) ? 366 : 365);

/** MySQL's number of a day, which for the date without year and month is 0 (`calc_daynr` in mysys/my_time.cc). */
function daysSoFar({ year, month, day }: DateParts): number {
  if (year === 0 && month === 0) return 0;
  const days = 365 * year + 31 * (month - 1) + day;
  const isEarly = month <= 2;
  const past = isEarly ? year - 1 : year;
  const shorter = isEarly ? 0 : Math.trunc((month * 4 + 23) / 10);
  return days - shorter + Math.trunc(past / 4) - Math.trunc(((Math.trunc(past / 100) + 1) * 3) / 4);
}

/** 0 for Sunday; year 0 has no 29 February to MySQL. */
export const dayOfWeek = (parts: DateParts): number => (daysSoFar(parts) + 6) % 7;

/**
 * Week and its year for WEEK()'s modes 0 to 7 (https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_week).
 * Like MySQL's they have no sign: before the first week of all they come round from the end of 32 bits
 * (`calc_week` in mysys/my_time.cc).
 */
export function week(parts: DateParts, mode: number): { readonly week: number; readonly year: number } {
  const mondayFirst = (mode & 1) !== 0;
  const startsWithDay = (mode & 4) !== 0 ? mondayFirst : !mondayFirst;
  const isLate = (weekday: number): boolean => (startsWithDay ? weekday !== 0 : weekday >= 4);
  const first = daysSoFar({ year: parts.year, month: 1, day: 1 });
  const weekday = (first + 5 + (mondayFirst ? 0 : 1)) % 7;
  const isOfLastYear = parts.month === 1 && parts.day <= 7 - weekday;
  if (isOfLastYear && (mode & 2) === 0 && isLate(weekday)) return { week: 0, year: parts.year };
  const year = isOfLastYear ? parts.year - 1 : parts.year;
  const start = isOfLastYear ? first - daysInYear(year) : first;
  const startDay = isOfLastYear ? (weekday + 53 * 7 - daysInYear(year)) % 7 : weekday;
  const days = (daysSoFar(parts) - start + startDay - (isLate(startDay) ? 7 : 0)) >>> 0;
  const isOfNextYear =
    (isOfLastYear || (mode & 2) !== 0) && days >= 52 * 7 && !isLate((startDay + daysInYear(year)) % 7);
  if (isOfNextYear) return { week: 1, year: (year + 1) >>> 0 };
  return { week: Math.floor(days / 7) + 1, year: year >>> 0 };
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
const hour12 = (hour: number): number => hour % 12 || 12;

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
}

type Specifier = (parts: DateTimeParts, names: DateNames) => string | null;

/** Whether it is no date at all, which has no day of the week. */
const isZero = ({ year, month }: DateTimeParts): boolean => year === 0 && month === 0;

const nameOfDay = (parts: DateTimeParts, days: readonly string[]): string | null =>
  isZero(parts) ? null : (days[dayOfWeek(parts)] ?? null);

const clock12: Specifier = (p) =>
  `${two(hour12(p.hour))}:${two(p.minute)}:${two(p.second)} ${p.hour % 24 < 12 ? 'AM' : 'PM'}`;

const SPECIFIERS: Readonly<Record<string, Specifier>> = {
  a: (p, { shortDays }) => nameOfDay(p, shortDays),
  b: (p, { shortMonths }) => shortMonths[p.month - 1] ?? null,
  c: (p) => String(p.month),
  D: (p) => ordinal(p.day),
  d: (p) => two(p.day),
  e: (p) => String(p.day),
  f: (p) => String(p.micro).padStart(6, '0'),
  H: (p) => two(p.hour),
  h: (p) => two(hour12(p.hour)),
  I: (p) => two(hour12(p.hour)),
  i: (p) => two(p.minute),
  j: (p) => String(isZero(p) ? 0 : dayOfYear(p)).padStart(3, '0'),
  k: (p) => String(p.hour),
  l: (p) => String(hour12(p.hour)),
  M: (p, { months }) => months[p.month - 1] ?? null,
  m: (p) => two(p.month),
  p: (p) => (p.hour % 24 < 12 ? 'AM' : 'PM'),
  r: clock12,
  S: (p) => two(p.second),
  s: (p) => two(p.second),
  T: (p) => `${two(p.hour)}:${two(p.minute)}:${two(p.second)}`,
  U: (p) => two(week(p, 0).week),
  u: (p) => two(week(p, 1).week),
  V: (p) => two(week(p, 2).week),
  v: (p) => two(week(p, 3).week),
  W: (p, { days }) => nameOfDay(p, days),
  w: (p) => (isZero(p) ? null : String(dayOfWeek(p))),
  X: (p) => String(week(p, 2).year).padStart(4, '0'),
  x: (p) => String(week(p, 3).year).padStart(4, '0'),
  Y: (p) => String(p.year).padStart(4, '0'),
  y: (p) => two(p.year % 100),
};

/** DATE_FORMAT and TIME_FORMAT; a date without a month has no name of it. */
export function formatParts(parts: DateTimeParts, format: string, names: DateNames = ENGLISH_NAMES): string | null {
  let text = '';
  for (const piece of piecesOf(format)) {
    const written = typeof piece === 'string' ? piece : piece(parts, names);
    if (written === null) return null;
    text += written;
  }
  return text;
}

/** What a format consists of: texts that stand for themselves, and specifiers. */
type FormatPieces = readonly (string | Specifier)[];

const MAX_FORMATS = 200;
const formats = new WeighedCache<FormatPieces>(MAX_FORMATS);

function piecesOf(format: string): FormatPieces {
  let pieces = formats.get(format);
  if (pieces === undefined) {
    pieces = Array.from(format.matchAll(/%(.)|[^%]+|%/gsu), ([all, letter]) =>
      letter === undefined ? all : (SPECIFIERS[letter] ?? letter),
    );
    formats.set(format, pieces);
  }
  return pieces;
}

/** Specifiers of dates and of times to which the type of STR_TO_DATE goes: days of a month and `%p` are neither. */
const DATE_PARTS = new Set('MVUXYWabcjmvuxyw');
const TIME_PARTS = new Set('HISThiklrsf');

/** Which parts a STR_TO_DATE format has: it decides the type of the result (`get_date_time_result_type` in sql/item_timefunc.cc). */
export function formatKind(format: string): 'date' | 'time' | 'datetime' {
  const letters = Array.from(format.matchAll(/%(.)/gsu), ([, letter = '']) => letter);
  const hasTime = letters.some((letter) => TIME_PARTS.has(letter));
  if (!hasTime) return 'date';
  return letters.some((letter) => DATE_PARTS.has(letter)) ? 'datetime' : 'time';
}
