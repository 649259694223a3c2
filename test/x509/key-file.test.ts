import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '../../src/x509/key-file.ts';

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

  it('tells from its headers that a damaged text was protected', () => {
    const indented = sample('enc-pbes2-des3.pem').toString().replaceAll(/^/gm, '  ');
    const utf16 = Buffer.from(`\ufeff${sample('enc-trad-rsa-des.pem').toString()}`, 'utf16le');
    for (const bytes of [Buffer.from(indented), utf16]) {
      expect(readKeyFile('k', bytes).findings.map(({ code }) => code)).toEqual(['KEY_ENCRYPTED', 'PEM_MALFORMED']);
    }
  });
});
