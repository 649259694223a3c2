import { wireError } from '../mysql/wire-error.ts';
import type { RunnerStatement } from './prepared-statement.ts';

/** What PREPARE made in a session; names do not tell case apart. */
export class NamedStatements {
  #byName: Map<string, RunnerStatement> | undefined;

  /** Makes room for a statement: the one of this name goes, even when the new one cannot be prepared. */
  clear(name: string): void {
    this.#byName?.delete(name.toLowerCase());
  }

  set(name: string, statement: RunnerStatement): void {
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
    if (this.#byName?.delete(name.toLowerCase()) !== true)
      throw wireError('ER_UNKNOWN_STMT_HANDLER', name, 'DEALLOCATE PREPARE');
  }

  deallocateAll(): void {
    this.#byName = undefined;
  }
}
