import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RowDataPacket } from 'mysql2';
import { createConnection, type Connection, type ConnectionOptions } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Server } from '../../../src/server/start-server.ts';
import { ENGINES, hasEngine, startEngine, type EngineServer } from '../../support/engine-server.ts';

describe.each(ENGINES.filter((name) => hasEngine(name)))('REQUIRE in front of %s', (name) => {
  let engine: EngineServer;
  let server: Server;
  let chief: Connection;

  beforeAll(async () => {
    engine = await startEngine(name);
    engine.sql("CREATE USER chief@'%' IDENTIFIED BY 'secret'; GRANT ALL ON *.* TO chief@'%' WITH GRANT OPTION;");
    server = await startServer({ autoTls: true, port: 0, upstream: `mysql://${engine.socket}` });
    chief = await createConnection({ ...tls(), user: 'chief' });
  }, 60_000);

  afterAll(async () => {
    chief.destroy();
    await server.close();
    await engine.stop();
  });

  const plain = (): ConnectionOptions => ({ host: server.host, port: server.port, user: 'app', password: 'secret' });
  const tls = (): ConnectionOptions => ({ ...plain(), ssl: { ca: server.ca ?? '' } });
  const withCertificate = (): ConnectionOptions => {
    const file = (kind: string): string => readFileSync(join(server.dataDir, 'certs', `client-${kind}.pem`), 'utf8');
    return { ...plain(), ssl: { ca: server.ca ?? '', cert: file('cert'), key: file('key') } };
  };

  /** How logins as `app` end without TLS, with it, and with a certificate: `in`, or the number of the error. */
  const whoMay = (): Promise<readonly (string | number)[]> =>
    Promise.all(
      [plain(), tls(), withCertificate()].map((way) =>
        createConnection(way).then(
          (connection) => (connection.destroy(), 'in'),
          (error: { readonly errno: number }) => error.errno,
        ),
      ),
    );

  const shown = async (sql: string): Promise<string> => {
    const [[row]] = await chief.query<RowDataPacket[]>(sql);
    return Object.values(row ?? {}).join();
  };

  it('is demanded of the clients of tlsdb, and told of', async () => {
    await chief.query("CREATE USER app@'%' IDENTIFIED BY 'secret' REQUIRE SSL");
    expect(await whoMay()).toEqual([1045, 'in', 'in']);
    await chief.query("ALTER USER app@'%' REQUIRE X509 WITH MAX_USER_CONNECTIONS 20");
    expect(await whoMay()).toEqual([1045, 1045, 'in']);
    expect(await shown("SHOW CREATE USER app@'%'")).toMatch(/ REQUIRE X509 WITH MAX_USER_CONNECTIONS 20/);
    await chief.query("ALTER USER app@'%' REQUIRE SUBJECT '/CN=somebody else' AND ISSUER '/CN=nobody'");
    expect(await whoMay()).toEqual([1045, 1045, 1045]);
    await chief.query("RENAME USER app@'%' TO app@'localhost'");
    expect(await whoMay()).toEqual([1045, 1045, 1045]);
    await chief.query('ALTER USER app@localhost REQUIRE NONE');
    expect(await whoMay()).toEqual(['in', 'in', 'in']);
    expect(await shown('SHOW CREATE USER app@localhost')).not.toMatch(/REQUIRE (?!NONE|CURRENT)/);
    await chief.query('ALTER USER app@localhost REQUIRE X509');
    await chief.query('DROP USER app@localhost');
    await chief.query("CREATE USER app@'%' IDENTIFIED BY 'secret'");
    expect(await whoMay()).toEqual(['in', 'in', 'in']);
  });

  it('stays as it is when the engine refuses', async () => {
    await expect(chief.query("ALTER USER nobody@'%' REQUIRE X509")).rejects.toMatchObject({ errno: 1396 });
    await expect(chief.query("ALTER USER app@'%' REQUIRE CIPHER 'no cipher'")).rejects.toMatchObject({ errno: 1105 });
    await chief.query("CREATE OR REPLACE USER x@'%'").catch(() => undefined);
    expect(await whoMay()).toEqual(['in', 'in', 'in']);
    expect((await chief.query('SELECT 1 AS x'))[0]).toEqual([{ x: 1 }]);
  });

  it('is kept for the next start', async () => {
    await chief.query("ALTER USER app@'%' REQUIRE SSL");
    const again = await startServer({ port: 0, upstream: `mysql://${engine.socket}`, dataDir: server.dataDir });
    try {
      await expect(createConnection({ ...plain(), port: again.port })).rejects.toMatchObject({ errno: 1045 });
    } finally {
      await again.close();
      await chief.query("ALTER USER app@'%' REQUIRE NONE");
    }
  });

  it('holds for a change of user, too', async () => {
    await chief.query("CREATE USER IF NOT EXISTS free@'%' IDENTIFIED BY 'secret'");
    await chief.query("ALTER USER app@'%' REQUIRE SSL");
    const connection = await createConnection({ ...plain(), user: 'free' });
    await expect(connection.changeUser({ user: 'app', password: 'secret' })).rejects.toMatchObject({ errno: 1045 });
    connection.destroy();
    await chief.query("ALTER USER app@'%' REQUIRE NONE");
  });
});
