import { array, assert, asyncProperty, constantFrom, oneof, uint8Array } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_GRANTS } from '../../src/account/grants.ts';
import { silentLog, type Log } from '../../src/kit/log.ts';
import { COMMAND } from '../../src/mysql/command.ts';
import { frame, loginPacket, RawClient, sslRequest } from './support/raw-client.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
const unexpected: string[] = [];
const log: Log = {
  ...silentLog,
  error: (message, fields) => void unexpected.push(`${message} ${JSON.stringify(fields)}`),
};

beforeAll(async () => {
  const plain = { user: 'plain', hash: '', grants: ALL_GRANTS };
  server = await startTestServer({ log, accounts: [plain] });
});
afterAll(() => server.close());

/** The server still greets, and nothing went wrong that it had not foreseen. */
async function expectHealth(): Promise<void> {
  const client = await RawClient.open(server.port);
  expect((await client.packet())?.payload[0]).toBe(10);
  client.close();
  expect(unexpected).toEqual([]);
}

/** Waits for the server's end of the connection, or for its first answer. */
async function settle(client: RawClient): Promise<void> {
  await Promise.race([client.packet(), new Promise((resolve) => setTimeout(resolve, 20))]);
  client.close();
}

describe('random bytes', () => {
  it('instead of a login never hurt the server', async () => {
    const piece = oneof(
      uint8Array({ maxLength: 60 }),
      constantFrom(sslRequest(), loginPacket(1, 'plain'), loginPacket(1, 'plain', { response: Buffer.alloc(0) })),
    );
    await assert(
      asyncProperty(array(piece, { minLength: 1, maxLength: 4 }), async (pieces) => {
        const client = await RawClient.greeted(server.port);
        client.send(Buffer.concat(pieces));
        await settle(client);
      }),
      { numRuns: 150 },
    );
    await expectHealth();
  });

  it('as commands of a session never hurt the server', async () => {
    const payload = oneof(
      uint8Array({ maxLength: 40 }),
      array(constantFrom(...Object.values(COMMAND)), { minLength: 1, maxLength: 1 }).chain(([command = 0]) =>
        uint8Array({ maxLength: 40 }).map((rest) => Uint8Array.of(command, ...rest)),
      ),
    );
    await assert(
      asyncProperty(array(payload, { minLength: 1, maxLength: 6 }), async (payloads) => {
        const client = await RawClient.loggedIn(server.port, 'plain');
        client.send(Buffer.concat(payloads.map((bytes) => frame(0, bytes))));
        await settle(client);
      }),
      { numRuns: 300 },
    );
    await expectHealth();
  });
});
