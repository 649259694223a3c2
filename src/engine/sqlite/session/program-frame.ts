import type { StoredValue } from '../type/type.ts';

/** What a stored program works on while it runs for one row. Rows are stored values, without generated columns. */
export interface ProgramFrame {
  /** NEW, which BEFORE triggers change. */
  readonly new: StoredValue[] | undefined;
  readonly old: readonly StoredValue[] | undefined;
  /** What generated columns of NEW are computed from: BEFORE triggers see them as they were before the first. */
  readonly computedFrom: readonly StoredValue[] | undefined;
  /** Variables by their number. */
  readonly locals: StoredValue[];
  /** Places in NEW that the program has set. */
  readonly assigned: Set<number>;
  /** Numbers of the tables that the statements around it use: it may change none of them. */
  readonly inUse: ReadonlySet<number>;
}
