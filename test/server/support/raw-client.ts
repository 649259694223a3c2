import { connect, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { CAPABILITY } from '../../../src/mysql/capability.ts';
import { COMMAND } from '../../../src/mysql/command.ts';
import { PacketWriter } from '../../../src/mysql/writer.ts';

const LOGIN =
  CAPABILITY.protocol41 |
  CAPABILITY.longPassword |
  CAPABILITY.secureConnection |
  CAPABILITY.pluginAuth |
  CAPABILITY.deprecateEof;

/** A packet that the server sent. */
export interface ReceivedPacket {
  readonly sequence: number;
  readonly payload: Buffer;
}

/** One frame with `payload`. */
export function frame(sequence: number, payload: Uint8Array): Buffer {
  const writer = new PacketWriter();
  writer.sequence = sequence;
  writer.begin().bytes(payload).end();
  return writer.take();
}

/** The packet that asks for TLS. */
export function sslRequest(sequence = 1): Buffer {
  const payload = new PacketWriter()
    .u32(LOGIN | CAPABILITY.ssl)
    .u32(1 << 24)
    .u8(255)
    .zeros(23)
    .take();
  return frame(sequence, payload);
}

/** A login whose answer to the greeting is `response`. */
export function loginPacket(
  sequence: number,
  user: string,
  options: {
    readonly capabilities?: number;
    readonly response?: Uint8Array;
    readonly plugin?: string;
    readonly zstdLevel?: number;
  } = {},
): Buffer {
  const { capabilities = 0, response = Buffer.alloc(32, 1), plugin = 'caching_sha2_password' } = options;
  const payload = new PacketWriter()
    .u32(LOGIN | capabilities)
    .u32(1 << 24)
    .u8(255)
    .zeros(23)
    .nulTerminated(user)
    .u8(response.length)
    .bytes(response)
    .nulTerminated(plugin)
    .bytes(options.zstdLevel === undefined ? new Uint8Array() : Uint8Array.of(options.zstdLevel))
    .take();
  return frame(sequence, payload);
}

/** The number of an ERR packet; 0 for any other packet. */
export function errorNumber({ payload }: ReceivedPacket): number {
  return payload[0] === 0xff ? payload.readUInt16LE(1) : 0;
}

/** A client that does what a test says, byte by byte. */
export class RawClient {
  #socket: Socket;
  #buffer = Buffer.alloc(0);
  #ended = false;
  #wake: () => void = () => {};

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#listen(socket);
  }

  static async open(port: number, host = '127.0.0.1'): Promise<RawClient> {
    const socket = connect({ port, host, noDelay: true });
    const client = new RawClient(socket);
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return client;
  }

  /** A client that has read the greeting. */
  static async greeted(port: number): Promise<RawClient> {
    const client = await RawClient.open(port);
    await client.packet();
    return client;
  }

  /** A client that is logged in to an account without a password. */
  static async loggedIn(port: number, user: string, capabilities = 0): Promise<RawClient> {
    const client = await RawClient.greeted(port);
    client.send(loginPacket(1, user, { response: Buffer.alloc(0), capabilities }));
    const answer = (await client.packet())?.payload[0];
    if (answer !== 0) throw new Error(`the login of ${user} was answered with ${answer}`);
    return client;
  }

  get socket(): Socket {
    return this.#socket;
  }

  send(bytes: Uint8Array): void {
    this.#socket.write(bytes);
  }

  /** Goes on inside TLS. */
  async upgrade(options: ConnectionOptions = {}): Promise<void> {
    this.#socket.removeAllListeners('data');
    const socket = connectTls({ socket: this.#socket, rejectUnauthorized: false, ...options });
    await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
    this.#socket = socket;
    this.#listen(socket);
  }

  /** The next packet, or `undefined` when the server has closed. */
  async packet(): Promise<ReceivedPacket | undefined> {
    for (;;) {
      const length = this.#buffer.length >= 4 ? this.#buffer.readUIntLE(0, 3) : Infinity;
      if (this.#buffer.length >= 4 + length) {
        const received = { sequence: this.#buffer[3] ?? 0, payload: this.#buffer.subarray(4, 4 + length) };
        this.#buffer = this.#buffer.subarray(4 + length);
        return received;
      }
      if (this.#ended) return undefined;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Everything that the server sends until it closes. */
  async packets(): Promise<readonly ReceivedPacket[]> {
    const all: ReceivedPacket[] = [];
    for (let next = await this.packet(); next !== undefined; next = await this.packet()) all.push(next);
    return all;
  }

  /** Bytes that are no whole packet. */
  get rest(): Buffer {
    return this.#buffer;
  }

  close(): void {
    this.#socket.destroy();
  }

  #listen(socket: Socket): void {
    socket.on('data', (chunk: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, chunk]);
      this.#wake();
    });
    const end = (): void => {
      this.#ended = true;
      this.#wake();
    };
    socket.on('end', end).on('close', end).on('error', end);
  }
}

/** Runs a statement and gives its last packet. */
export async function ask(client: RawClient, sql: string): Promise<Buffer> {
  client.send(frame(0, Buffer.concat([Uint8Array.of(COMMAND.query), Buffer.from(sql)])));
  const first = (await client.packet())?.payload ?? Buffer.alloc(0);
  const columns = first[0] ?? 0;
  if (columns === 0 || columns === 0xff) return first;
  for (let column = 0; column < columns; column++) await client.packet();
  for (;;) {
    const next = (await client.packet())?.payload ?? Buffer.alloc(0);
    if (next[0] === 0xfe || next[0] === 0xff) return next;
  }
}
