/** What the first bytes of a TLS connection tell (RFC 8446, section 4.1.2). */
export interface HelloPeek {
  /** Whether more bytes can still change the answer. */
  readonly isComplete: boolean;
  /** The name that the client asks for (RFC 6066, section 3), in lower case. */
  readonly serverName: string | undefined;
}

/** Bytes that are looked at. What does not fit asks for no name: the TLS engine judges it all the same. */
export const MAX_HELLO = 16 * 1024 + 5;

const RECORD_HEADER = 5;
const HANDSHAKE_HEADER = 4;
const HANDSHAKE_RECORD = 22;
const CLIENT_HELLO = 1;
const SERVER_NAME = 0;
const HOST_NAME = 0;

const NO_NAME: HelloPeek = { isComplete: true, serverName: undefined };
const MORE: HelloPeek = { isComplete: false, serverName: undefined };

/**
 * Looks for the server name in the ClientHello at the beginning of `bytes`, which may come in several records.
 * What is no ClientHello is complete and without a name.
 */
export function peekServerName(bytes: Buffer): HelloPeek {
  const message = handshakeBytes(bytes.subarray(0, MAX_HELLO));
  if (message === undefined) return NO_NAME;
  const isCut = bytes.length >= MAX_HELLO;
  if (message.length < HANDSHAKE_HEADER) return isCut ? NO_NAME : MORE;
  if (message[0] !== CLIENT_HELLO) return NO_NAME;
  const end = HANDSHAKE_HEADER + message.readUIntBE(1, 3);
  if (message.length < end) return isCut || end > MAX_HELLO ? NO_NAME : MORE;
  return { isComplete: true, serverName: nameIn(message.subarray(HANDSHAKE_HEADER, end)) };
}

/** The contents of the handshake records so far, or `undefined` when other bytes are among them. */
function handshakeBytes(bytes: Buffer): Buffer | undefined {
  const fragments: Buffer[] = [];
  for (let offset = 0; offset < bytes.length;) {
    if (bytes[offset] !== HANDSHAKE_RECORD) return fragments.length === 0 ? undefined : Buffer.concat(fragments);
    if (bytes.length < offset + RECORD_HEADER) break;
    const length = bytes.readUInt16BE(offset + 3);
    fragments.push(bytes.subarray(offset + RECORD_HEADER, offset + RECORD_HEADER + length));
    offset += RECORD_HEADER + length;
  }
  return Buffer.concat(fragments);
}

/** The name in the body of a ClientHello; `undefined` also when the body is malformed. */
function nameIn(body: Buffer): string | undefined {
  try {
    const fields = new Fields(body);
    fields.skip(2 + 32);
    fields.vector(1);
    fields.vector(2);
    fields.vector(1);
    const extensions = fields.vector(2);
    while (!extensions.isAtEnd) {
      const type = extensions.number(2);
      const data = extensions.vector(2);
      if (type === SERVER_NAME) return hostName(data.vector(2));
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

function hostName(list: Fields): string | undefined {
  while (!list.isAtEnd) {
    const type = list.number(1);
    const name = list.vector(2);
    if (type === HOST_NAME) return name.text().toLowerCase();
  }
  return undefined;
}

/** Reads numbers and vectors of TLS's presentation language. @throws RangeError at the end of the bytes */
class Fields {
  readonly #bytes: Buffer;
  #offset = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#offset >= this.#bytes.length;
  }

  skip(length: number): void {
    this.#take(length);
  }

  number(size: number): number {
    return this.#take(size).readUIntBE(0, size);
  }

  /** A vector whose length stands before it in `size` bytes. */
  vector(size: number): Fields {
    return new Fields(this.#take(this.number(size)));
  }

  text(): string {
    return this.#bytes.toString('latin1');
  }

  #take(length: number): Buffer {
    const end = this.#offset + length;
    if (end > this.#bytes.length) throw new RangeError('the ClientHello ends too early');
    const taken = this.#bytes.subarray(this.#offset, end);
    this.#offset = end;
    return taken;
  }
}
