import { COLUMN_FLAG } from '../../../../mysql/column.ts';
import { wireError, notSupported } from '../../../../mysql/wire-error.ts';
import type { Expression, OrderItem, Select, SelectItem } from '../../../../sql/ast.ts';
import { convertTo } from '../../operand/convert.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { textLength } from '../../operand/to-text.ts';
import { ANY_INTEGER_LENGTH, textType, type ValueType, isFloatingPoint } from '../../type/type.ts';
import { withoutZerofill } from '../../type/computed-type.ts';
import { chosenType } from '../../operand/unify-types.ts';
import { literalPosition, selectList, type EmittedQuery, type Output } from '../select/emit-query.ts';
import { emitLimit } from '../select/emit-limit.ts';
import { emitFrom } from '../from/emit-from.ts';
import { emitSelect } from '../select/emit-select.ts';
import { replace } from '../expression-copy.ts';
import { checkDistinctOrder } from '../select/distinct-order-check.ts';
import { fingerprintsOf, isSame, type Fingerprints } from '../select/fingerprint.ts';
import { isSorting, isSortedAlike } from './grouping-form.ts';
import { checkGrouping, groupExpressions } from './group-check.ts';
import { groupingBits } from './grouping-function.ts';
import { tellOfNames, withListedNames } from '../select/listed-name.ts';
import type { Told } from '../../operand/result-column.ts';
import { findInScope } from '../../context/scope.ts';
import { isSameForAll } from '../select/same-for-all.ts';
import { aliasedItem } from '../select/select-aliases.ts';
import { isOfSums } from '../select/held-outputs.ts';
import { integerTold } from '../../told/number.ts';
import { computed, held, isDecimal, toldOf, withTold } from '../../told/told.ts';
import { isAggregate, containsAggregate } from '../../../../sql/aggregate.ts';
import { groupingKey } from '../compare/compared-texts.ts';

/**
 * Emits GROUP BY … WITH ROLLUP: a query for each number of columns that are still grouped by, put together, with each sum
 * behind the rows that it sums up (https://dev.mysql.com/doc/refman/9.7/en/group-by-modifiers.html).
 */
export function emitRollup(cx: EmitContext, written: Select): EmittedQuery {
  if (written.windows.length > 0) throw notSupported('WITH ROLLUP and windows');
  const named = withScope(cx, written);
  const query = written.from?.kind === 'join' ? withListedNames(named, written) : written;
  tellOfNames(named, query);
  const groups = groupExpressions(named, query);
  const order = query.orderBy.map((item) => ({ ...item, expression: sortedBy(named, query, item.expression) }));
  checkGrouping(named, query, { items: [], having: [] }, true);
  checkDistinctOrder(named, query);
  const levels = Array.from({ length: groups.length + 1 }, (_, i) => groups.length - i);
  // What may be selected is judged with all columns grouped by.
  const mode = { ...cx.session.mode, onlyFullGroupBy: false };
  const unchecked: EmitContext = { ...cx, session: { ...cx.session, mode } };
  // Where they are sorted otherwise, MySQL puts the sums in a table first.
  const gathers = order.length > 0 || query.distinct;
  const rolled = rolledOrder(named, query, groups);
  const parts = levels.map((level) =>
    emitSelect(
      { ...(level === groups.length ? cx : unchecked), rolledBy: rolled.slice(level) },
      levelQuery(named, query, groups, order, level),
      gathers,
    ),
  );
  const columns = parts[0]?.outputs.map((output, i) => rolledColumn(cx, query, gathers, output, i)) ?? [];
  const outputs = columns.map(({ output }) => output);
  const form = (output: Output, i: number): string =>
    convertTo(cx.builder, output.value, outputs[i]?.value.type ?? output.value.type);
  const rows = parts.map((part) => `SELECT * FROM (${part.compose(form)})`).join(' UNION ALL ');
  const shown = outputs.slice(0, outputs.length - (groups.length * 2 + order.length + 1));
  const keys = sortKeys(outputs.slice(shown.length), groups.length, order);
  const compose = (change?: (output: Output, i: number) => string): string =>
    query.distinct
      ? `SELECT DISTINCT ${selectList(shown, change)} FROM (SELECT * FROM (${rows}) ORDER BY ${keys})`
      : `SELECT ${selectList(shown, change)} FROM (${rows}) ORDER BY ${keys}`;
  return {
    outputs: shown,
    announced: columns.slice(0, shown.length).map(({ announced }) => announced),
    singleRow: false,
    compose: (change) => compose(change) + emitLimit(cx, query.limit),
    composeAll: () => compose(),
  };
}

/**
 * A column of all levels together, and what clients are told of it before the first row.
 *
 * @param gathers whether MySQL puts the sums in a table first
 */
function rolledColumn(
  cx: EmitContext,
  query: Select,
  gathers: boolean,
  { name, value }: Output,
  i: number,
): { readonly output: Output; readonly announced: Output } {
  const type = isExtreme(query.items[i]) ? value.type : keyType(cx, value.type, gathers);
  const item = query.items[i];
  const { origin: _, ...plain } = value;
  const sum = { ...plain, type, sql: `x${i}`, nullable: true };
  const node = item?.kind === 'item' ? item.expression : undefined;
  const told = rolledTold(toldOf(value), node);
  const isRead = gathers && (node === undefined || (!isSameForAll(node) && (query.distinct || !isOfSums(node))));
  return {
    output: { name, value: withTold(sum, isRead ? { ...held(told), heldAs: name, made: told } : told) },
    announced: { name, value: withTold(sum, told) },
  };
}

/** What MySQL has sorted rows by when it puts them together, where that can be seen: the groups, as ORDER BY asks for them. */
function rolledOrder(cx: EmitContext, query: Select, groups: readonly Expression[]): readonly OrderItem[] {
  const shows = query.items.some((item) => item.kind === 'item' && isSorting(item.expression));
  if (!shows) return [];
  const isAsked = isSortedAlike(cx, query, groups);
  return groups.map((expression, i) => ({
    expression,
    descending: isAsked && query.orderBy[i]?.descending === true,
  }));
}

/** What clients are told of a column: what is grouped by is NULL in sums and no column any more. */
function rolledTold(told: Told, node: Expression | undefined): Told {
  if (node?.kind === 'call' && node.name === 'grouping') return integerTold(ANY_INTEGER_LENGTH);
  if (node !== undefined && containsAggregate(node)) return told;
  const rolled = { ...computed(told), nullable: true };
  // Decimals are still filled up with zeros.
  return isDecimal(told) ? { ...rolled, flags: rolled.flags | (told.flags & COLUMN_FLAG.zerofill) } : rolled;
}

/** A context in which names can be looked up: what FROM is in SQL is of no use here. */
function withScope(cx: EmitContext, { from }: Select): EmitContext {
  if (from === undefined) return cx;
  return { ...cx, scope: emitFrom({ ...cx, builder: cx.builder.trial() }, from).scope };
}

/** Keys of ORDER BY, or else the groups with their sums behind them. */
function sortKeys(hidden: readonly Output[], groups: number, order: readonly OrderItem[]): string {
  const key = (index: number): string => {
    const value = hidden[index]?.value;
    return value === undefined ? 'NULL' : groupingKey(value);
  };
  if (order.length > 0)
    return order.map(({ descending }, i) => `${key(groups * 2 + i)}${descending ? ' DESC' : ''}`).join(',');
  return Array.from({ length: groups }, (_, i) => `${key(i * 2)},${key(i * 2 + 1)}`).join(',');
}

/** The query in which only the first `level` columns are grouped by; keys to sort by follow what is selected. */
function levelQuery(
  cx: EmitContext,
  query: Select,
  groups: readonly Expression[],
  order: readonly OrderItem[],
  level: number,
): Select {
  const prints = fingerprintsOf(cx, groups);
  const change = (expression: Expression): Expression => rolledUp(expression, prints, level);
  // An item that a group means by its alias or position goes with that group, whatever others are alike.
  const selected = (expression: Expression): Expression => {
    const group = groups.indexOf(expression);
    if (group < 0) return change(expression);
    return group < level ? expression : nullLike(expression);
  };
  const item = (expression: Expression): SelectItem => ({ kind: 'item', expression, alias: undefined, text: '' });
  const items = query.items.map((each) =>
    each.kind === 'item'
      ? {
          ...each,
          alias: each.alias ?? nameOf(each),
          expression: each.alias === undefined ? change(each.expression) : selected(each.expression),
        }
      : each,
  );
  const keys = groups.flatMap((group, i) => [
    item(integer(i < level ? 0 : 1)),
    { ...item(change(group)), alias: keyName(i) },
  ]);
  return {
    ...query,
    rollup: false,
    distinct: false,
    calcFoundRows: false,
    items: [...items, ...keys, ...order.map(({ expression }) => item(selected(expression))), item(COUNT)],
    groupBy: query.groupBy
      .slice(0, level)
      .map(({ descending, expression }, i) => ({ descending, expression: groups[i] ?? expression })),
    having: query.having === undefined ? undefined : change(overKeys(cx, query, query.having, groups)),
    orderBy: [],
    limit: undefined,
  };
}

/** HAVING over the selected keys: what is grouped by is NULL in sums. A name alone means a grouped column before an alias. */
function overKeys(cx: EmitContext, query: Select, having: Expression, groups: readonly Expression[]): Expression {
  return replace(having, (node) => {
    if (node.kind === 'call' && isAggregate(node.name)) return node;
    if (node.kind === 'call' && node.name === 'grouping')
      return { ...node, args: node.args.map((arg) => (arg.kind === 'column' ? sortedBy(cx, query, arg) : arg)) };
    const group = groups.findIndex((each) => isNamed(cx, each, node));
    return group < 0 ? undefined : { kind: 'column', schema: undefined, table: undefined, name: keyName(group) };
  });
}

const isNamed = (cx: EmitContext, group: Expression, node: Expression): boolean =>
  group.kind === 'column' &&
  node.kind === 'column' &&
  (node.table === undefined ? node.name.toLowerCase() === group.name.toLowerCase() : isSame(cx, group, node));

/** How a hidden key is called: as nothing that a statement can name. */
const keyName = (group: number): string => `\u0000${group}`;

const nameOf = ({ expression, text }: SelectItem): string => (expression.kind === 'column' ? expression.name : text);

const isExtreme = (item: Select['items'][number] | undefined): boolean =>
  item?.kind === 'item' && item.expression.kind === 'call' && ['min', 'max'].includes(item.expression.name);

/**
 * The type of what is grouped by: no column any more. Years are numbers, members of ENUM and SET texts on several levels,
 * and nothing is filled up with zeros. Decimals keep what is said of their sign, doubles do until they are gathered.
 */
function keyType({ builder }: EmitContext, type: ValueType, gathers: boolean): ValueType {
  if (type.kind === 'decimal') return gathers ? withoutZerofill(type) : type;
  if (!gathers && isFloatingPoint(type)) return withoutZerofill(type);
  const one = chosenType([type], builder.connection);
  if (one.kind !== 'enum' && one.kind !== 'set') return one;
  return textType(textLength(one), one.collation);
}

const integer = (value: number): Expression => ({ kind: 'literal', type: 'integer', value: String(value), slot: -1 });

const COUNT: Expression = {
  kind: 'call',
  name: 'count',
  args: [],
  distinct: false,
  star: true,
  orderBy: [],
  separator: undefined,
  over: undefined,
};

/** What ORDER BY means by a position, or by an alias: alone it comes before a column of FROM, in an expression behind it. */
function sortedBy(cx: EmitContext, query: Select, expression: Expression): Expression {
  const position = literalPosition(expression);
  if (position !== undefined) {
    const item = query.items[position - 1];
    if (item?.kind === 'item') return item.expression;
    throw wireError('ER_BAD_FIELD_ERROR', String(position), 'order clause');
  }
  return replace(expression, (node) => {
    if (node.kind !== 'column' || node.table !== undefined) return undefined;
    if (node !== expression && findInScope(cx.scope, node, 'order clause') !== undefined) return undefined;
    return aliasedItem(query.items, node.name)?.expression;
  });
}

/** An expression where the columns from `level` on are no longer grouped by: they are NULL, but of their type. */
function rolledUp(expression: Expression, groups: Fingerprints, level: number): Expression {
  return replace(expression, (node) => {
    if (node.kind === 'call' && node.over !== undefined) throw notSupported('WITH ROLLUP and windows');
    if (node.kind === 'call' && node.name === 'grouping') return groupingBits(node, groups, level);
    if (node.kind === 'call' && isAggregate(node.name)) return node;
    const index = groups.indexOf(node);
    if (index < 0) return undefined;
    return index < level ? node : nullLike(node);
  });
}

/** NULL of an expression's type. */
function nullLike(node: Expression): Expression {
  // oxlint-disable-next-line unicorn/no-thenable -- a branch is plain data that nobody awaits
  return { kind: 'case', operand: undefined, branches: [{ when: integer(0), then: node }], otherwise: undefined };
}
