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
create table ct (id int primary key auto_increment, y year, d date, dt datetime, ts timestamp null, tm time, s varchar(20))
insert into ct (y,d,dt,ts,tm,s) values (2001,'2024-02-29','2024-02-29 10:00:00','2024-02-29 10:00:00','10:00:00','x'),(2070,'1999-12-31','1999-12-31 00:00:00','1999-12-31 00:00:00','-01:00:00','2024-01-01'),(1970,'2023-12-31','2023-12-31 23:59:59','2023-12-31 23:59:59','23:00:00','b'),(2070, null,null,null,null,null)
select id, y in ('1','70'), y in ('1'), y in (1,70), y in (concat('1')), y in (concat('1'),2), y in (concat('1'),'2'), y in (1,'2') from ct
select id, y=1.5e0, y between '1' and '70', y between concat('1') and concat('71'), y between 1 and '70' from ct
select id, d between 'x' and '2024-01-01', d between '2023-01-01' and 'x', d not between '2023-01-01' and 'x', d not between 'x' and '2023-01-01', d between 'x' and 'y', d between 'x' and null from ct
select id, dt between 'x' and '2024-01-01', dt between '2023-01-01' and 'x', dt not between '2023-01-01' and 'x', dt not between 'x' and '2023-01-01', dt between '2024x' and 'y' from ct
select id, ts between 'x' and '2024-01-01', ts between '2023-01-01' and 'x', ts not between '2023-01-01' and 'x', ts not between 'x' and '2023-01-01', ts between '2024x' and 'y' from ct
select id, d between s and '2024-01-01', d between '2023-01-01' and s, d between s and s from ct
select id, date(d) between 'x' and '2024-01-01', date(dt) between '2023-01-01' and 'x' from ct
select id, tm between 'x' and '24:00:00', tm between '01:00:00' and 'x' , tm not between 'a' and '23:00:00' from ct
select id, d between '' and '2024-01-01', d between '2023-02-30' and '2024-01-01', d between 0 and '2024-01-01', d between 5 and 20240101 from ct
select id from ct where d between 'x' and '2024-01-01'
select id from ct where d between '2023-01-01' and 'x'
select id from ct where d between '2023-02-30' and '2024-01-01'
update ct set s = 'q' where d between 'x' and '2024-01-01'
update ct set s = 'q' where d not between '2024-01-01' and 'x'
select id, d between '2023-01-01' and '2024-02-29x', d between '2024-02-29 10:00' and '2025-01-01', d between cast('2024-02-29 10:00' as datetime) and '2025-01-01' from ct
select id, d between date'2023-01-01' and 'x', d between s and date'2024-01-01' from ct
select id, case d when 'x' then 1 else 2 end, d in ('x', '2024-02-29'), d in ('x'), nullif(d,'x'), d <=> 'x' from ct
create table cu (id int primary key auto_increment, y year, tm time, tm2 time(2), d date, dt datetime, ts timestamp null, i int, b bigint, bu bigint unsigned, s varchar(20), key (y), key (tm), key (i))
insert into cu (y,tm,tm2,d,dt,ts,i,b,bu,s) values (2001,'00:00:01','10:20:30.25','2024-02-29','2024-02-29 10:00:00','2024-02-29 10:00:00',1,1,1,'1'),(2000,'-01:00:00','00:00:00','1999-12-31','1999-12-31 00:00:00','1999-12-31 00:00:00',12,12,18446744073709551615,'12'),(0,'23:59:59','23:59:59.25','2023-12-31','2023-12-31 23:59:59','2023-12-31 23:59:59',0,9007199254740993,9007199254740993,'a'),(1999, '100:00:01', null,null,null,null,20240229,20240229,20240229,'2024-02-29'),(2002,'00:00:02',null,null,null,null,5,5,5,'5'),(1970,'00:00:00','00:00:00',null,null,null,-3,-3,0,'')
select id from cu where y = pow(1,2)
select id from cu where y = pow(1,2)+0.5
select id from cu where y > pow(1,2)+0.5
select id from cu where y = concat('9','9')
select id from cu where y in (pow(1,2), 99+0)
select id from cu where y between 1-1 and 1+0
select id from cu where y between pow(1,2) and 2+0
select id, y = 1.5, y=1.5e0, y = 1 + 0.5, y = '1.5', y=concat('1.5'), y = date'2001-01-01', y = date(date'2001-01-01'), y=0+0, y = concat('0') from cu
select id, y = 1+0, y > 69+0, y=70+0, y = -1+0, y= 1/0 from cu
select id, tm < '1999-12-31' - interval 5 month, tm > concat('b%'), tm = concat('0'), tm=concat('00:00:01'), tm > concat('2024-02-29') from cu
select id, tm < date'1999-12-31', tm < makedate(2001,50), tm < last_day(date'2024-02-29'), tm = timestamp'2024-01-01 23:59:59', tm = cast('2024-01-01 23:59:59' as datetime), tm < addtime(time'10:00:00',time'01:00:00'), tm2 > cast('10:20:30.25' as time(2)), tm2 = addtime(time'10:20:30', time'00:00:00.25') from cu
select id, d = 20240228+1, d < 20240229+1, dt = 20240229100000+0, dt > 1+1, ts < 1+1, d > 1+1, d = concat('2024-02-29'), dt > last_day('2024-01-01') from cu
select id, i = concat('1','2'), i > concat('1','1.5'), b = concat('9007199254740993'), bu = concat('18446744073709551615'), i = concat('12abc'), i <> concat('abc') from cu
select id from cu where b = concat('9007199254740993')
select id from cu where b = '9007199254740993'
select id from cu where b = 9007199254740993e0
select id from cu where tm < '1999-12-31' - interval 5 month
delete from cu where '1999-12-31' - interval 5 month < tm
delete from cu where tm > concat('b%')
delete from cu where i = concat('12abc')
delete from cu where d = concat('a')
select id from cu where makedate(2001, 50) < tm
select id from cu where date_add(sec_to_time(300), interval '1:2' minute_second) < tm
update cu set s = 'x' where i > concat('a')
select id from cu where d = concat('2024-02-29x')
select id from cu where d > date_add('2024-02-29', interval 'x' day)
select id from cu where i > cast('1x' as signed) or i > cast('2x' as signed)
select id from cu where y > cast('1x' as signed)
select id from cu where tm between concat('00:00:00') and concat('23:00:00')
select id from cu where tm in (concat('00:00:00'), concat('b'))
select id from cu where tm in ('00:00:00', 'b')
select id from cu where i in (concat('1'), concat('12'))
select id from cu where y in (concat('1'), concat('70'))
select id, y=1.5, y=1.5e0, y='1.5', y>1.5, y>1.5e0, y<1.5e0,y<1.5, y=1.2,y=1.2e0,y='1.2', y=concat('1.2'), y=1+0.2, y = -0.5e0, y=0.4e0,y=0.4 from cu
select id, y between 1.5 and 2.5, y between 1.5e0 and 2e0, y between 1 and 2.5 from cu
select id from cu where ts = timestamp'2023-12-31 23:59:59.5'
select id from cu where dt = timestamp'2023-12-31 23:59:59.5'
select id from cu where dt < timestamp'2023-12-31 23:59:59.5'
select id from cu where timestamp'2023-12-31 23:59:59.5' = d
select id from cu where d between concat('2023-01-01') and concat('x')
select id from cu where d between concat('2023-01-01') and concat('2024-01-01')
select id from cu where d in (concat('2023-01-01'), concat('x'))
select id from cu where d in (concat('2023-12-31'), 'x')
select id from cu where dt in (concat('2023-12-31'), 20231231235959+0)
create table nd (d date, dt datetime, ts timestamp null)
insert into nd (d) values (999)
insert into nd (d) values (131)
insert into nd (d) values (20261301)
insert into nd (dt) values (120000)
insert into nd (dt) values (99999)
insert into nd (ts) values (2020)
insert into nd (ts) values (20)
insert into nd (d) values (12345.6)
insert into nd (d) values (2020e0)
insert into nd (d) values (-5)
insert into nd (d) select 2020
select * from nd where d = 2020
update nd set d = 2020
insert into nd values (127,127,127)
select * from nd
select cast(2020 as date), date(2020)
drop table nd
create table ev (id int primary key, da date, dt datetime, d6 datetime(6), ts timestamp null, t0 time, t3 time(3), y year, s varchar(30), n bigint, key (da), key (dt))
insert into ev values (1, '2024-02-29', '2024-02-29 10:11:12', '2024-02-29 10:11:12.345678', '2024-02-29 10:11:12', '10:11:12', '10:11:12.345', 2024, '2024-02-29', 20240229), (2, '1999-12-31', '1999-12-31 23:59:59', '1999-12-31 23:59:59.999999', '1999-12-31 23:59:59', '-01:00:00', '23:59:59.999', 1999, '23:59:59', 235959), (3, null, null, null, null, null, null, null, 'x', null), (4, '2000-01-01', '2000-01-01 00:00:00', '2000-01-01 00:00:00', '2000-01-01 00:00:00', '00:00:00', '00:00:00', 2000, '2000-1-1', 0)
select id from ev where y in (1999, 24, '2000') order by id
select id, s = '2024-02-29', s > date'2024-01-01', s = time'23:59:59', s < timestamp'2024-02-29 10:00:00', n = date'2024-02-29', s = date'2000-01-01' from ev order by id
select id, da = timestamp'2024-02-29 00:00:00', dt = date'2000-01-01', t0 = timestamp'2024-02-29 10:11:12', d6 >= time'10:00:00', ts > date'2000-01-01' from ev order by id
select bit_count('2024-02-29'), abs('2024-02-29'), round('2024-02-29'), '2024-02-29' div 1, '10:11:12' | 0, -'2024'
select timestamp'2024-02-29 00:00:00' = 20240229, timestamp'2024-02-29 00:00:00' > 20240229, date'2024-02-29' = 20240229000000, timestamp'2024-02-29 00:00:00' = 20240229000000
select id, cast(dt as date) = 20240229, cast(da as datetime) = 20240229, cast(da as datetime) > 20240229 from ev order by id
select id from ev where t0 in ('x', 'y') or t3 between 'x' and '12x' or da > 'x' order by id
select id, greatest(da, 'x'), least(da, 2), greatest(t0, 'x'), least(t3, '12x') from ev order by id
select timediff(-1, 'abc'), timediff('10:00:00', 1), timediff(timestamp'2024-01-01 10:00:00', '09:00:00')
select date('2024-00-00'), date('2024-00-00 00:00:00'), cast('2024-01-00 10:00:00' as datetime), month('2024-01-00'), date_format('2024-01-00', '%Y-%m')
-- Days of a month beside a time are hours to STR_TO_DATE.
set sql_mode=''
select str_to_date('02 10:11:12','%d %H:%i:%s'), str_to_date('02 10:11:12.5','%e %T.%f'), str_to_date('12','%d'), str_to_date('2nd 10','%D %k'), str_to_date('31 23','%d %H'), str_to_date('100 10','%j %H')
create table str_to_date_kinds as select str_to_date('02 10','%d %H') a, str_to_date('12','%d') b, str_to_date('5','%p') c, str_to_date('1 2','%w %p') d, str_to_date('1','%f') e, str_to_date('%H 5','%%H %k') f
describe str_to_date_kinds
set sql_mode='no_zero_date'
select str_to_date('02 10:11:12','%d %H:%i:%s'), str_to_date('00 10:11:12','%d %T')
set sql_mode='no_zero_in_date'
select str_to_date('02 10:11:12','%d %H:%i:%s'), str_to_date('02','%d')
set sql_mode=default
select str_to_date('02 10:11:12','%d %H:%i:%s'), str_to_date('00 10:11:12','%d %H:%i:%s'), str_to_date('10:11:12','%T')
create table chosen_f (id int primary key, d date, dt datetime(2), ts timestamp null)
insert into chosen_f values (1,'1999-12-31','2001-02-03 04:05:06.78','2002-02-02 02:02:02'),(2,null,'2001-02-03 04:05:06.78',null),(3,'2020-01-01',null,null)
select if(0, timestamp'2023-12-31 23:59:59', date'2024-02-29') + 0, case when 0 then timestamp'2023-12-31 23:59:59.5' else date'2024-02-29' end + 0, ifnull(date'2024-02-29', timestamp'2023-12-31 23:59:59') + 0, nullif(date'2024-02-29', timestamp'2023-12-31 23:59:59') + 0
select if(id=1,d,dt)+0, if(id=1,d,dt)*1.0, if(id=1,d,dt)+0e0, cast(if(id=1,d,dt) as signed), cast(if(id=1,d,dt) as unsigned), cast(if(id=1,d,dt) as decimal(20,2)), cast(if(id=1,d,dt) as double), if(id=1,d,dt) div 1000, -if(id=1,d,dt), round(if(id=1,d,dt)), if(id=1,d,dt) | 0 from chosen_f order by id
select case id when 1 then d when 2 then dt else ts end + 0, case when id<3 then ts else d end + 1, sum(if(id=1,d,ts)), avg(if(id=1,d,ts)), max(if(id=1,d,ts))+0 from chosen_f group by id order by id
select id from chosen_f where if(id=1,d,dt) = 19991231
select id from chosen_f where if(id=1,d,dt) > 20000101 order by id
select if(id=1,d,dt), cast(if(id=1,d,dt) as char), cast(if(id=1,d,dt) as date), cast(if(id=1,d,dt) as time), hour(if(id=1,d,dt)), year(if(id=1,d,dt)), concat(if(id=1,d,dt)), if(id=1,d,dt) = '1999-12-31', time(if(id=1,d,ts)), date_add(if(id=1,d,dt), interval 1 hour), json_array(if(id=1,d,dt)) from chosen_f order by id
select nullif(if(id=1,d,dt), d)+0, ifnull(if(id=1,d,dt), ts)+0, if(id=3, ts, if(id=1,d,dt))+0, least(if(id=1,d,dt), ts)+0, greatest(d, if(id=1,d,dt))+0 from chosen_f order by id
create table chosen_g as select if(id=1,d,dt)+0 x, -if(id=1,d,ts) y, if(id=1,d,dt) z from chosen_f
show create table chosen_g
select * from chosen_g order by x
select if(id=1,d,dt) + 0 k, count(*) from chosen_f group by k order by k
select x + 0 from (select distinct if(id=1,d,dt) x from chosen_f) q order by 1
-- parts of dates and moments that are stored
create table stored_parts (id int primary key, d date, m datetime, f datetime(6), s timestamp(3) null)
set sql_mode = 'allow_invalid_dates'
insert into stored_parts values (1, '2024-02-09', '2024-11-05 01:02:03', '1999-12-31 23:59:59.999999', '2024-06-07 08:09:10.250'), (2, '0000-00-00', '0000-00-00', '2023-02-30 10:11:12.000001', '1970-01-01 00:00:01.001'), (3, '2024-00-31', '0001-12-00 12:00:00', '9999-12-31 00:00:00', null), (4, null, null, null, null)
set sql_mode = default
select id, year(d), month(d), day(d), dayofmonth(m), quarter(d), quarter(m), year(m), year(f), month(s), hour(m), minute(m), second(m), hour(f), second(f), hour(s), minute(s), hour(d) from stored_parts order by id
select id, date_format(d, '%Y-%m'), date_format(m, '%Y-%m-%d %H:%i:%s'), date_format(f, '%d/%m/%y %T'), date_format(s, '%Y%m%d'), date_format(d, '%H:%i'), date_format(m, '%e.%c.%Y'), date_format(m, '%Y %'), date_format(m, '%%Y'), date_format(m, ''), date_format(m, 'x') from stored_parts order by id
select id, date_format(m, "it's %Y"), date_format(m, '%Y\'%m'), date_format(m, '%Y-%m%d'), date_format(f, '%i%S'), date_format(m, '%m-%Y') from stored_parts order by id
select year(d) y, count(*) from stored_parts group by y order by y
select date_format(m, '%Y-%m') y, count(*), max(date_format(m, '%d')) from stored_parts group by y order by y
select id from stored_parts where date_format(m, '%Y-%m') = '2024-11' or year(d) = 0 or month(m) in (0, 12) order by id
select concat(date_format(m, '%Y'), hour(m), date_format(d, '%y')) x from stored_parts order by id
