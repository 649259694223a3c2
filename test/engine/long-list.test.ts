import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
let session: TestSession;

beforeEach(async () => {
  temporary = await temporaryEngine();
  session = new TestSession(temporary.engine);
  await session.run('create database app');
  await session.run('use app');
  await session.run('create table t (i int, s varchar(9), n decimal(9,2), d double, u bigint unsigned)');
  await session.run("insert into t values (7,'Seven',7.5,7.25,18446744073709551615), (-1,'x',0,0,0)");
});

afterEach(() => temporary.remove());

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
