import type { AccountKey } from '../../account/account.ts';

/** What SHOW PROCESSLIST tells of one connection, and the way to end it. */
export interface ServerProcess {
  readonly id: number;
  readonly user: string;
  /** The account that it logged in with, where the server knows it. */
  readonly account?: AccountKey | undefined;
  /** `address:port`, or `localhost`. */
  readonly host: string;
  readonly database: string | undefined;
  /** `Sleep`, `Query`, `Execute` … */
  readonly command: string;
  /** The moment at which `command` began, as `markOf` gives it. */
  readonly since: number;
  readonly state: string;
  /** What the client told of itself when it logged in. */
  readonly attributes?: ReadonlyMap<string, string> | undefined;
  /** The statement that runs. */
  readonly info: string | undefined;
  /** KILL: asks the running statement to stop; unless `queryOnly` the connection ends at once, whatever the statement would have answered. */
  kill(queryOnly: boolean): void;
  /** Ends the connection after the statement that runs, if any. */
  finish(): void;
}

/** The connections of a server that have logged in. */
export class ProcessList {
  readonly #processes = new Map<number, ServerProcess>();

  get size(): number {
    return this.#processes.size;
  }

  add(process: ServerProcess): void {
    this.#processes.set(process.id, process);
  }

  remove(id: number): void {
    this.#processes.delete(id);
  }

  get(id: number): ServerProcess | undefined {
    return this.#processes.get(id);
  }

  /** All processes by id. */
  list(): readonly ServerProcess[] {
    return [...this.#processes.values()].sort((a, b) => a.id - b.id);
  }
}
