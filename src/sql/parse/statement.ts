import type { Expression, Statement } from '../ast.ts';
import { containsAggregate, containsWindow } from '../aggregate.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import {
  parseAlter,
  parseFlush,
  parseKill,
  parseLock,
  parseMaintenance,
  parseRename,
  parseUnlock,
} from './administration.ts';
import { parseComponents } from './component.ts';
import { parseDelete, parseInsert, parseUpdate } from './data-change.ts';
import { parseCreate, parseTruncate } from './definition.ts';
import { parseDrop } from './drop.ts';
import { parseExplain } from './explain.ts';
import { parseExpression } from './expression.ts';
import { parseTableName, shortName } from './names.ts';
import { parseLoadData } from './load-data.ts';
import { parseDeallocate, parseExecute, parsePrepare } from './prepared.ts';
import { parseGrant, parseRevoke } from './privilege.ts';
import { parseQuery, parseQueryBehindWith, parseWith } from './query.ts';
import { parseColumnAlias, selectOf } from './select.ts';
import { parseSet } from './set.ts';
import { parseShow } from './show.ts';
import { parseGetDiagnostics, parseResignal, parseSignalStatement } from './signal.ts';
import { parseBegin, parseEnd, parseSavepoint } from './transaction.ts';
import { showOf } from './show-form.ts';

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
  ['alter', parseAlter],
  ['drop', parseDrop],
  ['truncate', parseTruncate],
  ['rename', parseRename],
  ['set', parseSet],
  ['show', parseShow],
  ['explain', parseExplainStatement],
  ['describe', parseExplainStatement],
  ['desc', parseExplainStatement],
  ['use', parseUse],
  ['do', parseDo],
  ['begin', parseBegin],
  ['start', parseStart],
  ['commit', parseEnd],
  ['rollback', parseEnd],
  ['savepoint', parseSavepoint],
  ['release', parseSavepoint],
  ['load', parseLoadData],
  ['lock', parseLock],
  ['unlock', parseUnlock],
  ['prepare', parsePrepare],
  ['execute', parseExecute],
  ['deallocate', parseDeallocate],
  ['kill', parseKill],
  ['flush', parseFlush],
  ['install', parseComponents],
  ['uninstall', parseComponents],
  ['analyze', parseMaintenance],
  ['check', parseMaintenance],
  ['optimize', parseMaintenance],
  ['repair', parseMaintenance],
  ['call', parseCallProcedure],
  ['xa', parseXa],
  ['grant', parseGrant],
  ['revoke', parseRevoke],
  ['signal', parseSignalStatement],
  ['resignal', parseResignal],
  ['get', parseGetDiagnostics],
]);

/** Statements that are refused as a whole, by their first word. */
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['binlog', 'replication'],
  ['cache', 'CACHE INDEX'],
  ['change', 'replication'],
  ['checksum', 'CHECKSUM TABLE'],
  ['clone', 'CLONE'],
  ['handler', 'HANDLER'],
  ['help', 'HELP'],
  ['import', 'IMPORT TABLE'],
  ['purge', 'replication'],
  ['reset', 'replication'],
  ['restart', 'RESTART'],
  ['shutdown', 'SHUTDOWN'],
  ['stop', 'replication'],
]);

/** Words that are whole statements; every other refused statement has more than its first word. */
const ALONE: ReadonlySet<string> = new Set(['restart', 'shutdown']);

/** Parses one statement up to its `;` or the end of the text. */
export function parseStatement(cursor: Cursor): Statement {
  if (cursor.isStatementEnd()) return { kind: 'empty' };
  if (cursor.is(KIND.leftParen)) return parseQuery(cursor);
  const word = cursor.word();
  const parse = PARSERS.get(word);
  return parse === undefined ? parseUnsupported(cursor, word) : parse(cursor);
}

function parseUnsupported(cursor: Cursor, word: string): never {
  const feature = UNSUPPORTED.get(word);
  if (feature === undefined) cursor.fail();
  const next = cursor.kind(1);
  const single = next === KIND.semicolon || next === KIND.end;
  if (single !== ALONE.has(word)) {
    cursor.skip();
    cursor.fail();
  }
  return cursor.unsupported(feature);
}

/** `WITH …` may precede a query, an UPDATE or a DELETE. */
function parseWithStatement(cursor: Cursor): Statement {
  const common = parseWith(cursor);
  if (cursor.isWord('update')) return parseUpdate(cursor, common);
  if (cursor.isWord('delete')) return parseDelete(cursor, common);
  return parseQueryBehindWith(cursor, common);
}

function parseExplainStatement(cursor: Cursor): Statement {
  return parseExplain(cursor, parseStatement);
}

function parseStart(cursor: Cursor): Statement {
  if (cursor.word(1) === 'replica' || cursor.word(1) === 'group_replication') cursor.unsupported('replication');
  return parseBegin(cursor);
}

/** CALL: there are no procedures. */
function parseCallProcedure(cursor: Cursor): Statement {
  cursor.skip();
  const procedure = parseTableName(cursor);
  if (cursor.accept(KIND.leftParen) && !cursor.accept(KIND.rightParen)) {
    cursor.list(parseExpression);
    cursor.expect(KIND.rightParen);
  }
  return { kind: 'call-procedure', procedure };
}

/** XA RECOVER has nothing to tell; other statements of XA are refused. */
function parseXa(cursor: Cursor): Statement {
  cursor.skip();
  if (cursor.isStatementEnd()) cursor.fail();
  if (!cursor.acceptWord('recover')) return cursor.unsupported('XA transactions');
  if (cursor.acceptWord('convert')) cursor.expectWord('xid');
  return showOf('other', 'xa recover');
}

function parseUse(cursor: Cursor): Statement {
  cursor.skip();
  return { kind: 'use', database: shortName(cursor.identifier()) };
}

/** An expression that may have a name, which says nothing; what aggregates is a query, as in a select list. */
function parseDone(cursor: Cursor): Expression {
  const expression = parseExpression(cursor);
  parseColumnAlias(cursor);
  if (!containsAggregate(expression) && !containsWindow(expression)) return expression;
  return { kind: 'subquery', query: selectOf([{ kind: 'item', expression, alias: undefined, text: '' }]) };
}

function parseDo(cursor: Cursor): Statement {
  cursor.skip();
  return { kind: 'do', expressions: cursor.list(parseDone) };
}
