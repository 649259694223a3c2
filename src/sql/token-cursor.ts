import { CODE, codeAt, isSpace } from './character.ts';
import { TOUCHING_FUNCTIONS } from './function-name.ts';
import type { SqlOptions } from './options.ts';
import { RESERVED_WORDS } from './reserved.ts';
import { SqlSyntaxError, UnsupportedSyntax } from './syntax-error.ts';
import { isLiteralKind, KIND, type TokenKind } from './token-kind.ts';
import { tokenize, type Tokens } from './tokens.ts';

/** A place in the tokens of a text: what stands there, and how to go on. */
export class TokenCursor {
  readonly sql: string;
  readonly options: SqlOptions;
  protected readonly tokens: Tokens;
  protected at = 0;

  constructor(sql: string, options: SqlOptions) {
    this.sql = sql;
    this.options = options;
    this.tokens = tokenize(sql, options);
  }

  // ── Looking ────────────────────────────────────────────────────────────────

  /** Kind of the token `ahead` places from here. */
  kind(ahead = 0): TokenKind {
    return this.tokens.kinds[this.at + ahead] ?? KIND.end;
  }

  is(kind: TokenKind): boolean {
    return this.tokens.kinds[this.at] === kind;
  }

  /** Lower-case text of the unquoted word `ahead` places from here, or ``. */
  word(ahead = 0): string {
    return this.tokens.words[this.at + ahead] ?? '';
  }

  isWord(word: string): boolean {
    return this.tokens.words[this.at] === word;
  }

  isAnyWord(words: ReadonlySet<string>): boolean {
    return words.has(this.word());
  }

  /** Whether the next words are these. */
  isWords(...words: readonly string[]): boolean {
    return words.every((word, ahead) => this.word(ahead) === word);
  }

  /** Whether the token here can be a name. */
  isIdentifier(): boolean {
    const kind = this.kind();
    if (kind === KIND.name) return true;
    return kind === KIND.word && !RESERVED_WORDS.has(this.word()) && !this.#isTouchingFunction();
  }

  #isTouchingFunction(): boolean {
    return this.kind(1) === KIND.leftParen && TOUCHING_FUNCTIONS.has(this.word()) && this.isTouched();
  }

  /** Whether a parenthesis touches the word, or stands behind spaces that IGNORE_SPACE leaves out. */
  isTouched(): boolean {
    let end = this.tokens.ends[this.at] ?? 0;
    if (this.options.ignoreSpace === true) while (isSpace(codeAt(this.sql, end))) end++;
    return codeAt(this.sql, end) === CODE.leftParen;
  }

  isLiteral(): boolean {
    return isLiteralKind(this.kind());
  }

  isString(ahead = 0): boolean {
    const kind = this.kind(ahead);
    return kind === KIND.string || kind === KIND.nationalString;
  }

  isStatementEnd(): boolean {
    return this.is(KIND.semicolon) || this.is(KIND.end);
  }

  /** Offset in the text of the present token. */
  get start(): number {
    return this.tokens.starts[this.at] ?? this.sql.length;
  }

  /** Offset behind the token before the present one. */
  get previousEnd(): number {
    return this.tokens.ends[this.at - 1] ?? 0;
  }

  /** Whether nothing stands between the previous token and the present one. */
  get touchesPrevious(): boolean {
    return this.start === this.previousEnd;
  }

  /** The text from an offset to the end of the token before the present one. */
  textSince(start: number): string {
    return this.sql.slice(start, this.previousEnd);
  }

  // ── Stepping ───────────────────────────────────────────────────────────────

  skip(count = 1): void {
    this.at += count;
  }

  accept(kind: TokenKind): boolean {
    if (!this.is(kind)) return false;
    this.at++;
    return true;
  }

  acceptWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.at++;
    return true;
  }

  /** Steps over these words when all of them come next, in this order. */
  acceptWords(...words: readonly string[]): boolean {
    if (!this.isWords(...words)) return false;
    this.at += words.length;
    return true;
  }

  /** Steps over the present word when it is one of these, and returns it. */
  acceptAny<Word extends string>(...words: readonly Word[]): Word | undefined {
    const present = this.word();
    const found = present === '' ? undefined : words.find((word) => word === present);
    if (found !== undefined) this.at++;
    return found;
  }

  expect(kind: TokenKind): void {
    if (!this.accept(kind)) this.fail();
  }

  expectWord(word: string): void {
    if (!this.acceptWord(word)) this.fail();
  }

  expectWords(...words: readonly string[]): void {
    for (const word of words) this.expectWord(word);
  }

  expectAny<Word extends string>(...words: readonly Word[]): Word {
    return this.acceptAny(...words) ?? this.fail();
  }

  // ── Texts and errors ───────────────────────────────────────────────────────

  /** Text of the present token, as the tree holds it; does not step. */
  protected text(): string {
    const { lexer, kinds, starts, ends, joined } = this.tokens;
    return (
      joined.get(this.at)?.text ?? lexer.value(kinds[this.at] ?? KIND.end, starts[this.at] ?? 0, ends[this.at] ?? 0)
    );
  }

  /** Throws the syntax error of the present token. */
  fail(): never {
    throw new SqlSyntaxError(this.sql, this.is(KIND.end) ? this.sql.length : this.start);
  }

  /** Gives the statement up as a stored program, whose body may contain `;`: nothing behind it can be told apart. */
  unsupportedProgram(feature: string): never {
    this.skipAll();
    this.unsupported(feature);
  }

  /** Steps to the end of the text. */
  skipAll(): void {
    while (!this.is(KIND.end)) {
      if (this.is(KIND.error)) this.fail();
      this.at++;
    }
  }

  /** Gives the statement up as one that uses an unsupported feature. */
  unsupported(feature: string): never {
    throw new UnsupportedSyntax(feature);
  }
}
