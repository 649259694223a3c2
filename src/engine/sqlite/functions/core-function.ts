import type { StoredValue } from '../type/type.ts';
import type { Implementation } from './scalar.ts';

/** A function that the emitter's SQL calls. Integers arrive as big integers when `exact`. */
export interface CoreFunction {
  readonly call: Implementation;
  readonly exact?: boolean;
  readonly volatile?: boolean;
  /** Whether the result is an INTEGER in SQLite. */
  readonly integer?: boolean;
  /** Whether NULL arguments reach `call`. */
  readonly nulls?: boolean;
}

/** A function whose integers may come as numbers. */
export const plain = (call: Implementation): CoreFunction => ({ call });

/** A function whose integers come as big integers. */
export const exact = (call: Implementation): CoreFunction => ({ call, exact: true });

/** An argument that is a whole number. */
export const int = (value: StoredValue | undefined): bigint => BigInt(value as number | bigint);
