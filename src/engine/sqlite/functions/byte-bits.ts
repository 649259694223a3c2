import { wireError } from '../../../mysql/wire-error.ts';
import type { StoredValue } from '../type/type.ts';
import { number, text } from './scalar.ts';
import type { CoreFunction } from './core-function.ts';

/** Bits of a byte. */
const BYTE = 8;
const FULL = 0xff;

const bytesOf = (value: StoredValue | undefined): Uint8Array =>
  value instanceof Uint8Array ? value : Buffer.from(text(value), 'utf8');

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
};

/** `a & b` and its like, byte by byte. @throws WireError 3513 for operands of different lengths */
export function combineBytes(operator: string, a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length !== b.length) throw wireError('ER_INVALID_BITWISE_OPERANDS_SIZE');
  const combine = OPERATIONS[operator];
  return combine === undefined ? a : a.map((byte, i) => combine(byte, b[i] ?? 0));
}

/** The bytes with their bits moved, to the left by a positive number; what leaves is lost. */
function shiftBytes(bytes: Uint8Array, bits: number): Uint8Array {
  const whole = Math.trunc(bits / BYTE);
  const rest = Math.abs(bits % BYTE);
  const at = (i: number): number => bytes[i] ?? 0;
  return bytes.map((_, i) => {
    const from = i + whole;
    const pair = bits >= 0 ? (at(from) << BYTE) | at(from + 1) : (at(from - 1) << BYTE) | at(from);
    return (bits >= 0 ? pair >> (BYTE - rest) : pair >> rest) & FULL;
  });
}

/** The bits of binary strings (https://dev.mysql.com/doc/refman/9.7/en/bit-functions.html). */
export const BYTE_BIT_FUNCTIONS: Readonly<Record<string, CoreFunction>> = {
  m_byte_bits: { call: (operator, a, b) => combineBytes(text(operator), bytesOf(a), bytesOf(b)) },
  m_byte_inverse: { call: (value) => bytesOf(value).map((byte) => ~byte & FULL) },
  m_byte_shift: {
    call: (value, bits, sign) => {
      const bytes = bytesOf(value);
      // A negative number is a very large one.
      const distance = number(bits) < 0 ? Infinity : number(bits);
      if (distance >= bytes.length * BYTE) return new Uint8Array(bytes.length);
      return shiftBytes(bytes, number(sign) * distance);
    },
  },
  m_byte_bit_count: {
    call: (value) => bytesOf(value).reduce((count, byte) => count + byte.toString(2).replaceAll('0', '').length, 0),
    integer: true,
  },
};
