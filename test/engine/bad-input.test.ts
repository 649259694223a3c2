import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';
import { cpuMilliseconds } from '../support/cpu-time.ts';

let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;

beforeEach(async () => {
  temporary = await temporaryEngine();
  session = new TestSession(temporary.engine);
  for (const sql of ['create database app', 'use app', 'create table t (a int, b varchar(10))']) await session.run(sql);
  await session.run("insert into t values (1, 'one'), (2, 'two'), (3, null)");
});

afterEach(() => temporary.remove());

const many = (count: number, item: (index: number) => string, between = ','): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(between);

/** Numbers as MySQL 9.7 answers them. */
it.each([
  ['columns', `create table x (${many(1018, (i) => `c${i} int`)})`, 1117],
  ['columns that are added', `alter table t ${many(1018, (i) => `add c${i} int`)}`, 1117],
  ['keys', `create table x (a int,${many(65, (i) => `key k${i} (a)`)})`, 1069],
  ['key parts', `create table x (${many(20, (i) => `c${i} int`)}, key (${many(17, (i) => `c${i}`)}))`, 1070],
  ['a long key', 'create table x (a varchar(1000), key (a))', 1071],
  ['a key longer than the column', 'create table x (a tinytext, key (a(64)))', 1071],
  ['a long unique key', 'create table x (a varchar(769), unique (a))', 1071],
  ['a prefix of a number', 'create table x (a int, key (a(1)))', 1089],
  ['a prefix that is too long', 'create table x (a varchar(10), key (a(11)))', 1089],
  ['an empty prefix', 'create table x (a varchar(10), key (a(0)))', 1391],
  ['two long strings', 'create table x (a varchar(10000), b varchar(10000))', 1118],
  ['many strings', `create table x (${many(100, (i) => `c${i} varchar(255)`)})`, 1118],
  ['a long member', `create table x (a enum('${'x'.repeat(256)}'))`, 3505],
  ['members of a SET', `create table x (a set(${many(65, (i) => `'${i}'`)}))`, 1097],
  ['members of an ENUM', `create table x (a enum(${many(65_536, (i) => `'${i}'`)}))`, 3504],
  ['a comment of a column', `create table x (a int comment '${'x'.repeat(1025)}')`, 1629],
  ['a comment of a table', `create table x (a int) comment '${'x'.repeat(2049)}'`, 1628],
  ['a comment of an index', `create table x (a int, key (a) comment '${'x'.repeat(1025)}')`, 1688],
  ['a width of 400 digits', `create table x (a int(${'1'.repeat(400)}))`, 1439],
  ['an empty name of an index', 'create table x (a int, key `` (a))', 1280],
  ['tables of a join', `select 1 from ${many(62, (i) => `t t${i}`)}`, 1116],
  ['an exponent of 400', 'select 1e400', 1367],
])('refuses %s', async (_, sql, errno) => {
  expect((await session.errorOf(sql)).errno).toBe(errno);
  expect(await session.rows('select 1')).toEqual([[1]]);
});

describe('statements of any length', () => {
  it('read a number of a million digits in no time', async () => {
    const [row] = await session.rows(`select ${'1'.repeat(1_000_000)}`);
    expect(row).toEqual(['9'.repeat(65)]);
    await session.rows(`select 1.${'1'.repeat(1_000_000)}`);
  });

  it('have more constants than SQLite has parameters', async () => {
    const alternatives = many(4000, (i) => `(a = ${i} and b = 'x${i}')`, ' or ');
    expect(await session.rows(`select a from t where ${alternatives} or (a = 2 and b = 'TWO')`)).toEqual([[2]]);
    expect(await session.rows(`select ${many(40_000, () => '1', ' and ')}`)).toEqual([[1]]);
    const rows = many(40_000, (i) => `(${i + 2}, 'two')`);
    expect(await session.rows(`select a from t where (a, b) in (${rows})`)).toEqual([[2]]);
  });

  it('have 65,535 parameters, in any place', async () => {
    const values = Array.from({ length: 65_535 }, (_, i) => i);
    const list = many(65_535, () => '?');
    expect((await session.execute(`select a from t where a in (${list})`, ...values)).rows).toHaveLength(3);
    const sum = many(65_535, () => '?', ' or ');
    expect((await session.execute(`select ${sum}`, ...values)).rows).toEqual([[1]]);
  });

  it('have thousands of UNIONs and rows', async () => {
    expect(await session.rows(many(20_000, (i) => `select ${i}`, ' union all '))).toHaveLength(20_000);
    expect(await session.rows(many(2000, () => 'select 1', ' union '))).toEqual([[1n]]);
    expect(await session.rows(many(2000, (i) => `(select '${i % 2 ? 'a' : 'A'}' limit 1)`, ' union '))).toEqual([
      ['A'],
    ]);
    expect(await session.rows(`values ${many(2000, (i) => `row(${i})`)}`)).toHaveLength(2000);
  });
});

it.each([' natural join ', ' join '])('61 tables of the same columns are joined in no time:%s', async (join) => {
  await session.run('create table j (id int primary key, a int, b varchar(100), key (a))');
  await session.run("insert into j values (1, 1, 'one'), (2, 2, 'TWO'), (3, 3, null)");
  const using = join === ' join ' ? ' using (id, a, b)' : '';
  const sql = `select max(id) from j j0${many(60, (i) => `${join}j j${i + 1}${using}`, '')}`;
  const milliseconds = await cpuMilliseconds(async () => expect(await session.rows(sql)).toEqual([[2]]));
  expect(milliseconds).toBeLessThan(1000);
});

describe('many alternatives', () => {
  const others = many(40, (i) => `a = ${i + 10}`, ' or ');

  it('keep the logic of NULL and the rules of comparisons', async () => {
    expect(await session.rows(`select a from t where ${others} or a = '2'`)).toEqual([[2]]);
    expect(await session.rows(`select a = 1 or ${others} from t order by a`)).toEqual([[1], [0], [0]]);
    const texts = many(40, (i) => `b = 'x${i}'`, ' or ');
    expect(await session.rows(`select ${texts} or b = 'ONE' from t order by a`)).toEqual([[1], [0], [null]]);
    expect(await session.rows(`select a from t where not (${texts}) order by a`)).toEqual([[1], [2]]);
  });

  it('may be of different columns', async () => {
    expect(await session.rows(`select a from t where ${others} or b = 'two'`)).toEqual([[2]]);
    const pairs = many(40, (i) => `(a = ${i + 10} and b = 'x')`, ' or ');
    expect(await session.rows(`select a from t where ${pairs} or (a = 1 and b = 'one')`)).toEqual([[1]]);
    expect(await session.rows(`select (${pairs}) is null from t order by a`)).toEqual([[0], [0], [0]]);
  });
});

it.each([
  ["lpad('a', 4294967295, 'x')"],
  ["rpad('a', 9223372036854775807, 'x')"],
  ["concat(repeat('a', 60000000), repeat('b', 60000000))"],
  ["replace(repeat('a', 6000000), 'a', 'bbbbbbbbbbbbbbbbbbb')"],
  ["insert('abc', 1, 1, repeat('x', 67108864))"],
  ["cast('a' as binary(4294967295))"],
])('%s, longer than max_allowed_packet, is NULL and told of', async (sql) => {
  expect(await session.rows(`select ${sql}`)).toEqual([[null]]);
  expect(session.environment.warnings.map(({ errno }) => errno)).toEqual([1301]);
});

/** Each level would need its operand twice. */
it.each([
  ['NULLIF', 'nullif(', ',1)'],
  ['EXTRACT', 'extract(day from ', ')'],
  ['HEX', 'hex(', ')'],
  ['BETWEEN', '(', ') between 1 and 2'],
  ['ADDTIME', 'addtime(', ',1)'],
])('%s of itself, 40 deep, ends at once and leaves the session alive', async (_, before, behind) => {
  const nested = (operand: string): string => before.repeat(40) + operand + behind.repeat(40);
  for (const operand of ['a', 'b', "'a'", 'current_date'])
    expect([0, 1436]).toContain((await session.errorOf(`select ${nested(operand)} from t`)).errno);
  expect(await session.rows('select count(*) from t')).toEqual([[3n]]);
});

it('ABS of itself, 200 deep, is no work for each pair of them', async () => {
  expect(await session.rows(`select ${'abs('.repeat(200)}-a${')'.repeat(200)} from t where a = 2`)).toEqual([[2]]);
});

/** What each level reads twice, SQLite would expand a billion times. */
describe('tables that are made of each other', () => {
  const chain = (levels: number): string =>
    `with q0 as (select 1 x),${many(levels, (i) => `q${i + 1} as (select a.x from q${i} a join q${i} b)`)}`;

  it('are read some hundred times', async () => {
    expect(await session.rows(`${chain(5)} select count(*) from q5`)).toEqual([[1n]]);
    for (const levels of [7, 8])
      expect((await session.errorOf(`${chain(levels)} select count(*) from q${levels}`)).errno).toBe(1116);
    expect((await session.errorOf(`${chain(30)} select count(*) from q30`)).errno).toBe(4169);
    const unions = many(60, (i) => `q${i + 1} as (select * from q${i} union all select * from q${i})`);
    expect((await session.errorOf(`with q0 as (select 1 x),${unions} select 1 from q60`)).errno).toBe(4169);
  });

  it('may be many that nobody reads', async () => {
    const tables = many(5000, (i) => `q${i} as (select ${i})`);
    expect(await session.rows(`with ${tables} select * from q4999`)).toEqual([[4999]]);
  });

  it('may be views', async () => {
    await session.run('create view v0 as select 1 x');
    let errno = 0;
    for (let i = 0; i < 20 && errno === 0; i++)
      ({ errno } = await session.errorOf(`create view v${i + 1} as select a.x from v${i} a join v${i} b`));
    expect(errno).toBe(4169);
  });
});
