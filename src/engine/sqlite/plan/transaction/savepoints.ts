import { wireError } from '../../../../mysql/wire-error.ts';

interface Savepoint {
  readonly name: string;
  /** What SQLite calls it. */
  readonly sql: string;
  /** How many rows were changed before it. */
  readonly changes: number;
}

/** The savepoints of a transaction by their names, oldest first (https://dev.mysql.com/doc/refman/9.7/en/savepoint.html). */
export class Savepoints {
  #list: Savepoint[] = [];
  #count = 0;

  /** Oldest first. */
  get all(): readonly Savepoint[] {
    return this.#list;
  }

  /**
   * Sets one. An older one of the same name is forgotten; SQLite keeps its own copy until the end, which does no harm.
   *
   * @param changes how many rows the transaction has changed
   * @returns SQLite's name
   */
  set(name: string, changes: number): string {
    const older = this.#indexOf(name);
    if (older >= 0) this.#list.splice(older, 1);
    this.#count++;
    const sql = `u${this.#count}`;
    this.#list.push({ name, sql, changes });
    return sql;
  }

  /** Forgets those that were set later. @throws WireError 1305 */
  backTo(name: string): Savepoint {
    const [found] = this.#list.slice(this.#find(name));
    if (found === undefined) throw new TypeError('no such savepoint');
    this.#list.splice(this.#list.indexOf(found) + 1);
    return found;
  }

  /** Forgets one and those that were set later. @returns SQLite's name @throws WireError 1305 */
  release(name: string): string {
    const [first] = this.#list.splice(this.#find(name));
    return first?.sql ?? '';
  }

  clear(): void {
    this.#list = [];
  }

  #indexOf(name: string): number {
    return this.#list.findIndex((savepoint) => savepoint.name.toLowerCase() === name.toLowerCase());
  }

  #find(name: string): number {
    const index = this.#indexOf(name);
    if (index < 0) throw wireError('ER_SP_DOES_NOT_EXIST', 'SAVEPOINT', name);
    return index;
  }
}
