import type { Connection, FoundRow } from '../../file/connection.ts';
import type { Fits, Keeper, LockOwner } from '../../lock/lock-owner.ts';

/** The single rows that somebody has changed or locked who was set aside. */
export interface KeptRows {
  /** Whether it has changed or locked the same row, which was there before. */
  hasClaimed(row: FoundRow): boolean;
  /** Whether it has changed or removed rows that were there before. */
  readonly hasChangedOlder: boolean;
  /**
   * Whether all its changes can be made on a connection, beside what was changed there; none of them stays.
   *
   * @param afterwards what is done then, and must succeed too
   */
  fitsOn(connection: Connection, afterwards?: () => void): boolean;
}

/** Somebody who keeps single rows of tables, and which. */
export interface RowKeeper extends Keeper {
  readonly rows: KeptRows;
}

/** What the transactions are asked for that may be set aside. */
const asked = new WeakMap<LockOwner, () => KeptRows | undefined>();

/** @param rows gives the rows that a transaction has changed or locked, as long as they are told from those of others */
export function keepsRows(owner: LockOwner, rows: () => KeptRows | undefined): void {
  asked.set(owner, rows);
}

/** The rows of those who keep some. */
export const rowKeepers = (keepers: readonly Keeper[]): readonly RowKeeper[] =>
  keepers.flatMap((keeper) => {
    const rows = asked.get(keeper.owner)?.();
    return rows === undefined ? [] : [{ ...keeper, rows }];
  });

/** A statement has met a row that somebody else has changed who was set aside: it is undone, and waits for that one. */
export class RowIsKept extends Error {
  readonly keeper: RowKeeper;

  constructor(keeper: RowKeeper) {
    super('another transaction has changed the row');
    this.keeper = keeper;
  }

  /** Fits when the other one has come back, too. */
  withoutKeeper(fits: Fits): Fits {
    return (kept) => kept !== this.keeper.claim && fits(kept);
  }
}
