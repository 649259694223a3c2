import type { Catalog, Column, Table } from '../../catalog/catalog.ts';
import { storeColumn } from '../../store/store-column.ts';
import type { Connection } from '../../file/connection.ts';
import type { Operand } from '../../operand/operand.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import { integerOf, toNumeric } from '../../operand/to-number.ts';
import { materialise } from '../../operand/to-text.ts';
import type { SessionState } from '../../session/session-state.ts';
import type { StoreContext } from '../../store/store-context.ts';
import { decoderOf } from '../../type/decode.ts';
import { BIGINT_TYPE, type StoredValue, type ValueType } from '../../type/type.ts';
import { mayExceed } from '../../emit/kept/generated-value.ts';
import { rowSql } from './conflict-lookup.ts';
import { basesOf } from './kept-column.ts';
import { emitKept } from '../../emit/kept/kept-expression.ts';

/** Generated columns that may be given what they do not hold. */
export interface GeneratedCheck {
  readonly columns: readonly {
    readonly column: Column;
    readonly type: ValueType;
    readonly reads: ReadonlySet<Column>;
  }[];
  /** Selects, for the stored values of a row, what the expressions give before it is made to fit. */
  readonly sql: string;
}

/**
 * What is to be looked at before a row of the table is written; `undefined` when all that is computed fits.
 *
 * @param stored the columns that a row's values are of
 */
export function generatedCheck(
  catalog: Catalog,
  table: Table,
  stored: readonly Column[],
  state: SessionState,
): GeneratedCheck | undefined {
  const found = table.columns.flatMap((column) => {
    if (column.generated === undefined) return [];
    const { builder, value } = emitKept(catalog, table, '', state, column.generated.text);
    if (!mayExceed(value.type, column.type)) return [];
    const { sql, type } = readAs(builder, value, column.type);
    return [{ column, type, reads: new Set(basesOf(table, column)), sql }];
  });
  if (found.length === 0) return undefined;
  return {
    columns: found,
    sql: `SELECT ${found.map(({ sql }) => sql).join(',')} FROM ${rowSql({ catalog, state }, table, stored)}`,
  };
}

/** The value, or the number that a document is to a column of numbers. */
function readAs(
  builder: PlanBuilder,
  value: Operand,
  { kind }: ValueType,
): { readonly sql: string; readonly type: ValueType } {
  if (value.type.kind !== 'json' || (kind !== 'int' && kind !== 'decimal')) return materialise(builder, value);
  return kind === 'int' ? { sql: integerOf(builder, value, false), type: BIGINT_TYPE } : toNumeric(builder, value);
}

/**
 * Judges the generated columns of a row that is to be written, as an INSERT of their values would be.
 *
 * @param set the columns that are changed, when the row is there already
 * @throws WireError 1048, 1264, 1406 … in strict mode
 */
export function checkGenerated(
  { columns, sql }: GeneratedCheck,
  connection: Connection,
  values: readonly StoredValue[],
  context: StoreContext,
  set?: readonly Column[],
): void {
  const isRead = (reads: ReadonlySet<Column>): boolean => set === undefined || set.some((column) => reads.has(column));
  if (!columns.some(({ reads }) => isRead(reads))) return;
  const [row = []] = connection.all(sql, values, true);
  const silent: StoreContext = { ...context, warn: (warning) => warning.level === 'Note' || context.warn(warning) };
  for (const [i, { column, type, reads }] of columns.entries()) {
    const stored = row[i] ?? null;
    if (stored === null || !isRead(reads)) continue;
    const decode = decoderOf(type, typeof stored === 'bigint');
    storeColumn(decode === undefined ? stored : decode(stored, context.zone), column, silent, true);
  }
}
