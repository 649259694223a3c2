import { notSupported, wireError } from '../../../mysql/wire-error.ts';
import type { ResultSink } from '../../engine.ts';
import { namesOf } from '../catalog/table-names.ts';
import type { LiveSession } from '../file/temporary-tables.ts';
import { claimChanges, type TableClaim } from '../lock/table-claim.ts';
import type { WriteLock } from '../lock/write-lock.ts';
import type { DataRunner } from './data-runner.ts';
import type { SelectPlan } from './plan.ts';
import { timeLimit, withinTime } from './time-limit.ts';
import type { LockClause } from './transaction/lock-clause.ts';

/** Whose query locks rows. */
export interface LockingSession {
  readonly session: LiveSession;
  readonly lock: WriteLock;
  readonly runner: Pick<DataRunner, 'transaction' | 'requireFreshPlan' | 'requireWritable' | 'lockWait'>;
}

/**
 * Runs a query that locks the rows it reads. There is one lock: who holds it has locked every row, or, after others waited
 * for long, those of its tables. Outside a transaction it is given back at once.
 *
 * @param select runs the query
 * @throws WireError 1205, 1213, 1792, 3572
 */
export function lockingRead(
  { session, lock, runner }: LockingSession,
  plan: SelectPlan,
  { shares, otherwise }: LockClause,
  sink: ResultSink,
  select: () => void | Promise<void>,
): void | Promise<void> {
  const { transaction } = runner;
  const claim = (): TableClaim | undefined => claimChanges(plan.tables && namesOf(plan.tables));
  const go = (): void | Promise<void> => {
    if (!transaction.active) lock.release(transaction);
    else if (!shares) transaction.writer();
    runner.requireFreshPlan();
    if (transaction.writing) transaction.locks.claims(claim());
    return select();
  };
  if (!shares) runner.requireWritable();
  const { locks } = transaction;
  if (otherwise !== 'wait') locks.ask(claim);
  if (shares ? locks.tryShare(claim) : locks.tryAcquire(claim)) return go();
  if (otherwise === 'nowait') throw wireError('ER_LOCK_NOWAIT');
  if (otherwise === 'some skipped') throw notSupported('SKIP LOCKED in a query that shows more than the rows it locks');
  if (otherwise === 'wait') {
    const wait = (limit: number): Promise<void> => (shares ? locks.share(limit, claim) : locks.acquire(limit, claim));
    return withinTime(timeLimit(session, plan), runner.lockWait(), wait).then(go);
  }
  session.foundRows = 0;
  sink.columns(plan.columns);
  sink.end();
}
