import { wireError } from '../../mysql/wire-error.ts';

/** A table that a session has locked, or wants to use. */
export interface LockedTable {
  readonly schema: string;
  readonly name: string;
  readonly alias: string;
  readonly write: boolean;
}

/** What LOCK TABLES and FLUSH TABLES WITH READ LOCK have locked, for all sessions of a server. */
export class TableLocks {
  readonly #held = new Map<object, readonly LockedTable[]>();
  readonly #readers = new Set<object>();
  readonly #waiting = new Set<Waiting>();
  readonly #gone = new WeakSet<object>();

  /** Whether nothing is locked: then no statement need be looked at. */
  get isFree(): boolean {
    return this.#held.size === 0 && this.#readers.size === 0;
  }

  /** What LOCK TABLES has locked for a session, or `undefined` outside of it. */
  heldBy(owner: object): readonly LockedTable[] | undefined {
    return this.#held.get(owner);
  }

  /** Whether FLUSH TABLES WITH READ LOCK of this session keeps everybody from changing anything. */
  keepsAllFromWriting(owner: object): boolean {
    return this.#readers.has(owner);
  }

  /** What all sessions have locked, each table as often as it is locked. */
  get all(): readonly LockedTable[] {
    return [...this.#held.values()].flat();
  }

  /** What other sessions have locked. */
  heldByOthers(owner: object): readonly LockedTable[] {
    return [...this.#held].flatMap(([holder, tables]) => (holder === owner ? [] : tables));
  }

  /** @throws WireError 1317 for a session that has gone */
  hold(owner: object, tables: readonly LockedTable[]): void {
    this.#requirePresent(owner);
    this.#held.set(owner, tables);
  }

  /** @throws WireError 1317 for a session that has gone */
  holdAll(owner: object): void {
    this.#requirePresent(owner);
    this.#readers.add(owner);
  }

  /** Gives back the tables of a session. */
  releaseTables(owner: object): void {
    if (this.#held.delete(owner)) this.#wakeAll();
  }

  /** Gives back all that a session has locked. */
  release(owner: object): void {
    this.releaseTables(owner);
    if (this.#readers.delete(owner)) this.#wakeAll();
  }

  /** Gives back all that a session has locked, and ends its waiting: it has gone, and locks nothing any more. */
  leave(owner: object): void {
    this.#gone.add(owner);
    this.interrupt(owner);
    this.release(owner);
  }

  #requirePresent(owner: object): void {
    if (this.#gone.has(owner)) throw wireError('ER_QUERY_INTERRUPTED');
  }

  #wakeAll(): void {
    for (const waiting of this.#waiting) waiting.wake();
  }

  /** Ends the waiting of a session with error 1317. */
  interrupt(owner: object): void {
    for (const waiting of this.#waiting) if (waiting.owner === owner) waiting.fail(wireError('ER_QUERY_INTERRUPTED'));
  }

  /** What a session waits for, as the `State` of SHOW PROCESSLIST names it. */
  waitOf(owner: object): string | undefined {
    const waiting = this.#waiting.values().find((each) => each.owner === owner);
    if (waiting === undefined) return undefined;
    return this.#isReadOnlyFor(owner, waiting.wanted)
      ? 'Waiting for global read lock'
      : 'Waiting for table metadata lock';
  }

  #isReadOnlyFor(owner: object, wanted: readonly LockedTable[]): boolean {
    return wanted.some(({ write }) => write) && this.#readers.values().some((reader) => reader !== owner);
  }

  /** Whether another session has locked what is to be used. */
  isBlocked(owner: object, wanted: readonly LockedTable[]): boolean {
    if (this.#isReadOnlyFor(owner, wanted)) return true;
    return [...this.#held].some(
      ([holder, tables]) => holder !== owner && tables.some((table) => wanted.some((use) => conflicts(table, use))),
    );
  }

  /**
   * Resolves when nobody else has locked what is wanted.
   *
   * @param free called then, before anybody else who waits can look
   * @throws WireError 1205 after `seconds`, 1317
   */
  async wait(owner: object, wanted: readonly LockedTable[], seconds: number, free?: () => void): Promise<void> {
    const end = performance.now() + seconds * 1000;
    while (this.isBlocked(owner, wanted)) await this.#nextRelease(owner, wanted, end - performance.now());
    free?.();
  }

  #nextRelease(owner: object, wanted: readonly LockedTable[], milliseconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(waiting);
      };
      const fail = (error: Error): void => {
        done();
        reject(error);
      };
      const wake = (): void => {
        done();
        resolve();
      };
      const waiting: Waiting = { owner, wanted, wake, fail };
      const timer = setTimeout(
        () => fail(wireError('ER_LOCK_WAIT_TIMEOUT')),
        Math.min(Math.max(milliseconds, 0), LONGEST_TIMER),
      );
      timer.unref();
      this.#waiting.add(waiting);
    });
  }
}

interface Waiting {
  readonly owner: object;
  readonly wanted: readonly LockedTable[];
  readonly wake: () => void;
  readonly fail: (error: Error) => void;
}

/** Most milliseconds of a timer. */
const LONGEST_TIMER = 2_147_483_647;

function conflicts(locked: LockedTable, use: LockedTable): boolean {
  return (locked.write || use.write) && locked.schema === use.schema && locked.name === use.name;
}
