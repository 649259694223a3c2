import { tableSql, type Catalog, type Column, type Table } from '../catalog/catalog.ts';
import { storeColumn } from '../store/store-column.ts';
import type { Connection } from '../file/connection.ts';
import { toNumeric } from '../operand/to-number.ts';
import { materialise } from '../operand/to-text.ts';
import type { SessionState } from '../session/session-state.ts';
import type { StoreContext } from '../store/store-context.ts';
import { decoderOf } from '../type/decode.ts';
import type { StoredValue, ValueType } from '../type/type.ts';
import { mayExceed } from '../emit/generated-value.ts';
import { basesOf } from './kept-column.ts';
import { emitKept } from '../emit/kept-expression.ts';

/** Generated columns that may be given what they do not hold. */
export interface GeneratedCheck {
  readonly columns: readonly {
    readonly column: Column;
    readonly type: ValueType;
    readonly reads: ReadonlySet<Column>;
  }[];
  /** Selects, for one row, what the expressions give before it is made to fit. */
  readonly sql: string;
}

/** What is to be looked at when a row of the table was written; `undefined` when all that is computed fits. */
export function generatedCheck(catalog: Catalog, table: Table, state: SessionState): GeneratedCheck | undefined {
  const found = table.columns.flatMap((column) => {
    if (column.generated === undefined) return [];
    const { builder, value } = emitKept(catalog, table, '', state, column.generated.text);
    if (!mayExceed(value.type, column.type)) return [];
    const isNumeric = column.type.kind === 'int' || column.type.kind === 'decimal';
    const asNumber = isNumeric && value.type.kind === 'json';
    const { sql, type } = asNumber ? toNumeric(builder, value) : materialise(builder, value);
    return [{ column, type, reads: new Set(basesOf(table, column)), sql }];
  });
  if (found.length === 0) return undefined;
  return {
    columns: found,
    sql: `SELECT ${found.map(({ sql }) => sql).join(',')} FROM ${tableSql(table)} WHERE rowid=?`,
  };
}

/**
 * Judges the generated columns of a row that was written, as an INSERT of their values would be.
 *
 * @param set the columns that were changed, when the row was there before
 * @throws WireError 1048, 1264, 1406 … in strict mode
 */
export function checkGenerated(
  { columns, sql }: GeneratedCheck,
  connection: Connection,
  rowid: StoredValue,
  context: StoreContext,
  set?: readonly Column[],
): void {
  const isRead = (reads: ReadonlySet<Column>): boolean => set === undefined || set.some((column) => reads.has(column));
  if (!columns.some(({ reads }) => isRead(reads))) return;
  const [row = []] = connection.all(sql, [rowid], true);
  const silent: StoreContext = { ...context, warn: (warning) => warning.level === 'Note' || context.warn(warning) };
  for (const [i, { column, type, reads }] of columns.entries()) {
    const stored = row[i] ?? null;
    if (stored === null || !isRead(reads)) continue;
    const decode = decoderOf(type, typeof stored === 'bigint');
    storeColumn(decode === undefined ? stored : decode(stored, context.zone), column, silent, true);
  }
}
