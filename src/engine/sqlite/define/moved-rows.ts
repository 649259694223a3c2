import { rowKey, type Column, type Table, type Index } from '../catalog/catalog.ts';
import { bytesTwin } from '../type/bytes-twin.ts';
import { findCharacterSet } from '../type/character-set.ts';
import type { BytesType, MemberType, TextType } from '../type/type.ts';

/**
 * Whether MySQL copies the rows of a table to change it, and so counts them as affected
 * (https://dev.mysql.com/doc/refman/9.7/en/innodb-online-ddl-operations.html).
 *
 * @param strict whether `sql_mode` is strict: otherwise columns that become NOT NULL are converted
 */
export function movesRows(before: Table, after: Table, strict: boolean): boolean {
  const known = new Set(before.columns.map(({ id }) => id));
  const isComputed = ({ id, generated, default: initial }: Column): boolean =>
    (generated?.stored === true || initial?.kind === 'expression') && !known.has(id);
  if (after.columns.some(isComputed) || changesComputedKey(before, after)) return true;
  if (losesRowKey(before, after)) return true;
  return before.columns.some((old) => {
    const column = after.columns.find(({ id }) => id === old.id);
    return column !== undefined && isConverted(before, old, column, strict);
  });
}

/** Whether the key that orders the rows goes and no new one takes its place: one that was there before does not count. */
function losesRowKey(before: Table, after: Table): boolean {
  const key = rowKey(before);
  if (key === undefined || after.indexes.some(({ id }) => id === key.id)) return false;
  const next = rowKey(after);
  return next === undefined || before.indexes.some(({ id }) => id === next.id);
}

/** Whether a foreign key comes: where it is checked, MySQL copies the rows. */
export function hasNewForeignKey(before: Table, after: Table): boolean {
  const known = new Set(before.foreignKeys.map(({ id }) => id));
  return after.foreignKeys.some(({ id }) => !known.has(id));
}

/** Whether the stored values of a column become others, or would be read in another way. */
export function isConverted(table: Table, old: Column, column: Column, strict: boolean): boolean {
  if (old.autoIncrement !== column.autoIncrement || definition(old) !== definition(column)) return true;
  if (!strict && old.nullable && !column.nullable) return true;
  return JSON.stringify(old.type) !== JSON.stringify(column.type) && !isWidened(table, old, column);
}

/** What a generated column is computed from. */
const definition = ({ generated }: Column): string =>
  generated === undefined ? '' : `${generated.stored ? 'stored' : 'virtual'} ${generated.text}`;

/** Whether all values stay as they are stored: longer strings whose lengths take no more bytes, more members behind the others. */
function isWidened(table: Table, old: Column, column: Column): boolean {
  const [from, to] = [old.type, column.type];
  if (from.kind === 'text' && to.kind === 'text') return keepsBytes(table, old, from, to) && isLonger(from, to);
  if (from.kind === 'text' && to.kind === 'bytes') return !isIndexed(table, old) && holdsBytes(from, to);
  if (from.kind === 'bytes' && to.kind === 'bytes') return from.form === 'varbinary' && isLonger(from, to);
  if ((from.kind !== 'enum' && from.kind !== 'set') || from.kind !== to.kind) return false;
  return from.members.every((member, i) => to.members[i] === member) && memberBytes(from) === memberBytes(to);
}

/** Every utf8mb3 text is a utf8mb4 one; an index of a text sorts otherwise by another collation. */
function keepsBytes(
  table: Table,
  column: Column,
  from: Pick<TextType, 'charset' | 'collation'>,
  to: Pick<TextType, 'charset' | 'collation'>,
): boolean {
  if (from.collation === to.collation) return true;
  const isSame = from.charset === to.charset || (from.charset === 'utf8mb3' && to.charset === 'utf8mb4');
  return isSame && !isIndexed(table, column);
}

const isIndexed = ({ indexes }: Table, { id }: Column): boolean =>
  indexes.some(({ parts }) => parts.some(({ columnId }) => columnId === id));

/** Whether texts are kept as the bytes that they are. */
function holdsBytes(from: TextType, to: BytesType): boolean {
  if (bytesTwin(from).form !== to.form) return false;
  const bytes = from.length * characterBytes(from);
  if (from.form === 'varchar') return to.length >= bytes && isShort(from) === isShort(to);
  return from.length === to.length && (from.form !== 'char' || bytes === from.length);
}

function isLonger<Type extends TextType | BytesType>(from: Type, to: Type): boolean {
  if (from.form !== to.form) return false;
  if (from.form !== 'varchar' && from.form !== 'varbinary') return from.length === to.length;
  return to.length >= from.length && isShort(from) === isShort(to);
}

/** Whether the length of a VARCHAR or VARBINARY takes one byte. */
export const isShort = (type: TextType | BytesType): boolean => type.length * characterBytes(type) <= 255;

function characterBytes(type: TextType | BytesType): number {
  return type.kind === 'bytes' ? 1 : (findCharacterSet(type.charset)?.maxLength ?? 4);
}

function memberBytes({ kind, members }: MemberType): number {
  if (kind === 'enum') return members.length < 256 ? 1 : 2;
  const bytes = Math.ceil(members.length / 8);
  return bytes > 4 ? 8 : bytes;
}

/** Whether MySQL copies the table, and counts its rows: a computed key comes while there is a unique one, or such a one goes. */
export function changesComputedKey(before: Table, after: Table): boolean {
  const isComputed = ({ parts }: Index): boolean => parts.some(({ columnId }) => columnId === undefined);
  const missing = (from: Table, table: Table): readonly Index[] =>
    table.indexes.filter((index) => isComputed(index) && !from.indexes.some(({ id }) => id === index.id));
  const isUnique = (index: Index): boolean => index.unique && isComputed(index);
  return missing(after, before).some(isUnique) || (missing(before, after).length > 0 && after.indexes.some(isUnique));
}
