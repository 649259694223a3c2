import { TAG } from '../x509/der.ts';
import { derElement, derOid, derSequence } from './der-writer.ts';
import type { Subject } from './subject.ts';

/** The attributes in the order in which they are written (RFC 5280, appendix A.1). */
const ATTRIBUTE_OIDS: Readonly<Record<keyof Subject, string>> = {
  country: '2.5.4.6',
  state: '2.5.4.8',
  locality: '2.5.4.7',
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
  commonName: '2.5.4.3',
};

/** A distinguished name (RFC 5280, section 4.1.2.4), one attribute in each RDN. */
export function nameValue(subject: Subject): Uint8Array<ArrayBuffer> {
  const names = Object.keys(ATTRIBUTE_OIDS) as (keyof Subject)[];
  return derSequence(...names.flatMap((name) => relativeName(name, subject[name])));
}

/** New names are UTF8Strings; a country is a PrintableString, whatever the rest is. */
function relativeName(name: keyof Subject, text: string | undefined): readonly Uint8Array[] {
  if (text === undefined) return [];
  const value = derElement(name === 'country' ? TAG.printableString : TAG.utf8String, Buffer.from(text));
  return [derElement(TAG.set, derSequence(derOid(ATTRIBUTE_OIDS[name]), value))];
}
