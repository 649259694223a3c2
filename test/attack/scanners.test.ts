import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Running } from '../acceptance/support/acceptance.ts';
import { runProgram } from '../server/support/client-run.ts';
import { judgeCommand } from '../support/judge.ts';
import { requireTool, temporaryFolders } from '../support/tools.ts';

const folder = temporaryFolders();

let server: Running;
let caFile: string;
beforeAll(async () => {
  server = await run({ autoTls: true });
  caFile = join(server.dataDir, 'certs', 'ca.pem');
});
afterAll(() => server.close());

async function scan(program: string, ...args: readonly string[]): Promise<string> {
  return (await runProgram({ program, args: [] }, args)).output;
}

function target(): string {
  return `127.0.0.1:${server.port}`;
}

/** What `openssl s_client` checks of the server. */
function verifying(): readonly string[] {
  return [
    '-starttls',
    'mysql',
    '-connect',
    target(),
    '-CAfile',
    caFile,
    '-verify_hostname',
    'localhost',
    '-x509_strict',
  ];
}

/** testssl takes a minute: it runs where missing tools are failures, that is in the whole check. */
const runsTestssl = process.env['TLSDB_REQUIRE_TOOLS'] === '1' && requireTool('testssl');

describe('2a A9: versions and suites, by scanners', () => {
  it.runIf(requireTool('sslscan'))(
    'A9: sslscan finds TLS 1.2 and 1.3 with modern suites, and nothing else',
    async () => {
      const output = await scan('sslscan', '--no-colour', '--starttls-mysql', target());
      for (const old of ['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1'])
        expect(output).toMatch(new RegExp(`^${old} +disabled$`, 'm'));
      for (const version of ['TLSv1.2', 'TLSv1.3']) {
        expect(output).toMatch(new RegExp(`^${version} +enabled$`, 'm'));
        expect(output).toContain(`${version} not vulnerable to heartbleed`);
      }
      expect(output).toContain('Session renegotiation not supported');
      const suites = [...output.matchAll(/^(?:Preferred|Accepted) +\S+ +\d+ bits +(\S+)/gm)].map(([, name]) => name);
      expect(suites).toEqual([
        'TLS_AES_128_GCM_SHA256',
        'TLS_AES_256_GCM_SHA384',
        'TLS_CHACHA20_POLY1305_SHA256',
        'ECDHE-ECDSA-AES128-GCM-SHA256',
        'ECDHE-ECDSA-AES256-GCM-SHA384',
        'ECDHE-ECDSA-CHACHA20-POLY1305',
      ]);
    },
  );

  it.runIf(requireTool('nmap'))('A9: nmap grades every suite A, in the server’s order', async () => {
    const scripts = ['-Pn', '-sV', '--version-light', '--script', 'ssl-enum-ciphers', '-p', String(server.port)];
    const output = await scan('nmap', ...scripts, '127.0.0.1');
    expect(output).toContain('least strength: A');
    expect(output).not.toMatch(/ - [B-F]$/m);
    expect(output.match(/cipher preference: server/g)).toHaveLength(2);
    expect(output).not.toContain('warnings');
  });

  it.runIf(requireTool('openssl')).each(['-tls1_2', '-tls1_3'])(
    'A9: openssl s_client %s: verified, uncompressed',
    async (version) => {
      const output = await scan('openssl', 's_client', ...verifying(), version);
      expect(output).toContain('Verify return code: 0 (ok)');
      expect(output).toContain('Compression: NONE');
    },
  );

  it.runIf(requireTool('openssl')).each(['-tls1', '-tls1_1'])(
    'A9: openssl s_client %s gets nothing',
    async (version) => {
      const weak = ['-cipher', 'ALL:@SECLEVEL=0', version];
      const output = await scan('openssl', 's_client', '-starttls', 'mysql', '-connect', target(), ...weak);
      expect(output).toMatch(/alert protocol version/);
    },
  );

  it
    .runIf(requireTool('openssl'))
    .each(['AES128-SHA', 'AES256-GCM-SHA384', 'ECDHE-ECDSA-AES128-SHA', 'ECDHE-ECDSA-AES128-CCM8'])(
    'A9: a TLS 1.2 client with nothing but %s is refused',
    async (suite) => {
      const only = ['-tls1_2', '-cipher', `${suite}:@SECLEVEL=0`];
      expect(await scan('openssl', 's_client', '-starttls', 'mysql', '-connect', target(), ...only)).toMatch(
        /handshake failure/,
      );
    },
  );

  const modern = judgeCommand('mariadb-11.8', '/usr/bin/openssl');
  it.runIf(modern)('A9: OpenSSL 3.6 agrees on a post-quantum key exchange', async () => {
    if (modern === undefined) return;
    const { output } = await runProgram(modern, ['s_client', ...verifying()]);
    expect(output).toContain('Negotiated TLS1.3 group: X25519MLKEM768');
    expect(output).toContain('Verify return code: 0 (ok)');
  });

  it.runIf(runsTestssl)(
    'A10: testssl finds no weakness in protocols and no known vulnerability',
    async () => {
      const report = join(folder(), 'report.json');
      const options = ['--color', '0', '--warnings', 'off', '--quiet', '-t', 'mysql', '-p', '-U', '--jsonfile', report];
      await scan('testssl', ...options, target());
      const findings = JSON.parse(readFileSync(report, 'utf8')) as { id: string; severity: string; finding: string }[];
      // That this machine's OpenSSL has no GOST is a finding about the machine.
      const found = findings.filter(
        ({ id, severity }) => id !== 'engine_problem' && !['OK', 'INFO'].includes(severity),
      );
      expect(found).toEqual([]);
      expect(findings.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['heartbleed', 'CCS', 'ROBOT', 'secure_client_renego']),
      );
    },
    400_000,
  );
});
