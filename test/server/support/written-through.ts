import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** A stream over `socket` whose writes go through `write`. */
export function through(socket: Socket, write: (bytes: Buffer) => Promise<void> | void): Duplex {
  const duplex = new Duplex({
    read() {},
    write: (chunk: Buffer, _encoding, done) => void Promise.resolve(write(chunk)).then(() => done(), done),
  });
  socket.on('data', (chunk: Buffer) => duplex.push(chunk)).on('close', () => duplex.push(null));
  return duplex;
}
