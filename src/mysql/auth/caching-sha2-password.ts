import { constants, hash, privateDecrypt, timingSafeEqual, type KeyObject } from 'node:crypto';
import { xor } from './scramble.ts';

export const CACHING_SHA2_PASSWORD = 'caching_sha2_password';

/** Data of an AuthMoreData packet, and what a client may ask for with one byte. */
export const CACHING_SHA2 = {
  /** The client's answer was right: an OK packet follows. */
  fastAuthSucceeded: 0x03,
  /** The client must send its password: in clear over TLS or a Unix socket, encrypted with the RSA key otherwise. */
  fullAuthNeeded: 0x04,
  /** From the client: send me your RSA public key. */
  publicKeyRequest: 0x02,
} as const;

const DIGEST_LENGTH = 32;

/**
 * Whether the client knows the password: its answer is
 * `SHA256(password) XOR SHA256(SHA256(SHA256(password)) ‖ scramble)`
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_caching_sha2_authentication_exchanges.html).
 *
 * @param digest SHA256(SHA256(password)), 32 bytes: what the server remembers after one full authentication
 */
export function verifyCachingSha2Response(response: Uint8Array, scramble: Uint8Array, digest: Uint8Array): boolean {
  if (response.length !== DIGEST_LENGTH || digest.length !== DIGEST_LENGTH) return false;
  const salted = Buffer.allocUnsafe(DIGEST_LENGTH + scramble.length);
  salted.set(digest);
  salted.set(scramble, DIGEST_LENGTH);
  const passwordHash = xor(response, hash('sha256', salted, 'buffer'));
  return timingSafeEqual(hash('sha256', passwordHash, 'buffer'), digest);
}

/** The password of a full authentication over a secure transport: its bytes behind which a NUL stands. */
export function readClearPassword(payload: Uint8Array): string {
  const bytes = Buffer.from(payload);
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
}

/**
 * The password of a full authentication over plaintext: RSA-OAEP (SHA-1) of `password ‖ NUL XOR scramble`.
 *
 * @returns `undefined` when the bytes are no encryption with this key
 */
export function decryptPassword(payload: Uint8Array, scramble: Uint8Array, privateKey: KeyObject): string | undefined {
  try {
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    return readClearPassword(xor(privateDecrypt({ key: privateKey, padding, oaepHash: 'sha1' }, payload), scramble));
  } catch {
    return undefined;
  }
}
