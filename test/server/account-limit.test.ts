import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { openSqliteEngine } from '../../src/engine/sqlite/engine.ts';
import { temporaryFolders } from '../support/tools.ts';
import { PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

const folder = temporaryFolders();
let engine: Engine;
let server: TestServer;
let root: Connection;

async function connect(user: string): Promise<Connection> {
  return createConnection({ host: '127.0.0.1', port: server.port, user, password: PASSWORD });
}

beforeAll(async () => {
  engine = await openSqliteEngine({ path: join(folder(), 'data.sqlite') });
  server = await startTestServer({ realEngine: engine });
  root = await connect('root');
  await root.query('CREATE DATABASE app');
  await root.query('CREATE TABLE app.t (a INT)');
});
afterAll(async () => {
  await root.end();
  await server.close();
  await engine.close();
});

async function limited(user: string, limits: string): Promise<void> {
  await root.query(`CREATE USER ${user} IDENTIFIED BY "${PASSWORD}" WITH ${limits}`);
  await root.query(`GRANT ALL ON *.* TO ${user}`);
}

function exceeded(user: string, name: string, limit: number): object {
  return {
    errno: 1226,
    sqlState: '42000',
    message: `User '${user}' has exceeded the '${name}' resource (current value: ${limit})`,
  };
}

describe('MAX_QUERIES_PER_HOUR', () => {
  it('counts statements of every kind over all connections of the account', async () => {
    await limited('q', 'MAX_QUERIES_PER_HOUR 4');
    const [one, two] = [await connect('q'), await connect('q')];
    await one.query('SELECT 1');
    await two.query('SELECT 1');
    await one.execute('SELECT ?', ['a']);
    await one.query('SET @a = 1');
    await expect(two.query('SELECT 1')).rejects.toMatchObject(exceeded('q', 'max_questions', 4));
    await expect(one.execute('SELECT ?', ['a'])).rejects.toMatchObject(exceeded('q', 'max_questions', 4));
    await root.query('FLUSH USER_RESOURCES');
    expect((await one.query('SELECT 1 AS n'))[0]).toEqual([{ n: 1 }]);
    await root.query('ALTER USER q WITH MAX_QUERIES_PER_HOUR 0');
    for (let count = 0; count < 6; count++) await one.query('SELECT 1');
    await Promise.all([one.end(), two.end()]);
  });
});

describe('MAX_UPDATES_PER_HOUR', () => {
  it('counts statements that change something', async () => {
    await limited('upd', 'MAX_UPDATES_PER_HOUR 2');
    const one = await connect('upd');
    for (let count = 0; count < 5; count++) await one.query('SELECT 1');
    await one.query('INSERT INTO app.t VALUES (1)');
    await one.execute('INSERT INTO app.t VALUES (?)', [1]);
    await expect(one.query('DELETE FROM app.t')).rejects.toMatchObject(exceeded('upd', 'max_updates', 2));
    await expect(one.execute('INSERT INTO app.t VALUES (?)', [1])).rejects.toMatchObject(
      exceeded('upd', 'max_updates', 2),
    );
    expect((await one.query('SELECT COUNT(*) AS n FROM app.t'))[0]).toEqual([{ n: 2 }]);
    await one.end();
  });
});

describe('MAX_CONNECTIONS_PER_HOUR', () => {
  it('counts logins, COM_CHANGE_USER among them', async () => {
    await limited('con', 'MAX_CONNECTIONS_PER_HOUR 2');
    await (await connect('con')).end();
    const one = await connect('con');
    await expect(connect('con')).rejects.toMatchObject(exceeded('con', 'max_connections_per_hour', 2));
    await expect(one.changeUser({ user: 'con', password: PASSWORD })).rejects.toMatchObject({ errno: 1226 });
    await root.query('FLUSH PRIVILEGES');
    await (await connect('con')).end();
  });
});

describe('MAX_USER_CONNECTIONS', () => {
  it('counts connections at once', async () => {
    await limited('few', 'MAX_USER_CONNECTIONS 1');
    const one = await connect('few');
    await expect(connect('few')).rejects.toMatchObject(exceeded('few', 'max_user_connections', 1));
    await one.end();
    await expect.poll(async () => (await connect('few')).end().then(() => 'in', String)).toBe('in');
  });
});

describe('a password that has ended', () => {
  it('lets nothing through but a new one, prepared or not', async () => {
    await root.query(`CREATE USER old IDENTIFIED BY "${PASSWORD}"`);
    await root.query('GRANT ALL ON *.* TO old');
    const one = await connect('old');
    const prepared = await one.prepare('SELECT * FROM app.t');
    await root.query('ALTER USER old PASSWORD EXPIRE');
    // A session keeps the state that its login had, as in MySQL.
    await prepared.execute([]);
    await one.end();
    await expect(connect('old')).rejects.toMatchObject({ errno: 1862 });
  });
});

describe('COM_CHANGE_USER', () => {
  it('is refused in clear once transport has to be secure', async () => {
    const one = await connect('root');
    await one.changeUser({ user: 'root', password: PASSWORD });
    server.variables.set('require_secure_transport', 1);
    try {
      await expect(one.changeUser({ user: 'root', password: PASSWORD })).rejects.toMatchObject({ errno: 3159 });
    } finally {
      server.variables.set('require_secure_transport', 0);
    }
  });
});
