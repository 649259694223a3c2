import { OID, oidName } from '../x509/oid.ts';
import { DerReader, parseDer } from '../x509/der.ts';
import type { Extension } from '../x509/extension-list.ts';
import { decodeExtensions } from '../x509/extensions.ts';
import type { ProfileValues } from './profile-values.ts';
import { WRITTEN_EXTENSIONS } from './sign.ts';

/** Extensions that make a certificate of tlsdb one that clients refuse, and why. */
const HARMFUL: Readonly<Record<string, string>> = {
  [OID.policyMappings]: 'it concerns CAs below this certificate, and there are none',
  [OID.policyConstraints]: 'it concerns CAs below this certificate, and there are none',
  [OID.inhibitAnyPolicy]: 'it concerns CAs below this certificate, and there are none',
  '1.3.6.1.5.5.7.1.24': 'no MySQL-protocol server staples what it promises (tlsFeature)',
  '2.16.840.1.113730.1.1': 'OpenSSL refuses certificates by it (netscapeCertType)',
};

/** Where a file says what tlsdb writes itself. */
const PLACES: Readonly<Record<string, string>> = {
  [OID.keyUsage]: 'use the list key of [usage]',
  [OID.extendedKeyUsage]: 'use the list extended of [usage]',
  [OID.subjectAltName]: 'use [names]',
  [OID.nameConstraints]: 'use permit of [constraints]',
  [OID.certificatePolicies]: 'use the list policies',
  [OID.basicConstraints]: 'leave it out: a leaf is never a CA, a CA always is one',
};

/** An object identifier in its dotted form (X.660): the first arc decides how large the second may be. */
export function isOid(text: string): boolean {
  if (!/^[0-2](\.(0|[1-9]\d{0,14}))+$/.test(text)) return false;
  const [first, second] = text.split('.').map(Number);
  return first === 2 || (second ?? 0) < 40;
}

/** Reads `[[extension]]`: an OID, whether it is critical, and DER in hexadecimal or base64. */
export function readExtensions(values: ProfileValues): readonly Extension[] {
  const extensions: Extension[] = [];
  for (let index = 0; index < values.count('extension'); index++) {
    const extension = readExtension(values, `extension[${index}]`);
    if (extensions.some(({ oid }) => oid === extension.oid)) {
      throw values.problem(`extension[${index}].oid`, `${extension.oid} is there twice`, 'leave one of them');
    }
    extensions.push(extension);
  }
  return extensions;
}

function readExtension(values: ProfileValues, table: string): Extension {
  const oid = values.text(`${table}.oid`);
  if (oid === undefined)
    throw values.problem(`${table}.oid`, 'the extension has no oid', 'write oid = "1.3.6.1.4.1.…"');
  refuseOid(values, `${table}.oid`, oid);
  const critical = values.truth(`${table}.critical`) ?? false;
  if (critical) {
    const reason = `${oidName(oid)} cannot be critical: every TLS client refuses what it does not know`;
    throw values.problem(`${table}.critical`, reason, 'write critical = false');
  }
  const value = readValue(values, table);
  const [malformed] = decodeExtensions([{ oid, critical, value }]).malformed;
  if (malformed) throw values.problem(`${table}.oid`, `${oidName(oid)} is malformed: ${malformed.problem}`, DER_HINT);
  return { oid, critical, value };
}

function refuseOid(values: ProfileValues, key: string, oid: string): void {
  if (!isOid(oid)) throw values.problem(key, `${JSON.stringify(oid)} is not an object identifier`, OID_HINT);
  if (WRITTEN_EXTENSIONS.has(oid) || oid === OID.certificatePolicies) {
    throw values.problem(key, `tlsdb writes ${oidName(oid)} itself`, PLACES[oid] ?? 'leave it out');
  }
  const harm = HARMFUL[oid];
  if (harm !== undefined) throw values.problem(key, `${oid} is not written: ${harm}`, 'leave it out');
}

/** How to mend an object identifier that cannot be read. */
export const OID_HINT = 'write numbers with dots, such as 1.3.6.1.4.1.99999.1';
const DER_HINT = 'write one DER element: openssl asn1parse shows it';

function readValue(values: ProfileValues, table: string): Uint8Array {
  const [hex, base64] = [values.text(`${table}.hex`), values.text(`${table}.base64`)];
  if ((hex === undefined) === (base64 === undefined)) {
    throw values.problem(`${table}.oid`, 'the extension needs one value', 'write either hex = "…" or base64 = "…"');
  }
  const key = hex === undefined ? `${table}.base64` : `${table}.hex`;
  const value = hex === undefined ? fromBase64(base64 ?? '') : fromHex(hex);
  if (!value) throw values.problem(key, `${key.split('.').at(-1)} holds other characters`, DER_HINT);
  const parsed = parseDer(value, 'the value', (reader) => walk(reader));
  if (!parsed.ok) throw values.problem(key, `the value is not DER: ${parsed.problem}`, DER_HINT);
  return value;
}

function fromHex(text: string): Uint8Array | undefined {
  const digits = text.replaceAll(/[\s:]/g, '');
  return /^([0-9A-Fa-f]{2})+$/.test(digits) ? new Uint8Array(Buffer.from(digits, 'hex')) : undefined;
}

function fromBase64(text: string): Uint8Array | undefined {
  const digits = text.replaceAll(/\s/g, '');
  const value = Buffer.from(digits, 'base64');
  return value.length > 0 && value.toString('base64') === digits ? new Uint8Array(value) : undefined;
}

/** More levels than any extension has. */
const DEPTH = 32;

/** One element, and within a constructed one whole elements again. */
function walk(reader: DerReader, depth = 0): void {
  if (depth > DEPTH) throw reader.error('it is nested too deeply');
  const tag = reader.peekTag();
  const { content } = reader.any('element');
  if ((tag & 0x20) === 0) return;
  const inner = new DerReader(content);
  while (!inner.atEnd) walk(inner, depth + 1);
}
