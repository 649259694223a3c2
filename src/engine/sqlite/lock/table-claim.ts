/** Names of tables, each as `schema.table` in lower case. */
export type TableNames = ReadonlySet<string>;

/** What somebody wants of tables while nobody else does otherwise; `undefined` where the tables are not known: of all. */
export interface TableClaim {
  /** Those whose rows it changes or locks. */
  readonly changed: TableNames;
  /** Those whose rows must stay as it reads them. */
  readonly read: TableNames;
}

/** What a statement claims; asked for only where others have claims too. */
export type ClaimGiver = () => TableClaim | undefined;

const NO_TABLES: TableNames = new Set();

/** Wants nothing of any table. */
export const NO_CLAIM: TableClaim = { changed: NO_TABLES, read: NO_TABLES };

/** What is not known claims everything. */
export const UNKNOWN_CLAIM = (): undefined => undefined;

/** Claims tables for changes or locks; without names all. */
export const claimChanges = (names: TableNames | undefined): TableClaim | undefined =>
  names && { changed: names, read: NO_TABLES };

/** Claims that tables stay as they are. */
export const claimReads = (names: TableNames): TableClaim => ({ changed: NO_TABLES, read: names });

/** Both claims in one. */
export function joinClaims(a: TableClaim | undefined, b: TableClaim | undefined): TableClaim | undefined {
  if (a === undefined || b === undefined) return undefined;
  return { changed: a.changed.union(b.changed), read: a.read.union(b.read) };
}

/** Whether two cannot both have what they claim: one changes what the other changes or reads. */
function areInConflict(a: TableClaim | undefined, b: TableClaim | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return !(a.changed.isDisjointFrom(b.changed) && a.changed.isDisjointFrom(b.read) && a.read.isDisjointFrom(b.changed));
}

/** Whether what somebody claims goes with a claim that another keeps. */
export const fitsBeside =
  (claim: ClaimGiver) =>
  (kept: TableClaim): boolean =>
    !areInConflict(kept, claim());
