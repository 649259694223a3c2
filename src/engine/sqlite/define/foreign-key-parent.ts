import { wireError } from '../../../mysql/wire-error.ts';
import { findColumn, findTable, type Column, type ForeignKey, type Table } from '../catalog/catalog.ts';
import type { SessionState } from '../session/session-state.ts';
import type { IndexContext } from './index-sql.ts';

/** Refuses a foreign key whose parent it cannot refer to. @throws WireError 1822, 1824, 3734, 3780, 6125 */
export function checkParent(
  { catalog, state }: IndexContext,
  table: Table,
  key: ForeignKey,
  columns: readonly Column[],
): void {
  const isSelf = key.parentSchema === table.schema && key.parentTable === table.name;
  const parent = isSelf ? table : findTable(catalog, key.parentSchema, key.parentTable);
  if (parent?.kind !== 'table') {
    if (state.foreignKeyChecks) throw wireError('ER_FK_CANNOT_OPEN_PARENT', key.parentTable);
    return;
  }
  const parents = key.parentColumns.map((name) => findColumn(parent, name));
  const missing = parents.indexOf(undefined);
  if (missing >= 0)
    throw wireError('ER_FK_NO_COLUMN_PARENT', key.parentColumns[missing] ?? '', key.name, key.parentTable);
  parents.forEach((column, i) => {
    const child = columns[i];
    if (column === undefined || child === undefined || compatible(column, child)) return;
    throw wireError('ER_FK_INCOMPATIBLE_COLUMNS', child.name, column.name, key.name);
  });
  checkParentKey(state, parent, key, parents);
}

/** The parent's columns are a whole unique key, or with `restrict_fk_on_non_standard_key` off the first ones of any index. */
function checkParentKey(
  { environment }: SessionState,
  parent: Table,
  key: ForeignKey,
  columns: readonly (Column | undefined)[],
): void {
  const serving = parent.indexes.filter((index) =>
    columns.every((column, i) => index.parts[i]?.columnId === column?.id && index.parts[i]?.length === undefined),
  );
  const isUnique = serving.some(({ unique, parts }) => unique && parts.length === columns.length);
  if (isUnique) return;
  const restricted = environment.systemVariable('restrict_fk_on_non_standard_key', undefined);
  if (restricted === undefined || Number(restricted) === 1)
    throw wireError('ER_FK_NO_UNIQUE_INDEX_PARENT', key.name, key.parentTable);
  if (serving.length === 0) throw wireError('ER_FK_NO_INDEX_PARENT', key.name, key.parentTable);
  const { errno, message } = wireError('ER_WARN_NON_STANDARD_FK', key.name);
  environment.addWarning({ level: 'Warning', errno, message });
}

/** Both sides of a foreign key must be stored in the same form. */
export function compatible(a: Column, b: Column): boolean {
  if (a.type.kind === 'int' && b.type.kind === 'int')
    return a.type.bits === b.type.bits && a.type.unsigned === b.type.unsigned;
  if (a.type.kind === 'text' && b.type.kind === 'text') return a.type.collation === b.type.collation;
  if (a.type.kind === 'decimal' && b.type.kind === 'decimal')
    return a.type.scale === b.type.scale && a.type.big === b.type.big;
  if (a.type.kind === 'datetime' && b.type.kind === 'datetime') return a.type.fsp === b.type.fsp;
  return a.type.kind === b.type.kind;
}
