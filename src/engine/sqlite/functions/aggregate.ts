import { int } from './core-function.ts';
import type { AggregateOptions, DatabaseSync } from 'node:sqlite';
import { sortMembers } from '../type/json.ts';
import { decodeBig, encodeBig } from '../type/decimal.ts';
import { compareKeys } from '../type/sort-key.ts';
import { UNSIGNED_BIAS, type StoredValue } from '../type/type.ts';
import { spendOn } from './budget.ts';
import { combineBytes } from './byte-bits.ts';
import type { ListImplementation } from './scalar.ts';

type Values = readonly StoredValue[];

interface Sum {
  total: bigint;
  count: number;
}

interface Aggregate<T> {
  readonly start: () => T;
  readonly step: (state: T, ...values: Values) => T;
  readonly inverse?: (state: T, ...values: Values) => T;
  readonly result: (state: T) => StoredValue;
  readonly useBigIntArguments?: boolean;
}

/** The state stays in JavaScript, though node:sqlite's types allow SQLite's values only. */
function define<T>(database: DatabaseSync, name: string, aggregate: Aggregate<T>): void {
  const { start, step, inverse, result } = aggregate;
  const healthy =
    <A extends Values, R>(call: (state: T, ...values: A) => R): typeof call =>
    (state, ...values) => {
      thrown.error = undefined;
      try {
        return call(state, ...values);
      } catch (error) {
        throw noted(error);
      }
    };
  database.aggregate(name, {
    ...aggregate,
    start: () => {
      thrown.error = undefined;
      return start();
    },
    step: healthy((state: T, ...values: Values) => {
      spendOn(values);
      return step(state, ...values);
    }),
    ...(inverse === undefined ? {} : { inverse: healthy(inverse) }),
    result: (state: T) => {
      if (thrown.error !== undefined) throw thrown.error;
      return result(state);
    },
    varargs: true,
  } as unknown as AggregateOptions);
}

/** The aggregate, and as `name_over` one of a window: that keeps the rows of its frame, and begins again when one leaves. */
function defineBoth<T>(database: DatabaseSync, name: string, aggregate: Aggregate<T>): void {
  define(database, name, aggregate);
  const { start, step, result, useBigIntArguments } = aggregate;
  define<Frame<T>>(database, `${name}_over`, {
    start: () => ({ rows: [], first: 0, state: start(), hasLost: false }),
    step: (frame, ...values: Values) => {
      frame.rows.push(values);
      if (!frame.hasLost) frame.state = step(frame.state, ...values);
      return frame;
    },
    inverse: (frame) => {
      frame.first++;
      frame.hasLost = true;
      return frame;
    },
    result: (frame) => result(frame.hasLost ? refilled(frame, start, step) : frame.state),
    ...(useBigIntArguments === undefined ? {} : { useBigIntArguments }),
  });
}

interface Frame<T> {
  rows: Values[];
  /** How many rows at the beginning have left. */
  first: number;
  state: T;
  hasLost: boolean;
}

function refilled<T>(frame: Frame<T>, start: () => T, step: (state: T, ...values: Values) => T): T {
  frame.rows = frame.rows.slice(frame.first);
  frame.first = 0;
  frame.hasLost = false;
  frame.state = start();
  for (const values of frame.rows) frame.state = step(frame.state, ...values);
  return frame.state;
}

/** What a function has thrown in this turn: SQLite then asks the aggregates for results, and what they do is told instead. */
const thrown: { error: unknown } = { error: undefined };

/** Keeps an error for the rest of this turn. */
function noted(error: unknown): unknown {
  thrown.error = error;
  queueMicrotask(() => {
    thrown.error = undefined;
  });
  return error;
}

/** The function, whose errors end the aggregates of its statement too. */
export function endingAggregates(call: ListImplementation): (...values: StoredValue[]) => StoredValue {
  return (...values) => {
    try {
      return call(values);
    } catch (error) {
      throw noted(error);
    }
  };
}

/** Adds the aggregates that SQLite does not have; their arguments are in stored form. */
export function registerAggregates(database: DatabaseSync): void {
  registerSum(database, 'm_sum_big', (value) => decodeBig(value as string), false);
  registerSum(database, 'm_sum_integer', int, true);
  registerSum(database, 'm_sum_unsigned', (value) => int(value) - UNSIGNED_BIAS, true);
  registerRealSums(database);
  registerExtreme(database, 'm_min_key', (key, best) => compareKeys(key, best) < 0);
  registerExtreme(database, 'm_max_key', (key, best) => compareKeys(key, best) > 0);
  registerBits(database, 'm_bit_and', 2n ** 64n - 1n, (a, b) => a & b);
  registerBits(database, 'm_bit_or', 0n, (a, b) => a | b);
  registerBits(database, 'm_bit_xor', 0n, (a, b) => a ^ b);
  registerByteBits(database, 'm_bit_and_bytes', '&');
  registerByteBits(database, 'm_bit_or_bytes', '|');
  registerByteBits(database, 'm_bit_xor_bytes', '^');
  registerVariance(database);
  registerLists(database);
}

/** An exact sum as a large decimal. */
function registerSum(
  database: DatabaseSync,
  name: string,
  read: (value: StoredValue | undefined) => bigint,
  exact: boolean,
): void {
  const add = (sum: Sum, value: StoredValue | undefined, sign: bigint): Sum => {
    if (value === null || value === undefined) return sum;
    return { total: sum.total + sign * read(value), count: sum.count + Number(sign) };
  };
  define<Sum>(database, name, {
    start: () => ({ total: 0n, count: 0 }),
    step: (sum, ...values: Values) => add(sum, values[0], 1n),
    inverse: (sum, ...values: Values) => add(sum, values[0], -1n),
    result: (sum) => (sum.count === 0 ? null : encodeBig(sum.total)),
    useBigIntArguments: exact,
  });
}

/** A sum of doubles, rounded after each of them. */
function registerRealSums(database: DatabaseSync): void {
  const sum = (result: (total: number, count: number) => number): Aggregate<{ total: number; count: number }> => ({
    start: () => ({ total: 0, count: 0 }),
    step: (state, value) => {
      if (value === null) return state;
      state.total += Number(value);
      state.count++;
      return state;
    },
    result: ({ total, count }) => (count === 0 ? null : shown(result(total, count))),
  });
  defineBoth(
    database,
    'm_sum_real',
    sum((total) => total),
  );
  defineBoth(
    database,
    'm_avg_real',
    sum((total, count) => total / count),
  );
}

/** A sum beyond the doubles is shown as 0. */
const shown = (sum: number): number => (Number.isFinite(sum) ? sum : 0);

interface Extreme {
  value: StoredValue;
  key: string | undefined;
}

/** The value whose key is least or greatest: `m_min_key(value, key)`. */
function registerExtreme(database: DatabaseSync, name: string, wins: (key: string, best: string) => boolean): void {
  defineBoth<Extreme>(database, name, {
    start: () => ({ value: null, key: undefined }),
    step: (best, ...values: Values) => {
      const [value = null, key] = values;
      if (value === null || typeof key !== 'string') return best;
      return best.key === undefined || wins(key, best.key) ? { value, key } : best;
    },
    result: (best) => best.value,
  });
}

/** BIT_AND and the like over unsigned 64-bit integers in stored form. */
function registerBits(
  database: DatabaseSync,
  name: string,
  start: bigint,
  combine: (a: bigint, b: bigint) => bigint,
): void {
  defineBoth<bigint>(database, name, {
    start: () => start,
    step: (all, ...values: Values) => (values[0] === null ? all : combine(all, int(values[0]) - UNSIGNED_BIAS)),
    result: (all) => all + UNSIGNED_BIAS,
    useBigIntArguments: true,
  });
}

/** The same of binary strings; NULL where there are none. */
function registerByteBits(database: DatabaseSync, name: string, operator: string): void {
  const bytesOf = (value: StoredValue): Uint8Array =>
    value instanceof Uint8Array ? value : Buffer.from(String(value));
  defineBoth<Uint8Array | null>(database, name, {
    start: () => null,
    step: (all, value = null) => {
      if (value === null) return all;
      return all === null ? bytesOf(value) : combineBytes(operator, all, bytesOf(value));
    },
    result: (all) => all,
  });
}

interface Moments {
  count: number;
  mean: number;
  squares: number;
}

/** Welford's running variance. */
function registerVariance(database: DatabaseSync): void {
  const variance = (name: string, finish: (moments: Moments) => number | null): void => {
    defineBoth<Moments>(database, name, {
      start: () => ({ count: 0, mean: 0, squares: 0 }),
      step: (moments, ...values: Values) => {
        if (values[0] === null) return moments;
        const value = Number(values[0]);
        const count = moments.count + 1;
        const mean = moments.mean + (value - moments.mean) / count;
        return { count, mean, squares: moments.squares + (value - moments.mean) * (value - mean) };
      },
      // SQLite takes what is no number for NULL.
      result: (moments) => {
        const found = finish(moments);
        return Number.isNaN(found) ? Infinity : found;
      },
    });
  };
  variance('m_var_pop', ({ count, squares }) => (count === 0 ? null : squares / count));
  variance('m_var_samp', ({ count, squares }) => (count < 2 ? null : squares / (count - 1)));
  variance('m_std_pop', ({ count, squares }) => (count === 0 ? null : Math.sqrt(squares / count)));
  variance('m_std_samp', ({ count, squares }) => (count < 2 ? null : Math.sqrt(squares / (count - 1))));
}

/** JSON_ARRAYAGG and JSON_OBJECTAGG: no rows give NULL, the last of several members of one name counts. */
function registerLists(database: DatabaseSync): void {
  define<readonly string[]>(database, 'm_json_arrayagg', {
    start: () => [],
    step: (items, ...values: Values) => pushed(items, String(values[0])),
    inverse: (items) => items.slice(1),
    result: (items) => (items.length === 0 ? null : `[${items.join(', ')}]`),
  });
  define<readonly (readonly [string, string])[]>(database, 'm_json_objectagg', {
    start: () => [],
    // What throws here would leave the connection with an error for its next statement.
    step: (members, ...[name = null, value]: Values) => pushed(members, [String(name), String(value)] as const),
    inverse: (members) => members.slice(1),
    result: (members) => {
      if (members.length === 0) return null;
      const list = [...sortMembers(new Map(members))].map(([name, value]) => `${JSON.stringify(name)}: ${value}`);
      return `{${list.join(', ')}}`;
    },
  });
}

/** The same list, one longer: a copy for each row would take the square of their number. */
function pushed<T>(list: readonly T[], item: T): readonly T[] {
  (list as T[]).push(item);
  return list;
}
