import type { TableClaim } from './table-claim.ts';

/** Whether somebody who wants the lock can do something with it while another keeps a claim. */
export type Fits = (kept: TableClaim) => boolean;

/** Who may have the write lock. */
export interface LockOwner {
  /** Another number after each of its statements. */
  readonly activity?: number;
  /** How many rows it has changed: of those who wait for each other, who has changed least is refused. */
  readonly weight?: number;
  /** Milliseconds that it must have been idle while others wait before it is asked. */
  readonly patience?: number;
  /**
   * Asked while others wait: who can take up later what it has done so far may go back to what it was before it had the lock.
   *
   * @param fits whether it is of use
   * @returns what nobody else may do otherwise until then; `undefined` where it goes on
   */
  park?(fits: Fits): TableClaim | undefined;
}

/** Somebody who was set aside. */
export interface Keeper {
  readonly owner: LockOwner;
  /** What it claims until it comes back: another object when it is set aside again. */
  readonly claim: TableClaim;
}
