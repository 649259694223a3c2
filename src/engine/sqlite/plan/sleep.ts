/** A wait of one session that another can end. */
export class Sleep {
  #end: ((interrupted: boolean) => void) | undefined;
  #isOver = false;

  /** Whether no wait lasts any longer. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** From now on waits last again. */
  begin(): void {
    this.#isOver = false;
  }

  /** No wait lasts any longer. */
  end(): void {
    this.#isOver = true;
    this.interrupt();
  }

  /** Waits for `milliseconds`. @returns whether it was ended before its time */
  wait(milliseconds: number): Promise<boolean> {
    if (this.#isOver) return Promise.resolve(true);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(resolve, milliseconds, false);
    this.#end = resolve;
    return promise.finally(() => {
      clearTimeout(timer);
      this.#end = undefined;
    });
  }

  interrupt(): void {
    this.#end?.(true);
  }
}
