import type { AccountName, CreateTrigger } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { ProgramScope } from '../program-scope.ts';
import { parseIfNotExists, parseTableName, parseTriggerName, shortName } from './names.ts';
import { parseProgramStatement } from './program.ts';

/** Parses CREATE TRIGGER from TRIGGER on (https://dev.mysql.com/doc/refman/9.7/en/create-trigger.html). */
export function parseCreateTrigger(cursor: Cursor, definer: AccountName | undefined): CreateTrigger {
  cursor.expectWord('trigger');
  const ifNotExists = parseIfNotExists(cursor);
  const trigger = parseTriggerName(cursor);
  const timing = cursor.expectAny('before', 'after');
  const event = cursor.expectAny('insert', 'update', 'delete');
  cursor.expectWord('on');
  const table = parseTableName(cursor);
  cursor.expectWords('for', 'each', 'row');
  const position = cursor.acceptAny('follows', 'precedes');
  const order = position === undefined ? undefined : { position, trigger: shortName(cursor.identifierOrString()) };
  const start = cursor.previousEnd;
  cursor.program = new ProgramScope();
  const body = parseProgramStatement(cursor);
  cursor.program = undefined;
  const text = bodyText(cursor, start);
  return { kind: 'create-trigger', trigger, ifNotExists, definer, timing, event, table, order, body, text };
}

/** The body with the comments around it, but without the end of a versioned comment that it stands in. */
function bodyText(cursor: Cursor, start: number): string {
  const end = cursor.previousEnd;
  const behind = COMMENTS.exec(cursor.sql.slice(end, cursor.start))?.[0] ?? '';
  return cursor.sql.slice(start, end + behind.length).trim();
}

/** White space and whole comments. */
const COMMENTS = /^(?:\s|\/\*(?!!)[^]*?\*\/|#.*|--(?=\s).*)*/;
