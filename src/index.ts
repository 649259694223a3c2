/** The library: the same operations as the commands, typed, without the CLI. */
export { createAuthority, type Authority, type AuthorityOptions } from './pki/authority.ts';
export {
  issueCertificate,
  type ClientOptions,
  type IssuedCertificate,
  type LeafCertificate,
  type ServerOptions as ServerCertificateOptions,
} from './pki/issue.ts';
export { initFolder, type InitOptions } from './pki/folder/init-folder.ts';
export type { FileReport, InitReport } from './pki/folder/report.ts';
export type { KeyType } from './pki/key-type.ts';
export {
  verifyCertificates,
  type FileOrContents,
  type FolderRequest,
  type PairRequest,
} from './x509/verify-certificates.ts';
export type { Finding, Verdict } from './x509/finding.ts';
export { startServer, type Server, type ServerOptions } from './server/start-server.ts';
export { EXIT } from './kit/error-entry.ts';
export { ERRORS } from './kit/error-table.ts';
export { TlsdbError, type ErrorCode } from './kit/errors.ts';
export { createLog, type Log, type LogOptions } from './kit/log.ts';
export type { Clock } from './kit/clock.ts';
export type { Random } from './kit/random.ts';
