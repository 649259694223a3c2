import { wireError } from '../../../../mysql/wire-error.ts';
import type { Expression, Select, SelectItem, SelectStar } from '../../../../sql/ast.ts';
import { childrenOf, containsQuery } from '../../../../sql/children.ts';
import { tableSql } from '../../catalog/catalog.ts';
import { determinationOf } from '../group/determined-columns.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import type { EmittedFrom } from '../from/emit-from.ts';
import { selectList, type EmittedQuery, type Output, type OutputForm } from './emit-query.ts';
import { emitLimit } from './emit-limit.ts';
import { emitRollup } from '../group/emit-rollup.ts';
import { firstSeen } from '../group/first-seen.ts';
import { withKeys } from './row-order.ts';
import { sortsFirstTable } from './sorted-first.ts';
import { checkDistinctOrder } from './distinct-order-check.ts';
import { checkGrouping } from '../group/group-check.ts';
import { emitHaving } from '../group/emit-having.ts';
import { heldValue } from '../call/held-text.ts';
import { addAlias, announceAliases, withNamesAsAliases } from './select-aliases.ts';
import { toldOutputs } from './held-outputs.ts';
import { expressionColumns } from '../expression-columns.ts';
import { sortedRows, sortsAssigned, waitsForOrder } from './emit-sorted.ts';
import type { ScopeColumn } from '../../context/scope.ts';
import { orderedForm, showsOrder, emitOrder } from './select-order.ts';
import { isPlainList, distinctForm } from './distinct-form.ts';
import { fromOfEnds } from '../group/key-end.ts';
import { asOneGroup, emitGroupItem, groupClause, hasOneOf } from '../group/select-group.ts';
import { emitItem, aliasesOf } from './select-item.ts';
import { inSequence, windowSequence } from './window-sequence.ts';
import { windowsSeeOrder } from './windows-in-order.ts';
import { openSelect, type OpenedSelect } from './select-source.ts';

/** Emits one SELECT. @param gathers what {@link EmitContext.gathersGroups} is, where it does not follow from the SELECT */
export function emitSelect(outer: EmitContext, given: Select, gathers?: boolean): EmittedQuery {
  const written = withNamesAsAliases(outer, given);
  if (written.rollup && written.groupBy.length > 0) return emitRollup(outer, written);
  const opened = openSelect(outer, written, gathers);
  const items = emitItems(opened, gathers);
  if (sortsAssigned(opened.query) && !opened.aggregation.used) return emitBeforeOrder(opened, items);
  const ends = emitEnds(opened, items);
  checkEnds(outer, opened, items, ends, gathers !== undefined);
  return composed(opened, items, ends, outer.met === given);
}

/** The select list of an opened SELECT. */
interface EmittedItems {
  /** As they were emitted, and as the rows have them. */
  readonly emitted: readonly Output[];
  readonly outputs: readonly Output[];
  /** What a client is told of them. */
  readonly told: readonly Output[];
  /** Aggregates that the list has. */
  readonly selected: readonly string[];
  /** The items in which aggregates of this SELECT stand, also inside queries. */
  readonly aggregated: ReadonlySet<SelectItem | SelectStar>;
  /** How many of them each item has. */
  readonly widths: readonly number[];
  /** Columns that each item reads of queries around this one. */
  readonly reads: readonly (readonly ScopeColumn[])[];
}

function emitItems({ cx, query, aggregation, listed, correlated }: OpenedSelect, gathers?: boolean): EmittedItems {
  aggregation.allowed = true;
  correlated.length = 0;
  announceAliases(listed, query.items);
  const reads: (readonly ScopeColumn[])[] = [];
  const widths: number[] = [];
  const aggregated = new Set<SelectItem | SelectStar>();
  const emitted = query.items.flatMap((item) => {
    const before = aggregation.emitted.length;
    const outputs = emitItem(cx, item);
    if (aggregation.emitted.length > before) aggregated.add(item);
    reads.push(correlated.splice(0));
    widths.push(outputs.length);
    if (item.kind === 'item') addAlias(listed, item, outputs[0]?.value);
    return outputs;
  });
  const selected = [...aggregation.emitted];
  const outputs = outputsOfRows(cx, query, emitted);
  // What a part of WITH ROLLUP is, whoever puts the parts together says.
  const told = gathers === undefined ? toldOutputs(cx, query, outputs) : outputs;
  aggregation.allowed = false;
  return { emitted, outputs, told, selected, aggregated, widths, reads };
}

/** A select list as the rows have it. */
function outputsOfRows(cx: EmitContext, query: Select, emitted: readonly Output[]): readonly Output[] {
  if (!passesTable(cx, query, emitted)) return emitted;
  const isHeld = query.groupBy.length === 0 || cx.gathersGroups;
  return emitted.map((output) => (isHeld ? heldOutput(withDigitsOfType(output)) : withDigitsOfType(output)));
}

/** What stands behind WHERE. */
interface EmittedEnds {
  readonly group: readonly string[];
  readonly having: string;
  /** ORDER BY, and the columns that HAVING and each of its items read of queries around this one. */
  readonly sorted: string;
  readonly inHaving: readonly ScopeColumn[];
  readonly inOrder: readonly (readonly ScopeColumn[])[];
  readonly grouped: boolean;
  /** Whether all rows are one group. */
  readonly isOneGroup: boolean;
}

function emitEnds(
  { cx, query, aggregation, correlated }: OpenedSelect,
  { outputs, widths, aggregated }: EmittedItems,
): EmittedEnds {
  const aliases = aliasesOf(query.items, outputs);
  const group = query.groupBy.map((item) =>
    emitGroupItem({ ...cx, aliases, clause: 'group statement' }, item, {
      items: query.items,
      outputs,
      widths,
      aggregated,
    }),
  );
  aggregation.allowed = true;
  const late: EmitContext = { ...cx, aliases, aliasesFirst: true };
  correlated.length = 0;
  const having = query.having === undefined ? '' : emitHaving(late, query, query.having);
  const inHaving = correlated.splice(0);
  const isOneGroup = aggregation.used && group.length === 0;
  const inOrder: (readonly ScopeColumn[])[] = [];
  const sorted = emitOrder({ ...late, clause: 'order clause' }, query, outputs, () =>
    inOrder.push(correlated.splice(0)),
  );
  const grouped = group.length > 0 || aggregation.used;
  return { group, having, sorted, inHaving, inOrder, grouped, isOneGroup };
}

/** @throws WireError 1055, 1140, 3029, 3065 or 3066 for what no group and no row of DISTINCT has one value of */
function checkEnds(
  { idleOrder }: EmitContext,
  { cx, query }: OpenedSelect,
  { reads }: EmittedItems,
  { group, inHaving, inOrder, grouped, isOneGroup }: EmittedEnds,
  isPart: boolean,
): void {
  if (grouped && !isOneGroup && group.length === 0) throw wireError('ER_AGGREGATE_ORDER_NON_AGG_QUERY', 1);
  // What sorts nothing is not checked.
  const checked = idleOrder === true && query.limit === undefined ? { ...query, orderBy: [] } : query;
  if (grouped) checkGrouping(cx, checked, { items: reads, having: inHaving }, isPart);
  if (!isOneGroup) checkDistinctOrder(cx, checked, inOrder);
}

/** Whether a subquery stands in an item beside columns, or reads columns itself. */
const queriesRow = (item: Select['items'][number], reads: readonly ScopeColumn[]): boolean =>
  item.kind === 'item' && containsQuery(item.expression) && (reads.length > 0 || hasColumn(item.expression));

const hasColumn = (node: Expression): boolean => node.kind === 'column' || childrenOf(node).some(hasColumn);

/** Puts the parts together. @param isMet whether the rows have to come as they are met */
function composed(
  opened: OpenedSelect,
  { emitted, outputs, told, selected, widths, reads }: EmittedItems,
  { group, having, sorted, grouped, isOneGroup }: EmittedEnds,
  isMet: boolean,
): EmittedQuery {
  const { cx, query, from, where, aggregation, losesOrder } = opened;
  // The one row of a query that puts all rows together has no order.
  const asked = isOneGroup || losesOrder ? '' : sorted;
  const isOrdered = !grouped && having === '' && showsOrder(query, asked);
  const waits = !grouped && having === '' && waitsForOrder(query);
  // Of rows in one place it can be seen which ones LIMIT leaves, and how variables change with them.
  const isShown = waits || (isOrdered && !isMet && asked !== '' && query.limit !== undefined);
  const wanted = isShown ? withKeys(asked, cx.rowKeys ?? []) : asked;
  if (waits) return emitAfterOrder(cx, query, from, `${where}${wanted}${emitLimit(cx, query.limit)}`);
  if (!grouped && asked !== '' && windowsSeeOrder(cx, query))
    return emitInOrder(opened, withKeys(asked, cx.rowKeys ?? []), told);
  // DISTINCT of plain values gives rows as it meets them.
  const isKeyed = group.length > 0 || (query.distinct && !grouped && having === '' && !isPlainList(outputs));
  const order = wanted === '' && isKeyed && isMet ? firstSeen(cx, query, outputs) : wanted;
  const tail = groupClause(group, having, grouped);
  const shown = isOneGroup && !hasOneOf(outputs, selected) ? asOneGroup(outputs) : outputs;
  const distinct = query.distinct ? distinctForm(outputs, grouped, having) : undefined;
  const sequence = windowSequence(cx, query, widths);
  const rows = (isOneGroup && having === '' && fromOfEnds(cx, aggregation.emitted, sqlOf(shown))) || from.sql;
  let limitSql: string | undefined;
  const limit = (): string => (limitSql ??= emitLimit(cx, query.limit));
  const compose = (form: OutputForm | undefined, end: string, sort = order, fromSql = rows): string => {
    const body = `${fromSql}${where}${tail.sql}`;
    if (sequence !== undefined) return inSequence(shown, form, sequence, `${body}${sort}${end}`);
    if (distinct === undefined) return `SELECT ${selectList(shown, form)}${body}${sort}${end}`;
    return distinct(shown, form, body, sort, end);
  };
  return {
    outputs: told,
    ...(told === emitted ? {} : { announced: emitted }),
    queriesRows: query.items.some((item, i) => queriesRow(item, reads[i] ?? [])),
    singleRow: (aggregation.used && group.length === 0) || (query.from === undefined && where === '') || isOne(query),
    compose: (form) => compose(form, limit()),
    composeAll: () => compose(undefined, ''),
    inOrder: isOrdered
      ? orderedForm(from.scope, query, asked, (form, sort, sql = from.sql) => compose(form, limit(), sort, sql))
      : undefined,
    determines: determinationOf(cx, query, grouped),
    scan: grouped || having !== '' ? undefined : rangeForm(query, from, where, outputs),
  };
}

/** What outputs are in SQL, in each of their forms. */
const sqlOf = (outputs: readonly Output[]): readonly string[] =>
  outputs.flatMap(({ value, verbatim = '', printed = '' }) => [value.sql, verbatim, printed]);

/** A decimal that is read from a table; a parameter is not put there. */
function withDigitsOfType(output: Output): Output {
  return output.value.type.kind === 'decimal' && output.isParameter === true
    ? output
    : { ...output, printed: undefined };
}

function heldOutput(output: Output): Output {
  const { own: _, ...value } = heldValue(output.value);
  return { ...output, value };
}

/** Whether MySQL keeps the rows in a table on the way, where decimals all have the digits of their type. */
function passesTable(cx: EmitContext, query: Select, outputs: readonly Output[]): boolean {
  const isSorted = query.orderBy.length > 0 && query.from?.kind === 'join' && !sortsFirstTable(cx, query);
  const hasWindow = outputs.some(({ value }) => /\bOVER\b/.test(value.sql));
  return query.distinct || query.groupBy.length > 0 || isSorted || hasWindow;
}

/** How to take the rows of a range only, in a query that neither sorts nor puts rows together. */
function rangeForm(query: Select, from: EmittedFrom, where: string, outputs: readonly Output[]): EmittedQuery['scan'] {
  const [only, another] = from.scope.tables;
  const isPlain = !query.distinct && query.orderBy.length === 0 && query.limit === undefined;
  if (!isPlain || only?.table === undefined || another !== undefined) return undefined;
  const list = selectList(outputs, undefined);
  // A window function sees other rows than its own.
  if (/\bOVER\b/.test(list)) return undefined;
  const rowid = `${only.sqlName}.rowid`;
  const condition = where === '' ? '' : ` AND (${where.slice(' WHERE '.length)})`;
  const range = (first: string, last: string): string =>
    `${from.sql} WHERE ${rowid} BETWEEN ${first} AND ${last}${condition}`;
  return {
    table: tableSql(only.table),
    compose: (first, last) => `SELECT ${list}${range(first, last)} ORDER BY ${rowid}`,
    composeAs: (value, first, last) => `SELECT ${value}${range(first, last)}`,
  };
}

/** The select list of rows that are sorted by what it assigns: each is computed once. */
function emitBeforeOrder({ cx, query, from, where }: OpenedSelect, { outputs }: EmittedItems): EmittedQuery {
  const items = outputs.map(({ value }) => value.sql);
  const read = new Set(query.orderBy.flatMap(expressionColumns).map(({ name }) => name.toLowerCase()));
  const rows = sortedRows(cx.builder, from, where, { items, read });
  const shown = outputs.map((output, i): Output => {
    const value = { ...output.value, sql: rows.named[i] ?? 'NULL' };
    return { ...output, value, printed: undefined, verbatim: undefined };
  });
  const { tables, joined } = rows.scope;
  const aliases = aliasesOf(query.items, shown);
  const late: EmitContext = { ...cx, scope: { ...cx.scope, tables, joined }, aliases, aliasesFirst: true };
  const order = emitOrder({ ...late, clause: 'order clause' }, query, shown, () => undefined);
  const end = `${rows.sql}${order}${emitLimit(cx, query.limit)}`;
  const compose = (form?: OutputForm): string => `SELECT ${selectList(shown, form)}${end}`;
  return { outputs: shown, singleRow: isOne(query), compose, composeAll: () => compose() };
}

/** The select list of rows that are in their order already. @param rest WHERE, ORDER BY and LIMIT */
function emitAfterOrder(cx: EmitContext, query: Select, from: EmittedFrom, rest: string): EmittedQuery {
  const sorted = sortedRows(cx.builder, from, rest);
  const outputs = query.items.flatMap((item) => emitItem({ ...cx, scope: sorted.scope }, item));
  const compose = (form?: (output: Output, index: number) => string): string =>
    `SELECT ${selectList(outputs, form)}${sorted.sql}`;
  return { outputs, singleRow: isOne(query), compose, composeAll: () => compose() };
}

/** The select list of rows that its windows see in their order. */
function emitInOrder(
  { cx, query, from, where, aggregation }: OpenedSelect,
  order: string,
  told: readonly Output[],
): EmittedQuery {
  const { sql, scope } = sortedRows(cx.builder, from, `${where}${order}`);
  const { tables, joined } = scope;
  const within: EmitContext = { ...cx, scope: { ...cx.scope, tables, joined } };
  aggregation.allowed = true;
  const emitted = query.items.flatMap((item) => emitItem(within, item));
  aggregation.allowed = false;
  const outputs = outputsOfRows(within, query, emitted);
  const compose = (form: OutputForm | undefined, end: string): string =>
    `SELECT ${selectList(outputs, form)}${sql}${end}`;
  return {
    outputs: told,
    singleRow: isOne(query),
    compose: (form) => compose(form, emitLimit(cx, query.limit)),
    composeAll: () => compose(undefined, ''),
  };
}

function isOne(query: Select): boolean {
  return query.limit?.count.kind === 'literal' && query.limit.count.value === '1' && query.limit.count.slot < 0;
}
