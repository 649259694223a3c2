import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { hasEngine, startEngine } from '../../support/engine-server.ts';
import { buildGo, cacheFolder, runIn } from '../../support/judge-program.ts';
import { freshFolder, removeFolder, serve, type Served } from '../../support/serve.ts';
import { javaProgram } from './java-programs.ts';
import { nodeProgram, prismaProgram } from './node-programs.ts';
import { requireTool, type ToolRun } from '../../support/tools.ts';

// Runs the first steps of each ORM against tlsdb, inside verified TLS, and against MySQL 9.7, and compares what they print.

const HERE = import.meta.dirname;
const DATABASE = 'orm_steps';

/** Environment of a program: where it connects and as whom. */
type Login = Readonly<Record<'DB_PORT' | 'DB_USER' | 'DB_PASSWORD' | 'DB_NAME' | 'DB_CA', string>>;

/** An ORM's program; nothing where its language is not on this machine. */
interface OrmProgram {
  readonly name: string;
  prepare(): ((login: Login) => ToolRun) | undefined;
}

/** What became of one ORM on tlsdb. */
interface Verdict {
  readonly name: string;
  readonly steps: number;
  readonly problems: readonly string[];
}

const NODE_ORMS = ['sequelize', 'typeorm', 'knex', 'drizzle', 'kysely', 'mikro-orm'] as const;

const PROGRAMS: readonly OrmProgram[] = [
  ...NODE_ORMS.map((name) => ({ name, prepare: () => nodeProgram(name) })),
  { name: 'prisma', prepare: prismaProgram },
  { name: 'sqlalchemy', prepare: pythonProgram },
  { name: 'gorm', prepare: goProgram },
  { name: 'flyway', prepare: () => javaProgram('FlywaySteps') },
  { name: 'hibernate', prepare: () => javaProgram('HibernateSteps') },
];

function pythonProgram(): ((login: Login) => ToolRun) | undefined {
  if (!requireTool('python3')) return undefined;
  const folder = cacheFolder('orm-python');
  const python = join(folder, 'bin', 'python');
  if (!existsSync(python)) succeed(runIn('python3', ['-m', 'venv', folder], HERE, {}));
  succeed(runIn(python, ['-m', 'pip', 'install', '--quiet', '-r', 'requirements.txt'], HERE, {}));
  return (login) => runIn(python, [join('programs', 'sqlalchemy_steps.py')], HERE, login);
}

function goProgram(): ((login: Login) => ToolRun) | undefined {
  if (!requireTool('go')) return undefined;
  const program = buildGo(join(HERE, 'gorm'), 'orm-gorm');
  return (login) => runIn(program, [], HERE, login);
}

function succeed({ status, output }: ToolRun): void {
  if (status !== 0) throw new Error(output);
}

/** Compares line by line; a program that ends with an error differs from one that does not. */
function compare(name: string, ours: ToolRun, judged: ToolRun | undefined): Verdict {
  const lines = ours.output.trimEnd().split('\n');
  const problems = ours.status === 0 ? [] : [ours.output.slice(-2000)];
  if (judged !== undefined) {
    const expected = judged.output.trimEnd().split('\n');
    expected.forEach((line, at) => {
      if (line !== lines[at]) problems.push(`MySQL 9.7: ${line}\n    tlsdb:     ${lines[at] ?? 'nothing'}`);
    });
  }
  return { name, steps: lines.length, problems };
}

function print({ name, steps, problems }: Verdict, isJudged: boolean): void {
  const judgement = isJudged ? 'equal to MySQL 9.7' : 'MySQL 9.7 is not here';
  process.stdout.write(`${name.padEnd(12)} ${steps} steps, ${problems.length === 0 ? judgement : 'DIFFERS'}\n`);
  for (const problem of problems) process.stdout.write(`    ${problem}\n`);
}

const FRESH = [`DROP DATABASE IF EXISTS ${DATABASE}`, `CREATE DATABASE ${DATABASE}`];

/** An empty database for the next program. */
async function renewDatabase({ port, user, password, ca }: Served): Promise<void> {
  const ssl = { ca, verifyIdentity: true };
  const connection = await createConnection({ host: '127.0.0.1', port, user, password, ssl });
  for (const sql of FRESH) await connection.query(sql);
  await connection.end();
}

/** Runs the ORMs whose names are given; all without names. Returns whether all went well. */
async function runOrms(names: readonly string[]): Promise<boolean> {
  const folder = freshFolder();
  const server = await serve(folder);
  const judge = hasEngine('mysql-9.7') ? await startEngine('mysql-9.7') : undefined;
  const { port, user, password, caFile } = server;
  const ours: Login = { DB_PORT: `${port}`, DB_USER: user, DB_PASSWORD: password, DB_NAME: DATABASE, DB_CA: caFile };
  let isGood = true;
  try {
    for (const { name, prepare } of PROGRAMS) {
      if (names.length > 0 && !names.includes(name)) continue;
      const run = prepare();
      if (run === undefined) continue;
      await renewDatabase(server);
      judge?.sql(FRESH.join(';'));
      const judged = judge && run({ ...ours, DB_PORT: `${judge.port}`, DB_USER: 'root', DB_PASSWORD: '', DB_CA: '' });
      const verdict = compare(name, run(ours), judged);
      print(verdict, judged !== undefined);
      isGood &&= verdict.problems.length === 0;
    }
  } finally {
    await judge?.stop();
    await server.end();
    removeFolder(folder);
  }
  return isGood;
}

if (import.meta.main) process.exitCode = (await runOrms(process.argv.slice(2))) ? 0 : 1;
