-- exact: times that ADDTIME and SUBTIME write as texts, read as dates
select cast(addtime('20:10:10', 10) as datetime) like '%20:10:20', cast(addtime('20:10:10', 10) as date) = curdate(), addtime('20:10:10',10)
select hour(addtime('20:10:10', 10)), cast(addtime('20:10:10','0:0:1') as time), cast(subtime('20:10:10','1') as datetime) like '%20:10:09'
select timestamp(addtime('20:10:10', 10)) like '%20:10:20', date(addtime('20:10:10', 10)) = curdate(), year(addtime('20:10:10', 10)) = year(curdate()), unix_timestamp(addtime('20:10:10', 10)) > 1700000000, date_add(addtime('20:10:10', 10), interval 1 day) = concat(curdate() + interval 1 day, ' 20:10:20')
select cast(addtime('40:10:10', 10) as datetime) = concat(curdate() + interval 1 day, ' 16:10:20')
select cast(addtime('-10:10:10', 10) as datetime) = concat(curdate() - interval 1 day, ' 13:50:00'), cast(addtime('40:10:10.5', 10) as datetime(3)) like '%16:10:20.500'
select cast(addtime('2020-01-01 20:10:10', 10) as datetime), year(addtime('2020-01-01 20:10:10', 10)), to_days(addtime('2020-01-01 20:10:10', 10)), last_day(addtime('2020-01-01 20:10:10', 10))
select to_days(addtime('20:10:10', 10)) = to_days(curdate()), last_day(addtime('20:10:10', 10)) = last_day(curdate()), dayname(addtime('20:10:10', 10)) = dayname(curdate()), datediff(addtime('20:10:10', 10), curdate()), date_format(addtime('20:10:10', 10), '%Y %T') = concat(year(curdate()), ' 20:10:20')
select addtime('20:10:10', 10) = time'20:10:20', addtime('20:10:10', 10) = '20:10:20', addtime('20:10:10', 10) = cast(concat(curdate(),' 20:10:20') as datetime), addtime('20:10:10', 10) + 0
select timestampdiff(hour, curdate(), addtime('20:10:10', 10)), extract(year from addtime('20:10:10', 10)) = year(curdate()), extract(hour from addtime('20:10:10', 10)), minute(addtime('20:10:10', 10)), time(addtime('20:10:10', 10)), time_to_sec(addtime('20:10:10', 10)), addtime(addtime('20:10:10', 10), 10), timediff(addtime('20:10:10', 10), '10:00:00')
create table t (s varchar(20), d datetime, dt date, ti time)
insert into t (s) values ('20:10:10'), ('2020-01-01 10:00:00'), (null), ('x')
select s, addtime(s, '1') from t
select cast(addtime(s, '1') as datetime) like '%20:10:11' from t where s like '20%' and s <> 'x'
insert into t (d, dt, ti) select addtime(s, '1'), addtime(s, '1'), addtime(s, '1') from t where s = '20:10:10'
insert into t (d, dt, ti) values (addtime('20:10:10', '1'), addtime('20:10:10', '1'), addtime('20:10:10', '1'))
insert into t (ti) values (addtime('20:10:10', '1'))
insert into t (dt) values (addtime('20:10:10', '1'))
insert into t (d) values (addtime('20:10:10', '1'))
select d like '%20:10:11', dt = curdate(), ti from t where ti is not null or d is not null or dt is not null
select max(addtime(s, '1')) from t where s <> 'x'
select date_add(addtime('20:10:10', 1), interval 1 hour) = concat(curdate(), ' 21:10:11'), date_add(addtime('2020-01-01 20:10:10', 1), interval 1 hour), date_add(addtime('2020-01-01 20:10:10', 1), interval 1 day), date_sub(addtime('20:10:10', 1), interval '1:1' minute_second) = concat(curdate(), ' 20:09:10')
select extract(day_hour from addtime('2020-01-05 20:10:10', 1)), extract(year_month from addtime('2020-01-05 20:10:10', 1)), extract(week from addtime('2020-01-05 20:10:10', 1)), extract(microsecond from addtime('2020-01-05 20:10:10.5', 1)), extract(day_hour from addtime('20:10:10', 1)) = day(curdate())*100+20
select extract(year from date_add('2020-01-01', interval 1 day)), extract(day from date_add('2020-01-31 10:00:00', interval 1 day)), date_add(date_add('2020-01-31', interval 1 day), interval 1 day)
select from_unixtime(0), from_unixtime(1), from_unixtime(1700000000), from_unixtime(9999999999), from_unixtime(32536771199), from_unixtime(32536771200), from_unixtime('1700000000'), from_unixtime('1700000000.5'), from_unixtime(1700000000.123), from_unixtime(-1), from_unixtime('0'), from_unixtime('00000000012'), from_unixtime(1700000000, '%Y-%m')
select time_format('01:02:03', '%H'), time_format('99:59:59', '%H:%i'), hour('10:11:12'), hour('10:61:12'), minute('10:11:72'), time_to_sec('99:00:00'), time_format('1:2:3', '%T'), hour('00:00:00')
