import { randomBytes, X509Certificate } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { buildOnce, freshFolder, removeFolder, serve, type Served } from '../support/serve.ts';
import { RawClient, sslRequest } from './support/raw-client.ts';

/** `npm run reliability` runs the whole; the tests of every day a part. */
const FULL = process.env['TLSDB_FULL'] === '1';
const CONNECTIONS = FULL ? 200 : 20;
const RELOADS = FULL ? 100 : 10;
const SECONDS = FULL ? 60 : 2;
const CA_COUNT = 11;
const LEAVES = 3;

type Kind = 'leaf' | 'ca' | 'broken';

/** Of ten reloads three are broken and one changes the CA. */
const KINDS: readonly Kind[] = ['leaf', 'broken', 'leaf', 'leaf', 'broken', 'ca', 'leaf', 'broken', 'leaf', 'leaf'];

const folder = freshFolder();
const live = join(folder, 'live');
let server: Served;
beforeAll(async () => {
  buildOnce();
  for (let index = 0; index < (FULL ? CA_COUNT : 2); index++) {
    const dir = join(folder, `ca-${index}`);
    await initFolder({ dir });
    for (let leaf = 0; leaf < LEAVES; leaf++) {
      await issueLeaf({ dir, purpose: 'server', name: `leaf-${leaf}` });
    }
  }
  mkdirSync(live);
  install({ ca: 0, leaf: 0 });
  const paths = ['cert', 'key', 'ca'].flatMap((kind) => [`--ssl-${kind}`, join(live, `${kind}.pem`)]);
  // A machine that does other things beside must not end logins before their time.
  server = await serve(join(folder, 'data'), [...paths, '--connect-timeout', '60s'], {
    TLSDB_ROOT_PASSWORD: 'a password',
  });
}, 120_000);
afterAll(async () => {
  await server.end();
  removeFolder(folder);
});

/** Which certificate is in the files: that of a CA, one of its leaves. */
interface Installed {
  readonly ca: number;
  readonly leaf: number;
}

function install({ ca, leaf }: Installed): void {
  const from = join(folder, `ca-${ca}`);
  copyFileSync(join(from, 'ca.pem'), join(live, 'ca.pem'));
  for (const kind of ['cert', 'key']) {
    copyFileSync(join(from, 'servers', `leaf-${leaf}-${kind}.pem`), join(live, `${kind}.pem`));
  }
}

/** Breaks the files in one of several ways; the last good certificate must stay. */
function spoil(turn: number, { ca }: Installed): void {
  const ways = [
    () => writeFileSync(join(live, 'key.pem'), 'no key'),
    () => writeFileSync(join(live, 'cert.pem'), ''),
    () => copyFileSync(join(folder, `ca-${ca}`, 'client-key.pem'), join(live, 'key.pem')),
    () => copyFileSync(join(folder, `ca-${ca}`, 'ca-key.pem'), join(live, 'ca.pem')),
  ];
  ways[turn % ways.length]?.();
}

/** The certificate that a new connection sees. */
async function seen(): Promise<{ readonly subject: string; readonly isTrusted: (ca: string) => boolean }> {
  const client = await RawClient.greeted(server.port);
  client.send(sslRequest());
  client.socket.removeAllListeners('data');
  const socket = connect({ socket: client.socket, rejectUnauthorized: false });
  await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
  const certificate = socket.getPeerX509Certificate();
  socket.destroy();
  return {
    subject: certificate?.subject ?? '',
    isTrusted: (ca) => certificate?.verify(new X509Certificate(ca).publicKey) ?? false,
  };
}

function login(): Promise<Connection> {
  const ssl = { rejectUnauthorized: false };
  return createConnection({
    host: '127.0.0.1',
    port: server.port,
    user: 'root',
    password: 'a password',
    ssl,
    connectTimeout: 60_000,
  });
}

describe('reloads under load', () => {
  it(
    `${CONNECTIONS} connections, ${RELOADS} reloads: none is lost, no byte is wrong, the newest good certificate is seen`,
    {
      timeout: 300_000,
    },
    async () => {
      const ending = new AbortController();
      let answers = 0;
      let seconds = 0;
      const connections: Connection[] = [];
      while (connections.length < CONNECTIONS) {
        connections.push(...(await Promise.all(Array.from({ length: 20 }, () => login()))));
      }
      const work = async (connection: Connection): Promise<void> => {
        while (!ending.signal.aborted) {
          const text = randomBytes(1024).toString('hex');
          const [rows] = await connection.query<RowDataPacket[]>(`SELECT '${text}' AS text`);
          if (rows[0]?.['text'] !== text) throw new Error('a byte is wrong');
          answers++;
        }
        await connection.end();
      };
      const workers = connections.map(work);
      // A worker that fails ends the test at once, not only when it is waited for.
      const failed = Promise.race(workers.map((worker) => worker.then(() => new Promise<never>(() => {}))));
      const reloads = async (): Promise<void> => {
        const admin = await login();
        const begin = performance.now();
        let good: Installed = { ca: 0, leaf: 0 };
        for (let turn = 0; turn < RELOADS; turn++) {
          const kind = KINDS[turn % KINDS.length] ?? 'leaf';
          if (kind === 'broken') spoil(turn, good);
          else {
            good = { ca: good.ca + (kind === 'ca' ? 1 : 0), leaf: (good.leaf + 1) % LEAVES };
            install(good);
          }
          const reload = admin.query('ALTER INSTANCE RELOAD TLS');
          const errno = await reload.then(
            () => 0,
            (error: { readonly errno?: number }) => error.errno,
          );
          expect(errno).toBe(kind === 'broken' ? 3888 : 0);
          const { subject, isTrusted } = await seen();
          expect(subject).toBe(`CN=leaf-${good.leaf}`);
          expect(isTrusted(readFileSync(join(folder, `ca-${good.ca}`, 'ca.pem'), 'utf8'))).toBe(true);
          const left = begin + ((turn + 1) * SECONDS * 1000) / RELOADS - performance.now();
          await new Promise((resolve) => setTimeout(resolve, Math.max(left, 0)));
        }
        await admin.end();
        seconds = (performance.now() - begin) / 1000;
      };
      await Promise.race([reloads(), failed]);
      ending.abort();
      await Promise.all(workers);
      expect(answers).toBeGreaterThan(CONNECTIONS);
      const facts = `${CONNECTIONS} connections, ${RELOADS} reloads in ${seconds.toFixed(0)} s, ${answers} answers`;
      if (FULL) process.stderr.write(`${facts}\n`);
    },
  );
});
