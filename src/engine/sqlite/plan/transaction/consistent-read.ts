import type { Connection } from '../../file/connection.ts';
import type { ConnectionPool } from '../../file/connection-pool.ts';
import { isSmall } from '../../file/table-copy.ts';
import type { History } from './history.ts';
import type { Modes } from './modes.ts';
import { OwnView } from './own-view.ts';
import type { TransactionLock } from './transaction-lock.ts';

/** The transaction that reads. */
interface Reader {
  readonly modes: Pick<Modes, 'freshReads'>;
  readonly locks: Pick<TransactionLock, 'claim'>;
  readonly isSetAside: boolean;
  readonly writing: boolean;
}

/**
 * What queries of a transaction show that lock nothing, once it has changed something: the same until it ends, though others
 * commit while it is set aside.
 */
export class ConsistentRead {
  readonly #reader: Reader;
  readonly #history: History;
  readonly #pool: ConnectionPool;
  /** What it shows since it was set aside. */
  #view: OwnView | undefined;
  #hasBegun = false;

  constructor(reader: Reader, history: History, pool: ConnectionPool) {
    this.#reader = reader;
    this.#history = history;
    this.#pool = pool;
  }

  /** Notes that a query has shown rows: from now on others do not change that. */
  begin(): void {
    this.#hasBegun = true;
  }

  /** What queries read, where that is neither what the transaction writes with nor a commit; none otherwise. */
  connection(): Connection | undefined {
    const view = this.#view;
    if (view === undefined || (view.isCurrent && this.#reader.writing) || this.#hasFollowing) return undefined;
    return view.showing(this.#history);
  }

  /** Lets queries show, without the write lock, what is committed by now and all changes; what reads that, or none where it cannot. */
  apart(): Connection | undefined {
    if (this.#reader.isSetAside && this.isSafe) this.#beginView();
    return this.connection();
  }

  /** Whether others have committed since the transaction was set aside, and its queries do not need the write lock. */
  get isApart(): boolean {
    return this.#view?.isCurrent === false && !this.#hasFollowing && this.#view.shows(this.#history);
  }

  /** Whether queries will show the same whatever others commit: while the transaction has the lock, nobody does unless it is set aside. */
  get isSafe(): boolean {
    const { modes, locks } = this.#reader;
    if (locks.claim === undefined || modes.freshReads) return true;
    if (this.#hasFollowing) return false;
    if (this.#view !== undefined) return this.#view.shows(this.#history);
    const { connection } = this.#pool.snapshot();
    return Array.from(this.#history.tables).every((id) => isSmall(connection, id));
  }

  /** The transaction is set aside: others may commit. */
  setAside(): void {
    if (this.#hasBegun) this.#beginView();
  }

  #beginView(): void {
    if (!this.#reader.modes.freshReads) this.#view ??= new OwnView(this.#pool, this.#history);
  }

  /** Whether the transaction may have changed rows that foreign keys change, which is not noted. */
  get #hasFollowing(): boolean {
    return (this.#reader.locks.claim?.following.size ?? 0) > 0;
  }

  /** The transaction is over. */
  end(): void {
    this.#hasBegun = false;
    this.#view?.leave();
    this.#view = undefined;
  }
}
