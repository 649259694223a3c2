import { contextTag, parseDer, TAG, type DerReader } from './der.ts';
import { OID, oidName } from './oid.ts';

/** Bags of PKCS#12 (RFC 7292, section 4.2). */
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';

/** How an EncryptedPrivateKeyInfo (RFC 5958, section 3) is protected, such as `PBES2, AES-256-CBC`. */
export function describeEncryption(der: Uint8Array): string {
  const parsed = parseDer(der, 'encrypted private key', (reader) => {
    const outer = reader.sequence('encrypted private key');
    const algorithm = outer.sequence('encryption algorithm');
    const scheme = algorithm.oid('encryption scheme');
    outer.octetString('encrypted data');
    if (scheme !== OID.pbes2) return `PBES1, ${oidName(scheme)}`;
    const parameters = algorithm.sequence('PBES2 parameters');
    parameters.any('key derivation');
    return `PBES2, ${oidName(parameters.sequence('cipher').oid('cipher'))}`;
  });
  return parsed.ok ? parsed.value : 'an unreadable scheme';
}

/** The cipher in the `DEK-Info` header of a traditional key, or `undefined` when its headers do not say it is encrypted. */
export function traditionalCipher(headers: readonly string[]): string | undefined {
  if (!headers.some((header) => /^Proc-Type:\s*4\s*,\s*ENCRYPTED/i.test(header))) return undefined;
  const info = headers.find((header) => /^DEK-Info:/i.test(header));
  return info?.replace(/^DEK-Info:\s*/i, '').split(',')[0] ?? 'an unnamed cipher';
}

const OPENSSH_MAGIC = 'openssh-key-v1\0';

/** Whether `bytes` are what an OpenSSH private key holds, whatever stands around them. */
export function isOpenSshBlob(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, OPENSSH_MAGIC.length)).toString('latin1') === OPENSSH_MAGIC;
}

/** The cipher of an OpenSSH private key (PROTOCOL.key), `none` when it has no password. */
export function openSshCipher(blob: Uint8Array): string {
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.length);
  const start = OPENSSH_MAGIC.length;
  if (!isOpenSshBlob(bytes) || bytes.length < start + 4) return 'none';
  const length = bytes.readUInt32BE(start);
  return bytes.subarray(start + 4, Math.min(start + 4 + length, start + 64)).toString('latin1');
}

/** Whether the key of a PKCS#12 archive (RFC 7292) needs a password, also an empty one. */
export function isProtectedArchive(der: Uint8Array): boolean {
  const parsed = parseDer(der, 'PKCS#12 archive', (reader) => {
    const outer = reader.sequence('PKCS#12 archive');
    outer.integer('version');
    const authenticatedSafe = dataContent(outer.sequence('authSafe'));
    while (!outer.atEnd) outer.any('MAC');
    return authenticatedSafe === undefined || safeIsProtected(authenticatedSafe);
  });
  // An archive that cannot be read in full cannot be used without its password either.
  return !parsed.ok || parsed.value;
}

function safeIsProtected(octets: DerReader): boolean {
  const contents = octets.sequence('authenticated safe');
  while (!contents.atEnd) {
    const info = contents.sequence('content info');
    const type = info.peekTag() === TAG.oid ? info.oid('content type') : '';
    if (type === ENCRYPTED_DATA) return true;
    if (type === OID.pkcs7Data && hasShroudedKey(explicitOctets(info).sequence('safe contents'))) return true;
  }
  return false;
}

function hasShroudedKey(bags: DerReader): boolean {
  while (!bags.atEnd) {
    if (bags.sequence('safe bag').oid('bag type') === SHROUDED_KEY_BAG) return true;
  }
  return false;
}

function dataContent(info: DerReader): DerReader | undefined {
  return info.oid('content type') === OID.pkcs7Data ? explicitOctets(info) : undefined;
}

function explicitOctets(info: DerReader): DerReader {
  return info.enter(contextTag(0, true), 'content').enter(TAG.octetString, 'content octets');
}
