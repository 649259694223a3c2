import type { ResultValue } from '../../../mysql/column.ts';
import type { View } from './catalog.ts';
import { rootContext } from '../emit/emit-context.ts';
import { emitQuery } from '../emit/emit-query.ts';
import { emitVirtualTable } from '../emit/emit-virtual-table.ts';
import { PlanBuilder } from '../emit/plan-builder.ts';
import { EMPTY_SCOPE } from '../emit/scope.ts';
import type { StatementContext } from '../show/statement-context.ts';
import { typeText } from '../type/type-text.ts';
import type { ValueType } from '../type/type.ts';
import { parseViewQuery } from './view-text.ts';

export interface ViewColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly nullable: boolean;
}

/** The columns of a view with their types. */
export function viewColumns(context: StatementContext, view: View): readonly ViewColumn[] {
  const session = { ...context.state, database: view.database };
  const cx = rootContext(new PlanBuilder(), context.shared.catalog, session, EMPTY_SCOPE, []);
  const { outputs } = emitQuery(cx, parseViewQuery(view));
  return outputs.map(({ value }, i) => ({ name: view.columns[i] ?? '', type: value.type, nullable: value.nullable }));
}

/** Rows of SHOW FULL COLUMNS for a table that is computed; `undefined` when there is none of that name. */
export function describeVirtual(
  context: StatementContext,
  schema: string,
  name: string,
): readonly (readonly ResultValue[])[] | undefined {
  const cx = rootContext(new PlanBuilder(), context.shared.catalog, context.state, EMPTY_SCOPE, []);
  const virtual = emitVirtualTable(cx, schema, name, 't');
  return virtual?.columns.map((column) => [
    column.name,
    typeText(column.value.type),
    'utf8mb3_general_ci',
    'YES',
    '',
    null,
    '',
    'select',
    '',
  ]);
}
