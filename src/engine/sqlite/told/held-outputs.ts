import type { Expression, Select } from '../../../sql/ast.ts';
import { isConstant } from '../emit/constant-value.ts';
import { isAggregate } from '../emit/emit-aggregate.ts';
import { sortsGroupsAgain } from '../emit/grouping-form.ts';
import type { SqlValue } from '../emit/operand.ts';
import { sortsFirstTable } from '../emit/sorted-first.ts';
import type { EmitContext } from '../emit/emit-context.ts';
import type { Output } from '../emit/emit-query.ts';
import { containsAggregate } from '../emit/group-check.ts';
import type { Told } from '../emit/result-column.ts';
import { containsWindow } from '../emit/window-check.ts';
import { held, toldOf, withTold } from './told.ts';

/** The columns of a SELECT with what clients are told of those that MySQL reads from a table which it puts the rows in. */
export function toldOutputs(cx: EmitContext, query: Select, outputs: readonly Output[]): readonly Output[] {
  const expressions = expressionsOf(query, outputs.length);
  const isGrouped = query.groupBy.length > 0;
  const isGathered = isGrouped && cx.gathersGroups;
  const isAgain = isGathered && sortsGroupsAgain(cx, query);
  const isWhole = isAgain || isDistinct(query) || hasWindow(expressions) || sortsJoin(cx, query);
  if (!isWhole && !isGathered) return outputs;
  return outputs.map((output, i) => {
    const node = expressions[i];
    if (node !== undefined && isSame(node)) return output;
    const told = toldOf(output.value);
    const isRead = node === undefined || (isWhole && !(isGathered && !isAgain && isReadAggregate(node)));
    const as = isRead ? named(held(told), output.name) : grouped(node, told, output.name);
    return { ...output, value: withTold(withoutView(output.value, told), as) };
  });
}

const hasWindow = (expressions: readonly (Expression | undefined)[]): boolean =>
  expressions.some((node) => node !== undefined && containsWindow(node));

/** Whether the rows of a join are put in a table to be sorted. */
function sortsJoin(cx: EmitContext, query: Select): boolean {
  if (query.groupBy.length > 0 || query.orderBy.length === 0 || query.from?.kind !== 'join') return false;
  return !cx.aggregation.used && !sortsFirstTable(cx, query);
}

/** A value of a view that is none of its tables' columns belongs to the view's name alone there. */
function withoutView(value: SqlValue, { isColumn }: Told): SqlValue {
  const { origin } = value;
  return isColumn || origin?.viewed === undefined ? value : { ...value, origin: { ...origin, viewed: undefined } };
}

const named = (told: Told, heldAs: string): Told => ({ ...told, heldAs });

/** The expressions of columns, except of those that `*` stands for. */
function expressionsOf({ items }: Select, count: number): readonly (Expression | undefined)[] {
  const lastStar = items.findLastIndex((item) => item.kind === 'star');
  const offset = count - items.length;
  return Array.from({ length: count }, (_, i) => {
    const item = lastStar < 0 ? items[i] : i > lastStar + offset ? items[i - offset] : undefined;
    return item?.kind === 'item' ? item.expression : undefined;
  });
}

const isDistinct = (query: Select): boolean => query.distinct && query.from !== undefined;

/** Functions whose value is the same for the whole statement. */
const OF_STATEMENT = new Set(
  'now curdate curtime utc_date utc_time utc_timestamp database version user current_user connection_id pi last_insert_id'.split(
    ' ',
  ),
);

/** Whether an expression is the same for all rows, so that it is not put in the table. */
function isSame(node: Expression): boolean {
  if (node.kind === 'user-variable' || node.kind === 'system-variable' || isConstant(node)) return true;
  return node.kind === 'call' && OF_STATEMENT.has(node.name) && node.args.every(isSame);
}

/** Aggregates that are read from the table as they are. */
const READ = new Set(['sum', 'count', 'min', 'max']);

const isReadAggregate = (node: Expression): boolean =>
  node.kind === 'call' && node.over === undefined && READ.has(node.name);

/** What clients are told of a column of groups that are gathered in a table. */
function grouped(node: Expression, told: Told, name: string): Told {
  if (node.kind === 'call' && isAggregate(node.name) && node.name !== 'any_value') {
    return READ.has(node.name) ? held(told) : told;
  }
  return containsAggregate(node) ? told : named(held(told), name);
}
