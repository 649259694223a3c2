import type { Connection } from '../../file/connection.ts';
import type { ConnectionPool } from '../../file/connection-pool.ts';
import type { PrivateSnapshot } from '../../file/snapshot.ts';
import { copyTable, isSmall } from '../../file/table-copy.ts';
import type { History } from './history.ts';
import { RowMoves } from './row-moves.ts';

/**
 * What a transaction shows that was set aside: the commit that it saw then, and its own changes, which are made again in
 * copies of their tables that nobody else sees (https://dev.mysql.com/doc/refman/9.7/en/innodb-consistent-read.html).
 */
export class OwnView {
  readonly #snapshot: PrivateSnapshot;
  /** Ids of the tables that are copied. */
  readonly #copied = new Set<number>();
  /** Whether tables may be copied, by their ids. */
  readonly #small = new Map<number, boolean>();
  #moves = new RowMoves();
  /** How many changes are made. */
  #done = 0;
  #version: number;

  /** Begins to read the newest commit. */
  constructor(pool: Pick<ConnectionPool, 'privateSnapshot'>, history: History) {
    this.#snapshot = pool.privateSnapshot();
    this.#version = history.version;
  }

  /** Whether nobody has committed anything since. */
  get isCurrent(): boolean {
    return this.#snapshot.isCurrent;
  }

  /** Whether it can show the changes that there are now. */
  shows({ tables }: History): boolean {
    return [...tables].every((id) => this.#copied.has(id) || this.#isSmall(id));
  }

  #isSmall(id: number): boolean {
    let known = this.#small.get(id);
    if (known === undefined) this.#small.set(id, (known = isSmall(this.#snapshot.connection, id)));
    return known;
  }

  /** A connection that shows it with all changes up to now; `undefined` where it cannot. */
  showing(history: History): Connection | undefined {
    if (!this.shows(history)) return undefined;
    const { connection } = this.#snapshot;
    if (this.#version !== history.version) this.#startAnew(history.version);
    if (this.#done === history.changes) return connection;
    try {
      for (const id of history.tables) this.#copy(id);
      history.showOn(connection, this.#done, this.#moves);
      this.#done = history.changes;
      return connection;
    } catch {
      // A table had another form then, or was none.
      for (const id of history.tables) this.#small.set(id, false);
      this.#startAnew(history.version);
      return undefined;
    }
  }

  #copy(id: number): void {
    if (this.#copied.has(id)) return;
    this.#copied.add(id);
    this.#snapshot.isChanged = true;
    copyTable(this.#snapshot.connection, id);
  }

  #startAnew(version: number): void {
    for (const id of this.#copied) this.#snapshot.connection.exec(`DROP TABLE IF EXISTS temp.t${id}`);
    this.#copied.clear();
    this.#moves = new RowMoves();
    this.#done = 0;
    this.#version = version;
  }

  leave(): void {
    this.#snapshot.end();
  }
}
