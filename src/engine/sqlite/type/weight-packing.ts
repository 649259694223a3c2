import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/**
 * How a character takes part in a comparison: a list of weights for each level, that of base letters first, then that of
 * accents and that of case (https://www.unicode.org/reports/tr10/#Main_Algorithm).
 */
export type Weights = readonly (readonly number[])[];

/**
 * Packs the weights of characters: compressed columns of numbers, first how far each code point is behind the one before, then,
 * level by level, how many weights each has and how far each weight is from the one before.
 *
 * @returns base64
 */
export function packWeights(listed: ReadonlyMap<number, Weights>, levels: number): string {
  const codePoints = [...listed.keys()].sort((a, b) => a - b);
  const numbers = [codePoints.length, ...codePoints.map((codePoint, i) => codePoint - (codePoints[i - 1] ?? 0))];
  for (let level = 0; level < levels; level++) {
    const lists = codePoints.map((codePoint) => listed.get(codePoint)?.[level] ?? []);
    const weights = lists.flat();
    for (const list of lists) numbers.push(list.length);
    for (const [i, weight] of weights.entries()) numbers.push(zigzag(weight - (weights[i - 1] ?? 0)));
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(Buffer.from(numbers.flatMap(numberBytes)), { params }).toString('base64');
}

/** What {@link packWeights} packed. */
export function unpackWeights(packed: string, levels: number): ReadonlyMap<number, Weights> {
  const next = numberReader(brotliDecompressSync(Buffer.from(packed, 'base64')));
  const codePoints = Array.from({ length: next() }, () => next());
  for (let i = 1; i < codePoints.length; i++) codePoints[i] = (codePoints[i] ?? 0) + (codePoints[i - 1] ?? 0);
  const columns = Array.from({ length: levels }, () => {
    const counts = codePoints.map(() => next());
    let last = 0;
    return counts.map((count) => Array.from({ length: count }, () => (last += unzigzag(next()))));
  });
  return new Map(codePoints.map((codePoint, i) => [codePoint, columns.map((column) => column[i] ?? [])]));
}

/** Numbers of either sign as small ones without. */
const zigzag = (n: number): number => (n < 0 ? -2 * n - 1 : 2 * n);
const unzigzag = (n: number): number => (n % 2 === 1 ? -(n + 1) / 2 : n / 2);

/** Seven bits a byte, the lowest first; the last byte is below 128. */
function numberBytes(number: number): readonly number[] {
  const bytes: number[] = [];
  let rest = number;
  for (; rest > 0x7f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

function numberReader(bytes: Buffer): () => number {
  let at = 0;
  return () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
}

/** Letters that weigh otherwise together, each with its weights in hexadecimal: `ch 1d18.54a5/20/8, Ch …`, levels parted by `/`. */
export function printSequences(sequences: ReadonlyMap<string, Weights>): string {
  const printed = (weights: Weights): string =>
    weights.map((level) => level.map((weight) => weight.toString(16)).join('.')).join('/');
  return Array.from(sequences, ([letters, weights]) => `${letters} ${printed(weights)}`).join(', ');
}

/** What {@link printSequences} printed. */
export function readSequences(text: string): ReadonlyMap<string, Weights> {
  return new Map(
    text.split(', ').map((each): [string, Weights] => {
      const [letters = '', weights = ''] = each.split(' ');
      const levels = weights.split('/').map((level) => level.split('.').map((weight) => Number.parseInt(weight, 16)));
      return [letters, levels];
    }),
  );
}
