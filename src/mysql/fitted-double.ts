import { fixedDigits } from './number-text.ts';

/** Beyond this many digits before or after the point a number has an exponent, however much room there is. */
const MAX_FIXED_EXPONENT = 15;
/** Digits that say whether a number is exactly between two shorter ones; JavaScript gives no more. */
const EXACT_DIGITS = 100;

/** The significant digits of a number without zeros behind them, and where its point is: 12.3 has `123` and 2. */
interface Digits {
  readonly digits: string;
  readonly point: number;
}

/** A number in so much room, and whether even one digit is too much. */
export interface FittedDouble {
  readonly text: string;
  readonly isTooLong: boolean;
}

/**
 * A DOUBLE in at most `width` characters (`my_gcvt` of mysys/dtoa, with which strings take numbers): as many digits as there
 * is room for, with an exponent where that shows more of them.
 *
 * @param value a finite number
 */
export function fittedDouble(value: number, width: number): FittedDouble {
  const sign = value < 0 ? '-' : '';
  const room = width - sign.length;
  const size = Math.abs(value);
  if (size === 0) return { text: '0', isTooLong: false };
  const shown = significant(size, room);
  const { digits, point } = shown;
  const { text, isTooLong } = isFixed(digits.length, point, room)
    ? fixed(size, shown, room)
    : exponential(size, shown, room);
  return { text: ((text === '0' ? '' : sign) + text).slice(0, width), isTooLong };
}

function isFixed(length: number, point: number, room: number): boolean {
  const needed = point <= 0 ? length - point + 2 : point < length ? length + 1 : point;
  const exponent = exponentLength(point);
  if (needed <= room) return point > -MAX_FIXED_EXPONENT && (point <= MAX_FIXED_EXPONENT || length > point);
  const isNothing = point <= 0 && room <= 2 - point && room >= 3 + exponent;
  return point <= room && point >= -2 && !isNothing;
}

const exponentLength = (point: number): number =>
  1 + Number(point >= 101 || point <= -99) + Number(point >= 11 || point <= -9);

/** A number that has no digits left is 0. */
function fixed(size: number, { digits, point }: Digits, room: number): FittedDouble {
  const width = room - Number(point < digits.length) - (point <= 0 ? 1 - point : 0);
  const behind = (width < digits.length ? Math.max(width, point) : digits.length) - point;
  return {
    text: trimmedFraction(fixedDigits(size, Math.max(behind, 0))),
    isTooLong: width < digits.length && width < point,
  };
}

const trimmedFraction = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

function exponential(size: number, shown: Digits, room: number): FittedDouble {
  const width = room - 1 - exponentLength(shown.point) - Number(shown.digits.length > 1) - Number(shown.point - 1 < 0);
  const { digits, point } = width < shown.digits.length ? significant(size, width) : shown;
  const mantissa = digits.length > 1 ? `${digits.slice(0, 1)}.${digits.slice(1)}` : digits;
  return { text: `${mantissa}e${point - 1}`, isTooLong: width <= 0 };
}

/** The shortest digits that read back to the same value, or the `most` first ones; what is exactly between two goes to the even one. */
function significant(size: number, most: number): Digits {
  const shortest = digitsOf(size.toExponential());
  const count = Math.max(most, 1);
  if (shortest.digits.length <= count) return shortest;
  const half = new RegExp(`^(\\d{${count - 1}}[02468])50*$`).exec(digitsOf(size.toExponential(EXACT_DIGITS)).digits);
  if (half !== null) return { digits: trimmed(half[1] ?? ''), point: shortest.point };
  return digitsOf(size.toExponential(count - 1));
}

function digitsOf(text: string): Digits {
  const [mantissa = '', exponent] = text.split('e');
  return { digits: trimmed(mantissa.replace('.', '')), point: Number(exponent) + 1 };
}

const trimmed = (digits: string): string => digits.replace(/(?<=.)0+$/, '');
