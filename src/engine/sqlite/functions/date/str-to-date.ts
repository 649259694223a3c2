import { daysInMonth, dayNumber } from '../../type/calendar.ts';
import { fromMicros, MICROS_PER_DAY, type DateTimeParts } from '../../type/temporal.ts';
import { ENGLISH_NAMES } from './date-name-table.ts';

/** What STR_TO_DATE has read so far. */
interface Reading {
  readonly text: string;
  /** Up to where the text is read. */
  at: number;
  readonly parts: { -readonly [K in keyof DateTimeParts]: DateTimeParts[K] };
  half: 'am' | 'pm' | undefined;
  usesHalves: boolean;
  /** From 1, Monday, to 7. */
  weekday: number;
  dayOfYear: number;
  week: { readonly number: number; readonly letter: string } | undefined;
  weekYear: { readonly number: number; readonly letter: string } | undefined;
  /** Whether the time that `%T` or `%r` stands for is not in the text. */
  lacksTime: boolean;
}

/** A date, moment or time, and whether there is more in the text. */
export interface StrToDate {
  readonly parts: DateTimeParts;
  readonly complete: boolean;
}

const { months: MONTHS, shortMonths: SHORT_MONTHS, days: DAYS } = ENGLISH_NAMES;
const MONDAY_FIRST = [...DAYS.slice(1), DAYS[0] ?? ''];
const SHORT_DAYS = MONDAY_FIRST.map((name) => name.slice(0, 3));

/** What `%r` and `%T` stand for. */
const COMPOUND: Readonly<Record<string, string>> = { r: '%I:%i:%S %p', T: '%H:%i:%S' };

type Reader = (state: Reading) => boolean;

/** Digits of a number, at most so many; `undefined` where there are none. */
function digits(state: Reading, most: number): string | undefined {
  const found = new RegExp(`^\\d{1,${most}}`).exec(state.text.slice(state.at))?.[0];
  if (found !== undefined) state.at += found.length;
  return found;
}

const number =
  (most: number, take: (state: Reading, value: number) => boolean | void): Reader =>
  (state) => {
    const found = digits(state, most);
    return found !== undefined && take(state, Number(found)) !== false;
  };

/** The name that begins so and no other one does, from 1 on; 0 for none (`check_word` in sql-common/my_time.cc). */
function word(state: Reading, names: readonly string[]): number {
  const found = /^[a-z]+/i.exec(state.text.slice(state.at))?.[0].toLowerCase() ?? '';
  state.at += found.length;
  const places = names.flatMap((name, i) => (name.toLowerCase().startsWith(found) ? [i + 1] : []));
  const whole = places.find((place) => names[place - 1]?.length === found.length);
  return whole ?? (places.length === 1 ? (places[0] ?? 0) : 0);
}

const named =
  (names: readonly string[], take: (state: Reading, place: number) => void): Reader =>
  (state) => {
    const place = word(state, names);
    take(state, place);
    return place > 0;
  };

const passed =
  (form: RegExp): Reader =>
  (state) => {
    state.at += form.exec(state.text.slice(state.at))?.[0].length ?? 0;
    return true;
  };

const ofTwoDigits = (year: number): number => (year < 70 ? 2000 + year : 1900 + year);

const year: Reader = (state) => {
  const found = digits(state, 4);
  if (found !== undefined) state.parts.year = found.length <= 2 ? ofTwoDigits(Number(found)) : Number(found);
  return found !== undefined;
};

const micro: Reader = (state) => {
  const found = digits(state, 6);
  if (found !== undefined) state.parts.micro = Number(found.padEnd(6, '0'));
  return found !== undefined;
};

const half: Reader = (state) => {
  const found = /^[ap]m/i.exec(state.text.slice(state.at))?.[0].toLowerCase();
  if (found === undefined || !state.usesHalves) return false;
  state.half = found === 'pm' ? 'pm' : 'am';
  state.at += 2;
  return true;
};

const day = (state: Reading, value: number): void => void (state.parts.day = value);
const month = (state: Reading, value: number): void => void (state.parts.month = value);
const second = number(2, (state, value) => void (state.parts.second = value));
const hour = number(2, (state, value) => void (state.parts.hour = value));

const hourOfHalf: Reader = (state) => {
  state.usesHalves = true;
  return hour(state);
};

const weekOf = (letter: string): Reader =>
  number(2, (state, value) => {
    state.week = { number: value, letter };
    return value <= 53 && (value > 0 || letter === 'U' || letter === 'u');
  });

const weekYearOf = (letter: string): Reader =>
  number(4, (state, value) => void (state.weekYear = { number: value, letter }));

/** The specifiers of DATE_FORMAT as STR_TO_DATE reads them. */
const READERS: Readonly<Record<string, Reader>> = {
  Y: year,
  y: number(2, (state, value) => void (state.parts.year = ofTwoDigits(value))),
  m: number(2, month),
  c: number(2, month),
  M: named(MONTHS, month),
  b: named(SHORT_MONTHS, month),
  d: number(2, day),
  e: number(2, day),
  D: number(2, (state, value) => {
    day(state, value);
    state.at = Math.min(state.at + 2, state.text.length);
  }),
  h: hourOfHalf,
  I: hourOfHalf,
  l: hourOfHalf,
  H: hour,
  k: hour,
  i: number(2, (state, value) => void (state.parts.minute = value)),
  s: second,
  S: second,
  f: micro,
  p: half,
  W: named(MONDAY_FIRST, (state, place) => void (state.weekday = place)),
  a: named(SHORT_DAYS, (state, place) => void (state.weekday = place)),
  w: number(1, (state, value) => {
    state.weekday = value === 0 ? 7 : value;
    return value < 7;
  }),
  j: number(3, (state, value) => void (state.dayOfYear = value)),
  U: weekOf('U'),
  u: weekOf('u'),
  V: weekOf('V'),
  v: weekOf('v'),
  X: weekYearOf('X'),
  x: weekYearOf('x'),
  '.': passed(/^[!-/:-@[-`{-~]+/),
  '@': passed(/^[a-z]+/i),
  '#': passed(/^\d+/),
};

/** Reads a text by a format as far as there is text. */
function scan(state: Reading, format: string): boolean {
  for (let i = 0; i < format.length; i++) {
    passed(/^\s+/)(state);
    if (state.at >= state.text.length) break;
    const character = format[i] ?? '';
    if (character === '%' && i + 1 < format.length) {
      const letter = format[++i] ?? '';
      const compound = COMPOUND[letter];
      if (compound === undefined && READERS[letter]?.(state) !== true) return false;
      if (compound !== undefined && !scanTime(state, compound)) return false;
    } else if (!/\s/.test(character)) {
      if (state.text[state.at] !== character) return false;
      state.at++;
    }
  }
  return true;
}

function scanTime(state: Reading, format: string): boolean {
  const own: Reading = { ...state, half: undefined, usesHalves: false };
  state.lacksTime = !scan(own, format) || !hasHour(own);
  state.at = own.at;
  return !state.lacksTime;
}

/** Makes 24 hours of 12. */
function hasHour({ parts, usesHalves, half: written }: Reading): boolean {
  if (!usesHalves) return true;
  if (parts.hour > 12 || parts.hour < 1) return false;
  parts.hour = (parts.hour % 12) + (written === 'pm' ? 12 : 0);
  return true;
}

/** Days since 1970 of the day of a week; `undefined` where year and week do not go together. */
function dayOfWeek({ parts, week, weekYear, weekday }: Reading): number | undefined {
  if (week === undefined) return undefined;
  const isStrict = week.letter === 'V' || week.letter === 'v';
  const isSundayFirst = week.letter === 'U' || week.letter === 'V';
  if (isStrict !== (weekYear !== undefined) || (isStrict && (weekYear?.letter === 'X') !== isSundayFirst))
    return undefined;
  const first = dayNumber({ year: weekYear?.number ?? parts.year, month: 1, day: 1 });
  // 1970-01-01 was a Thursday.
  const start = (((first + (isSundayFirst ? 4 : 3)) % 7) + 7) % 7;
  const skipped = start <= (isSundayFirst ? 0 : 3) ? 0 : 7;
  return first + skipped - start + (week.number - 1) * 7 + (isSundayFirst ? weekday % 7 : weekday - 1);
}

/** The first and the last day that there are, since 1970. */
const [FIRST_DAY, LAST_DAY] = [-719_528, 2_932_896];

/** Puts the date of a day in place; @returns whether there is one */
function takeDay({ parts }: Reading, found: number | undefined): boolean {
  if (found === undefined || found <= FIRST_DAY || found > LAST_DAY) return false;
  const date = fromMicros(found * MICROS_PER_DAY);
  Object.assign(parts, { year: date.year, month: date.month, day: date.day });
  return true;
}

/**
 * STR_TO_DATE (https://dev.mysql.com/doc/refman/9.7/en/date-and-time-functions.html#function_str-to-date).
 *
 * @param allowsInvalid whether a day that its month does not have is taken (ALLOW_INVALID_DATES)
 * @returns what the text lacks, where it does not have the format
 */
export function strToDate(text: string, format: string, allowsInvalid = false): StrToDate | 'datetime' | 'time' {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, micro: 0 };
  const state: Reading = {
    text,
    at: 0,
    parts,
    half: undefined,
    usesHalves: false,
    weekday: 0,
    dayOfYear: 0,
    week: undefined,
    weekYear: undefined,
    lacksTime: false,
  };
  if (!scan(state, format) || !hasHour(state)) return state.lacksTime ? 'time' : 'datetime';
  const { dayOfYear, week, weekday } = state;
  const firstDay = dayNumber({ year: parts.year, month: 1, day: 1 });
  if (dayOfYear > 0 && !takeDay(state, firstDay + dayOfYear - 1)) return 'datetime';
  if (week !== undefined && weekday > 0 && !takeDay(state, dayOfWeek(state))) return 'datetime';
  const isDate =
    parts.month <= 12 && parts.day <= (parts.month === 0 || allowsInvalid ? 31 : daysInMonth(parts.year, parts.month));
  if (!isDate || parts.hour > 23 || parts.minute > 59 || parts.second > 59) return 'datetime';
  return { parts, complete: text.slice(state.at).trim() === '' };
}
