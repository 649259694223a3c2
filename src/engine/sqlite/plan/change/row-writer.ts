import { sameStored } from '../../type/same-stored.ts';
import { duplicateEntry } from '../../../../mysql/duplicate-entry.ts';
import { wireError, type WireError } from '../../../../mysql/wire-error.ts';
import {
  columnById,
  columnSql,
  findColumn,
  referencingKeys,
  rowidColumn,
  tableSql,
  type Catalog,
  type Column,
  type Table,
} from '../../catalog/catalog.ts';
import type { Connection, RowChange, WholeRow } from '../../file/connection.ts';
import { isConstraintViolation, isUniqueViolation, translateError } from '../../catalog/constraint-error.ts';
import type { WriteRun } from '../plan.ts';
import { checkGenerated, generatedCheck, type GeneratedCheck } from './generated-check.ts';
import { keptColumns, type KeptColumn } from './kept-column.ts';
import type { RowCheck } from '../../context/scope.ts';
import type { SessionState } from '../../session/session-state.ts';
import type { StoreContext } from '../../store/store-context.ts';
import type { TimeZone } from '../../type/time-zone.ts';
import type { StoredValue } from '../../type/type.ts';
import { conflictLookups, type Conflict, type ConflictLookup } from './conflict-lookup.ts';
import { RowConstraints } from './row-constraints.ts';
import { shownInKey } from './shown-key.ts';

/** Writes whole rows of one table in their stored form. */
export class RowWriter {
  readonly table: Table;
  /** The columns that are stored, in the order of a row's values; generated ones compute themselves. */
  readonly columns: readonly Column[];
  readonly #catalog: Catalog;
  readonly #reader: SessionState['environment'];
  // Texts are put together once: to find a prepared statement by a new string takes longer than many statements do.
  readonly #insertSql: string;
  readonly #deleteSql: string;
  #lastUpdate: { readonly columns: readonly Column[]; readonly sql: string } | undefined;
  #updateAllSql: string | undefined;
  readonly #lookups: readonly ConflictLookup[];
  readonly #check: RowCheck | undefined;
  readonly #constraints: RowConstraints;
  readonly #positions: ReadonlyMap<number, number>;
  readonly #kept: readonly KeptColumn[];
  readonly #generated: GeneratedCheck | undefined;
  #references: readonly (readonly (Column | undefined)[])[] | undefined;

  /** @param check of the view through which the rows are changed */
  constructor(table: Table, catalog: Catalog, state: SessionState, check?: RowCheck) {
    this.table = table;
    this.#check = check;
    this.#catalog = catalog;
    this.#reader = state.environment;
    this.columns = table.columns.filter((column) => column.generated === undefined);
    this.#positions = new Map(this.columns.map((column, i) => [column.id, i]));
    const names = this.columns.map(columnSql).join(',');
    const marks = this.columns.map(() => '?').join(',');
    this.#insertSql =
      this.columns.length === 0
        ? `INSERT INTO ${tableSql(table)} DEFAULT VALUES`
        : `INSERT INTO ${tableSql(table)}(${names}) VALUES(${marks})`;
    this.#kept = keptColumns(catalog, table, state);
    this.#generated = generatedCheck(catalog, table, this.columns, state);
    this.#deleteSql = `DELETE FROM ${tableSql(table)} WHERE rowid=?`;
    this.#lookups = conflictLookups({ catalog, state }, table, this.columns);
    this.#constraints = new RowConstraints(catalog, table, this.columns, state, check);
  }

  /** Position of a column in a row's values, or -1. */
  position(column: Column): number {
    return this.#positions.get(column.id) ?? -1;
  }

  /** @param rowid of the row, whose number the text has behind the other values; `undefined` for a new one */
  #changeOf(sql: string, values: readonly StoredValue[], rowid?: StoredValue, whole?: WholeRow): RowChange {
    return { sql, values: rowid === undefined ? values : [...values, rowid], table: this.table.id, rowid, whole };
  }

  /** Adds a row. @throws WireError 1062, 1369, 1452, 3819 */
  insert(connection: Connection, values: readonly StoredValue[], zone: TimeZone): void {
    try {
      connection.changeRow(this.#changeOf(this.#insertSql, values));
    } catch (error) {
      throw this.#explain(error, connection, values, zone, undefined);
    }
    if (this.#check === undefined && this.#kept.length === 0) return;
    const rowid = connection.all('SELECT last_insert_rowid()', [], true)[0]?.[0] ?? null;
    try {
      this.#keep(connection, rowid);
    } catch (error) {
      this.delete(connection, rowid);
      throw this.#explain(error, connection, values, zone, undefined);
    }
    if (this.#isAllowed(connection, rowid)) return;
    this.delete(connection, rowid);
    throw this.#checkError();
  }

  /** Computes the kept columns of a row, all or those that read one of the columns `set`; gives how many changed. */
  #keep(connection: Connection, rowid: StoredValue, set?: readonly Column[]): number {
    const computed = this.#kept.filter(({ reads }) => set === undefined || set.some((column) => reads.has(column)));
    return computed.reduce(
      (sum, { sql }) => sum + connection.changeRow(this.#changeOf(`${sql} AND rowid=?`, [], rowid)),
      0,
    );
  }

  /** Computes kept columns of a row whose columns `set` were given the values that they have; `true` when that changed it. */
  renew(connection: Connection, rowid: StoredValue, set: readonly Column[]): boolean {
    return this.#kept.length > 0 && this.#keep(connection, rowid, set) > 0;
  }

  /** Whether rows must be judged by {@link RowWriter.checkGenerated} before they are written. */
  get judgesGenerated(): boolean {
    return this.#generated !== undefined;
  }

  /**
   * Judges what generated columns of a row will be given.
   *
   * @param isSevere whether NULL in a NOT NULL column is an error in any SQL mode
   * @param set the columns that are changed, when the row is there already
   * @throws WireError 1048, 1264, 1406
   */
  checkGenerated(
    run: WriteRun,
    values: readonly StoredValue[],
    context: StoreContext,
    isSevere: boolean,
    set?: readonly Column[],
  ): void {
    if (this.#generated !== undefined) checkGenerated(this.#generated, run, values, context, isSevere, set);
  }

  /** The key of a row once it has these values. */
  #rowidAfter(rowid: StoredValue, values: readonly StoredValue[]): StoredValue {
    const key = rowidColumn(this.table);
    return key === undefined ? rowid : (values[this.position(key)] ?? rowid);
  }

  #isAllowed(connection: Connection, rowid: StoredValue): boolean {
    return this.#check === undefined || connection.all(this.#check.sql, [rowid], true).length > 0;
  }

  #checkError(): WireError {
    return wireError('ER_VIEW_CHECK_FAILED', this.#check?.schema ?? '', this.#check?.view ?? '');
  }

  /** Changes columns of the row `rowid`; `values` is the whole new row. @throws WireError 1062, 1451, 1452, 3819 */
  update(
    connection: Connection,
    rowid: StoredValue,
    columns: readonly Column[],
    values: readonly StoredValue[],
    zone: TimeZone,
  ): void {
    const changed = columns.map((column) => values[this.position(column)] ?? null);
    const stays = this.#rowidAfter(rowid, values);
    try {
      const whole = { updateSql: this.#updateSql(this.columns), insertSql: this.#insertSql, values };
      connection.changeRow(this.#changeOf(this.#updateSql(columns), changed, rowid, whole));
      this.#keep(connection, stays, columns);
    } catch (error) {
      throw this.#explain(error, connection, values, zone, rowid);
    }
    if (!this.#isAllowed(connection, stays)) throw this.#checkError();
  }

  #updateSql(columns: readonly Column[]): string {
    if (columns === this.columns) return (this.#updateAllSql ??= this.#updateOf(columns));
    const last = this.#lastUpdate;
    if (last?.columns.length === columns.length && last.columns.every((column, i) => column === columns[i]))
      return last.sql;
    const sql = this.#updateOf(columns);
    this.#lastUpdate = { columns, sql };
    return sql;
  }

  #updateOf(columns: readonly Column[]): string {
    const assignments = columns.map((column) => `${columnSql(column)}=?`).join(',');
    return `UPDATE ${tableSql(this.table)} SET ${assignments} WHERE rowid=?`;
  }

  /** The stored values of the row `rowid`, or `undefined` when there is none. */
  read(connection: Connection, rowid: StoredValue): StoredValue[] | undefined {
    const names = ['rowid', ...this.columns.map(columnSql)].join(',');
    return connection.all(`SELECT ${names} FROM ${tableSql(this.table)} WHERE rowid=?`, [rowid], true)[0]?.slice(1);
  }

  /**
   * Removes a row; `false` when it is gone already, with one that it referred to.
   *
   * @param instead the row that REPLACE puts in its place
   * @throws WireError 1451
   */
  delete(connection: Connection, rowid: StoredValue, instead?: readonly StoredValue[]): boolean {
    try {
      return connection.changeRow(this.#changeOf(this.#deleteSql, [], rowid)) > 0;
    } catch (error) {
      const isRefused = isConstraintViolation(error);
      const changed = isRefused && instead && this.#constraints.ofUpdated(connection, rowid, instead);
      const first = changed || (isRefused && this.#constraints.ofDeleted(connection, rowid));
      throw first || translateError(error, this.#catalog, this.#reader);
    }
  }

  /** What refuses a row that meets another one with the same key, before the key does: error 1369, 1452 or 3819. */
  refusal(connection: Connection, values: readonly StoredValue[]): WireError | undefined {
    return this.#constraints.isEmpty ? undefined : this.#constraints.ofInserted(connection, values);
  }

  /** The row that has the same unique key, if any; the primary key is asked first. */
  findConflict(connection: Connection, values: readonly StoredValue[], except?: StoredValue): Conflict | undefined {
    for (const { index, columns, sql, isComputed } of this.#lookups) {
      const keys = columns.map((column) => values[this.position(column)] ?? null);
      if (keys.includes(null) && !isComputed) continue;
      const found = connection
        .all(sql, keys, true)
        .find(([rowid]) => except === undefined || rowid !== BigInt(except as number | bigint));
      const [rowid, ...computed] = found ?? [];
      if (typeof rowid === 'bigint') return { rowid, index, computed };
    }
    return undefined;
  }

  /** The columns that foreign keys refer to, one list for each of them. */
  get references(): readonly (readonly (Column | undefined)[])[] {
    const { schema, name, temporary } = this.table;
    if (temporary === true) return [];
    this.#references ??= referencingKeys(this.#catalog, schema, name).map(({ key }) =>
      key.parentColumns.map((column) => findColumn(this.table, column)),
    );
    return this.#references;
  }

  /** Whether all that foreign keys refer to stays where rows are changed. @param set the columns that may be */
  keepsReferred(set: readonly Column[]): boolean {
    return this.references
      .flat()
      .every((column) => column?.generated === undefined && !set.some(({ id }) => id === column?.id));
  }

  /** Whether REPLACE leaves a row as it is: it has the same values, no unique index comes behind this one, and no table refers to it. */
  isUntouched(connection: Connection, { rowid, index }: Conflict, values: readonly StoredValue[]): boolean {
    if (this.table.indexes.findLast(({ unique }) => unique) !== index || this.references.length > 0) return false;
    const row = this.read(connection, rowid);
    return row !== undefined && row.every((value, i) => sameStored(value, values[i] ?? null));
  }

  /** Error 1062 for a row that meets `conflict`. */
  duplicateError(conflict: Conflict, values: readonly StoredValue[], zone: TimeZone): WireError {
    const computed = conflict.computed.values();
    const entry = conflict.index.parts.map((part) => {
      if (part.columnId === undefined) return String(computed.next().value ?? 'NULL');
      const column = columnById(this.table, part.columnId);
      const stored = column.generated === undefined ? values[this.position(column)] : computed.next().value;
      const text = shownInKey(column, stored ?? null, zone);
      return part.length === undefined ? text : text.slice(0, part.length);
    });
    return duplicateEntry(entry, `${this.table.name}.${conflict.index.name}`);
  }

  #explain(
    error: unknown,
    connection: Connection,
    values: readonly StoredValue[],
    zone: TimeZone,
    rowid: StoredValue | undefined,
  ): unknown {
    if (!isConstraintViolation(error)) return translateError(error, this.#catalog, this.#reader);
    const first = this.#refusalOf(connection, values, rowid);
    if (first !== undefined) return first;
    if (!isUniqueViolation(error)) return translateError(error, this.#catalog, this.#reader);
    const conflict = this.findConflict(connection, values, rowid);
    return conflict === undefined ? this.#nameless(error) : this.duplicateError(conflict, values, zone);
  }

  #refusalOf(
    connection: Connection,
    values: readonly StoredValue[],
    rowid: StoredValue | undefined,
  ): WireError | undefined {
    if (rowid === undefined) return this.refusal(connection, values);
    const isFree = this.#constraints.isEmpty && this.references.length === 0;
    return isFree ? undefined : this.#constraints.ofUpdated(connection, rowid, values);
  }

  /** Error 1062 where the key is an expression, whose value is not known here. */
  #nameless(error: unknown): WireError {
    const id = Number(/index 'i(\d+)'/.exec(error instanceof Error ? error.message : '')?.[1]);
    const index = this.table.indexes.find((candidate) => candidate.id === id);
    return wireError('ER_DUP_ENTRY', '', index === undefined ? this.table.name : `${this.table.name}.${index.name}`);
  }
}
