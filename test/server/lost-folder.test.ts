import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/kit/clock.ts';
import { createLog } from '../../src/kit/log.ts';
import { loadConfig } from '../../src/config/load.ts';
import { start, type StartedServer } from '../../src/server/start.ts';
import { freshFolder, removeFolder } from '../support/serve.ts';
import { requireTool } from '../support/tools.ts';
import { judgeClient, runProgram, type Program } from './support/client-run.ts';

const DAY = 86_400_000;
const PASSWORD = 'a password';

const folder = freshFolder();
const certs = join(folder, 'data', 'certs');
/** The CA as a client has kept it since before the loss. */
const kept = join(folder, 'kept-ca.pem');
/** Everything is made three hundred days ago, so that a renewal is due as soon as the clock is right. */
let shift = -300 * DAY;
const clock: Clock = { now: () => Date.now() + shift };
let server: StartedServer;
beforeAll(async () => {
  const flags = { 'auto-tls': true, port: '0', 'data-dir': join(folder, 'data') };
  const config = loadConfig({ flags, environment: {}, file: undefined });
  server = await start(config, { clock, log: createLog({ write: () => {} }), rootPassword: PASSWORD });
  writeFileSync(kept, server.ca ?? '');
});
afterAll(async () => {
  await server.close();
  removeFolder(folder);
});

/** The end of the server's certificate, told by a client that has verified it by the CA it has kept. */
async function notAfterSeenBy(client: Program, verify: string): Promise<string> {
  const common = ['--no-defaults', '-h127.0.0.1', `-P${server.port}`, '-uroot', `-p${PASSWORD}`, '-N', '-B'];
  const sql = "SHOW STATUS LIKE 'Ssl_server_not_after'";
  const { output } = await runProgram(client, [...common, `--ssl-ca=${kept}`, verify, '-e', sql]);
  return /Ssl_server_not_after\t(.*)/.exec(output)?.[1] ?? output;
}

describe('a server whose certificate folder is lost', () => {
  it('is verified by the same CA before, after, and after a renewal that comes due then', async () => {
    const mysql = judgeClient('mysql-9.7');
    const seen = async (): Promise<readonly string[]> => [
      ...(requireTool('mariadb')
        ? [await notAfterSeenBy({ program: 'mariadb', args: [] }, '--ssl-verify-server-cert')]
        : []),
      ...(mysql ? [await notAfterSeenBy(mysql, '--ssl-mode=VERIFY_IDENTITY')] : []),
    ];
    const before = await seen();
    for (const end of before) expect(end).toMatch(/^\w{3} [ \d]\d [\d:]{8} \d{4} UTC$/);
    rmSync(certs, { recursive: true });
    expect(await seen()).toEqual(before);
    await server.reload();
    expect(readFileSync(join(certs, 'ca.pem'), 'utf8')).toBe(server.ca);
    expect(await seen()).toEqual(before);
    rmSync(certs, { recursive: true });
    shift = 0;
    await server.reload();
    const after = await seen();
    expect(after.map((end) => Date.parse(end) - Date.now() > 390 * DAY)).toEqual(before.map(() => true));
    expect(before.map((end) => Date.parse(end) - Date.now() < 100 * DAY)).toEqual(before.map(() => true));
  });
});
