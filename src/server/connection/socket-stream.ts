import type { Socket } from 'node:net';

/**
 * Hands what a socket receives to `receive`. What it has queued comes by its 'data' event; what it is sent from now on skips
 * that queue, whose upkeep is a tenth of the cost of a short query.
 *
 * @param receive says whether there may be more
 */
export function receiveDirectly(socket: Socket, receive: (chunk: Buffer) => boolean): void {
  const queue = socket.push.bind(socket);
  socket.on('data', receive);
  socket.push = (chunk: Buffer | null): boolean => (chunk === null ? queue(null) : receive(chunk));
  socket.resume();
}

/** Goes on after a pause: the socket's own `resume` knows nothing of bytes that skip its queue. */
export function receiveAgain(socket: Socket): void {
  socket.resume();
  socket._read(0);
}

/** Leaves all that is received from now on to the socket's next owner. */
export function stopReceiving(socket: Socket): void {
  socket.removeAllListeners('data').pause();
  Reflect.deleteProperty(socket, 'push');
}

/**
 * Resolves when the other side has taken what was sent, or has gone.
 *
 * @param limit milliseconds after which one that takes nothing at all is given up
 */
export async function socketDrained(socket: Socket, limit: number): Promise<void> {
  if (!socket.writableNeedDrain) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const giveUp = (): void => void socket.destroy();
  socket.once('drain', resolve).once('close', resolve).setTimeout(limit, giveUp);
  await promise;
  socket.off('drain', resolve).off('close', resolve).off('timeout', giveUp).setTimeout(0);
}
