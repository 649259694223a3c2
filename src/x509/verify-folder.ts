import { join } from 'node:path';
import { readPublicKeyInfo } from './certificate.ts';
import { parseDer, toHex } from './der.ts';
import { fileMode, isOtherThanFolder, namesIn, readSource } from './files.ts';
import { finding, verdictOf, type Finding, type Verdict } from './finding.ts';
import { inventoryFindings, keysElsewhere, type InventoryReader, type NamedCertificate } from './inventory-rules.ts';
import { readKeyFile } from './key-file.ts';
import { displayKey } from './public-key.ts';
import { readAuthorityFile, readBlocks, type SourceFile } from './source-file.ts';
import { clientFindings, permissionFindings, type TrialHandshake } from './verify-files.ts';
import { verifyPair, type PairInput } from './verify-pair.ts';

/** What a folder is judged by. */
export interface FolderOptions extends Pick<PairInput, 'hosts' | 'at' | 'profile' | 'warnDays' | 'strict'> {
  /** Tried with each server pair when nothing speaks against it. Default: none. */
  readonly handshake?: TrialHandshake | undefined;
  /** Reads what the folder itself says it holds. Default: it is not asked. */
  readonly inventoryOf?: InventoryReader | undefined;
}

interface FolderPair {
  readonly certificate: string;
  readonly key: string;
  readonly purpose: 'server' | 'client';
}

/**
 * Judges a whole certificate folder: every pair against its CA and CRL, the key of the CA, the RSA pair
 * and the permissions. Never throws for bad input.
 *
 * @example const { exitCode } = await verifyFolder('certs', { hosts: ['db.example'] });
 */
export async function verifyFolder(dir: string, options: FolderOptions = {}): Promise<Verdict> {
  if ((await fileMode(dir)) === undefined) return verdictOf(finding('FILE_MISSING', dir));
  if (await isOtherThanFolder(dir)) return verdictOf(finding('FILE_UNREADABLE', dir, { reason: 'it is no folder' }));
  const ca = await readSource(join(dir, 'ca.pem'));
  const crlPath = join(dir, 'crl.pem');
  const hasCrl = (await fileMode(crlPath)) !== undefined || (await fileMode(join(dir, '.tlsdb'))) !== undefined;
  const crl = hasCrl ? await readSource(crlPath) : undefined;
  const checks: Finding[] = [];
  const leaves: NamedCertificate[] = [];
  const listing = await options.inventoryOf?.(dir);
  const elsewhere = keysElsewhere(dir, listing);
  for (const pair of await folderPairs(dir)) {
    const certificate = await readSource(pair.certificate);
    const isElsewhere = elsewhere.has(pair.certificate) && (await fileMode(pair.key)) === undefined;
    const key = isElsewhere ? undefined : await readSource(pair.key);
    const hosts = pair.purpose === 'server' ? options.hosts : undefined;
    const input: PairInput = { ...options, certificate, key, ca, crl, hosts, purpose: pair.purpose };
    const verdict = verifyPair(input);
    checks.push(
      ...verdict.checks,
      ...(isElsewhere ? finding('KEY_ELSEWHERE', pair.certificate) : []),
      ...(await permissionFindings(pair.key, verdict.checks)),
      ...(await clientFindings(input, verdict, options.handshake)),
    );
    if (verdict.leaf) leaves.push({ file: pair.certificate, certificate: verdict.leaf });
  }
  checks.push(...(await authorityFindings(dir, ca)), ...reuseFindings(leaves), ...(await rsaPairFindings(dir)));
  checks.push(...inventoryFindings(dir, listing, [...leaves, ...authoritiesOf(ca)]));
  return verdictOf(withoutRepetition(checks), options.strict);
}

/** The pairs of a folder: server and default client by their fixed names, further ones by what is there. */
async function folderPairs(dir: string): Promise<readonly FolderPair[]> {
  const pair = (stem: string, purpose: FolderPair['purpose']): FolderPair => ({
    certificate: join(dir, `${stem}-cert.pem`),
    key: join(dir, `${stem}-key.pem`),
    purpose,
  });
  const pairs = [pair('server', 'server')];
  const names = await namesIn(dir);
  if (names.includes('client-cert.pem') || names.includes('client-key.pem')) pairs.push(pair('client', 'client'));
  for (const [folder, purpose] of [
    ['servers', 'server'],
    ['clients', 'client'],
  ] as const) {
    const files = await namesIn(join(dir, folder));
    const stems = files.flatMap((name) => /^(.+)-(?:cert|key)\.pem$/.exec(name)?.[1] ?? []);
    for (const stem of new Set(stems)) pairs.push(pair(`${folder}/${stem}`, purpose));
  }
  return pairs;
}

/** Checks `ca-key.pem`, which may be absent (the CA is kept elsewhere) and may have a password. */
async function authorityFindings(dir: string, ca: SourceFile): Promise<readonly Finding[]> {
  const path = join(dir, 'ca-key.pem');
  if ((await fileMode(path)) === undefined) return [];
  const source = await readSource(path);
  if ('problem' in source) return [source.problem];
  const { key, findings } = readKeyFile(path, source.bytes);
  const permissions = await permissionFindings(path, findings);
  const isProtected = findings.length === 1 && findings[0]?.code === 'KEY_ENCRYPTED';
  if (isProtected) return [...finding('CA_KEY_PROTECTED', path), ...permissions];
  const { certificates } = readAuthorityFile(ca);
  if (!key || certificates.length === 0) return [...findings, ...permissions];
  const matches = certificates.some(({ publicKey }) => key.fits(publicKey));
  const details = { certificateFile: ca.file, certificateKey: 'another key', key: displayKey(key.description) };
  return [...findings, ...finding(matches ? 'KEY_MATCHES' : 'KEY_MISMATCH', path, details), ...permissions];
}

function authoritiesOf(ca: SourceFile): readonly NamedCertificate[] {
  return readAuthorityFile(ca).certificates.map((certificate) => ({ file: ca.file, certificate }));
}

/** Two certificates of a folder with one key: whoever steals one has both. */
function reuseFindings(leaves: readonly NamedCertificate[]): readonly Finding[] {
  const firstWith = new Map<string, string>();
  return leaves.flatMap(({ file, certificate }) => {
    const key = toHex(certificate.publicKey.raw);
    const other = firstWith.get(key);
    if (other !== undefined) return finding('KEY_REUSED', file, { other });
    firstWith.set(key, file);
    return [];
  });
}

/** Checks the RSA pair of caching_sha2_password, when it is there. */
async function rsaPairFindings(dir: string): Promise<readonly Finding[]> {
  const privatePath = join(dir, 'private_key.pem');
  const publicPath = join(dir, 'public_key.pem');
  if ((await fileMode(privatePath)) === undefined && (await fileMode(publicPath)) === undefined) return [];
  const source = await readSource(privatePath);
  if ('problem' in source) return [source.problem];
  const { key, findings } = readKeyFile(privatePath, source.bytes);
  const permissions = await permissionFindings(privatePath, findings);
  const { blocks, findings: publicFindings } = readBlocks(
    await readSource(publicPath),
    'public key',
    ({ label }) => label === 'PUBLIC KEY',
  );
  const problems = [...findings.filter(({ severity }) => severity !== 'ok'), ...publicFindings, ...permissions];
  const [block] = blocks;
  if (!key || !block) return problems;
  const parsed = parseDer(block.der, 'public key', readPublicKeyInfo);
  const details = { other: privatePath, key: displayKey(key.description) };
  const code = parsed.ok && key.fits(parsed.value) ? 'RSA_PAIR_OK' : 'RSA_PAIR_MISMATCH';
  return [...problems, ...finding(code, publicPath, details)];
}

/** The CA and the CRL are judged once for every pair, but reported once. */
function withoutRepetition(checks: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return checks.filter(({ code, file, message }) => {
    const key = `${code}\0${file}\0${message}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
