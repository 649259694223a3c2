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
