import type { DefinitionStatement, Statement } from '../../../sql/ast.ts';
import type { OkResult, ResultSink } from '../../engine.ts';
import type { Steps } from '../plan/steps.ts';
import { changesTable } from './alter-copy.ts';
import { isLarge } from './apart/large-definition.ts';
import { applyDefinition } from './apply-definition.ts';
import type { DefinitionWork } from './definition-work.ts';
import { nextId } from '../file/schema-store.ts';
import { nextTemporaryId, temporaryTablesOf } from '../file/temporary-tables.ts';
import { splitDefinition, staysInTransaction } from './temporary-definition.ts';
import { DEFINITIONS_OF_TABLES, namesInDefinition } from '../catalog/table-names.ts';
import type { StatementContext } from '../plan/statement-context.ts';
import { claimChanges, type TableClaim } from '../lock/table-claim.ts';

const KINDS: ReadonlySet<string> = new Set<DefinitionStatement['kind']>([
  ...DEFINITIONS_OF_TABLES,
  'create-database',
  'alter-database',
  'drop-database',
  'create-view',
  'drop-view',
  'create-trigger',
  'drop-trigger',
  'drop-routine',
]);

/** Whether a statement changes definitions. */
export function isDefinition(statement: Statement): statement is DefinitionStatement {
  return KINDS.has(statement.kind);
}

/**
 * Runs a definition: commits the session's transaction, then changes catalog and tables together or not at all.
 *
 * @throws WireError 1792 where the session's transactions are read-only
 */
export function runDefinition(
  context: StatementContext,
  statement: DefinitionStatement,
  sql: string,
  sink: ResultSink,
): void | Promise<void> {
  const { runner, shared, state } = context;
  runner.begin();
  if (!staysInTransaction(statement)) runner.transaction.commit();
  runner.requireWritable();
  if (staysInTransaction(statement)) runner.useTables();
  const claim = (): TableClaim | undefined =>
    claimChanges(namesInDefinition(shared.catalog, statement, state.database));
  return runner.withLock(() => {
    runner.enter();
    const done = (moved: Moved): void | Promise<void> => {
      const result = defined(context, statement, moved);
      return runner.whenSafe(!runner.transaction.active, () => sink.ok(result));
    };
    const moved = isForAnother(context, statement)
      ? defineApart(context, statement, sql)
      : defineHere(context, statement, sql);
    return moved instanceof Promise ? moved.then(done) : done(moved);
  }, claim);
}

/** What a definition did to rows. */
interface Moved {
  readonly rows: number;
  readonly insertId?: OkResult['insertId'] | undefined;
  /** What the filling of a table from a query says. */
  readonly info?: string | undefined;
  readonly isTemporary: boolean;
}

/** What is told of a definition that is carried out. */
function defined(context: StatementContext, statement: DefinitionStatement, moved: Moved): OkResult {
  const { rows, isTemporary, insertId = 0 } = moved;
  const { state } = context;
  state.rowCount = rows;
  if (state.database !== undefined && isGone(context, state.database)) context.session.forgetDatabase();
  const info = moved.info ?? infoOf(statement, rows, isTemporary, state.environment.warningCount);
  return { affectedRows: rows, insertId, info };
}

/** Whether a definition had better be carried out by another process, which knows nothing of temporary tables. */
function isForAnother({ runner, shared, state }: StatementContext, statement: DefinitionStatement): boolean {
  if (runner.transaction.active || splitDefinition(statement, state).temporary !== undefined) return false;
  return isLarge(statement, shared.catalog, state.database, shared.pool.snapshot().connection);
}

async function defineApart(context: StatementContext, statement: DefinitionStatement, sql: string): Promise<Moved> {
  const rows = await context.runner.defineApart(statement, sql);
  return rows === undefined ? defineHere(context, statement, sql) : { rows, isTemporary: false };
}

function defineHere(context: StatementContext, statement: DefinitionStatement, sql: string): Moved | Promise<Moved> {
  const { transaction } = context.runner;
  const isOwn = !transaction.active;
  const failed = (error: unknown): never => {
    if (isOwn) {
      transaction.rollback();
      // Those that it moved are as they were.
      context.shared.counters.forgetAll();
    }
    throw context.runner.explain(error);
  };
  try {
    const moved = isOwn
      ? carryOut(context, statement, sql, isOwn)
      : transaction.statementInTurns(async () => carryOut(context, statement, sql, isOwn));
    return moved instanceof Promise ? moved.catch(failed) : moved;
  } catch (error) {
    return failed(error);
  }
}

/** What MySQL says of a definition that can move rows. */
function infoOf(statement: DefinitionStatement, rows: number, isTemporary: boolean, warnings: number): string {
  const isLeftOut = rows === 0 && warnings > 0;
  const isCopied = isTemporary && statement.kind === 'alter-table';
  return isCopied || movesRows(statement, isLeftOut) ? `Records: ${rows}  Duplicates: 0  Warnings: ${warnings}` : '';
}

/** @param isLeftOut whether it did nothing but warn; a mere change of name, or of the use of keys, moves no rows either */
function movesRows(statement: DefinitionStatement, isLeftOut: boolean): boolean {
  const { kind } = statement;
  if (kind === 'create-index' || kind === 'drop-index') return true;
  if (kind === 'create-table') return statement.query !== undefined && !(statement.ifNotExists && isLeftOut);
  if (kind !== 'alter-table') return false;
  return statement.actions.some(changesTable);
}

/** Changes first the temporary tables of the session, then those of the file. */
function carryOut(
  context: StatementContext,
  statement: DefinitionStatement,
  sql: string,
  isOwn: boolean,
): Moved | Promise<Moved> {
  const { runner, shared, state } = context;
  const { temporary, file } = splitDefinition(statement, state);
  const connection = runner.transaction.writer();
  const given = { connection, state, shared, readApart: runner.readApart, rows: 0 };
  const works: { temporary?: DefinitionWork; file?: DefinitionWork } = {};
  let rest: Steps<OkResult> | undefined;
  if (temporary !== undefined) {
    const catalog = { ...state.temporary.over(shared.catalog), base: shared.catalog };
    works.temporary = { ...given, catalog, nextId: nextTemporaryId };
    rest = applyDefinition(works.temporary, temporary, sql);
  }
  if (file !== undefined) {
    const { catalog } = shared;
    works.file = { ...given, catalog, nextId: () => nextId(connection) };
    rest = applyDefinition(works.file, file, sql);
  }
  const end = (result: Partial<OkResult>): Moved => {
    publish(context, works, isOwn);
    const { insertId, info } = { ...works.file?.filled, ...works.temporary?.filled, ...result };
    const rows = (works.temporary?.rows ?? 0) + (works.file?.rows ?? 0) + Number(result.affectedRows ?? 0);
    return { rows, isTemporary: temporary !== undefined, insertId, info };
  };
  if (rest === undefined) return end({});
  return runner.inTurns(rest).then(end);
}

/** Commits what was done, unless it stays in a transaction, and has everybody see it. */
function publish(
  { runner, shared, state }: StatementContext,
  { temporary, file }: { readonly temporary?: DefinitionWork; readonly file?: DefinitionWork },
  isOwn: boolean,
): void {
  if (file !== undefined) shared.plans.clear();
  // Before the commit, which gives the connection away unless the tables are in it.
  if (temporary !== undefined) state.temporary.replace(temporaryTablesOf(temporary.catalog), temporary.connection);
  if (isOwn) runner.transaction.commit();
  if (file !== undefined) shared.catalog = { ...file.catalog, version: shared.catalog.version + 1 };
}

function isGone(context: StatementContext, database: string): boolean {
  const { catalog } = context.shared;
  return (
    !catalog.databases.has(database) && !['information_schema', 'mysql', 'performance_schema', 'sys'].includes(database)
  );
}
