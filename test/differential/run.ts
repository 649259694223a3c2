/**
 * Runs the same statements on MySQL 9.7 and on tlsdb and prints every difference, with whom MariaDB agrees:
 * `npm run differential [-- [--seconds=600] [--seed=N] [captured] [file …]]`. Exits with 1 when one of them has no known reason.
 */
import { randomInt } from 'node:crypto';
import { CAPTURED_START, capturedStatements } from './captured-statements.ts';
import { caseFiles, FRESH_DATABASE, type CaseFile } from './case-files.ts';
import { reasonOf } from './known.ts';
import { preparedForm } from './prepared-form.ts';
import { Choices } from './random/choices.ts';
import { randomStatements } from './random/statements.ts';
import { EngineLost, Servers, type Finding } from './servers.ts';

/** Totals of a run. */
class Tally {
  statements = 0;
  unknown = 0;
  mariadb = 0;
  prepared = 0;
  readonly reasons = new Map<string, number>();

  add(finding: Finding | undefined): void {
    this.statements++;
    if (finding === undefined) return;
    const reason = reasonOf(finding);
    if (reason !== undefined) {
      this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
      return;
    }
    this.unknown++;
    if (finding.mariadb === 'tlsdb') this.mariadb++;
    console.log(`${finding.sql}${finding.mariadb === undefined ? '' : `\n  MariaDB agrees with ${finding.mariadb}`}`);
    for (const { kind, real, here } of finding.differences)
      console.log(`  ${kind}\n    MySQL: ${real.slice(0, 400)}\n    tlsdb: ${here.slice(0, 400)}`);
  }
}

function option(name: string, fallback: number): number {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return given === undefined ? fallback : Number(given.slice(name.length + 3));
}

async function runFile(servers: Servers, tally: Tally, { name, statements, isExact }: CaseFile): Promise<void> {
  // What the file before has set, made and locked is not for this one.
  if (isExact) servers.renewSessions();
  for (const sql of FRESH_DATABASE) await servers.run(sql);
  const before = tally.unknown;
  const choices = new Choices(statements.length);
  for (const [i, sql] of statements.entries()) {
    const finding = await servers.run(sql, isExact);
    tally.add(finding);
    if (finding !== undefined) continue;
    try {
      await runPrepared(servers, tally, choices, sql);
    } catch (error) {
      if (!(error instanceof EngineLost)) throw error;
      console.log(error.message);
      await servers.replaceMysql();
      for (const done of [...FRESH_DATABASE, ...statements.slice(0, i + 1)]) await servers.run(done);
    }
  }
  // What a file has set or locked is not for the next one.
  if (isExact) servers.renewSessions();
  console.log(`${name}: ${statements.length} statements, ${tally.unknown - before} unknown differences`);
}

/** Runs a query once more with its literals as parameters. */
async function runPrepared(servers: Servers, tally: Tally, choices: Choices, sql: string): Promise<void> {
  const form = preparedForm(choices, sql);
  if (form === undefined) return;
  tally.prepared++;
  tally.add(await servers.runPrepared(form));
}

async function runCaptured(servers: Servers, tally: Tally): Promise<void> {
  for (const sql of CAPTURED_START) await servers.run(sql);
  const statements = capturedStatements();
  for (const sql of statements) tally.add(await servers.run(sql, true));
  servers.renewSessions();
  console.log(`captured from clients: ${statements.length} statements, ${tally.unknown} unknown differences`);
}

async function runRandom(servers: Servers, tally: Tally, seed: number, seconds: number): Promise<void> {
  console.log(`random statements for ${seconds} s, --seed=${seed}`);
  const choices = new Choices(seed);
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    try {
      await runSchema(servers, tally, choices, end);
    } catch (error) {
      if (!(error instanceof EngineLost)) throw error;
      console.log(error.message);
      await servers.replaceMysql();
    }
  }
}

/** Runs random statements about tables of their own until these differ, or the time is over. */
async function runSchema(servers: Servers, tally: Tally, choices: Choices, end: number): Promise<void> {
  for (const sql of FRESH_DATABASE) await servers.run(sql);
  let left = STATEMENTS_A_SCHEMA;
  for (const sql of randomStatements(choices)) {
    if (left-- === 0 || performance.now() >= end) break;
    const finding = await servers.run(sql);
    tally.add(finding);
    if (finding !== undefined && isApart(finding)) break;
    if (finding === undefined && choices.oneIn(4)) await runPrepared(servers, tally, choices, sql);
  }
}

/** Whether the tables are no longer the same, so that what follows would differ too. */
function isApart({ sql, differences }: Finding): boolean {
  const isQuery = /^(?:select|with)\b/.test(sql);
  return differences.some(({ kind }) => kind === 'rows' || kind === 'error' || kind === 'affected' || kind === 'id')
    ? !isQuery || sql.startsWith('select * from')
    : false;
}

/** Then there are new tables. */
const STATEMENTS_A_SCHEMA = 300;

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const tally = new Tally();

const servers = await Servers.start();

/** Does a part; where MySQL ends in the middle of it, the rest of the part is left out. */
async function inParts(part: (servers: Servers) => Promise<void>): Promise<void> {
  try {
    await part(servers);
  } catch (error) {
    if (!(error instanceof EngineLost)) throw error;
    console.log(error.message);
    await servers.replaceMysql();
  }
}

try {
  if (names.length === 0 || names.includes('captured')) await inParts((on) => runCaptured(on, tally));
  const chosen = caseFiles().filter(({ name }) =>
    names.length === 0 ? option('files', 1) !== 0 : names.includes(name),
  );
  for (const file of chosen) await inParts((on) => runFile(on, tally, file));
  await inParts((on) => runRandom(on, tally, option('seed', randomInt(2 ** 31)), option('seconds', 60)));
} finally {
  await servers.close();
}
for (const [reason, count] of tally.reasons) console.log(`known, ${count}: ${reason}`);
console.log(
  `${tally.statements} statements, ${tally.prepared} of them prepared, ${tally.unknown} unknown differences (MariaDB as tlsdb in ${tally.mariadb})`,
);
process.exitCode = tally.unknown === 0 ? 0 : 1;
