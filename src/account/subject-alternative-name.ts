import { isIP } from 'node:net';
import type { Certificate } from '../x509/certificate.ts';

/** Kinds of names that REQUIRE SAN compares, as TiDB spells them. */
const SAN_TYPES = ['URI', 'DNS', 'IP'] as const;
export type SanType = (typeof SAN_TYPES)[number];

/** What REQUIRE SAN asks for: for each type that is present, one of its values must be in the certificate. */
export type RequiredSans = ReadonlyMap<SanType, readonly string[]>;

/** Why a text cannot be required. */
export type SanProblem =
  | { readonly kind: 'malformed'; readonly part: string }
  | { readonly kind: 'unknown-type'; readonly type: string };

/** Reads TiDB's form `DNS:app.example, URI:spiffe://example/app`. */
export function parseRequiredSans(text: string): RequiredSans | SanProblem {
  const required = new Map<SanType, string[]>();
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const colon = part.indexOf(':');
    if (colon === -1) return { kind: 'malformed', part };
    const written = part.slice(0, colon).trim().toUpperCase();
    const type = SAN_TYPES.find((name) => name === written);
    if (type === undefined) return { kind: 'unknown-type', type: written };
    required.set(type, [...(required.get(type) ?? []), part.slice(colon + 1).trim()]);
  }
  return required;
}

/** Whether the certificate has, for every required type, at least one of the values. */
export function hasRequiredSans(certificate: Pick<Certificate, 'subjectAltName'>, required: RequiredSans): boolean {
  const names = certificate.subjectAltName ?? [];
  return [...required].every(([type, values]) =>
    values.some((value) =>
      names.some((name) => {
        if (name.kind === 'ip') return type === 'IP' && isIP(value) !== 0 && addressOctets(value).equals(name.octets);
        if (name.kind === 'dns') return type === 'DNS' && name.value.toLowerCase() === value.toLowerCase();
        return name.kind === 'uri' && type === 'URI' && name.value === value;
      }),
    ),
  );
}

/** The octets of an IP address in network order. */
function addressOctets(text: string): Buffer {
  if (isIP(text) === 4) return Buffer.from(text.split('.').map(Number));

  const groups = new URL(`http://[${text}]`).hostname.slice(1, -1);
  const [head = '', tail] = groups.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  const octets = Buffer.alloc(16);
  for (const [index, group] of [...front, ...zeros, ...back].entries())
    octets.writeUInt16BE(Number.parseInt(group, 16), index * 2);
  return octets;
}
