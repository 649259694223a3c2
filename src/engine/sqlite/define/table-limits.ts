import { wireError } from '../../../mysql/wire-error.ts';
import { columnById, type Column, type Index, type Table } from '../catalog/catalog.ts';
import { findCharacterSet } from '../type/character-set.ts';
import { type ValueType, isString } from '../type/type.ts';

/** InnoDB's limits (https://dev.mysql.com/doc/refman/9.7/en/innodb-limits.html), in columns, keys, parts and bytes. */
export const MAX_COLUMNS = 1017;
/** Indexes of one table, its primary key among them. */
export const MAX_KEYS = 64;
const MAX_KEY_PARTS = 16;
const MAX_KEY_BYTES = 3072;
const MAX_TINY_BYTES = 255;
const MAX_ROW_BYTES = 65_535;

/** Refuses what InnoDB has no room for. @throws WireError 1069, 1070, 1071, 1117, 1118 */
export function checkTableLimits(table: Table): void {
  if (table.columns.length > MAX_COLUMNS) throw wireError('ER_TOO_MANY_FIELDS');
  const keys = table.indexes.filter(({ name }) => name !== 'PRIMARY');
  if (keys.length > MAX_KEYS) throw wireError('ER_TOO_MANY_KEYS', MAX_KEYS);
  for (const index of table.indexes) checkIndex(table, index);
  if (rowBytes(table.columns) > MAX_ROW_BYTES) throw wireError('ER_TOO_BIG_ROWSIZE', MAX_ROW_BYTES);
}

function checkIndex(table: Table, index: Index): void {
  if (index.parts.length > MAX_KEY_PARTS) throw wireError('ER_TOO_MANY_KEY_PARTS', MAX_KEY_PARTS);
  let bytes = 0;
  for (const { columnId, length } of index.parts) {
    if (columnId === undefined) continue;
    const { type } = columnById(table, columnId);
    const part = keyBytes(type, length);
    if (isTiny(type) && part > MAX_TINY_BYTES) throw wireError('ER_TOO_LONG_KEY', MAX_TINY_BYTES);
    bytes += part;
  }
  if (bytes > MAX_KEY_BYTES) throw wireError('ER_TOO_LONG_KEY', MAX_KEY_BYTES);
}

/** TINYTEXT or TINYBLOB, whose keys are no longer than what they hold. */
function isTiny(type: ValueType): boolean {
  return isString(type) && type.form.startsWith('tiny');
}

/** Bytes of a column in a key, at most. */
export const mostKeyBytes = (type: ValueType): number => (isTiny(type) ? MAX_TINY_BYTES : MAX_KEY_BYTES);

/** Bytes of a character of a text, at most, or one. */
export const bytesOfLetter = (type: ValueType): number => (type.kind === 'text' ? characterBytes(type.charset) : 1);

/** Bytes of a key part, of all of the column or of its first characters. */
export function keyBytes(type: ValueType, prefix: number | undefined): number {
  if (type.kind === 'text') return (prefix ?? type.length) * characterBytes(type.charset);
  return type.kind === 'bytes' ? (prefix ?? type.length) : columnBytes(type);
}

function characterBytes(charset: string): number {
  return findCharacterSet(charset)?.maxLength ?? 4;
}

const FIXED_BYTES: Readonly<Record<string, number>> = {
  float: 4,
  double: 8,
  date: 3,
  year: 1,
  json: 12,
};
/** The length and the place of a value that is stored elsewhere. */
const LOB_BYTES: Readonly<Record<string, number>> = {
  tinytext: 9,
  text: 10,
  mediumtext: 11,
  longtext: 12,
  tinyblob: 9,
  blob: 10,
  mediumblob: 11,
  longblob: 12,
};

function rowBytes(columns: readonly Column[]): number {
  const nullBits = columns.filter(({ nullable }) => nullable).length;
  return columns.reduce((bytes, { type }) => bytes + columnBytes(type), Math.ceil(nullBits / 8));
}

/** Bytes of a column in MySQL's own form of a row. */
function columnBytes(type: ValueType): number {
  if (isString(type)) return stringBytes(type);
  if (type.kind === 'int') return type.bits / 8;
  if (type.kind === 'decimal') return digitBytes(type.precision - type.scale) + digitBytes(type.scale);
  if (type.kind === 'enum') return type.members.length > 255 ? 2 : 1;
  if (type.kind === 'set') return type.members.length > 32 ? 8 : Math.ceil(type.members.length / 8);
  if (type.kind === 'bit') return Math.ceil(type.length / 8);
  if (type.kind === 'datetime' || type.kind === 'timestamp' || type.kind === 'time')
    return (type.kind === 'datetime' ? 5 : type.kind === 'timestamp' ? 4 : 3) + Math.ceil(type.fsp / 2);
  return FIXED_BYTES[type.kind] ?? 12;
}

/** Nine digits of a DECIMAL take four bytes, fewer of them a byte for each two. */
function digitBytes(digits: number): number {
  return Math.floor(digits / 9) * 4 + Math.ceil((digits % 9) / 2);
}

function stringBytes(type: Extract<ValueType, { kind: 'text' | 'bytes' }>): number {
  const bytes = type.length * (type.kind === 'text' ? characterBytes(type.charset) : 1);
  if (type.form === 'char' || type.form === 'binary') return bytes;
  if (type.form === 'varchar' || type.form === 'varbinary') return bytes + (bytes > 255 ? 2 : 1);
  return LOB_BYTES[type.form] ?? 12;
}
