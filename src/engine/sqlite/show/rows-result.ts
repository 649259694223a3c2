import { COLUMN_TYPE, type ResultColumn, type ResultValue } from '../../../mysql/column.ts';
import type { Expression, Show } from '../../../sql/ast.ts';
import type { ResultSink } from '../../engine.ts';
import type { DataRunner } from '../plan/data-runner.ts';
import { rootContext } from '../context/emit-context.ts';
import { emitCondition } from '../emit/operator/emit-condition.ts';
import { virtualTable } from '../emit/from/emit-virtual-table.ts';
import { selectList } from '../emit/select/emit-query.ts';
import { likePattern } from '../functions/like-pattern.ts';
import { PlanBuilder } from '../operand/plan-builder.ts';
import type { SelectPlan } from '../plan/plan.ts';
import { EMPTY_SCOPE } from '../context/scope.ts';
import type { SessionState } from '../session/session-state.ts';
import type { Shared } from '../plan/shared.ts';
import { withoutSlots } from '../catalog/view-text.ts';
import type { VirtualType } from '../catalog/view-column.ts';

/** What of SHOW chooses names: those of databases and tables are other ones in other letters. */
type NameFilter = Pick<Show, 'like' | 'likeEscape'> & { readonly asWritten?: boolean };

/** Whether a name is one that SHOW's LIKE asks for. */
export function shownNames({ like, likeEscape = '\\', asWritten = false }: NameFilter): (name: string) => boolean {
  if (like === undefined) return () => true;
  if (asWritten) {
    const exact = likePattern(like, likeEscape);
    return (name) => exact.test(name);
  }
  const pattern = likePattern(like.toLowerCase(), likeEscape);
  return (name) => pattern.test(name.toLowerCase());
}

/** Rows that were computed, filtered by SHOW's LIKE (on `likeColumn`) and WHERE, and sent. */
export function sendRows(
  context: { readonly shared: Shared; readonly state: SessionState; readonly runner: DataRunner },
  columns: readonly ResultColumn[],
  rows: readonly (readonly ResultValue[])[],
  sink: ResultSink,
  filter: NameFilter & Pick<Show, 'where'> & { readonly likeColumn?: number } = {
    like: undefined,
    where: undefined,
  },
): void | Promise<void> {
  const { likeColumn = 0 } = filter;
  const isShown = shownNames(filter);
  const kept = rows.filter((row) => isShown(String(row[likeColumn] ?? '')));
  return context.runner.run(rowsPlan(context, columns, kept, filter.where), [], [], sink);
}

/** How WHERE reads a column. */
function virtualType({ type, decimals }: ResultColumn): VirtualType {
  if (type === COLUMN_TYPE.longlong || type === COLUMN_TYPE.long) return 'int';
  if (type === COLUMN_TYPE.datetime || type === COLUMN_TYPE.timestamp) return decimals === 0 ? 'datetime' : 'datetime2';
  return type === COLUMN_TYPE.blob || type === COLUMN_TYPE.mediumBlob ? 'longtext' : 'text';
}

function rowsPlan(
  context: { readonly shared: Shared; readonly state: SessionState },
  columns: readonly ResultColumn[],
  rows: readonly (readonly ResultValue[])[],
  where: Expression | undefined,
): SelectPlan {
  const builder = new PlanBuilder();
  const cx = rootContext(builder, context.shared.catalog, context.state, EMPTY_SCOPE);
  const sqlName = builder.alias();
  const described = columns.map((column) => ({ name: column.name, type: virtualType(column) }));
  const table = virtualTable(cx, described, () => rows, sqlName);
  const scope = {
    tables: [{ alias: '', schema: undefined, sqlName, columns: table.columns, table: undefined }],
    outer: undefined,
  };
  const condition =
    where === undefined ? '' : ` WHERE ${emitCondition({ ...cx, scope, clause: 'where clause' }, withoutSlots(where))}`;
  const outputs = table.columns.map(({ name, value }) => ({ name, value }));
  return {
    kind: 'select',
    sql: `SELECT ${selectList(outputs, undefined)} FROM ${table.sql}${condition}`,
    bindings: builder.bindings,
    columns,
    decoders: undefined,
    bigInts: false,
    locks: undefined,
    waits: [],
    count: undefined,
  };
}
