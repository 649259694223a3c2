import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Server } from '../../src/server/start-server.ts';
import { hasEngine, startEngine, type EngineServer } from '../support/engine-server.ts';
import { Peer } from './peer.ts';

const PASSWORD = 'interleaved';
/** Milliseconds after which a statement is taken to wait: longer than a transaction may idle before it is set aside. */
const WAITS = 1500;

const TABLES = [
  'create table t (id int auto_increment primary key, v int, u varchar(20) unique)',
  "insert into t (v, u) values (1, 'a'), (2, 'b'), (3, 'c')",
  'create table k (name varchar(20) primary key, v int)',
  "insert into k values ('a', 1), ('b', 2)",
  'create table child (id int auto_increment primary key, t int, foreign key (t) references t (id))',
  'insert into child (t) values (1)',
];

type Step = readonly [who: 'a' | 'b' | 'c', sql: string];

const SCENARIOS: Readonly<Record<string, readonly Step[]>> = {
  'new rows of two transactions': [
    ['a', 'begin'],
    ['a', 'select count(*) from t'],
    ['a', 'insert into t (v) values (4)'],
    ['b', 'begin'],
    ['b', 'insert into t (v) values (5)'],
    ['b', 'select * from t order by id'],
    ['b', 'commit'],
    ['a', 'select * from t order by id'],
    ['a', 'update t set v = v + 10 where id > 3'],
    ['a', 'select * from t order by id'],
    ['c', 'select * from t order by id'],
    ['a', 'commit'],
    ['c', 'select * from t order by id'],
  ],
  'a first query behind the commit of another': [
    ['a', 'begin'],
    ['a', "insert into k values ('c', 3)"],
    ['b', "insert into k values ('d', 4)"],
    ['a', 'select * from k order by name'],
    ['b', "update k set v = 0 where name = 'a'"],
    ['a', 'select * from k order by name'],
    ['a', "select * from k where name = 'a' for update"],
    ['a', 'rollback'],
    ['a', 'select * from k order by name'],
  ],
  'a row of both': [
    ['a', 'begin'],
    ['b', 'begin'],
    ['a', 'update t set v = 10 where id = 1'],
    ['b', 'update t set v = 20 where id = 2'],
    ['b', 'update t set v = 21 where id = 1'],
    ['a', 'update t set v = 12 where id = 3'],
    ['a', 'commit'],
    ['b', 'commit'],
    // Behind what has waited.
    ['b', 'select * from t order by id'],
  ],
  'keys that others have freed or changed since': [
    ['a', 'begin'],
    ['a', 'select count(*) from t'],
    ['a', "insert into k values ('x', 0)"],
    ['b', "delete from t where u = 'b'"],
    ['b', "update t set u = 'y' where id = 3"],
    ['a', "insert into t (id, v, u) values (2, 22, 'c')"],
    ['a', 'select * from t order by id'],
    ['a', 'update t set v = 33 where id = 3'],
    ['a', 'select * from t order by id'],
    ['a', "select * from t where u = 'c' order by id"],
    ['a', 'delete from t where id = 3'],
    ['a', 'select * from t order by id'],
    ['a', 'commit'],
    ['c', 'select * from t order by id'],
  ],
  'rows of each other, of which one has changed more': [
    ['a', 'begin'],
    ['b', 'begin'],
    ['a', 'update t set v = 10 where id = 1'],
    ['a', 'update t set v = 30 where id = 3'],
    ['b', 'select v from t where id = 2 for update'],
    ['b', 'update t set v = 11 where id = 1'],
    ['a', 'update t set v = 20 where id = 2'],
    ['a', 'commit'],
    ['c', 'select * from t order by id'],
  ],
  'a row that is locked and cannot be removed': [
    ['a', 'begin'],
    ['a', "update t set v = 10 where u = 'a'"],
    ['b', "delete from t where u = 'a'"],
    ['a', 'commit'],
    ['c', 'select count(*) from t'],
  ],
  'a key that is taken and one that is given up': [
    ['a', 'begin'],
    ['a', "insert into t (v, u) values (4, 'd')"],
    ['a', "update t set u = 'z' where id = 2"],
    ['c', "insert into t (v, u) values (5, 'c')"],
    ['b', "insert into t (v, u) values (6, 'D')"],
    ['c', "insert into t (v, u) values (7, 'b')"],
    ['a', 'commit'],
    ['c', 'select v, u from t order by v'],
  ],
  'rows that are referred to': [
    ['a', 'begin'],
    ['a', 'insert into child (t) values (2)'],
    ['b', 'insert into t (v) values (4)'],
    ['b', 'delete from t where id = 2'],
    ['a', 'commit'],
    ['a', 'begin'],
    ['a', 'select v from t where id = 3 for update'],
    ['b', 'insert into child (t) values (3)'],
    ['c', 'update t set v = 0 where id = 1'],
    ['a', 'rollback'],
    ['b', 'select t from child order by t'],
  ],
  'rows of a queue': [
    ['a', 'begin'],
    ['a', 'select id, v from t order by id limit 1 for update skip locked'],
    ['b', 'begin'],
    ['b', 'select id, v from t order by id limit 1 for update skip locked'],
    ['c', 'select id, v from t order by id limit 1 for update skip locked'],
    ['c', 'select name from k for update skip locked'],
    ['b', 'delete from t where id = 2'],
    ['b', 'commit'],
    ['c', 'select id, v from t order by id for update skip locked'],
    ['c', 'select id from t where id = 1 for update nowait'],
    ['a', 'rollback'],
    ['c', 'select id, v from t order by id for update skip locked'],
  ],
  'READ COMMITTED': [
    ['a', 'set transaction isolation level read committed'],
    ['b', 'set transaction isolation level read committed'],
    ['a', 'begin'],
    ['b', 'begin'],
    ['a', 'update t set v = v + 10 where v = 1'],
    ['b', 'update t set v = v + 20 where v = 2'],
    ['a', 'select * from t order by id'],
    ['b', 'commit'],
    ['a', 'select * from t order by id'],
    ['a', 'commit'],
    ['c', 'select * from t order by id'],
  ],
};

/** What a statement came to, now or, where it waits, in the end. */
interface Course {
  readonly sql: string;
  readonly waited: boolean;
  readonly outcome: Promise<string>;
}

async function outcomeOf(peer: Peer, sql: string): Promise<string> {
  const { errno, affected, rows } = await peer.run(sql);
  return JSON.stringify({ errno, affected, rows });
}

describe('transactions that are open at once', () => {
  let [real, here] = [] as unknown as [EngineServer, Server];
  const isThere = hasEngine('mysql-9.7');

  beforeAll(async () => {
    if (!isThere) return;
    [real, here] = await Promise.all([startEngine('mysql-9.7'), startServer({ port: 0, password: PASSWORD })]);
  }, 60_000);

  afterAll(async () => {
    await Promise.all([real?.stop(), here?.close()]);
  });

  const openReal = (): Peer => new Peer({ socketPath: real.socket, user: 'root' });
  const openHere = (): Peer => new Peer({ host: here.host, port: here.port, user: 'root', password: PASSWORD });

  async function play(open: () => Peer, steps: readonly Step[]): Promise<readonly unknown[]> {
    const peers = { a: open(), b: open(), c: open() };
    try {
      for (const sql of ['drop database if exists turns', 'create database turns', 'use turns', ...TABLES])
        await peers.a.run(sql);
      for (const peer of [peers.b, peers.c]) await peer.run('use turns');
      const courses: Course[] = [];
      for (const [who, sql] of steps) {
        const outcome = outcomeOf(peers[who], sql);
        const late = new Promise<undefined>((resolve) => setTimeout(resolve, WAITS, undefined));
        const waited = (await Promise.race([outcome, late])) === undefined;
        courses.push({ sql, waited, outcome });
      }
      return await Promise.all(courses.map(async ({ sql, waited, outcome }) => [sql, waited, await outcome]));
    } finally {
      for (const peer of Object.values(peers)) peer.close();
    }
  }

  it.runIf(isThere).each(Object.entries(SCENARIOS))(
    'come to the same: %s',
    async (_, steps) => {
      const [expected, found] = await Promise.all([play(openReal, steps), play(openHere, steps)]);
      expect(found).toEqual(expected);
    },
    60_000,
  );
});
