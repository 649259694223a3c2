import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

describe('a statement that waits while a definition changes', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let [holder, definer, waiting] = [] as unknown as [TestSession, TestSession, TestSession];

  beforeEach(async () => {
    temporary = await temporaryEngine();
    const sessions = Array.from({ length: 3 }, () => new TestSession(temporary.engine));
    [holder, definer, waiting] = sessions as [TestSession, TestSession, TestSession];
    await holder.run('create database app');
    for (const { session, environment } of sessions) {
      session.useDatabase('app');
      environment.variables.set('innodb_lock_wait_timeout', 50);
    }
    await holder.run('create table t (id int primary key, k int not null)');
    await holder.run('insert into t values (1, 1)');
  });

  afterEach(() => temporary.remove());

  const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

  /** Runs a definition, and behind it a statement, while somebody else has the write lock. */
  async function behind<T>(definition: string, statement: () => Promise<T>): Promise<T> {
    await holder.run('begin');
    await holder.run('select id from t for update');
    const defined = definer.errorOf(definition);
    await aMoment();
    const done = statement();
    await aMoment();
    await holder.run('commit');
    expect(await defined).toEqual({ errno: 0, message: '' });
    return await done;
  }

  it('knows a new column', async () => {
    const insert = (): Promise<unknown> => waiting.run('insert into t (id, k) values (2, 2)');
    await behind('alter table t add column z int not null default 5', insert);
    expect(await waiting.rows('select * from t')).toEqual([
      [1, 1, 5],
      [2, 2, 5],
    ]);
  });

  it.each(['', 'begin'])('knows that a column has another type (%s)', async (start) => {
    if (start !== '') await waiting.run(start);
    const update = (): Promise<unknown> => waiting.execute('update t set k = ?', 'text');
    await behind('alter table t modify k varchar(9)', update);
    if (start !== '') await waiting.run('commit');
    expect(await holder.rows('select k from t')).toEqual([['text']]);
  });

  it('reads with FOR UPDATE what is there by then', async () => {
    const query = (): Promise<unknown> => waiting.rows('select * from t for update');
    expect(await behind('alter table t add column z int not null default 5', query)).toEqual([[1, 1, 5]]);
  });

  it.each([
    ['alter table t drop column k', 1054],
    ['drop table t', 1146],
  ])('is refused for what is gone: %s', async (definition, errno) => {
    const update = await behind(definition, () => waiting.errorOf('update t set k = 3'));
    expect(update.errno).toBe(errno);
  });
});
