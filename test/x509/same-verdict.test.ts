import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/x509/finding.ts';
import { verifyCertificates } from '../../src/x509/verify-certificates.ts';
import { OID } from '../../src/x509/oid.ts';
import { derNull, derOctetString } from '../../src/pki/der-writer.ts';
import { buildOnce, tlsdb } from '../support/serve.ts';
import { temporaryFolders } from '../support/tools.ts';
import { ecPair, keyToPem, make, rsaPair, toPem, type Recipe } from './support/make-certificate.ts';

const freshFolder = temporaryFolders();

const lifetime = { notBefore: '2026-01-01', notAfter: '2030-01-01' } as const;
const ca = make({ name: 'CA', isCa: true });
const leafWith = (recipe: Partial<Recipe> = {}) => make({ name: 'db.example.com', issuer: ca, ...lifetime, ...recipe });
const good = leafWith();

/** A certificate file and a key file, of which one is bad, and the code that says why. */
type Broken = readonly [code: string, certificate: string | Uint8Array, key: string | Uint8Array];

const withKey = (code: string, key: string | Uint8Array): Broken => [code, good.pem, key];
const withFlaw = (code: string, recipe: Partial<Recipe>): Broken => {
  const made = leafWith(recipe);
  return [code, made.pem, made.keyPem];
};
const encrypted = (type: 'pkcs8' | 'sec1'): string =>
  good.privateKey.export({ type, format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }) as string;

const BROKEN: readonly Broken[] = [
  ['FILE_EMPTY', '', good.keyPem],
  ['NOT_PEM', 'ssl_cert\n', good.keyPem],
  ['PEM_MALFORMED', good.pem.slice(0, 300), good.keyPem],
  ['PEM_MALFORMED', good.pem.replaceAll('\n', '\r'), good.keyPem],
  ['PEM_MALFORMED', Buffer.from(`\ufeff${good.pem}`, 'utf16le'), good.keyPem],
  ['WRONG_FILE_KIND', good.keyPem, good.keyPem],
  ['DER_GIVEN', good.der, good.keyPem],
  ['CERT_MALFORMED', toPem('CERTIFICATE', good.der.subarray(0, 200)), good.keyPem],
  ['CHAIN_ORDER', ca.pem + good.pem, good.keyPem],
  withFlaw('CERT_EXPIRED', { notAfter: '2026-02-01' }),
  withFlaw('CERT_NOT_YET_VALID', { notBefore: '2029-01-01' }),
  withFlaw('CERT_WEAK_SIGNATURE', { hash: 'sha1' }),
  withFlaw('KEY_WEAK', { keys: rsaPair(1024) }),
  withFlaw('PURPOSE_MISMATCH', { purpose: OID.clientAuth }),
  withFlaw('UNKNOWN_CRITICAL_EXTENSION', {
    more: [{ oid: '1.2.3.4', critical: true, value: derOctetString(derNull()) }],
  }),
  withKey('KEY_MISMATCH', keyToPem(ecPair().privateKey)),
  withKey('KEY_ENCRYPTED', encrypted('pkcs8')),
  withKey('KEY_ENCRYPTED', encrypted('sec1')),
  withKey('KEY_MULTIPLE', good.keyPem + ca.keyPem),
  withKey('KEY_MALFORMED', toPem('PRIVATE KEY', derOctetString(derNull()))),
];

let folders: readonly string[] = [];

beforeAll(() => {
  buildOnce();
  const base = freshFolder();
  folders = BROKEN.map(([, certificate, key], index) => {
    const folder = join(base, String(index));
    mkdirSync(folder);
    writeFileSync(join(folder, 'cert.pem'), certificate);
    writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
    return folder;
  });
}, 120_000);

const firstError = (checks: readonly Finding[]): string | undefined =>
  checks.find(({ severity }) => severity === 'error')?.code;

describe('the command, the server and the library give one verdict', () => {
  it.each(BROKEN.map(([code], index) => [code, index] as const))(
    '%s (%i)',
    async (code, index) => {
      const path = (name: string): string => join(folders[index] ?? '', name);
      const [cert, key] = [path('cert.pem'), path('key.pem')];
      const library = await verifyCertificates({ cert, key, purpose: 'server' });
      const command = await tlsdb(['certs', 'verify', '--json', '--cert', cert, '--key', key]);
      const { checks } = JSON.parse(command.stdout) as { readonly checks: readonly Finding[] };
      const files = ['--ssl-cert', cert, '--ssl-key', key, '--on-tls-error', 'refuse'];
      const server = await tlsdb(['serve', '--port', '0', '--data-dir', path('data'), ...files]);
      expect([firstError(library.checks), firstError(checks)]).toEqual([code, code]);
      expect([command.exitCode, server.exitCode]).toEqual([3, 1]);
      expect(`${server.stdout}${server.stderr}`).toContain(code);
    },
    60_000,
  );
});
