import { notSupported, WireError, wireError } from '../../../../mysql/wire-error.ts';
import { readDateTime } from '../../type/temporal-reading.ts';
import { incorrectDateTime } from '../../store/problem.ts';
import { textToNumber } from '../../type/numeric-value.ts';
import { daysInMonth } from '../../type/calendar.ts';
import {
  addMicros,
  formatDate,
  formatDateTime,
  MAX_TIME_MICROS,
  MICROS_PER_DAY,
  MICROS_PER_SECOND,
  parseTime,
  timeBetween,
  type DateTimeParts,
} from '../../type/temporal.ts';

const UNIT_MICROS: Readonly<Record<string, number>> = {
  microsecond: 1,
  second: MICROS_PER_SECOND,
  minute: 60 * MICROS_PER_SECOND,
  hour: 3600 * MICROS_PER_SECOND,
  day: MICROS_PER_DAY,
  week: 7 * MICROS_PER_DAY,
};

const UNIT_MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** Parts of the compound units, largest first. */
const COMPOUND: Readonly<Record<string, readonly string[]>> = {
  year_month: ['year', 'month'],
  day_hour: ['day', 'hour'],
  day_minute: ['day', 'hour', 'minute'],
  day_second: ['day', 'hour', 'minute', 'second'],
  day_microsecond: ['day', 'hour', 'minute', 'second', 'microsecond'],
  hour_minute: ['hour', 'minute'],
  hour_second: ['hour', 'minute', 'second'],
  hour_microsecond: ['hour', 'minute', 'second', 'microsecond'],
  minute_second: ['minute', 'second'],
  minute_microsecond: ['minute', 'second', 'microsecond'],
  second_microsecond: ['second', 'microsecond'],
};

/** Whether adding the unit can change the time of day. */
export function isClockUnit(unit: string): boolean {
  return /hour|minute|second/.test(unit);
}

/** Whether the parser's unit is known here. */
export function isIntervalUnit(unit: string): boolean {
  return unit in UNIT_MICROS || unit in UNIT_MONTHS || unit in COMPOUND;
}

/** Whether the unit is of months, which differ in length. */
export function isMonthUnit(unit: string): boolean {
  return unit in UNIT_MONTHS || unit === 'year_month';
}

/** An interval as months, whole seconds in microseconds, and microseconds beside them: together these would not be exact. */
export interface IntervalAmount {
  readonly months: number;
  readonly micros: number;
  readonly rest: number;
}

/** Reads `INTERVAL amount unit`; compound amounts are texts such as `'1:30'`, with no more numbers than the unit has. */
export function parseInterval(amount: string, unit: string): IntervalAmount | undefined {
  const compound = COMPOUND[unit];
  if (compound === undefined) {
    const months = UNIT_MONTHS[unit];
    if (months !== undefined) return { months: Math.round(textToNumber(amount)) * months, micros: 0, rest: 0 };
    if (unit === 'microsecond') return { months: 0, ...exactMicros(amount) };
    const size = UNIT_MICROS[unit] ?? 0;
    const micros =
      unit === 'second' ? Math.round(textToNumber(amount) * size) : Math.round(textToNumber(amount)) * size;
    return { months: 0, micros, rest: 0 };
  }
  const sign = amount.trim().startsWith('-') ? -1 : 1;
  const numbers = amount.match(/\d+/g) ?? [];
  const missing = compound.length - numbers.length;
  if (missing < 0) return undefined;
  let total: IntervalAmount = { months: 0, micros: 0, rest: 0 };
  compound.forEach((part, i) => {
    const digits = i >= missing ? (numbers[i - missing] ?? '0') : '0';
    const value = sign * Number(part === 'microsecond' ? digits.padEnd(6, '0') : digits);
    total = {
      months: total.months + value * (UNIT_MONTHS[part] ?? 0),
      micros: total.micros + (part === 'microsecond' ? 0 : value * (UNIT_MICROS[part] ?? 0)),
      rest: total.rest + (part === 'microsecond' ? value : 0),
    };
  });
  return total;
}

/** Microseconds of a text, which may be more than a double counts one by one. */
function exactMicros(amount: string): Pick<IntervalAmount, 'micros' | 'rest'> {
  const whole = /^\s*[+-]?\d{16,20}\s*$/.test(amount) ? BigInt(amount.trim().replace('+', '')) : undefined;
  if (whole === undefined) return { micros: Math.round(textToNumber(amount)), rest: 0 };
  const rest = whole % BigInt(MICROS_PER_SECOND);
  return { micros: Number(whole - rest), rest: Number(rest) };
}

/** A calendar value plus an interval; `undefined` outside the years 0 to 9999. */
function addInterval(
  parts: DateTimeParts,
  { months, micros, rest }: IntervalAmount,
  sign: 1 | -1,
): DateTimeParts | undefined {
  const month = parts.year * 12 + parts.month - 1 + sign * months;
  const year = Math.floor(month / 12);
  const monthOfYear = month - year * 12 + 1;
  if (year < 0 || year > 9999) return undefined;
  const day = months === 0 ? parts.day : Math.min(parts.day, daysInMonth(year, monthOfYear));
  const moved = { ...parts, year, month: monthOfYear, day };
  const behind = micros === 0 ? moved : addMicros(moved, sign * micros);
  const result = rest === 0 ? behind : addMicros(behind, sign * rest);
  return result.year >= 0 && result.year <= 9999 ? result : undefined;
}

/** DATE_ADD for a value given as text; `form` is the type of the result. @returns what is wrong, where there is none */
export function dateAdd(
  value: string,
  amount: string,
  unit: string,
  sign: 1 | -1,
  form: string,
  fsp: number,
): string | number | null | WireError {
  const interval = parseInterval(amount, unit);
  if (interval === undefined) return outOfRange(RANGES[form] ?? 'DATETIME', value, amount, unit, sign);
  if (isBeyond(amount, unit)) return form === 'date' ? null : outOfRange('DATETIME', value, amount, unit, sign);
  if (form === 'time') {
    const base = parseTime(value);
    const sum = base === undefined ? undefined : base + sign * (interval.micros + interval.rest);
    if (sum === undefined) return incorrectDateTime(value);
    return Math.abs(sum) > MAX_TIME_MICROS ? outOfRange('TIME', value, amount, unit, sign) : sum;
  }
  const parsed = readDateTime(value).value;
  if (parsed === undefined || parsed.parts.month === 0) return incorrectDateTime(value);
  const result = addInterval(parsed.parts, interval, sign);
  if (result === undefined)
    return form === 'date'
      ? outOfRange('DATE', value, amount, unit, sign)
      : wireError('ER_DATETIME_FUNCTION_OVERFLOW', 'datetime');
  if (form === 'date') return formatDate(result);
  if (form === 'datetime') return formatDateTime(result, fsp);
  if (form === 'text' && parsed.dateOnly && !isClockUnit(unit)) return formatDate(result);
  return formatDateTime(result, result.micro === 0 ? 0 : 6);
}

/**
 * Hours and smaller units added to a parameter that is a moment without month or day: without a day there is no sum.
 *
 * @throws WireError 1235 without a month, from which MySQL counts on
 */
export function partialSum(moment: string, name: string): WireError {
  if (/^\d+-\d\d-00/.test(moment)) return wireError('ER_DATETIME_FUNCTION_OVERFLOW', 'datetime');
  throw notSupported(`a moment without month or day as a parameter of ${name.toUpperCase()}`);
}

/** How many weeks and quarters are none to MySQL: those that are more days or months than 32 bits can count. */
const MOST: Readonly<Record<string, number>> = { week: 613_566_755, quarter: 1_431_655_764 };

const isBeyond = (amount: string, unit: string): boolean =>
  MOST[unit] !== undefined && Math.abs(textToNumber(amount)) > MOST[unit];

const RANGES: Readonly<Record<string, string>> = { date: 'DATE', time: 'TIME' };

function outOfRange(type: string, value: string, amount: string, unit: string, sign: 1 | -1): WireError {
  const printed = `('${value}' ${sign > 0 ? '+' : '-'} interval ${amount} ${unit})`;
  return new WireError(6527, '22003', `${type} value is out of range in '${printed}'`);
}

/** TIMESTAMPDIFF(unit, a, b). */
export function timestampDiff(unit: string, a: DateTimeParts, b: DateTimeParts): number | bigint {
  const months = UNIT_MONTHS[unit];
  const { seconds, micro } = timeBetween(a, b);
  if (months === undefined) {
    if (unit === 'microsecond') return BigInt(seconds) * BigInt(MICROS_PER_SECOND) + BigInt(micro);
    const whole = seconds < 0 && micro > 0 ? seconds + 1 : seconds;
    return Math.trunc(whole / ((UNIT_MICROS[unit] ?? MICROS_PER_SECOND) / MICROS_PER_SECOND)) || 0;
  }
  const [early, late] = seconds < 0 ? [b, a] : [a, b];
  let count = (late.year - early.year) * 12 + late.month - early.month;
  if (restOfMonth(late) < restOfMonth(early)) count--;
  return Math.trunc((seconds < 0 ? -count : count) / months) || 0;
}

function restOfMonth(parts: DateTimeParts): number {
  return (((parts.day * 24 + parts.hour) * 60 + parts.minute) * 60 + parts.second) * MICROS_PER_SECOND + parts.micro;
}

/** Microseconds within the range of TIME. */
export function clampTime(micros: number): number {
  return Math.max(-MAX_TIME_MICROS, Math.min(MAX_TIME_MICROS, micros));
}
