import { expect, it } from 'vitest';
import { forEachEngine } from '../support/each-engine.ts';
import type { TestSession } from '../support/engine-session.ts';

let session: TestSession;

forEachEngine(
  (made) => (session = made),
  'create table t (id int primary key, a int, b varchar(9))',
  "insert into t values (1, 1, 'x'), (2, 20, 'y')",
  'create view small (n, k) as select a, id from t where a < 10',
);

const rows = (): Promise<unknown> => session.rows('select * from t order by id');

it('changes the rows of the table that the view shows, and no others', async () => {
  await session.run('update small set n = n + 1');
  await session.run('delete from small where k = 2');
  await session.run('insert into small values (3, 7), (99, 8)');
  await session.run('insert into small values (4, 7) on duplicate key update n = small.n + values(n)');
  expect(await rows()).toEqual([
    [1, 2, 'x'],
    [2, 20, 'y'],
    [7, 7, null],
    [8, 99, null],
  ]);
});

it('changes a view of a view', async () => {
  await session.run('create view smaller as select k, n from small where n > 0');
  await session.run('update smaller set n = 5 where k = 1');
  await session.run('insert into smaller values (3, 6)');
  expect(await rows()).toEqual([
    [1, 5, 'x'],
    [2, 20, 'y'],
    [3, 6, null],
  ]);
});

it('refuses rows that WITH CHECK OPTION does not allow', async () => {
  await session.run('create view low as select id, a from t where a < 10 with check option');
  await session.run('create view local_one as select k, n from small where n > 0 with local check option');
  await session.run('create view cascaded_one as select k, n from small where n > 0 with cascaded check option');
  for (const sql of [
    'insert into low values (3, 10)',
    'insert into low values (3, null)',
    'update low set a = 11',
    'insert into local_one values (3, 0)',
    'insert into cascaded_one values (3, 10)',
  ])
    expect((await session.errorOf(sql)).errno).toBe(1369);
  expect((await session.errorOf('insert into low values (3, 10)')).message).toBe("CHECK OPTION failed 'app.low'");
  await session.run('insert into local_one values (3, 10)');
  await session.run('insert ignore into low values (4, 10), (5, 5)');
  expect(await session.rows('select id, a from t order by id')).toEqual([
    [1, 1],
    [2, 20],
    [3, 10],
    [5, 5],
  ]);
});

it.each([
  ['create view v as select a, count(*) c from t group by a', 'update v set a = 1', 1288],
  ['create view v as select distinct a from t', 'delete from v', 1288],
  ['create view v as select id, a + 1 b from t', 'insert into v values (9, 9)', 1471],
  ['create view v as select id, a + 1 b from t', 'update v set b = 1', 1348],
  ['create view v as select a from t', 'insert into v values (1)', 1423],
])('%s: %s is error %i', async (view, sql, errno) => {
  await session.run(view);
  expect((await session.errorOf(sql)).errno).toBe(errno);
});

it('needs a view that can be changed for CHECK OPTION', async () => {
  expect((await session.errorOf('create view v as select count(*) c from t with check option')).errno).toBe(1368);
});
