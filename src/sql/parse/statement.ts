import type { Statement } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseCreateTable } from './create-table.ts';
import { parseDelete, parseInsert, parseUpdate } from './data-change.ts';
import { parseQuery, parseQueryBehindWith, parseWith } from './query.ts';
import { parseSet } from './set.ts';
import { parseShow } from './show.ts';
import { parseBegin, parseEnd, parseSavepoint } from './transaction.ts';

type StatementParser = (cursor: Cursor) => Statement;

/** The parser of a statement by its first word. */
const PARSERS: ReadonlyMap<string, StatementParser> = new Map<string, StatementParser>([
  ['select', parseQuery],
  ['values', parseQuery],
  ['table', parseQuery],
  ['with', parseWithStatement],
  ['insert', parseInsert],
  ['replace', parseInsert],
  ['update', (cursor) => parseUpdate(cursor, undefined)],
  ['delete', (cursor) => parseDelete(cursor, undefined)],
  ['create', parseCreate],
  ['set', parseSet],
  ['show', parseShow],
  ['begin', parseBegin],
  ['start', parseBegin],
  ['commit', parseEnd],
  ['rollback', parseEnd],
  ['savepoint', parseSavepoint],
  ['release', parseSavepoint],
]);

/** Parses one statement up to its `;` or the end of the text. */
export function parseStatement(cursor: Cursor): Statement {
  if (cursor.isStatementEnd()) return { kind: 'empty' };
  if (cursor.is(KIND.leftParen)) return parseQuery(cursor);
  const parse = PARSERS.get(cursor.word());
  return parse === undefined ? cursor.fail() : parse(cursor);
}

/** `WITH …` may precede a query, an UPDATE or a DELETE. */
function parseWithStatement(cursor: Cursor): Statement {
  const common = parseWith(cursor);
  if (cursor.isWord('update')) return parseUpdate(cursor, common);
  if (cursor.isWord('delete')) return parseDelete(cursor, common);
  return parseQueryBehindWith(cursor, common);
}

function parseCreate(cursor: Cursor): Statement {
  cursor.expectWord('create');
  const temporary = cursor.acceptWord('temporary');
  cursor.expectWord('table');
  return parseCreateTable(cursor, temporary);
}
