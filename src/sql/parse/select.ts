import type { LocalVariable, OrderItem, Query, Select, SelectItem, SelectStar, Expression } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { SqlRuleError } from '../syntax-error.ts';
import { KIND } from '../token-kind.ts';
import { parseExpression } from './expression.ts';
import { parseSortExpression } from './query.ts';
import { parseTableReferences } from './table-reference.ts';
import { parseWindowSpecification } from './window.ts';
import { becomesEmpty, DEPRECATED, lostSpaces } from './deprecated.ts';

/** A select of these items and nothing else. */
export function selectOf(items: Select['items']): Select {
  return {
    kind: 'select',
    distinct: false,
    calcFoundRows: false,
    items,
    from: undefined,
    where: undefined,
    groupBy: [],
    rollup: false,
    having: undefined,
    windows: [],
    with: undefined,
    orderBy: [],
    limit: undefined,
    lock: undefined,
  };
}

/** `*`, `table.*` or `schema.table.*`. */
export function selectStar(schema: string | undefined, table: string | undefined): SelectStar {
  return { kind: 'star', schema, table };
}

/** Parses SELECT up to the windows; ORDER BY and LIMIT belong to the query around it. */
export function parseSelect(cursor: Cursor): Select {
  cursor.expectWord('select');
  cursor.enterSelect();
  const { distinct, calcFoundRows } = parseSelectOptions(cursor);
  const items = parseSelectItems(cursor);
  const into = parseInto(cursor);
  const from = parseFrom(cursor);
  const where = cursor.acceptWord('where') ? parseExpression(cursor) : undefined;
  const { groupBy, rollup } = parseGroupBy(cursor);
  const having = cursor.acceptWord('having') ? parseExpression(cursor) : undefined;
  const windows = parseWindows(cursor);
  if (cursor.isWord('qualify') && cursor.kind(1) !== KIND.end) cursor.unsupported('QUALIFY');
  cursor.leaveSelect();
  return {
    kind: 'select',
    distinct,
    calcFoundRows,
    items,
    from,
    where,
    groupBy,
    rollup,
    having,
    windows,
    with: undefined,
    orderBy: [],
    limit: undefined,
    lock: undefined,
    ...(into === undefined ? {} : { into }),
  };
}

/** Parses an optional `INTO @a, @b`; in a stored program its own variables may stand there. @throws WireError 1327 */
export function parseInto(cursor: Cursor): Query['into'] {
  if (!cursor.acceptWord('into')) return undefined;
  if (cursor.isWord('outfile') || cursor.isWord('dumpfile')) cursor.unsupported('SELECT ... INTO a file');
  return cursor.list((names) => acceptLocal(names) ?? names.userVariable());
}

/** A variable of the stored program that is being read. */
function acceptLocal(cursor: Cursor): LocalVariable | undefined {
  if (!cursor.isIdentifier() || cursor.kind(1) === KIND.dot) return undefined;
  const name = cursor.identifier();
  const found = cursor.program?.local(name);
  if (found === undefined) throw new SqlRuleError('undeclared-variable', name);
  return found;
}

function parseSelectOptions(cursor: Cursor): { distinct: boolean; calcFoundRows: boolean } {
  let distinct = false;
  let all = false;
  let calcFoundRows = false;
  for (;;) {
    switch (cursor.word()) {
      case 'distinct':
      case 'distinctrow':
        distinct = true;
        break;
      case 'sql_calc_found_rows':
        cursor.deprecate(DEPRECATED.calcFoundRows);
        calcFoundRows = true;
        break;
      case 'all':
        all = true;
        break;
      case 'high_priority':
      case 'straight_join':
      case 'sql_small_result':
      case 'sql_big_result':
      case 'sql_buffer_result':
        break;
      case 'sql_no_cache':
        cursor.deprecate(DEPRECATED.noCache);
        break;
      default:
        if (all && distinct) throw new SqlRuleError('all-and-distinct', 'ALL', 'DISTINCT');
        if (calcFoundRows) cursor.foundRowsBlocks++;
        return { distinct, calcFoundRows };
    }
    cursor.skip();
  }
}

/** A `*` alone stands first, or not at all. */
function parseSelectItems(cursor: Cursor): readonly (SelectItem | SelectStar)[] {
  if (!cursor.accept(KIND.star)) return cursor.list(parseSelectItem);
  const star = selectStar(undefined, undefined);
  return cursor.accept(KIND.comma) ? [star, ...cursor.list(parseSelectItem)] : [star];
}

function parseSelectItem(cursor: Cursor): SelectItem | SelectStar {
  return parseStar(cursor) ?? parseSelectExpression(cursor);
}

/** `table.*` or `schema.table.*`. */
function parseStar(cursor: Cursor): SelectStar | undefined {
  if (cursor.kind(1) !== KIND.dot || !cursor.isIdentifier()) return undefined;
  if (cursor.kind(2) === KIND.star) {
    const table = cursor.identifier();
    cursor.skip(2);
    return selectStar(undefined, table);
  }
  if (cursor.kind(3) !== KIND.dot || cursor.kind(4) !== KIND.star) return undefined;
  const schema = cursor.identifier();
  cursor.skip();
  const table = cursor.anyName();
  cursor.skip(2);
  return selectStar(schema, table);
}

function parseSelectExpression(cursor: Cursor): SelectItem {
  const start = cursor.start;
  const mark = cursor.mark();
  const expression = parseExpression(cursor);
  const end = cursor.previousEnd;
  const before = cursor.kind(-2);
  const isWord = cursor.word(-1) !== '' && before !== KIND.dot && before !== KIND.systemPrefix;
  const alias = parseColumnAlias(cursor);
  const spaces = cursor.options.ignoreSpace === true && isWord ? spacesAt(cursor.sql, end) : '';
  const text = cursor.sql.slice(start, end) + spaces;
  const name = nameOf(expression, text, cursor.firstPieceSince(mark));
  // Without an alias the text names the column, and so do the literals in it.
  if (alias === undefined && expression.kind !== 'column') cursor.pinSince(mark);
  return { kind: 'item', expression, alias, text: name };
}

/** The white space from an offset on. */
function spacesAt(sql: string, start: number): string {
  let end = start;
  while (' \t\n\r\v\f'.includes(sql[end] ?? 'x')) end++;
  return sql.slice(start, end);
}

/** A string names its column by its first piece up to a NUL, without spaces before it, a number without signs and parentheses; NULL is upper case; the rest as it was written. */
function nameOf(expression: Expression, text: string, firstPiece: string | undefined): string {
  if (expression.kind !== 'literal') return text;
  const { type, value } = expression;
  if (type === 'string') return (firstPiece ?? value).split('\0', 1).join('').trimStart();
  if (type === 'null') return 'NULL';
  return type === 'integer' || type === 'decimal' || type === 'float' ? value : text;
}

/** A name behind an expression, perhaps with AS in front. */
export function parseColumnAlias(cursor: Cursor): string | undefined {
  const isNamed = cursor.acceptWord('as') || cursor.isIdentifier() || cursor.isString();
  return isNamed ? withoutSpaces(cursor, cursor.identifierOrString()) : undefined;
}

/** A name of a column loses the spaces in front of it. */
function withoutSpaces(cursor: Cursor, name: string): string {
  const shown = name.trimStart();
  if (shown !== name) cursor.deprecate(shown === '' ? becomesEmpty(name) : lostSpaces(name));
  return shown;
}

function parseFrom(cursor: Cursor): Select['from'] {
  if (!cursor.acceptWord('from')) return undefined;
  return cursor.acceptWord('dual') ? undefined : parseTableReferences(cursor);
}

function parseGroupBy(cursor: Cursor): { groupBy: readonly OrderItem[]; rollup: boolean } {
  if (!cursor.acceptWord('group')) return { groupBy: [], rollup: false };
  cursor.expectWord('by');
  if (cursor.isWord('rollup') && cursor.kind(1) === KIND.leftParen) {
    cursor.skip();
    return { groupBy: cursor.parenthesized(parseGroupItem), rollup: true };
  }
  for (const word of ['cube', 'grouping'])
    if (cursor.isWord(word) && (cursor.word(1) === 'sets' || (cursor.kind(1) === KIND.leftParen && word === 'cube')))
      cursor.unsupported(`GROUP BY ${word.toUpperCase()}`);
  const groupBy = cursor.list(parseGroupItem);
  return { groupBy, rollup: cursor.acceptWords('with', 'rollup') };
}

/** Since MySQL 8 GROUP BY takes no ASC or DESC. */
function parseGroupItem(cursor: Cursor): OrderItem {
  return { expression: parseSortExpression(cursor), descending: false };
}

function parseWindows(cursor: Cursor): Select['windows'] {
  if (!cursor.acceptWord('window')) return [];
  return cursor.list((windows) => {
    const name = windows.identifier();
    windows.expectWord('as');
    return { name, specification: parseWindowSpecification(windows) };
  });
}
