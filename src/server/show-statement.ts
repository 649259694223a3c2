import type { ResultSink, Warning } from '../engine/engine.ts';
import { COLUMN_FLAG, type ResultColumn, type ResultValue } from '../mysql/column.ts';
import { wireError } from '../mysql/wire-error.ts';
import { PRIVILEGES_OF_LEVEL } from '../account/privilege.ts';
import type { Show } from '../sql/ast.ts';
import { processRows } from './process-rows.ts';
import type { SessionContext } from './session-context.ts';
import { showCreateUser, showGrants } from './show-account.ts';
import { filterRows } from './show-filter.ts';
import { integerColumn, sendRows, textColumn } from './simple-result.ts';
import { statusRows } from './status-variable.ts';
import { variableRows } from './variable-rows.ts';

type Rows = readonly (readonly ResultValue[])[];
type ShowHandler = (session: SessionContext, show: Show, sink: ResultSink) => void;

const NAME_AND_VALUE = [textColumn('Variable_name', 64), textColumn('Value', 1024)];

const PROCESS_COLUMNS = [
  integerColumn('Id'),
  textColumn('User', 32),
  textColumn('Host', 261),
  textColumn('db', 64),
  textColumn('Command', 16),
  integerColumn('Time', 7),
  textColumn('State', 64),
  textColumn('Info', 1024),
];

const ENGINE_ROWS: Rows = [
  ['InnoDB', 'DEFAULT', 'Transactions, row values and foreign keys on SQLite', 'YES', 'NO', 'YES'],
];

const PLUGIN_ROWS: Rows = [
  ['mysql_native_password', 'ACTIVE', 'AUTHENTICATION', null, 'Apache License 2.0'],
  ['caching_sha2_password', 'ACTIVE', 'AUTHENTICATION', null, 'Apache License 2.0'],
  ['sha256_password', 'ACTIVE', 'AUTHENTICATION', null, 'Apache License 2.0'],
  ['InnoDB', 'ACTIVE', 'STORAGE ENGINE', null, 'Apache License 2.0'],
];

/** SHOW statements about what tlsdb never has: their columns, and no rows. */
const ALWAYS_EMPTY: Readonly<Record<string, readonly string[]>> = {
  'binary log status': ['File', 'Position', 'Binlog_Do_DB', 'Binlog_Ignore_DB', 'Executed_Gtid_Set'],
  'replica status':
    'Replica_IO_State Source_Host Source_User Source_Port Connect_Retry Source_Log_File Read_Source_Log_Pos Relay_Log_File Relay_Log_Pos Relay_Source_Log_File Replica_IO_Running Replica_SQL_Running Replicate_Do_DB Replicate_Ignore_DB Replicate_Do_Table Replicate_Ignore_Table Replicate_Wild_Do_Table Replicate_Wild_Ignore_Table Last_Errno Last_Error Skip_Counter Exec_Source_Log_Pos Relay_Log_Space Until_Condition Until_Log_File Until_Log_Pos Source_SSL_Allowed Source_SSL_CA_File Source_SSL_CA_Path Source_SSL_Cert Source_SSL_Cipher Source_SSL_Key Seconds_Behind_Source Source_SSL_Verify_Server_Cert Last_IO_Errno Last_IO_Error Last_SQL_Errno Last_SQL_Error Replicate_Ignore_Server_Ids Source_Server_Id Source_UUID Source_Info_File SQL_Delay SQL_Remaining_Delay Replica_SQL_Running_State Source_Retry_Count Source_Bind Last_IO_Error_Timestamp Last_SQL_Error_Timestamp Source_SSL_Crl Source_SSL_Crlpath Retrieved_Gtid_Set Executed_Gtid_Set Auto_Position Replicate_Rewrite_DB Channel_Name Source_TLS_Version Source_public_key_path Get_Source_public_key Network_Namespace'.split(
      ' ',
    ),
  replicas: ['Server_Id', 'Host', 'Port', 'Source_Id', 'Replica_UUID'],
  profiles: ['Query_ID', 'Duration', 'Query'],
  'xa recover': ['formatID', 'gtrid_length', 'bqual_length', 'data'],
  'binlog events': ['Log_name', 'Pos', 'Event_type', 'Server_id', 'End_log_pos', 'Info'],
};

/** Columns of them that hold numbers. */
const INTEGERS: ReadonlySet<string> = new Set(['formatID', 'gtrid_length', 'bqual_length', 'Server_Id', 'Position']);

/** What SHOW PROFILE measures beside the time, by the word that asks for it. */
const PROFILE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  cpu: ['CPU_user', 'CPU_system'],
  context: ['Context_voluntary', 'Context_involuntary'],
  block: ['Block_ops_in', 'Block_ops_out'],
  ipc: ['Messages_sent', 'Messages_received'],
  page: ['Page_faults_major', 'Page_faults_minor'],
  swaps: ['Swaps'],
  source: ['Source_function', 'Source_file', 'Source_line'],
};

function profileColumns(words: string): readonly string[] {
  const asked = words.split(' ');
  const measured = Object.entries(PROFILE_COLUMNS).filter(([word]) => asked.includes(word) || asked.includes('all'));
  return ['Status', 'Duration', ...measured.flatMap(([, columns]) => columns)];
}

const HANDLERS: Partial<Readonly<Record<Show['target'], ShowHandler>>> = {
  variables: (session, show, sink) => {
    const rows = variableRows(session.environment, show.scope === 'global' ? 'global' : 'session');
    sendFiltered(session, show, sink, NAME_AND_VALUE, rows);
  },
  status: (session, show, sink) => {
    sendFiltered(
      session,
      show,
      sink,
      NAME_AND_VALUE,
      statusRows(session.server, session.identity, show.scope, session.environment.commandCounts),
    );
  },
  warnings: (session, show, sink) => showDiagnostics(session, show, sink, () => true),
  errors: (session, show, sink) => showDiagnostics(session, show, sink, ({ level }) => level === 'Error'),
  'count-warnings': ({ environment }, _show, sink) => {
    sendRows(sink, [integerColumn('@@session.warning_count')], [[environment.diagnostics.counts.all]]);
  },
  'count-errors': ({ environment }, _show, sink) => {
    sendRows(sink, [integerColumn('@@session.error_count')], [[environment.diagnostics.counts.errors]]);
  },
  processlist: ({ server, identity, environment }, show, sink) => {
    warnOfFuture(environment, "'INFORMATION_SCHEMA.PROCESSLIST'", 'performance_schema.processlist');
    sendRows(sink, PROCESS_COLUMNS, processRows(server, identity, show.full));
  },
  grants: showGrants,
  'create-user': showCreateUser,
  engines: (_session, _show, sink) => {
    sendRows(sink, textColumns('Engine', 'Support', 'Comment', 'Transactions', 'XA', 'Savepoints'), ENGINE_ROWS);
  },
  plugins: (_session, _show, sink) => {
    sendRows(sink, textColumns('Name', 'Status', 'Type', 'Library', 'License'), PLUGIN_ROWS);
  },
  privileges: (_session, _show, sink) =>
    sendRows(sink, textColumns('Privilege', 'Context', 'Comment'), privilegeRows()),
  other: showOther,
};

/**
 * Answers a SHOW about the server itself.
 *
 * @returns false when the SHOW is about data: then it is the engine's
 */
export function runShow(session: SessionContext, show: Show, sink: ResultSink): boolean {
  const handler = HANDLERS[show.target];
  if (handler === undefined) return false;
  handler(session, show, sink);
  return true;
}

function sendFiltered(
  session: SessionContext,
  show: Show,
  sink: ResultSink,
  columns: readonly ResultColumn[],
  rows: Rows,
): void {
  const kept = filterRows(session, show, columns, rows);
  session.engine.noteFoundRows?.(kept.length);
  sendRows(sink, columns, kept);
}

/** SHOW WARNINGS and SHOW ERRORS leave the diagnostics as they are. */
function showDiagnostics(
  { environment, engine }: SessionContext,
  { limit }: Show,
  sink: ResultSink,
  isShown: (warning: Warning) => boolean,
): void {
  const offset = limit?.offset === undefined ? 0 : Number(engine.evaluate(limit.offset));
  const count = limit === undefined ? Infinity : Number(engine.evaluate(limit.count));
  const rows = environment.warnings
    .filter(isShown)
    .slice(offset, offset + count)
    .map(({ level, errno, message }) => [level, errno, message]);
  sendRows(sink, [textColumn('Level', 7), integerColumn('Code', 4), textColumn('Message', 512)], rows);
}

function privilegeRows(): Rows {
  return PRIVILEGES_OF_LEVEL.global.map((privilege) => {
    const levels = (['table', 'database'] as const).filter((level) => PRIVILEGES_OF_LEVEL[level].includes(privilege));
    const context = levels.length === 0 ? 'Server Admin' : levels.includes('table') ? 'Databases,Tables' : 'Databases';
    return [privilege.replace(/^[a-z]/, (letter) => letter.toUpperCase()), context, ''];
  });
}

function warnOfFuture(environment: SessionContext['environment'], what: string, instead: string): void {
  const message = `${what} is deprecated and will be removed in a future release. Please use ${instead} instead`;
  environment.addWarning({ level: 'Warning', errno: 1287, message });
}

function showOther({ environment, engine }: SessionContext, { words, table }: Show, sink: ResultSink): void {
  if (words.startsWith('profile'))
    warnOfFuture(environment, words === 'profiles' ? "'SHOW PROFILES'" : "'SHOW PROFILE'", 'Performance Schema');
  if (words === 'create procedure' || words === 'create function')
    throw wireError('ER_SP_DOES_NOT_EXIST', words.slice('create '.length).toUpperCase(), table?.name ?? '');
  if (words === 'create event') {
    if (table?.schema === undefined && engine.database === undefined) throw wireError('ER_NO_DB_ERROR');
    throw wireError('ER_EVENT_DOES_NOT_EXIST', table?.name ?? '');
  }
  if (words.startsWith('binary logs')) throw wireError('ER_NO_BINARY_LOGGING');
  const columns = words.startsWith('profile') && words !== 'profiles' ? profileColumns(words) : ALWAYS_EMPTY[words];
  if (columns === undefined) throw wireError('ER_NOT_SUPPORTED_YET', `SHOW ${words.toUpperCase()}`);
  const described = columns.map((name) => (INTEGERS.has(name) ? signedColumn(name) : textColumn(name)));
  sendRows(sink, described, []);
}

function signedColumn(name: string): ResultColumn {
  const column = integerColumn(name);
  return { ...column, flags: column.flags & ~COLUMN_FLAG.unsigned };
}

function textColumns(...names: readonly string[]): readonly ResultColumn[] {
  return names.map((name) => textColumn(name));
}
