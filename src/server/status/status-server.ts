import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostPort } from '../../kit/host-port.ts';
import type { FrontContext } from '../context.ts';
import { listenError } from '../connection/listener.ts';
import { METRIC_CONTENT_TYPE, metricText } from './metric-text.ts';
import { serverMetrics } from './metrics.ts';
import { statusPage } from './status-page.ts';

/** Bounds of what a client of the status port can hold: connections, bytes of a request's head, milliseconds. */
const MAX_CONNECTIONS = 64;
const MAX_HEADER = 8 * 1024;
const REQUEST_TIMEOUT = 5000;
const IDLE_TIMEOUT = 10_000;

export interface StatusAddress {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
}

/** What the pages are made from. */
export interface StatusSource {
  readonly server: FrontContext;
  /** The version that the greeting announces. */
  readonly version: string;
  /** Whether the server takes connections. */
  isHealthy(): boolean;
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** The HTTP pages for load balancers and monitoring: `/status`, `/metrics` and `/healthz`, for reading only. */
export class StatusServer {
  readonly #server: Server;
  readonly #source: StatusSource;

  constructor(source: StatusSource) {
    this.#source = source;
    const bounds = { maxHeaderSize: MAX_HEADER, headersTimeout: REQUEST_TIMEOUT, requestTimeout: REQUEST_TIMEOUT };
    this.#server = createServer({ ...bounds, keepAliveTimeout: REQUEST_TIMEOUT }, (request, response) =>
      this.#answer(request, response),
    );
    this.#server.maxConnections = MAX_CONNECTIONS;
    this.#server.setTimeout(IDLE_TIMEOUT);
  }

  /**
   * Begins to listen.
   *
   * @returns the port
   * @throws TlsdbError ADDRESS_IN_USE, LISTEN_FAILED
   */
  listen({ host, port }: StatusAddress): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', (error) => reject(listenError(error, hostPort(host, port), '--status-port')));
      this.#server.listen(port, host, () => {
        this.#server.removeAllListeners('error').on('error', () => {});
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  /** Ends at once. */
  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const { status, type, text } = isReading ? this.#page(request.url ?? '') : plain(405, 'only GET and HEAD\n');
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(text),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      // What a refused method would send on is not read.
      ...(isReading ? {} : { Allow: 'GET, HEAD', Connection: 'close' }),
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  }

  #page(url: string): Page {
    const { server, version } = this.#source;
    const [path = ''] = url.split('?', 1);
    switch (path) {
      case '/status':
        return { status: 200, type: 'application/json', text: `${JSON.stringify(statusPage(server, version))}\n` };
      case '/metrics':
        return { status: 200, type: METRIC_CONTENT_TYPE, text: metricText(serverMetrics(server)) };
      case '/healthz':
        return this.#source.isHealthy() ? plain(200, 'ok\n') : plain(503, 'the server is ending\n');
      default:
        return plain(404, 'there are /status, /metrics and /healthz\n');
    }
  }
}

function plain(status: number, text: string): Page {
  return { status, type: 'text/plain; charset=utf-8', text };
}
