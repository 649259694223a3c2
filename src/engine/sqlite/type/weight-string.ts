import { encodeText, encodingOf } from '../../../mysql/charset.ts';
import { characterKeys, type CharacterKeys } from './character-key.ts';
import { type Collation } from './collation.ts';
import { findCharacterSet } from './character-set.ts';
import { requireOrder } from './sort-key.ts';
import { weightTable } from './weight-table.ts';
import type { WeightTableName } from './weight-data.ts';
import type { Weights } from './weight-packing.ts';

/** What stands between the weights of two levels. */
const LEVEL_SEPARATOR = Buffer.alloc(2);

/**
 * What a text weighs, as MySQL's WEIGHT_STRING() says it: texts order by their collation as these bytes do.
 *
 * @param count how many characters are weighed: where the collation pads, spaces stand for those that the text does not have
 * @throws WireError 1235 for a collation whose order is not known
 * @see https://dev.mysql.com/doc/refman/9.7/en/string-functions.html#function_weight-string
 */
export function weightString(text: string, collation: Collation, count?: number): Buffer {
  requireOrder(collation);
  const characters = Array.from(text);
  const weighed = count === undefined ? characters : characters.slice(0, count);
  if (collation.padSpace && count !== undefined && count > weighed.length)
    weighed.push(...Array.from({ length: count - weighed.length }, () => ' '));
  if (collation.table === undefined) return Buffer.concat(weighed.map((letter) => codeBytes(letter, collation)));
  return tableBytes(weighed, collation, collation.table);
}

/** Sets whose `_bin` collations weigh code points, by how many bytes of them. */
const CODE_POINT_BYTES: ReadonlyMap<string, number> = new Map([
  ['utf8mb4', 3],
  ['utf16', 3],
  ['utf16le', 3],
  ['utf32', 3],
  ['utf8mb3', 2],
  ['ucs2', 2],
]);

/** What a letter weighs by its code: its code point, or its bytes. */
function codeBytes(letter: string, { charset, padSpace }: Collation): Buffer {
  const width = padSpace ? CODE_POINT_BYTES.get(charset) : undefined;
  return width === undefined
    ? encodeText(letter, encodingOf(charset))
    : numberBytes([letter.codePointAt(0) ?? 0], width);
}

function tableBytes(letters: readonly string[], { charset, levels }: Collation, name: WeightTableName): Buffer {
  const { data, sequences, weightsOf } = weightTable(name);
  const all = weighedTogether(letters, characterKeys(name)).map(
    (letter): Weights => sequences?.get(letter) ?? weightsOf(letter.codePointAt(0) ?? 0),
  );
  if (data.rule === 'bytes')
    return Buffer.concat(all.map(([weights = []], i) => bytesOfWeights(weights, letters[i] ?? '', charset)));
  const width = data.rule === 'simple' && findCharacterSet(charset)?.maxLength === 1 ? 1 : 2;
  const parts = Array.from({ length: levels }, (_, level) =>
    numberBytes(
      all.flatMap((weights) => weights[level] ?? []),
      width,
    ),
  );
  return Buffer.concat(parts.flatMap((part, level) => (level === 0 ? [part] : [LEVEL_SEPARATOR, part])));
}

/** Letters, those as one that weigh otherwise together. */
function weighedTogether(letters: readonly string[], { sequences }: CharacterKeys): readonly string[] {
  if (sequences === undefined) return letters;
  const text = letters.join('');
  const found: string[] = [];
  for (let at = 0; at < text.length; at += found.at(-1)?.length ?? 1)
    found.push(sequences.longestAt(text, at) ?? String.fromCodePoint(text.codePointAt(at) ?? 0));
  return found;
}

/** Weights that stand for bytes, two in each: a character weighs as many bytes as it has. */
function bytesOfWeights(weights: readonly number[], letter: string, charset: string): Buffer {
  const length = encodeText(letter, encodingOf(charset)).length;
  return numberBytes(weights, length === 1 && (weights[0] ?? 0) < 0x80 ? 1 : 2).subarray(0, length);
}

function numberBytes(numbers: readonly number[], width: number): Buffer {
  const bytes = Buffer.alloc(numbers.length * width);
  for (const [i, number] of numbers.entries()) bytes.writeUIntBE(number, i * width, width);
  return bytes;
}
