import type { TableName } from '../ast.ts';
import type { Cursor } from '../cursor.ts';
import { SqlNameError } from '../syntax-error.ts';
import { KIND } from '../token-kind.ts';

/** Most characters in the name of a database, table, column, index or constraint. */
const MAX_NAME = 64;

/** Gives a name back. @throws SqlNameError when it is longer than names of objects are */
export function shortName(name: string): string {
  if (name.length > MAX_NAME && Array.from(name).length > MAX_NAME) throw new SqlNameError('long', name);
  return name;
}

function objectName(reason: 'table' | 'database' | 'routine', name: string): string {
  if (name === '' || name.endsWith(' ')) throw new SqlNameError(reason, name);
  return shortName(name);
}

/** Parses the name of a database. @throws SqlNameError */
export function parseDatabaseName(cursor: Cursor): string {
  return objectName('database', cursor.identifier());
}

/** Parses the name of a column, an index or a constraint that is being defined. @throws SqlNameError */
export function parseNewName(cursor: Cursor): string {
  return shortName(cursor.identifier());
}

/** Parses `table` or `schema.table`. @throws SqlNameError */
export function parseTableName(cursor: Cursor): TableName {
  const first = cursor.identifier();
  if (!cursor.accept(KIND.dot)) return { schema: undefined, name: objectName('table', first) };
  return { schema: objectName('database', first), name: objectName('table', cursor.anyName()) };
}

/** Parses the name of a trigger, perhaps with its database. @throws SqlNameError */
export function parseTriggerName(cursor: Cursor): TableName {
  const first = cursor.identifier();
  if (!cursor.accept(KIND.dot)) return { schema: undefined, name: objectName('routine', first) };
  return { schema: objectName('database', first), name: objectName('routine', cursor.anyName()) };
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
