import { systemClock, type Clock } from '../../kit/clock.ts';
import { fail } from '../../kit/errors.ts';
import { readWholeFile } from '../../kit/files.ts';
import { shellQuoted } from '../../kit/quoted.ts';
import { systemRandom, type Random } from '../../kit/random.ts';
import { isSelfIssued, type Certificate } from '../../x509/certificate.ts';
import { severityOf } from '../../x509/codes.ts';
import { KEY_USAGE } from '../../x509/extensions.ts';
import { finding } from '../../x509/finding.ts';
import { oneLineName } from '../../x509/name.ts';
import { findPath } from '../../x509/path.ts';
import { readCertificateFile } from '../../x509/source-file.ts';
import { openAuthority, type Authority } from '../authority.ts';
import { DEFAULT_KEY_TYPE } from '../key-type.ts';
import { generateKeys } from '../keys.ts';
import { DEFAULT_PROFILES, leafContents, type Purpose } from '../profile.ts';
import { newSerialNumber } from '../serial-number.ts';
import { signCertificate } from '../sign.ts';
import { belongsTogether } from './folder-state.ts';
import { issuersOf } from './issuer-path.ts';
import { openCaKey } from './load-authority.ts';
import { openKeyFile } from './read-file.ts';
import type { PathIssue } from '../../x509/path-issue.ts';

/** A CA that was made elsewhere. */
export interface AdoptedFiles {
  /** PEM: the CA, and for an intermediate those above it up to its root, in any order. */
  readonly certificateFile: string;
  /** Its key in PEM, encrypted or not. */
  readonly keyFile: string;
}

export interface AdoptOptions {
  /** Opens an encrypted key. */
  readonly passphrase?: string | undefined;
  readonly clock?: Clock;
  readonly random?: Random;
}

/**
 * Makes a CA from elsewhere ready to sign. What it would sign is judged as a client would judge it: the key belongs to
 * the certificate, every CA up to the root is one, holds today and allows what comes below it.
 *
 * @throws TlsdbError `CA_NOT_ADOPTED` with the reason, `KEY_MALFORMED`, `PASSPHRASE_NEEDED`, `PASSPHRASE_WRONG`,
 * `KEY_UNSUPPORTED`, or what reading a file throws
 */
export async function adoptAuthority(files: AdoptedFiles, options: AdoptOptions = {}): Promise<Authority> {
  const { certificateFile: path, keyFile } = files;
  const certificates = await readAdopted(path);
  const privateKey = openCaKey(keyFile, openKeyFile(keyFile, await readWholeFile(keyFile)), options.passphrase);
  const certificate = certificates.find((candidate) => belongsTogether(privateKey, candidate));
  if (!certificate) {
    throw refused(path, `the key ${keyFile} belongs to none of its certificates`, 'give the key of the CA: --ca-key');
  }
  refuseUnfit(path, certificate);
  const issuers = issuersOf(certificate, certificates);
  const top = issuers.at(-1) ?? certificate;
  if (!isSelfIssued(top)) {
    const reason = `the CA above ${oneLineName(top.subject)} is missing: ${oneLineName(top.issuer)}`;
    throw refused(path, reason, `add the certificates up to the root to ${path}: clients trust the root`);
  }
  const authority = openAuthority(certificate, privateKey, path, issuers);
  for (const purpose of ['server', 'client'] as const) await refuseUntrusted(path, authority, purpose, options);
  return authority;
}

async function readAdopted(file: string): Promise<readonly Certificate[]> {
  const { certificates, findings } = readCertificateFile({ file, bytes: await readWholeFile(file) });
  const problem = findings.find(({ severity }) => severity === 'error');
  if (problem) throw refused(file, problem.message, problem.hint);
  return certificates;
}

/** What only a CA of a folder must have: it signs certificates and, since every folder has a CRL, CRLs. */
function refuseUnfit(path: string, { subject, basicConstraints, keyUsage }: Certificate): void {
  const name = oneLineName(subject);
  const mend = `give the certificate of a CA: tlsdb certs show ${shellQuoted(path)}`;
  if (basicConstraints?.isCa !== true) throw refused(path, `${name} is not a CA (basicConstraints)`, mend);
  if (keyUsage === undefined) return;
  const lacks = (['keyCertSign', 'crlSign'] as const).find((usage) => (keyUsage & KEY_USAGE[usage]) === 0);
  if (lacks === 'keyCertSign') throw refused(path, `${name} may not sign certificates (keyUsage)`, mend);
  if (lacks === 'crlSign') throw refused(path, `${name} may not sign CRLs (keyUsage): nothing could be revoked`, mend);
}

/** Signs a certificate that nobody gets to see, and looks for what a client would have against the CAs above it. */
async function refuseUntrusted(
  file: string,
  authority: Authority,
  purpose: Purpose,
  { clock = systemClock, random = systemRandom }: AdoptOptions,
): Promise<void> {
  const { publicKeyInfo } = await generateKeys(DEFAULT_KEY_TYPE);
  const subject = { commonName: 'trial' };
  const contents = leafContents(DEFAULT_PROFILES[purpose], subject, [], false);
  const serialNumber = newSerialNumber(random);
  const { issuer, validity, path } = authority;
  const leaf = signCertificate(issuer, { contents, publicKeyInfo, serialNumber, validity });
  const { issues } = findPath({
    leaf,
    intermediates: path.slice(0, -1),
    anchors: path.slice(-1),
    at: clock.now(),
    purpose,
    profile: 'compat',
  });
  const problem = issues.find(
    ({ certificate, code }) => certificate !== leaf && severityOf(code, 'compat') === 'error',
  );
  if (problem) throw judged(file, problem);
}

function judged(file: string, { code, details, certificate }: PathIssue): Error {
  const [verdict] = finding(code, file, { ca: file, ...details });
  return refused(file, `${oneLineName(certificate.subject)}: ${verdict?.message ?? code}`, verdict?.hint ?? '');
}

function refused(path: string, reason: string, mend: string): Error {
  return fail('CA_NOT_ADOPTED', { path, reason, mend });
}
