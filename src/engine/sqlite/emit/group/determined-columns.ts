import type { Expression, Select } from '../../../../sql/ast.ts';
import { closeOver, groupExpressions, openColumn } from './group-check.ts';
import { fingerprintsOf } from '../select/fingerprint.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { findInScope, matchesTable, offeredColumns, type Determination, type ScopeTable } from '../../context/scope.ts';
import { containsQuery } from '../../../../sql/children.ts';
import { containsAggregate } from '../../../../sql/aggregate.ts';

/** A column of the result: the expression that gives it, or the SQL of the column that `*` stands for. */
type Source = { readonly expression: Expression } | { readonly sql: string };

/**
 * What determines what among the columns of a query's result, so that a query around it may group by a part of them
 * (https://dev.mysql.com/doc/refman/9.7/en/group-by-functional-dependence.html).
 */
export function determinationOf(cx: EmitContext, query: Select, isGrouped: boolean): Determination {
  return (given) => {
    const sources = sourcesOf(cx, query);
    const all = sources.map((_, i) => i);
    // Of the one row of an aggregate without GROUP BY, MySQL takes each column to tell the rest.
    if (isGrouped && query.groupBy.length === 0) return given.length > 0 ? all : [];
    const known = new Set(given.flatMap((i) => sqlOf(cx, sources[i]) ?? []));
    closeOver(cx, query, known);
    const prints = fingerprintsOf(
      cx,
      given.flatMap((i) => expressionOf(sources[i])),
    );
    const isKnown = (expression: Expression): boolean =>
      prints.has(expression) ||
      (!containsQuery(expression) &&
        !containsAggregate(expression) &&
        openColumn(cx, expression, fingerprintsOf(cx, []), known) === undefined);
    if (isGrouped && groupExpressions(cx, query).every(isKnown)) return all;
    return all.filter((i) => {
      const source = sources[i];
      return source !== undefined && ('sql' in source ? known.has(source.sql) : isKnown(source.expression));
    });
  };
}

/** What still holds beside rows that are NULL as a whole: what columns determine of which one is never NULL otherwise. */
export function determinedWithoutNull({ columns, determines }: ScopeTable): Determination | undefined {
  if (determines === undefined) return undefined;
  const isNever = (i: number): boolean => columns[i]?.value.nullable === false;
  return (given) => (given.some(isNever) ? determines(given) : []);
}

const expressionOf = (source: Source | undefined): readonly Expression[] =>
  source !== undefined && 'expression' in source ? [source.expression] : [];

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
