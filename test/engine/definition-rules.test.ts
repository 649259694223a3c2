import { describe, expect, it } from 'vitest';
import { SqlSyntaxError } from '../../src/sql/syntax-error.ts';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine((made) => (session = made));

/** Statements and the error of each, 0 where there is none. */
type Errors = Readonly<Record<string, number>>;

async function errorsOf(expected: Errors): Promise<Errors> {
  const found: Record<string, number> = {};
  for (const sql of Object.keys(expected)) {
    try {
      await session.run(sql);
      found[sql] = 0;
    } catch (error) {
      found[sql] = (error as { readonly errno: number }).errno;
    }
  }
  return found;
}

describe('what a definition keeps', () => {
  it('does not ask for the moment, the session, chance or a query', async () => {
    const expected: Errors = {
      'create table g1 (a int, b datetime as (now()))': 3763,
      'create table g2 (a int, b text as (concat(a, uuid())))': 3763,
      'create table g3 (a int, b int as ((select 1)))': 3102,
      'create table k1 (a int, check (a < rand()))': 3814,
      'create table k2 (a int, check (a in (select 1)))': 3815,
      'create table d1 (a int default (sleep(1)))': 3770,
      'create table d2 (a int default ((select 1)))': 3769,
      'create table d3 (a int default (rand() * 10), b varchar(40) default (uuid()), c date default (curdate()))': 0,
      'create table i1 (a int, key ((a + unix_timestamp())))': 3758,
    };
    expect(await errorsOf(expected)).toEqual(expected);
  });

  it('reads columns that are stored, and generated ones in front', async () => {
    const expected: Errors = {
      'create table g1 (a int as (b), b int as (1))': 3107,
      'create table g2 (a int as (a))': 3107,
      'create table g3 (id int auto_increment primary key, b int as (id))': 3109,
      'create table g4 (id int auto_increment primary key, check (id > 0))': 3818,
      'create table g5 (a int as (b), b int)': 0,
    };
    expect(await errorsOf(expected)).toEqual(expected);
  });

  it('does not change generated columns by foreign keys', async () => {
    await session.run('create table p (a int primary key)');
    const expected: Errors = {
      'create table c1 (a int, b int as (a), foreign key (b) references p (a))': 3733,
      'create table c2 (a int, b int as (a) stored, foreign key (b) references p (a) on update cascade)': 3104,
      'create table c3 (a int, b int as (a) stored, foreign key (a) references p (a) on delete cascade)': 1215,
      'create table c4 (a int default 1, foreign key (a) references p (a) on delete set default)': 0,
    };
    expect(await errorsOf(expected)).toEqual(expected);
  });
});

describe('names and members', () => {
  it('stand once in a derived or common table', async () => {
    const expected: Errors = {
      'select 1 from (select 1 as a, 2 as A) d': 1060,
      'select 1 from (select 1, 2) d (x, x)': 1060,
      'with c as (select 1 as a, 2 as a) select a from c': 1060,
      'with c as (select 1 as a, 2 as a) select 1': 0,
      'select 1 as a, 2 as a': 0,
    };
    expect(await errorsOf(expected)).toEqual(expected);
  });

  it('of a view are made different', async () => {
    await session.run('create view v as select 1, 1, 2 as `Name_exp_1`, 1');
    expect((await session.run('select * from v')).columns.map(({ name }) => name)).toEqual([
      '1',
      'Name_exp_1_1',
      'Name_exp_1',
      'Name_exp_2_1',
    ]);
  });

  it('of ENUM and SET differ in their collation, and are what a default names', async () => {
    const expected: Errors = {
      "create table e1 (a enum('a', 'A'))": 1291,
      "create table e2 (a set('a', 'ä'))": 1291,
      "create table e3 (a enum('a', 'A') collate utf8mb4_bin)": 0,
      "create table e4 (a enum('a', 'b') default 2)": 1067,
      "create table e5 (a enum('2', '3') default 2, b set('x', 'y') default 'Y,X', c enum(0x61, b'1100010') default 'B')": 0,
    };
    expect(await errorsOf(expected)).toEqual(expected);
    const [[, text] = []] = await session.rows('show create table e5');
    expect(text).toContain(
      "`a` enum('2','3') DEFAULT '2',\n  `b` set('x','y') DEFAULT 'x,y',\n  `c` enum('a','b') DEFAULT 'b'",
    );
  });
});

describe('keys', () => {
  it('are refused where MySQL refuses them', async () => {
    const expected: Errors = {
      'create table p1 (a int null primary key)': 1171,
      'create table p2 (a int null, b int, primary key (a, b))': 1171,
      'create table p3 (a char(0), key (a))': 1167,
      'create table p4 (a int not null, unique (a) invisible)': 3522,
      'create table p5 (c tinyint, d varchar(3071), key (c, d)) charset ascii': 0,
      'create table p6 (c int, d varchar(3072), key (c, d)) charset ascii': 1071,
    };
    expect(await errorsOf(expected)).toEqual(expected);
  });

  it('a unique one that is never NULL stands in for the primary key', async () => {
    await session.run('create table u (a int, b int not null, c int not null, unique (a), unique (b, c))');
    expect((await session.rows('desc u')).map((row) => row[3])).toEqual(['UNI', 'PRI', 'PRI']);
  });
});

it('a query says what is wrong with it', async () => {
  await session.run('create table t (a int)');
  const expected: Errors = {
    'select *': 1096,
    'select (select * from dual)': 1096,
    'select exists (select *)': 0,
    'select all distinct a from t': 1221,
    'select count(distinct *) from t': 1064,
    'values row()': 3942,
    'set session transaction read only, read write': 1064,
  };
  const found: Record<string, number> = {};
  for (const sql of Object.keys(expected)) {
    try {
      await session.run(sql);
      found[sql] = 0;
    } catch (error) {
      found[sql] = error instanceof SqlSyntaxError ? 1064 : (error as { readonly errno: number }).errno;
    }
  }
  expect(found).toEqual(expected);
});

it('CREATE TABLE … SELECT puts columns that the query does not fill in front, and counts what gave way', async () => {
  await session.run('create table q (a int, b int) select 1 as c, 2 as a');
  expect(await session.rows('select * from q')).toEqual([[null, 1, 2]]);
  const { ok } = await session.run('create table r (a int primary key) ignore select 1 as a union all select 1');
  expect(ok?.info).toBe('Records: 2  Duplicates: 1  Warnings: 1');
});

describe('ALTER TABLE', () => {
  it('counts the rows that MySQL copies', async () => {
    await session.run("create table t (a varchar(10), b enum('x'), c int, e int, g int as (e), d varbinary(20))");
    await session.run("insert into t (a, b, c) values ('a', 'x', 1), ('b', 'x', 2)");
    const counts = {
      'alter table t modify a varchar(60)': 0,
      'alter table t modify a varchar(64)': 2,
      'alter table t modify a varchar(60) collate utf8mb4_bin': 2,
      "alter table t modify b enum('x', 'y')": 0,
      "alter table t modify b enum('y', 'x')": 2,
      'alter table t modify d varbinary(255)': 0,
      'alter table t modify d varbinary(256)': 2,
      'alter table t modify g int as (e + 1)': 2,
      "alter table t modify g int as (e + 1) comment 'same'": 0,
      'alter table t add primary key (c)': 0,
      'alter table t modify c int auto_increment': 2,
      'alter table t modify c int': 2,
      'alter table t drop primary key': 2,
    };
    const found: Record<string, number> = {};
    for (const sql of Object.keys(counts)) found[sql] = await session.affected(sql);
    expect(found).toEqual(counts);
  });

  it('counts the rows where the key goes that orders them, and no new one comes', async () => {
    await session.run('create table t (a int not null, b int not null, c int, primary key (a), unique key u (b))');
    await session.run('insert into t values (1, 1, 1), (2, 2, 2)');
    expect(await session.affected('alter table t drop primary key, add unique key v (a)')).toBe(2);
    expect(await session.affected('alter table t drop key u, add key (b)')).toBe(2);
    expect(await session.affected('alter table t drop key v, add unique key u (b)')).toBe(0);
    expect(await session.affected('drop index u on t')).toBe(2);
  });

  it('places a column behind another one only', async () => {
    await session.run('create table t (a int, b int)');
    expect((await session.errorOf('alter table t modify b int after b')).errno).toBe(1054);
    expect((await session.rows('desc t')).map(([name]) => name)).toEqual(['a', 'b']);
  });

  it('fits the keys of a column to its new type', async () => {
    await session.run('create table t (a varchar(20), b text, key i (a(10)), key j (b(5)))');
    await session.run('alter table t modify a char(9), modify b varchar(5)');
    const [[, text] = []] = await session.rows('show create table t');
    expect(text).toContain('KEY `i` (`a`),\n  KEY `j` (`b`)\n');
    expect((await session.errorOf('alter table t modify b text')).errno).toBe(1170);
  });

  it('reads bits as digits and bytes as text', async () => {
    await session.run('create table t (a bit(13), b blob, c bit(13))');
    await session.run("insert into t values (4047, '34', b'1000001')");
    await session.run('alter table t modify a varchar(20), modify b decimal(5,1)');
    await session.run('create table u (a char(5), b text) as select c as a, c as b from t');
    expect(await session.rows('select * from t')).toEqual([['4047', '34.0', Uint8Array.of(0, 65)]]);
    expect(await session.rows('select a, hex(b) from u')).toEqual([['65', '0041']]);
    expect((await session.errorOf("insert into t (b) values ('x')")).errno).toBe(1366);
  });

  it('takes the default away, and then a value must be given', async () => {
    await session.run('create table t (a int, b int)');
    await session.run('alter table t alter a drop default');
    expect((await session.errorOf('insert into t (b) values (1)')).errno).toBe(1364);
    await session.run("set sql_mode = ''");
    await session.run('insert into t (b) values (1)');
    expect(await session.rows('select * from t')).toEqual([[null, 1]]);
  });

  it('makes NULL the zero of a type where sql_mode is not strict', async () => {
    await session.run("create table t (a int, b enum('x'))");
    await session.run('insert into t values (null, null)');
    await session.run("set sql_mode = ''");
    expect(await session.affected("alter table t modify a int not null, modify b enum('x') not null")).toBe(1);
    expect(await session.rows('select * from t')).toEqual([[0, '']]);
  });
});

it('character sets that one statement names agree', async () => {
  const expected: Errors = {
    'create table t (a int) charset latin1 charset utf8mb4': 1302,
    'create table t (a int) collate latin1_bin collate utf8mb4_bin': 1253,
    'create table t (a int) collate latin1_bin charset latin1': 0,
  };
  expect(await errorsOf(expected)).toEqual(expected);
});

it('a table is dropped once', async () => {
  await session.run('create table t (a int)');
  expect((await session.errorOf('drop table t, t')).errno).toBe(1066);
  expect(await session.rows('select * from t')).toEqual([]);
});

it('CURRENT_TIMESTAMP has the digits of its column, and stands in parentheses in ALTER COLUMN', async () => {
  const expected: Errors = {
    'create table t1 (a timestamp default now(1))': 1067,
    'create table t2 (a datetime(3) default now(3) on update now())': 1294,
    'create table t3 (a date default now())': 1067,
    'create table t4 (a datetime(3) default now(3) on update now(3), b date default (now()))': 0,
    'alter table t4 alter column b set default (curdate())': 0,
  };
  expect(await errorsOf(expected)).toEqual(expected);
  await expect(session.run('alter table t4 alter column a set default now(3)')).rejects.toThrow('now(3)');
});

it('a view does not read itself', async () => {
  await session.run('create view v1 as select 1 as a');
  await session.run('create view v2 as select * from v1');
  const expected: Errors = {
    'create or replace view v1 as select * from v1': 1146,
    'alter view v1 as select (select count(*) from v2) as a': 1146,
    'create or replace view v1 as with v1 as (select 2 as a) select * from v1': 0,
  };
  expect(await errorsOf(expected)).toEqual(expected);
});

it('advice names indexes that are visible', async () => {
  await session.run('create table t (a int, b int, key i (a), key j (b) invisible)');
  const expected: Errors = { 'select * from t use index (i)': 0, 'select * from t ignore index (j)': 1176 };
  expect(await errorsOf(expected)).toEqual(expected);
});

it('AUTO_INCREMENT is of whole numbers', async () => {
  const expected = {
    'create table f (n float auto_increment primary key)': 1063,
    'create table f (n double unsigned auto_increment primary key)': 1063,
    'create table f (n bigint unsigned auto_increment primary key)': 0,
  };
  expect(await errorsOf(expected)).toEqual(expected);
});

describe('ALTER TABLE', () => {
  it('calls columns by the names that they had before', async () => {
    await session.run('create table t (a int, b int)');
    await session.run('insert into t values (1, 2)');
    await session.run('alter table t rename column a to b, rename column b to a');
    expect(await session.rows('select a, b from t')).toEqual([[2, 1]]);
    await session.run('alter table t change a b int, change b a bigint');
    expect(await session.rows('select a + 0.0, b from t')).toEqual([['1.0', 2]]);
    await session.run('alter table t rename column a to x, add a int');
    await session.run('alter table t drop a, rename column x to a');
    const expected: Errors = {
      'alter table t rename column a to c, rename column c to d': 1054,
      'alter table t rename column a to b': 1060,
      'alter table t rename column a to b, drop b': 0,
      'alter table t alter b set invisible': 4028,
      'create table v (a int invisible)': 4028,
    };
    expect(await errorsOf(expected)).toEqual(expected);
  });

  it('makes numbers of members, and cuts strings with error 1265', async () => {
    await session.run("create table t (e enum('x','y'), s set('p','q'), v varchar(9), c char(9), x text)");
    await session.run("insert into t values ('y', 'p,q', 'abc  ', 'abcd', 'abcd')");
    await session.run('alter table t modify e int, modify s decimal(4,1)');
    expect(await session.rows('select e, s from t')).toEqual([[2, '3.0']]);
    const expected: Errors = {
      'alter table t modify v varchar(3)': 1265,
      'alter table t modify c char(3)': 1265,
      'alter table t modify c varchar(3)': 1406,
      'alter table t modify x varchar(3)': 1406,
    };
    expect(await errorsOf(expected)).toEqual(expected);
  });
});

it('checks have one column where they are written with it, and numbers for names', async () => {
  const expected: Errors = {
    'create table c1 (a int, b int check (a > 1))': 3813,
    'create table c2 (a int check (a > 1) check (a < 9), constraint c2_chk_7 check (a > 0))': 0,
    'create table c3 (a int, constraint c3_chk_1 check (a > 1), check (a > 2))': 3822,
    'alter table c2 add check (z > 1)': 1054,
    'create table c4 (a int default (z + 1))': 1054,
  };
  expect(await errorsOf(expected)).toEqual(expected);
  const sql =
    "select constraint_name from information_schema.check_constraints where constraint_name like 'c2%' order by 1";
  expect(await session.rows(sql)).toEqual([['c2_chk_1'], ['c2_chk_2'], ['c2_chk_7']]);
});

it('what is there already, or is not, is told by its kind', async () => {
  await session.run('create table t (a int)');
  await session.run('create view v as select a from t');
  const expected: Errors = {
    'drop view if exists t': 0,
    'drop view t': 1347,
    'create or replace view t as select 1': 1347,
    'alter view nope as select 1': 1146,
    'create algorithm = temptable view w as select a from t with check option': 1368,
    'create view w as select 1 as `x `': 1166,
    'create table t like t': 1066,
    'create table u like information_schema.tables': 1347,
    'truncate v': 1146,
    'alter database nope charset latin1': 3503,
    'create database mysql': 3552,
    'alter table t convert to character set default': 0,
    'check table t, t': 1066,
  };
  expect(await errorsOf(expected)).toEqual(expected);
});
