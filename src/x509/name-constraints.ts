import type { Certificate } from './certificate.ts';
import type { NameConstraints } from './extensions.ts';
import { displayGeneralName, type GeneralName } from './general-name.ts';
import { attributeValues, displayName, normalizedRelativeNames } from './name.ts';
import { OID } from './oid.ts';
import { parseAddress } from './ip-address.ts';

/** The comparisons that one path may cost: hostile certificates carry thousands of names and constraints. */
export interface ComparisonBudget {
  remaining: number;
}

/** What the names of a certificate come to under the constraints of a CA above it. */
export type ConstraintOutcome =
  | { readonly kind: 'permitted' }
  | { readonly kind: 'forbidden'; readonly name: string }
  | { readonly kind: 'exhausted' };

/**
 * Applies the name constraints of a CA to a certificate below it (RFC 5280, section 4.2.1.10):
 * to every name in subjectAltName, to the subject as a directory name, and to e-mail addresses
 * in the subject when there is no subjectAltName.
 */
export function checkNameConstraints(
  constraints: NameConstraints,
  certificate: Certificate,
  budget: ComparisonBudget,
): ConstraintOutcome {
  const { permitted = [], excluded = [] } = constraints;
  const cost = 1 + [...permitted, ...excluded].reduce((sum, base) => sum + comparisonCost(base), 0);
  for (const name of constrainedNames(certificate)) {
    budget.remaining -= cost;
    if (budget.remaining < 0) return { kind: 'exhausted' };
    if (!isPermittedName(constraints, name)) {
      return { kind: 'forbidden', name: describe(name) };
    }
  }
  return { kind: 'permitted' };
}

/** Whether one name lies within the permitted subtrees of its form and outside the excluded ones. */
export function isPermittedName({ permitted = [], excluded = [] }: NameConstraints, name: GeneralName): boolean {
  const sameForm = (base: GeneralName): boolean => isSameForm(base, name);
  const inside = permitted.filter(sameForm);
  if (inside.length > 0 && !inside.some((base) => isWithin(name, base, 'permitted'))) return false;
  return !excluded.filter(sameForm).some((base) => isWithin(name, base, 'excluded'));
}

/** A directory name costs one comparison for each of its parts. */
function comparisonCost(base: GeneralName): number {
  return base.kind === 'directory' ? 1 + base.name.relativeNames.length : 1;
}

function constrainedNames(certificate: Certificate): readonly GeneralName[] {
  const { subject, subjectAltName } = certificate;
  const names: GeneralName[] = [...(subjectAltName ?? [])];
  if (subject.relativeNames.length > 0) names.push({ kind: 'directory', name: subject });
  if (!subjectAltName) {
    for (const value of attributeValues(subject, OID.emailAddress)) names.push({ kind: 'email', value });
  }
  return names;
}

function isSameForm(base: GeneralName, name: GeneralName): boolean {
  if (base.kind === 'other' || name.kind === 'other') {
    return base.kind === 'other' && name.kind === 'other' && base.tag === name.tag;
  }
  return base.kind === name.kind;
}

function describe(name: GeneralName): string {
  return name.kind === 'directory' ? displayName(name.name) : displayGeneralName(name);
}

type Direction = 'permitted' | 'excluded';

/**
 * Whether `name` lies in the subtree `base`. What cannot be judged counts as outside a permitted
 * subtree and inside an excluded one, so that doubt never lets a name pass.
 */
function isWithin(name: GeneralName, base: GeneralName, direction: Direction): boolean {
  const doubt = direction === 'excluded';
  if (name.kind === 'dns' && base.kind === 'dns') return isDnsWithin(name.value, base.value, direction);
  if (name.kind === 'ip' && base.kind === 'ip') return isAddressWithin(name.octets, base.octets) ?? doubt;
  if (name.kind === 'email' && base.kind === 'email') return isEmailWithin(name.value, base.value) ?? doubt;
  if (name.kind === 'uri' && base.kind === 'uri') return isUriWithin(name.value, base.value) ?? doubt;
  if (name.kind === 'directory' && base.kind === 'directory') {
    const inner = normalizedRelativeNames(name.name);
    return normalizedRelativeNames(base.name).every((part, index) => inner[index] === part);
  }
  return doubt;
}

/**
 * The empty base covers everything; a base with a leading dot covers what is below it only. A dot at the end, which
 * has no place in a base, permits nothing and does not keep anything from being excluded.
 */
function isDnsWithin(name: string, base: string, direction: Direction): boolean {
  const host = name.toLowerCase().replace(/\.$/, '');
  const domain = direction === 'excluded' ? base.toLowerCase().replace(/\.$/, '') : base.toLowerCase();
  if (domain === '') return true;
  if (isDomainOrBelow(host, domain)) return true;
  // A wildcard that could stand for an excluded name is excluded (CVE-2025-61727).
  if (direction === 'permitted' || !host.startsWith('*.')) return false;
  const parent = host.slice(2);
  const excludedParent = domain.replace(/^\./, '').split('.').slice(1).join('.');
  return parent === excludedParent;
}

function isDomainOrBelow(host: string, domain: string): boolean {
  return domain.startsWith('.') ? host.endsWith(domain) : host === domain || host.endsWith(`.${domain}`);
}

/** `undefined` when address and subtree have no common form. */
function isAddressWithin(address: Uint8Array, subtree: Uint8Array): boolean | undefined {
  if (address.length !== 4 && address.length !== 16) return undefined;
  if (subtree.length !== 8 && subtree.length !== 32) return undefined;
  if (subtree.length !== address.length * 2) return false;
  return address.every((octet, index) => {
    const mask = subtree[address.length + index] ?? 0;
    return (octet & mask) === ((subtree[index] ?? 0) & mask);
  });
}

/** Whether an iPAddress constraint is an address and a contiguous mask (RFC 4632). */
export function isAddressSubtree(octets: Uint8Array): boolean {
  if (octets.length !== 8 && octets.length !== 32) return false;
  const mask = octets.subarray(octets.length / 2);
  const bits = Array.from(mask, (octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits);
}

/** Local part and host; an `@` in the local part must be quoted (RFC 5321, section 4.1.2). */
const MAILBOX = /^("(?:[^"\\]|\\.)+"|[^@"\s]+)@[^@\s]+$/;

/** A base is one mailbox, one host, or with a leading dot every host of a domain. */
function isEmailWithin(email: string, base: string): boolean | undefined {
  const at = email.lastIndexOf('@');
  if (!MAILBOX.test(email)) return undefined;
  const host = email.slice(at + 1).toLowerCase();
  if (base === '') return true;
  const baseAt = base.lastIndexOf('@');
  if (baseAt >= 0) return email.slice(0, at) === base.slice(0, baseAt) && host === base.slice(baseAt + 1).toLowerCase();
  const domain = base.toLowerCase();
  return domain.startsWith('.') ? host.endsWith(domain) : host === domain;
}

/** A base is one host, or with a leading dot every host of a domain; a URI without a host name cannot be judged. */
function isUriWithin(uri: string, base: string): boolean | undefined {
  const [, authority] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(uri) ?? [];
  if (!authority) return undefined;
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase();
  if (host === '' || host.startsWith('[') || parseAddress(host)) return undefined;
  const domain = base.toLowerCase();
  if (domain === '') return true;
  return domain.startsWith('.') ? host.endsWith(domain) : host === domain;
}
