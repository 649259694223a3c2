import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import {
  parseCertificate,
  readPublicKeyInfo,
  type Certificate,
  type SubjectPublicKeyInfo,
} from '../x509/certificate.ts';
import { fail } from '../kit/errors.ts';
import { STANDARD_INPUT } from '../kit/quoted.ts';
import { contentKind, isParameterLabel, type ContentKind } from '../x509/content-kind.ts';
import { parseRevocationList } from '../x509/crl.ts';
import { parseDer, type Parsed } from '../x509/der.ts';
import { describeEncryption, isOpenSshBlob, openSshCipher, traditionalCipher } from '../x509/encrypted-key.ts';
import { KEY_USAGE } from '../x509/extensions.ts';
import { foreignFormat } from '../x509/foreign-format.ts';
import { displayGeneralName } from '../x509/general-name.ts';
import { oneLineName } from '../x509/name.ts';
import { OID } from '../x509/oid.ts';
import { readPem, type PemBlock } from '../x509/pem.ts';
import { describePublicKey, displayKey } from '../x509/public-key.ts';
import { displaySignatureAlgorithm } from '../x509/signature.ts';
import { describeCertificate, isoTime } from './folder/inventory.ts';
import { parseRequest } from './request.ts';

/** What a REQUIRE clause says so that exactly this certificate satisfies it. */
export interface RequireStrings {
  readonly subject: string;
  readonly issuer: string;
  /** `TYPE:value` of every alternative name, comma separated; empty when there is none. */
  readonly san: string;
}

/** One thing in a file. Fields that do not apply are absent. Dates are ISO 8601 in UTC. */
export interface Inspection {
  readonly kind: ContentKind | 'OpenSSH private key';
  /** Why it cannot be read. */
  readonly problem?: string;
  readonly subject?: string;
  readonly issuer?: string;
  readonly serial?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly sans?: readonly string[];
  readonly key?: string;
  /** SHA-256 of the public key, as curl and HPKP write pins. */
  readonly pin?: string;
  readonly sha256?: string;
  readonly signature?: string;
  readonly isCa?: boolean;
  readonly usages?: readonly string[];
  readonly require?: RequireStrings;
  /** The maker of a request has proven to have the key. */
  readonly isProven?: boolean;
  readonly crlNumber?: string | null;
  readonly thisUpdate?: string;
  readonly nextUpdate?: string | null;
  /** How many certificates a CRL lists. */
  readonly revoked?: number;
  /** How a private key is protected. */
  readonly encryption?: string;
}

/**
 * Everything in a file of PEM or DER: certificates, requests, CRLs and keys. Nothing is decrypted.
 *
 * @param path what an error calls it; `-` is standard input
 * @throws TlsdbError `NOTHING_TO_SHOW` where nothing at all can be read
 */
export function showFile(path: string, bytes: Uint8Array): readonly Inspection[] {
  const contents = inspectFile(bytes);
  if (contents.some(({ kind, problem }) => kind !== 'unknown' && problem === undefined)) return contents;
  const reason = contents.find(({ problem }) => problem !== undefined)?.problem ?? whatItIs(bytes);
  throw fail('NOTHING_TO_SHOW', { path: path === '-' ? STANDARD_INPUT : path, reason });
}

function whatItIs(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'it is empty';
  return FORMAT_NAMES[foreignFormat(bytes)];
}

const FORMAT_NAMES: Readonly<Record<ReturnType<typeof foreignFormat>, string>> = {
  ppk: 'it is a key of PuTTY',
  'ppk-encrypted': 'it is an encrypted key of PuTTY',
  openssh: 'it is a key of OpenSSH',
  'java-keystore': 'it is a key store of Java',
  der: 'it is DER of another kind',
  text: 'it is text without a PEM block',
  binary: 'it is neither PEM nor DER',
};

/** Like {@link showFile}, but what cannot be read is `unknown`, or has a `problem`. */
export function inspectFile(bytes: Uint8Array): readonly Inspection[] {
  const { blocks, problems } = readPem(bytes);
  const [damage] = problems;
  if (blocks.length === 0 && damage) return [{ kind: 'unknown', problem: `line ${damage.line}: ${damage.message}` }];
  if (blocks.length === 0) return [isOpenSshBlob(bytes) ? inspectOpenSshKey(bytes) : inspectDer(bytes)];
  return blocks.filter(({ label }) => !isParameterLabel(label)).map(inspectBlock);
}

function inspectBlock({ der, headers, label }: PemBlock): Inspection {
  const cipher = traditionalCipher(headers);
  if (cipher !== undefined) return { kind: 'encrypted private key', encryption: cipher };
  if (label === 'OPENSSH PRIVATE KEY' || isOpenSshBlob(der)) return inspectOpenSshKey(der);
  const inspection = inspectDer(der);
  if (inspection.kind !== 'unknown') return inspection;
  const certificate = label === 'CERTIFICATE' ? parseCertificate(der) : undefined;
  const damage = certificate && !certificate.ok ? `: ${certificate.problem}` : '';
  return { kind: 'unknown', problem: `a block of the kind ${label}${damage}` };
}

function inspectOpenSshKey(blob: Uint8Array): Inspection {
  const cipher = openSshCipher(blob);
  return { kind: 'OpenSSH private key', ...(cipher === 'none' ? {} : { encryption: cipher }) };
}

function inspectDer(der: Uint8Array): Inspection {
  const kind = contentKind(der);
  switch (kind) {
    case 'certificate':
      return inspectCertificate(der);
    case 'certificate request':
      return inspectRequest(der);
    case 'CRL':
      return inspectCrl(der);
    case 'public key':
      return orProblem(kind, parseDer(der, kind, readPublicKeyInfo), describeKey);
    case 'encrypted private key':
      return { kind, encryption: describeEncryption(der) };
    case 'PKCS#8 private key':
      return inspectPrivateKey(kind, der, 'pkcs8');
    case 'RSA private key':
      return inspectPrivateKey(kind, der, 'pkcs1');
    case 'EC private key':
      return inspectPrivateKey(kind, der, 'sec1');
    case 'DSA private key':
    case 'PKCS#12 archive':
    case 'PKCS#7 message':
    case 'parameters':
    case 'unknown':
      return { kind };
  }
}

function inspectPrivateKey(kind: ContentKind, der: Uint8Array, type: 'pkcs8' | 'pkcs1' | 'sec1'): Inspection {
  try {
    const key = createPublicKey(createPrivateKey({ key: Buffer.from(der), format: 'der', type }));
    const info = parseDer(key.export({ type: 'spki', format: 'der' }), kind, readPublicKeyInfo);
    return orProblem(kind, info, describeKey);
  } catch {
    return { kind, problem: 'OpenSSL cannot load it' };
  }
}

function orProblem<T>(
  kind: ContentKind,
  parsed: Parsed<T>,
  describe: (value: T) => Omit<Inspection, 'kind'>,
): Inspection {
  return parsed.ok ? { kind, ...describe(parsed.value) } : { kind, problem: parsed.problem };
}

function describeKey(info: SubjectPublicKeyInfo): Required<Pick<Inspection, 'key' | 'pin'>> {
  const key = describePublicKey(info);
  const pin = createHash('sha256').update(info.raw).digest('base64');
  return { key: key ? displayKey(key) : 'unknown', pin: `sha256//${pin}` };
}

function inspectCertificate(der: Uint8Array): Inspection {
  return orProblem('certificate', parseCertificate(der), (certificate) => {
    const description = describeCertificate(certificate);
    const issuer = oneLineName(certificate.issuer);
    const require: RequireStrings = { subject: description.subject, issuer, san: description.sans.join(',') };
    return {
      ...description,
      issuer,
      ...describeKey(certificate.publicKey),
      signature: displaySignatureAlgorithm(certificate.signatureAlgorithm),
      isCa: certificate.basicConstraints?.isCa ?? false,
      usages: usageNames(certificate),
      require,
    };
  });
}

function inspectRequest(der: Uint8Array): Inspection {
  return orProblem('certificate request', parseRequest(der), ({ subject, publicKey, extensions, isProven }) => ({
    subject: oneLineName(subject),
    sans: (extensions.subjectAltName ?? []).map(displayGeneralName),
    ...describeKey(publicKey),
    isProven,
  }));
}

function inspectCrl(der: Uint8Array): Inspection {
  return orProblem('CRL', parseRevocationList(der), (list) => ({
    issuer: oneLineName(list.issuer),
    crlNumber: list.crlNumber ?? null,
    thisUpdate: isoTime(list.thisUpdate.milliseconds),
    nextUpdate: list.nextUpdate ? isoTime(list.nextUpdate.milliseconds) : null,
    signature: displaySignatureAlgorithm(list.signatureAlgorithm),
    revoked: list.revoked.length,
  }));
}

/** What the certificate may be used for, by the names of RFC 5280. */
function usageNames({ keyUsage = 0, extendedKeyUsage = [] }: Certificate): readonly string[] {
  const usages = Object.entries(KEY_USAGE).flatMap(([name, bit]) => ((keyUsage & bit) === 0 ? [] : [name]));
  return [...usages, ...extendedKeyUsage.map((oid) => PURPOSE_NAMES[oid] ?? oid)];
}

const PURPOSE_NAMES: Readonly<Record<string, string>> = {
  [OID.serverAuth]: 'serverAuth',
  [OID.clientAuth]: 'clientAuth',
  [OID.anyExtendedKeyUsage]: 'anyExtendedKeyUsage',
};
