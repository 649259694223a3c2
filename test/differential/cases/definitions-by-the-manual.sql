-- definitions of databases, tables, views and columns: what may be said twice, what must exist, what is told instead
create table t9
create table t9 (a int invisible)
create table t9 (a int invisible, b int as (1) invisible)
create table t1 (a int)
create view v as select 1
drop view if exists t1
show warnings
drop view if exists t1, v
show warnings
drop view t1
create view v as select 1
drop view v, t1
drop table if exists v
show warnings
create or replace view t1 as select 1
create view t1 as select 1
create table v (a int)
create table if not exists v (a int)
show warnings
create database if not exists mysql
create database if not exists performance_schema
create database if not exists information_schema
drop database if exists performance_schema
drop database if exists information_schema
create table mysql.zz like t1
drop table mysql.zz
create table information_schema.x (a int)
create table performance_schema.x (a int)
create table if not exists information_schema.tables (a int)
create view information_schema.x as select 1
insert into information_schema.tables values (1)
update information_schema.tables set table_name = 'x'
delete from information_schema.tables
alter table information_schema.tables add a int
create index i on information_schema.tables (table_name)
create trigger information_schema.tr before insert on t1 for each row set @a = 1
rename table t1 to information_schema.t1
rename table information_schema.tables to t1
lock tables information_schema.tables read
unlock tables
create table l1 like information_schema.tables
create table l1 like information_schema.nope
drop table if exists l1
create table t1 like t1
create table if not exists t1 like t1
create table t1 like nope
create table t1 like v
create temporary table t1 like t1
drop temporary table t1
truncate v
truncate table nope.x
truncate mysql.user2
alter table v engine = innodb
alter table nope.x add a int
alter view t1 as select 1
alter view nope as select 1
alter view nope.v as select 1
create algorithm = temptable view v2 as select a from t1 with check option
create algorithm = temptable view v2 as select a from t1
alter algorithm = temptable view v2 as select a from t1 with cascaded check option
create view v3 as select 1 as x with check option
create view v4 (a, a) as select 1, 2
create view v4 as select 1, 1
create view v4 as select 1 as a, 2 as a
create view v4 as select nope from t1
create view v4 as select * from nope
create view v4 as select @a
create view v4 as select ?
create view v4 as select 1 into @a
create view v4 as select a from t1 for update
create view v4 as select a from t1 limit 1
create view v5 as select a from t1 procedure analyse()
create view v5 as select * from (select 1 as q) d
create temporary table tmp (a int)
create view v6 as select * from tmp
create view v6 as table t1
create view v8 as select a from t1 union select 2
show create view v8
create view v9 as with c as (select 1 as z) select * from c
show create view v9
create or replace view v9 as select 2
show create view v9
create or replace algorithm=merge sql security invoker view v9 as select sum(a) from t1
show create view v9
create or replace algorithm=merge view v9 as select a from t1 group by a
create sql security invoker view v11 as select current_user()
create view v12 as select a as `select`, a + 1 as `a``b`, a as 'q', a as "w" from t1
show create view v12
create view `v 13` as select 1 as ` x`
create view v13 as select 1 as `x `
create view v14 as select a from t1 where a in (select a from t1)
show create view v14
alter table t1 add check (nope > 1)
drop table if exists t2
select * from t2
create table t3 (a int, b int, check (a > b), constraint x check (a < 5), constraint x check (b < 5))
create table t3 (a int, b int, check (a > b), constraint x check (a < 5), constraint X check (b < 5))
create table t3 (a int, constraint t3_chk_1 check (a > 1), check (a > 2))
show create table t3
create table t4 (a int, constraint t3_chk_1 check (a > 1))
create table t4 (a int check (a > 1) check (a > 2))
show create table t4
create table t5 (a int, check (a))
insert into t5 values (0)
insert into t5 values (null)
create table t6 (a int, check (a > 1) enforced, check (a < 9) not enforced)
show create table t6
create table t7 (a int check (a > 1) not null check (a < 5) not enforced)
show create table t7
create table t8 (a int check a > 1)
create table t8 (a int, check ())
create table t8 (a varchar(5), check (a = _latin1'x'), check (a like 'q%'), check (a in ('a', 'b')), check (a between 'a' and 'b'), check (a is not null), check (length(a) > 1 and not (a <=> 'z') or a xor 1))
show create table t8
alter table t8 drop constraint t8_chk_1, drop check t8_chk_2, alter check t8_chk_3 not enforced
show create table t8
select * from information_schema.check_constraints where constraint_schema = database() order by constraint_name
drop table if exists t1, v, t2, t3, t4, t5, t6, t7, t8, t9, f, f2
