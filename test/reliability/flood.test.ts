import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startTestServer, type TestServer } from '../server/support/test-server.ts';
import { burst, flood } from './flood.ts';

const PATIENCE = 60_000;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ variables: { connect_timeout: 2 } });
});
afterAll(() => server.close());

describe('a flood of connections', () => {
  it(
    'keeps nobody out and is gone at the time-out',
    async () => {
      const memory = (): number => process.memoryUsage().rss;
      const target = { port: server.port, user: 'root', password: PASSWORD, ca: server.ca, memory };
      const report = await flood(target, { silent: 200, halfTls: 200, garbage: 50, dripping: 20 }, PATIENCE);
      expect(report).toMatchObject({ connections: 470, stuck: 0, left: 0, failedLogins: 0 });
      expect(report.logins.length).toBeGreaterThan(0);
    },
    2 * PATIENCE,
  );

  it(
    'leaves no connect without a greeting',
    async () => {
      expect(await burst(server.port, 1000, PATIENCE)).toBe(0);
    },
    PATIENCE,
  );
});
