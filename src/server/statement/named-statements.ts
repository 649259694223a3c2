import { wireError } from '../../mysql/wire-error.ts';
import type { RunnerStatement } from './prepared-statement.ts';

/** What PREPARE made in a session; names do not tell case apart. */
export class NamedStatements {
  #byName: Map<string, RunnerStatement> | undefined;
  readonly #all: { preparedStatements: number };

  /** @param all counts the statements of all sessions */
  constructor(all: { preparedStatements: number }) {
    this.#all = all;
  }

  /** Makes room for a statement: the one of this name goes, even when the new one cannot be prepared. @returns whether there was one */
  clear(name: string): boolean {
    const had = this.#byName?.delete(name.toLowerCase()) === true;
    if (had) this.#all.preparedStatements--;
    return had;
  }

  /** Keeps a statement under a name that is free. @throws WireError 1461 when all sessions together have `limit` statements */
  set(name: string, statement: RunnerStatement, limit: number): void {
    if (this.#all.preparedStatements >= limit) throw wireError('ER_MAX_PREPARED_STMT_COUNT_REACHED', limit);
    this.#all.preparedStatements++;
    this.#byName ??= new Map();
    this.#byName.set(name.toLowerCase(), statement);
  }

  /** @throws WireError 1243 */
  get(name: string): RunnerStatement {
    const statement = this.#byName?.get(name.toLowerCase());
    if (statement === undefined) throw wireError('ER_UNKNOWN_STMT_HANDLER', name, 'EXECUTE');
    return statement;
  }

  /** @throws WireError 1243 */
  deallocate(name: string): void {
    if (!this.clear(name)) throw wireError('ER_UNKNOWN_STMT_HANDLER', name, 'DEALLOCATE PREPARE');
  }

  deallocateAll(): void {
    this.#all.preparedStatements -= this.#byName?.size ?? 0;
    this.#byName = undefined;
  }
}
