import { wireError } from '../../../../mysql/wire-error.ts';
import type { Expression, FunctionCall, Select } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { replace } from '../expression-copy.ts';
import { fingerprintsOf, type Fingerprints } from '../select/fingerprint.ts';
import { groupExpressions } from './group-check.ts';
import { childrenOf } from '../../../../sql/children.ts';

/**
 * What GROUPING says of the first `level` of the expressions that rows are grouped by: a bit for each of its arguments
 * (https://dev.mysql.com/doc/refman/9.7/en/miscellaneous-functions.html#function_grouping).
 *
 * @throws WireError 3602
 */
export function groupingBits(node: FunctionCall, groups: Fingerprints, level: number): Expression {
  const places = node.args.map((arg) => groups.indexOf(arg));
  const at = places.indexOf(-1);
  if (at >= 0) throw wireError('ER_FIELD_IN_GROUPING_NOT_GROUP_BY', at + 1);
  const bits = places.reduce((before, place) => before * 2 + (place < level ? 0 : 1), 0);
  return { kind: 'literal', type: 'integer', value: String(bits), slot: -1 };
}

/** The query with what GROUPING is without WITH ROLLUP: no row is a sum of others. @throws WireError 3602 */
export function withoutGrouping(cx: EmitContext, query: Select): Select {
  if (query.groupBy.length === 0 || !expressionsOf(query).some(callsGrouping)) return query;
  const prints = fingerprintsOf(cx, groupExpressions(cx, query));
  const changed = <Node>(tree: Node): Node =>
    replace(tree, (node) => (isGrouping(node) ? groupingBits(node, prints, query.groupBy.length) : undefined));
  const items = query.items.map((item) =>
    item.kind === 'item' && callsGrouping(item.expression)
      ? { ...item, expression: changed(item.expression), alias: item.alias ?? item.text }
      : item,
  );
  // The same for all rows, it sorts none; a number alone would be a position.
  const orderBy = changed(query.orderBy).filter((_, i) => !isAlone(query.orderBy[i]?.expression));
  return { ...query, items, having: changed(query.having), orderBy };
}

const isGrouping = (node: Expression): node is FunctionCall => node.kind === 'call' && node.name === 'grouping';

const isAlone = (node: Expression | undefined): boolean => node !== undefined && isGrouping(node);

const callsGrouping = (node: Expression): boolean => isGrouping(node) || childrenOf(node).some(callsGrouping);

const expressionsOf = ({ items, having, orderBy }: Select): readonly Expression[] => [
  ...items.flatMap((item) => (item.kind === 'item' ? [item.expression] : [])),
  ...(having === undefined ? [] : [having]),
  ...orderBy.map(({ expression }) => expression),
];

/** GROUPING where nothing is grouped. @throws WireError 1111, or 1054 for what its arguments name */
export function refuseGrouping(cx: EmitContext, node: FunctionCall): never {
  for (const arg of node.args) emit(cx, arg);
  throw wireError('ER_INVALID_GROUP_FUNC_USE');
}
