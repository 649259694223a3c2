import { attributeText } from '../x509/name-encoding.ts';
import type { DistinguishedName, NameAttribute } from '../x509/name.ts';

/** One attribute that REQUIRE SUBJECT or ISSUER asks for. */
interface RequiredAttribute {
  /** Object identifier of the type. */
  readonly type: string;
  readonly value: Buffer;
}

/** A name that REQUIRE asks for: relative names in the order of the certificate, each with its attributes. */
export type RequiredName = readonly (readonly RequiredAttribute[])[];

/** Why a text is not a name that can be required. */
export type NameProblem = { readonly kind: 'malformed' } | { readonly kind: 'unknown-type'; readonly type: string };

/** Object identifiers by OpenSSL's short name in lower case; TiDB's capital names fall together with them. */
const ATTRIBUTE_OIDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cn: '2.5.4.3',
    sn: '2.5.4.4',
    serialnumber: '2.5.4.5',
    c: '2.5.4.6',
    l: '2.5.4.7',
    st: '2.5.4.8',
    street: '2.5.4.9',
    o: '2.5.4.10',
    ou: '2.5.4.11',
    title: '2.5.4.12',
    description: '2.5.4.13',
    businesscategory: '2.5.4.15',
    postaladdress: '2.5.4.16',
    postalcode: '2.5.4.17',
    postofficebox: '2.5.4.18',
    telephonenumber: '2.5.4.20',
    name: '2.5.4.41',
    gn: '2.5.4.42',
    initials: '2.5.4.43',
    generationqualifier: '2.5.4.44',
    x500uniqueidentifier: '2.5.4.45',
    dnqualifier: '2.5.4.46',
    pseudonym: '2.5.4.65',
    role: '2.5.4.72',
    organizationidentifier: '2.5.4.97',
    uid: '0.9.2342.19200300.100.1.1',
    mail: '0.9.2342.19200300.100.1.3',
    dc: '0.9.2342.19200300.100.1.25',
    emailaddress: '1.2.840.113549.1.9.1',
    unstructuredname: '1.2.840.113549.1.9.2',
    unstructuredaddress: '1.2.840.113549.1.9.8',
    jurisdictionl: '1.3.6.1.4.1.311.60.2.1.1',
    jurisdictionst: '1.3.6.1.4.1.311.60.2.1.2',
    jurisdictionc: '1.3.6.1.4.1.311.60.2.1.3',
  }),
);

/**
 * Reads the one-line form of a name, `/C=DE/O=a\/b/CN=x`, as OpenSSL's `X509_NAME_oneline` and `tlsdb certs show` print it:
 * `\/`, `\+` and `\\` stand for the character itself, `\xC3` for an octet, `+` before `type=` joins attributes of one relative name.
 * Because the text is taken apart here, a certificate with O=`x/CN=admin` never passes for `/O=x/CN=admin`.
 */
export function parseRequiredName(text: string): RequiredName | NameProblem {
  const parts = splitUnescaped(text);
  const name: RequiredAttribute[][] = [];
  for (const { separator, text: part } of parts) {
    if (part === '' && separator === '/') continue;
    const [, key, value] = /^([^=]+)=(.*)$/su.exec(part) ?? [];
    if (key === undefined || value === undefined || separator === '') return { kind: 'malformed' };
    const type = /^\d+(\.\d+)+$/.test(key) ? key : ATTRIBUTE_OIDS.get(key.toLowerCase());
    if (type === undefined) return { kind: 'unknown-type', type: key };
    const attribute = { type, value: unescapeValue(value) };
    const last = name.at(-1);
    if (separator === '+' && last !== undefined) last.push(attribute);
    else name.push([attribute]);
  }
  return name;
}

/** Whether the certificate's name is exactly the required one: same relative names, same order, same octets. */
export function isRequiredName(actual: DistinguishedName, required: RequiredName): boolean {
  return (
    actual.relativeNames.length === required.length &&
    required.every((attributes, index) => sameAttributes(actual.relativeNames[index] ?? [], attributes))
  );
}

function sameAttributes(actual: readonly NameAttribute[], required: readonly RequiredAttribute[]): boolean {
  return (
    actual.length === required.length &&
    required.every(({ type, value }, index) => {
      const attribute = actual[index];
      return attribute?.type === type && value.equals(octetsOf(attribute));
    })
  );
}

/** The value as UTF-8, whatever string type the certificate uses; the raw contents when it is not text. */
function octetsOf({ value }: NameAttribute): Buffer {
  const text = attributeText(value);
  return text === undefined ? Buffer.from(value.content) : Buffer.from(text, 'utf8');
}

interface NamePart {
  /** What stands before the part; empty for text before the first separator. */
  readonly separator: '/' | '+' | '';
  readonly text: string;
}

/** Splits at `/`, and at `+` when a type follows; a backslash protects the character after it. */
function splitUnescaped(text: string): readonly NamePart[] {
  const parts: NamePart[] = [];
  let part: NamePart = { separator: '', text: '' };
  const next = (separator: '/' | '+'): void => {
    if (part.separator !== '' || part.text !== '') parts.push(part);
    part = { separator, text: '' };
  };
  for (const { groups } of text.matchAll(/(?<separator>\/|\+(?=[A-Za-z0-9.]+=))|(?<other>\\[/+\\]|[^])/gu)) {
    const separator = groups?.['separator'];
    if (separator === '/' || separator === '+') next(separator);
    else part = { separator: part.separator, text: part.text + (groups?.['other'] ?? '') };
  }
  return part.separator === '' && part.text === '' ? parts : [...parts, part];
}

function unescapeValue(value: string): Buffer {
  const pieces = value.matchAll(/\\x(?<hex>[0-9A-Fa-f]{2})|\\(?<escaped>[/+\\])|(?<other>[^])/gu);
  return Buffer.concat(
    Array.from(pieces, ({ groups }) =>
      groups?.['hex'] === undefined
        ? Buffer.from(groups?.['escaped'] ?? groups?.['other'] ?? '', 'utf8')
        : Buffer.from(groups['hex'], 'hex'),
    ),
  );
}
