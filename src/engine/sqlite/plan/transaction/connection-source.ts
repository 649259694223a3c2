import type { Connection } from '../../file/connection.ts';
import type { Snapshot } from '../../file/snapshot.ts';

/** Where a transaction has its connections from. */
export interface ConnectionSource {
  /** The connection that writes, for whoever holds the write lock. */
  writer(): Connection;
  /** The newest commit, and one user more for it. */
  joinSnapshot(): Snapshot;
  /** Told of a rollback, also to a savepoint. */
  rolledBack?(): void;
  /** The connection that nobody else has, if it is that one. */
  readonly connection?: Connection | undefined;
}
