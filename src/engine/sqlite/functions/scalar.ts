import type { WireError } from '../../../mysql/wire-error.ts';
import type { NamedLocks } from '../lock/named-locks.ts';
import type { SessionState } from '../session/session-state.ts';
import { roundHalfEven } from '../store/store-number.ts';
import type { CollationName } from '../type/collation.ts';
import { textType, type StoredValue, type ValueType } from '../type/type.ts';
import type { Operand } from '../operand/operand.ts';

/** The form in which a function wants an argument; a `date` is a text or number, of today for a TIME; a `time` is a text, with midnight for a DATE; a `document` is JSON or its text, a `quotable` a text and nothing else, an `unquotable` that or JSON. */
export type ArgumentForm =
  | 'text'
  | 'real'
  | 'integer'
  | 'date'
  | 'time'
  | 'bytes'
  | 'json'
  | 'document'
  | 'quotable'
  | 'unquotable';

/** A function of JavaScript that SQL text calls. */
export type Implementation = (...values: readonly StoredValue[]) => StoredValue;

/** The same with its arguments in a list, which it may change. */
export type ListImplementation = (values: StoredValue[]) => StoredValue;

/** Calls a function with the arguments of a list; a spread takes longer than many a function. */
export function applied<T>(call: (...values: readonly StoredValue[]) => T, values: readonly StoredValue[]): T {
  switch (values.length) {
    case 1:
      return call(values[0] as StoredValue);
    case 2:
      return call(values[0] as StoredValue, values[1] as StoredValue);
    case 3:
      return call(values[0] as StoredValue, values[1] as StoredValue, values[2] as StoredValue);
    default:
      return call(...values);
  }
}

/** One that may answer with what is wrong with an argument: its result is NULL, with a warning or a strict change's error. */
export type ScalarImplementation = (...values: readonly StoredValue[]) => ScalarResult;

export type ScalarResult = StoredValue | WireError | Doubtful;

/** A result in spite of what is wrong with an argument. */
export class Doubtful {
  readonly result: StoredValue;
  readonly problem: WireError;

  constructor(result: StoredValue, problem: WireError) {
    this.result = result;
    this.problem = problem;
  }
}

/** The type of a result; texts that come of no text have the collation of the connection. */
export type ResultType = (args: readonly Operand[], connection: CollationName) => ValueType;

/** A MySQL function whose arguments are texts, doubles, bytes or JSON. NULL in, NULL out. */
export interface ScalarFunction {
  /** Forms of the arguments; the last one repeats. */
  readonly args: readonly ArgumentForm[];
  readonly min: number;
  readonly max: number;
  readonly returns: ResultType;
  readonly call: ScalarImplementation;
  /** Whether the result can be NULL though no argument is. */
  readonly nullable?: boolean;
  /** Whether NULL arguments reach `call`. */
  readonly nulls?: boolean;
  /** Whether it compares texts: then `call` is given the name of their collation before them. */
  readonly collated?: boolean;
  /** Whether two calls with the same arguments may differ. */
  readonly volatile?: boolean;
  /** Whether the result can be out of range: then `call` is told behind its arguments which expression it computes. */
  readonly ranged?: boolean;
  /** An argument of another form that a moment is read from, too. */
  readonly moment?: MomentArgument;
  /** Whether the number of arguments must be even (`true`) or odd. */
  readonly even?: boolean;
}

/** Which argument is read as a moment of the session's zone. */
export interface MomentArgument {
  readonly at: number;
  /** Whether a TIME is wanted, by all arguments. */
  readonly isTime: (...values: readonly StoredValue[]) => boolean;
  /** Whether one with a zone of its own stays as it is written. */
  readonly keepsZone?: boolean;
}

/** The session that the running statement belongs to. */
export interface Runtime {
  session: SessionState;
  readonly namedLocks: NamedLocks;
  /** Stops the process for some milliseconds; missing where others would have to wait. */
  readonly pause?: (milliseconds: number) => void;
}

/** Defines a function: forms of its arguments, how many, type of the result, the work. */
export function scalar(
  args: readonly ArgumentForm[],
  count: number | readonly [number, number],
  returns: ValueType | ResultType,
  call: ScalarImplementation,
  options: Pick<ScalarFunction, 'nullable' | 'nulls' | 'volatile' | 'collated' | 'even' | 'ranged' | 'moment'> = {},
): ScalarFunction {
  const [min, max] = typeof count === 'number' ? [count, count] : count;
  return { args, min, max, returns: typeof returns === 'function' ? returns : () => returns, call, ...options };
}

/** A text of so many characters, in the collation of the connection. */
export const connectionText =
  (length: number): ResultType =>
  (_args, connection) =>
    textType(length, connection);

/** An argument as a text; NULL is empty. */
export const text = (value: StoredValue | undefined): string =>
  typeof value === 'string' ? value : value == null ? '' : String(value);
/** An argument as a double; NULL is 0. */
export const number = (value: StoredValue | undefined): number => Number(value ?? 0);
/** A double rounded to the nearest integer, halves to the even one. */
export const whole = (value: StoredValue | undefined): number => roundHalfEven(number(value));
