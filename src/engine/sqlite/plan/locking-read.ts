import { notSupported, wireError } from '../../../mysql/wire-error.ts';
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

/** Whose query locks rows. */
export interface LockingSession {
  readonly session: LiveSession;
  readonly shared: Pick<Shared, 'lock' | 'pool'>;
  readonly runner: Pick<DataRunner, 'transaction' | 'requireFreshPlan' | 'requireWritable' | 'lockWait'>;
}

/** A query that locks rows. */
export interface LockingQuery {
  readonly plan: SelectPlan;
  readonly run: RunContext;
  readonly locks: LockClause;
}

/**
 * Runs a query that locks the rows it reads. There is one lock: who holds it has locked every row, or, after others waited
 * for long, those that it has read, or all of its tables where it does not find them by their keys. Outside a transaction it
 * is given back at once.
 *
 * @param select runs the query
 * @throws WireError 1205, 1213, 1792, 3572
 */
export function lockingRead(
  host: LockingSession,
  query: LockingQuery,
  sink: ResultSink,
  select: () => void | Promise<void>,
): void | Promise<void> {
  const { session, shared, runner } = host;
  const { plan, locks: clause } = query;
  const { shares, otherwise } = clause;
  const { transaction } = runner;
  const { locks } = transaction;
  const claim = claimOf(host, query);
  const go = (): void | Promise<void> => {
    runner.requireFreshPlan();
    const rows = claim !== undefined && claim.rows.size > 0 ? findRows(host, query, claim) : undefined;
    if (rows instanceof RowIsKept) {
      if (!transaction.active) shared.lock.release(transaction);
      return busy(rows.withoutKeeper(fits));
    }
    if (!transaction.active) shared.lock.release(transaction);
    else if (!shares) transaction.writer();
    if (transaction.writing) keep(host, query, claim, rows);
    return select();
  };
  const fits = fitsBeside(() => claim);
  const busy = (unless: Fits): void | Promise<void> => {
    if (otherwise === 'nowait') throw wireError('ER_LOCK_NOWAIT');
    if (otherwise === 'some skipped')
      throw notSupported('SKIP LOCKED in a query that shows more than the rows it locks');
    if (otherwise === 'wait') {
      const wait = (limit: number): Promise<void> =>
        shares ? locks.share(limit, () => claim) : locks.acquireBeside(limit, unless);
      return withinTime(timeLimit(session, plan), runner.lockWait(), wait).then(go);
    }
    session.foundRows = 0;
    sink.columns(plan.columns);
    return sink.end();
  };
  if (!shares) runner.requireWritable();
  if (otherwise !== 'wait') locks.ask(() => claim);
  return (shares ? locks.tryShare(() => claim) : locks.tryAcquire(() => claim)) ? go() : busy(fits);
}

/** What a query claims that locks rows: all of its tables where these are not told apart from others. */
function claimOf({ shared, runner }: LockingSession, { plan, locks }: LockingQuery): TableClaim | undefined {
  const { tables, lockedRows } = plan;
  const names = tables && namesOf(tables);
  const { modes } = runner.transaction;
  const areTold = !locks.shares && lockedRows !== undefined && lockedRows.table.temporary !== true;
  return names !== undefined && areTold && locksNoGaps(lockedRows, shared.pool.writer(), modes.isolation)
    ? claimLocks(names)
    : claimChanges(names);
}

/** The rows that a query is to lock, or whose one of them is. The write lock is held. */
function findRows(
  { shared, runner }: LockingSession,
  { plan, run }: LockingQuery,
  claim: TableClaim,
): readonly StoredValue[] | RowIsKept {
  const { transaction } = runner;
  const { lockedRows } = plan;
  if (lockedRows === undefined) return [];
  const connection = transaction.active ? transaction.writer() : shared.pool.writer();
  const found = rowsToLock(lockedRows, connection, run);
  const table = lockedRows.table.id;
  const met = rowKeepers(shared.lock.rowKeepers(transaction, claim)).find(({ rows }) =>
    found.some((rowid) => rows.hasClaimed({ table, rowid })),
  );
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
