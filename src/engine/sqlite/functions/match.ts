import { wireError } from '../../../mysql/wire-error.ts';
import { collationOf, type Collation } from '../type/collation.ts';
import { sortKey } from '../type/sort-key.ts';
import { inPieces } from '../type/letters.ts';
import { likePattern, type TextTest } from './like-pattern.ts';
import { text } from './scalar.ts';
import { WeighedCache } from './weighed-cache.ts';
import type { CoreFunction } from './core-function.ts';

const MAX_PATTERNS = 500;
const patterns = new WeighedCache<TextTest>(MAX_PATTERNS);

function cached(key: string, make: () => TextTest): TextTest {
  let pattern = patterns.get(key);
  if (pattern === undefined) {
    pattern = make();
    patterns.set(key, pattern);
  }
  return pattern;
}

/** For each collation, a function that gives all letters that LIKE takes for the same the same one; ASCII's capitals come first. */
const folders = new Map<string, (letter: string) => string>();

function folderOf(collation: Collation): (letter: string) => string {
  let folder = folders.get(collation.name);
  if (folder === undefined) {
    folder = makeFolder({ ...collation, padSpace: false });
    folders.set(collation.name, folder);
  }
  return folder;
}

function makeFolder(collation: Collation): (letter: string) => string {
  const firstOfKey = new Map<string, string>();
  const known = new Map<string, string>();
  const folder = (letter: string): string => {
    const before = known.get(letter);
    if (before !== undefined) return before;
    const key = sortKey(letter, collation);
    const first = firstOfKey.get(key) ?? letter;
    firstOfKey.set(key, first);
    known.set(letter, first);
    return first;
  };
  for (let code = 0; code < 128; code++) folder(String.fromCharCode(code));
  return folder;
}

/** A text in which letters that the collation `_ci` does not tell apart are the same. */
function folded(value: string, collation: Collation): string {
  return /^[\t\n\r -~]*$/.test(value)
    ? value.toUpperCase()
    : inPieces(value, (piece) => Array.from(piece, folderOf(collation)).join(''));
}

/** A pattern with what it is compared by. */
interface Likeness {
  readonly pattern: string;
  readonly name: string;
  readonly escape: string;
  readonly collation: Collation | undefined;
  readonly test: TextTest;
}

/** The one of the row before, which nearly always is that of the next one too. */
let latest: Likeness | undefined;

/** @param name the collation by which letters compare; empty where bytes do */
function like(value: string, pattern: string, name: string, escape: string): number {
  if (latest?.pattern !== pattern || latest.name !== name || latest.escape !== escape)
    latest = likeness(pattern, name, escape);
  const { collation, test } = latest;
  return test.test(collation === undefined ? value : folded(value, collation)) ? 1 : 0;
}

function likeness(pattern: string, name: string, escape: string): Likeness {
  if (escape.length > 1 && Array.from(escape).length > 1) throw wireError('ER_WRONG_ARGUMENTS', 'ESCAPE');
  const collation = name === '' ? undefined : collationOf(name);
  const test = cached(`${name}\u0000${escape}\u0000${pattern}`, () =>
    likePattern(pattern, escape, collation && folderOf(collation)),
  );
  return { pattern, name, escape, collation, test };
}

/** LIKE. */
export const MATCH_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  m_like: {
    call: (value, pattern, collation, escape) => like(text(value), text(pattern), text(collation), text(escape)),
    integer: true,
  },
  m_escape: {
    call: (letter) => {
      if (text(letter) === '') throw wireError('ER_WRONG_ARGUMENTS', 'ESCAPE');
      return text(letter);
    },
  },
};
