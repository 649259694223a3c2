import { expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

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

it('selects more values than SQLite has columns', async () => {
  const values = Array.from({ length: 5001 }, (_, i) => i);
  expect(await session.rows(`select ${values.join(',')}, 'x', 1.50, (select max(i) from t)`)).toEqual([
    [...values, 'x', '1.50', 7],
  ]);
  const texts = values.map(String);
  expect((await session.execute(`select ${texts.map(() => '?').join(',')}`, ...texts)).rows).toEqual([texts]);
});
