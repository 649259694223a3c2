-- exact: error 1690 names the expression as MySQL prints it
create table m (a bigint unsigned, b bigint unsigned, c int, d double, e decimal(10,2) unsigned, s varchar(20), dt datetime, j json, f float, tt time, day date)
insert into m values (0, 18446744073709551615, 5, 1e308, 1.00, 'abc', '2020-01-01', '{"a": 1}', 1.5, '10:00:00', '2020-01-01')
create view v as select a - 10 as x, a, b from m
create table g (a int unsigned, x int as (a - 10) virtual)
insert into g (a) values (1)
insert ignore into g (a) values (20)
select * from g
update g set a = 3
create table g2 (a int unsigned, x bigint as (a - 10) stored, check (a * 18446744073709551615 > 1))
insert into g2 (a) values (1)
insert into m (a) values (1 - cast(2 as unsigned))
insert into m (a, b) values (1, a - 2)
insert into m (a) select a - 10 from m
insert into m (a) select x.a - 10 from m x where x.a = 0
update m set a = a - 10
update m x set x.a = x.a - 10
update m set c = 1 where a - 10 > 5
delete from m where a - 10 > 5
delete from m order by a - 10
select a - 10 from m
select a - 10 from m as q
select q.a - 10 from m as q
select (select a - 10) from m
select (select sum(z.a) from m z) - cast(10 as unsigned) - a from m
select 5 + (select a - 10 from m limit 1)
select * from (select a - 10 from m) q
select x - 10 from (select a as x from m) q
select x - 10 from (select a as x from m limit 5) q
select x - 10 from (select a+0 as x from m) q
select x - 10 from (select a+0 as x from m limit 5) q
with q as (select a as x from m) select x - 10 from q
with q as (select a as x from m limit 4) select x - 10 from q
with recursive q as (select cast(3 as unsigned) as n union all select n - 1 from q) select * from q
select x from v
select x - 1 from v
select a - 11 from v
select v1.a - 11 from v v1
select max(a) - 10 from m
select max(a) - cast(10 as unsigned) from m
select count(*) - cast(10 as unsigned) from m
select max(a) - 10 from m group by c
select max(a - 10) from m
select sum(a - 10) from m
select count(distinct a - 10) from m
select group_concat(a - 10 order by b) from m
select a - 10 as z from m order by z
select c from m order by a - 10
select c from m group by a - 10, c
select a as aa from m having aa - 10 > 1
select a - 10 as aa from m having aa > 1
select c from m where a - 10
select c from m where a - 10 > 0
select c from m where a - 10 = 3 or c = 9
select c from m where 5 between a - 10 and 20
select c from m where a - 10 in (1, 2)
select c from m where not (a - 10)
select c from m join (select 1 as one) o on o.one = m.a - 10
select sum(a) over () - 10 - a * -1 from m
select row_number() over (order by a) - cast(10 as unsigned) from m
select a - 10 over () from m
select a - ceil(c) from m
select abs(a) - 10 from m
select abs(-9223372036854775808)
select -(-9223372036854775808)
select -b from m
select - - b from m
select -cast(b as signed) - 9223372036854775807 - 10 from m
select round(b, -1) from m
select round(18446744073709551615, -1)
select round(b, -c + 4) from m
select b * b from m
select b + 1 from m
select b + c from m
select b + 1 + c from m
select (b + 1) * c from m
select c * (b + 1) from m
select b div 0.1 from m
select 18446744073709551615 div 0.1
select 1e308 * 10
select 1e308 * 10.5
select d * 10 from m
select d * d + d from m
select d / 1e-10 from m
select d + d from m
select pow(d, 2) from m
select power(10, 400)
select exp(1000)
select exp(d) from m
select cot(0)
select cot(c - 5) from m
select degrees(1e308)
select radians(d) from m
select e - 5 from m
select e - e - e from m
select 'a' - cast(1 as unsigned)
select s - a - 1 from m
select a - '10' from m
select a - 1.0 from m
select a - 10 - 1.0 from m
select a - true from m
select a - length('abc') from m
select a - length(s) from m
select a - char_length(concat(s, 'x', "it's")) from m
select a - if(c > 1, 2, 3) from m
select a - case c when 5 then 9 else 4 end from m
select a - case when c > 1 and c < 9 or c = 0 then 9 else 4 end from m
select a - (c in (1,2,5)) from m
select a - (c not in (1,2,4)) from m
select a - (c is not null) from m
select a - (c between 1 and 9) from m
select a - (s like 'a%') from m
select a - (s regexp 'a') from m
select a - ifnull(c, 1) from m
select a - coalesce(c, 1) from m
select a - nullif(c, 1) from m
select a - greatest(c, 1) from m
select a - cast('5' as signed) from m
select a - cast('5' as unsigned) from m
select a - convert('5', unsigned) from m
select a - cast(5 as decimal(10,2)) from m
select a - year(dt) from m
select a - extract(year from dt) from m
select a - datediff(dt, '2019-01-01') from m
select a - timestampdiff(day, '2019-01-01', dt) from m
select a - month('2020-05-05') from m
select a - month(dt + interval 1 day) from m
select a - month(date_add(dt, interval '1:1' hour_minute)) from m
select a - (dt > '2019-01-01') from m
select a - (dt > date'2019-01-01') from m
select a - j->'$.a' from m
select a - (j->'$.a' = 1) from m
select a - json_length(j) from m
select a - ascii(j->>'$.a') from m
select a - 0x41 from m
select a - b'101' from m
select a - x'41' from m
select a - @@session.auto_increment_increment from m
set @x = 5
select a - @x from m
select a - (@y := 5) from m
select a - (c | 1) from m
select a - (c & 7) from m
select a - (c << 1) from m
select a - ~cast(-5 as unsigned) from m
select a - (c mod 3) from m
select a - c % 3 from m
select a - mod(c, 3) from m
select a - c div 2 from m
select a - (c > 1 xor c > 9) from m
select a - !c - 1 from m
select a - exists (select 1) from m
select a - (select c from m limit 1) from m
select a - interval(c, 1, 2) from m
select a - field(s, 'abc', 'd') from m
select a - strcmp(s, 'Abb') from m
select a - locate('b', s) from m
select a - instr(s, 'b') from m
select a - position('b' in s) from m
select a - length(trim(s)) from m
select a - length(trim(both 'x' from s)) from m
select a - length(substring(s from 2 for 1)) from m
select a - length(_latin1'abc') from m
select a - length(_utf8mb4'abc' collate utf8mb4_bin) from m
select a - length('a''b\\c\n') from m
select a - bit_count(7) from m
select a - rand(1) * 0 - 1 + (a - 1) from m
select a - 1.50 + (a - 1) from m
select a - 1e2 + (a - 1) from m
select 9223372036854775807 + 1
select 9223372036854775807 + 1 + c from m
select 9223372036854775807 * 2
select -9223372036854775808 - 1
select - 9223372036854775807 - 2
select cast(1 as unsigned) - 2
select +cast(1 as unsigned) - 2
select (cast(1 as unsigned) - 2) is null
select cast(1 as unsigned) - 2 = 5
select if(cast(1 as unsigned) - 2, 1, 2)
select concat(cast(1 as unsigned) - 2)
select cast(1 as unsigned) + -2
select cast(1 as unsigned) + (-2)
select cast(1 as unsigned) * -2
select c * -1 * b from m
select c from m where c = 9223372036854775807 + 1
select c from m where c > 9223372036854775807 + c
set @r = cast(1 as unsigned) - 2
do cast(1 as unsigned) - 2
set @@session.auto_increment_increment = cast(1 as unsigned) - 2
select avg(a) - 10, max(a) - 10 from m
select a - 10 from m union select 1
select * from m m1 join m m2 on m1.a - 10 = m2.a
select * from m m1 left join m m2 on m1.a - 10 = m2.a
select m1.a - 10 from m m1 natural join m m2
select a - 10 from m m1 join m m2 using (a)
select json_object('a', a - 10) from m
select * from json_table('[1,2]', '$[*]' columns (x bigint unsigned path '$')) t where x - 10 > 1
select x - 10 from json_table('[1,2]', '$[*]' columns (x bigint unsigned path '$')) t
select 10 - t.b from m, lateral (select b from m x where x.a = m.a) t
select column_0 - 3 from (values row(cast(1 as unsigned))) t
insert into m (a) values (1) as new on duplicate key update a = new.a - 5
create table k (id int primary key, n bigint unsigned)
insert into k values (1, 5)
insert into k values (1, 5) on duplicate key update n = n - 10
insert into k values (1, 5) on duplicate key update n = values(n) - 10
insert into k values (1, 5) as new on duplicate key update n = new.n - 10
insert into k select 1, 5 on duplicate key update n = k.n - 10
replace into k values (1, 5 - cast(9 as unsigned))
create trigger tr before insert on k for each row set new.n = new.n - 10
insert into k values (2, 5)
drop trigger tr
create trigger tr before update on k for each row set new.n = old.n - 10
update k set n = 4
drop trigger tr
create trigger tr before update on k for each row begin declare z bigint unsigned default 4; set z = z - 10; set new.n = z; end
update k set n = 4
drop trigger tr
create trigger tr after update on k for each row update m set a = a - 10
update k set n = 4
drop trigger tr
prepare p from 'select a - ? from m'
set @v = 10
execute p using @v
set @v = '10'
execute p using @v
prepare p from 'select cast(? as unsigned) - ?'
execute p using @v, @v
set sql_mode = 'ansi_quotes'
select a - 10 from m
set sql_mode = default
select `weird``name` - 5 from (select cast(1 as unsigned) as `weird``name`) t
select c from m where c in (1, 9223372036854775807 + 1)
select case when 1 then 9223372036854775807 + 1 end
select 'x' || (9223372036854775807 + 1)
select a + interval 1 day, a - 3 from m
select dt + interval (a - 3) day from m
drop table m
create table m (a bigint unsigned, b bigint unsigned, c int, d double, e decimal(10,2) unsigned, s varchar(20), dt datetime, j json, f float, tt time, day date)
insert into m values (0, 18446744073709551615, 5, 1e308, 1.00, 'abc', '2020-01-01', '{"a": 1}', 1.5, '10:00:00', '2020-01-01')
select -(-9223372036854775808)
select -(-5), -(-c), -(-(5)), - -9223372036854775807 from m
select a - (@y := 5) from m
select row_number() over (order by a) - cast(10 as unsigned) from m
select row_number() over (order by a+1 desc, s) - cast(10 as unsigned) from m
select row_number() over w - cast(10 as unsigned) from m window w as (partition by s)
select count(*) over () - cast(10 as unsigned) from m
select max(a) - 10 from m group by c
select max(a+1) - 10 from m group by s, c
select count(distinct a) - cast(3 as unsigned) from m group by c order by s
select (cast(1 as unsigned) - 2) is null
select (cast(1 as unsigned) - 2) is not null
select (a - 2) is not null from m
select (a - 2) is null from m
create view vl as select a, c from m limit 4
select a - 2 from vl
select x.a - 2 from vl x
create view vj as select m.a as q, n.c from m join m n on m.c = n.c
select q - 3 from vj
select max(a) - 10 from m having max(a) - 11
select c from m order by a - 11
select a as z from m group by z having z - 11
select c from m group by c order by max(a) - 11
select c from m group by c having max(a) - 11
select * from m where exists (select 1 from m n where n.a - m.c)
select * from m where c in (select n.a - m.c from m n)
select (select n.a - m.c from m n) from m
select t.x - 20 from (select a as x from m union all select 4) t
select sum(d) * 10 from m
select sum(d * 10) from m
select cast(1e300 as float)
select cast(d as float) from m
select f * d * d from m
select sum(b) + b from m
select avg(b) * avg(d) * avg(d) from m
select 1e308 + 1e308 as x from m where c = 5
select round(1e308 * 100)
select d * a * 1e308, d * 1e308 from m
drop table m
create table m (a bigint unsigned, b bigint unsigned, c int, key (c), key ((a * 2)))
insert into m values (0, 18446744073709551615, 5), (7, 3, 4)
select c from m where a * 2 = 14
select a * 2 from m where a * 2 = 14
select a * b, count(*) from m group by a * b
select a + b from m where a = 7 group by a + b having a + b > 1 order by a + b
select distinct a * 2 from m order by a * 2
select sum(a * b) from m group by a * b order by sum(a * b)
create table t2 (x bigint as (id * 3) stored, id bigint, unique (x))
insert into t2 (id) values (4)
insert into t2 (id) values (4611686018427387904)
select * from t2
select * from t2
update t2 set id = -9
select 'it''s', 1.5e3 * 1e308 * 1e10, "x"
select 2e308 * 2
select 9e307 * 10
select 8e307 * 10
select 7.25e307 * 100
explain analyze select a - 9 from m
create table ct as select a - 9 as x from m
insert into m select a - 9, b, c from m
set @q = (select a - 9 from m limit 1)
do (select a - 9 from m limit 1)
select a - 9 into @w from m limit 1
set sql_mode = 'no_unsigned_subtraction'
select a - 9, b + 9 from m
select a - 9, b + a from m
