import type { Expression } from '../../../../sql/ast.ts';
import { columnSql, type Column, type Table } from '../../catalog/catalog.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { ScopeTable } from '../../context/scope.ts';
import { expressionColumns } from '../../emit/expression-columns.ts';
import { boundForm } from '../../emit/kept/emit-program.ts';
import { generatedValueSql } from '../../emit/kept/generated-value.ts';
import { zeroSql } from '../../emit/kept/zero-sql.ts';
import type { PlanBuilder } from '../../operand/plan-builder.ts';
import type { RunContext } from '../../session/session-state.ts';
import type { StoredValue } from '../../type/type.ts';

/** What SQL calls the row that an INSERT is putting together. */
export const ROW_SO_FAR = 'v';

/**
 * FROM of an expression among the values of an INSERT that names columns of the table: the row as far as it is.
 *
 * @param names of the columns, as SQL over {@link ROW_SO_FAR}
 */
export function rowSoFarSql(
  cx: EmitContext,
  node: Expression,
  table: Table,
  names: ScopeTable,
): (builder: PlanBuilder) => string {
  const written = new Set(expressionColumns(node).map(({ name }) => name.toLowerCase()));
  const named = names.columns.flatMap(({ name, base }) => (base && written.has(name.toLowerCase()) ? base.column : []));
  return (builder) => {
    if (named.length === 0) return '';
    const values = named.map((column) => {
      const sql =
        column.generated === undefined
          ? boundColumn(builder, table, column, ({ given }) => given)
          : generatedSql(cx, builder, table, column);
      return `${sql} AS ${columnSql(column)}`;
    });
    return ` FROM (SELECT ${values.join(',')}) AS ${ROW_SO_FAR}`;
  };
}

/** The columns of a row that is put together: generated ones are no part of it. */
export const storedColumns = (table: Table): readonly Column[] =>
  table.columns.filter(({ generated }) => generated === undefined);

function boundColumn(
  builder: PlanBuilder,
  table: Table,
  column: Column,
  row: (run: RunContext) => readonly StoredValue[] | undefined,
): string {
  const position = storedColumns(table).indexOf(column);
  return builder.bind((run) => boundForm(row(run)?.[position] ?? null, column.type));
}

/** What a generated column is computed to; while values are still being given it is NULL or zero. */
function generatedSql(cx: EmitContext, builder: PlanBuilder, table: Table, target: Column): string {
  const values = storedColumns(table).map(
    (column) => `${boundColumn(builder, table, column, ({ computedFrom }) => computedFrom)} AS ${columnSql(column)}`,
  );
  const generated = table.columns.filter((column) => column.generated !== undefined);
  const before = generated.slice(0, generated.indexOf(target) + 1);
  const rows = before.reduce(
    (from, column) =>
      `(SELECT *,${generatedValueSql(cx.catalog, table, column, cx.session)} AS ${columnSql(column)} FROM ${from})`,
    `(SELECT ${values.length === 0 ? 'NULL' : values.join(',')})`,
  );
  const isKnown = builder.bind(({ computedFrom }) => Number(computedFrom !== undefined));
  const unknown = target.nullable ? 'NULL' : zeroSql(target);
  return `CASE WHEN ${isKnown} THEN (SELECT ${columnSql(target)} FROM ${rows}) ELSE ${unknown} END`;
}
