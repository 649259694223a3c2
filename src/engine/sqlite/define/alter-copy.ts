import { wireError } from '../../../mysql/wire-error.ts';
import type { AlterAction, AlterOrderPart, AlterTable } from '../../../sql/ast.ts';
import { findColumn, rowKey, type Table } from '../catalog/catalog.ts';
import { isTemporary, type DefinitionWork } from './definition-work.ts';
import { indexPartSql } from '../emit/kept/index-sql.ts';
import { hasNewForeignKey, movesRows } from './moved-rows.ts';

/** Whether MySQL copies all rows for ALTER TABLE, and so counts them. */
export function copiesRows(work: DefinitionWork, node: AlterTable, before: Table, after: Table): boolean {
  if (isTemporary(work) || asksForCopy(node.actions)) return true;
  if (after === before) return false;
  const { mode, foreignKeyChecks } = work.state;
  if (movesRows(before, after, mode.strict) || hasNewCheck(before, after)) return true;
  return foreignKeyChecks && hasNewForeignKey(before, after);
}

/** DISABLE KEYS alone or with a new name copies nothing. */
function asksForCopy(actions: readonly AlterAction[]): boolean {
  if (actions.some((action) => action.kind === 'order' || (action.kind === 'rebuild' && action.copies))) return true;
  return actions.some(({ kind }) => kind === 'keys') && actions.some(changesTable);
}

/** Whether an action says more than a new name or what becomes of keys. */
export const changesTable = ({ kind }: AlterAction): boolean => kind !== 'rename-table' && kind !== 'keys';

function hasNewCheck(before: Table, after: Table): boolean {
  const known = new Set(before.checks.filter(({ enforced }) => enforced).map(({ id }) => id));
  return after.checks.some(({ id, enforced }) => enforced && !known.has(id));
}

/**
 * The order by which ALTER TABLE … ORDER BY stores the rows, as SQL over the table as it was; none where a key orders
 * them (https://dev.mysql.com/doc/refman/9.7/en/alter-table.html).
 *
 * @throws WireError 1054
 */
export function rowOrder(work: DefinitionWork, node: AlterTable, before: Table, after: Table): readonly string[] {
  const parts = node.actions.flatMap((action) => (action.kind === 'order' ? action.parts : []));
  if (parts.length === 0) return [];
  if (rowKey(after) === undefined) return parts.map((part) => orderSql(work, before, part));
  const text = `ORDER BY ignored as there is a user-defined clustered index in the table '${before.name}'`;
  const { errno, message } = wireError('ER_UNKNOWN_ERROR', text);
  work.state.environment.addWarning({ level: 'Warning', errno, message });
  return [];
}

function orderSql(work: DefinitionWork, table: Table, part: AlterOrderPart): string {
  const { name, descending } = part;
  const isOther = (part.table ?? table.name) !== table.name || (part.schema ?? table.schema) !== table.schema;
  const column = isOther ? undefined : findColumn(table, name);
  if (column === undefined) {
    const path = [part.schema, part.table, name].filter((each) => each !== undefined).join('.');
    throw wireError('ER_BAD_FIELD_ERROR', path, 'order clause');
  }
  const key = { columnId: column.id, expression: undefined, length: undefined, descending };
  return `${indexPartSql(work, table, key)}${descending ? ' DESC' : ''}`;
}
