create table readq10 (id int primary key, v varchar(20), t text, b varbinary(20), e enum('x','1:2'), c datetime, u bigint unsigned, bl blob)
insert into readq10 values (1, '1:2', 'x', '1.5z', '1:2', '2024-02-29', 18446744073709551615, ''), (2, '3', ' 4 ', '5', 'x', '2024-02-29', 3, 'abc')
select c + interval v second from readq10
select c + interval t second from readq10
select c + interval b second from readq10
select c + interval bl second from readq10
select c + interval e second from readq10
select c + interval upper(v) second from readq10
select c + interval v day from readq10
select c + interval upper(v) day from readq10
select c + interval ' 1.5 ' second from readq10
select c + interval '' second from readq10
select c + interval x'31' second from readq10
select c + interval '1e3' second from readq10
select c + interval '1e' second from readq10
select maketime(1, 2, u), maketime(1, 2, v), maketime(1,2,'1:2'), maketime(1,2,upper(v)), maketime(1,2, u + 0), maketime(1,2,18446744073709551615), maketime(1,2,t), maketime(1,2,1e30) from readq10
select maketime(1, 2, u) from readq10
select maketime(1, 2, v) from readq10
select maketime(1, 2, 'x') from readq10
select maketime(1, 2, 18446744073709551615) from readq10
select maketime(1, 2, 99999999999999999999999999) from readq10
select maketime(1, 2, 1e30) from readq10
select maketime(1, 2, 9223372036854775808) from readq10
select maketime(1, 2, 9223372036854775807) from readq10
select maketime(1, 2, 9223372036854775807.5) from readq10
select maketime(1, 2, -9223372036854775809) from readq10
select maketime(1, u, 3) from readq10
select sec_to_time(u) from readq10
select sec_to_time(18446744073709551615)
select from_unixtime(u) from readq10
select time_format(maketime(1,2,u), '%H') from readq10
select c + interval u second from readq10
select c + interval u microsecond from readq10
create table readq11 (id int primary key, v varchar(20), t text, b varbinary(20), e enum('x','1:2'), c datetime, u bigint unsigned, bl blob)
insert into readq11 values (1, '1:2', 'x', '1.5z', '1:2', '2024-02-29', 18446744073709551615, ''), (2, '3', ' 4 ', '5', 'x', '2024-02-29', 3, 'abc')
select v div 1, upper(v) div 1, t div 1, upper(t) div 1, 'x' div 1, concat('x', id) div 1 from readq11
select concat('x', id) div 1 from readq11
select upper(v) div 1 from readq11
select t div 1 from readq11
select 'x' div 1 from readq11
select c + interval concat('x', id) second from readq11
select c + interval concat(id, 'x') second from readq11
select maketime(1,2, concat('x', id)) from readq11
select maketime(1,2, concat(id, 'x')) from readq11
select cast(v as decimal), cast(t as decimal), cast(b as decimal(5,1)), cast(bl as decimal) from readq11
select cast(t as decimal) from readq11
select cast(bl as decimal) from readq11
select cast(b as decimal(5,1)) from readq11
select cast(v as decimal) from readq11
update readq11 set v = 'x', b = 'y' where id = 1
select cast(b as decimal) from readq11
select v div 1 from readq11
select b div 1 from readq11
select maketime(1,2,v) from readq11
select maketime(1,2,b) from readq11
select c + interval v second from readq11
select c + interval b second from readq11
select c + interval if(id, v, v) second from readq11
select c + interval (select max(v) from readq11) second from readq11
select c + interval x'3132' second from readq11
select x'78' div 1 from readq11
select binary 'x' div 1 from readq11
select e div 1 from readq11
select maketime(1,2,e) from readq11
select maketime(1,2,x'3132') from readq11
select maketime(1,2,x'12') from readq11
select c + interval bl second from readq11
select maketime(1, 2, -0.000000000000000000000000000001), maketime(1, 2, -0.0000000001), maketime(1, 2, -0.000000001), maketime(1, 2, -0.1)
create table wr1 (d decimal(10,1), i int)
insert into wr1 values (5.5, 1), (6.5, 2)
set @d = 5.5
select cast(5.5 as decimal(10,1)) = '5.50000000000000000001', round(5.51,1) = '5.50000000000000000001', (select 5.5) = '5.50000000000000000001', cast(5.5 as decimal(10,1)) = 'A'
select d + 0 = '5.50000000000000000001', d = '5.50000000000000000001', -d = '-5.50000000000000000001', i + 0.0 = (select '1.00000000000000000000000001') from wr1
select @d = '5.50000000000000000001', '5.50000000000000000001' = @d, @d <=> '5.50000000000000000001', @d = concat('5.50000000000000000001'), @d = 'A'
select d = concat('5.50000000000000000001'), d = concat('5.5x'), d = upper('x'), d = ifnull(null, '5.50000000000000000001'), d = convert('x' using latin1), d = if(1, 'x', 'y'), d = concat('') from wr1
select nullif(@d, 1), coalesce(@d), if(1, @d, 0), case when 1 then @d end, max(@d), (select @d), @d + 0
create table chosen (id int primary key, m datetime(3), s varchar(30), d decimal(10,2), f float, j json, z int(5) zerofill, b bit(5))
insert into chosen values (1, '2023-12-31 23:59:59.5', 'a', 5, 99999, '{"a": 1}', 12, 3), (2, null, '2024-02-29', null, 3, '7', null, 2)
select cast(if(id > 5, '2026-06-15 10:20:30', m) as decimal(20,3)) from chosen
select cast(case when id = 1 then m else 'x' end as decimal(20,3)) from chosen
select cast(if(id > 5, s, d) as decimal(20,3)), cast(if(id > 1, s, f) as decimal(20,3)) from chosen
select cast(if(id > 1, s, 'y') as decimal(20,3)) from chosen
select cast(if(id > 1, s, time'10:20:30.5') as decimal(20,3)), cast(if(id > 1, s, date'2024-02-29') as decimal(20,3)) from chosen
select cast(if(id > 1, x'41', m) as decimal(20,3)), cast(case when b then b else s end as decimal(20,3)) from chosen
select cast(if(id > 1, s, j) as decimal(20,3)) from chosen
select cast(coalesce(m, 'x') as decimal(20,3)), cast(ifnull(if(id > 1, 'a', m), 3) as decimal(20,3)) from chosen
