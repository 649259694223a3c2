import { describe, expect, it } from 'vitest';
import { COLUMN_FLAG, COLUMN_TYPE, type BoundParameter } from '../../src/mysql/column.ts';
import { WireError } from '../../src/mysql/wire-error.ts';
import { forEachEngine } from '../support/each-engine.ts';
import { decimal, double, moment, text, time, typed } from '../support/typed-parameter.ts';
import type { TestSession } from '../support/engine-session.ts';

/** What MySQL 9.7 makes of parameters of the binary protocol by their types; the differential run compares with the server itself. */

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table t (id int primary key, n bigint, d decimal(30,6), s varchar(40), dm datetime)',
  "insert into t values (1, 3, 1.5, 'abc', '2024-01-01 10:00:00')",
);

async function typeAndValue(sql: string, ...parameters: readonly BoundParameter[]): Promise<readonly unknown[]> {
  const { columns, rows } = await session.executeBound(sql, parameters);
  return [columns[0]?.type, rows[0]?.[0]];
}

describe('doubles as parameters', () => {
  it.each([
    ['c', 1.25, '1.2'],
    ['v', 1.234_567_89, '1.235'],
    ['y', 1.5, 2001],
    ['y', 99.9, 1999],
  ])('goes to column %s as %d is one there', async (column, value, expected) => {
    await session.run('create table doubles (c char(3), v varchar(5), y year)');
    await session.executeBound(`insert into doubles (${column}) values (?)`, [typed(COLUMN_TYPE.double, value)]);
    expect(await session.rows(`select ${column} from doubles`)).toEqual([[expected]]);
  });
});

describe('moments as parameters', () => {
  it('go to columns of other moments and to strings', async () => {
    const stored = async (column: string, parameter: BoundParameter): Promise<unknown> => {
      await session.executeBound(`update kinds set ${column} = ?`, [parameter]);
      return (await session.executeBound(`select concat(${column}) from kinds`, [])).rows[0]?.[0];
    };
    await session.run('create table kinds (d date, dt datetime, t time, s varchar(40), y year)');
    await session.run('insert into kinds values ()');
    const today = (await session.executeBound('select concat(current_date)', [])).rows[0]?.[0];
    expect(await stored('dt', time('10:11:12'))).toBe(`${String(today)} 10:11:12`);
    expect(await stored('d', time('10:11:12'))).toBe(today);
    expect(await stored('y', time('10:11:12'))).toBe(String(today).slice(0, 4));
    expect(await stored('t', typed(COLUMN_TYPE.date, '2020-01-02'))).toBe('00:00:00');
    expect(await stored('t', moment('2020-01-02 03:04:05'))).toBe('03:04:05');
    expect(await stored('s', moment('2020-01-02 03:04:05.123456'))).toBe('2020-01-02 03:04:05');
    expect(await stored('s', time('03:04:05.123456'))).toBe('03:04:05.123456');
  });

  it('are dates and times, not texts', async () => {
    const noon = moment('2024-01-01 12:00:00');
    expect(await typeAndValue('select ?', noon)).toEqual([COLUMN_TYPE.datetime, '2024-01-01 12:00:00.000000']);
    expect(await typeAndValue('select ? + 1', noon)).toEqual([COLUMN_TYPE.newdecimal, '20240101120001.000000']);
    expect((await typeAndValue('select coalesce(dm, ?) from t', noon))[0]).toBe(COLUMN_TYPE.datetime);
    expect((await typeAndValue('select date_add(?, interval 1 day)', noon))[0]).toBe(COLUMN_TYPE.datetime);
    expect(await typeAndValue("select concat(?, 'x')", time('10:00:00'))).toEqual([
      COLUMN_TYPE.varString,
      '10:00:00.000000x',
    ]);
    expect((await typeAndValue('select dm < ? from t', noon))[1]).toBe(1);
  });

  it('are NULL beside a date as texts that are none', async () => {
    const none = text('x');
    expect((await session.executeBound('select dm = ?, dm < ? from t', [none, none])).rows).toEqual([[null, null]]);
    const told = session.environment.warnings.map(({ errno, message }) => `${errno} ${message}`);
    expect(told).toContain("1292 Incorrect datetime value: 'x'");
  });

  it('go into strings without a fraction, or into columns as numbers', async () => {
    await session.executeBound('insert into t (id, s, n, d) values (2, ?, ?, ?)', [
      moment('2024-01-01 10:00:00.5'),
      moment('2024-01-01 10:00:59.5'),
      time('-10:00:00.25'),
    ]);
    const read = 'select s, n, d from t where id = 2';
    expect(await session.rows(read)).toEqual([['2024-01-01 10:00:00', 20_240_101_100_100n, '-100000.250000']]);
    await session.executeBound('update t set n = ? where id = 2', [time('10:00:00')]);
    expect((await session.rows(read))[0]?.[1]).toBe(100_000n);
    await session.run("insert into t (id, n) select 3, date'2024-02-29'");
    expect(await session.rows('select n from t where id = 3')).toEqual([[20_240_229n]]);
  });
});

describe('a decimal as a parameter', () => {
  it.each([
    ['1E+5', '100000'],
    ['1e-4', '0.0001'],
    ['007', '7'],
    ['-0', '0'],
    ['5x', '5'],
    ['1.500', '1.500'],
    ['-0.50', '-0.50'],
    ['', '0'],
    ['abc', '0'],
  ])('a decimal that a client writes as %j is %s', async (sent, expected) => {
    expect(await typeAndValue('select ?', decimal(sent))).toEqual([COLUMN_TYPE.newdecimal, expected]);
  });

  it('is computed with as one of 30 digits, and shows its own where it stands alone', async () => {
    const value = async (sql: string, given: string): Promise<unknown> =>
      (await session.executeBound(sql, [decimal(given)])).rows[0]?.[0];
    expect(await value('select ?', '5.50')).toBe('5.50');
    expect(await value("select concat(?, 'x')", '5.50')).toBe('5.50x');
    expect(await value('select ? + 1', '5.5')).toBe('6.500000000000000000000000000000');
    expect(await value('select d * ? from t', '2')).toBe('3.000000000000000000000000000000');
    expect(await value('select round(?, 1)', '5.55')).toBe('5.6');
    expect(await value('select id from t where d = ?', '1.50')).toBe(1);
  });
});

it('takes the format of STR_TO_DATE as a parameter', async () => {
  const format = text('%d.%m.%Y');
  expect(await typeAndValue("select str_to_date('01.02.2024', ?)", format)).toEqual([
    COLUMN_TYPE.datetime,
    '2024-02-01 00:00:00.000000',
  ]);
});

describe('a parameter of LIMIT', () => {
  const limited = async (...parameters: readonly BoundParameter[]): Promise<unknown> =>
    session.executeBound('select id from t limit ?', parameters).then(
      ({ rows }) => rows.length,
      (error: unknown) => (error instanceof WireError ? error.errno : error),
    );

  it('is a whole number, a text that is one, or NULL', async () => {
    expect(await limited(typed(COLUMN_TYPE.longlong, 1n))).toBe(1);
    expect(await limited(text('1'))).toBe(1);
    expect(await limited(typed(COLUMN_TYPE.null, null))).toBe(0);
    expect(await limited(typed(COLUMN_TYPE.double, 1))).toBe(1210);
    expect(await limited(typed(COLUMN_TYPE.newdecimal, '1'))).toBe(1210);
    expect(await limited(typed(COLUMN_TYPE.longlong, -1n))).toBe(1690);
  });
});

it('an integer that came without a sign is a BIGINT UNSIGNED', async () => {
  const byte = (value: number, unsigned: boolean): BoundParameter => ({ type: COLUMN_TYPE.tiny, unsigned, value });
  const { columns } = await session.executeBound('select ?, ?', [byte(5, true), byte(5, false)]);
  expect(columns.map(({ type, flags }) => [type, (flags & COLUMN_FLAG.unsigned) !== 0])).toEqual([
    [COLUMN_TYPE.longlong, true],
    [COLUMN_TYPE.longlong, false],
  ]);
  await expect(session.executeBound('select 3 - ?', [byte(5, true)])).rejects.toMatchObject({ errno: 1690 });
});

describe('a number in the place of a date', () => {
  const row = async (sql: string, ...parameters: readonly BoundParameter[]): Promise<unknown> =>
    (await session.executeBound(sql, parameters)).rows[0];

  it('is read by its digits, whichever its type: six are a date, and a moment has its fraction', async () => {
    expect(await row('select timestamp(?), timestamp(?)', decimal('11111.1111'), double(20_240_101_101_112.5))).toEqual(
      ['2001-11-11 00:00:00.000000', '2024-01-01 10:11:12.500000'],
    );
    expect(await row('select cast(? as time), cast(? as date)', decimal('10101001000'), decimal('1105'))).toEqual([
      '00:10:00',
      '2000-11-05',
    ]);
    expect(await row('select dm from t where dm = ?', double(20_240_101_100_000))).toEqual(['2024-01-01 10:00:00']);
  });

  it('that is none gives no date, and UNIX_TIMESTAMP of it is 0', async () => {
    expect(await row('select unix_timestamp(?), unix_timestamp(?)', double(1), text('x'))).toEqual([
      '0.000000',
      '0.000000',
    ]);
  });
});

it('a text in the place of a TIME that is a moment counts as one once the statement is prepared again', async () => {
  const given = text('2024-01-01 10:00:00');
  const one = text('1');
  expect(await typeAndValue('select addtime(?, ?)', given, one)).toEqual([COLUMN_TYPE.time, '10:00:01.000000']);
  expect(await typeAndValue('select addtime(?, ?), ?', given, one, typed(COLUMN_TYPE.longlong, 1n))).toEqual([
    COLUMN_TYPE.datetime,
    '2024-01-01 10:00:01.000000',
  ]);
});

it('a text beside bits or DIV is the number at its start', async () => {
  const sql = "select date'2024-01-01' | ?, timestamp'2024-01-01 10:00:00' ^ ?";
  expect((await session.executeBound(sql, [text('0'), text('0')])).rows).toEqual([[20_240_101, 20_240_101_100_000]]);
});

describe('a date without month or day as a parameter', () => {
  const one = async (sql: string, parameter: BoundParameter): Promise<unknown> =>
    session.executeBound(sql, [parameter]).then(
      ({ rows }) => rows[0]?.[0],
      (error: unknown) => (error instanceof WireError ? error.errno : error),
    );

  it('is none where a date is wanted, but as a moment', async () => {
    for (const sql of ['select date(?)', 'select cast(? as date)', 'select week(?)', 'select datediff(?, 20240101)'])
      expect([sql, await one(sql, text('2024-00-00'))]).toEqual([sql, null]);
    for (const sql of ['select date(?)', 'select cast(? as date)'])
      expect([sql, await one(sql, text('2024-01-00 10:00:00'))]).toEqual([sql, '2024-01-00']);
    expect(await one('select date(?)', typed(COLUMN_TYPE.longlong, 0n))).toBe('0000-00-00');
    expect(await one('select cast(? as datetime)', text('2024-01-00 10:00:00'))).toBe('2024-01-00 10:00:00');
  });

  it('has a year and a month, and is refused where something is counted from it', async () => {
    expect(await one('select month(?)', text('2024-01-00'))).toBe(1);
    expect(await one("select date_format(?, '%Y-%m')", text('2024-01-00'))).toBe('2024-01');
    const counting = [
      'week(?)',
      'to_seconds(?)',
      "date_format(?, '%W')",
      'extract(week from ?)',
      'date_add(?, interval 1 day)',
    ];
    for (const call of counting)
      expect([call, await one(`select ${call}`, text('2024-01-00 10:00:00'))]).toEqual([call, 1235]);
  });
});

it('TIMEDIFF reads a text in the place of a number as a time', async () => {
  expect((await session.executeBound('select timediff(-?, ?)', [text('1'), text('abc')])).rows).toEqual([[null]]);
});

describe('STR_TO_DATE', () => {
  it.each([
    ['69-12-31', '%Y-%m-%d', '2069-12-31'],
    ['691231', '%Y%m%d', null],
    ['2024-02', '%Y-%m', null],
    ['60 2024', '%j %Y', '2024-02-29'],
    ['2024 09 Thursday', '%Y %U %W', '2024-03-07'],
    ['2024 9 Thu', '%x %v %a', '2024-02-29'],
    ['2024 9 Thu', '%Y %v %a', null],
    ['29th February 2024', '%D %M %Y', '2024-02-29'],
    ['10:11:12 PM', '%r', '22:11:12'],
    ['12.5', '%s.%f', '00:00:12.500000'],
    ['abc2024/02/29xyz', '%@%Y%.%m%.%d', '2024-02-29'],
    ['March 5 24', '%b %e %y', null],
    ['2024-02-29 10', '%Y-%m-%d %H:%i', '2024-02-29 10:00:00'],
  ])('reads %s by %s', async (given, format, expected) => {
    expect((await session.rows(`select str_to_date('${given}', '${format}')`))[0]?.[0]).toBe(expected);
  });
});
