import type { Certificate } from './certificate.ts';
import type { Purpose } from './certificate-rules.ts';
import { parseDer } from './der.ts';
import { issue, type Issue } from './finding.ts';
import { displayName } from './name.ts';
import { OID } from './oid.ts';

/** Bits of the first octet of nsCertType, and what each of them permits. */
const BITS: readonly (readonly [bit: number, name: string])[] = [
  [0x80, 'TLS client'],
  [0x40, 'TLS server'],
  [0x20, 'S/MIME'],
  [0x10, 'object signing'],
];

const WANTED: Readonly<Record<Purpose, number>> = { client: 0x80, server: 0x40 };

/**
 * What stands against a leaf whose nsCertType, which came before extendedKeyUsage and is still written by old scripts, does
 * not name the purpose: OpenSSL and Java refuse it, whatever its extendedKeyUsage says.
 */
export function netscapeTypeIssues({ extensions, subject }: Certificate, purpose: Purpose): readonly Issue[] {
  const found = extensions.find(({ oid }) => oid === OID.netscapeCertType);
  if (!found) return [];
  const parsed = parseDer(found.value, 'nsCertType', (reader) => reader.bitString('nsCertType'));
  const bits = parsed.ok ? (parsed.value.bytes[0] ?? 0) : 0;
  if (!parsed.ok || (bits & WANTED[purpose]) !== 0) return [];
  const names = BITS.filter(([bit]) => (bits & bit) !== 0).map(([, name]) => name);
  const details = { subject: displayName(subject), purpose: `TLS ${purpose}s`, kind: purpose };
  return [issue('NETSCAPE_TYPE', { ...details, found: names.join(', ') || 'another one' })];
}
