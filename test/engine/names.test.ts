import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table t (a int, b int)',
  'insert into t values (1, 2), (2, 1), (3, 3)',
);

/** What MySQL 9.7 answers, too. */
async function column(sql: string): Promise<readonly unknown[]> {
  return (await session.rows(sql)).map(([value]) => value);
}

describe('names in HAVING', () => {
  it('mean an alias before a column, and a grouped column before an alias', async () => {
    expect(await column('select 5 as a from t having a = 5')).toEqual([5, 5, 5]);
    expect(await column('select a as b from t group by b, a having b > 1 order by 1')).toEqual([1, 3]);
    expect(await column('select sum(b) + 0 as b from t having b = 6')).toEqual(['6']);
  });

  it('mean a column of FROM inside an aggregate', async () => {
    expect(await column('select -max(a) as a from t having max(a) > 1 and a < 0')).toEqual([-3]);
  });

  it('are unknown when they are neither selected nor grouped', async () => {
    const unknown = { errno: 1054, message: "Unknown column 'b' in 'having clause'" };
    expect(await session.errorOf('select a as x from t having b > 1')).toEqual(unknown);
    expect(await session.errorOf('select a from t group by a having b > 1')).toEqual(unknown);
    expect((await session.errorOf('select -a as a from t having t.a > 1')).errno).toBe(1054);
    expect(await column('select a as x from t having a > 2')).toEqual([3]);
    expect(await column('select * from t having b > 2')).toEqual([3]);
  });
});

it('a name alone in ORDER BY means the alias, one in an expression the column', async () => {
  expect(await column('select -a as a from t order by a')).toEqual([-3, -2, -1]);
  expect(await column('select -a as a from t order by a + 0')).toEqual([-1, -2, -3]);
});

describe('names of results', () => {
  const names = async (sql: string): Promise<readonly string[]> =>
    (await session.execute(sql)).columns.map(({ name }) => name);

  it('are those of a view, a derived table or a common table that MySQL merges', async () => {
    await session.run('create view v as select a as Aa from t');
    expect(await names('select AA from v')).toEqual(['Aa']);
    expect(await names('select XX from (select a as Xx from t) d')).toEqual(['Xx']);
    expect(await names('with c as (select a as Qq from t) select qq from c')).toEqual(['Qq']);
    expect(await names('select schema_name, schema_name as S from information_schema.schemata')).toEqual([
      'SCHEMA_NAME',
      'S',
    ]);
  });

  it('are as written otherwise', async () => {
    await session.run('create view g as select a as Aa, count(*) as N from t group by a');
    expect(await names('select A from t')).toEqual(['A']);
    expect(await names('select AA, n from g')).toEqual(['AA', 'n']);
    expect(await names('select XX from (select distinct a as Xx from t) d')).toEqual(['XX']);
  });
});

it('a derived table wants a name', async () => {
  expect((await session.errorOf('select * from (select 1)')).errno).toBe(1248);
});

it('common tables may stand before UPDATE and DELETE', async () => {
  await session.run('with c as (select 1 as x) update t set b = 9 where a in (select x from c)');
  await session.run('with c as (select 2 as x) update t join c on a = x set b = 8');
  expect(await column('select b from t order by a')).toEqual([9, 8, 3]);
  await session.run(
    'with recursive c as (select 2 as x union all select x + 1 from c where x < 3) delete from t where a in (select x from c)',
  );
  expect(await column('select a from t')).toEqual([1]);
});

it('LIMIT and OFFSET take whole numbers and texts as parameters, but no doubles', async () => {
  const sql = 'select a from t order by a limit ? offset ?';
  for (const [count, offset] of [
    [1n, 1n],
    [1n, '1'],
    ['1', '1'],
  ] as const) {
    expect((await session.execute(sql, count, offset)).rows).toEqual([[2]]);
  }
  await expect(session.execute(sql, 1, 1n)).rejects.toMatchObject({ errno: 1210 });
  expect((await session.execute(sql, 18_446_744_073_709_551_615n, 0n)).rows).toHaveLength(3);
});

describe('names of indexes in hints', () => {
  it('must exist, at least their beginning', async () => {
    await session.run('create table h (a int primary key, b int, key kb (b), key kab (a, b))');
    for (const hint of ['use index (KB)', 'ignore key (primary, ka)', 'use index ()', 'force index for order by (kab)'])
      expect(await column(`select * from h ${hint}`)).toEqual([]);
    const missing = { errno: 1176, message: "Key 'k' doesn't exist in table 'x'" };
    expect(await session.errorOf('select * from h x use index (k)')).toMatchObject(missing);
    expect(await session.errorOf('select * from h use index (kb) force index (kb)')).toMatchObject({
      errno: 1221,
      message: 'Incorrect usage of USE INDEX and FORCE INDEX',
    });
    await expect(session.rows('select * from h force index ()')).rejects.toThrow('syntax error');
  });
});

describe('names that several tables have', () => {
  const join = 'from t join t u on t.a = u.b';

  it('mean the selected column in ORDER BY, GROUP BY and HAVING', async () => {
    expect(await column(`select t.*, u.b as c ${join} order by a desc`)).toEqual([3, 2, 1]);
    expect(await column(`select u.a ${join} order by a`)).toEqual([1, 2, 3]);
    expect(await column(`select t.* ${join} group by a, b order by a`)).toEqual([1, 2, 3]);
    expect(await column(`select u.a, count(*) ${join} group by a having a > 1 and max(t.b) > 0 order by a`)).toEqual([
      2, 3,
    ]);
    expect(await column(`select t.b + 1 as a, count(*) ${join} group by a order by a`)).toEqual([2, 3, 4]);
    expect(await column(`select t.* ${join} having a > 2`)).toEqual([3]);
  });

  it('mean the selected column in windows and WITH ROLLUP', async () => {
    const ranked = (over: string, item = 't.a'): string => `select row_number() over (${over}), ${item} ${join}`;
    expect(await column(ranked('order by a desc'))).toEqual([1n, 2n, 3n]);
    expect(await column(ranked('partition by a', 't.a as a'))).toEqual([1n, 1n, 1n]);
    expect(await column(`select rank() over w, u.a ${join} window w as (order by a)`)).toEqual([1n, 2n, 3n]);
    expect(await column(`select u.a, count(*) ${join} group by a with rollup order by a desc`)).toEqual([
      3,
      2,
      1,
      null,
    ]);
    const inWindow = { errno: 1052, message: "Column 'a' in window order by is ambiguous" };
    expect(await session.errorOf(ranked('order by -a'))).toMatchObject(inWindow);
    expect(await session.errorOf(ranked('order by a', 't.*, u.*'))).toMatchObject(inWindow);
    expect((await session.errorOf(ranked('order by a', '-t.a as a'))).errno).toBe(1054);
  });

  it('are ambiguous when several are selected, in expressions, and beside an alias', async () => {
    const inOrder = { errno: 1052, message: "Column 'a' in order clause is ambiguous" };
    expect(await session.errorOf(`select t.a, u.a ${join} order by a`)).toMatchObject(inOrder);
    expect(await session.errorOf(`select * ${join} order by a`)).toMatchObject(inOrder);
    expect(await session.errorOf(`select t.a ${join} order by -a`)).toMatchObject(inOrder);
    expect(await session.errorOf('select b as a, a from t order by a')).toMatchObject(inOrder);
    expect(await column('select -a as a, a from t order by a')).toEqual([-3, -2, -1]);
  });
});

it('miss their table where nothing is read at all', async () => {
  expect(await session.errorOf('select 1 where t.a')).toEqual({
    errno: 1109,
    message: "Unknown table 't' in where clause",
  });
  expect((await session.errorOf('select (select t.a)')).errno).toBe(1054);
  expect((await session.errorOf('select 1 having t.a')).errno).toBe(1054);
});

describe('names in ON DUPLICATE KEY UPDATE', () => {
  it('mean columns of the SELECT, too', async () => {
    await session.run('create table d (k int primary key, n int)');
    await session.run('insert into d values (1, 10), (2, 20)');
    await session.run('insert into d (k) select a from t on duplicate key update n = n + b * 100 + t.a');
    expect(await session.rows('select * from d')).toEqual([
      [1, 211],
      [2, 122],
      [3, null],
    ]);
    await session.run('insert into d (k) select q from (select a as q, b as w from t) x on duplicate key update n = w');
    expect(await column('select n from d')).toEqual([2, 1, 3]);
  });

  it('are ambiguous, unknown where rows are put together, and refused beside DISTINCT', async () => {
    await session.run('create table d (a int primary key, n int)');
    await session.run('insert into d values (1, 10)');
    expect(await session.errnoOf('insert into d (a) select a from t on duplicate key update n = a')).toBe(1052);
    expect(await session.errnoOf('insert into d (a) select a from t group by a on duplicate key update n = b')).toBe(
      1054,
    );
    expect(await session.errnoOf('insert into d (a) select max(a) - 2 from t on duplicate key update n = b')).toBe(
      1054,
    );
    expect(await session.errnoOf('insert into d (a) select distinct a from t on duplicate key update n = b')).toBe(
      1235,
    );
    await session.run('insert into d (a) select distinct a from t on duplicate key update n = t.a');
    expect(await column('select n from d')).toEqual([1, null, null]);
  });
});

describe('names that several selected items have', () => {
  it('mean the first one that is no plain column', async () => {
    expect(await column('select a, -a as a, b as a from t order by a')).toEqual([3, 2, 1]);
    expect(await column('select 1 - a as x, a as x from t order by x')).toEqual([-2, -1, 0]);
    expect(await column('select a, b % 2 as x, -b as x from t having x = 0')).toEqual([1]);
    expect(await column('select b % 2 as x, 1 as x from t group by x order by x')).toEqual([0, 1]);
  });

  it('are ambiguous in ORDER BY of a set operation, and no aggregates in GROUP BY', async () => {
    const order = await session.errorOf('select a, b as a from t union select 1, 2 order by a');
    expect(order).toEqual({ errno: 1052, message: "Column 'a' in order clause is ambiguous" });
    expect((await session.errorOf('select a as x, sum(b) as x from t group by x')).errno).toBe(1056);
  });
});

describe('upper and lower case', () => {
  it('tell tables, aliases and common tables apart', async () => {
    const unknown = { errno: 1054, message: "Unknown column 'X.a' in 'field list'" };
    expect(await session.errorOf('select X.a from t x')).toEqual(unknown);
    expect(await column('select x.a from t x join t X on x.a = X.b where X.a = 1')).toEqual([2]);
    expect((await session.errorOf('with c as (select 1 as n) select * from C')).errno).toBe(1146);
  });

  it('mean the same in names of columns and of information_schema', async () => {
    expect(await column('select x.A from t x where x.B = 3')).toEqual([3]);
    const sql = `select INFORMATION_SCHEMA.tables.table_name from information_schema.tables where table_name = 't'`;
    expect(await column(sql)).toEqual(['t']);
  });
});

it('a common table that nothing reads is not looked at', async () => {
  expect(await column('with c as (select no_such from t), d as (select * from nowhere) select 1')).toEqual([1]);
});

describe('columns that are numbers', () => {
  it('are called by their digits, without signs and parentheses', async () => {
    const { columns } = await session.run('select + 7, ( 8 ), ((+9)), +2.50, -4, (5) + 1');
    expect(columns.map(({ name }) => name)).toEqual(['7', '8', '9', '2.50', '-4', '(5) + 1']);
  });
});

describe('what is wrong with names', () => {
  it('is told of tables before anything else, and of two aliases before that', async () => {
    const missing = (name: string): object => ({ errno: 1146, message: `Table 'app.${name}' doesn't exist` });
    expect(await session.errorOf('select no_function((select 1 from u))')).toMatchObject(missing('u'));
    expect(await session.errorOf('select x from t where a = (select b from u)')).toMatchObject(missing('u'));
    expect((await session.errorOf('select * from u join v u')).errno).toBe(1066);
    expect(await session.errorOf('select 1 into nobody')).toEqual({
      errno: 1327,
      message: 'Undeclared variable: nobody',
    });
  });
});

describe('_rowid', () => {
  it('is the one whole number that rows are kept by', async () => {
    await session.run('create table k (n varchar(5), id int primary key)');
    await session.run('create table u (a int, b bigint unsigned not null unique)');
    await session.run("insert into k values ('x', 7), ('y', 8)");
    await session.run('insert into u values (1, 9)');
    expect(await column('select n from k where _rowid > 7')).toEqual(['y']);
    expect(await column('select k._rowid from k join u order by 1')).toEqual([7, 8]);
    expect(await session.rows('select _rowid, _ROWID + 1 as n from u')).toEqual([[9, 10]]);
    await session.run('update k set _rowid = 6 where _rowid = 8');
    expect(await column('select id from k order by _rowid')).toEqual([6, 7]);
  });

  it('is none of two columns, of texts, of joins and of queries, and a column that is called so', async () => {
    await session.run('create table two (a int, b int, primary key (a, b))');
    await session.run('create table text (a varchar(5) primary key, b int not null unique)');
    await session.run('create table k (a int primary key, _rowid int)');
    await session.run('insert into k values (1, 2)');
    for (const from of ['two', 'text', 't', 'k as x join two', '(select a from k) q'])
      expect((await session.errorOf(`select _rowid from ${from}`)).errno).toBe(from.startsWith('k') ? 0 : 1054);
    expect(await column('select _rowid from k')).toEqual([2]);
  });
});
