import type { Flush, Kill, LockTables, MaintainTable, ReloadTls, Statement, UnlockTables } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { parseAlterUser, parseRenameUser } from './account.ts';
import { parseAlterTable } from './alter-table.ts';
import {
  parseAlterDatabase,
  parseRenameTable,
  parseUnsupportedObject,
  parseView,
  parseViewAttributes,
} from './definition.ts';
import { parseExpression } from './expression.ts';
import { parseTableName } from './names.ts';
import { parseTableAlias } from './table-reference.ts';

/** Parses every statement that begins with ALTER. */
export function parseAlter(cursor: Cursor): Statement {
  cursor.expectWord('alter');
  const attributes = parseViewAttributes(cursor);
  switch (cursor.word()) {
    case 'table':
      return parseAlterTable(cursor);
    case 'user':
      return parseAlterUser(cursor);
    case 'database':
    case 'schema':
      return parseAlterDatabase(cursor);
    case 'view':
      return { ...parseView(cursor, true, attributes), alters: true };
    case 'instance':
      return parseAlterInstance(cursor);
    case 'event':
      return cursor.unsupportedProgram('events');
    case 'procedure':
      return cursor.unsupported('stored procedures');
    case 'function':
      return cursor.unsupported('stored functions');
    case 'library':
      return cursor.unsupported('libraries');
    default:
      return parseUnsupportedObject(cursor);
  }
}

/** `ALTER INSTANCE RELOAD TLS [FOR CHANNEL name] [NO ROLLBACK ON ERROR]`; other actions are refused. */
function parseAlterInstance(cursor: Cursor): ReloadTls {
  cursor.expectWord('instance');
  if (!cursor.isWords('reload', 'tls')) {
    if (cursor.isWord('rotate') || cursor.isWord('enable') || cursor.isWord('disable'))
      cursor.unsupported('ALTER INSTANCE');
    if (cursor.isWords('reload', 'keyring')) cursor.unsupported('ALTER INSTANCE RELOAD KEYRING');
  }
  cursor.expectWords('reload', 'tls');
  const channel = cursor.acceptWords('for', 'channel') ? cursor.identifier() : undefined;
  return { kind: 'reload-tls', channel, noRollbackOnError: cursor.acceptWords('no', 'rollback', 'on', 'error') };
}

/** Parses RENAME TABLE and RENAME USER. */
export function parseRename(cursor: Cursor): Statement {
  cursor.expectWord('rename');
  return cursor.isWord('user') ? parseRenameUser(cursor) : parseRenameTable(cursor);
}

/** Parses KILL. */
export function parseKill(cursor: Cursor): Kill {
  cursor.expectWord('kill');
  const queryOnly = cursor.acceptAny('connection', 'query') === 'query';
  return { kind: 'kill', queryOnly, connection: parseExpression(cursor) };
}

// ── Locks ────────────────────────────────────────────────────────────────────

/** Parses LOCK TABLES. */
export function parseLock(cursor: Cursor): LockTables {
  cursor.expectWord('lock');
  if (cursor.isWord('instance')) cursor.unsupported('LOCK INSTANCE FOR BACKUP');
  cursor.expectAny('tables', 'table');
  return { kind: 'lock-tables', tables: cursor.list(parseTableLock) };
}

function parseTableLock(cursor: Cursor): LockTables['tables'][number] {
  const table = parseTableName(cursor);
  const alias = cursor.isWord('low_priority') ? undefined : parseTableAlias(cursor);
  const write = cursor.acceptWord('low_priority') ? cursor.expectAny('write') : cursor.expectAny('read', 'write');
  if (write === 'read') cursor.acceptWord('local');
  return { table, alias, write: write === 'write' };
}

/** Parses UNLOCK TABLES. */
export function parseUnlock(cursor: Cursor): UnlockTables {
  cursor.expectWord('unlock');
  if (cursor.isWord('instance')) cursor.unsupported('LOCK INSTANCE FOR BACKUP');
  cursor.expectAny('tables', 'table');
  return { kind: 'unlock-tables' };
}

// ── FLUSH ────────────────────────────────────────────────────────────────────

const LOGS: ReadonlySet<string> = new Set(['binary', 'engine', 'error', 'general', 'relay', 'slow']);

/** Parses FLUSH. */
export function parseFlush(cursor: Cursor): Flush {
  cursor.expectWord('flush');
  cursor.acceptAny('no_write_to_binlog', 'local');
  if (cursor.acceptAny('tables', 'table') !== undefined) return parseFlushTables(cursor);
  return { kind: 'flush', targets: cursor.list(parseFlushTarget), tables: [], withReadLock: false };
}

function parseFlushTables(cursor: Cursor): Flush {
  const named = !cursor.isStatementEnd() && !cursor.isWord('with') && !cursor.isWord('for');
  const tables = named ? cursor.list(parseTableName) : [];
  if (cursor.isWords('for', 'export')) cursor.unsupported('FLUSH TABLES ... FOR EXPORT');
  const withReadLock = cursor.acceptWords('with', 'read', 'lock');
  return { kind: 'flush', targets: ['tables'], tables, withReadLock };
}

function parseFlushTarget(cursor: Cursor): string {
  const word = cursor.word();
  if (LOGS.has(word) && cursor.word(1) === 'logs') {
    cursor.skip(2);
    return `${word} logs`;
  }
  return cursor.expectAny('privileges', 'ssl', 'status', 'logs', 'hosts', 'user_resources', 'optimizer_costs');
}

// ── Maintenance of tables ────────────────────────────────────────────────────

const MAINTENANCE_OPTIONS = ['quick', 'fast', 'medium', 'extended', 'changed', 'use_frm'] as const;

/** Parses ANALYZE, CHECK, OPTIMIZE and REPAIR TABLE. */
export function parseMaintenance(cursor: Cursor): MaintainTable {
  const operation = cursor.expectAny('analyze', 'check', 'optimize', 'repair');
  if (operation !== 'check') cursor.acceptAny('no_write_to_binlog', 'local');
  cursor.expectAny('table', 'tables');
  const tables = cursor.list(parseTableName);
  if (cursor.isWords('update', 'histogram') || cursor.isWords('drop', 'histogram')) cursor.unsupported('histograms');
  while (cursor.acceptWords('for', 'upgrade') || cursor.acceptAny(...MAINTENANCE_OPTIONS) !== undefined);
  return { kind: 'maintain-table', operation, tables };
}
