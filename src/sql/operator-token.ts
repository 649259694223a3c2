import { CODE } from './character.ts';
import { KIND, type TokenKind } from './token-kind.ts';

/** The token that one character is, when no longer operator begins with it. */
const SINGLE: ReadonlyMap<number, TokenKind> = new Map<number, TokenKind>([
  [CODE.leftParen, KIND.leftParen],
  [CODE.rightParen, KIND.rightParen],
  [CODE.comma, KIND.comma],
  [CODE.dot, KIND.dot],
  [CODE.semicolon, KIND.semicolon],
  [CODE.question, KIND.parameter],
  [CODE.equal, KIND.equal],
  [CODE.less, KIND.less],
  [CODE.greater, KIND.greater],
  [CODE.plus, KIND.plus],
  [CODE.minus, KIND.minus],
  [CODE.star, KIND.star],
  [CODE.slash, KIND.slash],
  [CODE.percent, KIND.percent],
  [CODE.ampersand, KIND.ampersand],
  [CODE.pipe, KIND.pipe],
  [CODE.caret, KIND.caret],
  [CODE.tilde, KIND.tilde],
  [CODE.bang, KIND.bang],
  [CODE.leftBrace, KIND.leftBrace],
  [CODE.rightBrace, KIND.rightBrace],
  [CODE.colon, KIND.colon],
]);

const SINGLE_BY_CODE: readonly TokenKind[] = Array.from({ length: 128 }, (_, code) => SINGLE.get(code) ?? KIND.error);

/** Operators of two and three characters; the longest match wins. */
const LONGER: ReadonlyMap<number, readonly (readonly [text: string, kind: TokenKind])[]> = new Map([
  [
    CODE.less,
    [
      ['<=>', KIND.nullSafeEqual],
      ['<=', KIND.lessOrEqual],
      ['<>', KIND.notEqual],
      ['<<', KIND.shiftLeft],
    ],
  ],
  [
    CODE.greater,
    [
      ['>=', KIND.greaterOrEqual],
      ['>>', KIND.shiftRight],
    ],
  ],
  [CODE.bang, [['!=', KIND.notEqual]]],
  [
    CODE.minus,
    [
      ['->>', KIND.doubleArrow],
      ['->', KIND.arrow],
    ],
  ],
  [CODE.ampersand, [['&&', KIND.doubleAmpersand]]],
  [CODE.pipe, [['||', KIND.doublePipe]]],
  [CODE.colon, [[':=', KIND.assign]]],
]);

const LONGER_BY_CODE = Array.from({ length: 128 }, (_, code) => LONGER.get(code));

const LENGTHS: readonly number[] = lengths();

function lengths(): readonly number[] {
  const table = Array.from({ length: KIND.rightBrace + 1 }, () => 1);
  for (const [text, kind] of [...LONGER.values()].flat()) table[kind] = text.length;
  return table;
}

/** The operator or punctuation at an offset; `KIND.error` when the character is none. */
export function operatorAt(sql: string, at: number, code: number): TokenKind {
  const single = SINGLE_BY_CODE[code] ?? KIND.error;
  const longer = LONGER_BY_CODE[code];
  return longer === undefined ? single : (longer.find(([text]) => sql.startsWith(text, at))?.[1] ?? single);
}

/** Characters of an operator token. */
export function operatorLength(kind: TokenKind): number {
  return LENGTHS[kind] ?? 1;
}
