import type { Expression, Insert, TableName } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseExpression } from './expression.ts';
import { parseColumn } from './operand.ts';
import { isListStart, parseQuery } from './query.ts';

/** Rows of the form `ROW(…)` take no alias. */
type InsertSource = Pick<Insert, 'columns' | 'source'> & { readonly takesAlias: boolean };

/** Parses what is inserted: columns and rows, columns and a query, or `SET a = 1, …`. */
export function parseInsertSource(cursor: Cursor, table: TableName): InsertSource {
  if (cursor.acceptWord('set')) return parseSetForm(cursor, table);
  const columns = isListStart(cursor) ? parseColumns(cursor, table) : undefined;
  if (cursor.acceptAny('values', 'value') !== undefined) {
    const isNamed = cursor.isWord('row');
    const rows = cursor.list((each) => parseRow(each, isNamed));
    return { columns, source: { kind: 'rows', rows }, takesAlias: !isNamed };
  }
  return { columns, source: { kind: 'query', query: parseQuery(cursor) }, takesAlias: false };
}

function parseColumns(cursor: Cursor, table: TableName): readonly string[] {
  if (cursor.kind(1) === KIND.rightParen) {
    cursor.skip(2);
    return [];
  }
  return cursor.parenthesized((each) => parseColumnName(each, table));
}

/** The column's own name; `table.column` is allowed, and with another table it is the name of none. */
function parseColumnName(cursor: Cursor, table: TableName): string {
  const column = parseColumn(cursor);
  const isOwn = (column.table ?? table.name) === table.name;
  const isHere = (column.schema ?? table.schema) === table.schema || table.schema === undefined;
  if (isOwn && isHere) return column.name;
  return [column.schema, column.table, column.name].filter((part) => part !== undefined).join('.');
}

function parseRow(cursor: Cursor, isNamed: boolean): readonly Expression[] {
  if (isNamed) cursor.expectWord('row');
  cursor.expect(KIND.leftParen);
  const row = cursor.is(KIND.rightParen) ? [] : cursor.list(parseExpression);
  cursor.expect(KIND.rightParen);
  return row;
}

function parseSetForm(cursor: Cursor, table: TableName): InsertSource {
  const columns: string[] = [];
  const row: Expression[] = [];
  do {
    columns.push(parseColumnName(cursor, table));
    if (!cursor.accept(KIND.assign)) cursor.expect(KIND.equal);
    row.push(parseExpression(cursor));
  } while (cursor.accept(KIND.comma));
  return { columns, source: { kind: 'rows', rows: [row] }, takesAlias: true };
}
