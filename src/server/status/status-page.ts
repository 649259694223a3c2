import { DAY_SECONDS } from '../../kit/duration.ts';
import type { FrontContext } from '../context.ts';

/** TiDB's word for a build that does not know its commit. */
const NO_COMMIT = 'None';

/** What `/status` shows: the three keys of TiDB's page, then what belongs to TLS. Dates are ISO 8601 in UTC. */
export function statusPage(server: FrontContext, version: string): Readonly<Record<string, unknown>> {
  const { status, processes, clock } = server;
  return {
    connections: processes.size,
    version,
    git_hash: NO_COMMIT,
    uptimeSeconds: Math.floor((clock.now() - status.startedAt) / 1000),
    tls: tlsPart(server),
    ...(server.upstream && { upstream: server.upstream.states }),
  };
}

function tlsPart({ tls, status, variables, clock }: FrontContext): Readonly<Record<string, unknown>> {
  const { successes, failures, lastSuccess, lastFailure, error } = tls.reloads;
  return {
    enabled: tls.enabled,
    requireSecureTransport: variables.flag('require_secure_transport'),
    certificates: tls.certificates.map(({ name, notBefore, notAfter }) => ({
      name,
      notBefore: dateText(notBefore),
      notAfter: dateText(notAfter),
      daysLeft: Math.floor((notAfter - clock.now()) / 1000 / DAY_SECONDS),
    })),
    reloads: {
      successes,
      failures,
      lastSuccess: dateText(lastSuccess),
      lastFailure: dateText(lastFailure),
      error,
    },
    handshakes: { accepted: status.tls.accepted, resumed: status.tls.resumed, failed: status.tls.failed },
  };
}

function dateText(time: number | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}
