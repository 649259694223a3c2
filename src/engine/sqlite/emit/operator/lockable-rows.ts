import type { Select } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { Scope } from '../../context/scope.ts';

/**
 * WHERE of a query of one table that leaves out rows which others have locked: which those are is known when it runs
 * (https://dev.mysql.com/doc/refman/9.7/en/innodb-locking-reads.html).
 */
export function withLockableRows(
  { builder }: EmitContext,
  { lock, locked }: Pick<Select, 'lock' | 'locked'>,
  { tables }: Scope,
  where: string,
): string {
  const [only, another] = tables;
  const isOne = another === undefined && only?.joins === undefined;
  if (lock !== 'update' || locked !== 'skip locked' || only?.table === undefined || !isOne) return where;
  builder.isLocal = true;
  const lockable = `m_is_lockable(${only.table.id},${only.sqlName}.rowid)`;
  return where === '' ? ` WHERE ${lockable}` : ` WHERE (${where.slice(' WHERE '.length)}) AND ${lockable}`;
}
