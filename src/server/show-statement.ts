import type { ResultSink, Warning } from '../engine/engine.ts';
import type { ResultColumn, ResultValue } from '../mysql/column.ts';
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
  'replica status': ['Replica_IO_State', 'Source_Host', 'Source_User', 'Source_Port'],
  replicas: ['Server_Id', 'Host', 'Port', 'Source_Id', 'Replica_UUID'],
  profiles: ['Query_ID', 'Duration', 'Query'],
};

const HANDLERS: Partial<Readonly<Record<Show['target'], ShowHandler>>> = {
  variables: (session, show, sink) => {
    const rows = variableRows(session.environment, show.scope === 'global' ? 'global' : 'session');
    sendFiltered(session, show, sink, NAME_AND_VALUE, rows);
  },
  status: (session, show, sink) => {
    sendFiltered(session, show, sink, NAME_AND_VALUE, statusRows(session.server, session.identity, show.scope));
  },
  warnings: (session, show, sink) => showDiagnostics(session, show, sink, () => true),
  errors: (session, show, sink) => showDiagnostics(session, show, sink, ({ level }) => level === 'Error'),
  'count-warnings': ({ environment }, _show, sink) => {
    sendRows(sink, [integerColumn('@@session.warning_count')], [[environment.warnings.length]]);
  },
  'count-errors': ({ environment }, _show, sink) => {
    const errors = environment.warnings.filter(({ level }) => level === 'Error');
    sendRows(sink, [integerColumn('@@session.error_count')], [[errors.length]]);
  },
  processlist: ({ server, identity }, show, sink) => {
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

function showOther(_session: SessionContext, { words }: Show, sink: ResultSink): void {
  if (words.startsWith('binary logs')) throw wireError('ER_NO_BINARY_LOGGING');
  const columns = ALWAYS_EMPTY[words];
  if (columns === undefined) throw wireError('ER_NOT_SUPPORTED_YET', `SHOW ${words.toUpperCase()}`);
  sendRows(sink, textColumns(...columns), []);
}

function textColumns(...names: readonly string[]): readonly ResultColumn[] {
  return names.map((name) => textColumn(name));
}
