import type { PacketWriter } from './writer.ts';
import type { PacketReader } from './reader.ts';
import { wireError } from './wire-error.ts';

/** The year of what GREATEST makes of no date has five digits. */
const DATE_TIME = /^(\d{1,5})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,6}))?)?$/;
const TIME = /^(-?)(\d{1,4}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,6}))?$/;
const HOURS_PER_DAY = 24;

/**
 * Writes a DATE, DATETIME or TIMESTAMP in the shortest binary form
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_binary_resultset.html).
 * Text that is no date is sent as the zero date.
 */
export function writeBinaryDateTime(writer: PacketWriter, text: string): void {
  const [, year = '0', month = '0', day = '0', hour = '0', minute = '0', second = '0', fraction = ''] =
    DATE_TIME.exec(text) ?? [];
  const microseconds = Number(fraction.padEnd(6, '0'));
  const clock = Number(hour) + Number(minute) + Number(second) + microseconds;
  const date = Number(year) + Number(month) + Number(day);
  if (date + clock === 0) {
    writer.u8(0);
    return;
  }
  const length = microseconds > 0 ? 11 : clock > 0 ? 7 : 4;
  writer.u8(length).u16(Number(year)).u8(Number(month)).u8(Number(day));
  if (length >= 7) writer.u8(Number(hour)).u8(Number(minute)).u8(Number(second));
  if (length === 11) writer.u32(microseconds);
}

/** Writes a TIME in the shortest binary form. Text that is no time is sent as zero. */
export function writeBinaryTime(writer: PacketWriter, text: string): void {
  const [, sign = '', hours = '0', minute = '0', second = '0', fraction = ''] = TIME.exec(text) ?? [];
  const microseconds = Number(fraction.padEnd(6, '0'));
  if (Number(hours) + Number(minute) + Number(second) + microseconds === 0) {
    writer.u8(0);
    return;
  }
  writer
    .u8(microseconds > 0 ? 12 : 8)
    .u8(sign === '-' ? 1 : 0)
    .u32(Math.floor(Number(hours) / HOURS_PER_DAY))
    .u8(Number(hours) % HOURS_PER_DAY)
    .u8(Number(minute))
    .u8(Number(second));
  if (microseconds > 0) writer.u32(microseconds);
}

/**
 * Reads a binary DATE, DATETIME or TIMESTAMP; `dateOnly` leaves the time of day out. In an attribute a client may
 * tell how many minutes its zone is ahead of UTC: `2020-01-02 03:04:05+01:00`.
 *
 * @throws WireError 1835; 1235 for a zone elsewhere
 */
export function readBinaryDateTime(reader: PacketReader, dateOnly: boolean, isAttribute = false): string {
  const length = reader.u8();
  if (!(dateOnly ? [0, 4] : [0, 4, 7, 11, 13]).includes(length)) throw wireError('ER_MALFORMED_PACKET');
  if (length === 13 && !isAttribute) throw wireError('ER_NOT_SUPPORTED_YET', 'parameters with a time zone');
  const date = length >= 4 ? `${pad(reader.u16(), 4)}-${pad(reader.u8())}-${pad(reader.u8())}` : '0000-00-00';
  const clock = length >= 7 ? `${pad(reader.u8())}:${pad(reader.u8())}:${pad(reader.u8())}` : '00:00:00';
  const fraction = length >= 11 ? fractionText(reader.u32()) : '';
  const zone = length === 13 ? displacementText(reader.i16()) : '';
  return dateOnly ? date : `${date} ${clock}${fraction}${zone}`;
}

/** Reads a binary TIME. @throws WireError 1835 */
export function readBinaryTime(reader: PacketReader): string {
  const length = reader.u8();
  if (length === 0) return '00:00:00';
  if (length !== 8 && length !== 12) throw wireError('ER_MALFORMED_PACKET');
  const sign = reader.u8() === 0 ? '' : '-';
  const hours = reader.u32() * HOURS_PER_DAY + reader.u8();
  const clock = `${sign}${pad(hours)}:${pad(reader.u8())}:${pad(reader.u8())}`;
  return length === 12 ? clock + fractionText(reader.u32()) : clock;
}

function displacementText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Zeros at the end say nothing. */
function fractionText(micros: number): string {
  return micros === 0 ? '' : `.${pad(micros, 6).replace(/0+$/, '')}`;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
