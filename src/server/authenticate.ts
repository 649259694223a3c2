import { createHmac, randomBytes } from 'node:crypto';
import { AUTHENTICATION_PLUGINS, newAccount, type Account, type AuthenticationPlugin } from '../account/account.ts';
import { storedNativeDigest } from '../account/password.ts';
import type { AccountRegistry } from '../account/registry.ts';
import {
  CACHING_SHA2,
  decryptPassword,
  readClearPassword,
  verifyCachingSha2Response,
} from '../mysql/auth/caching-sha2-password.ts';
import { verifyNativeResponse } from '../mysql/auth/native-password.ts';
import { createScramble } from '../mysql/auth/scramble.ts';
import { writeAuthMoreData, writeAuthSwitch } from '../mysql/handshake.ts';
import { wireError } from '../mysql/wire-error.ts';
import type { PacketWriter } from '../mysql/writer.ts';
import type { Connection } from './connection.ts';
import type { PasswordKeySource } from './password-keys.ts';
import { withWriter } from './writer-pool.ts';

/** What a client says about itself, and the nonce that its first answer belongs to. */
export interface Credentials {
  readonly user: string;
  /** '' from clients without plugin authentication. */
  readonly plugin: string;
  readonly response: Buffer;
  readonly scramble: Uint8Array;
  /** Whether the client understands an authentication switch. */
  readonly canSwitch: boolean;
  /** The response cannot be used: COM_CHANGE_USER never takes an answer to a nonce that was used before. */
  readonly mustSwitch: boolean;
}

/** The connection on which the exchange happens. */
export interface Exchange {
  readonly connection: Connection;
  readonly accounts: AccountRegistry;
  readonly passwordKeys: PasswordKeySource;
  /** TLS or a Unix socket: a password may cross it in clear. */
  readonly secure: boolean;
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
  const claimed = account ?? decoyAccount(credentials.user);
  const { response, scramble } = await answerFor(exchange.connection, claimed.plugin, credentials);
  const usedPassword = response.length > 0 && !(response.length === 1 && response[0] === 0);
  const proves = claimed.plugin === 'mysql_native_password' ? provesNative : provesCachingSha2;
  const isRight = await proves(exchange, claimed, usedPassword ? response : Buffer.alloc(0), scramble);
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
  if (account.hash === '' || response.length === 0) return account.hash === '' && response.length === 0;
  return verifyNativeResponse(response, scramble, storedNativeDigest(account.hash) ?? Buffer.alloc(0));
}

async function provesCachingSha2(
  exchange: Exchange,
  account: Account,
  response: Buffer,
  scramble: Uint8Array,
): Promise<boolean> {
  if (account.hash === '' || response.length === 0) return account.hash === '' && response.length === 0;
  const { accounts, connection } = exchange;
  const digest = accounts.cachedDigest(account);
  if (digest !== undefined && verifyCachingSha2Response(response, scramble, digest)) {
    send(connection, (writer) => writeAuthMoreData(writer, Uint8Array.of(CACHING_SHA2.fastAuthSucceeded)));
    return true;
  }
  send(connection, (writer) => writeAuthMoreData(writer, Uint8Array.of(CACHING_SHA2.fullAuthNeeded)));
  const password = await (exchange.secure ? clearPassword(connection) : encryptedPassword(exchange, scramble));
  return password !== undefined && accounts.verifyPassword(account, password);
}

async function clearPassword(connection: Connection): Promise<string> {
  return readClearPassword(await connection.read());
}

/** On a connection without TLS nothing but an RSA encryption is taken for a password. */
async function encryptedPassword(exchange: Exchange, scramble: Uint8Array): Promise<string | undefined> {
  const { connection } = exchange;
  const keys = await exchange.passwordKeys();
  let payload = await connection.read();
  if (payload.length === 1 && payload[0] === CACHING_SHA2.publicKeyRequest) {
    send(connection, (writer) => writeAuthMoreData(writer, Buffer.from(keys.publicKey, 'utf8')));
    payload = await connection.read();
  }
  return decryptPassword(payload, scramble, keys.privateKey);
}

/** An account for a user that does not exist: a plugin that depends on the name alone, and a password nobody knows. */
function decoyAccount(user: string): Account {
  const seed = createHmac('sha256', decoySecret).update(user).digest();
  const plugin = AUTHENTICATION_PLUGINS[(seed[0] ?? 0) < 0xc0 ? 0 : 1];
  const hex = seed.toString('hex');
  const hash =
    plugin === 'mysql_native_password'
      ? `*${hex.slice(0, 40).toUpperCase()}`
      : `$A$005$${hex.slice(0, 20)}${hex.slice(0, 43)}`;
  return { ...newAccount({ user, host: '%' }, plugin, 0), hash };
}

function send(connection: Connection, write: (writer: PacketWriter) => void): void {
  withWriter((writer) => {
    write(connection.open(writer));
    connection.send(writer);
  });
}
