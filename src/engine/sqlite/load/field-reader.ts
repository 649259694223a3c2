import type { LoadFormat } from '../../../sql/ast.ts';
import { lettersOf, type Letters } from './letters.ts';

/** A field of a line: each character stands for one byte; `undefined` is NULL. */
export type Field = string | undefined;

/** What `\` and a letter stand for; every other character stands for itself. */
const ESCAPES: Readonly<Record<string, string>> = { 0: '\0', b: '\b', n: '\n', r: '\r', t: '\t', Z: '\u001A' };

/** A file ended in the middle of what is read: more bytes are needed. */
const MORE = Symbol('more');

/**
 * Makes lines of fields out of the bytes of a file, as they come
 * (https://dev.mysql.com/doc/refman/9.7/en/load-data.html#load-data-field-line-handling). It holds one line at a time.
 */
export class FieldReader {
  readonly #format: LoadFormat;
  readonly #specials: RegExp;
  readonly #lineSpecials: RegExp;
  readonly #letters: Letters;
  #text = '';
  #at = 0;
  /** Where the last field begins. */
  #fieldAt = 0;
  #ended = false;
  #skip: number;
  /** Length of text below which a line that had no end is not looked at again. */
  #retryAt = 0;

  /**
   * @param skippedLines lines at the beginning that are left out
   * @param charset the character set of the file
   */
  constructor(format: LoadFormat, skippedLines: number, charset: string) {
    this.#format = inBytes(format);
    this.#letters = lettersOf(charset);
    const { first } = this.#letters;
    const { terminatedBy, enclosedBy, escapedBy, linesTerminatedBy } = this.#format;
    this.#specials = firstBytes(first, terminatedBy, enclosedBy, escapedBy, linesTerminatedBy);
    this.#lineSpecials = firstBytes(first, escapedBy, linesTerminatedBy);
    this.#skip = skippedLines;
  }

  /** Bytes that are part of no line yet. */
  get waiting(): number {
    return this.#text.length - this.#at;
  }

  push(bytes: Buffer): void {
    this.#text = this.#text.slice(this.#at) + bytes.toString('latin1');
    this.#at = 0;
  }

  /** The file is complete: a last line needs no end. */
  end(): void {
    this.#ended = true;
    this.#retryAt = 0;
  }

  /**
   * Whether more of the line is left over when `columns` of its fields are taken: an empty field behind them is not, and
   * what no line end follows is never told of.
   */
  hasRest(fields: readonly Field[], columns: number): boolean {
    const { linesTerminatedBy } = this.#format;
    if (fields.length <= columns || !this.#text.startsWith(linesTerminatedBy, this.#at - linesTerminatedBy.length))
      return false;
    return fields.length > columns + 1 || this.#fieldAt < this.#at - linesTerminatedBy.length;
  }

  /** The next line, or `undefined` when there is none yet. */
  next(): readonly Field[] | undefined {
    if (this.waiting === 0 || this.waiting < this.#retryAt) return undefined;
    while (this.#skip > 0) {
      if (!this.#skipLine()) return undefined;
      this.#skip--;
    }
    const start = this.#at;
    const fields = this.#line();
    if (fields !== MORE) {
      this.#retryAt = 0;
      return fields;
    }
    this.#at = start;
    // A long line is read again only when there is twice as much of it.
    this.#retryAt = this.#ended ? Number.POSITIVE_INFINITY : this.waiting * 2;
    return undefined;
  }

  /** Goes over a line, however long: what has been seen of it is not kept. An escaped line end is none. */
  #skipLine(): boolean {
    const { linesTerminatedBy, escapedBy } = this.#format;
    for (;;) {
      this.#lineSpecials.lastIndex = this.#at;
      this.#at = this.#lineSpecials.exec(this.#text)?.index ?? this.#text.length;
      const isEscape = escapedBy !== '' && this.#text[this.#at] === escapedBy;
      const step = isEscape ? 2 : this.#letters.first === '' ? 1 : this.#letters.lengthAt(this.#text, this.#at);
      if (this.#at + Math.max(step, isEscape ? 0 : linesTerminatedBy.length) > this.#text.length) return false;
      const isEnd = !isEscape && this.#text.startsWith(linesTerminatedBy, this.#at);
      this.#at += isEnd ? linesTerminatedBy.length : step;
      if (isEnd) return true;
    }
  }

  #line(): readonly Field[] | typeof MORE {
    const { linesStartingBy } = this.#format;
    if (linesStartingBy !== '') {
      const start = this.#text.indexOf(linesStartingBy, this.#at);
      if (start < 0) return MORE;
      this.#at = start + linesStartingBy.length;
    }
    if (this.#at === this.#text.length) return MORE;
    const fields: Field[] = [];
    for (;;) {
      this.#fieldAt = this.#at;
      const field = this.#field();
      if (field === MORE) return MORE;
      fields.push(field.value);
      if (field.last) return fields;
    }
  }

  #field(): FoundField | typeof MORE {
    const { enclosedBy } = this.#format;
    const isEnclosed = enclosedBy !== '' && this.#text.startsWith(enclosedBy, this.#at);
    if (isEnclosed) this.#at++;
    const field: PartialField = { value: '', isNull: false, isEnclosed };
    for (;;) {
      this.#takePlain(field);
      if (this.#at >= this.#text.length) return this.#ended ? found(field, 'line', enclosedBy) : MORE;
      const step = this.#special(field);
      if (step !== undefined) return step;
    }
  }

  /** Takes what means nothing but itself. */
  #takePlain(field: PartialField): void {
    this.#specials.lastIndex = this.#at;
    const end = this.#specials.exec(this.#text)?.index ?? this.#text.length;
    const plain = this.#text.slice(this.#at, end);
    // What the end of the bytes cuts is read again.
    if (end < this.#text.length || this.#ended)
      this.#letters.check(plain, field.isEnclosed ? this.#format.enclosedBy + field.value : field.value);
    field.value += plain;
    this.#at = end;
  }

  /** Takes an escape, a quote or a terminator; `undefined` while the field goes on. */
  #special(field: PartialField): FoundField | typeof MORE | undefined {
    const { enclosedBy, escapedBy } = this.#format;
    const character = this.#text[this.#at] ?? '';
    const next = this.#text[this.#at + 1];
    if (character === escapedBy && character !== enclosedBy) {
      if (next === undefined && !this.#ended) return MORE;
      if (next === 'N' && field.value === '') field.isNull = true;
      field.value += next === undefined ? character : (ESCAPES[next] ?? next);
      this.#at += 2;
      return undefined;
    }
    const isQuote = field.isEnclosed && character === enclosedBy;
    if (isQuote && next === enclosedBy) {
      field.value += enclosedBy;
      this.#at += 2;
      return undefined;
    }
    const behind = this.#at + (isQuote ? 1 : 0);
    if (!this.#canSee(behind)) return MORE;
    const last = isQuote || !field.isEnclosed ? this.#ending(behind) : undefined;
    if (last !== undefined) return found({ ...field, isEnclosed: false, wasEnclosed: isQuote }, last, enclosedBy);
    const length = this.#letters.lengthAt(this.#text, this.#at);
    if (this.#at + length > this.#text.length && !this.#ended) return MORE;
    field.value += this.#text.slice(this.#at, this.#at + length);
    this.#at += length;
    return undefined;
  }

  /** Whether there are bytes enough to tell a terminator at `at`. */
  #canSee(at: number): boolean {
    const { terminatedBy, linesTerminatedBy } = this.#format;
    return this.#ended || at + Math.max(terminatedBy.length, linesTerminatedBy.length) <= this.#text.length;
  }

  /** Steps over what ends a field or a line at `at`, if anything does. */
  #ending(at: number): 'field' | 'line' | undefined {
    const { terminatedBy, linesTerminatedBy } = this.#format;
    const isLine = this.#text.startsWith(linesTerminatedBy, at);
    if (isLine || (at === this.#text.length && this.#ended)) {
      this.#at = at + (isLine ? linesTerminatedBy.length : 0);
      return 'line';
    }
    if (!this.#text.startsWith(terminatedBy, at)) return undefined;
    this.#at = at + terminatedBy.length;
    return 'field';
  }
}

/** A field that is being read. */
interface PartialField {
  value: string;
  /** Whether it begins with the escape of NULL. */
  isNull: boolean;
  /** Whether its quote is still open. */
  readonly isEnclosed: boolean;
  readonly wasEnclosed?: boolean;
}

interface FoundField {
  readonly value: Field;
  readonly last: boolean;
}

/** Where fields can have quotes, the bare word NULL is NULL too. A quote that nothing closes is part of the text. */
function found(field: PartialField, end: 'field' | 'line', quote: string): FoundField {
  const { value, isNull, isEnclosed, wasEnclosed } = field;
  const isWord = quote !== '' && value === 'NULL' && wasEnclosed !== true;
  if ((isNull && value === 'N') || isWord) return { value: undefined, last: end === 'line' };
  return { value: isEnclosed ? quote + value : value, last: end === 'line' };
}

/** Finds the first byte of everything that can mean something. @param letters the range of the first bytes of letters */
function firstBytes(letters: string, ...texts: readonly string[]): RegExp {
  const first = texts.map((text) => text.slice(0, 1)).join('');
  return new RegExp(`[${letters}${first.replaceAll(/[\\\]^-]/g, '\\$&')}]`, 'g');
}

/** The same format for a text in which each character is a byte. */
function inBytes(format: LoadFormat): LoadFormat {
  const bytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
  return {
    terminatedBy: bytes(format.terminatedBy),
    enclosedBy: bytes(format.enclosedBy),
    escapedBy: bytes(format.escapedBy),
    linesStartingBy: bytes(format.linesStartingBy),
    linesTerminatedBy: bytes(format.linesTerminatedBy),
  };
}
