import { contextTag, DerReader, parseDer, TAG } from './der.ts';
import { OID, PASSWORD_ENCRYPTION_PREFIXES } from './oid.ts';

/** What a DER encoding is, judged by its shape alone. */
export type ContentKind =
  | 'certificate'
  | 'certificate request'
  | 'CRL'
  | 'PKCS#8 private key'
  | 'encrypted private key'
  | 'RSA private key'
  | 'EC private key'
  | 'DSA private key'
  | 'public key'
  | 'PKCS#12 archive'
  | 'PKCS#7 message'
  | 'parameters'
  | 'unknown';

/** Kinds that hold a private key. */
const PRIVATE_KEY_KINDS: ReadonlySet<ContentKind> = new Set([
  'PKCS#8 private key',
  'encrypted private key',
  'RSA private key',
  'EC private key',
  'DSA private key',
]);

/** Whether `kind` holds a private key. */
export function isPrivateKeyKind(kind: ContentKind): boolean {
  return PRIVATE_KEY_KINDS.has(kind);
}

/** `an EC private key`, `a certificate`: the article goes by the sound. */
export function withArticle(noun: string): string {
  return /^(?:[aeio]|RSA|X)/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** Labels whose blocks accompany keys and certificates and say nothing by themselves. */
const PARAMETER_LABELS: ReadonlySet<string> = new Set([
  'EC PARAMETERS',
  'DH PARAMETERS',
  'DSA PARAMETERS',
  'X9.42 DH PARAMETERS',
]);

/** Whether a PEM label announces mere parameters. */
export function isParameterLabel(label: string): boolean {
  return PARAMETER_LABELS.has(label);
}

/** Recognises a DER encoding by the tags of its outer elements; never decrypts, never loads a key. */
export function contentKind(der: Uint8Array): ContentKind {
  const parsed = parseDer(der, 'file', (reader) => {
    if (reader.peekTag() === TAG.oid) {
      reader.oid('parameters');
      return 'parameters';
    }
    return sequenceKind(reader.sequence('file'));
  });
  return parsed.ok ? parsed.value : 'unknown';
}

function sequenceKind(outer: DerReader): ContentKind {
  switch (outer.peekTag()) {
    case TAG.integer:
      return versionedKind(outer);
    case TAG.sequence:
      return nestedKind(outer);
    case TAG.oid:
      return outer.oid('content type') === OID.pkcs7SignedData ? 'PKCS#7 message' : 'unknown';
    default:
      return 'unknown';
  }
}

/** Keys and PKCS#12 archives start with a version number. */
function versionedKind(outer: DerReader): ContentKind {
  const version = outer.integer('version');
  switch (outer.peekTag()) {
    case TAG.octetString:
      return 'EC private key';
    case TAG.sequence:
      return version[0] === 3 && version.length === 1 ? 'PKCS#12 archive' : 'PKCS#8 private key';
    case TAG.integer:
      return integersKind(outer);
    default:
      return 'unknown';
  }
}

const RSA_INTEGERS_AFTER_VERSION = 8;
const DSA_INTEGERS_AFTER_VERSION = 5;

/** Traditional RSA keys are a version and eight numbers, DSA keys a version and five. */
function integersKind(outer: DerReader): ContentKind {
  let count = 0;
  while (outer.peekTag() === TAG.integer) {
    outer.integer('key number');
    count++;
  }
  if (count === RSA_INTEGERS_AFTER_VERSION) return 'RSA private key';
  return count === DSA_INTEGERS_AFTER_VERSION && outer.atEnd ? 'DSA private key' : 'unknown';
}

function nestedKind(outer: DerReader): ContentKind {
  const inner = outer.sequence('first element');
  switch (outer.peekTag()) {
    case TAG.octetString:
      return isPasswordEncryption(inner) ? 'encrypted private key' : 'unknown';
    case TAG.bitString:
      return 'public key';
    case TAG.sequence:
      return signedKind(inner);
    default:
      return 'unknown';
  }
}

function isPasswordEncryption(algorithm: DerReader): boolean {
  if (algorithm.peekTag() !== TAG.oid) return false;
  const oid = algorithm.oid('algorithm');
  return PASSWORD_ENCRYPTION_PREFIXES.some((prefix) => oid.startsWith(prefix));
}

/** Certificates, requests and CRLs are `SEQUENCE { body, algorithm, signature }`: the body tells. */
function signedKind(body: DerReader): ContentKind {
  if (body.peekTag() === contextTag(0, true)) return 'certificate';
  if (body.peekTag() === TAG.sequence) return 'CRL';
  if (body.peekTag() !== TAG.integer) return 'unknown';
  body.integer('version or serial number');
  body.any('algorithm or subject');
  if (body.peekTag() !== TAG.sequence) return 'unknown';
  const third = body.sequence('issuer or key or time');
  // Third comes: issuer (version 1 certificate, CRL) or key information (request).
  if (third.peekTag() === TAG.sequence) return 'certificate request';
  if (third.peekTag() !== TAG.set && !third.atEnd) return 'unknown';
  // Then comes: validity (certificate) or the time of the update (CRL).
  return body.peekTag() === TAG.sequence ? 'certificate' : 'CRL';
}
