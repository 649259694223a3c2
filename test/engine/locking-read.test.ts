import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';
import { DEADLOCK, isWaiting, threeSessions } from '../support/waiting-sessions.ts';

describe('a locking read while another session has locked', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let holder: TestSession;
  let other: TestSession;

  beforeEach(async () => {
    temporary = await temporaryEngine();
    holder = new TestSession(temporary.engine);
    other = new TestSession(temporary.engine);
    for (const sql of ['create database app', 'use app', 'create table t (a int)', 'insert into t values (1)']) {
      await holder.run(sql);
    }
    await other.run('use app');
    await holder.run('begin');
    await holder.run('select a from t for update');
  });

  afterEach(() => temporary.remove());

  it.each(['', 'begin'])('is refused with NOWAIT and skips with SKIP LOCKED (%s)', async (start) => {
    if (start !== '') await other.run(start);
    const refused = {
      errno: 3572,
      message: 'Statement aborted because lock(s) could not be acquired immediately and NOWAIT is set.',
    };
    expect(await other.errorOf('select a from t for update nowait')).toEqual(refused);
    expect(await other.rows('select a from t for share skip locked')).toEqual([]);
    expect(await other.rows('select a from t')).toEqual([[1]]);
  });

  it('waits, also outside a transaction, and then sees what was committed', async () => {
    const waiting = other.rows('select a from t for update');
    await holder.run('update t set a = 2');
    await holder.run('commit');
    expect(await waiting).toEqual([[2]]);
    // Outside a transaction nothing stays locked.
    expect(await holder.rows('select a from t for update nowait')).toEqual([[2]]);
    expect(await holder.rows('select a from t for update skip locked')).toEqual([[2]]);
  });

  it.each(['for update', 'for share'])('%s waits no longer than a query may take', async (clause) => {
    await other.run('begin');
    other.environment.variables.set('max_execution_time', 20);
    expect(await other.errorOf(`select a from t ${clause}`)).toEqual({
      errno: 3024,
      message: 'Query execution was interrupted, maximum statement execution time exceeded',
    });
    await holder.run('rollback');
    expect(await other.rows(`select a from t ${clause}`)).toEqual([[1]]);
  });
});

describe('FOR SHARE', () => {
  const count = 4;
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let sessions: readonly TestSession[];
  let [a, b, c] = [] as unknown as [TestSession, TestSession, TestSession];

  beforeEach(async () => {
    temporary = await temporaryEngine();
    sessions = Array.from({ length: count }, () => new TestSession(temporary.engine));
    [a, b, c] = sessions as [TestSession, TestSession, TestSession];
    await a.run('create database app');
    for (const { session } of sessions) session.useDatabase('app');
    await a.run('create table t (id int primary key, v int)');
    await a.run('insert into t values (1, 1), (2, 2)');
  });

  afterEach(() => temporary.remove());

  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  it('is shared by several transactions; changes wait for the last of them', async () => {
    for (const session of [a, b]) await session.run('begin');
    expect(await a.rows('select v from t where id = 1 for share')).toEqual([[1]]);
    expect(await b.rows('select v from t where id = 1 lock in share mode')).toEqual([[1]]);
    expect(await c.rows('select v from t where id = 1 for share nowait')).toEqual([[1]]);
    expect((await c.errorOf('select v from t for update nowait')).errno).toBe(3572);
    expect(await c.rows('select v from t for update skip locked')).toEqual([]);
    let isDone = false;
    const change = c.run('update t set v = 9').then(() => (isDone = true));
    await settled();
    await a.run('commit');
    await settled();
    expect(isDone).toBe(false);
    await b.run('commit');
    await change;
    expect(await a.rows('select v from t where id = 1')).toEqual([[9]]);
  });

  it('reads what is newest, and goes on with it', async () => {
    await a.run('begin');
    expect(await a.rows('select v from t where id = 1')).toEqual([[1]]);
    await b.run('update t set v = 5 where id = 1');
    expect(await a.rows('select v from t where id = 1 for share')).toEqual([[5]]);
    expect(await a.rows('select v from t where id = 1')).toEqual([[5]]);
  });

  it('is allowed in transactions that only read, and there alone', async () => {
    await a.run('start transaction read only');
    expect(await a.rows('select v from t where id = 1 for share')).toEqual([[1]]);
    const refused = ['select v from t for update', 'select * from (select v from t for update) x'];
    for (const sql of refused) expect((await a.errorOf(sql)).errno).toBe(1792);
  });

  it('lets the first of two change what both have read; the second is told at once and has no transaction any more', async () => {
    for (const session of [a, b]) {
      await session.run('begin');
      await session.run('select v from t where id = 1 for share');
    }
    const first = a.run('update t set v = v + 10 where id = 1');
    await settled();
    expect(await b.errorOf('update t set v = v + 100 where id = 1')).toEqual(DEADLOCK);
    expect(b.session.inTransaction).toBe(false);
    await first;
    await a.run('commit');
    expect(await b.rows('select v from t where id = 1')).toEqual([[11]]);
  });

  it('is nobody’s loss where the second has read something else', async () => {
    for (const [i, session] of [a, b].entries()) {
      await session.run('begin');
      await session.run(`select v from t where id = ${i + 1} for share`);
    }
    const first = a.run('update t set v = v + 10 where id = 1');
    await settled();
    const second = b.run('update t set v = v + 100 where id = 2');
    await first;
    await a.run('commit');
    await second;
    await b.run('commit');
    expect(await c.rows('select v from t order by id')).toEqual([[11], [102]]);
  });

  it('is not looked at once more where that takes long', async () => {
    for (const [i, session] of [a, b].entries()) {
      await session.run('begin');
      await session.run(`select length(repeat(v, 10000000)) from t where id = ${i + 1} for share`);
    }
    const first = a.run('update t set v = v + 10 where id = 1');
    await settled();
    const second = b.errorOf('update t set v = v + 100 where id = 2');
    await first;
    await a.run('commit');
    expect(await second).toEqual(DEADLOCK);
  });

  it('counts what is read after it', async () => {
    for (const session of [a, b]) {
      await session.run('begin');
      await session.run('select id from t where id = 1 for share');
    }
    await b.run('select v from t where id = 2');
    const first = a.run('update t set v = 0 where id = 2');
    await settled();
    expect(await b.errorOf('insert into t values (3, 3)')).toEqual(DEADLOCK);
    await first;
  });

  it('is told of a deadlock also when it gave up waiting in between', async () => {
    b.environment.variables.set('innodb_lock_wait_timeout', 0.05);
    for (const session of [a, b]) {
      await session.run('begin');
      await session.run('select v from t where id = 1 for share');
    }
    const first = a.run('update t set v = 7 where id = 2');
    await settled();
    expect((await b.errorOf('update t set v = 8 where id = 1')).errno).toBe(1205);
    await first;
    await a.run('update t set v = 7 where id = 1');
    await a.run('commit');
    expect(b.session.inTransaction).toBe(true);
    expect(await b.errorOf('select v from t where id = 1 for share')).toEqual(DEADLOCK);
  });

  it('is what every query of a SERIALIZABLE transaction does', async () => {
    for (const { session } of [a, b]) session.variableChanged('transaction_isolation', 'SERIALIZABLE');
    expect(await b.rows('select v from t where id = 2')).toEqual([[2]]);
    for (const session of [a, b]) {
      await session.run('begin');
      await session.run('select v from t where id = 1');
    }
    expect((await c.errorOf('select v from t for update nowait')).errno).toBe(3572);
    const first = a.run('update t set v = v + 10 where id = 1');
    await settled();
    expect(await b.errorOf('update t set v = v + 10 where id = 1')).toEqual(DEADLOCK);
    await first;
    await a.run('commit');
  });

  it('loses no change of many that read first, and everybody ends', async () => {
    const turn = async (session: TestSession, id: number): Promise<number> => {
      await session.run('begin');
      const [[v] = []] = await session.rows(`select v from t where id = ${id} for share`);
      await new Promise((resolve) => setImmediate(resolve));
      const { errno } = await session.errorOf(`update t set v = ${Number(v) + 1} where id = ${id}`);
      expect([0, 1213]).toContain(errno);
      if (errno === 0) await session.run('commit');
      return errno === 0 ? 1 : 0;
    };
    let done = 0;
    const work = async (session: TestSession, n: number): Promise<void> => {
      for (let i = 0; i < 30; i++) {
        const gained = await turn(session, 1 + ((i * n) % 2));
        done += gained;
      }
    };
    await Promise.all(sessions.map((session, n) => work(session, n)));
    const [[sum] = []] = await a.rows('select sum(v) from t');
    expect(Number(sum)).toBe(3 + done);
    expect(done).toBeGreaterThan(30);
  });
});

describe('the isolation of one transaction', () => {
  it('is that of SET TRANSACTION, and after it the session’s again', async () => {
    const temporary = await temporaryEngine();
    const [a, b] = [new TestSession(temporary.engine), new TestSession(temporary.engine)];
    for (const sql of ['create database app', 'use app', 'create table t (v int)', 'insert into t values (1)'])
      await a.run(sql);
    await b.run('use app');
    const seen = async () => {
      await b.run('begin');
      await b.rows('select v from t');
      await a.run('update t set v = v + 1');
      const rows = await b.rows('select v from t');
      await b.run('commit');
      return rows;
    };
    await b.run('set transaction isolation level read committed');
    expect(await seen()).toEqual([[2]]);
    expect(await seen()).toEqual([[2]]);
    await temporary.remove();
  });
});

describe('a transaction that has only locked rows and lets others wait', () => {
  let temporary: Awaited<ReturnType<typeof temporaryEngine>>;
  let [a, b, c] = [] as unknown as [TestSession, TestSession, TestSession];

  beforeEach(async () => {
    temporary = await temporaryEngine();
    [a, b, c] = await threeSessions(temporary.engine);
    await a.run('create table locked (id int primary key, v int)');
    await a.run('create table child (id int primary key, p int, foreign key (p) references locked (id))');
    await a.run('create table free (id int primary key, v int)');
    await a.run('insert into locked values (1, 1), (2, 2)');
    await a.run('begin');
    await a.run('select v from locked where id = 1 for update');
  });

  afterEach(() => temporary.remove());

  it('keeps their tables and lets others change and define other ones', async () => {
    await b.run('create table more (id int primary key)');
    await b.run('insert into free values (1, 1)');
    await c.run('begin');
    await c.run('insert into free values (2, 2)');
    const parent = b.run('update locked set v = 0');
    expect(await isWaiting(parent)).toBe(true);
    await c.run('commit');
    await a.run('update locked set v = v + 10 where id = 1');
    await a.run('commit');
    await parent;
    await b.run('insert into child values (1, 1)');
    expect(await a.rows('select v from locked')).toEqual([[0], [0]]);
    expect(await a.rows('select id from free')).toEqual([[1], [2]]);
  });

  it.each([
    'insert into child values (1, 1)',
    'select * from locked for update',
    'select * from free, locked for share',
    'alter table locked add w int',
    'create table third (p int, foreign key (p) references locked (id))',
    'drop database app',
    'delete from locked where id = 1',
    'insert into locked values (1, 3) on duplicate key update v = 3',
  ])('lets wait: %s', async (sql) => {
    await b.run('insert into free values (1, 1)');
    const waiting = c.run(sql);
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('rollback');
    await waiting;
    await c.run('rollback');
  });

  it('lets go where it ends, and its locks hold in the statement that writes', async () => {
    await b.run('insert into free values (1, 1)');
    const waiting = Promise.all([b.run('update locked set v = v * 3'), c.run('update locked set v = v * 5')]);
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('update locked set v = 7 where id = 1');
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('commit');
    await waiting;
    expect(await a.rows('select v from locked order by id')).toEqual([[105], [30]]);
  });

  it('keeps what it has locked and changed, and shows the same of what it has read', async () => {
    await b.run('insert into free values (1, 1)');
    await a.run('select v from free');
    await a.run('savepoint s');
    await a.run('select v from locked where id = 2 for update');
    await a.run('update locked set v = 3 where id = 2');
    await b.run('insert into free values (2, 2)');
    expect(await a.rows('select v from free')).toEqual([[1]]);
    const waiting = b.run('update locked set v = v * 10');
    expect(await isWaiting(waiting)).toBe(true);
    expect(await a.rows('select v from locked')).toEqual([[1], [3]]);
    await a.run('rollback to s');
    expect(await a.rows('select v from locked')).toEqual([[1], [2]]);
    await a.run('commit');
    await waiting;
  });

  it('goes on while somebody who has written waits for it', async () => {
    await b.run('begin');
    await b.run('insert into free values (1, 1)');
    const waiting = b.run('update locked set v = v + 1');
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('update locked set v = 9');
    expect(await isWaiting(waiting)).toBe(true);
    await a.run('commit');
    await waiting;
    await b.run('commit');
    expect(await a.rows('select v from locked')).toEqual([[10], [10]]);
  });

  it('refuses nobody at once who wants other tables', async () => {
    await a.run('update locked set v = 9');
    expect(await b.rows('select * from free for update nowait')).toEqual([]);
    expect(await c.rows('select * from free for share nowait')).toEqual([]);
    expect((await b.errorOf('select * from locked for update nowait')).errno).toBe(3572);
    expect(await c.rows('select * from locked for update skip locked')).toEqual([]);
  });

  it('is told when two of them want the tables of the other', async () => {
    await b.run('begin');
    await b.run('select * from free for update');
    await c.run('create table other (id int)');
    const refused = a.errorOf('insert into free values (1, 1)');
    expect(await isWaiting(refused)).toBe(true);
    const result = b.errorOf('update locked set v = 5 where id = 1');
    const first = await Promise.race([refused, result]);
    expect(first).toEqual(DEADLOCK);
    await b.run('rollback');
    await a.run('rollback');
  });
});
