import type { Socket } from 'node:net';
import { MAX_LOGIN_PACKET } from './first-packet.ts';
import { receiveAgain, receiveDirectly, stopReceiving } from './socket-stream.ts';

/** Bytes that may wait while nobody takes packets: in a login, and while a command runs. Beyond them the socket is not read. */
const MAX_WAITING = { login: MAX_LOGIN_PACKET, command: 1024 * 1024 } as const;

/** The way of bytes from a client: through its socket, which is not read while too many wait. */
export class Incoming {
  #socket: Socket;
  #isPaused = false;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Goes on through another socket: the one of TLS. */
  goOnThrough(socket: Socket): void {
    this.#socket = socket;
  }

  /** Whether too many bytes wait. */
  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** Hands all further bytes to `receive`. */
  begin(receive: (chunk: Buffer) => void): void {
    receiveDirectly(this.#socket, (chunk) => {
      receive(chunk);
      return !this.#isPaused;
    });
  }

  /** Reads no more where too many bytes wait. @param stage in which nobody takes packets */
  pauseBeyond(waiting: number, stage: keyof typeof MAX_WAITING): void {
    if (waiting <= MAX_WAITING[stage]) return;
    this.#isPaused = true;
    this.#socket.pause();
  }

  /** Reads again. */
  resume(): void {
    const wasPaused = this.#isPaused;
    this.#isPaused = false;
    if (wasPaused) receiveAgain(this.#socket);
    else this.#socket.resume();
  }

  /** Leaves all that comes from now on to the socket's next owner. */
  stop(): void {
    stopReceiving(this.#socket);
  }
}
