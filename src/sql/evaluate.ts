import type { Binary, Expression, Literal } from './ast.ts';
import { isLike } from './like.ts';
import { compare, ofTruth, operate, truth, unaryValue, type Value } from './value.ts';

/** The row that names are looked up in: one string or NULL for each lower-case column name. */
export type NamedRow = Readonly<Record<string, string | null>>;

/** The expression is none that can be evaluated without an engine. */
export class NotConstantError extends Error {
  /** What of the expression needs an engine: `call now`, `subquery` … */
  readonly part: string;

  constructor(part: string) {
    super(`${part} cannot be evaluated here`);
    this.name = 'NotConstantError';
    this.part = part;
  }
}

/**
 * The value of an expression of literals, operators and, when a row is given, its columns.
 *
 * @throws NotConstantError for functions, variables, parameters, subqueries and unknown columns
 */
export function evaluate(expression: Expression, row: NamedRow = {}): Value {
  switch (expression.kind) {
    case 'literal':
      return literalValue(expression);
    case 'column':
      return columnValue(expression.name, row);
    case 'unary':
      return unaryValue(expression.operator, evaluate(expression.operand, row));
    case 'binary':
      return binaryValue(expression, row);
    case 'like':
      return likeValue(expression, row);
    case 'in':
      return inValue(expression, row);
    case 'between':
      return betweenValue(expression, row);
    case 'is':
      return isValue(expression, row);
    case 'collate':
      return evaluate(expression.operand, row);
    case 'case':
      return caseValue(expression, row);
    case 'call':
      throw new NotConstantError(`call ${expression.name}`);
    case 'parameter':
    case 'system-variable':
    case 'user-variable':
    case 'assignment':
    case 'quantified':
    case 'exists':
    case 'subquery':
    case 'row':
    case 'cast':
    case 'json-value':
    case 'trigger-column':
    case 'local-variable':
    case 'convert-using':
    case 'interval':
    case 'default':
    case 'inserted-value':
      throw new NotConstantError(expression.kind);
  }
}

/** Whether a row passes a WHERE: NULL does not. */
export function matches(where: Expression, row: NamedRow): boolean {
  return truth(evaluate(where, row)) === true;
}

/** The value of a literal: whole numbers are exact, other numbers are doubles, hexadecimal ones are binary strings. */
function literalValue(literal: Literal): Value {
  switch (literal.type) {
    case 'null':
      return null;
    case 'integer': {
      // Nothing here is compared with numbers so long.
      if (literal.value.length > 100) return Number.POSITIVE_INFINITY;
      const value = BigInt(literal.value);
      return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
    }
    case 'boolean':
    case 'decimal':
    case 'float':
      return Number(literal.value);
    case 'hex':
    case 'bit':
      return Buffer.from(literal.value, 'hex').toString('latin1');
    case 'string':
    case 'date':
    case 'time':
    case 'timestamp':
      return literal.value;
  }
}

function columnValue(name: string, row: NamedRow): Value {
  const value = row[name.toLowerCase()];
  if (value === undefined) throw new NotConstantError(`column ${name}`);
  return value;
}

function binaryValue({ operator, left, right }: Binary, row: NamedRow): Value {
  const first = evaluate(left, row);
  const second = evaluate(right, row);
  const value = operate(operator, first, second);
  if (value === undefined) throw new NotConstantError(operator);
  return value;
}

// ── Predicates ───────────────────────────────────────────────────────────────

type Node<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

function negate(value: boolean | undefined, negated: boolean): Value {
  return ofTruth(value === undefined ? undefined : value !== negated);
}

function likeValue(expression: Node<'like'>, row: NamedRow): Value {
  // Another's regular expression may run for ever.
  if (expression.regexp) throw new NotConstantError('REGEXP');
  const operand = evaluate(expression.operand, row);
  const pattern = evaluate(expression.pattern, row);
  if (operand === null || pattern === null) return null;
  const escape = expression.escape === undefined ? '\\' : (evaluate(expression.escape, row) ?? '\\');
  return negate(isLike(String(operand), String(pattern), { escape: String(escape) }), expression.negated);
}

function inValue(expression: Node<'in'>, row: NamedRow): Value {
  if ('kind' in expression.list) throw new NotConstantError('subquery');
  const operand = evaluate(expression.operand, row);
  const items = expression.list.map((item) => evaluate(item, row));
  if (operand === null) return null;
  if (items.some((item) => item !== null && compare(operand, item) === 0)) return negate(true, expression.negated);
  return negate(items.includes(null) ? undefined : false, expression.negated);
}

function betweenValue(expression: Node<'between'>, row: NamedRow): Value {
  const [operand, low, high] = [expression.operand, expression.low, expression.high].map((part) => evaluate(part, row));
  if (
    operand === undefined ||
    operand === null ||
    low === undefined ||
    low === null ||
    high === undefined ||
    high === null
  )
    return null;
  return negate(compare(operand, low) >= 0 && compare(operand, high) <= 0, expression.negated);
}

function isValue(expression: Node<'is'>, row: NamedRow): Value {
  const value = truth(evaluate(expression.operand, row));
  const expected = { null: undefined, unknown: undefined, true: true, false: false }[expression.test];
  return Number((value === expected) !== expression.negated);
}

function caseValue(expression: Node<'case'>, row: NamedRow): Value {
  const operand = expression.operand === undefined ? undefined : evaluate(expression.operand, row);
  for (const { when, then } of expression.branches) {
    const value = evaluate(when, row);
    const isMatch =
      operand === undefined
        ? truth(value) === true
        : operand !== null && value !== null && compare(operand, value) === 0;
    if (isMatch) return evaluate(then, row);
  }
  return expression.otherwise === undefined ? null : evaluate(expression.otherwise, row);
}
