import { formatDateTime, fromMicros, MICROS_PER_SECOND, toMicros, type DateTimeParts } from './temporal.ts';

/** A session's `time_zone`: local calendar values from and to UTC. */
export interface TimeZone {
  /** Seconds to add to UTC at that moment (microseconds since the epoch). */
  offsetAt(utcMicros: number): number;
}

const OFFSET = /^([+-])(\d{1,2}):(\d{2})$/;
const zones = new Map<string, TimeZone>();

/** The zone of a `time_zone` value: `SYSTEM`, `+02:00` or an IANA name such as `Europe/Berlin`; `undefined` when unknown. */
export function findTimeZone(name: string): TimeZone | undefined {
  let zone = zones.get(name);
  if (zone === undefined) {
    zone = createTimeZone(name);
    if (zone !== undefined) zones.set(name, zone);
  }
  return zone;
}

function createTimeZone(name: string): TimeZone | undefined {
  const [, sign, hours, minutes] = OFFSET.exec(name) ?? [];
  if (hours !== undefined) {
    const seconds = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
    return seconds < -13 * 3600 - 3540 || seconds > 14 * 3600 ? undefined : { offsetAt: () => seconds };
  }
  if (name.toUpperCase() === 'SYSTEM') return systemZone;
  if (name.toUpperCase() === 'UTC') return { offsetAt: () => 0 };
  return namedZone(name);
}

const systemZone: TimeZone = {
  offsetAt: (utcMicros) => -new Date(utcMicros / 1000).getTimezoneOffset() * 60,
};

function namedZone(name: string): TimeZone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
  return {
    offsetAt(utcMicros) {
      const text = format.formatToParts(utcMicros / 1000).find((part) => part.type === 'timeZoneName')?.value ?? '';
      const [, sign, hours, minutes, seconds] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(text) ?? [];
      if (hours === undefined) return 0;
      const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
      return sign === '-' ? -offset : offset;
    },
  };
}

/** Local calendar value of a moment. */
export function toLocal(utcMicros: number, zone: TimeZone): DateTimeParts {
  return fromMicros(utcMicros + zone.offsetAt(utcMicros) * MICROS_PER_SECOND);
}

/** The moment of a local calendar value; in the hour that a change of clocks skips, the moment after the change. */
export function toUtc(local: DateTimeParts, zone: TimeZone): number {
  const micros = toMicros(local);
  const first = micros - zone.offsetAt(micros) * MICROS_PER_SECOND;
  return micros - zone.offsetAt(first) * MICROS_PER_SECOND;
}

/** `NOW(fsp)` of a moment in milliseconds since the epoch. */
export function formatMoment(milliseconds: number, zone: TimeZone, fsp: number): string {
  return formatDateTime(toLocal(Math.round(milliseconds * 1000), zone), fsp);
}
