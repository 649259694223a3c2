import { wireError } from '../../../../mysql/wire-error.ts';
import type { Select } from '../../../../sql/ast.ts';
import { containsAggregate } from '../../../../sql/aggregate.ts';
import { printColumn } from '../../../../sql/print/expression.ts';
import { quoteName } from '../../../../sql/print/quote.ts';
import { assignsVariables } from '../../../../sql/assigned-variables.ts';
import { keepsRows } from '../../catalog/mergeable.ts';
import { sortedKey } from '../compare/compared-texts.ts';
import { unlessEarlier } from '../earlier-error.ts';
import { emit } from '../emit-expression.ts';
import { emitWhere } from '../operator/emit-condition.ts';
import { withLockableRows } from '../operator/lockable-rows.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emitFrom, type EmittedFrom } from '../from/emit-from.ts';
import { withoutIdleDistinct } from './distinct-order-check.ts';
import { groupsAsMet } from '../group/first-seen.ts';
import { groupsInOrder } from '../group/grouping-form.ts';
import { keyEnds } from '../group/key-end.ts';
import { withoutGrouping } from '../group/grouping-function.ts';
import { tellOfNames, withListedNames } from './listed-name.ts';
import { leadingKeys } from './row-order.ts';
import { emitItem } from './select-item.ts';
import { matchesTable, type ListedAlias, type ScopeColumn, type ScopeTable } from '../../context/scope.ts';
import { checkWindows } from '../group/window-check.ts';

/** A SELECT whose FROM and WHERE are emitted. */
export interface OpenedSelect {
  /** Without what does nothing, and with names in the place of what they stand for. */
  readonly query: Select;
  readonly cx: EmitContext;
  readonly from: EmittedFrom;
  readonly where: string;
  readonly aggregation: { allowed: boolean; used: boolean; readonly emitted: string[] };
  readonly listed: Map<string, ListedAlias>;
  /** Columns of queries around this one, as they are read. */
  readonly correlated: ScopeColumn[];
  /** What {@link EmitContext.losesOrder} is for the rows of this SELECT. */
  readonly losesOrder: boolean;
}

/** Emits FROM and WHERE. @param gathers what {@link EmitContext.gathersGroups} is, where it does not follow from the SELECT */
export function openSelect(around: EmitContext, written: Select, gathers?: boolean): OpenedSelect {
  const { rolledBy = [], ...outer } = around;
  const aggregation = { allowed: false, used: false, emitted: new Array<string>() };
  const listed = new Map<string, ListedAlias>();
  const correlated: ScopeColumn[] = [];
  const losesOrder = outer.losesOrder === true && keepsRows(written) && !assignsVariables(written);
  const emittedFrom =
    written.from === undefined
      ? { sql: '', scope: outer.scope }
      : emitFrom({ ...outer, losesOrder: losesOrder || isGrouped(written) }, written.from, written.where);
  checkLockedTables(written, emittedFrom.scope.tables);
  const from = { ...emittedFrom, scope: { ...emittedFrom.scope, aggregation, listed, correlated } };
  const named: EmitContext = {
    ...outer,
    scope: from.scope,
    aggregation,
    gathersGroups: false,
    losesOrder: false,
    aliases: new Map(),
    aliasesFirst: false,
    tellsLengths: false,
    rowKeys: leadingKeys(from.scope, written.from),
  };
  const rolledKeys = rolledBy.map(({ expression, descending }) => sortedKey(emit(named, expression), descending));
  const query = withoutIdleDistinct(named, withoutGrouping(named, withListedNames(named, written)));
  if (gathers === undefined) tellOfNames(named, query);
  checkWindows(query.windows);
  const windows = new Map(query.windows.map(({ name, specification }) => [name.toLowerCase(), specification]));
  const cx: EmitContext = {
    ...named,
    windows,
    gathersGroups: gathers ?? !groupsInOrder(named, query),
    rowKeys: [...rolledKeys, ...(named.rowKeys ?? [])],
    groupsAsMet: groupsAsMet({ ...named, windows }, query),
    keyEnds: gathers === undefined ? keyEnds(named, query, from.scope) : undefined,
  };
  // MySQL resolves the select list before WHERE.
  const where = unlessEarlier(
    () => resolveItems(cx, query),
    () => emitWhere(cx, query.where),
  );
  return {
    query,
    cx,
    from,
    where: withLockableRows(cx, query, from.scope, where),
    aggregation,
    listed,
    correlated,
    losesOrder,
  };
}

/** @throws WireError for what is wrong with the select list */
function resolveItems(cx: EmitContext, { items }: Select): void {
  const aggregation = { allowed: true, used: false, emitted: [] };
  const scope = { ...cx.scope, aggregation };
  for (const item of items) emitItem({ ...cx, scope, aggregation }, item);
}

/** Whether the rows of a SELECT are put together, in groups or all of them. */
const isGrouped = ({ groupBy, items, having }: Select): boolean =>
  groupBy.length > 0 ||
  items.some((item) => item.kind !== 'star' && containsAggregate(item.expression)) ||
  (having !== undefined && containsAggregate(having));

/** @throws WireError 3568, 3569 for FOR UPDATE OF a table that FROM does not name */
function checkLockedTables({ lockedTables = [], locksAllTwice, from }: Select, tables: readonly ScopeTable[]): void {
  const seen = new Set<string>();
  for (const { schema, name } of lockedTables) {
    const isThere = from !== undefined && tables.some((table) => matchesTable(table, schema, name));
    if (!isThere) throw wireError('ER_UNRESOLVED_TABLE_LOCK', printColumn({ schema: undefined, table: schema, name }));
    if (seen.has(name.toLowerCase())) throw wireError('ER_DUPLICATE_TABLE_LOCK', quoteName(name));
    seen.add(name.toLowerCase());
  }
  const [named] = lockedTables;
  const twice = named?.name ?? tables[0]?.alias;
  if (locksAllTwice === true && twice !== undefined) throw wireError('ER_DUPLICATE_TABLE_LOCK', twice);
}
