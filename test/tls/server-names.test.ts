import { once } from 'node:events';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { connect } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog, type Log } from '../../src/kit/log.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { LiveTls } from '../../src/tls/live-tls.ts';
import { withServers } from '../../src/tls/server-folder.ts';
import { systemClock } from '../../src/kit/clock.ts';
import { openPort, read, temporaryFolder, visit, type TlsPort } from './support.ts';

const folder = temporaryFolder();
const dir = join(folder.path, 'certs');
let ca: string;
beforeAll(async () => {
  await initFolder({ dir });
  await issueLeaf({ dir, purpose: 'server', name: 'db2', hosts: ['db2.shop.example', 'DB3.shop.example'] });
  await issueLeaf({ dir, purpose: 'server', name: 'wild', hosts: ['*.shop.example'] });
  ca = read(dir, 'ca.pem');
});
afterAll(() => folder.remove());

let lines: string[];
let log: Log;
let tls: LiveTls;
let port: TlsPort;
beforeEach(async () => {
  lines = [];
  log = createLog({ format: 'json', write: (line) => lines.push(line) });
  const at = (name: string): string => join(dir, name);
  const files = { cert: at('server-cert.pem'), key: at('server-key.pem'), ca: at('ca.pem') };
  tls = new LiveTls(withServers(files, at('servers'), systemClock, log), { log });
  await tls.reload();
  port = await openPort(tls);
});
afterEach(() => port.close());

/** Subject of the certificate that a verifying client is shown. */
async function shownFor(servername: string, extra: object = {}): Promise<string> {
  const socket = connect({ port: port.port, host: '127.0.0.1', ca, servername, ...extra });
  await once(socket, 'secureConnect');
  const subject = socket.getPeerX509Certificate()?.subject ?? '';
  socket.destroy();
  return subject;
}

describe('several server certificates', () => {
  it.each([
    ['db2.shop.example', 'CN=db2'],
    ['DB2.SHOP.EXAMPLE', 'CN=db2'],
    ['db3.shop.example', 'CN=db2'],
    ['other.shop.example', 'CN=wild'],
    ['localhost', 'CN=localhost'],
  ])('shows a client that asks for %s the certificate %s, which it accepts', async (name, subject) => {
    expect(await shownFor(name)).toBe(subject);
    expect(await shownFor(name, { maxVersion: 'TLSv1.2' })).toBe(subject);
  });

  it('shows its own to clients that ask for no name, or for one that no certificate has', async () => {
    const unchecked = { checkServerIdentity: () => undefined };
    expect(await shownFor('', unchecked)).toBe('CN=localhost');
    expect(await shownFor('a.b.shop.example', unchecked)).toBe('CN=localhost');
    expect(await shownFor('shop.example', unchecked)).toBe('CN=localhost');
  });

  it('resumes a session under the same name and never under another', async () => {
    for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
      const options = { ca, maxVersion, servername: 'db2.shop.example' };
      const { session } = await visit(port.port, options);
      const resume = session === undefined ? {} : { session };
      expect((await visit(port.port, { ...options, ...resume })).isResumed).toBe(true);
      for (const servername of ['localhost', 'other.shop.example']) {
        expect((await visit(port.port, { ...options, ...resume, servername })).isResumed).toBe(false);
      }
    }
  });

  it('takes a ClientHello that comes byte by byte', async () => {
    const raw = connectSocket({ port: port.port, host: '127.0.0.1', noDelay: true });
    await once(raw, 'connect');
    const slow = new Duplex({
      read() {},
      write(bytes: Buffer, _encoding, done) {
        for (const byte of bytes) raw.write(Buffer.of(byte));
        done();
      },
    });
    raw.on('data', (chunk: Buffer) => slow.push(chunk));
    const socket = connect({ socket: slow, ca, servername: 'db2.shop.example' });
    await once(socket, 'secureConnect');
    expect(socket.getPeerX509Certificate()?.subject).toBe('CN=db2');
    raw.destroy();
  });

  it('leaves a bad pair out with a line of the log, and serves all others', async () => {
    const bad = join(dir, 'servers', 'bad-cert.pem');
    copyFileSync(join(dir, 'servers', 'db2-cert.pem'), bad);
    writeFileSync(join(dir, 'servers', 'bad-key.pem'), read(dir, 'server-key.pem'));
    writeFileSync(join(dir, 'servers', 'lonely-cert.pem'), 'no certificate');
    await tls.reload();
    expect(tls.material?.servers.map(({ name }) => name)).toEqual(['db2', 'wild']);
    const leftOut = lines
      .map((line) => JSON.parse(line) as Record<string, string>)
      .filter(({ level }) => level === 'WARN');
    expect(leftOut.map(({ name }) => name)).toEqual(['servers/bad', 'servers/lonely']);
    expect(leftOut[0]?.['error']).toContain('KEY_MISMATCH');
    expect(await shownFor('db2.shop.example')).toBe('CN=db2');
    for (const name of ['bad-cert.pem', 'bad-key.pem', 'lonely-cert.pem']) rmSync(join(dir, 'servers', name));
  });

  it('knows the certificate that each client was shown, and the lives of all', async () => {
    await visit(port.port, { ca, servername: 'db2.shop.example' });
    expect(port.peers.at(-1)?.serverName).toBe('db2.shop.example');
    expect(tls.certificates.map(({ name }) => name)).toEqual(['server', 'servers/db2', 'servers/wild', 'ca']);
  });

  it('fails the handshake of a client that goes away within its ClientHello', async () => {
    const socket = connectSocket(port.port, '127.0.0.1');
    socket.end(Buffer.from('1603010200', 'hex'));
    await once(socket.resume(), 'close');
    await expect.poll(() => port.failures.length).toBe(1);
    expect(await shownFor('db2.shop.example')).toBe('CN=db2');
  });
});
