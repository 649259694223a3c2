import { tableSql, type Catalog, type Column, type Table } from '../catalog/catalog.ts';
import { storeColumn } from '../catalog/column-value.ts';
import type { Connection } from '../connection.ts';
import { toNumeric } from '../emit/convert.ts';
import { materialise } from '../emit/to-text.ts';
import type { SessionState } from '../session-state.ts';
import type { StoreContext } from '../store/store-context.ts';
import { integerRange } from '../store/store-number.ts';
import { decoderOf } from '../type/decode.ts';
import { isBiased, type StoredValue, type ValueType } from '../type/type.ts';
import { basesOf } from './kept-column.ts';
import { emitKept } from './kept-expression.ts';

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

/** Whether a value of the type `from` may be beyond what a column of the type `to` holds. */
function mayExceed(from: ValueType, to: ValueType): boolean {
  if (to.kind === 'int') {
    if (from.kind === 'int') return from.bits > to.bits || (from.unsigned !== to.unsigned && from.bits >= to.bits);
    // A number of a document is a double here, which is not exact at the ends of BIGINT.
    return isNumber(from) || (from.kind === 'json' && to.bits < 64);
  }
  if (to.kind === 'decimal') {
    if (from.kind === 'decimal') return from.precision - from.scale > to.precision - to.scale;
    return from.kind === 'int' ? from.digits > to.precision - to.scale : isNumber(from);
  }
  return to.kind === 'text' && from.kind === 'text' && from.length > to.length;
}

const isNumber = ({ kind }: ValueType): boolean => kind === 'decimal' || kind === 'float' || kind === 'double';

/** The converted value within what the column holds, which is what it shows after a warning. */
export function fitted(sql: string, { type }: Column, from: ValueType): string {
  if (!mayExceed(from, type)) return sql;
  if (type.kind === 'int' && !isBiased(type)) {
    const [low, high] = integerRange(type);
    return within(sql, low, high);
  }
  if (type.kind === 'decimal' && !type.big) {
    const most = 10n ** BigInt(type.precision) - 1n;
    return within(sql, type.unsigned ? 0n : -most, most);
  }
  return type.kind === 'text' && type.form.endsWith('char') ? `substr(${sql},1,${type.length})` : sql;
}

const within = (sql: string, low: bigint, high: bigint): string => `max(${literal(low)},min(${literal(high)},${sql}))`;

/** SQLite reads the digits of the least BIGINT as a double behind a minus. */
const literal = (value: bigint): string => (value === -(2n ** 63n) ? '(-9223372036854775807-1)' : String(value));
