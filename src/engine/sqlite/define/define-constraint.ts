import { wireError, notSupported } from '../../../mysql/wire-error.ts';
import type { IndexDefinition } from '../../../sql/ast.ts';
import {
  columnById,
  findColumn,
  type Column,
  type Index,
  type IndexColumn,
  type Table,
  isVirtual,
} from '../catalog/catalog.ts';
import { functionalPart } from './functional-part.ts';
import { isGeometry, isString, isLargeString } from '../type/type.ts';
import { MAX_KEYS } from './table-limits.ts';
import { checkEngineAttribute } from './table-option.ts';
import type { IndexContext } from '../emit/kept/index-sql.ts';
import { keptComment } from './kept-comment.ts';

/** More indexes than others of the same statement can make go again: each is compared with all before it. */
const FAR_TOO_MANY = 1000;

/** Adds an index to a table's definition. @throws WireError 1061, 1068, 1069, 1072, 1170 */
export function withIndex(context: IndexContext, table: Table, node: IndexDefinition, id: number): Table {
  refuseIndexForm(table, node);
  const isPrimary = node.type === 'primary';
  const parts = node.parts.map((part) =>
    part.expression === undefined
      ? indexPart(table, part)
      : functionalPart(context, table, { ...part, expression: part.expression }, node),
  );
  if (isPrimary && parts.some(({ columnId }) => columnId !== undefined && isVirtual(columnById(table, columnId))))
    throw wireError('ER_UNSUPPORTED_ACTION_ON_GENERATED_COLUMN', 'Defining a virtual generated column as primary key');
  refusePartTwice(table, node, parts);
  // An index that a foreign key made goes when one that begins like it comes, and its name is free.
  const others = table.indexes.filter((other) => other.generated !== true || !beginsLike(parts, other));
  const index: Index = {
    id,
    name: isPrimary ? 'PRIMARY' : indexName(table, node, parts, others),
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

/** What is judged of an index before its columns are. @throws WireError 1068, 1069, 1221, 1235, 1280, 1687, 3522 */
function refuseIndexForm(table: Table, node: IndexDefinition): void {
  if (node.type === 'fulltext' || node.type === 'spatial') throw notSupported(`${node.type.toUpperCase()} index`);
  checkEngineAttribute(node.engineAttribute, node.secondaryEngineAttribute);
  if (table.indexes.length > FAR_TOO_MANY) throw wireError('ER_TOO_MANY_KEYS', MAX_KEYS);
  if (node.name?.toLowerCase() === 'gen_clust_index') throw wireError('ER_WRONG_NAME_FOR_INDEX', 'GEN_CLUST_INDEX');
  if (node.algorithm === 'hash' && node.parts.some(({ isOrdered }) => isOrdered))
    throw wireError('ER_WRONG_USAGE', 'spatial/fulltext/hash index', 'explicit index order');
  if (node.algorithm === 'rtree') throw wireError('ER_SPATIAL_MUST_HAVE_GEOM_COL');
  if (node.type !== 'primary') return;
  if (node.invisible === true) throw wireError('ER_PK_INDEX_CANT_BE_INVISIBLE');
  if (table.indexes.some((index) => index.name === 'PRIMARY')) throw wireError('ER_MULTIPLE_PRI_KEY');
}

/** @throws WireError 1060 */
function refusePartTwice(table: Table, node: IndexDefinition, parts: readonly IndexColumn[]): void {
  const twice = parts.find(
    ({ columnId }, i) => columnId !== undefined && parts.findIndex((part) => part.columnId === columnId) !== i,
  );
  if (twice?.columnId === undefined) return;
  const written = node.parts[parts.indexOf(twice)]?.column;
  throw wireError('ER_DUP_FIELDNAME', written ?? columnById(table, twice.columnId).name);
}

/** The name of an index that is no primary key: the one that it is given, or one that is free. @throws WireError 1061, 1280 */
function indexName(
  table: Table,
  node: IndexDefinition,
  parts: readonly IndexColumn[],
  others: readonly Index[],
): string {
  const name = node.name ?? freeIndexName(others, firstColumn(table, parts));
  if (name.toUpperCase() === 'PRIMARY' || name === '' || name.endsWith(' '))
    throw wireError('ER_WRONG_NAME_FOR_INDEX', name);
  if (others.some((index) => index.name.toLowerCase() === name.toLowerCase())) throw wireError('ER_DUP_KEYNAME', name);
  return name;
}

/** Whether an index serves a foreign key of columns: it begins with them, whole ones and in ascending order. */
export function servesKey(parts: readonly IndexColumn[], columnIds: readonly (number | undefined)[]): boolean {
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

/** How constraints without a name get theirs: those that CREATE TABLE names do not count, those of the table do. */
export interface Naming {
  readonly isNew: boolean;
  readonly given: ReadonlySet<string>;
}

/** What ALTER TABLE adds: all constraints of the table count. */
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

/** Most characters of a name. */
export const LONGEST_NAME = 64;
