import { readMoment, addMicros, isTimeInRange, MICROS_PER_SECOND, type ParsedDateTime } from './temporal.ts';
import { momentDigits } from './temporal-reading.ts';

/** A number cut behind its ninth digit. */
interface Parts {
  readonly whole: bigint;
  /** Billionths, with the number's sign. */
  readonly rest: number;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;
const BILLION = 1e9;
const INT64_MAX = 2n ** 63n - 1n;

/** @param value a double, or a whole number or decimal with its digits */
function partsOf(value: number | bigint | string): Parts | undefined {
  if (typeof value === 'number' && !Number.isInteger(value)) {
    if (Math.abs(value) >= Number(INT64_MAX)) return undefined;
    const whole = Math.trunc(value);
    return { whole: BigInt(whole), rest: Math.round((value - whole) * BILLION) };
  }
  const [all, sign = '', digits = '', fraction = ''] = DECIMAL.exec(plainDigits(value)) ?? [];
  if (all === undefined) return undefined;
  const magnitude = BigInt(digits || '0');
  if (magnitude > INT64_MAX) return undefined;
  const rest = Number(fraction.slice(0, 9).padEnd(9, '0'));
  return sign === '-' ? { whole: -magnitude, rest: -rest } : { whole: magnitude, rest };
}

const plainDigits = (value: number | bigint | string): string =>
  typeof value === 'number' ? BigInt(value).toString() : String(value).trim();

/** Microseconds, rounded. */
const microsOf = (rest: number): number => Math.floor(Math.abs(rest) / 1000) + (Math.abs(rest) % 1000 >= 500 ? 1 : 0);

const ZERO: ParsedDateTime = {
  parts: { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, micro: 0 },
  offsetMinutes: undefined,
  dateOnly: false,
};

/**
 * The date or moment that a number is: `105` is 2000-01-05, 0 the zero moment. Month and day may be 0, and a date leaves
 * the fraction out (`number_to_datetime` in MySQL's mysys/my_time.cc).
 */
export function momentOfNumber(value: number | bigint | string): ParsedDateTime | undefined {
  const parts = partsOf(value);
  if (parts === undefined || parts.whole < 0n || parts.rest < 0) return undefined;
  const digits = momentDigits(Number(parts.whole));
  const found = parts.whole === 0n ? ZERO : digits === undefined ? undefined : readMoment(digits, true, true).value;
  if (found === undefined || found.dateOnly) return found;
  const micro = microsOf(parts.rest);
  if (micro < MICROS_PER_SECOND) return { ...found, parts: { ...found.parts, micro } };
  return { ...found, parts: addMicros(found.parts, micro) };
}

/** The largest TIME as digits. */
const MAX_TIME = 8_385_959n;
/** From this number on, what is no TIME may be a moment. */
const FIRST_MOMENT = 10_000_000_000n;

/**
 * The TIME that a number is, in microseconds, or the moment (`number_to_time` in MySQL's mysys/my_time.cc): `101112` is
 * 10:11:12.
 */
export function timeOfNumber(value: number | bigint | string): number | ParsedDateTime | undefined {
  const parts = partsOf(value);
  if (parts === undefined) return undefined;
  const { whole, rest } = parts;
  if (whole > MAX_TIME) {
    const moment = whole < FIRST_MOMENT ? undefined : momentOfNumber(value);
    return moment === undefined || moment.parts.month === 0 || moment.parts.day === 0 ? undefined : moment;
  }
  if (whole < -MAX_TIME) return undefined;
  const clock = Math.abs(Number(whole));
  const [hours, minutes, seconds] = [Math.floor(clock / 10_000), Math.floor(clock / 100) % 100, clock % 100];
  if (minutes > 59 || seconds > 59) return undefined;
  const micros = ((hours * 60 + minutes) * 60 + seconds) * MICROS_PER_SECOND + microsOf(rest);
  if (!isTimeInRange(micros)) return undefined;
  return (whole < 0n || rest < 0 ? -micros : micros) || 0;
}

/** A number's digits as a text that is read as a TIME: those behind the seventh of its fraction round nothing. */
export const roundedClock = (digits: string): string => digits.replace(/(\.\d{7})\d+$/, '$1');
