import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** The characters of one character set beside ASCII, as {@link file://charset-data.ts} has them. */
export type CharsetData =
  /** The characters of the bytes from 0x80 on; U+FFFD where there is none. */
  | { readonly high: string }
  /**
   * What differs from a table of the Encoding Standard (https://encoding.spec.whatwg.org/): codes of characters, and
   * characters of codes where they are not the same way back; 0 for none.
   */
  | { readonly label: string; readonly encode: string; readonly decode: string };

/** Both ways of a character set: codes are the bytes of a character as one big-endian number. */
export interface CharsetTable {
  readonly codes: ReadonlyMap<number, number>;
  readonly characters: ReadonlyMap<number, number>;
}

const NONE = 0xff_fd;

/** Makes the tables of a set. */
export function charsetTable(data: CharsetData): CharsetTable {
  const codes = new Map<number, number>();
  const characters = new Map<number, number>();
  for (let code = 0; code < 0x80; code++) codes.set(code, code);
  if ('high' in data) {
    for (let i = 0; i < data.high.length; i++) {
      const character = data.high.charCodeAt(i);
      if (character !== NONE) codes.set(character, 0x80 + i);
    }
  } else {
    for (const [character, code] of standardTable(data.label)) codes.set(character, code);
    apply(codes, unpackNumbers(data.encode));
  }
  for (const [character, code] of codes) characters.set(code, character);
  if ('decode' in data) apply(characters, unpackNumbers(data.decode));
  return { codes, characters };
}

function apply(table: Map<number, number>, changes: readonly (readonly [number, number])[]): void {
  for (const [key, value] of changes) {
    if (value === 0 && key !== 0) table.delete(key);
    else table.set(key, value);
  }
}

/** What introduces the third set of EUC-JP. */
const SINGLE_SHIFT_3 = 0x8f;

/** The code of each character in a table of the Encoding Standard: the lowest where there are several. */
export function standardTable(label: string): ReadonlyMap<number, number> {
  const decoder = new TextDecoder(label);
  const codes = new Map<number, number>();
  const note = (...bytes: readonly number[]): boolean => {
    const [character = '', ...others] = decoder.decode(Uint8Array.from(bytes));
    const codePoint = character.codePointAt(0) ?? NONE;
    if (others.length > 0 || codePoint === NONE || codePoint > 0xff_ff) return false;
    const code = bytes.reduce((all, byte) => all * 0x1_00 + byte, 0);
    if (!codes.has(codePoint)) codes.set(codePoint, code);
    return true;
  };
  for (let code = 0; code < 0x80; code++) codes.set(code, code);
  for (let lead = 0x80; lead <= 0xff; lead++) {
    if (note(lead)) continue;
    for (let trail = 0x40; trail <= 0xfe; trail++) note(lead, trail);
  }
  if (decoder.encoding === 'euc-jp')
    for (let second = 0xa1; second <= 0xfe; second++)
      for (let third = 0xa1; third <= 0xfe; third++) note(SINGLE_SHIFT_3, second, third);
  return codes;
}

/** Packs pairs of numbers, the first ones ascending: compressed columns of what each adds to the one before. @returns base64 */
export function packNumbers(pairs: readonly (readonly [number, number])[]): string {
  const column = (at: 0 | 1): readonly number[] => pairs.map((pair, i) => pair[at] - (pairs[i - 1]?.[at] ?? 0));
  const numbers = Int32Array.from([pairs.length, ...column(0), ...column(1)]);
  // Bytes of the same weight stand together: most of the higher ones are the same.
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(numbers.buffer);
  for (let i = 0; i < numbers.length; i++)
    for (let k = 0; k < 4; k++) bytes[k * numbers.length + i] = view.getUint8(i * 4 + k);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(bytes, { params }).toString('base64');
}

/** What {@link packNumbers} packed. */
function unpackNumbers(packed: string): readonly (readonly [number, number])[] {
  const bytes = brotliDecompressSync(Buffer.from(packed, 'base64'));
  const length = bytes.length / 4;
  const view = new DataView(new ArrayBuffer(bytes.length));
  for (let i = 0; i < length; i++) for (let k = 0; k < 4; k++) view.setUint8(i * 4 + k, bytes[k * length + i] ?? 0);
  const numbers = new Int32Array(view.buffer);
  const count = numbers[0] ?? 0;
  const pairs: (readonly [number, number])[] = [];
  let [key, value] = [0, 0];
  for (let i = 1; i <= count; i++) {
    key += numbers[i] ?? 0;
    value += numbers[i + count] ?? 0;
    pairs.push([key, value]);
  }
  return pairs;
}
