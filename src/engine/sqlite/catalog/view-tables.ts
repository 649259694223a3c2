import { wireError } from '../../../mysql/wire-error.ts';
import type { ViewReads } from '../../engine.ts';
import type { TableName } from '../../../sql/ast.ts';
import { tablesRead } from '../../../sql/tables-read.ts';
import { findTable, requireDatabase, type Catalog, type View } from './catalog.ts';
import { parseViewQuery } from './view-text.ts';

/** The tables that a view reads, and those of the views among them; none for a table. @throws WireError 1049, 1146 */
export function tablesBehind(catalog: Catalog, schema: string, name: string): readonly TableName[] {
  const table = findTable(catalog, schema, name);
  if (table !== undefined) return table.kind === 'view' ? behindView(catalog, table) : [];
  requireDatabase(catalog, schema);
  throw wireError('ER_NO_SUCH_TABLE', schema, name);
}

function behindView(catalog: Catalog, view: View): readonly TableName[] {
  return tablesRead(parseViewQuery(view)).flatMap(({ schema = view.database ?? view.schema, name }) => {
    const table = findTable(catalog, schema, name);
    const below = table?.kind === 'view' ? behindView(catalog, table) : [];
    return [{ schema, name }].concat(below.map((each) => ({ schema: each.schema ?? schema, name: each.name })));
  });
}

/** What a view reads and in whose name; then the views among that. */
export function viewsBehind(catalog: Catalog, schema: string, name: string, reader?: string): readonly ViewReads[] {
  const view = findTable(catalog, schema, name);
  // A view of an older file has no definer.
  if (view?.kind !== 'view' || view.definer === undefined) return [];
  const account = view.security === 'invoker' ? reader : view.definer;
  const tables = tablesRead(parseViewQuery(view)).map((table) => ({
    schema: table.schema ?? view.database ?? view.schema,
    name: table.name,
  }));
  return [
    { schema: view.schema, account, tables },
    ...tables.flatMap((table) => viewsBehind(catalog, table.schema, table.name, account)),
  ];
}
