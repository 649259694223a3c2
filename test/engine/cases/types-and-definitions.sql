create database d
use d
create table ty (id int primary key auto_increment, t1 tinyint(1), bi bigint, ui int unsigned, de decimal(30,10), fl float(7,2), db double(10,2), ch char(5), vb varbinary(5), bn binary(3), tt tinytext, da date default '2024-01-01', dt datetime(3), tm time(2), ts timestamp(6) null, yr year, en enum('a','B','c d') not null default 'B', st set('x','y'), bt bit(8) default b'101', js json)
insert into ty (t1, bi, ui, de, fl, db, ch, vb, bn, tt, dt, tm, ts, yr, st, js) values (true, -9223372036854775808, 4294967295, '12345678901234567890.1234567891', 12345.678, 1234567.891, 'ab  ', 'abc', 'a', 'x', '2024-01-01 10:00:00.12345', '10:00:00.129', '2024-06-01 12:00:00.5', 70, 'y,x', '{"k":[1,2,{"a":null}]}')
insert into ty (bi) values (9223372036854775808)
insert into ty (ui) values (-1)
insert into ty (ch) values ('abcdef')
insert into ty (vb) values ('abcdef')
insert into ty (yr) values (1800)
insert into ty (tm) values ('900:00:00')
insert into ty (ts) values ('1960-01-01 00:00:00')
insert into ty (da) values ('0000-00-00')
insert into ty (da) values (20240506)
insert into ty (dt) values (20240506101112)
insert into ty (dt) values ('2024-05-06T10:11:12')
insert into ty (tm) values (101112)
insert into ty (t1) values ('5')
insert into ty (t1) values (1.5)
insert into ty (t1) values ('1.4')
insert into ty (t1) values (2.5)
insert into ty (de) values (1e10)
insert into ty (en) values ('b')
insert into ty (en) values (3)
insert into ty (en) values ('')
insert into ty (st) values (3)
insert into ty (id, en) values (default, default)
select id, t1, bi, ui, de, fl, db, ch, vb, tt, da, dt, ts, yr, en, st, bt from ty order by id
select de+1, de*2, de/7, -de, de > 1e19, de = '12345678901234567890.1234567891' from ty where id = 1
select max(de), sum(de), avg(de) from ty
select dt, date(dt), time(dt), dt + interval 1 microsecond, dt - interval 1 day from ty where id = 1
select id from ty where dt = '2024-01-01 10:00:00.123'
select id from ty where tm > '09:00:00' order by id
select id from ty where da in ('2024-01-01', '2024-05-06') order by id
select id from ty where ts < now() order by id
select id from ty where en = 'B' order by id
select id from ty where find_in_set('x', st) order by id
select id from ty where bt = 5 order by id limit 1
select hex(bn), length(bn), hex(vb), hex(bt) from ty where id = 1
select en, count(*) from ty group by en order by en
select st, st|0 from ty where st is not null order by st
select json_extract(js, '$.k[2].a'), json_extract(js, '$.k[0]') from ty where id = 1
select concat(da, '|', dt, '|', ifnull(yr, 0), '|', en), concat(de), concat(fl), concat(t1), concat(bi) from ty where id = 1
select coalesce(da, dt), if(1, ui, ui), ifnull(en, 'z'), case when 1 then da else 'x' end from ty where id = 1
create table s1 (a varchar(20) collate utf8mb4_bin, b varchar(20), primary key (a))
insert into s1 values ('a', 'x'), ('A', 'X'), ('b', 'Ä')
insert into s1 values ('a', 'z')
select a from s1 where a = 'a'
select a from s1 where b = 'x' order by a
select a from s1 where b = 'a'
select count(distinct b) from s1
select a from s1 where b like 'ä'
select a from s1 where a like 'A'
select a from s1 where b collate utf8mb4_bin = 'x'
select max(a), min(b) from s1
select a from s1 where a between 'a' and 'b' order by a
select upper(b), lower(b) from s1 order by a
create table g (a int, b int generated always as (a * 2) virtual, c int as (a + b) stored, check (a > 0))
insert into g (a) values (5)
update g set a = 7
select * from g
alter table g add column n int not null first
alter table g modify n varchar(10) not null default 'q'
alter table g add index nn (n), add unique key uq (a)
insert into g (a) values (7)
select * from g
alter table g drop index nn, rename index uq to uq2
alter table g change n nn varchar(20)
alter table g add primary key (a)
insert into g (a) values (7)
alter table g drop primary key
alter table g rename to g2
select count(*) from g2
rename table g2 to g3
drop table g3
create table e1 (id int primary key, v int)
create table e2 like e1
insert into e1 values (1,10),(2,20),(3,30)
insert into e2 select id, v*2 from e1 where v > 10
create table e3 as select id, v from e1
select * from e3 order by id
create table e4 (z int) select 1 as q, 'x' as w
select * from e4
update e1, e2 set e1.v = e2.v where e1.id = e2.id
select * from e1 order by id
update e1 set v = (select max(v) from e2) where id = 1
update e1 set v = v + 1, id = id + 10 where v > 50
select * from e1 order by id
delete e1, e2 from e1 join e2 on e1.id = e2.id
select * from e1 order by id
update e1 set v = case when id > 2 then 1 else 2 end
update e1 set v = null where id = 1
update e1 set nope = 1
update e1 set v = 'abc'
delete from e1 where v = 2
create view vw as select id, v from e3 where v > 10
select * from vw order by id
create view vw as select 1
create or replace view vw (a) as select v from e3
select a from vw order by a
drop view vw
select * from vw
create table tr (id int auto_increment primary key, k int unique, c int default 0)
insert into tr (k) values (1), (2)
insert into tr (k) values (1) on duplicate key update c = c + 1
insert into tr (k) values (1), (3) on duplicate key update c = c + 1
insert ignore into tr (k) values (1), (4)
replace into tr (k) values (4)
select * from tr order by id
insert into tr (k) values (null), (null)
insert into tr set k = 100, c = default
select * from tr order by id
select last_insert_id() > 0
insert into tr (id, k) values (100, 50)
insert into tr (k) values (51)
select max(id) from tr
select t.k, (select count(*) from tr x where x.k < t.k) c from tr t where k is not null order by k
select k, sum(c) s from tr group by k having s >= 0 order by s desc, k limit 2
select t1.k from tr t1 inner join tr t2 using (k) order by 1
select * from tr natural join tr t2 order by id limit 1
select a.id from tr a, tr b where a.id = b.id and a.k = 2
select id from tr where k = 1 or k = 2 and c = 0 order by id
select if(k > 50, 'big', 'small') s, count(*) from tr where k is not null group by s order by s
select count(*) from tr where k > (select avg(k) from tr)
select k from tr where k in (select k from tr where k < 50) and exists (select 1) order by k
(select k from tr where k = 1) union (select k from tr where k = 2) order by k
select k from tr where k < 3 union all select k from tr where k < 3 order by k limit 3
select 1 from dual where 1 = 1
select sql_calc_found_rows k from tr order by k limit 1
select found_rows() > 1
select sum(distinct c), count(distinct k, c) from tr
select lag(k) over (order by id), lead(k, 1) over (order by id), first_value(k) over (order by id) from tr order by id
select id, sum(k) over (order by id rows between 1 preceding and current row) s from tr order by id
select dense_rank() over w r from tr window w as (order by c) order by r
select count(*), 'x' from tr where 1 = 0
select max(k) from tr where 1 = 0
select date_format(now(), '%Y') > 2000, unix_timestamp() > 0, curdate() <= now()
select 'abc' regexp 'b', 'abc' not like 'a%', 'a_c' like 'a\_c', 'a' in ('A', 'b')
select 0x41, x'4142', b'1000001', 0x41 + 1, hex(0x0a)
select -5 % 3, 5 % -3, 5.5 % 2, 2 * -3, 1 - -1
select 10 / 4, 10 / 4.0, 1e0 / 3, 7.0 div 2
select 0.1 + 0.2 = 0.3, 1e-1 + 2e-1 = 3e-1, 1.10 = 1.1
select 5 = '5a', 'a' = 0, '' = 0, null = null, 1 <> null
select cast('abc' as signed), cast('1e3' as double), cast('12abc' as decimal(5,2)), cast('2024-13-01' as date)
select date('2024-01-01 10:00:00'), time('2024-01-01 10:00:00'), timestamp('2024-01-01'), addtime('10:00:00', '01:30:00'), subtime('10:00:00', '00:30:00')
select period_add(202401, 3), period_diff(202404, 202401), maketime(10, 20, 30), week('2024-12-31', 3), yearweek('2024-12-31', 1), microsecond('10:00:00.5')
select adddate('2024-01-01', 5), subdate('2024-01-10', interval 2 day), date_add('2024-02-29', interval 1 year), timestampadd(hour, 5, '2024-01-01'), extract(hour from '10:20:30')
select substring('hello' from 2 for 3), position('l' in 'hello'), left('abc', 0), substring('abc', 0), substring('abc', 5), mid('hello', 2, 2), lpad('abc', 2, 'x')
select truncate(-1.567, 1), round(-1.5), round(1.005, 2), round(15, -1), ceil(-1.5), floor(1), round(null), abs(-1.50), sign(0)
select least('a', 'b', 'A'), greatest('2024-01-01', '2023-01-01'), least(1, 2.5)
select md5('x') = md5('X'), length(uuid()), length(repeat('x', 10)), strcmp('a', 'A'), ascii(''), reverse('añb')
select 1 in (null, 1), 1 in (null, 2), 1 not in (null, 2), (1, 2) = (1, 2), (1, 2) in ((1, 2), (3, 4)), row(1, 2) < row(1, 3)
select 1 || 0, 1 && 0, !1, not 0, 3 xor 4
select isnull(1/0), ifnull(1/0, 'div')
select count(*) from information_schema.tables where table_schema = 'd' and table_name = 'tr'
select column_name, is_nullable, column_key from information_schema.columns where table_schema = 'd' and table_name = 'tr' order by ordinal_position
select index_name, column_name, non_unique from information_schema.statistics where table_schema = 'd' and table_name = 'tr' order by index_name
select constraint_name, constraint_type from information_schema.table_constraints where table_schema = 'd' and table_name = 'tr' order by 1
show tables like 'tr%'
select unknownfn(1)
select * from tr where
select tr.* from tr where id = 1
select *, k from tr where id = 1
select count(*) c from tr group by c
select k kk from tr where kk = 1
select k from tr order by nope
select k from tr group by nope
insert into nosuch values (1)
insert into tr (k) values (1, 2)
create table tr (a int)
create table bad (a int, a int)
create table bad (a int primary key, b int primary key)
create table bad (a int auto_increment)
create table bad (a int, key (nope))
create table bad (a decimal(70,1))
create table bad (a decimal(5,6))
alter table tr add column k int
alter table tr drop column nope
alter table tr drop index nope
alter table tr add unique index k (c)
drop index nope on tr
use nosuch
drop database nosuch
create database d
truncate nosuch
