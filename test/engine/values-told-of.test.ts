import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';
import { cpuMilliseconds } from '../support/cpu-time.ts';

/** Which values MySQL 9.7 tells of: `test/differential/cases/values-told-of.sql` compares many more with the server itself. */

let session: TestSession;

forEachEngine((made) => (session = made));

/** What a statement tells, each text once. */
async function told(sql: string): Promise<readonly string[]> {
  await session.run(sql);
  return [...new Set(session.environment.warnings.map(({ errno, message }) => `${errno} ${message}`))];
}

const double = (text: string): string => `1292 Truncated incorrect DOUBLE value: '${text}'`;

async function makeTable(): Promise<void> {
  await session.run(
    'create table t (id int primary key, s varchar(20), c tinytext, n int, j json, d date, m datetime)',
  );
  await session.run(
    `insert into t values (1, 'abc', 'x', null, '{"a": "x"}', '2024-01-01', '2024-01-01'), (2, '7', 'y', 5, null, null, null)`,
  );
}

describe('a text that is no number', () => {
  it('is told of in columns of VARCHAR, and not in those of TEXT', async () => {
    await makeTable();
    expect(await told('select s + 0 from t')).toEqual([double('abc')]);
    expect(await told('select c + 0, c & 1, left(s, c), round(c), c = 3 from t')).toEqual([]);
    expect(await told('select cast(c as signed) from t where id = 1')).toEqual([
      "1292 Truncated incorrect INTEGER value: 'x'",
    ]);
    expect(await told('delete from t where c + 0 = 17')).toEqual([]);
    expect((await session.errorOf('delete from t where s + 0 = 17')).errno).toBe(1292);
  });

  it('is told of by IF, CASE and NULLIF as of what they choose, and not by functions that keep it', async () => {
    await makeTable();
    expect(await told('select if(id = 1, s, c) + 0, if(id = 1, c, s) + 0 from t')).toEqual([double('abc')]);
    expect(await told("select case id when 1 then c else s end + 0, nullif(c, 'z') + 0 from t")).toEqual([]);
    expect(await told("select coalesce(s, 'a') + 0, greatest(s, 'a') + 0, ifnull(s, 'a') + 0 from t")).toEqual([]);
    expect(await told('select max(s) + 0, any_value(s) + 0, (select s from t where id = 1) + 0 from t')).toEqual([]);
  });

  it('is told of in front of IN (SELECT …) where MySQL makes a join of it', async () => {
    await makeTable();
    expect(await told('select id from t where s in (select n from t)')).toEqual([double('abc')]);
    expect(await told('select s in (select n from t), s = any (select n from t) from t')).toEqual([]);
    expect(await told('select id from t where s not in (select n from t) or s in (select n from t)')).toEqual([]);
  });

  it('is told of as the document that it is', async () => {
    await makeTable();
    expect(await told("select j->'$.a' + 0 from t")).toEqual([
      '3156 Invalid JSON value for CAST to DOUBLE from column json_extract at row 1',
    ]);
    expect(await told('select cast(j as signed) from t')).toEqual([
      '3156 Invalid JSON value for CAST to INTEGER from column j at row 1',
    ]);
  });

  it('is told of when it is read: not for rows that are not there, nor to sort by', async () => {
    await makeTable();
    expect(await told("select sign('x') from t where id > 5")).toEqual([]);
    expect(await told("select sign('x') from t")).toEqual([double('x')]);
    expect(await told("select id from t order by 'x' + 0, id")).toEqual([]);
  });
});

describe('a number out of range', () => {
  it('is told of where a decimal becomes an integer', async () => {
    expect(await told("select left('abc', 99999999999999999999)")).toEqual([
      "1292 Truncated incorrect DECIMAL value: '99999999999999999999'",
    ]);
  });

  it('is an overflow of a DATETIME', async () => {
    await makeTable();
    expect(await told('select m + interval 99999 year, s + interval 0 day from t where id = 1')).toContain(
      '1441 Datetime function: datetime field overflow',
    );
    expect((await told('select d + interval 99999 year from t'))[0]).toMatch(/^6527 DATE value is out of range/);
    expect(await told('select d + interval 613566756 week from t')).toEqual([]);
  });
});

describe('a text made of NULL alone', () => {
  it('is a binary string', async () => {
    for (const sql of ['null', 'upper(null)', 'concat(null, null)', 'elt(1, null)'])
      expect((await session.errorOf(`select ${sql} collate utf8mb4_bin`)).errno).toBe(1253);
    expect((await session.errorOf("select lower(null) regexp 'a'")).errno).toBe(3995);
    expect(await session.rows("select concat(null, 'a') collate utf8mb4_bin, null regexp 'a'")).toEqual([[null, null]]);
  });
});

describe('what is not read', () => {
  it('is not told of: operands behind NULL, and behind what decides', async () => {
    await makeTable();
    for (const sql of [
      'n = s, s is unknown, n between s and s, n & s, nullif(n, s), case n when s then 1 end',
      'pow(n, s), round(n, s), repeat(n, s), n + interval s day, addtime(n, s), field(n, s), concat_ws(n, s + 0)',
      'id = 2 and s + 0, id = 1 or s + 0, n xor s, id in (1, s)',
      "('a' = 12) is null, ('a' + 12) is null",
    ])
      expect(await told(`select ${sql} from t where id = 1`)).toEqual([]);
    expect(await told('select n + s, s = n, n <=> s from t where id = 1')).toEqual([double('abc')]);
    expect(await told('select 99 between s and 7 from t')).toEqual([double('abc')]);
    expect(await told("select null + 'x', 'y' % null")).toEqual([double('x'), double('y')]);
    expect(await told("select datediff(null, 'x'), date_format('y', null), 'z' + interval null day")).toHaveLength(3);
  });

  it('does not end a strict change', async () => {
    await makeTable();
    expect(await told('update t set n = if(id = 2 and s + 0 = 7, 8, n) where n = s or id = 1')).toEqual([]);
    expect(await told('delete from t where s + 0 = 3 and id = 2')).toEqual([]);
    expect((await session.errorOf('delete from t where s + 0 = 3 and id > 0')).errno).toBe(1292);
    expect(await session.rows('select id, n from t order by id')).toEqual([
      [1, null],
      [2, 5],
    ]);
  });

  it('leaves conditions to indexes', async () => {
    await session.run('create table a (id int primary key, n int, key (n))');
    await session.run('create table b (id int primary key, s varchar(9), n int)');
    const [plan = []] = await session.rows('explain format=tree select * from b join a on a.n = b.s and b.n = a.n');
    expect(String(plan[0])).toMatch(/SEARCH/i);
  });
});

describe('texts among constants', () => {
  it('are told of as the dates and times that they are compared as', async () => {
    await makeTable();
    expect(await told("select d in ('2024-02-29', '2026-06-15 10:20:30') from t")).toEqual([
      "1292 Truncated incorrect date value: '2026-06-15 10:20:30'",
    ]);
    expect(await told("select time'10:11:12' in ('10:11:12', 'x')")).toEqual([
      "1292 Truncated incorrect time value: 'x'",
    ]);
    expect(await told('select d = 7 from t')).toEqual(["1292 Incorrect date value: '7' for column 'd' at row 1"]);
    expect(await told("select date'2024-01-01' = 7, date(m) = 7, d in (7, 8) from t")).toEqual([]);
    expect(await told("select conv('x', 10, 16), bin('12x'), conv(b'101', 2, 10)")).toEqual([
      "1292 Truncated incorrect DECIMAL value: 'x'",
    ]);
  });
});

it('delimiters that are deprecated are told of where the text is read in spite of them', async () => {
  const numbers = async (value: string): Promise<readonly string[]> =>
    (await told(`select ${value}`)).map((each) => each.slice(0, 4));
  for (const value of ["date('2024:00:02')", "'2024:00:02' + interval 1 day", "cast('100:00:01' as datetime)"])
    expect(await numbers(value)).toEqual(['1292']);
  expect(await numbers("date('2024:01:02')")).toEqual(['4095']);
  expect(await numbers("year('2024:00:02')")).toEqual(['4095']);
  expect(await told("select time('12:00 AM')")).toEqual([
    "4096 Delimiter ' ' in position 5 in datetime value '12:00 AM' at row 1 is superfluous and is deprecated. Please remove.",
    "1292 Truncated incorrect time value: '12:00 AM'",
  ]);
  expect(await numbers("addtime('12:00 AM', '1:0:0')")).toEqual(['1292']);
  // Behind a number alone the space is that between days and hours, unless nothing follows.
  expect(await numbers("cast('1 10:11:12' as time)")).toEqual([]);
  expect(await numbers("cast('12 x' as time)")).toEqual(['1292']);
  expect(await numbers("cast('12 ' as time)")).toEqual(['4096']);
  expect(await numbers("cast('1 10 ' as time)")).toEqual(['4096']);
});

describe('texts where decimals are wanted', () => {
  const decimal = (text: string): string => `1292 Truncated incorrect DECIMAL value: '${text}'`;
  const none = "1366 Incorrect DECIMAL value: '0' for column '' at row -1";

  it('are told of as constants, columns or what functions give', async () => {
    await makeTable();
    for (const read of ["date'2024-01-01' + interval ? second", 'maketime(1, 2, ?)', '? div 1']) {
      const of = (value: string): Promise<readonly string[]> =>
        told(`select ${read.replace('?', value)} from t where id = 1`);
      expect(await of("'1:2'")).toEqual([decimal('1:2')]);
      expect(await of('s')).toEqual([none, decimal('abc')]);
      expect(await of('c')).toEqual([none]);
      expect(await of('upper(s)')).toEqual([none]);
      expect(await of("concat(id, 'x')")).toEqual([]);
    }
    expect((await session.errorOf("update t set m = '2024-02-29' + interval '1:2' second")).errno).toBe(1292);
  });

  it('are told of as constants in front of IN and ANY', async () => {
    await session.run('create table decs (d decimal(9,2))');
    await session.run('insert into decs values (1), (2)');
    expect(await told("select 'abc' in (select d from decs)")).toEqual([none]);
    expect(await told("select '' > all (select d from decs)")).toEqual([none]);
    expect(await told("select '1x' in (select d from decs), upper('x') in (select d + 0 from decs where 0)")).toEqual(
      [],
    );
  });

  it('are told of as seconds beyond a BIGINT', async () => {
    expect(await told('select maketime(1, 2, 18446744073709551615)')).toEqual([decimal('18446744073709551615')]);
    expect(await told('select maketime(1, 2, 60)')).toEqual([]);
  });
});

it('texts that ranges of a key of numbers are made of are told of as its values', async () => {
  await session.run('create table k (a int primary key, n decimal(9,2), f double, key (n), key (f))');
  await session.run('insert into k values (1, 1, 1), (2, 2, 2)');
  const told1366 = async (condition: string): Promise<readonly string[]> =>
    (await told(`select a from k where ${condition}`)).filter((each) => each.startsWith('1366'));
  const ofN = "1366 Incorrect decimal value: 'x' for column 'n' at row 1";
  expect(await told1366("n between 'x' and '7'")).toEqual([ofN]);
  expect(await told1366("n in ('x', 1)")).toEqual([ofN]);
  expect(await told1366("n not in ('x', 1) and a > 0")).toEqual([ofN]);
  expect(await told1366("'x' between f and n")).toEqual([
    "1366 Incorrect DOUBLE value: 'x' for column 'f' at row 1",
    ofN,
  ]);
  for (const condition of ["n between '1x' and 5", "n not in ('x', 'y')", "n = 'x'", "(n between 'x' and 'y') is true"])
    expect(await told1366(condition)).toEqual([]);
});

describe('a text that a column has no room for', () => {
  const long = "1406 Data too long for column 'v' at row 1";
  const cut = "1265 Data truncated for column 'v' at row 1";
  const failure = async (sql: string): Promise<string> => {
    const { errno, message } = await session.errorOf(sql);
    return `${errno} ${message}`;
  };

  it('loses white space of ASCII alone', async () => {
    await session.run('create table t (v varchar(3))');
    for (const space of ['\u00A0', '\u3000', '\u2003', '\uFEFF', '\u0085'])
      expect(await failure(`insert into t values ('abc${space}')`)).toBe(long);
    expect(await told("insert into t values ('abc \t\n')")).toEqual([cut]);
    expect(await session.rows('select * from t')).toEqual([['abc']]);
  });

  it('loses spaces of a TEXT with a note, and white space of a CHAR without a word', async () => {
    await session.run('create table t (v tinytext, c char(3))');
    expect(await told("insert into t (v) values (concat(repeat('a', 255), '  '))")).toEqual([cut]);
    expect(await failure("insert into t (v) values (concat(repeat('a', 255), ' b'))")).toBe(long);
    expect(await told("insert into t (c) values ('abc \t\n')")).toEqual([]);
  });

  it('is cut before the character set judges it', async () => {
    await session.run('create table t (v varchar(3) character set latin1, u tinytext character set utf32)');
    expect(await failure("insert into t (v) values ('abcж')")).toBe(long);
    const foreign = String.raw`1366 Incorrect string value: '\xD0\xB6cd' for column 'v' at row 1`;
    expect(await failure("insert into t (v) values ('aжcd')")).toBe(foreign);
    expect(await failure("insert into t (u) values (repeat('a', 80))")).toBe(
      "1406 Data too long for column 'u' at row 1",
    );
    await session.run("set sql_mode = ''");
    expect(await told("insert into t (v) values ('aжcd')")).toEqual([foreign]);
    expect(await told("insert into t (v) values ('abcж')")).toEqual([cut]);
    expect(await session.rows('select v from t')).toEqual([['a?c'], ['abc']]);
  });

  it('is judged in time that grows with its length alone', async () => {
    await session.run("create table t (v char(3), l char(3) character set latin1, e enum('a'))");
    const spaces = ' '.repeat(300_000);
    const milliseconds = await cpuMilliseconds(async () => {
      expect(await failure(`insert into t (v) values ('${spaces}x')`)).toBe(long);
      expect(await failure(`insert into t (e) values ('${spaces}x')`)).toBe(
        "1265 Data truncated for column 'e' at row 1",
      );
      expect(await session.rows(`select length(rtrim('${spaces}x')), l = '${spaces}x' from t`)).toEqual([]);
      expect(await session.rows(`select length(rtrim('${spaces}x'))`)).toEqual([[300_001]]);
    });
    expect(milliseconds).toBeLessThan(5000);
  });
});

describe('members', () => {
  it('takes numbers with a sign and white space in front, and spaces at the end of the whole alone', async () => {
    await session.run("create table t (id int primary key auto_increment, e enum('a', 'b'), s set('a', 'b', 'c'))");
    await session.run("insert into t (e) values (' 1'), ('1 '), ('+1'), ('\t2'), ('b ')");
    await session.run("insert into t (s) values (' 7'), ('+7'), ('\t1'), ('a,b '), ('')");
    expect(await session.rows('select coalesce(e + 0, s + 0) from t order by id')).toEqual(
      [1, 1, 1, 2, 2, 7, 7, 1, 3, 0].map((number) => [number]),
    );
    for (const number of ['-1e40', '-1e19', '-18446744073709551616'])
      expect((await session.errorOf(`insert into t (s) values (${number})`)).errno).toBe(1265);
    for (const text of ['a ,b', '7 ', ' ', ' a', 'a, b'])
      expect((await session.errorOf(`insert into t (s) values ('${text}')`)).errno).toBe(1265);
  });
});

it('takes 0 for a date without month and day, and no text of a few zeros', async () => {
  await session.run("set sql_mode = 'STRICT_ALL_TABLES'");
  await session.run('create table z (d date, m datetime, n decimal(5, 0))');
  for (const text of ["'0'", "'000'", "'0000'", "'0000000000000'", "x'30'"])
    expect((await session.errorOf(`insert into z (d) values (${text})`)).errno).toBe(1292);
  await session.run("insert into z (d, m, n) values (0, 0.0, 0), ('000000', cast(0 as decimal(5, 0)), null)");
  await session.run('insert into z (d) select n from z where n = 0');
  expect(await session.rows('select count(*) from z where d = 0')).toEqual([[3n]]);
});

it('a double has as many digits as a string has room for', async () => {
  await session.run('create table f (d double, c char(4), v varchar(6), b varbinary(5))');
  await session.run('insert into f values (1e0/3, 1e0/3, sqrt(2), 12345678e0)');
  await session.run('insert into f (c, v) select d, d + 100 from f');
  expect(await session.rows('select c, v, cast(b as char) from f')).toEqual([
    ['0.33', '1.4142', '1.2e7'],
    ['0.33', '100.33', null],
  ]);
  expect((await session.errorOf('insert into f (c) values (1.5e300)')).errno).toBe(1406);
  await session.run('insert ignore into f (c) values (1.5e300)');
  expect((await session.rows('show warnings')).map(([, errno]) => errno)).toEqual([1265]);
  expect((await session.errorOf('insert into f (c) values (1.23456)')).errno).toBe(1406);
});
