import type { ResultValue } from '../../../mysql/column.ts';
import { type TemporalType, type ValueType, type StoredValue, isBiased, UNSIGNED_BIAS } from '../type/type.ts';
import type { SessionState } from '../session/session-state.ts';
import { truncatedValue } from '../store/problem.ts';
import { parseDecimal, numberToDecimal, rescale, encodeExactly, MAX_PRECISION } from '../type/decimal.ts';
import { decimalText } from '../type/numeric-value.ts';
import { parseDateTime, formatDate, formatDateTime, formatTime, parseTime } from '../type/temporal.ts';

/** Most digits in front of the point of MySQL's numbers (`DECIMAL_BUFF_LENGTH` in mysys/decimal.cc). */
const MOST_WHOLE_DIGITS = 81;
const TOO_LONG = new RegExp(`^(-?)0*(\\d{${MOST_WHOLE_DIGITS}})\\d`);

/** A number as MySQL reads it: one that is too long for it is the largest there is, and is told of. */
export function readNumber(
  value: Exclude<ResultValue, null>,
  { environment }: SessionState,
): Exclude<ResultValue, null> {
  if (typeof value !== 'string' && typeof value !== 'bigint') return value;
  const [found, sign = '', digits = ''] = TOO_LONG.exec(String(value)) ?? [];
  if (found === undefined) return value;
  const { errno, message } = truncatedValue('DECIMAL', digits);
  environment.addWarning({ level: 'Warning', errno, message });
  return `${sign}${'9'.repeat(MAX_PRECISION)}`;
}

/** The stored form of a constant of type `type`. @throws WireError 1235 for a number of more digits than a DECIMAL has */
export function naturalForm(value: Exclude<ResultValue, null>, type: ValueType): StoredValue {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the other types are bound as they are
  switch (type.kind) {
    case 'int':
      // A number would become a REAL.
      return isBiased(type) ? BigInt(value as number | bigint) + UNSIGNED_BIAS : BigInt(value as number | bigint);
    case 'decimal': {
      const { unscaled, scale } = parseDecimal(decimalText(value))?.value ?? numberToDecimal(Number(value));
      const exact = rescale(unscaled, scale, type.scale);
      return type.big ? encodeExactly(exact) : exact;
    }
    case 'date':
    case 'datetime': {
      const parts = parseDateTime(String(value), true, true)?.parts;
      if (parts === undefined) return null;
      return type.kind === 'date' ? formatDate(parts) : formatDateTime(parts, type.fsp);
    }
    case 'time':
      return parseTime(String(value)) ?? null;
    case 'year':
      // A number would become a REAL.
      return BigInt(value as number | bigint);
    case 'bit':
      return typeof value === 'number' || typeof value === 'bigint'
        ? BigInt(value) + (isBiased(type) ? UNSIGNED_BIAS : 0n)
        : value;
    default:
      return value;
  }
}

/** A date, a time or a moment that is written in any way, as it prints; one with a zone stays as it is. */
export function writtenOut(text: string, type: TemporalType): string {
  if (type.kind === 'time') {
    const micros = parseTime(text);
    return micros === undefined ? text : formatTime(micros, type.fsp);
  }
  const { parts, offsetMinutes } = parseDateTime(text, true, true) ?? {};
  if (parts === undefined || offsetMinutes !== undefined) return text;
  return type.kind === 'date' ? formatDate(parts) : formatDateTime(parts, type.fsp);
}
