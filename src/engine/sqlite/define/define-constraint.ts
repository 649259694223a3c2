import { wireError, notSupported } from '../../../mysql/wire-error.ts';
import type { ForeignKeyDefinition, ForeignKeyReference, IndexDefinition } from '../../../sql/ast.ts';
import {
  byName,
  columnById,
  findColumn,
  type Catalog,
  type Column,
  type ForeignKey,
  type Index,
  type IndexColumn,
  type Table,
  isVirtual,
} from '../catalog/catalog.ts';
import { functionalPart } from './functional-part.ts';
import { isGeometry, isString, isLargeString } from '../type/type.ts';
import { MAX_KEYS } from './table-limits.ts';
import { checkEngineAttribute } from './table-option.ts';
import { basesOf } from '../plan/change/kept-column.ts';
import { checkParent, withParentColumns } from './foreign-key-parent.ts';
import type { IndexContext } from '../emit/kept/index-sql.ts';
import { keptComment } from './kept-comment.ts';

/** More indexes than others of the same statement can make go again: each is compared with all before it. */
const FAR_TOO_MANY = 1000;

/** Adds an index to a table's definition. @throws WireError 1061, 1068, 1069, 1072, 1170 */
export function withIndex(context: IndexContext, table: Table, node: IndexDefinition, id: number): Table {
  if (node.type === 'fulltext' || node.type === 'spatial') throw notSupported(`${node.type.toUpperCase()} index`);
  checkEngineAttribute(node.engineAttribute, node.secondaryEngineAttribute);
  if (table.indexes.length > FAR_TOO_MANY) throw wireError('ER_TOO_MANY_KEYS', MAX_KEYS);
  if (node.name?.toLowerCase() === 'gen_clust_index') throw wireError('ER_WRONG_NAME_FOR_INDEX', 'GEN_CLUST_INDEX');
  if (node.algorithm === 'hash' && node.parts.some(({ isOrdered }) => isOrdered))
    throw wireError('ER_WRONG_USAGE', 'spatial/fulltext/hash index', 'explicit index order');
  if (node.algorithm === 'rtree') throw wireError('ER_SPATIAL_MUST_HAVE_GEOM_COL');
  const isPrimary = node.type === 'primary';
  if (isPrimary && node.invisible === true) throw wireError('ER_PK_INDEX_CANT_BE_INVISIBLE');
  if (isPrimary && table.indexes.some((index) => index.name === 'PRIMARY')) throw wireError('ER_MULTIPLE_PRI_KEY');
  const parts = node.parts.map((part) =>
    part.expression === undefined
      ? indexPart(table, part)
      : functionalPart(context, table, { ...part, expression: part.expression }, node),
  );
  if (isPrimary && parts.some(({ columnId }) => columnId !== undefined && isVirtual(columnById(table, columnId))))
    throw wireError('ER_UNSUPPORTED_ACTION_ON_GENERATED_COLUMN', 'Defining a virtual generated column as primary key');
  const twice = parts.find(
    ({ columnId }, i) => columnId !== undefined && parts.findIndex((part) => part.columnId === columnId) !== i,
  );
  if (twice?.columnId !== undefined)
    throw wireError(
      'ER_DUP_FIELDNAME',
      node.parts[parts.indexOf(twice)]?.column ?? columnById(table, twice.columnId).name,
    );
  // An index that a foreign key made goes when one that begins like it comes, and its name is free.
  const others = table.indexes.filter((other) => other.generated !== true || !beginsLike(parts, other));
  const name = isPrimary ? 'PRIMARY' : (node.name ?? freeIndexName(others, firstColumn(table, parts)));
  if (!isPrimary && (name.toUpperCase() === 'PRIMARY' || name === '' || name.endsWith(' ')))
    throw wireError('ER_WRONG_NAME_FOR_INDEX', name);
  if (others.some((index) => index.name.toLowerCase() === name.toLowerCase())) throw wireError('ER_DUP_KEYNAME', name);
  const index: Index = {
    id,
    name,
    unique: isPrimary || node.type === 'unique',
    parts,
    comment: keptComment(context.state, node.comment ?? ''),
    ...(node.invisible === true ? { invisible: true } : {}),
    ...(node.algorithm === 'btree' ? { isBtree: true } : {}),
  };
  const indexes = isPrimary ? [index, ...others] : [...others, index];
  const columns = isPrimary ? keyColumns(table.columns, parts) : table.columns;
  return { ...table, indexes: sortIndexes(indexes, columns), columns };
}

/** Whether an index serves a foreign key of columns: it begins with them, whole ones and in ascending order. */
function servesKey(parts: readonly IndexColumn[], columnIds: readonly (number | undefined)[]): boolean {
  return columnIds.every((id, i) => {
    const part = parts[i];
    return part?.columnId === id && part?.length === undefined && part?.descending !== true;
  });
}

/** Whether `parts` serve what an index that a foreign key made serves. */
export function beginsLike(parts: readonly IndexColumn[], other: Index): boolean {
  return servesKey(
    parts,
    other.parts.map(({ columnId }) => columnId),
  );
}

/**
 * MySQL lists the primary key first, then unique keys, those that are never NULL before the rest and whole columns before
 * prefixes, then the others; among those alike, those of virtual columns and expressions come last.
 */
export function sortIndexes(indexes: readonly Index[], columns: readonly Column[]): readonly Index[] {
  const columnOf = ({ columnId }: IndexColumn): Column | undefined => columns.find(({ id }) => id === columnId);
  const isNull = (part: IndexColumn): boolean =>
    part.columnId === undefined ? part.neverNull !== true : columnOf(part)?.nullable === true;
  const isComputed = (part: IndexColumn): boolean => {
    const column = columnOf(part);
    return column === undefined ? part.columnId === undefined : isVirtual(column);
  };
  const rank = (index: Index): number => {
    if (index.name === 'PRIMARY') return 0;
    if (!index.unique) return 5;
    const isPrefix = index.parts.some(({ length }) => length !== undefined);
    return 1 + (index.parts.some(isNull) ? 2 : 0) + Number(isPrefix);
  };
  const place = (index: Index): number => 2 * rank(index) + Number(index.parts.some(isComputed));
  return indexes.toSorted((a, b) => place(a) - place(b));
}

/** Columns of a primary key are NOT NULL. */
function keyColumns(columns: readonly Column[], parts: readonly IndexColumn[]): readonly Column[] {
  return columns.map((column) => {
    if (!parts.some((part) => part.columnId === column.id)) return column;
    const noDefault = column.default?.kind === 'value' && column.default.text === null;
    return { ...column, nullable: false, default: noDefault ? undefined : column.default };
  });
}

function indexPart(table: Table, part: IndexDefinition['parts'][number]): IndexColumn {
  const column = part.column === undefined ? undefined : findColumn(table, part.column);
  if (column === undefined) throw wireError('ER_KEY_COLUMN_DOES_NOT_EXITS', part.column ?? '');
  const { type } = column;
  if (type.kind === 'json') throw wireError('ER_JSON_USED_AS_KEY', column.name);
  // MySQL makes a SPATIAL index of any index on a geometry.
  if (isGeometry(type)) throw notSupported('SPATIAL index');
  const isLarge = isLargeString(type);
  if (isLarge && part.length === undefined) throw wireError('ER_BLOB_KEY_WITHOUT_LENGTH', column.name);
  checkPrefix(column, part.length);
  const hasLength = isString(type);
  if (hasLength && type.length === 0) throw wireError('ER_WRONG_KEY_COLUMN', column.name);
  const whole = hasLength && !isLarge && part.length !== undefined && part.length >= type.length;
  return {
    columnId: column.id,
    expression: undefined,
    length: whole ? undefined : part.length,
    descending: part.descending,
  };
}

/** Only strings have prefixes, and none is longer than what it is a prefix of. @throws WireError 1089, 1391 */
function checkPrefix({ name, type }: Column, length: number | undefined): void {
  if (length === undefined) return;
  if (length === 0) throw wireError('ER_KEY_PART_0', name);
  if (!isString(type) || (/^(?:var)?(?:char|binary)$/.test(type.form) && length > type.length))
    throw wireError('ER_WRONG_SUB_KEY');
}

function firstColumn(table: Table, parts: readonly IndexColumn[]): string {
  const [part] = parts;
  return part?.columnId === undefined ? 'functional_index' : columnById(table, part.columnId).name;
}

/** The column's name, or with `_2`, `_3` … when an index is called so. */
function freeIndexName(indexes: readonly Index[], base: string): string {
  const used = new Set(indexes.map((index) => index.name.toLowerCase()));
  if (!used.has(base.toLowerCase()) && base.toUpperCase() !== 'PRIMARY') return base;
  let number = 2;
  while (used.has(`${base}_${number}`.toLowerCase())) number++;
  return `${base}_${number}`;
}

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
  const indexed = table.indexes.some(
    (index) =>
      servesKey(
        index.parts,
        columns.map(({ id: columnId }) => columnId),
      ) && !(index.generated === true && index.parts.length === columns.length),
  );
  const withKey: Table = { ...table, foreignKeys: [...table.foreignKeys, key].toSorted(byName) };
  if (indexed) return withKey;
  const parts = columns.map((column) => ({
    column: column.name,
    expression: undefined,
    length: undefined,
    descending: false,
  }));
  const ownName = node.name === undefined ? node.indexName : name;
  const definition = { kind: 'index', type: 'index', name: ownName, parts, comment: undefined } as const;
  const result = withIndex(context, withKey, definition, indexId);
  const indexes = result.indexes.map((index) =>
    index.id === indexId ? { ...index, generated: true as const } : index,
  );
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

/** How constraints without a name get theirs: those that CREATE TABLE names do not count, those of the table do. */
export interface Naming {
  readonly isNew: boolean;
  readonly given: ReadonlySet<string>;
}

export const ALTERED: Naming = { isNew: false, given: new Set() };

/** The name behind all numbered ones of a table, as InnoDB gives it: `child_ibfk_1`, `child_chk_1`. @throws WireError 1059 */
export function nextName(prefix: string, taken: readonly { readonly name: string }[], { given }: Naming): string {
  const numbers = taken
    .filter(({ name }) => name.startsWith(prefix) && !given.has(name.toLowerCase()))
    .map(({ name }) => Number(name.slice(prefix.length)) || 0);
  const name = `${prefix}${Math.max(0, ...numbers) + 1}`;
  if (name.length > LONGEST_NAME) throw wireError('ER_TOO_LONG_IDENT', name);
  return name;
}

const LONGEST_NAME = 64;
