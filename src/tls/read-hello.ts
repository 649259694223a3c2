import type { Socket } from 'node:net';
import { peekServerName } from './client-hello.ts';

/**
 * The server name that the client on `socket` is about to ask for. All bytes are put back: the TLS engine gets them as they
 * came. The socket must not be flowing.
 *
 * @returns `undefined` when the client asks for none
 * @throws Error ECONNRESET when it goes away before it has asked
 */
export async function readServerName(socket: Socket): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  try {
    for (;;) {
      const chunk: unknown = socket.read();
      if (Buffer.isBuffer(chunk)) {
        chunks.push(chunk);
        const { isComplete, serverName } = peekServerName(Buffer.concat(chunks));
        if (isComplete) return serverName;
      } else if (!(await becomesReadable(socket))) {
        throw Object.assign(new Error('the client went away within its ClientHello'), { code: 'ECONNRESET' });
      }
    }
  } finally {
    if (!socket.destroyed && !socket.readableEnded) socket.unshift(Buffer.concat(chunks));
  }
}

/** Resolves to false when no more bytes will come. */
function becomesReadable(socket: Socket): Promise<boolean> {
  if (socket.destroyed || socket.readableEnded) return Promise.resolve(false);
  return new Promise((resolve) => {
    const settle = (result: boolean) => () => {
      socket.off('readable', readable).off('end', ended).off('close', ended);
      resolve(result);
    };
    const readable = settle(true);
    const ended = settle(false);
    socket.on('readable', readable).on('end', ended).on('close', ended);
  });
}
