import { notSupported, WireError, wireError } from '../../../mysql/wire-error.ts';
import type { ResultSink } from '../../engine.ts';
import { namesOf } from '../catalog/table-names.ts';
import type { LiveSession } from '../file/temporary-tables.ts';
import { claimChanges, claimLocks, fitsBeside, NO_CLAIM, ofAnyRows, type TableClaim } from '../lock/table-claim.ts';
import type { Fits } from '../lock/lock-owner.ts';
import type { RunContext } from '../session/session-state.ts';
import type { StoredValue } from '../type/type.ts';
import { locksNoGaps, rowsToLock } from './change/locked-rows.ts';
import type { DataRunner } from './data-runner.ts';
import type { SelectPlan } from './plan.ts';
import type { Shared } from './shared.ts';
import { timeLimit, withinTime } from './time-limit.ts';
import { RowIsKept, rowKeepers } from './transaction/kept-rows.ts';
import type { LockClause } from './transaction/lock-clause.ts';

/** Rows that are locked by name: of more, all of their table are. */
const MOST_ROWS = 10_000;

/** Milliseconds that a query which skips locked rows waits for others to come to the end of a statement. */
const MOMENT = 100;

/** Whose query locks rows. */
export interface LockingSession {
  readonly session: LiveSession;
  readonly shared: Pick<Shared, 'lock' | 'pool'>;
  readonly runner: Pick<DataRunner, 'transaction' | 'enter' | 'requireFreshPlan' | 'requireWritable' | 'lockWait'>;
}

/** A query that locks rows. */
export interface LockingQuery {
  readonly plan: SelectPlan;
  readonly run: RunContext;
  readonly locks: LockClause;
}

/**
 * A query that locks the rows it reads. There is one lock: who holds it has locked every row, or, after others waited
 * for long, those that it has read, or all of its tables where it does not find them by their keys. Outside a transaction it
 * is given back at once.
 */
export class LockingRead {
  readonly #host: LockingSession;
  readonly #query: LockingQuery;
  readonly #sink: ResultSink;
  readonly #select: () => void | Promise<void>;
  readonly #claim: TableClaim | undefined;
  readonly #fits: Fits;

  /** @param select runs the query */
  constructor(host: LockingSession, query: LockingQuery, sink: ResultSink, select: () => void | Promise<void>) {
    this.#host = host;
    this.#query = query;
    this.#sink = sink;
    this.#select = select;
    const claim = claimOf(host, query);
    this.#claim = claim;
    this.#fits = fitsBeside(() => claim);
  }

  /** @throws WireError 1205, 1213, 1792, 3572 */
  run(): void | Promise<void> {
    const { session, runner } = this.#host;
    const { shares, otherwise } = this.#query.locks;
    const { locks } = runner.transaction;
    const claim = (): TableClaim | undefined => this.#claim;
    session.lockable = undefined;
    if (!shares) runner.requireWritable();
    if (otherwise !== 'wait') locks.ask(claim);
    return (shares ? locks.tryShare(claim) : locks.tryAcquire(claim)) ? this.#go() : this.#busy(this.#fits);
  }

  /** The lock is there. */
  #go(): void | Promise<void> {
    const { shared, runner } = this.#host;
    const { transaction } = runner;
    runner.requireFreshPlan();
    const claim = this.#claim;
    const rows = claim !== undefined && claim.rows.size > 0 ? findRows(this.#host, this.#query, claim) : undefined;
    if (!transaction.active) shared.lock.release(transaction);
    if (rows instanceof RowIsKept) return this.#busy(rows.withoutKeeper(this.#fits));
    if (transaction.active && !this.#query.locks.shares) transaction.writer();
    if (transaction.writing) keep(this.#host, this.#query, claim, rows);
    return this.#select();
  }

  /** Somebody else has the lock, or a row. @param unless tells whether to go on although somebody keeps a claim */
  #busy(unless: Fits): void | Promise<void> {
    const { session, shared, runner } = this.#host;
    const { plan, locks: clause } = this.#query;
    const { locks } = runner.transaction;
    switch (clause.otherwise) {
      case 'nowait':
        throw wireError('ER_LOCK_NOWAIT');
      case 'some skipped':
        throw notSupported('SKIP LOCKED in a query that shows more than the rows it locks');
      case 'wait': {
        const wait = (limit: number): Promise<void> =>
          clause.shares ? locks.share(limit, () => this.#claim) : locks.acquireBeside(limit, unless);
        return withinTime(timeLimit(session, plan), runner.lockWait(), wait).then(() => this.#go());
      }
      case 'skip locked':
        if (!skipsRows(this.#query) || shared.lock.isBlocked(runner.transaction, this.#fits)) return this.#showNone();
        // Who is just writing keeps all rows for a moment.
        return locks.acquireBeside(MOMENT, this.#fits).then(
          () => this.#go(),
          (error: unknown) => {
            if (!(error instanceof WireError) || error.errno !== 1205) throw error;
            this.#showNone();
          },
        );
    }
  }

  #showNone(): void {
    this.#host.session.foundRows = 0;
    this.#sink.columns(this.#query.plan.columns);
    this.#sink.end();
  }
}

/** Whether a query shows the rows that nobody else has locked. */
const skipsRows = ({ plan: { lockedRows }, locks }: Pick<LockingQuery, 'plan' | 'locks'>): boolean =>
  locks.otherwise === 'skip locked' && !locks.shares && lockedRows !== undefined && lockedRows.table.temporary !== true;

/** What a query claims that locks rows: all of its tables where these are not told apart from others. */
function claimOf({ shared, runner }: LockingSession, { plan, locks }: LockingQuery): TableClaim | undefined {
  const { tables, lockedRows } = plan;
  const names = tables && namesOf(tables);
  const { modes } = runner.transaction;
  const areTold = !locks.shares && lockedRows !== undefined && lockedRows.table.temporary !== true;
  if (names !== undefined && skipsRows({ plan, locks })) return claimLocks(names);
  return names !== undefined && areTold && locksNoGaps(lockedRows, shared.pool.writer(), modes.isolation)
    ? claimLocks(names)
    : claimChanges(names);
}

/** The rows that a query is to lock, or whose one of them is. The write lock is held. */
function findRows(
  { session, shared, runner }: LockingSession,
  { plan, run, locks }: LockingQuery,
  claim: TableClaim,
): readonly StoredValue[] | RowIsKept {
  const { transaction } = runner;
  const { lockedRows } = plan;
  if (lockedRows === undefined) return [];
  const connection = transaction.active ? transaction.writer() : shared.pool.writer();
  const keepers = rowKeepers(shared.lock.rowKeepers(transaction, claim));
  const isFree = (table: number, rowid: StoredValue): boolean =>
    !keepers.some(({ rows }) => rows.hasClaimed({ table, rowid }));
  session.lockable = isFree;
  runner.enter();
  const found = rowsToLock(lockedRows, connection, run);
  if (skipsRows({ plan, locks })) {
    const names = new Set(found.map(String));
    session.lockable = (_, rowid) => names.has(String(rowid));
    return found;
  }
  const table = lockedRows.table.id;
  const met = keepers.find(({ rows }) => found.some((rowid) => rows.hasClaimed({ table, rowid })));
  return met === undefined ? found : new RowIsKept(met);
}

function keep(
  { runner }: LockingSession,
  { plan }: LockingQuery,
  claim: TableClaim | undefined,
  rows: readonly StoredValue[] | undefined,
): void {
  const { transaction } = runner;
  const table = plan.lockedRows?.table.id;
  if (rows === undefined || table === undefined || rows.length > MOST_ROWS) {
    transaction.locks.claims(ofAnyRows(claim));
    return;
  }
  transaction.locks.claims(rows.length === 0 ? NO_CLAIM : claim);
  for (const rowid of rows) transaction.history.lock({ table, rowid });
}
