import { namesOf } from '../../catalog/table-names.ts';
import { claimReads, NO_CLAIM, type TableClaim } from '../../lock/table-claim.ts';
import type { SelectPlan } from '../plan.ts';
import type { Transaction } from './transaction.ts';

/**
 * Takes up what was set aside of a transaction; a promise when that must wait.
 *
 * @param lockWait longest wait in milliseconds
 * @throws WireError 1205, 1213, 1317
 */
export function comeBack(transaction: Transaction, lockWait: () => number): void | Promise<void> {
  if (!transaction.isSetAside) return undefined;
  const takeUp = (): void => void transaction.writer();
  if (transaction.locks.tryAcquire(() => NO_CLAIM)) return takeUp();
  return transaction.locks.acquire(lockWait(), () => NO_CLAIM).then(takeUp);
}

/**
 * What a query waits for that locks nothing: in a transaction that writes it must show the same until that ends, so what
 * others are about to change must have been changed. Without a wait, others leave from now on what it reads.
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
  if (locks.mustWaitToRead(claim)) return locks.acquire(lockWait(), claim).then(() => void transaction.writer());
  locks.readsRows(claim);
  return undefined;
}

/** What queries claim, by their plans. */
const claims = new WeakMap<SelectPlan, TableClaim>();

function claimOf(plan: SelectPlan): TableClaim {
  let claim = claims.get(plan);
  if (claim === undefined) claims.set(plan, (claim = claimReads(namesOf(plan.tables ?? []))));
  return claim;
}
