-- exact: numbers that functions read as dates, moments and times; EXTRACT of microseconds
select timestamp(11111.1111), timestamp(1021121141105.4324), timestamp(121141105.123), timestamp(1141105), timestamp(1105.3), timestamp(105), timestamp(41105), timestamp(21121141105)
select timestamp(cast(11111.1111 as decimal(60, 5))), timestamp(cast(1121141105.799055 as decimal(60, 5))), timestamp(cast(105 as decimal(60, 5))), timestamp(99991231235959.9)
select cast(10101000000 as time), cast(10101001000 as time), cast(10000000000 as time), cast(20200101101112 as time), hour(10000000000), hour(10101101112), minute(20200101101112), second(20200101101112.5)
select cast(1105 as date), cast(691231 as date), cast(700101 as date), cast(991231 as datetime), cast(1001231 as datetime), cast(20200101 as datetime), cast(200101101112 as datetime)
select date(1105), year(1105), month(1105), dayofmonth(1141105), dayname(1105), to_days(1105), last_day(1105), date_format(1105, '%Y-%m-%d'), week(1105)
select date_add(1105, interval 1 day), date_sub(20040101101112.5, interval 1 hour), adddate(691231, 1), date_add(20040101101112, interval 1 second)
select convert_tz(20040101, '+00:00', '+10:32'), convert_tz(20040101.01, convert_tz(20040101101112.5, '+00:00', '+01:00')
select datediff(1105, 20001101), unix_timestamp(20200101101112.5), unix_timestamp(1105), timestampdiff(day, 1101, 1105)
select cast(691232 as date)
select cast(700100 as date)
select cast(100 as date)
select cast(99999999 as datetime)
select cast(-105 as date)
select cast(8385959 as time), cast(8385960 as time)
select cast(8390000 as time)
select extract(day_microsecond from '2017-01-01 12:12:12'), extract(day_microsecond from '01 12:12:12'), extract(day_microsecond from '12:12:12'), extract(day_microsecond from '01 00:00:00.89')
select extract(day_microsecond from cast('2017-01-01 12:12:12' as datetime)), extract(hour_microsecond from '12:12:12.5'), extract(minute_microsecond from '12:12:12.5'),extract(second_microsecond from '12:12:12.5'), extract(day_second from '02 12:12:12')
select extract(hour_microsecond from '-12:12:12.5'), extract(second_microsecond from timestamp('2020-01-01 00:00:59.25')), extract(hour_second from '2020-01-01 10:11:12')
create table n (i bigint, d decimal(20,4), f double)
insert into n values (1105, 1105.5, 1105), (21121141105, 21121141105.25, 21121141105), (20200101, 20200101.75, 20200101), (0, 0, 0), (99, 99, 99)
select i, timestamp(i), timestamp(d), date(f), date_add(i, interval 1 day) from n where i > 100
drop table n
-- Numbers beside columns of times.
create table timed_numbers (id int primary key, n int, ti time, t2 time(2))
insert into timed_numbers values (1, 1, '10:00:00', '10:10:10'), (2, 2, null, null), (3, 3, '10:10:10', '10:10:10.5'), (4, 66, '00:01:00', '-00:01:00'), (5, 1, '-10:00:00', '-10:10:10.5')
select id from timed_numbers where ti = 20240229101010
select id from timed_numbers where ti > 99999
select id from timed_numbers where ti = 99999.5
select id from timed_numbers where 99999 = ti
select id from timed_numbers where ti between 90000 and 100099
select id from timed_numbers where ti not in (99999, 100000)
select id from timed_numbers where ti in (99999)
select id from timed_numbers where id = 77 and ti = 66
select id from timed_numbers where ti > 8395959
select id from timed_numbers where ti > 99999999999999
select id from timed_numbers where ti > 999999999999999999999
select id from timed_numbers where exists (select 1 from timed_numbers o where o.ti = 66 and o.id = timed_numbers.id)
select id, ti = 101010.4, t2 = 101010.5, t2 = 101010.555, t2 < 101010.505, ti < 101010.5, ti = 101010.4e0, ti = 100000.00001 from timed_numbers
select id, ti in (101010.4, 1), ti in (101010.4), ti in (101010.4, n), ti in (20240229101010, 1), ti in (20240229101010, n), ti in (66, n), t2 in (101010.5, 101010.555) from timed_numbers
select id, ti between 101010.4 and 101011, ti between 101009 and 101009.6, ti between 101010.4 and 101066, ti between 66 and 101009.6, 101010.4 between ti and ti, 66 between ti and ti, 101010.4 in (ti, 3) from timed_numbers
select id, ti > -66, ti < -66, t2 > -66, t2 < -66, ti > -99999, ti < -99999, ti = -100000, ti > 8395959, ti > -8395959, ti > 100059.5, ti > 100059.4, ti < 100059.6 from timed_numbers
select id, ti = 0.4, ti = 60, ti = 59.9, ti > 59.9, ti = 100, ti < 100, ti < 59, ti >= 59.5, ti = true from timed_numbers
select id, (ti, id) = (101010.4, 3), (ti, id) in ((101010.4, 3), (1, 2)), (ti, id) > (101010.4, 3), case ti when 101010.4 then 1 else 2 end, case ti when 66 then 1 when 101010.4 then 2 end from timed_numbers
select id, coalesce(ti) = 66, coalesce(ti) = 101010.4, time'10:10:10' = 101010.4, max(ti) = 66 from timed_numbers group by id
select id, x = 66, x = 101010.4 from (select id, max(ti) as x from timed_numbers group by id) q
update timed_numbers set n = 1 where ti = 99999
update timed_numbers set n = 1 where ti in (66, 1)
update timed_numbers set n = (ti > 66)
delete from timed_numbers where id > 99 and exists (select 1 from (select * from timed_numbers) o where o.ti = 20240229)
delete from timed_numbers where ti between 1 and 99999
update ignore timed_numbers set n = 9 where ti > 99999
insert into timed_numbers (id, n) select id + 30, ti = 99999 from timed_numbers
update timed_numbers set n = 1 where ti = 20240229101010
select id, n from timed_numbers
create table floats (fl float(16,2), e float, fm float(8,0))
insert into floats values (20240101102030.25, 20240101, 2), (2, 3, 7), (null, null, null)
/* described */ select timestamp(fl), timestamp(e), timestamp(fm) from floats
/* described */ select time(fl), time(e), time(fm) from floats
/* described */ select from_unixtime(fl), from_unixtime(e), from_unixtime(fm), from_unixtime(if(fl, fl, 0)) from floats where e = 3
-- A fraction of a second in a double: as many digits of it as 53 bits hold.
create table double_moments (d double, f float)
insert into double_moments values (20010203235959.9, 20010203), (20010203235959.123456, 20010203), (20240229101112.5, 1)
select adddate(d, interval 1 day), cast(d as datetime(6)), cast(d as datetime), date_format(d, '%f'), time(d), microsecond(d), timestamp(d) from double_moments
select cast(d as time(6)), addtime(d, 1), timestampadd(second, 1, d), date_sub(d, interval 0.5 second), unix_timestamp(d), extract(microsecond from d) from double_moments
select 20010203235959.9e0 + interval 1 second, unix_timestamp(20240229101112.3e0), second(20240229101112.3e0), microsecond(20240229101112.3e0), timediff(20240229101112.3e0, 20240229101112.1e0)
select convert_tz(20240229101112.3e0, '+00:00', '+01:00'), timestampdiff(microsecond, 20240229101112.3e0, 20240229101112e0), time_format(20240229101112.3e0, '%f'), time(-101112.5e0)
select date_add(1105e0, interval 1 day), date_add(101112131415e0, interval 1 second), date_add(20240229e0, interval 1 hour)
create table moments_of_doubles (a datetime(6), b timestamp(6) null, c time(6), e datetime)
insert into moments_of_doubles select d, d, d, d from double_moments
select * from moments_of_doubles
drop table double_moments, moments_of_doubles
create table filled (id int auto_increment primary key, d date, dt datetime(2))
insert into filled (d,dt) values (1980203,1980203)
insert into filled (d,dt) values (1020304,1020304)
insert into filled (dt) values (1980203040506),(9991231235959),(102030405),(1020304050),(10203040506)
insert into filled (dt) values (1980203040506.5)
insert into filled (d,dt) values (1980203e0,1980203e0)
insert into filled (d) values (9912101)
insert into filled (dt) values (19801010000)
create table digits_of (n bigint, d decimal(20,2), f double)
insert into digits_of values (1980203,1980203,1980203),(1020304,1020304,1020304)
insert into filled (d,dt) select n, n from digits_of
insert into filled (d,dt) select d, d from digits_of
insert into filled (d,dt) select f, f from digits_of
select * from filled order by id
