import type { Binary, BinaryOperator, Expression, Like, Quantified } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { call } from './call.ts';
import { parseCollation } from './data-type.ts';
import { infixAt, POWER, type Infix } from './infix.ts';
import { parseIntervalOrFunction, parseOperand } from './operand.ts';
import { parseParentheses } from './parentheses.ts';
import { parseQueryInParentheses } from './query.ts';

/**
 * Parses a whole expression.
 *
 * Precedence is that of MySQL's grammar rather than of the manual's table: operators that the grammar does not let
 * follow one another (`a LIKE b LIKE c`, `1 = NOT 2`, `a IS TRUE IS TRUE`) are syntax errors.
 */
export function parseExpression(cursor: Cursor): Expression {
  return parsePower(cursor, POWER.or);
}

/**
 * Parses an expression whose operators all bind at least as tightly as `minimum`.
 * `leftPower` is how tightly the part read so far is bound: an operator needs a left side bound as tightly as itself.
 */
export function parsePower(cursor: Cursor, minimum: number): Expression {
  cursor.enter();
  let levels = 1;
  let left: Expression;
  let leftPower: number = POWER.operand;
  if (minimum <= POWER.not && cursor.seed === undefined && cursor.isWord('not') && !cursor.options.highNot) {
    cursor.skip();
    left = { kind: 'unary', operator: 'not', operand: parsePower(cursor, POWER.not) };
    leftPower = POWER.not;
  } else {
    left = parseOperand(cursor);
  }
  for (;;) {
    const infix = infixAt(cursor);
    if (infix === undefined || infix.power < minimum || infix.takes > leftPower) break;
    cursor.enter();
    levels++;
    left = infix.power <= POWER.and ? parseLogical(cursor, left, infix) : parseInfix(cursor, left, infix);
    leftPower = isDateArithmetic(infix, left) ? POWER.bitXor : infix.results;
  }
  cursor.leave(levels);
  return left;
}

/** `x + INTERVAL n unit` ends with the unit: whatever operator of numbers comes next takes all of it as its left side. */
function isDateArithmetic({ form }: Infix, parsed: Expression): boolean {
  return form === 'additive' && parsed.kind === 'call';
}

/**
 * AND, OR and XOR chains may be thousands of operands long. They are associative, so the tree is balanced:
 * nothing that walks it needs more than a few levels.
 */
function parseLogical(cursor: Cursor, first: Expression, infix: Infix): Expression {
  const operands = [first];
  for (
    let next: Infix | undefined = infix;
    next !== undefined && next.operator === infix.operator;
    next = infixAt(cursor)
  ) {
    if (next.deprecated !== undefined) cursor.deprecate(next.deprecated);
    cursor.skip();
    operands.push(parsePower(cursor, infix.power + 1));
  }
  return balanced(infix.operator as BinaryOperator, operands, 0, operands.length);
}

function balanced(operator: BinaryOperator, operands: readonly Expression[], from: number, to: number): Expression {
  const only = operands[from];
  if (to - from === 1 && only !== undefined) return only;
  // The left half is the greater one, so that three operands make `(a AND b) AND c`.
  const middle = from + Math.ceil((to - from) / 2);
  return {
    kind: 'binary',
    operator,
    left: balanced(operator, operands, from, middle),
    right: balanced(operator, operands, middle, to),
  };
}

function parseInfix(cursor: Cursor, left: Expression, infix: Infix): Expression {
  cursor.skip(infix.tokens);
  switch (infix.form) {
    case 'is':
      return parseIs(cursor, left);
    case 'comparison':
      return parseComparison(cursor, left, infix.operator as Binary['operator']);
    case 'between': {
      const low = parsePower(cursor, POWER.bitOr);
      cursor.expectWord('and');
      return { kind: 'between', operand: left, low, high: parsePower(cursor, POWER.predicate), negated: infix.negated };
    }
    case 'in':
      return { kind: 'in', operand: left, list: parseInList(cursor), negated: infix.negated };
    case 'like':
      return parseLike(cursor, left, infix.negated);
    case 'regexp':
      return { ...likeNode(left, parsePower(cursor, POWER.bitOr)), regexp: true, negated: infix.negated };
    case 'sounds-like':
      return binary('=', call('soundex', left), call('soundex', parsePower(cursor, POWER.bitOr)));
    case 'member-of':
      return parseMemberOf(cursor, left);
    case 'additive':
      return parseAdditive(cursor, left, infix.operator as '+' | '-');
    case 'collate':
      return { kind: 'collate', operand: left, collation: parseCollation(cursor) };
    case 'binary':
      return binary(infix.operator as BinaryOperator, left, parsePower(cursor, infix.power + 1));
  }
}

function binary(operator: BinaryOperator, left: Expression, right: Expression): Binary {
  return { kind: 'binary', operator, left, right };
}

function parseIs(cursor: Cursor, operand: Expression): Expression {
  const negated = cursor.acceptWord('not');
  return { kind: 'is', operand, test: cursor.expectAny('null', 'true', 'false', 'unknown'), negated };
}

function parseComparison(cursor: Cursor, left: Expression, operator: Binary['operator']): Expression {
  const start = cursor.mark();
  const quantifier = cursor.acceptAny('any', 'some', 'all');
  if (quantifier === undefined || !cursor.is(KIND.leftParen)) {
    if (quantifier !== undefined) cursor.skip(-1);
    return binary(operator, left, parsePower(cursor, POWER.predicate));
  }
  const query = parseQueryInParentheses(cursor);
  // MySQL reads it before it says that there is none.
  if (operator === '<=>') {
    cursor.skip(start - cursor.mark() - 1);
    return cursor.fail();
  }
  return {
    kind: 'quantified',
    operator: operator as Quantified['operator'],
    quantifier: quantifier === 'all' ? 'all' : 'any',
    left,
    query,
  };
}

function parseInList(cursor: Cursor): Extract<Expression, { kind: 'in' }>['list'] {
  const content = parseParentheses(cursor);
  return content.kind === 'query' ? content.query : content.items;
}

function likeNode(operand: Expression, pattern: Expression): Like {
  return { kind: 'like', operand, pattern, escape: undefined, regexp: false, negated: false };
}

function parseLike(cursor: Cursor, operand: Expression, negated: boolean): Expression {
  const pattern = parsePower(cursor, POWER.concat);
  const escape = cursor.acceptWord('escape') ? parsePower(cursor, POWER.concat) : undefined;
  return { ...likeNode(operand, pattern), escape, negated };
}

function parseMemberOf(cursor: Cursor, value: Expression): Expression {
  cursor.expect(KIND.leftParen);
  const array = parsePower(cursor, POWER.concat);
  cursor.expect(KIND.rightParen);
  return call('member_of', value, array);
}

/** `x + y`, `x + INTERVAL n unit`. */
function parseAdditive(cursor: Cursor, left: Expression, operator: '+' | '-'): Expression {
  if (cursor.isWord('interval')) {
    const interval = parseIntervalOrFunction(cursor);
    if (interval.kind === 'interval') return call(operator === '+' ? 'date_add' : 'date_sub', left, interval);
    cursor.seed = interval;
  }
  return binary(operator, left, parsePower(cursor, POWER.multiply));
}
