import type { Query, TableName } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { parseTableName } from './names.ts';

/** What the locking clauses of a query say. */
export type Locks = Pick<Query, 'lock' | 'locked' | 'lockedTables' | 'locksAllTwice'>;

/** Parses any number of `FOR {UPDATE | SHARE} [OF tables] [NOWAIT | SKIP LOCKED]` and `LOCK IN SHARE MODE`. */
export function parseLocks(cursor: Cursor): Locks {
  let lock: Locks['lock'];
  let locked: Locks['locked'];
  const lockedTables: TableName[] = [];
  let [clauses, ofAll] = [0, 0];
  for (; ; clauses++) {
    if (cursor.acceptWords('lock', 'in', 'share', 'mode')) {
      lock ??= 'share';
      ofAll++;
    } else if (cursor.acceptWord('for')) {
      const strength = cursor.expectAny('update', 'share');
      if (lock !== 'update') lock = strength;
      if (cursor.acceptWord('of')) lockedTables.push(...cursor.list(parseTableName));
      else ofAll++;
      if (cursor.acceptWord('nowait')) locked = 'nowait';
      else if (cursor.acceptWords('skip', 'locked')) locked ??= 'skip locked';
    } else {
      const tables = lockedTables.length === 0 ? {} : { lockedTables };
      const twice = ofAll > 0 && clauses > 1 ? { locksAllTwice: true } : {};
      return { lock, ...(locked === undefined ? {} : { locked }), ...tables, ...twice };
    }
  }
}
