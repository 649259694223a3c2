-- Year 0, which has no 29 February to MySQL: dates that there are, and what is counted from them.
select date('0000-02-29'), cast('0000-02-29' as date), dayofmonth('0000-02-29'), last_day('0000-02-29'), weekday('0000-02-29')
select date'0000-02-29'
select last_day('0000-02-01'), to_days('0000-01-01'), to_days('0000-02-28'), to_days('0000-03-01'), to_days('0001-01-01')
select to_seconds('0000-01-01'), to_seconds('0000-02-28 10:00:00'), to_seconds('0000-03-01')
select from_days(1), from_days(58), from_days(59), from_days(60), from_days(365), from_days(366)
select date_add('0000-02-28', interval 1 day), date_sub('0000-03-01', interval 1 day), date_sub('0001-02-28', interval 1 year), date_sub('0004-02-29', interval 4 year)
select date_sub('0000-01-02', interval 1 day), date_add('0000-12-31', interval 1 day), adddate('0000-01-01', 58), adddate('0000-01-01', 59)
select datediff('0001-01-01', '0000-01-01'), datediff('0000-03-01', '0000-02-28'), timestampdiff(day, '0000-02-28', '0000-03-01'), timestampdiff(second, '0000-02-28', '0000-03-01'), timestampdiff(month, '0000-02-28', '0000-03-28')
select dayofyear('0000-02-28'), dayofyear('0000-03-01'), dayofyear('0000-12-31'), yearweek('0000-12-31')
select addtime('0000-02-28 23:59:59', '0:0:1'), timediff('0000-03-01 00:00:00', '0000-02-28 00:00:00'), cast('0000-02-28 23:59:59.9' as datetime)
select unix_timestamp('0000-02-29'), week('0000-02-29'), extract(day from '0000-02-29')
create table y (d date, dt datetime)
insert into y (d) values ('0000-02-29')
insert into y (dt) values ('0000-02-29 10:00:00')
insert ignore into y (d, dt) values ('0000-02-29', '0000-02-29 10:00:00')
insert into y (d) values ('0000-02-28'), ('0000-03-01')
select d, datediff(d, '0000-01-01'), to_days(d), d + interval 1 day, last_day(d) from y where d is not null
select * from y where d = '0000-02-29'
