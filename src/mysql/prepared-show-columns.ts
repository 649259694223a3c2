/**
 * What MySQL 9.7 says at PREPARE of the columns of a SHOW that it makes a query of a view, where it is another thing than when it
 * runs: then they come from a table of its own. In the form of `COLUMNS` in show-columns.ts.
 */
export const PREPARED_COLUMNS: Readonly<Record<string, string>> = {
  databases: 'information_schema.SCHEMATA; Database:253.20609.0.256@sch',
  tables: 'information_schema.TABLES; Tables:253.20609.0.256@tbl, Table_type:254.20873.0.44@tbl',
  columns: `information_schema.COLUMNS; Field:253.0.31.256@, Type:252.4241.0.67108860@col, Collation:253.0.31.256@,
    Null:253.1.31.12@, Key:254.4481.0.12@col, Default:252.144.0.262140@col, Extra:253.0.31.1024@,
    Privileges:253.0.31.616@, Comment:253.129.31.8192@`,
  index: `information_schema.SHOW_STATISTICS; Table:253.20609.0.256@tbl, Non_unique:8.129.0.2@, Key_name:253.0.31.256@,
    Seq_in_index:3.20515.0.10@icu, Column_name:253.0.31.256@, Collation:253.0.31.4@, Cardinality:8.128.0.21@,
    Sub_part:8.128.0.21@, Packed:6.128.0.0@, Null:253.1.31.12@, Index_type:253.129.31.44@, Comment:253.1.31.32@,
    Index_comment:253.4225.0.8192@idx, Visible:253.1.31.12@, Expression:252.128.31.4294967295@`,
  'table-status': `information_schema.TABLES; Name:253.20609.0.256@tbl, Engine:253.0.31.256@, Version:8.128.0.3@,
    Row_format:254.384.0.40@tbl, Rows:8.160.0.21@, Avg_row_length:8.160.0.21@, Data_length:8.160.0.21@,
    Max_data_length:8.160.0.21@, Index_length:8.160.0.21@, Data_free:8.160.0.21@, Auto_increment:8.160.0.21@,
    Create_time:7.4225.0.19@tbl, Update_time:12.128.0.19@, Check_time:12.128.0.19@, Collation:253.20484.0.256@col,
    Checksum:8.128.0.21@, Create_options:253.0.31.1024@, Comment:253.0.31.8192@`,
  triggers: `information_schema.TRIGGERS; Trigger:253.20481.0.256@trg, Event:254.20865.0.24@trg, Table:253.20609.0.256@tbl,
    Statement:252.4241.0.4294967295@trg, Timing:254.20865.0.24@trg, Created:7.4225.2.22@trg,
    sql_mode:254.6273.0.2184@trg, Definer:253.20617.0.1152@trg, character_set_client:253.20485.0.256@cs_client,
    collation_connection:253.20485.0.256@coll_conn, Database Collation:253.20485.0.256@coll_db`,
  'routine-status': `information_schema.ROUTINES; Db:253.20609.0.256@sch, Name:253.20481.0.256@rtn, Type:254.20865.0.36@rtn,
    Language:253.129.0.256@rtn, Definer:253.20617.0.1152@rtn, Modified:7.4225.0.19@rtn, Created:7.4225.0.19@rtn,
    Security_type:254.4481.0.28@rtn, Comment:252.4241.0.262140@rtn, character_set_client:253.20485.0.256@cs_client,
    collation_connection:253.20485.0.256@coll_conn, Database Collation:253.20485.0.256@coll_db`,
};
