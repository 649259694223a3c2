-- exact: tables made of others and of queries, changes of columns that copy no rows
drop table if exists a
create table a (id int primary key, s varchar(10), d decimal(10,2) unsigned, z int(5) unsigned zerofill, f float(7,2), dd date, t time)
insert into a values (1, 'a', 1, 1, 1, '2024-01-01', '10:00:00'), (2, 'b', 1, 1, 1, '2024-01-01', '10:00:00')
drop table if exists b
create table b like a
show create table b
drop table if exists c1
create table c1 as select cast(s as time) as x from a
drop table if exists c1
create table c1 as select 1/0 as x from a
drop table if exists c1
create table c1 as select date(s) as x from a
drop table if exists c2
create table c2 ignore as select date(s) as x from a
drop table if exists c3
create table c3 as select s + 1 as x from a
drop table if exists c1, c2, c3
set sql_mode = ''
drop table if exists c3
create table c3 as select s + 1 as x from a
set sql_mode = default
drop table if exists c4
create table c4 (n int auto_increment primary key) select s from a
select last_insert_id()
drop table if exists c5
create table c5 (n int auto_increment primary key, s varchar(10)) select 7 as n, s from a where id = 1
drop table if exists c6
create table c6 (n int auto_increment primary key) as select s from a where id > 5
drop table if exists c7
create table c7 (n int auto_increment primary key) as select 'x' union select 'y'
alter table a alter column dd set default date'2024-02-29'
alter table a alter column dd set default '2024-02-29'
alter table a alter column t set default time'10:00:00'
alter table a alter column s set default b'1'
alter table a alter column s set default x'41'
alter table a alter column id set default -5
alter table a alter column s set default null
alter table a alter column s set default 'x'
alter table a alter column s set default (concat('a', 'b'))
alter table a alter column dd set default current_date
alter table a alter column dd set default (curdate())
alter table a alter column d set default 1e1
alter table a alter column d set default true
alter table a modify dd date default date'2024-02-29'
show create table a
alter table a convert to character set utf8mb4
alter table a convert to character set utf8mb4
alter table a convert to character set latin1
alter table a convert to character set latin1
alter table a convert to character set utf8mb4 collate utf8mb4_bin
alter table a convert to character set utf8mb4 collate utf8mb4_bin
alter table a default character set latin1
alter table a modify s varchar(10)
alter table a modify s varchar(20)
alter table a modify s varchar(300)
alter table a change s s varchar(300) comment 'x'
alter table a add column q int, add column q2 int
alter table a drop column q
alter table a modify id bigint
alter table a engine = innodb
alter table a add index (dd)
alter table a rename column q2 to q3
alter table a order by id
alter table a force
create view v as select x'0F' as a, b'1111' as b, 0xAbC as c, id member of ('[1]') as m, 1 xor 2 member of ('[1]') as n from a
show create view v
drop table if exists w
create table w (a int(3), b int(5) zerofill, c decimal(10,2) unsigned, d float(7,2), e double unsigned, f year, g tinyint(1), h double(5,2) zerofill)
drop table if exists w2
create table w2 like w
create temporary table w3 like w
drop table if exists u
create table u (k int primary key, v varchar(10))
drop table if exists u1
create table u1 (k int primary key) ignore select 1 as k, 'a' as v union all select 1, 'b'
select * from u1
drop table if exists u2
create table u2 (k int primary key) replace select 1 as k, 'a' as v union all select 1, 'b'
select * from u2
drop table if exists u3
create table u3 (k int primary key) select 1 as k, 'a' as v union all select 1, 'b'
drop table if exists u4
create table u4 (k int primary key) ignore as select 1 as k, cast('x' as time) as v
select * from u4
alter table w add q int as (a / 0) stored
drop table if exists a
create table a (id int primary key, s varchar(10) collate utf8mb4_0900_as_cs, k varchar(10) collate utf8mb4_0900_as_cs, l varchar(10) character set latin1, t text, key (k))
insert into a values (1, 'a', 'b', 'c', 'd'), (2, 'a', 'b', 'c', 'd')
alter table a modify s varchar(10) collate utf8mb4_bin
alter table a modify s varchar(20) collate utf8mb4_0900_ai_ci
alter table a modify k varchar(10) collate utf8mb4_bin
alter table a modify t text collate utf8mb4_bin
alter table a modify l varchar(10) character set latin1 collate latin1_bin
alter table a modify l varchar(10) character set utf8mb4
alter table a convert to character set utf8mb4 collate utf8mb4_general_ci
alter table a drop key k
alter table a convert to character set utf8mb4 collate utf8mb4_bin
alter table a convert to character set utf8mb4 collate utf8mb4_0900_ai_ci
alter table a modify s char(10)
alter table a modify s char(10) collate utf8mb4_bin
alter table a add e enum('a','b')
alter table a modify e enum('a','b') collate utf8mb4_bin
alter table a add g varchar(20) as (concat(s, 'x')) stored
alter table a modify s char(10) collate utf8mb4_0900_as_cs
alter table a add h varchar(20) as (concat(t, 'x')) virtual
alter table a modify t text collate utf8mb4_0900_as_cs
drop table if exists w
create table w (a int(3), b int(5) zerofill default 7, c decimal(10,2) unsigned, d float(7,2), e double unsigned, f year, g tinyint(1), h double(5,2) zerofill default 1.5, i decimal(6,2) zerofill not null default 2)
drop table if exists w2
create table w2 like w
show warnings
drop table if exists w4
create table w4 select * from w
show warnings
show create table w2
show columns from w
alter table w alter column b set default 12
select column_default from information_schema.columns where table_name = 'w' and table_schema = database() order by ordinal_position
insert into w () values ()
select * from w
drop table if exists a
create table a (t tinytext, x text, m mediumtext)
alter table a convert to character set utf8mb4
show create table a
alter table a convert to character set utf8mb4
show create table a
drop table if exists b
create table b (t tinytext, x text, m mediumtext)
alter table b convert to character set utf8mb4 collate utf8mb4_bin
show create table b
alter table b convert to character set utf8mb4 collate utf8mb4_0900_ai_ci
show create table b
drop table if exists c
create table c (t tinytext, x text, m mediumtext) charset latin1
alter table c convert to character set utf8mb4
show create table c
drop table if exists d
create table d (t tinytext, x text, m mediumtext) charset latin1
alter table d convert to character set latin1
show create table d
drop table if exists e
create table e (t tinytext, x text, m mediumtext)
alter table e convert to character set latin1
show create table e
alter table e convert to character set utf8mb4
show create table e
drop table if exists f
create table f (t tinytext collate utf8mb4_bin, x text, m mediumtext)
alter table f convert to character set utf8mb4
show create table f
drop table if exists g
create table g (t tinytext, v varchar(20) character set latin1)
alter table g convert to character set utf8mb4
show create table g
drop table if exists a
create table a (t tinytext, x text, m mediumtext, l longtext, v varchar(10), e enum('a')) charset utf8mb3
alter table a convert to character set utf8mb4
show create table a
drop table if exists b
create table b (t tinytext, x text, m mediumtext) charset ascii
alter table b convert to character set latin1
show create table b
alter table b convert to character set utf8mb3
show create table b
drop table if exists c
create table c (v varchar(20000)) charset latin1
alter table c convert to character set utf8mb4
show create table c
drop table if exists d
create table d (t tinytext character set latin1, x text, v varchar(5) character set latin1)
alter table d convert to character set utf8mb4
show create table d
alter table d modify t tinytext character set latin1
alter table d modify t tinytext character set utf8mb4
show create table d
drop table if exists e
create table e (id int, x text) charset latin1
insert into e values (1, 'é')
alter table e convert to character set utf8mb4
select id, x, length(x) from e
drop table if exists f
create table f (x text) charset utf8mb4
alter table f convert to character set utf8mb3
show create table f
create table told_of as select trim(null) a, left(null, 1) b, make_set(1, 'a') c, export_set(1, 'a', 'b') d, left('abc', -1) e, ceil(1.5) f, floor(-99999999.5) g, truncate(1.2345, 2) h
show create table told_of
-- Of bits no default is copied.
create table bit_defaults (id int primary key, a bit(5) default b'1', b bit(5) not null default 1, c bit(5) not null, d bit(64) default null, r bit(5) default (b'1'))
create table of_bit_defaults as select * from bit_defaults
show create table of_bit_defaults
create table of_bit_union as select b from bit_defaults union select c from bit_defaults
show create table of_bit_union
-- Computed moments that cannot be NULL have a default where the SQL mode is not strict.
create table moments_from (d datetime(3) not null, e date not null, t timestamp(6) not null, m time(2) not null)
set sql_mode=''
create table moments_to select ifnull(d,d) a, ifnull(e,e) b, ifnull(t,t) c, ifnull(m,m) f, d g, coalesce(e,d) h, d+interval 1 day i, date'2020-01-01' k, now(3) l, curdate() n from moments_from
show create table moments_to
set sql_mode='no_zero_date'
create table moments_too select ifnull(d,d) a, ifnull(e,e) b, ifnull(t,t) c from moments_from
show create table moments_too
set sql_mode='strict_all_tables'
create table moments_strict select ifnull(d,d) a, ifnull(e,e) b, ifnull(t,t) c, now() l from moments_from
show create table moments_strict
set sql_mode=default
