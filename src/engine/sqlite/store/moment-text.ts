import type { Warning } from '../../engine.ts';
import type { SessionState } from '../session/session-state.ts';
import { formatDateTime, readMoment, type MomentReading } from '../type/temporal.ts';
import { isPlainMoment, isPlainTime } from '../type/plain-moment.ts';
import { SHORTEST_MOMENT } from '../type/temporal-reading.ts';
import type { TimeZone } from '../type/time-zone.ts';
import { atZone } from '../type/zoned.ts';

/**
 * The text of a date or moment as a function of the session reads it: one with a zone at its end is that of the session's
 * zone. A delimiter that is deprecated is told.
 *
 * @param isTime whether the function wants a TIME: then a date alone is none
 * @param partial whether the function takes a date without month or day
 */
export function momentText(text: string, session: SessionState, isTime = false, partial = true): string {
  const { zone, environment, mode } = session;
  return localMoment(digitsRead(text, mode), zone, (warning) => environment.addWarning(warning), isTime, { partial });
}

/** What is read of a moment or time: by the SQL mode TIME_TRUNCATE_FRACTIONAL six digits of its fraction. */
export const digitsRead = (text: string, { cutsFractions }: { readonly cutsFractions?: boolean }): string =>
  cutsFractions === true ? text.replace(EXCESS_DIGITS, '$1') : text;
const EXCESS_DIGITS = /(\.\d{6})\d+/;

/** {@link momentText} of an argument of ADDTIME: a space that more follows behind is not told of. */
export function addedText(text: string, session: SessionState): string {
  return TIME_AND_MORE.test(text) ? text : momentText(text, session, true);
}

/** A TIME that something follows behind a space. */
const TIME_AND_MORE = /^-?\d+(?:\s+\d+)?(?::\d+)*(?:\.\d*)?\s+[^\s\d]/;

/** {@link momentText} for what is not of a session; `warn` is told of a delimiter that is deprecated. */
export function localMoment(
  text: string,
  zone: TimeZone,
  warn: (warning: Warning) => void,
  isTime: boolean,
  { row = 1, partial = true }: { readonly row?: number; readonly partial?: boolean } = {},
): string {
  if (isPlainMoment(text) || (isTime && isPlainTime(text))) return text;
  const { value, isNoTime, deprecated } =
    isTime && text.length < SHORTEST_MOMENT ? NO_MOMENT : readMoment(text, partial);
  if (value === undefined || (isTime && isNoTime !== true)) {
    if (isTime && isNoTime === true) return text;
    const position = isTime ? spaceAround(text) : undefined;
    if (position !== undefined) warn(deprecatedDelimiter(text, { character: ' ', position, standard: undefined }, row));
    return text;
  }
  if (deprecated !== undefined) warn(deprecatedDelimiter(text, deprecated, row));
  if (value.offsetMinutes === undefined) return text;
  return formatDateTime(atZone(value, zone), value.parts.micro === 0 ? 0 : 6);
}

const NO_MOMENT: Partial<MomentReading> = {};

/** A TIME in front of a space. Behind a number alone that is the space between days and hours, if anything follows. */
const SPACE_BEHIND = /^(-?\d+(?:\s+\d+(?::\d+)*(?:\.\d*)?|(?::\d+)+(?:\.\d*)?|\.\d*|(?=\s+$|\s{2,}[^\s\d])))\s/;

/** Where the space in front of a TIME begins, or that behind it, whatever follows. */
function spaceAround(text: string): number | undefined {
  if (text.trimEnd() === '') return undefined;
  return text.startsWith(' ') ? 0 : SPACE_BEHIND.exec(text)?.[1]?.length;
}

/** Warning 4095 or 4096 about a text that was read in spite of it. */
export function deprecatedDelimiter(
  text: string,
  { character, position, standard }: NonNullable<MomentReading['deprecated']>,
  row = 1,
): Warning {
  const shown = character === '\t' ? String.raw`\t` : character;
  const where = `Delimiter '${shown}' in position ${position} in datetime value '${text}' at row ${row} is`;
  return standard === undefined
    ? { level: 'Warning', errno: 4096, message: `${where} superfluous and is deprecated. Please remove.` }
    : { level: 'Warning', errno: 4095, message: `${where} deprecated. Prefer the standard '${standard}'.` };
}
