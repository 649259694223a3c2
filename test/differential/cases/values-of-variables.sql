-- what SET takes for variables of each kind: by the type of the value, not by what it looks like
set autocommit = '1'
set autocommit = 'true'
set autocommit = 'ON'
set autocommit = 'o'
set autocommit = 'of'
set autocommit = ' on'
set autocommit = 1.0
set autocommit = 1e0
set autocommit = 1+0.0
set autocommit = 1+0e0
set autocommit = cast(1 as decimal)
set autocommit = cast(1 as unsigned)
set autocommit = null
set autocommit = default
set wait_timeout = '100'
set wait_timeout = 100.0
set wait_timeout = 99999999999999999999
set wait_timeout = cast('100' as signed)
set wait_timeout = cast('100' as char)
set wait_timeout = 1/1
set @i = 100, @s = '100', @d = 100.0, @f = 1e2
set wait_timeout = @i
set wait_timeout = @s
set wait_timeout = @d
set wait_timeout = @f
set wait_timeout = @nosuch
set wait_timeout = default
set timestamp = '1'
set timestamp = 1.5
set timestamp = @d
set timestamp = @s
set timestamp = 1e0
set timestamp = null
set timestamp = default
set sql_mode = 0
set sql_mode = 1.0
set sql_mode = 1e0
set sql_mode = @d
set sql_mode = 4294967295
set sql_mode = 'a,b'
set sql_mode = ' ANSI'
set sql_mode = 'ANSI, ONLY_FULL_GROUP_BY'
set sql_mode = default
set time_zone = 1
set time_zone = 1.5
set time_zone = '+01:00'
set time_zone = '1:00'
set time_zone = x'2b30313a3030'
set time_zone = default
set default_storage_engine = 1
set default_storage_engine = 'abc'
set default_storage_engine = ''
set default_storage_engine = null
set default_storage_engine = 'innodb'
set default_storage_engine = federated
set default_tmp_storage_engine = 'FEDERATED'
select @@default_storage_engine
set default_storage_engine = innodb
set default_storage_engine = 1.5
select @@default_storage_engine
set default_storage_engine = default
set default_tmp_storage_engine = 'abc'
set default_tmp_storage_engine = default
set default_collation_for_utf8mb4 = 'utf8mb4_bin'
set default_collation_for_utf8mb4 = 'utf8mb4_general_ci'
set default_collation_for_utf8mb4 = 8
set default_collation_for_utf8mb4 = 45
set default_collation_for_utf8mb4 = 'nosuch'
set default_collation_for_utf8mb4 = null
set default_collation_for_utf8mb4 = default
set max_delayed_threads = 0
set max_delayed_threads = 20
set max_delayed_threads = default
set last_insert_id = 5
set last_insert_id = default
set insert_id = default
set rand_seed1 = default
set optimizer_switch = 0
set optimizer_switch = default
set optimizer_switch = 1.5
set optimizer_switch = 'mrr=on'
set optimizer_switch = 'mrr=on,mrr=off'
set optimizer_switch = 'MRR=ON'
set optimizer_switch = 'mrr = on'
set optimizer_switch = 'default'
set optimizer_switch = 'mrr'
set optimizer_switch = 'nosuch=on'
set optimizer_switch = 'mrr=2'
set optimizer_switch = 'mrr=off,default'
set unique_checks = 0
select @@unique_checks
set unique_checks = default
select @@unique_checks
set unique_checks = 1
set foreign_key_checks = default
select @@foreign_key_checks
set foreign_key_checks = 1
set sql_log_bin = default
select @@sql_log_bin
set sql_notes = default
select @@sql_notes
set session sql_auto_is_null = default, sql_safe_updates = default, sql_big_selects = default, sql_warnings = default
select @@sql_auto_is_null, @@sql_safe_updates, @@sql_big_selects, @@sql_warnings
set sql_select_limit = 18446744073709551615
set sql_select_limit = 18446744073709551616
set sql_select_limit = default
set max_join_size = 18446744073709551615
set max_join_size = 18446744073709551614
set max_join_size = default
set bulk_insert_buffer_size = 18446744073709551615
set bulk_insert_buffer_size = 18446744073709551614
set bulk_insert_buffer_size = default
set character_set_client = 1.5
set character_set_client = null
set character_set_results = null
set character_set_results = default
set collation_connection = null
set collation_connection = 1.5
set session character_set_system = 1
set session version = 'x'
set session nosuch = 1
set @@nosuch = 1
set nosuch = 1
set session max_connections = 10
set max_connections = 10
set x.y = 1
set @@session.autocommit = 1, @@autocommit = 1, @@local.autocommit = 1, local autocommit = 1
set @@global.autocommit = 1
set autocommit := 1
set autocommit 1
set autocommit =
set session = 1
set transaction isolation level nosuch
set session transaction isolation level read committed, read only
set local transaction read write
set transaction read only, isolation level serializable
set transaction read only, read write
set names utf8mb4 collate utf8mb4_bin
set names default
set names utf8mb4 collate default
set names 'utf8mb4', @x = 1
set @x = 1, names utf8mb4
set names nosuch
set names utf8mb4 collate latin1_bin
set character set utf8mb4
set charset utf8mb4
set charset default
set char set utf8mb4
set password =
set sql_mode = ansi_quotes
set sql_mode = "ANSI_QUOTES"
set @a = "x"
set sql_mode = ''
set sql_mode = default
set @a.b = 1, @`c d` = 2
select @a.b, @`c d`
set @a = 1, autocommit = nosuch, @b = 2
select @a, @b
set role none
set role default
set session transaction_isolation = 'READ-COMMITTED'
set transaction_isolation = 1
select @@transaction_isolation
set transaction_isolation = 7
set transaction_isolation = 'read committed'
set transaction_isolation = default
set completion_type = 1
set completion_type = 'chain'
set completion_type = default
set autocommit = default
set optimizer_switch = 'mrr=on,nosuch=on,index_merge=on'
set optimizer_switch = 'nosuch=on,index_merge=on'
set optimizer_switch = 'mrr=off'
set optimizer_switch = 'mrr=default'
select @@optimizer_switch like '%mrr=on%'
set optimizer_switch = 'mrr=off,mrr_cost_based=off'
set optimizer_switch = 'default,mrr_cost_based=off'
select @@optimizer_switch like '%mrr=on,mrr_cost_based=off%'
set optimizer_switch = 'mrr=off,'
set optimizer_switch = ',mrr=off'
set optimizer_switch = 'mrr=off,,mrr_cost_based=off'
set optimizer_switch = 'mrr=off,default,default'
set optimizer_switch = 'mrr=ON '
set optimizer_switch = ' mrr=on'
set optimizer_switch = 'mrr= on'
set optimizer_switch = 'mrr=on=off'
set optimizer_switch = null
set optimizer_switch = -1
set optimizer_switch = 1
set optimizer_switch = 5
set optimizer_switch = 100000000000
set optimizer_switch = default
set local = 1
set `session` = 1
set @@local.sql_mode = ''
set sql_mode = 'ANSI,,TRADITIONAL'
set sql_mode = ','
set sql_mode = 'ANSI,'
set sql_mode = default
set char set utf8mb4
set char set default
set charset = 1
set names = 1
set lc_time_names = 1
set lc_time_names = default
set lc_time_names = 1.5
set lc_time_names = null
set character_set_results = 1.5
set profiling = 'x'
set tmp_table_size = 1.0e5
set session transaction_isolation = 1.0
set session completion_type = 1.0
set sql_select_limit = 5.0
set @x = 5
set sql_select_limit = @x
select @@sql_select_limit
set sql_select_limit = (select 7)
select @@sql_select_limit
set sql_select_limit = default
set time_zone = null
set long_query_time = 1.5
select @@long_query_time
set long_query_time = '1.5'
set long_query_time = 1e0
set long_query_time = null
set long_query_time = -1.5
set long_query_time = default
set group_concat_max_len = 18446744073709551615
select @@group_concat_max_len
set group_concat_max_len = 1
select @@group_concat_max_len
set group_concat_max_len = default
set sort_buffer_size = if(1, 50000, 2)
select @@sort_buffer_size
set sort_buffer_size = default
set autocommit = 1 = 1
set autocommit = not 0
set autocommit = (select 1)
set autocommit = (select '1')
set autocommit = (select 1 union select 2)
set autocommit = (1, 2)
set autocommit = (select 1, 2)
set autocommit = default(x)
set autocommit = `on`
set autocommit = "on"
select /*+ set_var(optimizer_switch='mrr=off') */ @@optimizer_switch like '%mrr=off%'
select /*+ set_var(sort_buffer_size='100000') */ @@sort_buffer_size
select /*+ set_var(foreign_key_checks='1') */ @@foreign_key_checks
select /*+ set_var(foreign_key_checks=off) */ @@foreign_key_checks
select /*+ set_var(sort_buffer_size=1.5) */ @@sort_buffer_size
select /*+ set_var(sort_buffer_size=1M) */ @@sort_buffer_size
select /*+ set_var(sql_mode='ansi') */ @@sql_mode
select /*+ set_var(max_join_size=default) */ 1
select /*+ set_var(time_zone='+01:00') */ @@time_zone
