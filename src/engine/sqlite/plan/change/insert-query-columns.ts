import type { ResultValue } from '../../../../mysql/column.ts';
import type { Expression, Insert, Query, Select, SelectItem } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emitFrom } from '../../emit/from/emit-from.ts';
import { emitWith } from '../../emit/from/common-table.ts';
import { expressionColumns } from '../../emit/expression-columns.ts';
import type { SqlValue } from '../../operand/operand.ts';
import { findInScope, offeredColumns, type Scope, type ScopeColumn } from '../../context/scope.ts';
import type { WriteRun } from '../plan.ts';
import type { ValueType } from '../../type/type.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';
import { containsAggregate } from '../../../../sql/aggregate.ts';

/**
 * The columns of the SELECT's tables that ON DUPLICATE KEY UPDATE reads
 * (https://dev.mysql.com/doc/refman/9.7/en/insert-on-duplicate.html): they come behind the values to insert.
 */
export interface QueryColumns {
  /** The INSERT whose query gives them too. */
  readonly node: Insert;
  /** How many there are. */
  readonly count: number;
  /** What names mean besides the columns of the table, where `bind` makes what reads the value called `key`. */
  scope(bind: (key: string, type: ValueType) => SqlValue): Scope;
}

/** What {@link QueryColumns} are called among the values of a row; no column is called so. */
const keyOf = (position: number): string => `\u0000query${position}`;

/** Finds the columns that the assignments read of the query's tables; `undefined` where they can read none. */
export function queryColumns(cx: EmitContext, node: Insert): QueryColumns | undefined {
  const { source, onDuplicate } = node;
  if (onDuplicate.length === 0 || source.kind !== 'query' || !givesItsRows(source.query)) return undefined;
  const { query } = source;
  const scope = scopeOf(cx, query);
  const references = onDuplicate.flatMap(({ value }) => expressionColumns(value));
  const isRead = (column: ScopeColumn): boolean =>
    references.some(({ name }) => name.toLowerCase() === column.name.toLowerCase());
  const items: SelectItem[] = [];
  const known = new Map<ScopeColumn, number>();
  const add = (column: ScopeColumn, expression: Expression): void => {
    if (known.has(column)) return;
    if (query.distinct && !selects(scope, query, column))
      throw notSupported('columns that a SELECT DISTINCT does not select, in ON DUPLICATE KEY UPDATE');
    known.set(column, items.length);
    items.push({ kind: 'item', expression, alias: undefined, text: column.name });
  };
  for (const { alias, schema, columns } of scope.tables)
    for (const column of columns.filter(isRead))
      add(column, { kind: 'column', schema, table: alias, name: column.name });
  for (const column of offeredColumns(scope).filter(isRead))
    add(column, { kind: 'column', schema: undefined, table: undefined, name: column.name });
  return {
    node: { ...node, source: { ...source, query: { ...query, items: [...query.items, ...items] } } },
    count: items.length,
    scope: (bind) => {
      const bound = (columns: readonly ScopeColumn[]): readonly ScopeColumn[] =>
        columns.flatMap((column) => {
          const position = known.get(column);
          return position === undefined ? [] : [{ ...column, value: bind(keyOf(position), column.value.type) }];
        });
      const tables = scope.tables.map((table) => ({ ...table, columns: bound(table.columns) }));
      return { tables, outer: undefined, joined: scope.joined && bound(scope.joined) };
    },
  };
}

/** The run in which the values behind the `width` values to insert can be read. */
export function withQueryColumns(run: WriteRun, row: readonly (ResultValue | undefined)[], width: number): WriteRun {
  if (row.length <= width) return run;
  return { ...run, inserted: new Map(row.slice(width).map((value, i) => [keyOf(i), value ?? null])) };
}

/** Whether the column is in the select list, so that DISTINCT gives the same rows with it. */
function selects(scope: Scope, { items }: Select, column: ScopeColumn): boolean {
  return items.some((item) => {
    if (item.kind === 'star') return !column.hidden && item.table === undefined;
    return item.expression.kind === 'column' && findInScope(scope, item.expression, 'field list') === column;
  });
}

/** Whether each row of the query is one of its tables: it puts none together. */
function givesItsRows(query: Query): query is Select {
  if (query.kind !== 'select' || query.from === undefined || query.groupBy.length > 0) return false;
  const isGathered = query.items.some((item) => item.kind === 'item' && containsAggregate(item.expression));
  return !isGathered && (query.having === undefined || !containsAggregate(query.having));
}

function scopeOf(cx: EmitContext, { with: clause, from, where }: Select): Scope {
  const { context } = emitWith({ ...cx, builder: cx.builder.trial() }, clause);
  return from === undefined ? { tables: [], outer: undefined } : emitFrom(context, from, where).scope;
}
