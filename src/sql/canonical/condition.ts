import type { Binary, BinaryOperator, Expression, Literal } from '../ast.ts';

/** Operators whose opposite is an operator too. */
const OPPOSITES: Readonly<Partial<Record<BinaryOperator, BinaryOperator>>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

const LOGICAL: ReadonlySet<BinaryOperator> = new Set(['=', '<>', '<', '<=', '>', '>=', '<=>', 'and', 'or', 'xor']);

/** Functions that MySQL counts among the conditions. */
const BOOLEAN_FUNCTIONS: ReadonlySet<string> = new Set([
  'json_contains',
  'json_contains_path',
  'json_overlaps',
  'json_schema_valid',
  'json_valid',
  'is_ipv4',
  'is_ipv6',
  'is_uuid',
  'member_of',
  'regexp_like',
]);

/** A literal number, as rewritten expressions have them. */
export function integerNode(value: string): Literal {
  return { kind: 'literal', type: 'integer', value, slot: -1 };
}

/** The node of an operator with two operands. */
export function binaryNode(operator: BinaryOperator, left: Expression, right: Expression): Binary {
  return { kind: 'binary', operator, left, right };
}

/** Whether MySQL takes the expression for a condition as it is. */
export function isCondition(node: Expression): boolean {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other kinds are values
  switch (node.kind) {
    case 'binary':
      return LOGICAL.has(node.operator);
    case 'unary':
      return node.operator === 'not';
    case 'literal':
      return node.type === 'boolean';
    case 'call':
      return BOOLEAN_FUNCTIONS.has(node.name);
    case 'like':
    case 'in':
    case 'between':
    case 'is':
    case 'exists':
    case 'quantified':
      return true;
    default:
      return false;
  }
}

/** A canonical expression where a condition is wanted: any other value is compared with 0. */
export function asCondition(node: Expression): Expression {
  if (node.kind === 'in' && node.negated && 'kind' in node.list)
    return { kind: 'is', operand: { ...node, negated: false }, test: 'false', negated: false };
  return isCondition(node) ? node : binaryNode('<>', integerNode('0'), node);
}

/** NOT of a canonical expression, which goes into comparisons as far as MySQL lets it. */
export function negated(node: Expression): Expression {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other kinds follow below
  switch (node.kind) {
    case 'binary': {
      const opposite = OPPOSITES[node.operator];
      if (opposite !== undefined) return { ...node, operator: opposite };
      if (node.operator === 'xor') return { ...node, left: negated(node.left) };
      if (node.operator === 'and' || node.operator === 'or')
        return binaryNode(node.operator === 'and' ? 'or' : 'and', negated(node.left), negated(node.right));
      break;
    }
    case 'unary':
      if (node.operator === 'not') return asCondition(node.operand);
      break;
    case 'in':
    case 'between':
    case 'is':
      return { ...node, negated: !node.negated };
    case 'quantified': {
      const operator = OPPOSITES[node.operator] as typeof node.operator;
      return { ...node, operator, quantifier: node.quantifier === 'any' ? 'all' : 'any' };
    }
  }
  if (isCondition(node)) return { kind: 'unary', operator: 'not', operand: node };
  return binaryNode('=', integerNode('0'), node);
}
