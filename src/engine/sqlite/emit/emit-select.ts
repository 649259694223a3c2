import { wireError } from '../../../mysql/wire-error.ts';
import type { OrderItem, Select } from '../../../sql/ast.ts';
import { tableSql } from '../catalog/catalog.ts';
import { determinationOf } from './determined-columns.ts';
import { groupingKey } from './emit-compare.ts';
import type { EmitContext } from './emit-context.ts';
import { emit } from './emit-expression.ts';
import { emitFilter } from './emit-condition.ts';
import { emitFrom, type EmittedFrom } from './emit-from.ts';
import { literalPosition, selectList, type EmittedQuery, type Output, type OutputForm } from './emit-query.ts';
import { emitLimit } from './emit-limit.ts';
import { tellOfNames, withListedNames } from './listed-name.ts';
import { emitRollup } from './emit-rollup.ts';
import { firstSeen } from './first-seen.ts';
import { leadingKeys, withKeys } from './row-order.ts';
import { groupsInOrder } from './grouping-form.ts';
import { sortsFirstTable } from './sorted-first.ts';
import { checkDistinctOrder, withoutIdleDistinct } from './distinct-order-check.ts';
import { checkGrouping } from './group-check.ts';
import { withoutGrouping } from './grouping-function.ts';
import { checkGroupable } from './groupable.ts';
import { emitHaving } from './emit-having.ts';
import { settle } from '../parameter/settle.ts';
import { TEXT_TYPE } from '../parameter/parameter-types.ts';
import { heldValue } from './held-text.ts';
import { addAlias, announceAliases, withNamesAsAliases } from './select-aliases.ts';
import { toldOutputs } from '../told/held-outputs.ts';
import { checkWindows } from './window-check.ts';
import { sortedRows, waitsForOrder } from './emit-sorted.ts';
import { matchesTable, type ListedAlias, type ScopeColumn, type ScopeTable } from './scope.ts';
import { orderedForm, showsOrder, emitOrder } from './select-order.ts';
import { isPlainList, distinctForm } from './distinct-form.ts';
import { emitItem, aliasesOf } from './select-item.ts';

/** Emits one SELECT. @param gathers what {@link EmitContext.gathersGroups} is, where it does not follow from the SELECT */
export function emitSelect(outer: EmitContext, given: Select, gathers?: boolean): EmittedQuery {
  const written = withNamesAsAliases(outer, given);
  if (written.rollup && written.groupBy.length > 0) return emitRollup(outer, written);
  const aggregation = { allowed: false, used: false, emitted: new Array<string>() };
  const listed = new Map<string, ListedAlias>();
  const correlated: ScopeColumn[] = [];
  const emittedFrom =
    written.from === undefined ? { sql: '', scope: outer.scope } : emitFrom(outer, written.from, written.where);
  checkLockedTables(written, emittedFrom.scope.tables);
  const from = { ...emittedFrom, scope: { ...emittedFrom.scope, aggregation, listed, correlated } };
  const named: EmitContext = {
    ...outer,
    scope: from.scope,
    aggregation,
    gathersGroups: false,
    aliases: new Map(),
    aliasesFirst: false,
    tellsLengths: false,
    rowKeys: leadingKeys(from.scope, written.from),
  };
  const query = withoutIdleDistinct(named, withoutGrouping(named, withListedNames(named, written)));
  if (gathers === undefined) tellOfNames(named, query);
  checkWindows(query.windows);
  const windows = new Map(query.windows.map(({ name, specification }) => [name.toLowerCase(), specification]));
  const cx: EmitContext = { ...named, windows, gathersGroups: gathers ?? !groupsInOrder(named, query) };
  const where = query.where === undefined ? '' : ` WHERE ${emitFilter({ ...cx, clause: 'where clause' }, query.where)}`;
  aggregation.allowed = true;
  correlated.length = 0;
  announceAliases(listed, query.items);
  const reads: (readonly ScopeColumn[])[] = [];
  const emitted = query.items.flatMap((item) => {
    const outputs = emitItem(cx, item);
    reads.push(correlated.splice(0));
    if (item.kind === 'item') addAlias(listed, item, outputs[0]?.value);
    return outputs;
  });
  const selected = [...aggregation.emitted];
  const isHeld = query.groupBy.length === 0 || cx.gathersGroups;
  const outputs = passesTable(cx, query, emitted)
    ? emitted.map((output) => (isHeld ? heldOutput(withDigitsOfType(output)) : withDigitsOfType(output)))
    : emitted;
  // What a part of WITH ROLLUP is, whoever puts the parts together says.
  const told = gathers === undefined ? toldOutputs(cx, query, outputs) : outputs;
  aggregation.allowed = false;
  const aliases = aliasesOf(query.items, outputs);
  const group = query.groupBy.map((item) =>
    emitGroupItem({ ...cx, aliases, clause: 'group statement' }, item, outputs, query.items),
  );
  aggregation.allowed = true;
  const late: EmitContext = { ...cx, aliases, aliasesFirst: true };
  correlated.length = 0;
  const having = query.having === undefined ? '' : emitHaving(late, query, query.having);
  const inHaving = correlated.splice(0);
  const isOneGroup = aggregation.used && group.length === 0;
  const inOrder: (readonly ScopeColumn[])[] = [];
  const sorted = emitOrder({ ...late, clause: 'order clause' }, query.orderBy, outputs, () =>
    inOrder.push(correlated.splice(0)),
  );
  const grouped = group.length > 0 || aggregation.used;
  if (grouped && !isOneGroup && group.length === 0) throw wireError('ER_AGGREGATE_ORDER_NON_AGG_QUERY', 1);
  // The one row of a query that puts all rows together has no order.
  const asked = isOneGroup ? '' : sorted;
  const isMet = outer.met === given;
  const isOrdered = !grouped && having === '' && showsOrder(query, asked);
  const waits = !grouped && having === '' && waitsForOrder(query);
  // Of rows in one place it can be seen which ones LIMIT leaves, and how variables change with them.
  const isShown = waits || (isOrdered && !isMet && asked !== '' && query.limit !== undefined);
  const wanted = isShown ? withKeys(asked, cx.rowKeys ?? []) : asked;
  // What sorts nothing is not checked.
  const checked = outer.idleOrder === true && query.limit === undefined ? { ...query, orderBy: [] } : query;
  if (grouped) checkGrouping(cx, checked, { items: reads, having: inHaving }, gathers !== undefined);
  if (!isOneGroup) checkDistinctOrder(cx, checked, inOrder);
  if (waits) return emitAfterOrder(cx, query, from, `${where}${wanted}${emitLimit(cx, query.limit)}`);
  // DISTINCT of plain values gives rows as it meets them.
  const isKeyed = group.length > 0 || (query.distinct && !grouped && having === '' && !isPlainList(outputs));
  const order = wanted === '' && isKeyed && isMet ? firstSeen(cx, query, outputs) : wanted;
  const tail = groupClause(group, having, grouped);
  const shown = isOneGroup && !hasOneOf(outputs, selected) ? asOneGroup(outputs) : outputs;
  const distinct = query.distinct ? distinctForm(outputs, grouped, having) : undefined;
  let limitSql: string | undefined;
  const limit = (): string => (limitSql ??= emitLimit(cx, query.limit));
  const compose = (form: OutputForm | undefined, end: string, sort = order, fromSql = from.sql): string => {
    const body = `${fromSql}${where}${tail.sql}`;
    if (distinct === undefined) return `SELECT ${selectList(shown, form)}${body}${sort}${end}`;
    return distinct(shown, form, body, sort, end);
  };
  return {
    outputs: told,
    ...(told === emitted ? {} : { announced: emitted }),
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

/** A decimal that is read from a table; a parameter is not put there. */
function withDigitsOfType(output: Output): Output {
  return output.value.type.kind === 'decimal' && output.isParameter === true
    ? output
    : { ...output, printed: undefined };
}

/** @throws WireError 3568, 3569 for FOR UPDATE OF a table that FROM does not name */
function checkLockedTables({ lockedTables = [], from }: Select, tables: readonly ScopeTable[]): void {
  const seen = new Set<string>();
  for (const { schema, name } of lockedTables) {
    const isThere = from !== undefined && tables.some((table) => matchesTable(table, schema, name));
    if (!isThere) throw wireError('ER_UNRESOLVED_TABLE_LOCK', name);
    if (seen.has(name.toLowerCase())) throw wireError('ER_DUPLICATE_TABLE_LOCK', name);
    seen.add(name.toLowerCase());
  }
}

const heldOutput = (output: Output): Output => ({ ...output, value: heldValue(output.value) });

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

/** The select list of rows that are in their order already. @param rest WHERE, ORDER BY and LIMIT */
function emitAfterOrder(cx: EmitContext, query: Select, from: EmittedFrom, rest: string): EmittedQuery {
  const sorted = sortedRows(cx.builder, from, rest);
  const outputs = query.items.flatMap((item) => emitItem({ ...cx, scope: sorted.scope }, item));
  const compose = (form?: (output: Output, index: number) => string): string =>
    `SELECT ${selectList(outputs, form)}${sorted.sql}`;
  return { outputs, singleRow: isOne(query), compose, composeAll: () => compose() };
}

function isOne(query: Select): boolean {
  return query.limit?.count.kind === 'literal' && query.limit.count.value === '1' && query.limit.count.slot < 0;
}

/** Whether an aggregate is computed in a select list: CHARSET(MAX(a)) and its like do not read their argument. */
const hasOneOf = (outputs: readonly Output[], aggregates: readonly string[]): boolean =>
  aggregates.some((sql) => outputs.some(({ value }) => value.sql.includes(sql)));

/** To SQLite all rows are one group, and HAVING may stand without GROUP BY, only where an aggregate is selected. */
function asOneGroup(outputs: readonly Output[]): readonly Output[] {
  const counted = (sql: string): string => `iif(count(*)<0,NULL,${sql})`;
  return outputs.map((output, i) => {
    if (i > 0) return output;
    const { value, verbatim, printed } = output;
    return {
      ...output,
      value: { ...value, sql: counted(value.sql) },
      verbatim: verbatim && counted(verbatim),
      printed: printed && counted(printed),
    };
  });
}

function emitGroupItem(cx: EmitContext, item: OrderItem, outputs: readonly Output[], items: Select['items']): string {
  const position = literalPosition(item.expression);
  checkGroupable(cx, item.expression, outputs, items);
  if (position === undefined) {
    settle(cx, item.expression, TEXT_TYPE);
    const operand = emit({ ...cx, aggregation: { allowed: false, used: false } }, item.expression);
    return operand.kind === 'constant' ? 'NULL' : groupingKey(operand);
  }
  const output = outputs[position - 1];
  if (output === undefined) throw wireError('ER_BAD_FIELD_ERROR', String(position), 'group statement');
  return groupingKey(output.value);
}

function groupClause(group: readonly string[], having: string, grouped: boolean): { readonly sql: string } {
  const groupSql = group.length === 0 ? '' : ` GROUP BY ${group.join(',')}`;
  if (having === '') return { sql: groupSql };
  // HAVING without groups filters rows as WHERE does, but after it: SQLite wants a group for it.
  return {
    sql: group.length > 0 || grouped ? `${groupSql} HAVING ${having}` : ` GROUP BY m_row_number() HAVING ${having}`,
  };
}
