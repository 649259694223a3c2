import 'reflect-metadata';
import { AuthorityKeyIdentifierExtension, Extension, Name, X509CrlGenerator, X509CrlReason } from '@peculiar/x509';
import { expect, it } from 'vitest';
import { createAuthority } from '../../src/pki/authority.ts';
import { CRL_DAYS, issueCrl, type Revocation } from '../../src/pki/crl.ts';
import { REVOCATION_REASONS } from '../../src/pki/revocation-reason.ts';
import { KEY_TYPES } from '../../src/pki/key-type.ts';
import { parseRevocationList } from '../../src/x509/crl.ts';
import { readPem } from '../../src/x509/pem.ts';
import { webcryptoKey } from './webcrypto-key.ts';

const SERIALS = ['01', '7f', '80', '00ff', '0100', 'ffeeddccbbaa99887766554433221100'];
const hex = (octets: Uint8Array): string => Buffer.from(octets).toString('hex');

/** One entry for every reason but "unspecified", for which the library writes an empty list of extensions. */
const entries = (year: number): readonly Revocation[] =>
  REVOCATION_REASONS.filter((reason) => reason !== 'unspecified').map((reason, index) => ({
    serial: SERIALS[index] ?? '',
    revokedAt: new Date(Date.UTC(year, index, 28, 23, 59, 59)),
    reason,
  }));

const LISTS = [
  { year: 2026, number: 1, revocations: [] },
  { year: 2027, number: 128, revocations: entries(2026) },
  { year: 2051, number: 70_000, revocations: entries(2050) },
];

it.each(KEY_TYPES)('the CRLs of a CA with %s are what the generator of the library makes', async (keyType) => {
  const authority = await createAuthority({ keyType, organization: 'Größe' });
  const { signer, subject, keyIdentifier } = authority.issuer;
  const signingKey = await webcryptoKey(signer);
  for (const { year, number, revocations } of LISTS) {
    const now = Date.UTC(year, 10, 22, 8, 20, 9, 123);
    const ours = read(readPem(Buffer.from(issueCrl(authority, revocations, number, now))).blocks[0]?.der);
    const judge = await X509CrlGenerator.create({
      issuer: new Name(subject),
      thisUpdate: new Date(now - 123),
      nextUpdate: new Date(now - 123 + CRL_DAYS * 86_400_000),
      signingKey,
      signingAlgorithm: signer.algorithm,
      entries: revocations.map(({ serial, revokedAt, reason }) => ({
        serialNumber: serial,
        revocationDate: revokedAt,
        reason: X509CrlReason[reason],
      })),
      extensions: [
        new AuthorityKeyIdentifierExtension(hex(keyIdentifier)),
        new Extension('2.5.29.20', false, Buffer.from(derNumber(number), 'hex')),
      ],
    });
    const theirs = read(new Uint8Array(judge.rawData));
    // RSA and Ed25519 sign the same octets the same way, ECDSA is random.
    const part = signer.algorithm.name === 'ECDSA' ? 'tbs' : 'raw';
    expect(hex(ours[part])).toBe(hex(theirs[part]));
  }
});

it('a reason that is not specified is left out, and its extensions with it', async () => {
  const authority = await createAuthority();
  const revokedAt = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));
  const { tbs } = read(
    readPem(Buffer.from(issueCrl(authority, [{ serial: '7f', revokedAt, reason: 'unspecified' }], 1, Date.now())))
      .blocks[0]?.der,
  );
  // SEQUENCE { SEQUENCE { INTEGER 127, UTCTime } }
  expect(hex(tbs)).toContain('3014301202017f170d3236303130323033303430355a');
});

function derNumber(value: number): string {
  const digits = value.toString(16);
  const octets = digits.length % 2 === 0 ? digits : `0${digits}`;
  const signed = Number.parseInt(octets.slice(0, 2), 16) >= 0x80 ? `00${octets}` : octets;
  return `02${(signed.length / 2).toString(16).padStart(2, '0')}${signed}`;
}

function read(der: Uint8Array | undefined) {
  const parsed = parseRevocationList(der ?? new Uint8Array());
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
}
