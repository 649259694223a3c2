import { CODE, codeAt, isDigit, isE, isNameCode } from './character.ts';

/** Digits from a place on, or none: of `0x…` and `X'…'`, and of `0b…` and `B'…'`. */
export const HEX_DIGITS = /[\dA-Fa-f]*/y;
export const BITS = /[01]*/y;

/** Characters without a quote or backslash behind which more of them are expected. */
const LONG_RUN = 32;

/** Whether a comment begins: with `--` only when white space, a control character or the end follows. */
export function isDashComment(sql: string, at: number): boolean {
  if (codeAt(sql, at + 1) !== CODE.minus) return false;
  const after = codeAt(sql, at + 2);
  return after <= CODE.space || after === 127;
}

/** Offset of the next line. */
export function lineEnd(sql: string, at: number): number {
  const newline = sql.indexOf('\n', at);
  return newline < 0 ? sql.length : newline + 1;
}

/** Offset behind the end of a comment, or -1. */
export function commentEnd(sql: string, from: number): number {
  const end = sql.indexOf('*/', from);
  return end < 0 ? -1 : end + 2;
}

/** The same for a version comment that is not executed: it may contain ordinary comments. */
export function nestedCommentEnd(sql: string, from: number): number {
  let at = from;
  for (;;) {
    const end = sql.indexOf('*/', at);
    if (end < 0) return -1;
    const inner = sql.indexOf('/*', at);
    if (inner < 0 || inner > end) return end + 2;
    const innerEnd = commentEnd(sql, inner + 2);
    if (innerEnd < 0) return -1;
    at = innerEnd;
  }
}

/** `$$` and `$tag$` open a dollar-quoted routine body, which no statement here may contain. */
export function isDollarQuote(sql: string, at: number): boolean {
  let end = at + 1;
  while (codeAt(sql, end) !== CODE.dollar && isNameCode(codeAt(sql, end))) end++;
  return codeAt(sql, end) === CODE.dollar;
}

/** Offset behind decimal digits. */
export function digitsEnd(sql: string, at: number): number {
  let end = at;
  while (isDigit(codeAt(sql, end))) end++;
  return end;
}

/** The same for digits that may be those of a large file. */
export function longDigitsEnd(sql: string, at: number, digits: RegExp): number {
  digits.lastIndex = at;
  digits.test(sql);
  return digits.lastIndex;
}

/** Offset behind `e10`, `E-3`; `at` itself when there is no exponent. */
export function exponentEnd(sql: string, at: number): number {
  if (!isE(codeAt(sql, at))) return at;
  const sign = codeAt(sql, at + 1);
  const digits = sign === CODE.plus || sign === CODE.minus ? at + 2 : at + 1;
  const end = digitsEnd(sql, digits);
  return end > digits ? end : at;
}

/** Offset behind the closing quote, or -1. `at` is the opening quote. */
export function quotedEnd(sql: string, at: number, escapes: boolean): number {
  const quote = codeAt(sql, at);
  let nextQuote = -1;
  let plainFrom = at;
  for (let end = at + 1; end < sql.length; end++) {
    const code = codeAt(sql, end);
    if (code === quote) {
      if (codeAt(sql, end + 1) !== quote) return end + 1;
      plainFrom = ++end;
    } else if (code === CODE.backslash && escapes) plainFrom = ++end;
    else if (end - plainFrom >= LONG_RUN) {
      // What stands for itself is passed over at once, up to the next quote or backslash.
      if (nextQuote < end) nextQuote = sql.indexOf(sql.charAt(at), end);
      if (nextQuote < 0) return -1;
      const plain = escapes ? sql.slice(end, nextQuote).indexOf('\\') : -1;
      plainFrom = end = (plain < 0 ? nextQuote : end + plain) - 1;
    }
  }
  return -1;
}
