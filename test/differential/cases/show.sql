-- exact: SHOW, maintenance of tables and other statements of administration
create table `Lettered` (a int)
show tables like 'lettered'
show tables like 'L%'
show tables like 'l%'
show table status like 'lettered'
show databases like 'INFORMATION%'
show databases like 'information%'
show triggers like 'lettered'
show columns from `Lettered` like 'A'
show tables from information_schema like 'TABLES'
show collation like 'UTF8MB4\_0900\_BIN'
drop table `Lettered`
create table parent (id int unsigned not null auto_increment primary key, name varchar(100) not null, email varchar(255) default null, created_at timestamp null default current_timestamp, updated_at timestamp null default current_timestamp on update current_timestamp, data json, status enum('on','off') not null default 'on', price decimal(10,2) default 0.00, unique key uq_email (email), key ix_name (name(10))) engine=innodb default charset=utf8mb4 collate=utf8mb4_unicode_ci comment='the parents'
create table child (id bigint not null auto_increment, parent_id int unsigned not null, body text, primary key (id), constraint fk_child foreign key (parent_id) references parent (id) on delete cascade)
create view pv as select id, name from parent
insert into parent (name, email) values ('a', 'a@x'), ('b', 'b@x')
SHOW COLLATION WHERE Charset = 'utf8mb4' AND `Default` = 'Yes'
SHOW CHARSET LIKE 'utf8%'
SHOW CHARACTER SET WHERE Charset = 'utf8mb4'
SHOW DATABASES LIKE 'differential'
SHOW SCHEMAS LIKE 'differential'
SHOW DATABASES WHERE `Database` = 'differential'
SHOW TABLES
SHOW TABLES LIKE 'par%'
SHOW TABLES WHERE Tables_in_differential = 'child'
SHOW FULL TABLES
SHOW FULL TABLES WHERE Table_type = 'VIEW'
SHOW FULL TABLES FROM `differential` LIKE '%'
SHOW /*!50002 FULL*/ TABLES
SHOW EXTENDED TABLES LIKE 'parent'
SHOW EXTENDED FULL TABLES LIKE 'parent'
SHOW TABLES FROM information_schema
SHOW TABLES FROM nope
SHOW TABLE STATUS FROM differential WHERE Name = 'child'
SHOW COLUMNS FROM parent
SHOW FULL COLUMNS FROM parent
SHOW FULL COLUMNS FROM differential.parent LIKE 'na%'
SHOW FULL COLUMNS FROM parent FROM differential
SHOW COLUMNS FROM parent WHERE Field = 'id'
SHOW FIELDS FROM parent
SHOW FULL FIELDS IN parent IN differential
DESCRIBE parent
DESC parent name
DESCRIBE parent 'n%'
DESC differential.parent
EXPLAIN parent
SHOW INDEX FROM pv
SHOW INDEX FROM child
SHOW COLLATION LIKE 'utf8mb4_bin'
SHOW TABLE STATUS LIKE 'nothing'
SHOW GLOBAL VARIABLES LIKE 'nothing'
SHOW STATUS LIKE 'nothing'
SHOW GLOBAL STATUS LIKE 'nothing'
SHOW PROFILE CPU, SWAPS
SHOW CREATE TABLE parent
SHOW CREATE TABLE child
SHOW CREATE VIEW pv
create table wide (a int) comment='éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé'
SHOW CREATE TABLE wide
drop table wide
SHOW CREATE TABLE pv
SHOW CREATE VIEW parent
SHOW CREATE DATABASE differential
SHOW CREATE SCHEMA IF NOT EXISTS `differential`
SHOW CREATE DATABASE nope
SHOW CREATE PROCEDURE nope
SHOW CREATE FUNCTION nope
SHOW CREATE EVENT nope
SHOW CREATE TRIGGER nope
SHOW CREATE TABLE nope
SHOW EVENTS
SHOW EVENTS FROM differential
SHOW TRIGGERS
SHOW TRIGGERS FROM differential LIKE 'parent'
SHOW TRIGGERS LIKE 'x'
SHOW FUNCTION STATUS WHERE Db = 'differential'
SHOW PROCEDURE STATUS LIKE 'x'
SHOW OPEN TABLES WHERE In_use > 0
SHOW MASTER STATUS
SHOW BINARY LOG STATUS
SHOW MASTER LOGS
SHOW BINARY LOGS
SHOW SLAVE STATUS
SHOW REPLICA STATUS
SHOW REPLICAS
SHOW SLAVE HOSTS
SHOW ALL SLAVES STATUS
SHOW BINLOG EVENTS
SHOW PROFILES
SHOW PROFILE
SHOW PROFILE ALL FOR QUERY 1
SHOW WARNINGS
SHOW WARNINGS LIMIT 1
SHOW ERRORS
SHOW COUNT(*) WARNINGS
SHOW COUNT(*) ERRORS
SHOW VARIABLES LIKE 'character\_set\_%'
SHOW VARIABLES LIKE 'collation%'
SHOW VARIABLES WHERE Variable_name IN ('autocommit','wait_timeout','lower_case_table_names')
SHOW VARIABLES WHERE `variable_name` = 'max_allowed_packet' OR Value = 'ON' AND Variable_name LIKE 'foreign%'
SHOW GLOBAL VARIABLES WHERE Variable_name = 'nope'
SHOW VARIABLES LIKE 'wsrep_on'
SHOW STATUS WHERE Variable_name LIKE 'wsrep%'
SHOW GLOBAL STATUS LIKE 'wsrep_local_state'
SHOW INVALID
SHOW
ANALYZE TABLE parent
ANALYZE TABLE parent, child
ANALYZE NO_WRITE_TO_BINLOG TABLE parent
ANALYZE LOCAL TABLE parent
ANALYZE TABLE nope
ANALYZE TABLE pv
OPTIMIZE TABLE parent
OPTIMIZE LOCAL TABLE parent
OPTIMIZE TABLE nope
CHECK TABLE parent
CHECK TABLE parent, nope
CHECK TABLE parent FOR UPGRADE
CHECK TABLE parent QUICK FAST
CHECK TABLE pv
REPAIR TABLE parent
REPAIR TABLE parent QUICK EXTENDED
USE differential
USE nope
USE information_schema
show tables like 'TABLES'
select database()
USE differential
FLUSH TABLES
FLUSH TABLE parent
FLUSH STATUS
FLUSH LOGS
DO 1
DO SLEEP(0)
CALL nope()
CALL mysql.nope(1)
XA RECOVER
SET ROLE NONE
SET ROLE DEFAULT
SELECT CURRENT_ROLE()
create table parent_of_quoted (id int primary key)
create table quoted (a int not null auto_increment comment 'it''s `x` "y"', `b``c"d` varchar(10) character set latin1 collate latin1_bin default 'a`b"c\\''', `select` int, g int generated always as (`select` + length('`"')) virtual, primary key (a) using btree, key `k 1` (`select`) using btree comment 'k', unique u ((`select` + 1)), constraint fk_quoted foreign key (`select`) references parent_of_quoted (id) on delete cascade, check (`select` > 1)) row_format=compact comment='t `"'''
create view view_quoted as select `select`, 'a`"b' as `x"y`, `b``c"d` from quoted where `select` in ('`', "'")
set sql_mode='ansi_quotes'
show create table quoted
show create database "differential"
set sql_mode='ansi'
show create table quoted
show create view view_quoted
show create database "differential"
set sql_mode=default
show create database information_schema
show create database mysql
show create schema if not exists sys
show create database performance_schema
show create database INFORMATION_SCHEMA
