import { systemRandom, type Random } from '../kit/random.ts';

/**
 * A serial number of 16 octets: positive, always the same length, 126 bits of it random
 * (RFC 5280, section 4.1.2.2, allows 20 octets).
 */
export function newSerialNumber(random: Random = systemRandom): Uint8Array {
  const octets = random.bytes(16);
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
  return octets;
}
