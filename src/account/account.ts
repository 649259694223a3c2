import type { Grants } from './grants.ts';

/** Authentication plugins of accounts. */
export const AUTHENTICATION_PLUGINS = ['caching_sha2_password', 'mysql_native_password', 'sha256_password'] as const;
export type AuthenticationPlugin = (typeof AUTHENTICATION_PLUGINS)[number];

/** What names an account: `'user'@'host'`, the host in lower case. */
export interface AccountKey {
  readonly user: string;
  readonly host: string;
}

/** Options of `REQUIRE` that compare the session's TLS facts. An absent option is not compared. */
export interface RequiredTlsFacts {
  readonly cipher?: string;
  readonly issuer?: string;
  readonly subject?: string;
  /** `DNS:app.example, URI:spiffe://example/app`: TiDB's form. */
  readonly san?: string;
}

/** What `REQUIRE` asks of a session. */
export type TlsRequirement =
  | { readonly kind: 'none' }
  | { readonly kind: 'ssl' }
  | { readonly kind: 'x509' }
  | { readonly kind: 'specified'; readonly facts: RequiredTlsFacts };

/** When a password ends by itself: after `default_password_lifetime`, never, or after so many days. */
export type PasswordLifetime = 'default' | 'never' | number;

/** Temporary lock after failed logins: `FAILED_LOGIN_ATTEMPTS n PASSWORD_LOCK_TIME days`. */
export interface FailedLoginPolicy {
  /** Failed logins in a row that lock the account; 0 turns the lock off. */
  readonly attempts: number;
  /** Days, or -1 for UNBOUNDED; 0 turns the lock off. */
  readonly lockDays: number;
}

/** One account as the server keeps it. */
export interface Account extends AccountKey {
  readonly plugin: AuthenticationPlugin;
  /** The stored form of the password (latin1 text; see `password.ts`); empty for an empty password. */
  readonly hash: string;
  readonly require: TlsRequirement;
  readonly locked: boolean;
  /** `PASSWORD EXPIRE` was said: the next login must change the password. */
  readonly passwordExpired: boolean;
  readonly passwordLifetime: PasswordLifetime;
  /** Milliseconds since the epoch. */
  readonly passwordChangedAt: number;
  readonly failedLogins: FailedLoginPolicy;
  /** `max_user_connections` and the like, by lower-case name. */
  readonly resources: Readonly<Record<string, number>>;
  /** JSON object text of COMMENT and ATTRIBUTE, or `undefined`. */
  readonly attribute: string | undefined;
  readonly grants: Grants;
}

/** One string per account, for maps. Neither part may hold NUL. */
export function accountId({ user, host }: AccountKey): string {
  return `${user}\0${host}`;
}

/** `'user'@'host'` with MySQL's quoting, as error texts and SHOW print it. */
export function quoteAccount({ user, host }: AccountKey): string {
  return `${quoteText(user)}@${quoteText(host)}`;
}

/** A string literal of SQL in single quotes. */
export function quoteText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** An account without password, requirement or privileges. */
export function newAccount(key: AccountKey, plugin: AuthenticationPlugin, now: number): Account {
  return {
    user: key.user,
    host: key.host.toLowerCase(),
    plugin,
    hash: '',
    require: { kind: 'none' },
    locked: false,
    passwordExpired: false,
    passwordLifetime: 'default',
    passwordChangedAt: now,
    failedLogins: { attempts: 0, lockDays: 0 },
    resources: {},
    attribute: undefined,
    grants: { global: [], databases: [], tables: [] },
  };
}

/**
 * Whether the account's password has ended.
 *
 * @param defaultLifetime days of `default_password_lifetime`; 0 means no end
 */
export function isPasswordExpired(account: Account, now: number, defaultLifetime: number): boolean {
  if (account.passwordExpired) return true;
  if (account.passwordLifetime === 'never') return false;
  const days = account.passwordLifetime === 'default' ? defaultLifetime : account.passwordLifetime;
  return days > 0 && now - account.passwordChangedAt > days * 86_400_000;
}
