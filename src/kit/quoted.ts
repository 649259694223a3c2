/** What a terminal acts on or hides: control and format characters, lone surrogates, separators of lines. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Whatever is not printable ASCII: shows letters of other alphabets that look like Latin ones. */
export const FOREIGN = /[^ -~]/gu;

/** A text of somebody else's in quotes, with what matches `hidden` in escaped form, for one line of a terminal. */
export function quoted(text: string, hidden: RegExp = UNSEEN): string {
  return JSON.stringify(text).replace(hidden, escaped);
}

/** A text of somebody else's without quotes, with what a terminal acts on or hides in escaped form. */
export function visible(text: string): string {
  return text.replace(UNSEEN, escaped);
}

/** What files that come through standard input are called. */
export const STANDARD_INPUT = 'standard input';

/** Words that every shell takes as they are. */
const PLAIN_WORD = /^[\w@%+=:,./][\w@%+=:,./-]*$/;

/**
 * A path or name as one word of a command for a shell. What begins with a hyphen would be taken for a flag; standard input
 * has no path that a command could be given.
 */
export function shellQuoted(word: string): string {
  if (word === STANDARD_INPUT) return 'FILE';
  if (PLAIN_WORD.test(word)) return word;
  const path = word.startsWith('-') ? `./${word}` : word;
  if (visible(path) === path) return PLAIN_WORD.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
  return `$'${path.replace(/[\\']/g, '\\$&').replace(UNSEEN, escaped)}'`;
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
