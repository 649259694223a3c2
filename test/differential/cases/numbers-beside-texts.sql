-- exact: numbers beside texts and beside literals of bytes
create table bt(i int, s varchar(20), d decimal(10,2), f double, dt date, b varbinary(10), bb bit(8))
insert into bt values (1,'5',5.5,2.5,'2020-01-01','7',b'110'),(10,'10x',10,10,'2020-01-10','x',b'1'),(3,'aa',1,1,null,null,null)
select 1 <= b'110', 1 = b'1', b'110' >= 1, 0x10 > 5, 'a' > b'110', 1.5 < 0x10, 1e0 < 0x10
select 1 between 0 and b'110', 1 between b'0' and 10, b'11' between 2 and 4, 2 in (b'10', 0x3), 0x3 in (2,3), 1.5 between 0x1 and 0x2, i between 0x1 and 0x5 from bt
select i in (0x1, 3), s in (0x35, 'aa'), s in (5, 'aa'), s in (5, 10), i in ('1', 'x'), d in ('5.5', 10) from bt
select 'aa' between 'bb' and 0, '5' between 10 and '9', '5' between '10' and 9, '10' between '9' and 11, 7 between '6' and 'x', 7 between '10' and 100
select s between '1' and 6, s between 1 and '6', s between i and '6', i between s and '6', s not between '10' and 9, s between d and f from bt
select s between 1 and 6 from bt
select '7' between i and s, 'aa' between s and 5, 5 between s and i, s between s and 5 from bt
select i between '1' and 'x', i between '1' and '5', d between '1' and '5.5', f between '1' and '9' from bt
select b between 1 and '8', b between '1' and 8, bb between 1 and '6', bb between '1' and 9 from bt
select dt between '2020-01-01' and 20200105, dt between 20200101 and '2020-01-05', '2020-01-03' between dt and 20200105, 20200103 between dt and '2020-01-05' from bt
select case '5' when 5 then 'a' end, case 5 when '5x' then 'a' end, case 'a' when 0 then 'z' when 'a' then 'b' end, case s when 5 then 'n' when 'aa' then 's' end from bt
select * from bt where s between '1' and 6
select 'a' in (0), 'a' in ('b', 0), 2 in ('2a', 'x'), 1 in (b'1', 'x'), b'1' in (1,2), b'1' in (1,'x'), 0x31 in ('1', 2), 0x31 = '1', 0x31 = 49
drop table bt
create table y(a int, b bigint unsigned, c decimal(20,2), d double, e year, f varbinary(8), g bit(8), h tinyint(1), k date, primary key(a), key(b))
insert into y values (1, 18446744073709551615, 255, 16, 2020, x'31', 5, 1, '2020-01-01'), (65, 65, 65, 65, 2001, 'A', 65, 0, null)
select a = 0x1, a = x'41', b = 0xffffffffffffffff, b = x'41', c = 0xff, c > 0xfe, d = 0x10, d <> b'10000', e = 0x7e4, e > 0x1, f = 0x31, f = 'A', g = b'101', g = 0x41, h = b'1', h <=> b'0' from y
select a from y where a = b'1'
select a from y where b = x'41' and a in (0x41, 0x42) and a between 0x1 and 0xff
select a from y where 0x40 < a
update y set h = b'0' where a = 0x1
select h from y where h = b'0'
delete from y where a = b'1000001'
select count(*) from y
select sqrt(0x10), 1e0 + 0x10, 0x10 / 4, mod(0x11, 5e0), sin(0x0), pow(0x2, b'11'), round(0x10), abs(0x10), 0x10 and 1, if(b'0', 1, 2), not 0x0, -0x10, 0x41 + 0, 1.5 + 0x1
select case 0x1 when 1 then 'a' end, case 1 when 0x1 then 'b' end, 0x1 is true, x'' = 0, 0x00 = 0, 0x1 = '1', 0x1 = cast('2020-01-01' as date), 0x10000000000000001 = 1
select (1, 2) = (0x1, b'10'), (1, 'a') in ((b'1', 0x61)), greatest(1, 0x2)
drop table y
select 0 in (0.3e0, 0.4e0), 1 in (0.6e0, 5e0), 1 in (1.4e0, 5e0), 0 in ('0.3','0.4'), 0 in ('x','y'), 0 in ('0.3', 0.4e0), 0 in (0.3e0, 0.4), 0 in (0.3, '0.4'), 0 in (0.3e0, 4), 0 in ('0.3', 4)
select 0.0 in (0.3e0, 0.4e0), 0e0 in ('0.3', '0.4'), '0' in (0.3e0, 0.4e0), '0' in (0,1), 0 in (0.3e0, null), 0 in (0.3e0, 0.4e0, null), 0 not in (0.3e0, 0.4e0)
select 18446744073709551615 in (-1, 5), 18446744073709551615 in (-1e0, 5e0), -1 in (18446744073709551615, 5), 18446744073709551615 in (-1, null)
select abs(0) in (0.3e0, 0.4e0), 1-1 in ('0.3', '0.4'), length('') in (0.3e0,0.4e0), 0 in (concat('0.3'), '0.4'), true in (1.3e0, 5e0)
