import type { Socket } from 'node:net';
import { wireError } from '../../mysql/wire-error.ts';
import { ConnectionClosed } from './connection-closed.ts';

const HEADER = 4;
/** Longest packet before the login, in bytes: a login with all its attributes needs less than 64 KiB. */
export const MAX_LOGIN_PACKET = 64 * 1024;

/**
 * Takes the client's first packet, and nothing behind it, from the paused socket. What follows an SSLRequest then reaches the
 * TLS engine and nothing else.
 *
 * @throws WireError 1153, 1156; ConnectionClosed
 */
export function takeFirstPacket(socket: Socket): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let header: Buffer | undefined;
    const read = (): void => {
      try {
        header ??= take(socket, HEADER);
        const payload = header && takePayload(socket, header);
        if (payload === undefined) return;
        socket.off('readable', read);
        resolve(payload);
      } catch (error) {
        socket.off('readable', read);
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- whatever was thrown
        reject(error);
      }
    };
    socket.on('readable', read);
  });
}

/**
 * `length` bytes of a paused socket, or `undefined` while there are fewer.
 *
 * @throws ConnectionClosed when the client has ended before it sent them all
 */
function take(socket: Socket, length: number): Buffer | undefined {
  const bytes: unknown = socket.read(length);
  if (!Buffer.isBuffer(bytes)) return undefined;
  // At the end of the stream a short rest is all there is: nothing else would tell, since nobody takes it.
  if (bytes.length < length) throw new ConnectionClosed();
  return bytes;
}

function takePayload(socket: Socket, header: Buffer): Buffer | undefined {
  const length = header.readUIntLE(0, 3);
  if (header[3] !== 1) throw wireError('ER_NET_PACKETS_OUT_OF_ORDER');
  if (length > MAX_LOGIN_PACKET) throw wireError('ER_NET_PACKET_TOO_LARGE');
  return length === 0 ? Buffer.alloc(0) : take(socket, length);
}
