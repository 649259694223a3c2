import type { Expression, GetDiagnostics, ProgramStatement, Resignal, Signal } from '../ast.ts';
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

/** Parses `SIGNAL SQLSTATE 'state' [SET item = value, …]` in a program. */
export function parseSignal(cursor: Cursor): ProgramStatement {
  const signal = parseSignalStatement(cursor);
  return signal.condition === undefined ? signal : cursor.unsupported('SIGNAL of a condition');
}

/** Parses SIGNAL outside of programs. */
export function parseSignalStatement(cursor: Cursor): Signal {
  cursor.expectWord('signal');
  const sqlState = parseState(cursor);
  const condition = sqlState === undefined ? cursor.identifier() : undefined;
  return { kind: 'signal', condition, sqlState: sqlState ?? '', items: parseItems(cursor) };
}

/** Parses RESIGNAL outside of programs. */
export function parseResignal(cursor: Cursor): Resignal {
  cursor.expectWord('resignal');
  const isNamed = parseState(cursor) === undefined && !cursor.isWord('set') && cursor.isIdentifier();
  const condition = isNamed ? cursor.identifier() : undefined;
  parseItems(cursor);
  return { kind: 'resignal', condition };
}

function parseState(cursor: Cursor): string | undefined {
  if (!cursor.acceptWord('sqlstate')) return undefined;
  cursor.acceptWord('value');
  return cursor.string();
}

const parseItems = (cursor: Cursor): Signal['items'] => (cursor.acceptWord('set') ? cursor.list(parseItem) : []);

/** What is told of a statement (https://dev.mysql.com/doc/refman/9.7/en/get-diagnostics.html). */
const STATEMENT_ITEMS = ['number', 'row_count'] as const;

/** Parses `GET [CURRENT | STACKED] DIAGNOSTICS [CONDITION n] target = item, …`. */
export function parseGetDiagnostics(cursor: Cursor): GetDiagnostics {
  cursor.expectWord('get');
  const stacked = !cursor.acceptWord('current') && cursor.acceptWord('stacked');
  cursor.expectWord('diagnostics');
  const condition = cursor.acceptWord('condition') ? parseSimpleValue(cursor) : undefined;
  const names = condition === undefined ? STATEMENT_ITEMS : ([...ITEMS, 'returned_sqlstate'] as const);
  const items = cursor.list(() => {
    const isOfUser = cursor.is(KIND.userVariable);
    const written = isOfUser ? cursor.userVariable() : cursor.identifier();
    cursor.expect(KIND.equal);
    return { variable: isOfUser ? written : undefined, written, item: cursor.expectAny(...names).toUpperCase() };
  });
  return { kind: 'get-diagnostics', stacked, condition, items };
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
