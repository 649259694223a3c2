import { beforeEach, describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

// What MySQL 9.7 makes of the columns of a query, in tables and in views.

let session: TestSession;

forEachEngine((made) => (session = made));

beforeEach(async () => {
  await session.run(
    `create table t (i int, ni int not null, ti tinyint not null default 3, bi bigint, d decimal(10,2) not null default 1.5,
      c char(5), v varchar(20), tx text, tt tinytext, e enum('a','bbb') not null, bt bit(5), dt date default '2020-01-01')`,
  );
});

/** The types of the columns of a table that is made of these expressions. */
async function inTable(...list: readonly string[]): Promise<readonly unknown[]> {
  await session.run('drop table if exists made');
  await session.run(`create table made select ${list.map((text, n) => `${text} as c${n}`).join(', ')} from t`);
  return (await session.rows('show columns from made')).map(([, type]) => type);
}

/** The types of the columns of such a view. */
async function inView(...list: readonly string[]): Promise<readonly unknown[]> {
  await session.run(
    `create or replace view seen as select ${list.map((text, n) => `${text} as c${n}`).join(', ')} from t`,
  );
  return (await session.rows('show columns from seen')).map(([, type]) => type);
}

/** The definitions of the columns of a table that is made of a query. */
async function definitionsOf(query: string): Promise<readonly unknown[]> {
  await session.run('drop table if exists made');
  await session.run(`create table made ${query}`);
  const [[, text] = []] = await session.rows('show create table made');
  return String(text)
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim().replace(/,$/, ''));
}

describe('a table of a query', () => {
  it('has whole numbers by their lengths', async () => {
    expect(await inTable('1', '12345678', '123456789', '1 + 1', 'abs(ni)', 'ni + 1', '-2147483649')).toEqual(
      ['int', 'int', 'bigint', 'int', 'int', 'bigint', 'int'], // prettier-ignore
    );
    expect(await inTable('coalesce(ti)', 'ifnull(ti, ti)', '(select ni)', 'lag(ni) over ()', 'ti')).toEqual([
      'int',
      'tinyint',
      'int',
      'bigint',
      'tinyint',
    ]);
    expect(await inTable('count(*)', 'max(1)', 'max(ti)', 'max(ti + 0)')).toEqual([
      'bigint',
      'bigint',
      'tinyint',
      'bigint',
    ]);
  });

  it('has quotients and sums with the digits of written numbers', async () => {
    expect(await inTable('1/3', '100/3', 'd + 2', 'd * 100', 'if(i, 1.5, 2)')).toEqual([
      'decimal(5,4)',
      'decimal(7,4)',
      'decimal(11,2)',
      'decimal(13,2)',
      'decimal(2,1)',
    ]);
  });

  it('has texts of functions as VARCHAR or of the TEXT family', async () => {
    expect(await inTable('c', 'coalesce(c)', 'tx', 'lower(tx)', 'coalesce(tt)', "repeat('a', 600)")).toEqual([
      'char(5)',
      'varchar(5)',
      'text',
      'longtext',
      'longtext',
      'text',
    ]);
    expect(await inTable('max(e)', 'max(c)')).toEqual(["enum('a','bbb')", 'char(5)']);
    expect(await inTable('e', 'if(i, e, null)', 'bt', 'if(i, bt, bt)', 'null')).toEqual([
      "enum('a','bbb')",
      'varchar(3)',
      'bit(5)',
      'int unsigned',
      'varbinary(0)',
    ]);
  });

  it('has what holds all of several values', async () => {
    expect(
      await inTable('coalesce(i, bt)', 'if(i, ti, bt)', 'coalesce(bt, 1.5)', 'if(i, v, bt)', 'if(i, e, i)'),
    ).toEqual(['decimal(10,0)', 'decimal(5,0)', 'decimal(6,1)', 'varbinary(80)', 'varchar(11)']);
    expect(await inTable('greatest(dt, v)', 'coalesce(bi, bt)', "if(i, 1.5e0, 'a')", 'if(i, tt, c)')).toEqual([
      'varchar(20)',
      'decimal(19,0)',
      'varchar(22)',
      'longtext',
    ]);
    expect(await definitionsOf('select c as a, e as b, tt as d from t union select i, e, v from t')).toEqual([
      '`a` char(11) DEFAULT NULL',
      "`b` varchar(3) NOT NULL DEFAULT ''",
      '`d` text',
    ]);
  });

  it('has texts of shorter character sets, DEFAULT and a 0 in front of the point by their lengths', async () => {
    expect(await inTable('@@sql_mode', 'convert(tx using latin1)', 'default(ti)', '0.5', '.5')).toEqual([
      'text',
      'text',
      'tinyint',
      'decimal(2,1)',
      'decimal(1,1)',
    ]);
  });

  it('has remainders, quotients of DIV, casts and what NULL makes as long as their terms', async () => {
    expect(await inTable('i % 2.25', 'd % 3', 'i div 2', 'bi div 2', 'i + null', 'd / null', 'bt + 1')).toEqual([
      'decimal(10,2)',
      'decimal(10,2)',
      'int',
      'bigint',
      'double(22,0)',
      'double(22,6)',
      'int unsigned',
    ]);
    expect(await inTable('cast(i as char)', 'binary v', 'convert(d using latin1)', 'cast(tx as binary)')).toEqual([
      'varchar(11)',
      'varbinary(80)',
      'varchar(12)',
      'longblob',
    ]);
  });

  it('has defaults of columns that are copied alone', async () => {
    expect(await definitionsOf('select ni, ti, d, dt from t')).toEqual([
      '`ni` int NOT NULL',
      "`ti` tinyint NOT NULL DEFAULT '3'",
      "`d` decimal(10,2) NOT NULL DEFAULT '1.50'",
      "`dt` date DEFAULT '2020-01-01'",
    ]);
    expect(await definitionsOf('select ni, ti, dt from (select * from t) x')).toEqual([
      '`ni` int NOT NULL',
      "`ti` tinyint NOT NULL DEFAULT '0'",
      '`dt` date DEFAULT NULL',
    ]);
    expect(
      await definitionsOf('select b.ni, b.ti, max(a.ni) as m from t a left join t b on a.i = b.i group by b.ni, b.ti'),
    ).toEqual(['`ni` int', "`ti` tinyint DEFAULT '3'", '`m` int']);
  });
});

describe('a view', () => {
  it('has whole numbers of ten digits and more as BIGINT', async () => {
    expect(await inView('1', '1 + 1', 'abs(ni)', 'i = 1', 'ifnull(i, 1)', 'year(dt)', 'ti')).toEqual([
      'int',
      'int',
      'bigint',
      'int',
      'bigint',
      'year',
      'tinyint',
    ]);
  });

  it('has texts by their lengths, and says what stands in columns that are not NULL', async () => {
    expect(await inView('lower(tx)', 'coalesce(tt)', 'e', 'coalesce(e)')).toEqual([
      'mediumtext',
      'text',
      "enum('a','bbb')",
      'varchar(3)',
    ]);
    await session.run("create view dates as select date'2020-01-01' a, time'10:00:00.1' b, 1.5 c, max(ti) m from t");
    expect((await session.rows('show columns from dates')).map(([, type, , , initial]) => [type, initial])).toEqual([
      ['date', '0000-00-00'],
      ['time(1)', '00:00:00.0'],
      ['decimal(2,1)', '0.0'],
      ['tinyint', null],
    ]);
  });
});

it('FROM_UNIXTIME is as long as its format can be', async () => {
  await session.run("create table formats as select from_unixtime(1, '%Y %D') a, from_unixtime(1, '%M %W') b");
  expect((await session.rows('show columns from formats')).map(([, type]) => type)).toEqual([
    'varchar(9)',
    'varchar(129)',
  ]);
});

it('what functions give is as wide as clients are told', async () => {
  await session.run(`create table told as select trim(null) a, left(null, 1) b, make_set(1, 'a') c, export_set(1, 'a', 'b') d,
    left('abc', -1) e, ceil(1.5) f, floor(-99999999.5) g, truncate(1.2345, 2) h`);
  expect(
    (await session.rows('show columns from told')).map(([, type, nullable]) => `${String(type)} ${String(nullable)}`),
  ).toEqual([
    'varbinary(0) YES',
    'varbinary(0) YES',
    'varchar(1) NO',
    'varchar(127) YES',
    'varchar(0) YES',
    'bigint NO',
    'bigint NO',
    'decimal(3,2) NO',
  ]);
});
