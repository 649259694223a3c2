import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES, PROFILES, type CodeEntry } from '../../src/x509/codes.ts';
import { codeReference } from '../../src/x509/explain.ts';

const DOCUMENT = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'verify.md'), 'utf8');

/** The codes that the command promises. */
const PROMISED =
  'FILE_MISSING FILE_UNREADABLE FILE_EMPTY NOT_PEM PEM_MALFORMED DER_GIVEN PKCS12_GIVEN OPENSSH_KEY_GIVEN WRONG_FILE_KIND ' +
  'KEY_ENCRYPTED KEY_MALFORMED KEY_UNSUPPORTED KEY_MISMATCH KEY_PERMISSIONS KEY_WEAK CERT_MALFORMED CERT_EXPIRED ' +
  'CERT_NOT_YET_VALID CERT_EXPIRES_SOON CERT_WEAK_SIGNATURE CERT_IS_CA CERT_V1 CERT_REVOKED CHAIN_INCOMPLETE CHAIN_ORDER ' +
  'CHAIN_SIGNATURE CHAIN_UNTRUSTED CA_NOT_CA CA_EXPIRED CA_PATHLEN CA_KEY_USAGE NAME_MISMATCH NAME_NO_SAN NAME_CONSTRAINT ' +
  'PURPOSE_MISMATCH UNKNOWN_CRITICAL_EXTENSION CRL_EXPIRED CRL_SIGNATURE';

describe('the table of codes', () => {
  it('has every promised code', () => {
    expect(PROMISED.split(' ').filter((code) => !Object.hasOwn(CODES, code))).toEqual([]);
  });

  it('is what docs/verify.md lists, in both directions', () => {
    const [, listed] = /<!-- codes: npm run docs -->\n\n([^]*)\n\n<!-- \/codes -->/.exec(DOCUMENT) ?? [];
    expect(listed).toBe(codeReference());
  });

  it.each(Object.entries<CodeEntry>(CODES))('%s says what, how to mend it, and where it comes from', (code, entry) => {
    expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/);
    expect(entry.severity).toHaveLength(PROFILES.length);
    expect(entry.message).not.toBe('');
    expect(entry.explanation).not.toBe('');
    expect(entry.clause).not.toBe('');
    expect(entry.hint !== '' || entry.severity[0] === 'ok').toBe(true);
  });
});
