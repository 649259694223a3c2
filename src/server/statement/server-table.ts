import type { ServerTable, UserVariable } from '../../engine/engine.ts';
import type { ResultValue } from '../../mysql/column.ts';
import { dbRows, DB_COLUMNS, globalPrivRows, tablesPrivRows, userColumns, userRows } from '../access/account-table.ts';
import type { ServerContext, SessionIdentity } from '../context.ts';
import { CONNECT_ATTRIBUTE_COLUMNS, connectAttributeRows } from '../login/connect-attributes.ts';
import { privilegeTable, userAttributeRows } from '../access/privilege-table.ts';
import { processRows } from '../status/process-rows.ts';
import type { CommandCounts } from '../status/server-status.ts';
import { statusRows } from '../status/status-variable.ts';
import { tlsChannelRows } from '../tls/tls-channel.ts';
import { variableRows, type VariableReader } from '../variable/variable-rows.ts';

type Rows = readonly (readonly ResultValue[])[];

/** What a table's rows are made from. */
interface TableSource {
  readonly server: ServerContext;
  readonly identity: SessionIdentity;
  readonly variables: VariableReader;
  /** Statements of the session. */
  readonly commands: CommandCounts;
  /** Its user variables, by lower-case name. */
  readonly userVariables: ReadonlyMap<string, UserVariable>;
}

interface TableDefinition {
  readonly columns: readonly string[];
  readonly rows: (source: TableSource) => Rows;
  readonly settable?: boolean;
}

/** Names of time zones that sessions can have. */
const timeZones = (): readonly string[] => [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC'),
];

const NAME_VALUE = ['VARIABLE_NAME', 'VARIABLE_VALUE'] as const;

/** The tables that the server answers, by lower-case database and name. */
const TABLES: Readonly<Record<string, TableDefinition>> = {
  'mysql.user': { columns: userColumns(), rows: ({ server }) => userRows(server.accounts.list()) },
  'mysql.db': { columns: DB_COLUMNS, rows: ({ server }) => dbRows(server.accounts.list()) },
  'mysql.tables_priv': {
    columns: ['Host', 'Db', 'User', 'Table_name', 'Grantor', 'Timestamp', 'Table_priv', 'Column_priv'],
    rows: ({ server }) => tablesPrivRows(server.accounts.list()),
  },
  'mysql.columns_priv': {
    columns: ['Host', 'Db', 'User', 'Table_name', 'Column_name', 'Timestamp', 'Column_priv'],
    rows: () => [],
  },
  'mysql.procs_priv': {
    columns: ['Host', 'Db', 'User', 'Routine_name', 'Routine_type', 'Grantor', 'Proc_priv', 'Timestamp'],
    rows: () => [],
  },
  'mysql.global_priv': {
    columns: ['Host', 'User', 'Priv'],
    rows: ({ server }) => globalPrivRows(server.accounts.list()),
  },
  'mysql.component': {
    columns: ['component_id', 'component_group_id', 'component_urn'],
    rows: ({ server }) => server.components.installed.map(({ id, group, urn }) => [id, group, urn]),
  },
  // Plugins that were installed; there are none beside those that are built in.
  'mysql.plugin': { columns: ['name', 'dl'], rows: () => [] },
  'mysql.time_zone': {
    columns: ['Time_zone_id', 'Use_leap_seconds'],
    rows: () => timeZones().map((_, i) => [i + 1, 'N']),
  },
  'mysql.time_zone_name': {
    columns: ['Name', 'Time_zone_id'],
    rows: () => timeZones().map((name, i) => [name, i + 1]),
  },
  'information_schema.user_attributes': {
    columns: ['USER', 'HOST', 'ATTRIBUTE'],
    rows: ({ server, identity }) => userAttributeRows(server, identity),
  },
  'information_schema.processlist': {
    columns: ['ID', 'USER', 'HOST', 'DB', 'COMMAND', 'TIME', 'STATE', 'INFO'],
    rows: ({ server, identity }) => processRows(server, identity, true),
  },
  'performance_schema.processlist': {
    columns: ['ID', 'USER', 'HOST', 'DB', 'COMMAND', 'TIME', 'STATE', 'INFO'],
    rows: ({ server, identity }) => processRows(server, identity, true),
  },
  'information_schema.user_privileges': privilegeTable('global'),
  'information_schema.schema_privileges': privilegeTable('database'),
  'information_schema.table_privileges': privilegeTable('table'),
  'performance_schema.global_status': {
    columns: NAME_VALUE,
    rows: ({ server, identity }) => statusRows(server, identity, 'global'),
  },
  'performance_schema.session_status': {
    columns: NAME_VALUE,
    rows: ({ server, identity, commands }) => statusRows(server, identity, 'session', commands),
  },
  'performance_schema.global_variables': {
    columns: NAME_VALUE,
    rows: ({ variables }) => variableRows(variables, 'global'),
  },
  'performance_schema.session_variables': {
    columns: NAME_VALUE,
    rows: ({ variables }) => variableRows(variables, 'session'),
  },
  'performance_schema.user_variables_by_thread': {
    columns: ['THREAD_ID', ...NAME_VALUE],
    rows: userVariableRows,
  },
  'performance_schema.session_connect_attrs': {
    columns: CONNECT_ATTRIBUTE_COLUMNS,
    rows: ({ server, identity }) => connectAttributeRows(server, identity, false),
  },
  'performance_schema.session_account_connect_attrs': {
    columns: CONNECT_ATTRIBUTE_COLUMNS,
    rows: ({ server, identity }) => connectAttributeRows(server, identity, true),
  },
  'performance_schema.tls_channel_status': {
    columns: ['CHANNEL', 'PROPERTY', 'VALUE'],
    rows: ({ server }) => tlsChannelRows(server),
  },
  // What MySQL would measure; nothing is measured that way here.
  'performance_schema.setup_instruments': {
    columns: ['NAME', 'ENABLED', 'TIMED', 'PROPERTIES', 'FLAGS', 'VOLATILITY', 'DOCUMENTATION'],
    rows: () => [],
    settable: true,
  },
  'performance_schema.setup_consumers': { columns: ['NAME', 'ENABLED'], rows: () => [], settable: true },
};

/** The session's own user variables, by lower-case name; values are texts, and an empty one is NULL, as in MySQL. */
function userVariableRows({ identity, userVariables }: TableSource): Rows {
  return [...userVariables].map(([name, { value }]) => {
    const text = value instanceof Uint8Array ? Buffer.from(value).toString() : String(value ?? '');
    return [identity.connectionId, name, text === '' ? null : text];
  });
}

/** The table `schema.name` when the server answers it. */
export function serverTable(source: TableSource, schema: string, name: string): ServerTable | undefined {
  const table = TABLES[`${schema}.${name}`.toLowerCase()];
  if (table === undefined) return undefined;
  const { columns, settable = false } = table;
  return { columns, rows: () => table.rows(source), settable };
}
