import type { OkResult, ResultSink } from '../engine/engine.ts';
import { COLLATION_ID } from '../mysql/charset.ts';
import { COLUMN_FLAG, COLUMN_TYPE, type ResultColumn, type ResultValue } from '../mysql/column.ts';

const BYTES_PER_CHARACTER = 4;

/** A column of text in a result that the server itself makes. */
export function textColumn(name: string, characters = 255): ResultColumn {
  return {
    schema: '',
    table: '',
    originalTable: '',
    name,
    originalName: name,
    type: COLUMN_TYPE.varString,
    flags: 0,
    collation: COLLATION_ID.utf8mb4,
    length: characters * BYTES_PER_CHARACTER,
    decimals: 31,
  };
}

/** A column of whole numbers in a result that the server itself makes. */
export function integerColumn(name: string, digits = 20): ResultColumn {
  return {
    ...textColumn(name),
    type: COLUMN_TYPE.longlong,
    flags: COLUMN_FLAG.notNull | COLUMN_FLAG.unsigned | COLUMN_FLAG.binary,
    collation: COLLATION_ID.binary,
    length: digits,
    decimals: 0,
  };
}

/** Sends a whole result set that is small enough for memory. */
export function sendRows(
  sink: ResultSink,
  columns: readonly ResultColumn[],
  rows: readonly (readonly ResultValue[])[],
): void {
  sink.columns(columns);
  if (rows.length > 0) sink.rows(rows);
  sink.end();
}

/** The answer of a statement that changes no rows. */
export const OK: OkResult = { affectedRows: 0, insertId: 0, info: '' };
