import type { WireError } from '../../../mysql/wire-error.ts';
import type { EncodedRows } from '../../engine.ts';
import type { SelectPlan } from '../plan/plan.ts';
import { ScanChild } from './scan-child.ts';
import type { ScanEnd, ScanRequest } from './scan-message.ts';

/** Scans at the same time; further ones run in the server's own thread, in slices. */
const MAX_CHILDREN = 8;
/** Processes that are kept for the next scan. */
const MAX_IDLE = 2;
/** Arguments that a function of SQLite takes. */
const MAX_COLUMNS = 100;
const NAMED_LOCK = /\bm_\w+_locks?\b/;

/** A scan that runs. */
export interface Scan {
  readonly result: Promise<ScanEnd>;
  /** Ends it with `error`, now. */
  stop(error: WireError): void;
}

/**
 * Processes with a connection of their own, for queries that would keep everybody else waiting. SQLite in Node cannot be
 * interrupted, and a thread of it not be ended, while it looks for rows: a process can.
 */
export class ScanPool {
  readonly #path: string;
  #idle: ScanChild[] = [];
  readonly #children = new Set<ScanChild>();
  #isClosed = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** Whether a query can run here now: one that takes or asks for named locks changes what the sessions share. */
  takes({ sql, columns }: Pick<SelectPlan, 'sql' | 'columns'>): boolean {
    const isFree = this.#idle.length > 0 || this.#children.size < MAX_CHILDREN;
    return isFree && columns.length <= MAX_COLUMNS && !NAMED_LOCK.test(sql);
  }

  /** Runs a query and gives its rows to `sink`. */
  start(request: ScanRequest, sink: EncodedRows, drained: () => Promise<void>): Scan {
    const child = this.#idle.pop() ?? this.#create();
    const result = child.run(request, sink, drained).finally(() => this.#release(child));
    return { result, stop: (error) => child.stop(error) };
  }

  close(): void {
    this.#isClosed = true;
    for (const child of this.#children) child.end();
  }

  #create(): ScanChild {
    const child = new ScanChild(this.#path, () => this.#forget(child));
    this.#children.add(child);
    return child;
  }

  #release(child: ScanChild): void {
    if (!child.isUsable) return;
    if (!this.#isClosed && this.#idle.length < MAX_IDLE) this.#idle.push(child);
    else child.end();
  }

  #forget(child: ScanChild): void {
    this.#children.delete(child);
    this.#idle = this.#idle.filter((idle) => idle !== child);
  }
}
