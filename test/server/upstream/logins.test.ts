import { existsSync } from 'node:fs';
import { createConnection, type Connection, type ConnectionOptions } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { initFolder } from '../../../src/pki/folder/init-folder.ts';
import { startServer, type Server, type ServerOptions } from '../../../src/server/start-server.ts';
import {
  ENGINES,
  hasEngine,
  hasEngineClient,
  startEngine,
  type EngineName,
  type EngineServer,
} from '../../support/engine-server.ts';
import { freshFolder, removeFolder } from '../../support/serve.ts';
import { judgeClient, runProgram } from '../support/client-run.ts';

const PASSWORD = 'pass wörd';

/** Plugins whose logins are relayed, and engines that have them. */
const PLUGINS: Readonly<Record<EngineName, readonly string[]>> = {
  'mysql-9.7': ['caching_sha2_password', 'sha256_password'],
  'mariadb-11.8': ['mysql_native_password', 'ed25519'],
  mariadb: ['mysql_native_password'],
};

const RSA_KEYS: Readonly<Record<EngineName, readonly string[]>> = {
  'mysql-9.7': ['--caching-sha2-password-auto-generate-rsa-keys=ON', '--sha256-password-auto-generate-rsa-keys=ON'],
  'mariadb-11.8': ['--plugin-load-add=auth_ed25519'],
  mariadb: [],
};

describe.each(ENGINES.filter((name) => hasEngine(name)))('logins relayed to %s', (name) => {
  let certs: string;
  let engine: EngineServer;

  beforeAll(async () => {
    certs = freshFolder();
    await initFolder({ dir: certs });
    const files = ['ca', 'cert', 'key'].map(
      (kind) => `--ssl-${kind}=${join(certs, FILES[kind as keyof typeof FILES])}`,
    );
    engine = await startEngine(name, { args: [...files, ...RSA_KEYS[name]] });
    for (const plugin of PLUGINS[name]) engine.sql(account(name, plugin));
  }, 60_000);

  afterAll(async () => {
    await engine.stop();
    removeFolder(certs);
  });

  const urls = (): Readonly<Record<string, ServerOptions>> => ({
    TLS: {
      upstream: `mysql://127.0.0.1:${engine.port}`,
      upstreamSslMode: 'VERIFY_IDENTITY',
      upstreamCa: join(certs, 'ca.pem'),
    },
    plaintext: { upstream: `mysql://127.0.0.1:${engine.port}`, upstreamSslMode: 'DISABLED' },
    socket: { upstream: `mysql://${engine.socket}` },
  });

  describe.each(['TLS', 'plaintext', 'socket'])('over %s', (transport) => {
    let server: Server;
    let folder: string;

    beforeAll(async () => {
      folder = freshFolder();
      // Passwords that the engine remembers would make every login the short one.
      engine.sql('FLUSH PRIVILEGES');
      server = await startServer({ autoTls: true, port: 0, socket: join(folder, 's'), ...urls()[transport] });
    });

    afterAll(async () => {
      await server.close();
      removeFolder(folder);
    });

    const ways = (): Readonly<Record<string, ConnectionOptions>> => ({
      TLS: { host: server.host, port: server.port, ssl: { ca: server.ca ?? '', verifyIdentity: true } },
      plaintext: { host: server.host, port: server.port },
      socket: { socketPath: join(folder, 's') },
    });

    it.each(
      ['plaintext', 'socket', 'TLS'].flatMap((way) =>
        PLUGINS[name].filter((plugin) => plugin !== 'ed25519').map((plugin) => [way, plugin] as const),
      ),
    )('a client over %s with %s', async (way, plugin) => {
      engine.sql('FLUSH PRIVILEGES');
      for (const time of ['first', 'second']) {
        const connection = await connect({ ...ways()[way], user: plugin, password: PASSWORD });
        const [rows] = await connection.query('SELECT CURRENT_USER() AS who, ? AS time', [time]);
        expect(rows).toEqual([{ who: `${plugin}@%`, time }]);
        await connection.end();
      }
    });

    it('tells what the engine says of a wrong password and of an unknown database', async () => {
      const user = PLUGINS[name][0] ?? '';
      const options = { ...ways()['TLS'], user };
      await expect(connect({ ...options, password: 'wrong' })).rejects.toMatchObject({ errno: 1045 });
      await expect(connect({ ...options, password: PASSWORD, database: 'nowhere' })).rejects.toMatchObject({
        errno: expect.toSatisfy((errno: number) => errno === 1044 || errno === 1049),
      });
    });

    it('carries a change of user', async () => {
      const [first = '', second = first] = PLUGINS[name].filter((plugin) => plugin !== 'ed25519');
      const connection = await connect({ ...ways()['TLS'], user: first, password: PASSWORD });
      await connection.changeUser({ user: second, password: PASSWORD });
      const [rows] = await connection.query('SELECT CURRENT_USER() AS who');
      expect(rows).toEqual([{ who: `${second}@%` }]);
      await expect(connection.changeUser({ user: first, password: 'wrong' })).rejects.toMatchObject({ errno: 1045 });
    });
  });

  it.each(ENGINES.filter((other) => hasEngineClient(other)))(
    'lets the command line of %s in',
    async (other) => {
      const server = await startServer({ autoTls: true, port: 0, ...urls()['TLS'] });
      try {
        const ca = join(server.dataDir, 'certs', 'ca.pem');
        expect(existsSync(ca)).toBe(true);
        const plugin = PLUGINS[name].at(-1) ?? '';
        const verified = other === 'mysql-9.7' ? '--ssl-mode=VERIFY_IDENTITY' : '--ssl-verify-server-cert';
        const where = ['--no-defaults', '--host=127.0.0.1', `--port=${server.port}`, `--user=${plugin}`];
        const program = other === 'mariadb' ? { program: 'mariadb', args: [] } : judgeClient(other);
        const run = await runProgram(program ?? { program: '', args: [] }, [
          ...where,
          `--password=${PASSWORD}`,
          `--ssl-ca=${ca}`,
          verified,
          '-N',
          '-B',
          '-e',
          SEEN,
        ]);
        // The oldest client knows no plugin of MySQL 9.7 by heart, the newest none of MariaDB's.
        if (run.output.includes('cannot be loaded')) return;
        expect(run.output).toContain('Ssl_version\tTLSv1.3');
        expect(run.output).toContain(`${plugin}@%`);
      } finally {
        await server.close();
      }
    },
    30_000,
  );
});

const SEEN = "SHOW STATUS LIKE 'Ssl_version'; SELECT CURRENT_USER()";
const FILES = { ca: 'ca.pem', cert: 'server-cert.pem', key: 'server-key.pem' } as const;

function account(name: EngineName, plugin: string): string {
  const isMysql = name === 'mysql-9.7';
  const secret = isMysql ? `WITH ${plugin} BY '${PASSWORD}'` : `VIA ${plugin} USING PASSWORD('${PASSWORD}')`;
  return `CREATE USER ${plugin}@'%' IDENTIFIED ${secret};`;
}

function connect(options: ConnectionOptions): Promise<Connection> {
  return createConnection(options);
}
