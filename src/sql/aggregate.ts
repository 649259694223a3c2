import type { FunctionCall, Expression } from './ast.ts';
import { childrenOf } from './children.ts';

const AGGREGATES: ReadonlySet<string> = new Set([
  'any_value',
  'avg',
  'bit_and',
  'bit_or',
  'bit_xor',
  'count',
  'group_concat',
  'json_arrayagg',
  'json_objectagg',
  'max',
  'min',
  'std',
  'stddev',
  'stddev_pop',
  'stddev_samp',
  'sum',
  'var_pop',
  'var_samp',
  'variance',
]);

/** Whether a function of this name, in lower case, gathers the rows of a group. */
export const isAggregate = (name: string): boolean => AGGREGATES.has(name);

/** Window functions that tell the place of a row. */
export const RANKING_FUNCTIONS: ReadonlySet<string> = new Set([
  'row_number',
  'rank',
  'dense_rank',
  'ntile',
  'percent_rank',
  'cume_dist',
]);

/** Window functions that give the value of another row. */
export const OFFSET_FUNCTIONS: ReadonlySet<string> = new Set(['lag', 'lead', 'first_value', 'last_value', 'nth_value']);

/** Whether the call is computed over a window. */
export function isWindowFunction(node: FunctionCall): boolean {
  return node.over !== undefined || RANKING_FUNCTIONS.has(node.name) || OFFSET_FUNCTIONS.has(node.name);
}

/** Whether an aggregate stands in an expression, outside the queries in it. */
export function containsAggregate(node: Expression): boolean {
  if (node.kind === 'call' && node.over === undefined && node.name !== 'any_value' && isAggregate(node.name))
    return true;
  return childrenOf(node).some(containsAggregate);
}

/** Whether a window function stands in an expression, outside the queries in it. */
export function containsWindow(node: Expression): boolean {
  return (node.kind === 'call' && node.over !== undefined) || childrenOf(node).some(containsWindow);
}
