import { spawnSync } from 'node:child_process';
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasEngine, startEngine, type EngineServer } from '../support/engine-server.ts';
import { judgeCommand, type JudgeCommand } from '../support/judge.ts';
import { buildOnce, freshFolder, removeFolder, serve, type Served } from '../support/serve.ts';
import { requireTool } from '../support/tools.ts';
import { GENERATED_COLUMNS, shopStatements } from './dump/shop.ts';

/** Options that log a program in. */
type Login = readonly string[];

interface Dumper {
  readonly name: string;
  readonly dump: JudgeCommand | undefined;
  readonly client: JudgeCommand | undefined;
  readonly verify: string;
  readonly database: 'plain' | 'shop';
  readonly options: readonly string[];
}

const judged = (judge: 'mysql-9.7' | 'mariadb-11.8', program: string) => judgeCommand(judge, `/usr/bin/${program}`);
const installed = (program: string): JudgeCommand | undefined =>
  requireTool(program) ? { program, args: [], root: '/' } : undefined;

const DUMPERS: readonly Dumper[] = [
  {
    name: 'mysqldump 9.7',
    dump: judged('mysql-9.7', 'mysqldump'),
    client: judged('mysql-9.7', 'mysql'),
    verify: '--ssl-mode=VERIFY_IDENTITY',
    database: 'shop',
    options: ['--set-gtid-purged=OFF'],
  },
  {
    name: 'mariadb-dump 11.8',
    dump: judged('mariadb-11.8', 'mariadb-dump'),
    client: judged('mariadb-11.8', 'mariadb'),
    verify: '--ssl-verify-server-cert',
    database: 'plain',
    options: [],
  },
  {
    name: 'mariadb-dump of the system',
    dump: installed('mariadb-dump'),
    client: installed('mariadb'),
    verify: '--ssl-verify-server-cert',
    database: 'plain',
    options: [],
  },
];

let server: Served;
let judge: EngineServer | undefined;
const folder = freshFolder();

beforeAll(async () => {
  buildOnce();
  server = await serve(folder);
  judge = hasEngine('mysql-9.7') ? await startEngine('mysql-9.7') : undefined;
  const { port, user, password, ca } = server;
  const ours = { port, user, password, ssl: { ca, verifyIdentity: true } };
  for (const login of judge === undefined ? [ours] : [ours, { port: judge.port, user: 'root' }]) {
    const connection = await createConnection({ host: '127.0.0.1', ...login, multipleStatements: true });
    await connection.query('CREATE DATABASE plain; CREATE DATABASE shop; CREATE DATABASE again');
    for (const database of ['plain', 'shop']) {
      await connection.query(`USE ${database}`);
      for (const sql of shopStatements()) await connection.query(sql);
    }
    for (const sql of GENERATED_COLUMNS) await connection.query(sql);
    await connection.end();
  }
});

afterAll(async () => {
  await judge?.stop();
  await server.end();
  removeFolder(folder);
});

function run({ program, args }: JudgeCommand, login: Login, more: readonly string[], input = ''): string {
  const all = [...args, '--no-defaults', '--host=127.0.0.1', ...login, ...more];
  const { status, stdout, stderr } = spawnSync(program, all, { encoding: 'utf8', input, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function loginOf({ verify }: Dumper): Login {
  const { port, user, password, caFile } = server;
  return [`--port=${port}`, `--user=${user}`, `--password=${password}`, `--ssl-ca=${caFile}`, verify];
}

function dumpOf(dump: JudgeCommand, options: readonly string[], login: Login, database: string): string {
  return run(dump, login, [
    '--skip-dump-date',
    '--single-transaction',
    '--hex-blob',
    '--no-tablespaces',
    ...options,
    database,
  ]);
}

/** The tables and rows of a dump, without what names the server or the database. */
function contents(dump: string): string {
  return dump.replaceAll(/^-- .*$/gm, '').replaceAll(/`(?:plain|shop|again)`\./g, '');
}

function rowsOf(dump: string): readonly string[] {
  return dump.split('\n').filter((line) => line.startsWith('INSERT INTO'));
}

/** The triggers in a dump, each up to its delimiter. */
function triggersOf(dump: string): readonly string[] {
  return Array.from(dump.matchAll(/^.*CREATE\b.*TRIGGER\b(?:.|\n)*?;;$/gim), ([text]) => text);
}

describe.each(DUMPERS)('$name', (dumper) => {
  const { dump, client, options, database } = dumper;

  it.runIf(dump && client)('restores what it dumped, and dumps it again', () => {
    if (dump === undefined || client === undefined) throw new Error('not here');
    const first = dumpOf(dump, options, loginOf(dumper), database);
    expect(rowsOf(first).length).toBeGreaterThanOrEqual(5);
    run(client, loginOf(dumper), ['again'], first);
    expect(triggersOf(first)).toHaveLength(6);
    expect(contents(dumpOf(dump, options, loginOf(dumper), 'again'))).toBe(contents(first));
  });

  it.runIf(dump && client)('restores what it dumped from MySQL 9.7', ({ skip }) => {
    if (dump === undefined || client === undefined || judge === undefined) return skip('MySQL 9.7 is not here');
    const plain = dumper.name.startsWith('mysqldump') ? '--ssl-mode=DISABLED' : '--skip-ssl';
    const theirs = dumpOf(dump, options, [`--port=${judge.port}`, '--user=root', plain], database);
    run(client, loginOf(dumper), ['again'], theirs);
    const again = dumpOf(dump, options, loginOf(dumper), 'again');
    expect(rowsOf(again)).toEqual(rowsOf(theirs));
    expect(triggersOf(again)).toEqual(triggersOf(theirs));
  });
});
