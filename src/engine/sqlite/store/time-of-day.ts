import type { SessionState } from '../session/session-state.ts';
import { dayMicros, readDateTime } from '../type/temporal-reading.ts';
import {
  addMicros,
  formatDateTime,
  formatTime,
  MICROS_PER_SECOND,
  parseDateTime,
  parseTime,
} from '../type/temporal.ts';
import { formatMoment } from '../type/time-zone.ts';

/** The time of day of a moment. */
export function timeOfDay(text: string): string {
  const parts = readDateTime(text, true).value?.parts;
  const micros = parts === undefined ? 0 : dayMicros(parts);
  return formatTime(micros, micros % MICROS_PER_SECOND === 0 ? 0 : 6);
}

/** A time as the moment that it is today, in the session's zone; what is no time stays. */
export function timeOfToday(text: string, { environment, zone }: SessionState): string {
  const [micros, today] = [parseTime(text), parseDateTime(formatMoment(environment.statementTime(), zone, 0))];
  if (micros === undefined || today === undefined) return text;
  const parts = addMicros({ ...today.parts, hour: 0, minute: 0, second: 0 }, micros);
  return formatDateTime(parts, parts.micro === 0 ? 0 : 6);
}
