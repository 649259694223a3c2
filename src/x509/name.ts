import { DerReader, equalBytes, TAG, type DerElement } from './der.ts';
import { alphabetProblem, attributeText, valueProblem } from './name-encoding.ts';
import { oidName } from './oid.ts';

/** One attribute of a distinguished name. */
export interface NameAttribute {
  readonly type: string;
  readonly value: DerElement;
}

/** A distinguished name: relative names in the order of the certificate, and the exact octets. */
export interface DistinguishedName {
  readonly raw: Uint8Array;
  readonly relativeNames: readonly (readonly NameAttribute[])[];
  /** What RFC 5280, section 7.1, compares; worked out when first asked for, because most names are compared by octets. */
  readonly normalForm: () => NormalForm;
}

interface NormalForm {
  /** One comparable key for each relative name. */
  readonly parts: readonly string[];
  readonly whole: string;
}

/** OpenSSL's short names of attribute types, as `X509_NAME_oneline` prints them. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.13': 'description',
  '2.5.4.14': 'searchGuide',
  '2.5.4.15': 'businessCategory',
  '2.5.4.16': 'postalAddress',
  '2.5.4.17': 'postalCode',
  '2.5.4.18': 'postOfficeBox',
  '2.5.4.20': 'telephoneNumber',
  '2.5.4.41': 'name',
  '2.5.4.42': 'GN',
  '2.5.4.43': 'initials',
  '2.5.4.44': 'generationQualifier',
  '2.5.4.45': 'x500UniqueIdentifier',
  '2.5.4.46': 'dnQualifier',
  '2.5.4.65': 'pseudonym',
  '2.5.4.72': 'role',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.3': 'mail',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
  '1.2.840.113549.1.9.2': 'unstructuredName',
  '1.2.840.113549.1.9.8': 'unstructuredAddress',
  '1.3.6.1.4.1.311.60.2.1.1': 'jurisdictionL',
  '1.3.6.1.4.1.311.60.2.1.2': 'jurisdictionST',
  '1.3.6.1.4.1.311.60.2.1.3': 'jurisdictionC',
};

/** Reads a Name (RFC 5280, section 4.1.2.4). */
export function readName(reader: DerReader, what: string): DistinguishedName {
  const raw = reader.raw(TAG.sequence, what);
  const outer = new DerReader(raw).sequence(what);
  const relativeNames: NameAttribute[][] = [];
  while (!outer.atEnd) relativeNames.push(readRelativeName(outer, what));
  return { raw, relativeNames, normalForm: once(() => normalFormOf(relativeNames)) };
}

/** Reads `RelativeDistinguishedName ::= SET SIZE (1..MAX) OF AttributeTypeAndValue`, also under an implicit tag. */
export function readRelativeName(reader: DerReader, what: string, tag: number = TAG.set): NameAttribute[] {
  const set = reader.enter(tag, what);
  const attributes: NameAttribute[] = [];
  while (!set.atEnd) {
    const pair = set.sequence(`attribute of ${what}`);
    const type = pair.oid(`attribute type of ${what}`);
    const value = pair.any(`attribute value of ${what}`);
    const problem = valueProblem(value);
    if (problem !== undefined) throw pair.error(`${attributeLabel(type)} of ${what} ${problem}`);
    attributes.push({ type, value });
    pair.finish(`attribute of ${what}`);
  }
  if (attributes.length === 0) throw reader.error(`${what} has an empty relative name`);
  return attributes;
}

/**
 * The name as OpenSSL's `X509_NAME_oneline` prints it and MySQL's `REQUIRE SUBJECT` compares it:
 * `/C=DE/O=a\/b/CN=x`. `/` and `+` in a value get a backslash, octets outside printable ASCII
 * become `\xHH`, further attributes of one relative name follow a `+` (OpenSSL 3, crypto/x509/x509_obj.c). A backslash
 * that could be taken for the beginning of such an escape is doubled, which OpenSSL leaves ambiguous: no two names read the same.
 */
export function oneLineName(name: DistinguishedName): string {
  let line = '';
  for (const relativeName of name.relativeNames) {
    let separator = '/';
    for (const { type, value } of relativeName) {
      line += `${separator}${SHORT_NAMES[type] ?? type}=${oneLineValue(value.content)}`;
      separator = '+';
    }
  }
  return line;
}

function oneLineValue(octets: Uint8Array): string {
  let text = '';
  for (const [index, octet] of octets.entries()) {
    if (!isPrintable(octet)) text += `\\x${octet.toString(16).toUpperCase().padStart(2, '0')}`;
    else if (isSeparator(octet) || (octet === BACKSLASH && wouldEscape(octets[index + 1])))
      text += `\\${String.fromCharCode(octet)}`;
    else text += String.fromCharCode(octet);
  }
  return text;
}

const BACKSLASH = 0x5c;

function isPrintable(octet: number): boolean {
  return octet >= 0x20 && octet <= 0x7e;
}

/** `/` and `+`. */
function isSeparator(octet: number): boolean {
  return octet === 0x2f || octet === 0x2b;
}

/** Whether a bare backslash before `next` would be read as the beginning of an escape, or would escape the next separator. */
function wouldEscape(next: number | undefined): boolean {
  return next === undefined || !isPrintable(next) || isSeparator(next) || next === BACKSLASH || next === 0x78;
}

/** A hostile name may have thousands of parts. */
const MAXIMUM_SHOWN = 20;

/** The name for people: `CN=db.example, O=Example`, in the order of the certificate; control characters escaped. */
export function displayName(name: DistinguishedName): string {
  const { relativeNames } = name;
  if (relativeNames.length === 0) return '(no name)';
  const shown = relativeNames.slice(0, MAXIMUM_SHOWN);
  if (shown.length < relativeNames.length) return `${displayName({ ...name, relativeNames: shown })}, …`;
  return relativeNames
    .map((relativeName) =>
      relativeName.map(({ type, value }) => `${attributeLabel(type)}=${printable(attributeText(value))}`).join(' + '),
    )
    .join(', ');
}

/** The values of every attribute of `type`, first to last. */
export function attributeValues(name: DistinguishedName, type: string): readonly string[] {
  const values: string[] = [];
  for (const relativeName of name.relativeNames) {
    for (const attribute of relativeName) {
      if (attribute.type !== type) continue;
      const text = attributeText(attribute.value);
      if (text !== undefined) values.push(text);
    }
  }
  return values;
}

/** What keeps stricter readers than OpenSSL from reading a name: characters that the type of a value does not have. */
export function nameEncodingProblem(name: DistinguishedName): string | undefined {
  for (const relativeName of name.relativeNames) {
    for (const { value } of relativeName) {
      const problem = alphabetProblem(value);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

/** Whether two names are the same octets: what Go, GnuTLS and NSS compare when they build a chain. */
export function sameNameBytes(a: DistinguishedName, b: DistinguishedName): boolean {
  return equalBytes(a.raw, b.raw);
}

/** Whether two names are equal after the normalisation of RFC 5280, section 7.1. */
export function sameName(a: DistinguishedName, b: DistinguishedName): boolean {
  return sameNameBytes(a, b) || normalizedName(a) === normalizedName(b);
}

/** A key that is equal for names that RFC 5280, section 7.1, calls equal. */
export function normalizedName(name: DistinguishedName): string {
  return name.normalForm().whole;
}

/** One comparable key for each relative name. */
export function normalizedRelativeNames(name: DistinguishedName): readonly string[] {
  return name.normalForm().parts;
}

function normalFormOf(relativeNames: DistinguishedName['relativeNames']): NormalForm {
  const parts = relativeNames.map(normalizedRelativeName);
  return { parts, whole: parts.join('|') };
}

/** Not a WeakMap: its entries outlive the young generation, and thousands of certificates would grow the heap. */
function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}

/** A comparable key of a relative name: attributes in a fixed order, text folded. */
export function normalizedRelativeName(relativeName: readonly NameAttribute[]): string {
  return relativeName
    .map(({ type, value }) => `${type}=${normalizedValue(value)}`)
    .sort()
    .join('+');
}

function normalizedValue(value: DerElement): string {
  const text = attributeText(value);
  if (text === undefined) return `#${Buffer.from(value.raw).toString('hex')}`;
  // RFC 4518: case folding, insignificant spaces; JSON keeps separators inside a value apart.
  return JSON.stringify(text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' '));
}

function attributeLabel(type: string): string {
  return SHORT_NAMES[type] ?? oidName(type);
}

const PRINTABLE_ASCII = /^[ -~]*$/;

function printable(text: string | undefined): string {
  if (text === undefined) return '(not text)';
  if (PRINTABLE_ASCII.test(text)) return text;
  // Terminal control sequences in a certificate must not reach a terminal.
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
