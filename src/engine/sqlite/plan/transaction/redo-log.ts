import type { SessionEnvironment } from '../../../engine.ts';
import type { Connection } from '../../file/connection.ts';
import type { Runtime } from '../../functions/scalar.ts';
import type { SessionState } from '../../session/session-state.ts';
import type { StoredValue } from '../../type/type.ts';

/** Changes of rows that are kept; a transaction of more does not let others go first. */
const MOST_CHANGES = 10_000;
/** Characters and bytes of their values. */
const LARGEST = 8 * 1024 * 1024;

/** What of a session the change of a row depends on. */
type Settings = Pick<SessionState, 'foreignKeyChecks' | 'zone' | 'mode'>;

/** A change of one row: nothing in it is computed from anything but the row and these settings. */
interface RowChange {
  readonly sql: string;
  readonly values: readonly StoredValue[];
  readonly settings: Settings;
}

/**
 * The changes of rows that a transaction has made, one after the other, so that they can be made again where it was set
 * aside. Nobody else has changed the tables meanwhile, so they do what they did.
 */
export class RedoLog {
  readonly #session: SessionState;
  readonly #runtime: Pick<Runtime, 'session'>;
  #changes: RowChange[] = [];
  #settings: Settings | undefined;
  #size = 0;
  #isComplete = true;

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

  /** Notes a change that was made. */
  readonly add = (sql: string, values: readonly StoredValue[]): void => {
    if (!this.#isComplete) return;
    for (const value of values)
      if (typeof value === 'string' || value instanceof Uint8Array) this.#size += value.length;
    if (this.#changes.length < MOST_CHANGES && this.#size <= LARGEST) {
      this.#changes.push({ sql, values, settings: this.#presentSettings() });
      return;
    }
    this.#changes = [];
    this.#isComplete = false;
  };

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
  }

  /** Makes changes again; what they warn of was told when they were made first. @param to the number of the first that is not */
  replay(connection: Connection, from: number, to: number): void {
    if (from >= to) return;
    const environment = withoutWarnings(this.#session.environment);
    const before = this.#runtime.session;
    try {
      for (const { sql, values, settings } of this.#changes.slice(from, to)) {
        this.#runtime.session = { ...this.#session, ...settings, environment, changesStrictly: false };
        connection.change(sql, values);
      }
    } finally {
      this.#runtime.session = before;
    }
  }

  clear(): void {
    if (this.#changes.length > 0) this.#changes = [];
    this.#settings = undefined;
    this.#size = 0;
    this.#isComplete = true;
  }
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
