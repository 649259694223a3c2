import { createHash, hash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyCachingSha2Response } from '../../src/mysql/auth/caching-sha2-password.ts';
import { verifyNativeResponse } from '../../src/mysql/auth/native-password.ts';
import { createScramble } from '../../src/mysql/auth/scramble.ts';
import { CAPABILITY } from '../../src/mysql/capability.ts';
import { outcome, pairOf, run, type Running } from '../acceptance/support/acceptance.ts';
import { nativeResponse, rawLogin, scrambleOf } from '../acceptance/support/raw-login.ts';
import {
  errorNumber,
  frame,
  loginPacket,
  RawClient,
  sslRequest,
  type ReceivedPacket,
} from '../server/support/raw-client.ts';

const PASSWORD = 'p-1';

let server: Running;
let admin: Connection;
beforeAll(async () => {
  server = await run({ autoTls: true });
  admin = await server.connect();
});
afterAll(async () => {
  await admin.end();
  await server.close();
});
beforeEach(async () => {
  await admin.query('DROP USER IF EXISTS victim, renamed, native, other');
  await admin.query(`CREATE USER victim IDENTIFIED BY '${PASSWORD}'`);
  await admin.query(`CREATE USER native IDENTIFIED WITH mysql_native_password BY '${PASSWORD}'`);
  await admin.query(`CREATE USER other IDENTIFIED BY '${PASSWORD}'`);
});

/** XOR(SHA256(password), SHA256(SHA256(SHA256(password)) + scramble)). */
function sha2Response(password: string, scramble: Uint8Array): Buffer {
  const once = hash('sha256', password, 'buffer');
  const mask = createHash('sha256')
    .update(hash('sha256', once, 'buffer'))
    .update(scramble)
    .digest();
  return Buffer.from(once.map((byte, index) => byte ^ (mask[index] ?? 0)));
}

/** A connection that has its greeting, inside TLS when that is asked for. */
async function greeted(tls: boolean): Promise<{ readonly client: RawClient; readonly scramble: Buffer }> {
  const client = await RawClient.open(server.port);
  const scramble = scrambleOf((await client.packet())?.payload ?? Buffer.alloc(0));
  if (tls) {
    client.send(sslRequest());
    await client.upgrade();
  }
  return { client, scramble };
}

/** What a login with the right answer gets first: `fast` and `full` of caching_sha2_password, or the number of an error. */
async function firstAnswer(user: string): Promise<string> {
  const { client, scramble } = await greeted(true);
  client.send(loginPacket(2, user, { capabilities: CAPABILITY.ssl, response: sha2Response(PASSWORD, scramble) }));
  const packet = await client.packet();
  client.close();
  if (packet?.payload[0] === 1) return packet.payload[1] === 3 ? 'fast' : 'full';
  return packet?.payload[0] === 0xfe ? 'switch' : String(packet && errorNumber(packet));
}

/** All packets of a login that answers whatever it is asked with `answer`. */
async function conversation(user: string, plugin: string, answer: Buffer): Promise<readonly ReceivedPacket[]> {
  const { client } = await greeted(true);
  client.send(loginPacket(2, user, { capabilities: CAPABILITY.ssl, plugin, response: answer }));
  const packets: ReceivedPacket[] = [];
  for (let packet = await client.packet(); packet !== undefined; packet = await client.packet()) {
    packets.push(packet);
    if (packet.payload[0] === 0) break;
    if (errorNumber(packet) === 0) client.send(frame(packet.sequence + 1, answer));
  }
  client.close();
  return packets;
}

describe('2c: authentication', () => {
  it('C1: a user who does not exist is asked and refused as one who does', async () => {
    const shape = async (user: string): Promise<string> => {
      const packets = await conversation(user, 'caching_sha2_password', Buffer.alloc(32, 1));
      return packets
        .map(({ sequence, payload }) => {
          if (payload[0] === 0xfe) return `${sequence} switch ${payload.toString('latin1', 1, payload.indexOf(0))}`;
          return `${sequence} ${payload[0]} ${payload.toString('latin1', 1, 9)} ${payload.length}`;
        })
        .join('; ');
    };
    const known = new Set([await shape('victim'), await shape('native')].map((text) => text.replace(/\d+$/, 'n')));
    // 24 names: decoys are of both plugins, the same at every try, and look like accounts of those plugins.
    for (let number = 0; number < 24; number++) {
      const name = `nobody${number}`;
      const seen = await shape(name);
      expect(await shape(name)).toBe(seen);
      expect(known).toContain(seen.replace(/\d+$/, 'n'));
    }
    expect(await server.attempt({ user: 'nobody', password: 'x' })).toBe(
      "1045 28000 Access denied for user 'nobody'@'127.0.0.1' (using password: YES)",
    );
  });

  it('C2: of a million wrong answers none passes, of no length', () => {
    const scramble = createScramble();
    const [native, sha2] = [hash('sha1', 'x', 'buffer'), hash('sha256', 'x', 'buffer')];
    const noise = randomBytes(1_000_064);
    let accepted = 0;
    for (let start = 0; start < 500_000; start++) {
      if (verifyNativeResponse(noise.subarray(start, start + 20), scramble, native)) accepted++;
      if (verifyCachingSha2Response(noise.subarray(start * 2, start * 2 + 32), scramble, sha2)) accepted++;
    }
    for (let length = 0; length <= 64; length++) {
      if (verifyNativeResponse(noise.subarray(0, length), scramble, native)) accepted++;
      if (verifyCachingSha2Response(noise.subarray(0, length), scramble, sha2)) accepted++;
    }
    expect(accepted).toBe(0);
  }, 60_000);

  it('C3: a hundred thousand nonces, no two the same, none with NUL or $', () => {
    const seen = new Set<string>();
    for (let number = 0; number < 100_000; number++) {
      const scramble = createScramble();
      if (scramble.length !== 20 || scramble.includes(0) || scramble.includes(0x24)) throw new Error('a bad nonce');
      seen.add(Buffer.from(scramble).toString('latin1'));
    }
    expect(seen.size).toBe(100_000);
  });

  it('C3: COM_CHANGE_USER takes no answer to the nonce of the login', async () => {
    const { client, scramble } = await rawLogin(server.port, 'native', PASSWORD, { plugin: 'mysql_native_password' });
    const response = nativeResponse(PASSWORD, scramble);
    const change = [Buffer.from('\u0011native\0'), Uint8Array.of(20), response, Buffer.from('\0\u00ff\0', 'latin1')];
    client.send(frame(0, Buffer.concat([...change, Buffer.from('mysql_native_password\0')])));
    const packet = await client.packet();
    expect(packet?.payload[0]).toBe(0xfe);
    const fresh = packet?.payload.subarray(-21, -1) ?? Buffer.alloc(0);
    expect(fresh.equals(scramble)).toBe(false);
    client.close();
  });

  it('C4: a captured answer is worth nothing on another connection', async () => {
    const first = await rawLogin(server.port, 'native', PASSWORD, { plugin: 'mysql_native_password' });
    expect(first.last.payload[0]).toBe(0);
    first.client.close();
    const packets = await conversation('native', 'mysql_native_password', nativeResponse(PASSWORD, first.scramble));
    expect(packets.map(errorNumber)).toEqual([1045]);
  });

  it.each(['mysql_native_password', 'mysql_old_password', '', 'mysql_clear_password'])(
    'C5: a client that names the plugin "%s" is switched to the account’s own',
    async (plugin) => {
      const [first, ...rest] = await conversation('victim', plugin, Buffer.alloc(20, 1));
      expect(first?.payload.toString('latin1', 0, 22)).toBe('\u00fecaching_sha2_password');
      expect(errorNumber(rest.at(-1) ?? { sequence: 0, payload: Buffer.from([0]) })).toBe(1045);
    },
  );

  it('C5: a plugin name of 10 kB', async () => {
    const packets = await conversation('victim', 'p'.repeat(10_000), Buffer.alloc(20, 1));
    expect([1045, 1251, 1043]).toContain(errorNumber(packets.at(-1) ?? { sequence: 0, payload: Buffer.from([0]) }));
  });

  it.each([
    ['a new password', "ALTER USER victim IDENTIFIED BY 'new'", 'full'],
    ['the same password again', `ALTER USER victim IDENTIFIED BY '${PASSWORD}'`, 'full'],
    ['FLUSH PRIVILEGES', 'FLUSH PRIVILEGES', 'full'],
    ['REQUIRE', 'ALTER USER victim REQUIRE SSL', 'full'],
    ['ACCOUNT LOCK', 'ALTER USER victim ACCOUNT LOCK', 'full'],
  ])('C6: after %s the fast path is closed', async (_, sql, expected) => {
    expect(await server.attempt({ user: 'victim', password: PASSWORD })).toBe('ok');
    expect(await firstAnswer('victim')).toBe('fast');
    await admin.query(sql);
    expect(await firstAnswer('victim')).toBe(expected);
  });

  it.each(['DROP USER victim', 'RENAME USER victim TO renamed'])('C6: after %s the name is nobody’s', async (sql) => {
    expect(await server.attempt({ user: 'victim', password: PASSWORD })).toBe('ok');
    await admin.query(sql);
    expect(await server.attempt({ user: 'victim', password: PASSWORD })).toMatch(/^1045 /);
  });

  it('C7: empty answers, passwords with NUL, answers of the wrong length', async () => {
    for (const user of ['victim', 'native']) {
      for (const answer of [Buffer.alloc(0), Buffer.from([0]), Buffer.from('p\0-1\0'), Buffer.alloc(250, 0xff)]) {
        const plugin = user === 'native' ? 'mysql_native_password' : 'caching_sha2_password';
        const packets = await conversation(user, plugin, answer);
        expect(packets.map(errorNumber).at(-1)).toBe(1045);
      }
    }
  });

  it.each([
    ['ACCOUNT LOCK', 3118],
    ['PASSWORD EXPIRE', 1862],
  ])('C8: %s counts on every path', async (change, errno) => {
    const certificate = pairOf(join(server.dataDir, 'certs'), 'client');
    await admin.query(`ALTER USER victim ${change}`);
    await admin.query(`ALTER USER native ${change}`);
    const told = new RegExp(`^${errno} `);
    for (const user of ['victim', 'native']) {
      for (const login of [{}, { plain: true }, { certificate }])
        expect(await server.attempt({ user, password: PASSWORD, ...login })).toMatch(told);
      // Once the digest is known, too.
      expect(await server.attempt({ user, password: PASSWORD })).toMatch(told);
    }
    const connection = await server.connect({ user: 'other', password: PASSWORD });
    await expect(connection.changeUser({ user: 'victim', password: PASSWORD })).rejects.toMatchObject({ errno });
    connection.destroy();
  });

  it('C9: COM_CHANGE_USER holds REQUIRE against the session', async () => {
    await admin.query('ALTER USER victim REQUIRE X509');
    const connection = await server.connect({ user: 'other', password: PASSWORD });
    await expect(connection.changeUser({ user: 'victim', password: PASSWORD })).rejects.toMatchObject({ errno: 1045 });
    connection.destroy();
  });

  it('C10: commands before the login, and KILL of somebody else’s connection', async () => {
    for (const command of ['\u0003SELECT 1', '\u000e', '\u0001', '\u0011root\0']) {
      const { client } = await greeted(false);
      client.send(frame(1, Buffer.from(command)));
      const [number = 0] = (await client.packets()).map(errorNumber);
      expect([1043, 1047]).toContain(number);
    }
    const other = await server.connect({ user: 'other', password: PASSWORD });
    const [[row]] = await admin.query<never[]>('SELECT CONNECTION_ID() AS id');
    expect(await outcome(other, `KILL ${(row as unknown as { id: number }).id}`)).toMatch(/^1095 /);
    await other.end();
  });

  it('C11: a broken sequence within the login, at a command and within a long packet', async () => {
    const { client } = await greeted(true);
    client.send(loginPacket(5, 'victim', { capabilities: CAPABILITY.ssl }));
    expect((await client.packets()).map(errorNumber)).toEqual([1156]);
    for (const bytes of [
      frame(3, Buffer.from('\u0003SELECT 1')),
      Buffer.concat([Buffer.from([0xff, 0xff, 0xff, 0]), Buffer.alloc(0xffffff, 3), Buffer.from([1, 0, 0, 9, 3])]),
    ]) {
      const { client: inside } = await rawLogin(server.port, 'native', PASSWORD, { plugin: 'mysql_native_password' });
      inside.send(bytes);
      expect((await inside.packets()).map(errorNumber)).toEqual([1156]);
    }
  });

  it.each([
    ['without the capability', 0],
    ['with the capability', CAPABILITY.localFiles],
  ])('C12: LOAD DATA LOCAL %s never makes the server ask for a file', async (_, capabilities) => {
    const login = await rawLogin(server.port, 'native', PASSWORD, { plugin: 'mysql_native_password', capabilities });
    login.client.send(frame(0, Buffer.from("\u0003LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE test.t")));
    const packet = await login.client.packet();
    login.client.close();
    expect(packet && errorNumber(packet)).toBeGreaterThan(0);
  });
});
