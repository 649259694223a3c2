import { describe, expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table t (id int primary key, g int, n decimal(10,2))',
  'insert into t values (1,10,0), (2,20,0), (3,10,0)',
);

describe('user variables', () => {
  it('keep the kind of what they were assigned', async () => {
    await session.run("set @n = 1.50, @d = 1e0, @b = x'41', @s = _utf8mb4'x' collate utf8mb4_bin");
    const { columns, rows } = await session.run("select @n, @n + 1, @d, @s = 'X', collation(@b)");
    expect(columns.map(({ type }) => type)).toEqual([246, 246, 5, 8, 253]);
    expect(rows[0]?.map(String)).toEqual(['1.50', `2.5${'0'.repeat(29)}`, '1', '0', 'binary']);
  });

  it('count rows in the order in which they are shown, from what a derived table says', async () => {
    expect(
      await session.rows('select @rn := @rn + 1 as rn, id from t, (select @rn := 10) r order by id desc limit 2'),
    ).toEqual([
      [11, 3],
      [12, 2],
    ]);
    expect(session.environment.warnings.map(({ errno }) => errno)).toEqual([1287, 1287]);
  });

  it('are assigned in changes, also in the order of an UPDATE', async () => {
    await session.run('set @p = 100');
    await session.run('update t set n = (@p := @p + 1) order by id desc');
    expect(await session.rows('select n from t order by id')).toEqual([['103.00'], ['102.00'], ['101.00']]);
    await session.run('insert into t values (@id := 9, 1, 1), (@id := @id + 1, 1, 1)');
    expect(await session.rows('select @id, max(id) from t')).toEqual([[10, 10]]);
  });

  it('have names of at most 64 characters, and no place in views and checks', async () => {
    expect((await session.errorOf(`set @${'a'.repeat(65)} = 1`)).errno).toBe(3061);
    expect((await session.errorOf('create view v as select @a')).errno).toBe(1351);
    expect((await session.errorOf('create table c (a int check (a > @a))')).errno).toBe(3816);
    expect((await session.errorOf('create table c (a int, b int as (@a))')).errno).toBe(3772);
  });
});
