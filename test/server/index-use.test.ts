import { afterAll, beforeAll, expect, it } from 'vitest';
import { SERVER_STATUS } from '../../src/mysql/capability.ts';
import { temporaryFolders } from '../support/tools.ts';
import { RecordingSink, serverOnFile, type TestServer, type TestSession } from './support/statement-server.ts';

const freshFolder = temporaryFolders();

let server: TestServer;
let root: TestSession;

beforeAll(async () => {
  server = await serverOnFile(freshFolder());
  root = await server.root();
  await root.query('CREATE DATABASE app');
  await root.query('USE app');
  await root.query('CREATE TABLE t (id INT PRIMARY KEY, a INT, b VARCHAR(20), c INT, KEY (a), KEY ca (c, a))');
  await root.query('CREATE TABLE n (x INT, y INT)');
  await root.query('CREATE TABLE u (a INT NOT NULL, b INT, UNIQUE KEY (a))');
  await root.query('CREATE VIEW v AS SELECT * FROM t');
  await root.query("INSERT INTO t VALUES (1,1,'a',1),(2,2,'b',2),(3,3,'c',3)");
  await root.query('INSERT INTO n VALUES (1,1),(2,2)');
  await root.query('INSERT INTO u VALUES (1,1),(2,2)');
});

afterAll(() => server.close());

// All as MySQL 9.7 answers.
it.each([
  'select * from t',
  "select * from t where b = 'a'",
  'select max(b) from t',
  'select * from t order by a',
  'select * from t limit 1',
  'select * from n where x = 1',
  'select * from u',
  'select count(x) from n',
  'select * from t where id + 1 = 2',
  'select * from t left join n on n.x = t.id where t.id = 1',
  'select * from n n1 join n n2 on n1.x = n2.y',
  'select * from t where id = (select max(x) from n)',
  'select * from t where id in (select x from n)',
  'select * from v',
  'select 1 union select 2',
  'select id from t where id = 1 union all select x from n',
  'select * from (select b, count(*) from t where id = 1 group by b) q',
  'with recursive q as (select 1 as a union all select a + 1 from q where a < 3) select * from q',
  'select b, count(*) from t group by b',
  'select x from n limit 1 into @a',
  'select * from information_schema.engines',
  'show databases',
  "show variables like 'port'",
  "update t set b = 'x' where b = 'zz'",
  "update t set b = 'x' order by id limit 1",
  'update n join t on n.x = t.id set n.y = 1',
  'delete from n where x = 99',
  'insert into n select x, y from n where x = 99',
  'create table made as select * from n',
])('is told of a table that is read without an index: %s', async (sql) => {
  await root.query(sql);
  expect(root.runner.statusFlags).toBe(SERVER_STATUS.noIndexUsed);
});

it.each([
  'select 1',
  'select * from t where id = 1',
  'select * from t where id > 1',
  'select * from t where a in (1, 3)',
  'select a from t',
  'select id from t',
  'select c, a, id from t',
  'select count(*) from t',
  'select count(*) from n',
  'select max(a) from t',
  'select * from t order by id',
  'select * from u order by a',
  'select id, max(b) from t group by id',
  'select a, count(*) from t group by a',
  'select * from n limit 0',
  'select * from n where 1 = 0',
  'select * from n where x = 5 and 0',
  'select * from v where id = 1',
  'select id from t where id = 1 union all select id from t where id = 2',
  'select * from (select 1 as a) q',
  'values row(1), row(2)',
  'show tables',
  'show create table t',
  'explain select * from n',
  "update t set b = 'x' where id = 1",
  'update n set y = 1 where 1 = 0',
  'delete from t where a = 99',
  "insert into t values (4, 4, 'd', 4)",
  'insert into n select id, a from t where id = 1',
  'set @a = 1',
])('is told of nothing where an index is used: %s', async (sql) => {
  await root.query('select * from n');
  await root.query(sql);
  expect(root.runner.statusFlags).toBe(0);
});

it.each([
  ['select * from t t1 left join t t2 on t2.a > t1.a where t1.id < 4', true],
  ['select * from n n1, t t2 where t2.id > n1.x', true],
  ['select * from t t1 join t t2 on t1.a = t2.a or t1.id = t2.id where t1.id < 4', true],
  ['select * from t t1, t t2 where t1.id < 3 and t2.id < 3', false],
  ['select * from t t1 join t t2 on t2.id > t1.id where t1.id = 1', false],
])('is told where an index is looked for at each row: %s', async (sql, isSought) => {
  await root.query(sql);
  const { noGoodIndexUsed, noIndexUsed } = SERVER_STATUS;
  expect(root.runner.statusFlags).toBe(isSought ? noGoodIndexUsed | noIndexUsed : 0);
});

it('counts for each execution of a prepared statement', async () => {
  const flags: number[] = [];
  for (const sql of ['SELECT * FROM n WHERE x = ?', 'SELECT * FROM t WHERE id = ?', 'SELECT * FROM n LIMIT ?']) {
    const statement = root.runner.prepare(sql);
    for (const value of [1, 0]) {
      await root.runner.execute(statement, [{ type: 8, unsigned: false, value }], new RecordingSink());
      flags.push(root.runner.statusFlags);
    }
  }
  const { noIndexUsed } = SERVER_STATUS;
  expect(flags).toEqual([noIndexUsed, noIndexUsed, 0, 0, noIndexUsed, 0]);
});

it('says that a database was dropped', async () => {
  await root.query('CREATE DATABASE other');
  await root.query('DROP DATABASE other');
  expect(root.runner.statusFlags).toBe(SERVER_STATUS.databaseDropped);
});
