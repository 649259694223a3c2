import { MAX_COLUMNS } from './table-limits.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import type { AlterAction, ColumnDefinition, ColumnPosition } from '../../../sql/ast.ts';
import {
  findColumn,
  referencingKeys,
  type Column,
  type ForeignKey,
  type Table,
  isVirtual,
} from '../catalog/catalog.ts';
import { defineColumn, refuseColumnName } from './define-column.ts';
import { replaceTable } from './define-table.ts';
import type { DefinitionWork } from './definition-work.ts';
import { checksOfDropped, refuseRename } from './column-dependents.ts';
import { beginsLike } from './define-constraint.ts';
import { refuseReferenced } from './kept-references.ts';
import { refuseInvisibleKey } from './required-key.ts';
import { withFittedKeys } from './fitted-keys.ts';
import { isKeptKey, withKeptParts } from './readded-column.ts';
import { withoutCheck } from './define-check.ts';

/** A column by the name that it had before the statement, as it is now. @throws WireError 1054 */
export function requireColumn(before: Table, table: Table, name: string): Column {
  const old = findColumn(before, name);
  const column = old && table.columns.find(({ id }) => id === old.id);
  if (column === undefined) throw wireError('ER_BAD_FIELD_ERROR', name, table.name);
  return column;
}

/** @throws WireError 1060 */
export function refuseColumnsTwice({ columns }: Table): void {
  const names = new Set<string>();
  const twice = columns.find(({ name }, i) => names.add(name.toLowerCase()).size === i);
  if (twice !== undefined) throw wireError('ER_DUP_FIELDNAME', twice.name);
}

/** @throws WireError 1060, 4028 */
export function refuseColumns(table: Table): void {
  const { columns } = table;
  refuseColumnsTwice(table);
  if (columns.every(({ invisible }) => invisible)) throw wireError('ER_TABLE_WITHOUT_VISIBLE_COLUMN');
}

/** The table with `column` in place of the one of its number. */
export function replaceColumn(table: Table, column: Column): Table {
  return { ...table, columns: table.columns.map((old) => (old.id === column.id ? column : old)) };
}

function place(table: Table, column: Column, position: ColumnPosition): readonly Column[] {
  const others = table.columns.filter((old) => old.id !== column.id);
  if (position.first) return [column, ...others];
  if (position.after === undefined) {
    return table.columns.some((old) => old.id === column.id)
      ? table.columns.map((old) => (old.id === column.id ? column : old))
      : [...others, column];
  }
  const after = requireColumn({ ...table, columns: others }, { ...table, columns: others }, position.after);
  return others.flatMap((old) => (old.id === after.id ? [old, column] : [old]));
}

/** The table with a column more, without the column's own constraints. @throws WireError 1089, 1117, 1170 */
export function addColumn(
  work: DefinitionWork,
  before: Table,
  table: Table,
  node: ColumnDefinition,
  position: ColumnPosition,
): Table {
  // So many do not go again in the same statement: each is compared with all before it.
  if (table.columns.length > 2 * MAX_COLUMNS) throw wireError('ER_TOO_MANY_FIELDS');
  const isKey = node.primaryKey || isKeptKey(before, table, node.name);
  const column = defineColumn(node, table.nextColumnId, table.options, work.state, isKey);
  const placed: Table = { ...table, columns: place(table, column, position), nextColumnId: table.nextColumnId + 1 };
  return withKeptParts(before, placed, column);
}

/** The table with another definition of a column, without the column's own constraints. @throws WireError 1170, 3106, 3837 */
export function changeColumn(
  work: DefinitionWork,
  table: Table,
  old: Column,
  { column: node, position }: Extract<AlterAction, { readonly kind: 'change-column' }>,
  regenerated: ReadonlySet<string>,
): Table {
  const isKey = table.indexes.some(
    (index) => index.name === 'PRIMARY' && index.parts.some((part) => part.columnId === old.id),
  );
  refuseInvisibleKey(old);
  const column = defineColumn(node, old.id, table.options, work.state, isKey || node.primaryKey);
  if (isVirtual(old) !== isVirtual(column))
    throw wireError('ER_UNSUPPORTED_ACTION_ON_GENERATED_COLUMN', 'Changing the STORED status');
  const placed: Table = { ...table, columns: place(table, { ...column, name: old.name }, position) };
  const changed = withFittedKeys(placed, column);
  return column.name === old.name
    ? changed
    : renameColumn(changed, { ...column, name: old.name }, column.name, regenerated);
}

/** @param regenerated names of generated columns that get another expression in the same statement, in lower case */
export function renameColumn(table: Table, column: Column, to: string, regenerated: ReadonlySet<string>): Table {
  refuseInvisibleKey(column);
  refuseRename(table, column, regenerated);
  refuseColumnName(to);
  return replaceColumn(table, { ...column, name: to });
}

/** The foreign keys that refer to columns follow their new names. */
export function followRenames(work: DefinitionWork, before: Table, after: Table): Table {
  const renamed = new Map<string, string>();
  for (const old of before.columns) {
    const name = after.columns.find(({ id }) => id === old.id)?.name;
    if (name !== undefined && name !== old.name) renamed.set(old.name.toLowerCase(), name);
  }
  if (renamed.size === 0) return after;
  const follow = (key: ForeignKey): ForeignKey =>
    key.parentSchema === before.schema && key.parentTable === before.name
      ? { ...key, parentColumns: key.parentColumns.map((name) => renamed.get(name.toLowerCase()) ?? name) }
      : key;
  for (const { child } of referencingKeys(work.catalog, before.schema, before.name)) {
    if (child.id !== before.id) replaceTable(work, { ...child, foreignKeys: child.foreignKeys.map(follow) });
  }
  const isOld = ({ id }: ForeignKey): boolean => before.foreignKeys.some((key) => key.id === id);
  return { ...after, foreignKeys: after.foreignKeys.map((key) => (isOld(key) ? follow(key) : key)) };
}

/** Names of the columns that a statement drops and adds, in lower case. */
interface ChangedColumns {
  readonly dropped: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
}

/** DROP COLUMN, with the parts of indexes on it. @throws WireError 1091 and what still needs the column */
export function dropColumn(
  work: DefinitionWork,
  before: Table,
  table: Table,
  name: string,
  { dropped, added }: ChangedColumns,
): Table {
  const old = findColumn(before, name);
  const column = old && table.columns.find(({ id }) => id === old.id);
  if (column === undefined) throw wireError('ER_CANT_DROP_FIELD_OR_KEY', name);
  const checks = checksOfDropped(table, column, dropped);
  refuseReferenced(work, table, column);
  const indexes = table.indexes.flatMap((index) => {
    const parts = index.parts.filter((part) => part.columnId !== column.id || added.has(name.toLowerCase()));
    return parts.length === 0 ? [] : [{ ...index, parts }];
  });
  const needed = indexes.filter(
    (index) => index.generated !== true || !indexes.some((other) => other !== index && beginsLike(other.parts, index)),
  );
  const columns = table.columns.filter((other) => other.id !== column.id);
  return checks.reduce<Table>((each, check) => withoutCheck(work, each, check), { ...table, indexes: needed, columns });
}
