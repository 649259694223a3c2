import { wireError } from '../../../mysql/wire-error.ts';
import { firstLetters } from '../type/letters.ts';
import type { StoredValue } from '../type/type.ts';
import { number, text, type Runtime } from './scalar.ts';
import { int, type CoreFunction } from './core-function.ts';

/** Runs of UNION DISTINCT whose rounds are kept: those that are under way at the same time. */
const MAX_RUNS = 16;

/** @throws WireError 3636 */
function checkRound(round: number, most: StoredValue | undefined): number {
  // Rows of the last round would be read in one more.
  if (round >= number(most)) throw wireError('ER_CTE_MAX_RECURSION_DEPTH', number(most) + 1);
  return round;
}

/** What recursive common tables need: the round that a row is of, and whether a value has room in its column. */
export function recursionFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    m_round: {
      call: (before, most) => BigInt(checkRound(number(before) + 1, most)),
      volatile: true,
    },
    ...distinctRounds(),
    m_fit_text: {
      call: (value, length, name) => {
        const whole = text(value);
        const most = number(length);
        const kept = firstLetters(whole, most);
        if (kept.length < whole.length && runtime.session.mode.strict)
          throw wireError('ER_DATA_TOO_LONG', text(name), 1);
        return kept;
      },
      volatile: true,
    },
    m_room_bytes: {
      call: (value, length, name) => {
        const whole = value as Uint8Array;
        if (whole.length > number(length) && runtime.session.mode.strict)
          throw wireError('ER_DATA_TOO_LONG', text(name), 1);
        return whole.subarray(0, number(length));
      },
      volatile: true,
    },
    m_fit_integer: {
      call: (value, low, high, name) => {
        const [whole, least] = [int(value), int(low)];
        if (whole >= least && whole <= int(high)) return whole;
        if (runtime.session.mode.strict) throw wireError('ER_WARN_DATA_OUT_OF_RANGE', text(name), 1);
        return (whole < least ? low : high) ?? null;
      },
      exact: true,
      integer: true,
      volatile: true,
    },
  };
}

/** The rounds of rows by their values: equal rows of several rounds are of the first. */
function distinctRounds(): Readonly<Record<string, CoreFunction>> {
  const runs = new Map<number, { rounds: Map<string, number>; isBegun: boolean }>();
  const stateOf = (run: StoredValue | undefined): { rounds: Map<string, number>; isBegun: boolean } => {
    const known = runs.get(number(run));
    if (known !== undefined) return known;
    const state = { rounds: new Map<string, number>(), isBegun: false };
    runs.set(number(run), state);
    const [oldest] = runs.keys();
    if (runs.size > MAX_RUNS && oldest !== undefined) runs.delete(oldest);
    return state;
  };
  return {
    m_first_round: {
      call: (run, most, key, value) => {
        const state = stateOf(run);
        // A subquery begins anew for each row around it.
        if (state.isBegun) state.rounds.clear();
        state.isBegun = false;
        state.rounds.set(text(key), checkRound(0, most));
        return value ?? null;
      },
      nulls: true,
      exact: true,
      volatile: true,
    },
    m_next_round: {
      call: (run, most, parent, key, value) => {
        const state = stateOf(run);
        state.isBegun = true;
        const round = (state.rounds.get(text(parent)) ?? 0) + 1;
        const mine = text(key);
        if (!state.rounds.has(mine)) state.rounds.set(mine, checkRound(round, most));
        return value ?? null;
      },
      nulls: true,
      exact: true,
      volatile: true,
    },
  };
}
