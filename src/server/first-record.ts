import type { Socket } from 'node:net';

/** Type (1), version (2) and length (2) of a TLS record (RFC 8446, section 5.1). */
const RECORD_HEADER = 5;
const HANDSHAKE = 0x16;
const MAX_RECORD = 16_384;

/**
 * Resolves when the TLS engine has something to do: the client's first record is whole, or what came is no such record.
 * Nothing is taken from the paused socket. A client that asks for TLS and then stops holds no TLS state until then,
 * which is several times the size of everything else that it holds.
 */
export function firstRecord(socket: Socket): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let wanted: number | undefined;
  const look = (): void => {
    wanted ??= peek(socket, RECORD_HEADER, recordLength);
    if (wanted === undefined || peek(socket, wanted, Boolean) === undefined) return;
    socket.off('readable', look);
    resolve();
  };
  socket.on('readable', look);
  look();
  return promise;
}

/** What `read` makes of the next `length` bytes, or of fewer at the end of the stream; `undefined` until they have come. */
function peek<Result>(socket: Socket, length: number, read: (bytes: Buffer) => Result): Result | undefined {
  const bytes: unknown = socket.read(length);
  if (!Buffer.isBuffer(bytes)) return undefined;
  socket.unshift(bytes);
  return read(bytes);
}

/** Bytes of the record that begins so; of anything else there is nothing to wait for. */
function recordLength(header: Buffer): number {
  const isRecord = header.length === RECORD_HEADER && header[0] === HANDSHAKE && header.readUInt16BE(3) <= MAX_RECORD;
  return isRecord ? RECORD_HEADER + header.readUInt16BE(3) : header.length;
}
