import { namesOf } from '../../catalog/table-names.ts';
import { claimReads, NO_CLAIM, type TableClaim } from '../../lock/table-claim.ts';
import type { SelectPlan } from '../plan.ts';
import type { Transaction } from './transaction.ts';

/**
 * Takes up what was set aside of a transaction; a promise when that must wait.
 *
 * @param isQuery whether it is for a query that locks nothing: where others write, that shows all changes without the lock
 * @param lockWait longest wait in milliseconds
 * @throws WireError 1205, 1213, 1317
 */
export function comeBack(transaction: Transaction, isQuery: boolean, lockWait: () => number): void | Promise<void> {
  if (!transaction.isSetAside || (isQuery && transaction.shown.isApart)) return undefined;
  const takeUp = (): void => void transaction.writer();
  if (transaction.locks.tryAcquire(() => NO_CLAIM)) return takeUp();
  if (isQuery && transaction.shown.apart() !== undefined) return undefined;
  return transaction.locks.acquire(lockWait(), () => NO_CLAIM).then(takeUp);
}

/**
 * What a query waits for that locks nothing: in a transaction that writes it must show the same until that ends. Where it
 * would not, what others are about to change must have been changed, and others leave from now on what it reads.
 *
 * @param lockWait longest wait in milliseconds
 * @throws WireError 1205, 1213, 1317
 */
export function waitToRead(
  transaction: Transaction,
  plan: SelectPlan,
  lockWait: () => number,
): Promise<void> | undefined {
  const { locks } = transaction;
  const claim = (): TableClaim => claimOf(plan);
  if (locks.mustWaitToRead(claim) && !transaction.shown.isSafe)
    return locks.acquire(lockWait(), claim).then(() => void transaction.writer());
  locks.readsRows(claim);
  if (transaction.active && (plan.tables?.length ?? 0) > 0) transaction.shown.begin();
  return undefined;
}

/** What queries claim, by their plans. */
const claims = new WeakMap<SelectPlan, TableClaim>();

function claimOf(plan: SelectPlan): TableClaim {
  let claim = claims.get(plan);
  if (claim === undefined) claims.set(plan, (claim = claimReads(namesOf(plan.tables ?? []))));
  return claim;
}
