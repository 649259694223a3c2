import { wireError } from '../../../../mysql/wire-error.ts';

interface Savepoint {
  readonly name: string;
  /** What SQLite calls it. */
  readonly sql: string;
}

/** The savepoints of a transaction by their names, oldest first (https://dev.mysql.com/doc/refman/9.7/en/savepoint.html). */
export class Savepoints {
  #list: Savepoint[] = [];
  #count = 0;

  /** SQLite's names of all, oldest first. */
  all(): readonly string[] {
    return this.#list.map(({ sql }) => sql);
  }

  /** Sets one. An older one of the same name is forgotten; SQLite keeps its own copy until the end, which does no harm. @returns SQLite's name */
  set(name: string): string {
    const older = this.#indexOf(name);
    if (older >= 0) this.#list.splice(older, 1);
    this.#count++;
    const sql = `u${this.#count}`;
    this.#list.push({ name, sql });
    return sql;
  }

  /** Forgets those that were set later. @returns SQLite's name @throws WireError 1305 */
  backTo(name: string): string {
    const index = this.#find(name);
    this.#list.splice(index + 1);
    return this.#list[index]?.sql ?? '';
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
