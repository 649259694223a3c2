import type { SessionState } from '../session-state.ts';
import type { StoredValue, ValueType } from '../type/type.ts';
import type { Operand } from '../emit/operand.ts';

/** The form in which a function wants an argument. */
export type ArgumentForm = 'text' | 'real' | 'bytes' | 'json';

/** A function of JavaScript that SQL text calls. */
export type Implementation = (...values: readonly StoredValue[]) => StoredValue;

/** A MySQL function whose arguments are texts, doubles, bytes or JSON. NULL in, NULL out. */
export interface ScalarFunction {
  /** Forms of the arguments; the last one repeats. */
  readonly args: readonly ArgumentForm[];
  readonly min: number;
  readonly max: number;
  readonly returns: (args: readonly Operand[]) => ValueType;
  readonly call: Implementation;
  /** Whether the result can be NULL though no argument is. */
  readonly nullable?: boolean;
  /** Whether NULL arguments reach `call`. */
  readonly nulls?: boolean;
  /** Whether two calls with the same arguments may differ. */
  readonly volatile?: boolean;
}

/** The session that the running statement belongs to. */
export interface Runtime {
  session: SessionState;
  /** Holders of GET_LOCK's names. */
  readonly namedLocks: Map<string, SessionState>;
}

/** Defines a function: forms of its arguments, how many, type of the result, the work. */
export function scalar(
  args: readonly ArgumentForm[],
  count: number | readonly [number, number],
  returns: ValueType | ((args: readonly Operand[]) => ValueType),
  call: Implementation,
  options: Pick<ScalarFunction, 'nullable' | 'nulls' | 'volatile'> = {},
): ScalarFunction {
  const [min, max] = typeof count === 'number' ? [count, count] : count;
  return { args, min, max, returns: typeof returns === 'function' ? returns : () => returns, call, ...options };
}

export const text = (value: StoredValue | undefined): string =>
  typeof value === 'string' ? value : value == null ? '' : String(value);
export const number = (value: StoredValue | undefined): number => Number(value ?? 0);
/** A number as MySQL turns it into a position: rounded. */
export const whole = (value: StoredValue | undefined): number => Math.round(number(value));
