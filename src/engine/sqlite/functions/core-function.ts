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
