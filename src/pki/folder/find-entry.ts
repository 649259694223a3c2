import { fail } from '../../kit/errors.ts';
import type { Inventory, InventoryEntry } from './inventory.ts';

/**
 * Finds a certificate by its serial number, its full name (`server`, `clients/alice`) or the last part of it (`alice`).
 *
 * @throws TlsdbError `NAME_UNKNOWN` or `NAME_AMBIGUOUS`
 */
export function findEntry({ certificates }: Inventory, text: string): InventoryEntry {
  const serial = text.replaceAll(':', '').toLowerCase();
  const bySerial = certificates.find((entry) => entry.serial === serial);
  if (bySerial) return bySerial;
  const current = certificates.filter(({ status, kind }) => status === 'current' && kind !== 'ca');
  const exact = current.filter(({ name }) => name === text);
  const found = exact.length > 0 ? exact : current.filter(({ name }) => name.endsWith(`/${text}`));
  const [entry, ...others] = found;
  if (!entry) throw fail('NAME_UNKNOWN', { name: text });
  if (others.length > 0) throw fail('NAME_AMBIGUOUS', { name: text, names: found.map(({ name }) => name).join(', ') });
  return entry;
}
