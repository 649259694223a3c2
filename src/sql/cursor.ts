import type { Deprecation, Expression, Literal, LiteralType } from './ast.ts';
import { CODE, codeAt, isNameCode } from './character.ts';
import { MAX_SYMBOLS, openSymbols } from './open-symbols.ts';
import { literalSlots, type TokenRange } from './pinned-literals.ts';
import type { ProgramScope } from './program-scope.ts';
import { SqlLimitError } from './syntax-error.ts';
import { DEPRECATED } from './parse/deprecated.ts';
import { TokenCursor } from './token-cursor.ts';
import { KIND } from './token-kind.ts';

/**
 * How deeply calls, subqueries and chains of operators may nest. It keeps this parser and everything
 * that walks its trees far away from the end of the stack.
 */
const MAX_NESTING = 400;

/** How deeply SELECTs may stand in one another. */
const MAX_SELECTS = 64;

/** A place in a list of tokens, with what a recursive-descent parser needs to know of its statement. */
export class Cursor extends TokenCursor {
  /** An operand that was read before it was known to be one; the next operand to be parsed is this. */
  seed: Expression | undefined;
  /** How many SELECTs of the statement have SQL_CALC_FOUND_ROWS. */
  foundRowsBlocks = 0;
  /** What names mean inside the body of a stored program. */
  program: ProgramScope | undefined;
  #firstSlot = 0;
  #parameters = 0;
  #firstParameter = 0;
  #depth = 0;
  #selects = 0;
  #pinned: TokenRange[] = [];
  #deprecated: Deprecation[] | undefined;

  // ── Values of tokens ───────────────────────────────────────────────────────

  /** A name: quoted, or a word that is not reserved. */
  identifier(): string {
    return this.isIdentifier() ? this.anyName() : this.fail();
  }

  /** A name where even reserved words are names: behind a dot, behind `@@`. */
  anyName(): string {
    if (!this.is(KIND.word) && !this.is(KIND.name)) this.fail();
    if (codeAt(this.sql, this.start) === CODE.dollar) this.deprecate(DEPRECATED.dollar);
    const text = this.text();
    this.at++;
    return text;
  }

  /** The name of a user variable, without `@`. */
  userVariable(): string {
    const text = this.is(KIND.userVariable) ? this.text() : this.fail();
    this.at++;
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
    const value = this.text();
    const slot = this.#slot();
    this.at++;
    return charset === undefined
      ? { kind: 'literal', type, value, slot }
      : { kind: 'literal', type, value, slot, charset };
  }

  #slot(): number {
    return (this.tokens.slots[this.at] ?? 0) - this.#firstSlot;
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
    const text = this.text();
    this.at++;
    this.pinSince(this.at - 1);
    return text;
  }

  /** Pins every literal from an earlier token to the present one: the tree holds their values otherwise than as literals. */
  pinSince(mark: number): void {
    this.#pinned.push([mark, this.at]);
  }

  /** Slots of the pinned literals, sorted, each once. */
  pinnedSlots(): readonly number[] {
    return literalSlots(this.tokens, this.#pinned).map((slot) => slot - this.#firstSlot);
  }

  /** The first piece of a string that was written in pieces from an earlier token on. */
  firstPieceSince(mark: number): string | undefined {
    const { joined } = this.tokens;
    for (let at = mark; at < this.at && joined.size > 0; at++) {
      const found = joined.get(at);
      if (found !== undefined) return found.first;
    }
    return undefined;
  }

  /** The present place, for `pinSince`. */
  mark(): number {
    return this.at;
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
    throw new SqlLimitError(openSymbols(this.tokens) > MAX_SYMBOLS ? 'symbols' : 'stack');
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
    this.#firstSlot = this.tokens.slots[this.at] ?? 0;
    this.#parameters = 0;
    this.#depth = 0;
    this.#selects = 0;
    this.#pinned = [];
    this.#deprecated = undefined;
    this.foundRowsBlocks = 0;
    this.seed = undefined;
    this.program = undefined;
  }

  /** Notes that the statement uses what has no future. */
  deprecate(syntax: Deprecation | undefined): void {
    if (syntax !== undefined) (this.#deprecated ??= []).push(syntax);
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
      this.at++;
    }
  }
}
