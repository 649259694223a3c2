-- Doubles that operators and functions make are whole numbers of 64 bits where those are wanted, or error 1690.
select cast(9223372036854775807e0+0 as signed)
select cast(ifnull(null,1e30) as signed)
select cast(sum(1e30) as signed)
select cast(avg(1e30) as signed)
select cast(cast(1e30 as double) as signed)
select cast(x as signed) from (select 1e30+1 as x) t
select cast(x as signed) from (select 1e30+1 as x limit 1) t
select cast(-x as signed) from (select 1e30+1 as x limit 1) t
select cast(@a:=1e30 as signed), cast(@a as signed)
select cast(-@a as signed)
select cast(1e30/3 as signed)
select cast(1e30 % 7e29 as signed), cast(ln(5) as signed)
select cast(truncate(1e30,0) as signed)
select cast(any_value(1e30) as signed)
select 1e30+1 in (select 1)
select -1e30 between 1 and cast(2 as unsigned)
select elt(1e30+1,'a')
select date_add('2024-01-01', interval 1e30+1 day)
select conv(1e30+1,10,16), bin(1e30+1)
select hex(1e30+1)
select char(1e30+1)
select (1e30+1) << 1
select bit_count(1e30+1)
select ~(1e30+1)
select from_days(1e30+1)
select round(1.5, 1e30+1)
select makedate(1e30+1,1)
select inet_ntoa(1e30+1)
select format(1, 1e30+1)
select repeat('a', -1e30)
select week('2024-01-01', 1e30+1)
select lpad('a',-1e30,'b')
create table dd (a double, b float, c bigint)
insert into dd values (1e30, 1e30, 1), (5.5, 5.5, 2)
select cast(a*2 as signed) from dd
select cast(a*2 as signed) from dd where c = 2
select cast(-a as signed) from dd where c = 2
select cast(-b as signed) from dd
select cast(abs(a) as unsigned) from dd order by c
select cast(sum(a) as signed) from dd
select cast(if(c=1,a,b) as signed) from dd
select cast(case when c=1 then a else b end as signed) from dd
select cast(coalesce(a,b) as signed) from dd
select cast(a div 1 as signed) from dd where c=2
insert into dd (c) values (1e30+1)
insert into dd (c) values (-1e30)
insert into dd (c) select a*2 from dd
update dd set c = a*2
update dd set c = a
insert ignore into dd (c) values (1e30+1)
set @x = 1e30+1
select cast(@x as signed), cast(1.5e0*2 as unsigned), cast(-1.5e0 as unsigned), cast(sqrt(16) as signed), left('abcdef', 1.5e0+1)
select cast(rand()*0 as signed), 5 div 2e0, (1e18*5) div 1
create table wq22 (id int primary key auto_increment, a bigint, b bigint unsigned, i int, y year, d decimal(5,1))
insert into wq22 values (1, -3, 0, 1, 2000, 1), (2, 5, 1, 2, 2001, 2.5), (3, -1, 18446744073709551615, 3, 2000, -3)
select id, (a | i) in (7, -3), (a | 0) in (-3, 1), (a | 0) = -3, a | 0, (a | 0) in (interval(i, 1, 2.5), a >> 1, -3), (a | 0) in (i, -3), (a|0) in (d, -3), (a|0) in (i, a) from wq22
select id from wq22 where (a | 0) in (-3, 1)
select id from wq22 where (a | 0) in (i, -3)
select id from wq22 where (a | 0) in (interval(i, 1, 2.5), a >> 1, -3)
select id from wq22 where b in (-1, 2)
select id, b in (-1, i), b in (-1, 2), b = -1, b in (a, 2), b not in (a, i), b in (-1), b between -1 and 5, (b + 0) in (-1, 2), (b+0) in (-1, i) from wq22
