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

describe('views', () => {
  it('of joined tables are changed with the rights of their definer on the table that is changed', async () => {
    await root.query('CREATE DATABASE made');
    await root.query('CREATE TABLE made.own (id INT PRIMARY KEY, b INT)');
    await root.query('INSERT INTO made.own VALUES (1, 1)');
    await root.query('GRANT SELECT, INSERT, UPDATE, DELETE, CREATE VIEW ON made.* TO u');
    await user.query('CREATE VIEW made.v AS SELECT o.id, o.b, t.a FROM made.own o JOIN secret.t t ON t.id = o.id');
    await user.query('CREATE VIEW made.w AS SELECT id, b, a FROM made.v');
    await user.query('CREATE VIEW made.x AS SELECT * FROM secret.t WHERE id IN (SELECT id FROM made.own)');
    for (const view of ['v', 'w']) {
      await user.query(`UPDATE made.${view} SET b = 2`);
      expect(await user.error(`UPDATE made.${view} SET a = 2`)).toMatch(/^1356 /);
      expect(await user.error(`UPDATE made.${view} x JOIN made.own o ON o.id = x.id SET x.a = 2`)).toMatch(/^1356 /);
      expect(await user.error(`INSERT INTO made.${view} (id, a) VALUES (9, 9)`)).toMatch(/^1356 /);
    }
    for (const change of ['UPDATE made.x SET a = 2', 'DELETE FROM made.x'])
      expect(await user.error(change)).toMatch(/^1356 /);
    expect(await root.rows('SELECT a FROM secret.t')).toEqual([[42]]);
  });

  it('are explained and shown to who may know of what they read', async () => {
    await root.query('CREATE VIEW app.shown AS SELECT * FROM secret.hidden');
    await root.query('CREATE USER reader');
    await root.query('GRANT SELECT ON app.shown TO reader');
    const reader = server.session('reader');
    expect(await reader.rows('SELECT a FROM app.shown')).toEqual([[99]]);
    for (const sql of ['SELECT * FROM app.shown', 'SELECT * FROM (SELECT * FROM app.shown) d'])
      expect(await reader.error(`EXPLAIN ${sql}`)).toBe(
        '1345 HY000 EXPLAIN/SHOW can not be issued; lacking privileges for underlying table',
      );
    expect(await reader.error('SHOW CREATE TABLE app.shown')).toMatch(/^1142 42000 SHOW VIEW command denied/);
    const definition = "SELECT view_definition <> '' FROM information_schema.views WHERE table_name = 'shown'";
    const usage = 'SELECT table_name FROM information_schema.view_table_usage';
    expect(await reader.rows(definition)).toEqual([[0]]);
    expect(await reader.rows(usage)).toEqual([]);
    await root.query('GRANT SHOW VIEW ON app.shown TO reader');
    await reader.query('SHOW CREATE TABLE app.shown');
    expect(await reader.rows(definition)).toEqual([[1]]);
    expect(await reader.rows(usage)).toEqual([]);
    expect(await reader.error('EXPLAIN SELECT * FROM app.shown')).toMatch(/^1345 /);
    await root.query('GRANT SELECT ON secret.hidden TO reader');
    await reader.query('EXPLAIN SELECT * FROM app.shown');
    expect(await reader.rows(usage)).toEqual([['hidden']]);
    expect(
      await reader.rows("SELECT DISTINCT privileges FROM information_schema.columns WHERE table_name = 'hidden'"),
    ).toEqual([['select']]);
  });

  it('that take the place of a table are judged anew', async () => {
    await root.query('CREATE TABLE app.name (a INT)');
    await root.query('CREATE USER later');
    await root.query('GRANT SELECT ON app.name TO later');
    const session = server.session('later');
    await session.query("PREPARE s FROM 'SELECT * FROM app.name'");
    await session.query('EXECUTE s');
    await root.query('DROP TABLE app.name');
    await root.query('CREATE SQL SECURITY INVOKER VIEW app.name AS SELECT a FROM secret.hidden');
    expect(await session.error('EXECUTE s')).toMatch(/^1356 /);
    expect(await session.error('SELECT * FROM app.name')).toMatch(/^1356 /);
  });

  it('that read each other many times are looked through once', { timeout: 20_000 }, async () => {
    await root.query('CREATE VIEW app.p0 AS SELECT 1 AS a');
    const level = (name: string, from: string): string =>
      `CREATE OR REPLACE VIEW app.${name} AS SELECT x.a FROM app.${from} x, app.${from} y`;
    for (const letter of ['p', 'q', 'r', 's']) {
      if (letter !== 'p') await root.query(`CREATE VIEW app.${letter}0 AS SELECT 1 AS a`);
      for (let i = 1; i < 8; i++) await root.query(level(`${letter}${i}`, `${letter}${i - 1}`));
    }
    for (const [name, from] of [
      ['p0', 'q7'],
      ['q0', 'r7'],
      ['r0', 's7'],
    ] as const)
      await root.query(`CREATE OR REPLACE VIEW app.${name} AS SELECT a FROM app.${from}`);
    expect(await user.error('SELECT * FROM app.p7')).toMatch(/^4169 /);
    await root.query('LOCK TABLES app.p7 READ');
    await root.query('UNLOCK TABLES');
  });
});

it('views run in the name of their definer for those who may do everything, too', async () => {
  await root.query('CREATE USER gone, poor');
  await root.query('CREATE DEFINER = gone VIEW app.of_gone AS SELECT a FROM secret.hidden');
  await root.query('CREATE DEFINER = poor VIEW app.of_poor AS SELECT a FROM secret.hidden');
  await root.query("PREPARE of_gone FROM 'SELECT 1'");
  expect(await root.error('SELECT * FROM app.of_gone')).toMatch(/^1356 /);
  await root.query('DROP USER gone');
  expect(await root.error('SELECT * FROM app.of_gone')).toBe(
    "1449 HY000 The user specified as a definer ('gone'@'%') does not exist",
  );
  expect(await root.error('UPDATE app.of_poor SET a = 1')).toMatch(/^1356 /);
  await root.query('GRANT SELECT ON secret.* TO poor');
  expect(await root.rows('SELECT * FROM app.of_poor')).toEqual([[99]]);
  expect(await root.error('UPDATE app.of_poor SET a = 1')).toMatch(/^1356 /);
});

describe('SYSTEM_USER', () => {
  const denied = '1227 42000 Access denied; you need (at least one of) the SYSTEM_USER privilege(s) for this operation';

  it('keeps accounts from those without it', async () => {
    await root.query('CREATE USER maker, chief, low');
    await root.query('GRANT CREATE USER, SET_ANY_DEFINER ON *.* TO maker');
    await root.query('GRANT CREATE VIEW, SELECT ON app.* TO maker WITH GRANT OPTION');
    await root.query('GRANT SYSTEM_USER ON *.* TO chief');
    const maker = server.session('maker');
    for (const sql of [
      "ALTER USER chief IDENTIFIED BY 'x'",
      'ALTER USER low, chief ACCOUNT LOCK',
      'DROP USER low, chief',
      'CREATE USER IF NOT EXISTS chief',
      'RENAME USER chief TO other',
      'REVOKE ALL, GRANT OPTION FROM chief',
      'GRANT SELECT ON app.* TO chief',
      'REVOKE SELECT ON app.* FROM chief',
      'CREATE DEFINER = chief VIEW app.of_chief AS SELECT 1',
      "ALTER USER root IDENTIFIED BY 'x'",
    ])
      expect(await maker.error(sql)).toBe(denied);
    expect(await maker.error("SET PASSWORD FOR chief = 'x'")).toMatch(/^1044 /);
    expect(await maker.error('CREATE DEFINER = nobody VIEW app.of_nobody AS SELECT 1')).toContain(
      'SUPER or ALLOW_NONEXISTENT_DEFINER',
    );
    await maker.query('CREATE DEFINER = low VIEW app.of_low AS SELECT 1');
    await maker.query("ALTER USER low IDENTIFIED BY 'x'");
    await maker.query("ALTER USER maker IDENTIFIED BY ''");
    const users = "SELECT user FROM information_schema.user_attributes WHERE user IN ('maker', 'chief', 'low')";
    expect(await maker.rows(users)).toEqual([['low'], ['maker']]);
    expect(await maker.rows('SELECT DISTINCT grantee FROM information_schema.user_privileges')).toEqual([
      ["'maker'@'%'"],
    ]);
    await root.query('GRANT SYSTEM_USER ON *.* TO maker');
    await maker.query("ALTER USER chief IDENTIFIED BY 'x'");
  });
});

it('a trigger sees what its definer may see, whoever causes it', async () => {
  await root.query('CREATE TABLE app.seen (name VARCHAR(64))');
  await root.query('CREATE TABLE app.cause (a INT)');
  await root.query('CREATE SQL SECURITY INVOKER VIEW app.invoked AS SELECT a FROM secret.hidden');
  await root.query('CREATE USER planter');
  await root.query('GRANT SELECT, INSERT, TRIGGER ON app.* TO planter');
  const planter = server.session('planter');
  await planter.query(
    'CREATE TRIGGER app.spy AFTER INSERT ON app.cause FOR EACH ROW INSERT INTO app.seen SELECT table_name FROM information_schema.tables WHERE table_schema = "secret"',
  );
  await planter.query(
    'CREATE TRIGGER app.spy2 AFTER INSERT ON app.cause FOR EACH ROW INSERT INTO app.seen SELECT grantee FROM information_schema.user_privileges WHERE grantee LIKE "%root%"',
  );
  await root.query('INSERT INTO app.cause VALUES (1)');
  expect(await root.rows('SELECT * FROM app.seen')).toEqual([]);
  await planter.query('DROP TRIGGER app.spy');
  await planter.query('DROP TRIGGER app.spy2');
  await planter.query(
    'CREATE TRIGGER app.spy AFTER INSERT ON app.cause FOR EACH ROW INSERT INTO app.seen SELECT a FROM app.invoked',
  );
  expect(await root.error('INSERT INTO app.cause VALUES (1)')).toMatch(/^1356 /);
});

describe('SET of a variable that few may set', () => {
  it('wants SESSION_VARIABLES_ADMIN or more', async () => {
    await root.query('CREATE USER sets');
    const sets = server.session('sets');
    for (const [sql, needed] of [
      ['SET sql_log_bin = 0', 'SUPER, SYSTEM_VARIABLES_ADMIN or SESSION_VARIABLES_ADMIN'],
      ['SET max_error_count = 5', 'SYSTEM_VARIABLES_ADMIN or SESSION_VARIABLES_ADMIN'],
      ['SHOW REPLICA STATUS', 'SUPER, REPLICATION CLIENT'],
    ])
      expect(await sets.error(sql ?? '')).toBe(
        `1227 42000 Access denied; you need (at least one of) the ${needed} privilege(s) for this operation`,
      );
    await sets.query("SET NAMES utf8mb4, sql_mode = '', time_zone = '+00:00'");
    await root.query('GRANT SESSION_VARIABLES_ADMIN ON *.* TO sets');
    await sets.query('SET sql_log_bin = 0, max_error_count = 5');
  });
});

it('errors of foreign keys name no table that the account may not know of', async () => {
  await root.query('CREATE DATABASE keyed');
  await root.query('CREATE TABLE keyed.p (id INT PRIMARY KEY)');
  await root.query('CREATE TABLE secret.c (p INT, CONSTRAINT named FOREIGN KEY (p) REFERENCES keyed.p (id))');
  await root.query('CREATE TABLE keyed.cc (p INT, FOREIGN KEY (p) REFERENCES secret.hidden (id))');
  await root.query('INSERT INTO keyed.p VALUES (1)');
  await root.query('INSERT INTO secret.c VALUES (1)');
  await root.query('CREATE USER keeper');
  await root.query('GRANT SELECT, INSERT, UPDATE, DELETE ON keyed.* TO keeper');
  const keeper = server.session('keeper');
  const parent = '1451 23000 Cannot delete or update a parent row: a foreign key constraint fails';
  const child = '1452 23000 Cannot add or update a child row: a foreign key constraint fails';
  for (const sql of ['DELETE FROM keyed.p', 'UPDATE keyed.p SET id = 2']) expect(await keeper.error(sql)).toBe(parent);
  expect(await keeper.error('INSERT INTO keyed.cc VALUES (5)')).toBe(child);
  await root.query('GRANT INSERT ON secret.c TO keeper');
  await root.query('GRANT SELECT ON secret.hidden TO keeper');
  expect(await keeper.error('DELETE FROM keyed.p')).toContain(`${parent} (\`secret\`.\`c\``);
  expect(await keeper.error('INSERT INTO keyed.cc VALUES (5)')).toContain(`${child} (\`keyed\`.\`cc\``);
});
