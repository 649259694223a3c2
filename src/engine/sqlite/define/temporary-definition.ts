import type { DefinitionStatement, DropTable, TableName } from '../../../sql/ast.ts';
import type { SessionState } from '../session/session-state.ts';

/** The parts of a definition: about temporary tables of the session, and about what is in the file. */
export interface SplitDefinition {
  readonly temporary: DefinitionStatement | undefined;
  readonly file: DefinitionStatement | undefined;
}

/** Whether a definition leaves the transaction open: CREATE and DROP with the word TEMPORARY do. */
export function staysInTransaction(statement: DefinitionStatement): boolean {
  return (statement.kind === 'create-table' || statement.kind === 'drop-table') && statement.temporary;
}

/** Which tables a definition is about: a temporary table hides the table of its name. */
export function splitDefinition(statement: DefinitionStatement, state: SessionState): SplitDefinition {
  const onlyTemporary: SplitDefinition = { temporary: statement, file: undefined };
  const onlyFile: SplitDefinition = { temporary: undefined, file: statement };
  const isTemporary = ({ schema, name }: TableName): boolean => {
    const within = schema ?? state.database;
    return within !== undefined && state.temporary.find(within, name) !== undefined;
  };
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all others are about the file
  switch (statement.kind) {
    case 'create-table':
      return statement.temporary ? onlyTemporary : onlyFile;
    case 'drop-table':
      return statement.temporary ? onlyTemporary : splitDrop(statement, isTemporary);
    case 'alter-table':
    case 'create-index':
    case 'drop-index':
    case 'truncate-table':
      return isTemporary(statement.table) ? onlyTemporary : onlyFile;
    default:
      return onlyFile;
  }
}

function splitDrop(statement: DropTable, isTemporary: (table: TableName) => boolean): SplitDefinition {
  const some = (tables: readonly TableName[]): DropTable | undefined =>
    tables.length === 0 ? undefined : { ...statement, tables };
  const rest = statement.tables.filter((table) => !isTemporary(table));
  return { temporary: some(statement.tables.filter(isTemporary)), file: some(rest) };
}
