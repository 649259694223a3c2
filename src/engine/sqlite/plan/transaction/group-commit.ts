import { wireError } from '../../../../mysql/wire-error.ts';
import type { Fits } from '../../lock/lock-owner.ts';
import type { Connection } from '../../file/connection.ts';
import type { Shared } from '../shared.ts';
import { Gathering } from './gathering.ts';
import type { CounterAccess } from '../plan.ts';
import { Transaction } from './transaction.ts';

/** A change outside transactions that waits for its turn. */
export interface GroupMember<T = unknown> {
  /** Whom the change belongs to, for {@link GroupCommit.interrupt}. */
  readonly owner: object;
  /** Longest wait for the write lock, in milliseconds. */
  timeout(): number;
  /** Whether it can do something while another transaction keeps a claim; without it always. */
  readonly fits?: Fits;
  /** Makes the change. What it throws undoes this change and no other. */
  work(connection: Connection, counters: CounterAccess): T;
}

interface Waiting {
  readonly member: GroupMember;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  timer?: NodeJS.Timeout;
}

/** A member that has made its change. */
interface Done {
  readonly waiting: Waiting;
  readonly result: unknown;
}

/** Milliseconds after which a group is committed and those who still wait form the next: others want a turn too. */
const LONGEST_GROUP = 8;

/**
 * Changes of many sessions in one transaction: those that come in the same turn, or wait together for the write lock,
 * share one commit and with it one wait for the disk. A member is told of its success when all of the group is safe;
 * one that fails is undone alone.
 */
export class GroupCommit {
  readonly #shared: Pick<Shared, 'pool' | 'counters' | 'lock' | 'disk' | 'checkpoints' | 'statistics'>;
  readonly #transaction: Transaction;
  readonly #gathering = new Gathering(
    () => this.#members.length,
    () => this.#begin(),
  );
  #members: Waiting[] = [];
  #isScheduled = false;
  #waitsForLock = false;
  /** Whether the group before was of more than one: then others come soon. */
  #hasCompany = false;

  constructor(shared: Pick<Shared, 'pool' | 'counters' | 'lock' | 'disk' | 'checkpoints' | 'statistics'>) {
    this.#shared = shared;
    this.#transaction = new Transaction(shared);
    // One wait for the disk is enough for those who are about to commit.
    shared.disk.awaits(() => this.#gathering.isOn);
  }

  /**
   * Makes a change.
   *
   * @returns what the member's `work` returned, once it is committed
   * @throws WireError 1205, 1317; what `work` or the commit threw
   */
  run<T>(member: GroupMember<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const waiting: Waiting = { member, resolve, reject };
    this.#members.push(waiting);
    if (this.#waitsForLock) this.#limit(waiting);
    this.#schedule(this.#hasCompany);
    return promise as Promise<T>;
  }

  /** Ends the wait of `owner` with error 1317. */
  interrupt(owner: object): void {
    const waiting = this.#members.find(({ member }) => member.owner === owner);
    if (waiting !== undefined) this.#refuse(waiting, wireError('ER_QUERY_INTERRUPTED'));
  }

  /** @param expectsOthers whether more members than those of this turn are likely to come soon */
  #schedule(expectsOthers: boolean): void {
    if (this.#isScheduled && !this.#gathering.isOn) return;
    this.#isScheduled = true;
    this.#gathering.begin(expectsOthers);
  }

  #begin(): void {
    const { lock } = this.#shared;
    if (this.#members.length === 0) {
      this.#isScheduled = false;
      return;
    }
    if (lock.tryAcquire(this.#transaction)) {
      this.#commit();
      return;
    }
    this.#waitsForLock = true;
    for (const waiting of this.#members) this.#limit(waiting);
    const fits: Fits = (kept) => this.#members.some(({ member }) => member.fits?.(kept) ?? true);
    void lock.acquire(this.#transaction, undefined, fits).then(() => this.#commit());
  }

  /** Runs and commits the members that wait. The write lock is held. */
  #commit(): void {
    this.#isScheduled = false;
    this.#waitsForLock = false;
    const transaction = this.#transaction;
    this.#hasCompany = this.#members.length > 1;
    // One change needs no savepoint: if it fails, the whole transaction goes.
    if (this.#hasCompany) transaction.begin(false);
    const done = this.#work();
    try {
      if (done.length === 0) transaction.rollback();
      // Nobody is told of a success that SQLite has undone.
      else if (!transaction.commit()) throw new Error('the transaction of the changes was undone');
      this.#answer(done);
    } catch (error) {
      refuseAll(done, error);
    }
    if (this.#members.length > 0) this.#schedule(false);
  }

  /** Tells members of their success when their changes are on the disk; meanwhile others go on. */
  #answer(done: readonly Done[]): void {
    const succeed = (): void => {
      for (const { waiting, result } of done) waiting.resolve(result);
      // They come back; whoever waits for the disk meanwhile goes there with them.
      if (done.length > 1 || this.#shared.disk.isAwaited) this.#schedule(true);
    };
    const flushed = done.length > 0 ? this.#shared.disk.flushed() : undefined;
    if (flushed === undefined) succeed();
    else flushed.then(succeed, (error: unknown) => refuseAll(done, error));
  }

  /** Runs members one after the other, until their time is over. Gives those that await the commit. */
  #work(): readonly Done[] {
    const transaction = this.#transaction;
    const until = performance.now() + LONGEST_GROUP;
    const done: Done[] = [];
    do {
      const waiting = this.#members.shift();
      if (waiting === undefined) break;
      clearTimeout(waiting.timer);
      try {
        const work = (connection: Connection): unknown =>
          waiting.member.work(connection, transaction.counters(connection));
        done.push({ waiting, result: transaction.statement(work) });
      } catch (error) {
        waiting.reject(error);
        if (transaction.writing) continue;
        // The failure was so bad that SQLite has undone the whole transaction.
        for (const other of done.splice(0)) other.waiting.reject(error);
        break;
      }
    } while (performance.now() < until);
    return done;
  }

  #limit(waiting: Waiting): void {
    waiting.timer = setTimeout(
      () => this.#refuse(waiting, wireError('ER_LOCK_WAIT_TIMEOUT')),
      waiting.member.timeout(),
    );
  }

  #refuse(waiting: Waiting, error: Error): void {
    const index = this.#members.indexOf(waiting);
    if (index < 0) return;
    this.#members.splice(index, 1);
    clearTimeout(waiting.timer);
    waiting.reject(error);
  }
}

function refuseAll(done: readonly Done[], error: unknown): void {
  for (const { waiting } of done) waiting.reject(error);
}
