import { COLUMN_TYPE, type BoundParameter, type ColumnTypeCode } from './column.ts';
import { formatDouble } from './number-text.ts';

/** Types of values that the function for attributes knows no text of. */
const WITHOUT_TEXT: ReadonlySet<ColumnTypeCode> = new Set([
  COLUMN_TYPE.enum,
  COLUMN_TYPE.set,
  COLUMN_TYPE.bit,
  COLUMN_TYPE.geometry,
  COLUMN_TYPE.null,
]);

const FRACTION_DIGITS = 6;
const HIGHEST_HOUR = 838;
/** Of a number. */
const MOST_CHARACTERS = 22;

/** Bits of the integers that a client binds. */
const INTEGER_BITS: ReadonlyMap<ColumnTypeCode, number> = new Map([
  [COLUMN_TYPE.tiny, 8],
  [COLUMN_TYPE.short, 16],
  [COLUMN_TYPE.long, 32],
  [COLUMN_TYPE.longlong, 64],
]);

/**
 * The text of a query attribute (https://dev.mysql.com/doc/refman/9.7/en/query-attributes.html): moments have six digits of a
 * fraction, binary strings are taken for latin1, and NULL stands for what has no text.
 */
export function attributeText({ type, unsigned, value }: BoundParameter): string | null {
  if (value === null || WITHOUT_TEXT.has(type)) return null;
  if (value instanceof Uint8Array) return isText(type) ? '' : Buffer.from(value).toString('latin1');
  if (type === COLUMN_TYPE.float || type === COLUMN_TYPE.double) return doubleText(Number(value));
  if (type === COLUMN_TYPE.datetime || type === COLUMN_TYPE.timestamp) return withFraction(String(value));
  if (type === COLUMN_TYPE.time) return timeText(String(value));
  return unsigned ? unsignedText(type, value) : String(value);
}

/** What does not fit is shown with an exponent, and with as many digits as fit then. */
function doubleText(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const text = formatDouble(value);
  if (text.length <= MOST_CHARACTERS) return text;
  const shown = exponentText(value);
  if (shown.length <= MOST_CHARACTERS) return shown;
  const digits = shown.replace(/e.*/s, '').replace(/[-.]/g, '').length - 1;
  return exponentText(value, digits - (shown.length - MOST_CHARACTERS));
}

const exponentText = (value: number, digits?: number): string => value.toExponential(digits).replace('e+', 'e');

const isText = (type: ColumnTypeCode): boolean =>
  type === COLUMN_TYPE.string || type === COLUMN_TYPE.varString || type === COLUMN_TYPE.varchar;

/** As in MySQL, an unsigned integer in the upper half of its type is widened as if it were signed. */
function unsignedText(type: ColumnTypeCode, value: NonNullable<BoundParameter['value']>): string {
  const bits = INTEGER_BITS.get(type);
  if (bits === undefined || (typeof value !== 'number' && typeof value !== 'bigint')) return String(value);
  return String(BigInt.asUintN(64, BigInt.asIntN(bits, BigInt(value))));
}

/** A moment or time, its fraction, and how far its zone is ahead of UTC. */
const MOMENT = /^([^.+]*?)(?:\.(\d+))?(?:([-+])(\d+:\d+))?$/;

function withFraction(text: string): string {
  const [, whole = '', fraction = '', sign = '', hours = ''] = MOMENT.exec(text) ?? [];
  // The hours of a displacement have no zero before them.
  return `${whole}.${fraction.padEnd(FRACTION_DIGITS, '0')}${sign}${hours.replace(/^0/, '')}`;
}

function timeText(text: string): string {
  const hours = Number(/^-?(\d+)/.exec(text)?.[1]);
  const sign = text.startsWith('-') ? '-' : '';
  return withFraction(hours > HIGHEST_HOUR ? text.replace(/[^.]*/, `${sign}${HIGHEST_HOUR}:59:59`) : text);
}
