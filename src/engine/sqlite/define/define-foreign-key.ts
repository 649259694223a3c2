import { wireError } from '../../../mysql/wire-error.ts';
import type { ForeignKeyDefinition, ForeignKeyReference } from '../../../sql/ast.ts';
import {
  byName,
  findColumn,
  type Catalog,
  type Column,
  type ForeignKey,
  type Table,
  isVirtual,
} from '../catalog/catalog.ts';
import { basesOf } from '../plan/change/kept-column.ts';
import { checkParent, withParentColumns } from './foreign-key-parent.ts';
import type { IndexContext } from '../emit/kept/index-sql.ts';

import { nextName, servesKey, withIndex, type Naming } from './define-constraint.ts';

/** Adds a foreign key, and the index it needs. @throws WireError 1072, 1822, 1824, 1826, 1830, 3780, 6125 */
export function withForeignKey(
  context: IndexContext,
  table: Table,
  node: ForeignKeyDefinition,
  id: number,
  indexId: number,
  naming: Naming,
): Table {
  const { catalog } = context;
  if (table.temporary === true) throw wireError('ER_CANNOT_ADD_FOREIGN');
  const references = withParentColumns(catalog, table, node.references);
  if (node.columns.length !== references.columns.length) {
    const shown = node.name ?? 'foreign key without name';
    throw wireError('ER_WRONG_FK_DEF', shown, "Key reference and table reference don't match");
  }
  const columns = node.columns.map((name) => {
    const column = findColumn(table, name);
    if (column === undefined) throw wireError('ER_KEY_COLUMN_DOES_NOT_EXITS', name);
    return column;
  });
  refuseLong(table, columns);
  const name = node.name ?? nextName(`${table.name}_ibfk_`, table.foreignKeys, naming);
  if (keyNames(catalog, table).includes(name.toLowerCase())) throw wireError('ER_FK_DUP_NAME', name);
  const key = foreignKey(table, references, columns, id, name);
  refuseGenerated(table, key, columns);
  refuseSetNull(key, columns);
  checkParent(context, table, key, columns);
  const withKey: Table = { ...table, foreignKeys: [...table.foreignKeys, key].toSorted(byName) };
  const ownName = node.name === undefined ? node.indexName : name;
  return isIndexed(table, columns) ? withKey : withOwnIndex(context, withKey, columns, indexId, ownName);
}

/** Whether a foreign key of these columns needs no index of its own: one that begins with them is there. */
function isIndexed({ indexes }: Table, columns: readonly Column[]): boolean {
  const ids = columns.map(({ id }) => id);
  return indexes.some(
    ({ parts, generated }) => servesKey(parts, ids) && !(generated === true && parts.length === ids.length),
  );
}

/** Adds the index of a foreign key. It goes when one comes that serves the key. */
function withOwnIndex(
  context: IndexContext,
  table: Table,
  columns: readonly Column[],
  id: number,
  name: string | undefined,
): Table {
  const parts = columns.map((column) => ({
    column: column.name,
    expression: undefined,
    length: undefined,
    descending: false,
  }));
  const result = withIndex(context, table, { kind: 'index', type: 'index', name, parts, comment: undefined }, id);
  const indexes = result.indexes.map((index) => (index.id === id ? { ...index, generated: true as const } : index));
  return { ...result, indexes };
}

function foreignKey(
  table: Table,
  references: ForeignKeyReference,
  columns: readonly Column[],
  id: number,
  name: string,
): ForeignKey {
  return {
    id,
    name,
    columnIds: columns.map((column) => column.id),
    parentSchema: references.table.schema ?? table.schema,
    parentTable: references.table.name,
    parentColumns: references.columns,
    ...(references.match === undefined ? {} : { match: references.match }),
    onDelete: references.onDelete,
    onUpdate: references.onUpdate,
  };
}

/** Actions that would change a generated column, or a column that a stored one is computed from. @throws WireError 1215, 3104, 3733 */
function refuseGenerated(table: Table, key: ForeignKey, columns: readonly Column[]): void {
  const virtual = columns.find(isVirtual);
  if (virtual !== undefined) throw wireError('ER_FK_CANNOT_USE_VIRTUAL_COLUMN', key.name, virtual.name);
  const changes = (action: string | undefined): boolean => action === 'cascade' || action === 'set null';
  const { onUpdate, onDelete } = key;
  if (columns.some(({ generated }) => generated !== undefined)) {
    if (changes(onUpdate))
      throw wireError('ER_WRONG_FK_OPTION_FOR_GENERATED_COLUMN', `ON UPDATE ${onUpdate?.toUpperCase()}`);
    if (onDelete === 'set null') throw wireError('ER_WRONG_FK_OPTION_FOR_GENERATED_COLUMN', 'ON DELETE SET NULL');
  }
  if (!changes(onUpdate) && !changes(onDelete)) return;
  const stored = table.columns.filter(({ generated }) => generated?.stored === true);
  const bases = stored.flatMap((column) => basesOf(table, column));
  if (bases.some((base) => columns.includes(base))) throw wireError('ER_CANNOT_ADD_FOREIGN');
}

/** TEXT and BLOB are no key but by their first characters. @throws WireError 1170 */
function refuseLong(table: Table, columns: readonly Column[]): void {
  const long = columns.find(({ type }) => 'form' in type && /(?:text|blob)$/.test(type.form));
  if (long === undefined || table.indexes.some(({ parts }) => parts[0]?.columnId === long.id)) return;
  throw wireError('ER_BLOB_KEY_WITHOUT_LENGTH', long.name);
}

/** SET NULL on a column that is NOT NULL. @throws WireError 1830 */
export function refuseSetNull(key: ForeignKey, columns: readonly Column[]): void {
  const fixed = columns.find((column) => !column.nullable);
  if (fixed !== undefined && (key.onDelete === 'set null' || key.onUpdate === 'set null')) {
    throw wireError('ER_FK_COLUMN_NOT_NULL', fixed.name, key.name);
  }
}

function keyNames(catalog: Catalog, table: Table): readonly string[] {
  const tables = [...(catalog.databases.get(table.schema)?.tables.values() ?? [])].filter(
    (other) => other.id !== table.id,
  );
  return [table, ...tables].flatMap((each) =>
    each.kind === 'table' ? each.foreignKeys.map((key) => key.name.toLowerCase()) : [],
  );
}
