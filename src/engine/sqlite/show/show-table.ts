import type { ResultColumn, ResultValue } from '../../../mysql/column.ts';
import { shownColumns, wideEnough } from '../../../mysql/show-columns.ts';
import { wireError, type WireError } from '../../../mysql/wire-error.ts';
import type { Show } from '../../../sql/ast.ts';
import type { ResultSink } from '../../engine.ts';
import { findTable, requireDatabase, type Column, type Table, type View } from '../catalog/catalog.ts';
import { columnExtra, columnKey, defaultText } from '../information/column-text.ts';
import { columnPrivileges } from '../information/column-rows.ts';
import { tableRow } from '../information/table-rows.ts';
import { SYSTEM_DATABASES } from '../information/system-database.ts';
import { statisticsRows } from '../information/key-rows.ts';
import { INFORMATION_TABLES } from '../information/information-schema-columns.ts';
import { viewColumns, viewProblem } from '../emit/from/view-columns.ts';
import { visibleCatalog } from '../information/visible-catalog.ts';
import { DEFAULT_COLLATION } from '../type/collation.ts';
import { collationName, typeText } from '../type/type-text.ts';
import { createForm } from './create-form.ts';
import { sendRows, shownNames } from './rows-result.ts';
import { createTableText, createViewText } from './show-create.ts';
import type { StatementContext } from '../plan/statement-context.ts';
import { describeVirtual } from './describe-virtual.ts';

/** A row of a SHOW. */
export type Row = readonly ResultValue[];

/** Sends rows under columns. */
export type Send = (
  columns: readonly ResultColumn[],
  rows: readonly Row[],
  likeColumn?: number,
) => void | Promise<void>;

/** The database that a SHOW is about. @throws WireError 1046 */
export function databaseOf(context: StatementContext, node: Show): string {
  const name = node.database ?? node.table?.schema ?? context.state.database;
  if (name === undefined) throw wireError('ER_NO_DB_ERROR');
  return name;
}

/** The tables of a database that the session sees. @throws WireError 1049 */
export function tablesOf(context: StatementContext, name: string): readonly (Table | View)[] {
  if (name.toLowerCase() === 'information_schema') return [];
  if (SYSTEM_DATABASES.some((system) => system === name) && !context.shared.catalog.databases.has(name)) return [];
  requireDatabase(context.shared.catalog, name);
  const visible = visibleCatalog(context.shared.catalog, context.state.environment);
  return [...(visible.databases.get(name)?.tables.values() ?? [])];
}

/** The table that a SHOW is about. @throws WireError 1046, 1049, 1146 */
function requireShown(context: StatementContext, node: Show): Table | View {
  const schema = databaseOf(context, node);
  const name = node.table?.name ?? '';
  const table = findTable(context.state.temporary.over(context.shared.catalog), schema, name);
  if (table !== undefined) return table;
  if (isOfInformation(schema, name))
    throw wireError('ER_NOT_SUPPORTED_YET', 'SHOW of the definition of a table of information_schema');
  requireDatabase(context.shared.catalog, schema);
  throw wireError('ER_NO_SUCH_TABLE', schema, name);
}

const isOfInformation = (schema: string, table: string): boolean =>
  schema.toLowerCase() === 'information_schema' && INFORMATION_TABLES.includes(table.toUpperCase());

/** Rows of SHOW COLUMNS and DESCRIBE. @throws WireError 1046, 1049, 1146 */
export function columnRows(context: StatementContext, node: Show): readonly Row[] {
  const virtual = describeVirtual(context, databaseOf(context, node), node.table?.name ?? '');
  const rows = virtual ?? fullRows(context, requireShown(context, node));
  if (node.full) return rows;
  return rows.map(([field = null, type = null, , nullable = null, key = null, value = null, extra = null]) => [
    field,
    type,
    nullable,
    key,
    value,
    extra,
  ]);
}

function fullRows(context: StatementContext, table: Table | View): readonly Row[] {
  const privileges = columnPrivileges(context.state.environment, table);
  if (table.kind === 'view') {
    return viewColumns(context.state, context.shared.catalog, table).map((column) => [
      column.name,
      typeText(column.type),
      collationName(column.type),
      column.nullable ? 'YES' : 'NO',
      '',
      column.default,
      column.extra,
      privileges,
      column.comment,
    ]);
  }
  return table.columns.map((column) => [
    column.name,
    typeText(column.type),
    collationName(column.type),
    column.nullable ? 'YES' : 'NO',
    columnKey(table, column),
    shownDefault(table, column),
    shownExtra(table, columnExtra(column)),
    privileges,
    column.comment,
  ]);
}

/** A computed default of a temporary table stands in parentheses. */
function shownDefault({ temporary }: Table, column: Column): string | null {
  const text = defaultText(column);
  return temporary === true && column.default?.kind === 'expression' ? `(${text ?? ''})` : text;
}

/** A temporary table is none of the dictionary's: where there is nothing to say of a column, MySQL prints so. */
function shownExtra({ temporary }: Table, extra: string): string {
  if (temporary !== true) return extra;
  return extra.replace(/^DEFAULT_GENERATED ?/, '') || 'NULL';
}

/** Rows of SHOW INDEX. @throws WireError 1046, 1049, 1146 */
export function indexRows(context: StatementContext, node: Show): readonly Row[] {
  if (isOfInformation(databaseOf(context, node), node.table?.name ?? '')) return [];
  const table = requireShown(context, node);
  if (table.kind === 'view') return [];
  return table.indexes.flatMap((index) =>
    statisticsRows(table, index).map(([, , name = null, nonUnique = null, , ...ofPart]): Row =>
      [name, nonUnique].concat(ofPart),
    ),
  );
}

/** Rows of SHOW TABLE STATUS. @throws WireError 1046, 1049 */
export function statusRows(context: StatementContext, node: Show): readonly Row[] {
  const isShown = shownNames(node);
  const tables = tablesOf(context, databaseOf(context, node)).filter(({ name }) => isShown(name));
  return tables.map((table): Row => {
    const increment = table.kind === 'table' ? context.state.nextIncrement(table) : null;
    const [, , name = null, , ...facts] = tableRow(table, increment);
    const problem = table.kind === 'view' ? toldProblem(context, table) : undefined;
    if (problem !== undefined) facts.splice(-1, 1, problem.message);
    return [name].concat(facts);
  });
}

/** Why a view cannot be read, which the session is warned of. */
function toldProblem({ state, shared }: StatementContext, view: View): WireError | undefined {
  const problem = viewProblem(state, shared.catalog, view);
  if (problem !== undefined)
    state.environment.addWarning({ level: 'Warning', errno: problem.errno, message: problem.message });
  return problem;
}

/** SHOW CREATE TABLE and SHOW CREATE VIEW. @throws WireError 1146, 1347 */
export function showCreateTable(context: StatementContext, node: Show, sink: ResultSink): void | Promise<void> {
  const table = requireShown(context, node);
  const form = createForm(context.state.environment);
  if (table.kind === 'view') {
    toldProblem(context, table);
    const text = createViewText(context.shared.catalog, table, context.state.database, form);
    const row = [table.name, text, table.charset ?? 'utf8mb4', table.connection ?? DEFAULT_COLLATION];
    return sendRows(context, wideEnough(shownColumns('create-view'), 'Create View', text), [row], sink);
  }
  if (node.target === 'create-view') throw wireError('ER_WRONG_OBJECT', table.schema, table.name, 'VIEW');
  const next = context.shared.pool.acquireFor((connection) => context.shared.counters.next(connection, table.id));
  const text = createTableText(table, next, form);
  return sendRows(context, wideEnough(shownColumns('create-table'), 'Create Table', text), [[table.name, text]], sink);
}
