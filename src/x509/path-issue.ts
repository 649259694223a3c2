import type { Certificate } from './certificate.ts';
import type { Issue } from './finding.ts';

/** An issue and the certificate it is about. */
export interface PathIssue extends Issue {
  readonly certificate: Certificate;
}
