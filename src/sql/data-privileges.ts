import type {
  ColumnReference,
  Delete,
  Insert,
  LoadData,
  Query,
  TableFactor,
  TableName,
  TableReference,
  Update,
} from './ast.ts';
import { aliasOf, factorsOf, isDeleteTarget } from './factors.ts';
import { onServer, onTable, type Required, type RequiredPrivilege } from './required-privilege.ts';
import { readsColumns, tablesRead } from './tables-read.ts';

/** What reading the tables in a tree needs: SELECT, and for those of a query FOR UPDATE the right to lock them. */
export function selects(tree: unknown): Required {
  const read = tablesRead(tree);
  const queries: Query[] = [];
  collectForUpdate(tree, queries);
  const locked = new Set(queries.flatMap(lockedTables));
  return [...read.map((table) => onTable(table, 'select')), ...read.filter((table) => locked.has(table)).map(toLock)];
}

const toLock = (table: TableName): RequiredPrivilege => ({
  ...onTable(table, 'update', 'delete', 'lock tables'),
  told: 'SELECT with locking clause',
});

/** Finds the queries in a tree that lock what they read. */
function collectForUpdate(node: unknown, found: Query[]): void {
  if (typeof node !== 'object' || node === null || ('kind' in node && node.kind === 'literal')) return;
  if ('lock' in node && node.lock === 'update') found.push(node as Query);
  for (const value of Object.values(node)) collectForUpdate(value, found);
}

/** The tables in FROM of a query FOR UPDATE, or those that OF names; tables of queries inside it are locked by these alone. */
function lockedTables(query: Query): readonly TableName[] {
  if (query.kind === 'set-operation')
    return [query.left, query.right].flatMap((part) => lockedTables({ ...part, lockedTables: query.lockedTables }));
  const factors = query.from === undefined ? [] : factorsOf(query.from);
  const { lockedTables: named } = query;
  return factors
    .filter((factor) => named === undefined || named.some(({ name }) => name === aliasOf(factor)))
    .map(({ table }) => table);
}

/** @param set what LOAD DATA computes from fields */
export function ofLoadData({ table, duplicates, local, set }: LoadData): Required {
  const required = [onTable(table, 'insert'), ...set.flatMap(({ value }) => selects(value))];
  if (duplicates === 'replace') required.push(onTable(table, 'delete'));
  return local ? required : [...required, onServer('file')];
}

/** What INSERT and REPLACE need. */
export function ofInsert(insert: Insert): Required {
  const { table, replace, source, columns, onDuplicate } = insert;
  const required: RequiredPrivilege[] = [{ ...onTable(table, 'insert'), sets: columns }];
  if (replace) required.push(onTable(table, 'delete'));
  if (onDuplicate.length > 0)
    required.push({ ...onTable(table, 'update'), sets: onDuplicate.map(({ column }) => column.name) });
  const reads =
    onDuplicate.some(({ value }) => readsColumns(value)) || (source.kind === 'rows' && readsOwn(source.rows));
  if (reads) required.push(onTable(table, 'select'));
  return [...required, ...selects(source), ...selects(onDuplicate)];
}

/** Whether values name columns of the table that they go to: outside subqueries. */
function readsOwn(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(readsOwn);
  if (typeof tree !== 'object' || tree === null) return false;
  const { kind } = tree as { readonly kind?: unknown };
  if (kind === 'column') return true;
  if (kind === 'literal') return false;
  if (kind === 'select' || kind === 'set-operation' || kind === 'inserted-value') return false;
  return Object.values(tree).some(readsOwn);
}

/** @param database the current one */
export function ofUpdate(update: Update, database: string | undefined): Required {
  const factors = factorsOf(update.from);
  const changed = new Map<TableName, string[]>();
  for (const { column } of update.set)
    for (const { table } of factorsNamed(factors, column, database))
      changed.set(table, [...(changed.get(table) ?? []), column.name]);
  const rest = {
    with: update.with,
    set: update.set.map(({ value }) => value),
    where: update.where,
    orderBy: update.orderBy,
  };
  const isJoin = update.from.kind === 'join';
  const updates = [...changed].map(([table, sets]) => toUpdate(table, sets, isJoin));
  return [...updates, ...ofRead(update.from, new Set(changed.keys()), rest)];
}

/** MySQL judges the columns of a join one by one. */
function toUpdate(table: TableName, sets: readonly string[], isJoin: boolean): RequiredPrivilege {
  const required = { ...onTable(table, 'update'), sets };
  const [column] = sets;
  return isJoin && column !== undefined ? { ...required, column } : required;
}

/** The tables that a column may be of: without a table it may belong to any of them. */
function factorsNamed(
  factors: readonly TableFactor[],
  { schema, table }: ColumnReference,
  database: string | undefined,
): readonly TableFactor[] {
  if (table === undefined) return factors;
  const named = factors.filter(
    (factor) => aliasOf(factor) === table && (schema === undefined || (factor.table.schema ?? database) === schema),
  );
  return named.length === 0 ? factors : named;
}

/** A table that is changed is also read when a column appears in a condition or a value. */
function ofRead(from: TableReference, changed: ReadonlySet<TableName>, rest: unknown): Required {
  const reads = readsColumns(rest) || readsColumns(from);
  const read = selects({ ...(rest as object), from });
  return read.filter(
    ({ level, told }) => reads || told !== undefined || level.kind !== 'table' || !changed.has(level.table),
  );
}

/** @param database the current one */
export function ofDelete(statement: Delete, database: string | undefined): Required {
  const factors = factorsOf(statement.from);
  const found = factors.filter((factor) =>
    statement.targets.some((target) => isDeleteTarget(factor, target, database)),
  );
  const changed = new Set(found.map(({ table }) => table));
  const rest = { with: statement.with, where: statement.where, orderBy: statement.orderBy };
  return [...[...changed].map((table) => onTable(table, 'delete')), ...ofRead(statement.from, changed, rest)];
}
