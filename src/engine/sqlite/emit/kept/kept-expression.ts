import { columnSql, type Catalog, type Table } from '../../catalog/catalog.ts';
import { rootContext, type EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { parseExpressionText } from '../../catalog/expression-text.ts';
import { COERCIBILITY, sqlValue, type Operand } from '../../operand/operand.ts';
import { PlanBuilder } from '../../operand/plan-builder.ts';
import { type Scope, EMPTY_SCOPE } from '../../context/scope.ts';
import { keptSession, type RunContext, type SessionState } from '../../session/session-state.ts';

/** A context for expressions that a table's definition keeps: constants are part of the text, `row` (`NEW.`) stands before each column. */
export function keptContext(
  catalog: Catalog,
  table: Table,
  row: string,
  state: SessionState,
): { builder: PlanBuilder; cx: ReturnType<typeof rootContext> } {
  const run: RunContext = { literals: [], parameters: [], session: state };
  const builder = new PlanBuilder(run);
  const columns = table.columns.map((column) => ({
    name: column.name,
    value: sqlValue(`${row}${columnSql(column)}`, column.type, column.nullable, COERCIBILITY.column),
    base: { table, column },
    hidden: false,
  }));
  const scope: Scope = {
    tables: [{ alias: table.name, schema: table.schema, sqlName: '', columns, table }],
    outer: undefined,
  };
  return { builder, cx: rootContext(builder, catalog, keptSession(state), scope) };
}

/** Emits an expression of a check, a generated column or an index from its text. */
export function emitKept(
  catalog: Catalog,
  table: Table,
  row: string,
  state: SessionState,
  text: string,
  clause = 'field list',
): { readonly builder: PlanBuilder; readonly value: Operand } {
  const { builder, cx } = keptContext(catalog, table, row, state);
  return { builder, value: emit({ ...cx, clause }, parseExpressionText(text)) };
}

/** Emits an expression that a definition keeps inside a statement. @param scope of the columns that it may read */
export function keptInside<T>(
  { builder, catalog, session }: EmitContext,
  emitIn: (inner: EmitContext) => T,
  scope: Scope = EMPTY_SCOPE,
): T {
  const kept = keptSession(session);
  return builder.within(kept, () => emitIn(rootContext(builder, catalog, kept, scope)));
}
