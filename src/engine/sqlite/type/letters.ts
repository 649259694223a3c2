/**
 * The characters of texts, each a code point. A text may have tens of millions of them: nothing here makes a list of all.
 */

const isHighSurrogate = (code: number): boolean => code >= 0xd8_00 && code <= 0xdb_ff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc_00 && code <= 0xdf_ff;
const HIGH_SURROGATE = /[\ud800-\udbff]/;

/** Whether a character of the text is two units of UTF-16. */
const hasPairs = (text: string): boolean => HIGH_SURROGATE.test(text);

/** Units of UTF-16 of the character that begins at a place. */
export function unitsAt(text: string, place: number): 1 | 2 {
  return isHighSurrogate(text.charCodeAt(place)) && isLowSurrogate(text.charCodeAt(place + 1)) ? 2 : 1;
}

/** How many characters a text has. */
export function countLetters(text: string): number {
  if (!hasPairs(text)) return text.length;
  let count = 0;
  for (let at = 0; at < text.length; at += unitsAt(text, at)) count++;
  return count;
}

/** Where the character numbered `index`, from 0, begins; the end of the text where it has no such one. */
export function placeOfLetter(text: string, index: number): number {
  if (index >= text.length) return text.length;
  if (!hasPairs(text)) return Math.max(0, index);
  let place = 0;
  for (let left = index; left > 0 && place < text.length; left--) place += unitsAt(text, place);
  return place;
}

/** Where the last `count` characters begin; -1 where there are fewer. */
export function placeFromEnd(text: string, count: number): number {
  if (count > text.length) return -1;
  if (!hasPairs(text)) return text.length - count;
  let place = text.length;
  for (let left = count; left > 0; left--) {
    if (place <= 0) return -1;
    place -= place > 1 && unitsAt(text, place - 2) === 2 ? 2 : 1;
  }
  return place;
}

/** The first characters of a text. */
export const firstLetters = (text: string, count: number): string => text.slice(0, placeOfLetter(text, count));

/** The characters in reverse order. */
export function reversedLetters(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[text.length - 1 - i] = text.charCodeAt(i);
  if (hasPairs(text))
    for (let i = 0; i + 1 < units.length; i++) {
      const [low = 0, high = 0] = [units[i], units[i + 1]];
      if (isLowSurrogate(low) && isHighSurrogate(high)) [units[i], units[++i]] = [high, low];
    }
  return Buffer.from(units.buffer).toString('utf16le');
}

/** Units of a piece: lists of so many do no harm. */
const PIECE = 65_536;

/** The text with each of its pieces changed: what makes a list of all characters, or of all matches, would run out of memory. */
export function inPieces(text: string, change: (piece: string) => string): string {
  if (text.length <= PIECE) return change(text);
  const changed: string[] = [];
  for (let at = 0; at < text.length;) {
    const end =
      at + PIECE < text.length && isHighSurrogate(text.charCodeAt(at + PIECE - 1)) ? at + PIECE - 1 : at + PIECE;
    changed.push(change(text.slice(at, end)));
    at = end;
  }
  return changed.join('');
}
