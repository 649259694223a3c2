import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bound, temporaryEngine, TestSession } from '../support/engine-session.ts';

describe('LIKE on a column in a key', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let session: TestSession;

  beforeAll(async () => {
    temporary = await temporaryEngine();
    session = new TestSession(temporary.engine);
    await session.run('create database app');
    session.session.useDatabase('app');
    await session.run('create table t (id int primary key, s varchar(40), n varchar(40), key (s))');
    await session.run("insert into t values (1, 'Anna', 'Anna'), (2, 'änne', 'änne'), (3, 'Bob', 'Bob')");
  });

  afterAll(() => temporary.remove());

  const plan = async (condition: string): Promise<string> =>
    (await session.rows(`explain format=tree select id from t where ${condition}`)).flat().join('');

  it.each(["s like 'an%'", "s like 'AN_a'", "s like 'an%' and id > 0", "s like 'anna'"])(
    'finds what begins with letters by the key: %s',
    async (condition) => expect(await plan(condition)).toMatch(/SEARCH .* \(<expr>>\? AND <expr><\?/),
  );

  it.each([
    "s like '%n'",
    "s like '_n%'",
    "s not like 'an%'",
    "n like 'an%'",
    "not (s like 'an%')",
    "s like concat('a', '%')",
  ])('goes through all rows for another: %s', async (condition) =>
    expect(await plan(condition)).not.toContain('SEARCH'),
  );

  it('keeps no plan of one pattern for another', async () => {
    const ids = async (pattern: string): Promise<unknown> =>
      (await session.rows(`select id from t where s like '${pattern}' order by id`)).flat();
    expect(await ids('an%')).toEqual([1, 2]);
    expect(await ids('b%')).toEqual([3]);
    expect(await ids('%b')).toEqual([3]);
    expect(await ids('%n%')).toEqual([1, 2]);
  });

  it('finds what begins as the pattern of a prepared statement by the key, and goes through all rows for others', async () => {
    let scans = 0;
    Object.assign(session.environment, { noteNoIndexUsed: () => scans++ });
    const prepared = session.prepared('select id, n from t where s like ?');
    const asked = async (pattern: string | null): Promise<readonly [unknown, number]> => {
      scans = 0;
      const { rows } = await session.executePrepared(prepared, [bound(pattern)]);
      return [rows.map(([id]) => id), scans];
    };
    expect(await asked('an%')).toEqual([[1, 2], 0]);
    expect(await asked('b%')).toEqual([[3], 0]);
    expect(await asked('%b')).toEqual([[3], 1]);
    expect(await asked('_n%')).toEqual([[1, 2], 1]);
    expect(await asked('')).toEqual([[], 1]);
    expect(await asked(null)).toEqual([[], 1]);
    expect(await asked('an_a')).toEqual([[1], 0]);
  });
});
