import { notSupported } from '../../../mysql/wire-error.ts';
import type { StoredValue } from '../type/type.ts';
import type { CoreFunction } from './core-function.ts';

/** Lists that are kept: those of the statements that run. */
const MAX_LISTS = 64;

const lists = new Map<number, readonly StoredValue[]>();
let lastKey = 0;

/** Keeps values that a statement has no parameters for. @returns the key that `m_far` asks for */
export function keepFarParameters(values: readonly StoredValue[]): bigint {
  lastKey++;
  if (lists.size >= MAX_LISTS) {
    const [oldest] = lists.keys();
    if (oldest !== undefined) lists.delete(oldest);
  }
  lists.set(lastKey, values);
  return BigInt(lastKey);
}

/** Statements with many parameters ask for the others one by one; as they are no constants to SQLite, it does not compare them. */
export const FAR_PARAMETER_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  // (key, index): a value as it would have been bound
  m_far: {
    volatile: true,
    call: (key, index) => {
      const list = lists.get(Number(key));
      if (list === undefined) throw notSupported('so many statements of so many parameters at a time');
      return list[Number(index)] ?? null;
    },
  },
};
