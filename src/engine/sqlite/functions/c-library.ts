import { DatabaseSync, type StatementSync } from 'node:sqlite';

const NAMES = ['acos', 'asin', 'atan', 'cos', 'exp', 'ln', 'log10', 'log2', 'sin', 'tan'] as const;

let database: DatabaseSync | undefined;

/** A function of the C library through SQLite; what has no value is not a number. */
function computed(call: string): (...values: readonly number[]) => number {
  let statement: StatementSync | undefined;
  return (...values) => {
    statement ??= (database ??= new DatabaseSync(':memory:')).prepare(`SELECT ${call} AS value`);
    const value = statement.get(...values)?.['value'];
    return typeof value === 'number' ? value : Number.NaN;
  };
}

/**
 * Transcendental functions as the C library computes them, as MySQL has them: those of V8 are its own, and differ in the
 * last digit of one result in twenty.
 */
export const C_LIBRARY = {
  ...(Object.fromEntries(NAMES.map((name) => [name, computed(`${name}(?)`)])) as Record<
    (typeof NAMES)[number],
    (value: number) => number
  >),
  atan2: computed('atan2(?,?)'),
};
