import type { EngineSession } from '../../engine/engine.ts';
import { WireError } from '../../mysql/wire-error.ts';

/**
 * Runs prepared statements in the database that was the current one when they were prepared, as MySQL does: names without a
 * database, DATABASE() and SHOW TABLES go by that one. What is the current one to the client stays so.
 */
export class PreparedDatabase {
  readonly #engine: EngineSession;
  /** The session's own while a statement runs in another. */
  #own: { readonly name: string | undefined } | undefined;

  constructor(engine: EngineSession) {
    this.#engine = engine;
  }

  /** The database that is the current one to the client. */
  get own(): string | undefined {
    return this.#own === undefined ? this.#engine.database : this.#own.name;
  }

  /** @throws WireError 1049 where `database` has gone; and what `run` throws */
  within(database: string | undefined, run: () => void | Promise<void>): void | Promise<void> {
    const engine = this.#engine;
    const name = engine.database;
    if (name === database) return run();
    engine.useDatabase(database);
    this.#own = { name };
    let done: void | Promise<void>;
    try {
      done = run();
    } catch (error) {
      this.#goBack(name);
      throw error;
    }
    if (done === undefined) return this.#goBack(name);
    return done.finally(() => this.#goBack(name));
  }

  #goBack(name: string | undefined): void {
    this.#own = undefined;
    try {
      this.#engine.useDatabase(name);
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      // The statement has dropped it.
      this.#engine.useDatabase(undefined);
    }
  }
}
