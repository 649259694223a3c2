import type {
  CommonTable,
  Expression,
  OrderItem,
  Query,
  Select,
  SelectItem,
  SelectStar,
  SetOperation,
  With,
} from '../../../sql/ast.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { NameResolver, type Level, type VisibleColumn } from './resolve-names.ts';
import { withViewNames } from '../catalog/view-names.ts';
import { resolveTables, type CommonColumns, type ResolveContext } from './resolve-tables.ts';
import { isAggregate } from '../../../sql/aggregate.ts';
import { childrenOf } from '../../../sql/children.ts';

/** A query whose names are resolved, with the names of its columns. */
export interface ResolvedQuery {
  readonly query: Query;
  readonly columns: readonly string[];
}

/**
 * The query of a view as MySQL keeps it: every column with its table and database, every `*` as the columns that it stands
 * for, every item with its name, joins by USING with their conditions, right joins as left ones.
 *
 * @param database the current one, for tables without
 */
export function resolveQuery(catalog: Catalog, database: string | undefined, query: Query): Query {
  const cx: ResolveContext = { catalog, database, common: new Map(), outer: undefined, resolve };
  return resolve(cx, query, 'view').query;
}

/** A query inside an expression, with the names resolved that it does not have from around it. */
export function resolveValueQuery(catalog: Catalog, database: string | undefined, query: Query): Query {
  const cx: ResolveContext = { catalog, database, common: new Map(), outer: undefined, resolve };
  return resolve(cx, query, 'value').query;
}

/** What a query stands for: only the outermost may get the order of the one that reads it; `first` is the first part of a view's set operation. */
export type Place = 'view' | 'first' | 'derived' | 'value';

function resolve(outer: ResolveContext, query: Query, place: Place): ResolvedQuery {
  const { common, cx } = resolveWith(outer, query.with);
  const { with: _, ...rest } = query;
  const body = { ...rest, with: common, lock: undefined } as Query;
  return body.kind === 'select' ? resolveSelect(cx, body, place) : resolveSetOperation(cx, body, place);
}

function resolveWith(
  outer: ResolveContext,
  common: With | undefined,
): { common: With | undefined; cx: ResolveContext } {
  if (common === undefined) return { common, cx: outer };
  const known = new Map(outer.common);
  const tables = common.tables.map((table): CommonTable => {
    const cx = { ...outer, common: new Map(known) };
    if (common.recursive) cx.common.set(table.name.toLowerCase(), recursiveColumns(cx, table));
    const { query, columns } = resolve(cx, table.query, 'derived');
    known.set(table.name.toLowerCase(), table.columns.length > 0 ? table.columns : columns);
    return { ...table, query };
  });
  return { common: { ...common, tables }, cx: { ...outer, common: known } };
}

/** The columns of a table that its own query may read: those of the query's first part. */
function recursiveColumns(cx: ResolveContext, { columns, query }: CommonTable): CommonColumns {
  if (columns.length > 0 || query.kind === 'select') return columns;
  let first: Query = query;
  while (first.kind === 'set-operation') first = first.left;
  return resolve(cx, first, 'derived').columns;
}

function resolveSetOperation(cx: ResolveContext, query: SetOperation, place: Place): ResolvedQuery {
  const inner = place === 'value' ? 'value' : 'derived';
  const left = resolve(cx, query.left, place === 'view' || place === 'first' ? 'first' : inner);
  const right = resolve(cx, query.right, inner);
  const orderBy = query.orderBy.map((item) => byPosition(item, left.columns));
  return { query: { ...query, left: left.query, right: right.query, orderBy }, columns: left.columns };
}

function byPosition(item: OrderItem, columns: readonly string[]): OrderItem {
  const name = columns[positionOf(item.expression) ?? -1];
  return name === undefined ? item : { ...item, expression: aliasNode(name) };
}

/** The place that a number in ORDER BY means, counted from 0. */
function positionOf(expression: Expression): number | undefined {
  return expression.kind === 'literal' && expression.type === 'integer' ? Number(expression.value) - 1 : undefined;
}

function aliasNode(name: string): Expression {
  return { kind: 'column', schema: undefined, table: undefined, name };
}

function resolveSelect(cx: ResolveContext, select: Select, place: Place): ResolvedQuery {
  const { reference, tables, visible } =
    select.from === undefined ? { reference: undefined, tables: [], visible: [] } : resolveTables(cx, select.from);
  const level: Level = { tables, visible, outer: cx.outer };
  const inner: ResolveContext = { ...cx, outer: level };
  const names = new NameResolver(level, (query) => resolve(inner, query, 'value').query);
  const items = select.items.flatMap((item) => resolveItem(names, level, item));
  const written = items.map((item, i) => withName(item, nameOfItem(item, i)));
  const named = place === 'view' || place === 'first' ? withViewNames(written) : written;
  const isOne = place === 'view' && isPlain(select);
  const aliases: Aliases = { items: named, names, isOne };
  const resolved: Select = {
    ...select,
    items: named.map(({ name, ...item }) => ({ ...item, alias: place === 'value' ? item.alias : name })),
    from: reference,
    where: select.where && names.expression(select.where),
    groupBy: select.groupBy.map((item) => ({ ...item, expression: groupExpression(aliases, item.expression) })),
    having: select.having && lateExpression(aliases, select.having, 'having'),
    windows: select.windows.map((window) => names.tree(window)),
    orderBy: select.orderBy.map((item) => ({ ...item, expression: orderExpression(aliases, item.expression) })),
  };
  return { query: resolved, columns: named.map(({ name }) => name) };
}

/** Whether the rows of the query are rows of its tables, so that MySQL can merge it into the query that reads the view. */
function isPlain({ distinct, groupBy, having, limit, items }: Select): boolean {
  if (distinct || groupBy.length > 0 || having !== undefined || limit !== undefined) return false;
  return items.every((item) => item.kind === 'star' || !namesGroups(item.expression));
}

/** Whether an aggregate or a window function stands in an expression, outside its subqueries. */
function namesGroups(node: Expression): boolean {
  if (node.kind === 'call' && (node.over !== undefined || isAggregate(node.name))) return true;
  return childrenOf(node).some(namesGroups);
}

function resolveItem(names: NameResolver, level: Level, item: SelectItem | SelectStar): readonly SelectItem[] {
  if (item.kind === 'item') return [{ ...item, expression: names.expression(item.expression) }];
  const columns = item.table === undefined ? level.visible : names.columnsOf(item.schema, item.table);
  return columns.filter(({ hidden }) => !hidden).map((column) => starItem(column));
}

function starItem({ name, reference }: VisibleColumn): SelectItem {
  return { kind: 'item', expression: reference, alias: undefined, text: name };
}

/** Longest name of a column. */
const MAX_NAME = 64;

/** The name of a column of a view; one that no column may have becomes `Name_exp_1`. */
function nameOfItem(item: SelectItem, position: number): string {
  if (item.alias !== undefined) return item.alias;
  const { text, expression } = item;
  if (expression.kind === 'column') return writtenName(text, expression.name);
  if (expression.kind === 'literal' && expression.type === 'string' && expression.value > ' ')
    return /\s$/.test(text) ? `Name_exp_${position + 1}` : text;
  if (text <= ' ' || /\s$/.test(text) || Array.from(text).length > MAX_NAME) return `Name_exp_${position + 1}`;
  return text;
}

/** The name of a column in the letters in which it was written. */
function writtenName(text: string, name: string): string {
  const at = text.toLowerCase().lastIndexOf(name.toLowerCase());
  return at < 0 ? name : text.slice(at, at + name.length);
}

interface NamedItem extends SelectItem {
  readonly name: string;
}

function withName(item: SelectItem, name: string): NamedItem {
  return { ...item, name };
}

interface Aliases {
  readonly items: readonly NamedItem[];
  readonly names: NameResolver;
  /** Whether the query is merged into the one that reads the view: then its order names no aliases. */
  readonly isOne: boolean;
}

/** GROUP BY: a column of a table, or else an alias. */
function groupExpression(aliases: Aliases, expression: Expression): Expression {
  const found = aliasOf(aliases, expression);
  if (expression.kind === 'column' && expression.table === undefined) {
    if (aliases.names.find(expression) !== undefined || found === undefined)
      return aliases.names.expression(expression);
    return aliasNode(found.name);
  }
  return found === undefined ? aliases.names.expression(expression) : found.expression;
}

/** ORDER BY: an alias or a place in the list, or else an expression in which aliases may stand. */
function orderExpression(aliases: Aliases, expression: Expression): Expression {
  const found = aliasOf(aliases, expression);
  if (found === undefined) return lateExpression(aliases, expression, 'order');
  const isPlace = positionOf(expression) !== undefined;
  return isPlace || aliases.isOne || found.alias === undefined ? found.expression : aliasNode(found.name);
}

function aliasOf({ items }: Aliases, expression: Expression): NamedItem | undefined {
  const position = positionOf(expression);
  if (position !== undefined) return items[position];
  if (expression.kind !== 'column' || expression.table !== undefined) return undefined;
  const name = expression.name.toLowerCase();
  return items.find(({ alias }) => alias?.toLowerCase() === name);
}

/** An expression that may name what the select list computes. */
function lateExpression(aliases: Aliases, expression: Expression, clause: 'having' | 'order'): Expression {
  const { names, isOne } = aliases;
  return names.expression(expression, (reference, insideAggregate) => {
    const found = insideAggregate ? undefined : aliasOf(aliases, reference);
    if (found === undefined) return undefined;
    const isColumn = found.expression.kind === 'column';
    const isOwnName = found.expression.kind === 'column' && found.expression.name === found.alias;
    return isOwnName || (isColumn && isOne && clause === 'order') ? found.expression : aliasNode(found.name);
  });
}
