import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolders } from '../support/tools.ts';
import { TestServer, type TestSession, serverOnFile } from './support/statement-server.ts';

const freshFolder = temporaryFolders();

let server: TestServer;
let root: TestSession;
let user: TestSession;

beforeAll(async () => {
  server = await serverOnFile(freshFolder());
  root = await server.root();
  for (const sql of [
    'CREATE DATABASE app',
    'CREATE TABLE app.t (id INT, a INT)',
    'CREATE TABLE app.log (m INT)',
    "CREATE USER u IDENTIFIED BY 'x'",
    'GRANT SELECT, INSERT ON app.t TO u',
  ])
    await root.query(sql);
  user = server.session('u');
  await user.query('USE app');
});

afterAll(() => server.close());

const INSERT = 'INSERT INTO app.t VALUES (1, 1)';
const denied = (privilege: string, table: string): string =>
  `1142 42000 ${privilege} command denied to user 'u'@'%' for table '${table}'`;

it('asks for TRIGGER on the table, and for more to name another definer', async () => {
  const create = 'TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1';
  expect(await user.error(`CREATE ${create}`)).toContain('TRIGGER command denied');
  await root.query('GRANT TRIGGER ON app.t TO u');
  expect(await user.error(`CREATE DEFINER = root@'%' ${create}`)).toBe(
    '1227 42000 Access denied; you need (at least one of) the SUPER or SET_ANY_DEFINER privilege(s) for this operation',
  );
  await user.query(`CREATE ${create}`);
  expect(await user.rows('SELECT trigger_name, definer FROM information_schema.triggers')).toEqual([['x', 'u@%']]);
});

it("runs with the definer's rights, whoever causes it", async () => {
  expect(await root.error(INSERT)).toBe("1143 42000 UPDATE command denied to user 'u'@'%' for column 'a' in table 't'");
  await root.query('GRANT UPDATE ON app.t TO u');
  await root.query(INSERT);
  await user.query('DROP TRIGGER x');
  await user.query('CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW INSERT INTO log VALUES (NEW.a)');
  expect(await root.error(INSERT)).toBe(denied('INSERT', 'log'));
  await user.query('DROP TRIGGER x');
  await user.query('CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET @a = (SELECT MAX(m) FROM log)');
  expect(await root.error(INSERT)).toBe(denied('SELECT', 'log'));
});

it('is hidden from and kept by who may define no trigger of the table', async () => {
  await root.query('REVOKE TRIGGER ON app.t FROM u');
  expect(await root.error(INSERT)).toBe(denied('TRIGGER', 't'));
  expect(await user.error('DROP TRIGGER x')).toBe(denied('TRIGGER', 't'));
  expect(await user.error('DROP TRIGGER nosuch')).toBe('1360 HY000 Trigger does not exist');
  expect(await user.error('SHOW CREATE TRIGGER x')).toContain('1227 42000');
  expect(await user.rows('SHOW TRIGGERS')).toEqual([]);
  expect(await user.rows('SELECT trigger_name FROM information_schema.triggers')).toEqual([]);
  expect((await root.rows('SHOW TRIGGERS FROM app')).map(([name]) => name)).toEqual(['x']);
});

it('is not prepared', async () => {
  const error = '1295 HY000 This command is not supported in the prepared statement protocol yet';
  expect(await root.error("PREPARE s FROM 'CREATE TRIGGER app.z BEFORE INSERT ON app.t FOR EACH ROW SET @z = 1'")).toBe(
    error,
  );
  expect(await root.error("PREPARE s FROM 'DROP TRIGGER app.x'")).toBe(error);
});

it('is not run for a definer who does not exist', async () => {
  await root.query('DROP TRIGGER app.x');
  await root.query("CREATE DEFINER = nobody@'%' TRIGGER app.y AFTER INSERT ON app.t FOR EACH ROW SET @y = 1");
  const error = "The user specified as a definer ('nobody'@'%') does not exist";
  expect(await root.rows('SHOW WARNINGS')).toEqual([['Note', 1449, error]]);
  expect(await root.error(INSERT)).toBe(`1449 HY000 ${error}`);
});
