import type { CreateTable, DataStatement } from './ast.ts';
import { printDelete, printInsert, printUpdate } from './print/data-change.ts';
import { printCreateTable } from './print/definition.ts';
import { printQuery } from './print/query.ts';

export { printColumnDefinition } from './print/definition.ts';
export { printExpression } from './print/expression.ts';
export { printQuery } from './print/query.ts';
export { quoteString } from './print/quote.ts';

/** A data statement or CREATE TABLE as text that parses to the same tree. */
export function printStatement(statement: DataStatement | CreateTable): string {
  switch (statement.kind) {
    case 'insert':
      return printInsert(statement);
    case 'update':
      return printUpdate(statement);
    case 'delete':
      return printDelete(statement);
    case 'create-table':
      return printCreateTable(statement);
    case 'select':
    case 'set-operation':
      return printQuery(statement);
  }
}
