import { generateKeyPairSync } from 'node:crypto';
import { derElement, derInteger, derNull, derOctetString, derOid, derSequence } from '../../../src/pki/der-writer.ts';
import { basicConstraintsValue, extendedKeyUsageValue, keyUsageValue } from '../../../src/pki/extension-value.ts';
import { contextTag, TAG } from '../../../src/x509/der.ts';
import { KEY_USAGE } from '../../../src/x509/extensions.ts';
import { OID } from '../../../src/x509/oid.ts';
import {
  commonName,
  compressedKey,
  ecPair,
  generalNames,
  make,
  nameConstraints,
  rsaPair,
  type Made,
  type Recipe,
} from '../support/make-certificate.ts';

/** One set of files that every stack judges. */
export interface Scenario {
  readonly name: string;
  readonly leaf: Made;
  readonly chain: readonly Made[];
  readonly ca: Made;
  readonly host: string;
}

const HOST = 'db.example.com';

const lifetime = { notBefore: '2026-01-01', notAfter: '2028-01-01' } as const;
const root = make({ name: 'Root', isCa: true });
const pair = ecPair();

/** A time with a fraction of a second, which RFC 5280, section 4.1.2.5.2, forbids. */
const fraction = derElement(TAG.generalizedTime, Buffer.from('20500101000000.5Z'));

/** Names `root` as the issuer, but another serial number than its certificate has. */
const namesOtherRoot = derSequence(
  derElement(contextTag(1, true), derElement(contextTag(4, true), commonName('Root'))),
  derElement(contextTag(2), Buffer.of(7)),
);

function leafOf(name: string, recipe: Partial<Recipe> = {}, host = HOST): Scenario {
  return { name, ca: root, chain: [], host, leaf: make({ name: HOST, issuer: root, ...lifetime, ...recipe }) };
}

function below(name: string, recipe: Partial<Recipe>): Scenario {
  const ca = make({ name: 'Odd Root', isCa: true, ...recipe });
  return { name, ca, chain: [], host: HOST, leaf: make({ name: HOST, issuer: ca, ...lifetime }) };
}

function through(name: string, recipe: Partial<Recipe>): Scenario {
  const middle = make({ name: 'Middle', isCa: true, issuer: root, ...recipe });
  return { name, ca: root, chain: [middle], host: HOST, leaf: make({ name: HOST, issuer: middle, ...lifetime }) };
}

const usage = (bits: number) => ({ oid: OID.keyUsage, critical: true, value: keyUsageValue(bits) });
const purposes = (...oids: readonly string[]) => ({ oid: OID.extendedKeyUsage, value: extendedKeyUsageValue(oids) });

/** The flaws that certificates of databases have in practice, and some that attackers would like to use. */
export function scenarios(): readonly Scenario[] {
  const middle = make({ name: 'Middle', isCa: true, issuer: root });
  const viaMiddle = make({ name: HOST, issuer: middle, ...lifetime });
  const lonely = make({ name: HOST, ...lifetime });
  const foreign = make({ name: 'Foreign', isCa: true });
  return [
    leafOf('good P-256'),
    leafOf('good RSA', { keys: rsaPair() }),
    leafOf('good Ed25519', { keys: generateKeyPairSync('ed25519') }),
    through('good through an intermediate', {}),
    leafOf('version 1', { version: 1 }),
    leafOf('no subjectAltName', { hosts: [] }),
    leafOf('another name', {}, 'other.example.com'),
    leafOf('a wildcard', { hosts: ['*.example.com'] }),
    leafOf('a wildcard inside a label', { hosts: ['d*.example.com'] }),
    leafOf('expired', { notAfter: '2026-02-01' }),
    leafOf('not yet valid', { notBefore: '2027-06-01' }),
    leafOf('SHA-1', { hash: 'sha1' }),
    leafOf('RSA with 1024 bits', { keys: rsaPair(1024) }),
    leafOf('P-224', { keys: ecPair('secp224r1') }),
    leafOf('secp256k1', { keys: ecPair('secp256k1') }),
    leafOf('negative serial number', { serialNumber: Buffer.of(0x80) }),
    leafOf('issuer in another encoding', { issuerName: commonName('Root', TAG.printableString) }),
    leafOf('no authorityKeyIdentifier', { without: [OID.authorityKeyIdentifier] }),
    leafOf('another authorityKeyIdentifier', {
      more: [{ oid: OID.authorityKeyIdentifier, value: derSequence(derElement(contextTag(0), Buffer.alloc(20, 7))) }],
    }),
    leafOf('the serial number of another certificate of the CA', {
      more: [{ oid: OID.authorityKeyIdentifier, value: namesOtherRoot }],
    }),
    leafOf('a time with a fraction', { notAfter: fraction }),
    leafOf('SHA-224', { hash: 'sha224' }),
    leafOf('a compressed point', { keys: pair, spki: compressedKey(pair) }),
    leafOf('an underscore in a PrintableString', { subject: commonName('db_1', TAG.printableString) }),
    leafOf('critical issuerAltName', {
      more: [{ oid: OID.issuerAltName, critical: true, value: derSequence(generalNames(['ca.example'])) }],
    }),
    leafOf('a malformed authorityInfoAccess', {
      more: [{ oid: OID.authorityInfoAccess, value: derSequence(derNull()) }],
    }),
    below('CA that permits a directory name', {
      more: [
        {
          oid: OID.nameConstraints,
          critical: true,
          value: derSequence(
            derElement(contextTag(0, true), derSequence(derElement(contextTag(4, true), commonName(HOST)))),
          ),
        },
      ],
    }),
    leafOf('no extendedKeyUsage', { without: [OID.extendedKeyUsage] }),
    leafOf('for clients', { more: [purposes(OID.clientAuth)] }),
    leafOf('for clients, as Netscape wrote it', {
      more: [{ oid: OID.netscapeCertType, value: derElement(TAG.bitString, Buffer.of(7, 0x80)) }],
    }),
    leafOf('for servers, as Netscape wrote it', {
      more: [{ oid: OID.netscapeCertType, value: derElement(TAG.bitString, Buffer.of(6, 0x40)) }],
    }),
    leafOf('for any purpose', { more: [purposes(OID.anyExtendedKeyUsage)] }),
    leafOf('unknown critical extension', {
      more: [{ oid: '1.2.3.4', critical: true, value: derOctetString(Buffer.of(1)) }],
    }),
    leafOf('a CA as leaf', {
      isCa: true,
      hosts: [HOST],
      more: [usage(KEY_USAGE.digitalSignature | KEY_USAGE.keyCertSign)],
    }),
    leafOf('serial number 0', { serialNumber: Buffer.of(0) }),
    leafOf('keyCertSign in a leaf', { more: [usage(KEY_USAGE.digitalSignature | KEY_USAGE.keyCertSign)] }),
    below('CA without keyUsage', { without: [OID.keyUsage] }),
    below('CA without subjectKeyIdentifier', { without: [OID.subjectKeyIdentifier] }),
    below('CA whose basicConstraints are not critical', {
      more: [{ oid: OID.basicConstraints, value: basicConstraintsValue(true, undefined) }],
    }),
    below('CA without keyCertSign', { more: [usage(KEY_USAGE.crlSign)] }),
    below('CA that forbids the name', {
      more: [{ oid: OID.nameConstraints, critical: true, value: nameConstraints([], ['example.com']) }],
    }),
    below('CA that permits the name', {
      more: [{ oid: OID.nameConstraints, critical: true, value: nameConstraints(['example.com']) }],
    }),
    below('CA expired', { notAfter: '2026-02-01' }),
    through('intermediate that is no CA', { isCa: false, hosts: [] }),
    through('intermediate for clients', { more: [purposes(OID.clientAuth)] }),
    through('intermediate expired', { notAfter: '2026-02-01' }),
    through('intermediate not yet valid', { notBefore: '2048-01-01' }),
    through('intermediate that demands a policy', {
      more: [{ oid: '2.5.29.36', critical: true, value: derSequence(derElement(contextTag(0), Buffer.of(0))) }],
    }),
    below('CA not yet valid', { notBefore: '2048-01-01' }),
    leafOf('an empty subject beside a subjectAltName that is not critical', { subject: derSequence() }),
    leafOf('an empty subject beside a critical subjectAltName', {
      subject: derSequence(),
      more: [{ oid: OID.subjectAltName, critical: true, value: derSequence(generalNames([HOST])) }],
    }),
    (() => {
      const ca = make({ name: '', isCa: true });
      return {
        name: 'CA without a name',
        ca,
        chain: [],
        host: HOST,
        leaf: make({ name: HOST, issuer: ca, ...lifetime }),
      };
    })(),
    { name: 'intermediate missing', leaf: viaMiddle, chain: [], ca: root, host: HOST },
    { name: 'intermediate as the only CA', leaf: viaMiddle, chain: [], ca: middle, host: HOST },
    { name: 'self-signed and trusted', leaf: lonely, chain: [], ca: lonely, host: HOST },
    { name: 'foreign CA', leaf: viaMiddle, chain: [middle], ca: foreign, host: HOST },
    {
      ...below('path length exceeded', { pathLength: 0 }),
      ...(() => {
        const ca = make({ name: 'Short', isCa: true, pathLength: 0 });
        const inner = make({ name: 'Inner', isCa: true, issuer: ca });
        return { ca, chain: [inner], leaf: make({ name: HOST, issuer: inner, ...lifetime }) };
      })(),
    },
    leafOf('EC key with keyEncipherment', { more: [usage(KEY_USAGE.digitalSignature | KEY_USAGE.keyEncipherment)] }),
    leafOf('critical authorityInfoAccess', {
      more: [
        {
          oid: OID.authorityInfoAccess,
          critical: true,
          value: derSequence(
            derSequence(derOid('1.3.6.1.5.5.7.48.2'), derElement(contextTag(6), Buffer.from('http://x/'))),
          ),
        },
      ],
    }),
    leafOf('critical subjectKeyIdentifier', {
      more: [{ oid: OID.subjectKeyIdentifier, critical: true, value: derOctetString(derInteger(7)) }],
    }),
  ];
}
