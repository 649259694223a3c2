import type { Show, ShowTarget, VariableScope } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseAccountOrSelf } from './account-name.ts';
import { parseExpression } from './expression.ts';
import { parseIfNotExists, parseTableName } from './names.ts';
import { parseLimit } from './query.ts';
import { parseOtherShow } from './show-other.ts';
import { showOf } from './show-form.ts';

/** What was written between SHOW and the name of what is shown. */
interface Modifiers {
  readonly full: boolean;
  readonly extended: boolean;
  readonly scope: VariableScope | undefined;
}

/** Parses every SHOW. */
export function parseShow(cursor: Cursor): Show {
  cursor.expectWord('show');
  const extended = cursor.acceptWord('extended');
  const full = cursor.acceptWord('full');
  const scope = cursor.acceptAny('global', 'session', 'local');
  const modifiers: Modifiers = { extended, full, scope };
  const plain = !extended && !full && scope === undefined;
  if (scope !== undefined || cursor.isWord('variables') || cursor.isWord('status'))
    return parseVariables(cursor, modifiers);
  switch (cursor.word()) {
    case 'columns':
    case 'fields':
      return parseColumns(cursor, modifiers);
    case 'tables':
      return parseOfDatabase(cursor, 'tables', 1, modifiers);
    case 'processlist':
      cursor.skip();
      return showOf('processlist', 'processlist', { full });
    case 'index':
    case 'indexes':
    case 'keys':
      return parseIndexes(cursor, modifiers);
    case 'triggers':
      if (extended) cursor.fail();
      return parseOfDatabase(cursor, 'triggers', 1, NO_MODIFIERS);
    default:
      return plain ? parsePlainShow(cursor) : cursor.fail();
  }
}

function parsePlainShow(cursor: Cursor): Show {
  switch (cursor.word()) {
    case 'databases':
    case 'schemas':
      cursor.skip();
      return showOf('databases', 'databases', parseFilter(cursor));
    case 'create':
      return parseShowCreate(cursor);
    case 'grants':
      return parseGrants(cursor);
    case 'warnings':
    case 'errors':
      return parseDiagnostics(cursor);
    case 'count':
      return parseCount(cursor);
    case 'table':
      cursor.skip();
      return parseOfDatabase(cursor, 'table-status', 1, NO_MODIFIERS, 'status');
    case 'open':
      cursor.skip();
      return parseOfDatabase(cursor, 'open-tables', 1, NO_MODIFIERS, 'tables');
    case 'triggers':
      return parseOfDatabase(cursor, 'triggers', 1, NO_MODIFIERS);
    case 'events':
      return parseOfDatabase(cursor, 'events', 1, NO_MODIFIERS);
    default:
      return parseFiltered(cursor) ?? parseOtherShow(cursor);
  }
}

const NO_MODIFIERS: Modifiers = { full: false, extended: false, scope: undefined };

// ── Parts ────────────────────────────────────────────────────────────────────

type Filter = Pick<Show, 'like' | 'likeEscape' | 'where'>;

/** Parses an optional `LIKE 'pattern'` or `WHERE expression`. */
function parseFilter(cursor: Cursor): Filter {
  if (cursor.acceptWord('like')) return { like: cursor.string(), where: undefined, ...escaping(cursor) };
  return { like: undefined, where: cursor.acceptWord('where') ? parseExpression(cursor) : undefined };
}

/** Parses an optional `FROM database` or `IN database`. */
function parseFrom(cursor: Cursor): string | undefined {
  return cursor.acceptAny('from', 'in') === undefined ? undefined : cursor.identifier();
}

function expectFrom(cursor: Cursor): void {
  cursor.expectAny('from', 'in');
}

// ── Targets ──────────────────────────────────────────────────────────────────

function parseVariables(cursor: Cursor, { full, extended, scope }: Modifiers): Show {
  if (full || extended) cursor.fail();
  const target = cursor.expectAny('variables', 'status');
  return showOf(target, target, { scope: scope === 'local' ? 'session' : scope, ...parseFilter(cursor) });
}

/** `TABLES`, `TABLE STATUS`, `TRIGGERS` … of a database. */
function parseOfDatabase(
  cursor: Cursor,
  target: ShowTarget,
  words: number,
  modifiers: Modifiers,
  expected?: string,
): Show {
  if (expected !== undefined && !cursor.isWord(expected)) cursor.fail();
  cursor.skip(words);
  const database = parseFrom(cursor);
  return showOf(target, target.replace('-', ' '), { ...modifiers, database, ...parseFilter(cursor) });
}

function parseColumns(cursor: Cursor, modifiers: Modifiers): Show {
  cursor.skip();
  return showOf('columns', 'columns', { ...modifiers, ...parseTable(cursor), ...parseFilter(cursor) });
}

function parseTable(cursor: Cursor): Pick<Show, 'table' | 'database'> {
  expectFrom(cursor);
  const table = parseTableName(cursor);
  const database = parseFrom(cursor);
  return { table: database === undefined ? table : { schema: database, name: table.name }, database };
}

function parseIndexes(cursor: Cursor, { full, extended }: Modifiers): Show {
  if (full) cursor.fail();
  cursor.skip();
  const table = parseTable(cursor);
  const where = cursor.acceptWord('where') ? parseExpression(cursor) : undefined;
  return showOf('index', 'index', { extended, ...table, where });
}

function parseShowCreate(cursor: Cursor): Show {
  cursor.skip();
  switch (cursor.word()) {
    case 'table':
    case 'view': {
      const what = cursor.expectAny('table', 'view');
      return showOf(`create-${what}`, `create ${what}`, { table: parseTableName(cursor) });
    }
    case 'database':
    case 'schema': {
      cursor.skip();
      const ifNotExists = parseIfNotExists(cursor);
      return showOf('create-database', 'create database', { ifNotExists, database: cursor.identifier() });
    }
    case 'user':
      cursor.skip();
      return showOf('create-user', 'create user', { account: parseAccountOrSelf(cursor) });
    default: {
      if (cursor.acceptWord('trigger'))
        return showOf('create-trigger', 'create trigger', { table: parseTableName(cursor) });
      const what = cursor.expectAny('procedure', 'function', 'event', 'library');
      return showOf('other', `create ${what}`, { table: parseTableName(cursor) });
    }
  }
}

function parseGrants(cursor: Cursor): Show {
  cursor.skip();
  const account = cursor.acceptWord('for') ? parseAccountOrSelf(cursor) : undefined;
  if (cursor.isWord('using')) cursor.unsupported('roles');
  return showOf('grants', 'grants', { account });
}

function parseDiagnostics(cursor: Cursor): Show {
  const target = cursor.expectAny('warnings', 'errors');
  return showOf(target, target, { limit: parseLimit(cursor) });
}

function parseCount(cursor: Cursor): Show {
  cursor.skip();
  for (const kind of [KIND.leftParen, KIND.star, KIND.rightParen]) cursor.expect(kind);
  const what = cursor.expectAny('warnings', 'errors');
  return showOf(`count-${what}`, `count ${what}`);
}

/** Targets that are words and a filter. */
const FILTERED: readonly (readonly [target: ShowTarget, ...words: readonly string[]])[] = [
  ['engines', 'engines'],
  ['engines', 'storage', 'engines'],
  ['plugins', 'plugins'],
  ['privileges', 'privileges'],
  ['collation', 'collation'],
  ['character-set', 'character', 'set'],
  ['character-set', 'charset'],
  ['procedure-status', 'procedure', 'status'],
  ['function-status', 'function', 'status'],
];

const WITHOUT_FILTER: ReadonlySet<ShowTarget> = new Set(['engines', 'plugins', 'privileges']);

function parseFiltered(cursor: Cursor): Show | undefined {
  const found = FILTERED.find(([, ...words]) => cursor.acceptWords(...words));
  if (found === undefined) return undefined;
  const [target] = found;
  return showOf(target, target.replace('-', ' '), WITHOUT_FILTER.has(target) ? {} : parseFilter(cursor));
}

const escaping = ({ options }: Cursor): Pick<Show, 'likeEscape'> =>
  options.noBackslashEscapes === true ? { likeEscape: '' } : {};
