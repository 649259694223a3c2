/**
 * Capability flags of the handshake
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/group__group__cs__capabilities__flags.html).
 */
export const CAPABILITY = {
  longPassword: 1,
  foundRows: 1 << 1,
  longFlag: 1 << 2,
  connectWithDatabase: 1 << 3,
  noSchema: 1 << 4,
  compress: 1 << 5,
  odbc: 1 << 6,
  localFiles: 1 << 7,
  ignoreSpace: 1 << 8,
  protocol41: 1 << 9,
  interactive: 1 << 10,
  ssl: 1 << 11,
  ignoreSigpipe: 1 << 12,
  transactions: 1 << 13,
  reserved: 1 << 14,
  secureConnection: 1 << 15,
  multiStatements: 1 << 16,
  multiResults: 1 << 17,
  preparedMultiResults: 1 << 18,
  pluginAuth: 1 << 19,
  connectAttributes: 1 << 20,
  lengthEncodedAuth: 1 << 21,
  expiredPasswords: 1 << 22,
  sessionTrack: 1 << 23,
  deprecateEof: 1 << 24,
  optionalMetadata: 1 << 25,
  zstdCompression: 1 << 26,
  queryAttributes: 1 << 27,
  multiFactor: 1 << 28,
} as const;

/** What the server offers, apart from {@link CAPABILITY}`.ssl`, which depends on the TLS material of the moment. */
export const SERVER_CAPABILITIES =
  CAPABILITY.longPassword |
  CAPABILITY.localFiles |
  CAPABILITY.foundRows |
  CAPABILITY.longFlag |
  CAPABILITY.connectWithDatabase |
  CAPABILITY.odbc |
  CAPABILITY.ignoreSpace |
  CAPABILITY.protocol41 |
  CAPABILITY.interactive |
  CAPABILITY.ignoreSigpipe |
  CAPABILITY.transactions |
  CAPABILITY.reserved |
  CAPABILITY.secureConnection |
  CAPABILITY.multiStatements |
  CAPABILITY.multiResults |
  CAPABILITY.preparedMultiResults |
  CAPABILITY.pluginAuth |
  CAPABILITY.connectAttributes |
  CAPABILITY.lengthEncodedAuth |
  CAPABILITY.expiredPasswords |
  CAPABILITY.sessionTrack |
  CAPABILITY.deprecateEof |
  CAPABILITY.queryAttributes;

/** Status flags of OK and EOF packets (https://dev.mysql.com/doc/dev/mysql-server/latest/mysql__com_8h.html). */
export const SERVER_STATUS = {
  inTransaction: 1,
  autocommit: 1 << 1,
  moreResults: 1 << 3,
  noGoodIndexUsed: 1 << 4,
  noIndexUsed: 1 << 5,
  cursorExists: 1 << 6,
  lastRowSent: 1 << 7,
  databaseDropped: 1 << 8,
  noBackslashEscapes: 1 << 9,
  inReadOnlyTransaction: 1 << 13,
  sessionStateChanged: 1 << 14,
} as const;

/** Whether `capabilities` holds every bit of `flag`. */
export function hasCapability(capabilities: number, flag: number): boolean {
  return (capabilities & flag) === flag;
}
