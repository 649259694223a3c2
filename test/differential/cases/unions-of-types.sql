-- One column of several types.
create table t (id int primary key, b bit(5), bb bit(64), z int(5) zerofill, f float, db double, d date, dt datetime(3), ti time(2), ts timestamp null, y year, s varchar(20), i int, u bigint unsigned, dc decimal(10,3), e enum('a','b'), j json, vb varbinary(10))
insert into t values (1,5,7,12,1e11,2.5,'2024-02-29','2024-02-29 10:20:30.5','100:00:01','2024-02-29 10:20:30',2024,'abc',7,18446744073709551615,1.5,'a','{"a":1}','x'),(2,0,18446744073709551615,0,1.5,1e20,'1999-12-31','1999-12-31','-01:00:00',null,0,'12',-3,0,-0.125,'b','"x"',''),(3,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null)
select b from t union all select d from t
select d from t union all select b from t
select bb from t union all select ti from t
select z from t union all select dt from t
select f from t union all select ti from t
select db from t union all select ti from t
select y from t union all select ti from t
select i from t union all select ti from t
select dc from t union all select ti from t
select u from t union all select ts from t
select b from t union all select s from t
select z from t union all select s from t
select y from t union all select s from t
select f from t union all select s from t
select f from t union all select i from t
select f from t union all select u from t
select f from t union all select dc from t
select z from t union all select i from t
select b from t union all select i from t
select b from t union all select bb from t
select b from t union all select dc from t
select b from t union all select db from t
select b from t union all select f from t
select y from t union all select i from t
select y from t union all select y from t
select d from t union all select ti from t
select d from t union all select dt from t
select dt from t union all select ti from t
select ts from t union all select dt from t
select e from t union all select i from t
select e from t union all select s from t
select e from t union all select e from t
select j from t union all select s from t
select j from t union all select i from t
select j from t union all select d from t
select vb from t union all select i from t
select vb from t union all select s from t
select vb from t union all select d from t
select vb from t union all select b from t
select d from t union select date'2024-01-01' union select 'x'
select dt from t union select d from t union select s from t
select i from t union select dc from t union select s from t
select date'2024-03-29' union select cast('2024-01-01 10:00:00' as datetime) union select 'x'
select 1 union select 2.50 union select 'x'
select 1.5 union all select 2.25 union all select 'a'
select coalesce(b, d), coalesce(d, b), ifnull(z, ti), ifnull(f, ti), coalesce(bb, ti), if(id=1, b, d), if(id=2, b, d), case id when 1 then z else ti end, case id when 1 then f else d end, coalesce(y, d), coalesce(u, d) from t
select greatest(b, d), least(z, ti), greatest(f, d), greatest(y, ti), greatest(u, d), least(i, dt) from t
create table wr10 (i int, d decimal(10,2), e decimal(10,4))
insert into wr10 values (1, 1.5, 2.25), (null, 2.5, 2.25)
select coalesce(i, d), ifnull(d, e), coalesce(i, e, d) from wr10 union all select 'a', 'b', 'c'
select distinct coalesce(i, d) from wr10 union all select 'a'
select coalesce(i, d) from wr10 union all select 1
select coalesce(max(i), max(d)) from wr10 union all select 'a'
create table ul_w (a varchar(512), b varchar(513), c varchar(767), d varchar(511), e varbinary(600), f varchar(600) character set latin1)
create view ul_v1 as select a from ul_w union select a from ul_w
create view ul_v2 as select b from ul_w union select b from ul_w
create view ul_v3 as select c from ul_w union select d from ul_w
create view ul_v4 as select e from ul_w union select e from ul_w
create view ul_v5 as select f from ul_w union all select f from ul_w
create view ul_v6 as select distinct c from ul_w
create view ul_v7 as select c, count(*) n from ul_w group by c
create view ul_v8 as select c from (select c from ul_w limit 1) q
create view ul_v9 as select concat(c, '') x from ul_w
create view ul_v10 as select c from ul_w union all select c from ul_w
create view ul_v11 as with q as (select c from ul_w union select c from ul_w) select * from q
select table_name, column_name, column_type, column_default, is_nullable, character_maximum_length from information_schema.columns where table_name like 'ul_v%' and table_schema = database() order by table_name, ordinal_position
create table ul_t12 as select c from ul_w union select c from ul_w
show create table ul_t12
create table letters (a varchar(5) character set ascii, l varchar(5) character set latin1)
insert into letters values ('q','é'),('r',null)
select a from letters union select 'é'
select 'é' union all select a from letters
select l from letters union select 'é'
select l from letters union select 'Ж'
select l from letters union select upper('ж')
select l from letters except select 'Ж'
select * from (select l from letters union select concat(1, 'Ж')) q
select l from letters union select convert('Ж' using utf8mb4)
select l from letters union select a from letters
create table united as select l from letters union select 'Ж'
create table chosen_times (id int primary key, n time(2), z time, d date, dt datetime(3), v varchar(20), ts timestamp)
insert into chosen_times values (1,'10:20:30.5','23:59:59','2024-02-29','2024-01-01 10:00:00','10:20','2024-01-01 10:00:00'),(2,null,'-10:00:00','2024-02-29','2024-01-01 10:00:00','10:20','2024-01-01 10:00:00'),(3,'10:11:12.25','100:00:00','2024-02-29','2024-01-01 10:00:00','10:20','2024-01-01 10:00:00')
select n as x from chosen_times union all select dt from chosen_times
select z as x from chosen_times union all select dt from chosen_times
select greatest(n, z) as x from chosen_times union all select dt from chosen_times
select greatest(n, n) as x from chosen_times union all select dt from chosen_times
select coalesce(n, z) as x from chosen_times union all select dt from chosen_times
select if(id, n, z) as x from chosen_times union all select dt from chosen_times
select ifnull(z, z) as x from chosen_times union all select dt from chosen_times
select case when id then n end as x from chosen_times union all select dt from chosen_times
select addtime(n, z) as x from chosen_times union all select dt from chosen_times
select time'10:20:30' as x from chosen_times union all select dt from chosen_times
select sec_to_time(id) as x from chosen_times union all select dt from chosen_times
select timediff(n,n) as x from chosen_times union all select dt from chosen_times
select cast(v as time) as x from chosen_times union all select dt from chosen_times
select least(n, z) as x from chosen_times union all select d from chosen_times
select coalesce(n, z) as x from chosen_times union all select d from chosen_times
select max(n) as x from chosen_times union all select dt from chosen_times
select nullif(n, z) as x from chosen_times union all select dt from chosen_times
select maketime(1,2,3) as x from chosen_times union all select ts from chosen_times
select n + interval 1 second as x from chosen_times union all select ts from chosen_times
select x from (select coalesce(n, z) as x from chosen_times union all select dt from chosen_times) q
select str_to_date('10:20', '%H:%i') as x from chosen_times union all select dt from chosen_times
select greatest(time'23:59:59.25', n) from chosen_times union all select dt from chosen_times
select least(time'23:59:59.25', time'100:00:00') from chosen_times union all select dt from chosen_times
select dt from chosen_times union all select greatest(time'23:59:59.25', n) from chosen_times
(select greatest(n, z) as x from chosen_times) union select d from chosen_times
drop table chosen_times
