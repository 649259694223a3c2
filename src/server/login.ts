import { isPasswordExpired, type Account } from '../account/account.ts';
import { storedNativeDigest } from '../account/password.ts';
import { requirementFailure } from '../account/requirement.ts';
import { certificateProof } from '../mysql/auth/native-password.ts';
import { createScramble } from '../mysql/auth/scramble.ts';
import { CAPABILITY, hasCapability, SERVER_CAPABILITIES, SERVER_STATUS } from '../mysql/capability.ts';
import { COLLATION_ID } from '../mysql/charset.ts';
import {
  COMPRESSION_ALGORITHMS,
  compressionCapabilities,
  requestedCompression,
  type Compression,
  type CompressionAlgorithm,
} from '../mysql/compression.ts';
import {
  asksForTls,
  isSslRequest,
  readHandshakeResponse,
  writeGreeting,
  type HandshakeResponse,
} from '../mysql/handshake.ts';
import { WireError, wireError } from '../mysql/wire-error.ts';
import type { LiveTls } from '../tls/live-tls.ts';
import { readPeer, type TlsPeer } from '../tls/peer.ts';
import { authenticate, type AuthenticationResult, type Exchange } from './authenticate.ts';
import type { Connection } from './connection.ts';
import type { ServerContext, SessionIdentity } from './context.ts';
import type { PasswordKeySource } from './password-keys.ts';
import { HandshakeFailed } from './tls-status.ts';
import { withWriter } from './writer-pool.ts';

/** What logins need beside the shared context. */
export interface LoginContext {
  readonly server: ServerContext;
  readonly tls: LiveTls;
  readonly passwordKeys: PasswordKeySource;
  /** The version that the greeting announces. */
  readonly version: string;
}

/** Where a connection comes from. */
export interface Origin {
  readonly connectionId: number;
  /** The client's address, or `localhost` for a Unix socket. */
  readonly host: string;
  /** `address:port`, or `localhost`. */
  readonly address: string;
  readonly isUnixSocket: boolean;
}

/** A client that has proved who it is. */
export interface Login {
  readonly identity: SessionIdentity;
  readonly transport: Transport;
  readonly response: HandshakeResponse;
  /** The text of the OK packet that ends the login. */
  readonly info: string;
}

/**
 * The whole way from the greeting to the proof of identity.
 *
 * @throws WireError that the client is to be told; HandshakeFailed; ConnectionClosed
 */
export async function login(context: LoginContext, connection: Connection, origin: Origin): Promise<Login> {
  const scramble = createScramble();
  sendGreeting(context, connection, origin, scramble);
  const { payload, peer, certificate } = await secure(context, connection);
  if (peer === undefined) refuseInsecure(context, origin);
  const response = readHandshakeResponse(payload);
  if (peer !== undefined && !hasCapability(response.capabilities, CAPABILITY.ssl))
    throw wireError('ER_HANDSHAKE_ERROR');
  const isSecure = peer !== undefined || origin.isUnixSocket;
  const transport = { ...origin, peer, isSecure, compression: agreedCompression(context, response) };
  const { account, result } = await proveIdentity(context, connection, transport, {
    user: response.user,
    plugin: response.plugin,
    response: response.authResponse,
    scramble,
    canSwitch: hasCapability(response.capabilities, CAPABILITY.pluginAuth),
    mustSwitch: false,
  });
  return {
    identity: createIdentity(context, account, transport, response),
    transport,
    response,
    info: proofOfCertificate(account, certificate, result.scramble),
  };
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
  const exchange: Exchange = { connection, accounts: server.accounts, passwordKeys, secure: transport.isSecure };
  const account = server.accounts.match(credentials.user, transport.host);
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
  const lock = accounts.attempts.lockOf(account, clock.now());
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
  if (result.isAuthentic) accounts.attempts.forget(account);
  else accounts.attempts.failed(account, clock.now());
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
  response: Pick<HandshakeResponse, 'user' | 'capabilities' | 'collation'>,
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
    secure: transport.isSecure,
    compression: transport.compression,
    interactive: hasCapability(response.capabilities, CAPABILITY.interactive),
    foundRows: hasCapability(response.capabilities, CAPABILITY.foundRows),
    collation: response.collation.id,
    passwordExpired,
  });
}

function sendGreeting(context: LoginContext, connection: Connection, origin: Origin, scramble: Uint8Array): void {
  withWriter((writer) => {
    writeGreeting(connection.open(writer), {
      version: context.version,
      connectionId: origin.connectionId,
      scramble,
      capabilities:
        SERVER_CAPABILITIES |
        compressionCapabilities(allowedCompression(context)) |
        (context.tls.enabled ? CAPABILITY.ssl : 0),
      collation: COLLATION_ID.utf8mb4,
      status: SERVER_STATUS.autocommit,
      plugin: context.server.variables.text('default_authentication_plugin'),
    });
    connection.send(writer);
  });
}

interface FirstPacket {
  readonly payload: Buffer;
  readonly peer: TlsPeer | undefined;
  /** DER of the certificate that the client was shown. */
  readonly certificate: Uint8Array | undefined;
}

/** Reads the client's first packet, and does the TLS handshake when it asks for one. */
async function secure({ server, tls }: LoginContext, connection: Connection): Promise<FirstPacket> {
  const payload = await connection.readFirst();
  if (!isSslRequest(payload)) {
    // Nothing may go on in clear that was announced to be TLS.
    if (asksForTls(payload)) throw wireError('ER_HANDSHAKE_ERROR');
    connection.begin();
    return { payload, peer: undefined, certificate: undefined };
  }
  const certificate = tls.material?.leaf.der;
  if (certificate === undefined) throw wireError('ER_HANDSHAKE_ERROR');
  const socket = await connection
    .upgrade((raw) => tls.accept(raw))
    .catch((error: unknown) => {
      throw new HandshakeFailed(error);
    });
  const peer = readPeer(socket, server.clock.now());
  server.status.tls.count(peer);
  // Read first, refused then: clients count packets, and take no answer that comes before they have asked.
  const login = await connection.read();
  if (peer.certificateError !== '') {
    server.status.tls.countFailure('client_certificate_refused');
    throw badCertificate(peer.certificateError);
  }
  return { payload: login, peer, certificate };
}

/** Checked before anything of the login is looked at, so that no name or answer is tried in clear. */
function refuseInsecure({ server }: LoginContext, { isUnixSocket }: Origin): void {
  if (!isUnixSocket && server.variables.flag('require_secure_transport')) {
    throw wireError('ER_SECURE_TRANSPORT_REQUIRED');
  }
}

function allowedCompression({ server }: LoginContext): readonly CompressionAlgorithm[] {
  const names = server.variables.text('protocol_compression_algorithms').toLowerCase().split(',');
  return COMPRESSION_ALGORITHMS.filter((algorithm) => names.includes(algorithm));
}

/** How the connection is compressed after the login. @throws WireError 3922, 3923 */
function agreedCompression(context: LoginContext, response: HandshakeResponse): Compression {
  const compression = requestedCompression(response.capabilities, response.zstdLevel);
  if (compression === undefined) throw wireError('ER_WRONG_COMPRESSION_LEVEL_CLIENT', 'zstd');
  const { algorithm } = compression;
  if (allowedCompression(context).includes(algorithm)) return compression;
  throw wireError('ER_WRONG_COMPRESSION_ALGORITHM_CLIENT', algorithm);
}

/** Inside TLS the client can be told what a bare TLS alert would leave to guesswork. */
function badCertificate(reason: string): WireError {
  const { errno, sqlState, message } = wireError('ER_HANDSHAKE_ERROR');
  return new WireError(errno, sqlState, `${message}: the client certificate was not accepted (${reason})`);
}

function accessDenied(user: string, { host }: Transport, { usedPassword }: AuthenticationResult): WireError {
  return wireError('ER_ACCESS_DENIED_ERROR', user, host, usedPassword ? 'YES' : 'NO');
}

/** MariaDB's clients without a CA file trust a server that knows their password and its own certificate. */
function proofOfCertificate(account: Account, certificate: Uint8Array | undefined, scramble: Uint8Array): string {
  const digest = account.plugin === 'mysql_native_password' ? storedNativeDigest(account.hash) : undefined;
  return digest && certificate ? certificateProof(digest, scramble, certificate) : '';
}
