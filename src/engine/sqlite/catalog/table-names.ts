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
  const { tables, relatives } = relationsOf(catalog);
  const found = new Set<string>();
  const next = [...namesOf(changed)];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    if (tables.get(name)?.some(({ triggers = [] }) => triggers.length > 0) === true) return undefined;
    next.push(...(relatives.get(name) ?? []));
  }
  return found;
}

interface Relations {
  /** Those whose names differ in case alone together. */
  readonly tables: ReadonlyMap<string, readonly Table[]>;
  /** Parents and children of each. */
  readonly relatives: ReadonlyMap<string, readonly string[]>;
}

/** Relations of catalogs that are still in use. */
const relationsKept = new WeakMap<Catalog, Relations>();

function relationsOf(catalog: Catalog): Relations {
  let relations = relationsKept.get(catalog);
  if (relations === undefined) relationsKept.set(catalog, (relations = computeRelations(catalog)));
  return relations;
}

function computeRelations(catalog: Catalog): Relations {
  const tables = new Map<string, Table[]>();
  const relatives = new Map<string, string[]>();
  const add = <T>(map: Map<string, T[]>, name: string, item: T): void => {
    const list = map.get(name);
    if (list === undefined) map.set(name, [item]);
    else list.push(item);
  };
  for (const table of everything(catalog)) {
    if (table.kind === 'view') continue;
    const own = nameOf(table.schema, table.name);
    add(tables, own, table);
    for (const { parentSchema, parentTable } of table.foreignKeys) {
      const parent = nameOf(parentSchema, parentTable);
      add(relatives, own, parent);
      add(relatives, parent, own);
    }
  }
  return { tables, relatives };
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
