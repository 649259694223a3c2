import { expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';
import { cpuMilliseconds } from '../support/cpu-time.ts';

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table t (i int, s varchar(9), n decimal(9,2), d double, u bigint unsigned)',
  "insert into t values (7,'Seven',7.5,7.25,18446744073709551615), (-1,'x',0,0,0)",
);

it('takes IN lists of more constants than SQLite has parameters', async () => {
  const numbers = Array.from({ length: 40_000 }, (_, i) => i);
  expect(await session.rows(`select i from t where i in (${numbers.join(',')})`)).toEqual([[7]]);
  expect(await session.rows(`select i from t where i not in (${numbers.join(',')})`)).toEqual([[-1]]);
  const texts = numbers.map((i) => `'s${i}'`).join(',');
  expect(await session.rows(`select i from t where s in (${texts},'SEVEN')`)).toEqual([[7]]);
  expect(await session.rows(`select i from t where n in (${numbers.map((i) => `${i}.5`).join(',')})`)).toEqual([[7]]);
  expect(
    await session.rows(`select i from t where u in (${numbers.join(',')},18446744073709551615) order by i`),
  ).toEqual([[-1], [7]]);
});

it('looks long lists of numbers and texts up, each in its own way', async () => {
  const mixed = Array.from({ length: 5000 }, (_, i) => (i % 2 === 0 ? i : `'${i}'`)).join(',');
  await session.run('create table many (v varchar(9), key (v))');
  const rows = Array.from({ length: 15_000 }, (_, i) => `('${i % 3 === 0 ? '' : '0'}${i}')`);
  await session.run(`insert into many values ${rows.join(',')}`);
  // A text beside a number is a number, beside a text it is not: '06' is 6, but '07' is not '7'.
  expect(await session.rows(`select count(*), max(v = '06'), max(v = '07') from many where v in (${mixed})`)).toEqual([
    [3333n, 0, 0],
  ]);
  expect(await session.rows(`select i from t where s in (${mixed}) order by i`)).toEqual([[-1], [7]]);
  await session.run(`select i from t where s in ('seven', ${mixed})`);
  expect(session.environment.warnings.map(({ message }) => message)).toEqual(["Truncated incorrect DOUBLE value: 'x'"]);
});

it('finds no whole number among many fractions', async () => {
  const fractions = Array.from({ length: 1100 }, (_, i) => `${i}.5`).join(',');
  expect(await session.rows(`select i from t where i in (${fractions})`)).toEqual([]);
  expect(await session.rows(`select i from t where i * 0 in (${fractions})`)).toEqual([]);
  expect(await session.rows(`select count(*) from t where i not in (${fractions})`)).toEqual([[2n]]);
});

it('selects more values than SQLite has columns', async () => {
  const values = Array.from({ length: 5001 }, (_, i) => i);
  expect(await session.rows(`select ${values.join(',')}, 'x', 1.50, (select max(i) from t)`)).toEqual([
    [...values, 'x', '1.50', 7],
  ]);
  const texts = values.map(String);
  expect((await session.execute(`select ${texts.map(() => '?').join(',')}`, ...texts)).rows).toEqual([texts]);
});

it('takes the greatest and the least of any number of texts', async () => {
  const texts = Array.from({ length: 1500 }, (_, i) => `'t${i % 500}'`).join(',');
  expect(await session.rows(`select greatest(s, ${texts}), least(${texts}, s) from t`)).toEqual([
    ['t99', 'Seven'],
    ['x', 't0'],
  ]);
  expect(await session.rows("select greatest('b', 'B', 'a'), least('b', 'B', 'c'), greatest(s, null) from t")).toEqual(
    Array.from({ length: 2 }, () => ['B', 'b', null]),
  );
});

it('takes more arguments than a function of SQLite does', async () => {
  const numbers = Array.from({ length: 5000 }, (_, i) => 5000 - i).join(',');
  expect(await session.rows(`select i, field(i, ${numbers}), field(s, ${numbers}) from t`)).toEqual([
    [7, 4994, 0],
    [-1, 0, 0],
  ]);
  expect(
    await session.rows(`select length(concat(${numbers})), coalesce(null, ${numbers}), least(${numbers})`),
  ).toEqual([[18_893, 5000, 1]]);
  expect((await session.errorOf(`select json_array(${numbers})`)).errno).toBe(1235);
});

it('reads thousands of queries between UNIONs, and names of columns, one after the other', async () => {
  const numbers = Array.from({ length: 5000 }, (_, i) => i);
  expect(await session.rows(numbers.map((i) => `select ${i}`).join(' union all '))).toHaveLength(5000);
  const milliseconds = await cpuMilliseconds(async () => {
    const named = Array.from({ length: 30_000 }, (_, i) => `${i} as x${i}`).join(',');
    expect((await session.rows(`select ${named}`))[0]).toHaveLength(30_000);
  });
  expect(milliseconds).toBeLessThan(8000);
});

it('goes through thousands of names of tables once', async () => {
  const names = Array.from({ length: 30_000 }, (_, i) => `gone${i}`).join(',');
  const milliseconds = await cpuMilliseconds(async () => {
    await session.run(`drop table if exists ${names}`);
    expect((await session.rows(`analyze table ${names}`)).length).toBe(60_000);
    expect((await session.errorOf(`drop table if exists ${names},gone7`)).errno).toBe(1066);
    expect((await session.errorOf(`check table t,${names},t`)).errno).toBe(1066);
  });
  expect(milliseconds).toBeLessThan(4000);
});

it('compares thousands of members, keys and columns no more often than it must', async () => {
  const list = (length: number, item: (i: number) => string): string =>
    Array.from({ length }, (_, i) => item(i)).join(',');
  const milliseconds = await cpuMilliseconds(async () => {
    await session.run(`create table e (e enum(${list(65_535, (i) => `'m${i}'`)}))`);
    await session.run(`insert into e values ${list(2000, (i) => `('M${i}')`)}`);
    expect(await session.rows("select sum(e + 0), max(e = 'M1999') from e")).toEqual([[2_001_000, 1]]);
    expect((await session.errorOf(`create table k (a int, ${list(20_000, (i) => `key k${i} (a)`)})`)).errno).toBe(1069);
    expect((await session.errorOf(`alter table t ${list(20_000, (i) => `add c${i} int`)}`)).errno).toBe(1117);
  });
  expect(milliseconds).toBeLessThan(5000);
});
