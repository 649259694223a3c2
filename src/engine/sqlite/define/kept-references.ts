import { wireError } from '../../../mysql/wire-error.ts';
import {
  columnById,
  findColumn,
  findTable,
  referencingKeys,
  type Catalog,
  type Column,
  type ForeignKey,
  type Table,
} from '../catalog/catalog.ts';
import { refuseSetNull } from './define-foreign-key.ts';
import { isTemporary, type DefinitionWork } from './definition-work.ts';
import { checkParent, compatible } from './foreign-key-parent.ts';
import { isConverted } from './moved-rows.ts';

/** A column of a foreign key and the one that it refers to, each as it was and as it becomes. */
interface Pair {
  readonly key: ForeignKey;
  readonly child: Change;
  readonly parent: Change;
}

interface Change {
  readonly table: Table;
  readonly old: Column;
  readonly column: Column;
}

/**
 * Refuses what ALTER TABLE may not do to columns of foreign keys that stay.
 *
 * @param copies whether the rows are copied: then what is another type is refused even where both sides still agree
 * @throws WireError 1830, 1832, 1833, 3780
 */
export function checkKeptKeys(work: DefinitionWork, before: Table, after: Table, copies: boolean): void {
  if (after === before || isTemporary(work)) return;
  const { foreignKeyChecks } = work.state;
  for (const key of after.foreignKeys)
    refuseSetNull(
      key,
      key.columnIds.map((id) => columnById(after, id)),
    );
  const pairs = keptPairs(work.catalog, before, after);
  for (const { key, child, parent } of pairs) {
    const isText = child.column.type.kind === 'text' && parent.column.type.kind === 'text';
    if ((!isChanged(child) && !isChanged(parent)) || (isText && !foreignKeyChecks)) continue;
    if (!compatible(parent.column, child.column))
      throw wireError('ER_FK_INCOMPATIBLE_COLUMNS', child.column.name, parent.column.name, key.name);
  }
  if (!copies || !foreignKeyChecks) return;
  const isOther = ({ table, old, column }: Change): boolean => isConverted(table, old, column, false);
  for (const { key, child, parent } of pairs) {
    if (parent.table.id !== before.id || !isOther(parent)) continue;
    const path = `${child.table.schema}.${child.table.name}`;
    throw wireError('ER_FK_COLUMN_CANNOT_CHANGE_CHILD', parent.old.name, key.name, path);
  }
  for (const { key, child } of pairs) {
    if (child.table.id === before.id && isOther(child))
      throw wireError('ER_FK_COLUMN_CANNOT_CHANGE', child.old.name, key.name);
  }
}

const isChanged = ({ old, column }: Change): boolean => JSON.stringify(old.type) !== JSON.stringify(column.type);

/** The columns of all foreign keys from and to the table. */
function keptPairs(catalog: Catalog, before: Table, after: Table): readonly Pair[] {
  const own = after.foreignKeys
    .filter(({ id }) => before.foreignKeys.some((key) => key.id === id))
    .map((key) => ({ child: before, key }));
  const others = referencingKeys(catalog, before.schema, before.name).filter(({ child }) => child.id !== before.id);
  const changeOf = (table: Table, old: Column | undefined): Change | undefined => {
    const column = table.id === before.id ? after.columns.find(({ id }) => id === old?.id) : old;
    return old === undefined || column === undefined ? undefined : { table, old, column };
  };
  return [...own, ...others].flatMap(({ child, key }) => {
    const isSelf = key.parentSchema === before.schema && key.parentTable === before.name;
    const parent = isSelf ? before : findTable(catalog, key.parentSchema, key.parentTable);
    if (parent?.kind !== 'table') return [];
    const names = (before.foreignKeys.find(({ id }) => id === key.id) ?? key).parentColumns;
    return key.columnIds.flatMap((id, i): Pair[] => {
      const sides = [changeOf(child, columnById(child, id)), changeOf(parent, findColumn(parent, names[i] ?? ''))];
      const [from, to] = sides;
      return from === undefined || to === undefined ? [] : [{ key, child: from, parent: to }];
    });
  });
}

/** Refuses to drop a column of a foreign key, or one that is referred to. @throws WireError 1828, 1829 */
export function refuseReferenced(work: DefinitionWork, table: Table, column: Column): void {
  const key = table.foreignKeys.find((candidate) => candidate.columnIds.includes(column.id));
  if (key !== undefined) throw wireError('ER_FK_COLUMN_CANNOT_DROP', column.name, key.name);
  const parent = referencingKeys(work.catalog, table.schema, table.name).find(({ key: other }) =>
    other.parentColumns.some((used) => used.toLowerCase() === column.name.toLowerCase()),
  );
  if (parent !== undefined)
    throw wireError('ER_FK_COLUMN_CANNOT_DROP_CHILD', column.name, parent.key.name, parent.child.name);
}

/** Foreign keys are InnoDB's. @throws WireError 3776 */
export function refuseOtherEngine({ catalog }: DefinitionWork, table: Table, engine = 'InnoDB'): void {
  const isTied = table.foreignKeys.length > 0 || referencingKeys(catalog, table.schema, table.name).length > 0;
  if (isTied && engine.toLowerCase() !== 'innodb') throw wireError('ER_FK_CANNOT_CHANGE_ENGINE');
}

/**
 * Checks a table that comes under a name which foreign keys already refer to.
 *
 * @param isNew whether it is created: while foreign keys are checked, what is wrong with it is then not told
 * @throws WireError 1215, 1822, 3734, 3780, 6125
 */
export function checkAwaited(work: DefinitionWork, parent: Table, isNew: boolean): void {
  for (const { child, key } of referencingKeys(work.catalog, parent.schema, parent.name)) {
    if (child.id === parent.id) continue;
    const columns = key.columnIds.map((id) => columnById(child, id));
    const isUntold = isNew && work.state.foreignKeyChecks && !couldServe(parent, key, columns);
    if (isUntold) throw wireError('ER_CANNOT_ADD_FOREIGN');
    checkParent(work, child, key, columns);
  }
}

/** Whether the parent has an index of columns of the right types, be it a unique one or not. */
function couldServe(parent: Table, key: ForeignKey, columns: readonly Column[]): boolean {
  const parents = key.parentColumns.map((name) => findColumn(parent, name));
  const fits = columns.every((child, i) => parents[i] !== undefined && compatible(parents[i], child));
  return fits && parent.indexes.some(({ parts }) => parents.every((column, i) => parts[i]?.columnId === column?.id));
}
