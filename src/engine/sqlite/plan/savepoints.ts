import { wireError } from '../../../mysql/wire-error.ts';

interface Savepoint {
  readonly name: string;
  /** What SQLite calls it. */
  readonly sql: string;
}

<<<<<<< HEAD
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
=======
/** The savepoints of one transaction, the oldest first. The case of their names does not matter. */
export class Savepoints {
  #savepoints: Savepoint[] = [];
  #number = 0;

  /** What SQLite calls them. */
  get all(): readonly string[] {
    return this.#savepoints.map(({ sql }) => sql);
  }

  /** An older one of the same name is forgotten; SQLite keeps its own copy until the end, which does no harm. */
  set(name: string): string {
    this.#savepoints = this.#savepoints.filter((savepoint) => !isCalled(savepoint, name));
    this.#number++;
    const sql = `u${this.#number}`;
    this.#savepoints.push({ name, sql });
    return sql;
  }

  /** Forgets those that came later. @throws WireError 1305 */
  backTo(name: string): string {
    const index = this.#find(name);
    this.#savepoints.splice(index + 1);
    return this.#savepoints[index]?.sql ?? '';
  }

  /** Forgets it and those that came later. @throws WireError 1305 */
  release(name: string): string {
    return this.#savepoints.splice(this.#find(name))[0]?.sql ?? '';
  }

  clear(): void {
    if (this.#savepoints.length > 0) this.#savepoints = [];
  }

  #find(name: string): number {
    const index = this.#savepoints.findIndex((savepoint) => isCalled(savepoint, name));
>>>>>>> 38548da (feat(engine): a transaction that has only locked rows and lets others wait keeps the tables of those rows alone)
    if (index < 0) throw wireError('ER_SP_DOES_NOT_EXIST', 'SAVEPOINT', name);
    return index;
  }
}
<<<<<<< HEAD
=======

const isCalled = (savepoint: Savepoint, name: string): boolean => savepoint.name.toLowerCase() === name.toLowerCase();
>>>>>>> 38548da (feat(engine): a transaction that has only locked rows and lets others wait keeps the tables of those rows alone)
