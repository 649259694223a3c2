import { characterKeys, type CharacterKeys } from '../type/character-key.ts';
import type { Collation } from '../type/collation.ts';
import { countLetters, placeOfLetter, unitsAt } from '../type/letters.ts';
import { keyFrom } from '../type/sort-key.ts';

/**
 * LOCATE: where `needle` begins in `haystack`, counted in characters from 1, or 0.
 * As in MySQL it fits where its weights of each level begin those of what is left of the text: `ss` is found in `ß`, `e` in `é`.
 *
 * @param from the first character that is looked at, from 1
 */
export function locate(needle: string, haystack: string, from: number, collation: Collation): number {
  const length = countLetters(haystack);
  if (from < 1 || from > length + 1) return 0;
  if (needle === '') return from;
  if (collation.table === undefined) return locateBytes(needle, haystack, from);
  const keys = characterKeys(collation.table);
  if (keys.sequences !== undefined) return locateTogether(needle, haystack, from, keys, collation.levels);
  const [first, ...others] = keysByLevel(needle, haystack, length, collation);
  if (first === undefined) return 0;
  for (let letter = nextFit(first, from - 1); letter < length; letter = nextFit(first, letter + 1))
    if (others.every((level) => level.all.startsWith(level.wanted, level.starts[letter]))) return letter + 1;
  return 0;
}

/** {@link locate} where characters are equal to themselves alone. */
function locateBytes(needle: string, haystack: string, from: number): number {
  const found = haystack.indexOf(needle, placeOfLetter(haystack, from - 1));
  return found < 0 ? 0 : countLetters(haystack.slice(0, found)) + 1;
}

/** {@link locate} where letters weigh otherwise together: what is left of the text is weighed anew from each letter on. */
function locateTogether(needle: string, haystack: string, from: number, keys: CharacterKeys, levels: number): number {
  const wanted = Array.from({ length: levels }, (_, level) => keyFrom(needle, 0, keys, level));
  let letter = from;
  for (let at = placeOfLetter(haystack, from - 1); at < haystack.length; at += unitsAt(haystack, at), letter++)
    if (wanted.every((key, level) => keyFrom(haystack, at, keys, level, key.length).startsWith(key))) return letter;
  return 0;
}

interface LevelKeys {
  readonly wanted: string;
  readonly all: string;
  /** Where the key of each letter begins in `all`. */
  readonly starts: Uint32Array;
}

/** The first letter, from `letter` on, at which the wanted key begins; the number of letters where there is none. */
function nextFit({ wanted, all, starts }: LevelKeys, letter: number): number {
  for (let next = letter; next < starts.length;) {
    const place = starts[next] ?? all.length;
    const found = all.indexOf(wanted, place);
    if (found < 0) return starts.length;
    if (found === place) return next;
    next = letterAt(starts, found);
  }
  return starts.length;
}

/** The first letter whose key begins at a place of all keys or behind it. */
function letterAt(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keysByLevel(needle: string, haystack: string, length: number, collation: Collation): readonly LevelKeys[] {
  const { table, levels } = collation;
  if (table === undefined) return [];
  const keys = characterKeys(table);
  return Array.from({ length: levels }, (_, level) => {
    const starts = new Uint32Array(length);
    const keyOf = (code: number): string => keys.keyOf(code, level);
    return { wanted: keyText(needle, keyOf), all: keyText(haystack, keyOf, starts), starts };
  });
}

/** Keys of letters that are put together at once. */
const PIECE = 4096;

/** The keys of all letters one after another; where each begins goes to `starts`. */
function keyText(text: string, keyOf: (code: number) => string, starts?: Uint32Array): string {
  const done: string[] = [];
  let piece = '';
  let [letter, length] = [0, 0];
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    if (starts !== undefined) starts[letter++] = length;
    const key = keyOf(text.codePointAt(at) ?? 0);
    length += key.length;
    piece += key;
    if (piece.length < PIECE) continue;
    // Flat: a string that grew by characters takes many times its bytes.
    done.push(Buffer.from(piece, 'utf16le').toString('utf16le'));
    piece = '';
  }
  done.push(piece);
  return done.join('');
}
