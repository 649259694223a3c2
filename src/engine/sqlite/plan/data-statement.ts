import type { DataStatement, Statement } from '../../../sql/ast.ts';

/** Whether a statement reads or changes rows of tables. */
export function isDataStatement(statement: Statement): statement is DataStatement {
  return ['select', 'set-operation', 'insert', 'update', 'delete'].includes(statement.kind);
}
