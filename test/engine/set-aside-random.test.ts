import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryEngine, TestSession } from '../support/engine-session.ts';

const SESSIONS = 3;

/** Tables of one session: with a key of SQLite's own rows, one of texts, none; and one that follows another. */
const definitions = (who: number): readonly string[] => [
  `create table p${who} (id int auto_increment primary key, v int, w int as (v * 2) stored, check (v < 900))`,
  `create table c${who} (id varchar(20) primary key, p int, foreign key (p) references p${who} (id) on delete cascade on update cascade)`,
  `create table n${who} (a int, b varchar(20), unique (b))`,
];

const NAMES = ['p', 'c', 'n'] as const;

/** What a session may do next; `i` and `k` choose rows and values. */
const statements = (who: number, i: number, k: number): Readonly<Record<string, string>> => ({
  commit: 'commit and chain',
  rollback: 'rollback and chain',
  savepoint: `savepoint s${k % 2}`,
  'rollback to': `rollback to s${k % 2}`,
  release: `release savepoint s${k % 2}`,
  'add a parent': `insert into p${who} (v) values (${k}), (${i})`,
  'add a child': `insert into c${who} values ('${k} ${i}', ${i})`,
  'add without a key': `insert into n${who} values (${i}, 'b${k}')`,
  replace: `replace into n${who} values (${k}, 'b${i}')`,
  'change parents': `update p${who} set v = v + ${k} where id % 3 = ${i % 3}`,
  'move a parent': `update p${who} set id = id + 100 where id = ${i}`,
  'change without a key': `update n${who} set a = a + 1, b = concat(b, '${i % 2}') where a <= ${k}`,
  'remove parents': `delete from p${who} where id = ${i}`,
  'remove without a key': `delete from n${who} where a = ${i}`,
  'without foreign keys': `set foreign_key_checks = ${k % 2}`,
});

const FREQUENT = ['savepoint', 'add a parent', 'add a child', 'add without a key', 'change without a key'] as const;

const step = record({
  who: nat(SESSIONS - 1),
  what: constantFrom(...FREQUENT, ...FREQUENT, ...FREQUENT, ...Object.keys(statements(0, 0, 0))),
  i: nat(4),
  k: nat(5),
});

/** What a session sees of its tables. */
const contents = async (session: TestSession, who: number): Promise<unknown> =>
  Promise.all(NAMES.map((name) => session.rows(`select * from ${name}${who} order by 1, 2`)));

describe('transactions that write at once', () => {
  it('do in turn what each would do alone', async () => {
    await assert(
      asyncProperty(array(step, { minLength: 40, maxLength: 80, size: 'max' }), async (steps) => {
        const engines = await Promise.all(Array.from({ length: SESSIONS + 1 }, temporaryEngine));
        const [together, ...alone] = engines;
        if (together === undefined) throw new Error('no engine');
        try {
          const shared = Array.from({ length: SESSIONS }, () => new TestSession(together.engine));
          for (const { environment } of shared) environment.variables.set('innodb_lock_wait_timeout', 60);
          const own = alone.map(({ engine }) => new TestSession(engine));
          await shared[0]?.run('create database app');
          for (const session of own) await session.run('create database app');
          for (const [who, session] of shared.entries())
            for (const each of [session, own[who]]) {
              await each?.run('use app');
              for (const sql of [...definitions(who), 'begin']) await each?.run(sql);
            }
          for (const { who, what, i, k } of steps) {
            const sql = statements(who, i, k)[what] ?? '';
            const [here, there] = [shared[who], own[who]];
            if (here === undefined || there === undefined) throw new Error('no session');
            expect([sql, await here.errorOf(sql)]).toEqual([sql, await there.errorOf(sql)]);
            expect([sql, await contents(here, who)]).toEqual([sql, await contents(there, who)]);
          }
          for (const session of [...shared, ...own]) await session.run('commit');
          for (const [who, session] of shared.entries())
            expect(await contents(session, who)).toEqual(await contents(own[who] ?? session, who));
        } finally {
          await Promise.all(engines.map(({ remove }) => remove()));
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
