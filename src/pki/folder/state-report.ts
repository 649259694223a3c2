import { formatDuration } from '../../kit/duration.ts';
import { displayGeneralName } from '../../x509/general-name.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { displayName, parseHost } from '../alternative-name.ts';
import type { FolderState, PairState } from './folder-state.ts';
import type { InitOptions } from './init-folder.ts';
import type { InitPlan } from './init-plan.ts';
import { isSignedBy } from './issuer-path.ts';
import { FILE } from './layout.ts';
import { certificateFile, plainFile, type FileReport, type Warning } from './report.ts';

/** Certificates that end sooner than this are worth a word, in milliseconds. */
const SOON_MILLISECONDS = 30 * 86_400_000;

/** The files that `init` leaves as they are. */
export function keptFiles(state: FolderState, plan: InitPlan): readonly FileReport[] {
  const [ca] = state.caCertificates ?? [];
  return [
    ...(ca ? [certificateFile(FILE.caCertificate, 'ca', ca), plainFile(FILE.caKey, 'ca-key')] : []),
    ...keptPair(state.server, plan.server),
    ...keptPair(state.client, plan.client),
    ...(plan.passwordKeys === 'new' ? [] : [plainFile(FILE.passwordPrivateKey, 'password-private-key')]),
    ...(plan.passwordKeys === 'keep' ? [plainFile(FILE.passwordPublicKey, 'password-public-key')] : []),
    ...(plan.makesCrl ? [] : [plainFile(FILE.crl, 'crl')]),
    ...(plan.makesGitignore ? [] : [plainFile(FILE.gitignore, 'gitignore')]),
  ];
}

function keptPair({ files, certificates }: PairState, plan: InitPlan['server']): readonly FileReport[] {
  const { purpose } = files;
  const key = plainFile(files.key, `${purpose}-key`);
  const [certificate] = certificates ?? [];
  if (plan === 'new') return [];
  return certificate && plan === 'keep' ? [certificateFile(files.certificate, purpose, certificate), key] : [key];
}

/** What is worth a word about the certificates that stay. */
export function stateWarnings(
  state: FolderState,
  plan: InitPlan,
  options: InitOptions,
  now: number,
): readonly Warning[] {
  const [ca] = state.caCertificates ?? [];
  const server = plan.server === 'keep' ? state.server.certificates?.[0] : undefined;
  const client = plan.client === 'keep' ? state.client.certificates?.[0] : undefined;
  return [
    ...(ca ? expiry(FILE.caCertificate, ca, now) : []),
    ...(server ? [...expiry(state.server.files.certificate, server, now), ...trust(state, state.server, server)] : []),
    ...(client ? [...expiry(state.client.files.certificate, client, now), ...trust(state, state.client, client)] : []),
    ...(server ? missingHosts(state.server.files.certificate, server, options.hosts ?? []) : []),
    ...(client ? otherUser(state.client.files.certificate, client, options.user) : []),
  ];
}

function expiry(file: string, { notAfter }: Certificate, now: number): readonly Warning[] {
  const rest = notAfter.milliseconds - now;
  const date = new Date(notAfter.milliseconds).toISOString().slice(0, 10);
  if (rest < 0) return [{ code: 'CERT_EXPIRED', message: `${file} ended on ${date}: tlsdb certs renew` }];
  if (rest > SOON_MILLISECONDS) return [];
  const left = formatDuration(Math.floor(rest / 86_400_000) * 86_400);
  return [{ code: 'CERT_EXPIRES_SOON', message: `${file} ends on ${date}, in ${left}: tlsdb certs renew` }];
}

function trust({ caCertificates = [] }: FolderState, { files }: PairState, leaf: Certificate): readonly Warning[] {
  if (caCertificates.some((ca) => isSignedBy(leaf, ca))) return [];
  const message = `${files.certificate} was not issued by ${FILE.caCertificate}; make a new pair: tlsdb certs init --force`;
  return [{ code: 'CHAIN_UNTRUSTED', message }];
}

function missingHosts(file: string, certificate: Certificate, hosts: readonly string[]): readonly Warning[] {
  const present = new Set((certificate.subjectAltName ?? []).map(displayGeneralName));
  const missing = hosts.map((host) => displayName(parseHost(host))).filter((name) => !present.has(name));
  if (missing.length === 0) return [];
  const message = `${file} stays as it is and does not name ${missing.join(', ')}; make a new pair: tlsdb certs init --force`;
  return [{ code: 'NAME_MISMATCH', message }];
}

function otherUser(file: string, certificate: Certificate, user: string | undefined): readonly Warning[] {
  const names = (certificate.subjectAltName ?? []).map(displayGeneralName);
  if (user === undefined || names.includes(`URI:tlsdb://user.internal/${user}`)) return [];
  const message = `${file} stays as it is and does not belong to ${user}; make one that does: tlsdb certs issue client ${user}`;
  return [{ code: 'NAME_MISMATCH', message }];
}
