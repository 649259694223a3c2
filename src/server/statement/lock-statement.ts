import { firstTwice } from '../../kit/twice.ts';
import type { ResultSink } from '../../engine/engine.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { Flush, LockTables, RenameTable, Statement, TableName } from '../../sql/ast.ts';
import { tablesUsed } from '../../sql/tables-used.ts';
import type { SessionContext } from '../session-context.ts';
import { OK } from './simple-result.ts';
import type { LockedTable } from './table-locks.ts';

/** Databases that no lock is about. */
const COMPUTED: ReadonlySet<string> = new Set(['information_schema', 'performance_schema']);
/** Statements that LOCK TABLES does not allow at all. */
const REFUSED: ReadonlySet<Statement['kind']> = new Set([
  'create-view',
  'drop-view',
  'create-database',
  'drop-database',
  'alter-database',
]);
/** Statements that change accounts. */
const OF_ACCOUNTS: ReadonlySet<Statement['kind']> = new Set([
  'create-user',
  'alter-user',
  'rename-user',
  'drop-user',
  'set-password',
  'grant',
  'revoke',
]);

/**
 * Runs LOCK TABLES: it ends the transaction, gives back what was locked before, and waits until no other session has locked one
 * of the tables (https://dev.mysql.com/doc/refman/9.7/en/lock-tables.html).
 *
 * @throws WireError 1044, 1046, 1066, 1146, 1205, 1223, 1317
 */
export async function lockTables(
  session: SessionContext,
  statement: LockTables,
  sink: ResultSink,
  sql: string,
): Promise<void> {
  const { tableLocks } = session.server;
  tableLocks.releaseTables(session);
  const tables = statement.tables.map(({ table, alias, write }): LockedTable => {
    const schema = schemaOf(session, table);
    if (COMPUTED.has(schema.toLowerCase())) {
      const { user, host } = session.identity;
      throw wireError('ER_DBACCESS_DENIED_ERROR', user, host, schema);
    }
    return { schema, name: table.name, alias: alias ?? table.name, write };
  });
  const twice = firstTwice(tables, ({ alias }) => alias);
  if (twice !== undefined) throw wireError('ER_NONUNIQ_TABLE', twice.alias);
  const all = tables.flatMap((table) => [table, ...tablesBehind(session, table)]);
  if (tables.some(({ write }) => write) && tableLocks.keepsAllFromWriting(session))
    throw wireError('ER_CANT_UPDATE_WITH_READLOCK');
  const timeout = session.variables.number('lock_wait_timeout');
  await tableLocks.wait(session, all, timeout, () => tableLocks.hold(session, all));
  try {
    await session.engine.run(statement, sql, sink);
  } catch (error) {
    tableLocks.releaseTables(session);
    throw error;
  }
}

/** The tables that a view reads are locked with it. @throws WireError 1146 */
function tablesBehind(session: SessionContext, { schema, name, write }: LockedTable): readonly LockedTable[] {
  if (session.environment.serverTable(schema, name) !== undefined) return [];
  const behind = session.engine.tablesBehind?.(schema, name) ?? [];
  return behind.map((table) => ({ schema: table.schema ?? schema, name: table.name, alias: table.name, write }));
}

/** Runs UNLOCK TABLES: the changes made under LOCK TABLES are committed. */
export function unlockTables(session: SessionContext, sql: string, sink: ResultSink): void | Promise<void> {
  const { tableLocks } = session.server;
  const hadTables = tableLocks.heldBy(session) !== undefined;
  if (!hadTables) {
    tableLocks.release(session);
    return sink.ok(OK);
  }
  const release: ResultSink['ok'] = (result) => {
    tableLocks.release(session);
    sink.ok(result);
  };
  return session.engine.run({ kind: 'lock-tables', tables: [] }, sql, { ...discarding(sink), ok: release });
}

function discarding(sink: ResultSink): ResultSink {
  return {
    columns: (columns) => sink.columns(columns),
    rows: (rows) => sink.rows(rows),
    drained: () => sink.drained(),
    end: () => sink.end(),
    ok: (result) => sink.ok(result),
  };
}

/**
 * FLUSH TABLES … WITH READ LOCK: named tables are locked for reading, otherwise nobody changes anything.
 *
 * @throws WireError 1146, 1192 under LOCK TABLES, 1347 for a view
 */
export async function flushWithReadLock(session: SessionContext, { tables }: Flush, sink: ResultSink): Promise<void> {
  if (session.server.tableLocks.heldBy(session) !== undefined) throw wireError('ER_LOCK_OR_ACTIVE_TRANSACTION');
  if (tables.length > 0) {
    for (const table of tables) refuseView(session, table);
    const locks = tables.map((table) => ({ table, alias: undefined, write: false }));
    return lockTables(session, { kind: 'lock-tables', tables: locks }, sink, '');
  }
  const { tableLocks } = session.server;
  const others = tableLocks
    .heldByOthers(session)
    .map(({ schema, name, alias }) => ({ schema, name, alias, write: false }));
  const timeout = session.variables.number('lock_wait_timeout');
  await tableLocks.wait(session, others, timeout, () => tableLocks.holdAll(session));
  sink.ok(OK);
}

function refuseView(session: SessionContext, table: TableName): void {
  const schema = schemaOf(session, table);
  const behind = tablesBehind(session, { schema, name: table.name, alias: table.name, write: false });
  if (behind.length > 0) throw wireError('ER_WRONG_OBJECT', schema, table.name, 'BASE TABLE');
}

function schemaOf({ engine }: SessionContext, { schema }: TableName): string {
  const found = schema ?? engine.database;
  if (found === undefined) throw wireError('ER_NO_DB_ERROR');
  return found;
}

/**
 * Checks a statement against what LOCK TABLES has locked, for this session and for others; gives a promise while it has to wait.
 *
 * @throws WireError 1099, 1100, 1192, 1223; 1205 and 1317 from the promise
 */
export function respectLocks(session: SessionContext, statement: Statement): Promise<void> | undefined {
  const { tableLocks } = session.server;
  if (tableLocks.isFree || statement.kind === 'lock-tables' || statement.kind === 'unlock-tables') return undefined;
  if (statement.kind === 'begin') {
    tableLocks.releaseTables(session);
    return undefined;
  }
  const uses = usesOf(session, statement);
  const held = tableLocks.heldBy(session);
  if (held !== undefined) {
    if (REFUSED.has(statement.kind)) throw wireError('ER_LOCK_OR_ACTIVE_TRANSACTION');
    if (statement.kind === 'flush') checkFlushed(session, statement, held);
    for (const use of uses) if (!isRenamed(session, statement, use)) checkHeld(session, statement, held, use);
  }
  const changes = uses.some(({ write }) => write) || REFUSED.has(statement.kind) || OF_ACCOUNTS.has(statement.kind);
  if (changes && tableLocks.keepsAllFromWriting(session)) throw wireError('ER_CANT_UPDATE_WITH_READLOCK');
  if (!tableLocks.isBlocked(session, uses)) return undefined;
  return tableLocks.wait(session, uses, session.variables.number('lock_wait_timeout'));
}

function usesOf(session: SessionContext, statement: Statement): readonly LockedTable[] {
  const { engine } = session;
  return tablesUsed(statement).flatMap(({ table, alias, write }): LockedTable[] => {
    const schema = table.schema ?? engine.database;
    if (schema === undefined || COMPUTED.has(schema.toLowerCase())) return [];
    if (engine.hasTemporaryTable?.(schema, table.name) === true) return [];
    return [{ schema, name: table.name, alias, write }];
  });
}

function checkHeld(
  session: SessionContext,
  statement: Statement,
  held: readonly LockedTable[],
  use: LockedTable,
): void {
  const own = held.find(
    ({ schema, name, alias }) =>
      schema === use.schema && name === use.name && alias.toLowerCase() === use.alias.toLowerCase(),
  );
  // A table that is there is told of as such.
  if (statement.kind === 'create-table' && own === undefined && isThere(session, use) && !statement.ifNotExists) return;
  if (own === undefined) throw wireError('ER_TABLE_NOT_LOCKED', use.alias);
  const writes = use.write || locksRows(statement, use);
  if (writes && !own.write && statement.kind !== 'create-table')
    throw wireError('ER_TABLE_NOT_LOCKED_FOR_WRITE', tablesBehind(session, use).at(-1)?.name ?? use.alias);
}

/** Whether a query locks the rows of a table FOR UPDATE. */
function locksRows(statement: Statement, { alias }: LockedTable): boolean {
  if (statement.kind !== 'select' || statement.lock !== 'update') return false;
  const { lockedTables } = statement;
  return lockedTables === undefined || lockedTables.some(({ name }) => name.toLowerCase() === alias.toLowerCase());
}

/** Under LOCK TABLES only what is locked for writing can be flushed. @throws WireError 1099, 1100 */
function checkFlushed(
  session: SessionContext,
  { targets, tables, withReadLock }: Flush,
  held: readonly LockedTable[],
): void {
  if (withReadLock || !targets.includes('tables')) return;
  const named = tables.map((table) => {
    const schema = schemaOf(session, table);
    const own = held.find((each) => each.schema === schema && each.name === table.name);
    if (own === undefined) throw wireError('ER_TABLE_NOT_LOCKED', table.name);
    return own;
  });
  const read = (tables.length > 0 ? named : held).find(({ write }) => !write);
  if (read !== undefined) throw wireError('ER_TABLE_NOT_LOCKED_FOR_WRITE', read.alias);
}

/** Whether RENAME has given a table the name by which it is used. */
function isRenamed({ engine }: SessionContext, statement: Statement, { schema, name }: LockedTable): boolean {
  if (statement.kind !== 'rename-table') return false;
  return statement.renames.some(({ to }) => to.name === name && (to.schema ?? engine.database) === schema);
}

function isThere({ engine }: SessionContext, { schema, name }: LockedTable): boolean {
  try {
    return engine.tablesBehind?.(schema, name) !== undefined;
  } catch {
    return false;
  }
}

/** Whether a statement changes the names of tables, or whether they are there. */
export function namesTables({ kind }: Statement): boolean {
  return kind === 'rename-table' || kind === 'alter-table' || kind === 'drop-table';
}

/** The names of locked tables follow a statement that {@link namesTables}. Whoever drops the last one has locked none. */
export function followDefinition(session: SessionContext, statement: Statement): void {
  const { tableLocks } = session.server;
  const held = tableLocks.heldBy(session);
  if (held === undefined) return;
  if (statement.kind === 'drop-table') {
    const isGone = ({ schema, name }: LockedTable): boolean =>
      statement.tables.some((table) => table.name === name && (table.schema ?? session.engine.database) === schema);
    const left = held.filter((table) => !isGone(table) || isThere(session, table));
    if (left.length === 0) tableLocks.releaseTables(session);
    else tableLocks.hold(session, left);
    return;
  }
  const followed = renamesOf(statement).reduce((tables, { from, to }) => {
    const current = session.engine.database;
    return tables.map((table) =>
      table.schema === (from.schema ?? current) && table.name === from.name
        ? { ...renamed(table, to.name), schema: to.schema ?? current ?? table.schema }
        : table,
    );
  }, held);
  tableLocks.hold(session, followed);
}

/** A locked table under its new name; an alias stays. */
const renamed = (table: LockedTable, name: string): LockedTable => ({
  ...table,
  name,
  alias: table.alias === table.name ? name : table.alias,
});

function renamesOf(statement: Statement): RenameTable['renames'] {
  if (statement.kind === 'rename-table') return statement.renames;
  if (statement.kind !== 'alter-table') return [];
  return statement.actions.flatMap((action) =>
    action.kind === 'rename-table' ? [{ from: statement.table, to: action.to }] : [],
  );
}
