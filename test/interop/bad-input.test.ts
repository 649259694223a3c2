import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOnce, freshFolder, removeFolder, serve, tlsdb, type Served } from '../support/serve.ts';

const root = freshFolder();
let count = 0;
const folder = (): string => join(root, `f${count++}`);
const isRoot = process.getuid?.() === 0;

beforeAll(() => buildOnce());
afterAll(() => removeFolder(root));

function namedPipe(path: string): string {
  execFileSync('mkfifo', [path]);
  return path;
}

/** The one line that says what happened, and the one that mends it. */
function expectError(stderr: string, code: string): void {
  expect(stderr).toMatch(new RegExp(`^error .*\\[${code}\\]$`, 'm'));
  expect(stderr).toMatch(/^ mend \S/m);
  expect(stderr).not.toMatch(/^\s+at /m);
}

describe('a start that cannot be', () => {
  it('names a port that is taken, and leaves the data folder usable', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const { port } = blocker.address() as AddressInfo;
    const dir = folder();
    const { exitCode, stderr } = await tlsdb(['serve', '--auto-tls', '--data-dir', dir, '--port', String(port)]);
    blocker.close();
    expectError(stderr, 'ADDRESS_IN_USE');
    expect(stderr).toContain(String(port));
    expect(exitCode).toBe(1);
    const server = await serve(dir);
    expect(await server.end()).toBe(0);
  });

  it('leaves a file alone that stands where the Unix socket would be', async () => {
    const file = folder();
    writeFileSync(file, 'precious');
    const options = ['serve', '--port', '0', '--data-dir', folder(), '--socket', file];
    const { exitCode, stderr } = await tlsdb(options);
    expectError(stderr, 'SOCKET_PATH_TAKEN');
    expect(exitCode).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  it.each([
    ['in a folder that is not there', () => join(folder(), 'x.sock'), 'its folder does not exist'],
    ['whose path is too long', () => join(root, 'x'.repeat(110)), 'its path is longer than'],
  ])('says why there is no Unix socket %s', async (_, path, reason) => {
    const { stderr } = await tlsdb(['serve', '--port', '0', '--data-dir', folder(), '--socket', path()]);
    expectError(stderr, 'SOCKET_FAILED');
    expect(stderr).toContain(reason);
  });

  it('names an address that is not here, and the flag for another one', async () => {
    const { stderr } = await tlsdb(['serve', '--data-dir', folder(), '--host', '2001:db8::1', '--port', '0']);
    expectError(stderr, 'LISTEN_FAILED');
    expect(stderr).toContain('listen on [2001:db8::1]:0');
    expect(stderr).toContain('with --host,');
  });

  it('names the flag of a status port that is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const { port } = blocker.address() as AddressInfo;
    const options = ['serve', '--port', '0', '--data-dir', folder(), '--status-port', String(port)];
    const { stderr } = await tlsdb(options);
    blocker.close();
    expectError(stderr, 'ADDRESS_IN_USE');
    expect(stderr).toContain('--status-port');
  });

  it.each([
    ['a device without an end', () => '/dev/zero', 'FILE_NOT_REGULAR'],
    ['a folder', () => root, 'FILE_NOT_REGULAR'],
    ['a named pipe that nobody writes to', () => namedPipe(folder()), 'FILE_NOT_REGULAR'],
  ])('does not wait for a config file that is %s', async (_, path, code) => {
    const { exitCode, stderr } = await tlsdb(['serve', '--port', '0', '--data-dir', folder(), '--config', path()]);
    expectError(stderr, code);
    expect(exitCode).toBe(1);
  });

  it.skipIf(isRoot)('names a folder that cannot be written', async () => {
    const parent = folder();
    mkdirSync(parent);
    chmodSync(parent, 0o500);
    const { exitCode, stderr } = await tlsdb([
      'serve',
      '--auto-tls',
      '--port',
      '0',
      '--data-dir',
      join(parent, 'data'),
    ]);
    expectError(stderr, 'FILE_NOT_WRITABLE');
    expect(exitCode).toBe(1);
  });

  it('names a data folder that is a file', async () => {
    const file = folder();
    writeFileSync(file, '');
    const { exitCode, stderr } = await tlsdb(['serve', '--auto-tls', '--port', '0', '--data-dir', file]);
    expect(stderr).toMatch(/^error .*\[[A-Z_]+\]$/m);
    expect(stderr).toContain(file);
    expect(exitCode).toBe(1);
  });

  it('refuses a second server on the same data folder and names the first', async () => {
    const dir = folder();
    const first = await serve(dir);
    const { exitCode, stderr } = await tlsdb(['serve', '--auto-tls', '--port', '0', '--data-dir', dir]);
    expectError(stderr, 'DATA_DIR_LOCKED');
    expect(stderr).toContain(String(first.pid));
    expect(exitCode).toBe(1);
    expect(await first.end()).toBe(0);
  });

  it('starts again after the first was killed', async () => {
    const dir = folder();
    const first = await serve(dir);
    await first.end('SIGKILL');
    const second = await serve(dir);
    expect(await second.end()).toBe(0);
  });

  it.each([
    [['--port', 'x'], 'CONFIG_BAD_VALUE'],
    [['--tls-version', 'SSLv3'], 'CONFIG_BAD_VALUE'],
    [['--ssl-cert', 'a.pem'], 'TLS_HALF_CONFIGURED'],
    [['--require-secure-transport'], 'TLS_HALF_CONFIGURED'],
    [['--config', 'missing.toml'], 'FILE_NOT_FOUND'],
    [['--bogus'], 'USAGE'],
  ])('refuses %j', async (flags, code) => {
    const dir = folder();
    const { exitCode, stderr } = await tlsdb(['serve', '--data-dir', dir, ...flags]);
    expectError(stderr, code);
    expect(exitCode).toBe(code === 'FILE_NOT_FOUND' ? 1 : 2);
    expect(existsSync(dir)).toBe(false);
  });

  it.each([
    'accounts.json',
    'tlsdb.sqlite',
    'certs/ca.pem',
    'certs/ca-key.pem',
    'certs/server-cert.pem',
    'certs/server-key.pem',
    'certs/private_key.pem',
  ])('names garbage in %s and leaves it as it is', async (file) => {
    const dir = folder();
    await (await serve(dir)).end();
    for (const suffix of ['-wal', '-shm']) rmSync(join(dir, `tlsdb.sqlite${suffix}`), { force: true });
    writeFileSync(join(dir, file), 'garbage\n'.repeat(2000));
    const { exitCode, stderr } = await tlsdb(['serve', '--auto-tls', '--port', '0', '--data-dir', dir]);
    expect(stderr).toMatch(/^error .*\[[A-Z_]+\]$/m);
    expect(stderr).not.toContain('INTERNAL');
    expect(stderr).toContain(file);
    expect(exitCode).toBe(1);
    expect(readFileSync(join(dir, file), 'utf8')).toBe('garbage\n'.repeat(2000));
  });

  it('makes a certificate that is gone again for the key that is left', async () => {
    const dir = join(folder(), 'certs');
    await tlsdb(['certs', 'init', '--dir', dir]);
    const before = fingerprints(dir, 'server-cert.pem');
    rmSync(join(dir, 'server-cert.pem'));
    expect((await tlsdb(['certs', 'init', '--dir', dir])).exitCode).toBe(0);
    expect(fingerprints(dir, 'server-cert.pem')).toEqual(before);
    expect((await tlsdb(['certs', 'verify', '--dir', dir])).exitCode).toBe(0);
  });

  it.each(['ca.pem', 'ca-key.pem', 'server-key.pem'])(
    'never replaces a CA or a certificate because %s is gone',
    async (file) => {
      const dir = join(folder(), 'certs');
      expect((await tlsdb(['certs', 'init', '--dir', dir])).exitCode).toBe(0);
      const before = fingerprints(dir, file);
      rmSync(join(dir, file));
      const { exitCode, stderr } = await tlsdb(['certs', 'init', '--dir', dir]);
      expect(fingerprints(dir, file)).toEqual(before);
      expect(stderr).toMatch(/^error .*\[[A-Z_]+\]$/m);
      expect(exitCode).toBe(1);
    },
  );
});

function fingerprints(dir: string, except: string): Readonly<Record<string, string>> {
  const files = readdirSync(dir).filter((name) => name.endsWith('.pem') && name !== except);
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
}

describe.skipIf(!isRoot)('a full disk', () => {
  const mount = folder();

  beforeAll(() => {
    mkdirSync(mount);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mount]);
  });
  afterAll(() => void spawnSync('umount', [mount]));

  it('is named by certs init, which leaves nothing half-written', async () => {
    writeFileSync(join(mount, 'filler'), Buffer.alloc(48 * 1024));
    const dir = join(mount, 'certs');
    const { exitCode, stderr } = await tlsdb(['certs', 'init', '--dir', dir]);
    expectError(stderr, 'DISK_FULL');
    expect(exitCode).toBe(1);
    const left = existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.pem')) : [];
    expect(left).toEqual([]);
    rmSync(join(mount, 'filler'));
  });

  it('is named by serve', async () => {
    writeFileSync(join(mount, 'filler'), Buffer.alloc(60 * 1024));
    const { exitCode, stderr } = await tlsdb(['serve', '--auto-tls', '--port', '0', '--data-dir', join(mount, 'data')]);
    expect(stderr).toMatch(/^error .*\[(DISK_FULL|DATABASE_\w+)\]$/m);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(exitCode).toBe(1);
  });
});

describe('a client that misbehaves', () => {
  let server: Served;
  beforeAll(async () => {
    server = await serve(folder(), ['--auto-tls', '--connect-timeout', '1s']);
  });
  afterAll(() => server.end());

  function dial(): Promise<Socket> {
    return new Promise((resolve) => {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.once('data', () => resolve(socket));
    });
  }

  /** All that the server still says until it closes. */
  function untilClosed(socket: Socket): Promise<Buffer> {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    return new Promise((resolve) => socket.once('close', () => resolve(Buffer.concat(chunks))));
  }

  /** A login still works. */
  async function expectAlive(): Promise<void> {
    const { port, user, password, ca } = server;
    const connection = await createConnection({ host: '127.0.0.1', port, user, password, ssl: { ca } });
    const [[row]] = await connection.query<RowDataPacket[]>('SELECT 1 AS one');
    expect(row).toEqual({ one: 1 });
    await connection.end();
  }

  it('sends garbage', async () => {
    const socket = await dial();
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    expect((await untilClosed(socket)).toString('latin1')).toMatch(/#08S01/);
    await expectAlive();
  });

  it('claims a first packet of 16 MB', async () => {
    const socket = await dial();
    const rss = residentKiB(server.pid);
    socket.write(Buffer.from([0xff, 0xff, 0xff, 0x01]));
    expect((await untilClosed(socket)).readUInt16LE(5)).toBe(1153);
    expect(residentKiB(server.pid) - rss).toBeLessThan(8 * 1024);
    await expectAlive();
  });

  it('asks for TLS and stops', async () => {
    const socket = await dial();
    const request = Buffer.alloc(36);
    request.writeUIntLE(32, 0, 3);
    request[3] = 1;
    request.writeUInt32LE(0x0000_8a00 | 0x200, 4);
    socket.write(request);
    socket.write(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]));
    expect((await untilClosed(socket)).toString('latin1')).not.toContain('#28000');
    await expectAlive();
  });

  it('says nothing at all', async () => {
    expect(await untilClosed(await dial())).toHaveLength(0);
    await expectAlive();
  });

  it('goes away in the middle of everything', async () => {
    const sockets = await Promise.all(Array.from({ length: 20 }, dial));
    for (const socket of sockets) socket.resetAndDestroy();
    expect(sockets.every(({ destroyed }) => destroyed)).toBe(true);
    await expectAlive();
  });

  it('puts plaintext behind its request for TLS', async () => {
    const socket = await dial();
    const request = Buffer.alloc(36);
    request.writeUIntLE(32, 0, 3);
    request[3] = 1;
    request.writeUInt32LE(0x0000_8a00 | 0x200, 4);
    socket.write(Buffer.concat([request, Buffer.from('\u0010\u0000\u0000\u0002plaintext login')]));
    expect((await untilClosed(socket)).toString('latin1')).not.toMatch(/Access denied|#28000/);
    await expectAlive();
  });
});

function residentKiB(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}

describe('files that a start makes', () => {
  it('are private from the beginning', async () => {
    const dir = folder();
    const server = await serve(dir);
    const mode = (name: string): string => (statSync(join(dir, name)).mode & 0o777).toString(8);
    expect([mode('.'), mode('certs'), mode('accounts.json'), mode('client.cnf')]).toEqual(['700', '700', '600', '600']);
    expect([mode('certs/ca-key.pem'), mode('certs/server-key.pem'), mode('certs/ca.pem')]).toEqual([
      '600',
      '600',
      '644',
    ]);
    await server.end();
  });

  it('have a random password of root when the variable for it is empty', async () => {
    const dir = folder();
    const server = await serve(dir, ['--auto-tls'], { TLSDB_ROOT_PASSWORD: '' });
    await server.end();
    expect(readFileSync(join(dir, 'client.cnf'), 'utf8')).toMatch(/^password="?[^"\n]{12,}/m);
  });

  it('hold no password in the log', async () => {
    const secret = 'c4nary-passw0rd';
    const dir = folder();
    const server = await serve(dir, ['--auto-tls'], { TLSDB_ROOT_PASSWORD: secret });
    const log = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('['));
    expect(log.join('\n')).not.toContain(secret);
    expect(readFileSync(join(dir, 'accounts.json'), 'utf8')).not.toContain(secret);
    await server.end();
  });
});
