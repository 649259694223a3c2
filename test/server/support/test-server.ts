import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountId, newAccount, type Account } from '../../../src/account/account.ts';
import { ALL_GRANTS } from '../../../src/account/grants.ts';
import { hashPassword } from '../../../src/account/password.ts';
import { AccountRegistry } from '../../../src/account/registry.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { silentLog, type Log } from '../../../src/kit/log.ts';
import { createServer } from '../../../src/server/create-server.ts';
import type { DatabaseServer } from '../../../src/server/server.ts';
import { GlobalVariables } from '../../../src/server/variable/variable-store.ts';
import type { VariableValue } from '../../../src/server/variable/variable.ts';
import { LiveTls } from '../../../src/tls/live-tls.ts';
import type { TlsMaterial } from '../../../src/tls/material.ts';
import { autoSource } from '../../../src/tls/auto-source.ts';
import { FixedEngine } from './fixed-engine.ts';

export const PASSWORD = "pass'wörd";

export interface TestServerOptions {
  readonly tls?: boolean;
  readonly socket?: boolean;
  readonly variables?: Readonly<Record<string, VariableValue>>;
  /** Accounts beside `root`, whose password is {@link PASSWORD} unless another hash is given. */
  readonly accounts?: readonly (Partial<Account> & Pick<Account, 'user'>)[];
  /** Instead of the engine with fixed answers; the test closes it. */
  readonly realEngine?: Engine;
  readonly log?: Log;
  /** What the greeting announces. */
  readonly version?: string;
}

/** A server on a free port of the loopback interface with a folder of its own. */
export interface TestServer {
  readonly server: DatabaseServer;
  readonly engine: FixedEngine;
  readonly accounts: AccountRegistry;
  readonly variables: GlobalVariables;
  readonly tls: LiveTls;
  readonly port: number;
  readonly folder: string;
  readonly certs: string;
  readonly socket: string;
  readonly ca: string;
  /** From the next reload on, client certificates are verified against another CA. */
  distrust(clientCa: string): void;
  close(): Promise<void>;
}

/** Starts a server. Certificates come from tlsdb's own authority. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tlsdb-server-'));
  const certs = join(folder, 'certs');
  const useTls = options.tls ?? true;
  const auto = autoSource({ dir: certs });
  let clientCa: Partial<TlsMaterial> = {};
  const load = async (): Promise<TlsMaterial> => ({ ...(await auto.load()), ...clientCa });
  const tls = new LiveTls(useTls ? { ...auto, load } : undefined);
  await tls.reload();
  const engine = new FixedEngine();
  const accounts = AccountRegistry.open(join(folder, 'accounts.json'));
  await addAccounts(accounts, [{ user: 'root', grants: ALL_GRANTS }, ...(options.accounts ?? [])]);
  const variables = new GlobalVariables({ ...options.variables });
  const socket = join(folder, 'tlsdb.sock');
  const server = createServer(
    {
      host: '127.0.0.1',
      port: 0,
      version: options.version ?? '8.4.0-tlsdb-test',
      ...(options.socket ? { socket } : {}),
    },
    { engine: options.realEngine ?? engine, accounts, variables, tls, log: options.log ?? silentLog },
  );
  const { port } = await server.start();
  const ca = useTls ? readFileSync(join(certs, 'ca.pem'), 'utf8') : '';
  const close = async (): Promise<void> => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const distrust = (other: string): void => {
    clientCa = { ca: other, crl: undefined };
  };
  return { server, engine, accounts, variables, tls, port, folder, certs, socket, ca, distrust, close };
}

/** Adds or replaces accounts. */
export async function addAccounts(
  registry: AccountRegistry,
  list: readonly (Partial<Account> & Pick<Account, 'user'>)[],
): Promise<void> {
  const hashes = await Promise.all(
    list.map(async ({ hash, plugin = 'caching_sha2_password' }) => hash ?? hashPassword(plugin, PASSWORD)),
  );
  await registry.update((accounts, now) => {
    const changed = new Map(accounts);
    for (const [index, entry] of list.entries()) {
      const key = { user: entry.user, host: entry.host ?? '%' };
      const account = { ...newAccount(key, entry.plugin ?? 'caching_sha2_password', now), ...entry };
      changed.set(accountId(key), { ...account, ...key, hash: hashes[index] ?? '' });
    }
    return changed;
  });
}
