import { fail } from '../kit/errors.ts';
import type { Certificate } from '../x509/certificate.ts';
import { contextTag } from '../x509/der.ts';
import { displayAddress, type GeneralName } from '../x509/general-name.ts';
import { parseAddress } from '../x509/ip-address.ts';
import { isPermittedName } from '../x509/name-constraints.ts';
import { displayName as displayDistinguishedName } from '../x509/name.ts';
import { displayName, generalNameOf, parseHost, type AlternativeName } from './alternative-name.ts';
import { derElement, derSequence } from './der-writer.ts';

/** A part of the name space that a CA may sign for. */
type Subtree =
  | { readonly kind: 'dns'; readonly domain: string }
  | { readonly kind: 'ip'; readonly address: Uint8Array; readonly mask: Uint8Array };

/** Always permitted: these names reach no machine but the client's own. */
const LOOPBACK = ['localhost', '127.0.0.0/8', '::1/128'];

/**
 * Makes critical name constraints (RFC 5280, section 4.2.1.10) that permit `values`, domains with everything below
 * them or networks, and the loopback names. Domains and addresses are both limited, whichever was given.
 *
 * @returns nameConstraints in DER, or `undefined` when nothing is limited
 * @throws TlsdbError `PERMIT_INVALID`
 */
export function nameConstraintsOf(values: readonly string[]): Uint8Array<ArrayBuffer> | undefined {
  if (values.length === 0) return undefined;
  const subtrees = [...new Set([...values, ...LOOPBACK])].map(parseSubtree);
  const permitted = subtrees.map((subtree) => derSequence(encodeSubtree(subtree)));
  return derSequence(derElement(contextTag(0, true), ...permitted));
}

function encodeSubtree(subtree: Subtree): Uint8Array<ArrayBuffer> {
  if (subtree.kind === 'dns') return derElement(contextTag(2), Buffer.from(subtree.domain, 'latin1'));
  return derElement(contextTag(7), subtree.address, subtree.mask);
}

function parseSubtree(value: string): Subtree {
  const [text = '', bits, ...rest] = value.split('/');
  const address = parseAddress(text);
  if (address && rest.length === 0) return parseNetwork(value, address, bits);
  if (bits !== undefined) throw fail('PERMIT_INVALID', { value, reason: `${text} is not an IP address` });
  const domain = value.replace(/^\*?\./, '');
  const name = domain.startsWith('*') ? undefined : parseHost(domain);
  if (name?.type !== 'dns') throw fail('PERMIT_INVALID', { value, reason: 'a domain is written without wildcards' });
  return { kind: 'dns', domain: name.value };
}

function parseNetwork(value: string, address: Uint8Array, bits: string | undefined): Subtree {
  const width = address.length * 8;
  const prefix = bits === undefined ? width : Number(bits);
  if (!/^\d{1,3}$/.test(bits ?? String(width)) || prefix > width) {
    throw fail('PERMIT_INVALID', { value, reason: `the prefix length is a number from 0 to ${width}` });
  }
  const mask = address.map((_, index) => 0xff & (0xff00 >> Math.min(8, Math.max(0, prefix - index * 8))));
  if (address.some((octet, index) => (octet & ~(mask[index] ?? 0)) !== 0)) {
    throw fail('PERMIT_INVALID', { value, reason: 'the address has bits beyond the prefix' });
  }
  return { kind: 'ip', address, mask };
}

/** Whether the CAs of `path` let the first of them sign for `name`. */
export function isPermitted(path: readonly Certificate[], name: AlternativeName): boolean {
  return path.every(
    ({ nameConstraints }) => nameConstraints === undefined || isPermittedName(nameConstraints, generalNameOf(name)),
  );
}

/** Whether a CA of `path` limits the names below it. */
export function isConstrained(path: readonly Certificate[]): boolean {
  return path.some(({ nameConstraints }) => nameConstraints !== undefined);
}

/**
 * Refuses what a verifier would refuse later: a name outside the constraints of the CAs above it, and a common name
 * that looks like a host name, which OpenSSL holds against the constraints where no DNS name stands beside it.
 *
 * @throws TlsdbError `NAME_CONSTRAINT`
 */
export function checkPermitted(
  path: readonly Certificate[],
  names: readonly AlternativeName[],
  commonName?: string,
): void {
  if (!isConstrained(path)) return;
  const hasDnsName = names.some(({ type }) => type === 'dns');
  const shown: AlternativeName[] = commonName?.includes('.') && !hasDnsName ? [{ type: 'dns', value: commonName }] : [];
  const forbidden = [...names, ...shown].find((name) => !isPermitted(path, name));
  if (forbidden) throw fail('NAME_CONSTRAINT', { name: displayName(forbidden), limits: displayLimits(path) });
}

/** What the CAs permit and exclude, for a person. */
function displayLimits(path: readonly Certificate[]): string {
  const permitted = path.flatMap(({ nameConstraints }) => nameConstraints?.permitted ?? []);
  const excluded = path.flatMap(({ nameConstraints }) => nameConstraints?.excluded ?? []);
  const except = excluded.length === 0 ? '' : `${permitted.length === 0 ? '' : ', '}not ${displayAll(excluded)}`;
  return `${displayAll(permitted)}${except}`;
}

function displayAll(subtrees: readonly GeneralName[]): string {
  return [...new Set(subtrees.map(displaySubtree))].join(', ');
}

function displaySubtree(subtree: GeneralName): string {
  if (subtree.kind === 'directory') return displayDistinguishedName(subtree.name);
  if (subtree.kind !== 'ip') return 'value' in subtree ? subtree.value : subtree.kind;
  const half = subtree.octets.length / 2;
  const prefix = subtree.octets
    .subarray(half)
    .reduce((bits, octet) => bits + octet.toString(2).replaceAll('0', '').length, 0);
  return `${displayAddress(subtree.octets.subarray(0, half))}/${prefix}`;
}
