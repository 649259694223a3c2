import type { Expression, JsonFallback, JsonTable, JsonTableColumn } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';
import { CHARACTER_SETS } from './charset.ts';
import { parseDataType } from './data-type.ts';
import { parseExpression, parsePower } from './expression.ts';
import { POWER } from './infix.ts';

/** What is said about values that are not there or do not fit, in this order. */
interface Fallbacks {
  readonly onEmpty: JsonFallback | undefined;
  readonly onError: JsonFallback | undefined;
}

/** Parses the rest of `JSON_TABLE(document, path COLUMNS (…)) alias`, behind its name. */
export function parseJsonTable(cursor: Cursor): JsonTable {
  cursor.expect(KIND.leftParen);
  const document = parseExpression(cursor);
  cursor.expect(KIND.comma);
  const path = parsePath(cursor);
  const columns = parseColumns(cursor);
  cursor.expect(KIND.rightParen);
  const alias = cursor.acceptWord('as') || cursor.isIdentifier() ? cursor.identifier() : '';
  return { kind: 'json-table', document, path, columns, alias };
}

/** A path: a string, perhaps behind the name of its character set, as MySQL prints it in definitions. */
function parsePath(cursor: Cursor): string {
  const word = cursor.word();
  if (word === '_binary') cursor.unsupported('a path of bytes');
  if (word.startsWith('_') && CHARACTER_SETS.has(word.slice(1))) cursor.skip();
  return cursor.string();
}

function parseColumns(cursor: Cursor): readonly JsonTableColumn[] {
  cursor.expectWord('columns');
  cursor.enter();
  const columns = cursor.parenthesized(parseColumn);
  cursor.leave();
  return columns;
}

function parseColumn(cursor: Cursor): JsonTableColumn {
  if (cursor.acceptWords('nested', 'path')) {
    return { kind: 'nested', path: parsePath(cursor), columns: parseColumns(cursor) };
  }
  const name = cursor.identifier();
  if (cursor.acceptWords('for', 'ordinality')) return { kind: 'ordinality', name };
  const type = parseDataType(cursor, 'column');
  const isExistence = cursor.acceptWord('exists');
  cursor.expectWord('path');
  const path = parsePath(cursor);
  return isExistence
    ? { kind: 'exists', name, type, path }
    : { kind: 'path', name, type, path, ...parseFallbacks(cursor) };
}

/** `{NULL | ERROR | DEFAULT value} ON EMPTY`, the same ON ERROR. */
function parseFallbacks(cursor: Cursor): Fallbacks {
  const first = parseFallback(cursor);
  if (first === undefined) return { onEmpty: undefined, onError: undefined };
  cursor.expectWord('on');
  if (cursor.acceptWord('error')) return { onEmpty: undefined, onError: first };
  cursor.expectWord('empty');
  const second = parseFallback(cursor);
  if (second === undefined) return { onEmpty: first, onError: undefined };
  cursor.expectWord('on');
  cursor.expectWord('error');
  return { onEmpty: first, onError: second };
}

function parseFallback(cursor: Cursor): JsonFallback | undefined {
  const word = cursor.acceptAny('null', 'error', 'default');
  if (word === undefined) return undefined;
  if (word !== 'default') return { kind: word };
  const mark = cursor.mark();
  const value = parsePower(cursor, POWER.unary);
  cursor.pinSince(mark);
  return { kind: 'default', value };
}

/** Parses `(document, path …)` of JSON_VALUE, behind its name. */
export function parseJsonValue(cursor: Cursor): Expression {
  cursor.expect(KIND.leftParen);
  const document = parseExpression(cursor);
  cursor.expect(KIND.comma);
  const path = parsePath(cursor);
  const returning = cursor.acceptWord('returning') ? parseDataType(cursor, 'cast') : undefined;
  const fallbacks = parseFallbacks(cursor);
  cursor.expect(KIND.rightParen);
  return { kind: 'json-value', document, path, returning, ...fallbacks };
}
