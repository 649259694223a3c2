/** A delimiter of a date or moment that MySQL takes and warns of. */
export interface DeprecatedDelimiter {
  readonly character: string;
  /** From 0. */
  readonly position: number;
  /** What should stand there; nothing for one that is superfluous. */
  readonly standard: '-' | ':' | ' ' | undefined;
}

/** The fields of a text that begins as a date or moment, none of them judged yet. */
export interface MomentFields {
  /** Year, month, day, hour, minute, second; those that are left out are 0. */
  readonly numbers: readonly number[];
  /** How many digits the year has. */
  readonly yearLength: number;
  /** How many fields are given. */
  readonly count: number;
  /** Digits behind the second. */
  readonly fraction: string;
  /** The zone at the end, such as `+02:00`, in minutes. */
  readonly offsetMinutes: number | undefined;
  /** Whether nothing but space follows. */
  readonly complete: boolean;
  /** Whether a space, or nothing at all, stands between the fields: where a TIME is wanted, only then it is a moment. */
  readonly hasSpace: boolean;
  readonly deprecated: DeprecatedDelimiter | undefined;
}

const YEAR = 0;
const DAY = 2;
const SECOND = 5;
const LARGEST = 999_999;

/**
 * Reads the fields of a date or moment as MySQL does: two or four digits each where no delimiter stands, otherwise
 * digits between any punctuation (https://dev.mysql.com/doc/refman/9.7/en/date-and-time-literals.html).
 *
 * @returns `undefined` for a text that does not begin so
 */
export function scanMoment(text: string): MomentFields | undefined {
  return new Scan(text).run();
}

/** One reading of a text. */
class Scan {
  readonly #text: string;
  readonly #numbers: number[] = [];
  /** Whether the fields follow each other without delimiters. */
  #isCompact = false;
  #yearLength = 0;
  #fraction = '';
  #at = 0;
  #hasDelimiter = false;
  #hasSpace = false;
  #offset: number | undefined;
  #deprecated: DeprecatedDelimiter | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  run(): MomentFields | undefined {
    this.#skipSpace();
    if (!isDigit(this.#char)) return undefined;
    const { length } = /^[\dT]*/.exec(this.#text.slice(this.#at))?.[0] ?? '';
    const behind = this.#text[this.#at + length];
    this.#isCompact = behind === undefined || behind === '.';
    const digits = length === 4 || length === 8 || length >= 14 ? 4 : 2;
    if (!this.#readFields(digits)) return undefined;
    const numbers = Array.from({ length: SECOND + 1 }, (_, i) => this.#numbers[i] ?? 0);
    return { ...this.#end(), numbers, yearLength: this.#isCompact ? digits : this.#yearLength };
  }

  /** What follows the last field. */
  #end(): Omit<MomentFields, 'numbers' | 'yearLength'> {
    if (this.#at === this.#text.length && this.#numbers.length === DAY + 1 && isSpace(this.#text[this.#at - 1]))
      this.#deprecate(undefined, this.#at - 1);
    this.#skipSpace();
    return {
      count: this.#numbers.length,
      fraction: this.#fraction,
      offsetMinutes: this.#offset,
      complete: this.#at === this.#text.length,
      hasSpace: this.#hasSpace || !this.#hasDelimiter,
      deprecated: this.#deprecated,
    };
  }

  get #char(): string | undefined {
    return this.#text[this.#at];
  }

  #skipSpace(): void {
    for (; isSpace(this.#char); this.#at++) this.#deprecate(undefined);
  }

  /** @returns whether nothing stands in them that no moment can have */
  #readFields(yearDigits: number): boolean {
    for (let field = YEAR; field <= SECOND && isDigit(this.#char); field++) {
      const start = this.#at;
      const most = this.#isCompact ? (field === YEAR ? yearDigits : 2) : Infinity;
      while (isDigit(this.#char) && this.#at - start < most) this.#at++;
      const number = Number(this.#text.slice(start, this.#at));
      if (number > LARGEST) return false;
      this.#numbers.push(number);
      if (field === YEAR) this.#yearLength = this.#at - start;
      if (field === SECOND) return this.#readEnd();
      if (!this.#readDelimiters(field)) return false;
    }
    return true;
  }

  /** The delimiters behind a field. @returns whether they may stand there */
  #readDelimiters(field: number): boolean {
    if (field === DAY && this.#char === 'T') {
      // With nothing behind it, it does not belong to the date.
      if (isDigit(this.#text[this.#at + 1])) this.#at++;
      return true;
    }
    for (let isFirst = true; isPunctuation(this.#char) || isSpace(this.#char); isFirst = false) {
      if (isSpace(this.#char) && field !== DAY) return false;
      this.#hasDelimiter = true;
      this.#hasSpace ||= isSpace(this.#char);
      if (!isFirst) this.#deprecate(undefined);
      else this.#judge(field);
      this.#at++;
    }
    return true;
  }

  #judge(field: number): void {
    const char = this.#char;
    if (field === DAY) {
      if (char !== ' ' && (char !== '.' || !this.#isCompact)) this.#deprecate(' ');
    } else if (char !== (field < DAY ? '-' : ':') && !(this.#isCompact && this.#yearLength === 1))
      this.#deprecate(field < DAY ? '-' : ':');
  }

  /** What may stand behind the second: a fraction and a zone. @returns whether it is a zone when it begins as one */
  #readEnd(): boolean {
    if (this.#char === '.') {
      this.#fraction = /^\d*/.exec(this.#text.slice(++this.#at))?.[0] ?? '';
      this.#at += this.#fraction.length;
    }
    if (this.#char !== '+' && this.#char !== '-') return true;
    this.#offset = zoneOffset(this.#text.slice(this.#at));
    this.#at = this.#text.length;
    return this.#offset !== undefined;
  }

  /** The first one is told of. */
  #deprecate(standard: DeprecatedDelimiter['standard'], position = this.#at): void {
    this.#deprecated ??= { character: this.#text[position] ?? '', position, standard };
  }
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isSpace = (char: string | undefined): boolean => char !== undefined && /^[ \t-\r]$/.test(char);
const isPunctuation = (char: string | undefined): boolean => char !== undefined && /^[!-/:-@[-`{-~]$/.test(char);

const MOST_MINUTES = 14 * 60;

/** `+02:00` in minutes, from -13:59 to +14:00; spaces may follow. */
function zoneOffset(zone: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):([0-5]\d)[ \t-\r]*$/.exec(zone) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  if (sign === '-') return size > 0 && size < MOST_MINUTES ? -size : undefined;
  return sign !== undefined && size <= MOST_MINUTES ? size : undefined;
}
