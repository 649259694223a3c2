import { wireError } from '../../mysql/wire-error.ts';

interface Waiter {
  readonly owner: object;
  /** Whether it wants to share the lock and not to have it alone. */
  readonly shares: boolean;
  readonly grant: () => void;
  readonly refuse: (error: Error) => void;
}

/**
 * The right to write, for one session at a time, first come first served; or, while nobody writes, the right of several
 * that nobody else does. SQLite's own busy handler would stop the whole event loop.
 *
 * Who shares the lock and then wants to write waits until everybody else who shares it has gone or waits to write, too.
 * Those come first among the waiting, one after the other. For the later ones the promise is broken: what they have read
 * may be so no longer, and it is theirs to look.
 */
export class WriteLock {
  #owner: object | undefined;
  readonly #sharers = new Set<object>();
  readonly #queue: Waiter[] = [];

  /** Whether anybody shares the lock, or did so until somebody else who shared it began to write. */
  get isShared(): boolean {
    return this.#sharers.size > 0;
  }

  /** Takes the lock when it is free, already held by `owner`, or shared by `owner` alone. */
  tryAcquire(owner: object): boolean {
    if (this.#owner === owner) return true;
    const isTaken = this.#owner !== undefined || this.#sharers.size > Number(this.#sharers.has(owner));
    if (!isTaken) this.#give(owner);
    return !isTaken;
  }

  /** Shares the lock while nobody has it for himself, or waits to. */
  tryShare(owner: object): boolean {
    if (this.#owner === owner) return true;
    const isTaken = this.#owner !== undefined || (this.#queue.length > 0 && !this.#sharers.has(owner));
    if (!isTaken) this.#sharers.add(owner);
    return !isTaken;
  }

  /** Waits for the lock, as long as it takes when there is no `timeout`. @throws WireError 1205 after `timeout` milliseconds */
  acquire(owner: object, timeout?: number): Promise<void> {
    return this.tryAcquire(owner) ? Promise.resolve() : this.#wait(owner, false, timeout);
  }

  /** Waits until the lock can be shared. @throws WireError 1205 after `timeout` milliseconds */
  share(owner: object, timeout?: number): Promise<void> {
    return this.tryShare(owner) ? Promise.resolve() : this.#wait(owner, true, timeout);
  }

  /** Ends the wait of `owner` with error 1317. */
  interrupt(owner: object): void {
    this.refuse((candidate) => candidate === owner, wireError('ER_QUERY_INTERRUPTED'));
  }

  /** Ends the waits of some with an error. */
  refuse(isRefused: (owner: object) => boolean, error: Error): void {
    for (const waiter of this.#queue.filter(({ owner }) => isRefused(owner))) this.#refuse(waiter, error);
  }

  release(owner: object): void {
    const wasSharing = this.#sharers.delete(owner);
    if (this.#owner === owner) this.#owner = undefined;
    else if (!wasSharing) return;
    this.#grantNext();
  }

  #wait(owner: object, shares: boolean, timeout: number | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const expire = (): void => this.#refuse(waiter, wireError('ER_LOCK_WAIT_TIMEOUT'));
      const timer = timeout === undefined ? undefined : setTimeout(expire, timeout);
      const waiter: Waiter = {
        owner,
        shares,
        grant: () => {
          clearTimeout(timer);
          resolve();
        },
        refuse: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      this.#enqueue(waiter);
      this.#grantNext();
    });
  }

  /** Others wait for those who share the lock: these go before them. */
  #enqueue(waiter: Waiter): void {
    const isSharer = ({ owner }: Waiter): boolean => this.#sharers.has(owner);
    const firstOther = isSharer(waiter) ? this.#queue.findIndex((other) => !isSharer(other)) : -1;
    this.#queue.splice(firstOther < 0 ? this.#queue.length : firstOther, 0, waiter);
  }

  #grantNext(): void {
    while (this.#owner === undefined) {
      const [next] = this.#queue;
      if (next === undefined || !(next.shares || this.#mayWrite(next))) return;
      this.#queue.shift();
      if (next.shares) this.#sharers.add(next.owner);
      else this.#give(next.owner);
      next.grant();
    }
  }

  /** Whether all who share the lock wait to go on. */
  #mayWrite({ owner }: Waiter): boolean {
    if (this.#sharers.size === 0) return true;
    const waiting = new Set(this.#queue.map((waiter) => waiter.owner)).add(owner);
    return this.#sharers.isSubsetOf(waiting);
  }

  #give(owner: object): void {
    this.#sharers.delete(owner);
    this.#owner = owner;
  }

  #refuse(waiter: Waiter, error: Error): void {
    const index = this.#queue.indexOf(waiter);
    if (index < 0) return;
    this.#queue.splice(index, 1);
    waiter.refuse(error);
    this.#grantNext();
  }
}
