import { createHash, hash, timingSafeEqual } from 'node:crypto';
import { xor } from './scramble.ts';

export const NATIVE_PASSWORD = 'mysql_native_password';

const DIGEST_LENGTH = 20;

/**
 * Whether the client knows the password: its answer is
 * `SHA1(password) XOR SHA1(scramble ‖ SHA1(SHA1(password)))`
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_connection_phase_authentication_methods_native_password_authentication.html).
 *
 * @param digest SHA1(SHA1(password)), 20 bytes: what the server stores
 */
export function verifyNativeResponse(response: Uint8Array, scramble: Uint8Array, digest: Uint8Array): boolean {
  if (response.length !== DIGEST_LENGTH || digest.length !== DIGEST_LENGTH) return false;
  const passwordHash = xor(response, createHash('sha1').update(scramble).update(digest).digest());
  return timingSafeEqual(hash('sha1', passwordHash, 'buffer'), digest);
}

/**
 * MariaDB's proof that the server knows the password too, sent as the info text of the last OK packet:
 * a client without a CA file trusts the certificate that it names (MariaDB Connector/C, `plugins/auth/my_auth.c`).
 *
 * @param digest SHA1(SHA1(password))
 * @param certificate DER of the certificate that the client was shown
 */
export function certificateProof(digest: Uint8Array, scramble: Uint8Array, certificate: Uint8Array): string {
  const fingerprint = hash('sha256', certificate, 'buffer');
  const proof = createHash('sha256').update(digest).update(scramble).update(fingerprint).digest('hex');
  return `\u0001${proof.toUpperCase()}`;
}
