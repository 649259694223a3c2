import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initFolder } from '../../../src/pki/folder/init-folder.ts';
import { issueLeaf } from '../../../src/pki/folder/issue-leaf.ts';
import { renewCrl, revokeCertificates } from '../../../src/pki/folder/revoke-folder.ts';
import { prepareRotation, switchRotation } from '../../../src/pki/folder/rotate-folder.ts';
import {
  engineClient,
  ENGINES,
  hasEngine,
  startEngine,
  type EngineName,
  type EngineServer,
} from '../../support/engine-server.ts';
import { openssl, requireTool, runTool, temporaryFolders } from '../../support/tools.ts';

const freshFolder = temporaryFolders();

/** What a client with a certificate gets from a server: the name of its account, or the error. */
function login(server: EngineServer, dir: string, user: string): string {
  const name = server.name === 'mysql-9.7' ? 'mysql-9.7' : 'mariadb';
  const verify = name === 'mysql-9.7' ? '--ssl-mode=VERIFY_IDENTITY' : '--ssl-verify-server-cert';
  const pair = [
    `--ssl-cert=${join(dir, `clients/${user}-cert.pem`)}`,
    `--ssl-key=${join(dir, `clients/${user}-key.pem`)}`,
  ];
  const reach = [
    '--protocol=TCP',
    '--host=localhost',
    `--port=${server.port}`,
    '--user=holder',
    '--password=for this test',
  ];
  const tls = [verify, `--ssl-ca=${join(dir, 'ca.pem')}`, ...pair];
  return engineClient(name, ['--no-defaults', ...reach, ...tls, '-N'], 'SELECT CURRENT_USER();').output;
}

/** The server ends the connection; whether its alert or the loss is seen first is a race of TLS 1.3. */
const REFUSED = /ERROR 20(13|26) \(HY000\).*(Lost connection|revoked)/;

const RELOAD: Readonly<Record<EngineName, string>> = {
  'mysql-9.7': 'ALTER INSTANCE RELOAD TLS;',
  'mariadb-11.8': 'FLUSH SSL;',
  mariadb: 'FLUSH SSL;',
};

describe.each(ENGINES.filter(hasEngine))('a revoked client at %s', (name) => {
  let server: EngineServer;
  let dir = '';

  beforeAll(async () => {
    dir = join(freshFolder(), 'certs');
    await initFolder({ dir });
    for (const user of ['alice', 'bob']) await issueLeaf({ dir, purpose: 'client', name: user });
    const file = (option: string, path: string): string => `--${option}=${join(dir, path)}`;
    const pair = [file('ssl-cert', 'server-cert.pem'), file('ssl-key', 'server-key.pem')];
    server = await startEngine(name, { args: [file('ssl-ca', 'ca.pem'), ...pair, file('ssl-crl', 'crl.pem')] });
    server.sql("CREATE USER holder IDENTIFIED BY 'for this test' REQUIRE X509;");
  });

  afterAll(async () => {
    await server.stop();
  });

  it('is let in before, refused after, and the others go on', async () => {
    expect(login(server, dir, 'alice')).toContain('holder@%');
    await revokeCertificates({ dir, names: ['alice'], reason: 'keyCompromise' });
    server.sql(RELOAD[name]);
    expect(login(server, dir, 'alice')).toMatch(REFUSED);
    expect(login(server, dir, 'bob')).toContain('holder@%');
  });

  it('is refused during a rotation too, when its CA has become the old one', async () => {
    await prepareRotation({ dir });
    await switchRotation({ dir });
    server.sql(RELOAD[name]);
    expect(login(server, dir, 'alice')).toMatch(REFUSED);
    expect(login(server, dir, 'bob')).toContain('holder@%');
  });
});

/** OpenSSL's words for each reason; `unspecified` is not written. */
const REASONS = [
  ['unspecified', ''],
  ['keyCompromise', 'Key Compromise'],
  ['affiliationChanged', 'Affiliation Changed'],
  ['superseded', 'Superseded'],
  ['cessationOfOperation', 'Cessation Of Operation'],
  ['privilegeWithdrawn', 'Privilege Withdrawn'],
] as const;

describe('crl.pem', () => {
  it('verifies in OpenSSL and GnuTLS with every reason, and its numbers grow', async () => {
    const dir = join(freshFolder(), 'certs');
    await initFolder({ dir });
    const crl = join(dir, 'crl.pem');
    const numberOf = (): number => Number(openssl('crl', '-in', crl, '-noout', '-crlnumber').split('=')[1]);
    expect(numberOf()).toBe(1);
    for (const [index, [reason, words]] of REASONS.entries()) {
      await issueLeaf({ dir, purpose: 'client', name: reason });
      const certificate = join(dir, `clients/${reason}-cert.pem`);
      const judge = [
        'verify',
        '-x509_strict',
        '-crl_check',
        '-CAfile',
        join(dir, 'ca.pem'),
        '-CRLfile',
        crl,
        certificate,
      ];
      expect(runTool('openssl', judge)).toMatchObject({ status: 0 });
      await revokeCertificates({ dir, names: [reason], reason });
      expect(numberOf()).toBe(index + 2);
      expect(runTool('openssl', judge).output).toContain('certificate revoked');
      const { serialNumber } = new X509Certificate(readFileSync(certificate));
      const entry = openssl('crl', '-in', crl, '-noout', '-text')
        .split('Serial Number: ')
        .find((text) => text.startsWith(serialNumber));
      expect(entry).toContain(words);
      expect(entry?.includes('CRL Reason Code')).toBe(words !== '');
    }
    expect(openssl('crl', '-in', crl, '-CAfile', join(dir, 'ca.pem'), '-noout')).toBe('');
  });

  it('is current for as long as a leaf, and again from each renewal', async () => {
    const dir = join(freshFolder(), 'certs');
    await initFolder({ dir });
    const dates = (): readonly number[] =>
      openssl('crl', '-in', join(dir, 'crl.pem'), '-noout', '-lastupdate', '-nextupdate')
        .trim()
        .split('\n')
        .map((line) => Date.parse(line.split('=')[1] ?? ''));
    const [made = 0, next = 0] = dates();
    expect((next - made) / 86_400_000).toBe(397);
    const later = made + 100 * 86_400_000;
    await renewCrl({ dir, clock: { now: () => later } });
    expect(dates()).toEqual([later, later + 397 * 86_400_000]);
  });

  it.runIf(requireTool('certtool'))('is enforced by GnuTLS', async () => {
    const dir = join(freshFolder(), 'certs');
    await initFolder({ dir });
    await issueLeaf({ dir, purpose: 'client', name: 'alice' });
    const file = (option: string, path: string): string => `--${option}=${join(dir, path)}`;
    const trust = [file('load-ca-certificate', 'ca.pem'), file('load-crl', 'crl.pem')];
    const judge = (): string =>
      runTool('certtool', ['--verify', ...trust, file('infile', 'clients/alice-cert.pem')]).output;
    expect(judge()).toContain('Verified. The certificate is trusted.');
    await revokeCertificates({ dir, names: ['alice'] });
    expect(judge()).toContain('revoked');
    const list = runTool('certtool', ['--verify-crl', trust[0] ?? '', file('infile', 'crl.pem')]);
    expect(list.output).toContain('Verified');
  });
});
