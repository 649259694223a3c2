import type { StoredValue } from '../type/type.ts';
import type { ListImplementation } from './scalar.ts';

/** Bytes that functions may work on in a query before it goes on in a process of its own, which takes some milliseconds. */
const BUDGET = 4_000_000;
/** What a call costs besides its bytes. */
const CALL = 50;
/** A byte of a document is read slowly. */
const DOCUMENT = 8;
/** Characters that are compared in the time of a byte. */
const COMPARED = 16;
const DOCUMENT_FUNCTION = /^(?:f_|m_)json/;

/** Ends a query that takes long, for it to be run where nobody waits for it. */
export class TakesLong extends Error {}

/** What is left for the query that runs, where it could run in a process of its own. */
let left = Infinity;

/** Runs what a query does until its first rows; functions in it end it with {@link TakesLong} when it takes long. */
export function withinBudget<T>(work: () => T): T {
  const before = left;
  left = BUDGET;
  try {
    return work();
  } finally {
    left = before;
  }
}

/** Takes the work on some bytes, or as much, from what is left. @throws TakesLong */
export function spend(work: number): void {
  left -= work;
  if (left < 0) throw new TakesLong('runs in a process of its own');
}

type Values = readonly (StoredValue | undefined)[];

/** What is done in proportion to a number: MySQL's functions that repeat a text. */
const MADE: Readonly<Record<string, (values: Values) => number>> = {
  f_repeat: ([text, count]) => sizeOf(text) * Math.max(0, Number(count)),
  f_space: ([count]) => Number(count),
  f_lpad: ([, length]) => Number(length),
  f_rpad: ([, length]) => Number(length),
  f_export_set: ([, on, off, separator]) => 64 * (Math.max(sizeOf(on), sizeOf(off)) + sizeOf(separator)),
  f_locate: ([, needle, text]) => product(needle, text),
  f_instr: ([, text, needle]) => product(needle, text),
  f_replace: ([, text, needle]) => product(needle, text),
  m_like: ([text, pattern]) => product(text, pattern),
};

/** Each place of a text may be compared with much of another. */
const product = (one: StoredValue | undefined, other: StoredValue | undefined): number =>
  (sizeOf(one) * sizeOf(other)) / COMPARED;

/** The function with its work taken from the budget of the query. */
export function spending(name: string, call: ListImplementation): ListImplementation {
  const factor = DOCUMENT_FUNCTION.test(name) ? DOCUMENT : 1;
  const made = MADE[name];
  return (values) => {
    if (left !== Infinity) spendOn(values, factor, made?.(values));
    return call(values);
  };
}

/** Takes the work on the arguments of a call from what is left. @throws TakesLong */
export function spendOn(values: Values, factor = 1, more = 0): void {
  if (left === Infinity) return;
  let work = CALL + more;
  for (const value of values) work += factor * sizeOf(value);
  spend(work);
}

function sizeOf(value: StoredValue | undefined): number {
  return typeof value === 'string' ? value.length : value instanceof Uint8Array ? value.byteLength : 0;
}
