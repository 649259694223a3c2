import { notSupported, wireError } from '../../../../mysql/wire-error.ts';
import { assignsVariables } from '../../../../sql/assigned-variables.ts';
import type { ColumnAssignment, Expression, Update } from '../../../../sql/ast.ts';
import type { OkResult } from '../../../engine.ts';
import { columnSql, type Column, type Table } from '../../catalog/catalog.ts';
import { materialise } from '../../operand/to-text.ts';
import { storingDecoder } from '../../type/decode.ts';
import { constantOf, type EmitContext } from '../../context/emit-context.ts';
import { emit } from '../../emit/emit-expression.ts';
import { unlessEarlier } from '../../emit/earlier-error.ts';
import { emitFrom, scopeTable, type EmittedFrom } from '../../emit/from/emit-from.ts';
import { keptInside } from '../../emit/kept/kept-expression.ts';
import { emitWhere } from '../../emit/operator/emit-condition.ts';
import { materialised } from '../../emit/select/emit-sorted.ts';
import { emitWith } from '../../emit/from/common-table.ts';
import { applyUpdates, type Assignment, type Target, type UpdateCounts } from './apply-updates.ts';
import { adaptation, filledText, assignedKind, emptyMember, isColumn } from '../../functions/assign/adaptation.ts';
import { adapted, adaptedConstant, encoded } from './assigned-value.ts';
import { changedRows, changingQuery } from './changed-rows.ts';
import { changingPlan } from './changing-plan.ts';
import { refuseKeyUpdatedTwice } from './key-updated-twice.ts';
import { endedSilently } from '../query/ends-silently.ts';
import { settleTo } from '../../emit/infer/settle.ts';
import { isPlainDefault, withChanges, type Changed } from './assigned-columns.ts';
import { planSettings } from './update-settings.ts';
import { updateOrder } from './update-order.ts';
import { type WritePlan, type WriteRun } from '../plan.ts';
import { RowWriter } from './row-writer.ts';
import { refuseComputed, resolveColumn, type Scope, type ScopeColumn, type ScopeTable } from '../../context/scope.ts';
import { triggersOf } from '../trigger/table-triggers.ts';
import { defaultSource } from './default-source.ts';
import { readingDefault } from './late-default.ts';
import { emitFactSource } from './fact-source.ts';

/** Plans UPDATE, of one table or of several. */
export function planUpdate(outer: EmitContext, node: Update): WritePlan {
  const { context, prefix } = emitWith(outer, node.with);
  const from = emitFrom({ ...context, changesFrom: true }, node.from);
  refuseSorted(from.scope, node);
  // MySQL resolves WHERE before what is set.
  return unlessEarlier(
    () => emitWhere({ ...context, scope: from.scope }, node.where),
    () => planAssignments(context, from, prefix, node),
  );
}

function planAssignments(context: EmitContext, from: EmittedFrom, prefix: () => string, node: Update): WritePlan {
  const cx: EmitContext = { ...context, scope: from.scope, changing: changedTables(from.scope, node) };
  refuseKeyUpdatedTwice(from.scope, node.set, (column) => assignedTable(from.scope, column));
  const settings = planSettings(cx, node);
  if (settings !== undefined) return settings;
  const order = updateOrder(from.scope, node, (column) => assignedTable(from.scope, column));
  const collector = new AssignmentCollector(cx, node, order.immediate);
  for (const assignment of order.set) collector.add(assignment);
  const rest = changedRows(cx, node);
  const list = collector.selectList();
  const common = prefix();
  const isSorted = node.orderBy.length > 0 && assignsVariables(node.set);
  const asked = changingQuery(cx, node, rest, (rows) => {
    const source = isSorted ? sortedTable(cx, from.sql, rows) : `${from.sql}${rows}`;
    return `${common}SELECT ${list}${source}`;
  });
  const { targets } = collector;
  const once = order.once ? order.immediate : undefined;
  return changingPlan(cx, node, targets, asked, function* (rows, run) {
    try {
      const counts = yield* applyUpdates(targets, rows, run, { once });
      run.session.foundRows = targets.length === 1 ? counts.matched : 0;
      return updateResult(counts, run);
    } catch (error) {
      return endedSilently(error);
    }
  });
}

/** A view of a join is several tables, of which none is changed in an order. @throws WireError 1221 */
function refuseSorted({ tables }: Scope, { from, orderBy, limit }: Update): void {
  if (from.kind === 'table' && tables[0]?.joins === undefined) return;
  if (orderBy.length > 0) throw wireError('ER_WRONG_USAGE', 'UPDATE', 'ORDER BY');
  if (limit !== undefined) throw wireError('ER_WRONG_USAGE', 'UPDATE', 'LIMIT');
}

/** The table that an assignment to a column changes. */
function assignedTable({ tables }: Scope, column: ScopeColumn): ScopeTable | undefined {
  const scope = tables.find((table) => table.columns.includes(column));
  if (scope?.joins === undefined) return scope;
  if (column.joined !== undefined) return column.joined;
  refuseComputed(column);
  return scope;
}

/** The tables whose columns are set. */
function changedTables(scope: Scope, node: Update): EmitContext['changing'] {
  const tables = node.set.map(({ column }) => {
    const found = resolveColumn(scope, column, 'field list');
    return assignedTable(scope, found);
  });
  return new Map(tables.flatMap((scoped) => (scoped?.table ? [[scoped.table, scoped.alias] as const] : [])));
}

/** The rows of the one table in their order, so that user variables change in that order. */
function sortedTable(cx: EmitContext, from: string, rest: string): string {
  const name = cx.scope.tables[0]?.sqlName ?? '';
  return ` FROM (${materialised(cx.builder, `SELECT ${name}.rowid AS rowid,${name}.*${from}${rest}`)}) AS ${name}`;
}

/** Gathers assignments by table and what must be selected for them. */
export class AssignmentCollector {
  readonly targets: Target[] = [];
  readonly #cx: EmitContext;
  readonly #outputs: string[] = [];
  /** Columns that earlier assignments changed while the rows are read: later ones see the new value. */
  readonly #changed = new Map<string, Changed>();

  readonly #assigned: Scope;
  readonly #statement: object;
  readonly #immediate: ScopeTable | undefined;

  /**
   * @param statement that they are part of
   * @param immediate the table that is changed while the rows are read
   * @param assigned what can be assigned, where that is less than what can be read
   */
  constructor(cx: EmitContext, statement: object, immediate: ScopeTable | undefined, assigned: Scope = cx.scope) {
    this.#cx = cx;
    this.#statement = statement;
    this.#immediate = immediate;
    this.#assigned = assigned;
  }

  /** @throws WireError 1054, 1288, 1348 */
  add({ column: reference, value }: ColumnAssignment): void {
    const cx: EmitContext = { ...this.#cx, clause: 'field list' };
    const found = resolveColumn(this.#assigned, reference, 'field list');
    const scope = assignedTable(this.#assigned, found);
    if (scope?.table === undefined) throw wireError('ER_NON_UPDATABLE_TABLE', scope?.alias ?? '', 'UPDATE');
    if (found.base === undefined) throw wireError('ER_NONUPDATEABLE_COLUMN', reference.name);
    const { column } = found.base;
    if (column.generated !== undefined) {
      if (value.kind === 'default') {
        this.#target(scope, scope.table);
        return;
      }
      throw wireError('ER_NON_DEFAULT_VALUE_FOR_GENERATED_COLUMN', column.name, scope.table.name);
    }
    this.#refuseSecond(scope, found);
    const target = this.#target(scope, scope.table);
    // A member of an ENUM may be the empty one, which no other value can become.
    const isItself = value.kind === 'column' && resolveColumn(cx.scope, value, 'field list') === found;
    if (column.type.kind === 'enum' && isItself) return;
    const read = isPlainDefault(value) ? readingDefault(column) : undefined;
    if (read !== undefined && scope !== this.#immediate)
      throw notSupported('a default that reads columns, in UPDATE of several tables');
    const around =
      read === undefined ? cx : { ...cx, scope: { tables: [ownNames(scope, scope.table)], outer: undefined } };
    const seen = withChanges(around, this.#changed, read ?? value);
    target.assignments.push(
      read === undefined
        ? this.#assignment(seen, scope.table, column, value)
        : keptInside(seen, (inner) => this.#computed(inner, column, read), seen.scope),
    );
    if (scope === this.#immediate) this.#changed.set(found.value.sql, { cx: seen, node: value });
  }

  /** The SQL of the select list: rowid and stored columns of each table, then new values. */
  selectList(): string {
    const lists: string[] = [];
    let offset = this.#outputs.length;
    for (const target of this.targets) {
      target.offset = offset;
      const { sqlName, row = (name) => `${sqlName}.${name}` } = target.scope;
      lists.push(...['rowid', ...target.writer.columns.map(columnSql)].map(row));
      offset += 1 + target.writer.columns.length;
    }
    return [...this.#outputs, ...lists].join(',');
  }

  /** @throws WireError 1393 for a second table of one view */
  #refuseSecond(scope: ScopeTable, column: ScopeColumn): void {
    if (column.joined === undefined) return;
    const joins = this.#assigned.tables.find((table) => table.joins?.tables.includes(scope) === true)?.joins;
    const second = this.targets.find((target) => target.scope !== scope && joins?.tables.includes(target.scope));
    if (joins !== undefined && second !== undefined)
      throw wireError('ER_VIEW_MULTIUPDATE', joins.view.schema, joins.view.name);
  }

  #target(scope: ScopeTable, table: Table): Target {
    let target = this.targets.find((candidate) => candidate.scope === scope);
    if (target === undefined) {
      target = {
        scope,
        writer: new RowWriter(table, this.#cx.catalog, this.#cx.session, scope.check),
        triggers: triggersOf(this.#cx, this.#statement, table),
        assignments: [],
        offset: 0,
      };
      this.targets.push(target);
    }
    return target;
  }

  #assignment(cx: EmitContext, table: Table, column: Column, value: Expression): Assignment {
    if (isPlainDefault(value)) return { column, source: defaultSource(cx, table, column), output: undefined };
    settleTo(cx, value, column.type);
    const constant = constantOf(cx, value);
    if (constant !== undefined) return { column, source: adaptedConstant(constant, value, column), output: undefined };
    const fact = emitFactSource(cx, value);
    if (fact !== undefined)
      return {
        column,
        source: adapted(
          encoded(fact.source, () => fact.type, column),
          fact.type.kind,
          column,
          value,
        ),
        output: undefined,
      };
    return this.#computed(cx, column, value);
  }

  /** A value that is selected with the rows. */
  #computed(cx: EmitContext, column: Column, value: Expression): Assignment {
    const emitted = materialise(cx.builder, emit(cx, value));
    this.#outputs.push(emitted.sql);
    return {
      column,
      source: undefined,
      output: {
        index: this.#outputs.length - 1,
        decode: storingDecoder(emitted.type, column.type, isColumn(value)),
        change:
          emptyMember(value, emitted.type, column.type) ??
          filledText(emitted.type, column.type) ??
          adaptation(assignedKind(value, emitted.type.kind), column, value),
      },
    };
  }
}

/** The columns of a table that is changed by their own names, which defaults call them by. */
function ownNames({ sqlName, row = (name) => `${sqlName}.${name}` }: ScopeTable, table: Table): ScopeTable {
  const own = scopeTable(table, table.name, sqlName);
  const columns = own.columns.map((column) => {
    const sql = column.base === undefined ? column.value.sql : row(columnSql(column.base.column));
    return { ...column, value: { ...column.value, sql } };
  });
  return { ...own, columns };
}

function updateResult({ matched, changed, warnings }: UpdateCounts, run: WriteRun): OkResult {
  const affectedRows = run.session.environment.foundRows ? matched : changed;
  const insertId = run.session.givenInsertId ?? 0;
  return { affectedRows, insertId, info: `Rows matched: ${matched}  Changed: ${changed}  Warnings: ${warnings}` };
}
