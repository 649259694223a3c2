import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { AccountRegistry } from '../../account/registry.ts';
import type { Config } from '../../config/load.ts';
import type { Clock } from '../../kit/clock.ts';
import { fail, messageOf } from '../../kit/errors.ts';
import { ensureFolder } from '../../kit/folders.ts';
import type { Log } from '../../kit/log.ts';
import type { FrontContext } from '../context.ts';
import { frontContext } from '../create-server.ts';
import { openFront } from '../front.ts';
import { listen, listeningFacts } from '../listening.ts';
import { generatedPasswordKeys } from '../login/password-keys.ts';
import { DatabaseServer } from '../server.ts';
import type { StartedServer } from '../start.ts';
import type { TlsChoice } from '../tls/tls-source.ts';
import { readEngineAddress } from './address.ts';
import { modeOf, type EngineTlsSettings } from './engine-tls.ts';
import { Members } from './members.ts';
import { relayReception } from './relay-login.ts';
import { RequirementPolicy } from './requirement-policy.ts';

/** What REQUIRE demands of the engine's accounts. */
const REQUIREMENTS_FILE = 'requirements.json';
/** Milliseconds that a member gets to greet; never more than half of the time for a login, so that clients can be told. */
const LONGEST_DIAL = 3000;

/**
 * Starts a server in front of an existing engine. Whether that is up is not asked: clients are told when they come.
 *
 * @throws TlsdbError UPSTREAM_BAD_URL, UPSTREAM_MISSING, UPSTREAM_BAD_CA, and those of TLS and listening
 */
export async function startUpstream(
  config: Config,
  choice: TlsChoice | undefined,
  { log, clock }: { readonly log: Log; readonly clock: Clock },
): Promise<StartedServer> {
  if (config.upstream === undefined) {
    throw fail('UPSTREAM_MISSING', {
      given: config.upstreamCa === undefined ? '--upstream-ssl-mode' : '--upstream-ca',
    });
  }
  const addresses = config.upstream.map(readEngineAddress);
  const engineTls: EngineTlsSettings = { mode: config.upstreamSslMode, ca: await readCa(config.upstreamCa) };
  await ensureFolder(config.dataDir);
  const opened = await openFront(config, choice, { log, clock });
  const members = new Members(addresses, Math.min(LONGEST_DIAL, config.connectTimeout * 500), log);
  const front: FrontContext = { ...frontContext(config, opened.parts), upstream: members };
  const { tls, passwordKeys = generatedPasswordKeys() } = opened.parts;
  const policy = new RequirementPolicy(AccountRegistry.open(join(config.dataDir, REQUIREMENTS_FILE), clock));
  const context = { front, tls, members, engineTls, passwordKeys, policy };
  const server = new DatabaseServer(config, front, relayReception(context));
  const listening = await listen(config, server, log);
  const stopKeeping = opened.keepFresh();
  return {
    ...listeningFacts(config, opened, listening),
    upstream: addresses.map((address) => `${address.name} (TLS ${modeOf(address, engineTls)})`),
    user: '',
    newPassword: undefined,
    clientCnf: undefined,
    reload: () => server.reload(),
    close: async (grace = config.grace * 1000) => {
      stopKeeping();
      members.close();
      await listening.close(grace);
    },
  };
}

/** @throws TlsdbError UPSTREAM_BAD_CA */
async function readCa(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  try {
    const pem = await readFile(path, 'utf8');
    createSecureContext({ ca: pem });
    if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw new Error('it has no certificate in PEM');
    return pem;
  } catch (error) {
    throw fail('UPSTREAM_BAD_CA', { path, reason: messageOf(error) }, error);
  }
}
