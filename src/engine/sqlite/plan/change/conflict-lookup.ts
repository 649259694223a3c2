import { columnById, columnSql, tableSql, type Column, type Index, type Table } from '../../catalog/catalog.ts';
import { indexPartSql, type IndexContext } from '../../emit/kept/index-sql.ts';
import { indexKeySql } from '../../emit/kept/index-key.ts';
import { generatedValueSql } from '../../emit/kept/generated-value.ts';
import { emitKept } from '../../emit/kept/kept-expression.ts';
import { toText } from '../../operand/to-text.ts';
import { type StoredValue } from '../../type/type.ts';
import { physicalType } from '../../type/physical-type.ts';

/** Finds the row that stands in the way of another. */
export interface ConflictLookup {
  readonly index: Index;
  /** The columns whose values the statement takes. */
  readonly columns: readonly Column[];
  /** Selects `rowid` and then, of computed parts, what {@link Conflict.computed} has. */
  readonly sql: string;
  /** Whether parts are computed: a NULL among the columns may still meet another row. */
  readonly isComputed: boolean;
}

/** A row that has the same key. */
export interface Conflict {
  readonly rowid: number | bigint;
  readonly index: Index;
  /** Of the new row's key the parts that are computed: texts of expressions, stored values of generated columns. */
  readonly computed: readonly StoredValue[];
}

/** A lookup for each unique index; `columns` are those that are stored. */
export function conflictLookups(
  context: IndexContext,
  table: Table,
  columns: readonly Column[],
): readonly ConflictLookup[] {
  const unique = table.indexes.filter((index) => index.unique);
  return unique.map((index) => {
    const known = index.parts.flatMap(({ columnId }) => (columnId === undefined ? [] : columnById(table, columnId)));
    const isPlain = known.length === index.parts.length && known.every(({ generated }) => generated === undefined);
    return isPlain ? plainLookup(table, index, known) : computedLookup(context, table, index, columns);
  });
}

function plainLookup(table: Table, index: Index, columns: readonly Column[]): ConflictLookup {
  const conditions = columns.map((column, i) => {
    const length = index.parts[i]?.length;
    return `${indexKeySql(columnSql(column), column.type, length)}=${indexKeySql(`?${i + 1}`, column.type, length)}`;
  });
  const sql = `SELECT rowid FROM ${tableSql(table)} WHERE ${conditions.join(' AND ')}`;
  return { index, columns, sql, isComputed: false };
}

/** Computes the key of the new row beside those that are there. */
function computedLookup(context: IndexContext, table: Table, index: Index, columns: readonly Column[]): ConflictLookup {
  const parts = index.parts.map((part) => indexPartSql(context, table, part)).join(',');
  const shown = index.parts.flatMap(({ columnId, expression = '' }) => {
    const column = columnId === undefined ? undefined : columnById(table, columnId);
    if (column !== undefined) return column.generated === undefined ? [] : columnSql(column);
    const { builder, value } = emitKept(context.catalog, table, '', context.state, expression);
    return toText(builder, value);
  });
  const row = rowSql(context, table, columns);
  const list = ['rowid', ...shown.map((text) => `(SELECT ${text} FROM ${row})`)].join(',');
  const sql = `SELECT ${list} FROM ${tableSql(table)} WHERE (${parts})=(SELECT ${parts} FROM ${row})`;
  return { index, columns, sql, isComputed: true };
}

/** The new row as a table: the stored columns, and around them generated ones, which may read those in front of them. */
export function rowSql({ catalog, state }: IndexContext, table: Table, columns: readonly Column[]): string {
  const given = columns.map((column, i) => `${givenSql(column, i + 1)} AS ${columnSql(column)}`);
  return table.columns.reduce(
    (from, column) => {
      if (column.generated === undefined) return from;
      const value = generatedValueSql(catalog, table, column, state);
      return `(SELECT *,${value} AS ${columnSql(column)} FROM ${from})`;
    },
    `(SELECT ${given.length === 0 ? 'NULL' : given.join(',')})`,
  );
}

/** SQLite makes a REAL of every JavaScript number. */
function givenSql({ type }: Column, place: number): string {
  return physicalType(type) === 'INTEGER' ? `CAST(?${place} AS INTEGER)` : `?${place}`;
}
