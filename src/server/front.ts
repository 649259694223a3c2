import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../config/load.ts';
import { systemClock, type Clock } from '../kit/clock.ts';
import { TlsdbError } from '../kit/errors.ts';
import { readFileIfPresent } from '../kit/files.ts';
import { silentLog, type Log } from '../kit/log.ts';
import { RELEASE } from '../kit/release.ts';
import { LiveTls } from '../tls/live-tls.ts';
import type { SessionPolicy } from '../tls/policy.ts';
import { startRenewal } from '../tls/renewal.ts';
import { filesState, watchFiles } from '../tls/watch.ts';
import type { FrontParts } from './create-server.ts';
import { passwordKeysFrom, type PasswordKeySource } from './login/password-keys.ts';
import type { TlsChoice } from './tls/tls-source.ts';
import { GlobalVariables, variablesPath } from './variable/variable-store.ts';
import type { VariableValue } from './variable/variable.ts';
import { serverVersion } from './version.ts';

/** What a server has in front of whatever answers its statements. */
export interface Front {
  /** Variables, TLS with its first material, the RSA pair of password exchange. */
  readonly parts: FrontParts & { readonly clock: Clock; readonly log: Log };
  /** Path of the CA that clients verify the server with; `undefined` without TLS. */
  readonly caFile: string | undefined;
  /** PEM of it. */
  readonly ca: string | undefined;
  /** Watches the files and renews what is our own from now on. @returns stops both */
  keepFresh(): () => void;
}

/**
 * Loads the TLS material and what belongs to it.
 *
 * @throws TlsdbError when it cannot be used, unless `--on-tls-error disable` says to go on without TLS
 */
export async function openFront(
  config: Config,
  choice: TlsChoice | undefined,
  { log = silentLog, clock = systemClock }: { readonly log?: Log | undefined; readonly clock?: Clock | undefined },
): Promise<Front> {
  const variables = new GlobalVariables(initialVariables(config, choice), variablesPath(config.dataDir));
  // Before the files are read: whoever changes them from now on is not overlooked. Our own are made first.
  const loaded = choice?.kind === 'files' ? await filesState(choice.source.files) : undefined;
  const tls = await startTls(config, choice, variables, { log, clock });
  const caFile = tls.enabled ? choice?.caFile : undefined;
  const ca = caFile === undefined ? undefined : (await readFileIfPresent(caFile))?.toString('utf8');
  const passwordKeys = await passwordKeySource(choice);
  const parts = { variables, tls, ...(passwordKeys ? { passwordKeys } : {}), clock, log };
  return { parts, caFile, ca, keepFresh: () => keepTlsFresh(choice, tls, loaded, { log, clock }) };
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
