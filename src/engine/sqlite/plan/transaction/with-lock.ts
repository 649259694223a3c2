import { NO_CLAIM, type ClaimGiver } from '../../lock/table-claim.ts';
import type { Transaction } from './transaction.ts';

/**
 * Whether all that a piece of work does can be done again, so that others may go first before the transaction ends; and
 * whether it tells itself what it claims until then, as it need not be all.
 */
export type Later = 'can be redone' | 'claims itself' | 'must go on';

/** What somebody does who has the write lock. */
export interface LockedWork {
  readonly work: () => void | Promise<void>;
  /** What of tables nobody else may keep meanwhile. */
  readonly claim: ClaimGiver | undefined;
  readonly later: Later;
}

/**
 * Does `work` at once when the write lock is free and nobody keeps what does not go with the claim, otherwise when it is so.
 *
 * @param lockWait longest wait in milliseconds
 * @throws WireError 1205, 1213, 1317, 1792
 */
export function withLock(
  transaction: Transaction,
  { work, claim, later }: LockedWork,
  lockWait: () => number,
): void | Promise<void> {
  // Whatever goes wrong, who is in no transaction keeps nothing.
  const failed = (): void => {
    if (!transaction.active) transaction.rollback();
  };
  const go = (): void | Promise<void> => {
    if (later === 'must go on') transaction.locks.goesOn();
    else if (transaction.active) transaction.locks.claims(later === 'claims itself' ? NO_CLAIM : claim?.());
    try {
      const running = work();
      running?.catch(failed);
      return running;
    } catch (error) {
      failed();
      throw error;
    }
  };
  if (transaction.locks.tryAcquire(claim)) return go();
  return transaction.locks.acquire(lockWait(), claim).then(go);
}
