import type {
  CommonTable,
  Expression,
  Limit,
  OrderItem,
  Query,
  Select,
  SelectItem,
  SetOperation,
  With,
} from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { SqlLimitError, SqlRuleError, SqlSyntaxError } from '../syntax-error.ts';
import { KIND } from '../token-kind.ts';
import { parseExpression } from './expression.ts';
import { parseLocks, type Locks } from './locks.ts';
import { QUERY_IN_PARENTHESES } from '../found-rows.ts';
import { parseInto, parseSelect, selectStar, selectOf } from './select.ts';
import { parseParenthesizedNames, parseTableName } from './names.ts';

type Tail = Pick<Query, 'orderBy' | 'limit' | 'into'> & Locks;

const NO_TAIL: Tail = { orderBy: [], limit: undefined, lock: undefined };

/** Whether a query begins at the token `ahead` places from here, other than with a parenthesis. */
export function isQueryStart(cursor: Cursor, ahead = 0): boolean {
  switch (cursor.word(ahead)) {
    case 'select':
    case 'with':
    case 'table':
      return true;
    case 'values':
      return cursor.word(ahead + 1) === 'row';
    default:
      return false;
  }
}

/** Whether a parenthesis opens columns or definitions: no query, in any number of parentheses, follows it. */
export const isListStart = (cursor: Cursor): boolean =>
  cursor.is(KIND.leftParen) && cursor.kind(1) !== KIND.leftParen && !isQueryStart(cursor, 1);

/** Whether a query that was read in parentheses goes on, or ends with the parentheses around it. */
export function isQueryContinued(cursor: Cursor): boolean {
  if (cursor.is(KIND.rightParen)) return true;
  return CONTINUATIONS.has(cursor.word());
}

const CONTINUATIONS: ReadonlySet<string> = new Set(['union', 'except', 'intersect', 'order', 'limit', 'for', 'lock']);

/** Parses a query expression: WITH, SELECT, VALUES or TABLE, set operations, ORDER BY, LIMIT and locks. */
export function parseQuery(cursor: Cursor): Query {
  if (cursor.isWord('with')) return parseQueryBehindWith(cursor, parseWith(cursor));
  return continueQuery(cursor, parseQueryTerm(cursor));
}

/** Parses the query that these common tables belong to. */
export function parseQueryBehindWith(cursor: Cursor, common: With): Query {
  const query = continueQuery(cursor, parseQueryTerm(cursor));
  return query.with === undefined ? { ...query, with: common } : { ...wrapped(query), with: common };
}

/** Parses what may follow a first query term: set operations and the tail of the whole. */
export function continueQuery(cursor: Cursor, first: Query): Query {
  return withTail(parseSetOperations(cursor, first, 0), parseTail(cursor));
}

/** Parses `( query )`, with any number of parentheses. */
export function parseQueryInParentheses(cursor: Cursor): Query {
  cursor.expect(KIND.leftParen);
  cursor.enter();
  const query = parseQuery(cursor);
  cursor.leave();
  cursor.expect(KIND.rightParen);
  return query;
}

function parseQueryTerm(cursor: Cursor): Query {
  if (cursor.is(KIND.leftParen)) return parseQueryInParentheses(cursor);
  switch (cursor.word()) {
    case 'select':
      return parseSelect(cursor);
    case 'table':
      cursor.skip();
      return {
        ...selectOf([selectStar(undefined, undefined)]),
        from: { kind: 'table', table: parseTableName(cursor), alias: undefined },
      };
    case 'values':
      return parseValuesQuery(cursor);
    default:
      return cursor.fail();
  }
}

// ── WITH ─────────────────────────────────────────────────────────────────────

/** Parses `WITH [RECURSIVE] name (columns) AS (query), …`. */
export function parseWith(cursor: Cursor): With {
  cursor.expectWord('with');
  const recursive = cursor.acceptWord('recursive');
  return { recursive, tables: cursor.list(parseCommonTable) };
}

function parseCommonTable(cursor: Cursor): CommonTable {
  const name = cursor.identifier();
  const columns = cursor.is(KIND.leftParen) ? parseParenthesizedNames(cursor) : [];
  cursor.expectWord('as');
  return { name, columns, query: parseQueryInParentheses(cursor) };
}

// ── Set operations ───────────────────────────────────────────────────────────

/** INTERSECT binds more tightly than UNION and EXCEPT; all are left-associative. */
function parseSetOperations(cursor: Cursor, first: Query, minimum: number): Query {
  let left = first;
  let levels = 0;
  for (let next = setOperatorAt(cursor); next.power > minimum; next = setOperatorAt(cursor)) {
    cursor.enter();
    levels++;
    left = parseChain(cursor, left, next);
  }
  cursor.leave(levels);
  return left;
}

interface SetOperator {
  readonly operator: SetOperation['operator'];
  readonly all: boolean;
  readonly power: number;
}

function setOperatorAt(cursor: Cursor): SetOperator {
  const operator = cursor.word() as SetOperation['operator'];
  const power = SET_POWERS[operator] ?? 0;
  return { operator, all: cursor.word(1) === 'all', power };
}

const SET_POWERS: Readonly<Partial<Record<string, number>>> = { intersect: 2, union: 1, except: 1 };

/** Queries between operators of one kind. Those of UNIONs may be thousands: the tree is balanced, as it means the same. */
function parseChain(cursor: Cursor, first: Query, chain: SetOperator): Query {
  const { operator, all, power } = chain;
  const parts = [first];
  for (let next = chain; next.operator === operator && next.all === all && next.power === power;) {
    cursor.skip();
    cursor.acceptAny('all', 'distinct');
    parts.push(parseSetOperations(cursor, parseQueryTerm(cursor), power));
    if (operator !== 'union') break;
    next = setOperatorAt(cursor);
  }
  return united(chain, parts);
}

/** Queries between UNIONs, and rows of VALUES: more would take seconds to plan. */
const MOST_UNITED = 20_000;

/** @throws SqlLimitError */
function united(chain: Pick<SetOperator, 'operator' | 'all'>, parts: readonly Query[]): Query {
  if (parts.length > MOST_UNITED) throw new SqlLimitError('stack');
  return balanced(chain, parts, 0, parts.length);
}

function balanced(
  chain: Pick<SetOperator, 'operator' | 'all'>,
  parts: readonly Query[],
  from: number,
  to: number,
): Query {
  const only = parts[from];
  if (to - from === 1 && only !== undefined) return only;
  // The left half is the greater one, so that three queries make `(a UNION b) UNION c`.
  const middle = from + Math.ceil((to - from) / 2);
  return setOperation(
    chain.operator,
    chain.all,
    balanced(chain, parts, from, middle),
    balanced(chain, parts, middle, to),
  );
}

function setOperation(operator: SetOperation['operator'], all: boolean, left: Query, right: Query): SetOperation {
  const { into, ...last } = right;
  const operation = { kind: 'set-operation', operator, all, left, right, with: undefined, ...NO_TAIL } as const;
  // INTO behind the last SELECT belongs to all of them.
  return into === undefined ? operation : { ...operation, right: last, into };
}

/** `VALUES ROW(1, 2), ROW(3, 4)`: selects whose columns are named `column_0`, `column_1` …. */
function parseValuesQuery(cursor: Cursor): Query {
  cursor.expectWord('values');
  const rows = cursor.list(parseValuesRow);
  const odd = rows.findIndex((row) => row.length !== rows[0]?.length);
  if (odd > 0) throw new SqlRuleError('row-length', String(odd + 1));
  const queries = rows.map((row) => selectOf(namedColumns(row)));
  const query = united({ operator: 'union', all: true }, queries);
  return query.kind === 'set-operation' ? { ...query, isValues: true } : query;
}

function parseValuesRow(cursor: Cursor): readonly Expression[] {
  cursor.expectWord('row');
  if (cursor.is(KIND.leftParen) && cursor.kind(1) === KIND.rightParen) throw new SqlRuleError('row-without-columns');
  return cursor.parenthesized(parseExpression);
}

function namedColumns(row: readonly Expression[]): readonly SelectItem[] {
  return row.map((expression, index) => ({
    kind: 'item',
    expression,
    alias: `column_${index}`,
    text: `column_${index}`,
  }));
}

// ── ORDER BY, LIMIT, locks ───────────────────────────────────────────────────

function parseTail(cursor: Cursor): Tail {
  // Nearly every query ends with a parenthesis or the statement.
  if (!cursor.is(KIND.word)) return NO_TAIL;
  const orderBy = parseOrderBy(cursor);
  const limit = parseLimit(cursor);
  const early = parseInto(cursor);
  const locks = parseLocks(cursor);
  const into = early ?? parseInto(cursor);
  return { orderBy, limit, ...locks, ...(into === undefined ? {} : { into }) };
}

/** Parses an optional `ORDER BY`. */
export function parseOrderBy(cursor: Cursor): readonly OrderItem[] {
  if (!cursor.acceptWord('order')) return [];
  cursor.expectWord('by');
  return cursor.list(parseOrderItem);
}

/** Parses `expression [ASC | DESC]`. */
function parseOrderItem(cursor: Cursor): OrderItem {
  const expression = parseSortExpression(cursor);
  return { expression, descending: cursor.acceptAny('asc', 'desc') === 'desc' };
}

/** Parses an expression of ORDER BY or GROUP BY. A bare number is a column's position: the plan depends on its value. */
export function parseSortExpression(cursor: Cursor): Expression {
  const mark = cursor.mark();
  const expression = parseExpression(cursor);
  if (expression.kind === 'literal') cursor.pinSince(mark);
  return expression;
}

/** Parses an optional `LIMIT count`, `LIMIT offset, count` or `LIMIT count OFFSET offset`. */
export function parseLimit(cursor: Cursor): Limit | undefined {
  if (!cursor.acceptWord('limit')) return undefined;
  const first = parseLimitValue(cursor);
  if (cursor.accept(KIND.comma)) return { count: parseLimitValue(cursor), offset: first };
  return { count: first, offset: cursor.acceptWord('offset') ? parseLimitValue(cursor) : undefined };
}

/** MySQL allows whole numbers and parameters here, no expressions. */
function parseLimitValue(cursor: Cursor): Expression {
  if (cursor.is(KIND.parameter)) return { kind: 'parameter', index: cursor.parameter() };
  if (!cursor.is(KIND.integer)) return cursor.fail();
  const from = cursor.start;
  const number = cursor.literal('integer');
  if (BigInt(cursor.textSince(from)) > MOST_ROWS) throw new SqlSyntaxError(cursor.sql, from);
  return number;
}

/** To MySQL's grammar a number beyond 64 bits is a decimal. */
const MOST_ROWS = 2n ** 64n - 1n;

function withTail(query: Query, tail: Tail): Query {
  if (
    tail === NO_TAIL ||
    (tail.orderBy.length === 0 && tail.limit === undefined && tail.lock === undefined && tail.into === undefined)
  )
    return query;
  if (query.into !== undefined && tail.into !== undefined) throw new SqlRuleError('into-twice');
  const hasTail = query.orderBy.length > 0 || query.limit !== undefined || query.with !== undefined;
  return { ...(hasTail ? wrapped(query) : query), ...tail };
}

/** `(SELECT … LIMIT 5) LIMIT 2` has two tails: the inner query becomes a derived table. */
function wrapped(query: Query): Select {
  const from = { kind: 'derived', query, alias: QUERY_IN_PARENTHESES, columns: [], lateral: false } as const;
  return { ...selectOf([selectStar(undefined, undefined)]), from };
}
