import type {
  JsonValue,
  Binary,
  BinaryOperator,
  DataType,
  Expression,
  In,
  Like,
  Literal,
  Quantified,
  Unary,
} from '../ast.ts';
import { call } from '../parse/call.ts';
import { asCondition, binaryNode, negated } from './condition.ts';
import { canonicalCall } from './function.ts';

/**
 * The expressions of a tree as MySQL keeps them in views, checks, defaults and generated columns: synonyms of functions
 * resolved, NOT moved inwards, whatever is no condition compared with 0 where one is wanted.
 */
export function canonical<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map((item: unknown) => canonical(item)) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, canonical(value as unknown)] as const);
  const inner = Object.fromEntries(entries) as { readonly kind?: string; readonly end?: unknown };
  if (inner.kind === undefined) return ('start' in inner ? wholeFrame(inner) : inner) as Node;
  const rewrite = REWRITES[inner.kind];
  return (rewrite === undefined ? inner : rewrite(inner as never)) as Node;
}

/** A frame of a window that says where it begins ends at the row itself. */
function wholeFrame(frame: { readonly end?: unknown }): object {
  return { ...frame, end: frame.end ?? { type: 'current-row', offset: undefined } };
}

type Conditional = { readonly where?: Expression; readonly having?: Expression; readonly on?: Expression };

/** By the kind of node, whose children are canonical already. */
const REWRITES: Readonly<Record<string, (node: never) => unknown>> = {
  select: withConditions,
  join: withConditions,
  unary: canonicalUnary,
  binary: canonicalBinary,
  like: canonicalLike,
  in: canonicalIn,
  is: canonicalIs,
  quantified: canonicalQuantified,
  exists: canonicalExists,
  call: canonicalCall,
  cast: (node: { readonly type: DataType }) => ({ ...node, type: castType(node.type) }),
  literal: canonicalLiteral,
  'json-value': canonicalJsonValue,
};

function withConditions<Node extends Conditional>(node: Node): Node {
  const { where, having, on } = node;
  return {
    ...node,
    ...(where === undefined ? {} : { where: asCondition(where) }),
    ...(having === undefined ? {} : { having: asCondition(having) }),
    ...(on === undefined ? {} : { on: asCondition(on) }),
  };
}

function canonicalUnary(node: Unary): Expression {
  if (node.operator === 'not') return negated(node.operand);
  if (node.operator === '+') return node.operand;
  if (node.operator === 'binary') return { kind: 'cast', operand: node.operand, type: BINARY_TYPE };
  return node;
}

const BINARY_TYPE: DataType = {
  name: 'char',
  length: undefined,
  scale: undefined,
  unsigned: false,
  zerofill: false,
  values: [],
  charset: 'binary',
  collation: undefined,
  binary: false,
};

function canonicalBinary({ operator, left, right }: Binary): Expression {
  if (operator === 'and' || operator === 'or') return chain(operator, asCondition(left), asCondition(right));
  if (operator === 'xor') return binaryNode('xor', asCondition(left), asCondition(right));
  if (left.kind === 'row' && right.kind === 'row') return rowComparison(operator, left.items, right.items);
  return binaryNode(operator, left, right);
}

/** `a and (b and c)` is one list of conditions. */
function chain(operator: 'and' | 'or', left: Expression, right: Expression): Expression {
  if (right.kind !== 'binary' || right.operator !== operator) return binaryNode(operator, left, right);
  return binaryNode(operator, chain(operator, left, right.left), right.right);
}

/** Rows that are equal, or not, are so column by column. */
function rowComparison(
  operator: BinaryOperator,
  left: readonly Expression[],
  right: readonly Expression[],
): Expression {
  const whole = binaryNode(operator, { kind: 'row', items: left }, { kind: 'row', items: right });
  if ((operator !== '=' && operator !== '<>' && operator !== '<=>') || left.length !== right.length) return whole;
  const pairs = left.map((item, i) => canonicalBinary(binaryNode(operator, item, right[i] ?? item)));
  return pairs.reduce((all, pair) => chain(operator === '<>' ? 'or' : 'and', all, pair));
}

function canonicalLike(node: Like): Expression {
  const test: Expression = node.regexp ? call('regexp_like', node.operand, node.pattern) : { ...node, negated: false };
  return node.negated ? negated(test) : test;
}

function canonicalIn(node: In): Expression {
  if ('kind' in node.list) return node;
  const [only, another] = node.list;
  if (only === undefined || another !== undefined) return node;
  return canonicalBinary(binaryNode(node.negated ? '<>' : '=', node.operand, only));
}

function canonicalIs(node: Extract<Expression, { readonly kind: 'is' }>): Expression {
  if (node.test === 'unknown') return { ...node, test: 'null' };
  if (node.test === 'null') return node;
  const operand = asCondition(node.operand);
  if (!isNeverNull(operand)) return { ...node, operand };
  return (node.test === 'true') === node.negated ? negated(operand) : operand;
}

/** Whether a condition is true or false: to ask which of them it is says nothing more (`Item_func_truth_test` in sql/item_cmpfunc.h). */
function isNeverNull(node: Expression): boolean {
  if (node.kind === 'unary') return node.operator === 'not' && node.operand.kind === 'exists';
  return node.kind === 'exists' || (node.kind === 'is' && node.test !== 'null');
}

function canonicalQuantified({ operator, quantifier, left, query }: Quantified): Expression {
  const isIn = operator === '=' && quantifier === 'any';
  const isNotIn = operator === '<>' && quantifier === 'all';
  if (!isIn && !isNotIn) return { kind: 'quantified', operator, quantifier, left, query };
  const found: Expression = { kind: 'in', operand: left, list: query, negated: false };
  return isIn ? found : { kind: 'unary', operator: 'not', operand: found };
}

/** What EXISTS selects does not matter, where it is all columns. */
function canonicalExists(node: Extract<Expression, { readonly kind: 'exists' }>): Expression {
  const { query } = node;
  if (query.kind !== 'select' || !query.items.every((item) => item.kind === 'star')) return node;
  const one: Literal = { kind: 'literal', type: 'integer', value: '1', slot: -1 };
  return { ...node, query: { ...query, items: [{ kind: 'item', expression: one, alias: undefined, text: '1' }] } };
}

/** JSON_VALUE says of what type it is. */
function canonicalJsonValue(node: JsonValue): JsonValue {
  const { returning = { ...BINARY_TYPE, charset: undefined, length: JSON_VALUE_LENGTH } } = node;
  return {
    ...node,
    returning: returning.name === 'char' ? { ...returning, length: returning.length ?? LONGEST } : returning,
  };
}

/** Characters that JSON_VALUE returns where nothing is said of its type. */
const JSON_VALUE_LENGTH = 512;
/** Those of a CHAR whose length is not said. */
const LONGEST = 1_073_741_823;

/** The type of CAST with what MySQL adds to it. */
function castType(type: DataType): DataType {
  if (type.name === 'binary') return { ...type, name: 'char', charset: 'binary' };
  if (type.name === 'char') return { ...type, charset: type.charset ?? 'utf8mb4' };
  if (type.name === 'decimal') return { ...type, length: type.length ?? 10, scale: type.scale ?? 0 };
  return type;
}

function canonicalLiteral(node: Literal): Literal {
  if (node.type === 'bit') return { ...node, type: 'hex' };
  if (node.type !== 'decimal') return node;
  return { ...node, value: node.value.replace(/^\./, '0.').replace(/\.$/, '') };
}
