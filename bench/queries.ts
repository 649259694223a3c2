import { createConnection } from 'mysql2/promise';
import { compare, type Contestant, type Figure } from './support/compare.ts';
import { Load } from './support/load.ts';
import { residentMiB } from './support/process.ts';
import { withServers, type RunningServer } from './support/servers.ts';
import type { Row } from './support/table.ts';

const CONNECTIONS = 16;
const TABLE_ROWS = 10_000;
const DATABASE = 'bench';

const FIGURES: readonly Figure[] = [
  {
    what: 'SELECT 1: server CPU, TLS, 16 connections',
    workload: { kind: 'text', sql: 'SELECT 1', rows: 1 },
    goal: 0.6,
    by: 'cpu',
  },
  {
    what: 'point select, text: server CPU, TLS, 16 connections',
    workload: { kind: 'text', sql: 'SELECT c FROM sbtest1 WHERE id={id}', rows: TABLE_ROWS },
    goal: 0.35,
    by: 'cpu',
  },
  {
    what: 'point select, prepared: server CPU, TLS, 16 connections',
    workload: { kind: 'prepared', sql: 'SELECT c FROM sbtest1 WHERE id=?', rows: TABLE_ROWS },
    goal: 0.35,
    by: 'cpu',
  },
  {
    what: 'durable insert of one row: time, TLS, 16 connections',
    workload: {
      kind: 'text',
      sql: "INSERT INTO inserted (id, k, c) VALUES ({id}, 5, 'some text of a row')",
      rows: 1,
      unique: true,
    },
    goal: 1,
    by: 'time',
  },
];

/** Server CPU per query, and throughput of durable inserts, over TLS with 16 connections. */
export async function benchQueries(): Promise<readonly Row[]> {
  return await withServers(async (servers) => {
    for (const server of servers) await fill(server);
    const options = { connections: CONNECTIONS, database: DATABASE };
    const contestants = await Promise.all(
      servers.map(async (server): Promise<Contestant> => ({ server, load: await Load.start(server, options) })),
    );
    const rows: Row[] = [];
    for (const figure of FIGURES) rows.push(await compare(figure, contestants));
    rows.push(memory(servers));
    for (const { load } of contestants) load.stop();
    return rows;
  });
}

async function fill({ port, user, password, ca }: RunningServer): Promise<void> {
  const ssl = { ca, verifyIdentity: true };
  const connection = await createConnection({ host: '127.0.0.1', port, user, password, ssl });
  await connection.query(`CREATE DATABASE ${DATABASE}`);
  await connection.query(`USE ${DATABASE}`);
  await connection.query(
    "CREATE TABLE sbtest1 (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, k INT NOT NULL DEFAULT 0, c CHAR(120) NOT NULL DEFAULT '', pad CHAR(60) NOT NULL DEFAULT '', KEY k_1 (k))",
  );
  await connection.query('CREATE TABLE inserted (id INT PRIMARY KEY, k INT NOT NULL, c VARCHAR(120) NOT NULL)');
  for (let first = 1; first <= TABLE_ROWS; first += 500) {
    const values = Array.from(
      { length: 500 },
      (_, i) => `(${first + i},${(first + i) % 500},'${'c'.repeat(119)}','${'p'.repeat(59)}')`,
    );
    await connection.query(`INSERT INTO sbtest1 (id, k, c, pad) VALUES ${values.join(',')}`);
  }
  await connection.end();
}

function memory(servers: readonly RunningServer[]): Row {
  const [ours = 0, theirs] = servers.map(({ pid }) => residentMiB(pid));
  return {
    what: 'resident memory after that',
    tlsdb: `${ours.toFixed(0)} MiB`,
    peer: 'MariaDB with TLS',
    peerValue: theirs === undefined ? '–' : `${theirs.toFixed(0)} MiB`,
    ratio: theirs === undefined ? undefined : ours / theirs,
    goal: undefined,
  };
}
