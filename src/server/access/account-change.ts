import {
  newAccount,
  type Account,
  type AccountKey,
  type PasswordLifetime,
  type TlsRequirement,
  AUTHENTICATION_PLUGINS,
  type AuthenticationPlugin,
} from '../../account/account.ts';
import { hashPassword, isStoredHash, MAX_PASSWORD_BYTES, randomPassword } from '../../account/password.ts';
import { readRequirement } from '../../account/requirement-option.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type {
  AccountName,
  AccountOptions,
  AccountSpecification,
  AuthenticationOption,
  TlsRequirement as WrittenRequirement,
} from '../../sql/ast.ts';
import type { ServerContext } from '../context.ts';
import type { SessionContext } from '../session-context.ts';

/** Longest names of an account, in characters. */
const MAX_USER_LENGTH = 32;
const MAX_HOST_LENGTH = 255;

/** A password's stored form, made before the account changes because it takes long. */
export interface NewPassword {
  readonly plugin: AuthenticationPlugin;
  readonly hash: string;
  /** IDENTIFIED WITH named a plugin and nothing else: the password is empty until a new one is chosen. */
  readonly isCleared: boolean;
  /** The password itself when the server chose it. */
  readonly generated: string | undefined;
}

/**
 * Checks the name of an account that is to be made. Anonymous accounts are not supported.
 *
 * @throws WireError 1396, 1470
 */
export function checkAccountName({ user, host }: AccountName, operation: string): void {
  if (user === '' || /\0/.test(user + host)) throw wireError('ER_CANNOT_USER', operation, `'${user}'@'${host}'`);
  if (user.length > MAX_USER_LENGTH) {
    throw wireError('ER_WRONG_STRING_LENGTH', user, 'user name', MAX_USER_LENGTH);
  }
  if (host.length > MAX_HOST_LENGTH) {
    throw wireError('ER_WRONG_STRING_LENGTH', host, 'host name', MAX_HOST_LENGTH);
  }
}

/**
 * Makes the stored form of what IDENTIFIED says.
 *
 * @param current the plugin of the account, which IDENTIFIED BY keeps
 * @throws WireError 1210, 1524, 1827
 */
export async function readAuthentication(
  option: AuthenticationOption,
  current: AuthenticationPlugin,
): Promise<NewPassword> {
  const plugin = option.plugin === undefined ? current : pluginNamed(option.plugin);
  if (option.hash !== undefined) {
    if (!isStoredHash(plugin, option.hash)) throw wireError('ER_PASSWORD_FORMAT');
    return { plugin, hash: option.hash, isCleared: false, generated: undefined };
  }
  const password = option.random ? randomPassword() : (option.password ?? '');
  if (Buffer.byteLength(password) > MAX_PASSWORD_BYTES || password.includes('\0')) {
    throw wireError('ER_WRONG_ARGUMENTS', 'IDENTIFIED BY');
  }
  return {
    plugin,
    hash: await hashPassword(plugin, password),
    isCleared: !option.random && option.password === undefined,
    generated: option.random ? password : undefined,
  };
}

function pluginNamed(name: string): AuthenticationPlugin {
  const plugin = AUTHENTICATION_PLUGINS.find((known) => known === name.toLowerCase());
  if (plugin === undefined) throw wireError('ER_PLUGIN_IS_NOT_LOADED', name);
  return plugin;
}

const MAX_LIFETIME = 65_535;
const MAX_ATTEMPTS = 32_767;

/** Checks the numbers behind PASSWORD EXPIRE INTERVAL, FAILED_LOGIN_ATTEMPTS and PASSWORD_LOCK_TIME. @throws WireError 1525 */
export function checkOptions({ passwordExpire, failedLoginAttempts = 0, passwordLockTime = 0 }: AccountOptions): void {
  const days = passwordExpire?.kind === 'interval' ? passwordExpire.days : 1;
  if (days < 1 || days > MAX_LIFETIME) throw wireError('ER_WRONG_VALUE', 'DAY', days);
  if (failedLoginAttempts > MAX_ATTEMPTS)
    throw wireError('ER_WRONG_VALUE', 'FAILED_LOGIN_ATTEMPTS', failedLoginAttempts);
  if (passwordLockTime > MAX_ATTEMPTS) throw wireError('ER_WRONG_VALUE', 'PASSWORD_LOCK_TIME', passwordLockTime);
}

/** Checks what REQUIRE says. @throws WireError 1105 with TiDB's text */
export function checkRequirement(server: ServerContext, written: WrittenRequirement): TlsRequirement {
  if (written.kind !== 'specified') return written;
  const result = readRequirement(written.options, server.tls.ciphers);
  if (!result.ok) throw wireError('ER_UNKNOWN_ERROR', result.problem);
  return result.requirement;
}

/** A new account with its password and options; `plugin` serves where the password brings none. */
export function createdAccount(
  name: AccountName,
  plugin: AuthenticationPlugin,
  password: NewPassword | undefined,
  options: AccountOptions,
  requirement: TlsRequirement | undefined,
  now: number,
): Account {
  const account = newAccount(name, plugin, now);
  return changedAccount(account, password && { ...password, isCleared: false }, options, requirement, now);
}

/** The account with a new password, options and requirement; what is not said stays. A cleared password has to be changed at once. */
export function changedAccount(
  account: Account,
  password: NewPassword | undefined,
  options: AccountOptions,
  requirement: TlsRequirement | undefined,
  now: number,
): Account {
  const { attempts, lockDays } = account.failedLogins;
  return {
    ...account,
    ...(password === undefined
      ? {}
      : {
          plugin: password.plugin,
          hash: password.hash,
          passwordExpired: password.isCleared,
          passwordChangedAt: now,
        }),
    ...expiry(options),
    require: requirement ?? account.require,
    locked: options.locked ?? account.locked,
    failedLogins: {
      attempts: options.failedLoginAttempts ?? attempts,
      lockDays: options.passwordLockTime ?? lockDays,
    },
    resources:
      Object.keys(options.resources).length > 0 ? { ...account.resources, ...options.resources } : account.resources,
    attribute: newAttribute(account.attribute, options),
  };
}

function expiry({ passwordExpire }: AccountOptions): {
  passwordExpired?: boolean;
  passwordLifetime?: PasswordLifetime;
} {
  if (passwordExpire === undefined) return {};
  if (passwordExpire.kind === 'now') return { passwordExpired: true };
  return { passwordLifetime: passwordExpire.kind === 'interval' ? passwordExpire.days : passwordExpire.kind };
}

/** COMMENT and ATTRIBUTE are members of one JSON object; a null member is removed. @throws WireError 3982 */
function newAttribute(current: string | undefined, { comment, attribute }: AccountOptions): string | undefined {
  if (comment === undefined && attribute === undefined) return current;
  const added = comment === undefined ? parseAttribute(attribute ?? '{}') : { comment };
  const merged = { ...parseAttribute(current ?? '{}'), ...added };
  const kept = Object.entries(merged).filter(([, value]) => value !== null);
  return kept.length === 0 ? undefined : JSON.stringify(Object.fromEntries(kept));
}

function parseAttribute(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Answered below, like JSON that is no object.
  }
  throw wireError('ER_INVALID_USER_ATTRIBUTE_JSON');
}

/** The account that a statement names. */
export function nameOf({ identity }: SessionContext, account: AccountSpecification['account']): AccountKey {
  return account === 'current-user' ? identity.account : account;
}
