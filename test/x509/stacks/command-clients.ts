import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createSecureContext, TLSSocket, type SecureContext } from 'node:tls';
import { CAPABILITY } from '../../../src/mysql/capability.ts';
import { writeGreeting } from '../../../src/mysql/handshake.ts';
import { PacketWriter } from '../../../src/mysql/writer.ts';

/** Octets of an SSLRequest with its frame. */
const SSL_REQUEST_FRAME = 36;

/** The certificates of one server that a client judges. */
export interface PresentedFiles {
  readonly certificate: string;
  readonly key: string;
}

/**
 * Whether a command-line client logs in to a server with these certificates at 127.0.0.1. The server knows no more of
 * the protocol than that a client which refuses the certificate says nothing after the handshake of TLS.
 */
export async function logsIn(
  { certificate, key }: PresentedFiles,
  command: (port: number) => readonly [program: string, args: readonly string[]],
): Promise<boolean> {
  // Level 0: the client is to judge what no current OpenSSL would serve by itself.
  const context = createSecureContext({ cert: certificate, key, ciphers: 'DEFAULT@SECLEVEL=0' });
  let hasLogin = false;
  const server = createServer((socket) => {
    serve(socket, context, () => (hasLogin = true));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const [program, args] = command((server.address() as AddressInfo).port);
    await new Promise<void>((resolve) => {
      execFile(program, args, { timeout: 20_000 }, () => resolve());
    });
    return hasLogin;
  } finally {
    server.close();
  }
}

function serve(socket: Socket, context: SecureContext, loggedIn: () => void): void {
  socket.on('error', () => socket.destroy());
  socket.write(greeting());
  socket.once('data', (request: Buffer) => {
    socket.pause();
    if (request.length > SSL_REQUEST_FRAME) socket.unshift(request.subarray(SSL_REQUEST_FRAME));
    const secure = new TLSSocket(socket, { isServer: true, secureContext: context });
    secure.on('error', () => secure.destroy());
    secure.once('data', () => {
      loggedIn();
      secure.destroy();
    });
  });
}

function greeting(): Buffer {
  const writer = new PacketWriter();
  const { protocol41, ssl, secureConnection, pluginAuth } = CAPABILITY;
  writeGreeting(writer, {
    version: '8.0.0',
    connectionId: 1,
    scramble: Buffer.alloc(20, 'a'),
    capabilities: protocol41 | ssl | secureConnection | pluginAuth,
    collation: 45,
    status: 2,
    plugin: 'mysql_native_password',
  });
  return Buffer.from(writer.take());
}
