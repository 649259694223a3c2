import type { SelectPlan } from '../plan.ts';

/** Rows of a result that is read at once, and bytes that they can have by the types of their columns. */
const MOST_ROWS = 1000;
const MOST_BYTES = 4 * 1024 * 1024;
/** Fewer are not worth a try. */
const LEAST_ROWS = 16;
/** What a value takes beside its bytes. */
const VALUE_BYTES = 32;

/** Functions of ours that may warn, or change what the session knows: their query must not run twice. */
const NOT_TWICE = /\b(?:f|m)_(?!key_|min_key|max_key|sum_|std_|var_|bit_)\w+\(/;

/** How to read a result at once that is probably small. */
export interface SmallResult {
  /** The query, with a row more than there may be. */
  readonly sql: string;
  readonly bigInts: boolean;
  readonly rows: number;
}

const results = new WeakMap<SelectPlan, SmallResult | 'new' | 'large'>();

/**
 * How to read the whole result of a query in one step, which takes half the time of reading it row by row; `undefined`
 * for a query that has not run before, for which to prepare this is not worth it, and when its rows can be too long or
 * were too many before. When there are more rows than it says, none of them counts.
 */
export function smallResult(plan: SelectPlan): SmallResult | undefined {
  const known = results.get(plan);
  if (typeof known === 'object') return known;
  if (known === undefined) results.set(plan, 'new');
  if (known !== 'new') return undefined;
  const rows = mostRows(plan);
  if (rows < LEAST_ROWS || NOT_TWICE.test(plan.sql)) {
    wasLarge(plan);
    return undefined;
  }
  const small: SmallResult = { sql: `SELECT * FROM (${plan.sql}) LIMIT ${rows + 1}`, bigInts: plan.bigInts, rows };
  results.set(plan, small);
  return small;
}

/** Notes that a query had too many rows. */
export function wasLarge(plan: SelectPlan): void {
  results.set(plan, 'large');
}

function mostRows({ columns }: SelectPlan): number {
  const bytes = columns.reduce((sum, { length }) => sum + length + VALUE_BYTES, 0);
  return Math.min(MOST_ROWS, Math.floor(MOST_BYTES / Math.max(bytes, 1)));
}
