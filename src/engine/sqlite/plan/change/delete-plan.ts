import { wireError } from '../../../../mysql/wire-error.ts';
import { isIgnorable } from './ignorable.ts';
import type { Delete, TableName } from '../../../../sql/ast.ts';
import type { OkResult } from '../../../engine.ts';
import { aliasOf, factorsOf, isDeleteTarget } from '../../../../sql/factors.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emitFrom } from '../../emit/from/emit-from.ts';
import { emitWith } from '../../emit/from/common-table.ts';
import { changedRows, changingQuery } from './changed-rows.ts';
import { changingPlan } from './changing-plan.ts';
import { type WritePlan, type WriteRun } from '../plan.ts';
import { RowWriter } from './row-writer.ts';
import { ROWS_A_STEP, type Steps } from '../steps.ts';
import { matchesTable, type Scope, type ScopeTable } from '../../context/scope.ts';
import { triggersOf, type TableTriggers } from '../trigger/table-triggers.ts';
import type { StoredValue } from '../../type/type.ts';

interface Target {
  readonly scope: ScopeTable;
  readonly writer: RowWriter;
  readonly triggers: TableTriggers | undefined;
}

/** Plans DELETE, from one table or from several. */
export function planDelete(outer: EmitContext, node: Delete): WritePlan {
  const { context, prefix } = emitWith(outer, node.with);
  const from = emitFrom({ ...context, changesFrom: true }, node.from);
  const targets = node.targets.map((target) => findTarget(context, node, from.scope, target));
  const twice = targets.find(({ scope }, i) => targets.findIndex((other) => other.scope === scope) !== i);
  if (twice !== undefined) throw wireError('ER_NONUNIQ_TABLE', twice.scope.alias);
  const changing = new Map(targets.flatMap(({ scope }) => (scope.table ? [[scope.table, scope.alias] as const] : [])));
  const cx: EmitContext = { ...context, scope: from.scope, changing };
  const rowids = targets.map(({ scope }) => `${scope.sqlName}.rowid`).join(',');
  const changed = changedRows(cx, node);
  const common = prefix();
  const compose = (rows: string): string => `${common}SELECT ${rowids}${from.sql}${rows}`;
  const asked = changingQuery(cx, node, changed, compose);
  return changingPlan(cx, node, targets, asked, (rows, run) => removeRows(targets, rows, run));
}

function* removeRows(targets: readonly Target[], rows: StoredValue[][], run: WriteRun): Steps<OkResult> {
  let affected = 0;
  for (const [i, { writer, triggers }] of targets.entries()) {
    const seen = new Set<StoredValue>();
    for (const row of rows) {
      const rowid = row[i] ?? null;
      if (rowid === null || seen.has(rowid)) continue;
      seen.add(rowid);
      if (removeRow(writer, triggers, rowid, run)) affected++;
      if (seen.size % ROWS_A_STEP === 0) yield;
    }
  }
  return { affectedRows: affected, insertId: 0, info: '' };
}

/** Whether the row is gone; with IGNORE one that others refer to stays, with a warning. @throws WireError 1451 */
function removeRow(writer: RowWriter, triggers: TableTriggers | undefined, rowid: StoredValue, run: WriteRun): boolean {
  try {
    return triggers === undefined ? writer.delete(run.connection, rowid) : triggers.remove(writer, rowid, run);
  } catch (error) {
    if (run.ignore !== true || !isIgnorable(error)) throw error;
    run.session.environment.addWarning({ level: 'Warning', errno: error.errno, message: error.message });
    return false;
  }
}

function findTarget(cx: EmitContext, node: Delete, scope: Scope, target: TableName): Target {
  const { name } = target;
  const found = scopeOfTarget(cx, node, scope, target);
  if (found === undefined && target.schema === undefined && cx.session.database === undefined)
    throw wireError('ER_NO_DB_ERROR');
  if (found === undefined) throw wireError('ER_UNKNOWN_TABLE', name, 'MULTI DELETE');
  if (found.joins !== undefined) {
    const { view } = found.joins;
    throw wireError('ER_VIEW_DELETE_MERGE_VIEW', view.schema, view.name);
  }
  if (found.table === undefined) throw wireError('ER_NON_UPDATABLE_TABLE', name, 'DELETE');
  const writer = new RowWriter(found.table, cx.catalog, cx.session);
  return { scope: found, writer, triggers: triggersOf(cx, node, found.table) };
}

/** A table with an alias is called by that alone; one without is that of the named database, or of the current one. */
function scopeOfTarget(
  cx: EmitContext,
  { from }: Delete,
  { tables }: Scope,
  target: TableName,
): ScopeTable | undefined {
  const { database } = cx.session;
  const factor = factorsOf(from).find((each) => isDeleteTarget(each, target, database));
  const schema = factor?.table.schema ?? database;
  const alias = factor === undefined ? target.name : aliasOf(factor);
  return tables.find((table) => {
    // Queries in FROM and common tables are of no database.
    const isThere = table.schema === undefined || (factor !== undefined && matchesTable(table, schema, alias));
    return isThere && table.alias === alias;
  });
}
