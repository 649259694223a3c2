import { literalIn } from '../../functions/told-length.ts';
import type { Operand } from '../../operand/operand.ts';
import { sqliteText } from '../../operand/to-text.ts';
import { partialOf } from './partial-date.ts';

/** Where a part stands in the stored text of a moment, from 1, and how long it is. */
type Place = readonly [start: number, length: number];

const DATE_PARTS: Readonly<Record<string, Place>> = { year: [1, 4], month: [6, 2], day: [9, 2], dayofmonth: [9, 2] };
const CLOCK_PARTS: Readonly<Record<string, Place>> = { hour: [12, 2], minute: [15, 2], second: [18, 2] };

/** What specifiers of DATE_FORMAT stand for that the stored text of a moment has as it is. */
const DATE_SPECIFIERS: Readonly<Record<string, Place>> = { Y: [1, 4], y: [3, 2], m: [6, 2], d: [9, 2] };
const CLOCK_SPECIFIERS: Readonly<Record<string, Place>> = {
  H: [12, 2],
  i: [15, 2],
  S: [18, 2],
  s: [18, 2],
  T: [12, 8],
};

const MOMENTS: ReadonlySet<string> = new Set(['date', 'datetime', 'timestamp']);

/**
 * A part of a stored date or moment, as SQLite cuts it out of its text by itself: YEAR, MONTH, … and DATE_FORMAT of what
 * stands in the text as it is.
 *
 * @param moment SQL of the text
 * @returns `undefined` for every other call
 */
export function plainDatePart(
  name: string,
  [operand, format]: readonly Operand[],
  [moment = 'NULL']: readonly string[],
): string | undefined {
  if (operand?.kind !== 'sql' || !MOMENTS.has(operand.type.kind) || partialOf(operand) !== undefined) return undefined;
  const hasClock = operand.type.kind !== 'date';
  if (name === 'date_format') return plainFormat(moment, literalIn(format), hasClock);
  const place = DATE_PARTS[name] ?? (hasClock ? CLOCK_PARTS[name] : undefined);
  if (place !== undefined) return `CAST(${part(moment, place)} AS INTEGER)`;
  return name === 'quarter' ? `((CAST(${part(moment, [6, 2])} AS INTEGER)+2)/3)` : undefined;
}

const part = (moment: string, [start, length]: Place): string => `substr(${moment},${start},${length})`;

const MOST_PIECES = 6;
/** A column alone, which is read again for each piece; what is computed is not. */
const COLUMN = /^s\d+\.c\d+$/;
const FORMAT = /^(?:%[YymdHiSsT]|[^%'\\])+$/;

function plainFormat(moment: string, format: unknown, hasClock: boolean): string | undefined {
  if (typeof format !== 'string' || !FORMAT.test(format) || /[^ -~]/.test(format)) return undefined;
  const pieces: (Place | string)[] = [];
  for (const [all, letter] of format.matchAll(/%(.)|[^%]+/g)) {
    if (letter === undefined) pieces.push(all);
    else {
      const place = DATE_SPECIFIERS[letter] ?? (hasClock ? CLOCK_SPECIFIERS[letter] : undefined);
      if (place === undefined) return undefined;
      pieces.push(place);
    }
  }
  const joined = joinedPieces(pieces);
  const places = joined.filter((piece) => typeof piece !== 'string');
  if (places.length === 0 || (places.length > 1 && !COLUMN.test(moment)) || joined.length > MOST_PIECES)
    return undefined;
  const texts = joined.map((piece) => (typeof piece === 'string' ? sqliteText(piece) : part(moment, piece)));
  return `(${texts.join('||')})`;
}

/** What stands between the parts of a stored moment. */
const STORED = '0000-00-00 00:00:00';

/** The pieces, with one for those that follow each other in the stored text too: `%Y-%m-%d` is its start. */
function joinedPieces(pieces: readonly (Place | string)[]): readonly (Place | string)[] {
  const joined: (Place | string)[] = [];
  for (const piece of pieces) {
    const [before, between] = [joined.at(-2), joined.at(-1)];
    const isNext = typeof before === 'object' && typeof between === 'string' && typeof piece === 'object';
    const end = isNext ? before[0] + before[1] : 0;
    if (!isNext || end + between.length !== piece[0] || STORED.slice(end - 1, piece[0] - 1) !== between)
      joined.push(piece);
    else joined.splice(-2, 2, [before[0], piece[0] + piece[1] - before[0]]);
  }
  return joined;
}
