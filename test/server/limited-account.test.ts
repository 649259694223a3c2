import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../support/tools.ts';
import { TestServer, type TestSession, serverOnFile } from './support/statement-server.ts';

/** What an account with few privileges can do and see; what is expected is what MySQL 9.7 answers. */

const freshFolder = temporaryFolders();

let server: TestServer;
let root: TestSession;
let user: TestSession;

beforeAll(async () => {
  server = await serverOnFile(freshFolder());
  root = await server.root();
  for (const sql of [
    'CREATE DATABASE app',
    'CREATE DATABASE secret',
    'CREATE TABLE app.t (id INT PRIMARY KEY, a INT)',
    'CREATE TABLE secret.t (id INT PRIMARY KEY, a INT)',
    'CREATE TABLE secret.hidden (id INT PRIMARY KEY, a INT)',
    'INSERT INTO app.t VALUES (1, 1)',
    'INSERT INTO secret.t VALUES (1, 42)',
    'INSERT INTO secret.hidden VALUES (1, 99)',
    'CREATE USER u',
    'GRANT SELECT, UPDATE, DELETE, CREATE, ALTER, CREATE TEMPORARY TABLES ON app.* TO u',
    'GRANT SELECT ON secret.t TO u',
  ])
    await root.query(sql);
  user = server.session('u');
});

afterAll(() => server.close());

const JOIN = 'secret.t JOIN app.t ON secret.t.id = app.t.id';

describe('changes of joined tables', () => {
  it.each([
    [`UPDATE ${JOIN} SET secret.t.a = 7`, '1143'],
    ['UPDATE app.t JOIN secret.t ON secret.t.id = app.t.id SET secret.t.a = 7', '1143'],
    ['UPDATE secret.t AS X JOIN app.t AS x ON X.id = x.id SET X.a = 9', '1143'],
    [`DELETE secret.t FROM ${JOIN}`, '1142'],
  ])('%s: the table that is changed is judged, whatever others are called', async (sql, errno) => {
    expect(await user.error(sql)).toMatch(new RegExp(`^${errno} `));
  });

  it('are allowed where only the own table is changed', async () => {
    await user.query(`UPDATE ${JOIN} SET app.t.a = 2`);
    await user.query('UPDATE secret.t AS X JOIN app.t AS x ON X.id = x.id SET x.a = 1');
    expect(await root.rows('SELECT a FROM app.t')).toEqual([[1]]);
  });

  it('are of the current database where DELETE names none', async () => {
    await root.query('USE app');
    expect(await root.error('DELETE t FROM secret.t')).toBe("1109 42S02 Unknown table 't' in MULTI DELETE");
    await root.query('DELETE t FROM secret.t, t');
    expect(await root.rows('SELECT (SELECT COUNT(*) FROM app.t), (SELECT COUNT(*) FROM secret.t)')).toEqual([[0, 1]]);
    await root.query('INSERT INTO t VALUES (1, 1)');
  });
});

describe('queries inside other statements', () => {
  it.each([
    'SHOW TABLES FROM app WHERE (SELECT a FROM secret.hidden) = 99',
    'SHOW COLUMNS FROM app.t WHERE (SELECT a FROM secret.hidden) = 99',
    'SHOW VARIABLES WHERE (SELECT a FROM secret.hidden) = 99',
    'SHOW STATUS WHERE (SELECT a FROM secret.hidden) = 99',
    'SHOW COLLATION WHERE (SELECT a FROM secret.hidden) = 99',
    'SHOW DATABASES WHERE (SELECT a FROM secret.hidden) = 99',
  ])('%s', async (sql) => {
    expect(await user.error(sql)).toBe("1142 42000 SELECT command denied to user 'u'@'127.0.0.1' for table 'hidden'");
  });

  it('do not stand in KILL', async () => {
    expect(await user.error('KILL (SELECT a FROM secret.hidden)')).toMatch(/^1235 /);
    expect(await root.error('KILL (SELECT a FROM secret.hidden)')).toMatch(/^1235 /);
    expect(await user.error('KILL (SELECT 99)')).toMatch(/^1094 /);
  });

  it('may lock only what the account may change', async () => {
    const denied = "1142 42000 SELECT with locking clause command denied to user 'u'@'127.0.0.1' for table 't'";
    for (const sql of [
      'SELECT a FROM secret.t FOR UPDATE',
      'SELECT * FROM (SELECT a FROM secret.t FOR UPDATE) d',
      '(SELECT a FROM secret.t FOR UPDATE) UNION SELECT 1',
      'SELECT x.a FROM app.t x JOIN secret.t y ON x.id = y.id FOR UPDATE OF y',
    ])
      expect(await user.error(sql)).toBe(denied);
    await user.query('SELECT x.a FROM app.t x JOIN secret.t y ON x.id = y.id FOR UPDATE OF x');
    await user.query('SELECT a FROM app.t WHERE id IN (SELECT id FROM secret.t) FOR UPDATE');
    await user.query('WITH hidden AS (SELECT 1 AS a) SELECT * FROM (SELECT a FROM hidden FOR UPDATE) d');
  });
});

describe('definitions', () => {
  it.each([
    ['ALTER TABLE app.t ADD p INT REFERENCES secret.t (id)', 'REFERENCES'],
    ['CREATE TABLE app.n AS SELECT 1 AS a', 'INSERT'],
    ['SHOW CREATE TABLE secret.hidden', 'SHOW'],
  ])('%s needs %s', async (sql, privilege) => {
    expect(await user.error(sql)).toMatch(new RegExp(`^1142 42000 ${privilege} command denied`));
  });

  it('of a temporary table allow none of a table or view with its name', async () => {
    await root.query('CREATE USER temp');
    await root.query('GRANT SELECT, CREATE TEMPORARY TABLES ON app.* TO temp');
    const session = server.session('temp');
    await session.query('USE app');
    await session.query('CREATE TEMPORARY TABLE x (a INT)');
    for (const sql of ['CREATE TABLE x (a INT)', 'CREATE TABLE x LIKE t', 'CREATE VIEW x AS SELECT 1'])
      expect(await session.error(sql)).toMatch(/^1142 42000 CREATE(?: VIEW)? command denied/);
    await session.query('INSERT INTO x VALUES (1)');
    await session.query('DROP TABLE x');
  });

  it('with another definer need the right to name one', async () => {
    await root.query('GRANT CREATE VIEW, DROP, TRIGGER ON app.* TO u');
    const denied =
      '1227 42000 Access denied; you need (at least one of) the SUPER or SET_ANY_DEFINER privilege(s) for this operation';
    expect(await user.error("CREATE DEFINER = root@'%' VIEW app.v AS SELECT * FROM secret.t")).toBe(denied);
    await user.query("CREATE DEFINER = u@'%' VIEW app.v AS SELECT * FROM secret.t");
    expect(await user.error("ALTER DEFINER = root@'%' VIEW app.v AS SELECT * FROM secret.t")).toBe(denied);
    await user.query('ALTER DEFINER = CURRENT_USER VIEW app.v AS SELECT 1');
    await user.query("CREATE DEFINER = u@'%' TRIGGER app.tr BEFORE INSERT ON app.t FOR EACH ROW SET NEW.a = 1");
    await user.query('DROP TRIGGER app.tr');
  });
});

it('grants on patterns open no other databases, and none of the server', async () => {
  await root.query('CREATE DATABASE app_1');
  await root.query('CREATE DATABASE appx1');
  await root.query('CREATE USER p, q');
  await root.query('GRANT SELECT ON `app\\_1`.* TO p WITH GRANT OPTION');
  await root.query('GRANT SELECT ON `MYS%`.* TO p');
  const session = server.session('p');
  expect(await session.error('GRANT SELECT ON `app_1`.* TO q')).toBe(
    "1044 42000 Access denied for user 'p'@'%' to database 'app_1'",
  );
  await session.query('GRANT SELECT ON `app\\_1`.* TO q');
  expect(await server.session('q').error('USE appx1')).toMatch(/^1044 /);
  await server.session('q').query('USE app_1');
  expect(await session.error('SELECT authentication_string FROM MYSQL.user')).toMatch(/^1142 /);
});
