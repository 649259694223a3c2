import type { Deprecation, Expression, Literal, LiteralType } from './ast.ts';
import { CODE, codeAt, isNameCode, isSpace } from './character.ts';
import { TOUCHING_FUNCTIONS } from './function-name.ts';
import { MAX_SYMBOLS, openSymbols } from './open-symbols.ts';
import type { SqlOptions } from './options.ts';
import { literalSlots, type TokenRange } from './pinned-literals.ts';
import type { ProgramScope } from './program-scope.ts';
import { RESERVED_WORDS } from './reserved.ts';
import { SqlLimitError, SqlSyntaxError, UnsupportedSyntax } from './syntax-error.ts';
import { isLiteralKind, KIND, type TokenKind } from './token-kind.ts';
import { tokenize, type Tokens } from './tokens.ts';

/**
 * How deeply calls, subqueries and chains of operators may nest. It keeps this parser and everything
 * that walks its trees far away from the end of the stack.
 */
export const MAX_NESTING = 400;

/** How deeply SELECTs may stand in one another. */
const MAX_SELECTS = 64;

/** A place in a list of tokens, with the questions and steps that a recursive-descent parser needs. */
export class Cursor {
  readonly sql: string;
  readonly options: SqlOptions;
  /** An operand that was read before it was known to be one; the next operand to be parsed is this. */
  seed: Expression | undefined;
  /** What names mean inside the body of a stored program. */
  program: ProgramScope | undefined;
  readonly #tokens: Tokens;
  #at = 0;
  #firstSlot = 0;
  #parameters = 0;
  #firstParameter = 0;
  #depth = 0;
  #selects = 0;
  #pinned: TokenRange[] = [];
  #deprecated: readonly Deprecation[] | undefined;

  constructor(sql: string, options: SqlOptions) {
    this.sql = sql;
    this.options = options;
    this.#tokens = tokenize(sql, options);
  }

  // ── Looking ────────────────────────────────────────────────────────────────

  /** Kind of the token `ahead` places from here. */
  kind(ahead = 0): TokenKind {
    return this.#tokens.kinds[this.#at + ahead] ?? KIND.end;
  }

  is(kind: TokenKind): boolean {
    return this.#tokens.kinds[this.#at] === kind;
  }

  /** Lower-case text of the unquoted word `ahead` places from here, or ``. */
  word(ahead = 0): string {
    return this.#tokens.words[this.#at + ahead] ?? '';
  }

  isWord(word: string): boolean {
    return this.#tokens.words[this.#at] === word;
  }

  isAnyWord(words: ReadonlySet<string>): boolean {
    return words.has(this.word());
  }

  /** Whether the next words are these. */
  isWords(...words: readonly string[]): boolean {
    return words.every((word, ahead) => this.word(ahead) === word);
  }

  /** Whether the token `ahead` places from here can be a name. */
  isIdentifier(ahead = 0): boolean {
    const kind = this.kind(ahead);
    if (kind === KIND.name) return true;
    return kind === KIND.word && !RESERVED_WORDS.has(this.word(ahead)) && !this.#isTouchingFunction(ahead);
  }

  #isTouchingFunction(ahead: number): boolean {
    return this.kind(ahead + 1) === KIND.leftParen && TOUCHING_FUNCTIONS.has(this.word(ahead)) && this.isTouched(ahead);
  }

  /** Whether a parenthesis touches the word, or stands behind spaces that IGNORE_SPACE leaves out. */
  isTouched(ahead = 0): boolean {
    let end = this.#tokens.ends[this.#at + ahead] ?? 0;
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
    return this.#tokens.starts[this.#at] ?? this.sql.length;
  }

  /** Offset behind the token before the present one. */
  get previousEnd(): number {
    return this.#tokens.ends[this.#at - 1] ?? 0;
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
    this.#at += count;
  }

  accept(kind: TokenKind): boolean {
    if (!this.is(kind)) return false;
    this.#at++;
    return true;
  }

  acceptWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.#at++;
    return true;
  }

  /** Steps over these words when all of them come next, in this order. */
  acceptWords(...words: readonly string[]): boolean {
    if (!this.isWords(...words)) return false;
    this.#at += words.length;
    return true;
  }

  /** Steps over the present word when it is one of these, and returns it. */
  acceptAny<Word extends string>(...words: readonly Word[]): Word | undefined {
    const present = this.word();
    const found = present === '' ? undefined : words.find((word) => word === present);
    if (found !== undefined) this.#at++;
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

  // ── Values of tokens ───────────────────────────────────────────────────────

  /** Text of the present token, as the tree holds it; does not step. */
  #text(): string {
    const { lexer, kinds, starts, ends, joined } = this.#tokens;
    return joined.get(this.#at) ?? lexer.value(kinds[this.#at] ?? KIND.end, starts[this.#at] ?? 0, ends[this.#at] ?? 0);
  }

  /** A name: quoted, or a word that is not reserved. */
  identifier(): string {
    return this.isIdentifier() ? this.anyName() : this.fail();
  }

  /** A name where even reserved words are names: behind a dot, behind `@@`. */
  anyName(): string {
    if (!this.is(KIND.word) && !this.is(KIND.name)) this.fail();
    const text = this.#text();
    this.#at++;
    return text;
  }

  /** The name of a user variable, without `@`. */
  userVariable(): string {
    const text = this.is(KIND.userVariable) ? this.#text() : this.fail();
    this.#at++;
    return text;
  }

  /** Index of a `?`, from 0. A letter or digit right behind it makes it none. */
  parameter(): number {
    const { start } = this;
    if (isNameCode(codeAt(this.sql, start + 1))) this.fail();
    this.expect(KIND.parameter);
    if (this.#parameters === 0) this.#firstParameter = start;
    return this.#parameters++;
  }

  /** The present literal token as a node of the tree. */
  literal(type: LiteralType, charset?: string): Literal {
    const value = this.#text();
    const slot = this.#slot();
    this.#at++;
    return charset === undefined
      ? { kind: 'literal', type, value, slot }
      : { kind: 'literal', type, value, slot, charset };
  }

  #slot(): number {
    return (this.#tokens.slots[this.#at] ?? 0) - this.#firstSlot;
  }

  /** A string whose text goes into the tree as it is. */
  string(): string {
    return this.isString() ? this.#pinnedText() : this.fail();
  }

  /** A whole number whose value goes into the tree as it is. */
  integer(): number {
    return this.is(KIND.integer) ? Number(this.#pinnedText()) : this.fail();
  }

  /** Any literal token's text, for values such as ENGINE's or AUTO_INCREMENT's. */
  literalText(): string {
    return this.isLiteral() ? this.#pinnedText() : this.fail();
  }

  /** A name, or a name written as a string. */
  identifierOrString(): string {
    return this.isString() ? this.string() : this.identifier();
  }

  #pinnedText(): string {
    const text = this.#text();
    this.#at++;
    this.pinSince(this.#at - 1);
    return text;
  }

  /** Pins every literal from an earlier token to the present one: the tree holds their values otherwise than as literals. */
  pinSince(mark: number): void {
    this.#pinned.push([mark, this.#at]);
  }

  /** Slots of the pinned literals, sorted, each once. */
  pinnedSlots(): readonly number[] {
    return literalSlots(this.#tokens, this.#pinned).map((slot) => slot - this.#firstSlot);
  }

  /** The present place, for `pinSince`. */
  mark(): number {
    return this.#at;
  }

  // ── Lists, nesting, statements ─────────────────────────────────────────────

  /** One or more items between commas. */
  list<Item>(item: (cursor: Cursor) => Item): Item[] {
    const items = [item(this)];
    while (this.accept(KIND.comma)) items.push(item(this));
    return items;
  }

  /** One or more items between commas, in parentheses. */
  parenthesized<Item>(item: (cursor: Cursor) => Item): Item[] {
    this.expect(KIND.leftParen);
    const items = this.list(item);
    this.expect(KIND.rightParen);
    return items;
  }

  takeSeed(): Expression | undefined {
    const seed = this.seed;
    this.seed = undefined;
    return seed;
  }

  enter(): void {
    if (++this.#depth <= MAX_NESTING) return;
    throw new SqlLimitError(openSymbols(this.#tokens) > MAX_SYMBOLS ? 'symbols' : 'stack');
  }

  leave(levels = 1): void {
    this.#depth -= levels;
  }

  /** Begins a SELECT, perhaps inside others. @throws SqlLimitError */
  enterSelect(): void {
    if (++this.#selects > MAX_SELECTS) throw new SqlLimitError('selects');
  }

  leaveSelect(): void {
    this.#selects--;
  }

  /** Makes ready for the next statement: slots and parameters count from 0 again. */
  beginStatement(): void {
    this.#firstSlot = this.#tokens.slots[this.#at] ?? 0;
    this.#parameters = 0;
    this.#depth = 0;
    this.#selects = 0;
    this.#pinned = [];
    this.#deprecated = undefined;
    this.seed = undefined;
    this.program = undefined;
  }

  /** Notes that the statement uses what has no future. */
  deprecate(syntax: Deprecation | undefined): void {
    if (syntax !== undefined) this.#deprecated = [...(this.#deprecated ?? []), syntax];
  }

  /** What of the statement so far has no future. */
  get deprecated(): readonly Deprecation[] | undefined {
    return this.#deprecated;
  }

  /** Number of `?` so far. */
  get parameterCount(): number {
    return this.#parameters;
  }

  /** Offset of the statement's first `?`, where there is one. */
  get firstParameter(): number | undefined {
    return this.#parameters === 0 ? undefined : this.#firstParameter;
  }

  /** Steps to the end of the statement; what lies between is only checked for unfinished strings and comments. */
  skipStatement(): void {
    while (!this.isStatementEnd()) {
      if (this.is(KIND.error)) this.fail();
      if (this.is(KIND.parameter)) this.#parameters++;
      this.#at++;
    }
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
      this.#at++;
    }
  }

  /** Gives the statement up as one that uses an unsupported feature. */
  unsupported(feature: string): never {
    throw new UnsupportedSyntax(feature);
  }
}
