import { characterKeys } from '../type/character-key.ts';
import type { Collation } from '../type/collation.ts';

/**
 * LOCATE: where `needle` begins in `haystack`, counted in characters from 1, or 0.
 * As in MySQL it fits where its weights of each level begin those of what is left of the text: `ss` is found in `ß`, `e` in `é`.
 *
 * @param from the first character that is looked at, from 1
 */
export function locate(needle: string, haystack: string, from: number, collation: Collation): number {
  const letters = Array.from(haystack);
  if (from < 1 || from > letters.length + 1) return 0;
  if (needle === '') return from;
  const levels = keysByLevel(Array.from(needle), letters, collation);
  for (let start = from - 1; start < letters.length; start++) {
    if (levels.every(({ wanted, all, starts }) => all.startsWith(wanted, starts[start]))) return start + 1;
  }
  return 0;
}

interface LevelKeys {
  readonly wanted: string;
  readonly all: string;
  /** Where the key of each letter begins in `all`. */
  readonly starts: readonly number[];
}

function keysByLevel(
  needle: readonly string[],
  letters: readonly string[],
  collation: Collation,
): readonly LevelKeys[] {
  const { table, levels } = collation;
  if (table === undefined) return [levelOf(needle, letters, (letter) => letter)];
  const keys = characterKeys(table);
  return Array.from({ length: levels }, (_, level) =>
    levelOf(needle, letters, (letter) => keys.keyOf(letter.codePointAt(0) ?? 0, level)),
  );
}

function levelOf(needle: readonly string[], letters: readonly string[], keyOf: (letter: string) => string): LevelKeys {
  const starts: number[] = [];
  let all = '';
  for (const letter of letters) {
    starts.push(all.length);
    all += keyOf(letter);
  }
  return { wanted: needle.map(keyOf).join(''), all, starts };
}
