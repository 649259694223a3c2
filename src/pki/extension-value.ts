import { contextTag, TAG } from '../x509/der.ts';
import { parseAddress } from '../x509/ip-address.ts';
import type { AlternativeName } from './alternative-name.ts';
import { derBoolean, derElement, derInteger, derOctetString, derOid, derSequence } from './der-writer.ts';

/** basicConstraints (RFC 5280, section 4.2.1.9); the default FALSE is left out, as DER wants. */
export function basicConstraintsValue(isCa: boolean, pathLength: number | undefined): Uint8Array<ArrayBuffer> {
  if (!isCa) return derSequence();
  return pathLength === undefined
    ? derSequence(derBoolean(true))
    : derSequence(derBoolean(true), derInteger(pathLength));
}

/** keyUsage (section 4.2.1.3): a named bit list, most significant bit first, without trailing zero bits. */
export function keyUsageValue(usage: number): Uint8Array<ArrayBuffer> {
  let octet = 0;
  let highest = 0;
  for (let bit = 0; bit < 8; bit++) {
    if ((usage & (1 << bit)) === 0) continue;
    octet |= 0x80 >> bit;
    highest = bit;
  }
  return derElement(TAG.bitString, Buffer.from([7 - highest, octet]));
}

/** extKeyUsage (section 4.2.1.12). */
export function extendedKeyUsageValue(usages: readonly string[]): Uint8Array<ArrayBuffer> {
  return derSequence(...usages.map((usage) => derOid(usage)));
}

/** certificatePolicies (section 4.2.1.4) without qualifiers. */
export function certificatePoliciesValue(policies: readonly string[]): Uint8Array<ArrayBuffer> {
  return derSequence(...policies.map((policy) => derSequence(derOid(policy))));
}

/** subjectKeyIdentifier (section 4.2.1.2). */
export function subjectKeyIdentifierValue(identifier: Uint8Array): Uint8Array<ArrayBuffer> {
  return derOctetString(identifier);
}

/** authorityKeyIdentifier (section 4.2.1.1) with the key alone: issuer and serial would break when a CA is renewed. */
export function authorityKeyIdentifierValue(identifier: Uint8Array): Uint8Array<ArrayBuffer> {
  return derSequence(derElement(contextTag(0), identifier));
}

const NAME_TAGS = { email: contextTag(1), dns: contextTag(2), url: contextTag(6) } as const;

/** subjectAltName (section 4.2.1.6). */
export function subjectAltNameValue(names: readonly AlternativeName[]): Uint8Array<ArrayBuffer> {
  return derSequence(
    ...names.map(({ type, value }) =>
      type === 'ip'
        ? derElement(contextTag(7), parseAddress(value) ?? new Uint8Array())
        : derElement(NAME_TAGS[type], Buffer.from(value, 'latin1')),
    ),
  );
}
