import { posix, win32 } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail } from '../../kit/errors.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { FILE } from '../folder/layout.ts';
import { privateKeyPem } from '../keys.ts';
import { pemText } from '../pem-text.ts';
import type { Purpose } from '../profile.ts';
import { commonName, leafName } from './material.ts';
import type { ExportSource } from './source.ts';

/** The names of the stores that `--format p12` and `--format jks` write. */
export const TRUST_STORE = { p12: 'truststore.p12', jks: 'truststore.jks' } as const;

type Value = (source: ExportSource) => string | Promise<string>;

/** What the placeholders of the templates stand for. Paths are those of the machine that uses the artefact. */
const VALUES: Readonly<Record<string, Value>> = {
  host: (source) => connectionHost(source),
  port: ({ settings }) => String(settings.port ?? 4000),
  database: ({ settings }) => settings.database ?? 'test',
  user: async (source) => source.settings.user ?? (await userOf(source)),
  dir: ({ settings }) => certsPath(settings),
  cluster: ({ settings }) => checkLabel('cluster', settings.cluster ?? 'tlsdb'),
  namespace: ({ settings }) => checkLabel('namespace', settings.namespace ?? 'default'),
  'ca.cert': (source) => inFolder(source, FILE.caCertificate),
  'ca.crl': (source) => inFolder(source, FILE.crl),
  'ca.pem': async (source) => bundle(await source.ca()),
  'ca.trustStore': (source) => inFolder(source, TRUST_STORE.p12),
  'ca.trustStoreUrl': (source) => fileUrl(inFolder(source, TRUST_STORE.p12)),
  'server.cert': async (source) => inFolder(source, (await source.leaf('server')).files.certificate),
  'server.key': async (source) => inFolder(source, (await source.leaf('server')).files.key),
  'server.pem': (source) => chainPem(source, 'server'),
  'server.keyPem': async (source) => privateKeyPem(await source.key('server')),
  'client.cert': async (source) => inFolder(source, (await source.leaf('client')).files.certificate),
  'client.key': async (source) => inFolder(source, (await source.leaf('client')).files.key),
  'client.pem': (source) => chainPem(source, 'client'),
  'client.keyPem': async (source) => privateKeyPem(await source.key('client')),
  'client.keyStore': (source) => keyStore(source),
  'client.keyStoreUrl': async (source) => fileUrl(await keyStore(source)),
};

/** The value of a placeholder. */
export async function valueOf(source: ExportSource, name: string): Promise<string> {
  const value = VALUES[name];
  if (!value) throw new Error(`templates know no value ${name}`);
  return value(source);
}

/**
 * Control characters have no escape that every format knows, and no business in a name or path.
 *
 * @throws TlsdbError `EXPORT_VALUE_INVALID`
 */
export function checkPrintable(name: string, value: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value)) {
    throw fail('EXPORT_VALUE_INVALID', { name, value: JSON.stringify(value), reason: 'it holds a control character' });
  }
  return value;
}

/**
 * A name of Kubernetes: an RFC 1123 label, short enough for the suffix of a Secret's name.
 *
 * @throws TlsdbError `EXPORT_VALUE_INVALID`
 */
function checkLabel(name: string, value: string): string {
  if (/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(value)) return value;
  const reason = 'Kubernetes takes up to 40 lower-case letters, digits and inner hyphens';
  throw fail('EXPORT_VALUE_INVALID', { name, value: JSON.stringify(value), reason });
}

/** Where clients find the server: `--host`, or the first real name of the server certificate. */
async function connectionHost(source: ExportSource): Promise<string> {
  if (source.settings.host !== undefined) return source.settings.host.replace(/^\[(.*)\]$/, '$1');
  const { chain } = await source.leaf('server');
  const names = (chain[0].subjectAltName ?? []).flatMap((name) => (name.kind === 'dns' ? [name.value] : []));
  return names.find((name) => name !== 'localhost' && !name.startsWith('*.')) ?? 'localhost';
}

async function userOf(source: ExportSource): Promise<string> {
  const leaf = await source.leaf('client');
  return commonName(leaf.chain[0]) ?? leafName(leaf);
}

function certsPath({ certsPath: path, dir }: ExportSource['settings']): string {
  return path ?? dir;
}

/** A path on the other machine, in the manner of its system, which may not be this one's. */
function inFolder({ settings }: ExportSource, file: string): string {
  const folder = certsPath(settings);
  return isWindowsPath(folder) ? win32.join(folder, file) : posix.join(folder, file);
}

/** A drive letter or a network share. */
function isWindowsPath(path: string): boolean {
  return /^([A-Za-z]:[\\/]|\\\\)/.test(path);
}

async function keyStore(source: ExportSource): Promise<string> {
  return inFolder(source, `${leafName(await source.leaf('client'))}.p12`);
}

function fileUrl(path: string): string {
  return pathToFileURL(path, { windows: isWindowsPath(path) }).href;
}

function bundle(certificates: readonly Certificate[]): string {
  return certificates.map(({ raw }) => pemText('CERTIFICATE', raw)).join('');
}

async function chainPem(source: ExportSource, purpose: Purpose): Promise<string> {
  return bundle((await source.leaf(purpose)).chain);
}
