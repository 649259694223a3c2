-- how literals are written names columns; dollars and character sets in front of names; operators behind INTERVAL and MEMBER
select 0x41
select x'41'
select X'41'
select 0xaB
select 0xAb
select 0xAB
select b'01'
select 0b01
select concat('a')
select concat("a")
select concat("a'b")
select concat('a\'b')
select concat('a''b')
select concat('ab')
select concat('a' 'b')
select concat("a" 'b')
select upper('x'), 'it''s'
select upper("x"), 'it\'s'
select n'a'
select N'a'
select concat(n'a')
select concat(N'a')
select 'ab'
select 'a' 'b'
select 'a\nb'
select 'a' "b" 'c'
select 'a\0b', concat('a\0b')
select '2020-01-01' + interval 1 day * 2
select '2020-01-01' - interval 1 day * 2 + 1, 2 * '2020-01-01' + interval 1 day
select '2020-01-01' + interval 1 day / 2, '2020-01-01' + interval 1 day div 2, '2020-01-01' + interval 1 day % 7, '2020-01-01' + interval 1 day mod 7
select '2020-01-01' + interval 1 day ^ 2, '2020-01-01' + interval 1 day | 2, '2020-01-01' + interval 1 day << 2
select interval 1 day + '2020-01-01' * 2
select '2020-01-01' + interval 1 day collate utf8mb4_bin
select date_add('2020-01-01', interval 1 day) * 2, '2020-01-01' + interval(1,2) * 2
select 1 member ('[1,2]'), 1 member of ('[1]'), 1 member('[2]')
select 1 member
select 1 member, 2
select not 1 member ('[1]')
do 1 as x, 2 y, 'z' 'w'
do 1 as
select _utf8mb4'a' 'b', _latin1'x' "y" 'z', n'a' 'b'
select concat('a' 'b', 'c'), 'a' 'b' 'c'
select '' 'b'
select ' ' 'b'
select 'a\0' 'b'
select 'a' 'b' as c, 'a' 'b' 'c'
select * from (select 'a' 'b') x
select x.a from (select 'a' 'b') x
create table cts as select 'a' 'b', 'c\0d'
show create table cts
create view vv as select 'a' 'b'
show create view vv
select date_add('2020-01-01', interval 1 day) div 2, date_add('2020-01-01', interval 1 day) / 2, date_add('2020-01-01', interval 1 day) + 0, date_add('2020-01-01', interval 1 day) mod 2001
select adddate('2020-01-01', 1) div 2, date('2020-01-01') div 2, date'2020-01-01' div 2, str_to_date('2020-01-01','%Y-%m-%d') div 2, timestamp'2020-01-01 10:00:00' div 2, time'10:00:00' div 2, addtime('10:00:00', '1:00:00') div 2, addtime('10:00:00', '1:00:00') / 2
select date_add('2020-01-01 10:00:00', interval 1 day) div 2, date_add('2020-01-01 10:00:00.5', interval 1 day) div 2, date_add('2020-01-01', interval 1 second) div 2, concat(date_add('2020-01-01', interval 1 day)) div 2
create view v1 as select ' a', 'b ', 'c' 'd ', 'e ' 'f', ' g ' 'h'
show create view v1
select * from v1
select * from (select ' a', 'b ', 'c' 'd ') x
select timestampadd(day, 1, '2020-01-01') div 3, from_unixtime(86400) div 7, sec_to_time(100) div 7, maketime(1,2,3) div 7, cast('2020-01-01' as date) div 7, last_day('2020-01-01') div 7, date_format('2020-01-01', '%Y') div 7, 100 div date_add('1970-01-01', interval 1 day), date_sub('2020-01-01', interval 1 hour) div 5
select 10 div '3.9', '10' div 3, '1e1' div 3, 'x' div 3, 10 div 0
create table d ($a int, `$b` int, c int)
select $a from d
select d.$a, d.`$a` from d
select $a, $b from d where $a = 1
select 1 as $x
insert into d ($a) values (1)
update d set $a = 2
create table $t (a int)
select * from $t
drop table $t
alter table d add column $z int
select $nosuch from d
select c from d $q
select $a$ from d
select _utf8 from d
select _latin1 from d
select `_latin1` from d
create table e (`_latin1` int)
select e._latin1 from e
select e.* from e where e._latin1 is null
select _nosuch from d
select _latin1
select _utf8mb4 'a', _utf8mb4x'41'
select max(_latin1) from e
create view dv as select $a from d
prepare p from 'select $a from d'
execute p
