import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueLeaf } from '../../src/pki/folder/issue-leaf.ts';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { startServer, type Server } from '../../src/server/start-server.ts';
import { freshFolder, removeFolder } from '../support/serve.ts';
import { judgeCommand } from '../support/judge.ts';

const dataDir = freshFolder();
const certs = join(dataDir, 'certs');
let server: Server;
beforeAll(async () => {
  await initFolder({ dir: certs });
  await issueLeaf({ dir: certs, purpose: 'server', name: 'db2', hosts: ['db2.shop.example'] });
  server = await startServer({ autoTls: true, port: 0, dataDir });
});
afterAll(async () => {
  await server.close();
  removeFolder(dataDir);
});

/** Runs a client to its end while the server of this process answers. */
function run(program: string, args: readonly string[], environment: Record<string, string> = {}): Promise<string> {
  const child = spawn(program, args, { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end();
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('close', () => resolve(output)));
}

describe('the name that a client asks for', () => {
  it.each([
    ['db2.shop.example', 'db2'],
    ['localhost', 'localhost'],
  ])('gives openssl s_client -starttls mysql -servername %s the right certificate', async (name, commonName) => {
    const target = ['-connect', `127.0.0.1:${server.port}`, '-starttls', 'mysql', '-CAfile', join(certs, 'ca.pem')];
    const output = await run('openssl', ['s_client', ...target, '-servername', name, '-verify_hostname', name]);
    expect(output).toMatch(new RegExp(`subject=CN ?= ?${commonName}$`, 'm'));
    expect(output).toContain('Verify return code: 0 (ok)');
  });

  it('is taken from the mysql client with --tls-sni-servername, and Tls_sni_server_name tells it', async () => {
    const client = judgeCommand('mysql-9.7', '/usr/bin/mysql');
    if (client === undefined) return;
    const options = ['--no-defaults', '-h127.0.0.1', `-P${server.port}`, `-u${server.user}`, '-N', '-B'];
    const verify = [
      '--ssl-mode=VERIFY_CA',
      `--ssl-ca=${join(certs, 'ca.pem')}`,
      '--tls-sni-servername=db2.shop.example',
    ];
    const sql = "SHOW STATUS WHERE Variable_name IN ('Tls_sni_server_name', 'Ssl_version')";
    const args = [...client.args, ...options, ...verify, '-e', sql];
    const output = await run(client.program, args, { MYSQL_PWD: server.password ?? '' });
    expect(output).toContain('Tls_sni_server_name\tdb2.shop.example');
    expect(output).toContain('Ssl_version\tTLSv1.3');
  });
});
