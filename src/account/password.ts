import { hash, timingSafeEqual } from 'node:crypto';
import { systemRandom, type Random } from '../kit/random.ts';
import type { Account, AuthenticationPlugin } from './account.ts';
import { sha256Crypt } from './sha256-crypt.ts';

/** Longest password that caching_sha2_password takes, in bytes (MySQL's MAX_PASSWORD_LENGTH). */
export const MAX_PASSWORD_BYTES = 256;

const SALT_BYTES = 20;
const ROUNDS_PER_STEP = 1000;
const ROUNDS = 5 * ROUNDS_PER_STEP;
const STORED_SHA2 = /^\$A\$([0-9A-F]{3})\$([^]{20})([./0-9A-Za-z]{43})$/;
const STORED_SHA256 = /^\$5\$([^$]{1,20})\$([./0-9A-Za-z]{43})$/;
const STORED_NATIVE = /^\*[0-9A-F]{40}$/i;
const STORED_FORMS: Readonly<Record<AuthenticationPlugin, RegExp>> = {
  caching_sha2_password: STORED_SHA2,
  mysql_native_password: STORED_NATIVE,
  sha256_password: STORED_SHA256,
};
const SALT_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./';
const PASSWORD_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-_.+,:;';

/**
 * The stored form of `password`: `*` and SHA1(SHA1(password)) in hexadecimal for mysql_native_password,
 * `$A$005$<20 salt characters><43 hash characters>` for caching_sha2_password (MySQL's `sha2_password.cc`),
 * `$5$<20 salt characters>$<43 hash characters>` for sha256_password, empty for an empty password.
 * The salt uses characters that survive SHOW CREATE USER and a dump unharmed.
 */
export async function hashPassword(
  plugin: AuthenticationPlugin,
  password: string,
  random: Random = systemRandom,
): Promise<string> {
  if (password === '') return '';
  const bytes = Buffer.from(password, 'utf8');
  if (plugin === 'mysql_native_password') return `*${nativeDigest(bytes).toString('hex').toUpperCase()}`;
  const salt = randomText(random, SALT_BYTES, SALT_ALPHABET);
  const hashed = await sha256Crypt(bytes, Buffer.from(salt, 'latin1'), ROUNDS);
  return plugin === 'sha256_password' ? `$5$${salt}$${hashed}` : `$A$005$${salt}${hashed}`;
}

/** Whether `password` is the account's. An account with an empty password takes only the empty one. */
export async function verifyPassword(account: Pick<Account, 'plugin' | 'hash'>, password: string): Promise<boolean> {
  if (account.hash === '' || password === '') return account.hash === password;
  const bytes = Buffer.from(password, 'utf8');
  if (bytes.length > MAX_PASSWORD_BYTES) return false;
  if (account.plugin === 'mysql_native_password') {
    return equal(nativeDigest(bytes), storedNativeDigest(account.hash) ?? Buffer.alloc(0));
  }
  const parts = storedCrypt(account);
  if (parts === undefined) return false;
  const computed = await sha256Crypt(bytes, Buffer.from(parts.salt, 'latin1'), parts.rounds);
  return equal(Buffer.from(computed, 'latin1'), Buffer.from(parts.hash, 'latin1'));
}

/** What a stored form of the two SHA-256 plugins is made of. */
function storedCrypt({
  plugin,
  hash: stored,
}: Pick<Account, 'plugin' | 'hash'>):
  | { readonly rounds: number; readonly salt: string; readonly hash: string }
  | undefined {
  if (plugin === 'sha256_password') {
    const [, salt, digest] = STORED_SHA256.exec(stored) ?? [];
    return salt && digest ? { rounds: ROUNDS, salt, hash: digest } : undefined;
  }
  const [, steps, salt, digest] = STORED_SHA2.exec(stored) ?? [];
  return steps && salt && digest
    ? { rounds: Number.parseInt(steps, 16) * ROUNDS_PER_STEP, salt, hash: digest }
    : undefined;
}

/** Whether `stored` is a stored form of `plugin`: what `IDENTIFIED WITH … AS` may give. */
export function isStoredHash(plugin: AuthenticationPlugin, stored: string): boolean {
  if (stored === '') return true;
  return STORED_FORMS[plugin].test(stored);
}

/** SHA1(SHA1(password)), 20 bytes, of a stored mysql_native_password; `undefined` when the account has none. */
export function storedNativeDigest(stored: string): Buffer | undefined {
  return STORED_NATIVE.test(stored) ? Buffer.from(stored.slice(1), 'hex') : undefined;
}

/** SHA256(SHA256(password)): what caching_sha2_password's fast path compares the client's scramble with. */
export function fastDigest(password: string): Buffer {
  return hash('sha256', hash('sha256', Buffer.from(password, 'utf8'), 'buffer'), 'buffer');
}

/** A password of 20 characters (about 119 bits) that needs no quoting in a shell's single quotes or an option file. */
export function randomPassword(random: Random = systemRandom): string {
  return randomText(random, 20, PASSWORD_ALPHABET);
}

function nativeDigest(password: Uint8Array): Buffer {
  return hash('sha1', hash('sha1', password, 'buffer'), 'buffer');
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Characters of `alphabet`, whose length divides 256, so that each is equally likely. */
function randomText(random: Random, length: number, alphabet: string): string {
  return Array.from(random.bytes(length), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}
