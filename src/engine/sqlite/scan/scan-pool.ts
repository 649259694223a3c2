import type { WireError } from '../../../mysql/wire-error.ts';
import type { EncodedRows } from '../../engine.ts';
import { copyPath, removeCopy } from '../file/commit-copy.ts';
import type { LogExtent } from '../file/log-extent.ts';
import type { StoredValue, ValueType } from '../type/type.ts';
import { ScanChild } from './scan-child.ts';
import type { ReadRequest, ScanEnd, ScanRequest } from './scan-message.ts';
import { canWait } from './scan-start.ts';
import { ScanWatch } from './scan-watch.ts';

/** Scans at the same time; further ones run in the server's own thread, in slices. */
const MAX_CHILDREN = 8;
/** Processes that are kept for the next scan. */
const MAX_IDLE = 2;
/** Milliseconds after the start until those are prepared: what does not live as long needs none. */
const UNTIL_PREPARED = 1000;
/** Arguments that a function of SQLite takes. */
const MAX_COLUMNS = 100;
/** Functions of named locks, which the sessions share, and of what came with a statement. */
const SERVER_FUNCTION = /\bm_(?:\w+_locks?|query_attribute|far)\b/;

/** A scan that runs. */
export interface Scan {
  readonly result: Promise<ScanEnd>;
  /** Ends it with `error`, now. */
  stop(error: WireError): void;
}

/** Where a query can be started, once. */
export interface HeldScan extends Pick<ScanPool, 'start'> {
  /** Gives it back unless a query was started. */
  release(): void;
}

/**
 * Processes with a connection of their own, for queries that would keep everybody else waiting. SQLite in Node cannot be
 * interrupted, and a thread of it not be ended, while it looks for rows: a process can.
 */
export class ScanPool {
  readonly #path: string;
  #idle: ScanChild[] = [];
  readonly #children = new Set<ScanChild>();
  readonly #watch = new ScanWatch();
  #isClosed = false;
  #waiting: (() => void)[] = [];
  /** A commit of another process that the server does not know of yet. */
  #commit: Promise<unknown> | undefined;
  /** How many of them there were. */
  #commits = 0;
  /** Copies of older commits that were made. */
  #copies = 0;

  constructor(path: string) {
    this.#path = path;
    if (canWait()) setTimeout(() => this.#prepare(), UNTIL_PREPARED).unref();
  }

  /** Has the processes for the next scans wait as shells, which the server starts while it is small. */
  #prepare(): void {
    while (!this.#isClosed && this.#children.size < MAX_IDLE) this.#idle.unshift(this.#create(true));
  }

  /** Whether a query can run here: one that asks for what only the server knows cannot. */
  takes({ sql, types = [] }: { readonly sql: string; readonly types?: readonly ValueType[] }): boolean {
    return types.length <= MAX_COLUMNS && !SERVER_FUNCTION.test(sql);
  }

  /** Whether a query need not wait for another to end. */
  get isFree(): boolean {
    return this.#idle.length > 0 || this.#children.size < MAX_CHILDREN;
  }

  /** Resolves when a query may have ended. */
  async ended(): Promise<void> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves when nothing is being committed that the server does not know of yet; `undefined` when nothing is. */
  get settled(): Promise<unknown> | undefined {
    return this.#commit;
  }

  /** Has nobody begin to read what another process commits meanwhile. */
  async whileNobodyBegins<T>(commit: () => Promise<T>): Promise<T> {
    this.#commits++;
    const done = commit();
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    this.#commit = settled;
    try {
      return await done;
    } finally {
      this.#commit = undefined;
    }
  }

  /**
   * A process that goes on showing what is the newest commit when the promise resolves. It is for one query.
   *
   * @throws Error when it may show more than the server knows of
   */
  async hold(): Promise<HeldScan> {
    await this.#commit;
    const commits = this.#commits;
    const held = await this.#hold((child) => child.hold());
    if (commits === this.#commits) return held;
    held.release();
    throw new Error('something was committed meanwhile');
  }

  /**
   * A process that shows an older commit, of which the server goes on reading until the query has ended.
   *
   * @throws Error where the system does not let it
   */
  async holdOlder(extent: LogExtent): Promise<HeldScan> {
    const copy = copyPath(this.#path, ++this.#copies);
    try {
      return await this.#hold((child) => child.holdOlder(extent, copy));
    } finally {
      // The process has the files open, or has ended.
      removeCopy(copy);
    }
  }

  async #hold(hold: (child: ScanChild) => Promise<void>): Promise<HeldScan> {
    const child = this.#take();
    try {
      await hold(child);
    } catch (error) {
      this.#release(child);
      throw error;
    }
    let isHeld = true;
    return {
      start: (request, sink, drained) => {
        isHeld = false;
        return this.#run(child, request, sink, drained);
      },
      release: () => {
        if (!isHeld) return;
        isHeld = false;
        child.release();
        this.#release(child);
      },
    };
  }

  /** A process for something else than a query; it is to be given back. */
  take(): ScanChild {
    return this.#take();
  }

  giveBack(child: ScanChild): void {
    this.#release(child);
  }

  /** Writes the log into the file, where nobody waits for it. */
  async checkpoint(): Promise<void> {
    const child = this.#take();
    await child.checkpoint().finally(() => this.#release(child));
  }

  /** Runs a query on the newest commit and gives its rows to `sink`; those that are values come with the end. */
  start(request: ScanRequest, sink?: EncodedRows, drained?: () => Promise<void>): Scan {
    return this.#run(this.#take(), request, sink, drained);
  }

  /** Reads on the newest commit what a change is about, and gives the rows to `take`, some after the other. */
  read(request: ReadRequest, take: (rows: StoredValue[][]) => void): Scan {
    const child = this.#take();
    return this.#scanOf(child, child.read(request, take));
  }

  #run(child: ScanChild, request: ScanRequest, sink?: EncodedRows, drained?: () => Promise<void>): Scan {
    return this.#scanOf(child, child.run(request, sink, drained));
  }

  #scanOf(child: ScanChild, end: Promise<ScanEnd>): Scan {
    const result = end.finally(() => this.#release(child));
    return { result, stop: (error) => child.stop(error) };
  }

  close(): void {
    this.#isClosed = true;
    for (const child of this.#children) child.end();
    this.#watch.end();
  }

  #take(): ScanChild {
    return this.#idle.pop() ?? this.#create();
  }

  #create(waits = false): ScanChild {
    const child = new ScanChild(this.#path, () => this.#forget(child), waits);
    this.#children.add(child);
    this.#tellWatch();
    return child;
  }

  #tellWatch(): void {
    this.#watch.set([...this.#children].flatMap(({ pid }) => pid ?? []));
  }

  #release(child: ScanChild): void {
    if (child.isUsable) this.#keep(child);
    this.#wake();
  }

  /** Lets those that wait look whether there is a process for them. */
  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #keep(child: ScanChild): void {
    if (!this.#isClosed && this.#idle.length < MAX_IDLE) this.#idle.push(child);
    else child.end();
  }

  #forget(child: ScanChild): void {
    if (this.#children.delete(child) && !this.#isClosed) this.#tellWatch();
    this.#idle = this.#idle.filter((idle) => idle !== child);
    this.#wake();
  }
}
