import { countLetters, placeFromEnd, unitsAt } from '../type/letters.ts';

/** Tells whether a text is like a pattern. */
export interface TextTest {
  test(value: string): boolean;
}

/** A part of a pattern: a text, or so many characters of any kind. */
type Run = string | number;

/** What stands between two `%`: characters of any kind, then what begins and ends with a text, then characters of any kind. */
interface Middle {
  readonly before: number;
  readonly runs: readonly Run[];
  readonly after: number;
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
  const [first = [], ...others] = patternParts(pattern, escape, fold);
  const last = others.pop();
  if (last === undefined) return { test: (value) => endOf(first, value, 0) === value.length };
  const middle = others.filter((runs) => runs.length > 0).map(middleOf);
  return {
    test(value) {
      let at = endOf(first, value, 0);
      for (const part of middle) {
        if (at < 0) return false;
        at = endOfMiddle(part, value, at);
      }
      return at >= 0 && isAtEnd(last, value, at);
    },
  };
}

/** What stands between the `%` of a pattern. */
function patternParts(pattern: string, escape: string, fold: (letter: string) => string): readonly (readonly Run[])[] {
  const parts: Run[][] = [[]];
  const add = (run: Run): void => {
    const runs = parts.at(-1) ?? [];
    const before = runs.at(-1);
    if (typeof before === 'string' && typeof run === 'string') runs[runs.length - 1] = before + run;
    else if (typeof before === 'number' && typeof run === 'number') runs[runs.length - 1] = before + run;
    else runs.push(run);
  };
  for (let at = 0; at < pattern.length;) {
    const letter = letterAt(pattern, at);
    at += letter.length;
    if (letter === escape && at < pattern.length) {
      const escaped = letterAt(pattern, at);
      add(fold(escaped));
      at += escaped.length;
    } else if (letter === '%') parts.push([]);
    else add(letter === '_' ? 1 : fold(letter));
  }
  return parts;
}

const letterAt = (text: string, place: number): string => text.slice(place, place + unitsAt(text, place));

function middleOf(runs: readonly Run[]): Middle {
  const [first, last] = [runs[0], runs.at(-1)];
  if (runs.length === 1 && typeof first === 'number') return { before: first, runs: [], after: 0 };
  const [before, after] = [first, last].map((run) => (typeof run === 'number' ? run : 0));
  const texts = runs.slice(before === 0 ? 0 : 1, after === 0 ? undefined : -1);
  return { before: before ?? 0, runs: texts, after: after ?? 0 };
}

/** Where a part ends that begins at a place; -1 where it does not fit there. */
function endOf(runs: readonly Run[], value: string, start: number): number {
  let place = start;
  for (const run of runs) {
    if (typeof run === 'number') place = placeBehind(value, place, run);
    else place = value.startsWith(run, place) ? place + run.length : -1;
    if (place < 0) return -1;
  }
  return place;
}

/** The place so many characters behind another; -1 beyond the end. */
function placeBehind(value: string, start: number, letters: number): number {
  let place = start;
  for (let left = letters; left > 0; left--) {
    if (place >= value.length) return -1;
    place += unitsAt(value, place);
  }
  return place;
}

/** Where a part ends that stands at a place or behind it; -1 where it does not. */
function endOfMiddle({ before, runs, after }: Middle, value: string, start: number): number {
  const from = placeBehind(value, start, before);
  const [text] = runs;
  if (from < 0 || typeof text !== 'string') return from;
  for (let place = value.indexOf(text, from); place >= 0; place = value.indexOf(text, place + 1)) {
    const end = runs.length === 1 ? place + text.length : endOf(runs, value, place);
    if (end >= 0) return placeBehind(value, end, after);
  }
  return -1;
}

/** Whether a text ends with a part that begins at a place or behind it. */
function isAtEnd(runs: readonly Run[], value: string, from: number): boolean {
  const [only] = runs;
  if (only === undefined) return true;
  if (runs.length === 1 && typeof only === 'string') return value.length - only.length >= from && value.endsWith(only);
  const letters = runs.reduce<number>((sum, run) => sum + (typeof run === 'number' ? run : countLetters(run)), 0);
  const start = placeFromEnd(value, letters);
  return start >= from && endOf(runs, value, start) === value.length;
}
