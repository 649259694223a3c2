import { wireError } from '../../../mysql/wire-error.ts';
import { Doubtful, type ScalarResult } from './scalar.ts';

/** Bytes of UTF-8 for one unit of JavaScript's text. */
const LONGEST_CHARACTER = 3;

/**
 * The result of GROUP_CONCAT.
 *
 * @param list a JSON array of texts
 * @param most bytes that the result has at most; the number in the warning 1260 is that of the row in its group
 */
export function joinList(list: string, separator: string, most: number): ScalarResult {
  const items = JSON.parse(list) as readonly string[];
  if (items.length === 0) return null;
  const joined = items.join(separator);
  if (joined.length * LONGEST_CHARACTER <= most || Buffer.byteLength(joined) <= most) return joined;
  let bytes = -Buffer.byteLength(separator);
  const cut = items.findIndex((item) => (bytes += Buffer.byteLength(separator) + Buffer.byteLength(item)) > most);
  const kept = new TextDecoder().decode(Buffer.from(joined).subarray(0, most), { stream: true });
  return new Doubtful(kept, wireError('ER_CUT_VALUE_GROUP_CONCAT', cut + 1));
}
