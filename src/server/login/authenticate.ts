import { createHmac, randomBytes } from 'node:crypto';
import { newAccount, type Account, type AuthenticationPlugin } from '../../account/account.ts';
import { storedNativeDigest } from '../../account/password.ts';
import type { AccountRegistry } from '../../account/registry.ts';
import {
  CACHING_SHA2,
  decryptPassword,
  readClearPassword,
  verifyCachingSha2Response,
} from '../../mysql/auth/caching-sha2-password.ts';
import { verifyNativeResponse } from '../../mysql/auth/native-password.ts';
import { SHA256_PUBLIC_KEY_REQUEST } from '../../mysql/auth/sha256-password.ts';
import { createScramble } from '../../mysql/auth/scramble.ts';
import { writeAuthMoreData, writeAuthSwitch } from '../../mysql/handshake.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { PacketWriter } from '../../mysql/writer.ts';
import type { Connection } from '../connection/connection.ts';
import type { PasswordKeySource } from './password-keys.ts';
import { withWriter } from '../connection/writer-pool.ts';

/** What a client says about itself, and the nonce that its first answer belongs to. */
export interface Credentials {
  readonly user: string;
  /** '' from clients without plugin authentication. */
  readonly plugin: string;
  readonly response: Buffer;
  readonly scramble: Uint8Array;
  /** Whether the client understands an authentication switch. */
  readonly canSwitch: boolean;
  /** The response is asked for anew where the client can be asked: COM_CHANGE_USER takes no answer to a nonce that was used before. */
  readonly mustSwitch: boolean;
}

/** The connection on which the exchange happens. */
export interface Exchange {
  readonly connection: Connection;
  readonly accounts: AccountRegistry;
  readonly passwordKeys: PasswordKeySource;
  /** TLS or a Unix socket: a password may cross it in clear. */
  readonly isSecure: boolean;
  readonly isEncrypted: boolean;
}

export interface AuthenticationResult {
  readonly isAuthentic: boolean;
  /** For "using password: YES" in the error. */
  readonly usedPassword: boolean;
  /** The nonce that the client answered. */
  readonly scramble: Uint8Array;
}

/** Decoys are chosen by this secret, so that a name always gets the same one. */
const decoySecret = randomBytes(32);

/**
 * Makes sure that the client knows the account's password. A user that does not exist is asked in the same way
 * and at the same cost as one that exists, and fails in the end.
 *
 * @throws WireError 1251 when the client cannot do what the account needs; ConnectionClosed
 */
export async function authenticate(
  exchange: Exchange,
  account: Account | undefined,
  credentials: Credentials,
): Promise<AuthenticationResult> {
  const claimed = account ?? decoyAccount(exchange.accounts, credentials.user);
  const { response, scramble } = await answerFor(exchange.connection, claimed.plugin, credentials);
  const usedPassword = response.length > 0 && !(response.length === 1 && response[0] === 0);
  // An account without a password takes an empty answer and no other; the rest takes no empty one.
  const isRight =
    claimed.hash === '' || !usedPassword
      ? claimed.hash === '' && !usedPassword
      : await PROOFS[claimed.plugin](exchange, claimed, response, scramble);
  return { isAuthentic: isRight && account !== undefined, usedPassword, scramble };
}

/** The client's answer for `plugin`: the one it has sent, or the one to an authentication switch. */
async function answerFor(
  connection: Connection,
  plugin: AuthenticationPlugin,
  { plugin: used, response, scramble, canSwitch, mustSwitch }: Credentials,
): Promise<{ readonly response: Buffer; readonly scramble: Uint8Array }> {
  const isRightPlugin = (used === '' ? 'mysql_native_password' : used) === plugin;
  if (isRightPlugin && !(mustSwitch && canSwitch)) return { response, scramble };
  if (!canSwitch) throw wireError('ER_NOT_SUPPORTED_AUTH_MODE');
  const fresh = createScramble();
  send(connection, (writer) => writeAuthSwitch(writer, plugin, fresh));
  return { response: await connection.read(), scramble: fresh };
}

async function provesNative(
  _exchange: Exchange,
  account: Account,
  response: Buffer,
  scramble: Uint8Array,
): Promise<boolean> {
  return verifyNativeResponse(response, scramble, storedNativeDigest(account.hash) ?? Buffer.alloc(0));
}

async function provesCachingSha2(
  exchange: Exchange,
  account: Account,
  response: Buffer,
  scramble: Uint8Array,
): Promise<boolean> {
  const { accounts, connection } = exchange;
  const digest = accounts.cachedDigest(account);
  if (digest !== undefined && verifyCachingSha2Response(response, scramble, digest)) {
    withWriter((writer) => {
      writeAuthMoreData(connection.open(writer), Uint8Array.of(CACHING_SHA2.fastAuthSucceeded));
      // The end of the login follows at once.
      connection.sendWithNext(writer);
    });
    return true;
  }
  send(connection, (writer) => writeAuthMoreData(writer, Uint8Array.of(CACHING_SHA2.fullAuthNeeded)));
  const payload = await connection.read();
  const password = await (exchange.isSecure
    ? readClearPassword(payload)
    : encryptedPassword(exchange, scramble, payload, CACHING_SHA2.publicKeyRequest));
  return password !== undefined && accounts.verifyPassword(account, password);
}

/** Clients of this plugin trust nothing but TLS with a password in clear, not even a Unix socket. */
async function provesSha256(
  exchange: Exchange,
  account: Account,
  response: Buffer,
  scramble: Uint8Array,
): Promise<boolean> {
  const password = await (exchange.isEncrypted
    ? readClearPassword(response)
    : encryptedPassword(exchange, scramble, response, SHA256_PUBLIC_KEY_REQUEST));
  return password !== undefined && exchange.accounts.verifyPassword(account, password);
}

/** Whether `response` proves the password of the account; more may have to be asked of the client. */
type Proof = (exchange: Exchange, account: Account, response: Buffer, scramble: Uint8Array) => Promise<boolean>;

const PROOFS: Readonly<Record<AuthenticationPlugin, Proof>> = {
  caching_sha2_password: provesCachingSha2,
  mysql_native_password: provesNative,
  sha256_password: provesSha256,
};

/**
 * On a connection without TLS nothing but an RSA encryption is taken for a password.
 *
 * @param first what the client has sent: the encryption, or the one byte `keyRequest` with which it asks for the key
 */
async function encryptedPassword(
  { connection, passwordKeys }: Exchange,
  scramble: Uint8Array,
  first: Buffer,
  keyRequest: number,
): Promise<string | undefined> {
  const keys = await passwordKeys();
  if (first.length !== 1 || first[0] !== keyRequest) return decryptPassword(first, scramble, keys.privateKey);
  send(connection, (writer) => writeAuthMoreData(writer, Buffer.from(keys.publicKey, 'utf8')));
  return decryptPassword(await connection.read(), scramble, keys.privateKey);
}

/** An account for a user that does not exist: a plugin that depends on the name alone, and a password nobody knows. */
function decoyAccount(accounts: AccountRegistry, user: string): Account {
  const seed = createHmac('sha256', decoySecret).update(user).digest();
  const plugin = accounts.decoyPlugin(seed.readUInt32LE(0) / 2 ** 32);
  return { ...newAccount({ user, host: '%' }, plugin, 0), hash: DECOY_HASHES[plugin](seed.toString('hex')) };
}

/** Stored forms that look like any other and cost as much to verify. */
const DECOY_HASHES: Readonly<Record<AuthenticationPlugin, (hex: string) => string>> = {
  caching_sha2_password: (hex) => `$A$005$${hex.slice(0, 20)}${hex.slice(0, 43)}`,
  mysql_native_password: (hex) => `*${hex.slice(0, 40).toUpperCase()}`,
  sha256_password: (hex) => `$5$${hex.slice(0, 20)}$${hex.slice(0, 43)}`,
};

function send(connection: Connection, write: (writer: PacketWriter) => void): void {
  withWriter((writer) => {
    write(connection.open(writer));
    connection.send(writer);
  });
}
