/** Names of tables, each as `schema.table` in lower case. */
export type TableNames = ReadonlySet<string>;

/** What somebody wants of tables while nobody else does otherwise; `undefined` where the tables are not known: of all. */
export interface TableClaim {
  /** Those of which it may change or lock any row. */
  readonly changed: TableNames;
  /** Those of which it changes single rows, found by their key or new: others may change other rows. */
  readonly rows: TableNames;
  /** Those among these of which it locks rows: nobody else refers to any. */
  readonly locked: TableNames;
  /** Those whose rows must stay as it reads them. */
  readonly read: TableNames;
  /** Those to whose rows it refers by foreign keys: others may change rows, as long as all that is referred to stays. */
  readonly referred: TableNames;
  /** Those among the changed ones whose rows foreign keys may change. */
  readonly following: TableNames;
}

/** What a statement claims; asked for only where others have claims too. */
export type ClaimGiver = () => TableClaim | undefined;

const NO_TABLES: TableNames = new Set();

/** Wants nothing of any table. */
export const NO_CLAIM: TableClaim = {
  changed: NO_TABLES,
  rows: NO_TABLES,
  locked: NO_TABLES,
  read: NO_TABLES,
  referred: NO_TABLES,
  following: NO_TABLES,
};

/** What is not known claims everything. */
export const UNKNOWN_CLAIM = (): undefined => undefined;

/** Claims tables for changes or locks; without names all. */
export const claimChanges = (names: TableNames | undefined): TableClaim | undefined =>
  names && { ...NO_CLAIM, changed: names };

/** Claims to lock rows of tables that are told from others. */
export const claimLocks = (names: TableNames): TableClaim => ({ ...NO_CLAIM, rows: names, locked: names });

/** Claims that tables stay as they are. */
export const claimReads = (names: TableNames): TableClaim => ({ ...NO_CLAIM, read: names });

/** Both claims in one. */
export function joinClaims(a: TableClaim | undefined, b: TableClaim | undefined): TableClaim | undefined {
  if (a === undefined || b === undefined) return undefined;
  return {
    changed: a.changed.union(b.changed),
    rows: a.rows.union(b.rows),
    locked: a.locked.union(b.locked),
    read: a.read.union(b.read),
    referred: a.referred.union(b.referred),
    following: a.following.union(b.following),
  };
}

/** The same, of any rows where it was of single ones. */
export const ofAnyRows = (claim: TableClaim | undefined): TableClaim | undefined =>
  claim && { ...claim, changed: claim.changed.union(claim.rows), rows: NO_TABLES };

/** Whether one claim says nothing that another does not say as well. */
export const isWithin = (a: TableClaim, b: TableClaim): boolean =>
  a.changed.isSubsetOf(b.changed) &&
  a.rows.isSubsetOf(b.rows) &&
  a.locked.isSubsetOf(b.locked) &&
  a.read.isSubsetOf(b.read) &&
  a.referred.isSubsetOf(b.referred) &&
  a.following.isSubsetOf(b.following);

/** Whether what `a` changes is not for `b` to have changed. */
const hinders = (a: TableClaim, b: TableClaim): boolean =>
  [b.changed, b.rows, b.read, b.referred].some((names) => !a.changed.isDisjointFrom(names)) ||
  !a.rows.isDisjointFrom(b.read) ||
  !a.locked.isDisjointFrom(b.referred);

/** Whether two cannot both have what they claim: one changes what the other changes or reads. */
function areInConflict(a: TableClaim | undefined, b: TableClaim | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return hinders(a, b) || hinders(b, a);
}

/** Whether what somebody claims goes with a claim that another keeps. */
export const fitsBeside =
  (claim: ClaimGiver) =>
  (kept: TableClaim): boolean =>
    !areInConflict(kept, claim());
