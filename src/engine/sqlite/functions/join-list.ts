import { wireError } from '../../../mysql/wire-error.ts';
import type { StoredValue } from '../type/type.ts';
import type { CoreFunction } from './core-function.ts';
import { reporting } from './scalar-call.ts';
import { Doubtful, number, text, type Runtime, type ScalarResult } from './scalar.ts';

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
function joinList(list: string, separator: string, most: number, encoding: ItemEncoding): ScalarResult {
  return joinItems(JSON.parse(list) as readonly string[], separator, most, encoding);
}

/**
 * The result of GROUP_CONCAT(DISTINCT …): of rows that are alike the first one counts.
 *
 * @param list a JSON array, in the order of the result, of what tells rows apart, when they came, and their texts
 */
function joinDistinct(list: string, separator: string, most: number, encoding: ItemEncoding): ScalarResult {
  const rows = JSON.parse(list) as readonly (readonly [key: string, place: number, item: string])[];
  const first = new Map<string, number>();
  for (const [key, place] of rows) first.set(key, Math.min(place, first.get(key) ?? place));
  const items = rows.filter(([key, place]) => first.get(key) === place).map(([, , item]) => item);
  return joinItems(items, separator, most, encoding);
}

function joinItems(items: readonly string[], separator: string, most: number, encoding: ItemEncoding): ScalarResult {
  if (items.length === 0) return null;
  const joined = items.join(separator);
  const size = (item: string): number => Buffer.byteLength(item, encoding);
  if (joined.length * LONGEST_CHARACTER <= most || size(joined) <= most) return joined;
  let bytes = -size(separator);
  const cut = items.findIndex((item) => (bytes += size(separator) + size(item)) > most);
  const kept =
    encoding === 'latin1'
      ? joined.slice(0, most)
      : new TextDecoder().decode(Buffer.from(joined).subarray(0, most), { stream: true });
  return new Doubtful(kept, wireError('ER_CUT_VALUE_GROUP_CONCAT', cut + 1));
}

/** Binary strings have a letter for each byte. */
const encodingOfItems = (isBinary: StoredValue | undefined): ItemEncoding =>
  number(isBinary) === 1 ? 'latin1' : 'utf8';

/** GROUP_CONCAT. */
export function joinFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    m_join: {
      call: reporting(
        (list, separator, most, isBinary) =>
          joinList(text(list), text(separator), number(most), encodingOfItems(isBinary)),
        runtime,
      ),
    },
    m_join_distinct: {
      call: reporting(
        (list, separator, most, isBinary) =>
          joinDistinct(text(list), text(separator), number(most), encodingOfItems(isBinary)),
        runtime,
      ),
    },
  };
}
