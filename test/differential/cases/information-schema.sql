-- exact: what information_schema lists, and in which order
create table zeta (id int primary key, b int, a int, unique u1 (b, a), key k (a, b))
create table alpha (z int, y int, x int, primary key (x, z), unique (y), check (z > 1), constraint cc check (y > 2))
create table middle (id int primary key, zid int, ax int, az int, constraint fz foreign key (zid) references zeta (id), constraint fa foreign key (ax, az) references alpha (x, z))
create view vz as select * from zeta
create view va as select * from alpha
create trigger t2 before insert on zeta for each row set @a = 1
create trigger t1 after insert on alpha for each row set @a = 1
select table_name from information_schema.tables where table_schema = database()
select table_name, table_type from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'
select table_name, column_name from information_schema.columns where table_schema = database()
select table_name, column_name, ordinal_position from information_schema.columns where table_schema = database() and table_name = 'alpha'
select column_name from information_schema.columns where table_schema = 'differential' and table_name in ('zeta', 'alpha')
select * from information_schema.key_column_usage where table_schema = database()
select constraint_name, column_name from information_schema.key_column_usage where table_schema = database() and table_name = 'alpha'
select constraint_name, column_name from information_schema.key_column_usage where table_schema = database() and referenced_table_name is not null
select table_name, constraint_name from information_schema.table_constraints where table_schema = database()
select constraint_name from information_schema.table_constraints where table_schema = database() and table_name = 'alpha'
select constraint_name from information_schema.referential_constraints where constraint_schema = database()
select constraint_name from information_schema.check_constraints where constraint_schema = database()
select table_name from information_schema.views where table_schema = database()
select view_name, table_name from information_schema.view_table_usage where view_schema = database()
select table_name from information_schema.tables where table_schema = 'information_schema'
select t.table_name, c.column_name from information_schema.tables t join information_schema.columns c using (table_schema, table_name) where t.table_schema = database()
select table_name, count(*) from information_schema.columns where table_schema = database() group by table_name
show tables
show full tables
show table status
show index from alpha
show index from zeta
show columns from alpha
show databases like 'differential'
select * from information_schema.tables limit 0
select * from information_schema.columns limit 0
select * from information_schema.schemata limit 0
select * from information_schema.statistics limit 0
select * from information_schema.key_column_usage limit 0
select * from information_schema.table_constraints limit 0
select * from information_schema.referential_constraints limit 0
select * from information_schema.check_constraints limit 0
select * from information_schema.views limit 0
select * from information_schema.triggers limit 0
select * from information_schema.routines limit 0
select * from information_schema.parameters limit 0
select * from information_schema.engines limit 0
select * from information_schema.events limit 0
select * from information_schema.partitions limit 0
select * from information_schema.files limit 0
select * from information_schema.view_table_usage limit 0
select * from information_schema.columns_extensions limit 0
select * from information_schema.keywords limit 0
select * from information_schema.tables t limit 0
drop database differential
create database differential
use differential
create table t2 (id int primary key, e enum('a','b') default 'a', d decimal(10,2), dt datetime(3), g int as (id * 2), unique u (e, d))
create table t (id int unsigned not null auto_increment primary key, name varchar(100) not null comment 'n', p int, k varchar(10), constraint fkp foreign key (p) references t2 (id) on delete set null, index nk (name, k))
create view v as select id, name from t
SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
SELECT COLUMN_NAME, DATA_TYPE, COLUMN_TYPE, IS_NULLABLE, COLUMN_KEY, COLUMN_DEFAULT, EXTRA FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 't' ORDER BY ORDINAL_POSITION
SELECT DISTINCT BINARY table_info.table_name AS table_name, table_info.create_options AS create_options, table_info.table_comment AS table_comment FROM information_schema.tables AS table_info JOIN information_schema.columns AS column_info ON BINARY column_info.table_name = BINARY table_info.table_name WHERE table_info.table_schema = 'differential' AND column_info.table_schema = 'differential' AND table_info.table_type = 'BASE TABLE' ORDER BY BINARY table_info.table_name
SELECT BINARY table_info.table_name AS view_name, table_info.view_definition AS view_sql FROM information_schema.views AS table_info WHERE table_info.table_schema = 'differential' ORDER BY 1
SELECT column_name column_name, data_type data_type, column_type full_data_type, character_maximum_length character_maximum_length, numeric_precision numeric_precision, numeric_scale numeric_scale, datetime_precision datetime_precision, column_default column_default, is_nullable is_nullable, extra extra, table_name table_name, IF(column_comment = '', NULL, column_comment) AS column_comment, NULLIF(generation_expression, '') generation_expression FROM information_schema.columns WHERE table_schema = 'differential' ORDER BY table_name, ordinal_position
SELECT DISTINCT BINARY index_name AS index_name, BINARY non_unique AS non_unique, BINARY column_name AS column_name, BINARY seq_in_index AS seq_in_index, BINARY sub_part AS partial, BINARY collation AS column_order, BINARY index_type AS index_type, BINARY table_name AS table_name FROM INFORMATION_SCHEMA.STATISTICS WHERE table_schema = 'differential' ORDER BY BINARY table_name, BINARY index_name, seq_in_index
SELECT kcu.constraint_name AS constraint_name, kcu.column_name AS column_name, kcu.referenced_table_name AS referenced_table_name, kcu.referenced_column_name AS referenced_column_name, kcu.ordinal_position AS ordinal_position, kcu.table_name AS table_name, rc.delete_rule AS delete_rule, rc.update_rule AS update_rule FROM information_schema.key_column_usage AS kcu INNER JOIN information_schema.referential_constraints AS rc ON BINARY kcu.constraint_name = BINARY rc.constraint_name WHERE BINARY kcu.table_schema = 'differential' AND kcu.referenced_column_name IS NOT NULL AND BINARY rc.constraint_schema = 'differential' ORDER BY 1, 5
SELECT schema_name FROM information_schema.schemata WHERE schema_name = 'differential'
SELECT default_character_set_name, default_collation_name FROM information_schema.schemata WHERE schema_name = 'differential'
SELECT kc.constraint_name, kc.column_name, kc.referenced_table_name, kc.referenced_column_name, c.constraint_type FROM information_schema.key_column_usage AS kc, information_schema.table_constraints AS c WHERE kc.table_schema = DATABASE() AND (kc.referenced_table_schema = DATABASE() OR kc.referenced_table_schema IS NULL) AND c.table_schema = kc.table_schema AND c.constraint_name = kc.constraint_name AND c.constraint_type != 'CHECK' AND kc.table_name = 't' ORDER BY kc.ordinal_position, 1
SELECT engine FROM information_schema.engines WHERE support = 'DEFAULT'
SELECT cc.constraint_name, cc.check_clause FROM information_schema.check_constraints AS cc, information_schema.table_constraints AS tc WHERE cc.constraint_schema = DATABASE() AND tc.table_schema = cc.constraint_schema AND cc.constraint_name = tc.constraint_name AND tc.constraint_type = 'CHECK' AND tc.table_name = 't'
SELECT fk.referenced_table_name AS 'to_table', fk.referenced_column_name AS 'primary_key', fk.column_name AS 'column', fk.constraint_name AS 'name', fk.ordinal_position AS 'position', rc.update_rule AS 'on_update', rc.delete_rule AS 'on_delete' FROM information_schema.referential_constraints rc JOIN information_schema.key_column_usage fk USING (constraint_schema, constraint_name) WHERE fk.referenced_column_name IS NOT NULL AND fk.table_schema = DATABASE() AND fk.table_name = 't' AND rc.constraint_schema = DATABASE() AND rc.table_name = 't'
SELECT table_name FROM (SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = database()) _subquery WHERE _subquery.table_type = 'BASE TABLE' order by 1
SELECT table_comment FROM information_schema.tables WHERE table_schema = database() AND table_name = 't'
SELECT column_name FROM information_schema.statistics WHERE index_name = 'PRIMARY' AND table_schema = database() AND table_name = 't' ORDER BY seq_in_index
SELECT count(*) FROM information_schema.tables WHERE table_schema = 'differential' AND table_name = 't' AND table_type = 'BASE TABLE'
SELECT * FROM `t` LIMIT 1
SELECT column_name, column_default, is_nullable = 'YES', data_type, character_maximum_length, column_type, column_key, extra, column_comment, numeric_precision, numeric_scale, datetime_precision FROM information_schema.columns WHERE table_schema = 'differential' AND table_name = 't2' ORDER BY ordinal_position
SELECT TABLE_NAME, COLUMN_NAME, INDEX_NAME, NON_UNIQUE FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = 'differential' AND TABLE_NAME = 't2' ORDER BY INDEX_NAME, SEQ_IN_INDEX
select c.column_name, c.column_type from information_schema.columns c where c.table_schema='differential' and c.table_name='v'
SELECT GRANTEE, PRIVILEGE_TYPE, IS_GRANTABLE FROM information_schema.USER_PRIVILEGES WHERE GRANTEE LIKE '%nobody%'
select routine_name from information_schema.routines where routine_schema = 'differential'
SELECT NULL AS TABLE_CAT, 'differential' AS TABLE_SCHEM, TABLE_NAME, CASE WHEN TABLE_TYPE='BASE TABLE' THEN CASE WHEN TABLE_SCHEMA = 'mysql' OR TABLE_SCHEMA = 'performance_schema' THEN 'SYSTEM TABLE' ELSE 'TABLE' END WHEN TABLE_TYPE='TEMPORARY' THEN 'LOCAL_TEMPORARY' ELSE TABLE_TYPE END AS TABLE_TYPE, TABLE_COMMENT AS REMARKS FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'differential' HAVING TABLE_TYPE IN ('TABLE', 'VIEW', null, null, null) ORDER BY TABLE_TYPE, TABLE_SCHEMA, TABLE_NAME
SET NAMES utf8mb4
SET character_set_results = NULL
SET character_set_results = 'utf8mb4'
SET sql_mode='STRICT_TRANS_TABLES'
SET sql_mode=concat(@@sql_mode, ',NO_ENGINE_SUBSTITUTION'), session wait_timeout=600
set session sql_mode=''
SET SESSION TRANSACTION READ ONLY
SET SESSION TRANSACTION READ WRITE
SET @@session.autocommit = ON
SET SQL_SAFE_UPDATES=0
SET SQL_SELECT_LIMIT=DEFAULT
SET SQL_SELECT_LIMIT=501
SET max_execution_time=0, net_read_timeout=60
SET SESSION group_concat_max_len=1000000
SET @@SESSION.max_statement_time=0
SET information_schema_stats_expiry=0
SET SESSION information_schema_stats_expiry=86400
SELECT @@GLOBAL.sql_mode, @@SESSION.sql_mode
SELECT CONNECTION_ID() > 0
SELECT VERSION() LIKE '%MariaDB%'
select @@autocommit, @@session.autocommit, @@global.autocommit
select @@default_storage_engine, @@innodb_version is not null
select now() <= current_timestamp, utc_timestamp() is not null
SELECT CURRENT_USER() IS NOT NULL, SESSION_USER() IS NOT NULL
SELECT sleep(0), GET_LOCK('x', 0), IS_FREE_LOCK('x'), RELEASE_LOCK('x'), RELEASE_ALL_LOCKS()
create table wanted_one (id int primary key, p int, unique u (p))
create table Wanted_two (id int primary key, p int, constraint wanted_fk foreign key (p) references wanted_one (p), constraint wanted_chk check (p > 0))
create view wanted_view as select table_name as tn, table_schema as ts from information_schema.tables where table_name like 'wanted%'
select table_name, column_name from information_schema.columns where table_schema = database() and table_name = 'wanted_one' order by 2
select table_name, column_name from information_schema.columns where table_schema = database() and table_name in ('wanted_one', 'Wanted_two', 'none') order by 1, 2
select c.table_name, c.column_name from information_schema.columns c where ('wanted_one' = c.table_name and schema() = c.table_schema) or (c.table_name = 'Wanted_two' and c.table_schema = database() and c.column_name = 'p') order by 1, 2
select t.table_name, k.constraint_name from information_schema.tables t left join information_schema.key_column_usage k on k.table_schema = t.table_schema and k.table_name = t.table_name and k.referenced_table_name is not null where t.table_schema = database() and t.table_name in ('wanted_one', 'Wanted_two') order by 1
select t.table_name, k.constraint_name from information_schema.tables t left join information_schema.key_column_usage k using (table_schema, table_name) where table_schema = database() and table_name = 'Wanted_two' order by 2
select count(*) from information_schema.tables t where t.table_schema = database() and not (t.table_name = 'wanted_one') and t.table_name like 'wanted%'
select tn from wanted_view where ts = database() order by 1
select (select count(*) from information_schema.columns where table_name = t.table_name and table_schema = database()) as n from information_schema.tables t where t.table_name = 'wanted_one' and t.table_schema = database()
select t.table_name from information_schema.tables t where t.table_schema = database() and exists (select 1 from information_schema.columns where table_schema = t.table_schema and column_name = 'p' and columns.table_name = t.table_name) order by 1
select constraint_name, constraint_type from information_schema.table_constraints where constraint_schema = database() and table_name = 'Wanted_two' order by 1
select index_name from information_schema.statistics where index_schema = database() and table_name = 'wanted_one' order by 1
drop view wanted_view
drop table Wanted_two, wanted_one
select * from information_schema.processlist limit 0
select * from information_schema.user_privileges limit 0
select * from information_schema.schema_privileges p limit 0
select * from information_schema.table_privileges limit 0
select * from information_schema.user_attributes limit 0
select * from information_schema.collations limit 0
select * from information_schema.role_table_grants limit 0
select * from information_schema.applicable_roles r limit 0
create table referred (a int, b int, c int, d int, primary key (a, b), unique uc (c), key kc (c, d), unique ud (d, a), unique u3 (b, c, d))
create table referring (x int, y int, foreign key (x) references referred (c), foreign key (x, y) references referred (a, b), foreign key (x, y) references referred (d, a))
select constraint_name, unique_constraint_name from information_schema.referential_constraints where table_name = 'referring'
select count(*) from mysql.columns_priv
select count(*) from mysql.procs_priv
select * from information_schema.columns where table_schema = 'information_schema' and table_name < 'P' order by table_name, ordinal_position
select * from information_schema.columns where table_schema = 'information_schema' and table_name >= 'P' order by table_name, ordinal_position
select table_name, partition_name, partition_comment, nodegroup, table_rows, index_length from information_schema.partitions where table_name in ('referred', 'referring')
describe information_schema.tables
show full columns from information_schema.statistics
show columns from information_schema.engines like 'S%'
show index from information_schema.tables
-- Names of columns, keys and constraints sort by utf8mb3_tolower_ci, whatever else is compared with them.
create table c1 (code char(2) primary key)
create table t1 (a char(2), b char(2), d char(2), constraint user_country foreign key (a) references c1 (code), constraint user_country__is foreign key (b) references c1 (code), constraint user_country_born foreign key (d) references c1 (code), key fooBar (a,b), key foo_baz (b,a))
select constraint_name from information_schema.key_column_usage where table_schema=database() order by 1
select constraint_name from information_schema.referential_constraints where constraint_schema=database() order by 1
select constraint_name from information_schema.table_constraints where table_schema=database() order by constraint_name
select index_name from information_schema.statistics where table_schema=database() order by 1, seq_in_index
create table fooBar (fooBar int, foo_baz int, `foo^` int)
create table foo_baz (i int)
create view foo_c as select 1
select table_name from information_schema.tables where table_schema=database() order by 1
select column_name from information_schema.columns where table_schema=database() order by 1
select column_name from information_schema.columns where table_schema=database() and column_name > 'foo_'
select index_name from information_schema.statistics where table_schema=database() and index_name < 'foo_c'
select k.constraint_name, c.constraint_name from information_schema.key_column_usage k join information_schema.referential_constraints c on c.constraint_name=k.constraint_name where c.constraint_schema=database() and k.table_schema=database() order by k.constraint_name
select max(index_name), min(index_name) from information_schema.statistics where table_schema=database()
select distinct index_name from information_schema.statistics where table_schema=database() order by upper(index_name)
create table c (code char(2) primary key, É int, e_b int, ea int)
create table t (id int primary key auto_increment, user_id int, userB int, key user_idx (userB), key user_id_idx (user_id), check (user_id > 0), constraint chk_a check (userB > 0))
create table meta (tn varchar(64), cn varchar(64), kn varchar(64) character set utf8mb3)
insert into meta values ('t','USER_ID','user_ID_idx')
select column_name from information_schema.columns where table_schema=database() and column_name='e'
select column_name from information_schema.columns where table_schema=database() and column_name='é'
select column_name from information_schema.columns where table_schema=database() and column_name like 'E%' order by column_name
select column_name from information_schema.columns where table_schema=upper(database())
select index_name from information_schema.statistics where table_schema=database() order by index_name
select s.index_name, c.column_name from information_schema.statistics s join information_schema.columns c on c.table_schema=s.table_schema and c.table_name=s.table_name and c.column_name=s.column_name where s.table_schema=database() order by 1,2
select s.index_name from information_schema.statistics s join meta m on m.cn = s.column_name and s.table_name = m.tn where s.table_schema=database()
select s.index_name from information_schema.statistics s join meta m on m.kn = s.index_name where s.table_schema=database()
select concat(table_name,'.',column_name) x, collation(concat(table_name,'.',column_name)), collation(column_name), collation(table_name), collation(column_type), collation(data_type) from information_schema.columns where table_schema=database() and table_name='t' order by x
select column_name as n from information_schema.columns where table_schema=database() union select index_name from information_schema.statistics where table_schema=database() order by n
select column_name as n from information_schema.columns where table_schema=database() union select table_name from information_schema.tables where table_schema=database() order by n
select column_name as n from information_schema.columns where table_schema=database() union select 'zz' order by n
select constraint_name, constraint_type from information_schema.table_constraints where table_schema=database() and constraint_type in ('PRIMARY KEY','check') order by 1
select group_concat(column_name order by column_name) from information_schema.columns where table_schema=database()
select lower(column_name), count(*) from information_schema.columns where table_schema=database() group by column_name order by column_name
select distinct data_type from information_schema.columns where table_schema=database() order by data_type
select data_type from information_schema.columns where table_schema=database() and data_type='INT' limit 1
select data_type from information_schema.columns where table_schema=database() and data_type='VarChar' limit 1
select column_type from information_schema.columns where table_schema=database() and column_type='CHAR(2)'
select engine from information_schema.tables where table_schema=database() and engine='innodb' limit 1
select table_type from information_schema.tables where table_schema=database() and table_type='base table' limit 1
select is_nullable from information_schema.columns where table_schema=database() and is_nullable='yes' limit 1
select extra from information_schema.columns where table_schema=database() and extra='AUTO_INCREMENT'
select column_key from information_schema.columns where table_schema=database() and column_key='pri' limit 1
select privileges from information_schema.columns where table_schema=database() and privileges like 'SELECT%' limit 1
select column_default from information_schema.columns where table_schema=database() and column_default='x'
select index_type from information_schema.statistics where index_type='btree' and table_schema=database() limit 1
select update_rule from information_schema.referential_constraints where update_rule='no action' and constraint_schema=database()
select check_clause from information_schema.check_constraints where constraint_schema=database() and constraint_name='CHK_A'
select c.constraint_name, t.constraint_name from information_schema.check_constraints c join information_schema.table_constraints t on t.constraint_name=c.constraint_name and t.constraint_schema=c.constraint_schema where c.constraint_schema=database() order by 1
select k.column_name from information_schema.key_column_usage k join information_schema.columns c on c.column_name = k.referenced_column_name and c.table_schema = k.table_schema where k.table_schema=database() order by 1
select t.table_name from information_schema.tables t left join information_schema.views v on v.table_name=t.table_name where t.table_schema=database() order by 1
select c.column_name from information_schema.columns c join information_schema.collations l on l.collation_name = c.collation_name where c.table_schema=database() and l.character_set_name='utf8mb4' order by 1
select coalesce(column_default, column_name), if(1, column_name, data_type), collation(coalesce(column_default, column_name)) from information_schema.columns where table_schema=database() and table_name='t' order by ordinal_position
select case when column_key='PRI' then column_name else extra end from information_schema.columns where table_schema=database() order by ordinal_position, table_name
select concat(column_name, extra), concat(table_name, column_name, data_type) from information_schema.columns where table_schema=database() order by table_name, ordinal_position
create table shapes (p point, g geometry not null, j json, b blob)
select column_name, character_maximum_length, character_octet_length, data_type from information_schema.columns where table_schema=database() and table_name='shapes' order by ordinal_position
-- keys in the order of their names, parts that are expressions, and the key that InnoDB makes itself
create table keyed_nowhere (a int, b int not null, unique zz (a), unique k ((b + 1), b), key other (b))
create table keyed_by_unique (a int, b int not null, unique b (b), unique Aa (a))
select constraint_name, column_name, ordinal_position from information_schema.key_column_usage where table_schema = database() and table_name like 'keyed%'
select table_name, constraint_name, constraint_type from information_schema.table_constraints where table_schema = database() and table_name like 'keyed%'
select table_name, constraint_name from information_schema.table_constraints_extensions where constraint_schema = database() and table_name like 'keyed%'
drop table keyed_nowhere, keyed_by_unique
