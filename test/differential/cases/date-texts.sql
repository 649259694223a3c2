-- Texts and numbers as dates: delimiters, zones, fractions.
create table n (k int, d date, dt datetime(2), ts timestamp(2) null)
insert into n values (1, 20240101, 20240101.5, 20240101.5)
insert into n values (2, 20240101.5, 20240101101112.5, 20240101101112.567)
insert into n values (3, 240101.5, 240101101112.5, 240101101112.567)
insert into n values (4, 2.0240101e7, 2.0240101101112e13, 240101101112.567e0)
insert into n select 5, x, x, x from (select 20240101.5 x) q
insert into n select 6, x, x, x from (select 20240101.5e0 x) q
insert into n select 7, x, x, x from (select '20240101.5' x) q
insert into n select 8, x, x, x from (select cast(20240101101112.5 as decimal(20,3)) x) q
select * from n order by k
select * from n where dt = 20240101101112.5
select * from n where d > 20240101.5
select * from n where dt = '20240101.5'
select greatest(dt, 20240101.5), least(d, 20240101.5) from n where k = 1
set @a = 20240101101112.5, @b = 20240101.5
set time_zone = '+03:00'
insert into n values (20, '2024-01-01 10:00:00+02:00','2024-01-01 10:00:00+02:00','2024-01-01 10:00:00+02:00')
insert into n values (21, '2024-01-01 00:00:00+05:00','2024-01-01 10:00:00.55-02:00','2024-01-01 10:00:00.55-02:00')
select * from n where k >= 20
select cast('2024-01-01 00:00:00+05:00' as date), cast('2024-01-01 00:00:00+05:00' as datetime), cast('2024-01-01 00:00:00+05:00' as time), date('2024-01-01 00:00:00+05:00'), timestamp('2024-01-01 00:00:00+05:00'), time('2024-01-01 00:00:00+05:00')
select year('2024-01-01 00:00:00+05:00'), day('2024-01-01 00:00:00+05:00'), hour('2024-01-01 00:00:00+05:00'), dayname('2024-01-01 00:00:00+05:00'), to_days('2024-01-01 00:00:00+05:00'), date_format('2024-01-01 00:00:00+05:00', '%d %H')
select date_add('2024-01-01 00:00:00+05:00', interval 1 hour), addtime('2024-01-01 00:00:00+05:00', '1:00:00'), unix_timestamp('2024-01-01 00:00:00+05:00'), timestampdiff(hour, '2024-01-01 00:00:00+05:00', '2024-01-01 00:00:00'), datediff('2024-01-01 00:00:00+05:00', '2024-01-01'), last_day('2024-01-01 00:00:00+05:00')
select * from n where dt = '2024-01-01 10:00:00+02:00'
select * from n where ts = '2024-01-01 10:00:00+02:00'
select * from n where ts >= '2024-01-01 10:00:00+02:00' and d < '2024-01-01 00:00:00+05:00'
select timestamp'2024-01-01 00:00:00+05:00', timestamp'2024-01-01 00:00:00.5-05:00'
select greatest(dt, '2024-01-01 10:00:00+02:00'), least(d, '2024-01-01 00:00:00+05:00'), coalesce(null, '2024-01-01 10:00:00+02:00') from n where k = 20
update n set dt = '2024-01-01 10:00:00+07:00' where k = 20
select dt from n where k = 20
select cast('2024/01/02' as date), cast(' 2024-01-02' as date), cast('2024-01-02 ' as date), cast('2024-01-02  10:00:00' as datetime), cast('2024-01-02T10:00:00' as datetime), cast('2024-01-02t10:00:00' as datetime)
select cast('2024-01-02 10.00.00' as datetime), date('2024.01.02'), year('2024@01@02'), date_add('2024/01/02', interval 1 day), addtime('2024/01/02 10:00:00', '1:0:0')
create table t (id int primary key, d date, dt datetime, t time)
insert into t values (1, '2024/01/02', '2024/01/02 10:00:00', '10:00:00'), (2, '2024-01-02', '2024-01-02\t10:00:00', '10:00:00')
update t set d='2024/1/3' where id = 2
select * from t where d = '2024/01/02'
select * from t where dt > '2024/01/02'
select * from t where dt between '2024/01/02' and '2025/01/01'
select * from t where d in ('2024/01/02', '2024/01/03')
select cast('2024-01-02 10:00:00+02:00' as datetime), cast('2024-01-02 10:00:00.5-02:00' as datetime(1)), cast('2024-01-02+02:00' as datetime), cast('2024-01-02 10:00:00 +02:00' as datetime), cast('2024-01-02 10:00:00+2:00' as datetime), cast('2024-01-02 10:00+02:00' as datetime), cast('2024-01-02 10:00:00+14:30' as datetime), cast('2024-01-02 10:00:00-00:00' as datetime)
select cast('2024' as date), cast('202' as date), cast('20240' as date), cast('202401' as date), cast('2024010' as date), cast('20240101' as date), cast('202401011' as date), cast('2024010112' as date), cast('20240101123' as date), cast('202401011234' as datetime), cast('2024010112345' as datetime),  cast('20240101123456' as datetime), cast('202401011234567' as datetime), cast('2024010112345678.5' as datetime), cast('20240101T123456' as datetime), cast('240101T123456' as datetime)
select cast('2024-01' as date), cast('2024-01-' as date), cast('2024-01-01x' as date), cast('2024-01-01 10' as datetime), cast('2024-01-01 10:' as datetime), cast('2024-01-01 10:11x' as datetime), cast('2024-01-01 10:11:12x' as datetime), cast('2024-01-01 10:11:12.' as datetime), cast('2024-01-01 10:11:12.5x' as datetime(1)), cast('2024-01-01 10:11:12.1234567' as datetime(6)), cast('2024-01-01 10:11:12.1234567x' as datetime(6)), cast('2024-01 -01' as date), cast('2024-01-01 10: 11' as datetime), cast('00002024-01-01' as date), cast('12345-01-01' as date), cast('1234567-01-01' as date), cast('2024-001-001' as date), cast('2024--01--01' as date)
select cast('1-1-1' as date), cast('01-1-1' as date), cast('001-1-1' as date), cast('0-0-0' as date), cast('00-00-00' as date), cast('0' as date), cast('000000' as date), cast('000000x' as date), cast('1.2.3' as date), cast('10.2.3' as date), cast('4.12.3' as date), cast('10101.5' as date), cast('240101.5' as datetime), cast('20240101.5' as datetime), cast('20240101.5.6' as datetime)
select cast('2024-01-01T' as datetime), cast('2024-01-01 T10:00' as datetime), cast('2024-01-01T10' as datetime), cast('2024-01-01TT10' as datetime), cast('2024-01-01Z' as datetime), cast('2024-01-01T10:00:00Z' as datetime), cast('2024-01-01T10:00:00.000Z' as datetime(3)), cast('2024-01-01-10-11-12' as datetime), cast('2024-01-01 10-11-12' as datetime), cast('2024-01-01 25:00:00' as datetime), cast('2024-01-01 10:60:00' as datetime)
select time('2024-01-01T10:00:00'), time('2024-13-01 10:00:00'), time('2024-01-01 25:00:00'), time('20240101101112'), time('20240101T101112'), time('2024-01-01-10-11-12'), time('01:02:03.004'), cast('10:11:12.004' as time(3)), hour('2024-01-01T10:00:00'), second('01:02:03.004')
create table tt (k int, t time(3))
insert into tt values (1,'01:02:03.004'),(2,'20240101101112'),(3,'2024-01-01 10:11:12')
insert into tt values (4,'2024-01-01T10:11:12')
insert into tt values (4,'2024-13-01 10:11:12')
insert into tt values (5,'2024-01-01 10:11:12+02:00'),(6,'2024/01/01 10:11:12')
select * from tt
select addtime(t, '01:02:03.004'), subtime('01:02:03.004', t), timediff('01:02:03.004', t) from tt
select * from tt where t = '01:02:03.004'
set time_zone = default
select str_to_date('69-12-31', '%Y-%m-%d %H:%i:%s'), str_to_date('691231', '%Y%m%d'), str_to_date('2024-02', '%Y-%m'), str_to_date('24-2-3', '%Y-%c-%e'), str_to_date('10', '%H'), str_to_date('2024-00-01', '%Y-%m-%d'), str_to_date('7-3-1', '%y-%m-%d')
select str_to_date('60 2024', '%j %Y'), str_to_date('2024 09 Thursday', '%Y %U %W'), str_to_date('2024 09 4', '%X %V %w'), str_to_date('2024 9 Thu', '%x %v %a'), str_to_date('2024 9 Thu', '%Y %v %a'), str_to_date('29th February 2024', '%D %M %Y')
select str_to_date('10:11:12 PM', '%r'), str_to_date('13:11 PM', '%h:%i %p'), str_to_date('10:11:12.123', '%T.%f'), str_to_date('2024-02-29xyz', '%Y-%m-%d'), str_to_date('2024/02/29', '%Y%.%m%.%d'), str_to_date('abc2024-02-29', '%@%Y-%m-%d'), str_to_date('12.5', '%s.%f'), str_to_date('2024-02-29', '%Y-%q')
select addtime('839:02:03', '1'), addtime('2024:02:03', '1'), subtime('2024:2:3', '1'), addtime('1000:13:03', '1'), timediff('839:01:01', '839:01:01'), timediff('839:00:00', '00:00:00'), hour('839:01:01'), time_format('839:13:01', '%H')
select '100:00:00' + interval 1 minute, date('2024:00:00'), cast('2024:02:00' as date), timestamp('2024:02:00'), dayofmonth('2024:01:00'), year('100:00:00')
select convert_tz('2024-02-30', '+00:00', '+01:00'), convert_tz('2024-00-20', '+00:00', '+01:00'), convert_tz('x', '+00:00', '+01:00'), convert_tz('2024-02-30 10:00:00.5', '+00:00', '+01:00'), convert_tz('2024-02-20x', '+00:00', '+01:00')
select unix_timestamp('2024-02-30'), unix_timestamp('2024-02-30 10:00:00.5'), unix_timestamp('x'), unix_timestamp('2024-13-01'), unix_timestamp('2024-02-30 25:00:00.123')
-- Texts of twelve letters and more as times: they are read as moments first.
select time('7xxxxxxxxxxxxx'), cast('7xxxxxxxxxxxxx' as time(2)), addtime(time'1:0:0', '7xxxxxxxxxxxxx')
select time('7B2261223A20312'), cast('7B2261223A20312' as time(2)), addtime(time'1:0:0', '7B2261223A20312')
select time('12345xxxxxxxxxxx'), cast('12345xxxxxxxxxxx' as time(2)), addtime(time'1:0:0', '12345xxxxxxxxxxx')
select time('1234567xxxxxxxxx'), cast('1234567xxxxxxxxx' as time(2))
select time('100:00:01xxxxxx'), cast('100:00:01xxxxxx' as time(2)), addtime(time'1:0:0', '100:00:01xxxxxx')
select time('1-2-3xxxxxxxxxxx'), cast('1-2-3xxxxxxxxxxx' as time(2)), addtime(time'1:0:0', '1-2-3xxxxxxxxxxx')
select time('2024-1-2 xxxxxxxxxx'), cast('2024-1-2 xxxxxxxxxx' as time(2)), addtime(time'1:0:0', '2024-1-2 xxxxxxxxxx')
select time('2024-01-02 1'), cast('2024-01-02 1' as time(2)), addtime(time'1:0:0', '2024-01-02 1')
select time('2024-13-2 10:00:00'), cast('2024-13-2 10:00:00' as time(2)), addtime(time'1:0:0', '2024-13-2 10:00:00')
select time('9999999999999'), cast('9999999999999' as time(2))
select time('10.5xxxxxxxxxxx'), cast('10.5xxxxxxxxxxx' as time(2)), addtime(time'1:0:0', '10.5xxxxxxxxxxx')
select time('240102.101010xxx'), cast('240102.101010xxx' as time(2)), addtime(time'1:0:0', '240102.101010xxx')
select time('12T34567890xxxx'), cast('12T34567890xxxx' as time(2)), addtime(time'1:0:0', '12T34567890xxxx')
select time('1.2.3.4.5.6.7.8.9'), cast('1.2.3.4.5.6.7.8.9' as time(2)), addtime(time'1:0:0', '1.2.3.4.5.6.7.8.9')
select time('12345678.1234'), cast('12345678.1234' as time(2))
select time('0xxxxxxxxxxxxx'), cast('0xxxxxxxxxxxxx' as time(2)), addtime(time'1:0:0', '0xxxxxxxxxxxxx')
select time('00000000000000'), cast('00000000000000' as time(2)), addtime(time'1:0:0', '00000000000000')
select time('-7xxxxxxxxxxxxx'), cast('-7xxxxxxxxxxxxx' as time(2)), addtime(time'1:0:0', '-7xxxxxxxxxxxxx')
select time('101010101010 x'), cast('101010101010 x' as time(2)), addtime(time'1:0:0', '101010101010 x')
select time('-20240102101010'), cast('-20240102101010' as time(2)), addtime(time'1:0:0', '-20240102101010')
select time('-2024-01-02 10:00:00'), cast('-2024-01-02 10:00:00' as time(2)), addtime(time'1:0:0', '-2024-01-02 10:00:00')
