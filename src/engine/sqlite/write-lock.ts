import { wireError } from '../../mysql/wire-error.ts';

interface Waiter {
  readonly owner: object;
  readonly grant: () => void;
  readonly refuse: (error: Error) => void;
}

/**
 * The right to write, for one session at a time, first come first served.
 * SQLite's own busy handler would stop the whole event loop.
 */
export class WriteLock {
  #owner: object | undefined;
  readonly #queue: Waiter[] = [];

  /** Takes the lock when it is free or already held by `owner`. */
  tryAcquire(owner: object): boolean {
    this.#owner ??= owner;
    return this.#owner === owner;
  }

  /** Waits for the lock, as long as it takes when there is no `timeout`. @throws WireError 1205 after `timeout` milliseconds */
  acquire(owner: object, timeout?: number): Promise<void> {
    if (this.tryAcquire(owner)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const expire = (): void => this.#refuse(waiter, wireError('ER_LOCK_WAIT_TIMEOUT'));
      const timer = timeout === undefined ? undefined : setTimeout(expire, timeout);
      const waiter: Waiter = {
        owner,
        grant: () => {
          clearTimeout(timer);
          resolve();
        },
        refuse: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      this.#queue.push(waiter);
    });
  }

  /** Ends the wait of `owner` with error 1317. */
  interrupt(owner: object): void {
    const waiter = this.#queue.find((candidate) => candidate.owner === owner);
    if (waiter !== undefined) this.#refuse(waiter, wireError('ER_QUERY_INTERRUPTED'));
  }

  release(owner: object): void {
    if (this.#owner !== owner) return;
    const next = this.#queue.shift();
    this.#owner = next?.owner;
    next?.grant();
  }

  #refuse(waiter: Waiter, error: Error): void {
    const index = this.#queue.indexOf(waiter);
    if (index < 0) return;
    this.#queue.splice(index, 1);
    waiter.refuse(error);
  }
}
