create table event (id int primary key, day date, moment datetime, exact datetime(6), clock time, clock3 time(3), stamp timestamp null, y year)
insert into event values (1, '2024-02-29', '2024-02-29 13:14:15', '2024-02-29 13:14:15.123456', '13:14:15', '-10:00:00.5', '2024-02-29 13:14:15', 2024)
insert into event values (2, '1999-12-31', '1999-12-31 23:59:59', '1999-12-31 23:59:59.999999', '838:59:59', '00:00:00', '1999-12-31 23:59:59', 1999)
insert into event (id) values (3)
insert into event (id, day) values (4, '2023-02-29')
insert into event (id, moment) values (4, '2024-01-01 24:00:00')
insert into event (id, clock) values (4, '839:00:00')
insert into event (id, y) values (4, 1900)
insert into event (id, stamp) values (4, '1969-12-31 23:59:59')
insert into event (id, day, moment) values (5, '24-1-2', '20240102030405')
insert into event (id, moment) values (6, '2024-01-01 00:00:00.5')
insert into event (id, day) values (7, '2024-01-01 10:00:00')
select * from event order by id
select id, day + interval 1 day, day - interval 1 month, day + interval 1 year from event order by id
select id, moment + interval 90 minute, moment - interval '1:30' hour_minute from event order by id
select id, clock + interval 1 hour from event where id = 1
select id, year(day), month(day), day(day), hour(moment), minute(moment), second(moment), microsecond(exact) from event order by id
select id, week(day), week(day, 1), week(day, 3), yearweek(day), dayofweek(day), weekday(day), dayofyear(day), quarter(day) from event order by id
select id, dayname(day), monthname(day), last_day(day), to_days(day), to_seconds(moment) from event order by id
select id, date(moment), time(moment), time(exact), timestamp(day) from event order by id
select id, unix_timestamp(moment), unix_timestamp(exact), from_unixtime(unix_timestamp(moment)) from event order by id
select id, datediff(moment, '2024-01-01'), timestampdiff(month, day, '2024-12-31'), timestampdiff(second, moment, '2024-03-01') from event order by id
select id, timediff(moment, '2024-02-29 00:00:00'), addtime(clock3, '1:00:00.25'), subtime(moment, '0:0:1') from event where id < 3 order by id
select id, date_format(exact, '%a %b %c %D %d %e %f %H %h %i %j %k %l %M %m %p %r %S %T %U %u %V %v %W %w %X %x %Y %y %%') from event where id < 3 order by id
select str_to_date('29.02.2024', '%d.%m.%Y'), str_to_date('10:11:12', '%H:%i:%s'), str_to_date('Feb 29 2024 1:02 PM', '%b %e %Y %l:%i %p')
select str_to_date('31.02.2024', '%d.%m.%Y')
select makedate(2024, 60), maketime(1, 2, 3), sec_to_time(3661), time_to_sec('01:01:01'), from_days(739310), period_add(202401, 13), period_diff(202501, 202312)
select extract(year from '2024-02-29'), extract(day_hour from '2024-02-29 13:00:00'), extract(minute_second from '13:14:15')
select id from event where day = '2024-02-29'
select id from event where day > '2000-01-01' order by id
select id from event where moment between '2024-01-01' and '2024-12-31' order by id
select id from event where moment = '2024-02-29'
select id from event where day = 20240229
select id from event where clock > '12:00:00' order by id
select id from event where day = 'nonsense'
select id from event where y = 99
select id from event where y > 2000 order by id
select day + 0, moment + 0, clock + 0, y + 0 from event where id = 1
select concat(day, ' ', clock), length(exact), upper(moment) from event where id = 1
select day = moment, date(moment) = day, moment > exact from event where id = 1
select greatest(day, '2025-01-01'), least(moment, '2020-01-01'), coalesce(day, moment) from event where id = 1
select cast(moment as date), cast(day as datetime), cast(clock as char), cast(exact as time(2)), cast('12:13:14.567' as time(1)) from event where id = 1
select cast(20240229 as date), cast(131415 as time), cast('2024-02-29' as signed), cast(day as signed) from event where id = 1
select convert_tz('2024-02-29 12:00:00', '+00:00', '+05:30')
set time_zone = '+02:00'
select stamp, moment from event where id = 1
insert into event (id, stamp) values (20, '2024-07-01 12:00:00')
set time_zone = '+00:00'
select stamp from event where id = 20
select now() = current_timestamp(), curdate() = current_date(), date(now()) = curdate(), utc_timestamp() = now()
select timestampadd(day, 1, '2024-02-28'), timestampadd(hour, -1, '2024-03-01'), date_add('2024-01-31', interval 1 month), date_sub('2024-03-31', interval 1 month)
select adddate('2024-02-28', 2), subdate('2024-03-01', 1), '2024-01-01' + interval 1 second
select min(day), max(moment), count(distinct y) from event
select year(moment) as y1, count(*) from event group by y1 order by y1
update event set day = day + interval 1 day where id = 1
select day from event where id = 1

drop table if exists moments
create table moments (id int primary key, dt datetime, dt2 datetime(2), da date, ts timestamp(2) null, t2 time(2), t0 time, s varchar(30), n int)
insert into moments values (1,'2024-01-01 10:00:00','2023-12-31 23:59:59.50','2024-01-01','2024-01-01','23:59:59.25','10:00:00','2024-05-05',1),(2,'2023-12-31 23:59:59','2023-12-31 23:59:59','2023-12-31','2023-12-31 23:59:59','10:00:00','23:59:59','2024-05-05 10:11:12.5',2),(3,null,null,null,null,null,null,'abc',3)
select concat(addtime(t2,'1:00')), concat(addtime(t0,'1:00')), concat(subtime(t2, t2)), concat(date_add(t2, interval 3 minute)), concat(date_add(t0, interval 3 minute)), concat(date_add(t2, interval 3 microsecond)), concat(sec_to_time(1.5)), concat(maketime(1,2,3.5)), concat(timediff(t2,t0)), concat(time(t2)), concat(time(dt2)) from moments
select concat(addtime(dt2,'1:00')), concat(addtime(dt,'1:00')), concat(subtime(ts, '1:00')), concat(date_add(dt2, interval 3 minute)), concat(date_add(dt, interval 3 minute)), concat(date_add(dt, interval 3 microsecond)), concat(timestamp(dt2)), concat(timestamp(da)), concat(date_add(da, interval 1 day)), concat(date_add(da, interval 1 hour)), concat(date_add(ts, interval 1 hour)), concat(timestamp(dt2, '1:00')), concat(convert_tz(dt2,'+00:00','+01:00')), concat(from_unixtime(1.50)), concat(now(2)) is not null, concat(cast(dt2 as datetime)), concat(cast(dt as datetime(2))), concat(coalesce(dt2)), concat(if(1,dt2,dt)), concat(greatest(dt,dt2)), concat(coalesce(t2,t0)), concat(greatest(t0,t2)) from moments
select concat(date_add('2024-01-01', interval 1 day)), concat(date_add('2024-01-01', interval 1 hour)), concat(date_add('2024-01-01 00:00:00.50', interval 1 day)), concat(addtime('10:00:00.50','1')), concat(addtime('2024-01-01 10:00:00.50','1'))
select date_add(date_add('1999-12-31', interval 4 month), interval 2 day), date_add(date_add('1999-12-31', interval 4 month), interval 2 hour), date_add(concat('1999-12-31'), interval 1 day), date_add(date_add(s, interval 4 month), interval 2 day), date_add(addtime('1999-12-31 10:00:00','1'), interval 1 day), addtime(date_add('1999-12-31', interval 1 month), '1:00'), date_add(if(1,'1999-12-31',s), interval 1 day), date_add(coalesce(date_add('1999-12-31', interval 1 month)), interval 1 day) from moments where id = 1
select time(date_add('1999-12-31', interval 4 month)), time(date_add('1999-12-31', interval 4 hour)), time(date_add(s, interval 4 month)), hour(date_add('1999-12-31', interval 4 month)), time(addtime('10:00:00','1')), time(concat('1999-12-31')), date(date_add('1999-12-31', interval 4 month)), timestamp(date_add('1999-12-31', interval 4 month)), timestamp(date_add('1999-12-31', interval 4 hour)), timestamp(date_add(s, interval 1 hour)), cast(date_add('1999-12-31', interval 4 month) as time), cast(date_add('1999-12-31', interval 4 month) as datetime), cast(date_add('1999-12-31', interval 4 month) as date), time_to_sec(date_add('1999-12-31', interval 4 month)), extract(hour from date_add('1999-12-31', interval 4 month)), time_format(date_add('1999-12-31', interval 4 month), '%H'), date_format(date_add('1999-12-31', interval 4 month), '%H'), unix_timestamp(date_add('1999-12-31', interval 4 month)), unix_timestamp(date_add(s, interval 4 month)), timediff(date_add('1999-12-31', interval 4 month), date_add('1999-12-31', interval 3 month)), microsecond(date_add('1999-12-31', interval 4 month)), minute(date_add('1999-12-31', interval 4 month)) from moments where id < 3
select date_add('1999-12-31', interval 4 month)+0, date_add('1999-12-31', interval 4 hour)+0, cast(date_add('1999-12-31', interval 4 month) as signed), date_add('1999-12-31', interval 4 month) = '2000-04-30', date_add('1999-12-31', interval 4 month) = date'2000-04-30', date_add('1999-12-31', interval 4 month) = 20000430, date_add('1999-12-31', interval 4 month) < now()
select timestamp('2024-01-01'), timestamp('2024-01-01 10:00:00.50'), timestamp(concat('2024-01-01')), timestamp(concat('2024-01-01 00:00:00.5')), timestamp(s), timestamp(s,'1:00'), timestamp(dt,'1:00:00.5'), timestamp(dt,concat('1:00:00')), timestamp('2024-01-01', s), time('10:00:00'), time('10:00:00.5'), time(concat('10:00:00.5')), time(s), time('abc'), time(concat('abc')), time('1999-12-31') from moments where id = 1
select addtime(timestamp(date_add('1999-12-31', interval '1:30' hour_minute)), t2), addtime(timestamp('1999-12-31'), t0), addtime(timestamp(if(1,'1999-12-31',da)), t0), addtime(timestamp(if(id>0,'1999-12-31',da)), t0), timediff(concat('10:00'),'9:00'), timediff('10:00:00.5',t0), timediff(s,s), subtime(t0,concat('1:00:00.5')), subtime(t0,s), sec_to_time('1.5'), sec_to_time(concat('1')), sec_to_time(1.5), maketime(1,2,'3.5'), maketime(1,2,concat('3')), convert_tz('2024-01-01 10:00:00','+00:00','+01:00'), convert_tz(concat('2024-01-01 10:00:00'),'+00:00','+01:00'), convert_tz(s,'+00:00','+01:00'), from_unixtime('1.5'), from_unixtime(concat('1')), str_to_date('10','%H'), addtime('10:00:00','1'), addtime(concat('10:00:00'),'1') from moments where id = 1
select time(dt2), time(t2), cast(s as datetime), cast(s as time), cast(concat('2024-01-01 10:00:00.5') as datetime), cast('10:00:00.5' as time(1)) from moments where id = 2
select addtime('10:00:00','2024-05-05'), addtime('10:00:00', concat('2024-05-05')), addtime('10:00:00', date'2024-05-05'), subtime('10:00:00','2024-05-05 01:00:00'), timestamp('2024-01-01','2024-05-05'), addtime('2024-01-01 10:00:00','2024-05-05')
create table besides (id int primary key, dt datetime, dt2 datetime(2), da date, t0 time, s varchar(30), n int)
insert into besides values (1,'2024-01-01 10:00:00','2023-12-31 23:59:59.50','2024-01-01','10:00:00','2024-05-05',1),(2,'2023-12-31 23:59:59','2023-12-31 23:59:59','2023-12-31','23:59:59','2024-05-05 10:11:12.5',20240101),(3,null,null,null,null,null,null)
select greatest(da,'2025-01-01'), least(da,'2025-01-01'), greatest(da,'2025-01-01 10:00:00'), least(da, '2020-1-1'), greatest(dt,'2025-01-01'), least(dt,'20200101'), greatest(dt2,'2025-01-01'), greatest(dt2,'2025-01-01 1:2:3.456'), greatest(dt,'2025-01-01 1:2:3.456') from besides
select greatest(t0,'11:00:00'), least(t0,'1:00'), greatest(t0,da), greatest(t0,s), greatest(t0,dt), greatest(t0, 5), greatest(t0,'abc') from besides
select greatest(da,null,'2025-01-01'), greatest('2025-01-01', null, da) from besides
select least(da,0), least(da,2), least(da,101), least(da,1e0), least(da,-1) from besides
select greatest(da,'abc') = 'x' is null from besides
select greatest(da,'2025-01-01') + 0, greatest(da,'2025-01-01') = date'2025-01-01', date_add(greatest(da,'2025-01-01'), interval 1 day), year(greatest(da,'2025-01-01')) from besides
select 1 from besides where da in ('abc', '2024-01-01')
select 1 from besides where da in ('2024-01-01', concat('2023-12-31'))
select strcmp(da, '2024-01-01'), strcmp(da, s), strcmp(dt,'2024-1-1 10:00:00') from besides
select nullif(da, 'abc') from besides
select nullif(da, '2024-1-1'), nullif('2024-1-1', da) from besides
select 1 from besides where t0 > concat('1999-12-31')
select 1 from besides where t0 > '1999-12-31'
select 1 from besides where '1999-12-31' < t0
select t0 > '1999-12-31', t0 > '2024-02-29 10:00:00', t0 = '2024-02-29 10:00:00', t0 < '12abc', t0 > 'abc' from besides
select 1 from besides where da < time'10:00:00'
select da < time'10:00:00', da > time'10:00:00', time'10:00:00' < da, da = time'10:00:00', dt > time'10:00:00' from besides
select 1 from besides where date(dt) < time'10:00:00'
select 1 from besides where cast(dt as date) > time'-01:00:00'
select 1 from besides where dt > time'100:00:01'
create table besides2 (id int primary key, dt datetime, da date, t0 time, s varchar(30))
insert into besides2 values (1,'2024-01-01 10:00:00','2024-01-01','10:00:00','2024-05-05'),(2,'2023-12-31 23:59:59','2023-12-31','23:59:59','abc'),(3,null,null,null,null)
select da in ('abc', '2024-01-01'), da in ('abc','xyz'), da not in ('abc','xyz'), da in (s, '2024-1-1'), da in ('2024-1-1', '2023-12-31'), dt in ('abc', '2024-01-01 10:00:00'), da in ('2024-01-01 00:00:00', null), da in ('2024-01-01 10:00:00','2023-12-31') from besides2
select t0 > '1999-12-31', t0 > '2024-02-29 10:00:00', t0 = '2024-02-29 10:00:00', t0 < '12abc', t0 > 'abc', t0 > '9', t0 < '25:00', t0 > '-1', t0 = '10:00', t0 > '' from besides2
select id from besides2 where t0 > '1999-12-31'
select id from besides2 where t0 < '12abc'
select id from besides2 where t0 < '2'
select id from besides2 where t0 > '2024-02-29 10:00:00'
select id from besides2 where t0 = '2024-02-29 10:00:00'
select id from besides2 where t0 in ('1999-12-31', '10:00')
select da < time'10:00:00', da > time'10:00:00', time'10:00:00' < da, da = time'10:00:00', dt > time'10:00:00', dt = time'10:00:00', da between time'10:00:00' and time'11:00:00', da in (time'10:00:00') from besides2
select strcmp(da, '2024-01-01'), strcmp(da, s), strcmp(dt,'2024-1-1 10:00:00') from besides2 where id = 1
create table moments (id int, ts timestamp(3) null)
insert into moments values (1, '2023-12-31 23:59:59.5'), (2, '2024-02-28 23:59:59.999'), (3, '2024-01-01 00:00:00.4'), (4, null)
select id, cast(ts as datetime), cast(ts as datetime(1)), timestamp(ts), cast(ts as date), cast(ts as time), cast(ts as signed), cast(ts as char), ts + 0, cast(ts as datetime(6)) from moments order by id
create table zoned (dt datetime, d date, ts timestamp null)
insert into zoned (dt) values ('2019-12-31T12:00:00Z')
insert into zoned (d) values ('2019-12-31T12:00:00Z')
insert into zoned (ts) values ('2019-12-31T12:00:00.000Z')
insert into zoned (dt) values ('2019-12-31T11:00:00')
insert ignore into zoned (dt) values ('2019-12-31T12:00:00Z')
select '2019-12-31T12:00:00Z' = timestamp'2019-12-31 12:00:00'
select * from zoned where dt >= '2019-12-31T11:00:00Z'
select * from zoned where dt between '2019-12-31T11:00:00Z' and '2020-01-01T00:00:00.000Z'
select * from zoned where dt in ('2019-12-31T11:00:00Z', '2019-12-31 12:00:00')
update zoned set d = '2020-01-01' where dt = '2019-12-31T11:00:00Z'
set sql_mode = ''
insert into zoned values ('2019-12-31T12:00:00Z', '2019-12-31T12:00:00Z', '2019-12-31T12:00:00Z')
select * from zoned
set sql_mode = default
