import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';
import type { Synchronous } from './connection.ts';

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** What of the file system is used; descriptors of the write-ahead log. */
export interface LogFile {
  open(path: string): number;
  sync(descriptor: number, done: (error: Error | null) => void): void;
  syncNow(descriptor: number): void;
  close(descriptor: number): void;
}

const logFile: LogFile = {
  open: (path) => openSync(path, 'r+'),
  sync: fdatasync,
  syncNow: fdatasyncSync,
  close: closeSync,
};

/**
 * Brings SQLite's write-ahead log to the disk, as `synchronous=FULL` does at each commit, but without keeping everybody
 * waiting meanwhile: commits that come while the disk is at work share its next turn. The log holds commits in their
 * order, so that a later one is never safe without an earlier one. As in InnoDB, others see a change when it is
 * committed, and its client is told of it when it is on the disk.
 */
export class LogSync {
  readonly #path: string;
  readonly #isNeeded: boolean;
  readonly #file: LogFile;
  #descriptor: number | undefined;
  #waiting: Waiting[] = [];
  #isBusy = false;
  #closing: (() => void) | undefined;
  #isComing: () => boolean = () => false;
  /** What went wrong with the disk. */
  #failure: Error | undefined;

  /** @param path of the database file; the log is beside it while a connection is open */
  constructor(path: string, sync: Synchronous, file: LogFile = logFile) {
    this.#path = `${path}-wal`;
    this.#isNeeded = sync === 'full';
    this.#file = file;
  }

  /** Whether commits wait for the next turn of the disk. */
  get isAwaited(): boolean {
    return this.#waiting.length > 0;
  }

  /** Keeps the disk waiting, too, for commits of which `isComing` says that they come soon. */
  awaits(isComing: () => boolean): void {
    this.#isComing = isComing;
  }

  /**
   * Resolves when all that was committed before is on the disk; `undefined` when nobody has to wait for that. After a
   * failure nothing is safe any more until the server starts again: the system may have dropped what it could not write,
   * and SQLite reads its log only up to the first part that is missing.
   *
   * @throws Error of the file system
   */
  flushed(): Promise<void> | undefined {
    if (!this.#isNeeded) return undefined;
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ resolve, reject });
    this.#schedule();
    return promise;
  }

  /** Waits, with everybody else, until all that was committed before is on the disk. @throws Error of the file system */
  flushNow(): void {
    if (!this.#isNeeded) return;
    if (this.#failure !== undefined) throw this.#failure;
    try {
      this.#file.syncNow(this.#open());
    } catch (error) {
      throw this.#failed(error);
    }
  }

  /** Ends the use of the log when what waits for the disk is there. */
  async close(): Promise<void> {
    if (this.#isBusy) await new Promise<void>((resolve) => (this.#closing = resolve));
    if (this.#descriptor !== undefined) this.#file.close(this.#descriptor);
    this.#descriptor = undefined;
  }

  /** Commits of the same turn of the event loop belong together. */
  #schedule(): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    setImmediate(this.#look);
  }

  readonly #look = (): void => {
    if (this.#isComing()) setImmediate(this.#look);
    else this.#begin();
  };

  #begin(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      this.#file.sync(this.#open(), (error) => this.#end(waiting, error));
    } catch (error) {
      this.#end(waiting, this.#failed(error));
    }
  }

  #end(waiting: readonly Waiting[], error: Error | null): void {
    this.#isBusy = false;
    if (error === null) for (const { resolve } of waiting) resolve();
    else this.#refuse([...waiting, ...this.#waiting.splice(0)], this.#failed(error));
    if (this.#waiting.length > 0) this.#schedule();
    else this.#closing?.();
  }

  #refuse(waiting: readonly Waiting[], error: Error): void {
    for (const { reject } of waiting) reject(error);
  }

  #failed(error: unknown): Error {
    return (this.#failure ??= error instanceof Error ? error : new Error(String(error)));
  }

  #open(): number {
    return (this.#descriptor ??= this.#file.open(this.#path));
  }
}
