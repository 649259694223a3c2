import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

/** The tables and columns that MySQL 9.7 says columns of merged queries come from. */

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table t (id int primary key, s varchar(10))',
  'create table u (id int primary key)',
  'create view v as select b.id x, b.s from t b',
);

/** Table, original table and original name of the columns of a query. */
async function origins(sql: string): Promise<readonly string[]> {
  const { columns } = await session.run(sql);
  return columns.map(({ schema, table, originalTable, originalName }) =>
    [schema === '' ? '' : 'db', table, originalTable, originalName].join('.'),
  );
}

describe('a column of a merged query', () => {
  it.each([
    ['select d.k from (select a.id k from t a) d', ['db.d.a.k']],
    ['select q.i from (select p.i from (select a.id i from t a) p) q', ['db.q.a.i']],
    ['with q as (select a.id k from t a) select k from q', ['db.q.a.k']],
    ['select x, s from v w', ['db.w.v.x', 'db.w.v.s']],
    ['select d.x from (select w.x from v w) d', ['db.d.b.x']],
  ])('is of the innermost alias of its table, or of the view: %s', async (sql, expected) => {
    expect(await origins(sql)).toEqual(expected);
  });

  it.each([
    ['select distinct s z from v w', ['db.w.t.z']],
    ['select distinct d.k z from (select a.s k from t a) d', ['.d.t.z']],
    ['select d.k z, count(*) from (select a.s k from t a) d group by d.k', ['.d.t.z', '...']],
    ['select d.k from (select distinct a.s k from t a) d', ['db.d.t.k']],
  ])('is of the table itself where the rows are put in another one: %s', async (sql, expected) => {
    expect(await origins(sql)).toEqual(expected);
  });
});
