import { shownValue, wireError, type WireError } from '../../../../mysql/wire-error.ts';
import type { SqlMode } from '../../session/session-state.ts';
import { truncatedValue } from '../../store/problem.ts';
import { formatDate, formatDateTime, MICROS_PER_SECOND, type DateTimeParts } from '../../type/temporal.ts';
import type { StoredValue } from '../../type/type.ts';
import { Doubtful, type ScalarResult } from '../scalar.ts';
import { formatKind } from './date-format.ts';
import { strToDate } from './str-to-date.ts';

/**
 * STR_TO_DATE in a SQL mode.
 *
 * @param wanted `datetime` where the format was not known and so the type is that
 * @returns error 1411 for a text that does not have the format, or no date in the mode
 */
export function parseByFormat(
  value: string,
  format: string,
  wanted: StoredValue | undefined,
  mode: SqlMode,
): ScalarResult {
  const read = strToDate(value, format, mode.invalidDates);
  const kind = wanted === 'datetime' ? wanted : formatKind(format);
  const refusal = (lacking: string): WireError =>
    wireError('ER_WRONG_VALUE_FOR_TYPE', lacking, shownValue(value), 'str_to_date');
  if (typeof read === 'string') return refusal(read);
  const { parts, complete } = read;
  if (kind === 'time' ? parts.day > 0 && mode.noZeroInDate : lacksDay(parts, mode)) return refusal('datetime');
  const result = momentOfKind(kind, parts, format.includes('%f') || wanted === 'datetime' ? 6 : 0);
  return complete ? result : new Doubtful(result, truncatedValue(kind, value));
}

/** Whether a date is none in the SQL mode: NO_ZERO_DATE is about each of its parts here. */
function lacksDay({ year, month, day }: DateTimeParts, mode: SqlMode): boolean {
  if (mode.noZeroDate) return year === 0 || month === 0 || day === 0;
  return mode.noZeroInDate && (month === 0 || day === 0) && year + month + day > 0;
}

function momentOfKind(kind: 'date' | 'time' | 'datetime', parts: DateTimeParts, fsp: number): StoredValue {
  if (kind === 'date') return formatDate(parts);
  if (kind === 'datetime') return formatDateTime(parts, fsp);
  return (((parts.day * 24 + parts.hour) * 60 + parts.minute) * 60 + parts.second) * MICROS_PER_SECOND + parts.micro;
}
