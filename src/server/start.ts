import { AccountRegistry } from '../account/registry.ts';
import { randomPassword } from '../account/password.ts';
import { createRootAccount, needsRootAccount } from '../account/root-account.ts';
import type { Config } from '../config/load.ts';
import type { Engine } from '../engine/engine.ts';
import { openSqliteEngine } from '../engine/sqlite/engine.ts';
import { systemClock, type Clock } from '../kit/clock.ts';
import { silentLog, type Log } from '../kit/log.ts';
import { RELEASE } from '../kit/release.ts';
import { mendClientCnf, writeClientCnf, type Reachable } from './client-cnf.ts';
import { Components, componentsPath } from './statement/components.ts';
import { createServer } from './create-server.ts';
import { openDataFolder, refuseEmptied, removeBegunFiles, type DataFolder } from './data-folder.ts';
import { openFront } from './front.ts';
import { listen, listeningFacts, type ListeningFacts } from './listening.ts';
import { chooseTls, type TlsChoice } from './tls/tls-source.ts';
import { serverVersion } from './version.ts';

/** Milliseconds after the start: what does not live as long has no use for it. */
const UNTIL_WARM = 1000;

/** What a start may be told beside its settings. */
export interface StartOptions {
  readonly log?: Log;
  readonly clock?: Clock;
  /** First password of root, for a data folder without accounts. Default: a random one, or none with `initializeInsecure`. */
  readonly rootPassword?: string | undefined;
}

/** A server that listens. */
export interface StartedServer extends ListeningFacts {
  /** The engine's members and the TLS of the connections to each; `undefined` with the embedded engine. */
  readonly upstream: readonly string[] | undefined;
  /** '' with an upstream: its accounts are its own. */
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
 * listens. Everything that was opened is closed again when a later step fails. With an upstream there is neither database nor
 * account: the engine has them.
 *
 * @throws TlsdbError for whatever the operator has to mend
 */
export async function start(config: Config, options: StartOptions = {}): Promise<StartedServer> {
  const { log = silentLog, clock = systemClock } = options;
  const choice = chooseTls(config, clock, log);
  if (config.upstream !== undefined || config.upstreamCa !== undefined || config.upstreamSslMode !== undefined) {
    const { startUpstream } = await import('./upstream/start-upstream.ts');
    return startUpstream(config, choice, { log, clock });
  }
  const folder = await openDataFolder(config.dataDir);
  refuseEmptied(folder);
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
  await removeBegunFiles(folder);
  const accounts = AccountRegistry.open(folder.accounts, clock);
  const front = await openFront(config, choice, { log, clock });
  const reachable: Reachable = { host: config.host, port: config.port, caFile: front.caFile };
  const newPassword = needsRootAccount(accounts)
    ? await makeRoot(accounts, folder, reachable, rootPassword ?? (config.initializeInsecure ? '' : randomPassword()))
    : undefined;
  const components = new Components(componentsPath(config.dataDir));
  const parts = { ...front.parts, engine, accounts, components };
  const server = createServer({ ...config, version: serverVersion(RELEASE) }, parts);
  let clientCnf: string | undefined;
  const listening = await listen(config, server, log, async (port) => {
    clientCnf = await mendClientCnf(folder.path, { ...reachable, port });
  });
  const stopKeeping = front.keepFresh();
  const warming = setTimeout(() => void engine.warmUp?.(), UNTIL_WARM).unref();
  return {
    ...listeningFacts(config, front, listening),
    upstream: undefined,
    user: 'root',
    newPassword,
    clientCnf,
    reload: () => server.reload(),
    close: async (grace = config.grace * 1000) => {
      stopKeeping();
      clearTimeout(warming);
      await listening.close(grace);
      await engine.close();
    },
  };
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
