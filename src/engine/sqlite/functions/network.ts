import { isIPv6 } from 'node:net';
import { wireError, WireError } from '../../../mysql/wire-error.ts';
import { BOOLEAN_TYPE, bytesType, shownInteger, type StoredValue } from '../type/type.ts';
import { connectionText, scalar, text, whole, type ScalarFunction } from './scalar.ts';

/** What an argument of an address function is not, in MySQL's words. */
function noAddress(value: StoredValue | undefined, name: string): WireError {
  const shown = typeof value === 'string' ? `'${value}'` : `'${Buffer.from(value as Uint8Array).toString()}'`;
  return wireError('ER_WRONG_VALUE_FOR_TYPE', 'string', shown, name);
}

/** INET_ATON: parts that are left out count as 0, the last one stands for the host (`127.1`). */
function parseIPv4(value: string): number | undefined {
  const parts = value.split('.');
  const isAddress = parts.length <= 4 && /^\d/.test(value) && /\d$/.test(value);
  if (!isAddress || parts.some((part) => !/^\d*$/.test(part) || Number(part) > 255)) return undefined;
  const [host = '0', ...network] = parts.toReversed();
  const numbers = network.toReversed().map(Number);
  while (numbers.length < 3) numbers.push(0);
  return [...numbers, Number(host)].reduce((sum, part) => sum * 256 + part, 0);
}

/** Whether a text is four numbers up to 255, with zeros in front or not. */
const isIPv4 = (value: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(value) && value.split('.').every((part) => Number(part) <= 255);

/** The 16 bytes of an IPv6 address. */
function parseIPv6(value: string): Uint8Array {
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(value);
  const [, a = 0, b = 0, c = 0, d = 0] = (dotted ?? []).map(Number);
  const groups = dotted === null ? value : value.slice(0, dotted.index) + hex(a * 256 + b) + ':' + hex(c * 256 + d);
  const [head = '', tail] = groups.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  const bytes = Buffer.alloc(16);
  [...left, ...middle, ...right].forEach((group, i) => bytes.writeUInt16BE(Number.parseInt(group, 16), i * 2));
  return bytes;
}

const hex = (value: number): string => value.toString(16);

/** The bytes of an address of 4 or 16 as text; the longest run of zeros is left out. */
function printAddress(bytes: Uint8Array): string | undefined {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return undefined;
  const groups = Array.from({ length: 8 }, (_, i) => Buffer.from(bytes).readUInt16BE(i * 2));
  const gap = longestZeros(groups);
  const dotted = gap.start === 0 && (gap.length === 6 || (gap.length === 5 && groups[5] === 0xff_ff));
  const shown = groups.slice(0, dotted ? 6 : 8).map(hex);
  const rest = dotted ? [bytes.slice(12).join('.')] : [];
  if (gap.length < 2) return [...shown, ...rest].join(':');
  const head = shown.slice(0, gap.start).join(':');
  return `${head}::${[...shown.slice(gap.start + gap.length), ...rest].join(':')}`;
}

function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: -1, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  return best;
}

/** Whether 16 bytes begin with zeros, then `marker`. */
function beginsWith(value: StoredValue | undefined, marker: readonly number[]): boolean {
  const bytes = value as Uint8Array;
  const zeros = 12 - marker.length;
  return (
    bytes.length === 16 &&
    bytes.subarray(0, zeros).every((byte) => byte === 0) &&
    marker.every((byte, i) => bytes[zeros + i] === byte)
  );
}

const test = (form: 'text' | 'bytes', check: (value: StoredValue | undefined) => boolean): ScalarFunction =>
  scalar([form], 1, BOOLEAN_TYPE, (value) => Number(check(value)));

/** Internet addresses (https://dev.mysql.com/doc/refman/9.7/en/miscellaneous-functions.html). */
export const NETWORK_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  inet_aton: scalar(
    ['text'],
    1,
    shownInteger(10, undefined, true),
    (value) => parseIPv4(text(value)) ?? noAddress(text(value), 'inet_aton'),
    { nullable: true },
  ),
  inet_ntoa: scalar(
    ['integer'],
    1,
    connectionText(31),
    (value) => {
      const address = whole(value);
      return address < 0 || address > 4_294_967_295
        ? wireError('ER_WRONG_VALUE_FOR_TYPE', 'integer', String(address), 'inet_ntoa')
        : [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
    },
    { nullable: true },
  ),
  inet6_aton: scalar(
    ['text'],
    1,
    bytesType(16),
    (value) => {
      const address = text(value);
      if (isIPv4(address)) return Uint8Array.from(address.split('.').map(Number));
      return isIPv6(address) && !address.includes('%') ? parseIPv6(address) : noAddress(address, 'inet6_aton');
    },
    { nullable: true },
  ),
  inet6_ntoa: scalar(
    ['bytes'],
    1,
    connectionText(39),
    // Only binary strings hold addresses.
    (value) =>
      (typeof value === 'string' ? undefined : printAddress(value as Uint8Array)) ?? noAddress(value, 'inet6_ntoa'),
    { nullable: true },
  ),
  is_ipv4: test('text', (value) => isIPv4(text(value))),
  is_ipv6: test('text', (value) => isIPv6(text(value)) && !text(value).includes('%')),
  is_ipv4_compat: test('bytes', (value) => beginsWith(value, []) && isHost(value as Uint8Array)),
  is_ipv4_mapped: test('bytes', (value) => beginsWith(value, [0xff, 0xff])),
};

/** Whether the last four bytes are more than `::` or `::1`. */
function isHost(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).readUInt32BE(12) > 1;
}
