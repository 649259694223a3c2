import { MAX_SCALE, numberToDecimal, parseDecimal, pow10, rescale, type Decimal } from '../../type/decimal.ts';
import type { JsonNode, JsonScalar } from '../../type/json.ts';
import { MAX_TIME_MICROS } from '../../type/temporal.ts';
import { readTime } from '../../type/temporal-reading.ts';

/** Ends a string, an array or an object; below all that can follow. */
const END = '\u0000';
/** Stands in front of the letters that would be taken for {@link END}, or for itself. */
const ESCAPE = '\u0001';

/** A string as a part of a key, in which nothing ends it but its end. */
const textKey = (value: string): string =>
  value.includes(END) || value.includes(ESCAPE)
    ? value.replaceAll(ESCAPE, `${ESCAPE}\u0002`).replaceAll(END, ESCAPE + ESCAPE) + END
    : value + END;

/**
 * A key of a document: equal for equal documents, and in the order of its comparison
 * (https://dev.mysql.com/doc/refman/9.7/en/json.html#json-comparison): NULL, numbers, strings, objects, arrays, booleans,
 * dates, times, moments, bytes.
 */
export function jsonKey(node: JsonNode): string {
  if (node.kind === 'array') return `e${node.items.map(jsonKey).join('')}${END}`;
  if (node.kind === 'object') {
    const members = [...node.members].map(([key, value]) => `${textKey(key)}${jsonKey(value)}`);
    return `d${String(members.length).padStart(9, '0')}${members.join('')}${END}`;
  }
  const { value } = node;
  if (value === null) return 'a';
  if (typeof value === 'number') return `b${numberKey(value)}${restKey(node, value)}`;
  if (typeof value === 'boolean') return `f${value ? 1 : 0}`;
  return `${SORTS[node.sort ?? ''] ?? 'c'}${textKey(node.sort === 'time' ? timeKey(value) : value)}`;
}

/** A time in digits that are in the order of times, also of negative ones and of those with three digits of hours. */
function timeKey(value: string): string {
  const micros = readTime(value).value ?? 0;
  return String(micros + MAX_TIME_MICROS).padStart(TIME_DIGITS, '0');
}

const TIME_DIGITS = String(2 * MAX_TIME_MICROS).length;

const SORTS: Readonly<Record<string, string>> = {
  date: 'g',
  time: 'h',
  datetime: 'i',
  opaque: 'j',
  bit: 'k',
  blob: 'l',
};

/** A double and its bits. */
const bits = new DataView(new ArrayBuffer(8));
const SIGN = 0x80_00_00_00;
const ALL = 0xff_ff_ff_ff;

/** The bits of a double in the order of its values. */
function numberKey(value: number): string {
  bits.setFloat64(0, value === 0 ? 0 : value);
  const [high, low] = [bits.getUint32(0), bits.getUint32(4)];
  return high >= SIGN ? hexKey(ALL - high) + hexKey(ALL - low) : hexKey(high + SIGN) + hexKey(low);
}

const hexKey = (half: number): string => half.toString(16).padStart(8, '0');

/** Digits of a number that a double always has. */
const SURE_DIGITS = 15;
/** Digits of what a number has above or below its double, {@link MAX_SCALE} of them behind the point. */
const REST_DIGITS = 90;

/** What an integer or decimal has above or below its double. */
function restKey(node: JsonScalar, value: number): string {
  const rest = restOf(node, value);
  if (rest === 0n) return '1';
  const size = (rest < 0n ? pow10(REST_DIGITS) + rest : rest).toString().padStart(REST_DIGITS, '0');
  return `${rest < 0n ? 0 : 2}${size}`;
}

function restOf({ text, sort }: JsonScalar, value: number): bigint {
  if (text.length <= SURE_DIGITS || (sort !== 'decimal' && !/^-?\d+$/.test(text))) return 0n;
  const exact = parseDecimal(text)?.value ?? ZERO;
  const double = doubleDecimal(value);
  return rescale(exact.unscaled, exact.scale, MAX_SCALE) - rescale(double.unscaled, double.scale, MAX_SCALE);
}

const ZERO: Decimal = { unscaled: 0n, scale: 0 };

/** The digits of a double: of a whole one all that it has, of others those that tell it apart. */
const doubleDecimal = (value: number): Decimal =>
  Number.isInteger(value) ? { unscaled: BigInt(value), scale: 0 } : numberToDecimal(value);
