-- exact: warnings about what has no future, sql_mode, character sets, and what sessions begin with
set sql_mode = 'NO_AUTO_CREATE_USER'
set sql_mode = 'STRICT_TRANS_TABLES,NO_AUTO_CREATE_USER'
set sql_mode = 'MYSQL40'
set sql_mode = 'NO_KEY_OPTIONS,ANSI'
set sql_mode = 'PAD_CHAR_TO_FULL_LENGTH'
set sql_mode = 'NO_ZERO_DATE'
set sql_mode = 'STRICT_TRANS_TABLES'
set sql_mode = 'NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO'
set sql_mode = 'TRADITIONAL'
set sql_mode = 'ansi'
set sql_mode = 'NOT_USED'
set sql_mode = ''
set sql_mode = 262144
set sql_mode = 8
set sql_mode = 4194304
set sql_mode = 'REAL_AS_FLOAT,nonsense'
set sql_mode = default
set character_set_client = utf8
set character_set_client = utf8mb3
set character_set_results = utf8mb3
set character_set_results = 'binary'
set character_set_results = null
set character_set_connection = utf8mb3
set collation_connection = utf8mb3_general_ci
set collation_connection = utf8mb3_bin
set collation_connection = utf8mb4_general_ci
set names utf8
set names utf8mb3
set names utf8mb3 collate utf8mb3_general_ci
set names utf8mb3 collate utf8mb3_unicode_ci
set names latin1
set names utf8mb4 collate utf8mb4_unicode_ci
set names 'utf8mb4'
set names default
set character set utf8
set character set utf8mb3
set character set utf8mb4
set character set default
set collation_database = utf8mb3_general_ci
set collation_server = utf8mb3_general_ci
set character_set_database = utf8mb3
set character_set_server = utf8mb3
set character_set_server = default
set collation_server = default
set collation_database = default
set global character_set_server = default
set character_set_filesystem = utf8mb3
set character_set_filesystem = default
set character_set_client = ucs2
set character_set_client = 33
set character_set_client = 255
set character_set_client = @@character_set_client
set names utf8mb4
set collation_connection = 'utf8mb4_0900_ai_ci'
select sql_no_cache 1
select sql_no_cache sql_calc_found_rows 1
select /*!40001 SQL_NO_CACHE */ 1
select sql_cache 1
create table cs1 (a char(3)) default charset utf8
create table cs2 (a char(3)) default charset utf8mb3
create table cs3 (a char(3)) collate utf8mb3_general_ci
create table cs4 (a char(3) character set utf8mb3)
create table cs5 (a char(3) collate utf8mb3_bin)
create table cs6 (a char(3) character set utf8 collate utf8_general_ci)
alter table cs1 convert to character set utf8mb3
alter table cs1 default character set utf8
create database utf8x character set utf8
drop database utf8x
create database utf8x collate utf8mb3_general_ci
drop database utf8x
create database utf8x charset utf8mb3
drop database utf8x
select convert('a' using utf8)
select convert('a' using utf8mb3)
select cast('a' as char character set utf8mb3)
select _utf8mb3'a', _utf8'a'
select 'a' collate utf8mb4_general_ci
select _utf8mb3'a' collate utf8mb3_bin
set sql_auto_is_null = 1
set sql_auto_is_null = 0
set max_length_for_sort_data = 1024
set @@session.transaction_write_set_extraction = off
set old_alter_table = 1
set old_alter_table = 0
set lc_time_names = 'en_US'
set innodb_lock_wait_timeout = 50
set profiling = 1
set profiling = 0
set sql_big_selects = 1
set storage_engine = innodb
set default_storage_engine = innodb
set default_storage_engine = InnoDB
set session wait_timeout = 100, interactive_timeout = 100
set net_write_timeout = 99999999999
set group_concat_max_len = 1
set group_concat_max_len = default
set max_execution_time = 1000
set max_execution_time = default
set sql_select_limit = default
set max_join_size = 1000000
set max_join_size = default
set session sql_safe_updates = off
set optimizer_switch = 'mrr=on'
set optimizer_switch = 'nonsense=on'
set optimizer_switch = default
set transaction_isolation = 'READ-COMMITTED'
set transaction_isolation = 'read committed'
set transaction_isolation = default
set transaction read only
set transaction read write
set session transaction read write, isolation level repeatable read
set explain_format = 'TREE'
set explain_format = default
set sql_mode=(select concat(@@sql_mode, ',PIPES_AS_CONCAT'))
set sql_mode=(select replace(@@sql_mode,'ONLY_FULL_GROUP_BY',''))
set sql_mode = default
set sql_mode = 262144
select @@sql_mode
set sql_mode = 'ansi'
select @@sql_mode
set sql_mode = 4194304
select @@sql_mode
set sql_mode = 'NOT_USED'
select @@sql_mode
set sql_mode = 256
set sql_mode = 'NOT_USED_9'
set sql_mode = 'PAD_CHAR_TO_FULL_LENGTH,STRICT_ALL_TABLES'
select @@sql_mode
set sql_mode = default
set names ucs2
set character_set_client = 9999
set collation_connection = 33
