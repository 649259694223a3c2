import { createHash } from 'node:crypto';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext, type TLSSocket } from 'node:tls';
import { CAPABILITY } from '../../src/mysql/capability.ts';
import { FrameReader } from '../../src/mysql/frame.ts';
import { PacketWriter } from '../../src/mysql/writer.ts';
import { NATIVE_PASSWORD } from '../../src/mysql/auth/native-password.ts';
import { CACHING_SHA2 } from '../../src/mysql/auth/caching-sha2-password.ts';

/** Whom to reach, and as whom. */
export interface Target {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly secureContext: SecureContext;
  /** Whether TLS begins with the connection, as with a front that does not know the protocol. */
  readonly isTlsFirst?: boolean | undefined;
  /** A TLS session to resume. */
  readonly session?: Buffer | undefined;
}

const MAX_PACKET = 64 * 1024 * 1024;
const CAPABILITIES =
  CAPABILITY.longPassword |
  CAPABILITY.protocol41 |
  CAPABILITY.transactions |
  CAPABILITY.secureConnection |
  CAPABILITY.pluginAuth |
  CAPABILITY.deprecateEof |
  CAPABILITY.ssl;
const UTF8MB4 = 45;

/**
 * A client that does as little as the protocol allows, so that it costs less than the servers it measures:
 * it logs in over TLS, sends commands that were encoded before, and looks for the end of each answer.
 */
export class WireClient {
  readonly socket: TLSSocket;
  readonly #frames: FrameReader;
  #waiting: { resolve(last: Buffer): void; reject(error: Error): void } | undefined;
  /** Packets of the answer that are still to come before its rows; -1 before its first packet. */
  #definitions = -1;
  /** How many packets end the answer, however they begin: those of COM_STMT_PREPARE are counted. */
  #counted = 0;
  rows = 0;
  /** A TLS session that the server gave before the login ended. */
  ticket: Buffer | undefined;

  constructor(socket: TLSSocket, frames: FrameReader) {
    this.socket = socket;
    this.#frames = frames;
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', (error: Error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the server closed the connection')));
  }

  /** Sends one command and resolves with the last packet of its answer. Rejects with the server's error. */
  send(command: Buffer, counted = 0): Promise<Buffer> {
    this.#definitions = -1;
    this.#counted = counted;
    this.#frames.sequence = 1;
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    this.#waiting = { resolve, reject };
    this.socket.write(command);
    return promise;
  }

  query(sql: string): Promise<Buffer> {
    return this.send(encodeCommand(3, Buffer.from(sql)));
  }

  /** Prepares a statement and gives its id. */
  async prepare(sql: string, packets: number): Promise<number> {
    const first = await this.send(encodeCommand(22, Buffer.from(sql)), packets);
    return first.readUInt32LE(1);
  }

  end(): void {
    this.socket.end(encodeCommand(1, Buffer.alloc(0)));
  }

  #receive(chunk: Buffer): void {
    this.#frames.push(chunk);
    for (let packet = this.#frames.next(); packet !== undefined; packet = this.#frames.next()) {
      if (this.#isLast(packet)) this.#finish(packet);
    }
  }

  #first: Buffer | undefined;

  #isLast(packet: Buffer): boolean {
    const mark = packet[0] ?? 0;
    if (mark === 0xff) return true;
    if (this.#counted > 0) {
      this.#first ??= packet;
      return --this.#counted === 0;
    }
    if (this.#definitions < 0) {
      this.#definitions = mark;
      return mark === 0;
    }
    if (this.#definitions > 0) {
      this.#definitions--;
      return false;
    }
    if (mark === 0xfe && packet.length < 0xff_ff_ff) return true;
    this.rows++;
    return false;
  }

  #finish(last: Buffer): void {
    const waiting = this.#waiting;
    const packet = this.#first ?? last;
    this.#first = undefined;
    this.#waiting = undefined;
    if (last[0] === 0xff) waiting?.reject(new Error(last.toString('utf8', 3)));
    else waiting?.resolve(packet);
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }
}

/** A whole command packet. */
export function encodeCommand(command: number, payload: Uint8Array): Buffer {
  const packet = Buffer.alloc(5 + payload.length);
  packet.writeUIntLE(payload.length + 1, 0, 3);
  packet[4] = command;
  packet.set(payload, 5);
  return packet;
}

/** Connects, upgrades to TLS and logs in. */
export async function logIn(target: Target): Promise<WireClient> {
  const raw = connectTcp({ host: '127.0.0.1', port: target.port, noDelay: true });
  const greeting = target.isTlsFirst ? undefined : await nextPacket(raw, new FrameReader(MAX_PACKET), 0);
  if (greeting !== undefined) raw.write(handshakePacket(1));
  const { secureContext, session } = target;
  const secure = connectTls({
    socket: raw,
    secureContext,
    checkServerIdentity: () => undefined,
    ...(session && { session }),
  });
  let ticket: Buffer | undefined;
  secure.on('session', (data: Buffer) => (ticket = data));
  await new Promise<void>((resolve, reject) => secure.once('secureConnect', resolve).once('error', reject));
  const frames = new FrameReader(MAX_PACKET);
  await authenticate(secure, frames, target, greeting);
  secure.removeAllListeners('data');
  const client = new WireClient(secure, frames);
  client.ticket = ticket;
  return client;
}

/** What the greeting says of the login: the first answer is by the server's own plugin, so that none has to ask again. */
interface GreetingFacts {
  readonly scramble: Buffer;
  readonly plugin: string;
}

async function authenticate(
  socket: TLSSocket,
  frames: FrameReader,
  target: Target,
  greeting: Buffer | undefined,
): Promise<void> {
  const begin = greeting === undefined ? 1 : 2;
  const { scramble, plugin } = greetingOf(greeting ?? (await nextPacket(socket, frames, 0)));
  const { user, password } = target;
  socket.write(handshakePacket(begin, { user, plugin, response: responseOf(plugin, password, scramble) }));
  for (let sequence = begin + 1; ; sequence += 2) {
    const packet = await nextPacket(socket, frames, sequence);
    const mark = packet[0];
    if (mark === 0) return;
    if (mark === 0xff) throw new Error(packet.toString('utf8', 3));
    if (mark === 1 && packet[1] === CACHING_SHA2.fastAuthSucceeded) {
      sequence--;
    } else if (mark === 1) {
      socket.write(authPacket(sequence + 1, Buffer.from(`${target.password}\0`)));
    } else {
      const nul = packet.indexOf(0, 1);
      const fresh = packet.subarray(nul + 1, nul + 21);
      socket.write(authPacket(sequence + 1, responseOf(packet.toString('latin1', 1, nul), password, fresh)));
    }
  }
}

function responseOf(plugin: string, password: string, scramble: Buffer): Buffer {
  return plugin === NATIVE_PASSWORD ? nativeResponse(password, scramble) : sha2Response(password, scramble);
}

function nextPacket(socket: Socket, frames: FrameReader, sequence: number): Promise<Buffer> {
  frames.sequence = sequence;
  return new Promise((resolve, reject) => {
    const ready = frames.next();
    if (ready !== undefined) {
      resolve(ready);
      return;
    }
    const read = (chunk: Buffer): void => {
      frames.push(chunk);
      const packet = frames.next();
      if (packet === undefined) return;
      socket.off('data', read);
      socket.off('error', reject);
      socket.off('close', closed);
      if (!('encrypted' in socket)) socket.pause();
      resolve(packet);
    };
    const closed = (): void => reject(new Error('the server closed the connection'));
    socket.on('data', read);
    socket.once('error', reject);
    socket.once('close', closed);
  });
}

/** Protocol::HandshakeV10: the scramble is in two parts, and the plugin's name behind the second. */
function greetingOf(greeting: Buffer): GreetingFacts {
  const at = greeting.indexOf(0) + 5;
  const name = at + 40;
  return {
    scramble: Buffer.concat([greeting.subarray(at, at + 8), greeting.subarray(at + 27, at + 39)]),
    plugin: greeting.toString('latin1', name, greeting.indexOf(0, name)),
  };
}

function handshakePacket(
  sequence: number,
  login?: { readonly user: string; readonly plugin: string; readonly response: Buffer },
): Buffer {
  const writer = new PacketWriter();
  writer.sequence = sequence;
  const isInsideTls = login !== undefined && sequence === 1;
  writer
    .begin()
    .u32(isInsideTls ? CAPABILITIES & ~CAPABILITY.ssl : CAPABILITIES)
    .u32(MAX_PACKET)
    .u8(UTF8MB4)
    .zeros(23);
  if (login !== undefined) {
    writer.nulTerminated(login.user).u8(login.response.length).bytes(login.response).nulTerminated(login.plugin);
  }
  writer.end();
  return writer.take();
}

function authPacket(sequence: number, payload: Uint8Array): Buffer {
  const writer = new PacketWriter();
  writer.sequence = sequence;
  writer.begin().bytes(payload).end();
  return writer.take();
}

const hash = (algorithm: string, ...parts: readonly (string | Uint8Array)[]): Buffer => {
  const digest = createHash(algorithm);
  for (const part of parts) digest.update(part);
  return digest.digest();
};

const xor = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));

function sha2Response(password: string, scramble: Buffer): Buffer {
  const once = hash('sha256', password);
  return xor(once, hash('sha256', hash('sha256', once), scramble));
}

function nativeResponse(password: string, scramble: Buffer): Buffer {
  const once = hash('sha1', password);
  return xor(once, hash('sha1', scramble, hash('sha1', once)));
}
