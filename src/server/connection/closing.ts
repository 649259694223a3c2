import type { Socket } from 'node:net';

/** Milliseconds that a client gets to read the last packet and close. */
const CLOSE_GRACE = 1000;

/** The end of a connection: that its socket has gone, and who is told. */
export class Closing {
  #isDone = false;
  #listener: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Calls `listener` when the socket has gone; at once when it already has. */
  whenDone(listener: () => void): void {
    const before = this.#listener;
    if (this.#isDone) listener();
    else if (before === undefined) this.#listener = listener;
    else this.#listener = () => (before(), listener());
  }

  /** Ends the socket behind what was sent; a client that does not close it is cut off. */
  begin(socket: Socket): void {
    socket.end();
    this.#timer = setTimeout(() => socket.destroy(), CLOSE_GRACE);
  }

  /** The socket has gone. */
  done(): void {
    this.#isDone = true;
    clearTimeout(this.#timer);
    this.#listener?.();
    this.#listener = undefined;
  }
}
