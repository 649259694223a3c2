import { storedYear } from '../type/year.ts';
import { isWideCharset, isWideText, wholeCharacters } from '../../../mysql/wide-charset.ts';
import { isTooLong, tooLong } from './text-value.ts';
import { isUtf8 } from 'node:buffer';
import { fixedDigits, formatFloat } from '../../../mysql/number-text.ts';
import { wireError } from '../../../mysql/wire-error.ts';
import { lettersOf } from '../type/charset-text.ts';
import { decodeText, encodingOf } from '../../../mysql/charset.ts';
import { isLegacyCharset } from '../../../mysql/legacy-charset.ts';
import { COLLATIONS, collationOf } from '../type/collation.ts';
import { keyFunctionName, sortKey } from '../type/sort-key.ts';
import { bitBytes, formatDouble, resultText, setText } from '../type/decode.ts';
import {
  decimalToNumber,
  decodeBig,
  encodeBig,
  formatDecimal,
  numberToDecimal,
  pow10,
  rescale,
} from '../type/decimal.ts';
import { readDouble } from '../type/numeric-value.ts';
import { numberMoment, readDateTime } from '../type/temporal-reading.ts';
import {
  formatDate,
  formatDateTime,
  formatTime,
  fromMicros,
  MICROS_PER_DAY,
  roundDateTime,
  toMicros,
} from '../type/temporal.ts';
import { toLocal } from '../type/time-zone.ts';
import { firstLetters } from '../type/letters.ts';
import { UNSIGNED_BIAS, type StoredValue } from '../type/type.ts';
import { CHARSET_CORE_FUNCTIONS } from './charset.ts';
import { castInteger, clampSigned, clampUnsigned, signedReal, toInteger, writtenInteger } from './core-integer.ts';
import { writtenYear, yearOf } from './core-year.ts';
import {
  dateOf,
  fromUnixTime,
  momentMicros,
  roundTime,
  timeNumber,
  timestampText,
  utcMicros,
  ZERO,
  knownDate,
  wholeDate,
  memberDate,
  storedUtcMicros,
  toldDate,
} from './core-moment.ts';
import { decimalTextFunctions } from './decimal-text.ts';
import { JSON_CORE_FUNCTIONS } from './json-core.ts';
import { jsonScalarFunctions } from './json-scalar.ts';
import { invalidCharacters, reportProblem, truncatedValue } from '../store/problem.ts';
import { rangeError } from '../operand/range-error.ts';
import { sleep } from './sleep.ts';
import { number, text, type Implementation, type Runtime } from './scalar.ts';
import type { CoreFunction } from './core-function.ts';

const plain = (call: Implementation): CoreFunction => ({ call });
const exact = (call: Implementation): CoreFunction => ({ call, exact: true });
const int = (value: StoredValue | undefined): bigint => BigInt(value as number | bigint);

/** The bits of a BIT, which may be stored biased. */
function bitsOf(value: StoredValue | undefined, biased: StoredValue | undefined): bigint {
  return int(biased) === 1n ? int(value) - UNSIGNED_BIAS : int(value);
}

/** A private character. */
const NO_MEMBER = '\uF8FF';

const members = new Map<string, readonly string[]>();

function membersOf(json: string): readonly string[] {
  let list = members.get(json);
  if (list === undefined) {
    list = JSON.parse(json) as readonly string[];
    if (members.size > 500) members.clear();
    members.set(json, list);
  }
  return list;
}

/** The functions of all sort keys. */
function keyFunctions(): Readonly<Record<string, CoreFunction>> {
  const named = [...COLLATIONS.values()].filter(
    ({ table, charset }) => table !== undefined && !isLegacyCharset(charset),
  );
  return {
    ...Object.fromEntries(
      named.map((collation) => [keyFunctionName(collation), plain((value) => sortKey(text(value), collation))]),
    ),
    m_key_in: plain((value, name) => sortKey(text(value), collationOf(text(name)))),
  };
}

/** Functions for forms of values: conversions between them, and sort keys. */
export function conversionFunctions(runtime: Runtime): Readonly<Record<string, CoreFunction>> {
  return {
    ...keyFunctions(),
    ...CHARSET_CORE_FUNCTIONS,
    ...JSON_CORE_FUNCTIONS,
    ...decimalTextFunctions(runtime),
    ...jsonScalarFunctions(runtime),
    m_number: plain((value, quiet) => {
      const written = value instanceof Uint8Array ? (resultText(value) ?? '') : text(value);
      const { value: double, complete } = readDouble(written);
      if (!complete && quiet === undefined) reportProblem(runtime.session, truncatedValue('DOUBLE', written));
      return double;
    }),
    m_text_whole: plain((value, quiet) =>
      Number(BigInt.asIntN(64, writtenInteger(text(value), runtime, quiet !== undefined))),
    ),
    m_text_integer: plain((value, biased, quiet) => {
      const integer = writtenInteger(text(value), runtime, quiet !== undefined);
      return number(biased) === 1 ? clampUnsigned(integer) + UNSIGNED_BIAS : BigInt.asIntN(64, integer);
    }),
    m_cast_integer: plain((value, unsigned, biased) => {
      const signed = castInteger(text(value), runtime, number(unsigned) === 1);
      return number(biased) === 1 ? BigInt.asUintN(64, signed) + UNSIGNED_BIAS : signed;
    }),
    m_year: exact((value) => yearOf(int(value), runtime)),
    m_text_year: plain((value) => writtenYear(text(value), runtime)),
    m_temporal_number: plain((value) => {
      const digits = text(value).replace(/[-: ]/g, '');
      const sign = text(value).startsWith('-') ? '-' : '';
      return BigInt(sign + digits.replace('.', ''));
    }),
    m_moment_number: plain((value) => Number(text(value).replace(/[: ]|(?<=.)-/g, ''))),
    m_time_short: plain((value) => formatTime(number(value), number(value) % 1_000_000 === 0 ? 0 : 6)),
    m_temporal_big: plain((value) => {
      const [digits = '', fraction = ''] = text(value).replace(/[-: ]/g, '').split('.');
      const sign = text(value).startsWith('-') ? -1n : 1n;
      return encodeBig(sign * BigInt(digits + fraction));
    }),
    m_unsigned_real: exact((value) => Number(int(value) - UNSIGNED_BIAS)),
    m_unsigned_text: exact((value) => String(int(value) - UNSIGNED_BIAS)),
    m_signed_text: exact((value) => String(BigInt.asIntN(64, int(value) - UNSIGNED_BIAS))),
    m_unsigned_big: exact((value, scale) => encodeBig((int(value) - UNSIGNED_BIAS) * pow10(Number(scale)))),
    m_integer_big: exact((value, scale) => encodeBig(int(value) * pow10(Number(scale)))),
    m_real_big: plain((value, scale) => {
      const { unscaled, scale: own } = numberToDecimal(number(value));
      return encodeBig(rescale(unscaled, own, number(scale)));
    }),
    m_big_real: plain((value, scale) => decimalToNumber(decodeBig(text(value)), number(scale))),
    m_big_text: plain((value, stored, scale) =>
      formatDecimal(rescale(decodeBig(text(value)), number(stored), number(scale)), number(scale)),
    ),
    m_big_small: plain((value) => {
      const unscaled = decodeBig(text(value));
      if (BigInt.asIntN(64, unscaled) !== unscaled) throw wireError('ER_DATA_OUT_OF_RANGE', 'DECIMAL', 'cast');
      return unscaled;
    }),
    m_float: plain((value, term) => {
      const single = Math.fround(number(value));
      if (!Number.isFinite(single)) throw rangeError('DOUBLE', term, `cast(${formatDouble(number(value))} as float)`);
      return single;
    }),
    m_zero_pad: plain((value, width) => text(value).padStart(number(width), '0')),
    m_decimal_real: exact((value, scale) => decimalToNumber(int(value), Number(scale))),
    m_decimal_text: exact((value, scale) => formatDecimal(int(value), Number(scale))),
    m_double_text: plain((value, decimals) =>
      number(decimals) < 31 ? fixedDigits(number(value), number(decimals)) : formatDouble(number(value)),
    ),
    m_float_text: plain((value, decimals) =>
      number(decimals) < 31 ? fixedDigits(number(value), number(decimals)) : formatFloat(number(value)),
    ),
    m_bytes_text: plain((value) => (value instanceof Uint8Array ? Buffer.from(value).toString() : text(value))),
    m_text_in: plain((value, charset) => textIn(Buffer.from(value as Uint8Array), text(charset), runtime)),
    m_utf8_text: plain((value) => utf8Text(value as Uint8Array, runtime)),
    m_letters_of: plain((value) => lettersOf(Buffer.from(value as Uint8Array))),
    m_byte_letters: plain((value) => Buffer.from(value as Uint8Array).toString('latin1')),
    m_letter_bytes: plain((value) => (value instanceof Uint8Array ? value : Buffer.from(text(value), 'latin1'))),
    m_cut_text: plain((value, length) => {
      const [whole, most] = [text(value), number(length)];
      if (whole.length <= most) return whole;
      const kept = firstLetters(whole, most);
      if (kept.length < whole.length) reportProblem(runtime.session, truncatedValue(`CHAR(${most})`, whole));
      return kept;
    }),
    m_fit_bytes: plain((value, length) => {
      const [bytes, size] = [value as Uint8Array, number(length)];
      if (isTooLong(size)) {
        reportProblem(runtime.session, tooLong('cast_as_binary'));
        return null;
      }
      if (bytes.length > size)
        reportProblem(runtime.session, truncatedValue(`BINARY(${size})`, Buffer.from(bytes).toString()));
      const fitted = new Uint8Array(size);
      fitted.set(bytes.subarray(0, size));
      return fitted;
    }),
    m_big_limit: plain((value, precision) => {
      const [unscaled, limit] = [decodeBig(text(value)), pow10(number(precision)) - 1n];
      if (unscaled <= limit && unscaled >= -limit) return text(value);
      reportProblem(runtime.session, wireError('ER_WARN_DATA_OUT_OF_RANGE', 'cast', 1));
      return encodeBig(unscaled > limit ? limit : -limit);
    }),
    m_sought_year: plain((value, operator) => soughtYear(value, text(operator))),
    m_bit_bytes: exact((value, length, biased) => bitBytes(bitsOf(value, biased), Number(length))),
    m_enum_text: plain((index, list) => membersOf(text(list))[number(index) - 1] ?? ''),
    m_set_text: exact((bits, list) => setText(int(bits), membersOf(text(list)))),
    // In place of members that the set has not stands what equals no text that is looked for.
    m_set_places: exact((bits, list) =>
      membersOf(text(list))
        .map((member, i) => ((int(bits) >> BigInt(i)) & 1n ? member : NO_MEMBER))
        .join(','),
    ),
    m_to_integer: exact((value, reading, scale, biased) => toInteger(runtime, value, reading, scale, biased)),
    // Deterministic to SQLite, since generated columns use them: the zone stays while a statement runs.
    m_timestamp_text: { call: (value, fsp) => timestampText(value, fsp, runtime) },
    m_time_text: plain((value, fsp) => formatTime(number(value), number(fsp))),
    m_date: plain((value) => {
      const parts = dateOf(value, 'date', runtime);
      return parts === undefined ? null : formatDate(parts);
    }),
    m_datetime: plain((value, fsp) => {
      const parts = dateOf(value, 'datetime', runtime);
      if (parts === undefined) return null;
      const rounded = roundDateTime(parts, number(fsp), runtime.session.mode.cutsFractions);
      if (rounded.year <= 9999) return formatDateTime(rounded, number(fsp));
      reportProblem(runtime.session, wireError('ER_DATETIME_FUNCTION_OVERFLOW', 'datetime'));
      return null;
    }),
    // What a moment is as a number; no date is too odd for that.
    m_whole_moment: plain((value, fsp = 0) => {
      const parts = readDateTime(text(value), true, true).value?.parts ?? ZERO;
      return formatDateTime(roundDateTime(parts, number(fsp), runtime.session.mode.cutsFractions), number(fsp));
    }),
    // A text that is no date counts as the zero date beside one.
    m_compared_datetime: plain((value, fsp) => {
      const parts = dateOf(value, 'datetime', runtime) ?? ZERO;
      return formatDateTime(roundDateTime(parts, number(fsp), runtime.session.mode.cutsFractions), number(fsp));
    }),
    m_compared_date: plain((value) => formatDate(dateOf(value, 'date', runtime) ?? ZERO)),
    m_member_date: plain((value, isListed) => memberDate(value, number(isListed) === 1, runtime)),
    m_member_moment: plain((value) => {
      const parts = dateOf(value, 'datetime', runtime);
      return parts === undefined ? '' : formatDateTime(parts, 6);
    }),
    m_told_date: plain((value, name) => toldDate(text(value), text(name), runtime)),
    m_known_date: plain((value) => knownDate(text(value), runtime)),
    m_whole_date: plain((value) => wholeDate(text(value), runtime)),
    m_moment_micros: { call: (value) => momentMicros(value, runtime), integer: true },
    m_stored_utc_micros: { call: (value) => storedUtcMicros(text(value), runtime), integer: true },
    m_utc_micros: { call: (value) => utcMicros(value, runtime), integer: true },
    m_from_unixtime: { call: (value, fsp) => fromUnixTime(text(value), number(fsp), runtime) },
    m_signed_big: exact((value, scale) => {
      const whole = rescale(decodeBig(text(value)), Number(scale), 0);
      const signed = clampSigned(whole);
      if (signed !== whole) {
        const written = formatDecimal(decodeBig(text(value)), Number(scale));
        reportProblem(runtime.session, truncatedValue('DECIMAL', written));
      }
      return signed;
    }),
    // The fraction of a number with no more digits than a date has is none of a second.
    m_decimal_moment: plain((value) => numberMoment(text(value))),
    m_signed_real: plain((value) => signedReal(number(value), runtime)),
    m_number_time: { call: (value) => timeNumber(text(value), runtime) },
    m_time: { call: (value, fsp) => roundTime(text(value), number(fsp), runtime), integer: true },
    m_time_today: {
      call: (value, fsp) => {
        const now = toLocal(Math.round(runtime.session.environment.statementTime() * 1000), runtime.session.zone);
        const midnight = { ...now, hour: 0, minute: 0, second: 0, micro: 0 };
        const moment = fromMicros(toMicros(midnight) + number(value));
        return formatDateTime(roundDateTime(moment, number(fsp)), number(fsp));
      },
      volatile: true,
    },
    m_sleep: { call: (seconds) => sleep(runtime, seconds), volatile: true, nulls: true, integer: true },
    m_foreign_key_checks: { call: () => (runtime.session.foreignKeyChecks ? 1 : 0), volatile: true },
    m_time_date: { call: (value) => dateOfTime(number(value), runtime), volatile: true },
  };
}

/** Bytes as text; those that are no UTF-8 are told of. */
/** Bytes as text of a character set; NULL for what is none. */
function textIn(bytes: Buffer, charset: string, { session }: Runtime): string | null {
  const whole = isWideCharset(charset) ? wholeCharacters(bytes, charset) : bytes;
  const read = decodeText(whole, encodingOf(charset));
  const isText = isWideCharset(charset)
    ? isWideText(whole, charset)
    : !isLegacyCharset(charset) || !read.includes('\uFFFD');
  if (isText) return read;
  reportProblem(session, invalidCharacters(charset, whole));
  return null;
}

function utf8Text(bytes: Uint8Array, { session }: Runtime): string | null {
  if (isUtf8(bytes)) return Buffer.from(bytes).toString();
  reportProblem(session, invalidCharacters('utf8mb4', Buffer.from(bytes)));
  return null;
}

/**
 * A value that a key of years is searched for.
 *
 * @throws WireError 1235 for one of two digits, but where it is to be equal: MySQL compares it as a year and as that number
 */
function soughtYear(value: StoredValue, operator: string): number {
  const given = typeof value === 'string' ? value : number(value);
  const year = Number(storedYear(given));
  // That of a query is compared as it is.
  if (operator === '' && (Number(given) <= 0 || Number(given) >= 100)) return Number(given);
  if (operator === '=' || year === Number(given)) return year;
  throw wireError('ER_NOT_SUPPORTED_YET', 'a computed number of two digits beside a YEAR in a key');
}

/** The date that MySQL makes of a TIME: today of a time of the day, of others that so far from now. */
function dateOfTime(micros: number, { session }: Runtime): string {
  const now = toLocal(Math.round(session.environment.statementTime() * 1000), session.zone);
  return formatDate(micros >= 0 && micros < MICROS_PER_DAY ? now : fromMicros(toMicros(now) + micros));
}
