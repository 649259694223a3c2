import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../config/load.ts';
import { randomPassword } from '../account/password.ts';
import type { Log } from '../kit/log.ts';
import { start } from './start.ts';
import { passwordIn } from './client-cnf.ts';

/** What a program asks of a server; what is left out is as `tlsdb serve` has it. Durations are texts such as `10s`. */
export interface ServerOptions {
  readonly host?: string;
  /** 0 picks a free one. */
  readonly port?: number;
  /** Path of a Unix socket to listen on as well. */
  readonly socket?: string;
  /** Default: a fresh private folder that `close` removes, for test suites. */
  readonly dataDir?: string;
  /** Port of `/status`, `/metrics` and `/healthz`; 0 picks a free one. Default: none. */
  readonly statusPort?: number;
  readonly autoTls?: boolean;
  readonly certsDir?: string;
  readonly sslCert?: string;
  readonly sslKey?: string;
  readonly sslCa?: string;
  readonly sslCrl?: string;
  readonly tlsVersion?: string;
  readonly onTlsError?: 'refuse' | 'disable';
  readonly requireSecureTransport?: boolean;
  /** URLs of an engine to stand in front of, with commas between its members. */
  readonly upstream?: string;
  readonly upstreamSslMode?: 'DISABLED' | 'PREFERRED' | 'REQUIRED' | 'VERIFY_CA' | 'VERIFY_IDENTITY';
  readonly upstreamCa?: string;
  readonly maxConnections?: number;
  readonly maxConnectionsPerHost?: number;
  readonly connectTimeout?: string;
  readonly grace?: string;
  /** Password of root in a data folder that has no accounts yet. Default: a random one. */
  readonly password?: string;
  /** Default: nothing is logged. */
  readonly log?: Log;
}

/** A server of this process. */
export interface Server {
  readonly host: string;
  readonly port: number;
  readonly statusPort: number | undefined;
  /** PEM of the CA to verify it with; `undefined` without TLS, or with files of a CA that is not known. */
  readonly ca: string | undefined;
  /** '' with an upstream: its accounts are its own. */
  readonly user: string;
  /** `undefined` when the data folder had accounts and its option file is gone. */
  readonly password: string | undefined;
  readonly dataDir: string;
  /** Loads the TLS files again. @throws TlsdbError when they cannot be used; nothing has changed then */
  reload(): Promise<void>;
  /** Ends in an orderly way. */
  close(): Promise<void>;
}

/**
 * Starts a MySQL-protocol server in this process.
 *
 * @throws TlsdbError for whatever the caller has to mend
 * @example
 * const { host, port, statusPort, ca, user, password, close } = await startServer({ autoTls: true, port: 0 });
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { log, password, dataDir: givenFolder, ...settings } = options;
  const dataDir = givenFolder ?? (await mkdtemp(join(tmpdir(), 'tlsdb-')));
  const removeFolder = async (): Promise<void> => {
    if (givenFolder === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const config = loadConfig({ flags: asFlags({ ...settings, dataDir }), environment: {}, file: undefined });
    const rootPassword = password ?? randomPassword();
    const server = await start(config, { rootPassword, ...(log === undefined ? {} : { log }) });
    const { host, port, statusPort, ca, user, newPassword, clientCnf } = server;
    return {
      host,
      port,
      statusPort,
      ca,
      user,
      password: newPassword ?? (clientCnf === undefined ? undefined : passwordIn(await readFile(clientCnf, 'utf8'))),
      dataDir,
      reload: () => server.reload(),
      close: async () => {
        await server.close();
        await removeFolder();
      },
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

/** `requireSecureTransport: true` is the flag `require-secure-transport`; one rule judges both. */
function asFlags(settings: Readonly<Record<string, string | number | boolean | undefined>>): Record<string, string> {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), String(value)]),
  );
}
