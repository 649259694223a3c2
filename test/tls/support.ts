import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import type { LiveTls } from '../../src/tls/live-tls.ts';
import { readPeer, type TlsPeer } from '../../src/tls/peer.ts';

/** A fresh folder and the way to remove it. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tlsdb-tls-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A port that speaks TLS at once, for tests of what a handshake does. */
export interface TlsPort {
  readonly port: number;
  /** What the server knows of each client, in order. */
  readonly peers: readonly TlsPeer[];
  readonly failures: readonly Error[];
  close(): void;
}

/** Hands every connection to `tls`, greets the client inside TLS, and echoes. */
export async function openPort(tls: LiveTls): Promise<TlsPort> {
  const peers: TlsPeer[] = [];
  const failures: Error[] = [];
  const server = createServer({ noDelay: true }, (raw) => {
    raw.on('error', () => {});
    tls.accept(raw).then(
      (socket) => {
        peers.push(readPeer(socket, Date.now()));
        socket.on('error', () => {});
        socket.write('hello');
        socket.pipe(socket);
      },
      (error: Error) => failures.push(error),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, peers, failures, close: () => server.close() };
}

/** What a client has seen of one connection. */
export interface Visit {
  readonly session: Buffer | undefined;
  readonly isResumed: boolean;
  readonly serial: string;
  readonly cipher: string;
  /** Key exchange group. */
  readonly group: string;
}

/** Connects with verification, waits for the greeting and a ticket to resume with, and goes. */
export async function visit(port: number, options: ConnectionOptions): Promise<Visit> {
  const socket: TLSSocket = connect({ port, host: '127.0.0.1', servername: 'localhost', ...options });
  try {
    const ticket = Promise.withResolvers<Buffer | undefined>();
    socket.once('session', ticket.resolve);
    await once(socket, 'data');
    const isResumed = socket.isSessionReused();
    // A resumed TLS 1.3 session brings no new ticket.
    const session = isResumed ? undefined : await ticket.promise;
    const key = socket.getEphemeralKeyInfo();
    const group = key !== null && 'name' in key ? String(key.name) : '';
    const serial = socket.getPeerX509Certificate()?.serialNumber ?? '';
    return { session, isResumed, serial, group, cipher: socket.getCipher().name };
  } finally {
    socket.destroy();
  }
}

/** The text of a file of the folder. */
export function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
