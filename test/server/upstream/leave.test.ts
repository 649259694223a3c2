import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { createConnection } from 'mysql2/promise';
import { afterEach, describe, expect, it } from 'vitest';
import { startServer, type Server } from '../../../src/server/start-server.ts';
import { ENGINES, hasEngine, startEngine, type EngineServer } from '../../support/engine-server.ts';
import { loginPacket, RawClient } from '../support/raw-client.ts';

/** Engines count broken logins of no loopback address. */
const ADDRESS = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.internal === false && one.family === 'IPv4')?.address;
const MOST_ERRORS = 3;
const PATIENCE = 10_000;

const PLUGIN = {
  'mysql-9.7': "WITH caching_sha2_password BY 'p'",
  'mariadb-11.8': "VIA ed25519 USING PASSWORD('p')",
  mariadb: "BY 'p'",
};

let engine: EngineServer | undefined;
let server: Server | undefined;

afterEach(async () => {
  await server?.close();
  await engine?.stop();
});

async function letsIn({ host, port }: Server): Promise<unknown> {
  try {
    const connection = await createConnection({ host, port, user: 'u', password: '' });
    await connection.end();
    return true;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Clients that leave after the greeting, and in the middle of a login. */
async function leaveEarly({ host, port }: Server): Promise<void> {
  const scan = connect(port, host);
  await once(scan, 'data');
  scan.destroy();
  const client = await RawClient.greeted(port);
  // An empty proof of another plugin: the engine asks again, and nobody answers.
  client.send(loginPacket(1, 'asked', { response: Buffer.alloc(0), plugin: 'mysql_clear_password' }));
  await client.packet();
  client.close();
}

describe.each(ENGINES.filter((name) => hasEngine(name)))('clients that leave early, in front of %s', (name) => {
  it.skipIf(ADDRESS === undefined)(
    'are no reason for the engine to block tlsdb',
    async () => {
      const args = ['--bind-address=0.0.0.0', `--max-connect-errors=${MOST_ERRORS}`, '--skip-name-resolve=OFF'];
      if (name === 'mariadb-11.8') args.push('--plugin-load-add=auth_ed25519');
      engine = await startEngine(name, { args });
      engine.sql("CREATE USER u@'%' IDENTIFIED BY ''");
      engine.sql(`CREATE USER asked@'%' IDENTIFIED ${PLUGIN[name]}`);
      const upstream = `mysql://${ADDRESS}:${engine.port}`;
      const front = await startServer({ port: 0, upstream, upstreamSslMode: 'DISABLED' });
      server = front;
      expect(await letsIn(front)).toBe(true);
      for (let count = 0; count < 2 * MOST_ERRORS; count++) await leaveEarly(front);
      const aborted = (): number =>
        Number(/\d+/.exec(engine?.sql("SHOW STATUS LIKE 'Aborted_connects'") ?? '')?.[0] ?? 0);
      await expect.poll(aborted, { timeout: PATIENCE }).toBeGreaterThanOrEqual(4 * MOST_ERRORS);
      expect(await letsIn(front)).toBe(true);
    },
    60_000,
  );
});
