import { regExpError } from './error.ts';
import type { WireError } from '../../../../mysql/wire-error.ts';

/** Parentheses and brackets inside each other. */
const MOST_INSIDE = 99;

/** The text of a regular expression with the place that its parser has come to. */
export class RegExpSource {
  readonly #letters: readonly string[];
  #depth = 0;
  at = 0;

  constructor(pattern: string) {
    this.#letters = Array.from(pattern);
  }

  get isAtEnd(): boolean {
    return this.at >= this.#letters.length;
  }

  /** The letter `ahead` of the place; empty beyond the end. */
  peek(ahead = 0): string {
    return this.#letters[this.at + ahead] ?? '';
  }

  next(): string {
    return this.#letters[this.at++] ?? '';
  }

  /** A parenthesis or bracket begins. @throws WireError 3687 for more inside each other than ICU's parser has room for */
  enter(): void {
    if (++this.#depth > MOST_INSIDE) throw regExpError.internal();
  }

  leave(): void {
    this.#depth--;
  }

  /** Takes `text` if it comes next. */
  accept(text: string): boolean {
    if (!this.startsWith(text)) return false;
    this.at += text.length;
    return true;
  }

  startsWith(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.peek(i) !== text[i]) return false;
    return true;
  }

  /** Takes the letters up to `end` and `end` itself; `undefined`, and nothing, if it does not come. */
  until(end: string): string | undefined {
    const start = this.at;
    let taken = '';
    while (!this.isAtEnd) {
      if (this.accept(end)) return taken;
      taken += this.next();
    }
    this.at = start;
    return undefined;
  }

  /** Takes up to `most` letters of a class. */
  take(letters: RegExp, most: number): string {
    let taken = '';
    while (taken.length < most && letters.test(this.peek())) taken += this.next();
    return taken;
  }

  /** What is wrong at the place. */
  syntaxError(): WireError {
    const before = this.#letters.slice(0, Math.min(this.at, this.#letters.length - 1));
    const line = before.filter((letter) => letter === '\n').length;
    const start = before.lastIndexOf('\n') + 1;
    return regExpError.syntax(line + 1, before.length - start + 1);
  }
}

/** Letters that are written with a backslash. */
const CONTROLS: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

/** The character of the escape whose letter comes next. @throws WireError 3689 */
export function escapedCharacter(source: RegExpSource): string {
  const letter = source.next();
  if (letter === '') throw regExpError.badEscape();
  const control = CONTROLS[letter];
  if (control !== undefined) return String.fromCodePoint(control);
  switch (letter) {
    case '0':
      return fromDigits(source.take(/^[0-7]$/, 3), 8);
    case 'c':
      return source.isAtEnd ? letter : String.fromCodePoint((source.next().codePointAt(0) ?? 0) & 0x1f);
    case 'x':
      return source.accept('{') ? fromDigits(source.until('}') ?? '', 16) : fromDigits(source.take(HEX, 2), 16);
    case 'u':
      return fromDigits(source.take(HEX, 4), 16, 4);
    case 'U':
      return fromDigits(source.take(HEX, 8), 16, 8);
    case 'N':
      throw regExpError.unimplemented();
    default:
      return letter;
  }
}

const HEX = /^[0-9A-Fa-f]$/;

function fromDigits(digits: string, base: 8 | 16, wanted = 1): string {
  const code = Number.parseInt(digits, base);
  const isGood = digits.length >= wanted && /^[0-9A-Fa-f]+$/.test(digits) && code <= 0x10_ff_ff;
  if (!isGood) throw regExpError.badEscape();
  return String.fromCodePoint(code);
}
