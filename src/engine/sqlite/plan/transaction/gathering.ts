/** Nobody else is expected after so many turns of the event loop without anybody new, or after so many milliseconds. */
const QUIET = { turns: 3, milliseconds: 0.3 };
/** Milliseconds after which those who are there are enough. */
const LONGEST = 2;

/**
 * Waits for those who come together. Clients that are answered together ask again a little one after the other, within a few
 * turns of the event loop: whoever does not wait for them makes a group of the first one, and keeps the others waiting for it.
 */
export class Gathering {
  readonly #count: () => number;
  readonly #done: () => void;
  #isOn = false;
  #expectsOthers = false;
  #most = 0;
  #quietTurns = 0;
  #began = 0;
  #latest = 0;

  /**
   * @param count how many are there
   * @param done told that they are all
   */
  constructor(count: () => number, done: () => void) {
    this.#count = count;
    this.#done = done;
  }

  /** Whether more may come. */
  get isOn(): boolean {
    return this.#isOn;
  }

  /** Begins, or goes on. @param expectsOthers without it those of the present turn of the event loop are all */
  begin(expectsOthers: boolean): void {
    this.#expectsOthers ||= expectsOthers;
    if (this.#isOn) return;
    this.#isOn = true;
    this.#most = 0;
    this.#quietTurns = 0;
    this.#began = performance.now();
    this.#latest = this.#began;
    setImmediate(this.#look);
  }

  readonly #look = (): void => {
    if (this.#expectsOthers && !this.#isQuiet()) {
      setImmediate(this.#look);
      return;
    }
    this.#isOn = false;
    this.#expectsOthers = false;
    this.#done();
  };

  #isQuiet(): boolean {
    const now = performance.now();
    const count = this.#count();
    if (count > this.#most) {
      this.#most = count;
      this.#latest = now;
      this.#quietTurns = 0;
    } else this.#quietTurns++;
    const isQuiet = this.#quietTurns >= QUIET.turns || now - this.#latest > QUIET.milliseconds;
    return isQuiet || now - this.#began > LONGEST;
  }
}
