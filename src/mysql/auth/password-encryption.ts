import { constants, publicEncrypt } from 'node:crypto';
import { xor } from './scramble.ts';

/**
 * What a client of caching_sha2_password or sha256_password sends instead of its password without TLS: RSA-OAEP (SHA-1) of
 * `password ‖ NUL XOR scramble`
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_caching_sha2_authentication_exchanges.html).
 *
 * @param publicKey PEM, as the server has sent it
 * @throws Error when it is no RSA key, or the password is too long for it
 */
export function encryptPassword(password: Uint8Array, scramble: Uint8Array, publicKey: string): Buffer {
  const clear = xor(Buffer.concat([password, Buffer.of(0)]), scramble);
  return publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }, clear);
}
