import { createHash, hash } from 'node:crypto';
import { createConnection, type Connection as Mysql2, type ConnectionOptions } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xor } from '../../../src/mysql/auth/scramble.ts';
import { CAPABILITY } from '../../../src/mysql/capability.ts';
import { errorNumber, loginPacket, RawClient, sslRequest } from '../support/raw-client.ts';
import { addAccounts, PASSWORD, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    socket: true,
    accounts: [
      { user: 'native', plugin: 'mysql_native_password' },
      { user: 'empty', hash: '' },
      { user: 'locked', locked: true },
      { user: 'expired', passwordExpired: true },
      { user: 'tls', require: { kind: 'ssl' } },
      { user: 'x509', require: { kind: 'x509' } },
      { user: 'elsewhere', host: '192.0.2.1' },
    ],
  });
});
afterAll(() => server.close());

function options(user: string, extra: ConnectionOptions = {}): ConnectionOptions {
  return { host: '127.0.0.1', port: server.port, user, password: PASSWORD, ...extra };
}

const verified = (): ConnectionOptions => ({ ssl: { ca: server.ca, verifyIdentity: true } });

async function valueOf(connection: Mysql2, sql: string): Promise<unknown> {
  try {
    const [rows] = await connection.query({ sql, rowsAsArray: true });
    return Array.isArray(rows) ? (rows as unknown[][])[0]?.[0] : undefined;
  } finally {
    await connection.end();
  }
}

async function accountOf(user: string, extra: ConnectionOptions = {}): Promise<unknown> {
  return valueOf(await createConnection(options(user, extra)), 'SELECT ACCOUNT');
}

describe('caching_sha2_password', () => {
  it('logs in over verified TLS, first in full and then fast', async () => {
    await addAccounts(server.accounts, [{ user: 'fresh' }]);
    const account = server.accounts.match('fresh', '127.0.0.1');
    expect(account && server.accounts.cachedDigest(account)).toBeUndefined();
    expect(await accountOf('fresh', verified())).toBe('fresh@%');
    expect(account && server.accounts.cachedDigest(account)).toBeDefined();
    expect(await accountOf('fresh', verified())).toBe('fresh@%');
  });

  it('logs in without TLS by the RSA key', async () => {
    server.accounts.forgetDigests();
    expect(await accountOf('root')).toBe('root@%');
  });

  it('logs in over a Unix socket', async () => {
    server.accounts.forgetDigests();
    expect(await accountOf('root', { socketPath: server.socket })).toBe('root@%');
  });

  it('never takes a password in clear without TLS', async () => {
    server.accounts.forgetDigests();
    const client = await RawClient.greeted(server.port);
    client.send(loginPacket(1, 'root'));
    expect((await client.packet())?.payload.toString('hex')).toBe('0104');
    client.send(Buffer.concat([Buffer.from([PASSWORD.length + 2, 0, 0, 3]), Buffer.from(`${PASSWORD}\0`)]));
    expect((await client.packets()).map(errorNumber)).toEqual([1045]);
  });

  it('takes a cached digest for nobody whose password has changed since', async () => {
    await addAccounts(server.accounts, [{ user: 'changing' }]);
    expect(await accountOf('changing', verified())).toBe('changing@%');
    await addAccounts(server.accounts, [{ user: 'changing', hash: '' }]);
    await expect(accountOf('changing', verified())).rejects.toMatchObject({ errno: 1045 });
  });
});

describe('other ways in', () => {
  it('switches to mysql_native_password', async () => {
    expect(await accountOf('native', verified())).toBe('native@%');
    expect(await accountOf('native')).toBe('native@%');
  });

  it('takes an empty password where the account has none, and only there', async () => {
    expect(await accountOf('empty', { password: '' })).toBe('empty@%');
    await expect(accountOf('empty')).rejects.toMatchObject({ errno: 1045 });
    await expect(accountOf('root', { password: '' })).rejects.toMatchObject({ errno: 1045 });
    await expect(accountOf('native', { password: '' })).rejects.toMatchObject({ errno: 1045 });
  });

  it('switches back to caching_sha2_password for a client that begins with the other', async () => {
    const client = await RawClient.greeted(server.port);
    client.send(loginPacket(1, 'root', { plugin: 'mysql_native_password' }));
    const request = await client.packet();
    expect(request?.payload.toString('latin1', 0, 22)).toBe('\xfecaching_sha2_password');
    client.close();
  });

  it('refuses a client that cannot switch', async () => {
    const client = await RawClient.greeted(server.port);
    const payload = loginPacket(1, 'root');
    payload.writeUInt32LE(payload.readUInt32LE(4) & ~CAPABILITY.pluginAuth, 4);
    client.send(payload);
    expect((await client.packets()).map(errorNumber)).toEqual([1251]);
  });
});

describe('refusals', () => {
  const wrong = { password: 'wrong' };

  it('say the same of a wrong password and of a user that does not exist', async () => {
    for (const user of ['root', 'native', 'nobody', 'elsewhere']) {
      const message = `Access denied for user '${user}'@'127.0.0.1' (using password: YES)`;
      await expect(accountOf(user, { ...verified(), ...wrong })).rejects.toMatchObject({ errno: 1045, message });
    }
  });

  it('ask a user that does not exist as often as one that exists', async () => {
    const exchange = async (user: string): Promise<string> => {
      server.accounts.forgetDigests();
      const client = await RawClient.greeted(server.port);
      client.send(sslRequest());
      await client.upgrade();
      client.send(loginPacket(2, user, { capabilities: CAPABILITY.ssl }));
      const first = await client.packet();
      if (first?.payload[0] === 0xfe) return 'switch';
      client.send(Buffer.from([2, 0, 0, 4, 0x78, 0]));
      const rest = await client.packets();
      return [first?.payload.toString('hex'), ...rest.map((packet) => errorNumber(packet))].join(' ');
    };
    expect(await exchange('root')).toBe('0104 1045');
    // A decoy may also be asked for the other plugin, but a name is always asked for the same one.
    const names = Array.from({ length: 12 }, (_, index) => `ghost${index}`);
    const answers = await Promise.all(names.map(exchange));
    expect(answers).toContain('0104 1045');
    expect(answers.every((answer) => ['0104 1045', 'switch'].includes(answer))).toBe(true);
    expect(await Promise.all(names.map(exchange))).toEqual(answers);
  });

  it('say when the account is locked, but only to who knows its password', async () => {
    await expect(accountOf('locked', verified())).rejects.toMatchObject({ errno: 3118 });
    await expect(accountOf('locked', { ...verified(), ...wrong })).rejects.toMatchObject({ errno: 1045 });
  });

  it('say when the password has expired to a client that could not change it', async () => {
    await expect(accountOf('expired', verified())).rejects.toMatchObject({ errno: 1862 });
  });

  it('hold REQUIRE against the connection', async () => {
    expect(await accountOf('tls', verified())).toBe('tls@%');
    await expect(accountOf('tls')).rejects.toMatchObject({ errno: 1045 });
    await expect(accountOf('x509', verified())).rejects.toMatchObject({ errno: 1045 });
  });

  it('name the missing database', async () => {
    await expect(accountOf('root', { database: 'missing' })).rejects.toMatchObject({ errno: 1049 });
    expect(server.engine.openSessions).toBeLessThanOrEqual(server.server.sessionCount);
  });

  it('come before any authentication when secure transport is required', async () => {
    server.variables.set('require_secure_transport', 1);
    try {
      const client = await RawClient.greeted(server.port);
      client.send(loginPacket(1, 'nobody'));
      expect((await client.packets()).map(errorNumber)).toEqual([3159]);
      expect(await accountOf('root', verified())).toBe('root@%');
      expect(await accountOf('root', { socketPath: server.socket })).toBe('root@%');
    } finally {
      server.variables.set('require_secure_transport', 0);
    }
  });

  it('tell a client that there are too many, and keep one connection for administrators', async () => {
    await expect.poll(() => server.server.sessionCount).toBe(0);
    server.variables.set('max_connections', 1);
    const first = await createConnection(options('tls', verified()));
    try {
      await expect(createConnection(options('tls', verified()))).rejects.toMatchObject({ errno: 1040 });
      const reserved = await createConnection(options('root', verified()));
      const client = await RawClient.open(server.port);
      const refused = await client.packets();
      expect(refused.map(errorNumber)).toEqual([1040]);
      expect(refused[0]?.sequence).toBe(0);
      await reserved.end();
    } finally {
      server.variables.set('max_connections', 1000);
      await first.end();
    }
  });
});

describe("MariaDB's proof of the certificate", () => {
  it('is in the last OK packet of a native login over TLS', async () => {
    const client = await RawClient.open(server.port);
    const greeting = (await client.packet())?.payload ?? Buffer.alloc(0);
    const version = greeting.indexOf(0, 1) + 1;
    const tail = version + 4 + 8 + 1 + 2 + 1 + 2 + 2 + 1 + 10;
    const scramble = Buffer.concat([greeting.subarray(version + 4, version + 12), greeting.subarray(tail, tail + 12)]);
    const once = hash('sha1', PASSWORD, 'buffer');
    const digest = hash('sha1', once, 'buffer');
    const response = xor(once, createHash('sha1').update(scramble).update(digest).digest());
    client.send(sslRequest());
    await client.upgrade();
    client.send(loginPacket(2, 'native', { capabilities: CAPABILITY.ssl, plugin: 'mysql_native_password', response }));
    const ok = await client.packet();
    client.close();
    const fingerprint = hash('sha256', server.tls.material?.leaf.der ?? Buffer.alloc(0), 'buffer');
    const proof = createHash('sha256').update(digest).update(scramble).update(fingerprint).digest('hex');
    expect(ok?.payload[0]).toBe(0);
    expect(ok?.payload.toString('latin1', 7)).toBe(`A\u0001${proof.toUpperCase()}`);
  });
});
