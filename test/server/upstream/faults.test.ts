import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import { createConnection } from 'mysql2/promise';
import { afterEach, describe, expect, it } from 'vitest';
import { CAPABILITY, SERVER_CAPABILITIES } from '../../../src/mysql/capability.ts';
import { writeGreeting } from '../../../src/mysql/handshake.ts';
import { writeError, writeOk } from '../../../src/mysql/result.ts';
import { wireError } from '../../../src/mysql/wire-error.ts';
import { PacketWriter } from '../../../src/mysql/writer.ts';
import { startServer, type Server, type ServerOptions } from '../../../src/server/start-server.ts';
import { requireTool } from '../../support/tools.ts';

/** What an engine that fails does with a connection. */
type Behaviour = (socket: Socket) => void;

const opened: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

async function engineThat(behave: Behaviour, port = 0): Promise<{ readonly url: string; readonly server: NetServer }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    behave(socket);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  opened.push(async () => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  });
  return { url: `mysql://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

async function front(upstream: readonly string[], options: ServerOptions = {}): Promise<Server> {
  const server = await startServer({ port: 0, upstream: upstream.join(), connectTimeout: '2s', ...options });
  opened.push(() => server.close());
  return server;
}

/** What a client sees: the answer of a query, or the number of the error. */
async function outcome({ host, port }: Server): Promise<unknown> {
  try {
    const connection = await createConnection({ host, port, user: 'u', password: 'p' });
    connection.on('error', () => {});
    try {
      const [answer] = await connection.query('SELECT 1');
      return answer;
    } finally {
      connection.destroy();
    }
  } catch (error) {
    const { errno, code } = error as { errno?: number; code?: string };
    return errno !== undefined && errno > 0 ? errno : code;
  }
}

const bytes = (write: (writer: PacketWriter) => void, sequence = 0): Buffer => {
  const writer = new PacketWriter();
  writer.sequence = sequence;
  write(writer);
  return Buffer.from(writer.take());
};

const greeting = (capabilities = SERVER_CAPABILITIES): Buffer =>
  bytes((writer) =>
    writeGreeting(writer, {
      version: '8.0.0-fake',
      connectionId: 1,
      scramble: Buffer.alloc(20, 'a'),
      capabilities,
      collation: 255,
      status: 2,
      plugin: 'mysql_native_password',
    }),
  );

const ok = (sequence: number): Buffer =>
  bytes((writer) => writeOk(writer, { affectedRows: 7, insertId: 0, status: 2, warnings: 0, info: '' }), sequence);

/** Lets everybody in; `answer` does with a command what it wants. */
const lettingIn =
  (answer: Behaviour): Behaviour =>
  (socket) => {
    socket.write(greeting());
    socket.once('data', () => {
      socket.write(ok(2));
      socket.once('data', () => answer(socket));
    });
  };

const good = lettingIn((socket) => socket.write(ok(1)));

describe('an engine that fails', () => {
  it.each<readonly [string, Behaviour, unknown]>([
    ['resets before it greets', (socket) => socket.resetAndDestroy(), 1429],
    ['closes before it greets', (socket) => socket.end(), 1429],
    ['is no MySQL server', (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'), 1429],
    ['sends half a greeting', (socket) => socket.write(greeting().subarray(0, 20)), 1429],
    [
      'has too many connections',
      (socket) => socket.write(bytes((writer) => writeError(writer, wireError('ER_CON_COUNT_ERROR')))),
      1040,
    ],
    [
      'closes in the login',
      (socket) => {
        socket.write(greeting());
        socket.once('data', () => socket.destroy());
      },
      1158,
    ],
    ['goes before it answers', lettingIn((socket) => socket.destroy()), 1158],
    [
      'goes within an answer',
      lettingIn((socket) => {
        socket.write(Buffer.from([0x01, 0, 0, 1, 1, 0x20, 0, 0, 2, 3]));
        setTimeout(() => socket.resetAndDestroy(), 50);
      }),
      'PROTOCOL_CONNECTION_LOST',
    ],
    [
      'drips',
      lettingIn((socket) => {
        for (const [index, byte] of ok(1).entries()) setTimeout(() => socket.write(Buffer.of(byte)), index * 5);
      }),
      expect.objectContaining({ affectedRows: 7 }),
    ],
  ])('that %s', async (_, behave, expected) => {
    const { url } = await engineThat(behave);
    const server = await front([url]);
    const started = performance.now();
    expect(await outcome(server)).toEqual(expected);
    expect(performance.now() - started).toBeLessThan(10_000);
    await server.close();
  });

  it('is left out and taken back', async () => {
    const one = await engineThat(good);
    const { port } = one.server.address() as AddressInfo;
    const seen: string[] = [];
    const other = await engineThat((socket) => {
      seen.push('other');
      good(socket);
    });
    const server = await front([one.url, other.url], { statusPort: 0 });
    const up = async (): Promise<readonly boolean[]> => {
      const page = await fetch(`http://127.0.0.1:${server.statusPort}/status`);
      const { upstream } = (await page.json()) as { readonly upstream: readonly { readonly isUp: boolean }[] };
      return upstream.map(({ isUp }) => isUp);
    };
    expect(await up()).toEqual([true, true]);
    const good7 = expect.objectContaining({ affectedRows: 7 });
    expect(await outcome(server)).toEqual(good7);
    await new Promise((resolve) => one.server.close(resolve));
    for (let count = 0; count < 4; count++) expect(await outcome(server)).toEqual(good7);
    expect(seen.length).toBeGreaterThanOrEqual(4);
    expect(await up()).toEqual([false, true]);
    const metrics = await (await fetch(`http://127.0.0.1:${server.statusPort}/metrics`)).text();
    expect(metrics).toContain(`tlsdb_upstream_member_up{member="127.0.0.1:${port}"} 0`);
    const back: Socket[] = [];
    await engineThat((socket) => {
      back.push(socket);
      good(socket);
    }, port);
    await expect.poll(async () => [await outcome(server), back.length > 2], { timeout: 20_000 }).toEqual([good7, true]);
    expect(await up()).toEqual([true, true]);
  }, 30_000);

  it('is told of when all members are down', async () => {
    const { url, server: engine } = await engineThat(good);
    await new Promise((resolve) => engine.close(resolve));
    expect(await outcome(await front([url]))).toBe(1429);
  });

  it.runIf(requireTool('mariadb'))('is told of in words to the client of MariaDB, too', async () => {
    const { url, server: engine } = await engineThat(good);
    await new Promise((resolve) => engine.close(resolve));
    const { host, port } = await front([url]);
    const args = [
      '--no-defaults',
      `--host=${host}`,
      `--port=${port}`,
      '--protocol=tcp',
      '--user=u',
      '--execute=SELECT 1',
    ];
    const told = await new Promise<string>((resolve) => {
      execFile('mariadb', args, (_error, _stdout, stderr) => resolve(stderr));
    });
    expect(told).toContain("Can't connect to the MySQL server behind tlsdb (ECONNREFUSED)");
  });

  it('offers no TLS though it must', async () => {
    const { url } = await engineThat(good);
    expect(await outcome(await front([url], { upstreamSslMode: 'REQUIRED' }))).toBe(1429);
  });

  it('speaks no TLS though it offers it', async () => {
    const { url } = await engineThat((socket) => {
      socket.write(greeting(SERVER_CAPABILITIES | CAPABILITY.ssl));
      socket.on('data', () => socket.write('what?'));
    });
    expect(await outcome(await front([url]))).toBe(1429);
  });

  it('shows a certificate of another authority', async () => {
    const other = await startServer({ autoTls: true, port: 0, password: 'p' });
    opened.push(() => other.close());
    const stranger = await startServer({ autoTls: true, port: 0 });
    opened.push(() => stranger.close());
    const upstream = `mysql://localhost:${other.port}`;
    const wrong = { upstreamSslMode: 'VERIFY_CA', upstreamCa: `${stranger.dataDir}/certs/ca.pem` } as const;
    expect(await outcome(await front([upstream], wrong))).toBe(1429);
    const right = { upstreamSslMode: 'VERIFY_IDENTITY', upstreamCa: `${other.dataDir}/certs/ca.pem` } as const;
    const server = await front([upstream], right);
    const connection = await createConnection({ host: server.host, port: server.port, user: 'root', password: 'p' });
    const [rows] = await connection.query("SHOW STATUS LIKE 'Ssl_version'");
    expect(rows).toEqual([{ Variable_name: 'Ssl_version', Value: '' }]);
    await connection.end();
  });
});

describe('a client that fails', () => {
  it('cannot end the front with a command that is cut off', async () => {
    const { url } = await engineThat(good);
    const server = await front([url]);
    const socket = connect(server.port, server.host);
    await once(socket, 'data');
    const { protocol41, secureConnection, queryAttributes } = CAPABILITY;
    const login = Buffer.alloc(32 + 3);
    login.writeUInt32LE((protocol41 | secureConnection | queryAttributes) >>> 0, 0);
    login.write('u', 32);
    socket.write(Buffer.concat([Buffer.from([login.length, 0, 0, 1]), login]));
    await once(socket, 'data');
    // COM_QUERY whose number of attributes is longer than the packet.
    socket.write(Buffer.from([2, 0, 0, 0, 0x03, 0xfe]));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer).toEqual(ok(1));
    socket.destroy();
    expect(await outcome(server)).toEqual(expect.objectContaining({ affectedRows: 7 }));
  });
});

describe('a front that ends', () => {
  it('lets what runs finish', async () => {
    const asked = Promise.withResolvers<Socket>();
    const { url } = await engineThat(lettingIn((socket) => asked.resolve(socket)));
    const server = await front([url]);
    const { host, port } = server;
    const connection = await createConnection({ host, port, user: 'u', password: 'p' });
    connection.on('error', () => {});
    const answer = connection.query('DO SLEEP(1)');
    const socket = await asked.promise;
    const closed = server.close();
    setTimeout(() => socket.write(ok(1)), 500);
    await closed;
    expect((await answer)[0]).toMatchObject({ affectedRows: 7 });
  });
});
