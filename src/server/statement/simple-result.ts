import type { OkResult, ResultSink } from '../../engine/engine.ts';
import type { ResultColumn, ResultValue } from '../../mysql/column.ts';

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
