import type { TableFactor, TableName, TableReference } from './ast.ts';

/** The tables of a FROM, without those of queries inside it. */
export function factorsOf(from: TableReference): readonly TableFactor[] {
  if (from.kind === 'join') return [...factorsOf(from.left), ...factorsOf(from.right)];
  return from.kind === 'table' ? [from] : [];
}

/** What a statement calls a table. */
export const aliasOf = ({ table, alias }: TableFactor): string => alias ?? table.name;

/**
 * Whether DELETE names a table of its FROM as one to delete from: by its alias, or by its name and database.
 *
 * @param database the current one
 */
export function isDeleteTarget(
  factor: TableFactor,
  { schema, name }: TableName,
  database: string | undefined,
): boolean {
  if (factor.alias !== undefined) return schema === undefined && factor.alias === name;
  return factor.table.name === name && (factor.table.schema ?? database) === (schema ?? database);
}
