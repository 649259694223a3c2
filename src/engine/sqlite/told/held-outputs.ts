import type { Expression, Select } from '../../../sql/ast.ts';
import { isConstant } from '../emit/constant-value.ts';
import { isAggregate } from '../emit/emit-aggregate.ts';
import type { EmitContext } from '../emit/emit-context.ts';
import type { Output } from '../emit/emit-query.ts';
import { containsAggregate } from '../emit/group-check.ts';
import type { Told } from '../emit/result-column.ts';
import { containsWindow } from '../emit/window-check.ts';
import { held, toldOf, withTold } from './told.ts';

/** The columns of a SELECT with what clients are told of those that MySQL reads from a table which it puts the rows in. */
export function toldOutputs(cx: EmitContext, query: Select, outputs: readonly Output[]): readonly Output[] {
  const expressions = expressionsOf(query, outputs.length);
  const isWhole = expressions.some((node) => node !== undefined && containsWindow(node)) || isDistinct(query);
  if (!isWhole && (query.groupBy.length === 0 || !cx.gathersGroups)) return outputs;
  return outputs.map((output, i) => {
    const node = expressions[i];
    if (node !== undefined && isSame(node)) return output;
    const told = toldOf(output.value);
    const inGroups = isWhole || node === undefined ? named(held(told), output.name) : grouped(node, told, output.name);
    return { ...output, value: withTold(output.value, inGroups) };
  });
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

/** What clients are told of a column of groups that are gathered in a table. */
function grouped(node: Expression, told: Told, name: string): Told {
  if (node.kind === 'call' && isAggregate(node.name) && node.name !== 'any_value') {
    return READ.has(node.name) ? held(told) : told;
  }
  return containsAggregate(node) ? told : named(held(told), name);
}
