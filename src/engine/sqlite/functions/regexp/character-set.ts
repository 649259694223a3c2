import { regExpError } from './error.ts';
import type { CharacterTest } from './tree.ts';

/** The letter that stands for all cases of a letter (simple case folding). */
export function foldCharacter(character: string): string {
  if (character < '\u0080') return character.toLowerCase();
  if (character === 'ı') return character;
  const upper = character.toUpperCase();
  return Array.from(upper).length === 1 ? upper.toLowerCase() : character.toLowerCase();
}

/** Case folding that may give several letters: `ß` is `ss` (https://www.unicode.org/Public/UCD/latest/ucd/CaseFolding.txt). */
export function foldFully(character: string): string {
  if (character < '\u0080' || character === 'ı') return foldCharacter(character);
  const upper = character.toUpperCase();
  return Array.from(upper).length === 1 ? foldCharacter(character) : upper.toLowerCase();
}

/** A test that also takes the other cases of its characters. */
export function ignoringCase(test: CharacterTest): CharacterTest {
  return (codePoint) => {
    if (test(codePoint)) return true;
    const character = String.fromCodePoint(codePoint);
    return [foldCharacter(character), character.toUpperCase(), character.toLowerCase()].some(
      (other) => other !== character && Array.from(other).length === 1 && test(other.codePointAt(0) ?? 0),
    );
  };
}

/** A test that remembers its answers for ASCII. */
export function remembered(test: CharacterTest): CharacterTest {
  const known = new Uint8Array(128);
  return (codePoint) => {
    if (codePoint > 127) return test(codePoint);
    const answer = known[codePoint] ?? 0;
    if (answer !== 0) return answer === 1;
    const result = test(codePoint);
    known[codePoint] = result ? 1 : 2;
    return result;
  };
}

function ofPattern(source: string): CharacterTest {
  const pattern = new RegExp(`^${source}$`, 'v');
  return remembered((codePoint) => pattern.test(String.fromCodePoint(codePoint)));
}

const WORD = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]';

/** The sets of ICU's escapes. */
const ESCAPES: Readonly<Record<string, CharacterTest>> = {
  d: ofPattern('\\p{Nd}'),
  h: ofPattern('[\\t\\p{Zs}]'),
  s: ofPattern('\\p{White_Space}'),
  v: isLineEnd,
  w: ofPattern(WORD),
};

/** Whether a character is a word's: `\w`. */
export const isWordCharacter: CharacterTest = ESCAPES['w'] ?? isLineEnd;

/** Whether a character ends a line. */
export function isLineEnd(codePoint: number): boolean {
  return (codePoint >= 10 && codePoint <= 13) || codePoint === 0x85 || codePoint === 0x2028 || codePoint === 0x2029;
}

/** The set of `\d`, `\W` and their like, or `undefined`. */
export function escapedSet(letter: string): CharacterTest | undefined {
  const test = ESCAPES[letter.toLowerCase()];
  return test === undefined || letter === letter.toLowerCase() ? test : complement(test);
}

/** All other characters. */
export function complement(test: CharacterTest): CharacterTest {
  return (codePoint) => !test(codePoint);
}

/** Names of POSIX, as ICU understands them. */
const POSIX: Readonly<Record<string, string>> = {
  alnum: '[\\p{Alphabetic}\\p{Nd}]',
  alpha: '\\p{Alphabetic}',
  blank: '[\\p{Zs}\\t]',
  cntrl: '\\p{Cc}',
  digit: '\\p{Nd}',
  graph: '[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]',
  lower: '\\p{Lowercase}',
  print: '[^\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]',
  punct: '\\p{P}',
  space: '\\p{White_Space}',
  upper: '\\p{Uppercase}',
  word: WORD,
  xdigit: '[\\p{Nd}\\p{Hex_Digit}]',
};

/** The set of `[:name:]` and `\p{name}`. @throws WireError 3685 for a name that is not known */
export function namedSet(name: string): CharacterTest {
  const wanted = name.trim();
  const posix = POSIX[wanted.toLowerCase()];
  if (posix !== undefined) return ofPattern(posix);
  if (!/^[\w= -]+$/.test(wanted)) throw regExpError.illegalArgument();
  const title = wanted
    .toLowerCase()
    .replace(/(^|[_ =-])(\w)/g, (_, gap: string, letter: string) => gap + letter.toUpperCase());
  const names = [wanted, title, title.replace(/[ -]/g, '_')];
  for (const source of names.flatMap((known) => [`\\p{${known}}`, `\\p{Script=${known}}`])) {
    try {
      return ofPattern(source);
    } catch {
      // The next spelling may be the one that JavaScript knows.
    }
  }
  throw regExpError.illegalArgument();
}
