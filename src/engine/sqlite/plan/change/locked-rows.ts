import type { Query } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emitFrom } from '../../emit/from/emit-from.ts';
import { withLockableRows } from '../../emit/operator/lockable-rows.ts';
import type { Connection } from '../../file/connection.ts';
import type { Isolation } from '../transaction/isolation.ts';
import type { RunContext } from '../../session/session-state.ts';
import type { StoredValue } from '../../type/type.ts';
import { bindValues, boundSql, type LockedRows } from '../plan.ts';
import { changedRows } from './changed-rows.ts';
import { findsByKey } from './finds-by-key.ts';

/** The rows that FOR UPDATE of a query locks, where they are those of one table; `undefined` where it may lock others. */
export function lockedRows(cx: EmitContext, query: Query): LockedRows | undefined {
  if (query.kind !== 'select' || query.lock !== 'update' || query.from?.kind !== 'table') return undefined;
  if (query.groupBy.length > 0 || query.having !== undefined || query.distinct || query.with !== undefined)
    return undefined;
  const from = emitFrom({ ...cx, changesFrom: true }, query.from);
  const [only, another] = from.scope.tables;
  const table = only?.joins === undefined ? only?.table : undefined;
  if (only === undefined || table === undefined || another !== undefined) return undefined;
  const changed = changedRows({ ...cx, scope: from.scope }, query, (where) =>
    withLockableRows(cx, query, from.scope, where),
  );
  const { builder } = cx;
  const found = boundSql(`SELECT ${only.sqlName}.rowid${from.sql}${changed.sortedBy([])}`, builder.bindings);
  const isAlone = builder.tables.size <= 1 && builder.preludes.length === 0 && builder.waits.length === 0;
  return isAlone ? { ...found, table, bigInts: true, isLimited: query.limit !== undefined } : undefined;
}

/** Whether a query locks no gaps between rows, and those rows that it shows. */
export function locksNoGaps(rows: LockedRows, connection: Connection, isolation: Isolation): boolean {
  const isSame = isolation === 'read-committed' && !rows.isLimited;
  return isSame || findsByKey(connection.ready(rows), rows.table);
}

/** SQLite's numbers of the rows that a query locks. */
export const rowsToLock = (rows: LockedRows, connection: Connection, run: RunContext): readonly StoredValue[] =>
  connection.allOf(rows, bindValues(rows.bindings, run)).map(([rowid]) => rowid ?? null);
