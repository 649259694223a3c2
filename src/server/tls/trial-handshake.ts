import { messageOf } from '../../kit/errors.ts';
import { duplexPair } from 'node:stream';
import { connect, createSecureContext, TLSSocket, type SecureVersion } from 'node:tls';
import { finding, type Finding } from '../../x509/finding.ts';
import type { HandshakeInput } from '../../x509/verify-files.ts';

const VERSIONS: readonly SecureVersion[] = ['TLSv1.2', 'TLSv1.3'];

/** A handshake in memory takes milliseconds; whatever hangs is a failure. */
const TIMEOUT_MILLISECONDS = 5000;

/**
 * Connects a server that has the files with a client that trusts the CA, in memory, with TLS 1.2 and 1.3:
 * the proof by the OpenSSL of this process that key, certificate and chain work together. Never throws.
 */
export async function trialHandshake(input: HandshakeInput): Promise<readonly Finding[]> {
  for (const version of VERSIONS) {
    const problem = await handshake(input, version);
    if (problem !== undefined) return finding('HANDSHAKE_FAILED', input.certificateFile, { version, problem });
  }
  return finding('HANDSHAKE_OK', input.certificateFile, { versions: VERSIONS.join(' and ') });
}

/** What went wrong, or `undefined`. */
async function handshake(input: HandshakeInput, version: SecureVersion): Promise<string | undefined> {
  const [serverSide, clientSide] = duplexPair();
  const host = input.host?.replace(/^\[(.*)\]$/, '$1');
  const identity =
    host === undefined ? { checkServerIdentity: () => undefined } : { host, servername: serverName(host) };
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const timer = setTimeout(() => resolve('no answer'), TIMEOUT_MILLISECONDS);
  try {
    const secureContext = createSecureContext({ cert: Buffer.from(input.certificate), key: Buffer.from(input.key) });
    const server = new TLSSocket(serverSide, { isServer: true, secureContext });
    const versions = { minVersion: version, maxVersion: version };
    const client = connect({ socket: clientSide, ca: Buffer.from(input.ca), ...versions, ...identity });
    server.once('error', (error) => resolve(error.message));
    client.once('error', (error) => resolve(error.message));
    client.once('secureConnect', () => resolve(undefined));
    const problem = await promise;
    for (const socket of [client, server]) socket.on('error', () => undefined).destroy();
    return problem;
  } catch (error) {
    return messageOf(error);
  } finally {
    clearTimeout(timer);
  }
}

/** An address is not sent as a server name (RFC 6066, section 3). */
function serverName(host: string): string {
  return /^[\d.]+$|:/.test(host) ? '' : host;
}
