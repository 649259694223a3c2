import type { Statement, TransactionStatement } from '../../sql/ast.ts';
import { EFFECT, transactionEffect } from './transaction-effect.ts';

/** `session_track_transaction_info`. */
export type TransactionDetail = 'OFF' | 'STATE' | 'CHARACTERISTICS';

/** What the session is like behind a statement. */
export interface TransactionFacts {
  readonly detail: TransactionDetail;
  readonly autocommit: boolean;
  readonly inTransaction: boolean;
  /** Whether the statement answered with rows. */
  readonly hasRows: boolean;
}

/** What a client is told of its transaction. */
export interface TransactionChange {
  readonly state: string | undefined;
  readonly characteristics: string | undefined;
}

/** Beside those of {@link EFFECT}. */
const STATE = { explicit: 1 << 8, implicit: 1 << 9, snapshot: 1 << 10, rows: 1 << 11, locked: 1 << 12 } as const;
const OPEN = STATE.explicit | STATE.implicit;

/** Where each bit of the state has its letter, behind that of how the transaction began. */
const LETTERS: readonly (readonly [letter: string, bits: number])[] = [
  ['r', EFFECT.readOutside],
  ['R', EFFECT.read | STATE.snapshot],
  // Nothing can be written that knows no transactions.
  ['w', 0],
  ['W', EFFECT.write],
  ['s', EFFECT.unrepeatable],
  ['S', STATE.rows],
  ['L', STATE.locked],
];

/** Statements that leave a transaction as it is; all others but those about transactions end it. */
const WITHIN: ReadonlySet<Statement['kind']> = new Set([
  ...(['select', 'set-operation', 'insert', 'update', 'delete', 'load-data', 'do', 'set', 'show', 'explain'] as const),
  ...(['prepare', 'execute', 'deallocate', 'use', 'kill', 'savepoint', 'rollback-to', 'release-savepoint'] as const),
  ...(['set-transaction', 'call-procedure', 'set-role', 'unsupported', 'empty'] as const),
  ...(['signal', 'resignal', 'get-diagnostics'] as const),
]);

type Begin = Extract<TransactionStatement, { readonly kind: 'begin' }>;

/**
 * What a session's transaction has done since it began, as MySQL tells it in OK packets
 * (https://dev.mysql.com/doc/refman/9.7/en/server-system-variables.html#sysvar_session_track_transaction_info). How it
 * began and that it ended is told also where the variable is OFF.
 */
export class TransactionTracker {
  #state = 0;
  #told = 0;
  /** Whether it is to be told how such a transaction is begun. */
  #isRenewed = false;
  #isolation: string | undefined;
  #readOnly: boolean | undefined;

  /** Whether there is something to tell. */
  hasNews(inTransaction: boolean): boolean {
    return this.#isRenewed || this.#state !== this.#told || (!inTransaction && (this.#state & OPEN) !== 0);
  }

  /** `session_track_transaction_info` was set. */
  detailSet(detail: TransactionDetail): void {
    if (detail !== 'OFF') this.#isRenewed = true;
  }

  /** SET TRANSACTION: what the next transaction shall be. */
  next({ isolation, readOnly }: { isolation: string | undefined; readOnly: boolean | undefined }): void {
    this.#isRenewed = true;
    if (isolation !== undefined) this.#isolation = isolation.replaceAll('-', ' ');
    if (readOnly !== undefined) this.#readOnly = readOnly;
  }

  /** SET SESSION TRANSACTION: the next transaction is as all that follow. */
  inherit(characteristic: 'isolation' | 'read only'): void {
    if (characteristic === 'isolation') {
      if (this.#isolation !== undefined) this.#isRenewed = true;
      this.#isolation = undefined;
    } else {
      if (this.#readOnly !== undefined) this.#isRenewed = true;
      this.#readOnly = undefined;
    }
  }

  /** A statement was carried out. */
  follow(statement: Statement, facts: TransactionFacts): void {
    const { kind } = statement;
    if (kind === 'begin') return this.#begin(statement, facts);
    if (kind === 'commit' || kind === 'rollback') return this.#finish(statement.chain, facts);
    if (kind === 'lock-tables') return this.#lock(statement, facts);
    if (kind === 'unlock-tables') return this.#unlock(facts);
    if (!WITHIN.has(kind)) return this.#end(facts, 'renewed');
    this.#use(transactionEffect(statement), facts);
  }

  /** What changed since this was last asked; `undefined` when nothing did. */
  take({ detail, inTransaction }: Pick<TransactionFacts, 'detail' | 'inTransaction'>): TransactionChange | undefined {
    if (!inTransaction && (this.#state & OPEN) !== 0) this.#close();
    const isChanged = this.#state !== this.#told;
    if (!isChanged && !this.#isRenewed) return undefined;
    const change = {
      state: isChanged ? lettersOf(this.#state) : undefined,
      characteristics: this.#isRenewed && detail === 'CHARACTERISTICS' ? this.#characteristics() : undefined,
    };
    this.#told = this.#state;
    this.#isRenewed = false;
    return change;
  }

  #begin({ readOnly, consistentSnapshot }: Begin, facts: TransactionFacts): void {
    if ((this.#state & OPEN) !== 0) this.#end(facts, 'renewed');
    this.#state = STATE.explicit | (consistentSnapshot ? STATE.snapshot : 0);
    this.#isRenewed = true;
    if (readOnly !== undefined && facts.detail !== 'OFF') this.#readOnly = readOnly;
  }

  #finish(chain: boolean, facts: TransactionFacts): void {
    this.#end(facts, chain ? 'kept' : 'renewed');
    if (!chain) return;
    this.#state |= STATE.explicit;
    this.#isRenewed = true;
  }

  #lock(statement: Statement, facts: TransactionFacts): void {
    this.#end(facts, 'renewed');
    if (facts.detail === 'OFF') return;
    this.#add(transactionEffect(statement) & ~EFFECT.unrepeatable, facts);
    this.#state |= STATE.locked;
  }

  #unlock(facts: TransactionFacts): void {
    if ((this.#state & STATE.locked) === 0) return;
    this.#state &= ~STATE.locked;
    this.#end(facts, 'renewed');
  }

  /** Adds what a statement did, which may have been a transaction of its own. */
  #use(effect: number, facts: TransactionFacts): void {
    if (facts.detail === 'OFF') return;
    this.#add(effect, facts);
    if ((this.#state & OPEN) !== 0) this.#state |= facts.hasRows ? STATE.rows : 0;
    else if ((effect & ~EFFECT.unrepeatable) !== 0) this.#forgetNext();
  }

  #add(effect: number, { autocommit }: TransactionFacts): void {
    const usesTables = (effect & ~EFFECT.unrepeatable) !== 0;
    if ((this.#state & OPEN) === 0 && !autocommit && usesTables) this.#state |= STATE.implicit;
    if ((this.#state & OPEN) !== 0) this.#state |= effect;
  }

  #end({ detail }: Pick<TransactionFacts, 'detail'>, characteristics: 'kept' | 'renewed'): void {
    this.#close();
    if (characteristics === 'renewed' && detail !== 'OFF') this.#forgetNext();
  }

  #close(): void {
    if ((this.#state & STATE.explicit) !== 0) this.#isRenewed = true;
    this.#state &= STATE.locked;
  }

  #forgetNext(): void {
    this.inherit('isolation');
    this.inherit('read only');
  }

  /** Statements that begin a transaction like this one: `SET TRANSACTION READ ONLY;`. */
  #characteristics(): string {
    const parts: string[] = [];
    if (this.#isolation !== undefined) parts.push(`SET TRANSACTION ISOLATION LEVEL ${this.#isolation};`);
    const mode = this.#readOnly === undefined ? '' : ` READ ${this.#readOnly ? 'ONLY' : 'WRITE'}`;
    const snapshot = (this.#state & STATE.snapshot) === 0 ? '' : ' WITH CONSISTENT SNAPSHOT';
    if ((this.#state & STATE.explicit) !== 0)
      parts.push(`START TRANSACTION${snapshot}${snapshot !== '' && mode !== '' ? ',' : ''}${mode};`);
    else if (mode !== '') parts.push(`SET TRANSACTION${mode};`);
    return parts.join(' ');
  }
}

function lettersOf(state: number): string {
  const beginning = (state & STATE.explicit) !== 0 ? 'T' : (state & STATE.implicit) !== 0 ? 'I' : '_';
  return beginning + LETTERS.map(([letter, bits]) => ((state & bits) === 0 ? '_' : letter)).join('');
}
