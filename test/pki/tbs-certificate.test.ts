import 'reflect-metadata';
import { createPublicKey, type KeyObject } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  CertificatePolicyExtension,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  PublicKey,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
  type JsonGeneralName,
} from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../../src/kit/clock.ts';
import { createAuthority, type Authority } from '../../src/pki/authority.ts';
import { derUnsigned } from '../../src/pki/der-writer.ts';
import { issueCertificate } from '../../src/pki/issue.ts';
import { KEY_TYPES, type KeyType } from '../../src/pki/key-type.ts';
import { parseProfile } from '../../src/pki/profile-file.ts';
import { generateKeys } from '../../src/pki/keys.ts';
import { parseCertificate, type Certificate } from '../../src/x509/certificate.ts';
import { webcryptoKey } from './webcrypto-key.ts';

type SubjectAttributes = readonly Record<
  string,
  { readonly utf8String?: string; readonly printableString?: string }[]
>[];

interface Fixture {
  readonly authority: Authority;
  readonly leafKey: KeyObject;
}

const fixtures = new Map<KeyType, Fixture>();

beforeAll(async () => {
  for (const keyType of KEY_TYPES) {
    const authority = await createAuthority({
      keyType,
      clock,
      days: CA_DAYS,
      organization: 'Größe',
      commonName: `CA ${keyType}`,
    });
    const { privateKey: leafKey } = await generateKeys(keyType);
    fixtures.set(keyType, { authority, leafKey });
  }
}, 120_000);

function fixture(keyType: KeyType): Fixture {
  const found = fixtures.get(keyType);
  if (!found) throw new Error(`no fixture of ${keyType}`);
  return found;
}

/** In milliseconds. */
const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 8, 20, 9);
/** Until 2059, past the change of the form of dates. */
const CA_DAYS = 12_000;
const clock = fixedClock(NOW);

const PROFILE = `
kind = "client"
policies = ["2.5.29.32.0", "1.3.6.1.4.1.99999.300"]
[subject]
country = "DE"
state = "Bayern"
locality = "München"
organization = "Example"
organizational-unit = "Data"
common-name = "{user} at work"
[validity]
days = 30
[usage]
key = ["digitalSignature", "contentCommitment"]
extended = ["clientAuth", "2.999.16384.1"]
[names]
dns = ["{user}.example"]
[[extension]]
oid = "2.999.5"
hex = "0c0568656c6c6f"
`;

const utf8 = (text: string): { utf8String: string }[] => [{ utf8String: text }];
const hex = (octets: ArrayBuffer | Uint8Array): string => Buffer.from(new Uint8Array(octets)).toString('hex');

function libraryKey(privateKey: KeyObject): PublicKey {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return new PublicKey(new Uint8Array(spki));
}

/** The same certificate from the library's own generator, in which only the serial number is copied. */
async function generated(
  { certificate: ca, privateKey: caKey, issuer: { signer } }: Authority,
  actual: Certificate,
  now: number,
  days: number,
  subject: SubjectAttributes,
  privateKey: KeyObject,
  extensions: readonly Extension[],
  further: readonly Extension[] = [],
): Promise<Certificate> {
  const isSelfSigned = caKey === privateKey;
  const made = await X509CertificateGenerator.create({
    serialNumber: Buffer.from(actual.serialNumber).toString('hex'),
    issuer: new X509Certificate(new Uint8Array(ca.raw)).subjectName,
    subject: new Name([...subject]),
    notBefore: new Date(now - HOUR),
    notAfter: new Date(now - HOUR + days * 24 * HOUR - 1000),
    publicKey: libraryKey(privateKey),
    signingKey: await webcryptoKey(signer),
    signingAlgorithm: signer.algorithm,
    extensions: [
      ...extensions,
      await SubjectKeyIdentifierExtension.create(libraryKey(privateKey)),
      ...(isSelfSigned ? [] : [await AuthorityKeyIdentifierExtension.create(libraryKey(caKey))]),
      ...further,
    ],
  });
  const parsed = parseCertificate(new Uint8Array(made.rawData));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
}

interface Signed {
  readonly tbs: string;
  readonly signature: string;
  readonly verifies: boolean;
}

/** What was signed and with what: RSA and Ed25519 sign the same octets the same way, ECDSA is random. */
async function signed({ privateKey, issuer }: Authority, { raw, tbs, signature }: Certificate): Promise<Signed> {
  const certificate = new X509Certificate(new Uint8Array(raw));
  return {
    tbs: hex(tbs),
    signature: issuer.signer.algorithm.name === 'ECDSA' ? '' : hex(signature),
    verifies: await certificate.verify({ publicKey: libraryKey(privateKey), signatureOnly: true }),
  };
}

const leaf = (usages: KeyUsageFlags, purpose: string, names: JsonGeneralName[]): Extension[] => [
  new BasicConstraintsExtension(false, undefined, true),
  new KeyUsagesExtension(usages, true),
  new ExtendedKeyUsageExtension([purpose]),
  new SubjectAlternativeNameExtension(names),
];

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

describe.each(KEY_TYPES)('what a CA with %s signs is what the generator of the library makes:', (keyType) => {
  it('itself', async () => {
    const { authority } = fixture(keyType);
    const subject = [{ O: utf8('Größe') }, { CN: utf8(`CA ${keyType}`) }];
    const extensions = [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ];
    const { certificate, privateKey } = authority;
    const judge = await generated(authority, certificate, NOW, CA_DAYS, subject, privateKey, extensions);
    expect(await signed(authority, certificate)).toEqual({ ...(await signed(authority, judge)), verifies: true });
  });

  it.each(KEY_TYPES)('a server with %s, every form of name', async (leafType) => {
    const { authority } = fixture(keyType);
    const { leafKey: privateKey } = fixture(leafType);
    const hosts = ['db.example.com', '*.example.com', 'größe.example', '10.1.2.3', '::1', '2001:db8::ff'];
    const { certificate } = await issueCertificate(authority, { purpose: 'server', hosts, privateKey, clock });
    const isRsa = leafType.startsWith('rsa');
    const usages = KeyUsageFlags.digitalSignature | (isRsa ? KeyUsageFlags.keyEncipherment : 0);
    const extensions = leaf(usages, SERVER_AUTH, [
      { type: 'dns', value: 'db.example.com' },
      { type: 'dns', value: '*.example.com' },
      { type: 'dns', value: 'xn--gre-6ka8i.example' },
      { type: 'ip', value: '10.1.2.3' },
      { type: 'ip', value: '::1' },
      { type: 'ip', value: '2001:db8::ff' },
    ]);
    const subject = [{ CN: utf8('db.example.com') }];
    const judge = await generated(authority, certificate, NOW, 397, subject, privateKey, extensions);
    expect(await signed(authority, certificate)).toEqual({ ...(await signed(authority, judge)), verifies: true });
  });

  it.each([2027, 2048, 2049, 2051])('a client in %i', async (year) => {
    const { authority, leafKey: privateKey } = fixture(keyType);
    const now = Date.UTC(year, 1, 28, 23, 59, 59);
    const { certificate } = await issueCertificate(authority, {
      purpose: 'client',
      user: 'alice smith',
      email: 'alice@example.com',
      organization: 'Größe, "AG"',
      privateKey,
      clock: fixedClock(now),
    });
    const extensions = leaf(KeyUsageFlags.digitalSignature, CLIENT_AUTH, [
      { type: 'url', value: 'tlsdb://user.internal/alice%20smith' },
      { type: 'email', value: 'alice@example.com' },
    ]);
    const subject = [{ O: utf8('Größe, "AG"') }, { CN: utf8('alice smith') }];
    const judge = await generated(authority, certificate, now, 397, subject, privateKey, extensions);
    expect(await signed(authority, certificate)).toEqual({ ...(await signed(authority, judge)), verifies: true });
  });

  it('a client of a profile with everything that profiles may say', async () => {
    const { authority, leafKey: privateKey } = fixture(keyType);
    const profile = parseProfile(PROFILE, 'client.toml');
    if (profile.kind !== 'client') throw new Error(profile.kind);
    const { certificate } = await issueCertificate(authority, {
      purpose: 'client',
      user: 'alice',
      profile,
      privateKey,
      clock,
    });
    const usages = KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation;
    const [constraints, usage, , names] = leaf(usages, CLIENT_AUTH, [
      { type: 'url', value: 'tlsdb://user.internal/alice' },
      { type: 'dns', value: 'alice.example' },
    ]);
    const extended = new ExtendedKeyUsageExtension([CLIENT_AUTH, '2.999.16384.1']);
    const extensions = [constraints, usage, extended, names].filter((extension) => extension !== undefined);
    const further = [
      new CertificatePolicyExtension(['2.5.29.32.0', '1.3.6.1.4.1.99999.300']),
      new Extension('2.999.5', false, Buffer.from('0c0568656c6c6f', 'hex')),
    ];
    const subject = [
      { C: [{ printableString: 'DE' }] },
      { ST: utf8('Bayern') },
      { L: utf8('München') },
      { O: utf8('Example') },
      { OU: utf8('Data') },
      { CN: utf8('alice at work') },
    ];
    const judge = await generated(authority, certificate, NOW, 30, subject, privateKey, extensions, further);
    expect(await signed(authority, certificate)).toEqual({ ...(await signed(authority, judge)), verifies: true });
  });
});

it.each([
  ['00', '020100'],
  ['0000', '020100'],
  ['7f', '02017f'],
  ['80', '02020080'],
  ['0080', '02020080'],
  ['000001', '020101'],
  ['ffffffffffffffff', '020900ffffffffffffffff'],
])('the non-negative number %s is written as %s', (octets, der) => {
  expect(hex(derUnsigned(Buffer.from(octets, 'hex')))).toBe(der);
});
