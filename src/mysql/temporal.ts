import type { PacketWriter } from './writer.ts';
import type { PacketReader } from './reader.ts';
import { wireError } from './wire-error.ts';

/** The year of what GREATEST makes of no date has five digits. */
const DATE_TIME = /^(\d{1,5})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,6}))?)?$/;
const TIME = /^(-?)(\d{1,4}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,6}))?$/;
const HOURS_PER_DAY = 24;
const LAST_HOUR = 838;
const LAST_YEAR = 9999;
const MONTHS = 12;
const LONGEST_MONTH = 31;

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
 * @throws WireError 1835; 1690 for a parameter that no clock or calendar shows; 1235 for a zone in one
 */
export function readBinaryDateTime(reader: PacketReader, dateOnly: boolean, isAttribute = false): string {
  const length = reader.u8();
  if (!(dateOnly ? [0, 4] : [0, 4, 7, 11, 13]).includes(length)) throw wireError('ER_MALFORMED_PACKET');
  if (length === 13 && !isAttribute) throw wireError('ER_NOT_SUPPORTED_YET', 'parameters with a time zone');
  const [year, month, day] = length >= 4 ? [reader.u16(), reader.u8(), reader.u8()] : [0, 0, 0];
  const clock = length >= 7 ? readClock(reader, length >= 11) : MIDNIGHT;
  const zone = length === 13 ? displacementText(reader.i16()) : '';
  const isDate = year <= LAST_YEAR && month <= MONTHS && day <= LONGEST_MONTH;
  if (!isAttribute && !(isDate && clock.hour < HOURS_PER_DAY && isClock(clock)))
    throw outOfRange(dateOnly ? 'DATE' : 'DATETIME');
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return dateOnly ? date : `${date} ${clockText(clock)}${zone}`;
}

/** Reads a binary TIME. @throws WireError 1835; 1690 for a parameter that no TIME can be */
export function readBinaryTime(reader: PacketReader, isAttribute = false): string {
  const length = reader.u8();
  if (length === 0) return '00:00:00';
  if (length !== 8 && length !== 12) throw wireError('ER_MALFORMED_PACKET');
  const sign = reader.u8() === 0 ? '' : '-';
  const days = reader.u32();
  const read = readClock(reader, length === 12);
  // MySQL counts hours in 32 bits.
  const clock = { ...read, hour: (days * HOURS_PER_DAY + read.hour) % 2 ** 32 };
  if (!isAttribute && !(isClock(clock) && isWithinTime(clock))) throw outOfRange('TIME');
  return `${sign}${clockText(clock)}`;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly micros: number;
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, micros: 0 };

function readClock(reader: PacketReader, hasFraction: boolean): Clock {
  const [hour, minute, second] = [reader.u8(), reader.u8(), reader.u8()];
  return { hour, minute, second, micros: hasFraction ? reader.u32() : 0 };
}

const clockText = ({ hour, minute, second, micros }: Clock): string =>
  `${pad(hour)}:${pad(minute)}:${pad(second)}${fractionText(micros)}`;

/** Whether minutes and what is smaller are those of a clock (`check_datetime_range` in mysys/my_time.cc). */
const isClock = ({ minute, second, micros }: Clock): boolean => minute < 60 && second < 60 && micros < 1_000_000;

/** In the last hour of all a TIME has no fraction, whatever its minutes are. */
const isWithinTime = ({ hour, micros }: Clock): boolean => hour < LAST_HOUR || (hour === LAST_HOUR && micros === 0);

const outOfRange = (type: 'DATE' | 'DATETIME' | 'TIME'): Error =>
  wireError('ER_DATA_OUT_OF_RANGE', type, 'set_parameter_value');

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
