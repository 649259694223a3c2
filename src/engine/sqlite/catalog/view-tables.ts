import { wireError } from '../../../mysql/wire-error.ts';
import type { ColumnReference, Query, TableFactor, TableName } from '../../../sql/ast.ts';
import { aliasOf, factorsOf } from '../../../sql/factors.ts';
import { tablesRead } from '../../../sql/tables-read.ts';
import type { ViewReads, ViewUse } from '../../engine.ts';
import { findTable, requireDatabase, type Catalog, type View } from './catalog.ts';
import { parseViewQuery } from './view-text.ts';

interface NamedTable {
  readonly schema: string;
  readonly name: string;
}

/** The tables that a view reads, and those of the views among them; none for a table. @throws WireError 1049, 1146 */
export function tablesBehind(catalog: Catalog, schema: string, name: string): readonly TableName[] {
  const table = findTable(catalog, schema, name);
  if (table?.kind === 'view') return behindView(catalog, table);
  if (table !== undefined) return [];
  requireDatabase(catalog, schema);
  throw wireError('ER_NO_SUCH_TABLE', schema, name);
}

function behindView(catalog: Catalog, view: View): readonly TableName[] {
  const found = new Map<string, NamedTable>();
  const visit = (each: View): void => {
    for (const read of tablesRead(parseViewQuery(each))) {
      const table = ofView(each, read);
      const key = `${table.schema}\0${table.name}`;
      if (found.has(key)) continue;
      found.set(key, table);
      const below = findTable(catalog, table.schema, table.name);
      if (below?.kind === 'view') visit(below);
    }
  };
  visit(view);
  return [...found.values()];
}

const ofView = (view: View, { schema = view.database ?? view.schema, name }: TableName): NamedTable => ({
  schema,
  name,
});

/** What a view reads and in whose name; then the views among that, each once. */
export function viewsBehind(catalog: Catalog, schema: string, name: string, use: ViewUse): readonly ViewReads[] {
  const found = new Map<string, ViewReads>();
  const visit = (table: NamedTable, how: ViewUse, reader: string | undefined): void => {
    const view = findTable(catalog, table.schema, table.name);
    // A view of an older file has no definer.
    if (view?.kind !== 'view' || view.definer === undefined) return;
    const key = JSON.stringify([table, how, reader]);
    if (found.has(key)) return;
    const account = view.security === 'invoker' ? reader : view.definer;
    const query = parseViewQuery(view);
    const changed = how.changes ? changedBelow(view, query, how.columns) : NOTHING;
    const read = tablesRead(query);
    const tables = read.map((each) => ({ ...ofView(view, each), isChanged: changed.has(each) }));
    found.set(key, { schema: view.schema, name: view.name, account, tables });
    for (const each of read)
      visit(ofView(view, each), { changes: changed.has(each), columns: changed.get(each) }, account);
  };
  visit({ schema, name }, use, undefined);
  return [...found.values()];
}

const NOTHING: ReadonlyMap<TableName, undefined> = new Map();

/** The tables of a view that a change of some of its columns changes, and their columns; without columns all in FROM. */
function changedBelow(
  view: View,
  query: Query,
  columns: readonly string[] | undefined,
): ReadonlyMap<TableName, readonly string[] | undefined> {
  const factors = query.kind === 'select' && query.from !== undefined ? factorsOf(query.from) : [];
  const all = new Map(factors.map(({ table }) => [table, undefined] as const));
  const found = new Map<TableName, string[]>();
  for (const reference of columns === undefined ? [] : referencesOf(view, query, columns))
    for (const { table } of factors.filter((factor) => isOf(view, factor, reference)))
      found.set(table, [...(found.get(table) ?? []), reference.name]);
  return found.size === 0 ? all : found;
}

/** The columns that columns of a view stand for, where that is known; expressions stand for none. */
function referencesOf(view: View, query: Query, columns: readonly string[]): readonly ColumnReference[] {
  if (query.kind !== 'select' || query.items.some(({ kind }) => kind === 'star')) return [];
  const wanted = new Set(columns.map((name) => name.toLowerCase()));
  return query.items.flatMap((item, i) => {
    const isWanted = item.kind === 'item' && wanted.has(view.columns[i]?.toLowerCase() ?? '');
    return isWanted && item.expression.kind === 'column' ? [item.expression] : [];
  });
}

function isOf(view: View, factor: TableFactor, { schema, table }: ColumnReference): boolean {
  if (table === undefined) return true;
  return aliasOf(factor) === table && (schema === undefined || schema === ofView(view, factor.table).schema);
}

/** Which kinds of programs run in the name of an account `user@host`, in MySQL's order. */
export function programsOf(catalog: Catalog, account: string): readonly ('view' | 'trigger')[] {
  const tables = [...catalog.databases.values()].flatMap((database) => Array.from(database.tables.values()));
  const hasTrigger = tables.some(
    (table) => table.kind === 'table' && (table.triggers ?? []).some(({ definer }) => definer === account),
  );
  return [
    ...(viewDefiners(catalog).has(account) ? (['view'] as const) : []),
    ...(hasTrigger ? (['trigger'] as const) : []),
  ];
}

/** Definers of the views of catalogs that are still in use. */
const definers = new WeakMap<Catalog, ReadonlySet<string>>();

/** The accounts `user@host` in whose names views run. */
export function viewDefiners(catalog: Catalog): ReadonlySet<string> {
  let found = definers.get(catalog);
  if (found === undefined) {
    const tables = [...catalog.databases.values()].flatMap((database) => Array.from(database.tables.values()));
    found = new Set(tables.flatMap((table) => (table.kind === 'view' ? (table.definer ?? []) : [])));
    definers.set(catalog, found);
  }
  return found;
}
