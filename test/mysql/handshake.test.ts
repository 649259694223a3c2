import { array, assert, nat, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPABILITY, SERVER_CAPABILITIES } from '../../src/mysql/capability.ts';
import { DEFAULT_COLLATION } from '../../src/mysql/charset.ts';
import {
  isSslRequest,
  readChangeUser,
  readHandshakeResponse,
  writeAuthSwitch,
  writeGreeting,
} from '../../src/mysql/handshake.ts';
import { PacketWriter } from '../../src/mysql/writer.ts';
import { outcome } from './support/outcome.ts';

const scramble = Uint8Array.from({ length: 20 }, (_, index) => index + 1);

interface Login {
  readonly capabilities?: number;
  readonly user?: string;
  readonly response?: Uint8Array;
  readonly database?: string;
  readonly plugin?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

const FULL =
  CAPABILITY.protocol41 |
  CAPABILITY.longPassword |
  CAPABILITY.secureConnection |
  CAPABILITY.lengthEncodedAuth |
  CAPABILITY.pluginAuth |
  CAPABILITY.connectWithDatabase |
  CAPABILITY.connectAttributes;

function login(options: Login = {}): Buffer {
  const { capabilities = FULL, user = 'anna', response = scramble, database = 'shop', plugin = 'p' } = options;
  const attributes = new PacketWriter();
  for (const [key, value] of Object.entries(options.attributes ?? {})) {
    attributes.lengthEncodedText(key).lengthEncodedText(value);
  }
  return new PacketWriter()
    .u32(capabilities)
    .u32(1 << 24)
    .u8(255)
    .zeros(23)
    .nulTerminated(user)
    .lengthEncodedBytes(response)
    .nulTerminated(database)
    .nulTerminated(plugin)
    .lengthEncodedBytes(attributes.take())
    .take();
}

describe('greeting', () => {
  it('has the fields of Protocol::HandshakeV10 in their places', () => {
    const writer = new PacketWriter();
    const capabilities = SERVER_CAPABILITIES | CAPABILITY.ssl;
    const plugin = 'caching_sha2_password';
    writeGreeting(writer, {
      version: '8.4.0',
      connectionId: 7,
      scramble,
      capabilities,
      collation: 255,
      status: 2,
      plugin,
    });
    const packet = writer.take().subarray(4);
    expect(packet[0]).toBe(10);
    expect(packet.toString('latin1', 1, 7)).toBe('8.4.0\0');
    expect(packet.readUInt32LE(7)).toBe(7);
    const low = packet.readUInt16LE(7 + 4 + 9);
    const high = packet.readUInt16LE(7 + 4 + 9 + 5);
    expect(((high << 16) | low) >>> 0).toBe(capabilities);
    const second = packet.subarray(7 + 4 + 9 + 7 + 1 + 10);
    expect(Buffer.concat([packet.subarray(11, 19), second.subarray(0, 12)]).equals(Buffer.from(scramble))).toBe(true);
    expect(second[12]).toBe(0);
    expect(second.toString('latin1', 13)).toBe(`${plugin}\0`);
  });
});

describe('SSLRequest', () => {
  const flags = (value: number, length: number) =>
    new PacketWriter()
      .u32(value)
      .zeros(length - 4)
      .take();

  it('is a packet of 32 or 4 bytes with CLIENT_SSL', () => {
    expect(isSslRequest(flags(CAPABILITY.ssl | CAPABILITY.protocol41, 32))).toBe(true);
    expect(isSslRequest(flags(CAPABILITY.ssl, 4))).toBe(true);
    expect(isSslRequest(flags(CAPABILITY.protocol41, 32))).toBe(false);
    expect(isSslRequest(flags(CAPABILITY.ssl, 33))).toBe(false);
    expect(isSslRequest(Buffer.alloc(0))).toBe(false);
  });
});

describe('readHandshakeResponse', () => {
  it('reads every field', () => {
    const response = readHandshakeResponse(login({ attributes: { _client_name: 'libmysql', _pid: '12' } }));
    expect(response).toMatchObject({ user: 'anna', database: 'shop', plugin: 'p', maxPacket: 1 << 24 });
    expect(response.authResponse.equals(Buffer.from(scramble))).toBe(true);
    expect(response.collation.name).toBe('utf8mb4_0900_ai_ci');
    expect([...response.attributes]).toEqual([
      ['_client_name', 'libmysql'],
      ['_pid', '12'],
    ]);
  });

  it('reads a client that sends neither database, plugin nor attributes', () => {
    const capabilities = CAPABILITY.protocol41 | CAPABILITY.secureConnection;
    const payload = new PacketWriter().u32(capabilities).u32(0).u8(8).zeros(23).nulTerminated('old').u8(0).take();
    expect(readHandshakeResponse(payload)).toMatchObject({ user: 'old', database: '', plugin: '' });
  });

  it('refuses character sets of 16 and 32 bits', () => {
    const capabilities = CAPABILITY.protocol41 | CAPABILITY.secureConnection;
    const of = (id: number): Buffer =>
      new PacketWriter().u32(capabilities).u32(0).u8(id).zeros(23).nulTerminated('a').u8(0).take();
    for (const [id, name] of [
      [35, 'ucs2'],
      [54, 'utf16'],
      [62, 'utf16le'],
      [183, 'utf32'],
    ] as const)
      expect(() => readHandshakeResponse(of(id))).toThrow(
        `Variable 'character_set_client' can't be set to the value of '${name}'`,
      );
    expect(readHandshakeResponse(of(249)).collation.charset).toBe('utf8mb4');
  });

  it('reads the user name in the client character set', () => {
    const capabilities = CAPABILITY.protocol41 | CAPABILITY.secureConnection;
    const name = Buffer.from('J\xfcrgen\x80', 'latin1');
    const payload = new PacketWriter().u32(capabilities).u32(0).u8(8).zeros(23).bytes(name).u8(0).u8(0).take();
    expect(readHandshakeResponse(payload).user).toBe('Jürgen€');
  });

  it('takes MariaDB extended capabilities only from clients that are no MySQL clients', () => {
    const payload = login({ capabilities: FULL & ~CAPABILITY.longPassword });
    payload.writeUInt32LE(0x1d, 28);
    expect(readHandshakeResponse(payload).extendedCapabilities).toBe(0x1d);
    payload.writeUInt32LE(FULL, 0);
    expect(readHandshakeResponse(payload).extendedCapabilities).toBe(0);
  });

  it('refuses a client before protocol 4.1', () => {
    expect(() => readHandshakeResponse(login({ capabilities: CAPABILITY.secureConnection }))).toThrow(
      expect.objectContaining({ errno: 1251 }),
    );
  });

  it('answers every cut and every mutation with a value or a wire error', () => {
    const whole = login({ attributes: { a: 'b' } });
    const mutation = tuple(nat(whole.length), array(tuple(nat(whole.length - 1), nat(255))));
    assert(
      property(mutation, ([end, changes]) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        for (const read of [readHandshakeResponse, changeUser]) {
          expect(outcome(() => read(bytes.subarray(0, end)))).not.toBe('other error');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses a length beyond 2^53 instead of reading it as a small one', () => {
    const head = new PacketWriter().u32(FULL).u32(0).u8(255).zeros(23).nulTerminated('x');
    expect(() =>
      readHandshakeResponse(
        head
          .u8(0xfe)
          .u64(2n ** 63n)
          .take(),
      ),
    ).toThrow(expect.objectContaining({ errno: 1043 }));
  });
});

function changeUser(payload: Buffer): unknown {
  return readChangeUser(payload, FULL, DEFAULT_COLLATION);
}

describe('COM_CHANGE_USER', () => {
  it('reads every field', () => {
    const payload = new PacketWriter()
      .u8(0x11)
      .nulTerminated('bea')
      .u8(20)
      .bytes(scramble)
      .nulTerminated('db')
      .u16(45)
      .nulTerminated('mysql_native_password')
      .lengthEncodedBytes(new PacketWriter().lengthEncodedText('k').lengthEncodedText('v').take())
      .take();
    const request = readChangeUser(payload, FULL, DEFAULT_COLLATION);
    expect(request).toMatchObject({ user: 'bea', database: 'db', plugin: 'mysql_native_password' });
    expect(request.collation.id).toBe(45);
    expect(request.attributes.get('k')).toBe('v');
  });
});

describe('auth switch', () => {
  it('names the plugin and ends the nonce with NUL', () => {
    const writer = new PacketWriter();
    writeAuthSwitch(writer, 'mysql_native_password', scramble);
    const packet = writer.take().subarray(4);
    expect(packet[0]).toBe(0xfe);
    expect(packet.toString('latin1', 1, 23)).toBe('mysql_native_password\0');
    expect(packet.subarray(23).equals(Buffer.from([...scramble, 0]))).toBe(true);
  });
});
