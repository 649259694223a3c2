import { wireError } from '../../../../mysql/wire-error.ts';
import type { ColumnAssignment } from '../../../../sql/ast.ts';
import { primaryKey } from '../../catalog/catalog.ts';
import { resolveColumn, type Scope, type ScopeColumn, type ScopeTable } from '../../context/scope.ts';

/**
 * Refuses to change a primary key in a table that UPDATE changes under several names.
 *
 * @param tableOf the table that an assignment to a column changes
 * @throws WireError 1706
 */
export function refuseKeyUpdatedTwice(
  scope: Scope,
  set: readonly ColumnAssignment[],
  tableOf: (column: ScopeColumn) => ScopeTable | undefined,
): void {
  const changes = set.flatMap(({ column }) => {
    const found = resolveColumn(scope, column, 'field list');
    const changed = tableOf(found);
    return changed?.table === undefined ? [] : [{ changed, table: changed.table, column: found.base?.column }];
  });
  const order = (changed: ScopeTable): number => scope.tables.indexOf(changed);
  for (const { changed, table, column } of changes) {
    const other = changes.find((each) => each.table === table && each.changed !== changed)?.changed;
    if (other === undefined || column === undefined) continue;
    if (primaryKey(table)?.parts.some(({ columnId }) => columnId === column.id) !== true) continue;
    const [first, second] = order(changed) < order(other) ? [changed, other] : [other, changed];
    throw wireError('ER_MULTI_UPDATE_KEY_CONFLICT', first.alias, second.alias);
  }
}
