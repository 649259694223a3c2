import { WireError } from '../../../mysql/wire-error.ts';
import { collationOf, type Collation } from '../type/collation.ts';
import { sortKey } from '../type/sort-key.ts';
import type { CoreFunction } from './core.ts';
import { text } from './scalar.ts';

const MAX_PATTERNS = 500;
const patterns = new Map<string, RegExp>();

function cached(key: string, make: () => RegExp): RegExp {
  let pattern = patterns.get(key);
  if (pattern === undefined) {
    pattern = make();
    if (patterns.size >= MAX_PATTERNS) patterns.clear();
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
  return /^[\t\n\r -~]*$/.test(value) ? value.toUpperCase() : Array.from(value, folderOf(collation)).join('');
}

const escapeRegExp = (value: string): string => value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * The regular expression of a LIKE pattern.
 *
 * @param fold what to do with each letter that stands for itself
 */
export function likePattern(
  pattern: string,
  escape: string,
  fold: (letter: string) => string = (letter) => letter,
): RegExp {
  let source = '';
  const letters = Array.from(pattern);
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    if (letter === escape && i + 1 < letters.length) {
      i++;
      source += escapeRegExp(fold(letters[i] ?? ''));
    } else if (letter === '%') source += '.*';
    else if (letter === '_') source += '.';
    else source += escapeRegExp(fold(letter));
  }
  return new RegExp(`^${source}$`, 'su');
}

/** @param name the collation by which letters compare; empty where bytes do */
function like(value: string, pattern: string, name: string, escape: string): number {
  const collation = name === '' ? undefined : collationOf(name);
  const test = cached(`${name}\u0000${escape}\u0000${pattern}`, () =>
    likePattern(pattern, escape, collation && folderOf(collation)),
  );
  return test.test(collation === undefined ? value : folded(value, collation)) ? 1 : 0;
}

function illegalPattern(): WireError {
  return new WireError(3685, 'HY000', 'Illegal argument to a regular expression.');
}

/** The regular expression of a JSON schema, which has JavaScript's. @throws WireError 3685 */
export function compileRegExp(pattern: string, flags: string): RegExp {
  if (pattern === '') throw illegalPattern();
  return cached(`r${flags}\u0000${pattern}`, () => {
    try {
      return new RegExp(pattern, `${flags}u`);
    } catch {
      throw illegalPattern();
    }
  });
}

/** LIKE. */
export const MATCH_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  m_like: {
    call: (value, pattern, collation, escape) => like(text(value), text(pattern), text(collation), text(escape)),
    integer: true,
  },
};
