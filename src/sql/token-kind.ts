/** What a token is. Numbers, so that the lexer and the parser compare integers only. */
export const KIND = {
  end: 0,
  /** A character or an unfinished string or comment that no statement may contain. */
  error: 1,
  /** An unquoted word: a keyword or a name. */
  word: 2,
  /** A name that cannot be a keyword: quoted, or part of `a.b`. */
  name: 3,
  string: 4,
  /** `N'…'`. */
  nationalString: 5,
  integer: 6,
  decimal: 7,
  float: 8,
  hex: 9,
  bit: 10,
  /** `?`. */
  parameter: 11,
  /** `@name`. */
  userVariable: 12,
  /** `@@`. */
  systemPrefix: 13,
  leftParen: 14,
  rightParen: 15,
  comma: 16,
  dot: 17,
  semicolon: 18,
  /** `:=`. */
  assign: 19,
  equal: 20,
  /** `<=>`. */
  nullSafeEqual: 21,
  notEqual: 22,
  less: 23,
  lessOrEqual: 24,
  greater: 25,
  greaterOrEqual: 26,
  plus: 27,
  minus: 28,
  star: 29,
  slash: 30,
  percent: 31,
  ampersand: 32,
  pipe: 33,
  caret: 34,
  tilde: 35,
  /** `!`. */
  bang: 36,
  shiftLeft: 37,
  shiftRight: 38,
  /** `&&`. */
  doubleAmpersand: 39,
  /** `||`. */
  doublePipe: 40,
  /** `->`. */
  arrow: 41,
  /** `->>`. */
  doubleArrow: 42,
  leftBrace: 43,
  rightBrace: 44,
  /** Behind a label. */
  colon: 45,
} as const;

export type TokenKind = (typeof KIND)[keyof typeof KIND];

/** Whether a token of this kind is a literal and so has a slot. */
export function isLiteralKind(kind: TokenKind): boolean {
  return kind >= KIND.string && kind <= KIND.bit;
}
