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
create table ln_a (id int, x int, y int)
create table ln_b (id int, m1 int, e int)
insert into ln_a values (1, 2, 3), (2, 1, 1)
insert into ln_b values (5, 1, 2), (4, 2, 2)
select ln_a.*, ln_b.e as ae from ln_a join ln_b on ln_a.id = ln_b.m1 order by id
select ln_a.id, ln_b.id from ln_a join ln_b on ln_a.id = ln_b.m1 order by id
select ln_a.id, ln_a.id from ln_a join ln_b on ln_a.id = ln_b.m1 order by id
select ln_a.*, ln_b.* from ln_a join ln_b on ln_a.id = ln_b.m1 order by id
select *  from ln_a join ln_b on ln_a.id = ln_b.m1 order by id
select ln_a.*, ln_b.e from ln_a join ln_b on ln_a.id = ln_b.m1 order by id + 0
select ln_a.*, ln_b.e from ln_a join ln_b on ln_a.id = ln_b.m1 order by ln_b.id
select ln_a.*, ln_a.* from ln_a join ln_b on ln_a.id = ln_b.m1 order by id
select ln_a.x as id, ln_a.* from ln_a join ln_b on ln_a.id = ln_b.m1 order by id
select ln_b.id + 1 as id, ln_a.* from ln_a join ln_b on ln_a.id = ln_b.m1 order by id
select ln_a.*, ln_b.e from ln_a join ln_b on ln_a.id = ln_b.m1 group by id, x, y, e order by 1
select ln_a.id from ln_a join ln_b on ln_a.id = ln_b.m1 group by id order by 1
select ln_a.id, count(*) from ln_a join ln_b on ln_a.id = ln_b.m1 group by id having id > 0 order by 1
select ln_a.* from ln_a join ln_b on ln_a.id = ln_b.m1 having id > 1 order by 1
select distinct ln_a.* from ln_a join ln_b on ln_a.id = ln_b.m1 order by id
select ln_a.* from ln_a join ln_b on ln_a.id = ln_b.m1 union select 1,2,3 order by id
select upper(x) as x, x from ln_a order by x
select y as x, x from ln_a order by x
select y as x, ln_a.* from ln_a order by x
select x as x, ln_a.* from ln_a order by x
select ln_a.id as id, count(*) from ln_a join ln_b on ln_a.id = ln_b.m1 group by id order by 1
select ln_a.x + 1 as id, count(*) from ln_a join ln_b on ln_a.id = ln_b.m1 group by id order by 1
select ln_a.x + 1 as id, count(*) from ln_a join ln_b on ln_a.id = ln_b.m1 group by id having id > 1 order by id
select ln_a.x + 1 as id, ln_a.id as id, count(*) from ln_a join ln_b on ln_a.id = ln_b.m1 group by id order by 1
select ln_a.id as id, ln_b.id as k from ln_a join ln_b on ln_a.id = ln_b.m1 order by id desc
select ln_a.id as id, ln_b.id from ln_a join ln_b on ln_a.id = ln_b.m1 order by id desc
select ln_a.* from ln_a join ln_b on ln_a.id = ln_b.m1 group by id, x, y having id + 1 > 2 and max(ln_b.id) > 1 order by 1
select ln_a.* from ln_a join ln_b on ln_a.id = ln_b.m1 group by id, x, y having max(id) > 1 order by 1
select ln_a.id from ln_a join ln_b on ln_a.id = ln_b.m1 order by -id
select ln_a.id from ln_a join ln_b on ln_a.id = ln_b.m1 group by id + 1 order by 1
select ln_a.id, y as x from ln_a join ln_b on ln_a.id = ln_b.m1 group by id, x order by 1
select * from ln_a join ln_b using (id) order by id
select ln_a.id from ln_a join ln_b using (id) order by id
select id, e from (select ln_a.*, ln_b.e from ln_a join ln_b on ln_a.id = ln_b.m1 order by id) q
create table spaced (a int, b int)
insert into spaced values (5, 2)
select `a-b ` from (select a-b from spaced) d
select `a-b` from (select a-b from spaced) d
select `a is null  ` from (select a is null  from spaced) d
select `abs(a)` from (select abs(a)  from spaced) d
create table spaced_copy as select a-b from spaced
create view spaced_view as select a-b, a+b from spaced
select Name_exp_2, `a-b` from spaced_view
create view spaced_null as select null from spaced
select `NULL` from spaced_null
select + 7, ( 8 ), ((+9)), +2.50, (1E2), + ( + ( 3 ) ), .5, 007, -4, (-4), +-4, (5)+1, (0x41), +'t', (true)
select 1 into nobody
select 1, 2 into @one, nobody
select * from no_such_1 join no_such_2 no_such_1
select a.b from no_such_1 a, no_such_2 a
select no_function(1) from no_such_1
select no_function((select 1 from no_such_1))
select * from (select 1 as a) d where a = (select b from no_such_1) and no_column = 1
drop table if exists t, u, w, x, y, z, k
create table t (id int primary key, v int)
insert into t values (1,2)
create table u (a int, id int not null unique)
insert into u values (5,6)
create table w (a varchar(5) primary key, b int not null unique)
create table x (a int, b int, primary key (a,b))
create table z (a int unique, b bigint unsigned not null, unique(b))
insert into z values (1,9)
create table y (a int primary key, _rowid int)
insert into y values (3, 4)
select _rowid from y
select _rowid from t
select _rowid, t._rowid+1 as x from t
select _ROWID from u
select _rowid from w
select _rowid from x
select _rowid from z
select t._rowid from t join u
select _rowid from t join u
select q._rowid from (select id from t) q
select v, (select _rowid from u where u.id > t._rowid) from t
update t set _rowid = 8
select * from t where _rowid=8 order by _rowid
select count(*) from t group by _rowid having _rowid > 1
delete from t where _rowid = 9
-- Names that are too long are shown up to their hundredth byte.
create table долгое_долгое_долгое_долгое_долгое_долгое_долгое_долгое_долгое_имя (a int)
select 1 as aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa from no_such_table
drop table aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
create view named_long as select 1 as `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`
create view named_long (`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`) as select 1
create view named_long as select `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` from (select 1 as `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`) t
create view named_long as select 1 as `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`, 2 as `éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé`
create or replace view named_long as select * from (select 1 as `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`) t
create table kept_long as select 1 as `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`
create table kept_long as select concat('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'b')
create temporary table kept_long as select 1 as `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`
create table kept_long as select 1 as `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`
