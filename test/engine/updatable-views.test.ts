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
  ['create view v as select id, a + 1 b from t', 'insert into v values (9, 9)', 1348],
  ['create view v as select id, a + 1 b from t', 'insert into v (id) values (9)', 1471],
  ['create view v as select id, a + 1 b from t', 'update v set b = 1', 1348],
  ['create view v as select a from t', 'insert into v values (1)', 1423],
])('%s: %s is error %i', async (view, sql, errno) => {
  await session.run(view);
  expect((await session.errorOf(sql)).errno).toBe(errno);
});

it('needs a view that can be changed for CHECK OPTION', async () => {
  expect((await session.errorOf('create view v as select count(*) c from t with check option')).errno).toBe(1368);
});

it('changes one table at a time through a view of a join', async () => {
  await session.run('create table u (k int auto_increment primary key, t_id int, y int, z int not null default 2)');
  await session.run('insert into u (t_id, y) values (1, 10), (1, 20), (2, 30)');
  await session.run('create view j as select t.id, a, u.k, t_id, y from t join u on t_id = t.id where a < 30');
  await session.run('create view above as select y as c, a as d, k from j where y > 10');
  expect(await session.affected('update j set a = a + y')).toBe(2);
  expect(await session.affected("update j, t set j.y = t.a, t.b = 'm' where j.id = t.id and k < 3")).toBe(3);
  expect(await session.affected('update above set c = d + 1, c = c * 2 where k = 1')).toBe(1);
  await session.run('insert into j (y, t_id) values (5, y + 1), (6, 7)');
  await session.run('insert into j (id, a) values (1, 4) on duplicate key update a = j.a + values(a)');
  await session.run('insert into above (c) select 9 from t where id = 1');
  expect(await rows()).toEqual([
    [1, 15, 'm'],
    [2, 50, 'y'],
  ]);
  expect(await session.rows('select * from u order by k')).toEqual([
    [1, 1, 24, 2],
    [2, 1, 11, 2],
    [3, 2, 30, 2],
    [4, 6, 5, 2],
    [5, 7, 6, 2],
    [6, null, 9, 2],
  ]);
});

it.each([
  ['update j set a = 1, y = 2', 1393, "Can not modify more than one base table through a join view 'app.j'"],
  ['update j, t set y = 1, j.id = 2', 1393, "Can not modify more than one base table through a join view 'app.j'"],
  ['update j set e = 1', 1348, "Column 'e' is not updatable"],
  ['update j set y = 1 limit 1', 1221, 'Incorrect usage of UPDATE and LIMIT'],
  ['update j set y = 1 order by y', 1221, 'Incorrect usage of UPDATE and ORDER BY'],
  ['update outer_one set y = 1', 1288, 'The target table outer_one of the UPDATE is not updatable'],
  ['update reading set y = 1', 1288, 'The target table reading of the UPDATE is not updatable'],
  ['delete from j', 1395, "Can not delete from join view 'app.j'"],
  ['replace into j (id) values (1)', 1395, "Can not delete from join view 'app.j'"],
  ['insert into j values (1, 2, 3, 4)', 1394, "Can not insert into join view 'app.j' without fields list"],
  ['insert into j (id, y) values (1, 2)', 1393, "Can not modify more than one base table through a join view 'app.j'"],
  ['insert into j (e) values (1)', 1348, "Column 'e' is not updatable"],
  ['insert into j (id) values (1)', 1471, 'The target table j of the INSERT is not insertable-into'],
  ['insert into k (id) values (y)', 1393, "Can not modify more than one base table through a join view 'app.k'"],
  ['insert into k (id) values (1), (2) on duplicate key update y = 1', 1393, undefined],
  ['insert into outer_one (id) values (1)', 1471, 'The target table outer_one of the INSERT is not insertable-into'],
])('refuses with the error of MySQL: %s', async (sql, errno, message) => {
  await session.run('create table u (t_id int, y int)');
  await session.run('create view j as select t.id, a, y, a + y as e from t join u on t_id = t.id');
  await session.run('create view k as select t.id, y from t, u');
  await session.run('create view outer_one as select t.id, y from t left join u on t_id = t.id');
  await session.run('create view reading as select id, y from t join u where y in (select y from u)');
  const error = await session.errorOf(sql);
  expect(error).toEqual({ errno, message: message ?? error.message });
});
