import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseOne } from '../../../src/sql/parser.ts';
import { temporaryFolders } from '../../support/tools.ts';
import { TestServer, type TestSession, serverOnFile } from '../support/statement-server.ts';

vi.mock('../../../src/sql/parser.ts', { spy: true });

const freshFolder = temporaryFolders();

let server: TestServer;
let root: TestSession;

beforeAll(async () => {
  server = await serverOnFile(freshFolder());
  root = await server.root();
  for (const database of ['app', 'elsewhere']) {
    await root.query(`CREATE DATABASE ${database}`);
    await root.query(`CREATE TABLE ${database}.t (id INT PRIMARY KEY, name VARCHAR(20))`);
    await root.query(`INSERT INTO ${database}.t VALUES (1, 'one'), (2, 'two')`);
  }
});

afterAll(() => server.close());

describe('texts like one that an account was allowed', () => {
  it('run without being parsed', async () => {
    await root.query('CREATE USER u');
    await root.query('GRANT SELECT ON app.* TO u');
    const session = server.session('u');
    await session.query('USE app');
    expect(await session.rows('SELECT name FROM t WHERE id = 1')).toEqual([['one']]);
    vi.mocked(parseOne).mockClear();
    expect(await session.rows('SELECT name FROM t WHERE id = 2')).toEqual([['two']]);
    expect(parseOne).not.toHaveBeenCalled();
  });

  it('are judged for each account, in each database, and anew when privileges change', async () => {
    await root.query('CREATE USER v');
    await root.query('GRANT SELECT ON app.t TO v');
    const session = server.session('v');
    await session.query('USE app');
    const denied = /^1142/;
    await root.query('SELECT name FROM elsewhere.t WHERE id = 1');
    expect(await session.error('SELECT name FROM elsewhere.t WHERE id = 2')).toMatch(denied);
    expect(await session.rows('SELECT name FROM t WHERE id = 1')).toEqual([['one']]);
    expect(await session.rows('SELECT name FROM t WHERE id = 2')).toEqual([['two']]);
    await root.query('CREATE TABLE elsewhere.other (id INT)');
    await root.query('GRANT SELECT ON elsewhere.other TO v');
    await session.query('USE elsewhere');
    expect(await session.error('SELECT name FROM t WHERE id = 1')).toMatch(denied);
    await session.query('USE app');
    await root.query('REVOKE SELECT ON app.t FROM v');
    expect(await session.error('SELECT name FROM t WHERE id = 2')).toMatch(denied);
  });
});
