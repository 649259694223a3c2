import { array, assert, constantFrom, nat, property, record, uint8Array } from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCertificate } from '../../src/x509/certificate.ts';
import { CODES } from '../../src/x509/codes.ts';
import { parseRevocationList } from '../../src/x509/crl.ts';
import { readKeyFile } from '../../src/x509/key-file.ts';
import { readPem } from '../../src/x509/pem.ts';
import { verifyPair } from '../../src/x509/verify-pair.ts';
import { readCases } from './limbo/limbo.ts';
import { make, makeCrl, nameConstraints } from './support/make-certificate.ts';
import { OID } from '../../src/x509/oid.ts';

/**
 * Mutated inputs per kind, five kinds. `npm run fuzz` takes 40,000 of each, 200,000 in all, in about four minutes.
 */
const RUNS = Number(process.env['TLSDB_FUZZ_RUNS'] ?? 1500);

const FOLDER = join(import.meta.dirname, 'key-samples');
const SAMPLES = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name)));

const ca = make({
  name: 'CA',
  isCa: true,
  more: [{ oid: OID.nameConstraints, critical: true, value: nameConstraints(['example.com', 'IP:0a000000ff000000']) }],
});
const leaf = make({ name: 'db.example.com', issuer: ca, hosts: ['db.example.com', 'IP:0a000001'] });
const crl = makeCrl({ issuer: ca, revoked: [Buffer.of(1), Buffer.of(2)] });

/** Certificates of every odd shape to start from. */
const CORPUS = readCases(join(import.meta.dirname, 'limbo/cases.json.gz')).flatMap(
  ({ peer_certificate, trusted_certs }) =>
    [peer_certificate, ...trusted_certs.slice(0, 1)].flatMap((text) => readPem(Buffer.from(text)).blocks.slice(0, 1)),
);

type Mutation = { readonly at: number; readonly kind: 'set' | 'insert' | 'delete' | 'cut'; readonly octet: number };

const mutations = array(
  record({
    at: nat(4096),
    kind: constantFrom('set', 'set', 'set', 'insert', 'delete', 'cut'),
    octet: nat(255),
  }),
  { minLength: 1, maxLength: 6 },
);

function mutate(original: Uint8Array, changes: readonly Mutation[]): Buffer {
  let bytes = Buffer.from(original);
  for (const { at, kind, octet } of changes) {
    const position = bytes.length === 0 ? 0 : at % bytes.length;
    if (kind === 'set' && bytes.length > 0) bytes[position] = octet;
    if (kind === 'insert')
      bytes = Buffer.concat([bytes.subarray(0, position), Buffer.of(octet), bytes.subarray(position)]);
    if (kind === 'delete') bytes = Buffer.concat([bytes.subarray(0, position), bytes.subarray(position + 1)]);
    if (kind === 'cut') bytes = bytes.subarray(0, position);
  }
  return bytes;
}

function pem(label: string, der: Uint8Array): Buffer {
  return Buffer.from(`-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`);
}

/** Never an exception, and only codes of the table. */
function judge(certificate: Uint8Array, authority: Uint8Array, list: Uint8Array, key: Uint8Array): void {
  const { checks } = verifyPair({
    certificate: { file: 'cert', bytes: certificate },
    ca: { file: 'ca', bytes: authority },
    crl: { file: 'crl', bytes: list },
    key: { file: 'key', bytes: key },
    hosts: ['db.example.com'],
    purpose: 'server',
  });
  expect(checks.length).toBeGreaterThan(0);
  for (const { code } of checks) expect(Object.hasOwn(CODES, code)).toBe(true);
}

const intact = {
  leaf: Buffer.from(leaf.pem),
  ca: Buffer.from(ca.pem),
  crl: Buffer.from(crl),
  key: Buffer.from(leaf.keyPem),
};

describe('hostile input', () => {
  it('mutated certificates', () => {
    assert(
      property(constantFrom(...CORPUS), mutations, ({ der }, changes) => {
        judge(pem('CERTIFICATE', mutate(leaf.der, changes)), intact.ca, intact.crl, intact.key);
        judge(intact.leaf, pem('CERTIFICATE', mutate(ca.der, changes)), intact.crl, intact.key);
        judge(pem('CERTIFICATE', mutate(der, changes)), pem('CERTIFICATE', der), intact.crl, intact.key);
      }),
      { numRuns: RUNS },
    );
  });

  it('mutated CRLs', () => {
    const [block] = readPem(intact.crl).blocks;
    assert(
      property(mutations, (changes) => {
        judge(intact.leaf, intact.ca, pem('X509 CRL', mutate(block?.der ?? Buffer.alloc(0), changes)), intact.key);
      }),
      { numRuns: RUNS },
    );
  });

  it('mutated key files', () => {
    assert(
      property(constantFrom(...SAMPLES), mutations, (sample, changes) => {
        const { findings } = readKeyFile('key', mutate(sample, changes));
        expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  });

  it('mutated PEM text', () => {
    assert(
      property(mutations, (changes) =>
        judge(mutate(intact.leaf, changes), mutate(intact.ca, changes), intact.crl, intact.key),
      ),
      { numRuns: RUNS },
    );
  });

  it('octets that mean nothing', () => {
    assert(
      property(uint8Array({ maxLength: 300 }), (bytes) => {
        expect(parseCertificate(bytes).ok).toBe(false);
        expect(parseRevocationList(bytes).ok).toBe(false);
        judge(bytes, pem('CERTIFICATE', bytes), pem('X509 CRL', bytes), pem('PRIVATE KEY', bytes));
      }),
      { numRuns: RUNS },
    );
  });
});
