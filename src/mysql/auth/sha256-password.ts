export const SHA256_PASSWORD = 'sha256_password';

/**
 * The answer of a client of sha256_password that wants the server's RSA key, to encrypt its password as in
 * caching_sha2_password; inside TLS it answers with the password itself
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_connection_phase_authentication_methods_authentication_sha256.html).
 */
export const SHA256_PUBLIC_KEY_REQUEST = 0x01;
