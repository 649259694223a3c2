import { systemClock } from '../kit/clock.ts';
import type { Certificate } from './certificate.ts';
import {
  certificateIssues,
  displayTime,
  purposeIssues,
  serverNameIssues,
  validityIssues,
  type Purpose,
} from './certificate-rules.ts';
import { chainFindings, type ChainInput } from './chain-report.ts';
import type { Profile } from './codes.ts';
import { equalBytes } from './der.ts';
import { finding, verdictOf, type Finding, type Issue, type Verdict } from './finding.ts';
import { displayGeneralName } from './general-name.ts';
import { matchesHost, parseHost } from './host-name.ts';
import { readKeyFile } from './key-file.ts';
import { displayName } from './name.ts';
import type { PathLimits } from './path.ts';
import type { PrivateKey } from './private-key.ts';
import { describePublicKey, displayKey, publicKeyObject } from './public-key.ts';
import { readRevocationFile } from './revocation-file.ts';
import { readAuthorityFile, readCertificateFile, type CertificateFile, type SourceFile } from './source-file.ts';

/** The files of one server or client, as bytes, and what they must be good for. */
export interface PairInput {
  /** The leaf first, then its intermediates. */
  readonly certificate: SourceFile;
  readonly key?: SourceFile | undefined;
  /** The CA certificates that the other side trusts. Without it nothing is said about trust. */
  readonly ca?: SourceFile | undefined;
  /** Further intermediates. */
  readonly chain?: SourceFile | undefined;
  readonly crl?: SourceFile | undefined;
  /** Names and addresses that clients connect to. */
  readonly hosts?: readonly string[] | undefined;
  /** Default: no purpose is checked. */
  readonly purpose?: Purpose | undefined;
  /** Default: now. */
  readonly at?: Date | undefined;
  /** Default: `compat`. */
  readonly profile?: Profile | undefined;
  /** Days of remaining validity below which `CERT_EXPIRES_SOON` is reported. Default: 30. */
  readonly warnDays?: number | undefined;
  /** Warnings alone give exit code 4. */
  readonly strict?: boolean | undefined;
  readonly limits?: Partial<PathLimits> | undefined;
}

/** A verdict about a pair, with the leaf and the key when they could be read. */
export interface PairVerdict extends Verdict {
  readonly leaf: Certificate | undefined;
  readonly key: PrivateKey | undefined;
}

const DAY_MILLISECONDS = 86_400_000;
const DEFAULT_WARN_DAYS = 30;

/**
 * Judges one certificate with its key, CA and CRL: would a server start with these files, and would the
 * other side accept it? Bad input of any kind is a finding, never an exception.
 */
export function verifyPair(input: PairInput): PairVerdict {
  const { profile = 'compat', strict = false } = input;
  const at = input.at?.getTime() ?? systemClock.now();
  const certificates = readCertificateFile(input.certificate);
  const keyFile = readKeySource(input.key);
  const leaf = chooseLeaf(certificates, keyFile.key);
  const findings = [
    ...certificates.findings,
    ...leaf.findings,
    ...keyFile.findings,
    ...(leaf.certificate ? judgeLeaf(leaf.certificate, certificates.file, input, at, profile) : []),
    ...(leaf.certificate ? matchFindings(leaf.certificate, keyFile.key, input) : []),
    ...judgeChain(leaf.certificate, certificates, input, at, profile),
  ];
  return { ...verdictOf(findings, strict), leaf: leaf.certificate, key: keyFile.key };
}

function readKeySource(source: SourceFile | undefined): {
  readonly key: PrivateKey | undefined;
  readonly findings: readonly Finding[];
} {
  if (!source) return { key: undefined, findings: [] };
  if ('problem' in source) return { key: undefined, findings: [source.problem] };
  return readKeyFile(source.file, source.bytes);
}

interface ChosenLeaf {
  readonly certificate: Certificate | undefined;
  readonly findings: readonly Finding[];
}

/** The first certificate is the leaf; when another one fits the key, or the first signed it, the order is wrong. */
function chooseLeaf({ file, certificates }: CertificateFile, key: PrivateKey | undefined): ChosenLeaf {
  const [first] = certificates;
  if (!first || certificates.length === 1) return { certificate: first, findings: [] };
  const fitting = key && certificates.find((certificate) => key.fits(certificate.publicKey));
  const leaf =
    fitting ?? (first.basicConstraints?.isCa ? certificates.find((other) => !other.basicConstraints?.isCa) : first);
  if (!leaf || leaf === first) return { certificate: first, findings: [] };
  const problem = `the first certificate is ${displayName(first.subject)}, the one of the ${fitting ? 'key' : 'server'}, ${displayName(leaf.subject)}, comes later`;
  return { certificate: leaf, findings: finding('CHAIN_ORDER', file, { problem }) };
}

function matchFindings(leaf: Certificate, key: PrivateKey | undefined, input: PairInput): readonly Finding[] {
  const file = input.key?.file ?? '';
  const certificateFile = input.certificate.file;
  if (!key) {
    if (publicKeyObject(leaf.publicKey)) return [];
    return finding('CERT_MALFORMED', certificateFile, { problem: 'OpenSSL does not accept its public key' });
  }
  if (key.fits(leaf.publicKey)) return finding('KEY_MATCHES', file, { certificateFile });
  const description = describePublicKey(leaf.publicKey);
  const certificateKey = description ? displayKey(description) : 'unreadable';
  return finding('KEY_MISMATCH', file, { certificateFile, certificateKey, key: displayKey(key.description) });
}

function judgeLeaf(
  leaf: Certificate,
  file: string,
  input: PairInput,
  at: number,
  profile: Profile,
): readonly Finding[] {
  const { purpose } = input;
  const isServer = purpose === 'server' || (input.hosts?.length ?? 0) > 0;
  const validity = validityIssues(leaf, 'leaf', at);
  const issues: readonly Issue[] = [
    ...certificateIssues(leaf, 'leaf'),
    ...(purpose ? purposeIssues(leaf, 'leaf', purpose) : []),
    ...(isServer ? serverNameIssues(leaf) : []),
  ];
  return [
    ...(validity.length > 0 ? toFindings(validity, file, profile) : validityFindings(leaf, file, input, at, profile)),
    ...toFindings(issues, file, profile),
    ...(input.hosts ?? []).flatMap((host) => hostFindings(leaf, file, host, profile)),
  ];
}

function validityFindings(
  leaf: Certificate,
  file: string,
  { warnDays = DEFAULT_WARN_DAYS }: PairInput,
  at: number,
  profile: Profile,
): readonly Finding[] {
  const { milliseconds } = leaf.notAfter;
  const days = Math.max(0, Math.floor((milliseconds - at) / DAY_MILLISECONDS));
  const details = { subject: displayName(leaf.subject), notAfter: displayTime(milliseconds), days };
  return [
    ...finding('CERT_OK', file, details, profile),
    ...(days < warnDays ? finding('CERT_EXPIRES_SOON', file, details, profile) : []),
  ];
}

function hostFindings(leaf: Certificate, file: string, text: string, profile: Profile): readonly Finding[] {
  const host = parseHost(text);
  if (host && matchesHost(leaf, host)) return finding('NAME_OK', file, { host: text }, profile);
  const names = (leaf.subjectAltName ?? []).map(displayGeneralName).slice(0, 20).join(', ');
  return finding('NAME_MISMATCH', file, { host: text, names: names || 'no subjectAltName' }, profile);
}

function toFindings(issues: readonly Issue[], file: string, profile: Profile): readonly Finding[] {
  return issues.flatMap(({ code, details }) => finding(code, file, details, profile));
}

function judgeChain(
  leaf: Certificate | undefined,
  certificates: CertificateFile,
  input: PairInput,
  at: number,
  profile: Profile,
): readonly Finding[] {
  const chain = input.chain && readCertificateFile(input.chain);
  const ca = input.ca && readAuthorityFile(input.ca);
  const crl = input.crl && readRevocationFile(input.crl);
  const problems = [...(chain?.findings ?? []), ...(ca?.findings ?? []), ...(crl?.findings ?? [])];
  if (!leaf) return problems;
  const request: ChainInput = {
    leaf,
    leafFile: {
      ...certificates,
      certificates: certificates.certificates.filter((other) => !equalBytes(other.raw, leaf.raw)),
    },
    chain,
    ca,
    crl,
    at,
    profile,
    purpose: input.purpose,
    limits: input.limits,
  };
  return [...problems, ...chainFindings(request)];
}
