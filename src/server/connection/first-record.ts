import type { Socket } from 'node:net';

/** Type (1), version (2) and length (2) of a TLS record (RFC 8446, section 5.1). */
const RECORD_HEADER = 5;
const HANDSHAKE = 0x16;
const MAX_RECORD = 16_384;

/**
 * Resolves when the TLS engine has something to do: the client's first record is whole, or what came is no such record;
 * `undefined` when that is so already.
 * Nothing is taken from the paused socket. A client that asks for TLS and then stops holds no TLS state until then,
 * which is several times the size of everything else that it holds.
 */
export function firstRecord(socket: Socket): Promise<void> | undefined {
  let wanted: number | undefined;
  const isWhole = (): boolean => {
    wanted ??= lengthOfRecord(socket);
    return wanted !== undefined && hasBytes(socket, wanted);
  };
  if (isWhole()) return undefined;
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isWhole()) return;
      socket.off('readable', look);
      resolve();
    };
    socket.on('readable', look);
  });
}

/** Bytes of the record that comes first, or of what is none; `undefined` until that can be told. */
function lengthOfRecord(socket: Socket): number | undefined {
  const header = peek(socket, RECORD_HEADER);
  if (header === undefined) return undefined;
  const isRecord = header.length === RECORD_HEADER && header[0] === HANDSHAKE && header.readUInt16BE(3) <= MAX_RECORD;
  return isRecord ? RECORD_HEADER + header.readUInt16BE(3) : header.length;
}

/** Whether `length` bytes have come, or all that will ever come. */
function hasBytes(socket: Socket, length: number): boolean {
  // Asking for what has not come yet is what makes the socket read on.
  return socket.readableLength >= length || peek(socket, length) !== undefined;
}

/** The next `length` bytes, or fewer at the end of the stream; `undefined` until they have come. */
function peek(socket: Socket, length: number): Buffer | undefined {
  const bytes: unknown = socket.read(length);
  if (!Buffer.isBuffer(bytes)) return undefined;
  socket.unshift(bytes);
  return bytes;
}
