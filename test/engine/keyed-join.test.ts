import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

describe('a join of texts with the rows of a query', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let session: TestSession;

  beforeAll(async () => {
    temporary = await temporaryEngine();
    session = new TestSession(temporary.engine);
    await session.run('create database app');
    session.session.useDatabase('app');
    await session.run('create table u (id int primary key, name varchar(40))');
    await session.run('create table l (id int primary key, who varchar(40))');
    await session.run('create view made as select who, count(*) n from l group by who');
  });

  afterAll(() => temporary.remove());

  const GROUPS = '(select who, count(*) n from l group by who)';

  it.each([
    `select u.id, d.n from u join ${GROUPS} d on d.who = u.name`,
    `select u.id, d.n from u left join ${GROUPS} d on u.name = d.who and d.n > 1`,
    `select u.id, d.n from ${GROUPS} d join u on d.who = u.name`,
    'select u.id, made.n from u join made on made.who = u.name',
    `with d as ${GROUPS} select u.id, d.n from u join d on d.who = u.name`,
    `select u.id, d.n from u, ${GROUPS} d where d.who = u.name`,
    `select u.id, d.n from ${GROUPS} d right join u on d.who = u.name`,
    `select u.id, d.n from u join ${GROUPS} d on concat(u.id, '-') = concat(d.who, '-')`,
    'select id from u join (select distinct name from u) d using (name)',
    "with recursive r (n, w) as (select 1, cast('a' as char(40)) union all select n + 1, u.name from u join r on u.name = r.w where n < 3) select n from r",
  ])('finds them by an index: %s', async (sql) => {
    const steps = (await session.rows(`explain format=tree ${sql}`)).flat().join('\n');
    expect(steps).toMatch(/USING AUTOMATIC (?:PARTIAL )?COVERING INDEX \(k0=\?\)/);
  });

  it.each([
    'select u.id from u join l on l.who = u.name',
    'select u.id from u join (select who from l) d on d.who = u.name',
    'select u.id from u join (select count(*) n from l) d on d.n = u.id',
    `select u.id from u join ${GROUPS} d on ifnull(d.who, 'a') = u.name`,
    `select u.id from u join ${GROUPS} d on if(u.id, d.who, 1) = u.name`,
    `select u.id from u join ${GROUPS} d on d.who < u.name`,
  ])('leaves few rows, columns, and other conditions: %s', async (sql) => {
    const steps = (await session.rows(`explain format=tree ${sql}`)).flat().join('\n');
    expect(steps).not.toContain('k0');
  });
});

describe('a join of many rows by what has no index', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let session: TestSession;

  beforeAll(async () => {
    temporary = await temporaryEngine();
    session = new TestSession(temporary.engine);
    await session.run('create database app');
    session.session.useDatabase('app');
    for (const table of ['a', 'b'])
      await session.run(
        `create table ${table} (id int primary key, s varchar(40), e enum('ann', 'bob'), b varchar(40) collate utf8mb4_bin, u bigint unsigned)`,
      );
    const row = (n: number): string =>
      `(${n}, 'Name ${n % 150}', ${1 + (n % 2)}, ${n % 3 === 0 ? 'null' : `'b${n}'`}, ${n})`;
    const values = Array.from({ length: 300 }, (_, n) => row(n + 1)).join(',');
    await session.run(`insert into a values ${values}`);
    await session.run('insert into b select id, upper(s), e, b, u from a');
  });

  afterAll(() => temporary.remove());

  it.each([
    ['a join b on a.s = b.s', 600],
    ['a, b where a.s = b.s and b.id > 150', 300],
    ['a left join b on a.s = b.s and b.id > 150', 300],
    ['a left join b on b.b = a.b', 300],
    ['a right join b on a.b = b.b where b.id > 10', 290],
    ['a join b on lower(a.s) = concat(b.s)', 600],
    ['a join b on a.e = b.s', 0],
    ['a straight_join b on a.b = b.b join a c on c.b = b.b', 200],
    ['a join b on a.u = b.id', 300],
    ['a join b on a.id = b.u', 300],
  ])('is answered by an index that is made for it: %s', async (from, count) => {
    const steps = (await session.rows(`explain format=tree select count(*) from ${from}`)).flat().join('\n');
    expect(steps).toMatch(/USING (?:AUTOMATIC|INTEGER PRIMARY KEY)/);
    expect(await session.rows(`select count(*) from ${from}`)).toEqual([[BigInt(count)]]);
  });

  it.each([
    ['not exists (select 1 from b where b.b = a.b)', 100],
    ['not exists (select 1 from b where b.s = a.s and b.u > 150)', 0],
    ['exists (select 1 from b where b.b = a.b and b.id <> a.id)', 0],
    ['(select count(*) from b where b.s = a.s) = 2', 300],
    ['a.id > (select min(b.id) from b where upper(b.s) = upper(a.s))', 150],
    ['(select max(c.id) from b join b c on c.b = b.b where b.s = a.s) > 150', 200],
  ])('serves a query that is asked for each row: %s', async (condition, count) => {
    const query = `select count(*) from a where ${condition}`;
    const steps = (await session.rows(`explain format=tree ${query}`)).flat().join('\n');
    expect(steps).toMatch(/USING AUTOMATIC/);
    expect(await session.rows(query)).toEqual([[BigInt(count)]]);
  });

  it('changes the rows that are found by it', async () => {
    await session.run("update a join b on a.s = b.s set a.e = 'bob' where b.id <= 150");
    expect(await session.rows("select count(*) from a where e = 'bob'")).toEqual([[300n]]);
    await session.run('delete a from a left join b on a.b = b.b where b.b is null');
    expect(await session.rows('select count(*) from a')).toEqual([[200n]]);
  });
});
