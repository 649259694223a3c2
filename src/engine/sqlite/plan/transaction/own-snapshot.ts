import type { Connection } from '../../file/connection.ts';
import type { Snapshot } from '../../file/snapshot.ts';
import type { Modes } from './modes.ts';

/** What a transaction reads until it writes. */
export class OwnSnapshot {
  readonly #join: () => Snapshot;
  readonly #modes: Pick<Modes, 'freshReads'>;
  #begun: Snapshot | undefined;

  /**
   * @param join begins to read the newest commit
   * @param modes whether every query does so
   */
  constructor(join: () => Snapshot, modes: Pick<Modes, 'freshReads'>) {
    this.#join = join;
    this.#modes = modes;
  }

  /** What the transaction has begun to read, if it must go on with it. */
  get fixed(): Snapshot | undefined {
    return this.#modes.freshReads ? undefined : this.#begun;
  }

  /** What the transaction reads: the first call fixes it, unless reads are to be fresh. */
  read(): Snapshot {
    if (this.#modes.freshReads) this.leave();
    return (this.#begun ??= this.#join());
  }

  /** From now on it reads the newest commit, by this connection. */
  readNewest(): Connection {
    this.leave();
    return this.read().connection;
  }

  leave(): void {
    const snapshot = this.#begun;
    this.#begun = undefined;
    snapshot?.leave();
  }

  /** Leaves what is not the newest commit. */
  leaveOlder(): void {
    if (this.#begun?.isCurrent !== true) this.leave();
  }
}
