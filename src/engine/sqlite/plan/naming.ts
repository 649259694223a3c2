import type { Steps } from './steps.ts';
import type { RunContext } from '../session/session-state.ts';
import type { Terms } from '../operand/terms.ts';

/** Steps whose errors say what they are about. */
export function* namingSteps<T>(terms: Terms, run: RunContext, steps: Steps<T>): Steps<T> {
  try {
    return yield* steps;
  } catch (error) {
    throw terms.named(error, run);
  }
}

/** Does what may fail with an error that says what it is about. */
export function naming<T extends void | Promise<void>>(terms: Terms, run: RunContext, work: () => T): T {
  const fail = (error: unknown): never => {
    throw terms.named(error, run);
  };
  try {
    const done = work();
    return done instanceof Promise ? (done.catch(fail) as T) : done;
  } catch (error) {
    return fail(error);
  }
}
