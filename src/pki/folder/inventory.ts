import { join } from 'node:path';
import { fail } from '../../kit/errors.ts';
import { readFileIfPresent } from '../../kit/files.ts';
import { parseJson } from '../../kit/json.ts';
import { certificateFingerprint, serialNumberHex, type Certificate } from '../../x509/certificate.ts';
import { toHex } from '../../x509/der.ts';
import { displayGeneralName } from '../../x509/general-name.ts';
import { oneLineName } from '../../x509/name.ts';
import type { Revocation } from '../crl.ts';
import type { Purpose } from '../profile.ts';
import { REVOCATION_REASONS, type RevocationReason } from '../revocation-reason.ts';
import { OWN } from './layout.ts';

/** What became of a certificate, apart from its dates. */
export type InventoryStatus = 'current' | 'superseded' | 'revoked';

/** One issued certificate. Dates are ISO 8601 in UTC. */
export interface InventoryEntry {
  readonly kind: 'ca' | Purpose;
  /** What commands call it: `ca`, `server`, `clients/alice`. */
  readonly name: string;
  /** Where it was put, relative to the folder; absent when it was handed out only. */
  readonly file?: string;
  readonly subject: string;
  readonly serial: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly sans: readonly string[];
  readonly sha256: string;
  /** Key identifier of the CA that signed it, hexadecimal; absent for CAs. */
  readonly issuerKey?: string;
  readonly status: InventoryStatus;
  /** The key was never here: it is where the certificate request came from. */
  readonly keyElsewhere?: true;
  /** The lifetime that was asked for, in days, where it is not the default: a renewal asks for the same. */
  readonly days?: number;
  readonly revokedAt?: string;
  readonly reason?: RevocationReason;
}

/** Everything that was issued in a folder. */
export interface Inventory {
  readonly version: 1;
  /** Number of the newest CRL; 0 before the first. */
  readonly crlNumber: number;
  readonly certificates: readonly InventoryEntry[];
}

/** The inventory of a folder in which nothing was issued. */
export const EMPTY_INVENTORY: Inventory = { version: 1, crlNumber: 0, certificates: [] };

/**
 * Reads the inventory of a folder.
 *
 * @returns `undefined` when there is none
 * @throws TlsdbError `INVENTORY_MALFORMED`
 */
export async function readInventory(folder: string): Promise<Inventory | undefined> {
  const path = join(folder, OWN.inventory);
  const data = await readFileIfPresent(path, INVENTORY_LIMIT);
  if (!data) return undefined;
  try {
    const value = parseJson(data.toString());
    if (isInventory(value)) return value;
    throw fail('INVENTORY_MALFORMED', { path, reason: 'it has another form than tlsdb writes' });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw fail('INVENTORY_MALFORMED', { path, reason: error.message }, error);
  }
}

/** Room for about a million certificates, in bytes. */
const INVENTORY_LIMIT = 512 * 1024 * 1024;

function isInventory(value: unknown): value is Inventory {
  if (typeof value !== 'object' || value === null) return false;
  const { version, crlNumber, certificates } = value as Record<string, unknown>;
  return version === 1 && Number.isSafeInteger(crlNumber) && Array.isArray(certificates) && certificates.every(isEntry);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isHexadecimal: Check = (value) => typeof value === 'string' && /^(?:[0-9a-f]{2})+$/.test(value);
const isDate: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isOptional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

/** What each field of an entry holds; further fields are passed over. */
const ENTRY_FIELDS: Readonly<Record<keyof InventoryEntry, Check>> = {
  kind: isOneOf('ca', 'server', 'client'),
  name: isText,
  file: isOptional(isText),
  subject: isText,
  serial: isHexadecimal,
  notBefore: isDate,
  notAfter: isDate,
  sans: (value) => Array.isArray(value) && value.every(isText),
  sha256: isHexadecimal,
  issuerKey: isOptional(isHexadecimal),
  status: isOneOf('current', 'superseded', 'revoked'),
  keyElsewhere: isOptional(isOneOf(true)),
  days: isOptional(Number.isSafeInteger),
  revokedAt: isOptional(isDate),
  reason: isOptional(isOneOf(...REVOCATION_REASONS)),
};

const ENTRY_CHECKS = Object.entries(ENTRY_FIELDS);

function isEntry(value: unknown): value is InventoryEntry {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return ENTRY_CHECKS.every(([name, check]) => check(fields[name]));
}

/** One certificate to a line: a damaged or merged file can be read by a person. */
export function inventoryText({ version, crlNumber, certificates }: Inventory): string {
  const lines = certificates.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": ${version},\n  "crlNumber": ${crlNumber},\n  "certificates": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Adds certificates; older ones of the same name are superseded. */
export function withCertificates(inventory: Inventory, entries: readonly InventoryEntry[]): Inventory {
  const names = new Set(entries.map(({ name }) => name));
  const serials = new Set(entries.map(({ serial }) => serial));
  const older = inventory.certificates.filter(({ serial }) => !serials.has(serial));
  return { ...inventory, certificates: [...older.map((entry) => supersede(entry, names)), ...entries] };
}

function supersede(entry: InventoryEntry, names: ReadonlySet<string>): InventoryEntry {
  return entry.status === 'current' && names.has(entry.name) ? { ...entry, status: 'superseded' } : entry;
}

/** What the inventory and every report say about a certificate. */
export function describeCertificate(
  certificate: Certificate,
): Pick<InventoryEntry, 'subject' | 'serial' | 'notBefore' | 'notAfter' | 'sans' | 'sha256'> {
  return {
    subject: oneLineName(certificate.subject),
    serial: serialNumberHex(certificate),
    notBefore: isoTime(certificate.notBefore.milliseconds),
    notAfter: isoTime(certificate.notAfter.milliseconds),
    sans: (certificate.subjectAltName ?? []).map(displayGeneralName),
    sha256: certificateFingerprint(certificate),
  };
}

/** `2026-11-22T08:20:09Z`: certificates count whole seconds. */
export function isoTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** What the CRL of one CA lists: its revoked certificates, expired ones included (RFC 5280, section 3.3). */
export function revocationsOf({ certificates }: Inventory, caKeyIdentifier: Uint8Array): readonly Revocation[] {
  const key = toHex(caKeyIdentifier);
  return certificates.flatMap(({ serial, revokedAt, issuerKey = key, reason = 'unspecified' }) =>
    revokedAt === undefined || issuerKey !== key ? [] : [{ serial, revokedAt: new Date(revokedAt), reason }],
  );
}
