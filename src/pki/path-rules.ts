import { fail } from '../kit/errors.ts';
import type { Certificate } from '../x509/certificate.ts';
import { severityOf } from '../x509/codes.ts';
import { finding } from '../x509/finding.ts';
import { oneLineName } from '../x509/name.ts';
import { pathIssues } from '../x509/path-rules.ts';
import { isConstrained } from './name-constraints.ts';

/** Far more comparisons of names than an honest certificate needs. */
const NAME_COMPARISONS = 2 ** 18;

/**
 * Refuses a new certificate that a verifier of the whole path would refuse: path lengths, name constraints of every
 * kind, policies (RFC 5280, section 6.1). The same rules judge it that `verify` uses.
 *
 * @param path the CAs above it, its issuer first
 * @throws TlsdbError `CA_FORBIDS`
 */
export function checkPathRules(certificate: Certificate, path: readonly [Certificate, ...Certificate[]]): void {
  // A self-signed CA without constraints forbids nothing.
  if (path.length === 1 && !isConstrained(path)) return;
  const issues = pathIssues([certificate, ...path], { nameComparisons: NAME_COMPARISONS });
  if (issues === 'exhausted') throw forbidden(path, 'it has more names than can be held against its constraints');
  const problem = issues.find(({ code }) => severityOf(code, 'compat') === 'error');
  if (!problem) return;
  const [verdict] = finding(problem.code, '', problem.details);
  throw forbidden(path, verdict?.message ?? problem.code);
}

function forbidden([ca]: readonly [Certificate, ...Certificate[]], reason: string): Error {
  return fail('CA_FORBIDS', { ca: oneLineName(ca.subject), reason });
}
