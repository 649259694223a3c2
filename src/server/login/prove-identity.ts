import { isPasswordExpired, type Account } from '../../account/account.ts';
import { requirementFailure } from '../../account/requirement.ts';
import { CAPABILITY, hasCapability } from '../../mysql/capability.ts';
import type { Compression } from '../../mysql/compression.ts';
import type { HandshakeResponse } from '../../mysql/handshake.ts';
import { wireError, type WireError } from '../../mysql/wire-error.ts';
import type { LiveTls } from '../../tls/live-tls.ts';
import type { TlsPeer } from '../../tls/peer.ts';
import { authenticate, type AuthenticationResult, type Exchange } from './authenticate.ts';
import type { Connection } from '../connection/connection.ts';
import type { FrontContext, ServerContext, SessionIdentity } from '../context.ts';
import type { PasswordKeySource } from './password-keys.ts';
import type { Origin } from '../connection/reception.ts';

/** What logins need beside the shared context. */
export interface LoginContext {
  readonly server: ServerContext;
  readonly tls: LiveTls;
  readonly passwordKeys: PasswordKeySource;
  /** The version that the greeting announces. */
  readonly version: string;
}

/** Facts of the transport that a login and every later COM_CHANGE_USER are judged by. */
export interface Transport extends Origin {
  readonly peer: TlsPeer | undefined;
  readonly isSecure: boolean;
  readonly compression: Compression;
}

/**
 * Finds the account, makes the client prove its password, and holds the account's rules against the transport.
 *
 * @throws WireError 1045, 3118, 1251; ConnectionClosed
 */
export async function proveIdentity(
  { server, passwordKeys }: LoginContext,
  connection: Connection,
  transport: Transport,
  credentials: Parameters<typeof authenticate>[2],
): Promise<{ readonly account: Account; readonly result: AuthenticationResult }> {
  const { isSecure, peer } = transport;
  const { accounts } = server;
  const exchange: Exchange = { connection, accounts, passwordKeys, isSecure, isEncrypted: peer !== undefined };
  const account = accounts.match(credentials.user, transport.host);
  const result = await authenticate(exchange, account, credentials);
  if (account === undefined) throw accessDenied(credentials.user, transport, result);
  countAttempt(server, account, transport, result);
  if (!result.isAuthentic) throw accessDenied(credentials.user, transport, result);
  const failure = requirementFailure(account.require, transport.peer);
  if (failure !== undefined) {
    server.log.info('ssl check failure', { user: account.user, host: account.host, reason: failure });
    throw accessDenied(credentials.user, transport, result);
  }
  if (account.locked) throw wireError('ER_ACCOUNT_HAS_BEEN_LOCKED', credentials.user, transport.host);
  return { account, result };
}

/** An account that is locked after failed logins keeps even the right password out. @throws WireError 3955 */
function countAttempt(
  { accounts, clock }: ServerContext,
  account: Account,
  { host }: Transport,
  result: AuthenticationResult,
): void {
  const now = clock.now();
  // The failure that locks the account is told of the lock as well.
  const locked = accounts.attempts.lockOf(account, now);
  if (locked === undefined && result.isAuthentic) accounts.attempts.forget(account);
  if (locked === undefined && !result.isAuthentic) accounts.attempts.failed(account, now);
  const lock = locked ?? accounts.attempts.lockOf(account, now);
  if (lock !== undefined) {
    const [days, remaining] = [lock.days, lock.remainingDays].map((count) =>
      count === Infinity ? 'unlimited' : count,
    );
    throw wireError(
      'ER_USER_ACCESS_DENIED_FOR_USER_ACCOUNT_BLOCKED_BY_PASSWORD_LOCK',
      account.user,
      host,
      days ?? '',
      remaining ?? '',
      lock.failures,
    );
  }
}

/**
 * Who the session belongs to.
 *
 * @throws WireError 1862 when the password has ended and the client could not change it
 */
export function createIdentity(
  { server }: LoginContext,
  account: Account,
  transport: Transport,
  response: Pick<HandshakeResponse, 'user' | 'capabilities' | 'collation' | 'attributes'>,
): SessionIdentity {
  const lifetime = server.variables.number('default_password_lifetime');
  const passwordExpired = isPasswordExpired(account, server.clock.now(), lifetime);
  if (passwordExpired && !hasCapability(response.capabilities, CAPABILITY.expiredPasswords)) {
    throw wireError('ER_MUST_CHANGE_PASSWORD_LOGIN');
  }
  return Object.freeze({
    connectionId: transport.connectionId,
    user: response.user,
    host: transport.host,
    account: { user: account.user, host: account.host },
    tls: transport.peer,
    compression: transport.compression,
    interactive: hasCapability(response.capabilities, CAPABILITY.interactive),
    ignoreSpace: hasCapability(response.capabilities, CAPABILITY.ignoreSpace),
    foundRows: hasCapability(response.capabilities, CAPABILITY.foundRows),
    collation: response.collation.id,
    attributes: response.attributes,
    passwordExpired,
  });
}

/**
 * Checked before anything of the login is looked at, so that no name or answer is tried in clear.
 *
 * @throws WireError 3159
 */
export function requireSecureTransport(
  { variables }: Pick<FrontContext, 'variables'>,
  { isUnixSocket }: Pick<Origin, 'isUnixSocket'>,
): void {
  if (!isUnixSocket && variables.flag('require_secure_transport')) {
    throw wireError('ER_SECURE_TRANSPORT_REQUIRED');
  }
}

function accessDenied(user: string, { host }: Transport, { usedPassword }: AuthenticationResult): WireError {
  return wireError('ER_ACCESS_DENIED_ERROR', user, host, usedPassword ? 'YES' : 'NO');
}
