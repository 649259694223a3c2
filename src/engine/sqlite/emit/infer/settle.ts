import { wireError } from '../../../../mysql/wire-error.ts';
import type { BinaryOperator, Expression, Query, Select } from '../../../../sql/ast.ts';
import type { EmitContext } from '../../context/emit-context.ts';
import { emit } from '../emit-expression.ts';
import { COERCIBILITY } from '../../operand/operand.ts';
import { collationOf } from '../../type/collation.ts';
import { DOUBLE_TYPE, type ValueType } from '../../type/type.ts';
import { besideType, TEXT_TYPE, type ParameterUse } from '../../parameter/parameter-types.ts';

/** Gives parameters that stand alone in an expression a type; an expression that has a type keeps it. */
export function settle(
  cx: EmitContext,
  node: Expression | undefined,
  type: ValueType | undefined,
  use: ParameterUse = 'operand',
): void {
  if (node === undefined || !cx.parameters.areOpen || !isOpen(cx, node)) return;
  if (type === undefined) throw wireError('ER_INVALID_PARAMETER_USE', '?');
  if (node.kind === 'parameter') {
    cx.parameters.settle(node.index, type, use);
    return;
  }
  cx.parameters.noteTyped(node);
  for (const operand of typingOperands(node)) settle(cx, operand, type, inside(node, use));
}

/** How an operand is used that an expression has its type of. */
function inside(node: Expression, use: ParameterUse): ParameterUse {
  if (node.kind === 'unary') return node.operator === '-' ? 'negated' : use;
  return isArithmetic(node) ? 'number' : use;
}

/** Gives parameters of an item of a select list, which nothing stands beside, a type. */
export function settleAlone(cx: EmitContext, node: Expression): void {
  if (cx.parameters.areOpen && isOpen(cx, node)) settle(cx, node, isArithmetic(node) ? DOUBLE_TYPE : TEXT_TYPE);
}

/** Gives the items of a query's select list the types of the columns that they go to, `undefined` for those that go to none. */
export function settleItems(cx: EmitContext, query: Query, types: readonly (ValueType | undefined)[]): void {
  if (!cx.parameters.areOpen) return;
  if (query.kind === 'set-operation') {
    settleItems(cx, query.left, types);
    settleItems(cx, query.right, types);
    return;
  }
  // A * gives as many columns as the others leave.
  const isStar = ({ kind }: Select['items'][number]): boolean => kind === 'star';
  const [first, last] = [query.items.findIndex(isStar), query.items.findLastIndex(isStar)];
  query.items.forEach((item, i) => {
    if (item.kind !== 'item' || (first < i && i < last)) return;
    settleTo(cx, item.expression, types[i < last ? i : i + types.length - query.items.length]);
  });
}

/** Gives a value that goes to a column that column's type. */
export function settleTo(cx: EmitContext, node: Expression, type: ValueType | undefined): void {
  if (type !== undefined && cx.parameters.areOpen) settle(cx, node, besideType(type));
}

/** Whether an expression is of no type yet: a parameter, or what is of the type of parameters alone. */
export function isOpen(cx: EmitContext, node: Expression): boolean {
  if (node.kind === 'parameter') return cx.parameters.isOpen(node.index);
  const operands = typingOperands(node);
  return operands.length > 0 && operands.every((operand) => isOpen(cx, operand));
}

/** Functions that are of the type of their arguments. */
export const TRANSPARENT = new Set(
  'abs any_value ceil ceiling coalesce floor greatest ifnull least mod nullif'.split(' '),
);

/** The operands that an expression has its type of; none where it has one of its own. */
export function typingOperands(node: Expression): readonly Expression[] {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others have types of their own
  switch (node.kind) {
    case 'binary':
      return ARITHMETIC.has(node.operator) && node.operator !== 'div' ? [node.left, node.right] : [];
    case 'unary':
      return node.operator === '-' || node.operator === '+' ? [node.operand] : [];
    case 'case':
      return [...node.branches.map(({ then }) => then), ...(node.otherwise === undefined ? [] : [node.otherwise])];
    case 'call':
      if (node.name === 'if') return node.args.slice(1);
      return TRANSPARENT.has(node.name) && node.over === undefined ? node.args : [];
    default:
      return [];
  }
}

const ARITHMETIC: ReadonlySet<BinaryOperator> = new Set<BinaryOperator>(['+', '-', '*', '/', 'div', 'mod']);

/** Whether an expression is a number where nothing tells what its parameters are. */
function isArithmetic(node: Expression): boolean {
  if (node.kind === 'unary') return node.operator === '-' || isArithmetic(node.operand);
  if (node.kind === 'call') return ['abs', 'ceil', 'ceiling', 'floor', 'mod'].includes(node.name);
  return node.kind === 'binary' && ARITHMETIC.has(node.operator);
}

/** Parameters among operands get the type of the first operand that has one. @throws WireError 1267 */
export function settleAlike(
  cx: EmitContext,
  operands: readonly Expression[],
  otherwise: ValueType = TEXT_TYPE,
  use: ParameterUse = 'operand',
  operation = '=',
): void {
  const areOpen = operands.map((operand) => isOpen(cx, operand));
  const open = operands.filter((_, i) => areOpen[i]);
  const [first] = open;
  if (first === undefined) return;
  const typed = operands[areOpen.indexOf(false)];
  // The first gets the type that is taken where there is none, and what it then is counts for the others.
  if (typed === undefined) settle(cx, first, otherwise, use);
  const isAsTaken = typed === undefined && first.kind === 'parameter';
  const compared = use === 'scalar' ? operation : undefined;
  const type = isAsTaken ? otherwise : besideType(typeOf(cx, typed ?? first, compared));
  for (const operand of open) settle(cx, operand, type, use);
}

/**
 * The type of an expression, which is emitted for that alone.
 *
 * @param compared the operation in which a parameter has its type, and so its collation
 * @throws WireError 1267 for a text that is compared and has none
 */
export function typeOf(cx: EmitContext, node: Expression, compared?: string): ValueType {
  const aggregation = { ...cx.aggregation };
  const operand = emit({ ...cx, builder: cx.builder.trial(), aggregation }, node);
  const isUndecided = operand.kind === 'sql' && operand.coercibility === COERCIBILITY.undecided;
  if (compared === undefined || !isUndecided || operand.type.kind !== 'text') return operand.type;
  const own = [`${collationOf(operand.type.collation).charset}_bin`, 'NONE'];
  throw wireError('ER_CANT_AGGREGATE_2COLLATIONS', ...own, ...own, compared);
}

/** Values of which one is the result: where all are parameters they get their type from outside. */
export function settleResults(cx: EmitContext, results: readonly Expression[]): void {
  if (!results.every((result) => isOpen(cx, result))) settleAlike(cx, results);
}
