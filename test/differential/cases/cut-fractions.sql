-- The SQL mode TIME_TRUNCATE_FRACTIONAL: what a moment or time has no digits for is cut off.
create table cuts (id int auto_increment primary key, dt datetime, dt6 datetime(6), t6 time(6), ts6 timestamp(6) null, d date)
create table numbers (a bigint, b bigint, c int, d decimal(30,6))
set sql_mode='time_truncate_fractional'
insert into cuts (dt,dt6,t6,ts6,d) values ('2022-12-31 23:59:59.9999997','2022-12-31 23:59:59.9999997','23:59:59.9999997','2022-12-31 23:59:59.9999997','2022-12-31 23:59:59.9999997')
insert into cuts (dt,dt6,t6,ts6,d) values (20221231235959.9999997,20221231235959.9999997,235959.9999997,20221231235959.9999997,20221231235959.9999997)
insert into cuts (dt,dt6,t6) values ('2022-12-31 23:59:59.4999999','2022-12-31 23:59:59.4999999','-01:02:03.4999999')
select * from cuts order by id
select id from cuts where dt6 = '2022-12-31 23:59:59.9999998' order by id
select id from cuts where dt6 between '2022-12-31 23:59:59.9999991' and '2022-12-31 23:59:59.9999999' order by id
select id from cuts where t6 = '23:59:59.9999998' order by id
select id from cuts where t6 = 235959.9999998 order by id
select id from cuts where t6 in ('23:59:59.9999998', '-01:02:03.4999995') order by id
insert into numbers select dt6, ts6, t6, dt6 from cuts order by id
select * from numbers
select cast(dt6 as signed), cast(t6 as signed), dt6 + 0, t6 + 0 from cuts order by id
select cast('2022-12-31 23:59:59.9999997' as datetime(6)), cast('2022-12-31 23:59:59.9999997' as datetime), cast('23:59:59.9999997' as time(3)), cast(235959.9999997 as time), cast(-235959.9999997 as time(6)), cast(20221231235959.9999997 as datetime(6))
select from_unixtime(1234567890.9999999), from_unixtime(1.1234567), from_unixtime('1.9999999'), from_unixtime(32536771199.9999999)
select maketime(1,2,3.9999999), maketime(-800,59,59.9999995), maketime(1,2,3.000001), sec_to_time(59.9999999), sec_to_time(-1.1234567), sec_to_time(1.000001)
select microsecond('2022-12-31 23:59:59.9999997'), second('23:59:59.9999997'), extract(microsecond from '23:59:59.9999997'), date_format('2022-12-31 23:59:59.9999997','%d %f'), date('2022-12-31 23:59:59.9999997'), time('23:59:59.9999997')
select date_add('2022-12-31 23:59:59.9999997', interval 1 day), timestampadd(second,1,'2022-12-31 23:59:59.9999997'), timediff('23:59:59.9999997','0:0:0.1234567'), unix_timestamp('2022-12-31 23:59:59.9999997'), convert_tz('2022-12-31 23:59:59.9999997','+00:00','+01:00'), timestamp('2022-12-31 23:59:59.9999997')
set sql_mode=''
select cast(dt6 as datetime), cast(t6 as time), cast(dt6 as signed) from cuts order by id
insert into cuts (dt,dt6,t6,ts6,d) values ('2022-12-31 23:59:59.9999997','2022-12-31 23:59:59.9999997','23:59:59.9999997','2022-12-31 23:59:59.9999997','2022-12-31 23:59:59.9999997')
insert into numbers select dt6, ts6, t6, dt6 from cuts order by id
select * from numbers
set sql_mode=''
create table partial (id int auto_increment primary key, a datetime(6), b datetime)
insert into partial (a,b) values ('2022-00-00 00:00:00.9999999','2022-00-07 00:00:00.9999999'),('2022-03-00 00:00:00.9999995','2022-03-00 00:00:00.5'),('2022-03-00 00:00:00.9999994','2022-03-00 00:00:00.4'),('0000-00-00 00:00:00.9999999','0000-00-00 00:00:00.5')
select * from partial order by id
select year('2022-00-00 00:00:00.9999999'), cast('2022-00-05 00:00:00.9999999' as datetime(6))
set sql_mode='time_truncate_fractional'
insert into partial (a,b) values ('2022-03-00 00:00:00.9999999','2022-03-00 00:00:00.9')
select * from partial order by id
