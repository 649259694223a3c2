import { wireError } from '../../../mysql/wire-error.ts';
import type { Query, ReferenceAction, TriggerEvent, TriggerTiming } from '../../../sql/ast.ts';
import type { CollationName } from '../type/collation.ts';
import type { ValueType } from '../type/type.ts';

/** What a column holds when nothing is given. */
export type ColumnDefault =
  | { readonly kind: 'value'; readonly text: string | null }
  | { readonly kind: 'bytes'; readonly hex: string }
  | { readonly kind: 'now'; readonly fsp: number }
  | { readonly kind: 'expression'; readonly text: string };

/** What a generated column is computed from. */
export interface GeneratedColumn {
  readonly text: string;
  readonly stored: boolean;
  /** Whether its value is written with the row, in the time zone of the session that writes. */
  readonly kept?: true;
}

export interface Column {
  /** Never changes and is never reused within its table: the stored column is `c<id>`. */
  readonly id: number;
  readonly name: string;
  readonly type: ValueType;
  readonly nullable: boolean;
  readonly default: ColumnDefault | undefined;
  /** Digits of the fraction of ON UPDATE CURRENT_TIMESTAMP. */
  readonly onUpdateNow: number | undefined;
  readonly autoIncrement: boolean;
  readonly comment: string;
  readonly generated: GeneratedColumn | undefined;
  readonly invisible: boolean;
  /** Whether its definition names the character set or the collation, so that SHOW CREATE TABLE does. */
  readonly collated?: boolean;
  /** STORAGE and COLUMN_FORMAT, which SHOW CREATE TABLE tells. */
  readonly storage?: 'disk' | 'memory';
  readonly format?: 'fixed' | 'dynamic';
}

export interface IndexColumn {
  /** `undefined` for a functional part. */
  readonly columnId: number | undefined;
  readonly expression: string | undefined;
  /** Whether the expression is never NULL. */
  readonly neverNull?: boolean;
  readonly length: number | undefined;
  readonly descending: boolean;
}

export interface Index {
  /** The stored index is `i<id>`; ids are unique in the whole file. */
  readonly id: number;
  readonly name: string;
  readonly unique: boolean;
  readonly parts: readonly IndexColumn[];
  readonly comment: string;
  readonly invisible?: true;
  /** Whether its definition says USING BTREE, so that SHOW CREATE TABLE does. */
  readonly isBtree?: true;
  /** Whether a foreign key made it: it goes when an index that begins like it comes. */
  readonly generated?: true;
}

export interface ForeignKey {
  readonly id: number;
  readonly name: string;
  readonly columnIds: readonly number[];
  readonly parentSchema: string;
  readonly parentTable: string;
  readonly parentColumns: readonly string[];
  readonly match?: 'full' | 'partial';
  readonly onDelete: ReferenceAction | undefined;
  readonly onUpdate: ReferenceAction | undefined;
}

export interface Check {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  readonly enforced: boolean;
}

export interface TableOptionValues {
  readonly charset: string;
  readonly collation: string;
  readonly comment: string;
  readonly engine: string;
  /** Options that only SHOW CREATE TABLE shows: ROW_FORMAT … */
  readonly other: Readonly<Record<string, string>>;
}

export interface Table {
  readonly kind: 'table';
  /** The stored table is `t<id>`. */
  readonly id: number;
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly Column[];
  /** The primary key, if any, is first and called PRIMARY. */
  readonly indexes: readonly Index[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly checks: readonly Check[];
  readonly options: TableOptionValues;
  readonly nextColumnId: number;
  /** Those of one timing and event run in this order. */
  readonly triggers?: readonly Trigger[];
  /** Of one session, and in no file. */
  readonly temporary?: boolean;
  /** Milliseconds since the epoch. */
  readonly created: number;
}

export interface Trigger {
  readonly name: string;
  readonly timing: TriggerTiming;
  readonly event: TriggerEvent;
  /** The body as it was written. */
  readonly text: string;
  /** `user@host` of the account in whose name it runs. */
  readonly definer: string;
  /** The SQL mode in which it was written and runs. */
  readonly sqlMode: string;
  readonly charset: string;
  readonly collation: string;
  readonly databaseCollation: string;
  /** Milliseconds since the epoch. */
  readonly created: number;
}

export interface View {
  readonly kind: 'view';
  readonly id: number;
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** The query, and the database that was current when it was written. */
  readonly text: string;
  readonly database: string | undefined;
  /** `user@host` of who made it. */
  readonly definer?: string;
  /** `character_set_client` and `collation_connection` as they were then; those of a view of an older file are the defaults. */
  readonly charset?: string;
  readonly connection?: CollationName;
  /** The query with all names resolved, as SHOW CREATE VIEW prints it; a view of an older file has none. */
  readonly query?: Query;
  /** Whether `query` is what runs: a `*` stands for the columns that there were when the view was made. */
  readonly isFrozen?: boolean;
  /** Whether the names of the columns were written. */
  readonly named?: boolean;
  readonly algorithm?: 'merge' | 'temptable' | undefined;
  readonly security?: 'invoker' | undefined;
  /** Rows that are changed through it must stay visible in it, and with `cascaded` in the views below it. */
  readonly checkOption?: 'cascaded' | 'local' | undefined;
  readonly created: number;
}

export interface Database {
  readonly id: number;
  readonly name: string;
  readonly charset: string;
  readonly collation: string;
  readonly tables: ReadonlyMap<string, Table | View>;
}

/** Everything that is defined, as one immutable value. `version` changes with every definition. */
export interface Catalog {
  readonly version: number;
  readonly databases: ReadonlyMap<string, Database>;
  /** What it is without the temporary tables of the session. */
  readonly base?: Catalog;
  /** Of one from which tables are left out: whether rows about a table are wanted. */
  readonly wants?: (schema: string, table: string) => boolean;
}

/** The trigger of that name in a database, whose letters' case does not matter, and its table. */
export function findTrigger(
  database: Database,
  name: string,
): { readonly table: Table; readonly trigger: Trigger } | undefined {
  const lower = name.toLowerCase();
  for (const table of database.tables.values()) {
    if (table.kind === 'view') continue;
    const trigger = table.triggers?.find((candidate) => candidate.name.toLowerCase() === lower);
    if (trigger !== undefined) return { table, trigger };
  }
  return undefined;
}

/** @throws WireError 1049 */
export function requireDatabase(catalog: Catalog, name: string): Database {
  const database = catalog.databases.get(name);
  if (database === undefined) throw wireError('ER_BAD_DB_ERROR', name);
  return database;
}

/** The table or view, or `undefined`. */
export function findTable(catalog: Catalog, schema: string, name: string): Table | View | undefined {
  return catalog.databases.get(schema)?.tables.get(name);
}

/** @throws WireError 1049, 1146; 1347 for a view */
export function requireTable(catalog: Catalog, schema: string, name: string): Table {
  const table = requireDatabase(catalog, schema).tables.get(name);
  if (table === undefined) throw wireError('ER_NO_SUCH_TABLE', schema, name);
  if (table.kind === 'view') throw wireError('ER_WRONG_OBJECT', schema, name, 'BASE TABLE');
  return table;
}

/** The column of that name, whatever its case; one that is written alike goes first. */
export function findColumn(table: Table, name: string): Column | undefined {
  const exact = table.columns.find((column) => column.name === name);
  if (exact !== undefined) return exact;
  const lower = name.toLowerCase();
  return table.columns.find((column) => column.name.toLowerCase() === lower);
}

/** The column of that number. @throws RangeError when there is none */
export function columnById(table: Table, id: number): Column {
  const column = table.columns.find((candidate) => candidate.id === id);
  if (column === undefined) throw new RangeError(`table ${table.name} has no column number ${id}`);
  return column;
}

/** The index of that name, whatever its case. */
export function findIndex(table: Table, name: string): Index | undefined {
  const lower = name.toLowerCase();
  return table.indexes.find((index) => index.name.toLowerCase() === lower);
}

/** The primary key of a table that has one. */
export function primaryKey(table: Pick<Table, 'indexes'>): Index | undefined {
  return table.indexes.find((index) => index.name === 'PRIMARY');
}

/** The key that InnoDB keeps rows by: the primary one, or the first unique one whose parts are whole columns that are never NULL. */
export function rowKey({ columns, indexes }: Pick<Table, 'columns' | 'indexes'>): Index | undefined {
  const isWhole = ({ columnId, length }: IndexColumn): boolean =>
    length === undefined && columns.some(({ id, nullable }) => id === columnId && !nullable);
  return primaryKey({ indexes }) ?? indexes.find(({ unique, parts }) => unique && parts.every(isWhole));
}

/** The order in which keys and checks of a table are told: that of their names, whatever their case. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  const [left, right] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return left < right ? -1 : Number(left > right);
}

/** The column that is SQLite's rowid: the only column of an integer primary key. */
export function rowidColumn(table: Table): Column | undefined {
  const [part, second] = primaryKey(table)?.parts ?? [];
  if (part?.columnId === undefined || second !== undefined) return undefined;
  const column = columnById(table, part.columnId);
  return column.type.kind === 'int' && column.generated === undefined ? column : undefined;
}

/** Whether a column is computed whenever it is read. */
export const isVirtual = ({ generated }: Pick<Column, 'generated'>): boolean => generated?.stored === false;

/** SQLite's name of a table. */
export const tableSql = (table: Pick<Table, 'id'>): string => `t${table.id}`;
/** SQLite's name of a column. */
export const columnSql = (column: Pick<Column, 'id'>): string => `c${column.id}`;

/** Foreign keys of any table that refer to this one: none to a temporary table, which hides the one that they refer to. */
export function referencingKeys(
  catalog: Catalog,
  schema: string,
  name: string,
): readonly { readonly child: Table; readonly key: ForeignKey }[] {
  const parent = findTable(catalog, schema, name);
  if (parent?.kind === 'table' && parent.temporary === true) return [];
  const found: { child: Table; key: ForeignKey }[] = [];
  for (const database of catalog.databases.values()) {
    for (const child of database.tables.values()) {
      if (child.kind === 'view') continue;
      for (const key of child.foreignKeys) {
        if (key.parentSchema === schema && key.parentTable === name) found.push({ child, key });
      }
    }
  }
  return found;
}

/** Whether two names mean the same database. */
export function isSameDatabase(left: string | undefined, right: string): boolean {
  return left === right || (left?.toLowerCase() === INFORMATION_SCHEMA && right.toLowerCase() === INFORMATION_SCHEMA);
}

const INFORMATION_SCHEMA = 'information_schema';
