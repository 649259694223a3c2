import { once } from 'node:events';
import { createServer, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import { array, assert, asyncProperty, constantFrom, nat, oneof, record, uint8Array, type Arbitrary } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog, type Log } from '../../../src/kit/log.ts';
import { SERVER_CAPABILITIES } from '../../../src/mysql/capability.ts';
import { COMMAND } from '../../../src/mysql/command.ts';
import { writeGreeting } from '../../../src/mysql/handshake.ts';
import { PacketWriter } from '../../../src/mysql/writer.ts';
import { startServer, type Server } from '../../../src/server/start-server.ts';
import { frame, loginPacket, RawClient } from '../support/raw-client.ts';

const OK = Buffer.from([0, 0, 0, 2, 0, 0, 0]);
const GREETING = greeting();

/** What the engine says: to whoever comes, and then to each thing that is said to it. */
let answers: readonly Uint8Array[] = [];
let engine: NetServer;
let server: Server;
const unexpected: string[] = [];
const log: Log = {
  ...silentLog,
  error: (message, fields) => void unexpected.push(`${message} ${JSON.stringify(fields)}`),
};

beforeAll(async () => {
  engine = createServer(answering).listen(0, '127.0.0.1');
  await once(engine, 'listening');
  const { port } = engine.address() as AddressInfo;
  const upstream = `mysql://127.0.0.1:${port}`;
  server = await startServer({ port: 0, upstream, connectTimeout: '2s', log });
});
afterAll(async () => {
  await server.close();
  engine.close();
});

function greeting(): Buffer {
  const writer = new PacketWriter();
  writer.sequence = 0;
  writeGreeting(writer, {
    version: '8.0.0-fake',
    connectionId: 1,
    scramble: Buffer.alloc(20, 'a'),
    capabilities: SERVER_CAPABILITIES,
    collation: 255,
    status: 2,
    plugin: 'mysql_native_password',
  });
  return Buffer.from(writer.take());
}

function answering(socket: Socket): void {
  const left = [...answers];
  const next = (): void => {
    const answer = left.shift();
    if (answer === undefined) socket.end();
    else if (answer.length > 0) socket.write(answer);
  };
  socket.on('error', () => {}).on('data', next);
  next();
}

/** The server still lets a client in, and nothing went wrong that it had not foreseen. */
async function expectHealth(): Promise<void> {
  answers = [GREETING, frame(2, OK), frame(1, OK)];
  const client = await RawClient.greeted(server.port);
  client.send(loginPacket(1, 'somebody'));
  expect((await client.packet())?.payload).toEqual(OK);
  client.send(frame(0, Buffer.of(COMMAND.ping)));
  expect((await client.packet())?.payload).toEqual(OK);
  client.close();
  expect(unexpected).toEqual([]);
}

async function say(pieces: readonly Uint8Array[]): Promise<void> {
  const client = await RawClient.open(server.port);
  for (const piece of pieces) {
    await Promise.race([client.packet(), new Promise((resolve) => setTimeout(resolve, 5))]);
    client.send(piece);
  }
  await Promise.race([client.packet(), new Promise((resolve) => setTimeout(resolve, 5))]);
  client.close();
}

const anything = uint8Array({ maxLength: 40 });
/** A packet that is one of those of a login or of an answer, with something else behind its first byte. */
const likely = constantFrom(0x00, 0x01, 0x02, 0x03, 0xfb, 0xfc, 0xfe, 0xff).chain((first) =>
  record({ sequence: nat(3), rest: anything }).map(({ sequence, rest }) =>
    frame(sequence, Uint8Array.of(first, ...rest)),
  ),
);
/** A good packet of which one byte is another, or the end is missing. */
const spoilt = (good: Buffer): Arbitrary<{ readonly bytes: Uint8Array }> =>
  record({ at: nat(good.length - 1), value: nat(255), length: nat(good.length) }).map(({ at, value, length }) => {
    const bytes = Buffer.from(good);
    bytes[at] = value;
    return { bytes: value % 2 === 0 ? bytes : bytes.subarray(0, length) };
  });

const statement = constantFrom(
  "SHOW STATUS LIKE 'Ssl%'",
  'SHOW CREATE USER u',
  'ALTER INSTANCE RELOAD TLS',
  "CREATE USER u REQUIRE SUBJECT '/CN=a'",
  'ALTER USER USER() REQUIRE X509',
  'SET GLOBAL require_secure_transport = ON',
).map((sql) => frame(0, Buffer.concat([Buffer.of(COMMAND.query), Buffer.from(sql)])));

describe('random bytes', () => {
  it('of an engine never hurt the server', async () => {
    const login = loginPacket(1, 'somebody');
    const engineSays = oneof(
      anything,
      likely,
      spoilt(GREETING).map(({ bytes }) => bytes),
      constantFrom(frame(2, OK)),
    );
    await assert(
      asyncProperty(
        array(engineSays, { maxLength: 4 }),
        array(oneof(statement, anything), { maxLength: 3 }),
        constantFrom(true, false),
        async (said, commands, greets) => {
          answers = greets ? [GREETING, ...said] : said;
          await say([login, ...commands]);
        },
      ),
      { numRuns: 150 },
    );
    await expectHealth();
  }, 60_000);

  it('as answers to statements about TLS never hurt the server', async () => {
    const column = frame(1, Buffer.of(1));
    const answer = array(oneof(anything, likely, constantFrom(column)), { maxLength: 5 }).map((all) =>
      Buffer.concat(all),
    );
    await assert(
      asyncProperty(
        array(answer, { maxLength: 3 }),
        array(statement, { minLength: 1, maxLength: 3 }),
        async (said, all) => {
          answers = [GREETING, frame(2, OK), ...said];
          await say([loginPacket(1, 'somebody'), Buffer.concat(all)]);
        },
      ),
      { numRuns: 150 },
    );
    await expectHealth();
  }, 60_000);

  it('of a client never hurt the server', async () => {
    const command = constantFrom(...Object.values(COMMAND)).chain((first) =>
      anything.map((rest) => frame(0, Uint8Array.of(first, ...rest))),
    );
    const login = spoilt(loginPacket(1, 'somebody')).map(({ bytes }) => bytes);
    const first = oneof(login, constantFrom(loginPacket(1, 'somebody')));
    await assert(
      asyncProperty(first, array(oneof(anything, command, statement), { maxLength: 4 }), async (begin, pieces) => {
        answers = [GREETING, frame(2, OK), frame(1, OK), frame(1, OK)];
        await say([begin, Buffer.concat(pieces)]);
      }),
      { numRuns: 150 },
    );
    await expectHealth();
  }, 60_000);
});
