/**
 * `npm run bench [-- NAME …]`: measures tlsdb beside the tools and servers that people use today and prints one table.
 * Peers that are not installed are skipped with a line that says so. Ratios are of pairs of one run; absolute figures
 * belong to the machine they were measured on.
 */
import { cpus } from 'node:os';
import { benchBulk } from './bulk.ts';
import { benchCertsInit } from './certs-init.ts';
import { benchCertsIssue } from './certs-issue.ts';
import { benchIdle } from './idle-connections.ts';
import { benchLogins } from './logins.ts';
import { benchOltp } from './oltp.ts';
import { benchQueries } from './queries.ts';
import { benchStart } from './start.ts';
import { renderTable, type Row } from './support/table.ts';
import { benchUpstream } from './upstream.ts';
import { benchVerify } from './verify.ts';

const BENCHES: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  'certs-init': benchCertsInit,
  'certs-issue': benchCertsIssue,
  start: benchStart,
  queries: benchQueries,
  oltp: benchOltp,
  bulk: benchBulk,
  logins: benchLogins,
  idle: benchIdle,
  upstream: benchUpstream,
  verify: benchVerify,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`error no bench is named ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`measuring ${name} …\n`);
  rows.push(...(await bench()));
}
const [cpu] = cpus();
process.stdout.write(
  `\n${renderTable(rows)}\n\nNode ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? 'unknown CPU'}\n`,
);
