import { wireError } from '../../../mysql/wire-error.ts';

/** Whose a named lock is: a session, whatever program runs in it. */
export interface NamedLockOwner {
  readonly connectionId: number;
}

interface Held {
  readonly owner: NamedLockOwner;
  count: number;
}

interface Waiter {
  readonly owner: NamedLockOwner;
  readonly key: string;
  readonly end: (got: boolean) => void;
  readonly fail: (error: Error) => void;
}

const MAX_NAME = 64;

/**
 * The locks of GET_LOCK, by names that differ in more than case: each has one owner, which may take it several times, and
 * others wait for it in their order (https://dev.mysql.com/doc/refman/9.7/en/locking-functions.html).
 */
export class NamedLocks {
  readonly #held = new Map<string, Held>();
  readonly #waiters: Waiter[] = [];
  readonly #gone = new WeakSet<NamedLockOwner>();

  /** Takes the lock when nobody else has it. @throws WireError 3057, 4163; 1317 for an owner that has gone */
  tryAcquire(owner: NamedLockOwner, name: string | null): boolean {
    const key = keyOf(name);
    if (this.#gone.has(owner)) throw wireError('ER_QUERY_INTERRUPTED');
    const held = this.#held.get(key);
    if (held === undefined) this.#held.set(key, { owner, count: 1 });
    else if (held.owner !== owner) return false;
    else held.count++;
    return true;
  }

  /**
   * Waits for the lock, without end when there is no `timeout` (milliseconds).
   *
   * @returns whether it was got in time
   * @throws WireError 3058 when the wait would never end; 1317 by {@link interrupt}
   */
  acquire(owner: NamedLockOwner, name: string | null, timeout: number | undefined): Promise<boolean> {
    if (this.tryAcquire(owner, name)) return Promise.resolve(true);
    const key = keyOf(name);
    if (this.#waitsFor(this.#held.get(key)?.owner, owner)) return Promise.reject(wireError('ER_USER_LOCK_DEADLOCK'));
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    const waiter: Waiter = { owner, key, end: resolve, fail: reject };
    this.#waiters.push(waiter);
    const timer = timeout === undefined ? undefined : setTimeout(() => this.#remove(waiter) && resolve(false), timeout);
    return promise.finally(() => clearTimeout(timer));
  }

  /** Whether `owner` waits, perhaps through others, for a lock of `other`. */
  #waitsFor(owner: NamedLockOwner | undefined, other: NamedLockOwner): boolean {
    if (owner === undefined || owner === other) return owner === other;
    const waiter = this.#waiters.find((candidate) => candidate.owner === owner);
    return waiter !== undefined && this.#waitsFor(this.#held.get(waiter.key)?.owner, other);
  }

  #remove(waiter: Waiter): boolean {
    const index = this.#waiters.indexOf(waiter);
    if (index >= 0) this.#waiters.splice(index, 1);
    return index >= 0;
  }

  /** Ends the wait of `owner` with error 1317. */
  interrupt(owner: NamedLockOwner): void {
    const waiter = this.#waiters.find((candidate) => candidate.owner === owner);
    if (waiter !== undefined && this.#remove(waiter)) waiter.fail(wireError('ER_QUERY_INTERRUPTED'));
  }

  /** Gives the lock back once: 1, 0 when it is another's, NULL when it is nobody's. @throws WireError 3057, 4163 */
  release(owner: NamedLockOwner, name: string | null): 0 | 1 | null {
    const key = keyOf(name);
    const held = this.#held.get(key);
    if (held === undefined) return null;
    if (held.owner !== owner) return 0;
    held.count--;
    if (held.count === 0) this.#pass(key);
    return 1;
  }

  /** Gives back all locks of `owner`. @returns how many times it had taken one */
  releaseAll(owner: NamedLockOwner): number {
    const own = [...this.#held].filter(([, held]) => held.owner === owner);
    for (const [key] of own) this.#pass(key);
    return own.reduce((sum, [, { count }]) => sum + count, 0);
  }

  /** Gives back all locks of an owner that takes none any more. */
  leave(owner: NamedLockOwner): void {
    this.#gone.add(owner);
    this.releaseAll(owner);
  }

  /** Who has the lock. @throws WireError 3057, 4163 */
  holder(name: string | null): NamedLockOwner | undefined {
    return this.#held.get(keyOf(name))?.owner;
  }

  #pass(key: string): void {
    this.#held.delete(key);
    const next = this.#waiters.find((waiter) => waiter.key === key);
    if (next === undefined || !this.#remove(next)) return;
    this.#held.set(key, { owner: next.owner, count: 1 });
    next.end(true);
  }
}

function keyOf(name: string | null): string {
  if (name === null || name === '') throw wireError('ER_USER_LOCK_WRONG_NAME', name ?? 'NULL');
  if (name.length > MAX_NAME) throw wireError('ER_USER_LOCK_OVERLONG_NAME', name);
  return name.toLowerCase();
}
