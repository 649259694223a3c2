import { lstatSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type ListenOptions, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { fail, systemErrorCode } from '../../kit/errors.ts';
import { hostPort } from '../../kit/host-port.ts';
import { reasonOf } from '../../kit/file-failure.ts';

/** The server speaks first: a client behind a full queue would wait in silence, so the queue is as long as the system lets it be. */
const BACKLOG = 4096;

/** Where a server listens. */
export interface ListenAddress {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Path of a Unix socket to listen on as well. */
  readonly socket?: string | undefined;
}

/** What a connection came through. */
export type Doorway = 'tcp' | 'unix';

/** Accepts connections on a TCP port and, if asked, on a Unix socket. */
export class Listener {
  readonly #accept: (socket: Socket, doorway: Doorway) => void;
  #servers: Server[] = [];

  constructor(accept: (socket: Socket, doorway: Doorway) => void) {
    this.#accept = accept;
  }

  /**
   * Begins to accept connections.
   *
   * @returns the TCP port
   * @throws TlsdbError ADDRESS_IN_USE, LISTEN_FAILED, SOCKET_FAILED, SOCKET_PATH_TAKEN
   */
  async listen({ host, port, socket }: ListenAddress): Promise<number> {
    try {
      const tcp = await this.#open('tcp', { host, port, backlog: BACKLOG }, hostPort(host, port));
      if (socket !== undefined) {
        await removeStaleSocket(socket);
        await this.#open('unix', { path: socket, backlog: BACKLOG, writableAll: true, readableAll: true }, socket);
      }
      return (tcp.address() as AddressInfo).port;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Accepts no more connections; those that exist go on. */
  close(): void {
    for (const server of this.#servers) server.close();
    this.#servers = [];
  }

  #open(doorway: Doorway, options: ListenOptions, name: string): Promise<Server> {
    const server = createServer({ noDelay: true, keepAlive: true }, (socket) => this.#accept(socket, doorway));
    return new Promise((resolve, reject) => {
      server.once('error', (error) => reject(doorway === 'unix' ? socketError(error, name) : listenError(error, name)));
      server.listen(options, () => {
        server.removeAllListeners('error');
        // Running out of file descriptors closes the new connection, and the server goes on.
        server.on('error', () => {});
        this.#servers.push(server);
        resolve(server);
      });
    });
  }
}

/**
 * The operator's error for an address that cannot be listened on.
 *
 * @param flag the flag that gives the port
 */
export function listenError(error: Error, address: string, flag = '--port'): Error {
  if (systemErrorCode(error) === 'EADDRINUSE') return fail('ADDRESS_IN_USE', { address, flag }, error);
  const reason = LISTEN_REASONS[systemErrorCode(error)] ?? error.message;
  return fail('LISTEN_FAILED', { address, reason, flag, hostFlag: flag.replace('port', 'host') }, error);
}

const LISTEN_REASONS: Readonly<Record<string, string>> = {
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'no address belongs to that name',
  EACCES: 'this user may not take that port',
};

/** Octets of a path that `struct sockaddr_un` has room for (unix(7)); macOS has four fewer. */
const SOCKET_PATH_OCTETS = process.platform === 'darwin' ? 103 : 107;

/** The operator's error for a Unix socket that cannot be made. Node.js calls each of them a lack of permission. */
function socketError(error: Error, path: string): Error {
  if (systemErrorCode(error) === 'EADDRINUSE')
    return fail('ADDRESS_IN_USE', { address: path, flag: '--socket' }, error);
  return fail('SOCKET_FAILED', { path, folder: dirname(path), reason: socketReason(error, path) }, error);
}

function socketReason(error: Error, path: string): string {
  if (Buffer.byteLength(path) > SOCKET_PATH_OCTETS) return `its path is longer than ${SOCKET_PATH_OCTETS} octets`;
  if (!statSync(dirname(path), { throwIfNoEntry: false })) return 'its folder does not exist';
  return reasonOf(error);
}

/**
 * Removes the socket that a killed server left; one that answers is left alone, and listening then fails.
 *
 * @throws TlsdbError SOCKET_PATH_TAKEN where something else than a socket stands: that is somebody's file
 */
async function removeStaleSocket(path: string): Promise<void> {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return;
  if (!status.isSocket()) throw fail('SOCKET_PATH_TAKEN', { path });
  const answers = await new Promise<boolean>((resolve) => {
    const probe = connect(path, () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', (error) => resolve(systemErrorCode(error) !== 'ECONNREFUSED'));
  });
  if (!answers) rmSync(path, { force: true });
}
