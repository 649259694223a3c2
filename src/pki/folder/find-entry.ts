import { fail } from '../../kit/errors.ts';
import type { Inventory, InventoryEntry } from './inventory.ts';

/**
 * Finds a leaf by its serial number, its full name (`server`, `clients/alice`) or the last part of it (`alice`): the one in
 * use, else the last one that was revoked.
 *
 * @throws TlsdbError `NAME_UNKNOWN`, `NAME_AMBIGUOUS` or `NAME_OF_CA`
 */
export function findEntry({ certificates }: Inventory, text: string): InventoryEntry {
  const serial = text.replaceAll(':', '').toLowerCase();
  const entry =
    certificates.find((one) => one.serial === serial) ??
    named(
      certificates.filter(({ status }) => status === 'current'),
      text,
    ) ??
    certificates.findLast(({ status, name }) => status === 'revoked' && isCalled(name, text));
  if (!entry) throw fail('NAME_UNKNOWN', { name: text });
  if (entry.kind === 'ca') throw fail('NAME_OF_CA', { name: text });
  return entry;
}

function named(certificates: readonly InventoryEntry[], text: string): InventoryEntry | undefined {
  const exact = certificates.filter(({ name }) => name === text);
  const found = exact.length > 0 ? exact : certificates.filter(({ name }) => isCalled(name, text));
  const [entry, ...others] = found;
  if (others.length > 0) throw fail('NAME_AMBIGUOUS', { name: text, names: found.map(({ name }) => name).join(', ') });
  return entry;
}

function isCalled(name: string, text: string): boolean {
  return name === text || name.endsWith(`/${text}`);
}
