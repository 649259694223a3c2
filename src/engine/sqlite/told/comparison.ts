import type { Binary, Expression, In, Quantified, Unary } from '../../../sql/ast.ts';
import type { EmitContext } from '../emit/emit-context.ts';
import type { Told } from '../emit/result-column.ts';
import type { Describe } from './describe.ts';
import { innermost } from './subquery.ts';
import { toldOf } from './told.ts';

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>=', '<=>']);

/** What clients are told of IN, of the comparison of rows, and of one with a query: whether it can be NULL. */
export function comparisonTold(
  cx: EmitContext,
  node: Unary | Binary | In | Quantified,
  describe: Describe,
): Told | undefined {
  const operand = cx.builder.operands.get(node);
  const compared = operand && comparedIn(node);
  if (operand === undefined || compared === undefined) return undefined;
  return { ...toldOf(operand), nullable: compared.some((each) => describe(each)?.nullable !== false) };
}

/** The values that must not be NULL; `undefined` where others matter. */
function comparedIn(node: Unary | Binary | In | Quantified): readonly Expression[] | undefined {
  if (node.kind === 'in') {
    const list = Array.isArray(node.list) ? (node.list as readonly Expression[]) : undefined;
    return list === undefined
      ? withQuery(node.operand, node.list as Quantified['query'])
      : [node.operand, ...list].flatMap(valuesIn);
  }
  if (node.kind === 'quantified') return withQuery(node.left, node.query);
  if (node.kind !== 'binary' || !COMPARISONS.has(node.operator) || node.left.kind !== 'row') return undefined;
  return [node.left, node.right].flatMap(valuesIn);
}

const valuesIn = (node: Expression): readonly Expression[] =>
  node.kind === 'row' ? node.items.flatMap(valuesIn) : [node];

/** A query without tables is its value. */
function withQuery(left: Expression, query: Quantified['query']): readonly Expression[] | undefined {
  const value = innermost(query);
  return value && [...valuesIn(left), value];
}
