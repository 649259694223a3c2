import { contextTag, type DerReader } from './der.ts';
import { readName, type DistinguishedName } from './name.ts';

/** One name of a subjectAltName, a name constraint or a distribution point (RFC 5280, section 4.2.1.6). */
export type GeneralName =
  | { readonly kind: 'dns' | 'email' | 'uri'; readonly value: string }
  | { readonly kind: 'ip'; readonly octets: Uint8Array }
  | { readonly kind: 'directory'; readonly name: DistinguishedName }
  | { readonly kind: 'other'; readonly tag: number; readonly raw: Uint8Array };

const TEXT_KINDS: Readonly<Record<number, 'dns' | 'email' | 'uri'>> = {
  [contextTag(1)]: 'email',
  [contextTag(2)]: 'dns',
  [contextTag(6)]: 'uri',
};

const LAST_GENERAL_NAME = 8;

/** Reads one GeneralName. Text is kept octet by octet (Latin-1), so that what is not ASCII stays visible. */
export function readGeneralName(reader: DerReader, what: string): GeneralName {
  const tag = reader.peekTag();
  const textKind = TEXT_KINDS[tag];
  if (textKind) return { kind: textKind, value: latin1(reader.content(tag, what)) };
  if (tag === contextTag(7)) return { kind: 'ip', octets: reader.content(tag, what) };
  if (tag === contextTag(4, true)) {
    const inner = reader.enter(tag, what);
    const name = readName(inner, what);
    inner.finish(what);
    return { kind: 'directory', name };
  }
  if ((tag & 0xc0) !== 0x80 || (tag & 0x1f) > LAST_GENERAL_NAME) throw reader.error(`${what} is not a general name`);
  return { kind: 'other', tag, raw: reader.any(what).raw };
}

/** Reads the names up to the end of `reader`; at least one must be there. */
export function readGeneralNames(reader: DerReader, what: string): GeneralName[] {
  const names: GeneralName[] = [];
  while (!reader.atEnd) names.push(readGeneralName(reader, what));
  if (names.length === 0) throw reader.error(`${what} is an empty list of names`);
  return names;
}

/** A name as OpenSSL and TiDB write it: `DNS:db.example`, `IP:10.0.0.1`, `URI:tlsdb://user.internal/app`. */
export function displayGeneralName(name: GeneralName): string {
  switch (name.kind) {
    case 'dns':
      return `DNS:${ascii(name.value)}`;
    case 'email':
      return `email:${ascii(name.value)}`;
    case 'uri':
      return `URI:${ascii(name.value)}`;
    case 'ip':
      return `IP:${displayAddress(name.octets)}`;
    case 'directory':
      return 'directory name';
    case 'other':
      return 'other name';
  }
}

/** IPv4 in dotted form, IPv6 as RFC 5952 writes it, anything else in hexadecimal. */
export function displayAddress(octets: Uint8Array): string {
  if (octets.length === 4) return octets.join('.');
  if (octets.length !== 16) return `0x${Buffer.from(octets).toString('hex')}`;
  const groups: string[] = [];
  for (let index = 0; index < 16; index += 2) {
    groups.push((((octets[index] ?? 0) << 8) | (octets[index + 1] ?? 0)).toString(16));
  }
  return compressGroups(groups);
}

/** Replaces the longest run of at least two zero groups by `::` (RFC 5952, section 4.2). */
function compressGroups(groups: readonly string[]): string {
  let best = { start: 0, length: 1 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === '0') length++;
    if (length > best.length) best = { start, length };
  }
  if (best.length < 2) return groups.join(':');
  return `${groups.slice(0, best.start).join(':')}::${groups.slice(best.start + best.length).join(':')}`;
}

function latin1(octets: Uint8Array): string {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString('latin1');
}

function ascii(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
