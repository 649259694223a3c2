import type { DefinitionStatement, ReferenceAction } from '../../../sql/ast.ts';
import type { Catalog, Table, View } from './catalog.ts';
import { NO_CLAIM, type TableClaim, type TableNames } from '../lock/table-claim.ts';

const nameOf = (schema: string, name: string): string => `${schema}.${name}`.toLowerCase();

const everything = ({ databases }: Catalog): readonly (Table | View)[] =>
  [...databases.values()].flatMap(({ tables }) => Array.from(tables.values()));

/** The names of tables as {@link TableNames} has them. */
export const namesOf = (tables: readonly Table[]): ReadonlySet<string> =>
  new Set(tables.map(({ schema, name }) => nameOf(schema, name)));

/**
 * The names of tables that are changed and of all that foreign keys tie to them, as their rows may be changed or looked
 * at; `undefined` where triggers may change others.
 */
export function namesWithRelatives(catalog: Catalog, changed: readonly Table[]): TableNames | undefined {
  const relations = relationsOf(catalog);
  const found = new Set<string>();
  const next = [...namesOf(changed)];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    if (relations.hasTriggers.has(name)) return undefined;
    next.push(...(relations.parents.get(name) ?? []));
    next.push(...(relations.children.get(name) ?? []).map((child) => child.name));
  }
  return found;
}

/** What a change claims of its tables. */
export interface ClaimKind {
  /** Whether single rows, which it tells of when it has changed them. */
  readonly ofSingleRows: boolean;
  /** Whether all rows that others may refer to stay, with what these refer to. */
  readonly keepsReferred: boolean;
}

/**
 * What a change of tables claims: them and what foreign keys change with them; and the parents whose rows must stay, and
 * the children that must have none. `undefined` where triggers may change others.
 */
export function claimOfChange(
  catalog: Catalog,
  tables: readonly Table[],
  { ofSingleRows, keepsReferred }: ClaimKind,
): TableClaim | undefined {
  const relations = relationsOf(catalog);
  const own = namesOf(tables);
  const found = new Set<string>();
  const read = new Set<string>();
  const referred = new Set<string>();
  const next = [...own];
  // What a foreign key changes activates no triggers.
  if (next.some((name) => relations.hasTriggers.has(name))) return undefined;
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const parent of relations.parents.get(name) ?? []) referred.add(parent);
    const children = keepsReferred ? [] : (relations.children.get(name) ?? []);
    for (const child of children)
      if (child.follows) next.push(child.name);
      else read.add(child.name);
  }
  const rows = ofSingleRows ? own : new Set<string>();
  const changed = found.difference(rows);
  return { ...NO_CLAIM, changed, rows, read, referred, following: found.difference(own) };
}

/** A table that refers to another one. */
interface Child {
  readonly name: string;
  /** Whether its rows are changed with those of its parent. */
  readonly follows: boolean;
}

interface Relations {
  /** By names, as those that differ in case alone count as one. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly children: ReadonlyMap<string, readonly Child[]>;
  readonly hasTriggers: ReadonlySet<string>;
}

/** Relations of catalogs that are still in use. */
const relationsKept = new WeakMap<Catalog, Relations>();

function relationsOf(catalog: Catalog): Relations {
  let relations = relationsKept.get(catalog);
  if (relations === undefined) relationsKept.set(catalog, (relations = computeRelations(catalog)));
  return relations;
}

const FOLLOWING: ReadonlySet<ReferenceAction | undefined> = new Set(['cascade', 'set null']);

function computeRelations(catalog: Catalog): Relations {
  const parents = new Map<string, string[]>();
  const children = new Map<string, Child[]>();
  const hasTriggers = new Set<string>();
  const add = <T>(map: Map<string, T[]>, name: string, item: T): void => {
    const list = map.get(name);
    if (list === undefined) map.set(name, [item]);
    else list.push(item);
  };
  for (const table of everything(catalog)) {
    if (table.kind === 'view') continue;
    const own = nameOf(table.schema, table.name);
    if ((table.triggers ?? []).length > 0) hasTriggers.add(own);
    for (const { parentSchema, parentTable, onDelete, onUpdate } of table.foreignKeys) {
      const parent = nameOf(parentSchema, parentTable);
      add(parents, own, parent);
      add(children, parent, { name: own, follows: FOLLOWING.has(onDelete) || FOLLOWING.has(onUpdate) });
    }
  }
  return { parents, children, hasTriggers };
}

/** The names of all tables that a definition of a table names; `undefined` where it may be about others too. */
export function namesInDefinition(
  catalog: Catalog,
  statement: DefinitionStatement,
  database: string | undefined,
): TableNames | undefined {
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
