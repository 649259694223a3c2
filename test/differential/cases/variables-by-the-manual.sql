-- variables and transactions: what SET may say, what is read, what commits by itself; keys that variables ask for
set nope = 1
set @@nope = 1
set global nope = 1
set session nope = 1
select @@nope
select @@global.nope
select @@session.nope
select @@local.nope
select @@nope.nope
show variables like 'nope'
set autocommit = 2
set autocommit = 'x'
set autocommit = null
set autocommit = on
set autocommit = 'ON'
set autocommit = true
set autocommit = 1.5
set autocommit = -1
set sql_mode = 'nope'
set sql_mode = 'ansi,nope'
set sql_mode = 99999999999
set sql_mode = 'ansi'
select @@sql_mode
set sql_mode = 'traditional'
select @@sql_mode
set sql_mode = ''
set sql_mode = 4
select @@sql_mode
set sql_mode = null
set sql_mode = 1.5
set sql_mode = default
select @@sql_mode
set sql_mode = 'NO_AUTO_CREATE_USER'
set sql_mode = 'ONLY_FULL_GROUP_BY,,STRICT_TRANS_TABLES'
set sql_mode = default
set max_connections = 5
set global version = 'x'
set version = 'x'
set global autocommit = 1
set session max_connections = 5
set local max_connections = 5
select @@session.max_connections
select @@global.max_connections > 0
select @@session.max_allowed_packet
set max_allowed_packet = 1024
set session max_allowed_packet = 1024
set global max_allowed_packet = 'x'
set global max_allowed_packet = 1.5
set global max_allowed_packet = null
set net_buffer_length = 1024
set wait_timeout = -1
select @@wait_timeout
set wait_timeout = 99999999999
select @@wait_timeout
set wait_timeout = 'x'
set wait_timeout = 1e3
set wait_timeout = default
set sort_buffer_size = 1
select @@sort_buffer_size
set sort_buffer_size = default
set group_concat_max_len = 1
select @@group_concat_max_len
set group_concat_max_len = default
set max_execution_time = -5
set max_execution_time = default
set lock_wait_timeout = 0
select @@lock_wait_timeout
set lock_wait_timeout = default
set innodb_lock_wait_timeout = 0
set innodb_lock_wait_timeout = default
set div_precision_increment = 31
select @@div_precision_increment
set div_precision_increment = default
set cte_max_recursion_depth = 0
set cte_max_recursion_depth = default
set default_week_format = 8
select @@default_week_format
set default_week_format = default
set sql_select_limit = -1
set sql_select_limit = default
select @@sql_select_limit
set sql_auto_is_null = 'x'
set sql_big_selects = 3
set sql_log_bin = 2
set unique_checks = 'maybe'
set sql_notes = 0
drop table if exists nope
set sql_notes = 1
set sql_warnings = 1
set sql_warnings = 0
set character_set_client = nope
set character_set_client = utf8mb4
set character_set_client = ucs2
set character_set_client = utf16
set character_set_results = null
select @@character_set_results
set character_set_results = binary
set character_set_results = utf8mb4
set character_set_connection = latin1
select @@collation_connection
set collation_connection = utf8mb4_bin
select @@character_set_connection
set collation_connection = nope
set collation_connection = 'latin1_bin'
set collation_connection = null
set character_set_database = latin1
set collation_database = latin1_bin
set character_set_server = latin1
set character_set_server = default
set character_set_system = latin1
set character_set_filesystem = latin1
set character_set_filesystem = default
set names nope
set names latin1
set names latin1 collate utf8mb4_bin
set names latin1 collate latin1_bin
select @@character_set_client, @@character_set_connection, @@character_set_results, @@collation_connection
set names default
set names utf8mb4
set names 'utf8mb4' collate 'utf8mb4_bin'
set names utf8
set names utf8mb3
set names ucs2
set names utf16
set names = utf8mb4
set names
set names utf8mb4
set character set latin1
set character set default
set charset utf8mb4
set charset nope
set character set = utf8mb4
set names utf8mb4 collate utf8mb4_0900_ai_ci
set time_zone = 'nope'
set time_zone = '+25:00'
set time_zone = '+14:00'
set time_zone = '+14:01'
set time_zone = '-13:59'
set time_zone = '-14:00'
set time_zone = '5'
set time_zone = null
set time_zone = ''
set time_zone = 'system'
select @@time_zone
set time_zone = SYSTEM
set time_zone = '+00:00'
set timestamp = 1
select now()
set timestamp = 1.5
select now(3)
set timestamp = -1
set timestamp = 99999999999999
set timestamp = default
set timestamp = 0
set last_insert_id = 77
select last_insert_id(), @@last_insert_id, @@identity
set identity = 78
select @@identity
set rand_seed1 = 5
set pseudo_thread_id = 5
set pseudo_thread_id = default
set transaction isolation level read committed
set transaction isolation level nope
set session transaction isolation level repeatable read
set session transaction isolation level read committed, read only
select @@transaction_isolation, @@transaction_read_only
set session transaction read write
set session transaction read only, read write
set session transaction read write, isolation level serializable
select @@transaction_isolation, @@transaction_read_only
set session transaction isolation level read committed, isolation level repeatable read
set global transaction isolation level repeatable read
set local transaction isolation level repeatable read
set transaction_isolation = 'nope'
set transaction_isolation = 'READ-COMMITTED'
set transaction_isolation = 'read committed'
set transaction_isolation = 3
select @@transaction_isolation
set transaction_isolation = 4
set @@session.transaction_isolation = 'repeatable-read'
set transaction_read_only = 1
set transaction_read_only = 0
set transaction read only
create table t (id int auto_increment primary key, a int)
set transaction read only
start transaction
insert into t (a) values (2)
commit
begin
set transaction isolation level read committed
set session transaction isolation level repeatable read
start transaction read only
insert into t (a) values (2)
update t set a = 5
delete from t
create table x (a int)
start transaction read write
savepoint s1
savepoint s2
rollback to s1
rollback to s2
rollback to savepoint s1
release savepoint s1
release savepoint s1
release savepoint nope
rollback to nope
savepoint S3
rollback work to s3
rollback work to savepoint S3
commit
savepoint a
rollback to a
begin
begin
select count(*) from t
start transaction read only, read write
start transaction with consistent snapshot
commit
start transaction with consistent snapshot, read only
commit
start transaction read only, with consistent snapshot
commit
start transaction nope
begin work
commit work
begin nope
commit and chain
select @@in_transaction
rollback and chain
rollback and no chain
commit and chain no release
rollback and no chain no release
commit release nope
commit nope
rollback nope
start transaction
create table implicit1 (a int)
select count(*) from t
start transaction
create temporary table tt (a int)
drop temporary table tt
select count(*) from t
start transaction
truncate implicit1
select count(*) from t
start transaction
lock tables t write
select count(*) from t
unlock tables
start transaction
analyze table t
select count(*) from t
start transaction
set autocommit = 1
select count(*) from t
set autocommit = 0
set autocommit = 1
select count(*) from t
start transaction
select count(*) from t
start transaction
select count(*) from t
set @a = 1, @b = 'x', @c = null, @d = 1.5, @e = 1e3, @f = true, @g = date '2020-01-01', @h = x'4142', @i = b'101', @j = (select 5)
select @a, @b, @c, @d, @e, @f, @g, @h, @i, @j, @nope
set @a := 2, @b := @a + 1
select @a, @b
set @a = @a + 1, @b = @a
select @a, @b
set @`odd name` = 1, @'str' = 2, @"dq" = 3
select @`odd name`, @'str', @"dq", @STR
set @a = (select 1, 2)
set @a = (select 1 union select 2)
set @a = nope
set @a = t.a
set @a
set a = 1
set @a = 1, nope = 2
select @a
set @a = 5, @@nope = 2
select @a
set session sql_mode = default, @x = @@sql_mode
set global sql_notes = 1, sql_notes = 1
set @@global.sql_notes = 1, @@session.sql_notes = 1, @@local.sql_notes = 1, @@sql_notes = 1
set global.sql_notes = 1
set session.sql_notes = 1
set @@session.nope.x = 1
set resource group nope
set role nope
set role none
set role default
set role all
set default role all to root
set
set sql_notes
set sql_notes =
set sql_notes = 1,
set sql_notes = ,
set x.y = 1
set global = 1
set sql_notes = (select 1)
set sql_notes = @one
set @one = 1
set sql_notes = @one
set sql_notes = if(1, 1, 0)
set sql_notes = nope
set optimizer_switch = 'nope=on'
set optimizer_switch = 'index_merge=maybe'
set optimizer_switch = 'index_merge=off'
select @@optimizer_switch like '%index_merge=off%'
set optimizer_switch = default
set optimizer_switch = ''
set block_encryption_mode = 'nope'
set block_encryption_mode = 'aes-256-cbc'
set block_encryption_mode = default
set default_storage_engine = nope
set default_storage_engine = innodb
set default_tmp_storage_engine = nope
set storage_engine = innodb
set lc_time_names = 'nope'
set lc_time_names = default
set lc_messages = 'nope'
set sql_require_primary_key = 1
create table nopk (a int)
create table nopk (a int unique not null)
create table nopk (a int primary key)
alter table nopk drop primary key
create table nopk2 as select 1 as a
create temporary table nopk3 (a int)
set sql_require_primary_key = 0
drop table nopk
set sql_generate_invisible_primary_key = 1
create table gipk (a int)
show create table gipk
insert into gipk values (5)
select last_insert_id()
select * from gipk
select my_row_id, a from gipk
create table gipk2 (my_row_id int)
create table gipk3 (a int auto_increment, key (a))
show columns from gipk
alter table gipk alter my_row_id set visible
set show_gipk_in_create_table_and_information_schema = 0
show create table gipk
set show_gipk_in_create_table_and_information_schema = 1
set sql_generate_invisible_primary_key = 0
select @@innodb_page_size, @@innodb_strict_mode, @@tmp_table_size, @@max_heap_table_size
select @@authentication_policy
select @@explicit_defaults_for_timestamp
set explicit_defaults_for_timestamp = 0
set explicit_defaults_for_timestamp = 1
set binlog_format = 'row'
set sql_slave_skip_counter = 1
set global slave_parallel_workers = 4
set global replica_parallel_workers = 4
select @@slave_net_timeout
set session_track_schema = 1
set session_track_system_variables = '*'
set session_track_gtids = 'nope'
set information_schema_stats_expiry = 0
set information_schema_stats_expiry = default
set profiling = 1
set profiling = 0
set internal_tmp_mem_storage_engine = 'MEMORY'
set internal_tmp_mem_storage_engine = 'nope'
set windowing_use_high_precision = off
set end_markers_in_json = on
set end_markers_in_json = off
set eq_range_index_dive_limit = 5
set eq_range_index_dive_limit = default
set max_sp_recursion_depth = 5
set max_sp_recursion_depth = default
set completion_type = 1
set completion_type = 'CHAIN'
set completion_type = 'nope'
set completion_type = 3
set completion_type = default
set concurrent_insert = 1
set global concurrent_insert = 'nope'
set delay_key_write = on
set flush = 1
set global flush = 0
set keycache1.key_buffer_size = 1
set sql_generate_invisible_primary_key = 1
create table g1 (a int unique not null)
create temporary table g2 (a int)
select my_row_id, a, b from g3
create table g4 like g1
insert into g1 values (1), (2)
insert into g1 (my_row_id, a) values (10, 3)
select last_insert_id()
select my_row_id, a from g1 order by a
create table g5 (a int primary key)
create table g6 (my_row_id int primary key)
create table g7 (a int, MY_ROW_ID int)
alter table g1 modify my_row_id int
alter table g1 alter my_row_id set visible
alter table g1 drop column my_row_id
alter table g1 drop primary key, drop column my_row_id
alter table g1 add primary key (a)
alter table g3 rename column my_row_id to x
set sql_generate_invisible_primary_key = 0
create table g8 (a int)
alter table g8 add b int
set sql_require_primary_key = 1
create table r1 (a int)
create table r1 (a int unique)
create table r1 (a int unique not null)
create table r2 (a int primary key)
alter table r2 drop primary key
alter table r2 drop primary key, add primary key (a)
alter table r1 drop index a
alter table g8 add c int
alter table g8 modify a bigint
alter table g8 rename to g9
alter table g9 add index (a)
create index i on g9 (b)
create table r3 like g9
create table r3 like r2
create table r4 as select 1 as a
create table r4 (primary key (a)) as select 1 as a
create temporary table r5 (a int)
create table if not exists r2 (a int)
truncate g9
drop table g9
set sql_require_primary_key = 0
set explicit_defaults_for_timestamp = 0
set explicit_defaults_for_timestamp = 1
set last_insert_id = 5
select last_insert_id(), @@last_insert_id
set identity = 6
select last_insert_id()
set last_insert_id = -1
set last_insert_id = 'x'
set global last_insert_id = 5
set wait_timeout = 1e3
set wait_timeout = 10.0
set timestamp = 99999999999999
set timestamp = 4294967296
set timestamp = 2147483648
set timestamp = default
set session transaction read only, read write
start transaction read only, read write
start transaction read only, read only
start transaction with consistent snapshot, with consistent snapshot
select @@slave_net_timeout, @@slave_net_timeout
select @@binlog_format
set global slave_net_timeout = 60
set global replica_net_timeout = 'x'
set global innodb_io_capacity = 20000
select @@innodb_io_capacity
set global innodb_io_capacity = default
set innodb_io_capacity = 5
set session innodb_table_locks = 1
set session binlog_row_image = 'minimal'
select @@binlog_row_image
set session binlog_row_image = 'nope'
set session binlog_row_image = default
set global innodb_flush_log_at_trx_commit = 2
set global innodb_flush_log_at_trx_commit = default
set max_allowed_packet = null
set time_zone = null
set max_user_connections = 5
set performance_schema_digests_size = 5
set global performance_schema_digests_size = 5
prepare p from 'select @@slave_net_timeout'
execute p
set default_storage_engine = MyISAM
select @@default_storage_engine
set default_storage_engine = default
set global innodb_file_per_table = on
set session innodb_file_per_table = on
set global innodb_file_per_table = 2
set global innodb_file_per_table = default
select @@innodb_file_per_table
