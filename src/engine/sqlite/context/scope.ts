import { wireError } from '../../../mysql/wire-error.ts';
import type { ColumnReference } from '../../../sql/ast.ts';
import { type Column, type Table, type View, isSameDatabase, rowKey } from '../catalog/catalog.ts';
import type { Operand, SqlValue } from '../operand/operand.ts';
import type { Term } from '../operand/terms.ts';

/** A column that names in a statement can mean. */
export interface ScopeColumn {
  readonly name: string;
  readonly value: SqlValue;
  /** The table's own column, when it is one. */
  readonly base?: { readonly table: Table; readonly column: Column };
  /** The table below a view of a join that it is a column of. */
  readonly joined?: ScopeTable | undefined;
  /** Not part of `*`: an INVISIBLE column. */
  readonly hidden: boolean;
  /** How errors print it, where that is not its table and its name. */
  readonly term?: Term | undefined;
  /** Results call it by `name` even where a statement writes it in other letters. */
  readonly ownName?: boolean;
}

/** Positions of the columns that are the same in all rows that have the same values in the columns that are given. */
export type Determination = (given: readonly number[]) => readonly number[];

/** A table, view, derived table or common table in FROM. */
export interface ScopeTable {
  readonly alias: string;
  readonly schema: string | undefined;
  /** The name in the SQL text. */
  readonly sqlName: string;
  readonly columns: readonly ScopeColumn[];
  readonly table: Table | undefined;
  /** Whether an outer join puts NULL in the place of its rows. */
  readonly isExtended?: boolean;
  /** Of a view: whether it is one table to MySQL. */
  readonly isOneTable?: boolean;
  /** Of a query in FROM: what determines what among its columns. */
  readonly determines?: Determination | undefined;
  /** Of a query in FROM: its text with rows in MySQL's order, which the query around it keeps. */
  readonly inOrder?: { readonly order: RowOrder; readonly sql: (keys: readonly string[]) => string } | undefined;
  /** What a row that is changed under this name must hold: it stands for a view. */
  readonly check?: RowCheck | undefined;
  /** SQL of its rowid and its stored columns where they have names of their own: below a view of a join. */
  readonly row?: (name: string) => string;
  /** The tables that can be changed through it: it is a view of a join. */
  readonly joins?: { readonly view: View; readonly tables: readonly ScopeTable[] };
}

/** What one SELECT learns about aggregates while its parts are emitted. */
export interface Aggregation {
  /** Whether an aggregate function may stand here. */
  allowed: boolean;
  used: boolean;
  /** SQL of those that were emitted, where somebody asks. */
  readonly emitted?: string[];
}

/** A query of one table whose MIN and MAX are ends of its keys. */
export interface KeyEnds {
  readonly table: Table;
  /** SQL of those that read no rows but the one at the end. */
  readonly read: Set<string>;
}

/** An alias of a select list, as a query inside the SELECT may name it. */
export interface ListedAlias {
  /** `undefined` while what it names is not yet known. */
  readonly value: Operand | undefined;
  readonly isAggregate: boolean;
  readonly isWindow: boolean;
}

/** A query that gives a row when the row of number `?1` is one that CHECK OPTION allows. */
export interface RowCheck {
  readonly sql: string;
  /** The same of the columns of a row `v`. */
  readonly condition: string;
  readonly schema: string;
  readonly view: string;
}

/** The tables that names of one SELECT can mean, and those of the query around it. */
export interface Scope {
  readonly tables: readonly ScopeTable[];
  readonly outer: Scope | undefined;
  /** What its SELECT learns about aggregates while its parts are emitted. */
  readonly aggregation?: Aggregation;
  /** The aliases of its select list so far, for the queries inside it. */
  readonly listed?: ReadonlyMap<string, ListedAlias>;
  /** Columns that queries inside it have read so far, outside its aggregates. */
  readonly correlated?: ScopeColumn[];
  /** What names without a table, and `*`, mean where USING or NATURAL has made one of two columns; without it the columns of the tables. */
  readonly joined?: readonly ScopeColumn[] | undefined;
}

/** There are no tables, here or around. */
export const EMPTY_SCOPE: Scope = { tables: [], outer: undefined };

/** The columns that names without a table can mean, in the order of `*`. */
export const offeredColumns = ({ tables, joined }: Pick<Scope, 'tables' | 'joined'>): readonly ScopeColumn[] =>
  joined ?? tables.flatMap(({ columns }) => columns);

/** The name as error messages show it. */
export function referenceText(reference: ColumnReference): string {
  return [reference.schema, reference.table, reference.name].filter((part) => part !== undefined).join('.');
}

/**
 * What a name means, in this scope or, when it is not here, around it: there aliases of the select list count too.
 *
 * @throws WireError 1052 ambiguous, 1054 unknown, 1247 for an alias of an aggregate or of what comes later
 */
export function resolveName(scope: Scope, reference: ColumnReference, clause: string): Operand {
  for (let level: Scope | undefined = scope; level !== undefined; level = level.outer) {
    const column = findInScope(level, reference, clause);
    if (column !== undefined) {
      if (level !== scope) level.correlated?.push(column);
      return column.value;
    }
    const alias = level === scope || reference.table !== undefined ? undefined : listedAlias(level, reference.name);
    if (alias !== undefined) return alias;
  }
  throw wireError('ER_BAD_FIELD_ERROR', referenceText(reference), clause);
}

function listedAlias({ listed }: Scope, name: string): Operand | undefined {
  const alias = listed?.get(name.toLowerCase());
  if (alias === undefined) return undefined;
  if (alias.isWindow) throw wireError('ER_WINDOW_INVALID_WINDOW_FUNC_ALIAS_USE', name);
  if (alias.isAggregate) throw wireError('ER_ILLEGAL_REFERENCE', name, 'reference to group function');
  if (alias.value === undefined) throw wireError('ER_ILLEGAL_REFERENCE', name, 'forward reference in item list');
  return alias.value;
}

/** The columns that a name can mean in this one scope. */
export function columnsNamed(scope: Scope, reference: ColumnReference): readonly ScopeColumn[] {
  const name = reference.name.toLowerCase();
  const lists =
    reference.table === undefined && scope.joined !== undefined
      ? [scope.joined]
      : scope.tables
          .filter((table) => matchesTable(table, reference.schema, reference.table))
          .map(({ columns }) => columns);
  return lists.flatMap((columns) => columns.filter((each) => each.name.toLowerCase() === name));
}

/** The column that a name means in this one scope. @throws WireError 1052 */
export function findInScope(scope: Scope, reference: ColumnReference, clause: string): ScopeColumn | undefined {
  const [found, second] = columnsNamed(scope, reference);
  if (second !== undefined) throw wireError('ER_NON_UNIQ_ERROR', referenceText(reference), clause);
  return found ?? keyColumn(scope, reference);
}

/** What `_rowid` means where no column is called so: the one column of whole numbers that rows are kept by. */
function keyColumn({ tables }: Scope, { schema, table: name, name: column }: ColumnReference): ScopeColumn | undefined {
  if (column.toLowerCase() !== '_rowid') return undefined;
  const [named, second] = tables.filter((table) => matchesTable(table, schema, name));
  if (named?.table === undefined || second !== undefined) return undefined;
  const [part, next] = rowKey(named.table)?.parts ?? [];
  const found = named.columns.find(({ base }) => base !== undefined && base.column.id === part?.columnId);
  return next === undefined && found?.base?.column.type.kind === 'int' ? found : undefined;
}

/**
 * The column that a name means, in this scope or, when it is not here, around it.
 *
 * @throws WireError 1052 ambiguous, 1054 unknown
 */
export function resolveColumn(scope: Scope, reference: ColumnReference, clause: string): ScopeColumn {
  for (let level: Scope | undefined = scope; level !== undefined; level = level.outer) {
    const column = findInScope(level, reference, clause);
    if (column !== undefined) return column;
  }
  throw wireError('ER_BAD_FIELD_ERROR', referenceText(reference), clause);
}

/** @throws WireError 1348 for a column of a view that is an expression */
export function refuseComputed({ name, base, value }: ScopeColumn): void {
  if (base === undefined && value.origin === undefined) throw wireError('ER_NONUPDATEABLE_COLUMN', name);
}

/** Whether `schema.table` of a name means this table: upper and lower case are not the same, but in `information_schema`. */
export function matchesTable(table: ScopeTable, schema: string | undefined, name: string | undefined): boolean {
  if (name === undefined) return true;
  if (table.alias !== name) return false;
  return schema === undefined || isSameDatabase(table.schema, schema);
}

/** The order in which InnoDB gives the rows of a FROM where nothing asks for one. */
export interface RowOrder {
  /** SQLite's names of the stored tables of FROM. */
  readonly tables: readonly string[];
  /**
   * What to sort by; nothing where the rows come so by themselves.
   *
   * @param access how SQLite goes through the first table: the step of EXPLAIN QUERY PLAN
   * @param sql the query, which says what is read of the table
   */
  keys(access: string, sql: string): readonly string[];
}
