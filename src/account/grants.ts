import { covers, literalPattern, parsePattern, type NamePattern } from './name-pattern.ts';
import { isGrantable, PRIVILEGES_OF_LEVEL, type GrantLevel, type Privilege } from './privilege.ts';

/** Privileges on the databases that match a pattern (`%` and `_` are wild, `\` escapes). */
export interface DatabaseGrant {
  readonly schema: string;
  readonly privileges: readonly Privilege[];
}

/** Privileges on one table. */
export interface TableGrant {
  readonly schema: string;
  readonly table: string;
  readonly privileges: readonly Privilege[];
}

/** Everything an account may do. */
export interface Grants {
  readonly global: readonly Privilege[];
  readonly databases: readonly DatabaseGrant[];
  readonly tables: readonly TableGrant[];
}

/** Where a privilege is granted or needed; without schema it is global, without table it is the whole database. */
export interface GrantTarget {
  readonly schema?: string | undefined;
  readonly table?: string | undefined;
}

/** No privileges: such an account may only connect. */
export const NO_GRANTS: Grants = { global: [], databases: [], tables: [] };

/** Every privilege on everything, with GRANT OPTION. */
export const ALL_GRANTS: Grants = { ...NO_GRANTS, global: [...PRIVILEGES_OF_LEVEL.global, 'grant option'] };

/** Whether `grants` hold `privilege` on `target`, at its own level or above. */
export function allows(grants: Grants, privilege: Privilege, target: GrantTarget = {}): boolean {
  if (grants.global.includes(privilege)) return true;
  const { schema, table } = target;
  if (schema === undefined) return false;
  if (databasePrivileges(grants, schema).includes(privilege)) return true;
  if (table === undefined) return false;
  return indexOf(grants).tables.get(tableKey(schema, table))?.includes(privilege) ?? false;
}

/**
 * Whether who holds `grants` may give `privilege` on `target`: on a pattern of databases only what is held on one that
 * means at least the same databases.
 */
export function allowsToGrant(grants: Grants, privilege: Privilege, target: GrantTarget): boolean {
  const { schema, table } = target;
  if (schema === undefined || table !== undefined) return allows(grants, privilege, target);
  if (grants.global.includes(privilege)) return true;
  const asked = parsePattern(schema);
  const held = indexOf(grants).databases.find(({ pattern }) => covers(pattern, asked));
  return held?.privileges.includes(privilege) ?? false;
}

/** Whether `grants` hold anything at all on `schema` or on something in it: then the database may be seen and used. */
export function reachesDatabase(grants: Grants, schema: string): boolean {
  if (grants.global.some((privilege) => isGrantable(privilege, 'database') && privilege !== 'grant option'))
    return true;
  return databasePrivileges(grants, schema).length > 0 || indexOf(grants).schemas.has(schema);
}

/** Whether `grants` hold anything at all on the table. */
export function reachesTable(grants: Grants, schema: string, table: string): boolean {
  if (grants.global.some((privilege) => isGrantable(privilege, 'table') && privilege !== 'grant option')) return true;
  if (databasePrivileges(grants, schema).some((privilege) => isGrantable(privilege, 'table'))) return true;
  return indexOf(grants).tables.has(tableKey(schema, table));
}

/** The level of `target`. */
export function levelOf(target: GrantTarget): GrantLevel {
  if (target.schema === undefined) return 'global';
  return target.table === undefined ? 'database' : 'table';
}

/** The privileges held exactly at `target`, or `undefined` when nothing was granted there. */
export function privilegesAt(grants: Grants, target: GrantTarget): readonly Privilege[] | undefined {
  const { schema, table } = target;
  if (schema === undefined) return grants.global.length > 0 ? grants.global : undefined;
  if (table === undefined) return grants.databases.find((entry) => entry.schema === schema)?.privileges;
  return tableGrant(grants, schema, table)?.privileges;
}

/** `grants` with `privileges` added at `target`. */
export function grant(grants: Grants, privileges: readonly Privilege[], target: GrantTarget): Grants {
  return replaceAt(grants, target, inOrder([...(privilegesAt(grants, target) ?? []), ...privileges]));
}

/** `grants` with `privileges` taken away at `target`. */
export function revoke(grants: Grants, privileges: readonly Privilege[], target: GrantTarget): Grants {
  const left = (privilegesAt(grants, target) ?? []).filter((privilege) => !privileges.includes(privilege));
  return replaceAt(grants, target, left);
}

function replaceAt(grants: Grants, { schema, table }: GrantTarget, privileges: readonly Privilege[]): Grants {
  if (schema === undefined) return { ...grants, global: privileges };
  if (table === undefined) {
    const others = grants.databases.filter((entry) => entry.schema !== schema);
    return { ...grants, databases: privileges.length > 0 ? [...others, { schema, privileges }] : others };
  }
  const others = grants.tables.filter((entry) => !(entry.schema === schema && entry.table === table));
  return { ...grants, tables: privileges.length > 0 ? [...others, { schema, table, privileges }] : others };
}

function tableGrant(grants: Grants, schema: string, table: string): TableGrant | undefined {
  return grants.tables.find((entry) => entry.schema === schema && entry.table === table);
}

/** Grants in the form in which they are looked up; names of databases and tables tell case apart. */
interface GrantIndex {
  /** The most specific pattern first. */
  readonly databases: readonly { readonly pattern: NamePattern; readonly privileges: readonly Privilege[] }[];
  /** By {@link tableKey}. */
  readonly tables: ReadonlyMap<string, readonly Privilege[]>;
  /** Databases with a grant on a table. */
  readonly schemas: ReadonlySet<string>;
  /** Privileges on databases that were asked for. */
  readonly known: Map<string, readonly Privilege[]>;
}

/** Most databases of which an index remembers the privileges. */
const KNOWN_LIMIT = 10_000;

const indexes = new WeakMap<Grants, GrantIndex>();

const tableKey = (schema: string, table: string): string => `${schema}\0${table}`;

function indexOf(grants: Grants): GrantIndex {
  let index = indexes.get(grants);
  if (index === undefined) {
    const databases = grants.databases.map(({ schema, privileges }) => ({ pattern: parsePattern(schema), privileges }));
    index = {
      databases: databases.toSorted((a, b) => b.pattern.rank - a.pattern.rank),
      tables: new Map(grants.tables.map(({ schema, table, privileges }) => [tableKey(schema, table), privileges])),
      schemas: new Set(grants.tables.map(({ schema }) => schema)),
      known: new Map(),
    };
    indexes.set(grants, index);
  }
  return index;
}

/** The privileges of the most specific grant whose pattern means the database: as in MySQL, those of others do not count. */
function databasePrivileges(grants: Grants, schema: string): readonly Privilege[] {
  const { databases, known } = indexOf(grants);
  if (databases.length === 0) return [];
  let found = known.get(schema);
  if (found === undefined) {
    const name = literalPattern(schema);
    found = databases.find(({ pattern }) => covers(pattern, name))?.privileges ?? [];
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(schema, found);
  }
  return found;
}

/** Without duplicates, in the order of MySQL's list, GRANT OPTION last. */
function inOrder(privileges: readonly Privilege[]): readonly Privilege[] {
  const held = new Set(privileges);
  return [...PRIVILEGES_OF_LEVEL.global, 'grant option' as const].filter((privilege) => held.has(privilege));
}
