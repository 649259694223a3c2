import { collationOf, hasOwnBytes } from '../type/collation.ts';
import { type Operand, type SqlValue } from './operand.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { type BitType, type BytesType, type ValueType, isFloatingPoint } from '../type/type.ts';
import { withoutZerofill } from '../type/computed-type.ts';
import { bitBytesSql, dateTimeSql, materialise, textSql, toText } from './to-text.ts';

/** The stored form of a document, or of JSON in a text; what is no JSON stays as it is. */
export function documentSql(builder: PlanBuilder, operand: Operand): string {
  if (operand.type.kind === 'text') return `m_json_normal(${toText(builder, operand)})`;
  return operand.type.kind === 'json' ? materialise(builder, operand).sql : toText(builder, operand);
}

/** The value as a stored document. */
export function jsonSql(builder: PlanBuilder, operand: Operand): string {
  const given = materialise(builder, operand);
  const value = printedInDocument({ ...given, type: withoutZerofill(given.type) });
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types need nothing of their own
  switch (value.type.kind) {
    case 'json':
    case 'null':
      return value.sql;
    case 'int':
    case 'decimal':
    case 'float':
    case 'double':
      return value.type.kind === 'int' && value.type.digits === 1 && value.type.boolean === true
        ? `(CASE WHEN ${value.sql} IS NULL THEN NULL WHEN ${value.sql} = 0 THEN 'false' ELSE 'true' END)`
        : isFloatingPoint(value.type)
          ? `m_json_double(${value.sql})`
          : value.type.kind === 'decimal'
            ? `(${textSql(value)}||'E0')`
            : textSql(value);
    case 'year':
      return `CAST(${value.sql} AS TEXT)`;
    case 'bytes':
    case 'bit':
      return `m_json_opaque(${bytesSql(builder, value)},${isChosenBlob(value) ? OPAQUE_TYPES.blob : opaqueType(value.type)})`;
    case 'date':
      return `m_json_moment(${textSql(value)},'date')`;
    case 'datetime':
    case 'timestamp':
    case 'time':
      return `m_json_moment(${sixDigits(value)},'${value.type.kind === 'time' ? 'time' : 'datetime'}')`;
    default:
      return `m_json_quote(${textSql(value)})`;
  }
}

/** A value that prints as it does in documents. */
function printedInDocument(value: SqlValue): SqlValue {
  const text = value.printed?.inDocument;
  return text === undefined ? value : { ...value, printed: { of: value.sql, text } };
}

/**
 * Whether a value is that of a BLOB that IF, CASE, NULLIF, COALESCE, GREATEST and their like chose: one without a size to
 * MySQL. Other long strings have the size of their length.
 */
const isChosenBlob = ({ type, chosen, kept, sql }: SqlValue): boolean =>
  type.kind === 'bytes' && isBlob(type) && (chosen === true || kept === sql);

const isBlob = ({ form, length }: BytesType): boolean =>
  form === 'longblob' ? length === LONGEST_BLOB : form.endsWith('blob');

const LONGEST_BLOB = 4_294_967_295;

/** The wire type that a document names beside bytes: that of a long BLOB is that of its length. */
function opaqueType(type: BytesType | BitType): number {
  if (type.kind === 'bit') return 16;
  const isLong = type.form === 'mediumblob' || type.form === 'longblob';
  return isLong ? (type.length > MEDIUM_BLOB ? 251 : 250) : (OPAQUE_TYPES[type.form] ?? 255);
}

/** Bytes of a MEDIUMBLOB. */
const MEDIUM_BLOB = 16_777_215;

const OPAQUE_TYPES: Readonly<Partial<Record<BytesType['form'], number>>> = {
  binary: 254,
  varbinary: 15,
  tinyblob: 249,
  blob: 252,
};

/** A moment or time as documents print it: always with microseconds. */
function sixDigits(value: SqlValue): string {
  return value.type.kind === 'time' ? `m_time_text(${value.sql},6)` : dateTimeSql(value, 6);
}

/** The bytes of a value: those of text in its character set. */
export function bytesSql(builder: PlanBuilder, operand: Operand): string {
  const value = materialise(builder, operand);
  if (value.type.kind === 'bytes') return value.sql;
  if (value.type.kind === 'bit') return bitBytesSql(value.sql, value.type);
  const collation = 'collation' in value.type ? collationOf(value.type.collation) : undefined;
  if (collation !== undefined && hasOwnBytes(collation)) return `m_encode(${textSql(value)},'${collation.charset}')`;
  return `CAST(${textSql(value)} AS BLOB)`;
}

/** The bytes of a BINARY of so many, with zeros behind those of a value of the type `from`. */
export function paddedBytes(sql: string, from: ValueType, length: number): string {
  if (from.kind === 'bytes' && from.form === 'binary' && from.length === length) return sql;
  return `CAST(substr(CAST(${sql}||zeroblob(${length}) AS BLOB),1,${length}) AS BLOB)`;
}

/** At most the first bytes: SQLite's `substr` makes NULL of no bytes. */
export const firstBytesSql = (sql: string, most: number): string => `ifnull(substr(${sql},1,${most}),${sql})`;
