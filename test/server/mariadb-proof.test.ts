import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeClient, runProgram } from './support/client-run.ts';
import { PASSWORD, startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    variables: { default_authentication_plugin: 'mysql_native_password' },
    accounts: [
      { user: 'native', plugin: 'mysql_native_password' },
      { user: 'sha2', plugin: 'caching_sha2_password' },
    ],
  });
});
afterAll(() => server.close());

describe('verification of the server without a CA file', () => {
  const client = judgeClient('mariadb-11.8');

  /** What the 11.8 client says of a name that is not the literal loopback address, where it would verify nothing. */
  async function login(user: string, password: string): Promise<string> {
    if (client === undefined) throw new Error('no client');
    const target = ['--no-defaults', '-hlocalhost', '--protocol=tcp', `-P${server.port}`, '--ssl-verify-server-cert'];
    return (await runProgram(client, [...target, `-u${user}`, `-p${password}`, '-N', '-e', 'SELECT ACCOUNT'])).output;
  }

  it.skipIf(!client)('is by the password of a mysql_native_password account', async () => {
    expect(await login('native', PASSWORD)).toContain('native@%');
    expect(await login('native', 'wrong')).toContain('ERROR 1045');
  });

  it.skipIf(!client)('cannot be by a caching_sha2_password account, whose plugin has no such proof', async () => {
    expect(await login('sha2', PASSWORD)).toMatch(/ERROR 2026 .*certificate/);
  });
});
