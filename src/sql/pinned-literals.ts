import { isLiteralKind, KIND } from './token-kind.ts';
import type { Tokens } from './tokens.ts';

/** Tokens from one place to before another. */
export type TokenRange = readonly [from: number, to: number];

/** Slots of the literals in ranges that may overlap, sorted, each once. */
export function literalSlots({ kinds, slots }: Tokens, ranges: readonly TokenRange[]): readonly number[] {
  const found: number[] = [];
  let done = 0;
  for (const [from, to] of ranges.toSorted(([left], [right]) => left - right)) {
    for (let at = Math.max(from, done); at < to; at++) {
      if (isLiteralKind(kinds[at] ?? KIND.end)) found.push(slots[at] ?? 0);
    }
    done = Math.max(done, to);
  }
  return found;
}
