import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

it('UPDATE of a table of settings matches no row, and of other tables of the server is refused', async () => {
  const temporary = await temporaryEngine();
  const session = new TestSession(temporary.engine);
  const { environment } = session;
  const columns = ['NAME', 'ENABLED'];
  environment.serverTables.set('performance_schema.setup_consumers', { columns, rows: () => [], settable: true });
  environment.serverTables.set('performance_schema.facts', { columns, rows: () => [['a', 'YES']] });
  const sql = "update performance_schema.setup_consumers set enabled = 'YES' where name like 'events%'";
  expect((await session.execute(sql)).ok?.affectedRows).toBe(0);
  expect((await session.errorOf('update performance_schema.setup_consumers set x = 1')).errno).toBe(1054);
  expect((await session.errorOf('update performance_schema.facts set enabled = 1')).errno).toBe(1288);
  await temporary.remove();
});

describe('variables that shape queries', () => {
  let session: TestSession;
  forEachEngine(
    (made) => (session = made),
    'create table t (a int, d decimal(10,2))',
    'insert into t values (1, 1.5), (2, 2.5), (3, 7)',
  );

  it('sql_select_limit cuts off what a query without LIMIT shows', async () => {
    const sql = 'select a from t order by a';
    expect(await session.rows(sql)).toHaveLength(3);
    await session.run('set sql_select_limit = 2');
    expect(await session.rows(sql)).toEqual([[1], [2]]);
    expect(await session.rows(`${sql} limit 3`)).toHaveLength(3);
    expect(await session.rows('select a from t union select 9')).toHaveLength(2);
    expect(await session.rows('select count(*) from (select a from t) d')).toEqual([[3n]]);
    await session.run('set sql_select_limit = 1');
    expect(await session.rows(sql)).toEqual([[1]]);
    expect(await session.affected('create table n as select a from t')).toBe(3);
    await session.run('set sql_select_limit = 18446744073709551615');
    expect(await session.rows(sql)).toHaveLength(3);
  });

  it('default_week_format is the mode of WEEK where none is given', async () => {
    const sql = "select week('2024-01-01'), week('2024-01-01', 0), yearweek('2024-01-01')";
    expect(await session.rows(sql)).toEqual([[0, 0, 202_353]]);
    await session.run('set default_week_format = 3');
    expect(await session.rows(sql)).toEqual([[1, 0, 202_353]]);
  });

  it('lc_time_names is the language of days and months, except in what definitions keep', async () => {
    await session.run(
      'create table d (d date, m varchar(20) as (monthname(d)), n varchar(20) as (dayname(d)) stored, index(m))',
    );
    await session.run("set lc_time_names = 'de_DE'");
    await session.run("insert into d (d) values ('2024-03-05')");
    expect(await session.rows("select date_format(d, '%a %W %b %M'), dayname(d), monthname(d) from d")).toEqual([
      ['Di Dienstag Mär März', 'Dienstag', 'März'],
    ]);
    expect(await session.rows("select m, n from d where m = 'March'")).toEqual([['March', 'Tuesday']]);
  });

  it('auto_increment_increment and _offset tell which values rows get', async () => {
    await session.run('create table steps (id int primary key auto_increment, a int)');
    await session.run('set auto_increment_increment = 10, auto_increment_offset = 5');
    await session.run('insert into steps (a) values (1), (2)');
    await session.run('insert into steps (id, a) values (null, 3), (30, 4), (null, 5)');
    expect(await session.rows('select id from steps order by id')).toEqual([[5], [15], [25], [30], [35]]);
    await session.run('set auto_increment_increment = 1');
    await session.run('insert into steps (a) values (6)');
    expect(await session.rows('select max(id) from steps')).toEqual([[55]]);
  });

  it('sql_mode tells whether differences have a sign and how tightly NOT binds', async () => {
    const [difference, not] = ['select cast(a as unsigned) - 3 from t where a = 1', 'select not 1 between -5 and 5'];
    expect((await session.errorOf(difference)).errno).toBe(1690);
    expect(await session.rows(not)).toEqual([[0]]);
    await session.run("set sql_mode = 'NO_UNSIGNED_SUBTRACTION,HIGH_NOT_PRECEDENCE'");
    expect(await session.rows(difference)).toEqual([[-2n]]);
    expect(await session.rows(not)).toEqual([[1]]);
    await session.run("set sql_mode = ''");
    expect((await session.errorOf(difference)).errno).toBe(1690);
    expect(await session.rows(not)).toEqual([[0]]);
  });

  it('sql_mode tells how the text of a view is read, in whatever mode it is then used', async () => {
    await session.run("set sql_mode = 'ANSI,HIGH_NOT_PRECEDENCE,NO_BACKSLASH_ESCAPES'");
    await session.run(`create view v as select "a" || '\\' as x from "t" where not a between 0 and 0`);
    await session.run("set sql_mode = ''");
    expect(await session.rows('select x from v order by x')).toEqual([['1\\'], ['2\\'], ['3\\']]);
  });

  it('div_precision_increment tells the digits of quotients and averages', async () => {
    const sql = 'select 1/3, sum(d)/7, avg(a), avg(d) from t';
    expect(await session.rows(sql)).toEqual([['0.3333', '1.571429', '2.0000', '3.666667']]);
    await session.run('set div_precision_increment = 6');
    expect(await session.rows(sql)).toEqual([['0.333333', '1.57142857', '2.000000', '3.66666667']]);
    await session.run('set div_precision_increment = 0');
    expect(await session.rows(sql)).toEqual([['0', '1.57', '2', '3.67']]);
  });
});
