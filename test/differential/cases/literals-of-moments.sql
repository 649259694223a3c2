-- Literals of dates, times and moments that are not written as they print, years and ZEROFILL numbers chosen for documents, numbers looked for in queries of moments, constants in GROUP_CONCAT.
select concat(time'1:1:1.5'), upper(time'1:1:1'), concat(timestamp'2024-1-1 1:1:1.5'), concat(date'24-1-1'), cast(date'24-1-1' as char), convert(time'1:1:1' using latin1), left(date'24-1-1', 4), length(date'24-1-1'), substr(timestamp'24-1-1 1:1:1', 3), lpad(time'1:1:1', 9, '*')
select date'24-1-1' like '2024%', concat_ws('-', date'24-1-1', 'x'), replace(date'24-1-1', '2', '3'), date'24-1-1' in ('2024-01-01', 'x'), if(1, date'24-1-1', 'x'), coalesce(time'1:1:1', 'x'), greatest(time'1:1:1', 'x'), strcmp(date'24-1-1', '2024-01-01'), locate('01', date'24-1-1'), field(date'24-1-1', '2024-01-01'), quote(date'24-1-1'), char_length(time'1:1:1'), hex(date'24-1-1'), sha2(date'24-1-1', 0) = sha2('2024-01-01', 0)
select concat(date'20240101'), concat(timestamp'20240101101112'), concat(timestamp'2024-01-01 10:11:12+02:00'), concat(time'101112'), concat(time'1 1:1:1'), concat(date'2024/01/01'), concat(time'-1:1:1'), concat(timestamp'2024-01-01T10:11:12'), concat(time'10:11:12.1234567'), concat(timestamp'2024-01-01 10:11:12.1234567')
set @m = date'24-1-1', @n = time'1:1:1.50'
select @m, @n
create table written (a varchar(30), b json)
insert into written values (concat(date'24-1-1'), json_array(date'24-1-1')), (date'24-1-1', json_object(date'24-1-1', time'1:1:1'))
select * from written
select * from written where a = concat(date'24-1-1')
select group_concat(date'24-1-1', 'x', time'1:1:1'), min(date'24-1-1'), max(concat(time'1:1:1'))
select a.x, concat(a.x), hex(a.x) from (select date'24-1-1' as x union select date'24-1-2') a
drop table written
create table kept (id int primary key, y year, z int(5) zerofill, d decimal(5,2), dt datetime, g datetime, key (g), s varchar(40), c time(2), u smallint unsigned, l varchar(20) character set latin1, e enum('a','b'))
insert into kept values (1, 0, 7, 1.5, '2024-02-29', '2024-02-29', '2024-02-29 10:20:30', '10:00:00.25', 3, 'a', 'a'), (2, 2024, 12, 2.25, '2024-02-29 10:00:00', '2024-02-29 10:00:00', 'x', '11:00:00', 100, 'b', 'b'), (3, null, null, null, null, null, null, null, null, null, null)
select id, case when id > 5 then d else y end, json_array(case when id > 5 then d else y end), json_array(if(id > 5, d, z)), if(id > 5, d, z), json_array(coalesce(null, y)), json_array(if(id, y, d)), json_array(if(id, z, id)), concat(if(id > 5, d, y)) from kept
select id, 20240229 in (select b.dt from kept b where b.id = a.id), 20240229 in (select b.g from kept b where b.id = a.id), 20240229 = (select b.g from kept b where b.id = a.id), 20240229 = any (select b.g from kept b where b.id = a.id) from kept a
select id, 20240229 in (select b.g from kept b), 20240229 in (select b.dt from kept b), 20240229100000 in (select b.g from kept b where b.id = a.id), '20240229' in (select b.g from kept b where b.id = a.id), 20240229 not in (select b.g from kept b where b.id = a.id) from kept a
select id from kept a where 20240229 in (select b.g from kept b where b.id = a.id)
select nullif(convert_tz(timestamp('2024-01-01 00:00:00'), '+00:00', '+05:30'), '2024'), convert_tz(timestamp('2024-01-01 00:00:00'), '+00:00', '+05:30'), nullif(timestamp('2024-01-01 00:00:00'), '2024'), nullif(convert_tz(timestamp(s), '+00:00', '+05:30'), 'a') from kept
select nullif(convert_tz(timestamp(x), '+00:00', '+05:30'), 'a'), convert_tz(timestamp(x), '+00:00', '+05:30'), timestamp(x), nullif(timestamp(x), 'a') from (select interval 2 day + adddate('2026-06-15 10:20:30', interval 1 month) as x) q
select nullif(convert_tz(timestamp(x), '+00:00', '+05:30'), 'a'), convert_tz(timestamp(x), '+00:00', '+05:30'), timestamp(x), nullif(timestamp(x), 'a') from (select id, interval 2 day + adddate('2026-06-15 10:20:30', interval 1 month) as x from kept) q
select group_concat(date_add(time'23:59:59.25', interval 0 minute)), group_concat(distinct date_add(time'23:59:59.25', interval 0 minute)), group_concat(distinct date_add(c, interval 1 minute)) from kept
select group_concat(distinct date_add(time'23:59:59.25', interval 0 minute)), group_concat(distinct addtime(c, c)), group_concat(distinct date_add(c, interval 1 minute)), group_concat(distinct date_add(timestamp'2024-01-01 23:59:59.25', interval 0 minute)), group_concat(distinct time'1:1:1.5') from kept group by y with rollup
select group_concat(date_add(time'23:59:59.25', interval 0 minute)), max(date_add(time'23:59:59.25', interval 0 minute)), group_concat(distinct concat(date_add(time'23:59:59.25', interval 0 minute))) from kept group by y with rollup
select concat(time'1:1:1.5'), hex(time'1:1:1.5'), group_concat(time'1:1:1.5'), json_array(time'1:1:1.5'), concat(timestamp'2024-1-1 1:1:1.5'), concat(date'24-1-1'), group_concat(timestamp'2024-1-1 1:1:1.5'), coalesce(time'1:1:1.5', 'x'), group_concat(1.50, 2), group_concat(if(1, 2, 1.5)), group_concat(coalesce(2, 1.5)), group_concat(x'41', 'b'), group_concat(b'1000001')
select group_concat(if(id > 1, 2, 1.5)), group_concat(if(1, 2, 1.5)), group_concat(coalesce(2, 1.5)), group_concat(2.50 * 1), group_concat(@a := 5), group_concat(1e0/3), group_concat(date'2024-1-1'), group_concat(null), group_concat('a', null), group_concat(distinct 5 order by 1), group_concat(cast('[1]' as json)), group_concat(true) from kept
select 5 in (select dt from kept), 0 in (select dt from kept), 20240229 in (select dt from kept), 20240229.0 in (select g from kept), 20240229e0 in (select g from kept), 20240230 in (select g from kept), 20240229100000 in (select g from kept), 20240229100000.5 in (select g from kept), 20240229 > any (select dt from kept), 20240229 < all (select dt from kept where id < 3), 20240228 < all (select dt from kept where id < 3), true in (select dt from kept), 240229 in (select g from kept)
create table sought (d date, ts timestamp null, dt3 datetime(3))
insert into sought values ('2024-02-29', '2024-02-29 00:00:00', '2024-02-29 10:00:00.5'), ('2024-03-01', '2024-02-29 10:00:00', '2024-02-29 00:00:00')
select 20240229 in (select d from sought), 20240229 in (select ts from sought), 20240229 in (select dt3 from sought), 20240229100000.5 in (select dt3 from sought), 20240229 in (select max(d) from sought), 20240229 in (select date(ts) from sought), 20240229 in (select ts + interval 0 day from sought), (20240229, 1) in (select ts, 1 from sought), 20240229000000 in (select d from sought), 20240229 = any (select ts from sought group by ts), 20240229 not in (select dt3 from sought)
select * from sought where 20240229 in (select ts from sought)
select * from sought where 20240229 in (select b.ts from sought b where b.d = sought.d)
select * from sought where 20240229 not in (select b.ts from sought b where b.d = sought.d)
select id, json_array(case when id > 5 then 1e0 else y end), json_array(nullif(y, 5)), json_array(greatest(y, 0)), json_array(nullif(z, 5)), json_object('k', if(id > 5, d, y)) from kept
drop table kept, sought
create table moments_v0 (id int primary key, d date, t time, dt datetime(3))
create view moments_v as select id, date'24-2-9' as a, time'1 2:3:4' as b, time'1:2:3.50' as c, timestamp'2024-2-29 1:2:3.5' as e, timestamp'2024-02-29 01:02' as f from moments_v0 where d > date'99-1-1' and t between time'1:1:1' and time'23:59:59' and dt in (timestamp'20240229010203')
show create view moments_v
select view_definition from information_schema.views where table_name = 'moments_v' and table_schema = database()
drop view moments_v
drop table moments_v0
select time'00102030', time'08385959', time'-00102030.5'
select time'839:00:00'
select time'09102030'
select time'0010203040'
select time'2025-03-04 10:20:30'
select time'20250304102030'
select timestamp'2025-03-04 10:20:30+03:00  ', timestamp('2025-03-04 10:20:30+03:00 '), '2025-03-04 10:20:30.5-03:00 ' + interval 1 second
select timestamp'2025-03-04 10:20:30+03:00x'
create table clocks (id int primary key, t time, d datetime)
insert into clocks values (1,'00102030','2025-03-04 10:20:30+03:00 '),(2,'8102030',null)
insert into clocks values (3,'0010203040',null)
select * from clocks where t = '00102030' or t in ('08102030') order by id
select {d '2025-03-04'}, {t '10:20:30'}, {ts '2025-03-04 10:20:30'}, {d '20250304'}
select {ts '2025-03-04'}, {d '2025-03-04 10:20:30'}, {t '2025-03-04 10:20:30'}, {ts '10:20:30'}
select {ts '2025-03-04 10:20:31'}, {d '2025-03-05'}, {t '10:20:31.5'}
select time'1020304', time'102030', time'1 10:20:30', time'100:20:30.5', time'-100:20:30.123456'
