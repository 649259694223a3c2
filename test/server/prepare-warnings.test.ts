import { expect, it } from 'vitest';
import { startServer } from '../../src/server/start-server.ts';
import { frame, RawClient } from './support/raw-client.ts';

it('PREPARE tells how many warnings the reading of the statement gave', async () => {
  const server = await startServer({ port: 0, password: '' });
  try {
    const client = await RawClient.loggedIn(server.port, 'root');
    client.send(frame(0, Buffer.from('\u0016SELECT 1 && 1, BINARY 1')));
    expect((await client.packet())?.payload.readUInt16LE(10)).toBe(2);
    client.socket.destroy();
  } finally {
    await server.close();
  }
});
