import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireTool } from '../support/tools.ts';
import type { TlsRequirement } from '../../src/account/account.ts';
import { readRequirement } from '../../src/account/requirement-option.ts';
import { requirementFailure } from '../../src/account/requirement.ts';

const CIPHER = 'TLS_AES_128_GCM_SHA256';

let folder: string;
const certificates = new Map<string, Uint8Array>();

/** A self-signed certificate that OpenSSL makes: the judge of how names are encoded is not ours. */
function certificate(name: string, distinguishedName: string, san = ''): void {
  const file = join(folder, name);
  const extension = san === '' ? [] : ['-addext', `subjectAltName=${san}`];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-utf8', '-days', '1'].concat(
      ['-keyout', `${file}.key`, '-out', `${file}.pem`, '-subj', distinguishedName, '-multivalue-rdn'],
      extension,
    ),
    { stdio: 'ignore' },
  );
  certificates.set(name, new X509Certificate(readFileSync(`${file}.pem`)).raw);
}

const hasOpenssl = requireTool('openssl');

beforeAll(() => {
  if (!hasOpenssl) return;
  folder = mkdtempSync(join(tmpdir(), 'tlsdb-requirement-'));
  certificate(
    'alice',
    '/C=SG/ST=x/O=tlsdb/OU=dev/CN=alice/emailAddress=a@b.c',
    'DNS:app.example,URI:spiffe://example/app,IP:10.0.0.1,IP:2001:db8::1',
  );
  certificate('slash', String.raw`/O=x\/CN=admin`);
  certificate('nested', '/O=x/CN=admin');
  certificate('plus', String.raw`/OU=p\+q/O=Söhne/CN=ev=1`);
  certificate('backslash', String.raw`/OU=a\\/CN=b`);
  certificate('multi', '/O=x/CN=a+UID=u7');
  certificate('street', '/street=Main/postalCode=1/serialNumber=42/CN=s');
});

afterAll(() => {
  if (hasOpenssl) rmSync(folder, { recursive: true, force: true });
});

function peer(name: string, cipher = CIPHER): { cipher: string; certificate: { der: Uint8Array; notAfter: number } } {
  return { cipher, certificate: { der: certificates.get(name) ?? new Uint8Array(), notAfter: 0 } };
}

function subject(text: string): TlsRequirement {
  return { kind: 'specified', facts: { subject: text } };
}

describe.runIf(hasOpenssl)('requirementFailure', () => {
  it('asks nothing of an account without requirement', () => {
    expect(requirementFailure({ kind: 'none' }, undefined)).toBeUndefined();
  });

  it('asks for TLS alone with SSL, and for a certificate with X509', () => {
    const withoutCertificate = { cipher: CIPHER, certificate: undefined };
    expect(requirementFailure({ kind: 'ssl' }, undefined)).toBe('TLS_NEEDED');
    expect(requirementFailure({ kind: 'ssl' }, withoutCertificate)).toBeUndefined();
    expect(requirementFailure({ kind: 'x509' }, undefined)).toBe('TLS_NEEDED');
    expect(requirementFailure({ kind: 'x509' }, withoutCertificate)).toBe('CERTIFICATE_NEEDED');
    expect(requirementFailure({ kind: 'x509' }, peer('alice'))).toBeUndefined();
  });

  it('compares the cipher exactly, and needs a certificate for that too', () => {
    const requirement: TlsRequirement = { kind: 'specified', facts: { cipher: CIPHER } };
    expect(requirementFailure(requirement, peer('alice'))).toBeUndefined();
    expect(requirementFailure(requirement, peer('alice', 'TLS_AES_256_GCM_SHA384'))).toBe('CIPHER_MISMATCH');
    expect(requirementFailure(requirement, { cipher: CIPHER, certificate: undefined })).toBe('CERTIFICATE_NEEDED');
  });

  it('takes an empty option for nothing to compare', () => {
    const requirement: TlsRequirement = { kind: 'specified', facts: { cipher: '', subject: '', issuer: '', san: '' } };
    expect(requirementFailure(requirement, peer('alice'))).toBeUndefined();
  });

  it.each([
    ['alice', '/C=SG/ST=x/O=tlsdb/OU=dev/CN=alice/emailAddress=a@b.c', true],
    ['alice', '/C=SG/ST=x/O=tlsdb/OU=dev/emailAddress=a@b.c/CN=alice', false],
    ['alice', '/C=SG/ST=x/O=tlsdb/OU=dev/CN=alice', false],
    ['alice', '/C=SG/ST=x/O=tlsdb/OU=dev/CN=Alice/emailAddress=a@b.c', false],
    ['slash', String.raw`/O=x\/CN=admin`, true],
    ['slash', '/O=x/CN=admin', false],
    ['nested', '/O=x/CN=admin', true],
    ['nested', '/OU=x/CN=admin', false],
    ['nested', String.raw`/O=x\/CN=admin`, false],
    ['plus', String.raw`/OU=p\+q/O=S\xC3\xB6hne/CN=ev=1`, true],
    ['plus', '/OU=p+q/O=Söhne/CN=ev=1', true],
    ['plus', '/OU=p/O=Söhne/CN=ev=1', false],
    ['backslash', String.raw`/OU=a\\/CN=b`, true],
    ['backslash', String.raw`/OU=a\/CN=b`, false],
    ['multi', '/O=x/CN=a+UID=u7', true],
    ['multi', '/O=x/CN=a/UID=u7', false],
    ['multi', String.raw`/O=x/CN=a\+UID=u7`, false],
    ['street', '/STREET=Main/POSTALCODE=1/SERIALNUMBER=42/CN=s', true],
    ['street', '/street=Main/postalCode=1/serialNumber=42/CN=s', true],
    ['street', '/street=Main/postalCode=1/2.5.4.5=42/CN=s', true],
  ])('of the certificate %s and SUBJECT %s: %s', (name, text, passes) => {
    expect(requirementFailure(subject(text), peer(name))).toBe(passes ? undefined : 'SUBJECT_MISMATCH');
  });

  it('compares the issuer in the same way', () => {
    const requirement: TlsRequirement = { kind: 'specified', facts: { issuer: '/O=x/CN=admin' } };
    expect(requirementFailure(requirement, peer('nested'))).toBeUndefined();
    expect(requirementFailure(requirement, peer('slash'))).toBe('ISSUER_MISMATCH');
  });

  it.each([
    ['DNS:app.example', true],
    ['dns: APP.example', true],
    ['URI:spiffe://example/app', true],
    ['URI:spiffe://example/App', false],
    ['IP:10.0.0.1', true],
    ['IP:2001:0db8:0::1', true],
    ['IP:10.0.0.2', false],
    ['IP:ten', false],
    ['DNS:other, DNS:app.example', true],
    ['DNS:app.example, URI:spiffe://example/other', false],
    ['URI:spiffe://example/app, DNS:app.example, IP:10.0.0.1', true],
  ])('of SAN %s: %s', (san, passes) => {
    const failure = requirementFailure({ kind: 'specified', facts: { san } }, peer('alice'));
    expect(failure).toBe(passes ? undefined : 'SAN_MISMATCH');
    expect(requirementFailure({ kind: 'specified', facts: { san } }, peer('nested'))).toBe('SAN_MISMATCH');
  });

  it('refuses what it cannot read', () => {
    const garbage = { cipher: CIPHER, certificate: { der: Buffer.from('garbage'), notAfter: 0 } };
    expect(requirementFailure(subject('/CN=x'), garbage)).toBe('CERTIFICATE_UNREADABLE');
    expect(requirementFailure(subject('no name'), peer('alice'))).toBe('SUBJECT_MISMATCH');
    expect(requirementFailure(subject('/XX=y'), peer('alice'))).toBe('SUBJECT_MISMATCH');
  });
});

describe('readRequirement', () => {
  it.each([
    [
      [
        ['cipher', CIPHER],
        ['cipher', CIPHER],
      ],
      'Duplicate require CIPHER clause',
    ],
    [
      [
        ['issuer', '/CN=a'],
        ['issuer', '/CN=b'],
      ],
      'Duplicate require ISSUER clause',
    ],
    [
      [
        ['subject', '/CN=a'],
        ['subject', 'x'],
      ],
      'Duplicate require SUBJECT clause',
    ],
    [
      [
        ['san', 'DNS:a'],
        ['san', 'DNS:a'],
      ],
      'Duplicate require SAN clause',
    ],
    [[['cipher', 'ROT13']], 'Unsupported cipher suit: ROT13'],
    [[['subject', 'CN=a']], 'invalid X509_NAME input: CN=a'],
    [[['subject', '/CN']], 'invalid X509_NAME input: /CN'],
    [[['issuer', '/XX=a']], "Unsupport check 'XX' in current version TiDB"],
    [[['issuer', '/constructor=a']], "Unsupport check 'constructor' in current version TiDB"],
    [[['san', 'app.example']], 'invalid SAN value app.example'],
    [[['san', 'email:a@b.c']], 'unsupported SAN key EMAIL, current only support map[DNS:{} IP:{} URI:{}]'],
  ] as const)('of %j says: %s', (options, problem) => {
    const written = options.map(([type, value]) => ({ type, value }));
    expect(readRequirement(written, [])).toEqual({ ok: false, problem });
  });

  it('takes ciphers that TiDB knows and ciphers that the server offers', () => {
    expect(readRequirement([{ type: 'cipher', value: 'RC4-SHA' }], []).ok).toBe(true);
    expect(readRequirement([{ type: 'cipher', value: 'TLS_AES_128_CCM_SHA256' }], []).ok).toBe(false);
    const offered = ['TLS_AES_128_CCM_SHA256'];
    expect(readRequirement([{ type: 'cipher', value: 'TLS_AES_128_CCM_SHA256' }], offered).ok).toBe(true);
  });

  it('keeps every option', () => {
    const options = [
      { type: 'subject', value: '/CN=a' },
      { type: 'san', value: 'DNS:a' },
    ] as const;
    expect(readRequirement(options, [])).toEqual({
      ok: true,
      requirement: { kind: 'specified', facts: { subject: '/CN=a', san: 'DNS:a' } },
    });
  });
});
