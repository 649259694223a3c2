import { join } from 'node:path';
import { systemClock, type Clock } from '../../kit/clock.ts';
import { withoutUndefined } from '../../kit/defined.ts';
import { fail } from '../../kit/errors.ts';
import type { Random } from '../../kit/random.ts';
import type { Authority } from '../authority.ts';
import { renewCertificate } from '../issue.ts';
import { generateKeys, privateKeyPem } from '../keys.ts';
import { keyTypeOf, type KeyType } from '../key-type.ts';
import type { PassphraseSource } from '../passphrase.ts';
import { checkLeafDays } from '../validity.ts';
import { changeCaFolder } from './change-ca-folder.ts';
import { crlChanges, crlLifetimes } from './crl-file.ts';
import { findEntry } from './find-entry.ts';
import { readPair } from './folder-state.ts';
import { inventoryText, isoTime, withCertificates, type Inventory, type InventoryEntry } from './inventory.ts';
import { defaultPair, FILE, namedPair, OWN, type PairFiles } from './layout.ts';
import { leafBatch, type Batch } from './leaf-files.ts';
import { loadAuthorities } from './load-authority.ts';
import { loadInventory } from './load-inventory.ts';
import { beforeEnd, type Lifetime, type RenewalRule } from './renewal-rule.ts';
import { plainFile, type FileReport, type Warning } from './report.ts';

export interface RenewOptions extends PassphraseSource {
  readonly dir: string;
  /** Certificates by name or serial number; none means all that need it. */
  readonly names?: readonly string[];
  /** A certificate needs renewal when it ends within this many seconds. Default 30 days. */
  readonly beforeSeconds?: number;
  /** When a certificate or CRL needs renewal, instead of `beforeSeconds`. */
  readonly rule?: RenewalRule;
  /** Renews whatever the dates say. */
  readonly all?: boolean;
  /** Makes new keys too. */
  readonly rekey?: boolean;
  readonly keyType?: KeyType;
  /** New lifetime in days. Default: the one that was asked for before. */
  readonly days?: number;
  /** Lets server certificates live longer than the 825 days that Apple's clients take. */
  readonly allowLong?: boolean;
  readonly clock?: Clock;
  readonly random?: Random;
}

/** What `renew` did: the document that `--json` prints. */
export interface RenewReport {
  readonly dir: string;
  readonly created: readonly FileReport[];
  readonly warnings: readonly Warning[];
  /** When the next certificate comes due, ISO 8601 in UTC; `null` when there is none. */
  readonly nextRenewal: string | null;
}

const DEFAULT_BEFORE_SECONDS = 30 * 86_400;

/**
 * Renews the leaves that need it, with the same subject and names. The key stays unless `rekey` is given; the CRL is
 * renewed when it comes due.
 *
 * @throws TlsdbError `NAME_UNKNOWN`, `NAME_AMBIGUOUS`, `PAIR_INCOMPLETE`, `CERT_REVOKED`
 */
export async function renewFolder(options: RenewOptions): Promise<RenewReport> {
  const { clock = systemClock, days, allowLong } = options;
  checkLeafDays('--days', days, 'server', allowLong);
  const rule = options.rule ?? beforeEnd(options.beforeSeconds ?? DEFAULT_BEFORE_SECONDS);
  return changeCaFolder(options, async (dir, passphrase) => {
    const inventory = await loadInventory(dir);
    const due = dueEntries(inventory, options, rule, clock.now());
    const lists = await crlLifetimes(dir);
    const isCrlDue = lists.length === 0 || lists.some((list) => rule(list) < clock.now());
    if (due.length === 0 && !isCrlDue) {
      return { changes: [], value: { dir, created: [], warnings: [], nextRenewal: nextRenewal(inventory, rule) } };
    }
    const authorities = await loadAuthorities(dir, passphrase);
    const isFutile = (entry: InventoryEntry): boolean =>
      options.rule !== undefined && Date.parse(entry.notAfter) >= authorities.signing.validity.notAfter.getTime();
    const batches: Batch[] = [];
    for (const entry of due.filter((one) => !isFutile(one)))
      batches.push(await renewEntry(authorities.signing, dir, entry, options));
    const renewed = withCertificates(
      inventory,
      batches.flatMap(({ entries }) => entries),
    );
    const crl = isCrlDue ? await crlChanges(dir, authorities, renewed, clock.now()) : undefined;
    const index = batches.length > 0 ? [{ file: OWN.inventory, data: inventoryText(renewed) }] : [];
    return {
      changes: [...batches.flatMap(({ changes }) => changes), ...(crl?.changes ?? index)],
      value: {
        dir,
        created: [...batches.flatMap(({ created }) => created), ...(crl ? [plainFile(FILE.crl, 'crl')] : [])],
        warnings: [
          ...batches.flatMap(({ warnings }) => warnings),
          ...due.filter(isFutile).map(endsWithCa),
          ...(crl?.warnings ?? []),
        ],
        nextRenewal: nextRenewal(renewed, rule, isFutile),
      },
    };
  });
}

function dueEntries(
  inventory: Inventory,
  { names = [], all = false }: RenewOptions,
  rule: RenewalRule,
  now: number,
): readonly InventoryEntry[] {
  if (names.length > 0) return [...new Set(names.map((name) => renewable(findEntry(inventory, name))))];
  return leaves(inventory).filter((entry) => all || rule(lifetimeOf(entry)) < now);
}

function renewable(entry: InventoryEntry): InventoryEntry {
  if (entry.status === 'revoked') throw fail('CERT_REVOKED', { name: entry.name, date: entry.revokedAt ?? '' });
  if (entry.status !== 'current' || entry.kind === 'ca') throw fail('NAME_UNKNOWN', { name: entry.name });
  return entry;
}

function leaves({ certificates }: Inventory): readonly InventoryEntry[] {
  return certificates.filter(({ kind, status, file }) => kind !== 'ca' && status === 'current' && file !== undefined);
}

async function renewEntry(
  authority: Authority,
  dir: string,
  entry: InventoryEntry,
  options: RenewOptions,
): Promise<Batch> {
  const files = filesOf(entry);
  const { certificates, key } = await readPair(dir, files);
  const [old] = certificates ?? [];
  if (!old) throw fail('FILE_NOT_FOUND', { path: join(dir, files.certificate) });
  if (key?.isEncrypted) throw fail('KEY_ENCRYPTED', { path: join(dir, files.key) });
  const { days = entry.days, clock, random } = options;
  const shared = withoutUndefined({ days, clock, random });
  if (!options.rekey || entry.keyElsewhere) {
    const renewed = renewCertificate(authority, old, new Uint8Array(old.publicKey.raw), shared);
    const batch = leafBatch(files, renewed, entry);
    return options.rekey ? { ...batch, warnings: [...batch.warnings, keepsKey(entry)] } : batch;
  }
  if (!key) throw fail('PAIR_INCOMPLETE', { present: join(dir, files.certificate), missing: join(dir, files.key) });
  const pair = await generateKeys(options.keyType ?? keyTypeOf(old));
  return leafBatch(files, renewCertificate(authority, old, pair.publicKeyInfo, shared), privateKeyPem(pair.privateKey));
}

function filesOf({ kind, name }: InventoryEntry): PairFiles {
  const purpose = kind === 'server' ? 'server' : 'client';
  const [, last] = name.split('/');
  return last === undefined ? defaultPair(purpose) : namedPair(purpose, last);
}

/** Nobody here can make a new key for a certificate that was made from a request. */
function keepsKey({ name }: InventoryEntry): Warning {
  const message = `${name} keeps the key of its request; a new key needs a new request: tlsdb certs issue … --csr FILE --force`;
  return { code: 'KEY_ELSEWHERE', message };
}

/** A leaf that lives as long as its CA gains nothing by a new signature of that CA. */
function endsWithCa({ name, notAfter }: InventoryEntry): Warning {
  const message = `${name} ends on ${notAfter.slice(0, 10)} together with its CA: tlsdb certs rotate --prepare`;
  return { code: 'CERT_EXPIRES_SOON', message };
}

function lifetimeOf({ notBefore, notAfter, serial }: InventoryEntry): Lifetime {
  return { begin: Date.parse(notBefore), end: Date.parse(notAfter), seed: serial };
}

function nextRenewal(
  inventory: Inventory,
  rule: RenewalRule,
  isFutile: (entry: InventoryEntry) => boolean = () => false,
): string | null {
  const times = leaves(inventory)
    .filter((entry) => !isFutile(entry))
    .map((entry) => rule(lifetimeOf(entry)));
  return times.length === 0 ? null : isoTime(Math.min(...times));
}
