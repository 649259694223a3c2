/** The fields of a date or moment in the form in which it is stored, none of them judged yet. */
export interface PlainMoment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Digits behind the second. */
  readonly fraction: string;
  /** Whether it has no time of day. */
  readonly isDate: boolean;
}

const ZERO = 0x30;
const DASH = 0x2d;
const SPACE = 0x20;
const COLON = 0x3a;
const POINT = 0x2e;
const DATE_LENGTH = 'YYYY-MM-DD'.length;
const CLOCK_LENGTH = 'hh:mm:ss'.length;
const MOMENT_LENGTH = 'YYYY-MM-DD hh:mm:ss'.length;

/**
 * Reads `YYYY-MM-DD` and `YYYY-MM-DD hh:mm:ss[.f…]`, as nearly all moments are written: letter by letter, which takes a
 * third of the time of a regular expression.
 *
 * @returns `undefined` for a text of another form
 */
export function scanPlainMoment(text: string): PlainMoment | undefined {
  if (!isPlainMoment(text)) return undefined;
  const isDate = text.length === DATE_LENGTH;
  return {
    year: twoDigits(text, 0) * 100 + twoDigits(text, 2),
    month: twoDigits(text, 5),
    day: twoDigits(text, 8),
    hour: isDate ? 0 : twoDigits(text, 11),
    minute: isDate ? 0 : twoDigits(text, 14),
    second: isDate ? 0 : twoDigits(text, 17),
    fraction: text.length > MOMENT_LENGTH ? text.slice(MOMENT_LENGTH + 1) : '',
    isDate,
  };
}

/** Whether a text has the form in which moments are stored. */
export function isPlainMoment(text: string): boolean {
  const { length } = text;
  if (length !== DATE_LENGTH && length < MOMENT_LENGTH) return false;
  if (!areDigits(text, 0, 4) || !areDigits(text, 5, 7) || !areDigits(text, 8, DATE_LENGTH)) return false;
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false;
  return length === DATE_LENGTH || (text.charCodeAt(DATE_LENGTH) === SPACE && isPlainClock(text, DATE_LENGTH + 1));
}

/** Whether a text is a TIME of two digits each, `hh:mm:ss`. */
export const isPlainTime = (text: string): boolean => text.length === CLOCK_LENGTH && isPlainClock(text, 0);

/** Whether `hh:mm:ss[.f…]` is what is left of a text. */
function isPlainClock(text: string, start: number): boolean {
  if (!areDigits(text, start, start + 2) || !areDigits(text, start + 3, start + 5)) return false;
  if (text.charCodeAt(start + 2) !== COLON || text.charCodeAt(start + 5) !== COLON) return false;
  const end = start + CLOCK_LENGTH;
  if (!areDigits(text, start + 6, end)) return false;
  return text.length === end || (text.charCodeAt(end) === POINT && areDigits(text, end + 1, text.length));
}

function areDigits(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return false;
  }
  return true;
}

/** The number of the two digits at a place. */
export const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
