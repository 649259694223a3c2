/** MySQL's character sets of 16 and 32 bits, which no client speaks: ucs2, utf16, utf16le and utf32. */

/** Bytes of the shortest character. */
const SHORTEST = { ucs2: 2, utf16: 2, utf16le: 2, utf32: 4 } as const;

export type WideCharsetName = keyof typeof SHORTEST;

/** Whether `name` is a character set of units of two or four bytes. */
export function isWideCharset(name: string): name is WideCharsetName {
  return Object.hasOwn(SHORTEST, name);
}

/** Bytes of the longest character of each. */
/** The numbers of their collations (`SHOW COLLATION`), first and last. */
const COLLATION_IDS: Readonly<Record<WideCharsetName, readonly (readonly [number, number])[]>> = {
  ucs2: [
    [35, 35],
    [90, 90],
    [128, 151],
    [159, 159],
  ],
  utf16: [
    [54, 55],
    [101, 124],
  ],
  utf16le: [
    [56, 56],
    [62, 62],
  ],
  utf32: [
    [60, 61],
    [160, 183],
  ],
};

/** The character set of a collation's number where it is one of these. */
export function wideCharsetNumbered(id: number): WideCharsetName | undefined {
  const names = Object.keys(COLLATION_IDS) as WideCharsetName[];
  return names.find((name) => COLLATION_IDS[name].some(([first, last]) => id >= first && id <= last));
}

/** Bytes of the longest character. */
export const WIDE_BYTES: Readonly<Record<WideCharsetName, number>> = { ucs2: 2, utf16: 4, utf16le: 4, utf32: 4 };

/** Bytes of the shortest character of a set. */
export const shortestCharacter = (name: WideCharsetName): number => SHORTEST[name];

const big = new TextDecoder('utf-16be', { ignoreBOM: true });
const little = new TextDecoder('utf-16le', { ignoreBOM: true });
const HIGHEST = 0x10_ff_ff;
const isSurrogate = (code: number): boolean => code >= 0xd8_00 && code <= 0xdf_ff;

/** Bytes with zeros in front, so that they are whole characters. */
export function wholeCharacters(bytes: Buffer, name: WideCharsetName): Buffer {
  const shortest = shortestCharacter(name);
  const missing = (shortest - (bytes.length % shortest)) % shortest;
  return missing === 0 ? bytes : Buffer.concat([Buffer.alloc(missing), bytes]);
}

/** Text of bytes. What is none becomes U+FFFD. */
export function decodeWide(bytes: Buffer, name: WideCharsetName): string {
  if (name === 'utf16le') return little.decode(bytes);
  if (name !== 'utf32') return big.decode(bytes);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = bytes.readUInt32BE(at);
    text += code > HIGHEST || isSurrogate(code) ? '\uFFFD' : String.fromCodePoint(code);
  }
  return bytes.length % 4 === 0 ? text : `${text}\uFFFD`;
}

/** Bytes of text. A character that the set lacks becomes `?`. */
export function encodeWide(text: string, name: WideCharsetName): Buffer {
  if (name === 'utf32') {
    const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const bytes = Buffer.alloc(4 * codes.length);
    for (const [i, code] of codes.entries()) bytes.writeUInt32BE(code, 4 * i);
    return bytes;
  }
  const bytes = Buffer.from(name === 'ucs2' ? text.replace(/[\u{10000}-\u{10FFFF}]/gu, '?') : text, 'utf16le');
  return name === 'utf16le' ? bytes : bytes.swap16();
}

/** Whether bytes are text of the set. */
export function isWideText(bytes: Buffer, name: WideCharsetName): boolean {
  return encodeWide(decodeWide(bytes, name), name).equals(bytes) && (name !== 'ucs2' || !hasPairs(bytes));
}

/** The first bytes of what is no text of the set, at most three, in hexadecimal. */
export function firstBadWide(bytes: Buffer, name: WideCharsetName): string {
  const step = shortestCharacter(name);
  let at = 0;
  for (let length = step; length > 0 && at < bytes.length; at += length)
    length = [step, 2 * step].find((size) => isWideText(bytes.subarray(at, at + size), name)) ?? 0;
  return bytes.toString('hex', at, at + 3).toUpperCase();
}

/** Whether bytes of ucs2 hold halves of characters, which it has no others of. */
function hasPairs(bytes: Buffer): boolean {
  for (let at = 0; at + 2 <= bytes.length; at += 2) if (isSurrogate(bytes.readUInt16BE(at))) return true;
  return false;
}
