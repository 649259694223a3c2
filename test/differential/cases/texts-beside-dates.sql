create table besideq13 (id int primary key auto_increment, d date, dt datetime, s varchar(30), ts timestamp null)
insert into besideq13 values (1, '2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01'), (2, '2023-12-31', '2023-12-31 23:59:59', '2023-12-31 23:59:59', '2023-12-31 23:59:59'), (3, null, null, 'x', null), (4, '2024-02-29', '2024-02-29 10:20:30', '2024-02-29 10:20:30', null)
select id, s in ('2024-01-01', date'2024-01-01'), s in ('2024-01-01 00:00:00', date'2024-01-01'), s in ('2023-12-31 23:59:59', date'2023-12-31'), s in ('x', date'2024-01-01'), s not in ('x', date'2024-01-01') from besideq13
select id, s in ('2024-01-01', timestamp'2024-01-01 00:00:00'), s in ('2023-12-31 23:59:59', timestamp'2023-12-31 00:00:00'), s in ('x', timestamp'2024-01-01 00:00:00'), s not in ('x', timestamp'2024-01-01 00:00:00') from besideq13
select id, s in ('2024-01-01', d), s not in ('2024-01-01', d), s in (d, 'x'), s not in (d, 'x'), s in (d), s not in (d) from besideq13
select id, s in ('2024-01-01', dt), s not in ('2024-01-01', dt), s in (dt, 'x'), s not in (dt, 'x'), s in (dt), s not in (dt) from besideq13
select id, s in ('2024-01-01', ts), s not in ('2024-01-01', ts), s in (ts, 'x'), s not in (ts, 'x'), s in (ts), s not in (ts) from besideq13
select id, upper(s) in ('2024-01-01', d), upper(s) not in ('2024-01-01', d), upper(s) in (upper(s), d), upper(s) not in (upper(s), d) from besideq13
select id, d in (s, '2024-01-01'), d not in (s, 'x'), dt in (s, 'x'), dt not in (s, 'x'), dt in (s, d), dt in (upper(s), '2024-01-01') from besideq13
select id, s in ('2024-01-01', null, date'2024-01-01'), s not in (null, date'2024-01-01'), s in (null, d) from besideq13
select id, 'x' in (d, dt), 'x' not in (d, dt), '2024-01-01' in (d, dt), '2024-01-01' in (d, 'x'), '2024-01-01 10:00:00' in (d, '2024-01-01 10:00:00') from besideq13
select id from besideq13 where s in ('2024-01-01', date'2024-01-01')
select id from besideq13 where s not in ('2024-01-01', date'2024-01-01')
select id from besideq13 where s in ('2024-01-01', d)
select id from besideq13 where s not in ('2024-01-01', d)
select id, s in (time'10:00:00', '2024-01-01'), s in (time'10:00:00', d) from besideq13
create table besideq15 (id int primary key auto_increment, d date, dt datetime, s varchar(30), ts timestamp null)
insert into besideq15 values (1, '2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01'), (2, '2023-12-31', '2023-12-31 23:59:59', '2023-12-31 23:59:59', '2023-12-31 23:59:59'), (3, null, null, 'x', null), (4, '2024-02-29', '2024-02-29 10:20:30', '2024-02-29 10:20:30', null)
select id from besideq15 where s in (d)
select id, s in (dt), s in (date(dt)), s = date(dt), s in (date'2023-12-31'), s = date'2023-12-31', upper(s) in (date'2023-12-31'), s not in (date'2023-12-31') from besideq15
select id, s in (select d from besideq15) from besideq15
select id, concat(s) in (date'2023-12-31'), '2023-12-31 23:59:59' in (d), '2023-12-31 23:59:59' in (date'2023-12-31'), d in ('2023-12-31 23:59:59'), d in ('2023-12-31 23:59:59', 'x') from besideq15
create table besideq16 (id int primary key auto_increment, d date, dt datetime, s varchar(30), ts timestamp null, c char(20), t text)
insert into besideq16 values (1, '2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01'), (2, '2023-12-31', '2023-12-31 23:59:59', '2023-12-31 23:59:59', '2023-12-31 23:59:59', '2023-12-31 23:59:59', '2023-12-31 23:59:59'), (3, '2024-05-05', null, '2024-05-05 xyz', null, null, '2024-05-05 1'), (4, '2024-02-29', '2024-02-29 10:20:30', '20240229102030', null, '20240229', '20240229')
select id, s = d, s > d, s < d, s >= d, s <= d, s <> d, s <=> d from besideq16
select id, d = s, d > s, d < s, d >= s, d <= s, d <> s, d <=> s from besideq16
select id, upper(s) = d, d < upper(s), upper(s) = date(dt), s > date(dt), s <= last_day(d), c = d, t = d, d = t from besideq16
select id, s = date'2023-12-31', s > date'2023-12-31', s < date'2023-12-31', upper(s) > date'2023-12-31' from besideq16
select id, s between d and d, d between s and s, s between date(dt) and date(dt), d between s and d from besideq16
select id, greatest(s, d), least(d, s) from besideq16
select id, s = cast(dt as date), cast(s as char) = d, if(id, s, s) = d, s = if(id, d, d), s = coalesce(d, d), coalesce(s, s) = d from besideq16
select a.id, b.id from besideq16 a join besideq16 b on a.s = b.d order by a.id, b.id
select a.id, b.id from besideq16 a join besideq16 b on a.d = b.s and a.id = b.id order by a.id, b.id
select id from besideq16 where s = d
select id from besideq16 where d = s
select id from besideq16 where s > d
select id from besideq16 where d <= s
select id from besideq16 where s in (select d from besideq16)
select id from besideq16 where d in (select s from besideq16)
select id, d in (select s from besideq16), s = (select max(d) from besideq16), s = any (select d from besideq16), d >= all (select s from besideq16) from besideq16
select a.id from besideq16 a where exists (select 1 from besideq16 b where b.s = a.d) order by 1
select '2023-12-31 23:59:59' = d, d = '2023-12-31 23:59:59', d >= '2023-12-31 23:59:59', d < '2023-12-31 23:59:59' from besideq16
select concat('2023-12-31', ' 23:59:59') = d, d < concat('2023-12-31', ' 23:59:59') from besideq16
select id, s = dt, upper(s) = dt, dt = t, s = ts from besideq16
set @s = '2023-12-31 23:59:59'
select id, d = @s, @s = d, d < @s, @s > date(dt) from besideq16
create table besideq17 (id int primary key auto_increment, d date, dt datetime, s varchar(30), vb varbinary(30), e enum('2024-01-01 10:00:00','x'), j json, n bigint)
insert into besideq17 values (1, '2024-01-01', '2024-01-01', 'x', '2024-01-01 10:00:00', 1, '"2024-01-01 10:00:00"', 20240101100000), (2, '2023-12-31', '2023-12-31 23:59:59', '', 'x', 2, null, 20231231), (3, '2024-05-05', null, null, null, null, null, null), (4, '2024-02-29', '2024-02-29 10:20:30', '2024-02-30 10:00:00', '20240229 1', null, null, 1), (5, '2024-01-01', '2024-02-29', '2024-01-01x', '2024-01-01 25:00:00', null, null, 2), (6, '2024-01-01', '2024-02-29', '0000-00-00', '2024-00-01 05:00:00', null, null, 2), (7, '2024-01-01', '2024-02-29', '2024-01-01T10:00:00+02:00', '10:11:12', null, null, 2)
select id, s = d, s > d, s < d, s <=> d, d <> s from besideq17
select id, vb = d, vb > d, vb < d, vb <=> d from besideq17
select id, e = d, e > d, d >= e from besideq17
select id, n = d, d < n, j = d from besideq17
select id from besideq17 where s < d
select id from besideq17 where s = d
select id from besideq17 where vb = d
select id from besideq17 where date_add(s, interval 0 day) = d
select id, date_add(vb, interval 0 day) = dt, date_add(vb, interval 0 day) > dt from besideq17
-- A date of zeros is none where the SQL mode has none.
set sql_mode=''
create table beside_zeros (id int, d date, t datetime, s timestamp null)
insert into beside_zeros values (1,'0000-00-00','0000-00-00','0000-00-00'),(2,'2020-01-01','2020-01-01','2020-01-01')
set sql_mode=default
select id from beside_zeros where d='0000-00-00'
select id, d<>'0000-00-00' from beside_zeros
select id from beside_zeros where t>'0000-00-00 00:00:00'
select id from beside_zeros where t='0000-00-00 10:00:00'
select id from beside_zeros where s<=>'0000-00-00'
select id from beside_zeros where '0-0-0' <= d
select id from beside_zeros where d = concat('0000-00', '-00')
select max(d) > '0000-00-00', curdate() from beside_zeros
select id from (select id, date_add(d, interval 1 day) x from beside_zeros) q where x > '0000-00-00'
select nullif(t, '0000-00-00 00:00:00') from beside_zeros
select id from beside_zeros where (d, id) = ('0000-00-00', 1)
select id from beside_zeros where d in ('0000-00-00', '2020-01-01')
select id from beside_zeros where d = cast('0000-00-00' as date)
select id from beside_zeros where ifnull(d, '0000-00-00') = '0000-00-00'
select date'0000-00-00'
select timestamp'0000-00-00 00:00:00'
set @zeros = '0000-00-00'
select id from beside_zeros where d = @zeros
prepare zeros from 'select id from beside_zeros where d = ?'
execute zeros using @zeros
update beside_zeros set id = 3 where d = '0000-00-00'
update beside_zeros set id = 3 where t = '2020-00-01'
update beside_zeros set id = 3 where d = 'abc'
update beside_zeros set id = 3 where d = '2020-01-01x'
update beside_zeros set id = 3 where date(d) = 'abc'
delete from beside_zeros where s = '0000-00-00'
delete from beside_zeros where d = date'0000-00-00'
set sql_mode='no_zero_date'
select id from beside_zeros where d='0000-00-00'
update beside_zeros set id = 3 where d = '0000-00-00'
set sql_mode='strict_all_tables,no_zero_in_date'
select id from beside_zeros where d='0000-00-00'
select id from beside_zeros where d=date'0000-00-00'
update beside_zeros set id = 3 where d = '0000-00-00'
set sql_mode=default
select id from beside_zeros order by d
