import type { ResultValue } from '../../../mysql/column.ts';
import { WireError } from '../../../mysql/wire-error.ts';
import { findColumn, findTable, type Catalog, type View } from './catalog.ts';
import { columnExtra, defaultText } from './column-text.ts';
import { implicitDefault } from './column-value.ts';
import { rootContext } from '../emit/emit-context.ts';
import { emitQuery } from '../emit/emit-query.ts';
import { emitVirtualTable } from '../emit/emit-virtual-table.ts';
import type { SqlValue } from '../emit/operand.ts';
import { PlanBuilder } from '../emit/plan-builder.ts';
import { EMPTY_SCOPE } from '../emit/scope.ts';
import type { SessionState } from '../session-state.ts';
import type { StatementContext } from '../show/statement-context.ts';
import { typeText } from '../type/type-text.ts';
import type { ValueType } from '../type/type.ts';
import { parseViewQuery, readingView, viewSession } from './view-text.ts';

/** What SHOW COLUMNS and information_schema tell of a column of a view. */
export interface ViewColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly nullable: boolean;
  readonly default: string | null;
  readonly extra: string;
  readonly comment: string;
}

/** The columns of a view. @throws WireError 1356 when it reads what is no longer there */
export function viewColumns(state: SessionState, catalog: Catalog, view: View): readonly ViewColumn[] {
  const cx = rootContext(new PlanBuilder(), catalog, viewSession(state, view), EMPTY_SCOPE);
  const { outputs } = readingView(view, () => emitQuery(cx, parseViewQuery(view)));
  return outputs.map(({ value }, i) => viewColumn(catalog, view.columns[i] ?? '', value));
}

/** Why a view cannot be read: error 1356. */
export function viewProblem(state: SessionState, catalog: Catalog, view: View): WireError | undefined {
  try {
    viewColumns(state, catalog, view);
    return undefined;
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
}

/** The columns of a view; none when it reads what is no longer there. */
export function knownViewColumns(state: SessionState, catalog: Catalog, view: View): readonly ViewColumn[] {
  try {
    return viewColumns(state, catalog, view);
  } catch (error) {
    if (error instanceof WireError) return [];
    throw error;
  }
}

/** A column that is a table's own has its default and comment. */
function viewColumn(catalog: Catalog, name: string, { type, nullable, origin }: SqlValue): ViewColumn {
  const table = origin === undefined ? undefined : findTable(catalog, origin.schema, origin.originalTable);
  const column = table?.kind === 'table' ? findColumn(table, origin?.originalName ?? '') : undefined;
  if (column === undefined) {
    return { name, type, nullable, default: nullable ? null : emptyText(type), extra: '', comment: '' };
  }
  const extra = column.default?.kind === 'now' ? columnExtra(column) : '';
  return {
    name,
    type,
    nullable,
    default: column.autoIncrement ? '0' : defaultText(column),
    extra,
    comment: column.comment,
  };
}

function emptyText(type: ValueType): string {
  const value = implicitDefault(type);
  if (type.kind === 'decimal' && type.scale > 0) return `0.${'0'.repeat(type.scale)}`;
  return value instanceof Uint8Array ? '' : String(value);
}

/** Rows of SHOW FULL COLUMNS for a table that is computed; `undefined` when there is none of that name. */
export function describeVirtual(
  context: StatementContext,
  schema: string,
  name: string,
): readonly (readonly ResultValue[])[] | undefined {
  const cx = rootContext(new PlanBuilder(), context.shared.catalog, context.state, EMPTY_SCOPE);
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
