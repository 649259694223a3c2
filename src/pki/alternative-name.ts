import { domainToASCII } from 'node:url';
import { fail } from '../kit/errors.ts';
import { quoted } from '../kit/quoted.ts';
import { displayAddress, displayGeneralName, type GeneralName } from '../x509/general-name.ts';
import { parseAddress } from '../x509/ip-address.ts';

/** One subject alternative name (RFC 5280, section 4.2.1.6) in the words of the issuing library. */
export interface AlternativeName {
  readonly type: 'dns' | 'ip' | 'url' | 'email';
  readonly value: string;
}

/** A DNS label; the underscore is not a host name's, but container networks use it and TLS clients take it. */
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

/**
 * Reads a host name or IP address as a user gives it: any case, a trailing dot, a non-ASCII name, `[::1]`.
 *
 * @throws TlsdbError `HOST_INVALID`
 */
export function parseHost(text: string): AlternativeName {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  const octets = parseAddress(bare);
  if (octets) return { type: 'ip', value: displayAddress(octets) };
  const name = bare.endsWith('.') ? bare.slice(0, -1) : bare;
  const [first = '', ...rest] = name.split('.');
  const suffix = domainToASCII(first === '*' ? rest.join('.') : name);
  const reason = problemOf(name, suffix, first === '*');
  if (reason) throw fail('HOST_INVALID', { host: quoted(text), reason });
  return { type: 'dns', value: first === '*' ? `*.${suffix}` : suffix };
}

/** ASCII that no host name has; the conversion to ASCII would cut it off or leave it out, as browsers do with URLs. */
const FOREIGN_ASCII = /[\0-\u0029\u002b\u002c\u002f\u003a-\u0040\u005b-\u005e\u0060\u007b-\u007f]/;

function problemOf(name: string, ascii: string, isWildcard: boolean): string | undefined {
  if (name === '') return 'it is empty';
  if (FOREIGN_ASCII.test(name)) return 'it holds a character that no host name has';
  if (ascii === '') return 'it holds a character that no host name has';
  if (ascii.length > 253) return 'it is longer than 253 characters';
  const labels = ascii.split('.');
  if (isWildcard && labels.length < 2) return 'a wildcard needs at least two names after it, as in *.example.com';
  const wrong = labels.find((label) => !LABEL.test(label));
  if (wrong !== undefined) return `${quoted(wrong)} is not a part of a host name`;
  if (/^\d+$/.test(labels.at(-1) ?? '')) return 'it ends in a number, so it would be taken for an address';
  return undefined;
}

/** Local part and host; what needs quotes in the local part is nobody's address here. */
const EMAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9.-]+)$/;

/**
 * Reads an e-mail address (rfc822Name: ASCII, RFC 5280, section 4.2.1.6).
 *
 * @returns `undefined` when it is none
 */
export function parseEmail(text: string): AlternativeName | undefined {
  const [, host = ''] = EMAIL.exec(text) ?? [];
  return isHostName(host) ? { type: 'email', value: text } : undefined;
}

function isHostName(text: string): boolean {
  return problemOf(text, text.toLowerCase(), false) === undefined;
}

/**
 * Reads an absolute URI (RFC 5280, section 4.2.1.6).
 *
 * @returns `undefined` when it is none, or holds what a URI has only in escaped form
 */
export function parseUri(text: string): AlternativeName | undefined {
  const isUri = /^[A-Za-z][A-Za-z0-9+.-]*:[\x21-\x7e]+$/.test(text) && URL.canParse(text);
  return isUri ? { type: 'url', value: text } : undefined;
}

/**
 * The name that says which user of tlsdb a client certificate belongs to. Its host is a full name, as RFC 5280
 * (section 4.2.1.6) wants it, of a domain that is nobody's; Go refuses URIs without one under constrained CAs.
 */
export function userUri(user: string): AlternativeName {
  return { type: 'url', value: `tlsdb://user.internal/${encodeURIComponent(user).replaceAll('%40', '@')}` };
}

/** Drops repetitions and keeps the order. */
export function uniqueNames(names: readonly AlternativeName[]): readonly AlternativeName[] {
  return [...new Map(names.map((name) => [displayName(name), name])).values()];
}

/** The name as a certificate reader holds it. */
export function generalNameOf({ type, value }: AlternativeName): GeneralName {
  if (type === 'ip') return { kind: 'ip', octets: parseAddress(value) ?? new Uint8Array() };
  return { kind: type === 'url' ? 'uri' : type, value };
}

/** The other way round, for names that tlsdb writes; `undefined` for directory names and the like. */
export function toAlternativeName(name: GeneralName): AlternativeName | undefined {
  if (name.kind === 'ip') return { type: 'ip', value: displayAddress(name.octets) };
  if (name.kind === 'dns' || name.kind === 'email') return { type: name.kind, value: name.value };
  return name.kind === 'uri' ? { type: 'url', value: name.value } : undefined;
}

/** A name as OpenSSL and TiDB's `REQUIRE SAN` write it: `DNS:db.example`, `IP:10.0.0.1`, `URI:tlsdb://user.internal/app`. */
export function displayName(name: AlternativeName): string {
  return displayGeneralName(generalNameOf(name));
}
