/** Who takes the packets of a connection that is logged in. */
export interface PacketTaker {
  /** Milliseconds that the client may take nothing of its answers. */
  readonly writeLimit: number;
  /** Handles one command; a promise while it is still at work. */
  handle(payload: Buffer): void | Promise<void>;
  /** Told of whatever goes wrong with the bytes or in the handler. */
  fail(error: unknown): void;
}
