/** Longest turn in milliseconds: when nobody else has anything to do, and when somebody has. */
const LONG = 1;
const SHORT = 0.1;
/** Milliseconds that others were at work from which on they count as somebody. */
const WORK = 0.1;
/** Milliseconds that turns stay short after that: whoever is logging in answers and comes back, seven times. */
const ATTENTION = 5;

/** Turns of the event loop that long queries share with each other and with everybody else. */
export class Turns {
  #running = 0;
  /** When the present turn began. */
  #began = 0;
  /** How long all turns have been. */
  #spent = 0;
  #shortUntil = 0;

  /** Counts a query among those that take turns until `work` ends. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#running++;
    try {
      return await work;
    } finally {
      this.#running--;
    }
  }

  /** Begins a turn. @returns when it is over, by the performance clock; the more queries take turns, the shorter each is */
  begin(): number {
    const now = performance.now();
    this.#began = now;
    return now + (now < this.#shortUntil ? SHORT : LONG / Math.max(1, this.#running));
  }

  /** Ends the turn that {@link Turns.begin} began, and resolves when others have had theirs. */
  async pass(): Promise<void> {
    const passed = performance.now();
    this.#spent += passed - this.#began;
    const spent = this.#spent;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    const now = performance.now();
    // The turns of other queries are no work that waits.
    if (now - passed - (this.#spent - spent) > WORK) this.#shortUntil = now + ATTENTION;
  }
}
