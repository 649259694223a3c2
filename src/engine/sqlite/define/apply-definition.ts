import type { CreateTable, DefinitionStatement } from '../../../sql/ast.ts';
import type { OkResult } from '../../engine.ts';
import type { Steps } from '../plan/steps.ts';
import { withConnectionCharset } from './connection-charset.ts';
import { alterTable } from './define-alter.ts';
import { createTable } from './define-create-table.ts';
import { alterDatabase, createDatabase, dropDatabase } from './define-database.ts';
import { createIndex } from './define-index.ts';
import { dropTables, renameTables, truncateTable } from './define-table.ts';
import { createTrigger, dropTrigger } from './define-trigger.ts';
import { dropRoutine } from './drop-routine.ts';
import { createView, dropViews } from './define-view.ts';
import type { DefinitionWork } from './definition-work.ts';

/**
 * Changes the tables and the definitions of `work`.
 *
 * @param sql the text of the statement
 * @returns what is left to be done: to put in the rows of a query that may have many
 * @throws WireError
 */
export function applyDefinition(
  work: DefinitionWork,
  statement: DefinitionStatement,
  sql: string,
): Steps<OkResult> | undefined {
  if (statement.kind === 'create-table')
    return createTable(work, withConnectionCharset(statement, work.state.connection));
  applyOther(work, statement, sql);
  return undefined;
}

function applyOther(work: DefinitionWork, statement: Exclude<DefinitionStatement, CreateTable>, sql: string): void {
  switch (statement.kind) {
    case 'create-database':
      return createDatabase(work, statement);
    case 'alter-database':
      return alterDatabase(work, statement);
    case 'drop-database':
      return dropDatabase(work, statement);
    case 'drop-table':
      return dropTables(work, statement);
    case 'truncate-table':
      return truncateTable(work, statement);
    case 'rename-table':
      return renameTables(work, statement.renames);
    case 'create-index':
      return createIndex(work, withConnectionCharset(statement, work.state.connection));
    case 'drop-index':
      return alterTable(work, { ...statement, kind: 'alter-table', actions: [statement] });
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
    case 'drop-routine':
      return dropRoutine(work, statement);
  }
}
