import type { ResultValue } from '../../../../mysql/column.ts';
import { WireError } from '../../../../mysql/wire-error.ts';
import { deprecatedDelimiter, digitsRead } from '../../store/moment-text.ts';
import { reportProblem, truncatedValue } from '../../store/problem.ts';
import { incorrectValue } from '../../store/store-context.ts';
import type { RunContext } from '../../session/session-state.ts';
import { resultText } from '../../type/decode.ts';
import {
  formatDate,
  formatDateTime,
  isMidnight,
  isZeroDate,
  parseDateTime,
  readMoment,
  type ParsedDateTime,
} from '../../type/temporal.ts';
import { atZone } from '../../type/zoned.ts';
import type { StoredValue, TemporalType } from '../../type/type.ts';
import { isAlone, type Place } from './place.ts';
import { numberBesideDate } from './number-beside-date.ts';
import { soughtMoment, trimFraction, AFTER_DATES } from './stored-moment.ts';

/**
 * A constant in the stored form of the dates or moments it is compared with.
 *
 * @param column the name of the column, which is told of a value that is no date
 * @throws WireError 1525 for a text that is no date, 1292 in a strict change
 */
export function compareDate(
  value: Exclude<ResultValue, null>,
  type: TemporalType,
  run: RunContext,
  column: string | undefined,
  place: Place,
): StoredValue {
  if (typeof value === 'number') return numberBesideDate(value, type, run, column, place);
  const text = resultText(value) ?? '';
  const parsed = momentOf(text, type, run, isAlone(place) ? column : undefined);
  if (parsed === undefined) return besideNoDate(text, type, run, column, place);
  if (place === 'dates' && !isMidnight(parsed.parts)) reportProblem(run.session, truncatedValue('date', text));
  const parts = atZone(parsed, run.session.zone);
  if (type.kind === 'timestamp') return isZeroDate(parts) ? 0 : soughtMoment(parts, run.session.zone);
  if (type.kind === 'date') return isMidnight(parts) ? formatDate(parts) : formatDateTime(parts, 6);
  return trimFraction(formatDateTime(parts, 6), type.fsp);
}

/** Where a text that is no date stands among dates. */
function besideNoDate(
  text: string,
  type: TemporalType,
  { session }: RunContext,
  column: string | undefined,
  place: Place,
): StoredValue {
  const kind = type.kind === 'date' ? 'date' : 'datetime';
  if (!isAlone(place)) {
    reportProblem(session, truncatedValue(kind, text));
    // As a bound it is before all dates.
    if (place === 'bound') return type.kind === 'timestamp' ? -Infinity : '';
    return type.kind === 'timestamp' ? Infinity : AFTER_DATES;
  }
  if (session.changesStrictly) throw incorrectBeside(kind, text, column);
  const name = type.kind === 'date' ? 'DATE' : type.kind.toUpperCase();
  throw new WireError(1525, 'HY000', `Incorrect ${name} value: '${text}'`);
}

/** MySQL reads a text beside a column as it reads one that is stored there. */
const incorrectBeside = (kind: 'date' | 'datetime', text: string, column: string | undefined): WireError =>
  column === undefined ? truncatedValue(kind, text) : incorrectValue(1292, kind, text, { name: column }, 1);

/**
 * The same for a text that is no parameter: where the SQL mode has no dates of zeros, such a one is none, and is told of as a
 * bound and behind WHEN of a CASE.
 *
 * @throws WireError 1525, 1292 in a strict change
 */
export function compareWrittenDate(
  value: Exclude<ResultValue, null>,
  type: TemporalType,
  run: RunContext,
  column: string | undefined,
  place: Place,
): StoredValue {
  const { noZeroDate, noZeroInDate } = run.session.mode;
  const text = typeof value === 'string' && (noZeroDate || noZeroInDate) ? value : undefined;
  const parts = text === undefined ? undefined : parseDateTime(text)?.parts;
  const isRefused = parts !== undefined && isZeroDate(parts) && (isMidnight(parts) ? noZeroDate : noZeroInDate);
  if (!isRefused || text === undefined) return compareDate(value, type, run, column, place);
  if (isAlone(place) || place === 'dates') return besideNoDate(text, type, run, column, place);
  const isTold = column !== undefined && place !== 'member';
  if (isTold) reportProblem(run.session, incorrectBeside(type.kind === 'date' ? 'date' : 'datetime', text, column));
  return compareDate(value, type, run, column, place);
}

/** The date at the start of a text; that there is more is told. @throws WireError 1292 in a strict change */
function momentOf(
  text: string,
  type: TemporalType,
  run: RunContext,
  column: string | undefined,
): ParsedDateTime | undefined {
  const { noZeroInDate, invalidDates } = run.session.mode;
  const { value, complete, deprecated } = readMoment(digitsRead(text, run.session.mode), !noZeroInDate, invalidDates);
  if (deprecated !== undefined) run.session.environment.addWarning(deprecatedDelimiter(text, deprecated));
  if (value !== undefined && !complete) {
    const kind = type.kind === 'date' ? 'date' : 'datetime';
    reportProblem(
      run.session,
      run.session.changesStrictly ? incorrectBeside(kind, text, column) : truncatedValue(kind, text),
    );
  }
  return value;
}
