import { TAG, type DerReader } from './der.ts';

/** A point in time as a certificate or CRL states it. */
export interface CertificateTime {
  /** Milliseconds since the Unix epoch. */
  readonly milliseconds: number;
  /** How the form departs from RFC 5280, section 4.1.2.5; `undefined` when it does not. */
  readonly deviation: TimeDeviation | undefined;
}

/**
 * `precision`: fractions of a second, or no seconds; `type`: GeneralizedTime before 2050, which a CA must not write and
 * a reader must be able to read.
 */
export type TimeDeviation = 'precision' | 'type';

/** Room for more digits of a second than any clock has. */
const MAXIMUM_OCTETS = 40;

const UTC_TIME = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(\.\d+)?Z$/;

/** Reads a Time: UTCTime through 2049, GeneralizedTime from 2050 (RFC 5280, section 4.1.2.5). */
export function readTime(reader: DerReader, what: string): CertificateTime {
  const tag = reader.peekTag();
  if (tag !== TAG.utcTime && tag !== TAG.generalizedTime) throw reader.error(`${what} is not a time`);
  const content = reader.content(tag, what);
  if (content.length > MAXIMUM_OCTETS) throw reader.error(`${what} is too long for a time`);
  const text = String.fromCharCode(...content);
  const time = tag === TAG.utcTime ? fromUtcTime(text) : fromGeneralizedTime(text);
  if (time === undefined) throw reader.error(`${what} is not a valid time: ${JSON.stringify(text)}`);
  return time;
}

/** Reads a GeneralizedTime outside a Time choice, such as an invalidity date. */
function fromGeneralizedTime(text: string): CertificateTime | undefined {
  const match = GENERALIZED_TIME.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction] = match;
  const milliseconds = utcMilliseconds(Number(year), [month, day, hour, minute, second]);
  if (milliseconds === undefined) return undefined;
  const isImprecise = second === undefined || fraction !== undefined;
  const deviation = isImprecise ? 'precision' : Number(year) < 2050 ? 'type' : undefined;
  return { milliseconds, deviation };
}

function fromUtcTime(text: string): CertificateTime | undefined {
  const match = UTC_TIME.exec(text);
  if (!match) return undefined;
  const [, shortYear, month, day, hour, minute, second] = match;
  const year = Number(shortYear) + (Number(shortYear) >= 50 ? 1900 : 2000);
  const milliseconds = utcMilliseconds(year, [month, day, hour, minute, second]);
  return milliseconds === undefined
    ? undefined
    : { milliseconds, deviation: second === undefined ? 'precision' : undefined };
}

function utcMilliseconds(year: number, parts: readonly (string | undefined)[]): number | undefined {
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(0);
  const midnight = date.setUTCFullYear(year, month - 1, day);
  // A day that the month does not have is one of the next month.
  return date.getUTCDate() === day ? midnight + ((hour * 60 + minute) * 60 + second) * 1000 : undefined;
}
