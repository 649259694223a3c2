import { createSecureContext } from 'node:tls';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { cpuMilliseconds, keptOn, PIN, residentMiB } from './support/process.ts';
import { withServers, type RunningServer } from './support/servers.ts';
import { median, medianRatio } from './support/statistics.ts';
import { microseconds, type Row } from './support/table.ts';
import { logIn, type WireClient } from './support/wire-client.ts';

const TABLE_ROWS = 1_000_000;
const ROWS_PER_INSERT = 1000;
const ROUNDS = 3;
/** Megabytes above idle that a scan may take. */
const MEMORY_LIMIT = 100;

/** Milliseconds that a login may take while a table is read. */
const LOGIN_LIMIT = 20;

/** About as many logins as fill this process until it has to collect, which takes 10 ms that are not the server's. */
const LOGINS_BETWEEN_COLLECTIONS = 10;

/** Import of a dump, as mysqldump writes one, and a scan of the whole table. */
export async function benchBulk(): Promise<readonly Row[]> {
  // The client is this process itself.
  return await keptOn(PIN.load, measure);
}

async function measure(): Promise<readonly Row[]> {
  return await withServers(async (servers) => {
    const clients = await Promise.all(servers.map(connect));
    const imports: number[] = [];
    for (const client of clients) imports.push(await importDump(client));
    const scans = servers.map((): number[] => []);
    let growth = 0;
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, server] of servers.entries()) {
        const client = clients[index];
        if (client === undefined) continue;
        const idle = residentMiB(server.pid);
        let peak = idle;
        const watch = setInterval(() => (peak = Math.max(peak, residentMiB(server.pid))), 50);
        scans[index]?.push(await scan(server, client));
        clearInterval(watch);
        if (index === 0) growth = Math.max(growth, peak - idle);
      }
    }
    const [server] = servers;
    const [client] = clients;
    const wait = server && client ? await longestLogin(server, client) : Number.NaN;
    for (const each of clients) each.end();
    return [importRow(imports), scanRow(scans), memoryRow(growth), loginRow(wait)];
  });
}

async function connect({ port, user, password, ca }: RunningServer): Promise<WireClient> {
  return await logIn({ port, user, password, secureContext: createSecureContext({ ca }) });
}

/** Seconds. */
async function importDump(client: WireClient): Promise<number> {
  await client.query('CREATE DATABASE bulk');
  await client.query(
    'CREATE TABLE bulk.t (id INT NOT NULL PRIMARY KEY, k INT NOT NULL, c VARCHAR(120) NOT NULL, pad VARCHAR(60) NOT NULL)',
  );
  const started = performance.now();
  for (let first = 1; first <= TABLE_ROWS; first += ROWS_PER_INSERT) {
    const values = Array.from(
      { length: ROWS_PER_INSERT },
      (_, i) => `(${first + i},${(first * 7 + i) % 50_000},'${'c'.repeat(119)}','${'p'.repeat(59)}')`,
    );
    await client.query(`INSERT INTO bulk.t VALUES ${values.join(',')}`);
  }
  return (performance.now() - started) / 1000;
}

/** Microseconds of the server's CPU for each row. */
async function scan({ pid }: RunningServer, client: WireClient): Promise<number> {
  const before = cpuMilliseconds(pid);
  const rowsBefore = client.rows;
  await client.query('SELECT * FROM bulk.t');
  if (client.rows - rowsBefore !== TABLE_ROWS) throw new Error(`the scan gave ${client.rows - rowsBefore} rows`);
  return ((cpuMilliseconds(pid) - before) * 1000) / TABLE_ROWS;
}

/** Milliseconds of the longest of the logins that come one after the other while a scan that finds nothing is running. */
async function longestLogin({ port, user, password, ca }: RunningServer, client: WireClient): Promise<number> {
  const target = { port, user, password, secureContext: createSecureContext({ ca }) };
  const state = { isRunning: true };
  const scanning = client.query("SELECT id FROM bulk.t WHERE c LIKE '%x%y%' OR pad LIKE '%x%y%'");
  const ended = scanning.finally(() => (state.isRunning = false));
  let longest = 0;
  for (let logins = 1; state.isRunning; logins++) {
    const started = performance.now();
    const guest = await logIn(target);
    longest = Math.max(longest, performance.now() - started);
    guest.end();
    if (logins % LOGINS_BETWEEN_COLLECTIONS === 0) collectGarbage();
  }
  await ended;
  return longest;
}

/** Collects the garbage of this process now, and not within the time of a login. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function importRow([ours = Number.NaN, theirs]: readonly number[]): Row {
  return {
    what: `import of ${TABLE_ROWS} rows, ${ROWS_PER_INSERT} in each INSERT: time`,
    tlsdb: `${ours.toFixed(1)} s`,
    peer: 'MariaDB with TLS',
    peerValue: theirs === undefined ? '–' : `${theirs.toFixed(1)} s`,
    ratio: theirs === undefined ? undefined : ours / theirs,
    // At least 0.7 of the throughput.
    goal: 1.43,
  };
}

function scanRow([ours = [], theirs = []]: readonly (readonly number[])[]): Row {
  return {
    what: `scan of ${TABLE_ROWS} rows: server CPU per row`,
    tlsdb: microseconds(median(ours)),
    peer: 'MariaDB with TLS',
    peerValue: theirs.length === 0 ? '–' : microseconds(median(theirs)),
    ratio: theirs.length === 0 ? undefined : medianRatio(ours, theirs),
    goal: 1.15,
  };
}

function memoryRow(growth: number): Row {
  return {
    what: 'memory above idle during that scan, scan process included',
    tlsdb: `${growth.toFixed(0)} MiB`,
    peer: `${MEMORY_LIMIT} MiB`,
    peerValue: '',
    ratio: growth / MEMORY_LIMIT,
    goal: 1,
  };
}

function loginRow(milliseconds: number): Row {
  return {
    what: 'longest full login during a scan that finds nothing: time',
    tlsdb: `${milliseconds.toFixed(1)} ms`,
    peer: `${LOGIN_LIMIT} ms`,
    peerValue: '',
    ratio: milliseconds / LOGIN_LIMIT,
    goal: 1,
  };
}
