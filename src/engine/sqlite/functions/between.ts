import { compareKeys } from '../type/sort-key.ts';
import type { StoredValue } from '../type/type.ts';
import type { CoreFunction } from './core-function.ts';

/** Compares two values of one kind as SQLite does: numbers, texts by their bytes, or bytes. */
function compareStored(a: Exclude<StoredValue, null>, b: Exclude<StoredValue, null>): number {
  if ((typeof a === 'number' || typeof a === 'bigint') && (typeof b === 'number' || typeof b === 'bigint'))
    return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'string' && typeof b === 'string') return compareKeys(a, b);
  const [first, second] = [a, b].map((value) => Buffer.from(value instanceof Uint8Array ? value : String(value)));
  return Buffer.compare(first ?? Buffer.alloc(0), second ?? Buffer.alloc(0));
}

/** `value BETWEEN low AND high`, NULL where a bound that decides is NULL. */
function isBetween(value: StoredValue, low: StoredValue, high: StoredValue): number | null {
  if (value === null) return null;
  const isBehind = low === null ? undefined : compareStored(value, low) >= 0;
  const isBefore = high === null ? undefined : compareStored(value, high) <= 0;
  if (isBehind === false || isBefore === false) return 0;
  return isBehind === undefined || isBefore === undefined ? null : 1;
}

/** BETWEEN as a function, which reads its value once, and both bounds. */
export const BETWEEN_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  m_between: {
    call: (value = null, low = null, high = null) => isBetween(value, low, high),
    exact: true,
    nulls: true,
    integer: true,
  },
};
