import { TAG, type DerReader } from './der.ts';
import { oidName } from './oid.ts';

/** One extension of a certificate, CRL, CRL entry or request, not yet decoded. */
export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  /** The contents of extnValue. */
  readonly value: Uint8Array;
}

/** An extension list, with what DER or RFC 5280 forbids in it and some readers let pass. */
export interface ExtensionList {
  readonly all: readonly Extension[];
  readonly flaws: readonly string[];
}

/** Reads `Extensions ::= SEQUENCE SIZE (1..MAX) OF Extension` (RFC 5280, section 4.1). */
export function readExtensionList(reader: DerReader, what: string): ExtensionList {
  const list = reader.sequence(what);
  const all: Extension[] = [];
  const seen = new Set<string>();
  const flaws: string[] = [];
  while (!list.atEnd) {
    const entry = list.sequence(`entry of ${what}`);
    const oid = entry.oid(`extension identifier of ${what}`);
    let critical = false;
    if (entry.peekTag() === TAG.boolean) {
      critical = entry.boolean(`criticality of extension ${oid}`);
      if (!critical) flaws.push(`extension ${oidName(oid)} spells out the default "not critical"`);
    }
    const value = entry.octetString(`value of extension ${oid}`);
    entry.finish(`extension ${oid}`);
    if (seen.has(oid)) throw entry.error(`extension ${oidName(oid)} appears twice`);
    seen.add(oid);
    all.push({ oid, critical, value });
  }
  if (all.length === 0) flaws.push('the extension list is empty');
  return { all, flaws };
}
