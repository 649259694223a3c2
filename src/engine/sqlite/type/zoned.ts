import { MICROS_PER_SECOND, toMicros, type DateTimeParts, type ParsedDateTime } from './temporal.ts';
import { toLocal, type TimeZone } from './time-zone.ts';

const SECONDS_PER_MINUTE = 60;

/** A moment with a zone of its own (`… +02:00`) in the session's zone; every other one as it is written. */
export function atZone(
  { parts, offsetMinutes }: Pick<ParsedDateTime, 'parts' | 'offsetMinutes'>,
  zone: TimeZone,
): DateTimeParts {
  if (offsetMinutes === undefined) return parts;
  const offset = offsetMinutes * SECONDS_PER_MINUTE * MICROS_PER_SECOND;
  // The fraction apart: together they would be exact until 2255 only.
  return { ...toLocal(toMicros({ ...parts, micro: 0 }) - offset, zone), micro: parts.micro };
}
