create table t (Id int, Nm varchar(5))
create view v as select Id, Nm from t
select ID, nM, t.iD from t
select ID, nM from v
select ID from (select id from t) d
select ID from (select id, nm as Foo from t) d where foo = 1
select FOO from (select id, nm as Foo from t) d
with c as (select id as Bar from t) select bar from c
select TABLE_name from information_schema.tables where table_schema = 'x'
select Table_name from (select table_name from information_schema.tables where table_schema = 'x') q
select max(table_name), TABLE_NAME from information_schema.tables where table_schema = 'x' group by table_name
select table_name from information_schema.tables where table_schema = 'x' union select table_name from information_schema.tables where table_schema = 'x'
select t.id from t having ID > 1
select id as x, nm from t having X > 1
select upper(nm) as nm from t having nm = 'A'
insert into t values (1, 'a'), (2, 'b')
select id + 10 as id from t having id > 10
select * from T
select * from V
use DIFFERENTIAL
select count(*) from information_schema.tables where table_name = 'T'
select count(*) from information_schema.tables where table_schema = 'Differential'
alter table tt add column z int(5)
create table g (a int, b int as (a*2+1), c varchar(9) default (concat('x', uuid())), d json default (json_array()), e datetime default (now()), f timestamp default now(), h int default (1), i int default (1+2), check (a > 1 and b in (1,2) or c like 'x%'), constraint nn check (a is not null), s varchar(5) as (case when a > 1 then 'y' else lower('N') end) stored, k int default (-1), l date default (curdate()), m varchar(40) default (uuid()), n datetime(3) default current_timestamp(3) on update current_timestamp(3))
select check_clause from information_schema.check_constraints where constraint_schema='differential' order by 1
create or replace view v2 as select t.Id, count(*) as c, concat(Nm,'x') from t left join v on t.id = v.id where t.id > 1 and v.nm is not null group by t.id having c > 0 order by t.id desc limit 5
select view_definition from information_schema.views where table_name = 'v2'
create view v3 as select * from t where id in (select id from v)
create view v4 (x, y) as select 1, 'a' union select id, nm from t
create view v5 as select distinct a.id from t a, t b where a.id = b.id
show fields from v2
