import { TAG, toHex } from './der.ts';
import { isOpenSshBlob } from './encrypted-key.ts';

/** What a file that is not PEM is. */
export type ForeignFormat = 'ppk' | 'ppk-encrypted' | 'openssh' | 'java-keystore' | 'der' | 'text' | 'binary';

const PPK = /^PuTTY-User-Key-File-\d+:/;

/** How Java's own key stores begin: JKS and JCEKS. */
const JAVA_KEYSTORE = /^(?:feedfeed|cececece)0000000[12]/;

/** Recognises a file without any PEM block. */
export function foreignFormat(bytes: Uint8Array): ForeignFormat {
  if (bytes[0] === TAG.sequence && startsDerSequence(bytes)) return 'der';
  if (isOpenSshBlob(bytes)) return 'openssh';
  if (JAVA_KEYSTORE.test(toHex(bytes.subarray(0, 8)))) return 'java-keystore';
  const text = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  if (PPK.test(text)) return /^Encryption: *none\s*$/m.test(text) ? 'ppk' : 'ppk-encrypted';
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? 'binary' : 'text';
}

/** A SEQUENCE whose length fits the file, or that was cut off, or whose end is marked (BER): no text begins like this. */
function startsDerSequence(bytes: Uint8Array): boolean {
  const length = bytes[1] ?? 0;
  return (length >= 0x80 && length <= 0x83) || bytes.length === length + 2;
}

/** The object identifiers of password-based encryption, as the octets of their elements begin: PKCS#5 and PKCS#12. */
const ENCRYPTION_START = /^06(?:092a864886f70d0105|0a2a864886f70d010c01)/;

/** Version 3 and the content types data or signedData (RFC 7292, section 4). */
const ARCHIVE_START = /^02010330/;
const ARCHIVE_CONTENT = /^06092a864886f70d01070[12]/;

/**
 * What a file that is no whole DER was meant to be, told by its first octets: one that was cut off, one with something
 * behind it, or one in BER, in which Bouncy Castle and others write their archives.
 */
export function startsAs(bytes: Uint8Array): 'encrypted private key' | 'PKCS#12 archive' | undefined {
  const outer = contents(bytes, TAG.sequence);
  const inner = outer && contents(outer, TAG.sequence);
  if (inner && ENCRYPTION_START.test(hexStart(inner))) return 'encrypted private key';
  if (!outer || !ARCHIVE_START.test(hexStart(outer))) return undefined;
  const info = contents(outer.subarray(3), TAG.sequence);
  return info && ARCHIVE_CONTENT.test(hexStart(info)) ? 'PKCS#12 archive' : undefined;
}

/** What follows tag and length, whatever the length says. */
function contents(bytes: Uint8Array, tag: number): Uint8Array | undefined {
  const [found, length = 0] = bytes;
  if (found !== tag) return undefined;
  return bytes.subarray(length > 0x80 ? 2 + (length & 0x7f) : 2);
}

function hexStart(bytes: Uint8Array): string {
  return toHex(bytes.subarray(0, 16));
}
