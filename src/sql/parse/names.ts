import type { TableName } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { KIND } from '../token-kind.ts';

/** Parses `table` or `schema.table`. */
export function parseTableName(cursor: Cursor): TableName {
  const first = cursor.identifier();
  if (!cursor.accept(KIND.dot)) return { schema: undefined, name: first };
  return { schema: first, name: cursor.anyName() };
}

/** Parses `(a, b, …)`. */
export function parseParenthesizedNames(cursor: Cursor): readonly string[] {
  return cursor.parenthesized((names) => names.identifier());
}

/** Parses an optional `IF EXISTS`. */
export function parseIfExists(cursor: Cursor): boolean {
  return cursor.acceptWords('if', 'exists');
}

/** Parses an optional `IF NOT EXISTS`. */
export function parseIfNotExists(cursor: Cursor): boolean {
  return cursor.acceptWords('if', 'not', 'exists');
}
