import type {
  AlterDatabase,
  CreateDatabase,
  CreateIndex,
  CreateView,
  IndexDefinition,
  RenameTable,
  Statement,
  TruncateTable,
} from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseCreateUser } from './account.ts';
import { parseAccountOrSelf } from './account-name.ts';
import { parseIndex, parseIndexAlgorithm } from './constraint.ts';
import { parseCreateTable } from './create-table.ts';
import { parseDatabaseName, parseIfNotExists, parseNewName, parseParenthesizedNames, parseTableName } from './names.ts';
import { SqlNameError } from '../syntax-error.ts';
import { parseQuery } from './query.ts';
import { parseDatabaseOptions } from './table-options.ts';
import { parseCreateTrigger } from './trigger.ts';

/** Parses every statement that begins with CREATE. */
export function parseCreate(cursor: Cursor): Statement {
  cursor.expectWord('create');
  const orReplace = cursor.acceptWords('or', 'replace');
  const attributes = parseViewAttributes(cursor);
  switch (cursor.word()) {
    case 'view':
      return parseView(cursor, orReplace, attributes);
    case 'trigger':
      return orReplace || isViewOnly(attributes) ? cursor.fail() : parseCreateTrigger(cursor, attributes.definer);
    case 'procedure':
      return cursor.unsupportedProgram('stored procedures');
    case 'function':
    case 'aggregate':
      return cursor.unsupportedProgram('stored functions');
    case 'event':
      return cursor.unsupportedProgram('events');
    default:
      return orReplace ? cursor.fail() : parseCreateObject(cursor);
  }
}

function parseCreateObject(cursor: Cursor): Statement {
  switch (cursor.word()) {
    case 'table':
    case 'temporary': {
      const temporary = cursor.acceptWord('temporary');
      cursor.expectWord('table');
      return parseCreateTable(cursor, temporary);
    }
    case 'unique':
    case 'fulltext':
    case 'spatial':
    case 'index':
      return cursor.isWords('spatial', 'reference')
        ? cursor.unsupported('spatial reference systems')
        : parseCreateIndex(cursor);
    case 'database':
    case 'schema':
      return parseCreateDatabase(cursor);
    case 'user':
      return parseCreateUser(cursor);
    case 'role':
      return cursor.unsupported('roles');
    case 'library':
      return cursor.unsupportedProgram('libraries');
    default:
      return parseUnsupportedObject(cursor);
  }
}

/** Kinds of objects, in CREATE, ALTER and DROP, that do not exist here. */
export function parseUnsupportedObject(cursor: Cursor): never {
  if (cursor.isWord('server')) cursor.unsupported('federated servers');
  if (cursor.isWord('tablespace') || cursor.isWords('undo', 'tablespace')) cursor.unsupported('tablespaces');
  if (cursor.isWords('logfile', 'group')) cursor.unsupported('logfile groups');
  if (cursor.isWords('resource', 'group')) cursor.unsupported('resource groups');
  return cursor.fail();
}

// ── Indexes and databases ────────────────────────────────────────────────────

function parseCreateIndex(cursor: Cursor): CreateIndex {
  const type: IndexDefinition['type'] = cursor.acceptAny('unique', 'fulltext', 'spatial') ?? 'index';
  cursor.expectWord('index');
  const name = parseNewName(cursor);
  const algorithm = parseIndexAlgorithm(cursor);
  cursor.expectWord('on');
  const table = parseTableName(cursor);
  const index = { ...(algorithm === undefined ? {} : { algorithm }), ...parseIndex(cursor, type, undefined), name };
  skipAlgorithmAndLock(cursor);
  return { kind: 'create-index', table, index };
}

/**
 * Steps over `ALGORITHM [=] x` and `LOCK [=] x`: how a change is made is not the client's choice.
 *
 * @returns whether it asks for a copy of all rows; `undefined` where there is none of them
 */
export function skipAlgorithmAndLock(cursor: Cursor): boolean | undefined {
  let copies: boolean | undefined;
  for (let word = cursor.acceptAny('algorithm', 'lock'); word !== undefined;) {
    copies ??= false;
    cursor.accept(KIND.equal);
    const choice = cursor.acceptWord('default') ? 'default' : cursor.identifier();
    requireChoice(word, choice);
    if (choice.toLowerCase() === 'copy') copies = true;
    word = cursor.acceptAny('algorithm', 'lock');
  }
  return copies;
}

const CHOICES = {
  algorithm: ['default', 'inplace', 'copy', 'instant'],
  lock: ['default', 'none', 'shared', 'exclusive'],
} as const;

/** @throws SqlNameError */
function requireChoice(word: keyof typeof CHOICES, choice: string): void {
  const known: readonly string[] = CHOICES[word];
  if (known.includes(choice.toLowerCase())) return;
  throw new SqlNameError(word, choice);
}

function parseCreateDatabase(cursor: Cursor): CreateDatabase {
  cursor.skip();
  const ifNotExists = parseIfNotExists(cursor);
  return {
    kind: 'create-database',
    name: parseDatabaseName(cursor),
    ifNotExists,
    options: parseDatabaseOptions(cursor),
  };
}

/** Parses ALTER DATABASE behind ALTER. */
export function parseAlterDatabase(cursor: Cursor): AlterDatabase {
  cursor.skip();
  const name = cursor.isIdentifier() && !isDatabaseOption(cursor) ? cursor.identifier() : undefined;
  const options = parseDatabaseOptions(cursor);
  if (Object.keys(options).length === 0) cursor.fail();
  return { kind: 'alter-database', name, options };
}

/** `encryption` and `charset` may be names too; what follows tells. */
function isDatabaseOption(cursor: Cursor): boolean {
  return (
    (cursor.isWord('encryption') || cursor.isWord('charset')) && (cursor.kind(1) === KIND.equal || cursor.isString(1))
  );
}

// ── Views ────────────────────────────────────────────────────────────────────

/** ALGORITHM, DEFINER and SQL SECURITY. */
export type ViewAttributes = Pick<CreateView, 'algorithm' | 'definer' | 'security'>;

/** Whether something is said that only views have. */
function isViewOnly({ algorithm, security }: ViewAttributes): boolean {
  return algorithm !== undefined || security !== undefined;
}

/** Parses what may stand between CREATE or ALTER and the kind of the object. */
export function parseViewAttributes(cursor: Cursor): ViewAttributes {
  let algorithm: ViewAttributes['algorithm'];
  let definer: ViewAttributes['definer'];
  if (cursor.acceptWord('algorithm')) {
    cursor.expect(KIND.equal);
    algorithm = cursor.expectAny('undefined', 'merge', 'temptable');
  }
  if (cursor.acceptWord('definer')) {
    cursor.expect(KIND.equal);
    definer = parseAccountOrSelf(cursor);
  }
  const security = cursor.acceptWords('sql', 'security') ? cursor.expectAny('definer', 'invoker') : undefined;
  return { algorithm, definer, security };
}

/** Parses CREATE VIEW and ALTER VIEW from VIEW on. */
export function parseView(cursor: Cursor, orReplace: boolean, attributes: ViewAttributes): CreateView {
  cursor.expectWord('view');
  const ifNotExists = !orReplace && cursor.acceptWords('if', 'not', 'exists') ? ({ ifNotExists: true } as const) : {};
  const view = parseTableName(cursor);
  const columns = cursor.is(KIND.leftParen) ? parseParenthesizedNames(cursor) : [];
  cursor.expectWord('as');
  const start = cursor.start;
  const query = parseQuery(cursor);
  const text = cursor.textSince(start);
  const checkOption = parseCheckOption(cursor);
  return { kind: 'create-view', view, orReplace, ...ifNotExists, columns, query, text, checkOption, ...attributes };
}

/** `WITH [CASCADED | LOCAL] CHECK OPTION`. */
function parseCheckOption(cursor: Cursor): CreateView['checkOption'] {
  if (!cursor.acceptWord('with')) return undefined;
  const scope = cursor.acceptAny('cascaded', 'local');
  cursor.expectWord('check');
  cursor.expectWord('option');
  return scope ?? 'cascaded';
}

// ── TRUNCATE and RENAME ──────────────────────────────────────────────────────

/** Parses TRUNCATE. */
export function parseTruncate(cursor: Cursor): TruncateTable {
  cursor.expectWord('truncate');
  cursor.acceptWord('table');
  return { kind: 'truncate-table', table: parseTableName(cursor) };
}

/** Parses RENAME TABLE behind RENAME. */
export function parseRenameTable(cursor: Cursor): RenameTable {
  cursor.expectAny('table', 'tables');
  const renames = cursor.list((names) => {
    const from = parseTableName(names);
    names.expectWord('to');
    return { from, to: parseTableName(names) };
  });
  return { kind: 'rename-table', renames };
}
