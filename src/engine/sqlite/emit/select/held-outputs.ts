import type { Expression, Select } from '../../../../sql/ast.ts';
import { sortsGroupsAgain } from '../group/grouping-form.ts';
import type { SqlValue } from '../../operand/operand.ts';
import { aliasedItem } from './select-aliases.ts';
import { BY_CHANCE, isSameForAll } from './same-for-all.ts';
import { literalPosition, type Output } from './emit-query.ts';
import { groupsFirstTable, sortsFirstTable } from './sorted-first.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { hasKnownKey } from '../group/group-check.ts';
import type { Told } from '../../operand/result-column.ts';
import { innermost } from '../../told/subquery.ts';
import { held, toldOf, withTold } from '../../told/told.ts';
import { isAggregate, containsAggregate, containsWindow } from '../../../../sql/aggregate.ts';
import { childrenOf } from '../../../../sql/children.ts';

/** The columns of a SELECT with what clients are told of those that MySQL reads from a table which it puts the rows in. */
export function toldOutputs(cx: EmitContext, query: Select, outputs: readonly Output[]): readonly Output[] {
  const expressions = expressionsOf(query, outputs.length);
  const isGrouped = query.groupBy.length > 0;
  const isGathered = isGrouped && cx.gathersGroups && !groupsFirstTable(cx, query);
  const isAgain = isGathered && sortsGroupsAgain(cx, query);
  const isWhole =
    isAgain || isDistinct(cx, query, outputs) || hasWindow(expressions) || sortsJoin(cx, query) || sortsByChance(query);
  if (!isWhole && !isGathered) return outputs;
  return outputs.map((output, i) => {
    const node = expressions[i];
    if (node !== undefined && isSameForAll(node)) return output;
    const isComputed = node !== undefined && isOfSums(node);
    if (isComputed && (isAgain || (!query.distinct && isWhole))) return output;
    const told = toldOf(output.value);
    const isRead = node === undefined || (isWhole && !(isGathered && !isAgain && isReadAggregate(node)));
    const as = { ...(isRead ? named(held(told), output.name) : grouped(node, told, output.name)), made: told };
    return { ...output, value: withTold(withoutView(output.value, told), as) };
  });
}

/** Whether an expression is computed of aggregates or window functions, behind the table that those are read from. */
export function isOfSums(node: Expression): boolean {
  const isSum =
    node.kind === 'call' && (node.over !== undefined || (isAggregate(node.name) && node.name !== 'any_value'));
  return !isSum && (containsAggregate(node) || containsWindow(node));
}

const hasWindow = (expressions: readonly (Expression | undefined)[]): boolean =>
  expressions.some((node) => node !== undefined && containsWindow(node));

/** Whether the rows of a join are put in a table to be sorted. */
function sortsJoin(cx: EmitContext, query: Select): boolean {
  if (query.groupBy.length > 0 || query.orderBy.length === 0 || query.from?.kind !== 'join') return false;
  return !cx.aggregation.used && !sortsFirstTable(cx, query);
}

/** Whether rows are sorted by what is another value each time that it is computed. */
function sortsByChance({ groupBy, items, orderBy }: Select): boolean {
  if (groupBy.length > 0) return false;
  return orderBy.some(({ expression }) => {
    const position = literalPosition(expression);
    const named = expression.kind === 'column' ? aliasedItem(items, expression.name) : undefined;
    const item = position === undefined ? named : items[position - 1];
    return isByChance(item?.kind === 'item' ? item.expression : expression);
  });
}

const isByChance = (node: Expression): boolean =>
  (node.kind === 'call' && BY_CHANCE.has(node.name)) || childrenOf(node).some(isByChance);

/**
 * A value of a view that is none of its tables' columns belongs to the view's name alone there; a column that is read through
 * a merged query belongs to its table again.
 */
function withoutView(value: SqlValue, { isColumn, isReference }: Told): SqlValue {
  const { origin } = value;
  if (origin === undefined) return value;
  if (isColumn && isReference === true) {
    const schema = origin.viewed === undefined ? '' : origin.schema;
    return { ...value, origin: { ...origin, schema, viewed: undefined, innermost: undefined } };
  }
  return isColumn || origin.viewed === undefined ? value : { ...value, origin: { ...origin, viewed: undefined } };
}

const named = (told: Told, heldAs: string): Told =>
  told.isColumn && told.isReference === true ? { ...told, heldAs, readAs: heldAs } : { ...told, heldAs };

/** The expressions of columns, except of those that `*` stands for. */
function expressionsOf({ items }: Select, count: number): readonly (Expression | undefined)[] {
  const lastStar = items.findLastIndex((item) => item.kind === 'star');
  const offset = count - items.length;
  return Array.from({ length: count }, (_, i) => {
    const item = lastStar < 0 ? items[i] : i > lastStar + offset ? items[i - offset] : undefined;
    return item?.kind === 'item' ? item.expression : undefined;
  });
}

/** Whether rows are put in a table to find those that are alike; a key among the columns or an index tells them apart. */
function isDistinct(cx: EmitContext, query: Select, outputs: readonly Output[]): boolean {
  if (!query.distinct || query.from === undefined) return false;
  // One row has none beside it that is alike.
  if (cx.aggregation.used && query.groupBy.length === 0) return false;
  const [only, another] = cx.scope.tables;
  if (only === undefined || another !== undefined || query.groupBy.length > 0) return true;
  return !hasKnownKey(only, new Set(outputs.map(({ value }) => value.sql)));
}

/** Aggregates that are read from the table as they are. */
const READ = new Set(['sum', 'count', 'min', 'max']);

const isReadAggregate = (node: Expression): boolean =>
  node.kind === 'call' && node.over === undefined && READ.has(node.name);

/** What clients are told of a column of groups that are gathered in a table. */
function grouped(given: Expression, told: Told, name: string): Told {
  const node = given.kind === 'subquery' ? (innermost(given.query) ?? given) : given;
  if (node !== given && containsAggregate(node)) return told;
  if (node.kind === 'call' && isAggregate(node.name) && node.name !== 'any_value') {
    return READ.has(node.name) ? held(told) : told;
  }
  return containsAggregate(node) ? told : named(held(told), name);
}
