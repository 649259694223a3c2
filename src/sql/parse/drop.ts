import type { DropIndex, DropRoutine, DropTable, Statement } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { parseDropUser } from './account.ts';
import { parseUnsupportedObject, skipAlgorithmAndLock } from './definition.ts';
import { parseDatabaseName, parseIfExists, parseTableName, parseTriggerName } from './names.ts';

/** Parses every statement that begins with DROP. */
export function parseDrop(cursor: Cursor): Statement {
  cursor.expectWord('drop');
  switch (cursor.word()) {
    case 'table':
    case 'tables':
    case 'temporary':
      return parseDropTable(cursor);
    case 'view': {
      cursor.skip();
      const ifExists = parseIfExists(cursor);
      const views = cursor.list(parseTableName);
      skipRestrict(cursor);
      return { kind: 'drop-view', views, ifExists };
    }
    case 'index':
      return parseDropIndex(cursor);
    case 'database':
    case 'schema': {
      cursor.skip();
      const ifExists = parseIfExists(cursor);
      return { kind: 'drop-database', name: parseDatabaseName(cursor), ifExists };
    }
    case 'trigger': {
      cursor.skip();
      const ifExists = parseIfExists(cursor);
      return { kind: 'drop-trigger', trigger: parseTriggerName(cursor), ifExists };
    }
    case 'procedure':
    case 'function':
    case 'event':
      return parseDropRoutine(cursor);
    case 'user':
      return parseDropUser(cursor);
    case 'prepare':
      cursor.skip();
      return { kind: 'deallocate', name: cursor.identifier() };
    default:
      return parseUnsupportedDrop(cursor);
  }
}

const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['role', 'roles'],
  ['procedure', 'stored procedures'],
  ['function', 'stored functions'],
  ['event', 'events'],
  ['library', 'libraries'],
]);

/** Nothing of this kind exists, so that IF EXISTS has its answer. */
function parseDropRoutine(cursor: Cursor): DropRoutine {
  const isConditional = cursor.word(1) === 'if' && cursor.word(2) === 'exists';
  if (!isConditional) return parseUnsupportedDrop(cursor);
  const routine = ROUTINES[cursor.expectAny('procedure', 'function', 'event')];
  parseIfExists(cursor);
  return { kind: 'drop-routine', routine, routineName: parseTableName(cursor) };
}

const ROUTINES = { procedure: 'PROCEDURE', function: 'FUNCTION', event: 'EVENT' } as const;

function parseUnsupportedDrop(cursor: Cursor): never {
  const feature = UNSUPPORTED.get(cursor.word());
  if (feature !== undefined) cursor.unsupported(feature);
  if (cursor.isWords('spatial', 'reference')) cursor.unsupported('spatial reference systems');
  return parseUnsupportedObject(cursor);
}

function parseDropTable(cursor: Cursor): DropTable {
  const temporary = cursor.acceptWord('temporary');
  cursor.expectAny('table', 'tables');
  const ifExists = parseIfExists(cursor);
  const tables = cursor.list(parseTableName);
  skipRestrict(cursor);
  return { kind: 'drop-table', tables, temporary, ifExists };
}

/** RESTRICT and CASCADE are allowed and do nothing, as in MySQL. */
function skipRestrict(cursor: Cursor): void {
  cursor.acceptAny('restrict', 'cascade');
}

function parseDropIndex(cursor: Cursor): DropIndex {
  cursor.skip();
  const name = cursor.identifier();
  cursor.expectWord('on');
  const table = parseTableName(cursor);
  skipAlgorithmAndLock(cursor);
  return { kind: 'drop-index', table, name };
}
