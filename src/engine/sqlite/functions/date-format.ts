import { dayNumber, type DateTimeParts } from '../type/temporal.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** 0 for Sunday. */
export function dayOfWeek(parts: DateTimeParts): number {
  return (((dayNumber(parts) + 4) % 7) + 7) % 7;
}

export function dayOfYear(parts: DateTimeParts): number {
  return dayNumber(parts) - dayNumber({ year: parts.year, month: 1, day: 1 }) + 1;
}

/** Week and its year for WEEK()'s modes 0 to 7 (https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_week). */
export function week(parts: DateTimeParts, mode: number): { readonly week: number; readonly year: number } {
  const mondayFirst = (mode & 1) !== 0;
  const fromOne = (mode & 2) !== 0;
  const firstWeekday = (mode & 4) !== 0 ? !mondayFirst : mondayFirst;
  const isIso = firstWeekday;
  const start = (year: number): number => {
    const first = dayNumber({ year, month: 1, day: 1 });
    const weekday = (((first + (mondayFirst ? 3 : 4)) % 7) + 7) % 7;
    if (isIso) return weekday <= 3 ? first - weekday : first + 7 - weekday;
    return weekday === 0 ? first : first + 7 - weekday;
  };
  const day = dayNumber(parts);
  if (day < start(parts.year)) {
    if (!fromOne) return { week: 0, year: parts.year };
    return { week: Math.floor((day - start(parts.year - 1)) / 7) + 1, year: parts.year - 1 };
  }
  if (fromOne && day >= start(parts.year + 1)) return { week: 1, year: parts.year + 1 };
  return { week: Math.floor((day - start(parts.year)) / 7) + 1, year: parts.year };
}

const two = (value: number): string => String(value).padStart(2, '0');
const hour12 = (hour: number): number => hour % 12 || 12;

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
}

type Specifier = (parts: DateTimeParts) => string | null;

/** Whether it is no date at all, which has no day of the week. */
const isZero = ({ year, month }: DateTimeParts): boolean => year === 0 && month === 0;

const dayName: Specifier = (parts) => (isZero(parts) ? null : (DAYS[dayOfWeek(parts)] ?? null));

const clock12: Specifier = (p) =>
  `${two(hour12(p.hour))}:${two(p.minute)}:${two(p.second)} ${p.hour % 24 < 12 ? 'AM' : 'PM'}`;

const SPECIFIERS: Readonly<Record<string, Specifier>> = {
  a: (p) => dayName(p)?.slice(0, 3) ?? null,
  b: (p) => MONTHS[p.month - 1]?.slice(0, 3) ?? null,
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
  M: (p) => MONTHS[p.month - 1] ?? null,
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
  W: dayName,
  w: (p) => (isZero(p) ? null : String(dayOfWeek(p))),
  X: (p) => String(week(p, 2).year).padStart(4, '0'),
  x: (p) => String(week(p, 3).year).padStart(4, '0'),
  Y: (p) => String(p.year).padStart(4, '0'),
  y: (p) => two(p.year % 100),
};

/** DATE_FORMAT and TIME_FORMAT; a date without a month has no name of it. */
export function formatParts(parts: DateTimeParts, format: string): string | null {
  let isNull = false;
  const text = format.replace(/%(.)/gsu, (_, letter: string) => {
    const specifier = SPECIFIERS[letter];
    const part = specifier === undefined ? letter : specifier(parts);
    isNull ||= part === null;
    return part ?? '';
  });
  return isNull ? null : text;
}

/** Which parts a STR_TO_DATE format has: it decides the type of the result. */
export function formatKind(format: string): 'date' | 'time' | 'datetime' {
  const hasDate = /%[YymcdebMjDUuVvXxWwa]/.test(format);
  const hasTime = /%[HkhIlisSfpTr]/.test(format);
  return hasDate && hasTime ? 'datetime' : hasTime ? 'time' : 'date';
}
