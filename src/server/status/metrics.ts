import { RELEASE } from '../../kit/release.ts';
import type { FrontContext, MemberState } from '../context.ts';
import type { MetricFamily, MetricSample } from './metric-text.ts';
import { REFUSALS } from './server-status.ts';
import { HANDSHAKE_FAILURES } from './tls-status.ts';

/** What `/metrics` shows, in the order of the page. Times are seconds, as Prometheus has them. */
export function serverMetrics(server: FrontContext): readonly MetricFamily[] {
  return [
    ...processMetrics(server),
    ...connectionMetrics(server),
    ...tlsMetrics(server),
    ...reloadMetrics(server),
    ...upstreamMetrics(server),
  ];
}

function processMetrics({ status }: FrontContext): readonly MetricFamily[] {
  const labels = { version: RELEASE, node: process.versions.node, openssl: process.versions.openssl ?? '' };
  const { user, system } = process.cpuUsage();
  return [
    gauge('tlsdb_build_info', 'Versions of tlsdb, Node.js and OpenSSL; always 1.', [{ labels, value: 1 }]),
    gauge(
      'process_start_time_seconds',
      'When the server started, in seconds since the epoch.',
      status.startedAt / 1000,
    ),
    counter('process_cpu_seconds_total', 'Processor time of the process in seconds.', (user + system) / 1_000_000),
    gauge('process_resident_memory_bytes', 'Resident memory of the process in bytes.', process.memoryUsage.rss()),
  ];
}

function connectionMetrics({ status, processes, variables }: FrontContext): readonly MetricFamily[] {
  const refused = REFUSALS.map((reason) => ({ labels: { reason }, value: status.refusalsFor(reason) }));
  const commands = status.commandCounts().map(([command, value]) => ({ labels: { command }, value }));
  const errors = status.errorCounts().map(([errno, value]) => ({ labels: { errno: String(errno) }, value }));
  return [
    gauge('tlsdb_connections', 'Connections that are logged in.', processes.size),
    gauge('tlsdb_connections_limit', 'The system variable max_connections.', variables.number('max_connections')),
    counter('tlsdb_connections_total', 'Connections that were accepted.', status.connections),
    counter('tlsdb_connections_aborted_total', 'Connections that ended before their login.', status.abortedConnects),
    counter('tlsdb_clients_aborted_total', 'Sessions that ended without saying so.', status.abortedClients),
    counter('tlsdb_connections_refused_total', 'Connections that a limit or the time for a login has ended.', refused),
    counter('tlsdb_questions_total', 'Commands that clients have sent.', status.questions),
    counter('tlsdb_commands_total', 'Statements by kind, as Com_ in SHOW STATUS.', commands),
    counter('tlsdb_errors_total', 'Errors that clients were told, by number.', errors),
    counter('tlsdb_received_bytes_total', 'Bytes of commands that were received.', status.bytesReceived),
    counter('tlsdb_sent_bytes_total', 'Bytes of answers that were sent.', status.bytesSent),
  ];
}

function tlsMetrics({ status: { tls: handshakes }, tls, clock }: FrontContext): readonly MetricFamily[] {
  const accepted = handshakes
    .acceptedHandshakes()
    .map(({ version, cipher, count }) => ({ labels: { version, cipher }, value: count }));
  const failed = HANDSHAKE_FAILURES.map((reason) => ({ labels: { reason }, value: handshakes.failuresOf(reason) }));
  const ofCertificates = (read: (notAfter: number) => number): readonly MetricSample[] =>
    tls.certificates.map(({ name, notAfter }) => ({ labels: { certificate: name }, value: read(notAfter) }));
  return [
    gauge('tlsdb_tls_enabled', 'Whether new connections are offered TLS.', Number(tls.enabled)),
    counter('tlsdb_tls_handshakes_total', 'TLS handshakes that ended well, by version and cipher suite.', accepted),
    counter('tlsdb_tls_resumptions_total', 'Those of them that resumed a session.', handshakes.resumed),
    counter('tlsdb_tls_handshake_failures_total', 'TLS handshakes that failed, by reason.', failed),
    gauge(
      'tlsdb_tls_certificate_not_after_timestamp_seconds',
      'When a certificate that new connections see ends, in seconds since the epoch.',
      ofCertificates((notAfter) => notAfter / 1000),
    ),
    gauge(
      'tlsdb_tls_certificate_left_seconds',
      'Time until then, negative when it has ended; divided by 86400 it is the days left.',
      ofCertificates((notAfter) => (notAfter - clock.now()) / 1000),
    ),
  ];
}

function reloadMetrics({ tls: { reloads } }: FrontContext): readonly MetricFamily[] {
  const results = [
    { labels: { result: 'success' }, value: reloads.successes },
    { labels: { result: 'failure' }, value: reloads.failures },
  ];
  const times = [
    { labels: { result: 'success' }, value: (reloads.lastSuccess ?? 0) / 1000 },
    { labels: { result: 'failure' }, value: (reloads.lastFailure ?? 0) / 1000 },
  ];
  return [
    counter('tlsdb_tls_reloads_total', 'Attempts to load TLS files, by result.', results),
    gauge('tlsdb_tls_last_reload_successful', 'Whether the latest attempt succeeded.', Number(reloads.error === '')),
    gauge(
      'tlsdb_tls_last_reload_timestamp_seconds',
      'When the last attempt of each result ended, in seconds since the epoch; 0 when there was none.',
      times,
    ),
  ];
}

function upstreamMetrics({ upstream }: FrontContext): readonly MetricFamily[] {
  if (upstream === undefined) return [];
  const ofMembers = (value: (member: MemberState) => number): readonly MetricSample[] =>
    upstream.states.map((member) => ({ labels: { member: member.name }, value: value(member) }));
  return [
    gauge(
      'tlsdb_upstream_member_up',
      'Whether new connections go to the member.',
      ofMembers(({ isUp }) => Number(isUp)),
    ),
    gauge(
      'tlsdb_upstream_member_connections',
      'Connections to the member.',
      ofMembers(({ connections }) => connections),
    ),
  ];
}

function counter(name: string, help: string, values: number | readonly MetricSample[]): MetricFamily {
  return { name, type: 'counter', help, samples: samplesOf(values) };
}

function gauge(name: string, help: string, values: number | readonly MetricSample[]): MetricFamily {
  return { name, type: 'gauge', help, samples: samplesOf(values) };
}

function samplesOf(values: number | readonly MetricSample[]): readonly MetricSample[] {
  return typeof values === 'number' ? [{ value: values }] : values;
}
