/** One process that puts load on a server: told what to do over IPC by `load.ts`. */
import { createSecureContext } from 'node:tls';
import type { LoadTarget, Order, Report, Workload } from './load.ts';
import { encodeCommand, logIn, type Target, type WireClient } from './wire-client.ts';

const EXECUTE = 23;
const QUERY = 3;
/** Packets that answer COM_STMT_PREPARE of a query with one parameter and one column. */
const PREPARE_PACKETS = 3;

const clients: WireClient[] = [];
let target: Target | undefined;
let next = 0;

process.on('message', (order: Order) => {
  carryOut(order).then(
    (report) => process.send?.(report),
    (error: unknown) => process.send?.({ error: String(error) } satisfies Report),
  );
});

async function carryOut(order: Order): Promise<Report> {
  if (order.do === 'connect') return await connect(order);
  const started = process.hrtime.bigint();
  const operations = order.workload.kind === 'login' ? await logins(order) : await commands(order);
  return { operations, milliseconds: Number(process.hrtime.bigint() - started) / 1e6 };
}

async function connect({ server, connections, database, first }: Extract<Order, { do: 'connect' }>): Promise<Report> {
  target = targetOf(server);
  next = first;
  // A few at a time: what is measured is not the rush.
  for (let made = 0; made < connections; made += 16) {
    const batch = Array.from({ length: Math.min(16, connections - made) }, () => logIn(targetOf(server)));
    clients.push(...(await Promise.all(batch)));
  }
  if (database !== undefined) for (const client of clients) await client.query(`USE ${database}`);
  return { operations: clients.length, milliseconds: 0 };
}

function targetOf({ port, user, password, ca, cert, key, isTlsFirst }: LoadTarget): Target {
  // The one key exchange that both servers know: the hybrid one that newer OpenSSL prefers costs more.
  const secureContext = createSecureContext({ ca, ecdhCurve: 'X25519', ...(cert && key && { cert, key }) });
  return { port, user, password, secureContext, isTlsFirst };
}

/** Runs the workload on every connection until the time is over. */
async function commands({ workload, milliseconds }: Extract<Order, { do: 'run' }>): Promise<number> {
  const until = performance.now() + milliseconds;
  const counts = clients.map(async (client) => {
    const command = await commandSource(client, workload);
    let done = 0;
    while (performance.now() < until) {
      await client.send(command());
      done++;
    }
    return done;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

async function commandSource(client: WireClient, workload: Workload): Promise<() => Buffer> {
  if (workload.kind === 'login') throw new Error('a login is no command');
  const pick = (): number => (workload.unique ? next++ : 1 + Math.floor(Math.random() * workload.rows));
  if (workload.kind === 'text') {
    return () => encodeCommand(QUERY, Buffer.from(workload.sql.replaceAll('{id}', String(pick()))));
  }
  const statement = await client.prepare(workload.sql, PREPARE_PACKETS);
  return () => encodeExecute(statement, pick());
}

/** COM_STMT_EXECUTE with one BIGINT. */
function encodeExecute(statement: number, id: number): Buffer {
  const payload = Buffer.alloc(21);
  payload.writeUInt32LE(statement, 0);
  payload.writeUInt32LE(1, 5);
  payload[10] = 1;
  payload[11] = 8;
  payload.writeBigInt64LE(BigInt(id), 13);
  return encodeCommand(EXECUTE, payload);
}

/** Logs in and out again, over and over, `parallel` at a time. */
async function logins({ workload, milliseconds }: Extract<Order, { do: 'run' }>): Promise<number> {
  if (workload.kind !== 'login' || target === undefined) throw new Error('not connected');
  const { parallel, resume } = workload;
  const session = resume ? await firstSession(target) : undefined;
  const to = { ...target, session };
  const until = performance.now() + milliseconds;
  const counts = Array.from({ length: parallel }, async () => {
    let done = 0;
    while (performance.now() < until) {
      const client = await logIn(to);
      if (client.socket.isSessionReused() !== resume) throw new Error(`session reused: ${!resume}`);
      const closed = new Promise((resolve) => client.socket.once('close', resolve));
      client.end();
      await closed;
      done++;
    }
    return done;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

async function firstSession(to: Target): Promise<Buffer> {
  const client = await logIn(to);
  const ticket = client.ticket ?? (await new Promise<Buffer>((resolve) => client.socket.once('session', resolve)));
  client.end();
  return ticket;
}
