/** What a terminal acts on or hides: control and format characters, lone surrogates, separators of lines. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Whatever is not printable ASCII: shows letters of other alphabets that look like Latin ones. */
export const FOREIGN = /[^ -~]/gu;

/** A text of somebody else's in quotes, with what matches `hidden` in escaped form, for one line of a terminal. */
export function quoted(text: string, hidden: RegExp = UNSEEN): string {
  return JSON.stringify(text).replace(hidden, escaped);
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
