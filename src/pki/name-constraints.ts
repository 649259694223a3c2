import { isIP } from 'node:net';
import { fail } from '../kit/errors.ts';
import { contextTag } from '../x509/der.ts';
import { addressOctets } from './address.ts';
import { parseHost } from './alternative-name.ts';
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
  const permitted = subtrees.map((subtree) => derSequence(generalNameOf(subtree)));
  return derSequence(derElement(contextTag(0, true), ...permitted));
}

function generalNameOf(subtree: Subtree): Uint8Array<ArrayBuffer> {
  if (subtree.kind === 'dns') return derElement(contextTag(2), Buffer.from(subtree.domain, 'latin1'));
  return derElement(contextTag(7), subtree.address, subtree.mask);
}

function parseSubtree(value: string): Subtree {
  const [address = '', bits, ...rest] = value.split('/');
  if (isIP(address) !== 0 && rest.length === 0) return parseNetwork(value, address, bits);
  if (bits !== undefined) throw fail('PERMIT_INVALID', { value, reason: `${address} is not an IP address` });
  const domain = value.replace(/^\*?\./, '');
  const name = domain.startsWith('*') ? undefined : parseHost(domain);
  if (name?.type !== 'dns') throw fail('PERMIT_INVALID', { value, reason: 'a domain is written without wildcards' });
  return { kind: 'dns', domain: name.value };
}

function parseNetwork(value: string, text: string, bits: string | undefined): Subtree {
  const address = addressOctets(text);
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
