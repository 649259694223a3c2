-- GREATEST and LEAST of TIMEs and of moments beside others, TIMEs of long fractions, moments as whole numbers.
create table times_and_others (id int, d date, dt datetime, dt3 datetime(3), s varchar(30), n int)
insert into times_and_others values (1, '2001-02-03', '2001-02-03 04:05:06', '2001-02-03 04:05:06.789', '2001-02-04', 20010203)
select greatest(greatest('1999-12-31', timestamp'2000-01-01 00:00:00'), d) + 0, greatest(greatest('1999-12-31', timestamp'2000-01-01 00:00:00'), dt) + 0, greatest(greatest('1999-12-31', timestamp'2000-01-01 00:00:00'), dt3) + 0 from times_and_others
select greatest(greatest('2009-12-31', timestamp'2000-01-01 00:00:00'), d) + 0, greatest(greatest('2009-12-31', timestamp'2000-01-01 00:00:00'), dt) + 0, least(greatest('1999-12-31', timestamp'2000-01-01 00:00:00'), dt3) + 0 from times_and_others
select greatest(greatest('1999-12-31', d), d) + 0, greatest(greatest(s, d), d) + 0, greatest(greatest(s, dt), dt) + 0, greatest(least(s, dt), dt) + 0, least(least(s, dt), dt) + 0 from times_and_others
select cast(greatest(greatest('1999-12-31', d), d) as signed), cast(greatest(greatest(s, d), d) as signed), cast(greatest(greatest(s, dt), dt) as signed), cast(greatest(least(s, dt), dt) as date), concat(least(least(s, dt), dt)) from times_and_others
select greatest(greatest('1999-12-31', d), s) + 0, greatest(greatest(s, d), s) + 0, greatest(greatest(s, dt), n) + 0 from times_and_others
select greatest(date_add('1999-12-31', interval 1 day), d) + 0, greatest(date_add(s, interval 1 day), d) + 0, greatest(date_add(s, interval 1 hour), dt) + 0 from times_and_others
select greatest(date_add('1999-12-31', interval 1 day), d), greatest(date_add(s, interval 1 day), d), least(date_add(s, interval 1 hour), dt) from times_and_others
select greatest(time'10:00:00', 5) + 0, greatest(time'10:00:00', 200000) + 0, least(time'10:00:00', 5) + 0, greatest(time'10:00:00', 5.5) + 0
select greatest(time'10:00:00', 5), greatest(time'10:00:00', 200000), least(time'10:00:00', 5), greatest(time'10:00:00', 5.5), greatest(time'10:00:00', 'a'), least(time'10:00:00', '9:00')
select greatest(time'10:00:00', 'a') + 0, least(time'10:00:00', '9:00') + 0, least(time'10:00:00', '9:00') = '9:00', cast(least(time'10:00:00', 5) as signed), least(time'10:00:00', 5) = 5, cast(least(time'10:00:00', 5) as time), least(time'10:00:00', 5) * 1.5
select greatest(time'10:00:00', n) + 0, least(time'10:00:00', n) + 0, greatest(cast(dt as time), n) + 0, greatest(time(dt3), n) + 0, greatest(time(dt3), s) + 0, greatest(time(dt3), 1.5) + 0, greatest(time(dt3), 1e0) + 0 from times_and_others
select greatest(time'10:00:00', time'11:00:00') + 0, greatest(time'10:00:00.5', time'11:00:00') + 0, cast(greatest(time'10:00:00.5', time'11:00:00') as signed), greatest(time'10:00:00.5', d), greatest(time'10:00:00.5', d) + 0 from times_and_others
select least(time'10:00:00', 99), least(time'10:00:00', 99) + 0, greatest(time'10:00:00', 99999999), greatest(time'10:00:00', 99999999) + 0, least(time'10:00:00', -5) + 0, least(time'10:00:00', 1.25) + 0, least(time'10:00:00.5', 101010) + 0, greatest(time'10:00:00.5', 101010) + 0
select greatest('10', '9') + 0, greatest('10', 9) + 0, least('10', '9') + 0, greatest('10a', 9) + 0, greatest('b', 9) + 0, greatest('10', null) + 0
select greatest(time'10:00:00', '9') + 0, greatest(time'10:00:00', '9'), least(time'10:00:00', 'a') + 0, least(time'10:00:00', 'a', 5) + 0
select greatest(time'10:00:00', '9') = 9, greatest(time'10:00:00', '9') * 1, round(greatest(time'10:00:00', '9')), greatest(time'10:00:00', '9') & 255, greatest(time'10:00:00', '9') div 1, -greatest(time'10:00:00', '9'), abs(greatest(time'10:00:00', '9')), if(greatest(time'10:00:00', '0'), 1, 2)
select sum(greatest(time'10:00:00', '9')), avg(greatest(time'10:00:00', '9')), cast(greatest(time'10:00:00', '9') as decimal(10,2)), cast(greatest(time'10:00:00', '9') as double), cast(greatest(time'10:00:00', '9') as unsigned), cast(greatest(time'10:00:00', '9') as time), cast(greatest(time'10:00:00', '9') as datetime) is null
select greatest(time'10:00:00.25', '9') + 0, coalesce(greatest(time'10:00:00.25', '9')) + 0, if(1, greatest(time'10:00:00.25', '9'), 1) + 0, nullif(greatest(time'10:00:00.25', '9'), 1) + 0, max(greatest(time'10:00:00.25', '9')) + 0
select least(time'10:00:00', 5) & 255, least(time'10:00:00', 5) div 1, round(least(time'10:00:00', 5)), if(least(time'10:00:00', 0), 1, 2), floor(least(time'10:00:00', 5)), least(time'10:00:00', 5) in (5, 10), least(time'10:00:00', 5) between 5 and 5
select hour(least(time'10:00:00', 5)), least(time'10:00:00', '5') in ('5', '10:00:00'), hour(greatest(time'10:00:00', '11:00:00')), cast(least(time'10:00:00', '5') as time), time_to_sec(least(time'10:00:00', 5)), addtime(least(time'10:00:00', 5), '1:0:0'), least(time'10:00:00', 5) > time'00:00:06'
select cast('10:00:00.1234567' as time(6)), cast('10:00:00.12345649' as time(6)), time('10:00:00.1234567'), addtime('10:00:00.12345678', '0:0:0'), cast('10:00:00.9999995' as time), cast('10:00:00.99999949' as time(6)), cast('10:00:00.99999950' as time(6))
select cast(100000.99999949 as time(6)), cast(100000.99999950 as time(6)), cast('100000.99999949' as time(6)), cast('10:00:00.4999999' as time), cast('10:00:00.4999994' as time), cast('10:00:00.4994999' as time(3)), cast('10:00:00.49949991' as time(3)), cast('1 10:00:00.49949991' as time(3)), cast('-10:00:00.49949999' as time(3))
select cast('2024-01-02 10:00:00.99999949' as time(6)), cast('2024-01-02 10:00:00.99999950' as time(6)), cast('2024-01-02 10:00:00.99999949' as datetime(6)), cast('2024-01-02 10:00:00.9999995' as datetime(6)), cast('20240102100000.99999949' as time(6))
create table tt (a time(6), b time(3), c time)
insert into tt values ('10:00:00.99999949', '10:00:00.99999949', '10:00:00.99999949'), ('10:00:00.9999994', '10:00:00.49949991', '10:00:00.49999995'), ('10:00:00.99999950', '10:00:00.49949999', '10:00:00.4999991')
select * from tt
select * from tt where a = '10:00:00.99999949' or a > '10:00:00.99999949'
select time'10:00:00.99999949', time'10:00:00.99999950', time'10:00:00.1234567', timediff('10:00:00.99999949', '1:0:0'), addtime('10:00:00.99999949', '0:0:0.00000019'), microsecond('10:00:00.12345649'), time_to_sec('10:00:00.99999949'), time_format('10:00:00.12345649', '%f'), hour('10:59:59.99999949'), subtime('10:00:00.12345649', '1:0:0')
select date_add('2024-01-01', interval '0:0:0.12345649' hour_microsecond), timestamp('2024-01-01', '10:00:00.12345649'), sec_to_time(1.12345649), maketime(1,2,3.12345649), timestamp('2024-01-01 00:00:00.12345649', '10:00:00')
select cast('10:59:59.9999999' as time(6)), cast('838:59:59.9999999' as time(6)), cast('838:59:58.9999999' as time(6)), str_to_date('10:00:00.1234564', '%H:%i:%s.%f')
insert into tt values (100000.99999949, 100000.99949949, 100000.49999995), (100000.99999950, 100000.99999950, 100000.9999991)
select * from tt
select * from tt where a = 100000.99999949 or a < 100000.99999950
select time(100000.99999950), maketime(1,2,3.99999950), sec_to_time(3.99999950), time_to_sec(100000.99999950), cast(100000.99999950e0 as time(6)), microsecond(100000.99999950), second(100000.99999950)
select cast(timestamp(timestamp'2024-01-02 10:20:59.5') as signed), cast(timestamp'2024-01-02 10:20:59.5' as signed), cast(timestamp('2024-01-02 10:20:59.5') as signed), cast(timestamp(timestamp'2024-12-31 23:59:59.5') as signed), timestamp'2024-12-31 23:59:59.5' + 0, cast(time'23:59:59.5' as signed), cast(time(time'23:59:59.5') as signed)
drop table times_and_others, tt
create table large_among_times (id int primary key, v varchar(30), x text, tt tinytext, l varchar(10) character set latin1, e enum('b','c'), b blob, vb varbinary(10), t time(2), d date, dt datetime(2), ts timestamp)
insert into large_among_times values (1, 'b%', 'b%', 'b%', 'b%', 'b', 'b%', 'b%', '10:20:30', '2024-03-01', '2024-01-01 10:00:00', '2024-02-01 10:00:00'), (2, '11:20:30', '11:20:30', '11:20:30', '11:20:30', 'b', '11:20:30', '11:20:30', '10:20:30', '2024-03-01', '2024-01-01 10:00:00', '2024-02-01 10:00:00'), (3, '1x', '1x', '1x', '1x', 'c', '1x', '1x', '23:20:30', '2024-03-01', '2024-01-01 10:00:00', '2024-02-01 10:00:00')
select least(t, v) + 0, least(t, tt) + 0, least(t, x) + 0, least(t, e) + 0, least(t, l) + 0, least(t, b) + 0, least(t, vb) + 0, least(t, repeat(v, id)) + 0, least(t, repeat(v, 5)) + 0 from large_among_times
select greatest(t, v) + 0, greatest(t, tt) + 0, greatest(t, x) + 0, greatest(t, e) + 0, greatest(t, l) + 0, greatest(t, b) + 0, greatest(t, vb) + 0, greatest(v, t, tt) + 0, greatest(t, e, x) + 0, least(t, 5, x) + 0 from large_among_times
select greatest(t, tt) = 10, -greatest(t, tt), abs(least(t, tt)), round(least(t, tt)), cast(least(t, tt) as signed), cast(least(t, tt) as decimal(20,3)), least(t, tt) div 1, least(t, tt) & 255, if(least(t, tt), 1, 2), sum(least(t, tt)) from large_among_times group by id
select id from large_among_times where least(t, tt) + 0 > 5 and greatest(t, x) < 10
select greatest(dt, x) + 0, least(dt, x) + 0, greatest(dt, v) + 0, least(dt, v) + 0, greatest(d, x) + 0, least(d, x) + 0, greatest(ts, x) + 0, least(ts, x) + 0, greatest(d, b) + 0, greatest(dt, repeat(v, 10000)) + 0 from large_among_times
select greatest(dt, x) div 1, least(dt, x) | 0, cast(greatest(dt, x) as decimal(20,2)), hour(greatest(dt, x)), greatest(dt, x) = 2024, least(dt, x) > 5, -greatest(d, x) from large_among_times
select least(dt, v), date(least(dt, v)), year(least(dt, v)), least(dt, v) + interval 1 day, datediff(least(dt, v), '2024-01-01'), cast(least(dt, v) as date), cast(least(dt, v) as datetime), time(least(dt, x)) from large_among_times where id <> 2
select cast(least(t, v) as date), cast(least(t, tt) as date), cast(least(t, v) as time), hour(least(t, v)) from large_among_times where id <> 2
select least(t, d, v), greatest(t, d, v), greatest(t, d, v) + 0, least(t, d, v) + 0, least(t, dt, v), cast(least(t, d, v) as date), cast(greatest(t, d, v) as datetime) from large_among_times where id <> 2
select greatest(t, d, '2020-01-01') > '2026-01-01', least(t, d, '2020-01-01'), least(t, dt, '2020-01-01'), least(t, d, '2030-01-01') + 0, greatest(t, d, '2300-01-01') + 0, greatest(t, dt, '2300-01-01'), least(t, d, 20200101) + 0, greatest(t, d, 23000101), least(t, dt, 20200101101112) from large_among_times
drop table large_among_times
create table moments_beside_numbers (id int primary key, i int, d decimal(12,3), f double, s varchar(10), t time, y year, k bigint, n decimal(12,3), key (k), key (n))
insert into moments_beside_numbers values (1, 7, 7.5, 7.5, '7', '10:20:30', 2024, 7, 7.5), (2, 102030, 102030, 102030, '102030', '10:20:30', 2024, 102030, 102030)
select greatest(time'10:20:30', 3) > i, greatest(time'10:20:30', 3) > d, greatest(time'10:20:30', 3) > f, greatest(time'10:20:30', 3) > s, greatest(time'10:20:30', 3) > t, greatest(time'10:20:30', 3) > y, greatest(time'10:20:30', 3) > k from moments_beside_numbers
select greatest(time'10:20:30', 3) = i, greatest(time'10:20:30', 3) = d, i in (greatest(time'10:20:30', 3), 5), i between 5 and greatest(time'10:20:30', 3), case i when greatest(time'10:20:30', 3) then 1 else 0 end, nullif(i, greatest(time'10:20:30', 3)) from moments_beside_numbers
select greatest(timestamp'2024-01-01 10:20:30', '2020-01-01') > i, least(timestamp'2024-01-01 10:20:30', '2020-01-01') > i, least(timestamp'2024-01-01 10:20:30', 'x') > i, greatest(date'2024-01-01', '2020-01-01') > d from moments_beside_numbers
select date_add('2024-01-01', interval 1 day) > i, addtime('10:20:30', '1:0:0') > i, addtime('10:20:30', '1:0:0') + 0, date_add('2024-01-01', interval 1 day) = 2024, addtime('09:20:30', '1:0:0') = d from moments_beside_numbers
select id, i in (addtime('09:20:30', '1:0:0'), 5), f in (addtime('09:20:30', '1:0:0'), 5), d in (addtime('09:20:30', '1:0:0'), 5), i between 8 and addtime('09:20:30', '1:0:0'), d between 8 and addtime('09:20:30', '1:0:0') from moments_beside_numbers
select id from moments_beside_numbers where i = addtime('09:20:30', '1:0:0')
select id from moments_beside_numbers where i > greatest(time'10:20:30', 3)
select id from moments_beside_numbers where i <= addtime('09:20:30', '1:0:0')
select id from moments_beside_numbers where k > greatest(time'10:20:30', 3)
select id from moments_beside_numbers where k = greatest(time'10:20:30', 3)
select id from moments_beside_numbers where d = addtime('09:20:30', '1:0:0')
drop table moments_beside_numbers
