import { collationById, encodeText, type TextEncoding } from './charset.ts';
import { COLUMN_FLAG, COLUMN_TYPE, type ResultColumn, type ResultValue } from './column.ts';
import { fixedDigits, formatDouble, formatFloat, NOT_FIXED_DECIMALS } from './number-text.ts';
import { writeBinaryDateTime, writeBinaryTime } from './temporal.ts';
import type { PacketWriter } from './writer.ts';

/** Writes one row of a result. */
export type RowEncoder = (writer: PacketWriter, row: readonly ResultValue[]) => void;

type Present = Exclude<ResultValue, null>;
type ValueEncoder = (writer: PacketWriter, value: Present) => void;

const TEXT_NULL = 0xfb;
/** The NULL bitmap of a binary row begins at its third bit. */
const BITMAP_OFFSET = 2;

/**
 * The encoder of a text result's rows
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_com_query_response_text_resultset_row.html).
 *
 * @param encoding of `character_set_results`
 */
export function textRowEncoder(columns: readonly ResultColumn[], encoding: TextEncoding): RowEncoder {
  const encoders = columns.map((column) => textEncoder(column, encoding));
  return (writer, row) => {
    writer.begin();
    for (let index = 0; index < encoders.length; index++) {
      const value = row[index];
      if (value === null || value === undefined) writer.u8(TEXT_NULL);
      else encoders[index]?.(writer, value);
    }
    writer.end();
  };
}

/**
 * The encoder of a prepared statement's rows
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_binary_resultset.html).
 */
export function binaryRowEncoder(columns: readonly ResultColumn[], encoding: TextEncoding): RowEncoder {
  const encoders = columns.map((column) => binaryEncoder(column, encoding));
  const bitmap = new Uint8Array((columns.length + 7 + BITMAP_OFFSET) >> 3);
  return (writer, row) => {
    bitmap.fill(0);
    for (let index = 0; index < encoders.length; index++) {
      const bit = index + BITMAP_OFFSET;
      if ((row[index] ?? null) === null) bitmap[bit >> 3] = (bitmap[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
    writer.begin().u8(0x00).bytes(bitmap);
    for (let index = 0; index < encoders.length; index++) {
      const value = row[index];
      if (value !== null && value !== undefined) encoders[index]?.(writer, value);
    }
    writer.end();
  };
}

function textEncoder(column: ResultColumn, encoding: TextEncoding): ValueEncoder {
  const number = numberFormat(column);
  // Nothing is converted where results are to be binary.
  const text = textWriter(encoding === 'binary' ? collationById(column.collation).encoding : encoding);
  if ((column.flags & COLUMN_FLAG.zerofill) !== 0 && column.type !== COLUMN_TYPE.year)
    return (writer, value) =>
      writer.lengthEncodedText(
        (typeof value === 'number' ? number(value) : String(value)).padStart(column.length, '0'),
      );
  return (writer, value) => {
    if (typeof value === 'string') text(writer, value);
    else if (typeof value === 'number') {
      if (number === String && (value | 0) === value && value > 0) writer.lengthEncodedDigits(value);
      else writer.lengthEncodedText(number(value));
    } else if (typeof value === 'bigint') writer.lengthEncodedText(value.toString());
    else writer.lengthEncodedBytes(value);
  };
}

/** How texts are written behind their length in bytes. */
export function textWriter(encoding: TextEncoding): (writer: PacketWriter, text: string) => void {
  if (encoding === 'utf8' || encoding === 'binary') return (writer, text) => writer.lengthEncodedText(text);
  return (writer, text) => writer.lengthEncodedBytes(encodeText(text, encoding));
}

function numberFormat({ type, decimals }: ResultColumn): (value: number) => string {
  if (type !== COLUMN_TYPE.double && type !== COLUMN_TYPE.float) return String;
  if (decimals < NOT_FIXED_DECIMALS) return (value) => fixedDigits(value, decimals);
  return type === COLUMN_TYPE.float ? formatFloat : formatDouble;
}

const BINARY_ENCODERS: Readonly<Partial<Record<number, ValueEncoder>>> = {
  [COLUMN_TYPE.tiny]: (writer, value) => writer.u8(Number(value) & 0xff),
  [COLUMN_TYPE.short]: (writer, value) => writer.u16(Number(value) & 0xff_ff),
  [COLUMN_TYPE.year]: (writer, value) => writer.u16(Number(value) & 0xff_ff),
  [COLUMN_TYPE.int24]: (writer, value) => writer.u32(Number(value)),
  [COLUMN_TYPE.long]: (writer, value) => writer.u32(Number(value)),
  [COLUMN_TYPE.longlong]: (writer, value) => writer.u64(toBigInt(value)),
  [COLUMN_TYPE.float]: (writer, value) => writer.f32(Number(value)),
  [COLUMN_TYPE.double]: (writer, value) => writer.f64(Number(value)),
  [COLUMN_TYPE.date]: (writer, value) => writeBinaryDateTime(writer, String(value)),
  [COLUMN_TYPE.datetime]: (writer, value) => writeBinaryDateTime(writer, String(value)),
  [COLUMN_TYPE.timestamp]: (writer, value) => writeBinaryDateTime(writer, String(value)),
  [COLUMN_TYPE.time]: (writer, value) => writeBinaryTime(writer, String(value)),
};

function binaryEncoder(column: ResultColumn, encoding: TextEncoding): ValueEncoder {
  return BINARY_ENCODERS[column.type] ?? textEncoder(column, encoding);
}

function toBigInt(value: Present): bigint {
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' ? BigInt(Math.trunc(value)) : BigInt(String(value));
}
