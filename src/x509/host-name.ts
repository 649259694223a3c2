import { domainToASCII } from 'node:url';
import type { Certificate } from './certificate.ts';
import { equalBytes } from './der.ts';
import { parseAddress } from './ip-address.ts';

/** What a client connects to: a DNS name in its ASCII form, or an address. */
export type HostIdentity =
  | { readonly kind: 'dns'; readonly name: string }
  | { readonly kind: 'ip'; readonly octets: Uint8Array };

const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i;

/**
 * Reads a host as a user types it: a name (also with a trailing dot or outside ASCII), an IPv4 address,
 * an IPv6 address with or without brackets.
 *
 * @returns `undefined` when `text` cannot be a host
 */
export function parseHost(text: string): HostIdentity | undefined {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  const octets = parseAddress(bare);
  if (octets) return { kind: 'ip', octets };
  // oxlint-disable-next-line no-control-regex
  const ascii = /^[\u0000-\u007f]*$/.test(text) ? text.toLowerCase() : domainToASCII(text);
  const name = ascii.replace(/\.$/, '');
  const labels = name.split('.');
  const isName = name.length <= 253 && labels.every((label) => LABEL.test(label));
  return isName && !/^\d+$/.test(labels.at(-1) ?? '') ? { kind: 'dns', name } : undefined;
}

/** Whether the certificate presents `host` (RFC 9525, section 6): subjectAltName alone, never the common name. */
export function matchesHost(certificate: Certificate, host: HostIdentity): boolean {
  return (certificate.subjectAltName ?? []).some((name) => {
    if (host.kind === 'ip') return name.kind === 'ip' && equalBytes(name.octets, host.octets);
    return name.kind === 'dns' && matchesDnsName(name.value, host.name);
  });
}

/**
 * Whether a presented DNS name covers `host`. A wildcard is the whole left-most label and stands for
 * exactly one label (RFC 9525, section 6.3); it must be followed by at least two labels.
 */
export function matchesDnsName(presented: string, host: string): boolean {
  const pattern = presented.toLowerCase();
  const wanted = host.toLowerCase();
  if (!pattern.startsWith('*.')) return pattern === wanted;
  const parent = pattern.slice(2);
  const dot = wanted.indexOf('.');
  return dot > 0 && parent.includes('.') && !parent.includes('*') && wanted.slice(dot + 1) === parent;
}

/**
 * What is wrong with a DNS name in a subjectAltName (RFC 5280, section 4.2.1.6; RFC 1123, section 2.1),
 * a left-most wildcard allowed (Baseline Requirements, 1.6.1).
 */
export function dnsNameProblem(name: string): string | undefined {
  if (name === '') return 'it is empty';
  // oxlint-disable-next-line no-control-regex
  if (/[^\u0021-\u007e]/.test(name)) return 'it is not ASCII (names outside ASCII belong there as xn--…)';
  if (name.length > 253) return 'it is longer than 253 characters';
  const labels = (name.startsWith('*.') ? name.slice(2) : name).split('.');
  if (labels.some((label) => label.includes('*'))) return 'a wildcard is only allowed as the whole first label';
  if (name.startsWith('*.') && labels.length < 2) return 'the wildcard covers a whole top-level domain';
  if (!labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(label))) {
    return 'a label is empty, too long, or has characters other than letters, digits and inner hyphens';
  }
  return undefined;
}
