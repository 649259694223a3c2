import { isColumn } from '../../functions/assign/adaptation.ts';
import { notSupported, WireError } from '../../../../mysql/wire-error.ts';
import type { Catalog, Column, Table } from '../../catalog/catalog.ts';
import { parseExpressionText } from '../../catalog/expression-text.ts';
import { mayExceed } from '../../emit/kept/generated-value.ts';
import { emitKept } from '../../emit/kept/kept-expression.ts';
import { assignment, SAME_FOR_ALL, type Assignment } from '../../functions/assign/stored-value.ts';
import { materialise } from '../../operand/to-text.ts';
import type { SessionState } from '../../session/session-state.ts';
import { storeColumn } from '../../store/store-column.ts';
import type { StoreContext } from '../../store/store-context.ts';
import { sameStored } from '../../type/same-stored.ts';
import type { StoredValue } from '../../type/type.ts';
import type { WriteRun } from '../plan.ts';
import { rowSql } from './conflict-lookup.ts';
import { basesOf } from './kept-column.ts';

/** Generated columns that may be given what they do not hold. */
export interface GeneratedCheck {
  readonly columns: readonly {
    readonly column: Column;
    readonly assign: Assignment;
    readonly reads: ReadonlySet<Column>;
    /** What {@link GeneratedCheck.sql} selects of it alone. */
    readonly sql: string;
  }[];
  /** Selects, for the stored values of a row, what the expressions give before it is made to fit. */
  readonly sql: string;
}

/**
 * What is to be looked at before a row of the table is written; `undefined` when all that is computed fits.
 *
 * @param stored the columns that a row's values are of
 * @param isJudged the generated columns that are looked at
 */
export function generatedCheck(
  catalog: Catalog,
  table: Table,
  stored: readonly Column[],
  state: SessionState,
  isJudged: (column: Column) => boolean = () => true,
): GeneratedCheck | undefined {
  const found = table.columns.flatMap((column) => {
    if (column.generated === undefined || !isJudged(column)) return [];
    const { text } = column.generated;
    const { builder, value } = emitKept(catalog, table, '', state, text);
    const node = parseExpressionText(text);
    const mayLack = !column.nullable && value.nullable;
    if (!mayLack && !mayExceed(value.type, column.type, isColumn(node))) return [];
    const { sql, type } = materialise(builder, value);
    const assign = assignment(type, column, node);
    return [{ column, assign, reads: new Set(basesOf(table, column)), sql }];
  });
  if (found.length === 0) return undefined;
  const row = rowSql({ catalog, state }, table, stored);
  return {
    columns: found.map(({ sql, ...column }) => ({ ...column, sql: `SELECT ${sql} FROM ${row}` })),
    sql: `SELECT ${found.map(({ sql }) => sql).join(',')} FROM ${row}`,
  };
}

/**
 * Judges the generated columns of a row that is to be written, as an INSERT of their values would be.
 *
 * @param isSevere whether NULL in a NOT NULL column is an error in any SQL mode
 * @param set the columns that are changed, when the row is there already
 * @throws WireError 1048, 1264, 1406 … in strict mode; 1235 where the column would hold another value, because sessions
 *   differ in what is a date
 */
export function checkGenerated(
  { columns, sql }: GeneratedCheck,
  run: WriteRun,
  values: readonly StoredValue[],
  context: StoreContext,
  isSevere: boolean,
  set?: readonly Column[],
): void {
  const isRead = (reads: ReadonlySet<Column>): boolean => set === undefined || set.some((column) => reads.has(column));
  if (!columns.some(({ reads }) => isRead(reads))) return;
  const row = computedRow(run, sql, values);
  for (const [i, { column, assign, reads, sql: own }] of columns.entries()) {
    // Where an expression fails, what is wrong with a column in front of it is told first.
    const computed = (row ?? run.connection.all(own, values, true)[0])?.[row === undefined ? 0 : i] ?? null;
    if (!isRead(reads)) continue;
    if (computed === null) {
      storeColumn(null, column, context, isSevere);
      continue;
    }
    const given = assign(computed, run, context.row);
    const stored = storeColumn(given, column, context, true);
    if (column.type.kind !== 'text' && !sameStored(stored, storeColumn(given, column, SAME_FOR_ALL, false)))
      throw notSupported('a generated column whose value depends on the SQL mode or the time zone');
  }
}

/** The values of all expressions; `undefined` where one of them fails. */
function computedRow({ connection }: WriteRun, sql: string, values: readonly StoredValue[]): StoredValue[] | undefined {
  try {
    return connection.all(sql, values, true)[0] ?? [];
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
}
