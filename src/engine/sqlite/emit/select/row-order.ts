import type { TableReference } from '../../../../sql/ast.ts';
import { columnById, columnSql, rowidColumn, rowKey, tableSql, type Index, type Table } from '../../catalog/catalog.ts';
import { keyLength } from '../../catalog/key-length.ts';
import { indexKeySql } from '../kept/index-key.ts';
import type { Scope, RowOrder } from '../../context/scope.ts';
import { EITHER } from '../../file/plan-loops.ts';

/** How rows are found, in EXPLAIN QUERY PLAN. */
const ACCESS = /^(SCAN|SEARCH) (\S+)(?: USING (?:COVERING )?INDEX i(\d+))?(?: \((.*)\))?/;

/**
 * InnoDB keeps rows by their key and gives them in the order of the index that it goes through, equal ones by that key
 * (https://dev.mysql.com/doc/refman/9.7/en/innodb-index-types.html); SQLite has them in the order in which they came.
 *
 * @param isCut whether LIMIT leaves the first rows of an ORDER BY: MySQL then goes by an index that has this order
 * @param purpose rows that are changed are read whole: no index has all that is asked for
 */
export function rowOrder({ tables }: Scope, isCut: boolean, purpose: 'read' | 'change' = 'read'): RowOrder | undefined {
  const stored = tables.flatMap(({ table, sqlName }) => (table === undefined ? [] : [{ table, sqlName }]));
  if (stored.length === 0) return undefined;
  return {
    tables: stored.map(({ table }) => tableSql(table)),
    keys(access, sql) {
      const steps = access.split(EITHER).map((step) => ACCESS.exec(step) ?? []);
      const [[, verb, name, id, terms = ''] = []] = steps;
      const first = stored.find(({ sqlName }) => sqlName === name);
      if (first === undefined) return [];
      const { table, sqlName } = first;
      const index = table.indexes.find((candidate) => String(candidate.id) === id);
      const isOne = steps.every(([, , , other]) => other === id);
      // What several indexes find InnoDB merges by the key of the table.
      const isMerged = steps.length > 1 && !(isOne && index !== undefined);
      if (verb === 'SCAN' || isMerged) {
        const covering = purpose === 'read' ? coveringIndex(table, columnsRead(sqlName, sql)) : undefined;
        if (covering !== undefined) return indexKeys(table, sqlName, covering);
        const isSorted = hasRowNumbers(table) && (index === undefined || isCut);
        return isSorted && !isMerged ? [] : ownKeys(table, sqlName);
      }
      // Behind its own parts an index of SQLite has the number of the row.
      if (index === undefined || (steps.length === 1 && (isOneRow(index, terms) || hasRowNumbers(table)))) return [];
      return indexKeys(table, sqlName, index);
    },
  };
}

/** The order of an index, which has the table's key behind its own parts. */
function indexKeys(table: Table, sqlName: string, index: Index): readonly string[] {
  return [...new Set([...partKeys(table, sqlName, index), ...ownKeys(table, sqlName)])];
}

/** The keys by which InnoDB keeps the rows of a table; nothing where SQLite keeps them so. */
function keyOrder(table: Table, sqlName: string): readonly string[] {
  return hasRowNumbers(table) ? [] : ownKeys(table, sqlName);
}

/** The keys of the table whose rows a FROM goes through, those of others being joined to each of them. */
export function leadingKeys({ tables: [first] }: Scope, from: TableReference | undefined): readonly string[] {
  return first?.table === undefined || !isLeading(from) ? [] : keyOrder(first.table, first.sqlName);
}

/** Whether the rows come in the order of the first table: it is the only one, or others are joined to each of its rows. */
export function isLeading(from: TableReference | undefined): boolean {
  return from?.kind === 'join' ? from.type === 'left' && isLeading(from.left) : true;
}

/** ORDER BY, with keys behind what is asked for. @param asked an ORDER BY, or nothing */
export function withKeys(asked: string, keys: readonly string[]): string {
  if (keys.length === 0) return asked;
  return asked === '' ? ` ORDER BY ${keys.join(',')}` : `${asked},${keys.join(',')}`;
}

const hasRowNumbers = (table: Table): boolean => rowidColumn(table) !== undefined || rowKey(table) === undefined;

function ownKeys(table: Table, sqlName: string): readonly string[] {
  const key = rowKey(table);
  return key === undefined || rowidColumn(table) !== undefined ? [`${sqlName}.rowid`] : partKeys(table, sqlName, key);
}

/** Nothing for an index with a functional part. */
function partKeys(table: Table, sqlName: string, { parts }: Index): readonly string[] {
  const keys = parts.flatMap(({ columnId, length, descending }) => {
    if (columnId === undefined) return [];
    const column = columnById(table, columnId);
    return [`${indexKeySql(`${sqlName}.${columnSql(column)}`, column.type, length)}${descending ? ' DESC' : ''}`];
  });
  return keys.length === parts.length ? keys : [];
}

const isOneRow = ({ unique, parts }: Index, terms: string): boolean =>
  unique && !/[<>]\?/.test(terms) && terms.split(' AND ').length === parts.length;

/** Ids of the columns of a table that a query reads. */
export function columnsRead(sqlName: string, sql: string): ReadonlySet<number> {
  return new Set(Array.from(sql.matchAll(new RegExp(`\\b${sqlName}\\.c(\\d+)`, 'g')), ([, id]) => Number(id)));
}

/**
 * The index that MySQL reads instead of a whole table: the shortest one that has all columns which are asked for; that
 * of all columns is longer than a table with a key (`find_shortest_key`).
 */
export function coveringIndex(table: Table, read: ReadonlySet<number>): Index | undefined {
  const own = rowKey(table);
  const has = (index: Index, id: number): boolean =>
    index.parts.some(({ columnId, length }) => columnId === id && length === undefined);
  const covering = table.indexes.filter(
    (index) =>
      index !== own && index.invisible !== true && [...read].every((id) => has(index, id) || (own && has(own, id))),
  );
  const lengths = covering.map((index) => keyLength(table, index, index.parts.length));
  const shortest = covering[lengths.indexOf(Math.min(...lengths))];
  const isWhole = own !== undefined && shortest !== undefined && shortest.parts.length >= table.columns.length;
  return isWhole ? undefined : shortest;
}
