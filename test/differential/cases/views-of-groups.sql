-- views of queries that ONLY_FULL_GROUP_BY forbids: they are made and shown, and refused when they are read
create table t (id int primary key, a int, b int, x int)
create view z1 as select a, count(*) c from t group by b
show create view z1
show columns from z1
describe z1
select column_name, data_type from information_schema.columns where table_schema = database() and table_name = 'z1' order by column_name
show table status like 'z1'
show tables
select table_name, table_comment from information_schema.tables where table_schema = database() order by table_name
select * from information_schema.views where table_schema = database() and 0
select c from z1
check table z1
create view z2 as select * from z1
create view z3 as select c from z1 where c > 1
show create view z3
select * from z3
alter view z3 as select a, count(*) d from t
show create view z3
set sql_mode = ''
select * from z1
select * from z3
create or replace view z1 as select a, b from t group by a
set sql_mode = default
select * from z1
create table ct as select * from z1
prepare p from 'select * from z1'
insert into t select 1, a, b, 1 from z1
explain select * from z1
drop view z1
drop table if exists ct
drop table t
create table t (id int primary key, a int, b int, x int)
insert into t values (1,2,3,4),(2,2,4,5)
create trigger tr before insert on t for each row set new.a = (select a from t group by b limit 1)
create table c as select a, count(*) from t group by b
create view v as select a, count(*) n from t group by id with check option
create view v2 as select max(a) m, b from t having b > 1
create view v3 as select a from t order by max(b)
create view v4 as select 1 from t group by a + 1 having b
create view v5 as select (select t.a from t u group by u.b limit 1) from t
create view v6 as select sum(a) over (), count(*) from t
select * from v6
create view v7 as select a, row_number() over (order by count(*)) from t
select * from v7
create view v8 as select nosuch, count(*) from t group by b
create view v9 as select max(max(a)) from t
create view v10 as select a from t where max(a) > 1
