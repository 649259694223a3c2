import { createHash, hash } from 'node:crypto';
import type { PeerCertificate } from 'node:tls';
import { CAPABILITY } from '../../../src/mysql/capability.ts';
import { frame, loginPacket, RawClient, sslRequest, type ReceivedPacket } from '../../server/support/raw-client.ts';

/** A login that was done packet by packet. */
export interface RawLogin {
  readonly client: RawClient;
  /** The packet that ended it. */
  readonly last: ReceivedPacket;
  /** The nonce of the greeting. */
  readonly scramble: Buffer;
  /** DER of the certificate that the server showed; empty without TLS. */
  readonly certificate: Buffer;
}

export interface RawLoginOptions {
  readonly plugin: 'mysql_native_password' | 'caching_sha2_password';
  /** Inside TLS, which is the default. */
  readonly tls?: boolean;
  /** Further capabilities. */
  readonly capabilities?: number;
}

/** The 20 bytes of a greeting that the client's answer is made from. */
export function scrambleOf(greeting: Buffer): Buffer {
  const version = greeting.indexOf(0, 1) + 1;
  const second = version + 4 + 8 + 1 + 2 + 1 + 2 + 2 + 1 + 10;
  return Buffer.concat([greeting.subarray(version + 4, version + 12), greeting.subarray(second, second + 12)]);
}

/** SHA1(password) XOR SHA1(scramble + SHA1(SHA1(password))). */
export function nativeResponse(password: string, scramble: Uint8Array): Buffer {
  const once = hash('sha1', password, 'buffer');
  const mask = createHash('sha1')
    .update(scramble)
    .update(hash('sha1', once, 'buffer'))
    .digest();
  return Buffer.from(once.map((byte, index) => byte ^ (mask[index] ?? 0)));
}

/** Logs in with a password of the account's plugin; a caching_sha2_password one goes the long way. */
export async function rawLogin(
  port: number,
  user: string,
  password: string,
  { plugin, tls = true, capabilities = 0 }: RawLoginOptions,
): Promise<RawLogin> {
  const client = await RawClient.open(port);
  const scramble = scrambleOf((await client.packet())?.payload ?? Buffer.alloc(0));
  let certificate = Buffer.alloc(0);
  if (tls) {
    client.send(sslRequest());
    await client.upgrade();
    const socket = client.socket as unknown as { getPeerCertificate(): PeerCertificate };
    certificate = Buffer.from(socket.getPeerCertificate().raw);
  }
  const response = plugin === 'mysql_native_password' ? nativeResponse(password, scramble) : Buffer.alloc(32, 1);
  const all = capabilities | (tls ? CAPABILITY.ssl : 0);
  client.send(loginPacket(tls ? 2 : 1, user, { capabilities: all, plugin, response }));
  let last = await client.packet();
  if (last?.payload[0] === 1 && last.payload[1] === 4) {
    client.send(frame(last.sequence + 1, Buffer.from(`${password}\0`)));
    last = await client.packet();
  }
  if (last === undefined) throw new Error('the server has closed');
  return { client, last, scramble, certificate };
}
