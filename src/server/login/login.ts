import type { Account } from '../../account/account.ts';
import { storedNativeDigest } from '../../account/password.ts';
import { certificateProof } from '../../mysql/auth/native-password.ts';
import { createScramble } from '../../mysql/auth/scramble.ts';
import { CAPABILITY, hasCapability, SERVER_CAPABILITIES, SERVER_STATUS } from '../../mysql/capability.ts';
import { COLLATION_ID } from '../../mysql/charset.ts';
import {
  COMPRESSION_ALGORITHMS,
  compressionCapabilities,
  requestedCompression,
  type Compression,
  type CompressionAlgorithm,
} from '../../mysql/compression.ts';
import { readHandshakeResponse, writeGreeting, type HandshakeResponse } from '../../mysql/handshake.ts';
import { wireError } from '../../mysql/wire-error.ts';
import { openChannel } from '../connection/channel.ts';
import type { Connection } from '../connection/connection.ts';
import type { SessionIdentity } from '../context.ts';
import {
  createIdentity,
  proveIdentity,
  requireSecureTransport,
  type LoginContext,
  type Transport,
} from './prove-identity.ts';
import type { Origin } from '../connection/reception.ts';
import { withWriter } from '../connection/writer-pool.ts';

/** A client that has proved who it is. */
export interface Login {
  readonly identity: SessionIdentity;
  readonly transport: Transport;
  readonly response: HandshakeResponse;
  /** The text of the OK packet that ends the login. */
  readonly info: string;
  /** The nonce of the greeting. */
  readonly scramble: Uint8Array;
}

/**
 * The whole way from the greeting to the proof of identity.
 *
 * @throws WireError that the client is to be told; HandshakeFailed; ConnectionClosed
 */
export async function login(context: LoginContext, connection: Connection, origin: Origin): Promise<Login> {
  const scramble = createScramble();
  sendGreeting(context, connection, origin, scramble);
  const { payload, peer, certificate } = await openChannel(context.server, context.tls, connection);
  if (peer === undefined) requireSecureTransport(context.server, origin);
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
    scramble,
    info: proofOfCertificate(account, certificate, result.scramble),
  };
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

let allowed: { readonly text: string; readonly algorithms: readonly CompressionAlgorithm[] } | undefined;

/** The list changes seldom, so that it is read anew only when it does. */
function allowedCompression({ server }: LoginContext): readonly CompressionAlgorithm[] {
  const text = server.variables.text('protocol_compression_algorithms');
  if (allowed?.text !== text) {
    const names = text.toLowerCase().split(',');
    allowed = { text, algorithms: COMPRESSION_ALGORITHMS.filter((algorithm) => names.includes(algorithm)) };
  }
  return allowed.algorithms;
}

/** How the connection is compressed after the login. @throws WireError 3922, 3923 */
function agreedCompression(context: LoginContext, response: HandshakeResponse): Compression {
  const compression = requestedCompression(response.capabilities, response.zstdLevel);
  if (compression === undefined) throw wireError('ER_WRONG_COMPRESSION_LEVEL_CLIENT', 'zstd');
  const { algorithm } = compression;
  if (allowedCompression(context).includes(algorithm)) return compression;
  throw wireError('ER_WRONG_COMPRESSION_ALGORITHM_CLIENT', algorithm);
}

/** MariaDB's clients without a CA file trust a server that knows their password and its own certificate. */
function proofOfCertificate(account: Account, certificate: Uint8Array | undefined, scramble: Uint8Array): string {
  const digest = account.plugin === 'mysql_native_password' ? storedNativeDigest(account.hash) : undefined;
  return digest && certificate ? certificateProof(digest, scramble, certificate) : '';
}
