import type { Expression, Query } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { MAX_SYMBOLS } from '../open-symbols.ts';
import { SqlLimitError } from '../syntax-error.ts';
import { KIND } from '../token-kind.ts';
import { parseExpression } from './expression.ts';
import { continueQuery, isQueryContinued, isQueryStart, parseQuery } from './query.ts';

/** What stands in parentheses where a value may stand. */
export type Parentheses =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'items'; readonly items: readonly Expression[] };

/**
 * Parses `( … )`: a query, or one or more expressions. With several opening parentheses only what follows the inner
 * ones tells `((SELECT 1) UNION (SELECT 2))` from `((SELECT 1) + 1)`, so the inner ones are read first; nothing is read
 * twice, and parentheses around parentheses need no recursion.
 */
export function parseParentheses(cursor: Cursor): Parentheses {
  let open = 0;
  do {
    cursor.expect(KIND.leftParen);
    open++;
  } while (cursor.is(KIND.leftParen));
  if (2 * open > MAX_SYMBOLS) throw new SqlLimitError('symbols');
  let inner = isQueryStart(cursor) ? queryToEnd(cursor, parseQuery(cursor)) : itemsToEnd(cursor);
  while (--open > 0) inner = parseAround(cursor, inner);
  return inner;
}

/** Parses from behind inner parentheses to the end of those around them. */
function parseAround(cursor: Cursor, inner: Parentheses): Parentheses {
  if (inner.kind === 'query' && isQueryContinued(cursor)) return queryToEnd(cursor, continueQuery(cursor, inner.query));
  cursor.seed = operandOf(inner);
  return itemsToEnd(cursor);
}

function itemsToEnd(cursor: Cursor): Parentheses {
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
