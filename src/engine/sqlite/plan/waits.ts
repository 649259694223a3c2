import type { WaitState } from '../../engine.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import type { Wait } from '../operand/plan-builder.ts';
import type { NamedLocks } from '../lock/named-locks.ts';
import type { RunContext, SessionState } from '../session/session-state.ts';
import { Sleep } from './sleep.ts';

/** Milliseconds; timers take no more. */
const LONGEST = 2 ** 31 - 1;

/** What a session waits for before a query of its runs: SLEEP() and GET_LOCK(). Nobody else waits. */
export class Waits {
  readonly #locks: NamedLocks;
  readonly #session: Pick<SessionState, 'lockOwner'>;
  readonly #sleep = new Sleep();
  /** Whether the statement that waits was interrupted: none of its waits lasts any longer. */
  #isInterrupted = false;
  #state: WaitState | undefined;

  constructor(locks: NamedLocks, session: Pick<SessionState, 'lockOwner'>) {
    this.#locks = locks;
    this.#session = session;
  }

  /** What is waited for now. */
  get state(): WaitState | undefined {
    return this.#state;
  }

  /**
   * Waits for one after the other.
   *
   * @param limit milliseconds after which no SLEEP goes on, or 0
   * @returns the context with what each answered
   * @throws WireError 1210, 1317, 3024, 3057, 3058
   */
  async all(waits: readonly Wait[], context: RunContext, limit: number): Promise<RunContext> {
    const waited: (number | null)[] = [];
    this.#isInterrupted = false;
    const timer = limit > 0 ? setTimeout(() => this.#sleep.end(), limit) : undefined;
    try {
      for (const wait of waits) waited.push(await this.#one(wait, context));
    } finally {
      clearTimeout(timer);
      this.#state = undefined;
      this.#sleep.begin();
    }
    return { ...context, waited };
  }

  async #one(wait: Wait, context: RunContext): Promise<number> {
    const seconds = wait.seconds(context);
    this.#state = wait.kind === 'sleep' ? 'User sleep' : 'User lock';
    if (wait.kind === 'sleep') {
      if (Number.isNaN(seconds) || seconds < 0) throw wireError('ER_WRONG_ARGUMENTS', 'sleep.');
      const isEnded = this.#isInterrupted || (await this.#sleep.wait(Math.min(seconds * 1000, LONGEST)));
      if (isEnded && wait.ends) throw wireError(this.#sleep.isOver ? 'ER_QUERY_TIMEOUT' : 'ER_QUERY_INTERRUPTED');
      return Number(isEnded);
    }
    if (this.#isInterrupted) throw wireError('ER_QUERY_INTERRUPTED');
    // Rounded to whole seconds; less than none is for ever.
    const timeout = seconds < 0 ? undefined : Math.min(Math.round(seconds || 0) * 1000, LONGEST);
    return Number(await this.#locks.acquire(this.#session.lockOwner, wait.name(context), timeout));
  }

  interrupt(): void {
    this.#isInterrupted = true;
    this.#sleep.interrupt();
    this.#locks.interrupt(this.#session.lockOwner);
  }
}
