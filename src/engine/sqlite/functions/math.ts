import { C_LIBRARY } from './c-library.ts';
import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import { DOUBLE_TYPE, shownInteger, type StoredValue } from '../type/type.ts';
import { truncatedValue } from '../store/problem.ts';
import { rangeError } from '../operand/range-error.ts';
import {
  connectionText,
  Doubtful,
  number,
  scalar,
  text,
  whole,
  type Implementation,
  type ScalarFunction,
} from './scalar.ts';

const finite =
  (compute: (...values: number[]) => number): Implementation =>
  (...values) => {
    const result = compute(...values.map(number));
    return Number.isFinite(result) ? result : null;
  };

const real = (count: number | readonly [number, number], compute: (...values: number[]) => number): ScalarFunction =>
  scalar(['real'], count, DOUBLE_TYPE, finite(compute), { nullable: true });

/** A function whose finite arguments can have a result that is too large: error 1690. */
const ranged = (count: number, name: string, compute: (...values: number[]) => number): ScalarFunction =>
  scalar(
    ['real'],
    count,
    DOUBLE_TYPE,
    (...given) => {
      const values = given.slice(0, count);
      const result = compute(...values.map(number));
      if (Number.isFinite(result)) return result;
      throw rangeError('DOUBLE', given[count], `${name}(${values.map(String).join(',')})`);
    },
    { ranged: true },
  );

/** A logarithm; of what is not above 0 there is none. */
const logarithm = (compute: (value: number) => number): ScalarFunction =>
  scalar(['real'], 1, DOUBLE_TYPE, (value) => logarithmOf(number(value), compute), { nullable: true });

function logarithmOf(value: number, compute: (value: number) => number): number | WireError {
  return value > 0 ? compute(value) : wireError('ER_INVALID_ARGUMENT_FOR_LOGARITHM');
}

/** LOG(x), or LOG(base, x). */
function log(first: StoredValue | undefined, second: StoredValue | undefined): StoredValue | WireError {
  if (first === null) return null;
  if (second === undefined) return logarithmOf(number(first), C_LIBRARY.ln);
  // The base is judged before it is known that there is a number.
  if (number(first) <= 0) return wireError('ER_INVALID_ARGUMENT_FOR_LOGARITHM');
  if (second === null) return null;
  if (number(second) <= 0 || number(first) === 1) return wireError('ER_INVALID_ARGUMENT_FOR_LOGARITHM');
  return C_LIBRARY.ln(number(second)) / C_LIBRARY.ln(number(first));
}

const UINT64_MAX = 2n ** 64n - 1n;
const [INT64_MIN, INT64_MAX] = [-(2n ** 63n), 2n ** 63n - 1n];

/** CONV('ff', 16, 10): 64-bit integers in bases 2 to 36; a text that begins with no digit is 0, and is told, as is one that is too large. */
function convert(value: string, from: number, to: number): string | Doubtful | null {
  const [source, target] = [Math.abs(from), Math.abs(to)];
  if (source < 2 || source > 36 || target < 2 || target > 36 || value === '') return null;
  const [start = '', sign = ''] = /^[ \t-\r]*([+-]?)/.exec(value) ?? [];
  const { total, count } = digitsAt(value, start.length, source);
  const [least, most] = from < 0 ? [INT64_MIN, INT64_MAX] : [-UINT64_MAX, UINT64_MAX];
  const given = sign === '-' ? -total : total;
  const isBeyond = given < least || given > most;
  const inside = given > most ? most : given < least ? belowAll(from) : given;
  const result = (to < 0 ? BigInt.asIntN(64, inside) : BigInt.asUintN(64, inside)).toString(target).toUpperCase();
  return count > 0 && !isBeyond ? result : new Doubtful(result, truncatedValue('DECIMAL', value));
}

/** What a number is that is below all of 64 bits: the least with a sign, otherwise the largest, but in base 10 none. */
const belowAll = (from: number): bigint => (from < 0 ? INT64_MIN : from === 10 ? 0n : UINT64_MAX);

/** The number that digits of a base are, and how many there are; those behind 64 bits are not read. */
function digitsAt(value: string, start: number, base: number): { readonly total: bigint; readonly count: number } {
  let [total, count] = [0n, 0];
  for (let at = start; at < value.length && total <= UINT64_MAX; at++) {
    const rank = DIGITS.indexOf((value[at] ?? '').toLowerCase());
    if (rank < 0 || rank >= base) break;
    total = total * BigInt(base) + BigInt(rank);
    count++;
  }
  return { total, count };
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Numeric functions on doubles (https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html). */
export const MATH_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  acos: real(1, C_LIBRARY.acos),
  asin: real(1, C_LIBRARY.asin),
  atan: real([1, 2], (y, x) => (x === undefined ? C_LIBRARY.atan(y ?? 0) : C_LIBRARY.atan2(y ?? 0, x))),
  atan2: real([1, 2], (y, x) => (x === undefined ? C_LIBRARY.atan(y ?? 0) : C_LIBRARY.atan2(y ?? 0, x))),
  conv: scalar(
    ['text', 'integer', 'integer'],
    3,
    connectionText(65),
    (value, from, to) => convert(text(value), whole(from), whole(to)),
    { nullable: true },
  ),
  cos: real(1, C_LIBRARY.cos),
  cot: ranged(1, 'cot', (x) => 1 / C_LIBRARY.tan(x ?? 0)),
  degrees: ranged(1, 'degrees', (x) => (x ?? 0) * (180 / Math.PI)),
  exp: ranged(1, 'exp', C_LIBRARY.exp),
  ln: logarithm(C_LIBRARY.ln),
  log: scalar(['real'], [1, 2], DOUBLE_TYPE, log, { nullable: true, nulls: true }),
  log10: logarithm(C_LIBRARY.log10),
  log2: logarithm(C_LIBRARY.log2),
  pi: scalar(['real'], 0, { ...DOUBLE_TYPE, decimals: 6, precision: undefined }, () => Math.PI),
  pow: ranged(2, 'pow', Math.pow),
  power: ranged(2, 'pow', Math.pow),
  radians: ranged(1, 'radians', (x) => (x ?? 0) * (Math.PI / 180)),
  sign: scalar(['real'], 1, shownInteger(1), (value) => Math.sign(number(value)) || 0),
  sin: real(1, C_LIBRARY.sin),
  sqrt: real(1, Math.sqrt),
  tan: real(1, C_LIBRARY.tan),
  bin: scalar(['text'], 1, connectionText(65), (value) => convert(text(value), 10, 2), { nullable: true }),
  oct: scalar(['text'], 1, connectionText(65), (value) => convert(text(value), 10, 8), { nullable: true }),
};
