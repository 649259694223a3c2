import { wireError } from '../../../mysql/wire-error.ts';

/** Where JSON text is wrong, in RapidJSON's words; the position counts bytes of UTF-8. */
export interface JsonProblem {
  readonly reason: string;
  readonly position: number;
}

/** What the parser makes of each kind of value. */
export interface JsonBuilder<T> {
  /** `source` is the text between the quotes. */
  string(value: string, source: string): T;
  number(source: string): T;
  literal(value: boolean | null): T;
  array(items: readonly T[]): T;
  object(members: Map<string, T>): T;
}

const MAX_DEPTH = 100;
const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.(\d*))?(?:[eE][+-]?(\d*))?/y;
const HEX = /^[0-9a-fA-F]{4}$/;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Failure extends Error {
  readonly at: number;

  constructor(reason: string, at: number) {
    super(reason);
    this.at = at;
  }
}

/** Parses JSON text as MySQL does. @throws WireError 3157 for more than 100 levels */
export function parseJsonText<T>(text: string, builder: JsonBuilder<T>): T | JsonProblem {
  try {
    return new Parser(text, builder).parse();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { reason: error.message, position: Buffer.byteLength(text.slice(0, error.at)) };
  }
}

class Parser<T> {
  readonly #text: string;
  readonly #build: JsonBuilder<T>;
  #at = 0;
  #depth = 0;

  constructor(text: string, builder: JsonBuilder<T>) {
    this.#text = text;
    this.#build = builder;
  }

  parse(): T {
    this.#skipSpace();
    if (this.#at === this.#text.length) throw new Failure('The document is empty.', this.#at);
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length)
      throw new Failure('The document root must not be followed by other values.', this.#at);
    return value;
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== SPACE && code !== LINE_FEED && code !== TAB && code !== CARRIAGE_RETURN) return;
      this.#at++;
    }
  }

  /** The letters up to a quotation mark, a backslash or a control character. */
  #plainLetters(): string {
    const start = this.#at;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (!(code >= SPACE) || code === QUOTE || code === BACKSLASH) return this.#text.slice(start, this.#at);
      this.#at++;
    }
  }

  #accept(character: string): boolean {
    this.#skipSpace();
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    this.#skipSpace();
    return true;
  }

  #value(): T {
    switch (this.#text[this.#at] ?? '') {
      case '{':
        return this.#nested(() => this.#object());
      case '[':
        return this.#nested(() => this.#array());
      case '"': {
        const start = this.#at + 1;
        const value = this.#string();
        return this.#build.string(value, this.#text.slice(start, this.#at - 1));
      }
      case 't':
        return this.#literal('true', true);
      case 'f':
        return this.#literal('false', false);
      case 'n':
        return this.#literal('null', null);
      default:
        return this.#number();
    }
  }

  #nested(parse: () => T): T {
    if (++this.#depth > MAX_DEPTH) throw wireError('ER_JSON_DOCUMENT_TOO_DEEP');
    this.#at++;
    this.#skipSpace();
    const value = parse();
    this.#depth--;
    return value;
  }

  #object(): T {
    const members = new Map<string, T>();
    if (this.#accept('}')) return this.#build.object(members);
    do {
      if (this.#text[this.#at] !== '"') throw new Failure('Missing a name for object member.', this.#at);
      const name = this.#string();
      if (!this.#accept(':')) throw new Failure('Missing a colon after a name of object member.', this.#at);
      members.set(name, this.#value());
    } while (this.#accept(','));
    if (!this.#accept('}')) throw new Failure("Missing a comma or '}' after an object member.", this.#at);
    return this.#build.object(members);
  }

  #array(): T {
    const items: T[] = [];
    if (this.#accept(']')) return this.#build.array(items);
    do items.push(this.#value());
    while (this.#accept(','));
    if (!this.#accept(']')) throw new Failure("Missing a comma or ']' after an array element.", this.#at);
    return this.#build.array(items);
  }

  #literal(word: string, value: boolean | null): T {
    for (const letter of word) {
      if (this.#text[this.#at] !== letter) throw new Failure('Invalid value.', this.#at);
      this.#at++;
    }
    return this.#build.literal(value);
  }

  #string(): string {
    this.#at++;
    let value = this.#plainLetters();
    for (;;) {
      const next = this.#text[this.#at];
      if (next === '"') break;
      if (next === undefined || next === '\0')
        throw new Failure('Missing a closing quotation mark in string.', this.#at);
      if (next !== '\\') throw new Failure('Invalid encoding in string.', this.#at);
      value += this.#escape() + this.#plainLetters();
    }
    this.#at++;
    return value;
  }

  #escape(): string {
    const start = this.#at;
    const letter = this.#text[start + 1] ?? '';
    this.#at += 2;
    if (letter !== 'u') {
      const plain = ESCAPES[letter];
      if (plain === undefined) throw new Failure('Invalid escape character in string.', start);
      return plain;
    }
    const unit = this.#unit(start);
    if (unit < 0xd8_00 || unit > 0xdf_ff) return String.fromCharCode(unit);
    const isPair = unit <= 0xdb_ff && this.#text.startsWith('\\u', this.#at);
    if (isPair) this.#at += 2;
    const low = isPair ? this.#unit(start) : 0;
    if (low < 0xdc_00 || low > 0xdf_ff) throw new Failure('The surrogate pair in string is invalid.', start);
    return String.fromCharCode(unit, low);
  }

  #unit(start: number): number {
    const digits = this.#text.slice(this.#at, this.#at + 4);
    if (!HEX.test(digits)) throw new Failure('Incorrect hex digit after \\u escape in string.', start);
    this.#at += 4;
    return Number.parseInt(digits, 16);
  }

  #number(): T {
    NUMBER.lastIndex = this.#at;
    const found = NUMBER.exec(this.#text);
    if (found === null) throw new Failure('Invalid value.', this.#at + (this.#text[this.#at] === '-' ? 1 : 0));
    const [source, fraction, exponent] = found;
    const start = this.#at;
    this.#at += source.length;
    if (fraction === '') throw new Failure('Miss fraction part in number.', start + source.indexOf('.') + 1);
    if (exponent === '') throw new Failure('Miss exponent in number.', this.#at);
    if (!Number.isFinite(Number(source))) throw new Failure('Number too big to be stored in double.', start);
    return this.#build.number(source);
  }
}
