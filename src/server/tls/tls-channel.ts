import type { FrontContext } from '../context.ts';
import { tlsDate } from './tls-date.ts';

const CHANNEL = 'mysql_main';

/** OpenSSL's depth without a limit, an unsigned -1. */
export const NO_DEPTH_LIMIT = '18446744073709551615';

/** OpenSSL's SSL_VERIFY_PEER and SSL_VERIFY_CLIENT_ONCE: client certificates are asked for once. */
const VERIFY_PEER = 1;
const VERIFY_CLIENT_ONCE = 4;
export const VERIFY_MODE = String(VERIFY_PEER | VERIFY_CLIENT_ONCE);

type Property = readonly [name: string, value: string];

/** What MySQL tells of the context that new connections get, in its order. Sessions are kept by tickets, never in a cache. */
export function contextCounters({ tls, status }: FrontContext): readonly Property[] {
  const { accepted, resumed, failed } = status.tls;
  const isOn = tls.enabled;
  return [
    ['Ssl_accept_renegotiates', '0'],
    ['Ssl_accepts', String(accepted + failed)],
    ['Ssl_callback_cache_hits', '0'],
    ['Ssl_client_connects', '0'],
    ['Ssl_connect_renegotiates', '0'],
    ['Ssl_ctx_verify_depth', isOn ? NO_DEPTH_LIMIT : '0'],
    ['Ssl_ctx_verify_mode', isOn ? VERIFY_MODE : '0'],
    ['Ssl_finished_accepts', String(accepted)],
    ['Ssl_finished_connects', '0'],
    ['Ssl_session_cache_hits', String(resumed)],
    ['Ssl_session_cache_misses', '0'],
    ['Ssl_session_cache_mode', isOn && tls.sessions.enabled ? 'SERVER' : 'NONE'],
    ['Ssl_session_cache_overflows', '0'],
    ['Ssl_session_cache_size', '0'],
    ['Ssl_session_cache_timeout', isOn ? String(tls.sessions.timeout) : '0'],
    ['Ssl_session_cache_timeouts', '0'],
    ['Ssl_used_session_cache_entries', '0'],
  ];
}

/** The files and versions that new connections get. Paths of certificates that tlsdb keeps itself are not shown, as in TiDB. */
export function currentFiles({ variables }: FrontContext): readonly Property[] {
  return [
    ['Current_tls_ca', variables.text('ssl_ca')],
    ['Current_tls_capath', ''],
    ['Current_tls_cert', variables.text('ssl_cert')],
    ['Current_tls_cipher', variables.text('ssl_cipher')],
    ['Current_tls_ciphersuites', variables.text('tls_ciphersuites')],
    ['Current_tls_crl', variables.text('ssl_crl')],
    ['Current_tls_crlpath', ''],
    ['Current_tls_key', variables.text('ssl_key')],
    ['Current_tls_version', variables.text('tls_version')],
  ];
}

/** Rows of `performance_schema.tls_channel_status`: what new connections get (MySQL 8.4 manual, section 29.12.22.9). */
export function tlsChannelRows(server: FrontContext): readonly (readonly [string, string, string])[] {
  const { tls } = server;
  const properties: readonly Property[] = [
    ['Enabled', tls.enabled ? 'Yes' : 'No'],
    ...contextCounters(server),
    ...currentFiles(server),
    ['Ssl_cipher_list', tls.ciphers.join(':')],
    ['Ssl_server_not_after', tls.validity === undefined ? '' : tlsDate(tls.validity.notAfter)],
    ['Ssl_server_not_before', tls.validity === undefined ? '' : tlsDate(tls.validity.notBefore)],
  ];
  return properties.map(([name, value]) => [CHANNEL, name, value] as const);
}
