import type { DefinitionStatement, Statement } from '../../../sql/ast.ts';
import type { OkResult, ResultSink } from '../../engine.ts';
import { alterTable } from './define-alter.ts';
import { changesTable } from './alter-copy.ts';
import { alterDatabase, createDatabase, dropDatabase } from './define-database.ts';
import { createIndex, dropIndex } from './define-index.ts';
import { createTable } from './define-create-table.ts';
import { dropTables, renameTables, truncateTable } from './define-table.ts';
import { withConnectionCharset } from './connection-charset.ts';
import { createTrigger, dropTrigger } from './define-trigger.ts';
import { createView, dropViews } from './define-view.ts';
import type { DefinitionWork } from './definition-work.ts';
import { nextId } from '../catalog/schema-store.ts';
import { nextTemporaryId, temporaryTablesOf } from '../temporary-tables.ts';
import { splitDefinition, staysInTransaction } from './temporary-definition.ts';
import { DEFINITIONS_OF_TABLES, namesInDefinition } from '../catalog/table-names.ts';
import type { TableNames } from '../kept-tables.ts';
import type { StatementContext } from '../show/statement-context.ts';

const KINDS: ReadonlySet<string> = new Set<DefinitionStatement['kind']>([
  ...DEFINITIONS_OF_TABLES,
  'create-database',
  'alter-database',
  'drop-database',
  'create-view',
  'drop-view',
  'create-trigger',
  'drop-trigger',
]);

/** Whether a statement changes definitions. */
export function isDefinition(statement: Statement): statement is DefinitionStatement {
  return KINDS.has(statement.kind);
}

/** Runs a definition: commits the session's transaction, then changes catalog and tables together or not at all. */
export function runDefinition(
  context: StatementContext,
  statement: DefinitionStatement,
  sql: string,
  sink: ResultSink,
): void | Promise<void> {
  const { runner } = context;
  if (!staysInTransaction(statement)) runner.transaction.commit();
  const tables = (): TableNames => namesInDefinition(context.shared.catalog, statement, context.state.database);
  return runner.withLock(() => {
    const result = define(context, statement, sql);
    return runner.whenSafe(!runner.transaction.active, () => sink.ok(result));
  }, tables);
}

function define(context: StatementContext, statement: DefinitionStatement, sql: string): OkResult {
  const { runner, state } = context;
  const { transaction } = runner;
  const isOwn = !transaction.active;
  runner.enter();
  try {
    const { rows, isTemporary } = carryOut(context, statement, sql, isOwn);
    state.rowCount = rows;
    if (state.database !== undefined && isGone(context, state.database)) context.session.forgetDatabase();
    return {
      affectedRows: rows,
      insertId: 0,
      info: infoOf(statement, rows, isTemporary, state.environment.warningCount),
    };
  } catch (error) {
    if (isOwn) transaction.rollback();
    throw runner.explain(error);
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

/** Changes first the temporary tables of the session, then those of the file. Gives the number of rows it moved. */
function carryOut(
  context: StatementContext,
  statement: DefinitionStatement,
  sql: string,
  isOwn: boolean,
): { readonly rows: number; readonly isTemporary: boolean } {
  const { runner, shared, state } = context;
  const { temporary, file } = splitDefinition(statement, state);
  const connection = runner.transaction.writer();
  let rows = 0;
  let tables = state.temporary.tables;
  if (temporary !== undefined) {
    const catalog = { ...state.temporary.over(shared.catalog), base: shared.catalog };
    const work: DefinitionWork = { connection, catalog, state, shared, nextId: nextTemporaryId, rows };
    apply(work, temporary, sql);
    tables = temporaryTablesOf(work.catalog);
    ({ rows } = work);
  }
  let { catalog } = shared;
  if (file !== undefined) {
    const work: DefinitionWork = { connection, catalog, state, shared, nextId: () => nextId(connection), rows };
    apply(work, file, sql);
    catalog = { ...work.catalog, version: shared.catalog.version + 1 };
    ({ rows } = work);
    shared.plans.clear();
  }
  // Before the commit, which gives the connection away unless the tables are in it.
  if (temporary !== undefined) state.temporary.replace(tables, connection);
  if (isOwn) runner.transaction.commit();
  shared.catalog = catalog;
  return { rows, isTemporary: temporary !== undefined };
}

function isGone(context: StatementContext, database: string): boolean {
  const { catalog } = context.shared;
  return (
    !catalog.databases.has(database) && !['information_schema', 'mysql', 'performance_schema', 'sys'].includes(database)
  );
}

function apply(work: DefinitionWork, statement: DefinitionStatement, sql: string): void {
  switch (statement.kind) {
    case 'create-database':
      return createDatabase(work, statement);
    case 'alter-database':
      return alterDatabase(work, statement);
    case 'drop-database':
      return dropDatabase(work, statement);
    case 'create-table':
      return createTable(work, withConnectionCharset(statement, work.state.connection));
    case 'drop-table':
      return dropTables(work, statement);
    case 'truncate-table':
      return truncateTable(work, statement);
    case 'rename-table':
      return renameTables(work, statement.renames);
    case 'create-index':
      return createIndex(work, withConnectionCharset(statement, work.state.connection));
    case 'drop-index':
      return dropIndex(work, statement);
    case 'alter-table':
      return alterTable(work, withConnectionCharset(statement, work.state.connection));
    case 'create-view':
      return createView(work, statement, sql);
    case 'drop-view':
      return dropViews(work, statement);
    case 'create-trigger':
      return createTrigger(work, statement);
    case 'drop-trigger':
      return dropTrigger(work, statement);
  }
}
