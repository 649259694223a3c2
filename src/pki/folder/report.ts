import type { Certificate } from '../../x509/certificate.ts';
import type { Purpose } from '../profile.ts';
import { describeCertificate } from './inventory.ts';

/** What a file of the folder is. */
export type FileKind =
  | 'ca'
  | Purpose
  | 'ca-key'
  | 'server-key'
  | 'client-key'
  | 'password-private-key'
  | 'password-public-key'
  | 'crl'
  | 'gitignore';

/** One file in a report. The fields of certificates are `null` for other files. Dates are ISO 8601 in UTC. */
export interface FileReport {
  readonly file: string;
  readonly kind: FileKind;
  readonly subject: string | null;
  readonly serial: string | null;
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly sans: readonly string[];
  readonly sha256: string | null;
}

/** Something that did not stop the command and still wants attention. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

export type WarningCode =
  | 'LIFETIME_CLAMPED'
  | 'CERT_EXPIRED'
  | 'CERT_EXPIRES_SOON'
  | 'CHAIN_UNTRUSTED'
  | 'NAME_MISMATCH'
  | 'CRL_INCOMPLETE'
  | 'ISSUER_CHANGED'
  | 'FLAG_WITHOUT_EFFECT'
  | 'FOLDER_PERMISSIONS'
  | 'KEY_ELSEWHERE'
  | 'KEY_PERMISSIONS';

/** What `init` did: the document that `tlsdb certs init --json` prints. */
export interface InitReport {
  /** Absolute path of the folder. */
  readonly dir: string;
  readonly created: readonly FileReport[];
  readonly kept: readonly FileReport[];
  readonly warnings: readonly Warning[];
}

/** A file that is no certificate. */
export function plainFile(file: string, kind: FileKind): FileReport {
  return { file, kind, subject: null, serial: null, notBefore: null, notAfter: null, sans: [], sha256: null };
}

/** A certificate file; `certificate` is its first. */
export function certificateFile(file: string, kind: 'ca' | Purpose, certificate: Certificate): FileReport {
  return { file, kind, ...describeCertificate(certificate) };
}
