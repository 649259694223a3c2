import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { cpuMilliseconds, residentMiB } from './support/process.ts';
import {
  hasMariadb,
  initialiseMariadb,
  scratch,
  startMariadb,
  startTlsdb,
  type RunningServer,
} from './support/servers.ts';
import { median, medianRatio } from './support/statistics.ts';
import { microseconds, type Row } from './support/table.ts';

const CONNECTIONS = 16;
const TABLE_ROWS = 10_000;
const QUERIES = 8_000;
const ROUNDS = 5;

interface Scenario {
  readonly what: string;
  ask(connection: Connection, id: number): Promise<unknown>;
}

const SCENARIOS: readonly Scenario[] = [
  { what: 'SELECT 1', ask: (connection) => connection.query('SELECT 1') },
  { what: 'point select, text', ask: (connection, id) => connection.query(`SELECT c FROM sbtest1 WHERE id=${id}`) },
  {
    what: 'point select, prepared',
    ask: (connection, id) => connection.execute('SELECT c FROM sbtest1 WHERE id=?', [id]),
  },
];

/** Server CPU per query over TLS with 16 connections, tlsdb and MariaDB in turn. */
export async function benchPointSelect(): Promise<readonly Row[]> {
  const { dir, remove } = scratch();
  const servers: RunningServer[] = [];
  try {
    servers.push(await startTlsdb(join(dir, 'tlsdb')));
    if (hasMariadb()) {
      initialiseMariadb(dir);
      servers.push(await startMariadb(dir));
    }
    const pools = await Promise.all(servers.map(connectAll));
    for (const pool of pools) await fill(pool);
    const rows: Row[] = [];
    for (const scenario of SCENARIOS) rows.push(await compare(scenario, servers, pools));
    rows.push(memory(servers));
    await Promise.all(pools.flat().map((connection) => connection.end()));
    return rows;
  } finally {
    for (const server of servers) await server.stop();
    remove();
  }
}

async function compare(
  scenario: Scenario,
  servers: readonly RunningServer[],
  pools: readonly (readonly Connection[])[],
): Promise<Row> {
  const perQuery = servers.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [index, server] of servers.entries()) {
      const cost = await serverCpuPerQuery(scenario, server, pools[index] ?? []);
      if (round >= 0) perQuery[index]?.push(cost);
    }
  }
  const [ours = [], theirs = []] = perQuery;
  return {
    what: `${scenario.what}: server CPU, TLS, ${CONNECTIONS} connections`,
    tlsdb: microseconds(median(ours)),
    peer: 'MariaDB with TLS',
    peerValue: theirs.length > 0 ? microseconds(median(theirs)) : '–',
    ratio: theirs.length > 0 ? medianRatio(ours, theirs) : undefined,
    goal: undefined,
  };
}

/** Microseconds of the server's CPU that one query costs. */
async function serverCpuPerQuery(
  { ask }: Scenario,
  server: RunningServer,
  connections: readonly Connection[],
): Promise<number> {
  const before = cpuMilliseconds(server.pid);
  let next = 0;
  await Promise.all(
    connections.map(async (connection) => {
      for (let query = next++; query < QUERIES; query = next++)
        await ask(connection, 1 + ((query * 7919) % TABLE_ROWS));
    }),
  );
  return ((cpuMilliseconds(server.pid) - before) * 1000) / QUERIES;
}

async function connectAll(server: RunningServer): Promise<readonly Connection[]> {
  const { port, user, password, ca } = server;
  const connect = (): Promise<Connection> =>
    createConnection({ host: '127.0.0.1', port, user, password, ssl: { ca, verifyIdentity: true } });
  return await Promise.all(Array.from({ length: CONNECTIONS }, connect));
}

async function fill([connection, ...others]: readonly Connection[]): Promise<void> {
  if (connection === undefined) return;
  await connection.query('CREATE DATABASE bench');
  for (const each of [connection, ...others]) await each.query('USE bench');
  await connection.query(
    "CREATE TABLE sbtest1 (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, k INT NOT NULL DEFAULT 0, c CHAR(120) NOT NULL DEFAULT '', pad CHAR(60) NOT NULL DEFAULT '', KEY k_1 (k))",
  );
  for (let first = 1; first <= TABLE_ROWS; first += 500) {
    const values = Array.from(
      { length: 500 },
      (_, i) => `(${first + i},${(first + i) % 500},'${'c'.repeat(119)}','${'p'.repeat(59)}')`,
    );
    await connection.query(`INSERT INTO sbtest1 (id, k, c, pad) VALUES ${values.join(',')}`);
  }
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
