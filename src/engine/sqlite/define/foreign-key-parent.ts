import { notSupported, wireError } from '../../../mysql/wire-error.ts';
import type { ForeignKeyReference } from '../../../sql/ast.ts';
import {
  columnById,
  findColumn,
  findTable,
  primaryKey,
  type Catalog,
  type Column,
  type ForeignKey,
  type Table,
} from '../catalog/catalog.ts';
import type { SessionState } from '../session/session-state.ts';
import type { IndexContext } from '../emit/kept/index-sql.ts';

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
    if (column === undefined || child === undefined || compatible(column, child) || isLike(column, child)) return;
    throw wireError('ER_FK_INCOMPATIBLE_COLUMNS', child.name, column.name, key.name);
  });
  checkParentKey(state, parent, key, parents);
  const isOther = parents.some((column, i) => column !== undefined && columns[i] && !compatible(column, columns[i]));
  if (isOther) throw notSupported('a foreign key between columns of different forms');
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

/** Column names as the parent has them; without any those of its primary key, and none where it has no such key. */
export function withParentColumns(
  catalog: Catalog,
  table: Table,
  references: ForeignKeyReference,
): ForeignKeyReference {
  const { schema = table.schema, name } = references.table;
  const isSelf = schema === table.schema && name === table.name;
  const parent = isSelf ? table : findTable(catalog, schema, name);
  if (parent?.kind !== 'table') return references;
  const ofKey = (primaryKey(parent)?.parts ?? []).flatMap(({ columnId }) =>
    columnId === undefined ? [] : columnById(parent, columnId).name,
  );
  const columns = references.columns.map((column) => findColumn(parent, column)?.name ?? column);
  return { ...references, columns: references.columns.length === 0 ? ofKey : columns };
}

/** What MySQL ties together though it is stored in different forms. */
function isLike({ type: a }: Column, { type: b }: Column): boolean {
  const isOneOf = (...kinds: readonly string[]): boolean => kinds.includes(a.kind) && kinds.includes(b.kind);
  return isOneOf('decimal') || isOneOf('datetime', 'timestamp') || isOneOf('enum', 'set');
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
