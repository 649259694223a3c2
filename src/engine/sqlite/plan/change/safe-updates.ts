import { wireError } from '../../../../mysql/wire-error.ts';
import type { Delete, Expression, Update } from '../../../../sql/ast.ts';
import { findColumn, type Table } from '../../catalog/catalog.ts';
import type { ScopeTable } from '../../context/scope.ts';
import type { WriteRun, ReadingQuery } from '../plan.ts';
import { childrenOf } from '../../../../sql/children.ts';
import { isOn } from '../../session/session-state.ts';

/**
 * With `sql_safe_updates` refuses to change a table whose rows are not found by a key, unless LIMIT says how many
 * (https://dev.mysql.com/doc/refman/9.7/en/server-system-variables.html#sysvar_sql_safe_updates).
 *
 * @param tables those that are changed
 * @throws WireError 1175
 */
export function refuseUnsafe(
  { connection, session }: WriteRun,
  { sql }: ReadingQuery,
  tables: readonly ScopeTable[],
  { limit, where, from }: Pick<Update | Delete, 'limit' | 'where' | 'from'>,
): void {
  const value = session.environment.systemVariable('sql_safe_updates', undefined);
  if (limit !== undefined || value === undefined || !isOn(value)) return;
  if (from.kind === 'table' && where !== undefined && tables.every(({ table }) => table && namesKey(table, where)))
    return;
  const isRead = (detail: string): boolean =>
    tables.some(({ sqlName }) => detail.split(' ', 2).join(' ') === `SCAN ${sqlName}`);
  if (connection.steps(sql).some(({ detail }) => isRead(detail)))
    throw wireError('ER_UPDATE_WITHOUT_KEY_IN_SAFE_MODE', '');
}

/** Whether a condition holds a column in front of a key against what reads no column, or holds for no row. */
function namesKey(table: Table, node: Expression): boolean {
  if (node.kind === 'literal') return node.type === 'null' || Number(node.value) === 0;
  if (node.kind === 'binary' && node.operator === 'and')
    return namesKey(table, node.left) || namesKey(table, node.right);
  if (!COMPARES.has(node.kind === 'binary' || node.kind === 'unary' ? node.operator : node.kind)) return false;
  const operands = childrenOf(node);
  const keys = operands.filter((operand) => operand.kind === 'column' && isKey(table, operand.name));
  return keys.length === 1 && !operands.some((operand) => !keys.includes(operand) && readsColumn(operand));
}

const COMPARES: ReadonlySet<string> = new Set('= <=> < <= > >= <> != not between in is like'.split(' '));

const isKey = (table: Table, name: string): boolean =>
  table.indexes.some(({ parts: [first] }) => first !== undefined && first.columnId === findColumn(table, name)?.id);

const readsColumn = (node: Expression): boolean =>
  node.kind === 'column' || node.kind === 'subquery' || childrenOf(node).some(readsColumn);
