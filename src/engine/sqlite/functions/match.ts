import { wireError } from '../../../mysql/wire-error.ts';
import { collationOf, type Collation } from '../type/collation.ts';
import { sortKey } from '../type/sort-key.ts';
import type { CoreFunction } from './core.ts';
import { text } from './scalar.ts';

const MAX_PATTERNS = 500;
const patterns = new Map<string, TextTest>();

function cached(key: string, make: () => TextTest): TextTest {
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

/** Tells whether a text is like a pattern. */
export interface TextTest {
  test(value: string): boolean;
}

/**
 * The test of a LIKE pattern. Its time is at most the product of the lengths: what stands between two `%` is looked for
 * once, from the left.
 *
 * @param fold what to do with each letter that stands for itself
 */
export function likePattern(
  pattern: string,
  escape: string,
  fold: (letter: string) => string = (letter) => letter,
): TextTest {
  const [first = '', ...others] = patternParts(pattern, escape, fold);
  const last = others.pop();
  if (last === undefined) return new RegExp(`^${first}$`, 'su');
  const begin = new RegExp(`^${first}`, 'su');
  const middle = others.filter((part) => part !== '').map((part) => new RegExp(part, 'gsu'));
  const end = last === '' ? undefined : new RegExp(`${last}$`, 'gsu');
  return {
    test(value) {
      let at = begin.exec(value)?.[0].length ?? -1;
      for (const part of middle) {
        if (at < 0) return false;
        part.lastIndex = at;
        at = part.test(value) ? part.lastIndex : -1;
      }
      if (at < 0 || end === undefined) return at >= 0;
      end.lastIndex = at;
      return end.test(value);
    },
  };
}

/** The regular expressions of what stands between the `%` of a pattern. */
function patternParts(pattern: string, escape: string, fold: (letter: string) => string): readonly string[] {
  const parts = [''];
  const add = (source: string): void => {
    parts[parts.length - 1] += source;
  };
  const letters = Array.from(pattern);
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    if (letter === escape && i + 1 < letters.length) add(escapeRegExp(fold(letters[++i] ?? '')));
    else if (letter === '%') parts.push('');
    else add(letter === '_' ? '.' : escapeRegExp(fold(letter)));
  }
  return parts;
}

/** @param name the collation by which letters compare; empty where bytes do */
function like(value: string, pattern: string, name: string, escape: string): number {
  if (escape.length > 1 && Array.from(escape).length > 1) throw wireError('ER_WRONG_ARGUMENTS', 'ESCAPE');
  const collation = name === '' ? undefined : collationOf(name);
  const test = cached(`${name}\u0000${escape}\u0000${pattern}`, () =>
    likePattern(pattern, escape, collation && folderOf(collation)),
  );
  return test.test(collation === undefined ? value : folded(value, collation)) ? 1 : 0;
}

/** LIKE. */
export const MATCH_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  m_like: {
    call: (value, pattern, collation, escape) => like(text(value), text(pattern), text(collation), text(escape)),
    integer: true,
  },
};
