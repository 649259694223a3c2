import { CACHING_SHA2, CACHING_SHA2_PASSWORD, decryptPassword } from '../../mysql/auth/caching-sha2-password.ts';
import { encryptPassword } from '../../mysql/auth/password-encryption.ts';
import { SHA256_PASSWORD, SHA256_PUBLIC_KEY_REQUEST } from '../../mysql/auth/sha256-password.ts';
import { PacketReader } from '../../mysql/reader.ts';
import { wireError } from '../../mysql/wire-error.ts';
import type { PasswordKeySource } from '../login/password-keys.ts';
import type { PacketPort } from './packet-stream.ts';

/** First bytes of what a server says in a login. */
const SAYS = { ok: 0x00, more: 0x01, nextFactor: 0x02, switch: 0xfe, error: 0xff } as const;

/** What bytes go through between tlsdb and one side. */
export type Transport = 'tls' | 'socket' | 'plaintext';

/** The two sides of a login, and what each of them takes its transport for. */
export interface ExchangeSides {
  readonly client: PacketPort;
  readonly engine: PacketPort;
  readonly clientTransport: Transport;
  readonly engineTransport: Transport;
  /** The pair for clients that must not send passwords in clear while the engine expects that. */
  readonly passwordKeys: PasswordKeySource;
  /** Told that the engine has no key for a password that must not be sent to it in clear: it then refuses a right one, too. */
  readonly withoutKey: () => void;
}

/** The proof that is being asked for. */
export interface Proof {
  readonly plugin: string;
  readonly scramble: Uint8Array;
}

/**
 * Carries packets between client and engine until the engine has decided. Proofs pass as they are, since the nonce is the
 * engine's. Only where one side would send a password in clear and the other expects it encrypted, it is sent on in the form
 * that is expected; it is kept nowhere.
 *
 * @returns the engine's last packet: OK or ERR. The client has not been sent it.
 * @throws WireError; ConnectionClosed
 */
export async function relayExchange(sides: ExchangeSides, first: Proof): Promise<Buffer> {
  let proof = first;
  let packet = await sides.engine.read();
  for (;;) {
    const said: number = packet[0] ?? SAYS.error;
    switch (said) {
      case SAYS.ok:
      case SAYS.error:
        return packet;
      case SAYS.switch:
        proof = readSwitch(packet, proof);
        sides.client.send(packet);
        packet = await answerSwitch(sides, proof, await sides.client.read());
        break;
      case SAYS.more:
        packet = await relayMore(sides, proof, packet);
        break;
      case SAYS.nextFactor:
        sides.client.send(packet);
        packet = await answered(sides, await sides.client.read());
        break;
      default:
        throw wireError('ER_HANDSHAKE_ERROR');
    }
  }
}

/** Protocol::AuthSwitchRequest; of a single byte, it asks for the oldest of all plugins. */
function readSwitch(packet: Buffer, before: Proof): Proof {
  const reader = new PacketReader(packet, 'ER_HANDSHAKE_ERROR', 1);
  if (reader.remaining === 0) return { ...before, plugin: 'mysql_old_password' };
  const plugin = reader.nulTerminatedBytes().toString('latin1');
  const data = reader.rest();
  return { plugin, scramble: data.at(-1) === 0 ? data.subarray(0, -1) : data };
}

/** What the engine says to an answer of the client. */
function answered({ engine }: ExchangeSides, answer: Buffer): Promise<Buffer> {
  engine.send(answer);
  return engine.read();
}

/** Whether a plugin sends passwords in clear: that of sha256_password trusts nothing but TLS with them. */
function isSecure(transport: Transport, plugin: string): boolean {
  return transport === 'tls' || (transport === 'socket' && plugin !== SHA256_PASSWORD);
}

/** In sha256_password the answer is the password itself, or its encryption. */
function answerSwitch(sides: ExchangeSides, proof: Proof, answer: Buffer): Promise<Buffer> {
  const isPassword = proof.plugin === SHA256_PASSWORD && answer.length > 0 && !isByte(answer, 0);
  return isPassword ? sendPassword(sides, proof, answer, SHA256_PUBLIC_KEY_REQUEST) : answered(sides, answer);
}

async function relayMore(sides: ExchangeSides, proof: Proof, packet: Buffer): Promise<Buffer> {
  sides.client.send(packet);
  const data = packet.subarray(1);
  const isOfCachingSha2 = proof.plugin === CACHING_SHA2_PASSWORD;
  if (isOfCachingSha2 && isByte(data, CACHING_SHA2.fastAuthSucceeded)) return sides.engine.read();
  const answer = await sides.client.read();
  const wantsPassword = isOfCachingSha2 && isByte(data, CACHING_SHA2.fullAuthNeeded);
  return wantsPassword ? sendPassword(sides, proof, answer, CACHING_SHA2.publicKeyRequest) : answered(sides, answer);
}

/** @param answer the client's: a password in clear, its encryption, or the one byte `keyRequest` */
async function sendPassword(sides: ExchangeSides, proof: Proof, answer: Buffer, keyRequest: number): Promise<Buffer> {
  const [inClear, wantsClear] = [sides.clientTransport, sides.engineTransport].map((transport) =>
    isSecure(transport, proof.plugin),
  );
  if (inClear === wantsClear) return answered(sides, answer);
  if (inClear) return sendEncrypted(sides, proof, answer, keyRequest);
  return answered(sides, await decrypted(sides, proof, answer, keyRequest));
}

/** Asks the engine for its key, as the client would have; one that has none says so. */
async function sendEncrypted(
  sides: ExchangeSides,
  { scramble }: Proof,
  clear: Buffer,
  keyRequest: number,
): Promise<Buffer> {
  const reply = await answered(sides, Buffer.of(keyRequest));
  if (reply[0] !== SAYS.more) {
    sides.withoutKey();
    return reply;
  }
  const password = clear.at(-1) === 0 ? clear.subarray(0, -1) : clear;
  return answered(sides, encryptPassword(password, scramble, reply.toString('latin1', 1)));
}

/** The client's password in clear, with the NUL behind it; one that cannot be decrypted is left to the engine to refuse. */
async function decrypted(
  { client, passwordKeys }: ExchangeSides,
  { scramble }: Proof,
  answer: Buffer,
  keyRequest: number,
): Promise<Buffer> {
  const keys = await passwordKeys();
  let encrypted = answer;
  if (isByte(answer, keyRequest)) {
    client.send(Buffer.concat([Buffer.of(SAYS.more), Buffer.from(keys.publicKey, 'latin1')]));
    encrypted = await client.read();
  }
  const password = decryptPassword(encrypted, scramble, keys.privateKey);
  return Buffer.from(`${password ?? ''}\0`, 'utf8');
}

function isByte(bytes: Buffer, value: number): boolean {
  return bytes.length === 1 && bytes[0] === value;
}
