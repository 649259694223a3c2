import type { ResultValue } from '../../../mysql/column.ts';
import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import {
  columnById,
  columnSql,
  findColumn,
  rowidColumn,
  tableSql,
  type Catalog,
  type Column,
  type Index,
  type Table,
} from '../catalog/catalog.ts';
import type { Connection } from '../connection.ts';
import { isUniqueViolation, translateError } from '../catalog/constraint-error.ts';
import { decoderOf, resultText } from '../type/decode.ts';
import { indexKeySql, indexPartSql, type IndexContext } from '../define/index-sql.ts';
import { emitKept } from '../define/kept-expression.ts';
import { expressionColumns } from '../emit/expression-columns.ts';
import { parseExpressionText } from '../emit/expression-text.ts';
import { toText } from '../emit/to-text.ts';
import type { RowCheck } from '../emit/scope.ts';
import type { SessionState } from '../session-state.ts';
import type { TimeZone } from '../type/time-zone.ts';
import type { StoredValue } from '../type/type.ts';

/** Finds the row that stands in the way of another. */
interface ConflictLookup {
  readonly index: Index;
  readonly columns: readonly Column[];
  readonly sql: string;
  /** Whether a NULL among the columns may still meet another row: an expression can make a value of it. */
  readonly isFunctional: boolean;
}

/** A row that has the same key. */
export interface Conflict {
  readonly rowid: number | bigint;
  readonly index: Index;
  /** Values of the index's expressions as texts. */
  readonly texts: readonly StoredValue[];
}

/** Writes whole rows of one table in their stored form. */
export class RowWriter {
  readonly table: Table;
  /** The columns that are stored, in the order of a row's values; generated ones compute themselves. */
  readonly columns: readonly Column[];
  readonly #catalog: Catalog;
  // Texts are put together once: to find a prepared statement by a new string takes longer than many statements do.
  readonly #insertSql: string;
  readonly #deleteSql: string;
  #lastUpdate: { readonly columns: readonly Column[]; readonly sql: string } | undefined;
  readonly #lookups: readonly ConflictLookup[];
  readonly #check: RowCheck | undefined;
  readonly #positions: ReadonlyMap<number, number>;

  /** @param check of the view through which the rows are changed */
  constructor(table: Table, catalog: Catalog, state: SessionState, check?: RowCheck) {
    this.table = table;
    this.#check = check;
    this.#catalog = catalog;
    this.columns = table.columns.filter((column) => column.generated === undefined);
    this.#positions = new Map(this.columns.map((column, i) => [column.id, i]));
    const names = this.columns.map(columnSql).join(',');
    const marks = this.columns.map(() => '?').join(',');
    this.#insertSql =
      this.columns.length === 0
        ? `INSERT INTO ${tableSql(table)} DEFAULT VALUES`
        : `INSERT INTO ${tableSql(table)}(${names}) VALUES(${marks})`;
    this.#deleteSql = `DELETE FROM ${tableSql(table)} WHERE rowid=?`;
    this.#lookups = table.indexes
      .filter((index) => index.unique)
      .flatMap((index) =>
        index.parts.every((part) => part.columnId !== undefined)
          ? this.#lookup(index)
          : this.#functionalLookup({ catalog, state }, index),
      );
  }

  /** Position of a column in a row's values, or -1. */
  position(column: Column): number {
    return this.#positions.get(column.id) ?? -1;
  }

  /** Adds a row. @throws WireError 1062, 1369, 1452, 3819 */
  insert(connection: Connection, values: readonly StoredValue[], zone: TimeZone): void {
    try {
      connection.change(this.#insertSql, values);
    } catch (error) {
      throw this.#explain(error, connection, values, zone, undefined);
    }
    if (this.#check === undefined) return;
    const rowid = connection.all('SELECT last_insert_rowid()', [], true)[0]?.[0] ?? null;
    if (this.#isAllowed(connection, rowid)) return;
    this.delete(connection, rowid);
    throw this.#checkError();
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
    try {
      connection.change(this.#updateSql(columns), [...changed, rowid]);
    } catch (error) {
      throw this.#explain(error, connection, values, zone, rowid);
    }
    const key = rowidColumn(this.table);
    const stays = key === undefined ? rowid : (values[this.position(key)] ?? rowid);
    if (!this.#isAllowed(connection, stays)) throw this.#checkError();
  }

  #updateSql(columns: readonly Column[]): string {
    const last = this.#lastUpdate;
    if (last?.columns.length === columns.length && last.columns.every((column, i) => column === columns[i]))
      return last.sql;
    const assignments = columns.map((column) => `${columnSql(column)}=?`).join(',');
    const sql = `UPDATE ${tableSql(this.table)} SET ${assignments} WHERE rowid=?`;
    this.#lastUpdate = { columns, sql };
    return sql;
  }

  /** The stored values of the row `rowid`, or `undefined` when there is none. */
  read(connection: Connection, rowid: StoredValue): StoredValue[] | undefined {
    const names = ['rowid', ...this.columns.map(columnSql)].join(',');
    return connection.all(`SELECT ${names} FROM ${tableSql(this.table)} WHERE rowid=?`, [rowid], true)[0]?.slice(1);
  }

  /** Removes a row; `false` when it is gone already, with one that it referred to. @throws WireError 1451 */
  delete(connection: Connection, rowid: StoredValue): boolean {
    try {
      return connection.change(this.#deleteSql, [rowid]) > 0;
    } catch (error) {
      throw translateError(error, this.#catalog);
    }
  }

  /** The row that has the same unique key, if any; the primary key is asked first. */
  findConflict(connection: Connection, values: readonly StoredValue[], except?: StoredValue): Conflict | undefined {
    for (const { index, columns, sql, isFunctional } of this.#lookups) {
      const keys = columns.map((column) => values[this.position(column)] ?? null);
      if (keys.includes(null) && !isFunctional) continue;
      const found = connection
        .all(sql, keys, true)
        .find(([rowid]) => except === undefined || rowid !== BigInt(except as number | bigint));
      const [rowid, ...texts] = found ?? [];
      if (typeof rowid === 'bigint') return { rowid, index, texts };
    }
    return undefined;
  }

  /** Whether no unique index comes behind this one: then REPLACE leaves a row as it is that has the same values. */
  isLastKey(index: Index): boolean {
    return this.table.indexes.findLast(({ unique }) => unique) === index;
  }

  /** Whether the row `rowid` has exactly these values. */
  isSame(connection: Connection, rowid: StoredValue, values: readonly StoredValue[]): boolean {
    const names = this.columns.map(columnSql).join(',');
    const [row] = connection.all(`SELECT ${names} FROM ${tableSql(this.table)} WHERE rowid=?`, [rowid], true);
    return row !== undefined && row.every((value, i) => sameStored(value, values[i] ?? null));
  }

  /** Error 1062 for a row that meets `conflict`. */
  duplicateError(conflict: Conflict, values: readonly StoredValue[], zone: TimeZone): WireError {
    const texts = conflict.texts.values();
    const entry = conflict.index.parts.map((part) => {
      if (part.columnId === undefined) return String(texts.next().value ?? 'NULL');
      const column = columnById(this.table, part.columnId);
      const text = this.#shown(column, values, zone);
      return part.length === undefined ? text : text.slice(0, part.length);
    });
    return wireError('ER_DUP_ENTRY', entry.join('-'), `${this.table.name}.${conflict.index.name}`);
  }

  #shown(column: Column, values: readonly StoredValue[], zone: TimeZone): string {
    const stored = values[this.position(column)] ?? null;
    const decode = decoderOf(column.type, typeof stored === 'bigint');
    const shown: ResultValue = decode === undefined ? stored : decode(stored, zone);
    if (shown instanceof Uint8Array) return shownBytes(shown, column.type.kind !== 'bit');
    return shown === null ? 'NULL' : (resultText(shown) ?? '');
  }

  #lookup(index: Index): readonly ConflictLookup[] {
    const columns = index.parts.map((part) =>
      part.columnId === undefined ? undefined : columnById(this.table, part.columnId),
    );
    if (columns.some((column) => column === undefined || column.generated !== undefined)) return [];
    const known = columns.filter((column) => column !== undefined);
    const conditions = known.map((column, i) => {
      const length = index.parts[i]?.length;
      return `${indexKeySql(columnSql(column), column.type, length)}=${indexKeySql(`?${i + 1}`, column.type, length)}`;
    });
    const sql = `SELECT rowid FROM ${tableSql(this.table)} WHERE ${conditions.join(' AND ')}`;
    return [{ index, columns: known, sql, isFunctional: false }];
  }

  /** Computes the key of the new row beside those that are there. */
  #functionalLookup(context: IndexContext, index: Index): readonly ConflictLookup[] {
    const expressions = index.parts.flatMap((part) => part.expression ?? []);
    const named = expressions.flatMap((text) => expressionColumns(parseExpressionText(text)));
    if (named.some(({ name }) => findColumn(this.table, name)?.generated !== undefined)) return [];
    const parts = index.parts.map((part) => indexPartSql(context, this.table, part)).join(',');
    const row = this.columns.map((column, i) => `?${i + 1} AS ${columnSql(column)}`).join(',');
    const texts = expressions.map((text) => {
      const { builder, value } = emitKept(context.catalog, this.table, '', context.state, text);
      return `,${toText(builder, value)}`;
    });
    const sql = `SELECT rowid${texts.join('')} FROM ${tableSql(this.table)} WHERE (${parts})=(SELECT ${parts} FROM (SELECT ${row}))`;
    return [{ index, columns: this.columns, sql, isFunctional: true }];
  }

  #explain(
    error: unknown,
    connection: Connection,
    values: readonly StoredValue[],
    zone: TimeZone,
    rowid: StoredValue | undefined,
  ): unknown {
    if (!isUniqueViolation(error)) return translateError(error, this.#catalog);
    const conflict = this.findConflict(connection, values, rowid);
    return conflict === undefined ? this.#nameless(error) : this.duplicateError(conflict, values, zone);
  }

  /** Error 1062 where the key is an expression, whose value is not known here. */
  #nameless(error: unknown): WireError {
    const id = Number(/index 'i(\d+)'/.exec(error instanceof Error ? error.message : '')?.[1]);
    const index = this.table.indexes.find((candidate) => candidate.id === id);
    return wireError('ER_DUP_ENTRY', '', index === undefined ? this.table.name : `${this.table.name}.${index.name}`);
  }
}

/** Bytes as error 1062 shows them: `\x00` for what is no letter; those that fill a BINARY up are left out. */
function shownBytes(bytes: Uint8Array, isFilled: boolean): string {
  const end = isFilled ? bytes.findLastIndex((byte) => byte !== 0) + 1 : bytes.length;
  return Array.from(bytes.subarray(0, end), (byte) =>
    byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}

/** Whether two stored values are the same; integers may come in either of JavaScript's forms. */
export function sameStored(a: StoredValue, b: StoredValue): boolean {
  if (a === b) return true;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  const isInteger = (value: StoredValue): value is number | bigint =>
    typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
  return isInteger(a) && isInteger(b) && BigInt(a) === BigInt(b);
}
