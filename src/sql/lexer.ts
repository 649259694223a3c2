import { CODE, codeAt, isB, isDigit, isE, isNameCode, isPrefix, isSpace, isX } from './character.ts';
import {
  BITS,
  commentEnd,
  digitsEnd,
  exponentEnd,
  HEX_DIGITS,
  isDashComment,
  isDollarQuote,
  lineEnd,
  longDigitsEnd,
  nestedCommentEnd,
  quotedEnd,
} from './token-end.ts';
import { hexDigits, unescapeString } from './literal-text.ts';
import { DEFAULT_VERSION, type SqlOptions } from './options.ts';
import { operatorAt, operatorLength } from './operator-token.ts';
import { KIND, type TokenKind } from './token-kind.ts';

/**
 * Reads MySQL's tokens one after another (https://dev.mysql.com/doc/refman/8.4/en/language-structure.html).
 * `next()` moves to the next token; `kind`, `start` and `end` describe it. Nothing is copied until `value()` asks for it.
 */
export class Lexer {
  readonly sql: string;
  kind: TokenKind = KIND.end;
  /** Offset of the token's first character. */
  start = 0;
  /** Offset behind the token's last character. */
  end = 0;
  /** Text of a string that was written in several pieces: `'a' 'b'`. */
  joined: string | undefined;
  /** Text of the first of them. */
  firstPiece = '';
  readonly #ansiQuotes: boolean;
  readonly #backslashEscapes: boolean;
  readonly #version: number;
  /** Where reading goes on; behind `end` when a string was followed by white space. */
  #position = 0;
  /** Offset of the executed version comment that is open, or -1. */
  #openComment = -1;
  /** Offset behind the last unquoted name, so that `a.1b` is known to be a name. */
  #nameEnd = -1;

  constructor(sql: string, options: SqlOptions = {}) {
    this.sql = sql;
    this.#ansiQuotes = options.ansiQuotes ?? false;
    this.#backslashEscapes = !(options.noBackslashEscapes ?? false);
    this.#version = options.version ?? DEFAULT_VERSION;
  }

  /** Reads the next token. At the end of the text it is `KIND.end`, again and again. */
  next(): TokenKind {
    const at = this.#skipBlank(this.#position);
    this.start = at;
    const code = codeAt(this.sql, at);
    if (isNameCode(code)) this.#readWordOrNumber(at, code);
    else if (code === 0 || at >= this.sql.length) this.#readEnd(at);
    else this.#readOther(at, code);
    // Behind a string the white space has been read already.
    if (this.#position < this.end) this.#position = this.end;
    return this.kind;
  }

  /** The value of a literal or name token, as the tree holds it (see `Literal.value`). */
  value(kind: TokenKind, start: number, end: number): string {
    const text = this.sql.slice(start, end);
    if (kind === KIND.hex || kind === KIND.bit) return hexDigits(text, kind);
    if (kind === KIND.string) return unescapeString(text.slice(1, -1), text.charAt(0), this.#backslashEscapes);
    if (kind === KIND.nationalString) return unescapeString(text.slice(2, -1), "'", this.#backslashEscapes);
    const quote = text.charAt(0);
    if (kind === KIND.name && (quote === '`' || quote === '"')) return unescapeString(text.slice(1, -1), quote, false);
    if (kind === KIND.userVariable) return this.#userVariableName(text.slice(1));
    return text;
  }

  #userVariableName(text: string): string {
    const quote = text.charAt(0);
    if (quote === '`') return unescapeString(text.slice(1, -1), quote, false);
    return quote === "'" || quote === '"' ? unescapeString(text.slice(1, -1), quote, this.#backslashEscapes) : text;
  }

  #token(kind: TokenKind, end: number): void {
    this.kind = kind;
    this.end = end;
  }

  #error(): void {
    this.#token(KIND.error, this.sql.length);
  }

  /** As in MySQL, a NUL outside quotes ends the text behind a semicolon, and where nothing but those is behind it. */
  #readEnd(at: number): void {
    const isAgain = this.kind === KIND.end && at > 0;
    const isEnd = isAgain || this.kind === KIND.semicolon || /^[\s;]*$/.test(this.sql.slice(at + 1));
    this.#token(KIND.end, at);
    if (this.#openComment >= 0) this.start = this.sql.length;
    if (this.#openComment >= 0 || !isEnd) this.#error();
  }

  // ── White space and comments ───────────────────────────────────────────────

  /** Offset of the next character that belongs to a token. An unfinished comment is left where it is: it becomes an error. */
  #skipBlank(position: number): number {
    const sql = this.sql;
    let at = position;
    for (;;) {
      const code = codeAt(sql, at);
      if (isSpace(code)) at++;
      else if (code > CODE.slash) return at;
      else if (code === CODE.hash || (code === CODE.minus && isDashComment(sql, at))) at = lineEnd(sql, at);
      else if (code === CODE.slash && codeAt(sql, at + 1) === CODE.star) {
        const behind = this.#skipComment(at);
        if (behind < 0) return at;
        at = behind;
      } else if (code === CODE.star && this.#openComment >= 0 && codeAt(sql, at + 1) === CODE.slash) {
        this.#openComment = -1;
        at += 2;
      } else return at;
    }
  }

  /** Offset behind the comment, or behind the opening of one whose content is executed; -1 when it never ends. */
  #skipComment(at: number): number {
    if (codeAt(this.sql, at + 2) !== CODE.bang || this.#openComment >= 0) return commentEnd(this.sql, at + 2);
    let digits = at + 3;
    while (digits < at + 9 && isDigit(codeAt(this.sql, digits))) digits++;
    // Versions have five digits, or six in front of white space; what is more or less belongs to the content.
    if (digits === at + 9 && !isSpace(codeAt(this.sql, digits))) digits--;
    const versioned = digits >= at + 8;
    if (versioned && Number(this.sql.slice(at + 3, digits)) > this.#version) return nestedCommentEnd(this.sql, digits);
    this.#openComment = at;
    return versioned ? digits : at + 3;
  }

  // ── Words and numbers ──────────────────────────────────────────────────────

  #readWordOrNumber(at: number, code: number): void {
    if (isDigit(code)) {
      if (this.kind === KIND.dot && this.#nameEnd === at - 1) this.#readName(at);
      else this.#readNumber(at);
    } else if (isPrefix(code) && codeAt(this.sql, at + 1) === CODE.quote) {
      if (isX(code)) this.#readQuotedDigits(at, KIND.hex, HEX_DIGITS);
      else if (isB(code)) this.#readQuotedDigits(at, KIND.bit, BITS);
      else this.#readString(at, at + 1, KIND.nationalString);
    } else if (code === CODE.dollar && isDollarQuote(this.sql, at)) this.#error();
    else this.#readName(at);
  }

  /** A word is no keyword when it touches the dot of a qualified name on either side: `order.id`, `t.select`. */
  #readName(at: number): void {
    const sql = this.sql;
    let end = at + 1;
    let code = codeAt(sql, end);
    while (isNameCode(code)) code = codeAt(sql, ++end);
    const qualifier = code === CODE.dot && isNameCode(codeAt(sql, end + 1));
    const qualified = this.kind === KIND.dot && this.#nameEnd === at - 1;
    this.#nameEnd = end;
    this.#token(qualifier || qualified ? KIND.name : KIND.word, end);
  }

  #readNumber(at: number): void {
    const sql = this.sql;
    const second = codeAt(sql, at + 1);
    if (codeAt(sql, at) === CODE.zero && (second === 120 || second === 98)) {
      const end = longDigitsEnd(sql, at + 2, second === 120 ? HEX_DIGITS : BITS);
      if (end > at + 2 && !isNameCode(codeAt(sql, end))) return this.#token(second === 120 ? KIND.hex : KIND.bit, end);
    }
    const end = digitsEnd(sql, at);
    const code = codeAt(sql, end);
    if (code === CODE.dot) return this.#readFraction(end + 1);
    const exponent = exponentEnd(sql, end);
    if (exponent > end) return this.#token(KIND.float, exponent);
    if (isNameCode(code)) return this.#readName(at);
    this.#token(KIND.integer, end);
  }

  /** Reads what follows the decimal point. */
  #readFraction(at: number): void {
    const end = digitsEnd(this.sql, at);
    const exponent = exponentEnd(this.sql, end);
    if (exponent > end) return this.#token(KIND.float, exponent);
    // Behind a point an exponent has digits.
    if (isE(codeAt(this.sql, end))) return this.#error();
    this.#token(KIND.decimal, end);
  }

  #readQuotedDigits(at: number, kind: TokenKind, digits: RegExp): void {
    const end = longDigitsEnd(this.sql, at + 2, digits);
    const whole = kind === KIND.bit || (end - at) % 2 === 0;
    if (codeAt(this.sql, end) !== CODE.quote || !whole) return this.#error();
    this.#token(kind, end + 1);
  }

  // ── Quoted things and operators ────────────────────────────────────────────

  #readOther(at: number, code: number): void {
    if (code === CODE.quote || (code === CODE.doubleQuote && !this.#ansiQuotes)) this.#readString(at, at, KIND.string);
    else if (code === CODE.backtick || code === CODE.doubleQuote) this.#readQuotedName(at, KIND.name);
    else if (code === CODE.at) this.#readAt(at);
    else if (code === CODE.dot && this.#nameEnd !== at && isDigit(codeAt(this.sql, at + 1))) this.#readFraction(at + 1);
    else this.#readOperator(at, code);
  }

  #readOperator(at: number, code: number): void {
    const kind = operatorAt(this.sql, at, code);
    // An unfinished comment is the one place where `/*` is still here.
    if (kind === KIND.error || (kind === KIND.slash && codeAt(this.sql, at + 1) === CODE.star)) return this.#error();
    this.#token(kind, at + operatorLength(kind));
  }

  #readQuotedName(quoteAt: number, kind: TokenKind): void {
    const end = quotedEnd(this.sql, quoteAt, false);
    if (end < 0 || this.sql.slice(quoteAt, end).includes('\0')) return this.#error();
    this.#token(kind, end);
  }

  /** Reads a string and the pieces that follow it: `'a' 'b'` is one string. */
  #readString(at: number, quoteAt: number, kind: TokenKind): void {
    this.joined = undefined;
    let end = quotedEnd(this.sql, quoteAt, this.#backslashEscapes);
    if (end < 0) return this.#error();
    this.#token(kind, end);
    this.#position = this.#skipBlank(end);
    while (this.#isStringQuote(codeAt(this.sql, this.#position))) {
      const start = this.#position;
      end = quotedEnd(this.sql, start, this.#backslashEscapes);
      if (end < 0) return this.#error();
      if (this.joined === undefined) this.firstPiece = this.joined = this.value(kind, at, this.end);
      this.joined += this.value(KIND.string, start, end);
      this.#token(kind, end);
      this.#position = this.#skipBlank(end);
    }
  }

  #isStringQuote(code: number): boolean {
    return code === CODE.quote || (code === CODE.doubleQuote && !this.#ansiQuotes);
  }

  #readAt(at: number): void {
    const sql = this.sql;
    const code = codeAt(sql, at + 1);
    if (code === CODE.at) return this.#token(KIND.systemPrefix, at + 2);
    if (code === CODE.backtick) return this.#readQuotedName(at + 1, KIND.userVariable);
    if (code === CODE.quote || code === CODE.doubleQuote) {
      const end = quotedEnd(this.sql, at + 1, this.#backslashEscapes);
      return end < 0 ? this.#error() : this.#token(KIND.userVariable, end);
    }
    let end = at + 1;
    while (isNameCode(codeAt(sql, end)) || codeAt(sql, end) === CODE.dot) end++;
    this.#token(KIND.userVariable, end);
  }
}
