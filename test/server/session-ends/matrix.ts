import { setTimeout as sleep } from 'node:timers/promises';
import { TextClient } from './text-client.ts';

/** Without a password, allowed everything, on both servers. */
export const USER = 'm';

/** Who takes part in a case; each case has a database of its own. */
export interface Scene {
  readonly database: string;
  /** Whose session ends. */
  readonly victim: TextClient;
  /** Ends it, and looks what is left. */
  readonly admin: TextClient;
  /** Holds what the victim waits for. */
  readonly helper: TextClient;
  /** The answer to what the victim has begun, if anything. */
  running: Promise<string> | undefined;
}

const CHANGES = ['update t set b = 5 where id = 1', 'insert into t values (9, 9)'];

/** What the victim has done before; `$` is the database, as the beginning of names that all databases share. */
export const STATES: Readonly<Record<string, readonly string[]>> = {
  'is idle': [],
  'has changed rows': ['begin', ...CHANGES],
  'has changed rows without autocommit': ['set autocommit = 0', ...CHANGES],
  'has a savepoint': ['begin', 'update t set b = 5 where id = 1', 'savepoint s', 'insert into t values (9, 9)'],
  'reads a snapshot': ['start transaction with consistent snapshot', 'select * from t'],
  'has locked rows': ['begin', 'select * from t for update'],
  'has locked a table': ['lock tables t write', 'update t set b = 5 where id = 1'],
  'has locked a table for reading': ['lock tables t read'],
  'has flushed a table for reading': ['flush tables t with read lock'],
  'has a named lock': ["select get_lock('$x', 0), get_lock('$y', 0)"],
  'has a temporary table': ['create temporary table tmp (a int)', 'insert into tmp values (1)'],
  'has a temporary table and changed rows': ['begin', 'create temporary table tmp (a int)', ...CHANGES],
  'has variables': ["set @v = 'kept', @w = 1.5"],
  'has prepared a statement': ["prepare p from 'select 42'"],
  'has settings': ["set sql_mode = 'ANSI', time_zone = '+05:00', foreign_key_checks = 0", 'set names latin1'],
  'has announced a transaction': ['set transaction isolation level serializable'],
  'has generated ids': ['insert into ai values (null), (null)'],
  'has warnings': ["select 1/0, cast('x' as signed)"],
};

/** What the victim is in the middle of, and who keeps it waiting. */
export const RUNNING: Readonly<
  Record<string, { readonly helper?: readonly string[]; readonly victim: readonly string[] }>
> = {
  sleeps: { victim: ['begin', ...CHANGES, 'select sleep(30)'] },
  'waits for a row': {
    helper: ['begin', 'update t set b = 3'],
    victim: ["select get_lock('$x', 0)", 'update t set b = 4'],
  },
  'waits for a table': { helper: ['lock tables t write'], victim: ["select get_lock('$x', 0)", 'select * from t'] },
  'waits for a named lock': {
    helper: ["select get_lock('$h', 0)"],
    victim: ["select get_lock('$x', 0)", "select get_lock('$h', 30)"],
  },
  'waits to define': {
    helper: ['lock tables t write'],
    victim: ["select get_lock('$x', 0)", 'alter table t add z int'],
  },
};

type End = (scene: Scene) => unknown;

/** After these the session goes on. */
export const KEEPING: Readonly<Record<string, End>> = {
  'KILL QUERY': ({ admin, victim }) => admin.query(`kill query ${victim.id}`),
  'ALTER INSTANCE RELOAD TLS': ({ admin }) => admin.query('alter instance reload tls'),
  'an error': ({ victim }) => victim.query('insert into nowhere values (1)'),
  'a syntax error': ({ victim }) => victim.query('selec'),
};

/** After these it has begun anew. */
export const RESETTING: Readonly<Record<string, End>> = {
  COM_RESET_CONNECTION: ({ victim }) => victim.reset(),
  COM_CHANGE_USER: ({ victim, database }) => victim.changeUser(USER, database),
};

/** After these it is over. */
export const ENDING: Readonly<Record<string, End>> = {
  KILL: ({ admin, victim }) => admin.query(`kill ${victim.id}`),
  COM_QUIT: ({ victim }) => victim.quit(),
  'the end of the connection': ({ victim }) => victim.raw.socket.end(),
  'a reset of the connection': ({ victim }) => victim.raw.socket.resetAndDestroy(),
  wait_timeout: async ({ victim }) => {
    await victim.query('set wait_timeout = 1');
    await sleep(2500);
  },
  'COM_CHANGE_USER to nobody': ({ victim }) => victim.changeUser('nobody', ''),
};

const TABLES = [
  'create table t (id int primary key, b int)',
  'insert into t values (1, 1), (2, 2)',
  'create table ai (id int primary key auto_increment)',
];

/** What somebody else can do with what the victim had. */
const OUTSIDE = [
  'select * from t order by id',
  'update t set b = b + 10 where id = 1',
  'insert into t values (9, 0)',
  "select is_free_lock('$x'), is_free_lock('$y')",
];

/** What is left of the session. */
const INSIDE = [
  'select @v, @w, row_count(), last_insert_id(), database() = "$"',
  'select @@sql_mode, @@time_zone, @@character_set_client, @@autocommit, @@transaction_isolation, @@foreign_key_checks',
  'show warnings',
  'select * from tmp',
  'execute p',
  'select * from t order by 1',
  'rollback to s',
  'do 1',
  "select release_lock('$x')",
  'unlock tables',
  'commit',
];

async function open(port: number, database: string): Promise<Scene> {
  const admin = await TextClient.open(port, USER);
  for (const sql of [`create database ${database}`, `use ${database}`, ...TABLES]) {
    const answer = await admin.query(sql);
    if (!answer.startsWith('ok')) throw new Error(`${sql}: ${answer}`);
  }
  const [victim, helper] = [await TextClient.open(port, USER), await TextClient.open(port, USER)];
  await admin.query('set innodb_lock_wait_timeout = 1, lock_wait_timeout = 1');
  for (const client of [victim, helper]) await client.query(`use ${database}`);
  return { database, victim, admin, helper, running: undefined };
}

/** Whether the server still knows the victim's session. */
async function isListed({ admin, victim }: Scene): Promise<boolean> {
  const sql = `select count(*) from information_schema.processlist where id = ${victim.id}`;
  for (let tries = 0; tries < 40; tries++, await sleep(50)) if ((await admin.query(sql)) === '0') return false;
  return true;
}

async function ask(client: TextClient, database: string, list: readonly string[]): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const sql of list) {
    const answer = await client.query(sql.replaceAll('$', database));
    answers.push(`${sql} → ${answer}${client.inTransaction ? ', in a transaction' : ''}`);
  }
  return answers;
}

/** One case: what is left of a state after an end, as lines of text that are the same on every server. */
export async function left(
  port: number,
  database: string,
  state: { readonly helper?: readonly string[]; readonly victim: readonly string[]; readonly isRunning?: boolean },
  end: End,
  goesOn: boolean,
): Promise<readonly string[]> {
  const scene = await open(port, database);
  const { admin, victim, helper } = scene;
  try {
    await ask(helper, database, state.helper ?? []);
    const done = state.isRunning === true ? state.victim.slice(0, -1) : state.victim;
    await ask(victim, database, done);
    if (state.isRunning === true) {
      scene.running = victim.query((state.victim.at(-1) ?? '').replaceAll('$', database));
      await sleep(200);
    }
    await end(scene);
    const running = goesOn && scene.running !== undefined ? [`running → ${await scene.running}`] : [];
    const listed = goesOn ? [] : [`listed → ${await isListed(scene)}`];
    // What the helper holds is in the way of everybody; and others have to wait for one who changes rows of another table, too: here there is one writer.
    const outside = state.helper === undefined ? OUTSIDE : OUTSIDE.slice(-1);
    const seen = await ask(admin, database, outside);
    const inside = goesOn && state.helper === undefined ? await ask(victim, database, INSIDE) : [];
    return [...running, ...listed, ...seen, ...inside].map((line) => line.replaceAll(database, '$'));
  } finally {
    for (const client of [victim, helper, admin]) client.raw.close();
  }
}
