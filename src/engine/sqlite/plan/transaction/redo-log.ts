import type { SessionEnvironment } from '../../../engine.ts';
import type { Connection, FoundRow, RowChange } from '../../file/connection.ts';
import type { Runtime } from '../../functions/scalar.ts';
import type { KeptRows } from './kept-rows.ts';
import type { SessionState } from '../../session/session-state.ts';
import type { StoredValue } from '../../type/type.ts';
import { RowMoves, rowName } from './row-moves.ts';

/** Changes of rows that are kept; a transaction of more does not let others go first. */
const MOST_CHANGES = 10_000;
/** The same of rows that are locked and not changed. */
const MOST_LOCKS = 10_000;
/** Characters and bytes of their values. */
const LARGEST = 8 * 1024 * 1024;

/** What of a session the change of a row depends on. */
type Settings = Pick<SessionState, 'foreignKeyChecks' | 'zone' | 'mode'>;

/** A change of one row: nothing in it is computed from anything but the row and these settings. */
interface KeptChange extends RowChange {
  /** The number of a new row. */
  readonly made: StoredValue | undefined;
  readonly settings: Settings;
}

/** Names of rows. */
interface KnownRows {
  /** Those that were changed and there before. */
  readonly older: ReadonlySet<string>;
  /** Those that were added. */
  readonly made: ReadonlySet<string>;
}

/**
 * The changes of rows that a transaction has made, one after the other, so that they can be made again where it was set
 * aside. Nobody else has changed these rows meanwhile, so they do what they did.
 */
export class RedoLog implements KeptRows {
  readonly #session: SessionState;
  readonly #runtime: Pick<Runtime, 'session'>;
  #changes: KeptChange[] = [];
  #settings: Settings | undefined;
  #size = 0;
  #isComplete = true;
  readonly #locked = new Set<string>();
  /** Once somebody asks. */
  #known: KnownRows | undefined;

  /**
   * @param session whose changes they are
   * @param runtime that tells functions of running SQL of the session
   */
  constructor(session: SessionState, runtime: Pick<Runtime, 'session'>) {
    this.#session = session;
    this.#runtime = runtime;
  }

  /** Number of changes. */
  get length(): number {
    return this.#changes.length;
  }

  /** Whether all are kept. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** The ids of the tables whose rows the first `length` changes are of. */
  tables(length: number): ReadonlySet<number> {
    return new Set(this.#changes.slice(0, length).map(({ table }) => table));
  }

  /** Notes a change that was made. */
  readonly add = ({ sql, values, table, rowid, whole }: RowChange, made: StoredValue | undefined): void => {
    if (!this.#isComplete) return;
    for (const value of whole?.values ?? values)
      if (typeof value === 'string' || value instanceof Uint8Array) this.#size += value.length;
    this.#known = undefined;
    if (this.#changes.length < MOST_CHANGES && this.#size <= LARGEST) {
      this.#changes.push({ sql, values, table, rowid, whole, made, settings: this.#presentSettings() });
      return;
    }
    this.#giveUp();
  };

  #giveUp(): void {
    this.#changes = [];
    this.#locked.clear();
    this.#isComplete = false;
  }

  /** One object for all changes that are made with the same. */
  #presentSettings(): Settings {
    const { foreignKeyChecks, zone, mode } = this.#session;
    const last = this.#settings;
    if (last?.foreignKeyChecks === foreignKeyChecks && last.zone === zone && last.mode === mode) return last;
    return (this.#settings = { foreignKeyChecks, zone, mode });
  }

  /** Forgets the changes behind the first `length`: they were undone. */
  backTo(length: number): void {
    if (length < this.#changes.length) this.#changes.length = length;
    this.#known = undefined;
  }

  /** Notes a row that is locked; it is until the end, whatever is undone. */
  readonly lock = ({ table, rowid }: FoundRow): void => {
    if (rowid === undefined || !this.#isComplete) return;
    if (this.#locked.size >= MOST_LOCKS) this.#giveUp();
    const name = rowName(table, rowid);
    if (!this.#rows().made.has(name)) this.#locked.add(name);
  };

  /** Number of rows that are locked. */
  get locked(): number {
    return this.#locked.size;
  }

  hasClaimed({ table, rowid }: FoundRow): boolean {
    if (rowid === undefined) return false;
    const name = rowName(table, rowid);
    return this.#locked.has(name) || this.#rows().older.has(name);
  }

  get hasChangedOlder(): boolean {
    return this.#rows().older.size > 0;
  }

  #rows(): KnownRows {
    if (this.#known !== undefined) return this.#known;
    const older = new Set<string>();
    const made = new Set<string>();
    for (const { table, rowid, made: added } of this.#changes) {
      if (added !== undefined) made.add(rowName(table, added));
      const name = rowid === undefined ? undefined : rowName(table, rowid);
      if (name !== undefined && !made.has(name)) older.add(name);
    }
    return (this.#known = { older, made });
  }

  fitsOn(connection: Connection, afterwards?: () => void): boolean {
    connection.change('SAVEPOINT tlsdb_probe');
    try {
      this.replay(connection, 0, this.length);
      afterwards?.();
      return true;
    } catch {
      return false;
    } finally {
      connection.exec('ROLLBACK TO tlsdb_probe; RELEASE tlsdb_probe');
    }
  }

  /**
   * Makes changes again; what they warn of was told when they were made first.
   *
   * @param to the number of the first that is not
   * @param moves of new rows, which it adds to
   * @param isTakenUp whether the transaction goes on with the rows as they are now: by their new numbers
   */
  replay(connection: Connection, from: number, to: number, moves = new RowMoves(), isTakenUp = false): void {
    this.#make(from, to, (kept, i) => {
      const change = moved(kept, moves);
      const { made } = connection.changeRowAgain(change);
      if (kept.made !== undefined) moves.note(kept.table, kept.made, made);
      if (isTakenUp && moves.any) this.#changes[i] = kept.made === undefined ? change : { ...kept, made };
    });
    if (isTakenUp) this.#known = undefined;
  }

  /**
   * Makes changes again in tables that show, for each row that was changed, the row as it was changed last, and older ones
   * otherwise: it need not have been there when it was changed.
   *
   * @param moves of rows that are new there, which it adds to
   */
  show(connection: Connection, from: number, moves: RowMoves): void {
    this.#make(from, this.length, (kept) => {
      const change = moved(kept, moves);
      const { table, rowid, whole } = kept;
      if (kept.made !== undefined) {
        const sql = change.sql.replace(/^INSERT /, 'INSERT OR REPLACE ');
        moves.note(table, kept.made, connection.changeRowAgain({ ...change, sql }).made);
      } else if (whole === undefined || rowid === undefined) {
        connection.changeRowAgain(change);
      } else {
        const values = [...whole.values, change.rowid ?? rowid];
        if (connection.changeRowAgain({ sql: whole.updateSql, values }).changed > 0) return;
        moves.note(table, rowid, connection.changeRowAgain({ sql: whole.insertSql, values: whole.values }).made);
      }
    });
  }

  /** Makes changes with what they depended on. */
  #make(from: number, to: number, make: (change: KeptChange, i: number) => void): void {
    if (from >= to) return;
    const environment = withoutWarnings(this.#session.environment);
    const before = this.#runtime.session;
    try {
      for (const [i, kept] of this.#changes.slice(from, to).entries()) {
        this.#runtime.session = { ...this.#session, ...kept.settings, environment, changesStrictly: false };
        make(kept, from + i);
      }
    } finally {
      this.#runtime.session = before;
    }
  }

  clear(): void {
    if (this.#changes.length > 0) this.#changes = [];
    this.#settings = undefined;
    this.#known = undefined;
    this.#size = 0;
    this.#isComplete = true;
    if (this.#locked.size > 0) this.#locked.clear();
  }
}

/** A change of a row by its present number. */
function moved(change: KeptChange, moves: RowMoves): KeptChange {
  const { table, rowid, values } = change;
  const now = rowid === undefined ? undefined : moves.of(table, rowid);
  return now === undefined || now === rowid ? change : { ...change, rowid: now, values: [...values.slice(0, -1), now] };
}

const NOT_TOLD = (): void => {};

const withoutWarnings = (environment: SessionEnvironment): SessionEnvironment =>
  new Proxy(environment, {
    get: (target, name): unknown => {
      if (name === 'addWarning') return NOT_TOLD;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
