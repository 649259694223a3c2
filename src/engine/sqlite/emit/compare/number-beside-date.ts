import { WireError } from '../../../../mysql/wire-error.ts';
import { reportProblem } from '../../store/problem.ts';
import type { RunContext } from '../../session/session-state.ts';
import { momentOfNumber } from '../../type/moment-of-number.ts';
import { daysInMonth } from '../../type/calendar.ts';
import { formatDate, formatDateTime, isMidnight, isZeroDate, type DateTimeParts } from '../../type/temporal.ts';
import type { StoredValue, TemporalType } from '../../type/type.ts';
import { toUtc } from '../../type/time-zone.ts';
import { isTimestampMoment } from '../../store/store-temporal.ts';
import { AFTER_DATES, soughtMoment, trimFraction } from './stored-moment.ts';
import { isAlone, type Place } from './place.ts';

/**
 * A number in the stored form of the dates or moments it is compared with. It becomes a value of the column, and zero is one in
 * all SQL modes (`convert_constant_arg_to_field` in sql/item_cmpfunc.cc); in a list of IN zero equals no DATE.
 *
 * @param column the name of the column, which is told of a number that is no date
 */
export function numberBesideDate(
  value: number,
  type: TemporalType,
  run: RunContext,
  column: string | undefined,
  place: Place,
): StoredValue {
  const isOfColumn = isAlone(place) || place === 'bound';
  const isDate = value === 0 || Math.trunc(value) !== 0;
  const given = isDate ? momentOfNumber(value)?.parts : undefined;
  const parts = given !== undefined && isTaken(given, type, run, isOfColumn) ? given : undefined;
  if (
    isOfColumn &&
    column !== undefined &&
    (parts === undefined || (value % 1 !== 0 && (type.kind === 'date' || value < FIRST_MOMENT)))
  )
    reportProblem(run.session, incorrectNumber(value, type, column));
  if (parts === undefined)
    return isOfColumn && column !== undefined ? besideColumn(value, type) : besideAllDates(value, type);
  if (isZeroDate(parts) && type.kind === 'date' && place === 'member') return AFTER_DATES;
  if (type.kind === 'timestamp') return isZeroDate(parts) ? 0 : soughtMoment(parts, run.session.zone);
  if (type.kind === 'date')
    return isMidnight(parts) || value < FIRST_MOMENT ? formatDate(parts) : formatDateTime(parts, 6);
  return trimFraction(formatDateTime(parts, 6), type.fsp);
}

/** The first number of more digits than a date has. */
const FIRST_MOMENT = 1e8;

/** The last second that there is. */
const LAST_MOMENT = 99_991_231_235_959;

/** Whether a date is one to a comparison: a column may have days that its months do not have, but for one of UTC. */
function isTaken(parts: DateTimeParts, { kind }: TemporalType, { session }: RunContext, isOfColumn: boolean): boolean {
  if (isZeroDate(parts)) return true;
  if (kind === 'timestamp' && isOfColumn) return isRealDay(parts) && isTimestampMoment(toUtc(parts, session.zone));
  if (parts.month === 0 || parts.day === 0) return !session.mode.noZeroInDate;
  return isOfColumn || session.mode.invalidDates || isRealDay(parts);
}

const isRealDay = ({ year, month, day }: DateTimeParts): boolean =>
  month > 0 && day > 0 && day <= daysInMonth(year, month);

/** A number that a column of dates cannot hold, as MySQL tells of it. */
function incorrectNumber(value: number, type: TemporalType, column: string): WireError {
  const kind = type.kind === 'date' ? 'date' : 'datetime';
  return new WireError(1292, '22007', `Incorrect ${kind} value: '${value}' for column '${column}' at row 1`);
}

/** A number that is none of a column's moments is behind that of zeros and before all others. */
function besideColumn(value: number, type: TemporalType): StoredValue {
  if (type.kind === 'date' || value < 0 || value > LAST_MOMENT) return besideAllDates(value, type);
  return type.kind === 'timestamp' ? 0.5 : '0000-00-01';
}

/** Where a number that is no date stands among stored dates. */
function besideAllDates(value: number, type: TemporalType): StoredValue {
  if (type.kind === 'timestamp') return value < 19_700_101 ? -Infinity : Infinity;
  if (value < 0) return '';
  if (value >= FIRST_MOMENT) return AFTER_DATES;
  const digits = String(Math.trunc(value)).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
