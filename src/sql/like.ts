/** Wildcards: numbers, so that they cannot be taken for characters. */
const ANY_STRING = 0;
const ANY_CHARACTER = 1;

type LikeElement = string | typeof ANY_STRING | typeof ANY_CHARACTER;

/** What of LIKE depends on the two sides. */
export interface LikeOptions {
  /** The escape character; an empty string is none. Default: backslash. */
  readonly escape?: string;
  /** Compare as a binary collation does, instead of ignoring case and accents. */
  readonly caseSensitive?: boolean;
}

/**
 * MySQL's LIKE: `%` stands for any number of characters, `_` for one.
 * Time is at most the product of the lengths, whatever the pattern.
 */
export function isLike(text: string, pattern: string, options: LikeOptions = {}): boolean {
  const { escape = '\\', caseSensitive = false } = options;
  const elements = likeElements(pattern, escape, caseSensitive);
  const characters = Array.from(caseSensitive ? text : foldCase(text));
  let at = 0;
  let element = 0;
  // Where to go on when the characters behind the last `%` do not fit: one character later.
  let retryAt = -1;
  let retryElement = -1;
  while (at < characters.length) {
    const expected = elements[element];
    if (expected === ANY_STRING) {
      retryElement = ++element;
      retryAt = at;
    } else if (expected !== undefined && (expected === ANY_CHARACTER || expected === characters[at])) {
      element++;
      at++;
    } else if (retryElement >= 0) {
      element = retryElement;
      at = ++retryAt;
    } else return false;
  }
  while (elements[element] === ANY_STRING) element++;
  return element === elements.length;
}

/** The pattern as characters and wildcards. An escape character at the very end stands for itself. */
function likeElements(pattern: string, escape: string, caseSensitive: boolean): readonly LikeElement[] {
  const characters = Array.from(pattern);
  const elements: LikeElement[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (character === escape && at + 1 < characters.length)
      elements.push(...folded(characters[++at] ?? '', caseSensitive));
    else if (character === '%') elements.push(ANY_STRING);
    else if (character === '_') elements.push(ANY_CHARACTER);
    else elements.push(...folded(character, caseSensitive));
  }
  return elements;
}

function folded(character: string, caseSensitive: boolean): readonly string[] {
  return caseSensitive ? [character] : Array.from(foldCase(character));
}

/** What the collations `_ai_ci` do not tell apart, near enough for names: case and combining accents. */
function foldCase(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
