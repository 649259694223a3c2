import { WireError } from '../../../mysql/wire-error.ts';
import type { CoreFunction } from './core.ts';
import { number, text } from './scalar.ts';

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

/** Text without case and marks, letter by letter. */
export function foldText(value: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\u0000-\u007F]*$/.test(value)) return value.toLowerCase();
  return value
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

const escapeRegExp = (value: string): string => value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The regular expression of a LIKE pattern. */
export function likePattern(pattern: string, escape: string): RegExp {
  let source = '';
  const letters = Array.from(pattern);
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    if (letter === escape && i + 1 < letters.length) {
      i++;
      source += escapeRegExp(letters[i] ?? '');
    } else if (letter === '%') source += '.*';
    else if (letter === '_') source += '.';
    else source += escapeRegExp(letter);
  }
  return new RegExp(`^${source}$`, 'su');
}

function like(value: string, pattern: string, binary: boolean, escape: string): number {
  const test = cached(`${binary ? 1 : 0}${escape}\u0000${pattern}`, () =>
    likePattern(binary ? pattern : foldText(pattern), binary ? escape : escape.toLowerCase()),
  );
  return test.test(binary ? value : foldText(value)) ? 1 : 0;
}

const CLASSES: Readonly<Record<string, string>> = {
  alpha: '\\p{L}',
  digit: '\\d',
  alnum: '\\p{L}\\d',
  space: '\\s',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  punct: '\\p{P}',
  xdigit: '0-9A-Fa-f',
};

function illegalPattern(): WireError {
  return new WireError(3685, 'HY000', 'Illegal argument to a regular expression.');
}

/** A regular expression of ICU as one of JavaScript. @throws WireError 3685 */
export function compileRegExp(pattern: string, flags: string): RegExp {
  if (pattern === '') throw illegalPattern();
  const source = pattern.replace(/\[:(\w+):\]/g, (all, name: string) => CLASSES[name] ?? all);
  return cached(`r${flags}\u0000${pattern}`, () => {
    try {
      return new RegExp(source, `${flags}u`);
    } catch {
      throw illegalPattern();
    }
  });
}

/** LIKE and REGEXP. */
export const MATCH_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  m_like: {
    call: (value, pattern, binary, escape) => like(text(value), text(pattern), number(binary) === 1, text(escape)),
  },
  m_regexp: {
    call: (value, pattern, binary) =>
      compileRegExp(text(pattern), number(binary) === 1 ? '' : 'i').test(text(value)) ? 1 : 0,
  },
};
