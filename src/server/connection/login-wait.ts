import { ConnectionClosed } from './connection-closed.ts';

/** What a login waits for from its client: one thing at a time, which a close of the connection ends. */
export class LoginWait {
  #packet: { resolve(packet: Buffer): void; reject(error: unknown): void } | undefined;
  /** Ends what else is waited for: the first packet, or a handshake. */
  #giveUp: ((error: unknown) => void) | undefined;

  /** Whether the next packet is waited for. */
  get isForPacket(): boolean {
    return this.#packet !== undefined;
  }

  /** The packet that {@link resolve} gets next. */
  packet(): Promise<Buffer> {
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    this.#packet = { resolve, reject };
    return promise;
  }

  /** What `work` resolves to, unless {@link reject} comes before. */
  until<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#giveUp = reject;
      const settled = (): void => (this.#giveUp = undefined);
      work.then(settled, settled);
      work.then(resolve, reject);
    });
  }

  /** Hands over the packet that is waited for, if one is. */
  resolve(packet: Buffer): void {
    const waiting = this.#packet;
    this.#packet = undefined;
    waiting?.resolve(packet);
  }

  /** @param error without one, that the connection is closed */
  reject(error?: unknown): void {
    const [waiting, giveUp] = [this.#packet, this.#giveUp];
    this.#packet = undefined;
    this.#giveUp = undefined;
    if (waiting === undefined && giveUp === undefined) return;
    const reason = error ?? new ConnectionClosed();
    waiting?.reject(reason);
    giveUp?.(reason);
  }
}
