import { DatabaseSync } from 'node:sqlite';
import { readFileSync, writeFileSync } from 'node:fs';
import { systemClock, type Clock } from '../../kit/clock.ts';
import { fail, TlsdbError, messageOf } from '../../kit/errors.ts';
import { silentLog, type Log } from '../../kit/log.ts';
import { nearestFolder } from '../../kit/file-failure.ts';
import type { Engine, EngineSession, SessionEnvironment } from '../engine.ts';
import type { Synchronous } from './file/connection.ts';
import { removeCopies } from './file/commit-copy.ts';
import { Checkpoints } from './file/checkpoints.ts';
import { ConnectionPool } from './file/connection-pool.ts';
import { sqliteCode } from './catalog/constraint-error.ts';
import { AutoIncrementCounters } from './file/counters.ts';
import type { Runtime } from './functions/scalar.ts';
import { APPLICATION_ID, createCatalogTables, FORMAT_VERSION, loadCatalog } from './file/schema-store.ts';
import { LogSync } from './file/log-sync.ts';
import { GroupCommit } from './plan/transaction/group-commit.ts';
import { ScanPool } from './scan/scan-pool.ts';
import { ScanRoute } from './plan/query/scan-route.ts';
import { SqliteSession } from './session.ts';
import { PlanCaches, type Shared } from './plan/shared.ts';
import { Statistics } from './plan/statistics.ts';
import { warmUp } from './warm-up.ts';
import { WriteLock } from './lock/write-lock.ts';
import { NamedLocks } from './lock/named-locks.ts';

export interface SqliteEngineOptions {
  /** The database file; made when it does not exist. */
  readonly path: string;
  /** When a commit is on the disk: before it is acknowledged (the default), or soon after. */
  readonly sync?: Synchronous;
  readonly clock?: Clock;
  readonly log?: Log;
}

/**
 * Opens the embedded engine on one database file.
 *
 * @throws TlsdbError `DATA_DIR_LOCKED` when another process has it open, `DATABASE_DAMAGED`, `DATABASE_FOREIGN`,
 * `DATABASE_NEWER` or `DATABASE_OLDER` when the file is not one that this version can use
 */
export async function openSqliteEngine(options: SqliteEngineOptions): Promise<Engine> {
  const { path, sync = 'full', clock = systemClock, log = silentLog } = options;
  const guard = takeFile(path);
  // SQLite writes the whole log into the file when the last connection closes: one stays until the engine has its own.
  let first: DatabaseSync | undefined;
  try {
    first = new DatabaseSync(path, { timeout: 0 });
    checkFile(first, path);
    await isWritable(first);
    removeCopies(path);
    return openEngine(path, sync, clock, log, guard);
  } catch (error) {
    guard.close();
    throw explainOpen(error, path);
  } finally {
    first?.close();
  }
}

function openEngine(path: string, sync: Synchronous, clock: Clock, log: Log, guard: DatabaseSync): Engine {
  const shared = openShared(path, sync, clock, log);
  const { pool, checkpoints, statistics, scans, disk } = shared;
  const sessions = new Set<SqliteSession>();
  let isOpen = true;
  const openSession = (environment: SessionEnvironment): EngineSession => {
    const session = new SqliteSession(shared, environment, () => sessions.delete(session));
    sessions.add(session);
    return session;
  };
  return {
    openSession,
    warmUp: () => {
      checkpoints.began(pool.writer());
      return warmUp(openSession, () => isOpen);
    },
    databases: () => [...shared.catalog.databases.keys()],
    close: async () => {
      isOpen = false;
      for (const session of sessions) session.close();
      statistics.close();
      scans.close();
      await disk.close();
      pool.close();
      guard.close();
    },
  };
}

/** Makes what the sessions of an engine share. */
function openShared(path: string, sync: Synchronous, clock: Clock, log: Log): Shared {
  // Every session puts itself here before it runs anything.
  const runtime = { namedLocks: new NamedLocks() } as unknown as Runtime;
  // SQLite itself does not wait for the disk: that would stop the event loop.
  const pool = new ConnectionPool(path, runtime, 'normal');
  const disk = new LogSync(path, sync);
  pool.acquireFor(createCatalogTables);
  const lock = new WriteLock();
  const counters = new AutoIncrementCounters();
  const scans = new ScanPool(path);
  const checkpoints = new Checkpoints(pool, () => scans.checkpoint());
  const statistics = new Statistics({
    pool,
    lock,
    checkpoints,
    log,
    catalog: () => shared.catalog,
    outdated: () => {
      shared.plans.clear();
      shared.catalog = { ...shared.catalog, version: shared.catalog.version + 1 };
    },
  });
  const shared: Shared = {
    pool,
    lock,
    counters,
    disk,
    checkpoints,
    statistics,
    commits: new GroupCommit({ pool, lock, counters, disk, checkpoints, statistics }),
    scans,
    route: new ScanRoute(),
    runtime,
    plans: new PlanCaches(),
    clock,
    log,
    catalog: pool.acquireFor((connection) => loadCatalog(connection, 1)),
  };
  return shared;
}

/** SQLite's codes for what is wrong with a file. */
const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_CANTOPEN = 14;
const SQLITE_FULL = 13;
const SQLITE_NOTADB = 26;

/**
 * Holds a write lock on a file beside the database for as long as the engine is open. The operating system gives it
 * back when the process ends, however it ends.
 *
 * @throws TlsdbError `DATA_DIR_LOCKED`, and what `explainOpen` makes of SQLite's errors
 */
function takeFile(path: string): DatabaseSync {
  const lockPath = `${path}.lock`;
  let guard: DatabaseSync | undefined;
  try {
    guard = new DatabaseSync(lockPath, { timeout: 0 });
    guard.exec('PRAGMA journal_mode=MEMORY; BEGIN IMMEDIATE');
    writeFileSync(`${path}.pid`, `${process.pid}\n`, { mode: 0o600 });
    return guard;
  } catch (error) {
    guard?.close();
    if ((sqliteCode(error) & 0xff) === SQLITE_BUSY)
      throw fail('DATA_DIR_LOCKED', { path, pid: readHolder(path) }, error);
    throw explainOpen(error, lockPath);
  }
}

/** Milliseconds that a process has to end whose server was killed while it carried out a definition; and between two looks. */
const LONGEST_END = 5000;
const LOOK = 10;

/** Resolves when nobody holds SQLite's own write lock. @throws Error of SQLite */
async function isWritable(database: DatabaseSync): Promise<void> {
  const until = performance.now() + LONGEST_END;
  while (!takesWriteLock(database)) {
    if (performance.now() > until) return;
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK);
    });
  }
}

function takesWriteLock(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
    return true;
  } catch (error) {
    if ((sqliteCode(error) & 0xff) === SQLITE_BUSY) return false;
    throw error;
  }
}

function readHolder(path: string): string {
  try {
    return readFileSync(`${path}.pid`, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}

/** @throws TlsdbError `DATABASE_FOREIGN`, `DATABASE_NEWER`, `DATABASE_OLDER` */
function checkFile(database: DatabaseSync, path: string): void {
  const application = Number(Object.values(database.prepare('PRAGMA application_id').get() ?? {})[0]);
  const version = Number(Object.values(database.prepare('PRAGMA user_version').get() ?? {})[0]);
  const tables = Number(Object.values(database.prepare('SELECT count(*) FROM sqlite_schema').get() ?? {})[0]);
  if (application !== APPLICATION_ID && (application !== 0 || tables > 0)) throw fail('DATABASE_FOREIGN', { path });
  if (tables > 0 && version < FORMAT_VERSION)
    throw fail('DATABASE_OLDER', { path, found: version, known: FORMAT_VERSION });
  if (version > FORMAT_VERSION) throw fail('DATABASE_NEWER', { path, found: version, known: FORMAT_VERSION });
}

function explainOpen(error: unknown, path: string): unknown {
  if (error instanceof TlsdbError) return error;
  const code = sqliteCode(error) & 0xff;
  const reason = messageOf(error);
  if (code === SQLITE_CORRUPT || code === SQLITE_NOTADB || error instanceof SyntaxError)
    return fail('DATABASE_DAMAGED', { path, reason }, error);
  if (code === SQLITE_FULL) return fail('DISK_FULL', { path, folder: nearestFolder(path) }, error);
  if (code === SQLITE_CANTOPEN) return fail('FILE_NOT_READABLE', { path, reason }, error);
  return fail('FILE_NOT_WRITABLE', { path, folder: nearestFolder(path), reason }, error);
}
