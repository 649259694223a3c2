import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { AccountRegistry } from '../account/registry.ts';
import { randomPassword } from '../account/password.ts';
import { createRootAccount, needsRootAccount } from '../account/root-account.ts';
import type { Config } from '../config/load.ts';
import type { Engine } from '../engine/engine.ts';
import { openSqliteEngine } from '../engine/sqlite/engine.ts';
import { systemClock, type Clock } from '../kit/clock.ts';
import { TlsdbError } from '../kit/errors.ts';
import { readFileIfPresent } from '../kit/files.ts';
import { silentLog, type Log } from '../kit/log.ts';
import { RELEASE } from '../kit/release.ts';
import { LiveTls } from '../tls/live-tls.ts';
import type { SessionPolicy } from '../tls/policy.ts';
import { startRenewal } from '../tls/renewal.ts';
import { filesState, watchFiles } from '../tls/watch.ts';
import { mendClientCnf, writeClientCnf, type Reachable } from './client-cnf.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { passwordKeysFrom, type PasswordKeySource } from './password-keys.ts';
import { createServer } from './create-server.ts';
import type { DatabaseServer } from './server.ts';
import { StatusServer } from './status-server.ts';
import { chooseTls, type TlsChoice } from './tls-source.ts';
import { GlobalVariables, variablesPath } from './variable-store.ts';
import type { VariableValue } from './variable.ts';
import { serverVersion } from './version.ts';

/** What a start may be told beside its settings. */
export interface StartOptions {
  readonly log?: Log;
  readonly clock?: Clock;
  /** First password of root, for a data folder without accounts. Default: a random one, or none with `initializeInsecure`. */
  readonly rootPassword?: string | undefined;
}

/** A server that listens. */
export interface StartedServer {
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
  readonly user: string;
  /** Only when this start made the account. */
  readonly newPassword: string | undefined;
  /** Option file for the mysql and mariadb clients, when there is one. */
  readonly clientCnf: string | undefined;
  /** Loads the TLS files again. @throws TlsdbError when they cannot be used; nothing has changed then */
  reload(): Promise<void>;
  /** Ends in an orderly way: running statements finish within `grace` milliseconds (default: the setting). */
  close(grace?: number): Promise<void>;
}

/**
 * Starts a server: data folder, database, accounts, TLS, listener, in this order, so that what fails leaves nothing that
 * listens. Everything that was opened is closed again when a later step fails.
 *
 * @throws TlsdbError for whatever the operator has to mend
 */
export async function start(config: Config, options: StartOptions = {}): Promise<StartedServer> {
  const { log = silentLog, clock = systemClock } = options;
  const choice = chooseTls(config, clock, log);
  const folder = await openDataFolder(config.dataDir);
  const engine = await openSqliteEngine({ path: folder.database, sync: config.sync, clock, log });
  try {
    return await startOn(engine, folder, choice, config, { ...options, log, clock });
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function startOn(
  engine: Engine,
  folder: DataFolder,
  choice: TlsChoice | undefined,
  config: Config,
  { log, clock, rootPassword }: StartOptions & { readonly log: Log; readonly clock: Clock },
): Promise<StartedServer> {
  const accounts = AccountRegistry.open(folder.accounts, clock);
  const variables = new GlobalVariables(initialVariables(config, choice), variablesPath(folder.path));
  // Before the files are read: whoever changes them from now on is not overlooked. Our own are made first.
  const loaded = choice?.kind === 'files' ? await filesState(choice.source.files) : undefined;
  const tls = await startTls(config, choice, variables, { log, clock });
  const caFile = tls.enabled ? choice?.caFile : undefined;
  const reachable: Reachable = { host: config.host, port: config.port, caFile };
  const newPassword = needsRootAccount(accounts)
    ? await makeRoot(accounts, folder, reachable, rootPassword ?? (config.initializeInsecure ? '' : randomPassword()))
    : undefined;
  const passwordKeys = await passwordKeySource(choice);
  const server = createServer(
    {
      host: config.host,
      port: config.port,
      socket: config.socket,
      maxConnectionsPerHost: config.maxConnectionsPerHost,
      version: serverVersion(RELEASE),
    },
    { engine, accounts, variables, tls, ...(passwordKeys ? { passwordKeys } : {}), clock, log },
  );
  const { port } = await server.start();
  const afterwards = async () => ({
    clientCnf: await mendClientCnf(folder.path, { ...reachable, port }),
    statusPage: await openStatusPage(config, server, log),
  });
  const { clientCnf, statusPage } = await afterwards().catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  log.info('server is running MySQL protocol', { addr: `${config.host}:${port}` });
  const stopKeeping = keepTlsFresh(choice, tls, loaded, { log, clock });
  return {
    host: config.host,
    port,
    socket: config.socket,
    statusPort: statusPage?.port,
    statusUrl: statusPage?.url,
    dataDir: config.dataDir,
    tls: tls.enabled,
    ca: caFile === undefined ? undefined : (await readFileIfPresent(caFile))?.toString('utf8'),
    caFile,
    user: 'root',
    newPassword,
    clientCnf,
    reload: () => server.reload(),
    close: async (grace = config.grace * 1000) => {
      stopKeeping();
      await server.drain(grace);
      statusPage?.server.close();
      await engine.close();
    },
  };
}

interface StatusPage {
  readonly server: StatusServer;
  readonly port: number;
  readonly url: string;
}

/** The status port stays open while the server drains, so that load balancers see that it does. */
async function openStatusPage(config: Config, server: DatabaseServer, log: Log): Promise<StatusPage | undefined> {
  const { statusHost: host, statusPort } = config;
  if (statusPort === undefined) return undefined;
  const source = { server: server.context, version: serverVersion(RELEASE), isHealthy: () => server.isAccepting };
  const page = new StatusServer(source);
  const port = await page.listen({ host, port: statusPort });
  log.info('for status and metrics report', { 'listening on addr': `${host}:${port}` });
  return { server: page, port, url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/status` };
}

/** Makes the first account. Its password is in the option file before it counts, so that no crash can lose it. */
async function makeRoot(
  accounts: AccountRegistry,
  folder: DataFolder,
  reachable: Reachable,
  password: string,
): Promise<string> {
  await writeClientCnf(folder.path, { ...reachable, user: 'root', password });
  await createRootAccount(accounts, password);
  return password;
}

/** Loads the first material. With `--on-tls-error disable` bad files leave TLS off instead of stopping the start. */
async function startTls(
  config: Config,
  choice: TlsChoice | undefined,
  variables: GlobalVariables,
  { log, clock }: { readonly log: Log; readonly clock: Clock },
): Promise<LiveTls> {
  const versions = { min: config.tlsVersion[0] ?? 'TLSv1.2', max: config.tlsVersion.at(-1) ?? 'TLSv1.3' };
  const sessions = (): SessionPolicy => ({
    enabled: variables.flag('ssl_session_cache_mode'),
    timeout: variables.number('ssl_session_cache_timeout'),
  });
  const handshakeTimeout = config.connectTimeout * 1000;
  const tls = new LiveTls(choice?.source, { versions, handshakeTimeout, sessions, log, clock });
  if (choice?.kind !== 'auto') log.warn('Automatic TLS Certificate creation is disabled');
  try {
    await tls.reload();
  } catch (error) {
    if (config.onTlsError === 'refuse' || !(error instanceof TlsdbError)) throw error;
    log.error('the server starts without TLS', { error: error.message, mend: error.hint });
  }
  return tls;
}

/**
 * Files are watched, and a certificate of our own is renewed before it ends. A server that started without TLS offers it as
 * soon as the files are good.
 *
 * @returns stops both
 */
function keepTlsFresh(
  choice: TlsChoice | undefined,
  tls: LiveTls,
  loaded: string | undefined,
  { log, clock }: { readonly log: Log; readonly clock: Clock },
): () => void {
  if (choice === undefined) return () => {};
  const stops = [watchFiles(tls, choice.source.files, { log, loaded })];
  if (choice.kind === 'auto') stops.push(startRenewal(tls, { clock, log }));
  return () => {
    for (const end of stops) end();
  };
}

function initialVariables(config: Config, choice: TlsChoice | undefined): Readonly<Record<string, VariableValue>> {
  const own = choice?.kind === 'files';
  return {
    bind_address: config.host,
    connect_timeout: config.connectTimeout,
    datadir: resolve(config.dataDir),
    hostname: hostname(),
    max_connections: config.maxConnections,
    port: config.port,
    require_secure_transport: config.requireSecureTransport ? 1 : 0,
    socket: config.socket ?? '',
    ssl_ca: (own && config.sslCa) || '',
    ssl_cert: (own && config.sslCert) || '',
    ssl_crl: (own && config.sslCrl) || '',
    ssl_key: (own && config.sslKey) || '',
    tls_version: config.tlsVersion.join(','),
    version: serverVersion(RELEASE),
  };
}

/** The RSA pair of the certificate folder; without one it is made when a client first needs it. */
async function passwordKeySource(choice: TlsChoice | undefined): Promise<PasswordKeySource | undefined> {
  if (choice?.kind !== 'auto' || choice.caFile === undefined) return undefined;
  const pem = await readFileIfPresent(join(dirname(choice.caFile), 'private_key.pem'));
  if (pem === undefined) return undefined;
  const keys = passwordKeysFrom(pem.toString('utf8'));
  return () => Promise.resolve(keys);
}
