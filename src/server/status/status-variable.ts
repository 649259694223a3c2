import type { VariableScope } from '../../sql/ast.ts';
import type { FrontContext, SessionIdentity } from '../context.ts';
import type { CommandCounts } from './server-status.ts';
import { UNMEASURED, UNMEASURED_GLOBALLY } from './status-names.ts';
import { contextCounters, currentFiles, NO_DEPTH_LIMIT, VERIFY_MODE } from '../tls/tls-channel.ts';
import { tlsDate } from '../tls/tls-date.ts';

/** The facts of a session that are shown. */
export type ShownIdentity = Pick<SessionIdentity, 'tls' | 'compression'>;

/** Status of TLS of a session: TiDB's six rows, and no other name that `%Ssl%` finds. */
function tlsRows({ tls }: FrontContext, identity: ShownIdentity): readonly StatusRow[] {
  const peer = identity.tls;
  return [
    ['Ssl_cipher', peer?.cipher ?? ''],
    ['Ssl_cipher_list', peer === undefined ? '' : tls.ciphers.join(':')],
    ['Ssl_server_not_after', tls.validity === undefined ? '' : tlsDate(tls.validity.notAfter)],
    ['Ssl_server_not_before', tls.validity === undefined ? '' : tlsDate(tls.validity.notBefore)],
    ['Ssl_verify_mode', peer === undefined ? '0' : VERIFY_MODE],
    ['Ssl_version', peer?.version ?? ''],
  ];
}

/** Name and value of one row of SHOW STATUS. */
export type StatusRow = readonly [name: string, value: string];

/** What MySQL has beside them: facts of the server, and those of the session that TiDB does not tell. */
function globalTlsRows(server: FrontContext, { tls: peer }: ShownIdentity): readonly StatusRow[] {
  return [
    ...contextCounters(server),
    ['Ssl_default_timeout', peer === undefined ? '0' : String(server.tls.sessions.timeout)],
    ['Ssl_sessions_reused', peer?.resumed ? '1' : '0'],
    ['Ssl_verify_depth', peer === undefined ? '0' : NO_DEPTH_LIMIT],
  ];
}

/** How the attempts to load TLS files have ended: tlsdb's own, with dates as in `Ssl_server_not_after`, '' for never. */
function reloadRows({ tls: { reloads } }: FrontContext): readonly StatusRow[] {
  const date = (time: number | undefined): string => (time === undefined ? '' : tlsDate(time));
  return [
    ['Tls_reload_error', reloads.error],
    ['Tls_reload_failures', String(reloads.failures)],
    ['Tls_reload_last_failure', date(reloads.lastFailure)],
    ['Tls_reload_last_success', date(reloads.lastSuccess)],
    ['Tls_reload_successes', String(reloads.successes)],
  ];
}

/** Statements that `Com_…` rows count. No name may contain `ssl`: `SHOW STATUS LIKE '%Ssl%'` is TiDB's six rows. */
const COUNTED_COMMANDS = [
  'alter_table',
  'alter_user',
  'begin',
  'change_db',
  'commit',
  'create_db',
  'create_index',
  'create_table',
  'create_user',
  'create_view',
  'delete',
  'drop_db',
  'drop_index',
  'drop_table',
  'drop_user',
  'drop_view',
  'flush',
  'grant',
  'insert',
  'kill',
  'lock_tables',
  'rename_table',
  'rename_user',
  'replace',
  'revoke',
  'rollback',
  'rollback_to_savepoint',
  'savepoint',
  'select',
  'set_option',
  'show',
  'stmt_close',
  'stmt_execute',
  'stmt_fetch',
  'stmt_prepare',
  'stmt_reset',
  'stmt_send_long_data',
  'truncate',
  'unlock_tables',
  'update',
] as const;

/**
 * All rows of SHOW STATUS, sorted by name. Those of the session have TiDB's rows of TLS alone, the global ones also
 * what monitoring looks for that was made for MySQL.
 *
 * @param own counters of the session
 */
export function statusRows(
  server: FrontContext,
  identity: ShownIdentity,
  scope: VariableScope = 'session',
  own?: CommandCounts,
): readonly StatusRow[] {
  const { status, processes, clock } = server;
  const uptime = Math.floor((clock.now() - status.startedAt) / 1000);
  const counters: readonly (readonly [string, number])[] = [
    ['Aborted_clients', status.abortedClients],
    ['Aborted_connects', status.abortedConnects],
    ['Bytes_received', status.bytesReceived],
    ['Bytes_sent', status.bytesSent],
    ['Connection_errors_max_connections', status.refusalsFor('max_connections')],
    ['Connections', status.connections],
    ['Max_used_connections', status.maxUsedConnections],
    ['Prepared_stmt_count', status.preparedStatements],
    ['Queries', status.questions],
    ['Questions', status.questions],
    ['Slow_queries', status.slowQueries],
    ['Threads_connected', processes.size],
    ['Threads_running', status.threadsRunning],
    ['Uptime', uptime],
    ['Uptime_since_flush_status', uptime],
    ...COUNTED_COMMANDS.map(
      (command) =>
        [
          `Com_${command}`,
          scope === 'global' || own === undefined ? status.commandCount(command) : own.of(command),
        ] as const,
    ),
  ];
  const rows: readonly StatusRow[] = [
    ...counters.map(([name, value]) => [name, String(value)] as const),
    ['Caching_sha2_password_rsa_public_key', status.passwordPublicKey],
    ['Rsa_public_key', status.passwordPublicKey],
    ...compressionRows(identity),
    ['Tls_library_version', `OpenSSL ${process.versions.openssl}`],
    ['Tls_sni_server_name', identity.tls?.serverName ?? ''],
    ...tlsRows(server, identity),
    ...(scope === 'global' ? globalTlsRows(server, identity) : []),
    ...currentFiles(server),
    ...reloadRows(server),
  ];
  const measured = new Set(rows.map(([name]) => name));
  const others = [...UNMEASURED, ...(scope === 'global' ? UNMEASURED_GLOBALLY : [])];
  return [...rows, ...others.filter(([name]) => !measured.has(name))].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function compressionRows({ compression: { algorithm, level } }: ShownIdentity): readonly StatusRow[] {
  const isOn = algorithm !== 'uncompressed';
  return [
    ['Compression', isOn ? 'ON' : 'OFF'],
    ['Compression_algorithm', isOn ? algorithm : ''],
    ['Compression_level', String(level)],
  ];
}

/** The text of COM_STATISTICS, which `mysqladmin status` and the client's `\s` print. */
export function statisticsText({ status, processes, clock }: FrontContext): string {
  const uptime = Math.floor((clock.now() - status.startedAt) / 1000);
  const perSecond = uptime === 0 ? 0 : status.questions / uptime;
  return [
    `Uptime: ${uptime}`,
    `Threads: ${processes.size}`,
    `Questions: ${status.questions}`,
    `Slow queries: ${status.slowQueries}`,
    'Opens: 0',
    'Flush tables: 1',
    'Open tables: 0',
    `Queries per second avg: ${perSecond.toFixed(3)}`,
  ].join('  ');
}
