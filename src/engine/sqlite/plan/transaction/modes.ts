import { DEFAULT_ISOLATION, type Isolation } from './isolation.ts';

/** What SET TRANSACTION without a scope says. */
export interface NextTransaction {
  readonly isolation?: Isolation | undefined;
  readonly readOnly?: boolean | undefined;
}

/** Isolation and access mode of a session's transactions: of the present one, of the next, and of those behind it. */
export class Modes {
  /** That of the session's transactions, from the next one on. */
  sessionIsolation: Isolation = DEFAULT_ISOLATION;
  /** Whether the session's transactions are read-only, from the next one on: `transaction_read_only`. */
  sessionReadOnly = false;
  /** What SET TRANSACTION said of the next transaction alone. */
  next: NextTransaction | undefined;
  #isolation: Isolation = DEFAULT_ISOLATION;
  #isReadOnly = false;

  /** The isolation of this transaction, once it has begun. */
  get isolation(): Isolation {
    return this.#isolation;
  }

  /** Whether this transaction is read-only. */
  get isReadOnly(): boolean {
    return this.#isReadOnly;
  }

  /** Whether every query sees the newest commit. */
  get freshReads(): boolean {
    return this.#isolation === 'read-committed';
  }

  /** Whether a transaction that begins now is read-only unless it says otherwise. */
  get beginsReadOnly(): boolean {
    return this.next?.readOnly ?? this.sessionReadOnly;
  }

  /** A transaction begins. */
  begin(isReadOnly = this.beginsReadOnly, isolation = this.next?.isolation ?? this.sessionIsolation): void {
    this.#isReadOnly = isReadOnly;
    this.#isolation = isolation;
    this.next = undefined;
  }

  /** The transaction is over. */
  end(): void {
    this.#isReadOnly = false;
    this.next = undefined;
  }

  /** The session is as it was when it began. */
  reset(): void {
    this.sessionReadOnly = false;
    this.sessionIsolation = DEFAULT_ISOLATION;
  }
}
