import { isSelfIssued, type Certificate } from './certificate.ts';
import { issue } from './finding.ts';
import { checkNameConstraints } from './name-constraints.ts';
import { displayName } from './name.ts';
import { policyIssues } from './policy.ts';
import type { PathIssue } from './path-issue.ts';

/**
 * Rules that concern a whole path, leaf first and trust anchor last: path lengths, name constraints
 * and policies (RFC 5280, section 6.1), those of the trust anchor included.
 */
export function pathIssues(
  path: readonly Certificate[],
  spending: { nameComparisons: number },
): readonly PathIssue[] | 'exhausted' {
  const constraints = constraintIssues(path, spending);
  return constraints === 'exhausted' ? constraints : [...pathLengthIssues(path), ...constraints, ...policyIssues(path)];
}

/** Self-issued certificates do not count against a path length (RFC 5280, section 6.1.4 (l)). */
function pathLengthIssues(path: readonly Certificate[]): readonly PathIssue[] {
  const issues: PathIssue[] = [];
  let below = 0;
  for (const [position, certificate] of path.entries()) {
    if (position === 0) continue;
    const allowed = certificate.basicConstraints?.pathLength;
    if (allowed !== undefined && below > allowed) {
      const details = { subject: displayName(certificate.subject), allowed, found: below };
      issues.push({ ...issue('CA_PATHLEN', details), certificate });
    }
    if (!isSelfIssued(certificate)) below++;
  }
  return issues;
}

function constraintIssues(
  path: readonly Certificate[],
  spending: { nameComparisons: number },
): readonly PathIssue[] | 'exhausted' {
  const issues: PathIssue[] = [];
  const budget = { remaining: spending.nameComparisons };
  for (const [position, authority] of path.entries()) {
    if (position === 0 || !authority.nameConstraints) continue;
    for (const [below, certificate] of path.slice(0, position).entries()) {
      if (below > 0 && isSelfIssued(certificate)) continue;
      const outcome = checkNameConstraints(authority.nameConstraints, certificate, budget);
      if (outcome.kind === 'exhausted') return 'exhausted';
      if (outcome.kind === 'permitted') continue;
      const subject = displayName(certificate.subject);
      const details = { subject, name: outcome.name, ca: displayName(authority.subject) };
      issues.push({ ...issue('NAME_CONSTRAINT', details), certificate });
    }
  }
  spending.nameComparisons = budget.remaining;
  return issues;
}
