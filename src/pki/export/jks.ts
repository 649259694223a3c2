import { createHash } from 'node:crypto';
import { systemClock, type Clock } from '../../kit/clock.ts';
import type { TrustedEntry } from './pkcs12.ts';
import { bmpString } from './pkcs12-mac.ts';

const MAGIC = 0xfeedfeed;
const VERSION = 2;
const TRUSTED_CERTIFICATE = 2;
/** The words that Sun's store mixes into its digest. */
const DIGEST_WORDS = 'Mighty Aphrodite';

/**
 * Writes a Java key store of the old form (JKS, version 2) with trusted certificates, for Java programs that read
 * nothing else. Its digest shows accidents only; certificates are public, so that is enough.
 * Form: `sun.security.provider.JavaKeyStore` of the JDK.
 */
export function writeJksTrustStore(
  entries: readonly TrustedEntry[],
  password: string,
  clock: Clock = systemClock,
): Uint8Array {
  const parts = [uint32(MAGIC), uint32(VERSION), uint32(entries.length)];
  for (const { alias, certificate } of entries) {
    parts.push(uint32(TRUSTED_CERTIFICATE), text(alias.toLowerCase()), time(clock.now()));
    parts.push(text('X.509'), uint32(certificate.length), certificate);
  }
  const body = Buffer.concat(parts);
  const digest = createHash('sha1').update(bmpString(password)).update(DIGEST_WORDS).update(body).digest();
  return Buffer.concat([body, digest]);
}

function uint32(value: number): Uint8Array {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value);
  return octets;
}

/** Milliseconds since the Unix epoch. */
function time(milliseconds: number): Uint8Array {
  const octets = Buffer.alloc(8);
  octets.writeBigInt64BE(BigInt(milliseconds));
  return octets;
}

/** `DataOutput.writeUTF` for ASCII: two octets of length, then the text. */
function text(value: string): Uint8Array {
  const octets = Buffer.from(value, 'ascii');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(octets.length);
  return Buffer.concat([length, octets]);
}
