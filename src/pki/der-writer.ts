import { TAG } from '../x509/der.ts';

/** Writes one element in DER (X.690, section 10): tag octet, shortest length, contents. */
export function derElement(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(length)]), ...parts]);
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

export const derSequence = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  derElement(TAG.sequence, ...parts);

export const derOctetString = (content: Uint8Array): Uint8Array<ArrayBuffer> => derElement(TAG.octetString, content);

export const derNull = (): Uint8Array<ArrayBuffer> => derElement(TAG.null);

export const derBoolean = (value: boolean): Uint8Array<ArrayBuffer> =>
  derElement(TAG.boolean, Buffer.from([value ? 0xff : 0]));

/** A BIT STRING whose bits fill their last octet. */
export const derBitString = (octets: Uint8Array): Uint8Array<ArrayBuffer> =>
  derElement(TAG.bitString, Buffer.from([0]), octets);

/** A non-negative INTEGER. */
export function derInteger(value: number | bigint): Uint8Array<ArrayBuffer> {
  const hex = value.toString(16);
  return derUnsigned(Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex'));
}

/** A non-negative INTEGER from its octets, the most significant first: no zeros before it but the one for the sign. */
export function derUnsigned(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  const first = octets.findIndex((octet) => octet !== 0);
  const magnitude = octets.subarray(first === -1 ? octets.length - 1 : first);
  const sign = Buffer.alloc((magnitude[0] ?? 0) >= 0x80 ? 1 : 0);
  return derElement(TAG.integer, sign, magnitude);
}

/** An OBJECT IDENTIFIER from its dotted form (X.690, section 8.19). */
export function derOid(dotted: string): Uint8Array<ArrayBuffer> {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const octets = [first * 40 + second, ...rest].flatMap((arc) => base128(arc));
  return derElement(TAG.oid, Buffer.from(octets));
}

function base128(arc: number): readonly number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift(0x80 | (rest % 128));
  return octets;
}
