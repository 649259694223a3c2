import type { Connection } from './connection.ts';
import type { ConnectionPool } from './connection-pool.ts';

/** Pages of the log from which on it is written into the file, so that it can begin anew. */
const LONG_LOG = 1000;
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
  /** Pages below which another try is not worth it. */
  #next = { read: 0, alone: 0 };

  constructor(pool: Pick<ConnectionPool, 'isRead'>) {
    this.#pool = pool;
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
    const after = checkpoint(connection, 'PASSIVE');
    const isDone = after !== undefined && after.done >= after.length;
    this.#next[now] = isDone ? 0 : log.length + STEP[now];
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
