import type { DateTimeParts } from '../../type/temporal.ts';
import { type TimeZone, toUtc, isSkipped } from '../../type/time-zone.ts';

/** The moment of a local one; one that a change of clocks skips is none, but just before that change. */
export function soughtMoment(parts: DateTimeParts, zone: TimeZone): number {
  const moment = toUtc(parts, zone);
  return isSkipped(parts, moment, zone) ? moment - 0.5 : moment;
}

/** Sorts behind every date. */
export const AFTER_DATES = '~';

/** Six digits of fraction cut to `fsp` when the rest is zero; otherwise longer, and so greater than the stored text below it. */
export function trimFraction(text: string, fsp: number): string {
  const kept = text.slice(0, fsp === 0 ? 19 : 20 + fsp);
  return /^[.0]*$/.test(text.slice(kept.length)) ? kept : text;
}
