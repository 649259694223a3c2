create table a (id int primary key, v varchar(20) not null default 'x' comment 'a comment', key v_key (v))
show create table a
describe a
create table a (id int)
create table if not exists a (id int)
alter table a add column n int after id
alter table a add column f int first, add unique key n_key (n)
describe a
alter table a modify n bigint unsigned not null
alter table a change column n m int null
alter table a rename column m to k
alter table a drop column f
alter table a drop key n_key
alter table a alter column v set default 'y'
alter table a alter column v drop default
alter table a add index k_v (k, v)
alter table a rename index k_v to vk
show create table a
show index from a
alter table a drop primary key
alter table a add primary key (id)
alter table a drop column missing
alter table a add column v int
alter table a drop index missing
alter table missing add column v int
rename table a to b
alter table b rename to c
show tables
create table d like c
create table e as select 1 as one, 'two' as two, 3.5 as three, cast('2024-01-01' as date) as four
describe e
select * from e
create table f (id int auto_increment)
create table f (id int, id int)
create table f (id int primary key, other int primary key)
create table f (v varchar(70000))
create table f (id nonsense)
create table f (e enum('a', 'b') default 'c')
create table f (id int default 'x')
create table f (t timestamp default now(), d datetime(3) default current_timestamp(3) on update current_timestamp(3))
show create table f
create view w as select id, v from c where id > 0
select * from w
show create view w
create or replace view w as select id from c
describe w
drop view w
drop view w
drop view if exists w
drop table c, d
drop table if exists c
drop table c
create table parent (id int primary key)
create table child (id int primary key, parent_id int, constraint fk_p foreign key (parent_id) references parent (id) on delete cascade on update cascade)
show create table child
insert into parent values (1), (2)
insert into child values (1, 1), (2, 2), (3, null)
update parent set id = 10 where id = 1
select * from child order by id
delete from parent where id = 2
select * from child order by id
insert into child values (9, 9)
drop table parent
alter table child drop foreign key fk_p
drop table parent
create table types (a tinyint(1), b bool, c int unsigned zerofill, d decimal, e numeric(5), f float, g double precision, h real, i bit, j char, k binary(3), l year, m json, n longtext, o mediumblob, p set('a','b'), q varchar(10) character set latin1, r varchar(10) collate utf8mb4_bin, s text not null)
show create table types
describe types
create index on_q on types (q)
create unique index on_r on types (r(5))
drop index on_q on types
show create table types
create temporary table temporary_one (a int)
insert into temporary_one values (1)
select * from temporary_one
drop temporary table temporary_one
select column_name, data_type, is_nullable from information_schema.columns where table_schema = database() and table_name = 'child' order by ordinal_position
select table_name, table_type from information_schema.tables where table_schema = database() order by table_name
select constraint_name, constraint_type from information_schema.table_constraints where table_schema = database() and table_name = 'types' order by 1
create database differential
create database if not exists differential
drop database missing_database
use missing_database
create table zf (a int zerofill, b tinyint zerofill, c smallint zerofill, d mediumint zerofill, e bigint zerofill, f int(5) zerofill, g decimal(5,2) zerofill, h float zerofill, i double(8,3) zerofill)
show create table zf
describe zf
insert into zf values (1,2,3,4,5,6,7,8,9)
select * from zf
select a+0, concat(a), concat(g), concat(h), i from zf
create table ct (id int primary key auto_increment, v varchar(20) not null default 'x', n int not null, d datetime default current_timestamp, ts timestamp not null default current_timestamp on update current_timestamp)
create table ct2 select id, v, n, d, ts, id+n s, max(id) m, count(*) c from ct group by id
show create table ct2
create table ct3 select 1 a, 1e0 b, '' e, null f, date'2024-01-01' g, 2147483648 i, 18446744073709551615 j, true k, 1.5 l, concat('a','b') o
show create table ct3
select cast(1.1 as float), cast(1.1 as float)+0, cast('3.4' as float), concat(cast(1.1 as float)), cast(1.23456789 as float(30)), cast(16777217 as float), cast(null as float)
create table only_computed2 (v INTEGER GENERATED ALWAYS AS (4711) VIRTUAL NOT NULL)
insert into only_computed2 values ()
insert into only_computed2 values (default),(default)
insert into only_computed2 () values ()
insert into only_computed2 values (4711)
select * from only_computed2
show create table only_computed2
create table only_computed3 (v INTEGER GENERATED ALWAYS AS (4711) STORED, w varchar(10) as (concat('a', v)) virtual)
insert into only_computed3 values ()
select * from only_computed3
update only_computed2 set v = default
delete from only_computed2 limit 1
select count(*) from only_computed2
alter table only_computed2 add column a int default 5
select * from only_computed2
alter table only_computed2 drop column a
select * from only_computed2
insert into only_computed2 values ()
select * from only_computed2
alter table only_computed2 modify v bigint as (12) stored
select * from only_computed2
show create table only_computed2
create table only_computed4 (a int, b int as (5))
insert into only_computed4 (a) values (1),(2)
alter table only_computed4 drop column a
select * from only_computed4
insert into only_computed4 values ()
replace into only_computed4 values ()
insert into only_computed4 select default(b) from only_computed4
create table only_computed5 (v int as (3) stored primary key)
insert into only_computed5 values ()
insert into only_computed5 values ()
insert into only_computed5 values () on duplicate key update v=default
select * from only_computed5
insert ignore into only_computed5 values ()
create table only_computed6 like only_computed2
insert into only_computed6 values ()
select * from only_computed6
create table zero_e1 (h datetime default 0)
create table zero_e2 (h date default 0)
create table zero_e3 (h timestamp default 0)
create table zero_e4 (h timestamp default '0000-00-00 00:00:00')
create table zero_e5 (h datetime default '0000-00-00 00:00:00')
create table zero_e6 (h date default '2020-00-00')
create table zero_e7 (h date default '2020-02-30')
create table zero_e8 (h date default 20200230)
create table zero_e9 (h date default 20200000)
create table zero_e10 (h time default 90000000)
create table zero_e11 (h year default 0)
create table zero_e12 (h year default '0')
create table zero_e13 (h year default 3000)
create table zero_e14 (h datetime default 1)
create table zero_e15 (h timestamp default 1)
create table zero_e16 (h date default false)
set sql_mode=''
create table zero_f1 (h datetime default 0)
create table zero_f2 (h date default 0)
create table zero_f3 (h timestamp default 0)
set sql_mode=default
create table pk_of_virtual (a int, v int as (a) virtual primary key)
create table pk_of_virtual2 (a int, v int as (a) virtual, primary key(v))
create table shown_floats (c float(7,3) default 0, l double(10,4) default 3, w float(10,2) default '3.456', x double(5,3) unsigned default 1)
show create table shown_floats
create table statuses (a int, b int as (a) virtual, c int as (a) stored)
alter table statuses modify b int as (a) stored
alter table statuses modify c int as (a) virtual
alter table statuses modify b int
alter table statuses modify a int as (5) virtual
alter table statuses modify c int
select cast(1.5 as decimal(66,2)), 1
select cast(1.5 as decimal(10,31)), 1
select cast(1.5 as decimal(5,6)), 1
select cast('10:00' as time(7))
select cast(now() as datetime(7))
select convert('2024-01-01', datetime(8))
create table ct (a decimal(66,2))
create table ct (a decimal(10,31))
create table ct (a decimal(5,6))
create table ct (a time(7))
create table ct54 (a float(54))
create table ct (a double(5,6))
create table ct (a double(256,3))
create table ct (a double(10,31))
create table ct (a bit(65))
create table ct (a char(256))
create table ct (a varchar(70000))
create table ct (a varbinary(70000))
create table ct (a year(3))
create table ct (a int(256))
select now(7)
select curtime(7)
select sysdate(7)
select utc_timestamp(7)
create table gm (id int primary key, p geometry not null, q int, constraint ck check (q > 0))
insert into gm values (1, null, 1)
alter table gm drop check nope
alter table gm drop constraint nope
alter table gm alter check nope not enforced
alter table gm alter constraint nope enforced
set global log_bin_trust_function_creators = 1
create table ct (a float(24), b float(25), c float(53))
show create table ct
set global log_bin_trust_function_creators = 0
-- Comments are kept in utf8mb3.
CREATE TABLE remarks (a INT COMMENT '☁️🐍x', b INT COMMENT 'ö') COMMENT = 'table';
SHOW WARNINGS;
CREATE TABLE remarked (a INT) COMMENT = '🁰🝝y';
SHOW WARNINGS;
SHOW CREATE TABLE remarked;
ALTER TABLE remarks COMMENT '🐍z';
SHOW WARNINGS;
ALTER TABLE remarks ADD KEY k (a) COMMENT '🐍k';
SHOW WARNINGS;
ALTER TABLE remarks MODIFY b INT COMMENT '🐍🐍', ADD c INT;
SHOW WARNINGS;
CREATE INDEX k2 ON remarks (b) COMMENT '🐍';
SHOW CREATE TABLE remarks;
SELECT COLUMN_COMMENT FROM information_schema.COLUMNS WHERE TABLE_NAME = 'remarks' AND TABLE_SCHEMA = DATABASE() ORDER BY ORDINAL_POSITION;
CREATE TABLE remarks2 LIKE remarks;
SHOW WARNINGS;
CREATE TABLE remarks3 AS SELECT * FROM remarks;
SHOW WARNINGS;
ALTER TABLE remarks RENAME COLUMN a TO d;
SHOW CREATE TABLE remarks;
CREATE TABLE numbered_src (id INT PRIMARY KEY, v INT);
INSERT INTO numbered_src VALUES (1, 5), (2, 6);
SET @number = 0;
CREATE TABLE numbered AS SELECT d.n, d.v FROM (SELECT @number := @number + 1 AS n, v FROM numbered_src) AS d;
SELECT * FROM numbered ORDER BY n;
CREATE TABLE numbered2 (id INT AUTO_INCREMENT PRIMARY KEY) SELECT @number := @number + 1 AS n, v FROM numbered_src;
SELECT * FROM numbered2;
CREATE TABLE counted (id INT AUTO_INCREMENT PRIMARY KEY, n INT);
INSERT INTO counted (n) VALUES (1), (2);
ALTER TABLE counted AUTO_INCREMENT = 1000, RENAME TO numbered;
INSERT INTO counted (n) VALUES (3);
ALTER TABLE counted AUTO_INCREMENT = 500, ADD CHECK (n < 2);
INSERT INTO counted (n) VALUES (4);
SELECT * FROM counted;
-- A binary string as DEFAULT of a number or a moment is read as its letters, as mydumper and dumps under SET NAMES binary have it.
create table binary_defaults (p decimal(10, 2) not null default _binary'9.99', n int default _binary'9', f float default _binary'1.5', y year default _binary'2024', d date default _binary'2024-01-01', t time(1) default _binary'10:00:00.5', b bit(8) default _binary'1', e enum('a', 'b') default _binary'b', v varchar(9) default _binary'é');
show create table binary_defaults;
create table binary_default_of_no_number (p decimal(10, 2) default _binary'x');
create table binary_default_of_no_year (y year default _binary'x');
-- Notes tell what of a DEFAULT a column cannot keep.
create table noted_defaults (p decimal(10, 2) default '9.999', q decimal(3, 1) default -1.25, d date default '2024-01-01 10:00:00', v varchar(3) default 'abc   ', n int default 1.5);
show create table noted_defaults;
alter table noted_defaults alter p set default 1.999, modify q decimal(4, 1) default 2.22, add r decimal(5, 1) default 1.11;
create temporary table noted_temporary (p decimal(10, 2) default 1.239);
