import type { Explain, Statement } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseTableName } from './names.ts';
import { showOf } from './show-form.ts';

/** Statements that can be explained. */
const EXPLAINABLE: ReadonlySet<string> = new Set([
  'select',
  'values',
  'table',
  'with',
  'insert',
  'replace',
  'update',
  'delete',
]);

/** Parses EXPLAIN, DESCRIBE and DESC, which are one statement with three names. */
export function parseExplain(cursor: Cursor, parseExplained: (cursor: Cursor) => Statement): Statement {
  cursor.expectAny('explain', 'describe', 'desc');
  const analyze = cursor.acceptWord('analyze');
  const format = parseFormat(cursor);
  if (cursor.isWords('for', 'connection')) cursor.unsupported('EXPLAIN FOR CONNECTION');
  if (cursor.isWord('into')) cursor.unsupported('EXPLAIN ... INTO');
  if (EXPLAINABLE.has(cursor.word()) || cursor.is(KIND.leftParen))
    return explain(analyze, format, parseExplained(cursor));
  return analyze || format !== undefined ? cursor.fail() : parseDescribe(cursor);
}

function explain(analyze: boolean, format: string | undefined, statement: Statement): Explain {
  return { kind: 'explain', analyze, format, statement };
}

/** `FORMAT = JSON`, in lower case. */
function parseFormat(cursor: Cursor): string | undefined {
  if (!cursor.isWord('format') || cursor.kind(1) !== KIND.equal) return undefined;
  cursor.skip(2);
  return cursor.identifierOrString().toLowerCase();
}

/** `DESCRIBE table [column | 'pattern']`. */
function parseDescribe(cursor: Cursor): Statement {
  const table = parseTableName(cursor);
  const like = cursor.isStatementEnd() ? undefined : cursor.identifierOrString();
  return showOf('columns', 'columns', { table, like });
}
