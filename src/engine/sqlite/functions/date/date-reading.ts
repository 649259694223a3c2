import { WireError } from '../../../../mysql/wire-error.ts';
import { integerType, type IntegerType, type StoredValue } from '../../type/type.ts';
import { isZeroDate, MICROS_PER_SECOND, type DateTimeParts } from '../../type/temporal.ts';
import { isPlainMoment } from '../../type/plain-moment.ts';
import { readDateTime, readTime } from '../../type/temporal-reading.ts';
import { incorrectDate, truncatedValue } from '../../store/problem.ts';
import { Doubtful, scalar, text, type ScalarFunction, type ScalarResult } from '../scalar.ts';

/** A function of one date or datetime. */
export function ofDate(digits: number, compute: (parts: DateTimeParts) => number): ScalarFunction {
  return scalar(['date'], 1, integerType(digits), (value) => withDate(value, compute, PARTIAL), { nullable: true });
}

/** Which dates a function knows what to do with: `partial` ones have a month or day of 0, `invalid` ones a day that the month does not have. */
interface DateRules {
  readonly partial?: boolean;
  readonly invalid?: boolean;
}

/** Functions that take a part out of a date. */
export const PARTIAL: DateRules = { partial: true, invalid: true };
/** Functions that count days. */
export const COUNTED: DateRules = { invalid: true };
const REAL: DateRules = {};

/** What `compute` makes of the date at the start of a value; texts that are none in the SQL mode have been refused before. */
export function withDate(
  value: StoredValue | undefined,
  compute: (parts: DateTimeParts) => ScalarResult,
  { partial, invalid }: DateRules = REAL,
): ScalarResult {
  const { value: parsed, complete } = readDateTime(typeof value === 'number' ? value : text(value), partial, invalid);
  if (parsed === undefined) return isPlainMoment(text(value)) ? null : incorrectDate(value, 'date', false);
  const result = compute(parsed.parts);
  if (complete || result instanceof WireError || result instanceof Doubtful) return result;
  return new Doubtful(result, incorrectDate(value, 'date', true));
}

/** A function of one date that the zero date has no answer for. */
export function ofRealDate(
  type: IntegerType,
  compute: (parts: DateTimeParts) => number,
  rules: DateRules = REAL,
): ScalarFunction {
  return scalar(['date'], 1, type, (value) => withRealDate(value, compute, rules), { nullable: true });
}

/** {@link withDate}, and NULL for the zero date. */
export const withRealDate = (
  value: StoredValue | undefined,
  compute: (parts: DateTimeParts) => ScalarResult,
  rules: DateRules = REAL,
): ScalarResult => withDate(value, (parts) => (isZeroDate(parts) ? null : compute(parts)), rules);

/** A function of the clock part of a TIME or datetime. */
export function ofClock(type: IntegerType, compute: (micros: number) => number): ScalarFunction {
  return scalar(['time'], 1, type, (value) => withClock(value, (micros) => compute(Math.abs(micros))), {
    nullable: true,
  });
}

/** What `compute` makes of the TIME at the start of a text. */
export function withClock(value: StoredValue | undefined, compute: (micros: number) => StoredValue): ScalarResult {
  const { value: micros, complete } = readTime(text(value));
  if (complete && micros !== undefined) return compute(micros);
  const problem = truncatedValue('time', text(value));
  return micros === undefined ? problem : new Doubtful(compute(micros), problem);
}

/** Whole seconds of a duration. */
export const seconds = (micros: number): number => Math.floor(micros / MICROS_PER_SECOND);

/** A duration as parts without a date, and without its sign. */
export function clockParts(micros: number): DateTimeParts {
  const total = seconds(Math.abs(micros));
  return {
    year: 0,
    month: 0,
    day: 0,
    hour: Math.floor(total / 3600),
    minute: Math.floor(total / 60) % 60,
    second: total % 60,
    micro: Math.abs(micros) % MICROS_PER_SECOND,
  };
}
