import { rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type ListenOptions, type Server, type Socket } from 'node:net';
import { fail, systemErrorCode } from '../../kit/errors.ts';

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
   * @throws TlsdbError PORT_TAKEN, LISTEN_FAILED
   */
  async listen({ host, port, socket }: ListenAddress): Promise<number> {
    try {
      const tcp = await this.#open('tcp', { host, port, backlog: BACKLOG }, `${host}:${port}`);
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
      server.once('error', (error) => reject(listenError(error, name)));
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

/** The operator's error for an address that cannot be listened on. */
export function listenError(error: Error, address: string): Error {
  if (systemErrorCode(error) === 'EADDRINUSE') return fail('ADDRESS_IN_USE', { address }, error);
  return fail('LISTEN_FAILED', { address, reason: error.message }, error);
}

/** Removes the file that a killed server left; one that answers is left alone, and listening then fails. */
async function removeStaleSocket(path: string): Promise<void> {
  const answers = await new Promise<boolean>((resolve) => {
    const probe = connect(path, () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', (error) => resolve(systemErrorCode(error) !== 'ECONNREFUSED'));
  });
  if (!answers) rmSync(path, { force: true });
}
