import { systemRandom } from '../../../kit/random.ts';
import { crc32 } from 'node:zlib';
import { shownValue, wireError } from '../../../mysql/wire-error.ts';
import { SYSTEM_COLLATION } from '../type/collation.ts';
import { BOOLEAN_TYPE, bytesType, integerType, shownInteger, textType } from '../type/type.ts';
import { compress, compressedType, uncompress, uncompressedLength } from './compression.ts';
import { formatBytes, formatPicoTime } from './date/unit-format.ts';
import { connectionText, number, scalar, text, whole, type ScalarFunction } from './scalar.ts';

const UUID = /^(?:[0-9a-f]{32}|\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?)$/i;

/** With its dashes, perhaps in braces, or digits alone. */
const isUuid = (value: string): boolean => UUID.test(value) && value.startsWith('{') === value.endsWith('}');

/** Error 1411, which no mode makes a warning of. */
const wrongUuid = (value: string, name: string): Error =>
  wireError('ER_WRONG_VALUE_FOR_TYPE', 'string', shownValue(value), name);

function uuidToBin(value: string, swap: boolean): Uint8Array {
  if (!isUuid(value)) throw wrongUuid(value, 'uuid_to_bin');
  const hex = value.replace(/[{}-]/g, '');
  return Buffer.from(swap ? hex.slice(12, 16) + hex.slice(8, 12) + hex.slice(0, 8) + hex.slice(16) : hex, 'hex');
}

function binToUuid(bytes: Uint8Array, swap: boolean): string {
  if (bytes.length !== 16) throw wrongUuid(printable(bytes), 'bin_to_uuid');
  const hex = Buffer.from(bytes).toString('hex');
  const plain = swap ? hex.slice(8, 16) + hex.slice(4, 8) + hex.slice(0, 4) + hex.slice(16) : hex;
  return plain.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const MAX_RANDOM_BYTES = 1024;

/** @throws WireError 1690 */
function randomBytes(length: number): Uint8Array {
  if (length < 1 || length > MAX_RANDOM_BYTES) throw wireError('ER_DATA_OUT_OF_RANGE', 'length', 'random_bytes');
  return systemRandom.bytes(length);
}

/** Bytes as messages show them. */
const printable = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte >= 0x20 && byte <= 0x7e
      ? String.fromCodePoint(byte)
      : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');

/** UUIDs and checksums (https://dev.mysql.com/doc/refman/8.4/en/miscellaneous-functions.html). */
export const ENCODING_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  compress: scalar(['bytes'], 1, compressedType, (value) => compress(value as Uint8Array)),
  uncompress: scalar(
    ['bytes'],
    1,
    { ...bytesType(67_108_864), form: 'longblob' },
    (value) => uncompress(value as Uint8Array),
    {
      nullable: true,
    },
  ),
  uncompressed_length: scalar(['bytes'], 1, integerType(10), (value) => uncompressedLength(value as Uint8Array)),
  random_bytes: scalar(['integer'], 1, { ...bytesType(65_535), form: 'blob' }, (length) => randomBytes(whole(length)), {
    volatile: true,
    nullable: true,
  }),
  format_bytes: scalar(['real'], 1, textType(14, SYSTEM_COLLATION), (value) => formatBytes(number(value))),
  format_pico_time: scalar(['real'], 1, textType(14, SYSTEM_COLLATION), (value) => formatPicoTime(number(value))),
  crc32: scalar(['bytes'], 1, shownInteger(10, 10, true), (value) => crc32(value as Uint8Array)),
  is_uuid: scalar(['text'], 1, BOOLEAN_TYPE, (value) => (isUuid(text(value)) ? 1 : 0), { nullable: true }),
  uuid_to_bin: scalar(
    ['text', 'real'],
    [1, 2],
    bytesType(16),
    (value = null, swap) => (value === null ? null : uuidToBin(text(value), number(swap) !== 0)),
    { nullable: true, nulls: true },
  ),
  bin_to_uuid: scalar(
    ['bytes', 'real'],
    [1, 2],
    connectionText(36),
    (value = null, swap) => (value === null ? null : binToUuid(value as Uint8Array, number(swap) !== 0)),
    { nullable: true, nulls: true },
  ),
};
