import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';
import { withJoinKeys } from '../../src/engine/sqlite/emit/from/join-keys.ts';

describe('withJoinKeys', () => {
  it('makes columns of the keys that rows of two tables are joined by', () => {
    const condition =
      " ON (m_key_uca900_1(s1.c2) = m_key_uca900_1(s2.x0)) AND (m_key_in(s2.x1,'a_ci') = m_key_in(s1.c3,'a_ci'))";
    expect(withJoinKeys('(SELECT 1 AS x0,2 AS x1) AS s2', 's2', condition)).toEqual({
      sql: "(SELECT *,m_key_uca900_1(x0) AS k0,m_key_in(x1,'a_ci') AS k1 FROM (SELECT 1 AS x0,2 AS x1) LIMIT -1) AS s2",
      condition: " ON (m_key_uca900_1(s1.c2) = s2.k0) AND (s2.k1 = m_key_in(s1.c3,'a_ci'))",
    });
  });

  it.each([
    [' ON (s1.c2 = s2.x0)', 'no texts are compared'],
    [' ON (m_key_uca900_1(s2.x1) = m_key_uca900_1(s2.x0))', 'both are of one row'],
    [' ON (m_key_uca900_1(s1.x1) = m_key_uca900_1(s3.x0))', 'others are compared'],
    [' ON (m_key_uca900_1(s1.x1) < m_key_uca900_1(s2.x0))', 'they need not be equal'],
  ])('has nothing to do for %s: %s', (condition) => {
    expect(withJoinKeys('(SELECT 1 AS x0) AS s2', 's2', condition)).toBeUndefined();
  });

  it('leaves what is no query of one name', () => {
    expect(withJoinKeys('(s2 JOIN s3)', 's2', ' ON (m_key_a(s1.x1) = m_key_a(s2.x0))')).toBeUndefined();
  });
});

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
    'select id from u join (select distinct name from u) d using (name)',
  ])('finds them by an index: %s', async (sql) => {
    const steps = (await session.rows(`explain format=tree ${sql}`)).flat().join('\n');
    expect(steps).toMatch(/USING AUTOMATIC (?:PARTIAL )?COVERING INDEX \(k0=\?\)/);
  });

  it.each([
    'select u.id from u join (select who from l) d on d.who = u.name',
    "with recursive r (n, w) as (select 1, cast('a' as char(40)) union all select n + 1, u.name from u join r on u.name = r.w where n < 3) select n from r",
  ])('leaves what SQLite makes part of the query, and the last round of a recursion: %s', async (sql) => {
    const steps = (await session.rows(`explain format=tree ${sql}`)).flat().join('\n');
    expect(steps).not.toContain('k0');
  });
});
