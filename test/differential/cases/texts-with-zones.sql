-- Texts with a time zone, with delimiters of the other kind, and their fractions in functions of moments.
create table zoned (id int primary key, a varchar(40))
insert into zoned values (1,'2025-03-04 01:30:00+04:00'),(2,'2025.03.04 01:30:00'),(3,'01:30:00'),(4,'20250304'),(5,'none'),(6,null),(7,'2025-03-04 22:30:00.25-06:30')
set time_zone='-02:00'
select id, extract(hour from a), extract(day from a), extract(day_minute from a), extract(microsecond from a) from zoned order by id
select id, convert_tz(a,'+00:00','+09:00') from zoned order by id
select id, time_format(a,'%H:%i'), hour(a), addtime(a,'2:0:0') from zoned order by id
select id, addtime('3:0:0',a), subtime('2025-01-01 03:00:00',a), timestamp('2025-01-01',a) from zoned order by id
select extract(hour from '2025-03-04 01:30:00+04:00'), extract(day from '2025-03-04 01:30:00+04:00')
select convert_tz('2025-03-04 01:30:00+04:00','+00:00','+09:00'), convert_tz(timestamp'2025-03-04 01:30:00+04:00','+00:00','+09:00')
select convert_tz('2025/03/04 01:30:00','+00:00','+09:00'), convert_tz('2025-03-04 01.30.00','+00:00','+09:00')
select time_format('2025-03-04 01:30:00+04:00','%H %i'), time_format('2025-03-04 21:30:00.5+04:00','%T %f')
select extract(hour from '2025/03/04 01:30:00'), extract(month from '2025/03/04 01:30:00'), extract(hour from '01:30:00 ')
set time_zone='+00:00'
select timestamp'2025-03-04 11:12.13', timestamp'20250304.111213', timestamp'2025.03.04 11.12.13', timestamp'2025-03-04 11.5', timestamp'2025.03.04 11.12.13.5'
select timestamp('2025-03-04 11.12.13'), timestamp('2025-03-04 11:12:13.5'), timestamp('2025-03-04 11:12:13.25+01:00')
select addtime('05:06:07:08:09','1'), addtime('05:06:07:08','1'), addtime('05:06:07 08:09:10','1'), subtime('2005:06:07 08:09:10','1')
select addtime('05:06:07','1'), addtime('05:06:07.5','1'), addtime('050607','1'), addtime('506070','1'), addtime('5:6:7:25','1')
select timediff('05:06:07:08','05:06:07:07'), timediff('05:06:07:08','05:06:07'), timediff('050607','05-06-06')
select addtime('05;06;07','1'), addtime('05:06-07','1'), addtime('05:06:07x','1'), addtime('01:02:03T04:05','1'), addtime('100:10:10:10','1')
create table unusual (a varchar(30))
insert into unusual values ('05:06:07:08'),('050607'),('05:06:07'),('05:06:07 08')
select addtime(a,'1'), subtime(a,'1'), timediff(a,a) from unusual
