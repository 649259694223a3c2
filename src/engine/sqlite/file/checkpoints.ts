import type { Connection } from './connection.ts';
import type { ConnectionPool } from './connection-pool.ts';

/** Pages of the log from which on it is written into the file, so that it can begin anew. */
const LONG_LOG = 1000;
/** Pages that a process of its own writes: everybody would wait for them for about 0.1 s. */
const MANY_PAGES = 8000;
/** Pages after which that is tried again: while somebody reads, and when somebody unknown was in the way. */
const STEP = { read: 1000, alone: 250 } as const;

/** Pages that the log has, and how many of them are in the file too. */
interface LogState {
  readonly length: number;
  readonly done: number;
}

/**
 * Keeps the write-ahead log short, at commits. SQLite itself would try to do so at each commit from {@link LONG_LOG} pages on;
 * but as long as somebody reads an earlier commit, only what is older than that can be written into the file, and the log
 * goes on growing: most of those tries cost two waits for the disk and bring nothing.
 */
export class Checkpoints {
  readonly #pool: Pick<ConnectionPool, 'isRead'>;
  readonly #elsewhere: () => Promise<void>;
  #isElsewhere = false;
  /** Pages below which another try is not worth it. */
  #next = { read: 0, alone: 0 };

  /** @param elsewhere writes the log into the file where nobody waits for it */
  constructor(pool: Pick<ConnectionPool, 'isRead'>, elsewhere: () => Promise<void>) {
    this.#pool = pool;
    this.#elsewhere = elsewhere;
  }

  /** The server that was here before may have been killed, and have left a long log. */
  began(connection: Connection): void {
    const log = checkpoint(connection, 'NOOP');
    if (log !== undefined && log.length >= LONG_LOG) this.#begin();
  }

  /** Something was just committed on `connection`, which still has the write lock. */
  committed(connection: Connection): void {
    const log = checkpoint(connection, 'NOOP');
    if (log === undefined || log.length < LONG_LOG) {
      this.#next = { read: 0, alone: 0 };
      return;
    }
    const now = this.#pool.isRead ? 'read' : 'alone';
    if (log.length < this.#next[now] || (now === 'read' && log.length - log.done < STEP.read)) return;
    if (log.length - log.done >= MANY_PAGES) {
      this.#next[now] = log.length + STEP[now];
      this.#begin();
      return;
    }
    const after = checkpoint(connection, 'PASSIVE');
    const isDone = after !== undefined && after.done >= after.length;
    this.#next[now] = isDone ? 0 : log.length + STEP[now];
  }

  /** One at a time. What goes wrong does no harm: it is tried again at a later commit. */
  #begin(): void {
    if (this.#isElsewhere) return;
    this.#isElsewhere = true;
    const ended = (): void => {
      this.#isElsewhere = false;
    };
    this.#elsewhere().then(ended, ended);
  }
}

/** The first only tells how things are. */
const SQL = { NOOP: 'PRAGMA wal_checkpoint(NOOP)', PASSIVE: 'PRAGMA wal_checkpoint(PASSIVE)' } as const;

/** What goes wrong does no harm: the log still has everything, and it is tried again. */
function checkpoint(connection: Connection, mode: keyof typeof SQL): LogState | undefined {
  try {
    const [row] = connection.all(SQL[mode], []);
    return { length: Number(row?.[1]), done: Number(row?.[2]) };
  } catch {
    return undefined;
  }
}
