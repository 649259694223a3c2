import { formatDateTime, formatTime, MICROS_PER_SECOND, parseDateTime, parseTime, roundDateTime } from './temporal.ts';

/** A date, a moment or a time as the digits that MySQL makes of it in a number: `20240101100000.5`; `whole` rounds it to seconds. */
export function momentNumber(text: string, whole: boolean): string {
  const printed = DATE.test(text) ? moment(text, whole) : time(text, whole);
  return printed.replace(/(?!^)[-: ]/g, '');
}

const DATE = /^\d{4}-/;
const MICROS = 6;

function moment(text: string, whole: boolean): string {
  if (!text.includes(' ')) return text;
  const parts = parseDateTime(text, true, true)?.parts;
  if (parts === undefined) return text;
  return whole ? formatDateTime(roundDateTime(parts, 0), 0) : formatDateTime(parts, MICROS);
}

function time(text: string, whole: boolean): string {
  const micros = parseTime(text) ?? 0;
  if (!whole) return formatTime(micros, MICROS);
  const seconds = Math.round(Math.abs(micros) / MICROS_PER_SECOND) * MICROS_PER_SECOND;
  return formatTime(micros < 0 ? -seconds : seconds, 0);
}
