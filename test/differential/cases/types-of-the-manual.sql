-- Types, ranges, defaults, conversions and exact arithmetic as the manual has them.
create table p1 (a decimal(10,2), b float, c double, d int, e bigint unsigned, f varchar(20))
insert into p1 values (1.005, 1.005, 1.005, '12', 12, '12abc'), (2.5, 2.5, 2.5, 3, 4, '0x1f'), (-1.55, -1.55, -1.55, -1, 0, ' 7 ')
select a*b, a*c, a+c, a/3, c/3, d/3, e/3, a div 2, c div 2, d % 2, a % 1, c % 1, -a, -c, abs(a) from p1
select e - d from p1
select d - e from p1
select d * e, d + e from p1 where d > 0
select a = 1, a = 1.01, b = 1.005, c = 1.005, a = b, b = c, a in (1.01, 2.5), b in (2.5), a between 1 and 2, c between '1' and '2' from p1
select sum(a), sum(b), sum(c), sum(d), sum(e), avg(a), avg(b), avg(d), sum(f), avg(f), max(f), min(f) from p1
select 1 + '1', '1' + '1', 'abc' + 1, '1.5abc' + 1, concat(2, ' test'), 38.8, cast(38.8 as char), concat(38.8), '10' + 10, '0x10' + 0, 1 = '01', 10 = '1e1', '10' = '1e1', null + 1, null = null, null <=> null, '' + 0, ' ' + 1
select 1 > '6x', 7 > '6x', 0 > 'x6', 0 = 'x6', 'a' + 'b', '3' < '10', 3 < '10', '3' < 10, date'2024-01-01' = '2024-01-01', date'2024-01-01' = 20240101, date'2024-01-01' = '20240101', time'10:00:00' = '10:00', time'10:00:00' = 100000, timestamp'2024-01-01 00:00:00' = date'2024-01-01', '2024-01-01' = 20240101
select date'2024-01-01' + 1, date'2024-01-01' + '1', time'10:00:00' + 1, timestamp'2024-01-01 10:00:00' + 0.5, now() + 0 > 0, curdate() + 0 = curdate()
select date'2024-01-01' = 'abc'
select date'2024-01-01' > 'x' from p1
select (1,2) > (1,1), (1,'a') = (1,'A'), ('1',2) = (1,'2'), (null,1) <=> (null,1), (1,2) in ((1,2),(3,4)), (1,null) in ((1,null))
select .1 + .2, .1 = .1e0, 0.1 + 0.2 = 0.3, 0.1e0 + 0.2e0 = 0.3e0, 1e0/3, 1/3e0, 100.00/3.000, 1.0/0.0, 0.0/1, 1e-5*1e-5, 1e15, 1e16, 123456789012345678e0, 1e14+0.5, 0.00001e0, 0.0001e0, 1e-4, 1e-5, -1e-7
select round(0.5), round(-0.5), round(0.5e0), round(1.5e0), round(-1.5e0), round(2.345,2), round(2.345e0,2), round('2.5'), truncate(2.5,0), 5 div 2, -5 div 2, 5 % -3, -5 % 3, mod(-5,3), mod(5.5,-3)
create table pr (d decimal(10,2), f float(7,4), dd double(10,3))
insert into pr values (999.00009, 999.00009, 999.00009), (1.999, 1.99999, 1.9999), (0.005, 0.00005, 0.0005), (-0.005, -0.00005, -0.0005)
insert into pr (d) values (99999999.995)
insert into pr (d) values (99999999.994)
insert into pr (f) values (1000)
insert into pr (f) values (999.99996)
insert into pr (d) values ('1e5'), ('1e-5'), (' 5 '), ('5e')
insert into pr (d) values (1e5), (1e-5), (5.555e0), (5.545e0)
select d from pr
create table rng (ti tinyint, tu tinyint unsigned, si smallint, mi mediumint, i int, iu int unsigned, bi bigint, bu bigint unsigned)
insert into rng values (-128,0,-32768,-8388608,-2147483648,0,-9223372036854775808,0)
insert into rng values (127,255,32767,8388607,2147483647,4294967295,9223372036854775807,18446744073709551615)
insert into rng (ti) values (128)
insert into rng (tu) values (256)
insert into rng (tu) values (-1)
insert into rng (si) values (32768)
insert into rng (mi) values (8388608)
insert into rng (i) values (2147483648)
insert into rng (iu) values (4294967296)
insert into rng (bi) values (9223372036854775808)
insert into rng (bu) values (18446744073709551616)
insert into rng (bu) values (-1)
insert into rng (bi) values ('9223372036854775808')
insert into rng (bi) values (1e19)
insert into rng (bi) values (9.3e18)
insert into rng (i) values ('abc')
insert into rng (i) values ('12abc')
insert into rng (i) values ('')
insert into rng (i) values (' ')
insert into rng (i) values ('1.5'), (1.5), (2.5), (-1.5), ('2.5'), (1.4999), ('1e2'), (true), (b'101'), (x'0a'), (date'2024-01-01'), (time'10:00:00')
insert into rng (i) values (timestamp'2024-01-01 10:00:00')
insert into rng (bi) values (timestamp'2024-01-01 10:00:00.5'), (time'-10:00:00.5'), (cast('[1]' as json)->'$[0]')
insert into rng (i) values (json_array(1))
insert ignore into rng (ti,tu,i) values (1000,-5,'12abc'), ('abc',300,1e30), (-1000,1.6,'')
select * from rng
update rng set ti = ti + 1
update rng set tu = tu - 1 where tu = 0
update ignore rng set ti = ti + 1
select ti+1, tu-1, i*i, bi+1 from rng where bi = 9223372036854775806
select bi+1 from rng
select bu+1 from rng
select tu-1 from rng
select -bu from rng
select -bi from rng
select abs(bi) from rng
select bi*2 from rng
select bu*bi from rng
select bi div -1 from rng
select bu div 2, bu % 10, bi % 10, bi/2, bu/2 from rng
select sum(bu), sum(bi), avg(bu), max(bu), min(bi), bit_or(bu) from rng
select bi | bu, bi & bu, ~bi, bi << 1, bu >> 1, bi ^ bu from rng
select bi = bu or 1, coalesce(bi,bu), if(1,bi,bu), greatest(bi,bu), least(bi,bu), ifnull(bi,bu), case when 1 then bi else bu end from rng
select bi from rng union select bu from rng
set sql_mode = ''
create table dbad (a int default 'x')
create table dbad (a varchar(2) default 'abc')
create table dbad (a text default 'x')
set sql_mode = default
create table dbad (a json default '[]')
create table dbad (a blob default 'x')
create table dbad (a int default now())
create table dbad (a datetime(3) default now())
create table dbad (a datetime(3) default now(3) on update now(3), b datetime default now() on update now(), c date default (curdate()), d date default (current_date))
create table dbad2 (a date default curdate())
create table dbad2 (a int default (b))
create table dbad2 (a int default (select 1))
create table dbad2 (a int default (rand()), b int default (a + 1), c int default (c))
create table dbad2 (a tinyint default 128)
create table dbad2 (a enum('x') default 'y')
create table dbad2 (a int not null default null)
create table dbad2 (a int primary key default null)
create table dbad2 (a timestamp default '0000-00-00')
select ' '+0, ' '*1, ' '=0, -' ', abs(' '), sqrt(' '), '\t'+0
select round(' ')
select ' ' | 0
select cast(' ' as signed)
select cast(' ' as decimal)
select cast(' ' as double)
select if(' ',1,2)
select not ' '
select sum(' ')
select ' ' div 1
select 0 in (' ',1)
select ' ' between 0 and 1
select '5\n'+0, '\n5'+0
select '- 1'+0
select '-'+0
select '1e'+0
create table bb (bi bigint, bu bigint unsigned, i int)
insert into bb values (9223372036854775807, 18446744073709551615, 5), (-9223372036854775808, 9223372036854775808, 6), (9007199254740993, 9007199254740993, 7)
select * from bb where bu = 18446744073709551615e0
select * from bb where bi = 9223372036854775807e0
select * from bb where bi = 9007199254740992e0
select cast(9223372036854774784e0 as signed), cast(9223372036854774784e0+0 as unsigned), cast(1e18 as signed), cast(123456789012345678e0 as signed), 1e18 | 0, cast(1.8446744073709550e19 as unsigned)
select cast(1e30 as unsigned), cast(1e19 as unsigned), cast(-1e0 as unsigned), cast(9.3e18 as signed)
create table db (d double, f float, u bigint unsigned)
insert into db values (1e19, 1e19, 1), (1.8446744073709550e19, -1, 2), (9.2e18, 9.2e18, 3), (-1.5, -1.5, 4)
insert into db (u) values (1e19)
insert into db (u) values (1.8446744073709552e19)
update db set u = 1.2e19 where u = 1
set @d = 1.2e19
select cast(@d as unsigned), @d | 0, hex(@d), cast(1.2e19 as unsigned), bin(1.2e19), conv(1.2e19,10,16)
select elt(1.2e19,'a'), left('abc',1.2e19), 1.2e19 div 1
