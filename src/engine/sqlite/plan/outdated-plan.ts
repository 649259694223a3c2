/** A plan that was made before a definition changed, which happened while it waited: nothing was done. */
export class OutdatedPlan extends Error {}

/** The result of a statement, which is planned and done again as often as definitions change while it waits. */
export function withFreshPlan<T>(done: Promise<T>, again: () => T | Promise<T>): Promise<T> {
  return done.catch((error: unknown) => {
    if (error instanceof OutdatedPlan) return again();
    throw error;
  });
}

/** Whether SQLite says of a query that there is no such table, column or index. */
export function namesWhatIsNot(error: unknown): boolean {
  return error instanceof Error && /^no such (?:table|column|index): /.test(error.message);
}
