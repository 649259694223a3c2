import { wireError } from '../../../mysql/wire-error.ts';
import { Doubtful, type ScalarResult } from './scalar.ts';

/** How texts are counted: `latin1` where each letter is a byte. */
type ItemEncoding = 'utf8' | 'latin1';

/** Bytes of UTF-8 for one unit of JavaScript's text. */
const LONGEST_CHARACTER = 3;

/**
 * The result of GROUP_CONCAT.
 *
 * @param list a JSON array of texts
 * @param most bytes that the result has at most; the number in the warning 1260 is that of the row in its group
 */
export function joinList(list: string, separator: string, most: number, encoding: ItemEncoding): ScalarResult {
  return joinItems(JSON.parse(list) as readonly string[], separator, most, encoding);
}

/**
 * The result of GROUP_CONCAT(DISTINCT …): of rows that are alike the first one counts.
 *
 * @param list a JSON array, in the order of the result, of what tells rows apart, when they came, and their texts
 */
export function joinDistinct(list: string, separator: string, most: number, encoding: ItemEncoding): ScalarResult {
  const rows = JSON.parse(list) as readonly (readonly [key: string, place: number, text: string])[];
  const first = new Map<string, number>();
  for (const [key, place] of rows) first.set(key, Math.min(place, first.get(key) ?? place));
  const items = rows.filter(([key, place]) => first.get(key) === place).map(([, , text]) => text);
  return joinItems(items, separator, most, encoding);
}

function joinItems(items: readonly string[], separator: string, most: number, encoding: ItemEncoding): ScalarResult {
  if (items.length === 0) return null;
  const joined = items.join(separator);
  const size = (text: string): number => Buffer.byteLength(text, encoding);
  if (joined.length * LONGEST_CHARACTER <= most || size(joined) <= most) return joined;
  let bytes = -size(separator);
  const cut = items.findIndex((item) => (bytes += size(separator) + size(item)) > most);
  const kept =
    encoding === 'latin1'
      ? joined.slice(0, most)
      : new TextDecoder().decode(Buffer.from(joined).subarray(0, most), { stream: true });
  return new Doubtful(kept, wireError('ER_CUT_VALUE_GROUP_CONCAT', cut + 1));
}
