import type { ServerContext, SessionIdentity } from './context.ts';

/** Status of TLS: TiDB's six rows, and no other name that `%Ssl%` finds. */
function tlsRows({ tls }: ServerContext, identity: SessionIdentity): readonly StatusRow[] {
  const peer = identity.tls;
  return [
    ['Ssl_cipher', peer?.cipher ?? ''],
    ['Ssl_cipher_list', peer === undefined ? '' : tls.ciphers.join(':')],
    ['Ssl_server_not_after', tls.validity === undefined ? '' : tlsDate(tls.validity.notAfter)],
    ['Ssl_server_not_before', tls.validity === undefined ? '' : tlsDate(tls.validity.notBefore)],
    ['Ssl_verify_mode', peer === undefined ? '0' : String(VERIFY_PEER | VERIFY_CLIENT_ONCE)],
    ['Ssl_version', peer?.version ?? ''],
  ];
}

/** Name and value of one row of SHOW STATUS. */
export type StatusRow = readonly [name: string, value: string];

/** OpenSSL's SSL_VERIFY_PEER and SSL_VERIFY_CLIENT_ONCE: client certificates are asked for once. */
const VERIFY_PEER = 1;
const VERIFY_CLIENT_ONCE = 4;

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
  'stmt_prepare',
  'truncate',
  'unlock_tables',
  'update',
] as const;

/** All rows of SHOW STATUS, sorted by name. */
export function statusRows(server: ServerContext, identity: SessionIdentity): readonly StatusRow[] {
  const { status, processes, clock } = server;
  const uptime = Math.floor((clock.now() - status.startedAt) / 1000);
  const counters: readonly (readonly [string, number])[] = [
    ['Aborted_clients', status.abortedClients],
    ['Aborted_connects', status.abortedConnects],
    ['Bytes_received', status.bytesReceived],
    ['Bytes_sent', status.bytesSent],
    ['Connections', status.connections],
    ['Max_used_connections', status.maxUsedConnections],
    ['Queries', status.questions],
    ['Questions', status.questions],
    ['Slow_queries', status.slowQueries],
    ['Threads_connected', processes.size],
    ['Threads_running', status.threadsRunning],
    ['Uptime', uptime],
    ['Uptime_since_flush_status', uptime],
    ...COUNTED_COMMANDS.map((command) => [`Com_${command}`, status.commandCount(command)] as const),
  ];
  const rows: readonly StatusRow[] = [
    ...counters.map(([name, value]) => [name, String(value)] as const),
    ...compressionRows(identity),
    ['Tls_library_version', `OpenSSL ${process.versions.openssl}`],
    ['Tls_sni_server_name', identity.tls?.serverName ?? ''],
    ...tlsRows(server, identity),
  ];
  return rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function compressionRows({ compression: { algorithm, level } }: SessionIdentity): readonly StatusRow[] {
  const isOn = algorithm !== 'uncompressed';
  return [
    ['Compression', isOn ? 'ON' : 'OFF'],
    ['Compression_algorithm', isOn ? algorithm : ''],
    ['Compression_level', String(level)],
  ];
}

/** The text of COM_STATISTICS, which `mysqladmin status` and the client's `\s` print. */
export function statisticsText({ status, processes, clock }: ServerContext): string {
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

/** Go's layout `Jan _2 15:04:05 2006 MST` in UTC, as TiDB prints it: `Apr  3 07:59:47 2024 UTC`. */
export function tlsDate(time: number): string {
  const date = new Date(time);
  const [, day = '', month = ''] = date.toUTCString().split(/[ ,]+/);
  return `${month} ${String(Number(day)).padStart(2)} ${date.toISOString().slice(11, 19)} ${date.getUTCFullYear()} UTC`;
}
