import type { ResultSink, Warning } from '../../engine/engine.ts';
import type { ResultColumn, ResultValue } from '../../mysql/column.ts';
import { shownColumns, type ShownColumns } from '../../mysql/show-columns.ts';
import { wireError } from '../../mysql/wire-error.ts';
import { PRIVILEGES_OF_LEVEL } from '../../account/privilege.ts';
import type { Show } from '../../sql/ast.ts';
import { processRows } from '../status/process-rows.ts';
import type { SessionContext } from '../session-context.ts';
import { showCreateUser, showGrants } from '../access/show-account.ts';
import { filterRows } from './show-filter.ts';
import { sendRows } from './simple-result.ts';
import { statusRows } from '../status/status-variable.ts';
import { variableRows } from '../variable/variable-rows.ts';

type Rows = readonly (readonly ResultValue[])[];
type ShowHandler = (session: SessionContext, show: Show, sink: ResultSink) => void | Promise<void>;

/** SHOW statements about what tlsdb never has: they have columns, and no rows. */
const ALWAYS_EMPTY = [
  'binary log status',
  'replica status',
  'replicas',
  'profiles',
  'xa recover',
  'binlog events',
] as const satisfies readonly ShownColumns[];

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

function profileColumns(words: string): readonly ResultColumn[] {
  const asked = words.split(' ');
  const measured = Object.entries(PROFILE_COLUMNS).filter(([word]) => asked.includes(word) || asked.includes('all'));
  const names = new Set(['Status', 'Duration', ...measured.flatMap(([, columns]) => columns)]);
  return shownColumns('profile').filter(({ name }) => names.has(name));
}

const scopeOf = ({ scope }: Show): 'global' | 'session' => (scope === 'global' ? 'global' : 'session');

/** The columns of a SHOW that MySQL makes a query of, as PREPARE tells them; `undefined` for the others. */
export function describeShow({ engine }: SessionContext, show: Show): readonly ResultColumn[] | undefined {
  const { target } = show;
  return target === 'variables' || target === 'status'
    ? shownColumns(`${scopeOf(show)}-${target}`)
    : engine.describeShow?.(show);
}

const HANDLERS: Partial<Readonly<Record<Show['target'], ShowHandler>>> = {
  variables: (session, show, sink) => {
    const rows = variableRows(session.environment, scopeOf(show));
    return sendFiltered(session, show, sink, shownColumns(`${scopeOf(show)}-variables`), rows);
  },
  status: (session, show, sink) => {
    const columns = shownColumns(`${scopeOf(show)}-status`);
    const rows = statusRows(session.server, session.identity, show.scope, session.environment.commandCounts);
    return sendFiltered(session, show, sink, columns, rows);
  },
  warnings: (session, show, sink) => showDiagnostics(session, show, sink, () => true),
  errors: (session, show, sink) => showDiagnostics(session, show, sink, ({ level }) => level === 'Error'),
  'count-warnings': (session, _show, sink) =>
    sendCount(session, sink, 'count-warnings', session.environment.diagnostics.counts.all),
  'count-errors': (session, _show, sink) =>
    sendCount(session, sink, 'count-errors', session.environment.diagnostics.counts.errors),
  processlist: ({ server, identity, environment }, show, sink) => {
    warnOfFuture(environment, "'INFORMATION_SCHEMA.PROCESSLIST'", 'performance_schema.processlist');
    sendRows(
      sink,
      shownColumns(show.full ? 'full-processlist' : 'processlist'),
      processRows(server, identity, show.full, environment.connectionId),
    );
  },
  grants: showGrants,
  'create-user': showCreateUser,
  privileges: (_session, _show, sink) => sendRows(sink, shownColumns('privileges'), privilegeRows()),
  other: showOther,
};

/** Answers a SHOW; one about data, or about the engine, is the engine's. */
export function runShow(session: SessionContext, show: Show, sink: ResultSink, sql: string): void | Promise<void> {
  const handler = HANDLERS[show.target];
  return handler === undefined ? session.engine.run(show, sql, sink) : handler(session, show, sink);
}

function sendFiltered(
  session: SessionContext,
  show: Show,
  sink: ResultSink,
  columns: readonly ResultColumn[],
  rows: Rows,
): void | Promise<void> {
  const kept = filterRows(session, show, columns, rows);
  const send = (found: Rows): void => {
    session.engine.noteFoundRows?.(found.length);
    sendRows(sink, columns, found);
  };
  return kept instanceof Promise ? kept.then(send) : send(kept);
}

/** To MySQL it is a query of a variable. */
function sendCount(
  { engine }: SessionContext,
  sink: ResultSink,
  columns: 'count-warnings' | 'count-errors',
  count: number,
): void {
  engine.noteFoundRows?.(1);
  sendRows(sink, shownColumns(columns), [[count]]);
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
  sendRows(sink, shownColumns('warnings'), rows);
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
  sendRows(sink, emptyColumns(words), []);
}

/** @throws WireError 1235 */
function emptyColumns(words: string): readonly ResultColumn[] {
  const name = ALWAYS_EMPTY.find((each) => each === words);
  if (name !== undefined) return shownColumns(name);
  if (words.startsWith('profile')) return profileColumns(words);
  throw wireError('ER_NOT_SUPPORTED_YET', `SHOW ${words.toUpperCase()}`);
}
