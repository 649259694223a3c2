/** Names of tables, each as `schema.table` in lower case; `undefined` where they are not known: any may be among them. */
export type TableNames = ReadonlySet<string> | undefined;

/** Who may have the write lock. */
export interface LockOwner {
  /**
   * Asked while others wait: who has only locked rows so far may go back to what it was before it had the lock.
   *
   * @returns the tables that nobody else may change or lock until then; `undefined` where it must go on
   */
  park?(): TableNames;
}
