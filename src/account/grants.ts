import { likePattern } from './wildcard.ts';
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
  return tableGrant(grants, schema, table)?.privileges.includes(privilege) ?? false;
}

/** Whether `grants` hold anything at all on `schema` or on something in it: then the database may be seen and used. */
export function reachesDatabase(grants: Grants, schema: string): boolean {
  if (grants.global.some((privilege) => isGrantable(privilege, 'database') && privilege !== 'grant option'))
    return true;
  if (databasePrivileges(grants, schema).length > 0) return true;
  return grants.tables.some((entry) => sameName(entry.schema, schema));
}

/** Whether `grants` hold anything at all on the table. */
export function reachesTable(grants: Grants, schema: string, table: string): boolean {
  if (grants.global.some((privilege) => isGrantable(privilege, 'table') && privilege !== 'grant option')) return true;
  if (databasePrivileges(grants, schema).some((privilege) => isGrantable(privilege, 'table'))) return true;
  return tableGrant(grants, schema, table) !== undefined;
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
  if (table === undefined) return grants.databases.find((entry) => sameName(entry.schema, schema))?.privileges;
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
    const others = grants.databases.filter((entry) => !sameName(entry.schema, schema));
    return { ...grants, databases: privileges.length > 0 ? [...others, { schema, privileges }] : others };
  }
  const others = grants.tables.filter((entry) => !(sameName(entry.schema, schema) && sameName(entry.table, table)));
  return { ...grants, tables: privileges.length > 0 ? [...others, { schema, table, privileges }] : others };
}

function databasePrivileges(grants: Grants, schema: string): readonly Privilege[] {
  return grants.databases
    .filter((entry) => likePattern(entry.schema).test(schema))
    .flatMap((entry) => entry.privileges);
}

function tableGrant(grants: Grants, schema: string, table: string): TableGrant | undefined {
  return grants.tables.find((entry) => sameName(entry.schema, schema) && sameName(entry.table, table));
}

/** Without duplicates, in the order of MySQL's list, GRANT OPTION last. */
function inOrder(privileges: readonly Privilege[]): readonly Privilege[] {
  const held = new Set(privileges);
  return [...PRIVILEGES_OF_LEVEL.global, 'grant option' as const].filter((privilege) => held.has(privilege));
}

/** Names of databases and tables are compared without regard to case: `lower_case_table_names` is 1 or 2 in effect. */
function sameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
