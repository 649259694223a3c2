import type { Show } from '../../../sql/ast.ts';
import type { ResultSink } from '../../engine.ts';
import { requireDatabase } from '../catalog/catalog.ts';
import { collationRows, ENGINE_ROW, SYSTEM_DATABASES } from '../catalog/information-rows.ts';
import { INFORMATION_SCHEMA, OF_THE_SERVER } from '../catalog/information-schema-table.ts';
import { visibleCatalog } from '../catalog/visible-catalog.ts';
import { notSupported } from '../emit/emit-context.ts';
import type { VirtualColumn } from '../emit/emit-virtual-table.ts';
import { CHARACTER_SETS } from '../type/collation.ts';
import { sendRows } from './rows-result.ts';
import { createDatabaseText } from './show-create.ts';
import {
  databaseOf,
  indexRows,
  showColumns,
  showCreateTable,
  statusRows,
  tablesOf,
  type Row,
  type Send,
} from './show-table.ts';
import { createdTrigger, shownTriggers } from './show-triggers.ts';
import type { StatementContext } from './statement-context.ts';

/** Names of columns that have a space where the lists here have `_`. */
const SPACED = new Set([
  'Database_Collation',
  'SQL_Original_Statement',
  'Time_zone',
  'Execute_at',
  'Interval_value',
  'Interval_field',
]);
const CHARSETS = 'character_set_client collation_connection Database_Collation';

function columns(list: string): readonly VirtualColumn[] {
  return list.split(' ').map((item) => {
    const [name = '', type = 'text'] = item.split(':');
    return { name: SPACED.has(name) ? name.replaceAll('_', ' ') : name, type: type as VirtualColumn['type'] };
  });
}

/** Runs the SHOW statements that tell of databases, tables and what they may use. @throws WireError 1235 for the rest */
export function runShow(context: StatementContext, node: Show, sink: ResultSink): void | Promise<void> {
  const send = (list: string | readonly VirtualColumn[], rows: readonly Row[], likeColumn = 0): void | Promise<void> =>
    sendRows(context, typeof list === 'string' ? columns(list) : list, rows, sink, {
      like: node.like,
      ...(node.likeEscape === undefined ? {} : { likeEscape: node.likeEscape }),
      where: node.where,
      likeColumn,
    });
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is refused
  switch (node.target) {
    case 'databases':
      return send(
        [{ name: node.like === undefined ? 'Database' : `Database (${node.like})`, type: 'text' }],
        databaseRows(context),
      );
    case 'tables':
      return showTables(context, node, send);
    case 'open-tables':
      requireDatabase(context.shared.catalog, databaseOf(context, node));
      return send('Database Table In_use:int Name_locked:int', []);
    case 'columns':
      return showColumns(context, node, send);
    case 'index':
      return send(
        'Table Non_unique:int Key_name Seq_in_index:int Column_name Collation Cardinality:int Sub_part:int Packed Null Index_type Comment Index_comment Visible Expression',
        indexRows(context, node),
        2,
      );
    case 'table-status':
      return send(
        'Name Engine Version:int Row_format Rows:int Avg_row_length:int Data_length:int Max_data_length:int Index_length:int Data_free:int Auto_increment:int Create_time:datetime Update_time:datetime Check_time:datetime Collation Checksum:int Create_options Comment:longtext',
        statusRows(context, node),
      );
    case 'create-table':
    case 'create-view':
      return showCreateTable(context, node, sink);
    case 'create-database':
      return showCreateDatabase(context, node, send);
    case 'create-trigger':
      return send(`Trigger sql_mode SQL_Original_Statement:longtext ${CHARSETS} Created:datetime2`, [
        createdTrigger(
          context.state.environment,
          context.shared.catalog,
          databaseOf(context, node),
          node.table?.name ?? '',
        ),
      ]);
    case 'triggers':
      return send(
        `Trigger Event Table Statement:longtext Timing Created:datetime2 sql_mode Definer ${CHARSETS}`,
        shownTriggers(tablesOf(context, databaseOf(context, node))),
        2,
      );
    case 'warnings':
      return send('Level Code:int Message:longtext', warningRows(context, false));
    case 'errors':
      return send('Level Code:int Message:longtext', warningRows(context, true));
    case 'count-warnings':
      return send([{ name: '@@session.warning_count', type: 'int' }], [[warningRows(context, false).length]]);
    case 'count-errors':
      return send([{ name: '@@session.error_count', type: 'int' }], [[warningRows(context, true).length]]);
    case 'engines':
      return send('Engine Support Comment Transactions XA Savepoints', [ENGINE_ROW]);
    case 'collation':
      return send('Collation Charset Id:int Default Compiled Sortlen:int Pad_attribute', collationRows());
    case 'character-set':
      return send(
        characterSetColumns,
        CHARACTER_SETS.map((set) => [set.name, set.description, set.defaultCollation, set.maxLength]),
      );
    default:
      return showEmpty(node, send);
  }
}

const characterSetColumns: readonly VirtualColumn[] = [
  { name: 'Charset', type: 'text' },
  { name: 'Description', type: 'text' },
  { name: 'Default collation', type: 'text' },
  { name: 'Maxlen', type: 'int' },
];

/** What cannot exist here is an empty list. @throws WireError 1235 */
function showEmpty(node: Show, send: Send): void | Promise<void> {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rest is refused
  switch (node.target) {
    case 'events':
      return send(
        `Db Name Definer Time_zone Type Execute_at:datetime Interval_value Interval_field Starts:datetime Ends:datetime Status Originator:int ${CHARSETS}`,
        [],
      );
    case 'procedure-status':
    case 'function-status':
      return send(
        `Db Name Type Language Definer Modified:datetime Created:datetime Security_type Comment:longtext ${CHARSETS}`,
        [],
      );
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

function showTables(context: StatementContext, node: Show, send: Send): void | Promise<void> {
  const database = databaseOf(context, node);
  const like = node.like === undefined ? '' : ` (${node.like})`;
  const nameColumn: VirtualColumn = { name: `Tables_in_${database}${like}`, type: 'text' };
  const rows: readonly Row[] =
    database.toLowerCase() === 'information_schema'
      ? [...INFORMATION_SCHEMA.keys(), ...OF_THE_SERVER].sort().map((name) => [name, 'SYSTEM VIEW'])
      : tablesOf(context, database).map((table) => [table.name, table.kind === 'view' ? 'VIEW' : 'BASE TABLE']);
  if (!node.full)
    return send(
      [nameColumn],
      rows.map(([name = null]) => [name]),
    );
  return send([nameColumn, { name: 'Table_type', type: 'text' }], rows);
}

function showCreateDatabase(context: StatementContext, node: Show, send: Send): void | Promise<void> {
  const database = requireDatabase(context.shared.catalog, node.database ?? node.table?.name ?? '');
  return send(
    [
      { name: 'Database', type: 'text' },
      { name: 'Create Database', type: 'longtext' },
    ],
    [[database.name, createDatabaseText(database, node.ifNotExists)]],
  );
}

function warningRows(context: StatementContext, errorsOnly: boolean): readonly Row[] {
  return context.state.environment.warnings
    .filter((warning) => !errorsOnly || warning.level === 'Error')
    .map(({ level, errno, message }) => [level, errno, message]);
}
