import { BOOLEAN_TYPE, bytesType, integerType, textType } from '../type/type.ts';
import { number, scalar, text, type ScalarFunction } from './scalar.ts';

function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

const isUuid = (value: string): boolean => /^\{?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i.test(value);

function uuidToBin(value: string, swap: boolean): Uint8Array | null {
  if (!isUuid(value)) return null;
  const hex = value.replace(/[{}-]/g, '');
  return Buffer.from(swap ? hex.slice(12, 16) + hex.slice(8, 12) + hex.slice(0, 8) + hex.slice(16) : hex, 'hex');
}

function binToUuid(bytes: Uint8Array, swap: boolean): string | null {
  if (bytes.length !== 16) return null;
  const hex = Buffer.from(bytes).toString('hex');
  const plain = swap ? hex.slice(8, 16) + hex.slice(4, 8) + hex.slice(0, 4) + hex.slice(16) : hex;
  return plain.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** UUIDs and checksums (https://dev.mysql.com/doc/refman/8.4/en/miscellaneous-functions.html). */
export const ENCODING_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  crc32: scalar(['bytes'], 1, integerType(10, true), (value) => crc32(value as Uint8Array)),
  is_uuid: scalar(['text'], 1, BOOLEAN_TYPE, (value) => (isUuid(text(value)) ? 1 : 0)),
  uuid_to_bin: scalar(
    ['text', 'real'],
    [1, 2],
    bytesType(16),
    (value, swap) => uuidToBin(text(value), number(swap) !== 0),
    { nullable: true },
  ),
  bin_to_uuid: scalar(
    ['bytes', 'real'],
    [1, 2],
    textType(36),
    (value, swap) => binToUuid(value as Uint8Array, number(swap) !== 0),
    { nullable: true },
  ),
};
