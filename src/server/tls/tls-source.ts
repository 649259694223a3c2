import { join } from 'node:path';
import type { Config } from '../../config/load.ts';
import { fail } from '../../kit/errors.ts';
import type { Clock } from '../../kit/clock.ts';
import type { Log } from '../../kit/log.ts';
import { autoSource } from '../../tls/auto-source.ts';
import { tellingOpenKey } from '../../tls/open-key.ts';
import { SERVERS, withServers } from '../../tls/server-folder.ts';
import { fileSource, type MaterialSource } from '../../tls/source.ts';

/** Where the TLS material of a configured server comes from. */
export interface TlsChoice {
  readonly kind: 'files' | 'auto';
  readonly source: MaterialSource;
  /** The CA that clients verify this server with, as far as it is known. */
  readonly caFile: string | undefined;
}

/**
 * Chooses between the operator's own files, a folder that tlsdb keeps itself, and no TLS. Half of a configuration is an
 * error, never a silent downgrade.
 *
 * @throws TlsdbError TLS_HALF_CONFIGURED
 */
export function chooseTls(config: Config, clock: Clock, log: Log): TlsChoice | undefined {
  const { sslCert, sslKey, sslCa, sslCrl, autoTls } = config;
  if (sslCert !== undefined && sslKey !== undefined) {
    if (sslCrl !== undefined && sslCa === undefined) throw halfConfigured('--ssl-crl', '--ssl-ca');
    const files = { cert: sslCert, key: sslKey, ca: sslCa, crl: sslCrl };
    const source =
      config.certsDir === undefined
        ? fileSource(files, () => clock.now())
        : withServers(files, join(config.certsDir, SERVERS), clock, log);
    return { kind: 'files', source: tellingOpenKey(source, sslKey, log), caFile: sslCa };
  }
  if (sslCert !== undefined) throw halfConfigured('--ssl-cert', '--ssl-key');
  if (sslKey !== undefined) throw halfConfigured('--ssl-key', '--ssl-cert');
  if (sslCa !== undefined) throw halfConfigured('--ssl-ca', '--ssl-cert and --ssl-key');
  if (sslCrl !== undefined) throw halfConfigured('--ssl-crl', '--ssl-cert and --ssl-key');
  if (!autoTls) {
    // As TiDB: nobody could log in, but for clients of the Unix socket.
    if (config.requireSecureTransport && config.socket === undefined)
      throw halfConfigured('--require-secure-transport', '--auto-tls, or --ssl-cert and --ssl-key');
    return undefined;
  }
  const dir = config.certsDir ?? join(config.dataDir, 'certs');
  const source = autoSource({ dir, hosts: namedHosts(config.host), clock, log });
  return { kind: 'auto', source, caFile: join(dir, 'ca.pem') };
}

/** A server that listens on every address has no name of its own. */
function namedHosts(host: string): readonly string[] {
  return host === '' || host === '0.0.0.0' || host === '::' ? [] : [host];
}

function halfConfigured(given: string, missing: string): Error {
  return fail('TLS_HALF_CONFIGURED', { given, missing });
}
