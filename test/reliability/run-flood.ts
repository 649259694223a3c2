/**
 * `node test/reliability/run-flood.ts`: attacks a real server with 4,300 connections at once and prints what honest clients
 * and the server's memory felt of it. The figures belong to the machine and to what else runs on it.
 */
import { readFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';
import { buildOnce, freshFolder, removeFolder, serve } from '../support/serve.ts';
import { burst, flood } from './flood.ts';

const TIMEOUT = 10;

buildOnce();
const folder = freshFolder();
const server = await serve(folder);
const memory = (): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
const { port, user, password, ca } = server;
try {
  const root = await createConnection({ host: '127.0.0.1', port, user, password, ssl: { ca } });
  await root.query(`SET GLOBAL connect_timeout = ${TIMEOUT}`);
  await root.end();
  const target = { port, user, password, ca, memory };
  await flood(target, { silent: 50, halfTls: 50, garbage: 50, dripping: 10 }, 1000);
  const size = { silent: 2000, halfTls: 2000, garbage: 200, dripping: 100 };
  const report = await flood(target, size, (TIMEOUT + 20) * 1000);
  const { logins } = report;
  const percentile = (share: number): string => (logins[Math.floor((logins.length - 1) * share)] ?? 0).toFixed(0);
  const stuck = await burst(port, 3000, 20_000);
  const figures = {
    'hostile connections': report.connections,
    'not greeted among them': report.stuck,
    'open after the time-out': report.left,
    'all closed after (s)': (report.closedAfter / 1000).toFixed(1),
    'memory for each (kB)': (report.bytesPerConnection / 1000).toFixed(1),
    'honest logins': logins.length,
    'honest logins that failed': report.failedLogins,
    'login, median (ms)': percentile(0.5),
    'login, 99 % (ms)': percentile(0.99),
    'login, longest (ms)': percentile(1),
    'stuck of 3,000 connects': stuck,
  };
  for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name.padEnd(28)}${value}\n`);
} finally {
  await server.end();
  removeFolder(folder);
}
