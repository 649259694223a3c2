import { isUtf8 } from 'node:buffer';
import { decodeText, type TextEncoding } from './charset.ts';
import { COLUMN_TYPE, type BoundParameter, type ColumnTypeCode, type ResultValue } from './column.ts';
import { PacketReader } from './reader.ts';
import { readBinaryDateTime, readBinaryTime } from './temporal.ts';
import { wireError } from './wire-error.ts';
import type { PacketWriter } from './writer.ts';

const UNSIGNED_FLAG = 0x80_00;
/** Flag of COM_STMT_EXECUTE: the number of parameters, attributes included, follows. */
const PARAMETER_COUNT_AVAILABLE = 0x08;
/** Most parameters of a command, attributes included: each takes memory, and a client claims eight of them with one byte. */
const MAX_PARAMETERS = 65_535;

/** Type of one parameter as a client binds it. */
export interface ParameterType {
  readonly type: ColumnTypeCode;
  readonly unsigned: boolean;
}

/** What the server remembers of a statement between its executions. */
export interface ExecuteContext {
  readonly parameterCount: number;
  /** Types bound by an earlier execution: a client may leave them out. */
  readonly types: readonly ParameterType[];
  /** Values sent ahead by COM_STMT_SEND_LONG_DATA, by parameter. */
  readonly longData: ReadonlyMap<number, Buffer>;
  readonly queryAttributes: boolean;
  readonly encoding: TextEncoding;
}

/** What a client sends with a statement under a name. */
export interface QueryAttribute extends BoundParameter {
  readonly name: string;
}

/** The payload of COM_STMT_EXECUTE. */
export interface ExecuteRequest {
  readonly types: readonly ParameterType[];
  readonly parameters: readonly BoundParameter[];
  /** What has a name, be it a parameter or not. */
  readonly attributes: readonly QueryAttribute[];
}

const NO_ATTRIBUTES: readonly QueryAttribute[] = [];

/** The statement id that begins the payload of every COM_STMT_* command. @throws WireError 1835 */
export function readStatementId(payload: Buffer): number {
  return new PacketReader(payload, 'ER_MALFORMED_PACKET', 1).u32();
}

/** Whether the client of COM_STMT_EXECUTE asks for a cursor: CURSOR_TYPE_READ_ONLY. */
export function asksForCursor(payload: Buffer): boolean {
  return ((payload[5] ?? 0) & 1) !== 0;
}

/** Reads COM_STMT_FETCH. @throws WireError 1835 */
export function readFetch(payload: Buffer): { readonly statement: number; readonly rows: number } {
  const reader = new PacketReader(payload, 'ER_MALFORMED_PACKET', 1);
  return { statement: reader.u32(), rows: reader.u32() };
}

/** Reads COM_STMT_SEND_LONG_DATA. @throws WireError 1835 */
export function readLongData(payload: Buffer): { readonly parameter: number; readonly data: Buffer } {
  const reader = new PacketReader(payload, 'ER_MALFORMED_PACKET', 5);
  return { parameter: reader.u16(), data: Buffer.from(reader.rest()) };
}

/**
 * Reads COM_STMT_EXECUTE
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_com_stmt_execute.html).
 *
 * @throws WireError 1835, 1210
 */
export function readExecute(payload: Buffer, context: ExecuteContext): ExecuteRequest {
  const reader = new PacketReader(payload, 'ER_MALFORMED_PACKET', 5);
  const flags = reader.u8();
  reader.skip(4);
  // A client that may name its parameters counts them wherever there are any; the flag tells of attributes alone.
  const named = context.queryAttributes;
  const counted = named && (flags & PARAMETER_COUNT_AVAILABLE) !== 0;
  if (context.parameterCount === 0 && !counted) return { types: [], parameters: [], attributes: NO_ATTRIBUTES };
  const count = named ? reader.lengthEncodedInteger() : context.parameterCount;
  if (count < context.parameterCount) throw wireError('ER_WRONG_ARGUMENTS', 'COM_STMT_EXECUTE');
  if (count === 0) return { types: [], parameters: [], attributes: NO_ATTRIBUTES };
  const bound = readBoundValues(reader, count, context, named);
  const { attributes } = bound;
  if (count === context.parameterCount) return { types: bound.types, parameters: bound.values, attributes };
  return {
    types: bound.types.slice(0, context.parameterCount),
    parameters: bound.values.slice(0, context.parameterCount),
    attributes,
  };
}

/**
 * Where the text of a COM_QUERY begins: behind its query attributes, when the client sends them.
 *
 * @throws WireError 1835
 */
export function queryTextOffset(payload: Buffer, queryAttributes: boolean): number {
  if (!queryAttributes) return 1;
  const reader = new PacketReader(payload, 'ER_MALFORMED_PACKET', 1);
  const count = reader.lengthEncodedInteger();
  // The number of sets of attributes: there is always one, also where it is empty.
  if (reader.lengthEncodedInteger() !== 1) throw wireError('ER_MALFORMED_PACKET');
  if (count > 0) readBoundValues(reader, count, attributesAlone('utf8'), true);
  return payload.length - reader.remaining;
}

/**
 * The attributes of a COM_QUERY of a client that may send some.
 *
 * @throws WireError 1835
 */
export function readQueryAttributes(payload: Buffer, encoding: TextEncoding): readonly QueryAttribute[] {
  const reader = new PacketReader(payload, 'ER_MALFORMED_PACKET', 1);
  const count = reader.lengthEncodedInteger();
  reader.lengthEncodedInteger();
  return count === 0 ? NO_ATTRIBUTES : readBoundValues(reader, count, attributesAlone(encoding), true).attributes;
}

const NO_LONG_DATA: ExecuteContext['longData'] = new Map();

const attributesAlone = (encoding: TextEncoding): BindContext => ({
  parameterCount: 0,
  types: undefined,
  longData: NO_LONG_DATA,
  queryAttributes: true,
  encoding,
});

/** Writes the first packet of the answer to COM_STMT_PREPARE. */
export function writePrepareOk(
  writer: PacketWriter,
  statement: {
    readonly id: number;
    readonly columnCount: number;
    readonly parameterCount: number;
    readonly warnings: number;
  },
): void {
  writer.begin().u8(0x00).u32(statement.id).u16(statement.columnCount).u16(statement.parameterCount);
  writer.u8(0).u16(statement.warnings).end();
}

/** A text has no earlier execution that gave types. */
type BindContext = Omit<ExecuteContext, 'types'> & { readonly types: ExecuteContext['types'] | undefined };

interface BoundValues {
  readonly types: readonly ParameterType[];
  readonly values: readonly BoundParameter[];
  readonly attributes: readonly QueryAttribute[];
}

function readBoundValues(reader: PacketReader, count: number, context: BindContext, named: boolean): BoundValues {
  if (count > MAX_PARAMETERS) throw wireError('ER_MALFORMED_PACKET');
  const nulls = reader.bytes((count + 7) >> 3);
  const names: string[] = [];
  const isTyped = reader.u8() === 1;
  const types = isTyped ? readTypes(reader, count, named ? names : undefined) : context.types;
  if (types === undefined) throw wireError('ER_MALFORMED_PACKET');
  const values: BoundParameter[] = [];
  for (let index = 0; index < count; index++) {
    const isNull = ((nulls[index >> 3] ?? 0) & (1 << (index & 7))) !== 0;
    const { type, unsigned } = types[index] ?? untyped(isNull, index >= context.parameterCount);
    const sent = context.longData.get(index);
    let value: ResultValue = null;
    if (sent !== undefined) value = bytesOf(longType(type), sent, context.encoding);
    else if (!isNull) value = valueReader(type, unsigned)(reader, context.encoding, index >= context.parameterCount);
    values.push({ type, unsigned, value });
  }
  if (names.every((name) => name === '')) return { types, values, attributes: NO_ATTRIBUTES };
  const attributes = values.flatMap((value, i) => (names[i] ? [{ ...value, name: names[i] }] : []));
  return { types, values, attributes };
}

/** The type of a parameter that no execution gave a type: NULL has none to tell. @throws WireError 1210, 1835 */
function untyped(isNull: boolean, isAttribute: boolean): ParameterType {
  if (!isNull && isAttribute) throw wireError('ER_MALFORMED_PACKET');
  if (!isNull) throw wireError('ER_WRONG_ARGUMENTS', 'mysqld_stmt_execute');
  return { type: COLUMN_TYPE.null, unsigned: false };
}

/** @param names to which each parameter's name is added, when they have names */
function readTypes(reader: PacketReader, count: number, names: string[] | undefined): ParameterType[] {
  const types: ParameterType[] = [];
  for (let index = 0; index < count; index++) {
    const code = reader.u16();
    names?.push(reader.lengthEncodedBytes().toString('utf8'));
    types.push({ type: columnType(code & 0xff), unsigned: (code & UNSIGNED_FLAG) !== 0 });
  }
  return types;
}

const KNOWN_TYPES: ReadonlySet<number> = new Set(Object.values(COLUMN_TYPE));

function columnType(code: number): ColumnTypeCode {
  if (!KNOWN_TYPES.has(code)) throw wireError('ER_MALFORMED_PACKET');
  return code as ColumnTypeCode;
}

const BYTE_TYPES: ReadonlySet<ColumnTypeCode> = new Set([
  COLUMN_TYPE.tinyBlob,
  COLUMN_TYPE.mediumBlob,
  COLUMN_TYPE.longBlob,
  COLUMN_TYPE.blob,
  COLUMN_TYPE.bit,
  COLUMN_TYPE.geometry,
]);

/** Only texts and binary strings are sent in pieces. @throws WireError 1835 */
function longType(type: ColumnTypeCode): ColumnTypeCode {
  if (type < COLUMN_TYPE.tinyBlob || type > COLUMN_TYPE.string) throw wireError('ER_MALFORMED_PACKET');
  return type;
}

type ValueReader = (reader: PacketReader, encoding: TextEncoding, isAttribute: boolean) => ResultValue;

/** Readers of the types that are not length-encoded bytes: of signed and of unsigned values. */
const VALUE_READERS: ReadonlyMap<ColumnTypeCode, readonly [signed: ValueReader, unsigned: ValueReader]> = new Map([
  [COLUMN_TYPE.null, both(() => null)],
  [COLUMN_TYPE.tiny, [(reader) => reader.i8(), (reader) => reader.u8()]],
  [COLUMN_TYPE.short, [(reader) => reader.i16(), (reader) => reader.u16()]],
  [COLUMN_TYPE.year, [(reader) => reader.i16(), (reader) => reader.u16()]],
  [COLUMN_TYPE.int24, [(reader) => reader.i32(), (reader) => reader.u32()]],
  [COLUMN_TYPE.long, [(reader) => reader.i32(), (reader) => reader.u32()]],
  [COLUMN_TYPE.longlong, [(reader) => reader.i64(), (reader) => reader.u64()]],
  [COLUMN_TYPE.float, both((reader) => reader.f32())],
  [COLUMN_TYPE.double, both((reader) => reader.f64())],
  [COLUMN_TYPE.date, both((reader, _, isAttribute) => readBinaryDateTime(reader, true, isAttribute))],
  [COLUMN_TYPE.datetime, both((reader, _, isAttribute) => readBinaryDateTime(reader, false, isAttribute))],
  [COLUMN_TYPE.timestamp, both((reader, _, isAttribute) => readBinaryDateTime(reader, false, isAttribute))],
  [COLUMN_TYPE.time, both((reader, _, isAttribute) => readBinaryTime(reader, isAttribute))],
]);

function both(read: ValueReader): readonly [ValueReader, ValueReader] {
  return [read, read];
}

function valueReader(type: ColumnTypeCode, unsigned: boolean): ValueReader {
  const readers = VALUE_READERS.get(type);
  if (readers !== undefined) return readers[unsigned ? 1 : 0];
  return (reader, encoding) => bytesOf(type, reader.lengthEncodedBytes(), encoding);
}

/**
 * Some clients bind a buffer as a string: bytes that are no text of the session's character set stay bytes.
 * The copy outlives the packet.
 */
function bytesOf(type: ColumnTypeCode, bytes: Buffer, encoding: TextEncoding): ResultValue {
  const utf8 = encoding === 'utf8' || encoding === 'binary';
  if (BYTE_TYPES.has(type) || (utf8 && !isUtf8(bytes))) return Buffer.from(bytes);
  return decodeText(bytes, encoding);
}
