import type { ResultColumn } from '../../../mysql/column.ts';
import { shownColumns, wideEnough } from '../../../mysql/show-columns.ts';
import type { Show } from '../../../sql/ast.ts';
import type { ResultSink } from '../../engine.ts';
import { requireDatabase, type Table } from '../catalog/catalog.ts';
import { ENGINE_ROWS, SHOWN_PLUGINS } from '../information/plugin-rows.ts';
import { collationRows } from '../information/information-rows.ts';
import { SYSTEM_DATABASES, systemDatabase } from '../information/system-database.ts';
import { INFORMATION_SCHEMA, OF_THE_SERVER } from '../information/information-schema-table.ts';
import { visibleCatalog } from '../information/visible-catalog.ts';
import { CHARACTER_SETS } from '../type/character-set.ts';
import { queriedColumns } from './queried-columns.ts';
import { sendRows } from './rows-result.ts';
import { createForm } from './create-form.ts';
import { createDatabaseText } from './show-create.ts';
import {
  databaseOf,
  indexRows,
  columnRows,
  showCreateTable,
  statusRows,
  tablesOf,
  type Row,
  type Send,
} from './show-table.ts';
import { createdTrigger, shownTriggers } from './show-triggers.ts';
import type { StatementContext } from '../plan/statement-context.ts';
import { notSupported } from '../../../mysql/wire-error.ts';

/** Sends rows under the columns that are known before. */
type Query = (rows: readonly Row[], likeColumn?: number) => void | Promise<void>;

/** What MySQL reads tables with transactions for. */
const OF_DICTIONARY: ReadonlySet<Show['target']> = new Set([
  ...(['databases', 'tables', 'columns', 'index', 'table-status', 'triggers', 'events'] as const),
  ...(['procedure-status', 'function-status', 'collation', 'character-set'] as const),
]);

/** Runs the SHOW statements that tell of databases, tables and what they may use. @throws WireError 1235 for the rest */
export function runShow(context: StatementContext, node: Show, sink: ResultSink): void | Promise<void> {
  const send = (columns: readonly ResultColumn[], rows: readonly Row[], likeColumn = 0): void | Promise<void> =>
    sendRows(context, columns, rows, sink, {
      like: node.like,
      ...(node.likeEscape === undefined ? {} : { likeEscape: node.likeEscape }),
      where: node.where,
      likeColumn,
      asWritten: isAsWritten(context, node),
    });
  const query: Query = (rows, likeColumn) => send(queriedColumns(node, context.state) ?? [], rows, likeColumn);
  if (OF_DICTIONARY.has(node.target)) context.runner.useTables();
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is refused
  switch (node.target) {
    case 'databases':
      return query(databaseRows(context));
    case 'tables':
      return query(tableRows(context, node));
    case 'open-tables':
      return query(openTableRows(context, node), 1);
    case 'columns':
      return query(columnRows(context, node));
    case 'index':
      return query(indexRows(context, node), 2);
    case 'table-status':
      return query(statusRows(context, node));
    case 'create-table':
    case 'create-view':
      return showCreateTable(context, node, sink);
    case 'create-database':
      return showCreateDatabase(context, node, send);
    case 'create-trigger':
      return showCreateTrigger(context, node, send);
    case 'triggers':
      return query(shownTriggers(tablesOf(context, databaseOf(context, node))), 2);
    case 'warnings':
      return send(shownColumns('warnings'), warningRows(context, false));
    case 'errors':
      return send(shownColumns('warnings'), warningRows(context, true));
    case 'count-warnings':
      return send(shownColumns('count-warnings'), [[warningRows(context, false).length]]);
    case 'count-errors':
      return send(shownColumns('count-errors'), [[warningRows(context, true).length]]);
    case 'engines':
      return send(shownColumns('engines'), ENGINE_ROWS);
    case 'plugins':
      return send(shownColumns('plugins'), SHOWN_PLUGINS);
    case 'collation':
      return query(collationRows());
    case 'character-set':
      return query(CHARACTER_SETS.map((set) => [set.name, set.description, set.defaultCollation, set.maxLength]));
    default:
      return showEmpty(context, node, query);
  }
}

/** What is called by names of databases and tables, of which LIKE compares each letter as it is. */
const OF_NAMES: ReadonlySet<Show['target']> = new Set(['tables', 'table-status', 'open-tables', 'triggers'] as const);

/** Names of `information_schema` are the same in all letters. */
function isAsWritten({ state }: StatementContext, { target, database = state.database }: Show): boolean {
  return target === 'databases' || (OF_NAMES.has(target) && database?.toLowerCase() !== 'information_schema');
}

/** What cannot exist here is an empty list. @throws WireError 1235 */
function showEmpty(context: StatementContext, node: Show, query: Query): void | Promise<void> {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is refused
  switch (node.target) {
    case 'events':
      databaseOf(context, node);
      return query([]);
    case 'procedure-status':
    case 'function-status':
      return query([]);
    default:
      throw notSupported(`SHOW ${node.words === '' ? node.target.replaceAll('-', ' ') : node.words}`.toUpperCase());
  }
}

function databaseRows(context: StatementContext): readonly Row[] {
  const { environment } = context.state;
  const system = SYSTEM_DATABASES.filter((name) => environment.canSee?.(name) ?? true);
  const names = new Set([...visibleCatalog(context.shared.catalog, environment).databases.keys(), ...system]);
  return [...names].sort().map((name) => [name]);
}

/**
 * The tables that LOCK TABLES holds, and how often: nothing else is kept open here
 * (https://dev.mysql.com/doc/refman/9.7/en/show-open-tables.html).
 */
function openTableRows(context: StatementContext, { database }: Show): readonly Row[] {
  const { environment } = context.state;
  const counts = new Map<Table, number>();
  const { databases } = visibleCatalog(context.shared.catalog, environment);
  for (const { schema, name } of environment.lockedTables?.() ?? []) {
    const table = databases.get(schema)?.tables.get(name);
    if (table?.kind === 'table' && (database === undefined || schema === database))
      counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  return [...counts].map(([{ schema, name }, count]) => [schema, name, count, 0]);
}

function tableRows(context: StatementContext, node: Show): readonly Row[] {
  const database = databaseOf(context, node);
  const rows: readonly Row[] =
    database.toLowerCase() === 'information_schema'
      ? [...INFORMATION_SCHEMA.keys(), ...OF_THE_SERVER].sort().map((name) => [name, 'SYSTEM VIEW'])
      : tablesOf(context, database).map((table) => [table.name, table.kind === 'view' ? 'VIEW' : 'BASE TABLE']);
  return node.full ? rows : rows.map(([name = null]) => [name]);
}

function showCreateTrigger(context: StatementContext, node: Show, send: Send): void | Promise<void> {
  const { environment } = context.state;
  const row = createdTrigger(environment, context.shared.catalog, databaseOf(context, node), node.table?.name ?? '');
  const columns = shownColumns('create-trigger');
  return send(wideEnough(columns, 'SQL Original Statement', String(row[2])), [row]);
}

function showCreateDatabase(context: StatementContext, node: Show, send: Send): void | Promise<void> {
  const name = node.database ?? node.table?.name ?? '';
  const database = systemDatabase(name) ?? requireDatabase(context.shared.catalog, name);
  const text = createDatabaseText(database, node.ifNotExists, createForm(context.state.environment));
  return send(wideEnough(shownColumns('create-database'), 'Create Database', text), [[database.name, text]]);
}

function warningRows(context: StatementContext, errorsOnly: boolean): readonly Row[] {
  return context.state.environment.warnings
    .filter((warning) => !errorsOnly || warning.level === 'Error')
    .map(({ level, errno, message }) => [level, errno, message]);
}
