import type { ServerContext } from './context.ts';
import { tlsDate } from './status-variable.ts';

const CHANNEL = 'mysql_main';

/** Rows of `performance_schema.tls_channel_status`: what new connections get (MySQL 8.4 manual, section 29.12.22.9). */
export function tlsChannelRows({ tls, variables }: ServerContext): readonly (readonly [string, string, string])[] {
  const properties: readonly (readonly [string, string])[] = [
    ['Enabled', tls.enabled ? 'Yes' : 'No'],
    ['Ssl_cipher_list', tls.enabled ? tls.ciphers.join(':') : ''],
    ['Ssl_server_not_after', tls.validity === undefined ? '' : tlsDate(tls.validity.notAfter)],
    ['Ssl_server_not_before', tls.validity === undefined ? '' : tlsDate(tls.validity.notBefore)],
    ['Current_tls_ca', variables.text('ssl_ca')],
    ['Current_tls_cert', variables.text('ssl_cert')],
    ['Current_tls_crl', variables.text('ssl_crl')],
    ['Current_tls_key', variables.text('ssl_key')],
    ['Current_tls_version', variables.text('tls_version')],
  ];
  return properties.map(([name, value]) => [CHANNEL, name, value] as const);
}
