import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

/** What MySQL 9.7 does with expressions; `npm run differential` compares many more with the server itself. */

let session: TestSession;

forEachEngine((made) => (session = made));

/** The rows of a query, every value as text. */
async function texts(sql: string): Promise<readonly (readonly (string | null)[])[]> {
  const rows = await session.rows(sql);
  return rows.map((row) =>
    row.map((value) =>
      value === null ? null : value instanceof Uint8Array ? Buffer.from(value).toString() : String(value),
    ),
  );
}

async function makeTable(): Promise<void> {
  await session.run(
    'create table t (id int primary key, n int, d decimal(10,2), y year, s varchar(20), x varbinary(9), dt date)',
  );
  await session.run(
    `insert into t values (1, 3, 1.5, 2024, 'abc', 'AbC', '2024-02-29'), (2, null, null, 0, 'b', 'x', '1999-12-31')`,
  );
}

describe('what prints', () => {
  it('LIKE as a whole number', async () => {
    await makeTable();
    expect(await texts("select concat(s like 'a%'), left(n like 'x', 9) from t where id = 1")).toEqual([['1', '0']]);
  });

  it('are the own digits of what IF and CASE chose, and those of the type behind a table', async () => {
    await makeTable();
    expect(
      await texts('select if(id = 1, n, d), case id when 1 then n else d end, ifnull(n, d) from t where id = 1'),
    ).toEqual([['3', '3', '3.00']]);
    expect(await texts('select concat(if(1, 3, 1.5)), if(1, 3, 1.5) + 0, coalesce(null, 3, 1.5)')).toEqual([
      ['3', '3.0', '3.0'],
    ]);
    expect(await texts('select c from (select if(id = 1, n, d) c from t) q where c = 3')).toEqual([['3']]);
    expect(await texts('select c from (select if(id = 1, n, d) c from t limit 5) q where c = 3')).toEqual([['3.00']]);
    expect(await texts('select distinct if(1, n, d) from t where id = 1')).toEqual([['3.00']]);
    expect(await texts('select lead(n, 1, 1.5) over (order by id desc) from t order by id')).toEqual([
      ['1.5'],
      ['3.0'],
    ]);
  });

  it('is 0 of a YEAR that an expression computes', async () => {
    await makeTable();
    expect(
      await texts('select min(y), (select y from t where id = 2), concat(y) from t where id = 2 group by id, y'),
    ).toEqual([['0', '0', '0000']]);
    expect(await texts('select min(y), s from t group by s order by s')).toEqual([
      ['2024', 'abc'],
      ['0000', 'b'],
    ]);
    expect(await texts('select min(y) from t')).toEqual([['0']]);
  });

  it('is a FORMAT of exact digits, half to even for doubles, in the locale', async () => {
    expect(
      await texts(`select format(1.005, 2), format(2.5e0, 0), format(-0.4, 0), format(12345678901234567890, 0),
        format(-1234567.891, 2, 'de_DE'), format(1234567.891, 1, 'en_IN')`),
    ).toEqual([['1.01', '2', '0', '12,345,678,901,234,567,890', '-1.234.567,89', '12,34,567.9']]);
  });
});

describe('what compares', () => {
  it('are numbers with a TIME, and with YEAR()', async () => {
    await makeTable();
    expect(await texts(`select n = time'00:00:03', n > time'-01:00:00' from t where id = 1`)).toEqual([['1', '1']]);
    expect(await texts('select id from t where year(dt) < 50')).toEqual([]);
    expect(await texts('select id from t where 12 between 4 and year(dt)')).toEqual([['1'], ['2']]);
    expect(await texts('select id from t where y > 23 and y < 25')).toEqual([['1']]);
  });

  it('are characters where a column meets hexadecimal digits, and bytes where texts do', async () => {
    await makeTable();
    expect(await texts(`select id from t where s = x'414243'`)).toEqual([['1']]);
    expect(await texts(`select 'a' = x'41', instr(s, x'42') from t where id = 1`)).toEqual([['0', '2']]);
  });

  it('refuses a number that is no date in a change, and warns in a query', async () => {
    await makeTable();
    const message = "Incorrect date value: '12' for column 'dt' at row 1";
    expect(await session.errorOf('update t set n = 1 where dt = 12')).toMatchObject({ errno: 1292, message });
    expect(await texts('select id from t where dt = 12')).toEqual([]);
    expect(session.environment.warnings).toMatchObject([{ errno: 1292, message }]);
  });
});

describe('binary strings', () => {
  it('have no case, and stay binary', async () => {
    await makeTable();
    expect(
      await texts(`select upper(x), lower(x), char_length(concat(x, 'ä')), reverse(x) from t where id = 1`),
    ).toEqual([['AbC', 'AbC', '5', 'CbA']]);
    expect(await texts(`select hex(concat('a', x'ff')), hex(upper(x'c3a4'))`)).toEqual([['61FF', 'C3A4']]);
    expect(await texts(`select bin(x'FF'), -x'41', x'ffffffffffffffff' + 0`)).toEqual([
      ['11111111', '-65', '18446744073709551615'],
    ]);
  });
});

describe('what is told', () => {
  const told = async (sql: string): Promise<readonly number[]> => {
    await session.run(sql);
    return session.environment.warnings.map(({ errno }) => errno);
  };

  it('is what CAST cuts off', async () => {
    expect(await told(`select cast('abcd' as char(2)), cast('abc' as binary(2))`)).toEqual([1292, 1292]);
    expect(await told('select cast(99999 as decimal(5,2)), cast(999 as decimal(5,2))')).toEqual([1264]);
    await makeTable();
    expect(await session.errorOf(`insert into t (id, s) values (9, cast('abcd' as char(2)))`)).toMatchObject({
      errno: 1292,
    });
  });

  it('is syntax without a future, each time', async () => {
    await makeTable();
    for (const sql of [
      'select !1',
      'select 1 && 1',
      'select 1 || 0',
      "select binary 'a'",
      'select found_rows()',
      'insert into t (id) values (1) on duplicate key update n = values(n)',
    ]) {
      expect(await told(sql)).toEqual([1287]);
      expect(await told(sql)).toEqual([1287]);
    }
    expect(await told("select N'a'")).toEqual([3720]);
  });
});

describe('refused', () => {
  it.each([
    ['delete from t where id in (select id from t)', 1093],
    ['update t set n = (select max(n) from t b)', 1093],
    ['insert into t (id) values ((select max(id) from t) + 1)', 1093],
    ['select sum((select count(t.n) from t u limit 1)) from t', 1111],
    ['select (select sum((select count(n)))) from t', 1235],
    ['select sum((select count(u.n) from t u where u.id = t.id)) from t', 0],
    ['update t a join t b on a.id = b.id set a.n = 1, b.id = 7', 1706],
    ['update t join t b on t.id = b.id set t.id = 7, b.n = 1', 1706],
    ['update t a join t b on a.id = b.id set a.n = 1, b.d = 7', 0],
    ['select s from t group by s order by n', 1055],
    ['select c from (select s, n, count(*) c from t group by s, n) d group by s', 1055],
    ['select distinct s from t order by n', 3065],
    ['select distinct n + 1 from t order by n + 1 + 1', 3065],
    ['select distinct n + 1 from t order by t.N + 1', 0],
    ['select distinct n from t group by n, s order by s', 3065],
    ['select distinct n from t group by n, s order by max(id)', 3066],
    ['select distinct n from t group by n order by max(id)', 0],
    ['select distinct n from t order by (select max(id) from t b where b.id = t.id)', 3065],
    ['select distinct n from t group by n with rollup order by count(*)', 3066],
    ['select lcase(t.s) from t group by LOWER(s)', 0],
    ['select concat(lower(s), 1) from t group by lower(s)', 1055],
    ['select count(*) from t group by n + id order by -(n + id)', 1055],
    [
      'select (select max(b.n) from t b where b.id = t.n) from t group by (select max(b.n) from t b where b.id = t.n)',
      1055,
    ],
    ['select rank() over (order by n * id) from t group by n * id', 0],
    ['select t.id, b.s from t join t b using (id) group by t.id', 0],
    ['select t.id, b.s from t left join t b on b.id = t.n group by t.id', 0],
    ['select b.id, t.s from t left join t b on b.id = t.n group by b.id', 1055],
    ['select t.n, b.s from t left join t b on b.s = t.n and t.d > 1 group by t.n', 1055],
    ['select n, s from t where (n, s) = (3, upper(1)) group by d', 0],
    ['select q.z from (select id, n * 2 as z from t) q group by q.id', 0],
    ['select q.id from (select id, n * 2 as z from t) q group by q.z', 1055],
    ['select (select b.n from t b where b.n = t.id group by b.d) from t', 0],
    ['select n from t where n in (select distinct n from t b order by s)', 0],
    ['select n from t where n in (select n from t b group by n order by s)', 0],
    ['select * from (select distinct n from t b order by s) d', 3065],
    ['(select distinct n from t order by s) union (select 1)', 0],
    ['select id, s from t group by id with rollup', 1055],
    ['select abs(n) as a from t group by abs(n) with rollup order by a + 1', 0],
  ])('%s', async (sql, errno) => {
    await makeTable();
    expect(await session.errorOf(sql)).toMatchObject({ errno });
  });

  it('depends on the values of what is grouped by', async () => {
    await makeTable();
    const grouped = (selected: number, key: number): string => `select n % ${selected} from t group by n % ${key}`;
    const sorted = (selected: number, key: number): string =>
      `select distinct n % ${selected} from t order by n % ${key}`;
    for (const sql of [grouped(2, 2), sorted(2, 2)]) expect(await session.errorOf(sql)).toMatchObject({ errno: 0 });
    expect(await session.errorOf(grouped(2, 3))).toMatchObject({ errno: 1055 });
    expect(await session.errorOf(sorted(2, 3))).toMatchObject({ errno: 3065 });
  });

  it('keeps the order of DISTINCT groups', async () => {
    await makeTable();
    const sql = 'select distinct s from t group by s order by max(id) desc';
    expect(await texts(sql)).toEqual([['b'], ['abc']]);
    await session.run("set sql_mode = ''");
    expect(await texts('select distinct s from t group by s, id order by id desc')).toEqual([['b'], ['abc']]);
  });

  it('is no column that a query in FROM determines', async () => {
    await makeTable();
    for (const sql of [
      'select d.s, d.n from (select id, s, n from t) d group by d.id',
      'select t.id, d.c from t join (select n, count(*) c from t group by n) d on d.n = t.id group by t.id',
      'with d as (select id, upper(s) u from t) select u from d group by id',
    ])
      expect((await session.run(sql)).columns.length).toBeGreaterThan(0);
  });

  it('is none of them through a table of its own', async () => {
    await makeTable();
    await session.run('delete from t where id in (select id from (select max(id) id from t) q)');
    expect(await texts('select id from t group by id order by n')).toEqual([['1']]);
  });
});

describe('dates of numbers', () => {
  it('reads what MySQL reads', async () => {
    expect(
      await texts(`select year(2.5), day(2.5), last_day('2024-02-00'), monthname('2024-02-00'), week('2024-02-29', null),
        from_unixtime(date'2024-02-29'), timediff(0, 2), timestamp'2024-01-31 00:00:00' + interval '1:2:3' minute_second`),
    ).toEqual([['2000', '2', '2024-02-29', 'February', '0', '1970-08-23 06:17:09', '-00:00:02', null]]);
  });
});

describe('GREATEST and LEAST beside a date', () => {
  it('read the others as dates: what is none is behind them all', async () => {
    await makeTable();
    expect(
      await texts(`select greatest(dt, s), least(dt, s), greatest(dt, n), least(dt, y), least(dt, d), greatest(dt, x) + 0
        from t where id = 1`),
    ).toEqual([['16383-15-31', '2024-02-29', '2024-02-29', '2024-01-01', '2000-00-01', '163831531']]);
  });

  it('compare texts beside a moment where LEAST meets none, and leave it out in GREATEST', async () => {
    await makeTable();
    const moment = 'cast(dt as datetime)';
    expect(
      await texts(`select greatest(${moment}, s), least(${moment}, s), least(${moment}, '1'), least(${moment}, 100),
        least(${moment}, 101), least(${moment}, '1') + 0, date(least(${moment}, '1')) from t where id = 1`),
    ).toEqual([['2024-02-29 00:00:00.000000', '2024-02-29 00:00:00', '1', '100', '2000-01-01 00:00:00', '0', null]]);
  });

  it('take documents for texts, but not beside dates', async () => {
    await makeTable();
    expect(await texts("select greatest(json_array(1), 'a'), least(json_array(1), n) from t where id = 1")).toEqual([
      ['a', '3'],
    ]);
    expect((await session.errorOf('select greatest(dt, json_array(1)) from t')).errno).toBe(1235);
  });
});

describe('numbers at the ends of their types', () => {
  it('keep all digits of a quotient, and refuse more than a DECIMAL has', async () => {
    await session.run('create table w (d decimal(65,30), f float, u bigint unsigned, n decimal(18,0))');
    await session.run("insert into w values ('0.000000000000000000000000000001', 100000, 18446744073709551615, 7)");
    expect(await texts('select 3 / d, u div 1, n div f, round(n, -f), truncate(u, -1) from w')).toEqual([
      ['3000000000000000000000000000000.0000', '18446744073709551615', '0', '0', '18446744073709551610'],
    ]);
    expect((await session.errorOf('select 15e-1 / d * 1e0, d div d, 7.5 div d from w')).errno).toBe(1690);
    expect((await session.errorOf('select round(u, -1) from w')).errno).toBe(1690);
    await session.run("update w set d = '12345678901234567890.5'");
    expect((await session.errorOf('select d * d from w')).errno).toBe(1235);
  });

  it('are those of bits where a function chooses among them, but not where IF does', async () => {
    await session.run('create table w (b bit(5), c bit(64))');
    await session.run("insert into w values (b'101', null)");
    expect(await texts('select coalesce(c, b), greatest(b, b), ifnull(b, c) + 1, hex(if(1, b, c)) from w')).toEqual([
      ['5', '5', '6', '5'],
    ]);
  });
});

describe('HAVING of sums', () => {
  it('reads what is grouped by, NULL in sums, before an alias of the same name', async () => {
    await session.run('create table t (a int, g int as (a + 1))');
    await session.run('insert into t (a) values (1), (2), (3)');
    expect(await texts('select a k, count(*) from t group by a with rollup having a > 1')).toEqual([
      ['2', '1'],
      ['3', '1'],
    ]);
    expect(await texts('select count(*) from t group by t.a with rollup having t.a is null')).toEqual([['3']]);
    expect(await texts('select g k, count(*) * 10 g from t group by k with rollup having g > 3')).toEqual([
      ['4', '10'],
    ]);
    expect((await session.errorOf('select a + 1 k from t group by a + 1 with rollup having a + 1 > 2')).errno).toBe(
      1054,
    );
  });
});

describe('types of numbers', () => {
  it('of MIN of a FLOAT that is computed, where a table holds it, is DOUBLE', async () => {
    await session.run('create table t (id int primary key, a int, u int)');
    const typeOf = async (sql: string): Promise<unknown> => (await session.run(sql)).columns[0]?.type;
    expect(await typeOf('select min(cast(a as float)) from t group by u')).toBe(5);
    expect(await typeOf('select * from (select min(cast(a as float)) from t) q')).toBe(5);
    expect(await typeOf('select min(cast(a as float)) from t group by id')).toBe(4);
    expect(await typeOf('select ceil(json_valid(u) / 3) from t')).toBe(246);
    expect(await typeOf('select ceil(a / 3) from t')).toBe(8);
  });
});

describe('constants that are computed', () => {
  it('are values of the column beside them', async () => {
    await session.run('create table t (id int primary key, y year, tm time, d date)');
    await session.run("insert into t values (1, 2001, '00:00:01', '2024-02-29'), (2, 2000, '-01:00:00', '1999-12-31')");
    const ids = async (condition: string): Promise<unknown> =>
      (await texts(`select id from t where ${condition} order by id`)).flat();
    expect(await ids('y = pow(1, 2)')).toEqual(['1']);
    expect(await ids('y between 1 - 1 and 1 + 0')).toEqual(['1', '2']);
    expect(await ids('y in (1, 0)')).toEqual([]);
    expect(await ids('makedate(2001, 50) < tm')).toEqual(['1']);
    expect(await ids("d > date_add('2000-01-01', interval 'x' day)")).toEqual(['1']);
    expect(session.environment.warnings.map(({ message }) => message)).toEqual([
      "Truncated incorrect INTEGER value: 'x'",
    ]);
    expect((await session.errorOf("delete from t where '1999-12-31' - interval 5 month < tm")).message).toBe(
      "Incorrect time value: '1999-07-31' for column 'tm' at row 1",
    );
  });

  it('are before all dates as a bound of BETWEEN that is none', async () => {
    await session.run('create table t (d date, tm time)');
    await session.run("insert into t values ('2024-02-29', '10:00:00')");
    expect(await texts("select d between 'x' and '2025-01-01', d between '2020-01-01' and 'x' from t")).toEqual([
      ['1', '0'],
    ]);
    expect(await texts("select tm between 'x' and '24:00:00', tm not between 'a' and '23:00:00' from t")).toEqual([
      ['1', '0'],
    ]);
    expect((await session.errorOf("delete from t where d between 'x' and '2024-01-01'")).errno).toBe(1292);
  });
});

describe('texts of several character sets', () => {
  it('are refused beside a column of latin1 that lacks their letters', async () => {
    await session.run('create table t (l varchar(9) character set latin1, u varchar(9), d date)');
    await session.run("insert into t values ('a', '日本', '2024-01-01'), (null, 'b', null)");
    const numberOf = async (sql: string): Promise<number> => (await session.errorOf(`select ${sql} from t`)).errno;
    expect(await numberOf("l = '日本'")).toBe(3854);
    expect(await numberOf("l in ('a', '日本')")).toBe(3854);
    expect(await numberOf("l like concat('日本')")).toBe(3854);
    expect(await numberOf('strcmp(u, d)')).toBe(3854);
    expect(await texts("select l = u, cast('日本' as char) = l, field(l, 'b') from t")).toEqual([
      ['0', '0', '0'],
      [null, null, '0'],
    ]);
    expect(await texts('select field(l, u), locate(u, l) from t where l is null')).toEqual([['0', null]]);
  });

  it('count as much as the texts that they are made of', async () => {
    await session.run(
      'create table t (c varchar(9) collate utf8mb4_0900_as_cs, u varchar(9), d date, l varchar(9) character set latin1)',
    );
    await session.run("insert into t values ('a', 'a', '2024-01-01', 'é')");
    expect((await session.errorOf("select c = regexp_substr(u, 'a') from t")).errno).toBe(1267);
    expect(await texts("select c = char(97 using utf8mb4), coalesce('a', d) = c from t")).toEqual([['1', '1']]);
    expect(await texts('select char(70) from t union all select l from t')).toEqual([['F'], ['é']]);
    expect((await session.errorOf("select nullif('12', l) collate utf8mb4_bin from t")).errno).toBe(1253);
  });
});

describe('numbers of NULL', () => {
  it('have the digits of what stands beside it', async () => {
    expect((await session.run('select 7 union select 12 / null')).columns[0]).toMatchObject({ type: 5, decimals: 4 });
    expect((await session.run('select null / 2')).columns[0]).toMatchObject({ type: 5, decimals: 4 });
  });

  it('of MIN of computed bits are whole numbers in a table', async () => {
    await session.run('create table t (b bit(5))');
    await session.run('insert into t values (2)');
    expect(await texts('select * from (select max(nullif(b, 3)) from t) q')).toEqual([['2']]);
  });
});

describe('rows in lists', () => {
  it('are read as values of the kinds in front', async () => {
    expect(
      await texts("select (0, 1) in ((-0.125, 1), (4, 3)), (1, 2) in ((1.4, 2)), ('1', 2) in ((1, 1.6), (3, 3))"),
    ).toEqual([['1', '0', '1']]);
  });

  it('come from no query with LIMIT', async () => {
    const { errno, message } = await session.errorOf('select 1 in (select 1 limit 1)');
    expect([errno, message]).toEqual([
      1235,
      "This version of MySQL doesn't yet support 'LIMIT & IN/ALL/ANY/SOME subquery'",
    ]);
    expect((await session.errorOf('select 1 > all (select 1 limit 1)')).errno).toBe(1235);
  });
});

describe('what IF, CASE and NULLIF choose', () => {
  it('is NULL beside a date that it is none of', async () => {
    await session.run('create table t (id int primary key, u varchar(9), d date)');
    await session.run("insert into t values (1, 'a', '2024-01-01')");
    expect(await texts("select d > u, d > if(id, u, 'x'), d > nullif(u, 'q'), d > coalesce(u, 'x') from t")).toEqual([
      ['1', null, null, '1'],
    ]);
  });

  it('prints zeros in front, and sorts by its text', async () => {
    await session.run("create table t (z int(5) zerofill, e enum('b', 'a'))");
    await session.run("insert into t values (3, 'a'), (4, 'b')");
    expect(await texts('select concat(nullif(z, 1)), concat(if(1, z, 1)) from t where z = 3')).toEqual([
      ['00003', '00003'],
    ]);
    expect(await texts("select z from t order by nullif(e, 'x')")).toEqual([['3'], ['4']]);
  });
});

describe('what numbers are as moments', () => {
  it('fills up the digits of a number, and reads a fraction only behind all fourteen', async () => {
    expect(
      await texts('select timestamp(1105), timestamp(11111.1111), timestamp(1141105), timestamp(21121141105.5)'),
    ).toEqual([['2000-11-05 00:00:00', '2001-11-11 00:00:00.0000', '0114-11-05 00:00:00', '2002-11-21 14:11:05.5']]);
    expect(await texts("select date_add(1105, interval 1 day), convert_tz(20040101.25, '+00:00', '+01:00')")).toEqual([
      ['2000-11-06', '2004-01-01 01:00:00.00'],
    ]);
    expect(await texts('select cast(691232 as date), cast(100 as date), date(99999999)')).toEqual([[null, null, null]]);
    expect(await texts('select cast(10101001000 as time), cast(8385960 as time)')).toEqual([['00:10:00', null]]);
  });

  it('EXTRACT takes microseconds with the units before them', async () => {
    expect(
      await texts(
        "select extract(day_microsecond from '2017-01-02 12:12:12'), extract(hour_microsecond from '-12:12:12.5'), extract(minute_microsecond from '1:02:03.25'), extract(second_microsecond from '1:02:03')",
      ),
    ).toEqual([['2121212000000', '-121212500000', '203250000', '3000000']]);
  });
});

describe('texts and bytes', () => {
  it('BLOBs match regular expressions of characters, other binary strings do not', async () => {
    await session.run('create table t (b blob, x varbinary(9), tx text)');
    await session.run("insert into t values ('a', 'a', 'a')");
    expect(await texts("select b regexp 'a', b regexp 'A', cast(tx as binary) regexp 'A' from t")).toEqual([
      ['1', '0', '0'],
    ]);
    expect((await session.errorOf("select x regexp 'a' from t")).errno).toBe(3995);
  });

  it('TIME_FORMAT loses what its length forgets in a table', async () => {
    await session.run('create table t (tm time)');
    await session.run("insert into t values ('-01:00:00')");
    const format = "time_format(tm, '%h:%i %p')";
    expect(await texts(`select ${format} from t`)).toEqual([['-01:00 AM']]);
    expect(await texts(`select ${format} from t union select ${format} from t`)).toEqual([['-01:00 A']]);
    expect(await texts(`select group_concat(${format}) from t where ${format} = '-01:00 AM'`)).toEqual([['-01:00 A']]);
  });

  it('as whole numbers are 64 bits with or without a sign', async () => {
    expect(
      await texts("select cast('18446744073709551615' as signed), cast('99999999999999999999' as signed)"),
    ).toEqual([['-1', '-1']]);
    expect(session.environment.warnings.map(({ errno }) => errno)).toEqual([1105, 1292]);
  });
});

describe('a text that is no decimal', () => {
  it('is told of as MySQL does: columns twice, functions once', async () => {
    await session.run('create table t (u varchar(9))');
    await session.run("insert into t values ('a')");
    const told = async (sql: string): Promise<readonly number[]> => {
      await session.rows(`select cast(${sql} as decimal(9,2)) from t`);
      return session.environment.warnings.map(({ errno }) => errno);
    };
    expect(await told('u')).toEqual([1366, 1292]);
    expect(await told('concat(u)')).toEqual([1366]);
    expect(await told("concat('12', u)")).toEqual([]);
    expect(await told("'a'")).toEqual([1292]);
  });
});
