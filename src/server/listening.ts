import type { Config } from '../config/load.ts';
import { hostPort } from '../kit/host-port.ts';
import type { Log } from '../kit/log.ts';
import { RELEASE } from '../kit/release.ts';
import type { FrontContext } from './context.ts';
import type { Front } from './front.ts';
import type { DatabaseServer } from './server.ts';
import { StatusServer } from './status/status-server.ts';
import { serverVersion } from './version.ts';

/** Where a server listens, and what it shows there. */
export interface ListeningFacts {
  readonly host: string;
  readonly port: number;
  readonly socket: string | undefined;
  readonly statusPort: number | undefined;
  /** Address of the status page. */
  readonly statusUrl: string | undefined;
  readonly dataDir: string;
  /** Whether connections are offered TLS. */
  readonly tls: boolean;
  /** PEM and path of the CA that clients verify the server with. */
  readonly ca: string | undefined;
  readonly caFile: string | undefined;
}

/** A server that listens, with its status port. */
export interface Listening extends Pick<ListeningFacts, 'port' | 'statusPort' | 'statusUrl'> {
  /** Ends in an orderly way: running statements finish within `grace` milliseconds. */
  close(grace: number): Promise<void>;
}

/**
 * Begins to listen.
 *
 * @param prepare what is to be done as soon as the port is known
 * @throws TlsdbError ADDRESS_IN_USE, LISTEN_FAILED, and what `prepare` throws; nothing listens then
 */
export async function listen(
  config: Config,
  server: DatabaseServer<FrontContext>,
  log: Log,
  prepare: (port: number) => Promise<void> = () => Promise.resolve(),
): Promise<Listening> {
  const { port } = await server.start();
  const openAll = async (): Promise<StatusPage | undefined> => {
    await prepare(port);
    return openStatusPage(config, server, log);
  };
  const page = await openAll().catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  log.info('server is running MySQL protocol', { addr: hostPort(config.host, port) });
  return {
    port,
    statusPort: page?.port,
    statusUrl: page?.url,
    close: async (grace) => {
      await server.drain(grace);
      page?.server.close();
    },
  };
}

/** What is known of every server that listens, whoever answers its statements. */
export function listeningFacts(
  { host, socket, dataDir }: Config,
  { parts, ca, caFile }: Front,
  { port, statusPort, statusUrl }: Listening,
): ListeningFacts {
  return { host, port, socket, statusPort, statusUrl, dataDir, tls: parts.tls.enabled, ca, caFile };
}

interface StatusPage {
  readonly server: StatusServer;
  readonly port: number;
  readonly url: string;
}

/** The status port stays open while the server drains, so that load balancers see that it does. */
async function openStatusPage(
  config: Config,
  server: DatabaseServer<FrontContext>,
  log: Log,
): Promise<StatusPage | undefined> {
  const { statusHost: host, statusPort } = config;
  if (statusPort === undefined) return undefined;
  const source = { server: server.context, version: serverVersion(RELEASE), isHealthy: () => server.isAccepting };
  const page = new StatusServer(source);
  const port = await page.listen({ host, port: statusPort });
  log.info('for status and metrics report', { 'listening on addr': hostPort(host, port) });
  return { server: page, port, url: `http://${hostPort(host, port)}/status` };
}
