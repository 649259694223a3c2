import type { Expression, ProgramStatement } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { parseColumn, parseLiteral, parseOperand, parseSystemVariable } from './operand.ts';

/** What SIGNAL can set (https://dev.mysql.com/doc/refman/9.7/en/signal.html). */
const ITEMS = [
  'class_origin',
  'subclass_origin',
  'constraint_catalog',
  'constraint_schema',
  'constraint_name',
  'catalog_name',
  'schema_name',
  'table_name',
  'column_name',
  'cursor_name',
  'message_text',
  'mysql_errno',
] as const;

/** Parses `SIGNAL SQLSTATE 'state' [SET item = value, …]`. */
export function parseSignal(cursor: Cursor): ProgramStatement {
  cursor.expectWord('signal');
  if (!cursor.isWord('sqlstate')) cursor.unsupported('SIGNAL of a condition');
  cursor.skip();
  cursor.acceptWord('value');
  const sqlState = cursor.string();
  const items = cursor.acceptWord('set') ? cursor.list(parseItem) : [];
  return { kind: 'signal', sqlState, items };
}

function parseItem(cursor: Cursor): { readonly name: string; readonly value: Expression } {
  const name = cursor.expectAny(...ITEMS).toUpperCase();
  cursor.expect(KIND.equal);
  return { name, value: parseSimpleValue(cursor) };
}

const LITERAL_WORDS: ReadonlySet<string> = new Set(['null', 'true', 'false']);

/** A literal or a variable: nothing is computed here. */
function parseSimpleValue(cursor: Cursor): Expression {
  if (cursor.isLiteral()) return parseLiteral(cursor);
  if (LITERAL_WORDS.has(cursor.word())) return parseOperand(cursor);
  if (cursor.is(KIND.userVariable)) return { kind: 'user-variable', name: cursor.userVariable() };
  if (cursor.is(KIND.systemPrefix)) return parseSystemVariable(cursor);
  const column = parseColumn(cursor);
  return cursor.program?.find(column) ?? column;
}
