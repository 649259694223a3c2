import { wireError, type WireError } from './wire-error.ts';

/** As many bytes of the values of a key does the text of error 1062 show (`%-.64s`). */
const MOST_BYTES = 64;
/** MySQL makes keys readable in utf8mb3, which has no letters beyond these. */
const BEYOND_UTF8MB3 = /[\u{10000}-\u{10ffff}]/gu;

/** Error 1062 for the values of a unique key `name`, as MySQL shows them: the bytes of a letter that is cut through come as letters of latin1. */
export function duplicateEntry(values: readonly string[], name: string): WireError {
  const bytes = Buffer.from(values.join('-').replace(BEYOND_UTF8MB3, '?'));
  const end = wholeLetters(bytes);
  const rest = bytes.toString('latin1', end, Math.min(bytes.length, MOST_BYTES));
  return wireError('ER_DUP_ENTRY', bytes.toString('utf8', 0, end) + rest, name);
}

/** Where the last letter ends that has all of its bytes among those shown. */
function wholeLetters(bytes: Buffer): number {
  if (bytes.length <= MOST_BYTES) return bytes.length;
  let end = MOST_BYTES;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return end;
}
