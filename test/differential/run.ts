/**
 * Runs the same statements on MySQL 9.7 and on tlsdb and prints every difference:
 * `npm run differential [-- [--seconds=600] [--seed=N] [file …]]`. Exits with 1 when one of them has no known reason.
 */
import { randomInt } from 'node:crypto';
import { caseFiles, FRESH_DATABASE } from './case-files.ts';
import { reasonOf } from './known.ts';
import { Choices, schemaStatements, StatementSource } from './random.ts';
import { Pair, type Finding } from './servers.ts';

/** Totals of a run. */
class Tally {
  statements = 0;
  unknown = 0;
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
    console.log(finding.sql);
    for (const { kind, real, here } of finding.differences)
      console.log(`  ${kind}\n    MySQL: ${real.slice(0, 400)}\n    tlsdb: ${here.slice(0, 400)}`);
  }
}

function option(name: string, fallback: number): number {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return given === undefined ? fallback : Number(given.slice(name.length + 3));
}

async function runFiles(pair: Pair, tally: Tally, names: readonly string[]): Promise<void> {
  for (const { name, statements } of caseFiles()) {
    if (names.length > 0 && !names.includes(name)) continue;
    for (const sql of FRESH_DATABASE) await pair.run(sql);
    const before = tally.unknown;
    for (const sql of statements) tally.add(await pair.run(sql));
    console.log(`${name}: ${statements.length} statements, ${tally.unknown - before} unknown differences`);
  }
}

async function runRandom(pair: Pair, tally: Tally, seed: number, seconds: number): Promise<void> {
  console.log(`random statements for ${seconds} s, --seed=${seed}`);
  const source = new StatementSource(new Choices(seed));
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    for (const sql of [...FRESH_DATABASE, ...schemaStatements()]) await pair.run(sql);
    for (let i = 0; i < STATEMENTS_A_SCHEMA && performance.now() < end; i++) tally.add(await pair.run(source.next()));
  }
}

/** Then the tables start empty again. */
const STATEMENTS_A_SCHEMA = 400;

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const pair = await Pair.start();
const tally = new Tally();
try {
  await runFiles(pair, tally, names);
  await runRandom(pair, tally, option('seed', randomInt(2 ** 31)), option('seconds', 60));
} finally {
  await pair.close();
}
for (const [reason, count] of tally.reasons) console.log(`known, ${count}: ${reason}`);
console.log(`${tally.statements} statements, ${tally.unknown} unknown differences`);
process.exitCode = tally.unknown === 0 ? 0 : 1;
