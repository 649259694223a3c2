import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

const ROWS = 3000;

describe('the value of a long query in a small database', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let [a, b] = [] as unknown as [TestSession, TestSession];

  beforeAll(async () => {
    temporary = await temporaryEngine();
    [a, b] = [new TestSession(temporary.engine), new TestSession(temporary.engine)];
    await a.run('create database app');
    for (const { session } of [a, b]) session.useDatabase('app');
    await a.run('create table t (id int primary key, v int not null, w varchar(20))');
    await a.run(
      `insert into t values ${Array.from({ length: ROWS }, (_, i) => `(${i}, ${i % 10}, 'w${i}')`).join(',')}`,
    );
  });

  afterAll(() => {
    for (const { session } of [a, b]) session.close();
    return temporary.remove();
  });

  it.each([
    'set @a = (select count(*) from t join t as u on t.v = u.v where t.w <> u.w)',
    'set @a = (select count(*) from t join t as u where t.id + u.id < 100000)',
    'do (select count(*) from t join t as u on t.v = u.v where t.w <> u.w)',
  ])('is not waited for: %s', async (sql) => {
    const state = { isDone: false };
    const done = a.run(sql).finally(() => (state.isDone = true));
    let reads = 0;
    while (!state.isDone) {
      await b.rows('select v from t where id = 7');
      reads++;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await done;
    expect(reads).toBeGreaterThan(5);
  });
});
