-- Years as dates, documents as texts, computed times beside texts, and constants beside years.
create table t (id int primary key, y year, b bit(5), s varchar(20), e enum('a','b','12'), st set('a','b','12'), d date, dt datetime, c varchar(20) collate utf8mb4_bin, j json, l varchar(20) character set latin1)
insert ignore into t values (1,2024,7,'12','a','',  '2026-06-15','2026-06-15 00:00:00','x','{"a":1}','é'),(2,0,0,'-4.5','zzz','a','2024-02-29','2024-02-29 10:00:00','é','"b"','a'),(3,1999,5,'7x','b','12','1999-12-31','1999-12-31 00:00:00','12','12',''),(4,null,null,null,null,null,null,null,null,null,null)
select id from t where b = '7'
select time('12'), time('-4.5'), time('4.5'), time('b%'), time('straße')
select id from t where (d, id) < ('2026-06-15 10:20:30', 0)
select id, (d, id) < ('2026-06-15 10:20:30', 0), (d, null) < ('2026-06-15 10:20:30', 0), d < '2026-06-15 10:20:30', (d,1) = ('2026-06-15 10:20:30',1), (dt, 1) = ('2026-06-15', 1), (d, 1) < ('2026-06-15 10:20:30', 0), (d,1) in (('2026-06-15 10:20:30',1),('2024-02-29',1)) from t
select id, interval 0 day + date'2024-02-29' <> dt, date'2024-02-29' + interval 0 day <> dt, date'2024-02-29' + interval 0 day = d from t
select id from t where interval 0 day + date'2024-02-29' <> dt
update t set s = conv('é', 16, 10) where id = 3
update t set s = conv('12z', 10, 16) where id = 3
update t set s = conv('zz', 36, 10) where id = 3
select id, elt(b,'one','two') not regexp '^[0-9]', collation(elt(b,'one','two')), collation(export_set(b,'Y','N')), collation(make_set(b,'a','b')), collation(elt(1, c, s)) from t
select id, collation(concat(j)), collation(concat(j,'a')), collation(concat(j,s)), collation(ifnull(j,'-')), collation(coalesce(j,s)), collation(if(id,j,s)), collation(upper(j)), collation(replace(j,'a','b')), collation(concat_ws(',',j,s)), collation(json_unquote(j)), collation(j->>'$.a'), collation(greatest(j->>'$.a', s)) from t
select concat(json_object('a',2)) > 'x', ifnull(cast('{}' as json), '-') > '1', concat(json_array('a')) = '["A"]', json_unquote('"a"') = 'A', concat(json_unquote('"a"')) = 'A'
create table u (id int primary key, y year, d date, j json, s varchar(20), e enum('a','b'), b bit(5))
insert into u values (1,2024,'2024-02-29','{"a":1}','abc','a',5)
select concat(j) = '{"A": 1}', concat(j, s) like '%ABC', lower(j) = '{"A": 1}', upper(j) = '{"a": 1}', replace(j,'a','b') = '{"B": 1}', instr(j, 'A'), locate('A', j), j like '%A%', j like '%a%', field(j,'{"A": 1}'), strcmp(j,'{"A": 1}'), find_in_set('A','a'), concat(j) in ('{"A": 1}'), position('A' in j), j regexp 'A', replace(j,'A','b'), trim(j), substring_index(j,'A',1) from u
select greatest(concat(j),'x'), least(j->>'$.a','A') from u
select concat(j) from u union select 'x' order by 1
create table v (id int primary key, y year, d date, dt datetime, ti time(2), j json, s varchar(20), b varbinary(20))
insert into v values (1,2024,'2024-02-29','2024-02-29 10:00:00','100:00:01','{"a":1}','abc','x'),(2,1999,'1999-12-31','1999-12-31 01:00:00','00:30:00','[1]','12','1.5'),(3,0,null,null,'-01:00:00',null,'','')
select id, x, x between '00:00:00' and '12:00:00', x = '00:30:01', x > '1:0:0' from (select distinct id, addtime(ti,'0:0:1') x from v) q
select id, x, x between '00:00:00' and '12:00:00', x = '00:30:01', x > '1:0:0' from (select id, addtime(ti,'0:0:1') x from v union select 9, time'10:00:00') q
select max(ti) between '00:00:00' and '12:00:00', max(ti) = '100:00:01', max(ti) > '1:0:0', min(ti) < '0:0:0' from v
select id, max(ti) m from v group by id having m between '00:00:00' and '12:00:00'
select id, time(dt) from v where time(dt) >= '09:00:00' and time(dt) < '17:00:00'
select id from v where time(dt) = '10:00:00'
select id from v where time(dt) in ('10:00:00', '11:00:00')
select id from v where timediff(dt, '2024-02-29 00:00:00') > '09:00:00'
select -(-5), -(-year(dt)), -(-(5)), -(3 - 5), -(-5 + 0), -(-id), -(-5) + 1, - - 5, -(-5.5), -abs(-5), -(0-0) from v where id = 1
select id, cast(b as decimal(10,2)), b + 0, cast(b as signed) from v
select id, extract(year_month from y), extract(day from y), extract(hour from y) from v
select interval 1 day + d, interval 1 day + d > '2024-02-29', interval 1 month + '2024-01-31' from v
create table w (id int primary key, a int, dc decimal(12,3), db double, bu bigint unsigned, b bit(5), bb bit(64), y year, ti time(2), d date, dt datetime, s varchar(20), u decimal(5,2) unsigned, z int(5) zerofill, f float)
insert into w values (1,5,1.5,2.5,7,5,7,2024,'100:00:01','2024-02-29','2024-02-29 10:00:00','abc',2.25,12,1.5),(2,0,0,0,0,0,0,1999,'00:30:00','1999-12-31','1999-12-31 00:00:00','12',0,0,1e11),(3,null,null,null,null,null,null,null,null,null,null,null,null,null,null),(4,-3,-1.5,-1,18446744073709551615,31,18446744073709551615,0,'-01:00:00','2000-01-01','2000-01-01 00:00:00','',100,99999,-2.25)
select id, a <> -0.125, dc <> -0.125, db <> -0.125, bu <> -0.125, b <> -0.125, bb <> -0.125, y <> -0.125, u <> -0.125, z <> -0.125, f <> -0.125 from w
select id from w where a <> -0.125
select id from w where y <> -0.125
select id from w where bu <> -0.125
select id from w where u <> -0.125
select id from w where bb <> -0.125
select id from w where b <> -0.125
select id from w where -0.125 <> y
select id, y = 0.5, y > -1, y < -1, y = -1, y >= 2000.5, y = 24, y = 24.0, y > 99 from w
select id, bu > -0.5, bu < -0.5, bu = 0.5, bu > 0.5, bu >= 6.5, a > 0.5, a = 5.0, a < 4.9, u > -1.5, u = 2.2500 from w
select id, ti between '00:00:00' and '12:00:00', addtime(ti,'00:00:01') between '00:00:00' and '12:00:00', addtime(ti,'00:00:01') >= '00:00:00', addtime(ti,'0:0:1') <= '12:00:00', addtime(ti,'0:0:1') in ('101:00:02.00','x'), addtime(ti,'0:0:1') = '100:00:02', if(a,ti,ti) between '00:00:00' and '12:00:00', coalesce(ti,ti) = '00:30:00', coalesce(ti) > '1:0:0' from w
select id, time(dt) between '00:00:00' and '12:00:00', time(dt) between '9:00' and '12:00', time(dt) >= '9:00', timediff(ti,'00:00:00') between '00:00:00' and '12:00:00', sec_to_time(a) in ('00:00:05'), maketime(1,2,3) between '01:00:00' and '02:00:00', maketime(a,2,3) between '01:00:00' and '02:00:00', cast(ti as time) between '00:00' and '1:0' from w
select id, date(dt) between '2024-1-1' and '2024-12-31', date(dt) = '2024-2-29', date(dt) in ('2024-2-29'), if(a,d,d) between '2000-1-1' and '20240301' from w
select id, 'a' between id and dc, 'a' between dc and dc, 'abc' between a and b, dc in (0.1,'Abc'), a in (1,'Abc'), dc between 'a' and 'b', dc = 'a', db = 'a', dc in ('a','b') from w
select id, dc in (1.5,'Abc') from w
select id, dc between 0 and 'x' from w
select id, 'Abc' between dc and dc from w
select id, 'Abc' between 2.5 and db from w
select id, (0.10, '12') = (99999, dc) from w
select id, cast(y as date), cast(y as datetime), cast(y as datetime(3)), date(y), year(y), month(y), y + interval 1 day, timestamp(y), dayname(y), to_days(y), datediff(y, '2024-01-01'), date_format(y,'%Y-%m-%d') from t where y > 0
create table mx (id int primary key, ti time(2), dc decimal(12,3), dt datetime(3), s varchar(20))
insert into mx values (1,'10:20:30.25',1.5,'2024-01-01 10:00:00','x'),(2,'00:00:00',0,'2023-01-01','12')
select group_concat(addtime(ti,'12')), group_concat(distinct addtime(ti,'12') order by 1), max(addtime(ti,'12')), concat(addtime(ti,'12')), addtime(ti, '12'), addtime(ti,s), concat(addtime(ti,s)), group_concat(addtime(ti,'1:1:1.5')), group_concat(distinct addtime(dt,'12')), group_concat(subtime(ti,'12')), group_concat(distinct subtime(ti,'12:00:00') order by 1), group_concat(distinct timediff(ti,'1:0:0')), group_concat(distinct sec_to_time(dc)) from mx group by id
select distinct addtime(ti,'12') from mx
select addtime(ti,'12') x, count(*) from mx group by x
select id, timestamp'2023-12-31 23:59:59.5' < timediff(dt, timestamp'2023-12-31 23:59:59.5'), timediff(dt,'2023-12-31') > timestamp'2023-12-31 23:59:59.5', ti > date'2020-01-01', ti < dt, dt > ti, timediff(dt,dt) < dt, timestamp'2023-12-31 00:00:00' < ti, date'2020-01-01' < maketime(1,2,3), timestamp'2023-12-31 23:59:59.5' < timediff(subdate(timestamp'2023-12-31 23:59:59.5', dc), timestamp'2023-12-31 23:59:59.5'), timestamp'2023-12-31 23:59:59.5' < timediff(timestamp'2023-12-31 23:59:59.5', dt) from mx
select '4E413' + 0, '-1e999' + 0, cast('1e400' as double), '1e400' = '1e401' + 0, cast('1e400' as decimal(10,2)), cast('1e400' as signed), 1e308 * 10
select cast(time'-10:00:00' as datetime) > '2020-01-01', timestamp(time'-10:00:00') > '2020-01-01', time'-10:00:00' > timestamp'2023-12-31 23:59:59.5', time'-838:00:00' > timestamp'2023-12-31 23:59:59.5', timediff('2023-12-31 00:00:00','2023-12-31 10:00:00') > timestamp'2023-12-31 23:59:59.5', timediff('2023-12-31 00:00:00','2023-12-31 10:00:00') > date'2023-12-31', timediff('2023-12-31 10:00:00','2023-12-31 00:00:00') > timestamp'2023-12-31 23:59:59.5'
create table my (id int primary key, b bit(64), b8 bit(8), y year, i int, s varchar(20), e enum('2024','0'), d decimal(10,2), f double, d1 date)
insert into my (id,b) values (1, cast(0 as year)), (2, cast(2024 as year)), (3, year('2024-01-01'))
insert into my (id,b8,i,s,d,f) values (4, cast(0 as year), cast(0 as year), cast(0 as year), cast(0 as year), cast(0 as year)), (5, null, cast(7 as year), cast(7 as year), cast(7 as year), cast(7 as year)), (6, null, year('0000-01-01'), year('0000-01-01'), year('0000-01-01'), year('0000-01-01'))
insert into my (id, y) values (7, 0), (8, 2024), (9, cast(70 as year)), (10, year('1999-01-01'))
select * from my
update my set b = y, i = y, s = y, d = y, f = y where id > 6
select * from my
update my set b = cast(id as year), s = cast(id as year), i = cast(id as year)
select * from my
insert into my (id, b, s) select id + 100, cast(i as year), cast(i as year) from my
select id, b, s from my where id > 100
insert into my (id, e) values (300, cast(2024 as year))
insert into my (id, d1) values (301, y)
create table numbers_as_times (id int primary key, f float, u bigint unsigned, y year, b bit(5), d double, i int, n decimal(10,3), t time(2))
insert into numbers_as_times values (1, 1e11, 18446744073709551615, 2024, 5, 2.5, 7, -0.125, '-01:00:00'), (2, -2.5, 0, 1999, 1, 3.5, 0, 0, '-800:00:01'), (3, 16777217, 9223372036854775808, 2000, 0, -2.5, 101, 101.4, '20:00:00'), (4, 101, 101, 2001, 31, 0.5, 20240229, 20240229 / 100, '25:00:00')
select id, addtime('01:02:03', f), addtime('01:02:03', u), addtime('01:02:03', y), addtime('01:02:03', d), addtime('01:02:03', i), addtime('01:02:03', n) from numbers_as_times
select id, addtime(f, '01:02:03'), addtime(u, '01:02:03'), addtime(y, '01:02:03'), addtime(d, '01:02:03'), addtime(i, '01:02:03'), addtime(n, '01:02:03') from numbers_as_times
select id, subtime(t, f), subtime(timestamp'2024-02-29 10:20:30', u), timestamp('2024-02-29', f), timestamp('2024-02-29', u), timestamp('2024-02-29', y) from numbers_as_times
select id, timediff(f, '00:00:01'), timediff(u, '00:00:01'), timediff(y, '00:00:01'), maketime(d, 2, 5), maketime(2, d, 5), maketime(n, 1, 1) from numbers_as_times
select addtime('20240229', '1'), addtime('8385960', '1'), addtime(20240229.5, '1'), addtime('20240229102030', '1'), addtime('123456789', '1'), subtime('240229102030.25', '0:0:1')
select id, f div 3, f div 7.5, day(b), year(b), date(b), date_format(b, '%Y'), dayname(b) from numbers_as_times
select id, extract(day from u), extract(year_month from u), extract(year_month from f), extract(day_minute from f), extract(hour_second from f), extract(day_microsecond from u), extract(day_microsecond from y), extract(hour from i), extract(day_hour from i) from numbers_as_times
select id, date(t) = date(now()) as today, day(t) = day(date_add(now(), interval time_to_sec(t) second)) as later, datediff(t, date_add(now(), interval time_to_sec(t) second)) as apart, cast(t as date) = date(t) as cast_too from numbers_as_times where t < 0 or t >= '24:00:00'
select id, dayofweek(t) - dayofweek(curdate()), datediff(t, curdate()), to_days(t) - to_days(curdate()), hour(t), date(t) = curdate() from numbers_as_times where t between '00:00:00' and '23:59:59'
select id, (y, i) in ((24, 7)), (y, i) in ((24, 7), (99, 0)), (y, i) in ((2024, 7), (1999, 0)), (y, i) >= (24, 7), (24, 7) < (y, i), (y, i) <> (24, 7), (y, i) = (24, 7), (y, i) > (i, i), (y, i) in ((24, i)) from numbers_as_times
select convert_tz('1969-12-31 23:00:00', '+00:00', '+01:00'), convert_tz('1970-01-01 00:00:00.5', '+00:00', '+01:00'), convert_tz('1970-01-01 00:00:01', '+00:00', '+01:00'), convert_tz('3001-01-18 23:59:59', '+00:00', '+01:00'), convert_tz('3001-01-19 00:00:00', '+00:00', '+01:00'), convert_tz('0000-00-00', '+00:00', '+01:00')
set sql_mode = ''
select date_format('0000-00-00', '%U %u %V %v %X %x'), date_format('2024-00-00', '%U %u %V %v %X %x'), date_format('0000-01-01', '%U %u %V %v %X %x'), date_format('0000-12-31', '%U %u %V %v %X %x'), yearweek('0000-01-01', 1)
set sql_mode = default
select b collate utf8mb4_bin from numbers_as_times
select regexp_replace(b, '[a-c]', 'X') from numbers_as_times
select json_object(b, 1) from numbers_as_times
select json_object(cast(i as binary), 1) from numbers_as_times
select json_object(x'61', 1)
select greatest(date_sub('2026-06-15 10:20:30', interval 0 second), timestamp'2023-12-31 23:59:59.5') + 0, greatest(date'2024-01-01', '2026-06-15') + 0
create table years_sought (id int primary key, y year, p year, unique key u (y))
insert into years_sought values (1, 2024, 2024), (2, 1999, 1999), (3, 2155, 2155), (4, 2001, 2001), (5, 1970, 1970)
select id from years_sought where y > (select 1) order by id
select id from years_sought where y > (select min(id) from years_sought) order by id
select id from years_sought where p > (select min(id) from years_sought) order by id
select id from years_sought where y = (select min(id) from years_sought) order by id
select id from years_sought where (select max(id) from years_sought) < y order by id
select id from years_sought a where y > (select min(b.id) from years_sought b where b.id = a.id) order by id
select id from years_sought where y <= (select max(id) from years_sought) order by id
select id from years_sought where y <> (select min(id) from years_sought) order by id
select id from years_sought where y > (select 1999.5) order by id
select id from years_sought where y > (select '1') order by id
select id from years_sought where y > (select min(y) from years_sought) order by id
select id, y > (select min(id) from years_sought) from years_sought order by id
select id from years_sought a where exists (select 1 from years_sought b where b.y > (select min(c.id) from years_sought c) and b.id < a.id) order by id
select id from years_sought where y > (select avg(y) from years_sought) order by id
select id from years_sought where y >= (select max(y) - 30 from years_sought) order by id
select id from years_sought where y < (select 0) order by id
-- A constant TIME that is no literal has the digits of the column it is compared with, but in lists of several.
create table tcc (id int primary key, c9 time, c3 time(2))
insert into tcc values (1, '23:59:59', '23:59:59.25'), (2, '00:00:01', '24:00:00'), (3, null, null)
select id, c9 = sec_to_time(1.25), c9 = maketime(0,0,1.25), c9 = time('00:00:01.25'), c9 = timediff('00:00:01.75', '00:00:00.5'), c9 < sec_to_time(1.25), c9 <=> sec_to_time(1.25), c9 <> sec_to_time(1.75), c9 = sec_to_time(0.5), c9 = time'00:00:00.75' + interval 0.5 second from tcc
select id, coalesce(c9) = sec_to_time(1.25), c9 + interval 0 second = sec_to_time(1.25), c3 = sec_to_time(86399.249), c3 = sec_to_time(86399.251) from tcc
select id, q.c9 = sec_to_time(1.25) from (select * from tcc) q
select id, q.c9 = sec_to_time(1.25) from (select * from tcc limit 5) q
select id from tcc where c9 not in (sec_to_time(1.25), sec_to_time(5.25))
select id from tcc where c9 in (sec_to_time(1.25), sec_to_time(5.25))
select id from tcc where c9 in (time'00:00:01.25', sec_to_time(5.25))
select id from tcc where case c9 when sec_to_time(1.25) then 1 end
select id, time'23:59:59.25' = c9, least(time'100:00:01', time'23:59:59.25') = c9, greatest(time'23:00:01', time'23:59:59.25') = c9, c9 = addtime(time'23:59:58.25', '1'), c9 = coalesce(time'23:59:59.25'), c9 = if(1, time'23:59:59.25', null) from tcc
select id from tcc where least(time'100:00:01', time'23:59:59.25') = c9
select id from tcc where c9 = least(time'100:00:01', time'23:59:59.25')
select id from tcc where c9 >= least(time'100:00:01', time'23:59:59.25')
select id from tcc where c9 = addtime(time'23:59:58.25', '1')
select id from tcc where c9 = cast('23:59:59.25' as time(2))
select id from tcc where c9 = timediff(time'23:59:59.25', time'00:00:00')
select id from tcc where d = least(timestamp'2024-01-01 10:00:00.25', timestamp'2025-01-01 10:00:00.25')
select id from tcc where c9 in (least(time'100:00:01', time'23:59:59.25'))
select id from tcc where c9 between least(time'100:00:01', time'23:59:59.25') and '30:00:00'
