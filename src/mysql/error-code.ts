/** Number, SQLSTATE and text of an error; `%s` and `%d` are filled in order. */
export type WireErrorEntry = readonly [errno: number, sqlState: string, template: string];

/**
 * The errors tlsdb sends, with MySQL's numbers, states and texts
 * (https://dev.mysql.com/doc/mysql-errors/9.7/en/server-error-reference.html).
 */
export const WIRE_ERRORS = {
  ER_DB_CREATE_EXISTS: [1007, 'HY000', "Can't create database '%s'; database exists"],
  ER_DB_DROP_EXISTS: [1008, 'HY000', "Can't drop database '%s'; database doesn't exist"],
  ER_CON_COUNT_ERROR: [1040, '08004', 'Too many connections'],
  ER_HANDSHAKE_ERROR: [1043, '08S01', 'Bad handshake'],
  ER_DBACCESS_DENIED_ERROR: [1044, '42000', "Access denied for user '%s'@'%s' to database '%s'"],
  ER_ACCESS_DENIED_ERROR: [1045, '28000', "Access denied for user '%s'@'%s' (using password: %s)"],
  ER_NO_DB_ERROR: [1046, '3D000', 'No database selected'],
  ER_UNKNOWN_COM_ERROR: [1047, '08S01', 'Unknown command'],
  ER_BAD_NULL_ERROR: [1048, '23000', "Column '%s' cannot be null"],
  ER_BAD_DB_ERROR: [1049, '42000', "Unknown database '%s'"],
  ER_TABLE_EXISTS_ERROR: [1050, '42S01', "Table '%s' already exists"],
  ER_BAD_TABLE_ERROR: [1051, '42S02', "Unknown table '%s'"],
  ER_NON_UNIQ_ERROR: [1052, '23000', "Column '%s' in %s is ambiguous"],
  ER_SERVER_SHUTDOWN: [1053, '08S01', 'Server shutdown in progress'],
  ER_BAD_FIELD_ERROR: [1054, '42S22', "Unknown column '%s' in '%s'"],
  ER_DUP_FIELDNAME: [1060, '42S21', "Duplicate column name '%s'"],
  ER_DUP_KEYNAME: [1061, '42000', "Duplicate key name '%s'"],
  ER_DUP_ENTRY: [1062, '23000', "Duplicate entry '%s' for key '%s'"],
  ER_PARSE_ERROR: [
    1064,
    '42000',
    "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '%s' at line %d",
  ],
  ER_EMPTY_QUERY: [1065, '42000', 'Query was empty'],
  ER_UNKNOWN_ERROR: [1105, 'HY000', '%s'],
  ER_NO_SUCH_TABLE: [1146, '42S02', "Table '%s.%s' doesn't exist"],
  ER_NET_PACKET_TOO_LARGE: [1153, '08S01', "Got a packet bigger than 'max_allowed_packet' bytes"],
  ER_NET_PACKETS_OUT_OF_ORDER: [1156, '08S01', 'Got packets out of order'],
  ER_UNKNOWN_SYSTEM_VARIABLE: [1193, 'HY000', "Unknown system variable '%s'"],
  ER_WRONG_VALUE_FOR_VAR: [1231, '42000', "Variable '%s' can't be set to the value of '%s'"],
  ER_NOT_SUPPORTED_YET: [1235, '42000', "This version of tlsdb doesn't yet support '%s'"],
  ER_SECURE_TRANSPORT_REQUIRED: [
    3159,
    'HY000',
    'Connections using insecure transport are prohibited while --require_secure_transport=ON.',
  ],
} as const satisfies Record<string, WireErrorEntry>;

export type WireErrorName = keyof typeof WIRE_ERRORS;
