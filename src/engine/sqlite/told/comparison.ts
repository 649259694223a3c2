import type { Expression, Quantified } from '../../../sql/ast.ts';
import type { EmitContext } from '../context/emit-context.ts';
import type { Operand } from '../operand/operand.ts';
import { describe } from './describe.ts';
import { innermost } from './subquery.ts';

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>=', '<=>']);

/**
 * IN, a comparison of rows and one with a query without tables: as its values are, it is never NULL where none of them is.
 */
export function unlessNull(cx: EmitContext, node: Expression, operand: Operand): Operand {
  if (operand.kind !== 'sql' || !operand.nullable) return operand;
  const compared = comparedIn(node);
  if (compared === undefined) return operand;
  const canBeNull = compared.some((each) => describe(cx, each)?.nullable !== false);
  return canBeNull ? operand : { ...operand, nullable: false };
}

/** The values that must not be NULL; `undefined` where others matter. */
function comparedIn(node: Expression): readonly Expression[] | undefined {
  if (node.kind === 'in') {
    const list = Array.isArray(node.list) ? (node.list as readonly Expression[]) : undefined;
    return list === undefined
      ? withQuery(node.operand, node.list as Quantified['query'])
      : [node.operand, ...list].flatMap(valuesIn);
  }
  if (node.kind === 'quantified') return withQuery(node.left, node.query);
  if (node.kind !== 'binary' || !COMPARISONS.has(node.operator) || node.left.kind !== 'row') return undefined;
  return node.operator === '<=>' ? [] : [node.left, node.right].flatMap(valuesIn);
}

const valuesIn = (node: Expression): readonly Expression[] =>
  node.kind === 'row' ? node.items.flatMap(valuesIn) : [node];

/** A query without tables is its value. */
function withQuery(left: Expression, query: Quantified['query']): readonly Expression[] | undefined {
  const value = innermost(query);
  return value && [...valuesIn(left), value];
}
