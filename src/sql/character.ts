/** Character codes that the lexer compares with. */
export const CODE = {
  tab: 9,
  newline: 10,
  carriageReturn: 13,
  space: 32,
  bang: 33,
  doubleQuote: 34,
  hash: 35,
  dollar: 36,
  percent: 37,
  ampersand: 38,
  quote: 39,
  leftParen: 40,
  rightParen: 41,
  star: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  dot: 46,
  slash: 47,
  zero: 48,
  nine: 57,
  colon: 58,
  semicolon: 59,
  less: 60,
  equal: 61,
  greater: 62,
  question: 63,
  at: 64,
  backslash: 92,
  caret: 94,
  underscore: 95,
  backtick: 96,
  leftBrace: 123,
  pipe: 124,
  rightBrace: 125,
  tilde: 126,
} as const;

/** The bit that makes an ASCII letter lower case. */
const LOWER = 32;
const LETTER_B = 98;
const LETTER_E = 101;
const LETTER_N = 110;
const LETTER_X = 120;

/** 1 for every ASCII character that an unquoted name may contain. */
const NAME_CHARACTER = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\w$]/.test(String.fromCodePoint(code)) ? 1 : 0,
);

/** The character at an offset, or 0 behind the end: `NaN` would make everything that compares it slow. */
export function codeAt(sql: string, at: number): number {
  return at < sql.length ? sql.charCodeAt(at) : 0;
}

/** Whether an unquoted name may contain the character; everything outside ASCII may. */
export function isNameCode(code: number): boolean {
  return code < 128 ? NAME_CHARACTER[code] === 1 : true;
}

/** Whether a character is one of `0` to `9`. */
export function isDigit(code: number): boolean {
  return code >= CODE.zero && code <= CODE.nine;
}

/** Space, tab, line feed, vertical tab, form feed, carriage return. */
export function isSpace(code: number): boolean {
  return code === CODE.space || (code >= CODE.tab && code <= CODE.carriageReturn);
}

export const isB = (code: number): boolean => (code | LOWER) === LETTER_B;
export const isE = (code: number): boolean => (code | LOWER) === LETTER_E;
/** `x`, `b`, `n`: letters that may stand in front of a quoted literal. */
export const isPrefix = (code: number): boolean => isX(code) || isB(code) || (code | LOWER) === LETTER_N;
export const isX = (code: number): boolean => (code | LOWER) === LETTER_X;
