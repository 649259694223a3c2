import { allows, NO_GRANTS, reachesDatabase, type Grants } from '../../account/grants.ts';
import type { Privilege } from '../../account/privilege.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { ServerContext, SessionIdentity } from '../context.ts';

/** What the session's account may do now. An account that was dropped may do nothing more. */
export function grantsOf(server: ServerContext, identity: SessionIdentity): Grants {
  return server.accounts.get(identity.account)?.grants ?? NO_GRANTS;
}

/** Whether the session's account holds one of `privileges` on everything. */
export function holdsAny(
  server: ServerContext,
  identity: SessionIdentity,
  ...privileges: readonly Privilege[]
): boolean {
  const grants = grantsOf(server, identity);
  return privileges.some((privilege) => allows(grants, privilege));
}

/**
 * Requires one of `privileges` on everything; the error names the first.
 *
 * @throws WireError 1227
 */
export function requireAny(
  server: ServerContext,
  identity: SessionIdentity,
  ...privileges: readonly Privilege[]
): void {
  if (holdsAny(server, identity, ...privileges)) return;
  const names = privileges.map((privilege) => privilege.toUpperCase());
  throw wireError('ER_SPECIFIC_ACCESS_DENIED_ERROR', names.join(' or '));
}

/** Databases whose rows the server itself filters for each account, so that everybody may read them. */
const OPEN_DATABASES: ReadonlySet<string> = new Set(['information_schema', 'performance_schema']);

const SYSTEM_DATABASES: ReadonlySet<string> = new Set([...OPEN_DATABASES, 'mysql', 'sys']);

/** Whether a database is one of the server itself. */
export const isSystemDatabase = (schema: string): boolean => SYSTEM_DATABASES.has(schema.toLowerCase());

/** The name of a database as grants have it: those of the server itself may be written in any letters. */
export function grantedName(schema: string): string {
  const lower = schema.toLowerCase();
  return SYSTEM_DATABASES.has(lower) ? lower : schema;
}

/** Whether everybody may read in the database. */
export function isOpenDatabase(schema: string): boolean {
  return OPEN_DATABASES.has(schema.toLowerCase());
}

/**
 * Requires that the account may use the database at all.
 *
 * @throws WireError 1044
 */
export function requireDatabase(server: ServerContext, identity: SessionIdentity, schema: string): void {
  if (isOpenDatabase(schema) || reachesDatabase(grantsOf(server, identity), grantedName(schema))) return;
  throw wireError('ER_DBACCESS_DENIED_ERROR', identity.account.user, identity.account.host, schema);
}
