import { COLLATION_ID } from './charset.ts';
import { PREPARED_COLUMNS } from './prepared-show-columns.ts';
import { COLUMN_FLAG, COLUMN_TYPE, type ColumnTypeCode, type ResultColumn } from './column.ts';

/**
 * What MySQL 9.7 says of the columns of SHOW, EXPLAIN and their like: the table they come from (`schema.TABLE;`), if any, then
 * for each column its name (`=` the one in its table where that differs), type, flags, decimals and length in bytes of utf8mb4,
 * and behind `@` the table behind the view (`@` none, `@-` not a column of the view either).
 */
const COLUMNS = {
  databases: 'SCHEMATA; Database:253.4225.0.256@schemata',
  tables: 'TABLES; Tables:253.4225.0.256@tables, Table_type:254.4481.0.44@tables',
  'open-tables': `information_schema.OPEN_TABLES; Database:253.1.0.256, Table:253.1.0.256, In_use:8.1.0.2, Name_locked:8.1.0.5`,
  columns: `COLUMNS; Field:253.0.0.256@, Type:252.4241.0.67108860@columns, Collation:253.0.0.256@, Null:253.1.0.12@,
    Key:254.4481.0.12@columns, Default:252.144.0.262140@columns, Extra:253.0.0.1024@, Privileges:253.0.0.616@,
    Comment:252.145.0.24576@`,
  index: `SHOW_STATISTICS; Table:253.4225.0.256@tables, Non_unique:3.1.0.2@, Key_name:253.0.0.256@,
    Seq_in_index:3.4129.0.10@index_column_usage, Column_name:253.0.0.256@, Collation:253.0.0.4@,
    Cardinality:8.0.0.21@, Sub_part:8.0.0.21@, Packed:6.128.0.0@-, Null:253.1.0.12@, Index_type:253.129.0.44@,
    Comment:253.1.0.32@, Index_comment:253.4225.0.8192@indexes, Visible:253.1.0.12@,
    Expression:252.144.0.4294967295@`,
  'table-status': `TABLES; Name:253.4225.0.256@tables, Engine:253.0.0.256@, Version:3.0.0.3@, Row_format:254.384.0.40@tables,
    Rows:8.32.0.21@, Avg_row_length:8.32.0.21@, Data_length:8.32.0.21@, Max_data_length:8.32.0.21@,
    Index_length:8.32.0.21@, Data_free:8.32.0.21@, Auto_increment:8.32.0.21@, Create_time:7.4225.0.19@tables,
    Update_time:12.128.0.19@, Check_time:12.128.0.19@, Collation:253.4096.0.256@collations, Checksum:8.0.0.21@,
    Create_options:253.0.0.1024@, Comment:252.16.0.24576@`,
  'create-table': 'Table:253.1.31.256, Create Table:253.1.31.4096',
  'create-view': `View:253.1.31.256, Create View:253.1.31.4096, character_set_client:253.1.31.128,
    collation_connection:253.1.31.128`,
  'create-database': 'Database:253.1.31.256, Create Database:253.1.31.4096',
  'create-trigger': `Trigger:253.1.31.768, sql_mode:253.1.31.520, SQL Original Statement:253.0.31.4096,
    character_set_client:253.1.31.128, collation_connection:253.1.31.128, Database Collation:253.1.31.128,
    Created:7.129.0.0`,
  triggers: `TRIGGERS; Trigger:253.4097.0.256@triggers, Event:254.4481.0.24@triggers, Table:253.4225.0.256@tables,
    Statement:252.4241.0.4294967295@triggers, Timing:254.4481.0.24@triggers, Created:7.4225.2.22@triggers,
    sql_mode:254.6273.0.2184@triggers, Definer:253.4225.0.1152@triggers,
    character_set_client:253.4097.0.256@character_sets, collation_connection:253.4097.0.256@collations,
    Database Collation:253.4097.0.256@collations`,
  warnings: 'Level:253.1.31.28, Code:3.161.0.5, Message:253.1.31.2048',
  engines: `information_schema.ENGINES; Engine=ENGINE:253.1.0.256, Support=SUPPORT:253.1.0.32, Comment=COMMENT:253.1.0.320,
    Transactions=TRANSACTIONS:253.0.0.12, XA:253.0.0.12, Savepoints=SAVEPOINTS:253.0.0.12`,
  collation: `information_schema.COLLATIONS; Collation:253.4097.0.256, Charset:253.4097.0.256, Id:8.33.0.20,
    Default:253.1.0.12, Compiled:253.1.0.12, Sortlen:3.4129.0.10, Pad_attribute:254.4481.0.36`,
  'character-set': `information_schema.CHARACTER_SETS; Charset:253.20485.0.256@cs, Description:253.4097.0.8192@cs,
    Default collation:253.20485.0.256@col, Maxlen:3.4129.0.10@cs`,
  events: `information_schema.EVENTS; Db:253.20609.0.256@sch, Name:253.20481.0.256@evt, Definer:253.20617.0.1152@evt,
    Time zone:253.4225.0.256@evt, Type:253.1.31.36@, Execute at:12.128.0.19@, Interval value:253.0.31.1024@,
    Interval field:254.384.0.72@evt, Starts:12.128.0.19@, Ends:12.128.0.19@, Status:253.129.31.84@,
    Originator:3.4129.0.10@evt, character_set_client:253.20485.0.256@cs_client,
    collation_connection:253.20485.0.256@coll_conn, Database Collation:253.20485.0.256@coll_db`,
  'routine-status': `ROUTINES; Db:253.4225.0.256@schemata, Name:253.4097.0.256@routines, Type:254.4481.0.36@routines,
    Language:253.129.0.256@routines, Definer:253.4225.0.1152@routines, Modified:7.4225.0.19@routines,
    Created:7.4225.0.19@routines, Security_type:254.4481.0.28@routines, Comment:252.4241.0.262140@routines,
    character_set_client:253.4097.0.256@character_sets, collation_connection:253.4097.0.256@collations,
    Database Collation:253.4097.0.256@collations`,
  'session-variables': 'performance_schema.session_variables; Variable_name:253.4097.0.256, Value:253.0.0.4096',
  'global-variables': 'performance_schema.global_variables; Variable_name:253.4097.0.256, Value:253.0.0.4096',
  'session-status': 'performance_schema.session_status; Variable_name:253.4097.0.256, Value:253.0.0.4096',
  'global-status': 'performance_schema.global_status; Variable_name:253.4097.0.256, Value:253.0.0.4096',
  processlist: `Id:8.129.0.22, User:253.1.31.128, Host:253.1.31.1020, db:253.0.31.256, Command:253.1.31.64, Time:3.129.0.8,
    State:253.0.31.120, Info:253.0.31.400`,
  grants: 'Grants:253.1.31.4096',
  'create-user': 'CREATE USER:253.1.31.1024',
  privileges: 'Privilege:253.1.31.40, Context:253.1.31.60, Comment:253.1.31.256',
  plugins: `information_schema.PLUGINS; Name=PLUGIN_NAME:253.1.0.256, Status=PLUGIN_STATUS:253.1.0.40,
    Type=PLUGIN_TYPE:253.1.0.320, Library=PLUGIN_LIBRARY:253.0.0.256, License=PLUGIN_LICENSE:253.0.0.320`,
  'binary log status': `File:253.1.31.2048, Position:8.161.0.21, Binlog_Do_DB:253.1.31.1020, Binlog_Ignore_DB:253.1.31.1020,
    Executed_Gtid_Set:253.1.31.0`,
  replicas: `Server_Id:3.161.0.11, Host:253.1.31.1020, Port:3.161.0.8, Source_Id:3.161.0.11, Replica_UUID:253.1.31.144`,
  profiles: 'Query_ID:3.161.0.11, Duration:5.161.0.9, Query:253.1.31.160',
  profile: `information_schema.PROFILING; Status=STATE:253.1.0.120, Duration=DURATION:246.1.6.11,
    CPU_user=CPU_USER:246.0.6.11, CPU_system=CPU_SYSTEM:246.0.6.11, Context_voluntary=CONTEXT_VOLUNTARY:3.0.0.21,
    Context_involuntary=CONTEXT_INVOLUNTARY:3.0.0.21, Block_ops_in=BLOCK_OPS_IN:3.0.0.21,
    Block_ops_out=BLOCK_OPS_OUT:3.0.0.21, Messages_sent=MESSAGES_SENT:3.0.0.21,
    Messages_received=MESSAGES_RECEIVED:3.0.0.21, Page_faults_major=PAGE_FAULTS_MAJOR:3.0.0.21,
    Page_faults_minor=PAGE_FAULTS_MINOR:3.0.0.21, Swaps=SWAPS:3.0.0.21,
    Source_function=SOURCE_FUNCTION:253.0.0.120, Source_file=SOURCE_FILE:253.0.0.80,
    Source_line=SOURCE_LINE:3.0.0.21`,
  'xa recover': 'formatID:8.129.0.12, gtrid_length:8.129.0.12, bqual_length:8.129.0.12, data:253.1.31.1032',
  'binlog events': `Log_name:253.1.31.80, Pos:8.161.0.12, Event_type:253.1.31.80, Server_id:3.161.0.11, End_log_pos:8.161.0.12,
    Info:253.1.31.80`,
  explain: `id:8.161.0.4, select_type:253.1.31.76, table:253.0.31.256, partitions:250.0.31.25264128, type:253.0.31.40,
    possible_keys:253.0.31.16384, key:253.0.31.256, key_len:253.0.31.16384, ref:253.0.31.4096, rows:8.160.0.11,
    filtered:5.128.2.4, Extra:253.1.31.1020`,
  'explain-text': 'EXPLAIN:253.1.31.312',
  maintain: 'Table:253.0.31.512, Op:253.0.31.40, Msg_type:253.0.31.40, Msg_text:250.0.31.1572864',
  'full-processlist': `Id:8.129.0.22, User:253.1.31.128, Host:253.1.31.1020, db:253.0.31.256, Command:253.1.31.64, Time:3.129.0.8,
    State:253.0.31.120, Info:251.0.31.805306368`,
  'random-passwords': 'user:253.1.31.16, host:253.1.31.16, generated password:253.1.31.72, auth_factor:8.161.0.13',
  'count-warnings': '@@session.warning_count:8.160.0.21',
  'count-errors': '@@session.error_count:8.160.0.21',
  'replica status': `Replica_IO_State:253.1.31.56, Source_Host:253.1.31.1024, Source_User:253.1.31.388, Source_Port:3.161.0.8,
    Connect_Retry:3.161.0.11, Source_Log_File:253.1.31.2048, Read_Source_Log_Pos:8.161.0.11,
    Relay_Log_File:253.1.31.2048, Relay_Log_Pos:8.161.0.11, Relay_Source_Log_File:253.1.31.2048,
    Replica_IO_Running:253.1.31.12, Replica_SQL_Running:253.1.31.12, Replicate_Do_DB:253.1.31.80,
    Replicate_Ignore_DB:253.1.31.80, Replicate_Do_Table:253.1.31.80, Replicate_Ignore_Table:253.1.31.92,
    Replicate_Wild_Do_Table:253.1.31.96, Replicate_Wild_Ignore_Table:253.1.31.112, Last_Errno:3.161.0.5,
    Last_Error:253.1.31.80, Skip_Counter:3.161.0.11, Exec_Source_Log_Pos:8.161.0.11, Relay_Log_Space:8.161.0.11,
    Until_Condition:253.1.31.24, Until_Log_File:253.1.31.2048, Until_Log_Pos:8.161.0.11,
    Source_SSL_Allowed:253.1.31.28, Source_SSL_CA_File:253.1.31.2048, Source_SSL_CA_Path:253.1.31.2048,
    Source_SSL_Cert:253.1.31.2048, Source_SSL_Cipher:253.1.31.2048, Source_SSL_Key:253.1.31.2048,
    Seconds_Behind_Source:8.161.0.11, Source_SSL_Verify_Server_Cert:253.1.31.12, Last_IO_Errno:3.161.0.5,
    Last_IO_Error:253.1.31.80, Last_SQL_Errno:3.161.0.5, Last_SQL_Error:253.1.31.80,
    Replicate_Ignore_Server_Ids:253.1.31.2048, Source_Server_Id:3.161.0.9, Source_UUID:253.1.31.144,
    Source_Info_File:253.1.31.4096, SQL_Delay:3.161.0.11, SQL_Remaining_Delay:3.161.0.9,
    Replica_SQL_Running_State:253.1.31.80, Source_Retry_Count:8.161.0.11, Source_Bind:253.1.31.1024,
    Last_IO_Error_Timestamp:253.1.31.80, Last_SQL_Error_Timestamp:253.1.31.80, Source_SSL_Crl:253.1.31.2048,
    Source_SSL_Crlpath:253.1.31.2048, Retrieved_Gtid_Set:253.1.31.0, Executed_Gtid_Set:253.1.31.0,
    Auto_Position:3.161.0.9, Replicate_Rewrite_DB:253.1.31.96, Channel_Name:253.1.31.768,
    Source_TLS_Version:253.1.31.2048, Source_public_key_path:253.1.31.2048, Get_Source_public_key:3.161.0.9,
    Network_Namespace:253.1.31.772`,
} as const;

/** A statement whose columns are known. */
export type ShownColumns = keyof typeof COLUMNS;

const known = new Map<string, readonly ResultColumn[]>();

/** Columns that functions of texts make: in strict mode MySQL does not promise that they are never NULL. */
const MADE: Readonly<Partial<Record<ShownColumns, readonly string[]>>> = {
  columns: ['Field', 'Extra'],
  index: ['Key_name'],
};

/** When the columns of a SHOW are described. */
export interface Describing {
  /** Whether the SQL mode is strict. Default: true. */
  readonly isStrict?: boolean;
  /** Whether at PREPARE. Default: false. */
  readonly isPrepared?: boolean;
}

/** The columns of SHOW, EXPLAIN and their like, as MySQL describes them. */
export function shownColumns(
  statement: ShownColumns,
  { isStrict = true, isPrepared = false }: Describing = {},
): readonly ResultColumn[] {
  const list = (isPrepared ? PREPARED_COLUMNS[statement] : undefined) ?? COLUMNS[statement];
  let found = known.get(list);
  if (found === undefined) known.set(list, (found = describe(list)));
  const made = isStrict ? undefined : MADE[statement];
  if (made === undefined) return found;
  const promised = (column: ResultColumn): ResultColumn => ({ ...column, flags: column.flags | COLUMN_FLAG.notNull });
  return found.map((column) => (made.includes(column.name) ? promised(column) : column));
}

/**
 * The same columns, the first of which has a name of its own: `Tables_in_x`, `Grants for …`.
 *
 * @param inTable its name in its table, if it is of one
 */
export function renamedFirst(columns: readonly ResultColumn[], name: string, inTable = name): readonly ResultColumn[] {
  return columns.map((column, i) =>
    i === 0 ? { ...column, name, originalName: column.originalName === '' ? '' : inTable } : column,
  );
}

/** The longest texts, in bytes of utf8mb3, that are no MEDIUMTEXT. */
const LONGEST_TEXT = 65_535;
const UTF8MB3_BYTES = 3;
const UTF8MB4_BYTES = 4;

/** The columns of a SHOW CREATE whose `text` may be longer than they say: MySQL gives each of its bytes room for a character. */
export function wideEnough(columns: readonly ResultColumn[], name: string, text: string): readonly ResultColumn[] {
  const characters = Buffer.byteLength(text);
  return columns.map((column) => {
    if (column.name !== name || characters * UTF8MB4_BYTES <= column.length) return column;
    const room = characters * UTF8MB3_BYTES;
    return room <= LONGEST_TEXT
      ? { ...column, length: characters * UTF8MB4_BYTES }
      : { ...column, type: COLUMN_TYPE.mediumBlob, length: room * UTF8MB4_BYTES };
  });
}

/** Id of the collation of MySQL's own names. */
const UTF8MB3 = 33;

/** Types of texts. */
const TEXTS: ReadonlySet<number> = new Set([
  COLUMN_TYPE.mediumBlob,
  COLUMN_TYPE.longBlob,
  COLUMN_TYPE.blob,
  COLUMN_TYPE.varString,
  COLUMN_TYPE.string,
]);

function describe(list: string): readonly ResultColumn[] {
  const [head = '', rest] = list.split('; ');
  const [table = '', schema = ''] = rest === undefined ? [] : head.split('.').toReversed();
  return (rest ?? head).split(/,\s+/).map((item) => describeColumn(item, schema, table));
}

function describeColumn(item: string, schema: string, table: string): ResultColumn {
  const [names = '', description = ''] = item.split(':');
  const [wire = '', behind = table] = description.split('@');
  const [type = 0, flags = 0, decimals = 0, length = 0] = wire.split('.').map(Number);
  const [name = '', inTable = name] = names.split('=');
  const isOfTable = table !== '' && behind !== '-';
  return {
    schema: isOfTable && behind !== '' ? schema : '',
    table: isOfTable ? table : '',
    originalTable: isOfTable ? behind : '',
    name,
    originalName: isOfTable ? inTable : '',
    type: type as ColumnTypeCode,
    flags,
    collation: TEXTS.has(type) ? UTF8MB3 : COLLATION_ID.binary,
    length,
    decimals,
  };
}
