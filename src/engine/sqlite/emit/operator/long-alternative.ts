import type { Binary, ColumnReference, Expression, In } from '../../../../sql/ast.ts';
import { operandsOf } from './operands-of.ts';

/** Fewer alternatives are left to SQLite. */
const MANY = 32;

/**
 * `(a = 1 AND b = 2) OR (a = 3 AND b = 4) OR …` as the list that it means: `(a, b) IN ((1, 2), (3, 4), …)`.
 * SQLite's time to plan alternatives grows with the square of their number.
 *
 * @returns `undefined` when there are few alternatives, or others
 */
export function asMembership(node: Binary): In | undefined {
  if (operandsOf('or', node, MANY).length < MANY) return undefined;
  const rows = operandsOf('or', node).map(equations);
  const [first] = rows;
  if (first === undefined || first.length === 0) return undefined;
  const isAlike = rows.every(
    (row) => row.length === first.length && row.every(({ column }, i) => isSame(column, first[i]?.column)),
  );
  if (!isAlike) return undefined;
  return {
    kind: 'in',
    operand: rowOf(first.map(({ column }) => column)),
    list: rows.map((row) => rowOf(row.map(({ constant }) => constant))),
    negated: false,
  };
}

interface Equation {
  readonly column: ColumnReference;
  readonly constant: Expression;
}

/** What an alternative says of columns; nothing when it is no `column = constant AND …`. */
function equations(node: Expression): readonly Equation[] {
  const parts = operandsOf('and', node).map((part) =>
    isEquation(part) ? [{ column: part.left, constant: part.right }] : [],
  );
  return parts.some((part) => part.length === 0) ? [] : parts.flat();
}

function isEquation(node: Expression): node is Binary & { readonly left: ColumnReference } {
  return node.kind === 'binary' && node.operator === '=' && node.left.kind === 'column' && isConstant(node.right);
}

function isConstant(node: Expression): boolean {
  return (
    (node.kind === 'literal' && node.type !== 'null') ||
    node.kind === 'parameter' ||
    (node.kind === 'unary' && node.operator === '-' && node.operand.kind === 'literal')
  );
}

function isSame(left: ColumnReference, right: ColumnReference | undefined): boolean {
  return left.name === right?.name && left.table === right.table && left.schema === right.schema;
}

function rowOf(items: readonly Expression[]): Expression {
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { kind: 'row', items };
}
