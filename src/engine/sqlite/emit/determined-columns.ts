import type { Expression, Select } from '../../../sql/ast.ts';
import { closeOver, groupExpressions, keyColumns, openColumn } from './group-check.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { EmitContext } from './emit-context.ts';
import { findInScope, matchesTable, offeredColumns, type Determination, type ScopeTable } from './scope.ts';

/** A column of the result: the expression that gives it, or the SQL of the column that `*` stands for. */
type Source = { readonly expression: Expression } | { readonly sql: string };

/**
 * What determines what among the columns of a query's result, so that a query around it may group by a part of them
 * (https://dev.mysql.com/doc/refman/9.7/en/group-by-functional-dependence.html).
 */
export function determinationsOf(cx: EmitContext, query: Select, isGrouped: boolean): readonly Determination[] {
  const sources = sourcesOf(cx, query);
  const all = sources.map((_, i) => i);
  if (isGrouped) {
    // Of the one row of an aggregate without GROUP BY, MySQL takes each column to tell the rest.
    if (query.groupBy.length === 0) return all.map((i) => ({ from: [i], to: all }));
    const keys = groupExpressions(cx, query).map((key) => positionOf(cx, sources, key));
    return keys.includes(-1) ? [] : [{ from: keys, to: all }];
  }
  return keysOf(cx, sources).map((from) => {
    const known = new Set(from.flatMap((i) => sqlOf(cx, sources[i]) ?? []));
    closeOver(cx, query, known);
    return { from, to: all.filter((i) => isKnown(cx, sources[i], known)) };
  });
}

/** What still holds beside rows that are NULL as a whole: what columns determine that are never NULL otherwise. */
export function determinedWithoutNull({ columns, determines }: ScopeTable): ScopeTable['determines'] {
  if (determines === undefined) return undefined;
  const isNever = (i: number): boolean => columns[i]?.value.nullable === false;
  return () => determines().filter(({ from }) => from.every(isNever));
}

function sourcesOf(cx: EmitContext, query: Select): readonly Source[] {
  return query.items.flatMap((item): readonly Source[] => {
    if (item.kind === 'item') return [{ expression: item.expression }];
    const { table } = item;
    const named = cx.scope.tables.find((candidate) => matchesTable(candidate, item.schema, table));
    const columns = table === undefined ? offeredColumns(cx.scope) : (named?.columns ?? []);
    return columns.filter(({ hidden }) => !hidden).map(({ value }) => ({ sql: value.sql }));
  });
}

function sqlOf(cx: EmitContext, source: Source | undefined): string | undefined {
  if (source === undefined) return undefined;
  if ('sql' in source) return source.sql;
  const { expression } = source;
  return expression.kind === 'column' ? findInScope(cx.scope, expression, 'field list')?.value.sql : undefined;
}

function positionOf(cx: EmitContext, sources: readonly Source[], key: Expression): number {
  const sql = sqlOf(cx, { expression: key });
  const print = fingerprintsOf(cx, [key]);
  return sources.findIndex((source) =>
    sql === undefined ? 'expression' in source && print.has(source.expression) : sqlOf(cx, source) === sql,
  );
}

/** Positions of the keys of the tables below, as far as the result has all of their columns. */
function keysOf(cx: EmitContext, sources: readonly Source[]): readonly (readonly number[])[] {
  const positions = new Map(sources.map((source, i) => [sqlOf(cx, source), i]));
  return cx.scope.tables
    .flatMap((table) => [
      ...(table.table?.indexes ?? []).flatMap((index) => {
        const key = keyColumns(table, index);
        return key === undefined ? [] : [key];
      }),
      ...(table.determines?.() ?? []).map(({ from }) => from.map((i) => table.columns[i]?.value.sql)),
    ])
    .map((key) => key.map((sql) => positions.get(sql) ?? -1))
    .filter((key) => !key.includes(-1));
}

function isKnown(cx: EmitContext, source: Source | undefined, known: ReadonlySet<string>): boolean {
  if (source === undefined) return false;
  return 'sql' in source
    ? known.has(source.sql)
    : openColumn(cx, source.expression, fingerprintsOf(cx, []), known) === undefined;
}
