import type { StoredValue } from './type.ts';

/** Whether two stored values are the same; integers may come in either of JavaScript's forms. */
export function sameStored(a: StoredValue, b: StoredValue): boolean {
  if (a === b) return true;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  const isInteger = (value: StoredValue): value is number | bigint =>
    typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
  return isInteger(a) && isInteger(b) && BigInt(a) === BigInt(b);
}
