import { shellQuoted } from '../kit/quoted.ts';
import { contentKind, isParameterLabel, isPrivateKeyKind, withArticle } from './content-kind.ts';
import {
  describeEncryption,
  isOpenSshBlob,
  isProtectedArchive,
  openSshCipher,
  traditionalCipher,
} from './encrypted-key.ts';
import { foreignFormat, startsAs } from './foreign-format.ts';
import { finding, type Finding, type FindingDetails } from './finding.ts';
import type { FindingCode } from './codes.ts';
import { readPem, type PemBlock, type PemFile } from './pem.ts';
import { describePrivateKey, loadPrivateKey, PRIVATE_KEY_LABELS, type PrivateKey } from './private-key.ts';
import { displayKey, keySuitability, type KeyDescription } from './public-key.ts';

/** What a key file turned out to be. `key` is there exactly when nothing in it is an error. */
export interface KeyFile {
  readonly key: PrivateKey | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads a private-key file as our policy wants it, not as OpenSSL happens to load it: what it is is
 * told from its structure, so a key that needs a password is recognised in every encoding without one.
 */
export function readKeyFile(file: string, bytes: Uint8Array): KeyFile {
  const report = (code: FindingCode, details: FindingDetails = {}): readonly Finding[] => finding(code, file, details);
  if (bytes.length === 0) return refused(report('FILE_EMPTY'));
  const pem = readPem(bytes);
  const notes = pem.hasByteOrderMark ? report('PEM_BOM') : [];
  const findings = pem.blocks.length > 0 ? [] : refuseForeign(file, bytes, pem);
  if (findings.length > 0) return refused(findings);
  const keys = pem.blocks.filter(isKeyBlock);
  const encrypted = keys.flatMap((block) => encryptionFindings(file, block));
  if (encrypted.length > 0) return refused(encrypted);
  const [first] = keys;
  const broken = brokenBlocks(file, pem);
  if (!first) return refused(broken.length > 0 ? broken.slice(0, 1) : foundInstead(file, pem));
  if (keys.length > 1) return refused(report('KEY_MULTIPLE', { count: keys.length }));
  const loaded = loadBlock(file, first);
  return { key: loaded.key, findings: [...notes, ...loaded.findings] };
}

/** Whether the blocks of a file hold a private key of any kind, also a protected one. */
export function isKeyBlock(block: PemBlock): boolean {
  // Explicit parameters of a curve have the outer shape of a PKCS#8 key.
  if (isParameterLabel(block.label)) return false;
  if (isOpenSshKey(block) || traditionalCipher(block.headers) !== undefined) return true;
  return isPrivateKeyKind(contentKind(block.der)) || block.label.endsWith('PRIVATE KEY');
}

function isOpenSshKey({ label, der }: PemBlock): boolean {
  return label === 'OPENSSH PRIVATE KEY' || isOpenSshBlob(der);
}

function refused(findings: readonly Finding[]): KeyFile {
  return { key: undefined, findings };
}

/** The command that removes the password of a key. */
function removePassword(file: string): string {
  const path = shellQuoted(file);
  return `remove the password: openssl pkey -in ${path} -out ${path}.new`;
}

function encryptionFindings(file: string, block: PemBlock): readonly Finding[] {
  const protectedBy = (how: string, mend = removePassword(file)): readonly Finding[] =>
    finding('KEY_ENCRYPTED', file, { encryption: how, mend });
  const cipher = traditionalCipher(block.headers);
  if (cipher !== undefined) return protectedBy(`traditional PEM encryption, ${cipher}`);
  if (isOpenSshKey(block)) return openSshEncryption(file, block.der);
  const kind = contentKind(block.der);
  if (kind === 'encrypted private key') return protectedBy(describeEncryption(block.der));
  if (kind !== 'unknown' || block.label !== 'ENCRYPTED PRIVATE KEY') return [];
  return [...protectedBy('its label says so'), ...malformed(file, DAMAGED_BLOCK).findings];
}

const DAMAGED_BLOCK = 'the block holds no known key structure, it is damaged';

/** Findings about the password of an OpenSSH key; none when it has none. */
function openSshEncryption(file: string, blob: Uint8Array): readonly Finding[] {
  const cipher = openSshCipher(blob);
  if (cipher === 'none') return [];
  const path = shellQuoted(file);
  const mend = `ssh-keygen -p -N '' -m PKCS8 -f ${path}; then: openssl pkey -in ${path} -out ${path}.new`;
  return [
    ...finding('KEY_ENCRYPTED', file, { encryption: `OpenSSH, ${cipher}`, mend }),
    ...finding('OPENSSH_KEY_GIVEN', file),
  ];
}

/** A key whose text is damaged, but whose label or header still says that it has a password. */
function announcedEncryption(file: string, pem: PemFile): readonly Finding[] {
  if (!pem.announcesEncryption) return [];
  return finding('KEY_ENCRYPTED', file, { encryption: 'its label says so', mend: removePassword(file) });
}

/** Findings about a file without any whole PEM block. */
function refuseForeign(file: string, bytes: Uint8Array, pem: PemFile): readonly Finding[] {
  const broken = brokenBlocks(file, pem);
  if (broken.length > 0) return [...announcedEncryption(file, pem), ...broken];
  switch (foreignFormat(bytes)) {
    case 'ppk':
      return finding('PPK_KEY_GIVEN', file);
    case 'ppk-encrypted': {
      const path = shellQuoted(file);
      const mend = `puttygen ${path} -O private-openssh -o ${path}.ssh; ssh-keygen -p -N '' -m PKCS8 -f ${path}.ssh; then: openssl pkey -in ${path}.ssh -out ${path}.new`;
      return [...finding('KEY_ENCRYPTED', file, { encryption: 'PuTTY', mend }), ...finding('PPK_KEY_GIVEN', file)];
    }
    case 'openssh': {
      const encrypted = openSshEncryption(file, bytes);
      return encrypted.length > 0 ? encrypted : finding('OPENSSH_KEY_GIVEN', file);
    }
    case 'java-keystore': {
      const path = shellQuoted(file);
      const mend = `keytool -importkeystore -srckeystore ${path} -destkeystore ${path}.p12 -deststoretype PKCS12; openssl pkcs12 -in ${path}.p12 -nocerts -noenc -out ${path}.pem; then: openssl pkey -in ${path}.pem -out ${path}.new`;
      const encrypted = finding('KEY_ENCRYPTED', file, { encryption: 'Java keystore', mend });
      return [...encrypted, ...finding('NOT_PEM', file, { found: 'it is a Java keystore' })];
    }
    case 'der':
      return refuseDer(file, bytes);
    case 'text':
      return finding('NOT_PEM', file, { found: 'it is other text' });
    case 'binary':
      return finding('NOT_PEM', file, { found: 'it is binary data' });
  }
}

function refuseDer(file: string, bytes: Uint8Array): readonly Finding[] {
  const kind = contentKind(bytes);
  if (kind === 'encrypted private key') {
    return finding('KEY_ENCRYPTED', file, {
      encryption: `DER, ${describeEncryption(bytes)}`,
      mend: removePassword(file),
    });
  }
  if (kind === 'PKCS#12 archive') return refuseArchive(file, bytes);
  if (isPrivateKeyKind(kind)) return finding('DER_GIVEN', file, { found: withArticle(kind), tool: 'pkey' });
  if (kind === 'unknown') return refuseDamaged(file, bytes);
  return finding('WRONG_FILE_KIND', file, { wanted: 'private key', found: `${withArticle(kind)} in DER` });
}

function refuseArchive(file: string, der: Uint8Array): readonly Finding[] {
  const path = shellQuoted(file);
  const mend = `openssl pkcs12 -in ${path} -nocerts -noenc -out ${path}.pem; then: openssl pkey -in ${path}.pem -out ${path}.new`;
  const protection = isProtectedArchive(der) ? finding('KEY_ENCRYPTED', file, { encryption: 'PKCS#12', mend }) : [];
  return [...protection, ...finding('PKCS12_GIVEN', file)];
}

function refuseDamaged(file: string, bytes: Uint8Array): readonly Finding[] {
  const damaged = finding('NOT_PEM', file, { found: 'it is damaged or unknown binary data' });
  switch (startsAs(bytes)) {
    case 'encrypted private key':
      return [...finding('KEY_ENCRYPTED', file, { encryption: 'DER', mend: removePassword(file) }), ...damaged];
    case 'PKCS#12 archive':
      return refuseArchive(file, bytes);
    case undefined:
      return damaged;
  }
}

/** What keeps the blocks of a file from being read. */
export function brokenBlocks(file: string, pem: PemFile): readonly Finding[] {
  return pem.problems.flatMap(({ line, message, hint }) =>
    finding('PEM_MALFORMED', file, { line, problem: message, mend: hint.replaceAll('FILE', () => shellQuoted(file)) }),
  );
}

function foundInstead(file: string, pem: PemFile): readonly Finding[] {
  const archive = pem.blocks.find(({ der }) => contentKind(der) === 'PKCS#12 archive');
  if (archive) return refuseArchive(file, archive.der);
  const found = pem.blocks.find(({ label }) => !isParameterLabel(label)) ?? pem.blocks[0];
  const kind = found ? contentKind(found.der) : 'unknown';
  const name = kind === 'unknown' ? `"${found?.label ?? ''}" block` : kind;
  return finding('WRONG_FILE_KIND', file, { wanted: 'private key', found: withArticle(name) });
}

function loadBlock(file: string, block: PemBlock): KeyFile {
  if (isOpenSshKey(block)) return refused(finding('OPENSSH_KEY_GIVEN', file));
  const kind = contentKind(block.der);
  if (kind === 'unknown') return malformed(file, DAMAGED_BLOCK);
  if (kind !== 'PKCS#8 private key' && block.label === 'PRIVATE KEY') {
    return malformed(file, `the label PRIVATE KEY announces PKCS#8, the block is a traditional ${kind}`);
  }
  const description = describePrivateKey(block.der, kind);
  if (!description) return malformed(file, `the ${kind} is damaged`);
  const policy = keyPolicyFindings(file, description);
  if (policy.some(({ severity }) => severity === 'error')) return refused(policy);
  const key = loadPrivateKey(block.der, kind, description);
  if (key === 'refused') return malformed(file, `OpenSSL does not accept the numbers in this ${kind}`);
  if (key === 'contradictory') return malformed(file, `the public and the private half of this ${kind} do not fit`);
  const label = PRIVATE_KEY_LABELS[kind];
  const mislabelled =
    label !== block.label ? finding('PEM_LABEL', file, { line: block.line, label: block.label, found: kind }) : [];
  const good = finding('KEY_OK', file, { key: displayKey(description) });
  return { key, findings: [...good, ...mislabelled, ...policy] };
}

function malformed(file: string, problem: string): KeyFile {
  return refused(finding('KEY_MALFORMED', file, { problem }));
}

function keyPolicyFindings(file: string, description: KeyDescription): readonly Finding[] {
  const details = { what: 'private key', key: displayKey(description) };
  switch (keySuitability(description)) {
    case 'good':
      return [];
    case 'uncommon':
      return finding('KEY_UNCOMMON', file, details);
    case 'weak':
      return finding('KEY_WEAK', file, details);
    case 'unsupported':
      return finding('KEY_UNSUPPORTED', file, details);
  }
}
