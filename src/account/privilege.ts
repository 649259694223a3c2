/** MySQL's static privileges that make sense on every level down to a table. */
const TABLE_PRIVILEGES = [
  'select',
  'insert',
  'update',
  'delete',
  'create',
  'drop',
  'references',
  'index',
  'alter',
  'create view',
  'show view',
  'trigger',
] as const;

/** Static privileges that can also be granted on a database. */
const DATABASE_ONLY_PRIVILEGES = [
  'create temporary tables',
  'lock tables',
  'create routine',
  'alter routine',
  'execute',
  'event',
] as const;

/** Static privileges that exist only on `*.*`. */
const GLOBAL_ONLY_PRIVILEGES = [
  'reload',
  'shutdown',
  'process',
  'file',
  'show databases',
  'super',
  'replication slave',
  'replication client',
  'create user',
  'create tablespace',
  'create role',
  'drop role',
] as const;

/** Dynamic privileges (MySQL 8.4 manual, section 8.2.2) that tlsdb knows; they exist only on `*.*`. */
const DYNAMIC_PRIVILEGES = [
  'application_password_admin',
  'backup_admin',
  'connection_admin',
  'encryption_key_admin',
  'flush_optimizer_costs',
  'flush_privileges',
  'flush_status',
  'flush_tables',
  'flush_user_resources',
  'passwordless_user_admin',
  'persist_ro_variables_admin',
  'role_admin',
  'sensitive_variables_observer',
  'service_connection_admin',
  'session_variables_admin',
  'set_any_definer',
  'show_routine',
  'system_user',
  'system_variables_admin',
  'xa_recover_admin',
] as const;

export type Privilege =
  | (typeof TABLE_PRIVILEGES)[number]
  | (typeof DATABASE_ONLY_PRIVILEGES)[number]
  | (typeof GLOBAL_ONLY_PRIVILEGES)[number]
  | (typeof DYNAMIC_PRIVILEGES)[number]
  | 'grant option';

/** The level a privilege is granted on. */
export type GrantLevel = 'global' | 'database' | 'table';

/** What `ALL` means on each level, in the order MySQL lists it; GRANT OPTION is never part of it. */
export const PRIVILEGES_OF_LEVEL: Readonly<Record<GrantLevel, readonly Privilege[]>> = {
  global: [...TABLE_PRIVILEGES, ...DATABASE_ONLY_PRIVILEGES, ...GLOBAL_ONLY_PRIVILEGES, ...DYNAMIC_PRIVILEGES],
  database: [...TABLE_PRIVILEGES, ...DATABASE_ONLY_PRIVILEGES],
  table: TABLE_PRIVILEGES,
};

const KNOWN: ReadonlySet<string> = new Set<string>([...PRIVILEGES_OF_LEVEL.global, 'grant option']);
const DYNAMIC: ReadonlySet<string> = new Set<string>(DYNAMIC_PRIVILEGES);

/** The privilege called `name` (lower case), or `undefined`. */
export function privilegeNamed(name: string): Privilege | undefined {
  return KNOWN.has(name) ? (name as Privilege) : undefined;
}

/** Whether `privilege` can be granted on `level`. */
export function isGrantable(privilege: Privilege, level: GrantLevel): boolean {
  return privilege === 'grant option' || PRIVILEGES_OF_LEVEL[level].includes(privilege);
}

/** Whether `privilege` is one of MySQL's dynamic privileges, which are written with underscores. */
export function isDynamic(privilege: Privilege): boolean {
  return DYNAMIC.has(privilege);
}
