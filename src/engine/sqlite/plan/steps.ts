import { wireError } from '../../../mysql/wire-error.ts';
import type { Stop } from './query/select-runner.ts';
import type { Turns } from './turns.ts';

/**
 * Work that can be left between its steps, so that others have their turn, or for as long as a promise takes; it gives its
 * result at the end.
 */
export type Steps<T> = Generator<Promise<unknown> | undefined, T, undefined>;

/** Rows that are changed in one step. */
export const ROWS_A_STEP = 8;

/** Does all steps at once. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    if (next.value !== undefined) throw new TypeError('a step waits where nobody does');
  }
}

/** A step that ends when `work` does. @throws what it throws */
export function* waitFor<T>(work: Promise<T>): Steps<T> {
  const results: PromiseSettledResult<T>[] = [];
  yield Promise.allSettled([work]).then((settled) => results.push(...settled));
  for (const result of results) {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  }
  throw new TypeError('nobody has waited for a step');
}

/** Who takes turns, and what may end it. */
export interface TurnTaker {
  readonly turns: Turns;
  readonly stop: Stop;
  /** Called each time before a step, as another session may have been served in between. */
  readonly enter: () => void;
}

/** Does the steps in turns with everybody else. @throws WireError 1317, and what a step throws */
export function inTurns<T>(steps: Steps<T>, taker: TurnTaker): Promise<T> {
  return taker.turns.during(takeTurns(steps, taker));
}

async function takeTurns<T>(steps: Steps<T>, { turns, stop, enter }: TurnTaker): Promise<T> {
  for (;;) {
    const until = turns.begin();
    let waits: Promise<unknown> | undefined;
    do {
      const next = steps.next();
      if (next.done === true) return next.value;
      waits = next.value;
    } while (waits === undefined && performance.now() < until);
    await (waits ?? turns.pass());
    if (stop.interrupted) throw stop.reason ?? wireError('ER_QUERY_INTERRUPTED');
    enter();
  }
}
