import { describe, expect, it } from 'vitest';
import { COLUMN_TYPE, type BoundParameter } from '../../src/mysql/column.ts';
import { WireError } from '../../src/mysql/wire-error.ts';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

/** What MySQL 9.7 makes of parameters beside dates, times and years that are none of them. */

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table t (id int primary key, da date, dt datetime, tm time, y year, k year, kt time, cs varchar(9) collate utf8mb4_0900_as_cs, vc varchar(9), l varchar(9) character set latin1, key (k), key (kt))',
  `insert into t values (1, '2024-01-01', '2024-01-01 10:00:00', '10:00:00', 1999, 1999, '10:00:00', 'abc', 'ABC', 'é'),
    (2, '1999-12-31', '1999-12-31 00:00:00', '00:00:00', 2024, 2024, '00:00:00', 'x', 'x', 'x')`,
);

const text = (value: string): BoundParameter => ({ type: COLUMN_TYPE.varString, unsigned: false, value });
const bytes = (value: string): BoundParameter => ({
  type: COLUMN_TYPE.blob,
  unsigned: false,
  value: new Uint8Array(Buffer.from(value)),
});
const int = (value: number): BoundParameter => ({ type: COLUMN_TYPE.longlong, unsigned: false, value: BigInt(value) });
const double = (value: number): BoundParameter => ({ type: COLUMN_TYPE.double, unsigned: false, value });
const moment = (value: string): BoundParameter => ({ type: COLUMN_TYPE.datetime, unsigned: false, value });

const rows = async (sql: string, ...parameters: readonly BoundParameter[]): Promise<unknown> =>
  (await session.executeBound(sql, parameters)).rows;
const refusal = async (sql: string, ...parameters: readonly BoundParameter[]): Promise<unknown> =>
  rows(sql, ...parameters).catch((error: unknown) => (error instanceof WireError ? error.errno : error));

describe('a text that is no date', () => {
  it('is the zero date beside one once the statement is prepared again, and refused where WHERE looks for it', async () => {
    expect(await rows('select da > ?, dt <> ?, ? from t where id = 1', text('x'), text('x'), int(1))).toEqual([
      [1, 1, 1n],
    ]);
    expect(await rows('select id, ? from t where da > ?', int(1), text('x'))).toHaveLength(2);
    expect(await refusal('select id, ? from t where da = ?', int(1), text('x'))).toBe(1525);
    expect(await rows('select da > ?, da <=> ? from t where id = 1', text('x'), text('x'))).toEqual([[null, 0]]);
  });

  it('is NULL in a list beside a moment, and none of the others beside a date', async () => {
    const list = [text('x'), text('2024-01-02')];
    expect(await rows('select id from t where dt not in (?, ?)', ...list)).toEqual([]);
    expect(await rows('select dt in (?, ?) from t', ...list)).toEqual([[null], [null]]);
    expect(await rows('select dt not in (?, ?) from t', text('x'), text('1999-12-31'))).toEqual([[null], [0]]);
    expect(await rows('select id from t where da not in (?, ?)', ...list)).toHaveLength(2);
  });

  it('is behind all dates in GREATEST and LEAST, and midnight among times', async () => {
    expect(await rows('select greatest(da, ?), least(da, ?) from t where id = 1', text('x'), text('x'))).toEqual([
      ['16383-15-31', '2024-01-01'],
    ]);
    expect(await rows('select greatest(tm, ?), least(tm, ?) from t where id = 1', text('x'), text('x'))).toEqual([
      ['10:00:00.000000', '00:00:00.000000'],
    ]);
    expect(await rows('select least(da, ?) from t where id = 1', int(2))).toEqual([['2000-00-02']]);
    expect(await refusal('select greatest(tm, ?) from t', int(99))).toBe(1235);
  });

  it('is compared with a TIME as text once the statement is prepared again, and is midnight in lists', async () => {
    expect(await rows('select tm < ?, ? from t where id = 1', text('x'), int(1))).toEqual([[1, 1n]]);
    expect(await rows('select tm < ? from t where id = 1', bytes('12abc'))).toEqual([[0]]);
    expect(await rows('select id from t where tm in (?, ?)', text('x'), text('y'))).toEqual([[2]]);
    expect(await rows('select id from t where tm between ? and ?', text('x'), text('12x'))).toEqual([[2]]);
  });
});

it('a moment beside a TIME is its time of day, until the statement is prepared again', async () => {
  const evening = moment('1000-01-01 23:00:00');
  expect(await rows('select tm > ? from t where id = 1', evening)).toEqual([[0]]);
  expect(await rows('select tm > ?, ? from t where id = 1', evening, int(1))).toEqual([[1, 1n]]);
});

describe('a number beside a YEAR', () => {
  it('of two digits is a year of four where WHERE looks for it', async () => {
    expect(await rows('select id from t where y = ?', int(99))).toEqual([[1]]);
    expect(await rows('select id from t where y = ?', text('99'))).toEqual([[1]]);
    expect(await rows('select id, y = ? from t where y > ?', int(99), int(2000))).toEqual([[2, 0]]);
  });

  it('that is computed is one beside a key, where only equality is understood', async () => {
    expect(await rows('select id from t where k = pow(?, ?)', int(99), int(1))).toEqual([[1]]);
    expect(await rows('select id from t where k > pow(?, ?)', int(2000), int(1))).toEqual([[2]]);
    expect(await refusal('select id from t where k > pow(?, ?)', int(9), int(1))).toBe(1235);
    expect(await refusal('select id from t where kt > concat(?)', text('9'))).toBe(1235);
  });

  it('is of no year as a moment, but before those of it', async () => {
    const day = moment('1999-01-01 00:00:00');
    expect(await rows('select y = ?, y < ?, y > ? from t where id = 1', day, day, double(1998.5))).toEqual([[0, 1, 1]]);
  });
});

describe('a text as a parameter', () => {
  it('keeps the collation that stood beside it when the statement is prepared again', async () => {
    expect(await rows('select field(?, cs), ? from t where id = 1', text('ABC'), int(1))).toEqual([[0, 1n]]);
  });

  it('has no collation beside a text that has none', async () => {
    expect(await refusal('select concat(cs, vc) = ? from t', text('x'))).toBe(1267);
    expect(await refusal("select concat(cs, vc) = 'x' from t")).not.toBe(1267);
  });

  it('has the letters of the character set beside it where it is bytes', async () => {
    expect(await rows('select l = ? from t where id = 1', bytes('é'))).toEqual([[0]]);
    expect(await rows('select vc = ? from t where id = 1', bytes('abc'))).toEqual([[1]]);
    expect(await rows('select concat(l, ?), locate(?, l) from t where id = 1', bytes('é'), bytes('日'))).toEqual([
      ['éÃ©', 0],
    ]);
  });
});

describe('dates beside texts and numbers', () => {
  it('are compared as dates with a column of texts', async () => {
    const day = "select vc > date'2024-01-01', vc = date'2000-01-01' from (select '2000-1-1' as vc) x";
    expect(await rows(day)).toEqual([[0, 1]]);
    expect(await rows('select vc < ? from t where id = 1', moment('2024-01-01 00:00:00'))).toEqual([[1]]);
  });

  it('are numbers beside numbers unless they are columns', async () => {
    expect(await rows("select timestamp'2024-01-01 00:00:00' = 20240101, date'2024-01-01' = 20240101")).toEqual([
      [0, 1],
    ]);
    expect(await rows('select cast(da as datetime) = 20240101, da = 20240101 from t where id = 1')).toEqual([[0, 1]]);
    expect(await rows('select ? = ?', moment('2024-01-01 00:00:00'), int(20_240_101))).toEqual([[0]]);
  });

  it('have all digits as times beside texts', async () => {
    const time: BoundParameter = { type: COLUMN_TYPE.time, unsigned: false, value: '10:00:00' };
    expect(await rows("select vc = ? from (select concat('10:00:00') as vc) x", time)).toEqual([[0]]);
    expect(await rows("select vc = ? from (select concat('10:00:00.000000') as vc) x", time)).toEqual([[1]]);
  });
});

it('CAST to YEAR reads a parameter as a whole number, until the statement is prepared again', async () => {
  const day = moment('2024-02-29 10:00:00');
  expect(await rows('select cast(? as year), cast(? as year), cast(? as year)', text('0'), text('-0'), day)).toEqual([
    [0, 0, null],
  ]);
  expect(await rows('select cast(? as year), cast(? as year), ?', text('0'), day, int(1))).toEqual([[2000, 2024, 1n]]);
});

it('does not determine a column that it equals for GROUP BY', async () => {
  expect(await refusal('select y from t where y = ? group by da', int(1999))).toBe(1055);
  expect(await rows('select y from t where y = 1999 group by da')).toEqual([[1999]]);
});

it('of bytes or a moment makes a user variable a binary string', async () => {
  await rows('select @w := ?', bytes('a'));
  expect(await rows("select collation(@w), @w = 'A'")).toEqual([['binary', 0]]);
  await rows('select ?, ? into @w, @v', bytes('a'), moment('2024-01-01 00:00:00'));
  expect(await rows("select collation(@w), @w = 'A', collation(@v)")).toEqual([['binary', 0, 'binary']]);
  await rows('select @w := ?', text('a'));
  expect(await rows("select collation(@w), @w = 'A'")).toEqual([['utf8mb4_0900_ai_ci', 1]]);
});

it('of bytes is no letter beside a text that counts for no more, and one of its character set in CAST', async () => {
  expect(await rows('select concat(?) = ?', int(1), bytes('1'))).toEqual([[1]]);
  expect(await rows("select concat('a') = x'41', vc = x'616263' from t where id = 1")).toEqual([[0, 1]]);
  expect(await rows('select cast(? as char character set cp850)', bytes('é'))).toEqual([['├®']]);
  await session.run('create table g (g varchar(9) character set gbk)');
  await session.run("insert into g values ('中')");
  expect(await refusal('select g from g where g = ?', bytes('中'))).toBe(1235);
});

it('of a decimal is compared with a text as a decimal', async () => {
  const decimal: BoundParameter = { type: COLUMN_TYPE.newdecimal, unsigned: false, value: '5.5' };
  expect(await rows("select ? = '5.50000000000000000001'", decimal)).toEqual([[0]]);
  expect(await rows("select cast(5.5 as decimal(9,1)) = '5.50000000000000000001'")).toEqual([[1]]);
});

it('of two digits is a number beside years that a derived table computes', async () => {
  expect(await rows('select * from (select max(y) g from t) q where g = ?', int(24))).toEqual([]);
  expect(
    await rows('select * from (select year(da) g from t union select year(da) from t) q where g = ?', int(24)),
  ).toEqual([]);
  expect(await rows('select * from (select y g from t union select year(da) from t) q where g = ?', int(24))).toEqual([
    [2024],
  ]);
});

it('of a text is among dates as a date, and NULL where it is none', async () => {
  expect(await rows('select da in (vc, ?) from t', text('x'))).toEqual([[null], [null]]);
  expect(await rows('select da < concat(?) from t where id = 1', text('2024-01-01 10:00:00'))).toEqual([[1]]);
  expect(await refusal('select vc in (?, da) from t', text('x'))).toBe(1235);
});

describe('a day that its month has not', () => {
  it('is taken as it is, and counted on from', async () => {
    const day = text('2024-02-30');
    expect(await rows('select id from t where da < ?', day)).toEqual([[1], [2]]);
    expect(await rows('select da = ?, dt > ?, year(?), to_days(?) from t where id = 1', day, day, day, day)).toEqual([
      [0, 0, 2024, 739_311],
    ]);
    expect(await rows("select date'2024-02-29' < ?, date_format(?, '%d')", day, day)).toEqual([[1, '30']]);
    expect(session.environment.warnings).toEqual([]);
    expect(await refusal('select ? + interval 1 hour', day)).toBe(1235);
    expect(await refusal('select greatest(?, da) from t', day)).toBe(1235);
  });

  it('stands between two moments of a TIMESTAMP', async () => {
    await session.run('create table m (ts timestamp)');
    await session.run("insert into m values ('2024-02-29 23:59:59'), ('2024-03-01 00:00:00')");
    expect(await rows('select ts > ?, ts = ? from m order by ts', text('2024-02-30'), text('2024-02-30'))).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });
});

it('of a moment without a day has no sum with hours', async () => {
  expect(await rows('select ? + interval ? hour', text('2024-02-00'), int(1))).toEqual([[null]]);
  expect(session.environment.warnings.map(({ errno }) => errno)).toEqual([1441]);
  expect(await refusal('select ? + interval ? hour', text('2024-00-01 00:00:00'), int(1))).toBe(1235);
});

it('of a text whose sign changes is a number once the statement is prepared again', async () => {
  await session.run('create table u (b bigint unsigned)');
  await session.run('insert into u values (2)');
  expect(await refusal('select b in (-?, ?) from u', text('1'), text('2'))).toBe(1690);
  expect(await rows('select b in (-?, ?) from u', text('1'), int(2))).toEqual([[1]]);
});

it('beside a text of a UNION whose branches differ in collation has the one that decides', async () => {
  const union = 'select concat(cs, vc) x from t union all select cast(id as char) collate utf8mb4_bin from t';
  expect(await rows(`select x = ? from (${union}) q limit 1`, text('1'))).toEqual([[0]]);
  expect(await refusal('select greatest(cs, vc, l, ?) from t', text('x'))).toBe(1235);
});

it('nothing is told of the spaces around what is no time', async () => {
  await session.run('create table w (tm time)');
  await session.run("insert ignore into w values (' x')");
  expect(session.environment.warnings.map(({ errno }) => errno)).toEqual([1265]);
});

it('of a moment shows no fraction among the texts of a UNION where it has none', async () => {
  expect(await rows("select ? union all select 'x'", moment('2024-01-01 10:00:00'))).toEqual([
    ['2024-01-01 10:00:00'],
    ['x'],
  ]);
});

describe('a text of other letters where a number is', () => {
  it.each([
    ['select ? + 1', '日本', 'INTEGER', '\\xE6\\x97\\xA5\\xE6\\x9C\\xAC'],
    ['select abs(?)', "é'\n", 'DOUBLE', "\\xC3\\xA9'\\x0A"],
    ['select round(?)', '12a', 'DECIMAL', '12a'],
    ['select ? + 1', 'é'.repeat(100), 'INTEGER', '\\xC3\\xA9'.repeat(16)],
  ])('is shown by its bytes: %s', async (sql, value, kind, shown) => {
    session.environment.warnings = [];
    await rows(sql, text(value));
    expect(session.environment.warnings).toMatchObject([
      { errno: 1292, message: `Truncated incorrect ${kind} value: '${shown}'` },
    ]);
  });

  it('is compared with it by STRCMP', async () => {
    expect(await rows('select strcmp(-?, ?), strcmp(abs(?), ?)', int(2), text('ż'), int(3), text('9'))).toEqual([
      [-1, -1],
    ]);
  });
});
