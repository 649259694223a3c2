import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '../../src/x509/key-file.ts';
import { readPem } from '../../src/x509/pem.ts';
import { toPem } from './support/make-certificate.ts';

const FOLDER = join(import.meta.dirname, 'key-samples');

/** What each sample is: the codes of its findings, worst first; a sample without an error yields a key. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'X25519.pem': ['KEY_UNSUPPORTED'],
  'bad-b64-char.pem': ['PEM_MALFORMED'],
  'bom-utf8.pem': ['PEM_BOM', 'KEY_OK'],
  'bundle-emptypass.p12': ['KEY_ENCRYPTED', 'PKCS12_GIVEN'],
  'bundle.p12': ['KEY_ENCRYPTED', 'PKCS12_GIVEN'],
  'cert.pem': ['WRONG_FILE_KIND'],
  'combined-cert-key.pem': ['KEY_OK'],
  'combined-key-cert.pem': ['KEY_OK'],
  'crlf.pem': ['KEY_OK'],
  'csr-only.pem': ['WRONG_FILE_KIND'],
  'dsa-pkcs8.pem': ['KEY_UNSUPPORTED'],
  'dsa-trad.pem': ['KEY_UNSUPPORTED'],
  'ec-prime192v1.pem': ['KEY_UNSUPPORTED'],
  'ec-prime256v1.pem': ['KEY_OK'],
  'ec-secp384r1.pem': ['KEY_OK'],
  'ec-sect233r1.pem': ['KEY_UNSUPPORTED'],
  'empty.pem': ['FILE_EMPTY'],
  'enc-dsa.pem': ['KEY_ENCRYPTED'],
  'enc-node24-aes-256-cbc.pem': ['KEY_ENCRYPTED'],
  'enc-node24-des-ede3-cbc.pem': ['KEY_ENCRYPTED'],
  'enc-node24-pkcs1-aes256.pem': ['KEY_ENCRYPTED'],
  'enc-pbes1-PBE-SHA1-RC2-40.pem': ['KEY_ENCRYPTED'],
  'enc-pbes2-aes-128-cbc.pem': ['KEY_ENCRYPTED'],
  'enc-pbes2-aria-256-cbc.pem': ['KEY_ENCRYPTED'],
  'enc-pbes2-camellia-256-cbc.pem': ['KEY_ENCRYPTED'],
  'enc-pbes2-des3.pem': ['KEY_ENCRYPTED'],
  'enc-pbes2-hmacWithSHA1-aes256.pem': ['KEY_ENCRYPTED'],
  'enc-pbes2-hmacWithSHA256-aes256.pem': ['KEY_ENCRYPTED'],
  'enc-pbes2-hmacWithSHA512-256-aes256.pem': ['KEY_ENCRYPTED'],
  'enc-pkcs8.der': ['KEY_ENCRYPTED'],
  'enc-trad-dsa.pem': ['KEY_ENCRYPTED'],
  'enc-trad-rsa-des.pem': ['KEY_ENCRYPTED'],
  'literal-backslash-n.pem': ['PEM_MALFORMED'],
  'missing-line.pem': ['KEY_MALFORMED'],
  'ml-dsa-44.pem': ['KEY_OK', 'KEY_UNCOMMON'],
  'p12-dump-bagattrs.pem': ['KEY_OK'],
  'p12-dump-encrypted.pem': ['KEY_ENCRYPTED'],
  'plain-then-enc.pem': ['KEY_ENCRYPTED'],
  'ppk2.ppk': ['PPK_KEY_GIVEN'],
  'pubkey-only.pem': ['WRONG_FILE_KIND'],
  'rsa-3prime.pem': ['KEY_OK', 'KEY_UNCOMMON'],
  'rsa-pkcs1.der': ['DER_GIVEN'],
  'rsa-pkcs1.pem': ['KEY_OK'],
  'rsa-pkcs8.pem': ['KEY_OK'],
  'rsa512.pem': ['KEY_WEAK'],
  'ssh-ed25519-enc': ['KEY_ENCRYPTED', 'OPENSSH_KEY_GIVEN'],
  'ssh-rsa': ['OPENSSH_KEY_GIVEN'],
  'truncated.pem': ['PEM_MALFORMED'],
  'two-keys-b.pem': ['KEY_MULTIPLE'],
  'two-keys.pem': ['KEY_MULTIPLE'],
  'utf16be.pem': ['PEM_MALFORMED'],
  'wrong-label-enc-on-plain.pem': ['KEY_OK', 'PEM_LABEL'],
  'wrong-label-plain-on-enc.pem': ['KEY_ENCRYPTED'],
  'wrong-label-rsa-on-pkcs8.pem': ['KEY_OK', 'PEM_LABEL'],
};

const sample = (name: string): Buffer => readFileSync(join(FOLDER, name));

const block = (label: string, der: Uint8Array): Buffer => Buffer.from(toPem(label, der));
const encryptedDer = sample('enc-pkcs8.der');
const [openSshBlob = Buffer.of()] = readPem(sample('ssh-ed25519-enc')).blocks.map(({ der }) => Buffer.from(der));

/** The same SEQUENCE with an indefinite length (X.690, section 8.1.3.6), as Bouncy Castle writes it. */
function berOf(der: Buffer): Buffer {
  const start = 2 + ((der[1] ?? 0) & 0x7f);
  return Buffer.concat([Buffer.of(0x30, 0x80), der.subarray(start), Buffer.of(0, 0)]);
}

describe('readKeyFile', () => {
  it('has an expectation for every sample', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(readdirSync(FOLDER).sort());
  });

  it.each(Object.entries(EXPECTED))('recognises %s', (name, codes) => {
    const { key, findings } = readKeyFile(name, sample(name));
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(key !== undefined).toBe(findings.every(({ severity }) => severity !== 'error'));
  });

  it('gives the command that removes the password', () => {
    for (const [name, [first]] of Object.entries(EXPECTED)) {
      if (first !== 'KEY_ENCRYPTED') continue;
      expect(readKeyFile(name, sample(name)).findings[0]?.hint).toMatch(/openssl pkey -in \S+ -out \S+/);
    }
  });

  it('names the line of a bad character', () => {
    const [only] = readKeyFile('k', sample('bad-b64-char.pem')).findings;
    expect(only?.message).toBe('line 3: "!" is not a base64 character');
  });

  // Each is what is left of a protected key when its file is damaged, wrapped otherwise or not in PEM.
  it.each<readonly [string, Buffer, readonly string[]]>([
    ['DER with something behind it', Buffer.concat([encryptedDer, Buffer.from('\n')]), ['KEY_ENCRYPTED', 'NOT_PEM']],
    ['DER that was cut off', encryptedDer.subarray(0, -20), ['KEY_ENCRYPTED', 'NOT_PEM']],
    [
      'damaged DER in PEM',
      block('ENCRYPTED PRIVATE KEY', encryptedDer.subarray(0, -20)),
      ['KEY_ENCRYPTED', 'KEY_MALFORMED'],
    ],
    ['an archive in BER', berOf(sample('bundle.p12')), ['KEY_ENCRYPTED', 'PKCS12_GIVEN']],
    [
      'an archive with something behind it',
      Buffer.concat([sample('bundle.p12'), Buffer.from('\n')]),
      ['KEY_ENCRYPTED', 'PKCS12_GIVEN'],
    ],
    ['an archive in PEM', block('PKCS12', sample('bundle.p12')), ['KEY_ENCRYPTED', 'PKCS12_GIVEN']],
    ['an OpenSSH key without PEM', openSshBlob, ['KEY_ENCRYPTED', 'OPENSSH_KEY_GIVEN']],
    ['an OpenSSH key under another label', block('PRIVATE KEY', openSshBlob), ['KEY_ENCRYPTED', 'OPENSSH_KEY_GIVEN']],
    ['a Java keystore', Buffer.from('feedfeed0000000200000000', 'hex'), ['KEY_ENCRYPTED', 'NOT_PEM']],
  ])('recognises %s', (_, bytes, codes) => {
    const { findings } = readKeyFile('k', bytes);
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(findings[0]?.hint).toMatch(/openssl pkey -in \S+ -out \S+/);
  });

  it('tells from its headers that a damaged text was protected', () => {
    const indented = sample('enc-pbes2-des3.pem').toString().replaceAll(/^/gm, '  ');
    const utf16 = Buffer.from(`\ufeff${sample('enc-trad-rsa-des.pem').toString()}`, 'utf16le');
    for (const bytes of [Buffer.from(indented), utf16]) {
      expect(readKeyFile('k', bytes).findings.map(({ code }) => code)).toEqual(['KEY_ENCRYPTED', 'PEM_MALFORMED']);
    }
  });
});
