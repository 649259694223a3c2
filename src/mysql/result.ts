import { characterBytes, collationById, COLLATION_ID, encodeText, type TextEncoding } from './charset.ts';
import { SERVER_STATUS } from './capability.ts';
import { COLUMN_TYPE, type ColumnTypeCode, type ResultColumn } from './column.ts';
import { textWriter } from './row.ts';
import { writeSessionChanges, type SessionChanges } from './session-track.ts';
import type { WireError } from './wire-error.ts';
import { PacketWriter } from './writer.ts';

/** Longest text of an ERR packet that MySQL sends, in UTF-16 units. */
const MAX_ERROR_TEXT = 512;
const CATALOG = 'def';
const NULL_MARK = 0xfb;
const MAX_LENGTH = 0xff_ff_ff_ff;
const KEPT_CHARACTER_BYTES = 4;
const LONGEST_EXPRESSION = MAX_LENGTH - (MAX_LENGTH % KEPT_CHARACTER_BYTES);

/** The facts of an OK packet that the session adds to those of the statement. */
export interface OkPacket {
  readonly affectedRows: number | bigint;
  readonly insertId: number | bigint;
  /** Bits of SERVER_STATUS. */
  readonly status: number;
  readonly warnings: number;
  readonly info: string;
  /** For clients with CLIENT_SESSION_TRACK; `status` then has `sessionStateChanged`. */
  readonly changes?: SessionChanges | undefined;
}

/** Writes an OK packet (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_ok_packet.html). */
export function writeOk(writer: PacketWriter, ok: OkPacket): void {
  writer
    .begin()
    .u8(0x00)
    .lengthEncodedInteger(ok.affectedRows)
    .lengthEncodedInteger(ok.insertId)
    .u16(ok.status)
    .u16(Math.min(ok.warnings, 0xff_ff));
  if (ok.info !== '' || ok.changes !== undefined) writer.lengthEncodedText(ok.info);
  if (ok.changes !== undefined) writeSessionChanges(writer, ok.changes);
  writer.end();
}

/**
 * Writes the mark behind the rows of a result: an EOF packet, or, for clients with CLIENT_DEPRECATE_EOF,
 * an OK packet whose first byte is 0xfe.
 *
 * @param changes what the OK packet tells of the session besides
 */
export function writeEnd(
  writer: PacketWriter,
  status: number,
  warnings: number,
  deprecateEof: boolean,
  changes?: SessionChanges,
): void {
  const count = Math.min(warnings, 0xff_ff);
  writer.begin().u8(0xfe);
  if (!deprecateEof) {
    writer.u16(count).u16(status).end();
    return;
  }
  writer
    .u16(0)
    .u16(changes === undefined ? status : status | SERVER_STATUS.sessionStateChanged)
    .u16(count);
  if (changes !== undefined) {
    writer.lengthEncodedText('');
    writeSessionChanges(writer, changes);
  }
  writer.end();
}

/** Writes an ERR packet (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_err_packet.html). */
export function writeError(writer: PacketWriter, error: WireError, encoding: TextEncoding = 'utf8'): void {
  writer
    .begin()
    .u8(0xff)
    .u16(error.errno)
    .text(`#${error.sqlState}`)
    .bytes(encodeText(error.message.slice(0, MAX_ERROR_TEXT), encoding))
    .end();
}

/**
 * Writes Protocol::ColumnDefinition41; for COM_FIELD_LIST a default value follows, which is always NULL here.
 *
 * @param textCollation the collation that texts and names of this session's results have: the default one of
 *   `character_set_results`, whatever the column's own is; `COLLATION_ID.own` leaves each column its own
 */
export function writeColumn(
  writer: PacketWriter,
  column: ResultColumn,
  textCollation: number = COLLATION_ID.utf8mb4,
  form?: 'with default',
): void {
  const write = textWriter(collationById(textCollation).encoding);
  writer.begin().lengthEncodedText(CATALOG);
  for (const name of [column.schema, column.table, column.originalTable, column.name, column.originalName])
    write(writer, name);
  writer
    .u8(0x0c)
    .u16(toldCollation(column, textCollation))
    .u32(toldLength(column, textCollation))
    .u8(column.type)
    .u16(column.flags)
    .u8(column.decimals)
    .zeros(2);
  if (form === 'with default') writer.u8(NULL_MARK);
  writer.end();
}

/** A document that an expression makes is a text of `utf8mb4_bin` to who wants each column's own collation. */
function toldCollation({ collation, type }: ResultColumn, textCollation: number): number {
  if (collation === COLLATION_ID.binary) return collation;
  if (textCollation !== COLLATION_ID.own) return textCollation;
  return type === COLUMN_TYPE.json ? COLLATION_ID.utf8mb4Bin : collation;
}

/** The types of long texts: what is told of a column is what it holds in bytes, also where no character takes four of them. */
const LONG_TEXTS: ReadonlySet<ColumnTypeCode> = new Set([
  COLUMN_TYPE.tinyBlob,
  COLUMN_TYPE.mediumBlob,
  COLUMN_TYPE.longBlob,
  COLUMN_TYPE.blob,
]);

/** The length of a text, which counts four bytes for a character, with those of what it is sent in. */
function toldLength(column: ResultColumn, textCollation: number): number {
  const { collation, length, type } = column;
  if (collation === COLLATION_ID.binary || textCollation === COLLATION_ID.utf8mb4) return Math.min(length, MAX_LENGTH);
  const isOwn = textCollation === COLLATION_ID.own;
  if (isOwn && type === COLUMN_TYPE.json) return MAX_LENGTH;
  const bytes = isOwn && LONG_TEXTS.has(type) ? 1 : characterBytes(collationById(toldCollation(column, textCollation)));
  // The longest text that an expression makes is told of in whole characters.
  if (length >= MAX_LENGTH)
    return type === COLUMN_TYPE.longBlob ? Math.min(LONGEST_EXPRESSION * bytes, MAX_LENGTH) : MAX_LENGTH;
  return (length / KEPT_CHARACTER_BYTES) * bytes;
}

/** Column definitions as bytes, by the collation of texts and the array that describes them: a plan's columns are encoded once. */
const encodedColumns = new Map<number, WeakMap<readonly ResultColumn[], Buffer>>();
/** Sequence id of the first packet of the block that is kept. */
const BLOCK_SEQUENCE = 1;
const blockEncoder = new PacketWriter();

/**
 * Writes the number of columns and their definitions, without the EOF packet behind them.
 * The bytes are kept for the next result with the same `columns` array.
 */
export function writeColumns(
  writer: PacketWriter,
  columns: readonly ResultColumn[],
  textCollation: number = COLLATION_ID.utf8mb4,
): void {
  if (writer.sequence !== BLOCK_SEQUENCE || columns.length > 0xf0) {
    appendColumns(writer, columns, textCollation);
    return;
  }
  let blocks = encodedColumns.get(textCollation);
  if (blocks === undefined) encodedColumns.set(textCollation, (blocks = new WeakMap()));
  let block = blocks.get(columns);
  if (block === undefined) {
    blockEncoder.sequence = BLOCK_SEQUENCE;
    appendColumns(blockEncoder, columns, textCollation);
    block = Buffer.from(blockEncoder.take());
    blocks.set(columns, block);
  }
  writer.bytes(block);
  writer.sequence = (BLOCK_SEQUENCE + 1 + columns.length) & 0xff;
}

function appendColumns(writer: PacketWriter, columns: readonly ResultColumn[], textCollation: number): void {
  writer.begin().lengthEncodedInteger(columns.length).end();
  for (const column of columns) writeColumn(writer, column, textCollation);
}
