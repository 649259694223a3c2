import type { Expression, Query } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseExpression } from './expression.ts';
import { continueQuery, isQueryContinued, isQueryStart, parseQuery } from './query.ts';

/** What stands in parentheses where a value may stand. */
export type Parentheses =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'items'; readonly items: readonly Expression[] };

/**
 * Parses `( … )`: a query, or one or more expressions. With several opening parentheses only what follows the inner
 * ones tells `((SELECT 1) UNION (SELECT 2))` from `((SELECT 1) + 1)`, so the inner ones are read first; nothing is read twice.
 */
export function parseParentheses(cursor: Cursor): Parentheses {
  cursor.expect(KIND.leftParen);
  if (isQueryStart(cursor)) return queryToEnd(cursor, parseQuery(cursor));
  if (cursor.is(KIND.leftParen)) {
    cursor.enter();
    const inner = parseParentheses(cursor);
    cursor.leave();
    if (inner.kind === 'query' && isQueryContinued(cursor))
      return queryToEnd(cursor, continueQuery(cursor, inner.query));
    cursor.seed = operandOf(inner);
  }
  const items = cursor.list(parseExpression);
  cursor.expect(KIND.rightParen);
  return { kind: 'items', items };
}

function queryToEnd(cursor: Cursor, query: Query): Parentheses {
  cursor.expect(KIND.rightParen);
  return { kind: 'query', query };
}

function operandOf(content: Parentheses): Expression {
  if (content.kind === 'query') return { kind: 'subquery', query: content.query };
  const [only] = content.items;
  return content.items.length === 1 && only !== undefined ? only : { kind: 'row', items: content.items };
}

/** Parses `( … )` as an operand: a subquery, a row, or the expression itself. */
export function parseParenthesizedOperand(cursor: Cursor): Expression {
  return operandOf(parseParentheses(cursor));
}
