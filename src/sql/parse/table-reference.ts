import type { IndexHint, Join, JoinType, Query, TableReference } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseExpression } from './expression.ts';
import { parseJsonTable } from './json-table.ts';
import { parseParenthesizedNames, parseTableName } from './names.ts';
import { continueQuery, isQueryContinued, isQueryStart, parseQuery, parseQueryInParentheses } from './query.ts';

/** Parses the tables of FROM or UPDATE; a comma is a cross join that binds less tightly than JOIN. */
export function parseTableReferences(cursor: Cursor): TableReference {
  return parseCommaList(cursor, parseTableReference(cursor));
}

function parseCommaList(cursor: Cursor, first: TableReference): TableReference {
  let left = first;
  let levels = 0;
  while (cursor.accept(KIND.comma)) {
    cursor.enter();
    levels++;
    left = { ...crossJoin('cross', left, parseTableReference(cursor)), listed: true };
  }
  cursor.leave(levels);
  return left;
}

function parseTableReference(cursor: Cursor): TableReference {
  return parseJoins(cursor, parseTableFactor(cursor));
}

// ── Joins ────────────────────────────────────────────────────────────────────

interface JoinOperator {
  readonly type: JoinType;
  readonly natural: boolean;
}

function crossJoin(type: JoinType, left: TableReference, right: TableReference): Join {
  return { kind: 'join', type, natural: false, left, right, on: undefined, using: [] };
}

function parseJoins(cursor: Cursor, first: TableReference): TableReference {
  let left = first;
  let levels = 0;
  for (let operator = parseJoinOperator(cursor); operator !== undefined; operator = parseJoinOperator(cursor)) {
    cursor.enter();
    levels++;
    left = parseJoin(cursor, left, operator);
  }
  cursor.leave(levels);
  return left;
}

function parseJoin(cursor: Cursor, left: TableReference, { type, natural }: JoinOperator): TableReference {
  const factor = parseTableFactor(cursor);
  if (natural) return { kind: 'join', type, natural, left, right: factor, on: undefined, using: [] };
  // `a JOIN b JOIN c ON x ON y`: a join that has no condition yet lets the next one be its right side.
  const right = isCondition(cursor) ? factor : parseJoins(cursor, factor);
  if (cursor.acceptWord('on')) {
    return { kind: 'join', type, natural, left, right, on: parseExpression(cursor), using: [] };
  }
  if (cursor.acceptWord('using')) {
    return { kind: 'join', type, natural, left, right, on: undefined, using: parseParenthesizedNames(cursor) };
  }
  if (type === 'left' || type === 'right') cursor.fail();
  // No condition came: `a JOIN b JOIN c ON x` is `(a JOIN b) JOIN c ON x`.
  return replaceLeaf(right, factor, crossJoin(type === 'inner' ? 'cross' : type, left, factor));
}

function isCondition(cursor: Cursor): boolean {
  return cursor.isWord('on') || cursor.isWord('using');
}

function replaceLeaf(tree: TableReference, leaf: TableReference, by: TableReference): TableReference {
  if (tree === leaf) return by;
  return tree.kind === 'join' ? { ...tree, left: replaceLeaf(tree.left, leaf, by) } : tree;
}

function parseJoinOperator(cursor: Cursor): JoinOperator | undefined {
  switch (cursor.word()) {
    case 'join':
      cursor.skip();
      return { type: 'inner', natural: false };
    case 'inner':
      cursor.skip();
      cursor.expectWord('join');
      return { type: 'inner', natural: false };
    case 'cross':
      cursor.skip();
      cursor.expectWord('join');
      return { type: 'cross', natural: false };
    case 'straight_join':
      cursor.skip();
      return { type: 'straight', natural: false };
    case 'left':
    case 'right':
      return { type: parseOuter(cursor), natural: false };
    case 'natural':
      cursor.skip();
      return { type: parseNatural(cursor), natural: true };
    default:
      return undefined;
  }
}

function parseOuter(cursor: Cursor): JoinType {
  const type = cursor.expectAny('left', 'right');
  cursor.acceptWord('outer');
  cursor.expectWord('join');
  return type;
}

function parseNatural(cursor: Cursor): JoinType {
  if (cursor.isWord('left') || cursor.isWord('right')) return parseOuter(cursor);
  cursor.acceptWord('inner');
  cursor.expectWord('join');
  return 'inner';
}

// ── Factors ──────────────────────────────────────────────────────────────────

function parseTableFactor(cursor: Cursor): TableReference {
  if (cursor.is(KIND.leftParen)) return parseParenthesizedFactor(cursor);
  if (cursor.acceptWord('lateral')) return derivedTable(cursor, parseQueryInParentheses(cursor), true);
  if (cursor.acceptWord('json_table')) return parseJsonTable(cursor);
  if (cursor.accept(KIND.leftBrace)) {
    // ODBC: `{ OJ a LEFT OUTER JOIN b ON … }`.
    cursor.expectWord('oj');
    const table = parseTableReference(cursor);
    cursor.expect(KIND.rightBrace);
    return table;
  }
  const table = parseTableName(cursor);
  if (cursor.isWord('partition')) cursor.unsupported('partitioning');
  const alias = parseTableAlias(cursor);
  if (cursor.isWord('tablesample')) cursor.unsupported('TABLESAMPLE');
  const hints = parseIndexHints(cursor);
  return { kind: 'table', table, alias, ...(hints.length === 0 ? {} : { hints }) };
}

/** Parses an optional `[AS] alias`. */
export function parseTableAlias(cursor: Cursor): string | undefined {
  if (cursor.acceptWord('as')) return cursor.identifier();
  return cursor.isIdentifier() ? cursor.identifier() : undefined;
}

/** `(query) alias`, `(a JOIN b)` or, with several parentheses, whichever of them the inside turns out to be. */
function parseParenthesizedFactor(cursor: Cursor): TableReference {
  const content = parseParenthesizedTables(cursor);
  return content.kind === 'query' ? derivedTable(cursor, content.query, false) : content.table;
}

type Content =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'tables'; readonly table: TableReference };

function parseParenthesizedTables(cursor: Cursor): Content {
  cursor.expect(KIND.leftParen);
  cursor.enter();
  const content = parseTablesOrQuery(cursor);
  cursor.leave();
  cursor.expect(KIND.rightParen);
  return content;
}

function parseTablesOrQuery(cursor: Cursor): Content {
  // Rows without ROW are wrong at their parenthesis.
  if (cursor.isWord('values') && !isQueryStart(cursor)) {
    cursor.skip();
    cursor.expectWord('row');
  }
  if (isQueryStart(cursor)) return { kind: 'query', query: parseQuery(cursor) };
  if (!cursor.is(KIND.leftParen)) return { kind: 'tables', table: parseTableReferences(cursor) };
  const inner = parseParenthesizedTables(cursor);
  if (inner.kind === 'query' && isQueryContinued(cursor)) {
    return { kind: 'query', query: continueQuery(cursor, inner.query) };
  }
  const first = inner.kind === 'query' ? derivedTable(cursor, inner.query, false) : inner.table;
  return { kind: 'tables', table: parseCommaList(cursor, parseJoins(cursor, first)) };
}

function derivedTable(cursor: Cursor, query: Query, lateral: boolean): TableReference {
  const alias = cursor.acceptWord('as') || cursor.isIdentifier() ? cursor.identifier() : '';
  const columns = cursor.is(KIND.leftParen) ? parseParenthesizedNames(cursor) : [];
  return { kind: 'derived', query, alias, columns, lateral };
}

/** `USE INDEX (a)`, `FORCE KEY FOR ORDER BY (b)` …; only USE may name none. */
function parseIndexHints(cursor: Cursor): readonly IndexHint[] {
  const hints: IndexHint[] = [];
  for (;;) {
    const action = cursor.acceptAny('use', 'force', 'ignore');
    if (action === undefined) return hints;
    cursor.expectAny('index', 'key');
    if (cursor.acceptWord('for') && cursor.expectAny('join', 'order', 'group') !== 'join') cursor.expectWord('by');
    cursor.expect(KIND.leftParen);
    const isEmpty = action === 'use' && cursor.is(KIND.rightParen);
    const names = isEmpty ? [] : cursor.list((each) => (each.acceptWord('primary') ? 'PRIMARY' : each.identifier()));
    cursor.expect(KIND.rightParen);
    hints.push({ action, names });
  }
}
