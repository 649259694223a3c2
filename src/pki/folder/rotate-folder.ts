import { join, resolve } from 'node:path';
import { systemClock, type Clock } from '../../kit/clock.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import { fail } from '../../kit/errors.ts';
import { readError } from '../../kit/file-failure.ts';
import { readWholeFile } from '../../kit/files.ts';
import type { Random } from '../../kit/random.ts';
import { serialNumberHex } from '../../x509/certificate.ts';
import { equalBytes } from '../../x509/der.ts';
import { oneLineName, sameNameBytes } from '../../x509/name.ts';
import { succeedAuthority, type Authority } from '../authority.ts';
import { encryptPrivateKey } from '../encrypt-key.ts';
import { renewCertificate } from '../issue.ts';
import { keyTypeOf, type KeyType } from '../key-type.ts';
import { privateKeyPem } from '../keys.ts';
import type { PassphraseSource } from '../passphrase.ts';
import { pemText } from '../pem-text.ts';
import { CA_LIFETIME_LIMIT_DAYS } from '../profile.ts';
import { checkDays, checkLeafDays } from '../validity.ts';
import { adoptAuthority } from './adopt-authority.ts';
import type { Change } from './change.ts';
import { changeCaFolder } from './change-ca-folder.ts';
import { crlChanges, type CrlIssuers } from './crl-file.ts';
import { withCertificates, type Inventory } from './inventory.ts';
import { FILE, OWN } from './layout.ts';
import { leafBatch, type Batch } from './leaf-files.ts';
import { leavesUnder, namesInUse } from './leaves-under.ts';
import { loadAuthorities, type FolderAuthorities, type RotationPhase } from './load-authority.ts';
import { caEntry, loadInventory } from './load-inventory.ts';
import { certificateFile, plainFile, type FileReport, type Warning } from './report.ts';
import { readCertificates } from './read-file.ts';
import { NEXT_STEP, rotationStatus, type RotationFlag, type RotationStatus } from './rotation-status.ts';

export interface RotateOptions extends PassphraseSource {
  readonly dir: string;
  /** Kind of the new CA key. Default: the kind of the old one. */
  readonly keyType?: KeyType;
  /** Lifetime of the new CA in days. Default 3650. */
  readonly caDays?: number;
  /** Lifetime of the leaves that the new CA signs again, in days. Default: the one that was asked for before. */
  readonly days?: number;
  /** Lets server certificates live longer than the 825 days that Apple's clients take. */
  readonly allowLong?: boolean;
  /** `prepare`: a CA from elsewhere that comes next, in PEM; an intermediate with those above it up to its root. */
  readonly caCertificateFile?: string;
  /** Its key. */
  readonly caKeyFile?: string;
  readonly clock?: Clock;
  readonly random?: Random;
}

/** What a step did, and how far the rotation is now. */
export interface RotateReport extends RotationStatus {
  readonly created: readonly FileReport[];
  readonly warnings: readonly Warning[];
}

/** One step: what it changes and what the inventory says then. The CRLs are written after every step. */
interface StepResult {
  readonly batches: readonly Batch[];
  readonly authorities: CrlIssuers;
  readonly inventory: Inventory;
}

type Step = (
  folder: string,
  authorities: FolderAuthorities,
  inventory: Inventory,
  passphrase: string | undefined,
) => Promise<StepResult>;

const NOTHING: Batch = { changes: [], created: [], warnings: [], entries: [] };

/**
 * Makes the next CA and puts it into `ca.pem` before the present one, which goes on signing. Whoever gets the new
 * `ca.pem` trusts both.
 *
 * @throws TlsdbError `ROTATION_ORDER`, `ROTATION_FOREIGN_CA`, or what loading the CA and changing the folder throw
 */
export async function prepareRotation(options: RotateOptions): Promise<RotateReport> {
  checkDays('--ca-days', options.caDays, CA_LIFETIME_LIMIT_DAYS);
  return takeStep(options, 'none', async (folder, { signing }, inventory, passphrase) => {
    const next = await nextAuthority(folder, signing, options, passphrase);
    const keyPem = await caKeyPem(folder, next, passphrase, options.random);
    const caPem = await caFileText(folder, [next, signing]);
    const changes = [
      { file: OWN.nextCaKey, data: keyPem },
      { file: FILE.caCertificate, data: caPem },
    ];
    const created = [certificateFile(FILE.caCertificate, 'ca', next.certificate)];
    const known = new Set(inventory.certificates.map(({ sha256 }) => sha256));
    const entries = next.path.map(caEntry).filter(({ sha256 }) => !known.has(sha256));
    return {
      batches: [{ ...NOTHING, changes, created, warnings: renamed(signing, next) }],
      authorities: { signing, other: next },
      inventory: { ...inventory, certificates: [...inventory.certificates, ...entries] },
    };
  });
}

/** The CA that was handed over, or one of the same name as the present one. */
async function nextAuthority(
  folder: string,
  signing: Authority,
  options: RotateOptions,
  passphrase: string | undefined,
): Promise<Authority> {
  const { caDays: days, clock, random, keyType = keyTypeOf(signing.certificate) } = options;
  const { caCertificateFile: path, caKeyFile: keyFile } = options;
  if (path === undefined || keyFile === undefined) {
    refuseForeign(folder, signing);
    return succeedAuthority(signing, { ...withoutUndefined({ days, clock, random }), keyType });
  }
  const adopted = await adoptAuthority(
    { certificateFile: path, keyFile },
    withoutUndefined({ passphrase, clock, random }),
  );
  if (!equalBytes(adopted.certificate.publicKey.raw, signing.certificate.publicKey.raw)) return adopted;
  const [reason, mend] = ['it has the key of the present CA', 'give a CA with another key'];
  throw fail('CA_NOT_ADOPTED', { path, reason, mend });
}

/** `REQUIRE ISSUER` compares names. */
function renamed({ certificate: old }: Authority, { certificate: next }: Authority): readonly Warning[] {
  if (equalBytes(old.subject.raw, next.subject.raw)) return [];
  const [before, after] = [oneLineName(old.subject), oneLineName(next.subject)];
  const message = `the next CA is called ${after}: accounts that REQUIRE ISSUER '${before}' need it before the switch`;
  return [{ code: 'ISSUER_CHANGED', message }];
}

/**
 * From now on the new CA signs; it signs every leaf of the folder again, with the same subject, names and key.
 *
 * @throws TlsdbError `ROTATION_ORDER`, or what loading the CAs and changing the folder throw
 */
export async function switchRotation(options: RotateOptions): Promise<RotateReport> {
  checkLeafDays('--days', options.days, 'server', options.allowLong);
  const { clock = systemClock, random } = options;
  return takeStep(options, 'prepared', async (folder, { signing: old, other: next = old }, inventory) => {
    const { present } = await leavesUnder(folder, inventory, old.certificate, clock.now());
    const batches: Batch[] = [await exchangeKeys(folder)];
    const bySerial = new Map(inventory.certificates.map((entry) => [entry.serial, entry]));
    for (const { pair, certificate } of present) {
      const entry = bySerial.get(serialNumberHex(certificate));
      const { days = entry?.days } = options;
      const publicKeyInfo = new Uint8Array(certificate.publicKey.raw);
      const leaf = renewCertificate(next, certificate, publicKeyInfo, withoutUndefined({ days, clock, random }));
      batches.push(leafBatch(pair, leaf, entry ?? {}));
    }
    const entries = batches.flatMap((batch) => batch.entries);
    return { batches, authorities: { signing: next, other: old }, inventory: withCertificates(inventory, entries) };
  });
}

/**
 * Drops the old CA from `ca.pem`.
 *
 * @throws TlsdbError `ROTATION_ORDER`, `ROTATION_CUTS_OFF`, or what loading the CAs and changing the folder throw
 */
export async function finishRotation(options: RotateOptions): Promise<RotateReport> {
  const { clock = systemClock } = options;
  return takeStep(options, 'switched', async (folder, { signing, other: old = signing }, inventory) => {
    const names = namesInUse(await leavesUnder(folder, inventory, old.certificate, clock.now()), clock.now());
    if (names.length > 0) throw fail('ROTATION_CUTS_OFF', { names: names.join(', ') });
    const kept = new Set(signing.path.map((ca) => caEntry(ca).sha256));
    const certificates = inventory.certificates.map((entry) =>
      entry.kind === 'ca' && !kept.has(entry.sha256) ? { ...entry, status: 'superseded' as const } : entry,
    );
    const caPem = await caFileText(folder, [signing], old);
    const changes = [{ file: FILE.caCertificate, data: caPem }, { remove: OWN.retiringCaKey }];
    const created = [certificateFile(FILE.caCertificate, 'ca', signing.certificate)];
    return {
      batches: [{ ...NOTHING, changes, created }],
      authorities: { signing, other: undefined, dropped: old },
      inventory: { ...inventory, certificates },
    };
  });
}

const FLAG_PHASE: Readonly<Record<RotationPhase, string>> = {
  none: 'no rotation is under way',
  prepared: 'the new CA is prepared',
  switched: 'the new CA signs already',
};

async function takeStep(options: RotateOptions, phase: RotationPhase, step: Step): Promise<RotateReport> {
  const { clock = systemClock } = options;
  const folder = resolve(options.dir);
  const done = await changeCaFolder(options, async (_, passphrase) => {
    const authorities = await loadAuthorities(folder, passphrase);
    if (authorities.phase !== phase) throw outOfOrder(folder, authorities.phase, NEXT_STEP[phase]);
    const result = await step(folder, authorities, await loadInventory(folder), passphrase);
    const crl = await crlChanges(folder, result.authorities, result.inventory, clock.now());
    const created = [...result.batches.flatMap((batch) => batch.created), plainFile(FILE.crl, 'crl')];
    const changes: readonly Change[] = [...result.batches.flatMap((batch) => batch.changes), ...crl.changes];
    const warnings = [...result.batches.flatMap((batch) => batch.warnings), ...crl.warnings];
    return { changes, value: { created, warnings } };
  });
  return { ...(await statusAfter(folder, clock)), ...done };
}

/** The step has been taken: an error that sounds as if it had not would be worse than none. */
async function statusAfter(folder: string, clock: Clock): Promise<RotationStatus> {
  try {
    return await rotationStatus({ dir: folder, clock });
  } catch (error) {
    throw fail('ROTATION_STATUS_UNKNOWN', { folder, problem: readError(folder, error).message }, error);
  }
}

function outOfOrder(folder: string, phase: RotationPhase, step: RotationFlag): Error {
  const next = `tlsdb certs rotate ${NEXT_STEP[phase]}`;
  return fail('ROTATION_ORDER', { folder, state: FLAG_PHASE[phase], step, next });
}

/** A CA under another one cannot be replaced by a self-signed one: its clients trust the other one. */
function refuseForeign(folder: string, { certificate }: Authority): void {
  if (sameNameBytes(certificate.subject, certificate.issuer)) return;
  throw fail('ROTATION_FOREIGN_CA', {
    path: join(folder, FILE.caCertificate),
    issuer: oneLineName(certificate.issuer),
  });
}

/** `ca.pem` with `first` in front and those above them behind, without what `dropped` brought; the rest stays. */
async function caFileText(folder: string, first: readonly Authority[], dropped?: Authority): Promise<string> {
  const present = (await readCertificates(folder, FILE.caCertificate)) ?? [];
  const rest = present.filter(({ raw }) => !dropped?.path.some((ca) => equalBytes(ca.raw, raw)));
  const above = first.flatMap(({ path }) => path.slice(1));
  const all = [...first.map(({ certificate }) => certificate), ...above, ...rest];
  const unique = new Map(all.map(({ raw }) => [Buffer.from(raw).toString('base64'), raw]));
  return [...unique.values()].map((raw) => pemText('CERTIFICATE', raw)).join('');
}

/** The new key has the same protection as the old one, whose passphrase was just needed. */
async function caKeyPem(
  folder: string,
  { privateKey }: Authority,
  passphrase: string | undefined,
  random: Random | undefined,
): Promise<string> {
  const isEncrypted = (await readWholeFile(join(folder, FILE.caKey))).includes('ENCRYPTED');
  if (!isEncrypted || passphrase === undefined) return privateKeyPem(privateKey);
  return encryptPrivateKey(privateKey, passphrase, random);
}

/** The old key is kept until the end: it signs the CRL of the certificates that are still about. */
async function exchangeKeys(folder: string): Promise<Batch> {
  const [oldKey, newKey] = await Promise.all([
    readWholeFile(join(folder, FILE.caKey)),
    readWholeFile(join(folder, OWN.nextCaKey)),
  ]);
  const changes = [
    { file: OWN.retiringCaKey, data: oldKey },
    { file: FILE.caKey, data: newKey },
    { remove: OWN.nextCaKey },
  ];
  return { ...NOTHING, changes, created: [plainFile(FILE.caKey, 'ca-key')] };
}
