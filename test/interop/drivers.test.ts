import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { createConnection as mariadbConnection } from 'mariadb';
import { createConnection as mysql2Connection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOnce, freshFolder, removeFolder, serve, type Served } from '../support/serve.ts';

let server: Served;
const folder = freshFolder();

beforeAll(async () => {
  buildOnce();
  server = await serve(folder);
});

afterAll(async () => {
  await server.end();
  removeFolder(folder);
});

function login() {
  return { host: '127.0.0.1', port: server.port, user: server.user, password: server.password };
}

describe('mysql2 with verifyIdentity', () => {
  it('runs text and prepared statements and transactions', async () => {
    const connection = await mysql2Connection({ ...login(), ssl: { ca: server.ca, verifyIdentity: true } });
    await connection.query('CREATE DATABASE app2');
    await connection.changeUser({ database: 'app2' });
    await connection.query(
      'CREATE TABLE users (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, email VARCHAR(100) NOT NULL UNIQUE, balance DECIMAL(12,4), born DATE, seen DATETIME(3), data BLOB)',
    );
    const [inserted] = await connection.execute(
      'INSERT INTO users (email, balance, born, seen, data) VALUES (?, ?, ?, ?, ?)',
      ['ada@example.com', '12.5', '1815-12-10', new Date('2026-01-02T03:04:05.678Z'), Buffer.from([0, 1, 255])],
    );
    expect(inserted).toMatchObject({ affectedRows: 1, insertId: 1 });
    const [rows] = await connection.execute<RowDataPacket[]>(
      'SELECT id, email, balance, data FROM users WHERE email = ?',
      ['ADA@example.com'],
    );
    expect(rows).toEqual([{ id: 1, email: 'ada@example.com', balance: '12.5000', data: Buffer.from([0, 1, 255]) }]);
    await connection.beginTransaction();
    await connection.query('UPDATE users SET balance = balance + 1 WHERE id = 1');
    await connection.rollback();
    const [[after]] = await connection.query<RowDataPacket[]>('SELECT balance FROM users');
    expect(after).toEqual({ balance: '12.5000' });
    await connection.end();
  });

  it('refuses a server whose CA it does not know', async () => {
    await expect(mysql2Connection({ ...login(), ssl: { verifyIdentity: true } })).rejects.toThrow(
      /certificate|HANDSHAKE_SSL_ERROR|self-signed|unable/i,
    );
  });

  it('connects again and again, resuming TLS sessions', async () => {
    for (let i = 0; i < 4; i++) {
      const connection = await mysql2Connection({ ...login(), ssl: { ca: server.ca, verifyIdentity: true } });
      const [[row]] = await connection.query<RowDataPacket[]>("SHOW STATUS LIKE 'Ssl_version'");
      expect(row).toMatchObject({ Value: 'TLSv1.3' });
      await connection.end();
    }
  });

  it('gets a wrong password refused', async () => {
    const attempt = mysql2Connection({ ...login(), password: 'wrong', ssl: { ca: server.ca, verifyIdentity: true } });
    await expect(attempt).rejects.toMatchObject({ errno: 1045, sqlState: '28000' });
  });
});

/** What is used of the driver, which has no types. */
interface OldConnection {
  changeUser(options: object, done: (error: unknown) => void): void;
  query(sql: string, done: (error: unknown, rows: unknown) => void): void;
  destroy(): void;
}

describe('mysql (npm), which knows no authentication plugins', () => {
  it('changes its user', async () => {
    const root = await mysql2Connection({ ...login(), ssl: { ca: server.ca } });
    await root.query("CREATE USER old IDENTIFIED WITH mysql_native_password BY 'secret'");
    await root.end();
    const { createConnection } = createRequire(import.meta.url)('mysql') as {
      createConnection(options: object): OldConnection;
    };
    const own = { host: '127.0.0.1', port: server.port, user: 'old', password: 'secret' };
    const connection = createConnection({ ...own, ssl: { ca: server.ca } });
    const changeUser = promisify(connection.changeUser.bind(connection));
    const query = promisify(connection.query.bind(connection));
    await changeUser({ charset: 'LATIN1_SWEDISH_CI' });
    expect(await query('SELECT @@character_set_client AS c')).toEqual([{ c: 'latin1' }]);
    await expect(changeUser({ password: 'wrong' })).rejects.toMatchObject({ errno: 1045 });
    connection.destroy();
  });
});

describe('prepared statements', () => {
  it('are counted for the session and for all', async () => {
    const connection = await mysql2Connection({ ...login(), ssl: { ca: server.ca } });
    for (let turn = 0; turn < 2; turn++) {
      const statement = await connection.prepare(`SELECT ?, ${turn}`);
      await statement.execute([turn]);
      await statement.close();
    }
    const [[closed]] = await connection.query<RowDataPacket[]>("SHOW SESSION STATUS LIKE 'Com_stmt_close'");
    const [[executed]] = await connection.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Com_stmt_execute'");
    expect(closed).toMatchObject({ Value: '2' });
    expect(Number(executed?.['Value'])).toBeGreaterThanOrEqual(2);
    await connection.end();
  });
});

describe('mariadb (npm) with verification', () => {
  it('runs text and prepared statements and batches', async () => {
    const connection = await mariadbConnection({ ...login(), ssl: { ca: server.ca } });
    await connection.query('CREATE DATABASE app3');
    await connection.query('USE app3');
    await connection.query('CREATE TABLE t (id INT PRIMARY KEY, v TEXT)');
    await connection.batch('INSERT INTO t VALUES (?, ?)', [
      [1, 'one'],
      [2, 'zwei'],
      [3, null],
    ]);
    const rows: unknown = await connection.execute('SELECT id, v FROM t WHERE id > ? ORDER BY id', [1]);
    expect(rows).toMatchObject([
      { id: 2, v: 'zwei' },
      { id: 3, v: null },
    ]);
    await connection.end();
  });
});
