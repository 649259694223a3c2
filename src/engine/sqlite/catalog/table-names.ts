import type { DefinitionStatement } from '../../../sql/ast.ts';
import type { Catalog, Table, View } from './catalog.ts';
import type { TableNames } from '../lock/lock-owner.ts';

const nameOf = (schema: string, name: string): string => `${schema}.${name}`.toLowerCase();

const everything = ({ databases }: Catalog): readonly (Table | View)[] =>
  [...databases.values()].flatMap(({ tables }) => Array.from(tables.values()));

/** The names of tables, for {@link TableNames}. */
export const namesOf = (tables: readonly Table[]): ReadonlySet<string> =>
  new Set(tables.map(({ schema, name }) => nameOf(schema, name)));

/**
 * The names of tables that are changed and of all that foreign keys tie to them, as their rows may be changed or looked
 * at; `undefined` where triggers may change others.
 */
export function namesWithRelatives(catalog: Catalog, changed: readonly Table[]): TableNames {
  const found = new Set<string>();
  const stored = everything(catalog).filter((table) => table.kind === 'table');
  const next = [...namesOf(changed)];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const table of stored) {
      const own = nameOf(table.schema, table.name);
      const parents = table.foreignKeys.map(({ parentSchema, parentTable }) => nameOf(parentSchema, parentTable));
      if (own === name) next.push(...parents);
      else if (parents.includes(name)) next.push(own);
      if (own === name && table.triggers !== undefined && table.triggers.length > 0) return undefined;
    }
  }
  return found;
}

/** The names of all tables that a definition of a table names; `undefined` where it may be about others too. */
export function namesInDefinition(
  catalog: Catalog,
  statement: DefinitionStatement,
  database: string | undefined,
): TableNames {
  if (!DEFINITIONS_OF_TABLES.includes(statement.kind)) return undefined;
  const named = new Set(tableNamesIn(statement).map(([schema = database ?? '', name]) => nameOf(schema, name)));
  const known = everything(catalog).filter(({ schema, name }) => named.has(nameOf(schema, name)));
  if (known.some(({ kind }) => kind === 'view')) return undefined;
  const related = namesWithRelatives(
    catalog,
    known.filter((table) => table.kind === 'table'),
  );
  return related?.union(named);
}

/** The definitions of tables and their indexes. */
export const DEFINITIONS_OF_TABLES: readonly DefinitionStatement['kind'][] = [
  'create-table',
  'alter-table',
  'create-index',
  'drop-index',
  'drop-table',
  'truncate-table',
  'rename-table',
];

/** Everything in a tree that looks like the name of a table. */
function tableNamesIn(node: unknown): readonly (readonly [schema: string | undefined, name: string])[] {
  if (Array.isArray(node)) return node.flatMap(tableNamesIn);
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(tableNamesIn);
  if (!('schema' in node) || !('name' in node) || typeof node.name !== 'string') return inner;
  return [[typeof node.schema === 'string' ? node.schema : undefined, node.name], ...inner];
}
