-- CAST(timestamp AT TIME ZONE zone AS DATETIME).
create table t1 (a timestamp, b timestamp(6), c datetime, d time, e varchar(30), f date, n timestamp null)
insert into t1 values ('2024-01-02 03:04:05','2024-01-02 03:04:05.678901','2024-01-02 03:04:05','10:11:12','2024-01-02 03:04:05','2024-01-02',null)
set time_zone='+05:00'
select cast(a at time zone '+00:00' as datetime), a from t1
select cast(a at time zone interval '+00:00' as datetime) from t1
select cast(b at time zone interval '+00:00' as datetime) from t1
select cast(b at time zone '+00:00' as datetime(3)) from t1
select cast(b at time zone '+00:00' as datetime(6)) x from t1
select cast(b at time zone '+01:00' as datetime(6)) from t1
select cast(b at time zone interval '-03:30' as datetime(6)) from t1
select cast(b at time zone 'SYSTEM' as datetime(6)) from t1
select cast(b at time zone '+0:00' as datetime(6)) from t1
select cast(b at time zone '+15:00' as datetime(6)) from t1
select cast(b at time zone '-00:00' as datetime(6)) from t1
select cast(c at time zone '+00:00' as datetime) from t1
select cast(d at time zone '+00:00' as datetime) from t1
select cast(e at time zone '+00:00' as datetime) from t1
select cast(f at time zone '+00:00' as datetime) from t1
select cast(n at time zone '+00:00' as datetime) from t1
select cast(null at time zone '+00:00' as datetime)
select cast(now() at time zone '+00:00' as datetime)
select cast(1 at time zone '+00:00' as datetime)
select cast(timestamp'2019-10-10 10:11:12' at time zone '+00:00' as datetime)
select cast(timestamp'2019-10-10 10:11:12.5+02:00' at time zone '+00:00' as datetime(1))
select cast('2019-10-10 10:11:12+02:00' at time zone '+00:00' as datetime)
select cast(a at time zone '+00:00' as datetime(7)) from t1
select cast(a at time zone '+00:00' as date) from t1
select cast(a at time zone '+00:00' as char) from t1
select cast(a at time zone @x as datetime) from t1
select a at time zone '+00:00' from t1
select cast(max(a) at time zone '+00:00' as datetime) from t1
select cast((select a from t1) at time zone '+00:00' as datetime)
select cast(coalesce(a, b) at time zone '+00:00' as datetime) from t1
select cast(if(1,a,b) at time zone '+00:00' as datetime), cast(ifnull(a,n) at time zone '+00:00' as datetime), cast(case when 1 then a end at time zone '+00:00' as datetime) from t1
select cast(from_unixtime(0) at time zone '+00:00' as datetime)
select cast(a + interval 1 day at time zone '+00:00' as datetime) from t1
create table t3 (a timestamp, b datetime as (cast(a at time zone '+00:00' as datetime)))
show create table t3
create table t4 (at int, time int, zone int)
select cast(at as datetime) from t4
select cast(timestamp'1969-10-10 10:11:12' at time zone '+00:00' as datetime)
select cast(timestamp'2050-10-10 10:11:12' at time zone '+00:00' as datetime)
/* described */ select cast(b at time zone '+00:00' as datetime(3)) from t1
select cast(timestamp'0000-00-00 00:00:00' at time zone '+00:00' as datetime)
create view v2 as select cast(b at time zone interval '+00:00' as datetime(2)) x, cast(b at time zone '+00:00' as datetime) y from t1
show create view v2
select * from v2
describe v2
create table t5 as select cast(b at time zone interval '+00:00' as datetime(2)) x, cast(b at time zone '+00:00' as datetime) y from t1
show create table t5
insert into t3 (a) values ('2024-01-01 00:00:00')
select * from t3
set sql_mode=''
update t1 set a='0000-00-00'
select cast(a at time zone '+00:00' as datetime) from t1
select cast(timestamp'5002-10-10 10:11:12' at time zone '+00:00' as datetime)
create index i on t3 ((cast(a at time zone '+00:00' as datetime)))
create table t6 (a timestamp, b datetime as (cast(a as datetime)))
create table t7 (a timestamp, b datetime as (cast(a at time zone '+00:00' as datetime)) stored, key(b))
insert into t7 (a) values ('2024-01-01 00:00:00')
set time_zone='+00:00'
select * from t7 where b > '2023-01-01'
select * from t7 where cast(a at time zone '+00:00' as datetime) = '2023-12-31 19:00:00'
