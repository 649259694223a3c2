import type { Delete, Update } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../../emit/emit-expression.ts';
import { emitWhere } from '../../emit/operator/emit-condition.ts';
import { emitLimit } from '../../emit/select/emit-limit.ts';
import { rowOrder, withKeys } from '../../emit/select/row-order.ts';
import type { Binding } from '../../operand/plan-builder.ts';
import { materialise } from '../../operand/to-text.ts';
import { indexFacts, noteIndexUse } from '../query/index-use.ts';
import { formToRun } from '../query/form-to-run.ts';
import { bindValues, boundSql, MAX_PARAMETERS, type BoundSql, type ReadingQuery, type WriteRun } from '../plan.ts';
import type { Steps } from '../steps.ts';
import type { StoredValue } from '../../type/type.ts';
import { rowsAtOnce, rowsInSteps } from '../query/rows-read.ts';
import { rangeScan, type RangeScan } from '../query/table-scan.ts';
import { tableSql } from '../../catalog/catalog.ts';
import type { RowOrder } from '../../context/scope.ts';
import { groupingKey } from '../../emit/compare/compared-texts.ts';

/**
 * The SQL behind FROM that finds the rows which UPDATE or DELETE changes, in the order in which it does; those that LIMIT
 * leaves are the first ones by the table's key.
 *
 * @param narrowed gives WHERE with what else rows must be
 */
export function changedRows(
  cx: EmitContext,
  { where, orderBy, limit }: Pick<Update | Delete, RowChoice>,
  narrowed: (where: string) => string = (same) => same,
): ChangedRows {
  const condition = narrowed(emitWhere(cx, where));
  const keys = orderBy.map(({ expression, descending }) => {
    const value = materialise(cx.builder, emit({ ...cx, clause: 'order clause' }, expression));
    return `${groupingKey(value)}${descending ? ' DESC' : ''}`;
  });
  const end = emitLimit(cx, limit);
  const order = limit === undefined ? undefined : rowOrder(cx.scope, keys.length > 0, 'change');
  const [only, another] = cx.scope.tables;
  const isWhole = keys.length === 0 && limit === undefined && another === undefined;
  const table = isWhole && only?.joins === undefined ? only?.table : undefined;
  const range = (first: string, last: string): string => {
    const rest = condition === '' ? '' : ` AND (${condition.slice(' WHERE '.length)})`;
    return ` WHERE ${only?.sqlName}.rowid BETWEEN ${first} AND ${last}${rest}`;
  };
  const ranges = table && { table: tableSql(table), range };
  return { order, ranges, sortedBy: (rowKeys) => `${condition}${withKeys('', [...keys, ...rowKeys])}${end}` };
}

/** The query whose rows are changed, and its values. */
export interface ChangingQuery {
  readonly query: ReadingQuery;
  readonly bindings: readonly Binding[];
  /** Whether it can run in this process only. */
  readonly isLocal: boolean;
}

/** All rows that are changed, in MySQL's order: they are read before the first of them is. */
export function* rowsToChange(
  { query: asked, bindings, isLocal }: ChangingQuery,
  run: WriteRun,
): Steps<StoredValue[][]> {
  const { connection } = run;
  const values = bindValues(bindings, run);
  const query = formToRun(asked, connection);
  noteIndexUse(asked, connection, run);
  const elsewhere = isLocal ? undefined : run.readApart;
  return rowsAtOnce(connection, query, values) ?? (yield* rowsInSteps(connection, query, values, elsewhere));
}

/** The query whose rows are changed. @param compose puts its text together around what {@link changedRows} gives */
export function changingQuery(
  cx: EmitContext,
  node: Update | Delete,
  { order, ranges, sortedBy }: ChangedRows,
  compose: (rows: string) => string,
): ChangingQuery {
  const { sql, bindings } = boundSql(compose(sortedBy([])), cx.builder.bindings);
  const by = (access: string): BoundSql | undefined => {
    const keys = order?.keys(access, sql) ?? [];
    return keys.length === 0 ? undefined : boundSql(compose(sortedBy(keys)), bindings);
  };
  const scan = bindings.length < MAX_PARAMETERS ? ranges && scanOf(ranges, bindings.length, compose) : undefined;
  const indexes = indexFacts(cx, node);
  const query = { sql, bigInts: true, inOrder: order && { tables: order.tables, by }, scan, indexes };
  return { query, bindings, isLocal: cx.builder.isLocal };
}

function scanOf(
  { table, range }: NonNullable<ChangedRows['ranges']>,
  parameters: number,
  compose: (rows: string) => string,
): RangeScan {
  return rangeScan(table, compose(range(`?${parameters + 1}`, `?${parameters + 2}`)));
}

interface ChangedRows {
  /** The order in which MySQL finds the rows, where that can be seen. */
  readonly order: RowOrder | undefined;
  /** Where they are all those of one table that are found: the SQL behind FROM for those of a range. */
  readonly ranges: { readonly table: string; range(first: string, last: string): string } | undefined;
  /** The SQL behind FROM. @param keys what to sort by beside what is asked for */
  readonly sortedBy: (keys: readonly string[]) => string;
}

type RowChoice = 'where' | 'orderBy' | 'limit';
