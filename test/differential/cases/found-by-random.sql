select 1/3*3, 2/3*3, 2/3, (1/3)*3, 1/3+1/3+1/3, (2/3)+0.000000, cast(2/3 as decimal(20,10)), (2/3)*100000, 1/7*7, 5/9
select 10.0/3*3, 1.11/7*7, round(2/3,6), round(2/3*3, 6), 2/3 > 0.66666, 2/3 = 0.6667, 2/3=0.66666666
select concat(2/3, ''), (2/3)*(2/3), 1/3/3, 10/3/7*21, 2/3 - 0.6667, -(2/3)*3, abs(2/3)*3, if(1,2/3,1)*3
select sum(x), sum(x)*3, avg(x) from (select 2/3 as x union all select 2/3) t
select avg(a), avg(a)*3, sum(a)/3*3 from (select 1 as a union all select 0 union all select 1) t
select 0.00002/3, 0.00001/3, 0.000000002/3, 0.00002/0.3, 0.00002/0.00003, 1.23456/0.7, 0.1234567891234/7, 123456789.123456789/0.000123
select 2/3 mod 0.1, 2 div 0.3, (2/3) div 0.1, 5 mod (2/3), 1/0, 1e0/3*3, 18446744073709551615/3, 99999999999999999999999999999999/3, 0.000000000000000000000000000001/3
select avg(a)/3*3, avg(a)+0.00000000, avg(a)*avg(a), round(avg(a),6), cast(avg(a) as decimal(20,10)) from (select 1 as a union all select 0 union all select 1) t
select a/b, a/b*b, b/a from (select 1.5 as a, 7 as b union all select 22, 7 union all select 100000000, 3 union all select 0, 1) t
select floor(2/3*3), ceil(1/3*3), floor(7.5), floor(12345678901234567890.5), ceil(999999999.5)
drop table if exists yy
select date'2024-01-31' + interval '1' second, date'2024-01-31' + interval 1 second, date'2024-01-31' + interval 1.25 second, date'2024-01-31' + interval 1.5e0 second, date'2024-01-31' + interval '1.5' second, '2024-01-31' + interval '1.5' second, '2024-01-31' + interval 1 second
select timestamp'2024-01-31 00:00:00' + interval '1:2' minute_second, timestamp'2024-01-31 00:00:00' + interval '1:2.5' second_microsecond, date'2024-01-31' + interval '1' day, date'2024-01-31' + interval '1x' day, date'2024-01-31' + interval 'x' day
select time'10:00:00' + interval '1.5' second, time'10:00:00' + interval 1.5 second, time'10:00:00' + interval '90' minute, time'10:00:00' + interval 1 day, time'10:00:00' + interval '1 1' day_hour
select date_add('2024-01-31', interval -1 month), date_add('2024-01-31', interval 0.5 month), date_add('2024-01-31', interval 1.5 month), date_add('2024-01-31', interval 2.5e0 month), date'2024-01-01' + interval null day, date'2024-01-01' + interval true day
select date'2024-01-01' + interval date'2024-01-01' day, date'2024-01-01' + interval 2.5 hour, date'2024-01-01' + interval '2.5' hour, date'2024-01-01' + interval x'31' day, date'2024-01-01' + interval 1e10 day, date'2024-01-01' - interval 1e10 second
select timestampadd(second, 1.5, '2024-01-01'), timestampadd(second, '1.5', timestamp'2024-01-01 00:00:00'), timestampadd(microsecond, 1, date'2024-01-01'), timestampadd(second, 2, date'2024-01-01')
select cast(null as json), json_set(null, '$.a', 1), json_set('{}', null, 1), json_set('{}', '$.a', null), json_remove('[1]', null), json_object('a', 1.0000, 'b', 1e3, 'c', true, 'd', 1=1, 'e', time'10:00:00', 'f', timestamp'2024-01-01 10:00:00'), json_array(cast(1.5 as decimal(20,4)), x'41', 1.10, -0.0e0, 1e20)
select json_type(cast(1.5 as json)), json_type('1.5'), json_type(json_extract(json_array(1.50), '$[0]')), json_type(json_extract(json_array(date'2024-01-01'), '$[0]')), json_type(cast(timestamp'2024-01-01 00:00:00' as json)), json_type(cast(18446744073709551615 as json)), json_type('18446744073709551615')
select json_unquote(cast(timestamp'2024-01-01 00:00:00' as json)), cast(1.10 as json), json_merge_preserve(json_array(1.10), '[2]'), json_extract(json_array(1.10,2), '$[0]'), json_array(1.10) = json_array(1.1), cast(1.0 as json) = 1
select json_contains(null,2), json_extract('{"a":1.50, "b": 1e2}', '$.a', '$.b'), json_array('a', 1 > 2)
create table yy (a year, d date)
insert into yy values (0, '2024-01-01 10:00:00')
select * from yy
drop table if exists y
drop table if exists u
drop table if exists b
drop table if exists j
drop table if exists tg
drop table if exists w1
drop table if exists ii
create table y (id int primary key auto_increment, v year)
insert into y (v) values (1.5e0)
insert into y (v) values (2.5)
insert into y (v) values (-0.125)
insert into y (v) values (-0.5)
insert into y (v) values ('0')
insert into y (v) values (0)
insert into y (v) values ('0.5')
select id, v, v+0, concat(v) from y
create table u (id int primary key auto_increment, a int unsigned, b decimal(5,2) unsigned, c bigint unsigned, d float unsigned)
insert into u (a) values (-0.125)
insert into u (a) values (-0.125e0)
insert into u (a) values ('-0.125')
insert into u (b) values (-0.001)
insert into u (b) values ('-0.001')
insert into u (c) values (-0.125)
insert into u (d) values (-0.125)
insert into u (a) values (1.5e0)
insert into u (a) values (2.5e0)
insert into u (a) values ('2.5')
insert into u (a) values ('2.5e0')
insert into u (a) values (2.5)
select * from u order by id
create table b (id int primary key auto_increment, v bit(5))
insert into b (v) values (-0.125)
insert into b (v) values (1.5e0)
insert into b (v) values (1.5)
insert into b (v) values (2.5e0)
insert into b (v) values (-1)
insert into b (v) values (32)
insert into b (v) values ('1')
insert ignore into b (v) values (99)
insert ignore into b (v) values (-1)
insert ignore into b (v) values ('abc')
select id, v from b order by id
create table j (id int primary key auto_increment, v json)
insert into j (v) values (1)
insert into j (v) values (1.5)
insert into j (v) values (1.5e0)
insert into j (v) values (true)
insert into j (v) values (date'2024-01-01')
insert into j (v) values (null)
insert into j (v) values ('7')
insert into j (v) values (x'41')
update j set v = 3
update j set v = id
update j set v = cast(id as json)
select * from j order by id
select cast(0.5e0 as signed), cast(1.5e0 as signed), cast(2.5e0 as signed), round(2.5e0), round(-2.5e0), round(0.5e0), round(2.55e0,1), cast(2.5 as signed), cast('2.5' as signed), 2.5e0 | 0, 2.5 | 0, 3.5e0 % 2
select left('abc', 2.5e0), left('abc', 2.5), date'2024-01-01' + interval 0.5e0 day, date'2024-01-01' + interval 0.5 day, date'2024-01-01' + interval '0.5' day
select substring('abcdef', 1.5e0), repeat('a', 2.5), truncate(2.55, 1.5), round(2.55,0.5)
create table tg (a timestamp null, g date as (date(a)) stored, h date as (date(a)) virtual, k varchar(40) as (concat(a,'x')) stored)
insert into tg (a) values ('2024-02-29 23:30:00')
select * from tg
set time_zone='+05:00'
select * from tg
insert into tg (a) values ('2024-02-29 23:30:00')
select * from tg
set time_zone='+00:00'
select * from tg
set time_zone=default
create table w1 (a decimal(5,2) unsigned, b int(11), c tinyint(1), d int zerofill, e float(5,2), f double unsigned, g year(4), h bigint(20) unsigned, i float(24))
create table ii (id int primary key auto_increment, k int unique, v int)
insert into ii (id, k) values (36, 1)
insert ignore into ii (id, k) values (36, 2)
insert ignore into ii (id, k) values (37, 1)
insert into ii (id, k) values (40, 3), (39, 4)
insert into ii (id, k) select 50, 5
insert into ii (k) select 6
insert into ii (k) select 7 union select 8
insert ignore into ii (k) select 7
insert ignore into ii (k) values (7)
insert ignore into ii (k) values (7), (20)
insert into ii (k, v) values (7, 1) on duplicate key update v = 1
insert into ii (k, v) values (7, 1) on duplicate key update v = 1
insert into ii (id, k) values (36, 9) on duplicate key update v = 5
insert into ii (id, k) values (90, 90) on duplicate key update v = 5
replace into ii (id, k) values (36, 9)
replace into ii (k) values (9)
select last_insert_id()
insert into ii (id,k) values (null, 100)
insert into ii (id,k) values (0, 101)
drop table if exists j
create table j (id int, v json, t time, s varchar(20), d date, b bit(5), e enum('a','b'), st set('a','b','12'), vb varbinary(9))
insert into j values (1, '{"a": 1}', '10:20:30', 'abc', '2024-01-01', 1, 'a', '2', 'x'), (2, '[1]', '-01:00:00', '10:20:30', null, 2, 'b', 'a', 'Y'), (3, '"abc"', '00:00:00', '', null, 3, null, '', null), (4, '5', null, '12:00', '2026-11-29', 4, 'a', 'b', 'z'), (5, 'null', '100:00:00', '-5', null, 5, 'a', 'b', 'z'), (6, 'true', '09:00:00', '日本', null, 5, 'a', 'b', 'z')
select id from j where v = 1 or v < 3 order by id
select id, v < 3, v > 'a', v = 'abc', v = true, v = 1, v <> 5.0, json_extract(v, '$.a') = 1 from j order by id
select id from j where v order by id
select id, t > 'abc', t = '10:20:30', t > '日本', t < '', t > '9:00', t = s, t < s, t > d, t <> '10:20:30.0' from j order by id
select id, if(1, b, 7), coalesce(b, id), ifnull(b, 1.5) from j order by id
select b from j union all select 100 from j
select field(e, 'a', 'b'), field(st, 'a', 'b'), field('b', e, 'b') from j order by id
select interval(1, 0, 5) + 1, (interval(2.5, 1, 50) > 3), 1 + interval(3,1,2), date'2024-01-01' + interval (1) day, date'2024-01-01' + interval (1+1) * 2 day
select 1 from j where interval(id, 1, 3) > 1
select convert_tz('2024-02-29 12:00:00', '+00:00', '+05:30'), convert_tz(timestamp'2024-02-29 12:00:00.25', '+00:00', '+05:30'), convert_tz(s, '+00:00', '+01:00') from j where id = 1
select json_merge_patch(null, '[1]'), json_merge_patch(null, '{}'), json_merge_patch('{"a":1}', null), json_merge_patch('{"a":1}', null, '5'), json_merge_patch('{"a":1}', '{"a":null,"b":2}')
select soundex('日本'), soundex('éa'), soundex('a日b'), vb collate utf8mb4_bin from j
select vb regexp 'x' from j
select id from j order by v = 5, id
select v, count(*) from j group by v order by count(*), v is null, json_type(v), cast(v as char)
select id div b, 7 div 2, cast(7 as unsigned) div 2 from j where id < 3
drop table if exists t
create table t (id int, y year, c0 double, c3 boolean, s varchar(30), d date, dt datetime(3), n decimal(30,10), t time)
insert into t values (1, 0, 0, 1, 'éa', '2024-01-01', null, 100, null), (2, 2024, 1, 0, 'x', null, '2024-01-01 10:00:00', 1.5, '00:00:01')
select first_value(y) over (order by id), lag(y) over (order by id), nullif(y, 2.5), max(y) over (), max(y), if(1,y,y), (select y from t limit 1), coalesce(y,y), greatest(y,y) from t group by y, id
select y from t union select y from t
select max(y), min(y) from t
select hour(t) from t union select crc32(s) from t
select timestampadd(hour, 5, d) from t union select cast(d as datetime(2)) from t
select extract(minute from dt) from t union select crc32(s) from t
select extract(month from d) as a from t union all select round(c3) from t
select id as a from t union select mod(c3, c3) from t
select json_valid('a') as a union select cast(-0.125 as double)
select 1 as a union select 1.0 union select 1e0
select c3 from t union select c0 from t
select conv(-0.125e0, 10, 16), conv(1.9e0, 10, 16), conv(1.9, 10, 16), conv(-3, 10, 16), conv(1e2,10,16), conv('1.9',10,16), bin(-0.125e0), bin(2.5), bin('2.5'), oct(2.5e0), hex(2.5), hex(2.5e0), hex(-1)
select conv(n, 10, 16), hex(n), conv(c0, 10, 16), conv(c3, 10, 16) from t
select soundex('éa'), soundex(s) from t
select insert('abc', 0, 0, if(c3 <=> 0, 'x y', c3)) from t
select insert(null, 0, 0, 'a'), insert('12', 0, 0, null), insert('12', 1, 1, null), if(null <=> 0, 'x', null)
select '1999-12-31' < t, t > '1999-12-31' from t
select json_set('[]', '$[0]', json_object('a', n)), json_object('a', n), json_array(n) from t
select replace(json_type('[1]'), 'a', 'x'), replace('ARRAY', 'a', 'x') like '%a%', json_type('[1]') like '%a%', replace('ABC' collate utf8mb4_bin, 'a', 'x') from t
select json_type('[1]') = 'array', json_unquote('"a"') = 'A', json_unquote(json_extract('{"b":"x"}', '$.b')) <> cast(d as char) from t
select id from t where json_unquote(json_extract('{"b":"X"}', '$.b')) = 'x'
select if(d > s, 1, 2) from t
select cast(cast(c0 as unsigned) as json), cast(cast(n as unsigned) as json) from t
select id from t order by case when 2.5 in (c0, n, 2.5) then dt end, id
select dt as u0, day('2026-06-15 10:20:30') as u1 from t where dt > s union select coalesce(d, dt), id from t where (('1999-12-31' <> timestamp'2000-01-01 00:00:00') is true) is true
select day('2026-06-15 10:20:30') as u1 union select id from t
select coalesce(d, dt), coalesce(dt, d) from t
select a.id from t a where cast('x' as signed) in (cast(0 as decimal(20,4)), 5)
select '2026-06-15 10:20:30' = instr('x y', 'a')
select '1999-12-31' < time'10:00:00', time'10:00:00' < '9', time'10:00:00' = 'abc'
drop table if exists e0
drop table if exists e1
create table e0 (id int, s varchar(9))
create table e1 (id int, n decimal(5,2), f double, y year)
insert into e1 values (1, 1.5, 2.5, 1999)
select * from e0 where id = 'abc'
select id from e1 where id = '1x'
select id from e1 where n > 'x'
select id from e1 where f in ('2.5', 'y')
select id from e1 where id between 'a' and 5
select id from e1 where id in (1, 'b')
select id from e1 where id in ('c', 'd')
select id = 'abc', n = 'q', f = 'z', y = 'x' from e1
update e1 set n = 1 where id = '1x'
delete from e1 where id = 'abc'
delete from e0 where id = 'abc'
select id from e1 where y = 99
select id from e1 where y < 50
select id from e1 where y > '98'
select coalesce(crc32('a'), 0), if(1, crc32('a'), 1), case when 1 then id else crc32(1) end, coalesce(id, cast(1 as unsigned)), greatest(1, crc32('a')) from e1
select crc32('a') union select 1
select sum(y), avg(y), lag(y) over (), count(*) from e1 group by y
select if(1, y, 5), y + 1, coalesce(null, y) from e1
select id from e1 where '2026-06-15' = y
select 1 = 'a', 1.5 = 'b', 'abc' = 0, 1 > 'x1'
drop table if exists t
create table t (id int, b varchar(20) collate utf8mb4_bin, s varchar(20), st set('a','b','12'), e enum('a','b'), y year, d date, t time, u decimal(5,2) unsigned, w int unsigned)
insert into t values (1, 'Abc', 'Abc', 'a', 'a', 2000, '2024-01-01', '10:00:00', 1, 5)
select find_in_set(b, 'abc'), locate('b', b), instr(b, 'B'), strcmp(b, 'ABC'), field(b, 'abc', 'Abc'), find_in_set(s, 'abc,x'), locate('B', s), instr(s, x'42'), strcmp(s, 'ABC'), field(s, 'abc', 'Abc'), b between 'a' and s, s between 'a' and b from t
update t set e = '0'
update t set e = '2', st = '3'
insert ignore into t (id, st, e) values (2, 99, 7), (3, -1, -1), (4, 1.999, 1.999), (5, '7', '1'), (6, '9', '3'), (7, 1.5e0, 1.5e0)
select id, st, e from t order by id
insert ignore into t (id, y) values (10, '7x'), (11, '12:61:00'), (12, '2024-02-30'), (13, 'abc'), (14, ''), (15, 99999999999), (16, 1.999), (17, -1), (18, '1e400'), (19, 0.4), (20, '0'), (21, 100)
select id, y from t where id >= 10 order by id
insert ignore into t (id, w) values (30, '7x'), (31, '12:61:00'), (32, 'abc'), (33, ''), (34, 99999999999), (35, -1), (36, 1.999), (37, '2024-02-30')
select id, w from t where id >= 30 order by id
select json_array(y), json_object('a', y), cast(y as json) from t where id < 3
select d = -0.125, d > -0.125, d = 20240101.5, d < 1.5 from t where id = 1
update t set w = 1 where d > 'x'
select char_length(s) from t intersect select coalesce(w, w) from t
select ifnull(20240229, w), coalesce(w, id), if(1, id, w), w - id, u - 2, id - w from t where id = 1
select u - 2, u + 1, w - 7 from t where id = 1
select t > date'2024-02-29', t > timestamp'2000-01-01 00:00:00', timestamp'2000-01-01 00:00:00' < t, t = timestamp'2000-01-01 10:00:00', t < '2000-01-01 10:00:01' from t where id = 1
drop table if exists t
create table t (e enum('12','a'), st set('12','b'), s varchar(9), b bit(5), y year, n decimal(30,10))
insert into t values ('12', '12', '12', 3, 2000, 7.5), (null, null, null, null, null, null)
select json_valid(e), json_valid(st), json_valid(s), json_valid(b), json_valid(y) from t
select bit_count(b), bit_count(n), bit_count(y), bit_count(s), bit_count(-1), bit_count(2.5), bit_count(date'2024-02-29'), bit_count(x'41'), bit_count('7x'), bit_count(18446744073709551615) from t
select concat(y), concat_ws('-', y, 'a'), if(1, 'x', y), y from t
select y from t where y = timestamp'2000-01-01 00:00:00'
select y from t where y = '2000-01-01'
select y from t where y = '2000x'
select y from t where y > 'x'
select bin(''), conv('', 10, 16), oct(' '), conv('x', 10, 16), bin(null)
select cast(7 as unsigned) div -3
select crc32(least('Y,N,Y,N', e)), least('Y,N,Y,N', '12'), least('Y', e), greatest('1', st), least(s, e), least('Y,N', null) from t
select least('b', e), least(e, st), concat(least('b',e)) from t
select cast(7 as unsigned) % 2.5, 1.5 / cast(1 as unsigned), sum(1.5), -cast(1.5 as decimal(5,2))
drop table if exists arith
create table arith (id int primary key, u int unsigned, bu bigint unsigned, d decimal(5,2) unsigned, d2 decimal(5,2), i int, dt datetime, dt3 datetime(3), da date, ts timestamp null, t2 time(2), s varchar(20), st set('a','b','12'), b bit(5), y year, j json)
insert into arith values (1,0,0,0,0,-3,'2024-01-01','2023-12-31 23:59:59.500','2024-01-01','2024-01-01','23:59:59.25','12','b,12',5,2024,'1'),(2,3,5,1.5,-1.5,2,'2023-12-31 23:59:59','2023-12-31 23:59:59.5','2023-12-31','2023-12-31 23:59:59','10:00:00','abc','a',3,2000,'{"a":1}'),(3,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null)
select u+i from arith where id=1
select i+u from arith where id=1
select u*i from arith where id=1
select u*i from arith where id=2
select u+-3 from arith where id=1
select d-u from arith where id=2
select d-d2 from arith where id=2
select d-2 from arith where id=2
select d-cast(2 as unsigned) from arith where id=2
select d+d2 from arith
select d*d2 from arith
select -d from arith where id=2
select u-1 from arith where id=1
select u div i from arith where id = 2
select y-2025 from arith where id=1
select y+-2025 from arith where id=1
select b-6 from arith where id=1
select b+-6 from arith where id=1
select crc32('a')-9999999999 
select bit_count(1)-5, length('a')-5, year('2024-01-01')-3000, char_length('a')-5
select 7 >= all (select null union all select 1), 7 >= all (select 1 union all select null), 7 <= all (select null), 0 >= all (select 1 union all select null)
select id from arith where 7 >= all (select i from arith)
select id from arith where i >= all (select i from arith)
select id, 7 >= all (select i from arith), 7 > all (select i from arith), 7 < any (select i from arith), 1 < any (select i from arith), 7 = any(select i from arith), 7 <> all (select i from arith), -9 < all(select i from arith), -9 > any (select i from arith) from arith
select id from arith where i > any (select i from arith)
select id from arith where not (7 >= all (select i from arith))
select id from arith where 7 not in (select i from arith)
select id from arith where (7 >= all (select x.i from arith x where x.id <= t.id))
select id from arith where dt = timestamp'2023-12-31 23:59:59.5'
select id from arith where dt = '2023-12-31 23:59:59.5'
select id from arith where dt > '2023-12-31 23:59:59.5'
select id from arith where dt >= timestamp'2023-12-31 23:59:59.5'
select id from arith where dt < timestamp'2023-12-31 23:59:59.5'
select id from arith where dt < timestamp'2023-12-31 23:59:59.4'
select id from arith where dt in (timestamp'2023-12-31 23:59:59.5')
select id from arith where dt between timestamp'2023-12-31 23:59:59.5' and '2025-01-01'
select id from arith where dt between '2023-12-31 23:59:59.5' and '2025-01-01'
select id from arith where ts = '2023-12-31 23:59:59.5'
select id from arith where ts = timestamp'2023-12-31 23:59:59.5'
select id from arith where da = '2023-12-31 23:59:59.5'
select id from arith where da = timestamp'2023-12-31 00:00:00'
select id from arith where da < timestamp'2023-12-31 23:59:59.5'
select id from arith where da > '2023-12-31 00:00:01'
select id from arith where dt3 = '2023-12-31 23:59:59.5004'
select id from arith where dt3 = '2023-12-31 23:59:59.5006'
select id from arith where t2 = '23:59:59.254'
select id from arith where t2 = time'23:59:59.254'
select id from arith where dt <=> timestamp'2023-12-31 23:59:59.5'
select dt = timestamp'2023-12-31 23:59:59.5', dt > '2023-12-31 23:59:59.5', timestamp'2023-12-31 23:59:59.5' = dt, dt = (select timestamp'2023-12-31 23:59:59.5') from arith
update arith set i = 5, i = 2 where id = 2
update arith set i = 5, u = 3 where id = 2
select lag(b) over (order by id), first_value(b) over (order by id), lag(y) over (order by id), lag(d) over (order by id), lag(u) over (order by id), max(d) over (), sum(d) over (), avg(d) over () from arith
select d from arith union select d from arith
select d from arith union select abs(d) from arith
select d from arith union select 1
select u from arith union select u from arith
select u from arith union select 1
drop table if exists mixed
create table mixed (id int primary key, u int unsigned, d decimal(5,2) unsigned, da date, y year, b bit(5), n decimal(12,3), e1 enum('a','abc'), e2 enum('a','abc'), st set('a','b'), vb varchar(20) collate utf8mb4_bin)
insert into mixed values (1,0,0,'2024-01-01',0,null,1,null,null,'a','A'),(2,3,1.5,'2023-12-31',2000,3,2,'a','a','b','b'),(3,null,null,null,null,null,null,'abc',null,null,null),(4,1,1,'2023-12-30',2024,0,0,'abc','a','a,b','B')
select abs(d) from mixed
select round(d) from mixed
select round(d,1) from mixed
select truncate(d,1) from mixed
select ceil(d) from mixed
select floor(d) from mixed
select coalesce(d,1) from mixed
select coalesce(d,d) from mixed
select if(1,d,d) from mixed
select greatest(d,d) from mixed
select d % 2 from mixed
select d / 2 from mixed
select d div 2 from mixed
select nullif(d,1) from mixed
select d+d from mixed
select d-d from mixed
select mod(d,d) from mixed
select max(d), min(d), sum(d), avg(d) from mixed
select d from mixed union select d from mixed
select u from mixed union select u from mixed
select lag(d) over (order by id) from mixed
select lag(u) over (order by id) from mixed
select first_value(u) over (order by id), first_value(d) over (order by id), max(u) over(), max(d) over() from mixed
select id from mixed where timestamp'2023-12-31 23:59:59.5' = da
select id from mixed where da = timestamp'2023-12-31 23:59:59.5'
select id from mixed where timestamp'2023-12-31 00:00:01' = da
select id from mixed where da = timestamp'2023-12-31 00:00:01'
select id from mixed where da <= timestamp'2023-12-31 00:00:01'
select id from mixed where da < timestamp'2023-12-31 23:59:59.5'
select id from mixed where timestamp'2023-12-31 23:59:59.5' > da
select id from mixed where timestamp'2023-12-31 23:59:59.5' >= da
select id from mixed where '2023-12-31 23:59:59.5' = da
select id from mixed where da in (timestamp'2023-12-31 23:59:59.5')
select id from mixed where da between timestamp'2023-12-31 23:59:59.5' and '2025-01-01'
select id from mixed where da <=> timestamp'2023-12-31 23:59:59.5'
select id from mixed where y >= 0.10
select id from mixed where y > 0.10
select id from mixed where y = 0.10
select id from mixed where y < 0.6
select id from mixed where y >= 1999.5
select id from mixed where y > 1999.5
select id from mixed where y = 1999.6
select id from mixed where y < 2000.4
select id from mixed where y > '1999.5'
select id from mixed where y >= 1e0
select id from mixed where y in (0.1, 2000.4)
select id from mixed where y between 0.1 and 1999.9
select b from mixed x where x.e1 <=> x.e2
select id from mixed where b not in (select n from mixed x where x.id = 3)
select id from mixed where n >= all (select b from mixed x where x.id < 3)
select id from mixed where n >= all (select b from mixed x where x.id = 1)
select n >= all (select b from mixed x where x.id < 3) from mixed
select id from mixed where u >= all (select d from mixed x)
select id from mixed where u >= all (select d from mixed x where id < 5)
select id, u >= all (select d from mixed x where id < 5) from mixed
select id from mixed where not u < any (select d from mixed x where id < 5)
select id from mixed where u >= all (select cast(d as signed) from mixed x where id < 5)
select id from mixed where not (least(vb, 'straße') >= st)
select least(vb, 'straße') >= st, st = vb, vb = concat(st), st = concat(vb), greatest(vb,'a'), vb in (st), st in (vb,'A') from mixed
drop table if exists q8
create table q8 (id int primary key auto_increment, u varchar(20), x varbinary(20), l varchar(20) character set latin1, tm time(2), tm0 time, bu bigint unsigned, de decimal(30,10), y year, n int, z int(5) zerofill, d date, dt datetime(3), j json, du decimal(5,2) unsigned, db double, e enum('a','abc','x y','12'), st set('a','b','12'))
insert into q8 values (1,'a','a','a','10:00:00.5','10:00:00',1,1.5,2001,1,3,'2024-02-29','2024-02-29 10:00:00','{"a":1}',1.5,1.5,'a','a'),(2,'abc','x','é','-01:00:00','-01:00:00',18446744073709551615,0,0,2,4,'1999-12-31','1999-12-31','[1]',100,-3,'12','a,b'),(3,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null),(4,'','','','00:00:00','00:00:00',0,-0.5,1999,0,0,'2000-01-01','2000-01-01','7',0,0,'abc','12')
select id, tm > json_pretty(cast('{"a": 1}' as json)) a, tm > concat('{"a"'), tm > '{"a"', tm0 > '{"a"', tm > concat('a'), tm > 'a', tm > json_unquote('"a"'), tm > json_unquote(json_extract('{"a":"x"}','$.a')), tm > cast('a' as char), tm > hex('z') from q8
select id from q8 where tm > json_pretty(cast('{"a": 1}' as json))
select id from q8 where tm > '{"a"'
select id from q8 where timestamp(dt, tm0) > case when '2026-06-15 10:20:30' is null then u else '' end
select id, dt > '' from q8 where dt > u
select id, timestamp(dt,tm0) > if(0,u,''), timestamp(dt,tm0) > u, dt > concat(u), dt > if(1,'',u), dt > if(1,'x',u), dt < if(1,'x',u), dt = if(1,'x',u), dt <> if(1,'x',u), dt<if(1,'',u) from q8
select id, addtime(tm,'1:0') = tm, addtime(tm, e) = tm, addtime(tm,e) , addtime(tm, 'abc'), addtime(tm,'a'), addtime(tm, '12'), addtime(tm, u) from q8
select id, (0, bu) in ((-0.125, de), (4, 3)), (0, bu) = (-0.125, de), 0 = -0.125, 0 in (-0.125, 1), (0,1) in ((-0.125, 1), (4,3)), bu = de, bu in (de, 3) from q8
select id, 0.10 >= all (select bu from q8 where id < 5), 3 >= all (select n from q8), 0 >= all (select n from q8), 3 > any (select n from q8), 0 < any (select n from q8 where n is null), 3 >= all (select n from q8 where n is null), 100 <= all (select n from q8), 3 < all (select n from q8) from q8
select id from q8 where 3 >= all (select n from q8)
select id from q8 where 3 >= all (select n from q8 b where b.id = q8.id)
select id from q8 where n >= all (select n from q8)
select id from q8 where db >= all (select n from q8 where id < 5)
select id from q8 where -5 <= all (select n from q8)
select id from q8 where not (3 < any (select n from q8))
select id from q8 where 3 >= all (select n from q8 where n is null)
select id from q8 where (3 >= all (select n from q8)) is null
select id from q8 where 3 > all (select distinct n from q8)
select id from q8 where 3 >= all (select max(n) from q8)
select id from q8 where 3 >= all (select n from q8 group by n)
select id from q8 where 3 >= all (select n from q8 limit 10)
select id from q8 where 3 >= all (select n from q8 union select 1)
select id from q8 where 'x' >= all (select u from q8)
select id from q8 where '2050-01-01' >= all (select d from q8)
select id from q8 where date'2050-01-01' >= all (select d from q8)
select id from q8 where 3 <> all (select n from q8)
select id from q8 where 3 > any (select n from q8 where n is null)
select cast(nullif(z,1) as char), concat(nullif(z,1)), nullif(z,1), nullif(z,1)+0, concat(if(1,z,1)), concat(coalesce(z,1)), concat(z), concat(abs(z)), concat(max(z)), concat(any_value(z)) from q8 group by id, z
select nullif(e,'abc') v from q8 order by v
select nullif(e,'abc') v from q8 order by nullif(e,'abc') desc, id
select id from q8 order by concat(e)
select id from q8 order by if(1,e,e), id
select id from q8 where tm0 = n
select id from q8 where time'00:00:00' = n
drop table if exists q9
create table q9 (id int primary key auto_increment, u varchar(20), dt datetime(3), d date, tm time, b5 bit(5), b64 bit(64), y year, n int)
insert into q9 values (1,'a','2024-02-29 10:00:00','2024-02-29','10:00:00',1,1,2026,1),(2,'2024-01-01','1999-12-31','1999-12-31','00:00:00',0,0,0,0),(3,null,null,null,null,null,null,null,null),(4,'','2000-01-01','2000-01-01','00:00:00',3,3,2024,3)
select id, dt > u, dt > if(id,u,'x'), dt > case when id then u end, dt > coalesce(u,'x'), dt > ifnull(u,'x'), dt > nullif(u,'q'), dt > concat(u), dt > upper(u), dt > greatest(u,'a'), dt > elt(1,u), dt > left(u,10), dt > (u collate utf8mb4_bin), dt > cast(u as char), dt > (select u), dt > max(u) over (partition by id), dt > json_unquote(json_quote(u)), dt>trim(u) from q9
select id, d = if(id,u,'x'), d <=> if(id,u,'x'), d <> coalesce(u,'x'), d in (if(id,u,'x')), d in (if(id,u,'x'), '2024-01-01'), d between if(id,u,'x') and '2024-12-31', d not between if(id,u,'x') and '2024-12-31', if(id,u,'x') = d, if(id,u,'x') > d from q9
select id, date(dt) > if(id,u,'x'), last_day(dt) = coalesce(u,'x'), tm > if(id,u,'x'), tm = coalesce(u,'x'), tm > u from q9
select id from q9 where time'00:00:00' = b5
select id from q9 where time'00:00:03' = b5
select id from q9 where b5 = time'00:00:03'
select id from q9 where 3 >= all (select b5 from q9)
select id from q9 where 3 >= all (select b64 from q9)
select id from q9 where 0 < all (select b5 from q9 where n is null)
select id from q9 where 0 > all (select b5 from q9 where n is null)
select id from q9 where -1 >= all (select b5 from q9 where n is null)
select id from q9 where n >= all (select b.b5 from q9 b where b.id = q9.id)
select id from q9 where 9 not in (select b5 from q9)
select id from q9 where 0 in (select b5 from q9 where n is null)
select id from q9 where n in (select b5 from q9 limit 1)
select id from q9 where n = any (select b5 from q9 limit 1)
select id from q9 where exists (select b5 from q9 limit 1)
select id from q9 where n = (select b5 from q9 limit 1)
select id from q9 where (n, 1) in (select b5, 1 from q9 limit 1)
select id from q9 where n in (select b5 from q9 union select 1 limit 1)
select id from q9 where n in (select * from (select b5 from q9 limit 2) q)
select id from q9 where n not in ((select b5 from q9 limit 1))
drop table if exists qa
create table qa (id int primary key auto_increment, u varchar(20), x varbinary(20), l varchar(20) character set latin1, tm time(2), tm0 time, bu bigint unsigned, de decimal(30,10), y year, n int, z int(5) zerofill, d date, dt datetime(3), j json, du decimal(5,2) unsigned, db double, e enum('a','abc','x y','12'), st set('a','b','12'))
insert into qa values (1,'a','a','a','10:00:00.5','10:00:00',1,1.5,2001,1,3,'2024-02-29','2024-02-29 10:00:00','{"a":1}',1.5,1.5,'a','a'),(2,'abc','x','é','-01:00:00','-01:00:00',18446744073709551615,0,0,2,4,'1999-12-31','1999-12-31','[1]',100,-3,'12','a,b'),(3,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null),(4,'','','','00:00:00','00:00:00',0,-0.5,1999,0,0,'2000-01-01','2000-01-01','7',0,0,'abc','12')
select id, tm > json_pretty(cast('{"a": 1}' as json)) a, tm > concat('{"a"'), tm > '{"a"', tm0 > '{"a"', tm > concat('a'), tm > 'a', tm > json_unquote('"a"'), tm > json_unquote(json_extract('{"a":"x"}','$.a')), tm > cast('a' as char), tm > hex('z') from qa
select id from qa where tm > json_pretty(cast('{"a": 1}' as json))
select id from qa where tm > '{"a"'
select id, (0, bu) in ((-0.125, de), (4, 3)), (0, bu) = (-0.125, de), 0 = -0.125, 0 in (-0.125, 1), (0,1) in ((-0.125, 1), (4,3)), bu = de, bu in (de, 3) from qa
select cast(nullif(z,1) as char), concat(nullif(z,1)), nullif(z,1), nullif(z,1)+0, concat(if(1,z,1)), concat(coalesce(z,1)), concat(z), concat(abs(z)), concat(max(z)), concat(any_value(z)) from qa group by id, z
select nullif(e,'abc') v from qa order by v
select nullif(e,'abc') v from qa order by nullif(e,'abc') desc, id
select (n, u) in ((1.4, 'A'), (3, 3)), (u, n) in ((1, 1), ('a', '1x')), (n, db) in ((1.5, '1.5'), (0.5, 1)), (de, n) in ((1.5e0, 1.4e0),(1,1)), (d, n) in (('2024-02-29', 0.6),('x',1)) from qa
select (n, 1) in ((0.5, 1), (2.5, 1)), (n,1) in ((e, 1),(st,1)), (z, y) in ((2.6, 2001.4), (1,1)), (1,2) in ((1.4,2)), (1,2) in ((1.4,2),(3,4)), (n,1) in (('2a',1),(9,9)) from qa
select id from qa where (n, id) in ((1.4, 1), (2.4, 2))
select id from qa where (n, id) in ((1, 1), (2, 2))
drop table if exists qc
create table qc (id int primary key auto_increment, u varchar(20), x varbinary(20), l varchar(20) character set latin1, tx text, c char(8), e enum('a','abc','x y','12'), st set('a','b','12'), b varchar(20) collate utf8mb4_bin, cs varchar(20) collate utf8mb4_0900_as_cs, j json, n int, bu bigint unsigned, b5 bit(5), de decimal(12,3))
insert into qc values (1,'Abc','Abc','a','abc','abc','abc','a','abc','abc','"b"',1,1,1,1.5),(2,'a','A','B','A','b','a','b','B','a','{"a":1}',2,18446744073709551615,2,2.5),(3,null,null,null,null,null,null,null,null,null,null,null,null,null,null),(4,'','','','','','x y','','','','7',0,0,0,0)
select x rlike 'a' from qc where 1=0
select x rlike 'a' from qc where id = 3
select x rlike 'a' from qc where id = 99
select x rlike 'a' from qc
select id from qc where unhex(hex(u)) rlike 'a' and id = 99
select id from qc where unhex(hex(u)) rlike 'a'
select cast(u as binary) rlike '^.b' from qc where id = 1
select a.id from qc a join qc b on a.id = b.id + 100 where cast(a.u as binary) rlike '^.b'
select regexp_instr(greatest(x, u), 'a') from qc where id = 3
select regexp_instr(greatest(x, u), 'a') from qc
select soundex(if(id = 1, u, b5)) regexp '^[a-c]' from qc
select id, u between 'A' and x, u between x and 'z', u between x and u, x between u and 'z', 'b' between u and x, cast(u as binary) between 'A' and 'b', u between cast('a' as binary) and 'z', u between from_base64('YQ==') and 'z', u between 'A' and from_base64('Yg==') from qc
select id, json_pretty(j) between c and from_base64('YQ=='), json_pretty(j) between c and 'z', b between c and 'z', b between c and from_base64('eg=='), json_quote(u) between u and from_base64('eg==') from qc
select id, soundex(u) between cast(c as binary) and unhex(hex(u)), u between cast(c as binary) and unhex(hex(u)), u between c and unhex(hex(c)), hex(u) between u and unhex(hex('z')) from qc
select id, u in ('A', x), u in (x), u in (x, 'q'), x in (u, 'abc'), 'A' in (u, x), u in (from_base64('YQ=='), 'q'), u in (cast(c as binary), 'q'), b in (c, from_base64('YQ==')) from qc
select id, case u when x then 1 when 'A' then 2 end, case u when from_base64('YQ==') then 1 when 'A' then 2 end, greatest(u, x), least(u, from_base64('Yg==')), greatest(u, 'b', x) from qc
select id, u = from_base64('YQ=='), u < from_base64('Yg=='), u like from_base64('YSU='), strcmp(u, from_base64('YQ==')), u = cast('a' as binary), u = cast(c as binary), u = unhex('61'), concat(u, unhex('61')) = 'A', json_quote(u) = from_base64('YQ==') from qc
select id, concat(j, u) between convert('a' using latin1) and soundex('e'), u between convert('a' using latin1) and 'z', u between l and 'z', l between u and 'z', u between soundex('a') and 'z' from qc
select id, (if(u like u, u, n) not between c and json_quote(l)), if(1,u,n) between c and 'z', if(id,u,n) between c and json_quote(u) from qc
select id from qc where u between 'A' and x
select mod(n, b5) from qc union all select 1
select mod(n, bu) from qc union all select 1
select mod(n, e) from qc union all select 1
select n from qc union select mod(n, de)
select n mod 2 from qc union all select 1
select (2.5 is true) v from qc intersect select b5 from qc
select b5 as v from qc intersect select (2.5 is true) from qc
select b5 as v from qc union select 1
select b5 as v from qc union select (2.5 is true) from qc
select b5 as v from qc except select n from qc
select n as v from qc intersect select b5 from qc
select de v from qc intersect select 1
select bu v from qc intersect select (2.5 is true)
select -0.125 = b5, -0.125 = n, -0.125 = bu, -0.125 = e, -0.125 < b5, -0.125 = de, 0.4 = b5, 0.6=b5, b5 = 0.6, b5 = 1.2, b5 = 0.5e0, b5 <> 1.2, b5 < 1.5, b5 > 0.5 from qc
select id from qc where -0.125 = b5
select id from qc where b5 = 1.2
drop table if exists qd
create table qd (id int primary key, tm time, u varchar(20))
insert into qd values (1,'-01:00:00','a'),(2,'100:00:00','b')
select time_format(tm, '%h:%i %p') from qd
select time_format(tm, '%h:%i %p') from qd order by id
select concat(time_format(tm, '%h:%i %p')), length(time_format(tm, '%h:%i %p')) from qd
select time_format(tm, '%h:%i %p') from qd union select 'a'
select distinct time_format(tm, '%h:%i %p') from qd
select time_format(tm, '%h:%i %p') from qd group by id
select time_format(tm, '%h:%i %p') from qd group by u
select time_format(tm, '%h:%i %p') x, count(*) from qd group by x
select group_concat(time_format(tm, '%h:%i %p')) from qd
select group_concat(time_format(tm, '%h:%i %p') order by id) from qd
select time_format(tm, '%h:%i %p') from qd where time_format(tm, '%h:%i %p') = '-01:00 AM'
select x.a from (select time_format(tm, '%h:%i %p') a from qd) x
select a.id, time_format(a.tm, '%h:%i %p') from qd a join qd b on a.id = b.id order by a.id, b.id
select a.id, time_format(a.tm, '%h:%i %p') from qd a join qd b on a.id = b.id
select max(time_format(tm, '%h:%i %p')), min(time_format(tm,'%H')) from qd
select (select time_format(tm, '%h:%i %p') from qd b where b.id = a.id) from qd a
select time_format(tm, '%h:%i %p') in (select time_format(tm, '%h:%i %p') from qd b where b.id = a.id) from qd a
select coalesce(time_format(tm, '%h:%i'), 'x'), if(1,time_format(tm, '%h:%i'), 'x'), upper(time_format(tm, '%h:%i')), time_format(tm, '%h:%i') collate utf8mb4_bin from qd
with recursive r as (select 1 as n union all select n + 1 from r where n < 3) select r.n, time_format(a.tm, '%h:%i %p') as e from r left join qd a on a.id = r.n order by r.n, a.id
select cast('1777777777777777777777' as signed), cast('-1777777777777777777777' as signed), cast('1777777777777777777777' as unsigned), '1777777777777777777777' + 0, left('abc', '99999999999999999999')
drop table if exists a
create table a (id int primary key, i int, b bigint unsigned, y year, d decimal(10,2), f double, s varchar(20), t time, dt datetime, bt bit(8), e enum('a','b'), st set('x','y'), z int(5) unsigned zerofill, j json, bo tinyint(1))
insert into a values (1, 3, 3, 2000, 3.5, 2.5, 'abc', '10:00:00', '2020-01-01', b'11', 'a', 'x', 3, '{"a": 1}', 1), (2, 0, 0, 2024, 0, 0, '', '-01:30:00', '2024-02-29', 0, 'b', 'x,y', 100, '[1]', 0), (3, null, null, null, null, null, null, null, null, null, null, null, null, null, null)
select id from a where json_array(1, 2) < i
select id from a where json_object('a', 2) < i
select id from a where json_object('a', 2) > i
select id from a where json_object('a', 2) = i
select id from a where i < json_object('a', 2)
select id from a where json_array(1, 2) < b
select id from a where json_array(1, 2) < d
select id from a where json_array(1, 2) < f
select id from a where json_array(1, 2) < s
select id from a where json_array(1, 2) < t
select id from a where json_array(1, 2) < dt
select id from a where json_array(1, 2) < y
select id from a where json_array(1, 2) < bt
select id from a where json_array(1, 2) < e
select id from a where json_extract('[1]', '$[0]') < i
select id from a where json_extract('["1"]', '$[0]') < i
select id from a where json_extract('["x"]', '$[0]') < i
select id from a where json_extract('[true]', '$[0]') < i
select id from a where json_extract('[1.5]', '$[0]') < i
select id from a where json_extract('[1.5]', '$[0]') <= i
select id from a where json_extract('[null]', '$[0]') <= i
select id from a where cast('9' as json) > i
select json_array(1, 2) < i from a
select maketime(b, 1, 1), maketime(i, b, b) from a
select strcmp(s, 'a'), json_array(strcmp(s, 'b')), json_arrayagg(strcmp(s, 'x y')) from a group by id
select ceiling(i % -0.125), ceiling(i % 0.10), floor(d % 3), ceiling(d), floor(d / 7), floor(i / 7), ceiling(i/7) from a
select greatest(floor(i / 7), datediff('2024-01-01', '2026-01-01')) from a
select y as k0, max(i) from a group by k0 with rollup having max(i) > 1
select i as k0, max(y) as g from a group by k0 with rollup having g > 1
select i as k0, max(bo) as g from a group by k0 with rollup having g > 0
select group_concat(distinct case when i = 4 then 0 else z end) from a
select group_concat(case when i = 4 then 0 else z end), concat(case when i = 4 then 0 else z end) from a group by id
select case when i = 4 then 0 else z end, ifnull(z, 4), coalesce(z, 3), if(i, z, z) from a
select cast(3 as year) as v union all select 5
select id as i, y as v from a where id < 2 union all select 3, cast(3 as year)
select id as i, i as v from a where id < 2 union all (select 3, cast(0 as year) from a limit 1)
(select id as i, i as v from a where id < 2 order by id limit 2) union all (select 3, cast(0 as year) from a limit 1) order by i
select s from a union all select time_format(t, '%h:%i %p') from a
select s as k0, min(cast(0 as year)) as g from a group by k0 with rollup
select min(cast(0 as year)) from a
select min(y) from a where id > 5
select if(2.5, id, d) as k1, sum(id) from a group by k1
select if(2.5, id, d) from a
select if(2.5, id, d) as k1 from a union all select 4
select distinct if(2.5, id, d) as k1 from a
select distinct if(id, id, d) as k1 from a
select convert_tz(q.x, '+02:00', '-03:00') as e from (select id, addtime('1999-12-31', '1 1:1:1') as x from a limit 10) q
select convert_tz(addtime('1999-12-31', '1 1:1:1'), '+02:00', '-03:00') as e from a
select id, case when f then i when s then f else 99999 end from a
select max(f % 1.5e0) from a
select b % 1.5e0, max(b % 1.5) from a group by id
drop table if exists big
create table big (b bigint unsigned, d decimal(30,2), f double)
insert into big values (18446744073709551615, 12345678901234567890.12, 1e300), (9223372036854775808, -5e20, -1e300)
select maketime(b, 1, 1) from big
select maketime(d, 1, 1) from big
select maketime(f, 1, 1) from big
select maketime(1, b, 1) from big
select sec_to_time(b), sec_to_time(f), sec_to_time(d) from big
select period_add(b, 1), period_diff(b, 202001) from big
select from_days(b), from_days(d) from big
drop table if exists a
create table a (id int primary key, i int, z int(5) unsigned zerofill, d decimal(10,2), f float, s varchar(10))
insert into a values (1, 3, 3, 1.5, 1.5, 'a'), (2, 4, 100, 2, 3.25, 'b'), (3, 0, 7, 0.25, 0.1, 'c')
select group_concat(if(i, d, 0)), group_concat(if(i, z, 0)), group_concat(z), group_concat(d), group_concat(d / 3), group_concat(f), group_concat(if(i, f, 0)), group_concat(ifnull(z, 1)), group_concat(z + 0) from a
select group_concat(case when i = 4 then 0 else z end), concat(case when i = 4 then 0 else z end) from a group by id
select group_concat(distinct case when i = 4 then 0 else d end), group_concat(case when i = 4 then 0 else d end order by id), group_concat(nullif(d, 2)), group_concat(coalesce(d, 2), '-', z), group_concat(greatest(d, i)), group_concat(d mod 2), group_concat(round(d, i)) from a
select group_concat(i / 3), group_concat(id * d), group_concat(if(i, 1.50, 2)), group_concat(1.50), group_concat(s, 1.50) from a
drop table if exists a
create table a (id int primary key, i int, y year, d date)
insert into a values (1, 0, 0, '0001-01-01'), (2, 1, 2024, null)
select x from (select cast(b.i as year) as x from a b limit 5) q
select x from (select year(b.d) as x from a b limit 5) q
select x from (select if(b.i, b.y, b.y) as x from a b limit 5) q
select x from (select ifnull(b.y, b.y) as x from a b limit 5) q
select x from (select coalesce(b.y, cast(b.i as year)) as x from a b limit 5) q
select x from (select if(b.i, cast(b.i as year), cast(b.i as year)) as x from a b limit 5) q
select x from (select ifnull(cast(b.i as year), b.y) as x from a b limit 5) q
select x from (select case when b.i then b.y else b.y end as x from a b limit 5) q
select x from (select nullif(b.y, 5) as x from a b limit 5) q
select x from (select greatest(b.y, b.y) as x from a b limit 5) q
select x from (select max(b.y) as x from a b) q
select x from (select max(cast(b.i as year)) as x from a b) q
select x from (select min(cast(b.i as year)) as x from a b group by b.i) q
select x from (select min(b.y) as x from a b group by b.i) q
select x from (select min(year(b.d)) as x from a b group by b.i) q
select x from (select y as x from a b union select y from a) q
select x from (select cast(i as year) as x from a b union select cast(i as year) from a) q
select x from (select cast(i as year) as x from a b union select y from a) q
select x from (select y as x from a b union select cast(i as year) from a) q
select distinct cast(i as year) from a
select distinct y, if(i, y, y), ifnull(y, 1), coalesce(y, y) from a
select i, max(cast(i as year)), min(y), max(if(i, y, y)), any_value(cast(i as year)) from a group by i
select i, max(cast(i as year)), min(y), max(if(i, y, y)) from a group by i with rollup
select d, max(cast(i as year)), min(y), max(if(i, y, y)) from a group by d with rollup
select (select cast(b.i as year) from a b limit 1), (select y from a limit 1), (select max(cast(b.i as year)) from a b), (select max(b.y) from a b), (select min(y) from a)
select first_value(cast(i as year)) over (order by id), lag(y) over (order by id), max(cast(i as year)) over (order by id), min(y) over () from a
create table hg1 (id int primary key, a int, b bigint unsigned, f double, p blob, o json, g date, c varchar(10))
insert into hg1 values (1,1,1,1.5,x'00ff','{}','2024-01-01','a'),(2,null,2,1e300,null,null,null,null),(3,1,1,1.5,x'00ff','{}','2024-01-01','A')
select constructor(1)
select __proto__(1)
select valueof(1)
select count(distinct p, a) from hg1
select count(distinct o, f) from hg1
select count(distinct c, b) from hg1
select id from hg1 order by coercibility(a)
select id, coercibility(a) from hg1 order by coercibility(id) desc, 1
select distinct coercibility(c), c from hg1
select coercibility(c), count(*) from hg1 group by coercibility(c)
select coercibility(c), c, count(*) from hg1 group by coercibility(c), c
select max(id)+1 from hg1 having 1
select concat(max(id)) from hg1 having 1
select is_ipv4(bit_or(id)) from hg1 having 1
select is_ipv4(bit_or(id)) from hg1 having 0
select is_ipv4(id) from hg1 having max(id)
select charset(bit_or(id)) from hg1 having 1
select isnull(count(*)) from hg1 having 1
select week(g) from hg1
select period_add(202401, 1000000)
select period_add(18446744073709551615, 1)
select period_diff(18446744073709551615, 1)
select period_add(999912, 1)
select period_add(0, 1)
select period_add(13, 1)
select period_add(202413, 1)
select period_add(6901, 1)
select period_diff(7001,6912)
select period_diff(100,202401)
select id, sum(a) over (order by id rows between 18446744073709551615 preceding and current row) s from hg1
select id, sum(a) over (order by id rows 99999999999999999999999999999999999999999999999 preceding) s from hg1
select id, sum(a) over (order by id rows between current row and 9223372036854775807 following) s from hg1
select id, sum(a) over (order by id rows between 9223372036854775807 preceding and 9223372036854775807 following) s from hg1
select id, sum(a) over (order by id range 99999999999999999999999999999999999999 preceding) s from hg1
select id, sum(a) over (order by id rows 1.5 preceding) s from hg1
select id, sum(a) over (order by id rows -1 preceding) s from hg1
select lag(a, 9223372036854775807) over (order by id) from hg1
select lag(a, 9223372036854775808) over (order by id) from hg1
select lag(a, 18446744073709551615) over (order by id) from hg1
select ntile(18446744073709551615) over (order by id) from hg1
select ntile(9223372036854775807) over (order by id) from hg1
select nth_value(a, 18446744073709551615) over (order by id) from hg1
select nth_value(a, 9223372036854775807) over (order by id) from hg1
select id from hg1 limit 18446744073709551615
select id from hg1 limit 18446744073709551615 offset 18446744073709551615
select id from hg1 limit 1 offset 9223372036854775808
select period_add(202401, -24288)
select period_add(202401, -24287)
select period_add(202401, -24200)
select period_add(202401, -23000)
select period_add(202401, 2147483647)
select id, sum(a) over (order by f range 1e300 preceding) s from hg1
create table hg2 (id int primary key, f double, g double, r float, c varchar(10), b varbinary(10), gm geometry)
insert into hg2 values (1,0.3,1,1.1,'a\0b','a\0b',point(1,1)),(2,0.30000000000000004,1,1.1,'a\0c','a\0c',point(1,2)),(3,0.3,1,1.1000001,'a\0b','a\0b',point(1,1))
select count(distinct f, g) from hg2
select count(distinct c, g) from hg2
select count(distinct b, g) from hg2
select count(distinct gm, g) from hg2
select count(distinct gm) from hg2
select count(distinct r, g) from hg2
select group_concat(distinct f) from hg2
select group_concat(distinct r) from hg2
select group_concat(distinct f, c) from hg2
select group_concat(distinct b) from hg2
select group_concat(distinct gm) from hg2
select group_concat(distinct c) from hg2
select sum(distinct f) from hg2
select count(distinct f) from hg2
select distinct f from hg2
select distinct gm, f from hg2
select f, count(*) from hg2 group by f
select is_ipv4(bit_or(id)) from hg2
select charset(max(id)) from hg2
select charset(max(id)), collation(max(c)) from hg2 having 1
select coercibility(max(id)) from hg2
select coercibility(max(c)), max(c) from hg2
select json_valid(max(id)) from hg2
select isnull(count(*)) from hg2
select nullif(1, 1) + 0 * charset(max(id)) from hg2
select is_ipv6(sum(f)) from hg2 having sum(f) > 0
select -~5, -~0, -(~0), -~~5, - -~5, -(9223372036854775808 + 0), -cast(-1 as unsigned), -(18446744073709551615 & 255), -~18446744073709551610
select -(1 << 63), -(-1 | 0), -if(1, ~0, 1), -coalesce(~0, 1), -(18446744073709551615 div 1), -cast(9223372036854775808 as unsigned), -bit_count(5)
select -~5 + 1, -~5 * 2, abs(-~5), concat(-~5), -~5 < 0, round(-~5)
/* described */ select -~5, -cast(-1 as unsigned)
select - - - 5, - -9223372036854775808, - - -9223372036854775808, - -9223372036854775807, -0, - -0, -+-5, +-5, - -18446744073709551615, - - -0, - -true, - -'5', - -1.5, - - -0x10
select -(-(9223372036854775808)) - 1, - -5 + 1, - - - - - - - 7, - -true + 1, - -false, - -date'2024-01-01', - -time'10:00:00', -(1 + -(1 + -(1)))
/* described */ select - - - 5, - -9223372036854775807, - -0, +-5, - -true
