import { quoteAccount, quoteText, type Account, type TlsRequirement } from './account.ts';
import type { Grants } from './grants.ts';
import { isDynamic, PRIVILEGES_OF_LEVEL, type GrantLevel, type Privilege } from './privilege.ts';

/**
 * The statement that makes the account again, in TiDB's form: what SHOW CREATE USER prints.
 *
 * @param hash `hidden` for who may not know the stored form of a password
 */
export function createUserText(account: Account, hash: 'shown' | 'hidden' = 'shown'): string {
  const { attempts, lockDays } = account.failedLogins;
  const parts = [
    `CREATE USER ${quoteAccount(account)}`,
    `IDENTIFIED WITH ${quoteText(account.plugin)} AS ${hash === 'shown' ? quoteText(account.hash) : '<secret>'}`,
    `REQUIRE ${requirementText(account.require)}`,
    ...resourceParts(account.resources),
    `PASSWORD EXPIRE${lifetimeText(account)}`,
    `ACCOUNT ${account.locked ? 'LOCK' : 'UNLOCK'}`,
    ...(attempts > 0 ? [`FAILED_LOGIN_ATTEMPTS ${attempts}`] : []),
    ...(lockDays === 0 ? [] : [`PASSWORD_LOCK_TIME ${lockDays < 0 ? 'UNBOUNDED' : lockDays}`]),
    ...(account.attribute === undefined ? [] : [`ATTRIBUTE ${quoteText(account.attribute)}`]),
  ];
  return parts.join(' ');
}

/** What follows REQUIRE. */
export function requirementText(requirement: TlsRequirement): string {
  if (requirement.kind !== 'specified') return requirement.kind.toUpperCase();
  const { cipher, issuer, subject, san } = requirement.facts;
  const options: readonly (readonly [string, string | undefined])[] = [
    ['CIPHER', cipher],
    ['ISSUER', issuer],
    ['SUBJECT', subject],
    ['SAN', san],
  ];
  return options.flatMap(([name, value]) => (value === undefined ? [] : `${name} ${quoteText(value)}`)).join(' ');
}

const RESOURCES = [
  'max_queries_per_hour',
  'max_updates_per_hour',
  'max_connections_per_hour',
  'max_user_connections',
] as const;

function resourceParts(resources: Account['resources']): readonly string[] {
  const set = RESOURCES.filter((name) => (resources[name] ?? 0) > 0);
  if (set.length === 0) return [];
  return ['WITH', ...set.map((name) => `${name.toUpperCase()} ${resources[name]}`)];
}

function lifetimeText({ passwordExpired, passwordLifetime }: Account): string {
  if (passwordExpired) return '';
  if (typeof passwordLifetime === 'number') return ` INTERVAL ${passwordLifetime} DAY`;
  return ` ${passwordLifetime.toUpperCase()}`;
}

/** The statements that give the account its privileges again, in TiDB's form: what SHOW GRANTS prints. */
export function grantLines(account: Account): readonly string[] {
  const { global, databases, tables }: Grants = account.grants;
  const to = `TO ${quoteAccount(account)}`;
  const line = (privileges: readonly Privilege[], level: GrantLevel, on: string): string =>
    `GRANT ${privilegeText(privileges, level)} ON ${on} ${to}${privileges.includes('grant option') ? ' WITH GRANT OPTION' : ''}`;
  return [
    ...globalParts(global).map((privileges) => line(privileges, 'global', '*.*')),
    ...databases.map(({ schema, privileges }) => line(privileges, 'database', `${quoteName(schema)}.*`)),
    ...tables.map(({ schema, table, privileges }) =>
      line(privileges, 'table', `${quoteName(schema)}.${quoteName(table)}`),
    ),
  ];
}

/** Dynamic privileges have a line of their own, unless everything is granted. */
function globalParts(global: readonly Privilege[]): readonly (readonly Privilege[])[] {
  const dynamic = global.filter(isDynamic);
  if (dynamic.length === 0 || isAll(global, 'global')) return [global];
  const grantOption = global.filter((privilege) => privilege === 'grant option');
  return [global.filter((privilege) => !isDynamic(privilege)), [...dynamic, ...grantOption]];
}

function privilegeText(privileges: readonly Privilege[], level: GrantLevel): string {
  if (isAll(privileges, level)) return 'ALL PRIVILEGES';
  const names = privileges.filter((privilege) => privilege !== 'grant option').map((name) => name.toUpperCase());
  return names.length === 0 ? 'USAGE' : names.join(',');
}

function isAll(privileges: readonly Privilege[], level: GrantLevel): boolean {
  return PRIVILEGES_OF_LEVEL[level].every((privilege) => privileges.includes(privilege));
}

function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
