import { isWordCharacter } from './character-set.ts';
import type { CharacterTest, PlaceTest } from './tree.ts';

export const isAtStart: PlaceTest = (_text, at) => at === 0;
export const isAtEnd: PlaceTest = (text, at) => at === text.length;

/** Whether the place is between `\r` and `\n`, which are one line end. */
const isInsideLineEnd: PlaceTest = (text, at) => text[at - 1] === '\r' && text[at] === '\n';

const codeBefore = (text: string, at: number): number => text.codePointAt(previous(text, at)) ?? -1;

/** Where the character before a place begins. */
export function previous(text: string, at: number): number {
  const isPair = at > 1 && isBetween(text.charCodeAt(at - 1), 0xdc_00) && isBetween(text.charCodeAt(at - 2), 0xd8_00);
  return at - (isPair ? 2 : 1);
}

const isBetween = (unit: number, start: number): boolean => unit >= start && unit < start + 0x4_00;

/** `^` inside a text of lines. */
export function isAtLineStart(endsLine: CharacterTest): PlaceTest {
  return (text, at) => at === 0 || (at < text.length && endsLine(codeBefore(text, at)) && !isInsideLineEnd(text, at));
}

/** `$` inside a text of lines. */
export function isBeforeLineEnd(endsLine: CharacterTest): PlaceTest {
  return (text, at) => at === text.length || (endsLine(text.codePointAt(at) ?? -1) && !isInsideLineEnd(text, at));
}

/** `$` and `\Z`: at the end, or before the line end that is the last of the text. */
export function isBeforeLastLineEnd(endsLine: CharacterTest): PlaceTest {
  return (text, at) => {
    if (at === text.length) return true;
    const length = text.startsWith('\r\n', at) ? 2 : 1;
    return at + length === text.length && endsLine(text.codePointAt(at) ?? -1) && !isInsideLineEnd(text, at);
  };
}

/** `\b`. Marks belong to the letter before them. */
export const isAtWordEdge: PlaceTest = (text, at) => {
  const after = text.codePointAt(at);
  const isBefore = at > 0 && isWordCharacter(codeBefore(text, at));
  return isBefore !== (after !== undefined && isWordCharacter(after));
};
