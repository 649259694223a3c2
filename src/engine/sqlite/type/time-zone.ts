import { formatDateTime, fromMicros, MICROS_PER_SECOND, toMicros, type DateTimeParts } from './temporal.ts';

/** A session's `time_zone`: local calendar values from and to UTC. */
export interface TimeZone {
  /** Seconds to add to UTC at that moment (microseconds since the epoch). */
  offsetAt(utcMicros: number): number;
}

/** The zone without an offset. */
export const UTC: TimeZone = { offsetAt: () => 0 };

const OFFSET = /^(?=.{4})([+-])(\d*):(\d+)$/;
const zones = new Map<string, TimeZone>();

/** The zone of a `time_zone` value: `SYSTEM`, `+02:00` or an IANA name such as `Europe/Berlin`; `undefined` when unknown. */
export function findTimeZone(name: string): TimeZone | undefined {
  const seconds = offsetOf(name);
  // One entry for all spellings of a zone.
  const key = seconds === undefined ? name.toUpperCase() : String(seconds);
  let zone = zones.get(key);
  if (zone === undefined) {
    zone = seconds === undefined ? namedZone(key) : { offsetAt: () => seconds };
    if (zone !== undefined) zones.set(key, zone);
  }
  return zone;
}

/** The seconds of `+02:00`, from -13:59 to +14:00 (`str_to_offset` in sql/tztime.cc). */
function offsetOf(name: string): number | undefined {
  const [, sign, hours, minutes] = OFFSET.exec(name) ?? [];
  const seconds = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
  const isOffset = Number(minutes) <= 59 && seconds >= -13 * 3600 - 3540 && seconds <= 14 * 3600;
  return isOffset ? seconds || 0 : undefined;
}

const MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

/**
 * A zone that remembers the offset of the day that it was asked for last, in which nearly always the next moment is too.
 * No zone has two changes of clocks in a day: where its ends have one offset, so has all of it.
 */
function remembering(offsetAt: TimeZone['offsetAt']): TimeZone {
  let [known, offset] = [NaN, 0];
  return {
    offsetAt(utcMicros) {
      const day = Math.floor(utcMicros / MICROS_PER_DAY);
      if (day === known) return offset;
      const start = offsetAt(day * MICROS_PER_DAY);
      if (start !== offsetAt((day + 1) * MICROS_PER_DAY)) return offsetAt(utcMicros);
      [known, offset] = [day, start];
      return start;
    },
  };
}

const systemZone = remembering((utcMicros) => -new Date(utcMicros / 1000).getTimezoneOffset() * 60);

/** @param name in capitals */
function namedZone(name: string): TimeZone | undefined {
  if (name === 'SYSTEM') return systemZone;
  if (name === 'UTC') return UTC;
  // JavaScript takes offsets for names of zones.
  if (!/^[A-Z]/.test(name)) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
  return remembering((utcMicros) => {
    const text = format.formatToParts(utcMicros / 1000).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes, seconds] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(text) ?? [];
    if (hours === undefined) return 0;
    const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
    return sign === '-' ? -offset : offset;
  });
}

/** A calendar value of one zone in another; its fraction stays exact, which that of a moment is until 2255 only. */
export function inZone(local: DateTimeParts, from: TimeZone, to: TimeZone): DateTimeParts {
  return { ...toLocal(toUtc({ ...local, micro: 0 }, from), to), micro: local.micro };
}

/** Local calendar value of a moment. */
export function toLocal(utcMicros: number, zone: TimeZone): DateTimeParts {
  return fromMicros(utcMicros + zone.offsetAt(utcMicros) * MICROS_PER_SECOND);
}

/** The moment of a local calendar value; in the hour that a change of clocks skips, that change. */
export function toUtc(local: DateTimeParts, zone: TimeZone): number {
  const micros = toMicros(local);
  const first = micros - zone.offsetAt(micros) * MICROS_PER_SECOND;
  const offset = zone.offsetAt(first);
  const found = micros - offset * MICROS_PER_SECOND;
  const after = zone.offsetAt(found);
  return after > offset ? changeOfClocks(micros - after * MICROS_PER_SECOND, found, zone) : found;
}

/** Whether a local calendar value is one that a change of clocks skips; `moment` is what {@link toUtc} makes of it. */
export const isSkipped = (local: DateTimeParts, moment: number, zone: TimeZone): boolean =>
  toMicros(local) !== moment + zone.offsetAt(moment) * MICROS_PER_SECOND;

/** The first second of another offset between two moments. */
function changeOfClocks(from: number, to: number, zone: TimeZone): number {
  const seconds = (micros: number): number => Math.floor(micros / MICROS_PER_SECOND);
  const offset = zone.offsetAt(to);
  let [before, behind] = [seconds(from), seconds(to)];
  while (behind - before > 1) {
    const middle = Math.floor((before + behind) / 2);
    if (zone.offsetAt(middle * MICROS_PER_SECOND) === offset) behind = middle;
    else before = middle;
  }
  return behind * MICROS_PER_SECOND;
}

/** `NOW(fsp)` of a moment in milliseconds since the epoch. */
export function formatMoment(milliseconds: number, zone: TimeZone, fsp: number): string {
  return formatDateTime(toLocal(Math.round(milliseconds * 1000), zone), fsp);
}
