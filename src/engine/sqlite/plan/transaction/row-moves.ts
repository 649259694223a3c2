import type { StoredValue } from '../../type/type.ts';

/** Names a row of any table by SQLite's number of it. */
export const rowName = (table: number, rowid: StoredValue): string => `${table}:${String(rowid)}`;

/** New rows that have got other numbers when they were made again: those of others came in between. */
export class RowMoves {
  readonly #moved = new Map<string, StoredValue>();

  get any(): boolean {
    return this.#moved.size > 0;
  }

  /** Notes the number of a new row. */
  note(table: number, before: StoredValue, now: StoredValue): void {
    const name = rowName(table, before);
    if (String(before) === String(now)) this.#moved.delete(name);
    else this.#moved.set(name, now);
  }

  /** The present number of a row. */
  of(table: number, rowid: StoredValue): StoredValue {
    return this.#moved.size === 0 ? rowid : (this.#moved.get(rowName(table, rowid)) ?? rowid);
  }
}
