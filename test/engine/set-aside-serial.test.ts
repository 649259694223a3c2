import { describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

const TABLES = ['a', 'b', 'c'] as const;
const SESSIONS = 4;
const TRANSACTIONS = 20;

/** Numbers that are the same in each run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state >> 8;
  }
}

/** A statement whose outcome depends on what was done before, and in which order. */
function statement(random: Generator<number, never>): string {
  const next = (most: number): number => random.next().value % most;
  const [own, other] = [TABLES[next(3)] ?? 'a', TABLES[next(3)] ?? 'b'];
  const [id, k] = [next(4) + 1, next(50)];
  const all = [
    `update ${own} set v = (v * 2 + ${k}) % 1000 where id = ${id}`,
    `update ${own} set v = (select sum(v) % 997 from ${other} as o) where id = ${id}`,
    `insert into ${own} select max(id) + 1, ${k} from ${own} as o`,
    `delete from ${own} where id > 4 and v < ${k}`,
    `select sum(v), count(*) from ${own}`,
    `select v from ${own} where id = ${id} for update`,
    'savepoint s',
    'rollback to s',
  ];
  return all[next(all.length)] ?? '';
}

/** What a statement showed. */
type Done = readonly [sql: string, rows: unknown];

async function prepare(session: TestSession): Promise<void> {
  await session.run('create database app');
  await session.run('use app');
  for (const table of TABLES) {
    await session.run(`create table ${table} (id int primary key, v int)`);
    await session.run(`insert into ${table} values (1, 1), (2, 2), (3, 3), (4, 4)`);
  }
}

const contents = async (session: TestSession): Promise<unknown> =>
  Promise.all(TABLES.map((table) => session.rows(`select * from ${table} order by id`)));

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('transactions that want the same tables', () => {
  it('are each as if nobody else had done anything, in the order of their commits', async () => {
    const [together, alone] = await Promise.all([temporaryEngine(), temporaryEngine()]);
    const committed: (readonly Done[])[] = [];
    const errors = new Set<number>();

    const work = async (session: TestSession, seed: number): Promise<void> => {
      const random = numbers(seed);
      for (let i = 0; i < TRANSACTIONS; i++) {
        const done: Done[] = [];
        await session.run('begin');
        // Who has changed something reads the newest rows.
        const statements = [`update ${TABLES[i % 3] ?? 'a'} set v = v + 1 where id = 4`];
        for (let k = random.next().value % 5; k >= 0; k--) statements.push(statement(random));
        for (const sql of statements) {
          const errno = await session.run(sql).then(
            ({ rows }) => void done.push([sql, rows]),
            (error: { readonly errno: number }) => error.errno,
          );
          if (errno !== undefined) errors.add(errno);
          if (!session.session.inTransaction) break;
          // Whoever was idle for long is set aside sooner later.
          await pause(i === 0 ? 700 : random.next().value % 40);
        }
        if (!session.session.inTransaction) continue;
        if (random.next().value % 4 === 0) await session.run('rollback');
        else await session.run('commit').then(() => committed.push(done));
      }
    };

    try {
      const sessions = Array.from({ length: SESSIONS }, () => new TestSession(together.engine));
      const [first] = sessions;
      if (first === undefined) throw new Error('no session');
      await prepare(first);
      for (const { session, environment } of sessions) {
        session.useDatabase('app');
        environment.variables.set('innodb_lock_wait_timeout', 60);
      }
      await Promise.all(sessions.map((session, i) => work(session, i + 1)));

      const serial = new TestSession(alone.engine);
      await prepare(serial);
      for (const done of committed) {
        await serial.run('begin');
        for (const [sql, rows] of done) {
          const shown = await serial.rows(sql);
          // What locks nothing shows what was committed when the transaction read first.
          const isLocking = !sql.startsWith('select sum');
          expect([sql, shown]).toEqual([sql, isLocking ? rows : shown]);
        }
        await serial.run('commit');
      }
      expect(await contents(first)).toEqual(await contents(serial));
      expect(committed.length).toBeGreaterThan(SESSIONS);
      // Subqueries of the table that is changed, deadlocks, and savepoints that are not there.
      expect(errors.difference(new Set([1093, 1213, 1305]))).toEqual(new Set());
    } finally {
      await Promise.all([together.remove(), alone.remove()]);
    }
  });
});
