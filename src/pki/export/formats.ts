import { fail } from '../../kit/errors.ts';
import { isSelfIssued, type Certificate } from '../../x509/certificate.ts';
import { privateKeyPem } from '../keys.ts';
import { pemText } from '../pem-text.ts';
import type { Purpose } from '../profile.ts';
import type { Artefact } from './artefact.ts';
import { writeJksTrustStore } from './jks.ts';
import { leafName } from './material.ts';
import { writeKeyStore, writeTrustStore, type TrustedEntry } from './pkcs12.ts';
import type { ExportSource } from './source.ts';
import { renderTextFile, renderTextFormat, TEXT_FORMATS } from './text-formats.ts';
import { TRUST_STORE } from './values.ts';

type Build = (source: ExportSource) => Promise<readonly Artefact[]>;

/** The formats that tlsdb writes itself. */
const OWN_FORMATS = {
  'pem-bundle': pemBundle,
  der,
  p12,
  jks,
  haproxy,
} as const satisfies Record<string, Build>;

/** A format of `tlsdb certs export`. */
export type ExportFormat = keyof typeof OWN_FORMATS | keyof typeof TEXT_FORMATS;

/** All formats, as `--format` names them. */
export const EXPORT_FORMATS = [...Object.keys(OWN_FORMATS), ...Object.keys(TEXT_FORMATS)] as readonly ExportFormat[];

/** Makes the files of a format. */
export async function buildArtefacts(format: ExportFormat, source: ExportSource): Promise<readonly Artefact[]> {
  return isOwn(format) ? OWN_FORMATS[format](source) : renderTextFormat(format, source);
}

function isOwn(format: ExportFormat): format is keyof typeof OWN_FORMATS {
  return Object.hasOwn(OWN_FORMATS, format);
}

/** The pair that a format of one pair is made of: the user's when `--user` was given, else the server's. */
function pairPurpose({ settings }: ExportSource): Purpose {
  return settings.user !== undefined && settings.server === undefined ? 'client' : 'server';
}

/** Leaf, intermediates, CA and private key in one file, in the order that HAProxy and OpenSSL read. */
async function pemBundle(source: ExportSource): Promise<readonly Artefact[]> {
  const purpose = pairPurpose(source);
  const leaf = await source.leaf(purpose);
  const certificates = new Set([...leaf.chain, ...(await source.ca())].map(pemOf));
  const data = [...certificates, privateKeyPem(await source.key(purpose))].join('');
  return [{ file: `${leafName(leaf)}-bundle.pem`, data, isPrivate: true }];
}

/** One file each: leaf, private key (PKCS#8), and the newest CA that clients can begin with: a root. */
async function der(source: ExportSource): Promise<readonly Artefact[]> {
  const purpose = pairPurpose(source);
  const leaf = await source.leaf(purpose);
  const authorities = await source.ca();
  const ca = authorities.find(isSelfIssued) ?? authorities[0];
  const name = leafName(leaf);
  const key = (await source.key(purpose)).export({ type: 'pkcs8', format: 'der' });
  return [
    ...(ca ? [{ file: 'ca.der', data: ca.raw, isPrivate: false }] : []),
    { file: `${name}-cert.der`, data: leaf.chain[0].raw, isPrivate: false },
    { file: `${name}-key.der`, data: key, isPrivate: true },
  ];
}

/** A key store, of the user unless a server is named, and a trust store with the CA. */
async function p12(source: ExportSource): Promise<readonly Artefact[]> {
  const purpose = source.settings.server !== undefined && source.settings.user === undefined ? 'server' : 'client';
  const leaf = await source.leaf(purpose);
  const [ca, privateKey] = await Promise.all([source.ca(), source.key(purpose)]);
  const alias = leafName(leaf);
  const issuers = ca.filter((issuer) => isIssuer(issuer, leaf.chain));
  const chain = [...leaf.chain, ...issuers].map(({ raw }) => raw);
  const password = await storePassword(source);
  const [keyStore, trustStore] = await Promise.all([
    writeKeyStore({ alias, privateKey, chain }, password),
    writeTrustStore(trustedEntries(ca), password),
  ]);
  return [
    { file: `${alias}.p12`, data: keyStore, isPrivate: true },
    { file: TRUST_STORE.p12, data: trustStore, isPrivate: false },
  ];
}

/** Of several CA certificates of one name, the one whose key signed belongs to the chain. */
function isIssuer(issuer: Certificate, chain: readonly Certificate[]): boolean {
  const wanted = chain.at(-1)?.authorityKeyIdentifier?.keyIdentifier;
  const offered = issuer.subjectKeyIdentifier;
  if (wanted === undefined || offered === undefined) return true;
  return Buffer.compare(wanted, offered) === 0;
}

/** The old form of a Java trust store. */
async function jks(source: ExportSource): Promise<readonly Artefact[]> {
  const entries = trustedEntries(await source.ca());
  const data = writeJksTrustStore(entries, await storePassword(source));
  return [{ file: TRUST_STORE.jks, data, isPrivate: false }];
}

/** A configuration that passes MySQL's TLS through, and the bundle for listeners that end TLS themselves. */
async function haproxy(source: ExportSource): Promise<readonly Artefact[]> {
  const leaf = await source.leaf('server');
  const bundle = [...leaf.chain.map(pemOf), privateKeyPem(await source.key('server'))].join('');
  const configuration = await renderTextFile({ file: 'haproxy.cfg', syntax: 'haproxy' }, source);
  return [configuration, { file: `${leafName(leaf)}.pem`, data: bundle, isPrivate: true }];
}

function pemOf({ raw }: Certificate): string {
  return pemText('CERTIFICATE', raw);
}

function trustedEntries(ca: readonly Certificate[]): readonly TrustedEntry[] {
  return ca.map(({ raw }, index) => ({ alias: index === 0 ? 'ca' : `ca-${index + 1}`, certificate: raw }));
}

/** Java's tools refuse shorter passwords. */
const SHORTEST_PASSWORD = 6;

/** @throws TlsdbError `STORE_PASSWORD_NEEDED` or `STORE_PASSWORD_INVALID` */
async function storePassword({ settings }: ExportSource): Promise<string> {
  const password = await settings.password?.();
  if (password === undefined) throw fail('STORE_PASSWORD_NEEDED');
  if (password.length < SHORTEST_PASSWORD)
    throw fail('STORE_PASSWORD_INVALID', { reason: 'it has fewer than 6 characters' });
  if (!/^[ -~]+$/.test(password)) {
    throw fail('STORE_PASSWORD_INVALID', { reason: 'it holds a character other than printable ASCII' });
  }
  return password;
}
