/** How the text of a value is read. */
export type FieldType =
  | 'string'
  | 'address'
  | 'path'
  | 'port'
  | 'boolean'
  | 'choice'
  | 'duration'
  | 'count'
  | 'tls-version'
  | 'list';

/** One setting of `tlsdb serve`: the same field as a flag, an environment variable and a key of the config file. */
export interface Field {
  /** Dotted key of the config file; TiDB's name where it has one. */
  readonly key: string;
  /** Name of the flag; the environment variable is `TLSDB_` and the same in capitals. */
  readonly flag: string;
  readonly char?: string;
  readonly type: FieldType;
  /** As it would be written; `undefined`: not set. A list is written with commas between its items. */
  readonly default: string | undefined;
  readonly choices?: readonly string[];
  readonly description: string;
}

/**
 * Every setting of the server. Keys follow TiDB's configuration file
 * (https://docs.pingcap.com/tidb/stable/tidb-configuration-file); `docs/serve.md` lists the same table, and a test compares them.
 */
export const FIELDS = {
  host: {
    key: 'host',
    flag: 'host',
    type: 'address',
    default: '127.0.0.1',
    description: 'address to listen on',
  },
  port: {
    key: 'port',
    flag: 'port',
    char: 'P',
    type: 'port',
    default: '4000',
    description: 'TCP port for plaintext and TLS; 0 picks a free one',
  },
  socket: {
    key: 'socket',
    flag: 'socket',
    type: 'path',
    default: undefined,
    description: 'Unix socket to listen on as well',
  },
  dataDir: {
    key: 'path',
    flag: 'data-dir',
    type: 'path',
    default: './tlsdb-data',
    description: 'folder for everything the server keeps',
  },
  autoTls: {
    key: 'security.auto-tls',
    flag: 'auto-tls',
    type: 'boolean',
    default: 'false',
    description: 'make a CA and a server certificate, and renew it without a restart',
  },
  certsDir: {
    key: 'security.certs-dir',
    flag: 'certs-dir',
    type: 'path',
    default: undefined,
    description:
      'folder of the automatic certificates (default: certs in the data folder); with own files, of servers/ alone',
  },
  sslCert: {
    key: 'security.ssl-cert',
    flag: 'ssl-cert',
    type: 'path',
    default: undefined,
    description: 'PEM file of the server certificate; auto-tls is then not used',
  },
  sslKey: {
    key: 'security.ssl-key',
    flag: 'ssl-key',
    type: 'path',
    default: undefined,
    description: 'PEM file of its private key, without a password',
  },
  sslCa: {
    key: 'security.ssl-ca',
    flag: 'ssl-ca',
    type: 'path',
    default: undefined,
    description: 'PEM file of the CA that signs client certificates',
  },
  sslCrl: {
    key: 'security.ssl-crl',
    flag: 'ssl-crl',
    type: 'path',
    default: undefined,
    description: 'PEM file of the certificate revocation list',
  },
  tlsVersion: {
    key: 'security.tls-version',
    flag: 'tls-version',
    type: 'tls-version',
    default: 'TLSv1.2',
    description: "oldest TLS version, TLSv1.2 or TLSv1.3, or MySQL's list of versions",
  },
  onTlsError: {
    key: 'security.on-tls-error',
    flag: 'on-tls-error',
    type: 'choice',
    choices: ['refuse', 'disable'],
    default: 'refuse',
    description: 'what a bad certificate or key does at start: refuse to start, or serve without TLS',
  },
  requireSecureTransport: {
    key: 'security.require-secure-transport',
    flag: 'require-secure-transport',
    type: 'boolean',
    default: 'false',
    description: 'refuse logins without TLS; first value of the system variable',
  },
  initializeInsecure: {
    key: 'initialize-insecure',
    flag: 'initialize-insecure',
    type: 'boolean',
    default: 'false',
    description: 'a new data folder gets a root account with an empty password',
  },
  sync: {
    key: 'sync',
    flag: 'sync',
    type: 'choice',
    choices: ['full', 'normal'],
    default: 'full',
    description:
      'when a commit is on the disk: before it is acknowledged, or soon after (a power loss may take the last ones)',
  },
  upstream: {
    key: 'upstream.url',
    flag: 'upstream',
    type: 'list',
    default: undefined,
    description:
      'an engine to stand in front of, mysql://host:port or mysql:///path/of/socket; again for each further member (default: none, the embedded engine)',
  },
  upstreamSslMode: {
    key: 'upstream.ssl-mode',
    flag: 'upstream-ssl-mode',
    type: 'choice',
    choices: ['DISABLED', 'PREFERRED', 'REQUIRED', 'VERIFY_CA', 'VERIFY_IDENTITY'],
    default: undefined,
    description:
      'TLS of the connections to the engine (default: PREFERRED on this machine, VERIFY_IDENTITY elsewhere and with --upstream-ca)',
  },
  upstreamCa: {
    key: 'upstream.ca',
    flag: 'upstream-ca',
    type: 'path',
    default: undefined,
    description: 'PEM file of the CA that verifies the engine (default: the CAs that Node.js brings)',
  },
  maxConnections: {
    key: 'max-server-connections',
    flag: 'max-connections',
    type: 'count',
    default: '1000',
    description: 'connections at the same time',
  },
  maxConnectionsPerHost: {
    key: 'max-connections-per-host',
    flag: 'max-connections-per-host',
    type: 'count',
    default: undefined,
    description: 'TCP connections of one client address at the same time (default: no limit)',
  },
  connectTimeout: {
    key: 'connect-timeout',
    flag: 'connect-timeout',
    type: 'duration',
    default: '10s',
    description: 'time for TLS and login together',
  },
  grace: {
    key: 'graceful-wait-before-shutdown',
    flag: 'grace',
    type: 'duration',
    default: '10s',
    description: 'time for running statements to finish after SIGTERM',
  },
  statusHost: {
    key: 'status.status-host',
    flag: 'status-host',
    type: 'address',
    default: '127.0.0.1',
    description: 'address of the status port',
  },
  statusPort: {
    key: 'status.status-port',
    flag: 'status-port',
    type: 'port',
    default: undefined,
    description: 'port of HTTP /status, /metrics (Prometheus) and /healthz; 0 picks a free one (default: none)',
  },
  logLevel: {
    key: 'log.level',
    flag: 'log-level',
    type: 'choice',
    choices: ['debug', 'info', 'warn', 'error', 'fatal'],
    default: 'info',
    description: 'least important level that is logged',
  },
  logFormat: {
    key: 'log.format',
    flag: 'log-format',
    type: 'choice',
    choices: ['text', 'json'],
    default: 'text',
    description: "TiDB's unified log format, or one JSON object per line",
  },
  logFile: {
    key: 'log.file.filename',
    flag: 'log-file',
    type: 'path',
    default: undefined,
    description: 'file that the log is appended to (default: standard error)',
  },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;

/** The environment variable of a field: `--data-dir` is `TLSDB_DATA_DIR`. */
export function environmentName(field: Field): string {
  return `TLSDB_${field.flag.toUpperCase().replaceAll('-', '_')}`;
}
