import { wireError } from '../../../mysql/wire-error.ts';
import type { Stop } from './query/select-runner.ts';
import type { Turns } from './turns.ts';

/** Work that can be left between its steps, so that others have their turn; it gives its result at the end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Rows that are changed in one step. */
export const ROWS_A_STEP = 8;

/** Does all steps at once. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
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
    do {
      const next = steps.next();
      if (next.done === true) return next.value;
    } while (performance.now() < until);
    await turns.pass();
    if (stop.interrupted) throw stop.reason ?? wireError('ER_QUERY_INTERRUPTED');
    enter();
  }
}
