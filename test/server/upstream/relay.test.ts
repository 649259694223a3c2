import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { RowDataPacket } from 'mysql2';
import { createConnection, type Connection, type ConnectionOptions } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Server } from '../../../src/server/start-server.ts';
import { ENGINES, hasEngine, startEngine, type EngineServer } from '../../support/engine-server.ts';

describe.each(ENGINES.filter((name) => hasEngine(name)))('a session relayed to %s', (name) => {
  let engine: EngineServer;
  let server: Server;
  let tls: ConnectionOptions;

  beforeAll(async () => {
    engine = await startEngine(name, { args: ['--local-infile=ON', '--max-allowed-packet=64M'] });
    engine.sql("CREATE USER app@'%' IDENTIFIED BY 'secret'; GRANT ALL ON d.* TO app@'%'; CREATE DATABASE d;");
    engine.sql("CREATE USER chief@'%' IDENTIFIED BY 'secret'; GRANT ALL ON *.* TO chief@'%' WITH GRANT OPTION;");
    server = await startServer({ autoTls: true, port: 0, upstream: `mysql://${engine.socket}` });
    tls = { host: server.host, port: server.port, user: 'app', password: 'secret', ssl: { ca: server.ca ?? '' } };
  }, 60_000);

  afterAll(async () => {
    await server.close();
    await engine.stop();
  });

  const using = async (options: ConnectionOptions, work: (connection: Connection) => Promise<void>): Promise<void> => {
    const connection = await createConnection(options);
    try {
      await work(connection);
    } finally {
      connection.destroy();
    }
  };

  it('carries texts, prepared statements, several results and errors', () =>
    using({ ...tls, database: 'd', multipleStatements: true }, async (connection) => {
      await connection.query('CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY, b VARCHAR(20))');
      await connection.query('TRUNCATE t');
      await connection.execute('INSERT INTO t VALUES (?, ?), (?, ?)', [1, 'a', 2, 'ö']);
      expect((await connection.execute('SELECT * FROM t WHERE a > ? ORDER BY a', [0]))[0]).toEqual([
        { a: 1, b: 'a' },
        { a: 2, b: 'ö' },
      ]);
      expect((await connection.query('SELECT 1 AS x; SELECT 2 AS y'))[0]).toEqual([[{ x: 1 }], [{ y: 2 }]]);
      await expect(connection.query('INSERT INTO t VALUES (1, NULL)')).rejects.toMatchObject({ errno: 1062 });
      await connection.beginTransaction();
      await connection.query('DELETE FROM t');
      await connection.rollback();
      expect((await connection.query('SELECT COUNT(*) AS n FROM t'))[0]).toEqual([{ n: 2 }]);
    }));

  it('carries packets beyond 16 MiB both ways', () =>
    using({ ...tls, database: 'd' }, async (connection) => {
      await connection.query('CREATE TABLE IF NOT EXISTS large (b LONGBLOB)');
      const bytes = Buffer.alloc(20 * 1024 * 1024, 'tls ');
      await connection.query('INSERT INTO large VALUES (?)', [bytes]);
      const [rows] = await connection.query<({ b: Buffer } & RowDataPacket)[]>('SELECT b FROM large');
      const digest = (part: Buffer | undefined): string =>
        createHash('sha256')
          .update(part ?? '')
          .digest('hex');
      expect(digest(rows[0]?.b)).toBe(digest(bytes));
    }));

  it('mixes no bytes of sessions that read at the same time', () =>
    using(tls, async (first) => {
      const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
      await Promise.all(
        letters.map((letter) =>
          using(tls, async (connection) => {
            const sql = `SELECT REPEAT('${letter}', 3000000) AS text UNION ALL SELECT REPEAT('${letter}', 5000000)`;
            for (let round = 0; round < 3; round++) {
              const [rows] = await connection.query<({ text: string } & RowDataPacket)[]>(sql);
              expect(rows.map(({ text }) => text === letter.repeat(text.length) && text.length)).toEqual([3e6, 5e6]);
            }
          }),
        ),
      );
      await first.ping();
    }));

  it('carries a file of LOAD DATA LOCAL, whatever its bytes look like', () =>
    using({ ...tls, database: 'd' }, async (connection) => {
      await connection.query('CREATE TABLE IF NOT EXISTS f (line VARCHAR(100))');
      await connection.query('TRUNCATE f');
      const lines = Array.from({ length: 20_000 }, (_, index) =>
        Buffer.from(`\u0011ALTER INSTANCE RELOAD TLS ${index}\n`),
      );
      await connection.query({
        sql: "LOAD DATA LOCAL INFILE 'x' INTO TABLE f",
        infileStreamFactory: () => Readable.from(lines),
      });
      expect((await connection.query('SELECT COUNT(*) AS n FROM f'))[0]).toEqual([{ n: 20_000 }]);
    }));

  it('answers for the TLS that ends here', () =>
    using(tls, async (connection) => {
      const value = async (sql: string): Promise<unknown> => {
        const [rows] = await connection.query({ sql, rowsAsArray: true });
        return rows;
      };
      expect(await value("SHOW STATUS LIKE 'Ssl_version'")).toEqual([['Ssl_version', 'TLSv1.3']]);
      expect(await value("show session status like 'ssl_cipher';")).toEqual([
        ['Ssl_cipher', expect.stringMatching(/^TLS_/)],
      ]);
      expect(await value("SHOW GLOBAL VARIABLES LIKE 'have_ssl'")).toEqual([['have_ssl', 'YES']]);
      expect(await value("SHOW VARIABLES LIKE 'tls_version'")).toEqual([['tls_version', 'TLSv1.2,TLSv1.3']]);
      const channel = 'performance_schema.tls_channel_status';
      expect(await value(`SELECT VALUE FROM ${channel} WHERE PROPERTY = 'Enabled'`)).toEqual([['Yes']]);
      expect(await value(`SELECT c.VALUE FROM ${channel} AS c WHERE c.PROPERTY = 'Enabled'`)).toEqual([['Yes']]);
      expect(await value("SELECT 'ssl', 1")).toEqual([['ssl', 1]]);
    }));

  it('reloads TLS for those who may change settings of the engine', async () => {
    await using({ ...tls, user: 'chief' }, async (connection) => {
      const before = await successes(connection);
      await connection.query('ALTER INSTANCE RELOAD TLS');
      await connection.query('FLUSH SSL');
      expect(await successes(connection)).toBe(before + 2);
      expect((await connection.query('SELECT 1 AS x'))[0]).toEqual([{ x: 1 }]);
    });
    await using(tls, async (connection) => {
      const before = await successes(connection);
      await expect(connection.query('ALTER INSTANCE RELOAD TLS')).rejects.toMatchObject({ errno: 1227 });
      expect(await successes(connection)).toBe(before);
    });
  });

  it('demands TLS when it is told to', () =>
    using({ ...tls, user: 'chief' }, async (connection) => {
      const { ssl: _, ...plain } = tls;
      await connection.query('SET GLOBAL require_secure_transport = ON');
      try {
        await expect(createConnection(plain)).rejects.toMatchObject({ errno: 3159 });
        expect((await connection.query("SHOW VARIABLES LIKE 'require_secure_transport'"))[0]).toEqual([
          { Variable_name: 'require_secure_transport', Value: 'ON' },
        ]);
      } finally {
        await connection.query('SET GLOBAL require_secure_transport = OFF');
      }
      await using(plain, (open) => open.ping());
    }));

  it('tells a client that waits for an answer that the engine has gone', () =>
    using(tls, async (connection) => {
      const [[row]] = await connection.query<RowDataPacket[]>('SELECT CONNECTION_ID() AS id');
      const waiting = connection.query('SELECT SLEEP(20)').catch((error: { readonly errno: number }) => error.errno);
      await expect.poll(() => engine.sql('SHOW PROCESSLIST;')).toContain('SELECT SLEEP(20)');
      engine.sql(`KILL ${row?.['id']};`);
      // MySQL has a word of its own for the one who is killed.
      expect([1158, 1317, 1927]).toContain(await waiting);
    }));

  async function successes(connection: Connection): Promise<number> {
    const [[row]] = await connection.query<RowDataPacket[]>("SHOW STATUS LIKE 'Tls_reload_successes'");
    return Number(row?.['Value']);
  }
});
