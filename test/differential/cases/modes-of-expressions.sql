-- exact: SQL modes that change what expressions mean
create table m(a int unsigned, b bigint unsigned, c int, d decimal(10,2) unsigned)
insert into m values (0, 18446744073709551615, 5, 1.50), (3, 9223372036854775808, -5, 0)
set sql_mode = 'NO_UNSIGNED_SUBTRACTION'
select cast(0 as unsigned) - 1, a - c, a - 10, d - 10 from m
select a - cast(10 as unsigned), 12 - cast(15 as unsigned) from m
select b - b, b - 9223372036854775808 from m
select b - c from m
select cast(-1 as unsigned) - 1
select cast(1 as unsigned) - cast(9223372036854775810 as unsigned)
select a - 1 < 0, sum(a - 10) from m group by 1
select d - d, d - cast(20 as unsigned) from m
select a from m where a - 5 < 0 order by a - c
create view mv as select a - 10 as x from m
select x from mv
set sql_mode = ''
select a - 2 from m where a = 3
select a - 10 from m
select x from mv
set sql_mode = 'HIGH_NOT_PRECEDENCE'
select not 1 between -5 and 5, not 1 = 2, not 2 is null, not not 3 + 4, 1 = not 0, !5 + 1
select c from m where not c between 2 and 3
select c from m where not c in (5) and c not in (7)
select 5 not between 1 and 3, 1 is not null, not exists (select 1), not(1) + 1
create view nv as select c from m where not c between 2 and 3
select not 1 like 0
set sql_mode = ''
select c from nv
select not 1 between -5 and 5, not 1 = 2, not 1 like 0
select 1 = not 0
set sql_mode = 'ANSI'
create view av as select c || '"' || "d" as x, 'a' as "y z" from "m" where c = 5
set sql_mode = 'NO_BACKSLASH_ESCAPES'
create view bv as select concat(c, '\n') as x, '\' as y from m
set sql_mode = ''
select x, `y z` from av
select x, y, length(x) from bv
drop view nv, mv, av, bv
set sql_mode = 'NO_BACKSLASH_ESCAPES'
create table paths (a varchar(30), b varchar(30) character set latin1)
insert into paths values ('c:\jetson', 'c:\jetson'), ('50%', '50%')
select a from paths where a like 'c:\j%' and b like 'c:\j%'
select 'c:\j' like 'c:\j', 'c:j' like 'c:\j', 'c:\j' like 'c:\\j', '50%' like '50!%' escape '!'
create view slashes as select a from paths where a like 'c:\j%'
select * from slashes
show tables like 'path\s'
update paths set a = 'x' where a like 'c:\j%'
set sql_mode = default
select * from slashes
select 'c:j' like 'c:\j', 'c:\\j' like 'c:\\\\j'
set sql_mode = 'TIME_TRUNCATE_FRACTIONAL,STRICT_TRANS_TABLES'
create table cut (t time, t1 time(1), d datetime, d2 datetime(2), ts timestamp null, dd date)
insert into cut values ('10:11:12.987', '-10:11:12.987', '2020-01-01 23:59:59.999', '2020-01-01 23:59:59.999', '2020-01-01 23:59:59.999','2020-01-01 23:59:59.999')
insert into cut (d, t) values (20200101101112.987, 101112.9)
select * from cut
select cast('10:11:12.987' as time), cast('2020-01-01 23:59:59.999' as datetime), cast('-10:11:12.987' as time(1)), cast(timestamp'2020-01-01 23:59:59.999' as datetime(1)), cast(101112.987 as time)
update cut set d = d2, t = t1
select * from cut
set sql_mode = default
select cast('10:11:12.987' as time), cast('2020-01-01 23:59:59.999' as datetime)
create table pc1 (id int primary key, a int, c varchar(10), d varchar(10) collate utf8mb4_bin, b varbinary(10), l varchar(9) charset latin1, k enum('a','b'))
insert into pc1 values (1,1,'a','a','x','é','a'),(2,null,null,null,null,null,null)
set sql_mode = 'PIPES_AS_CONCAT,STRICT_TRANS_TABLES'
select 'a' || 'b'
select c || d, collation(c || d) from pc1
select c || b, l || c, l || 'x', collation(l || 'x'), charset(l||l) from pc1
select a || a, a || null, b || b, charset(b||b) from pc1
select k || k, 1.5 || 2, charset(1 || 2), date'2024-01-01' || 'x' from pc1
create table pc2 as select c || d x, b || b y, l || l z, a || a w, c || c v from pc1
show create table pc2
select * from pc1 where c || d = 'AA'
select * from pc1 where c || c = 'AA'
select repeat('x', 60000000) || repeat('x', 60000000) is null
select json_array(1) || 'x', cast('"a"' as json) || 'b'
create view pcv as select c || d x, (a || 'x') = '1X' y from pc1
show create view pcv
select * from pcv
select max(c || 'x'), group_concat(c || d), c || '-' || a from pc1 group by c || '-' || a
create table pc3 (a int, b varchar(20) as (a || 'x') stored)
show create table pc3
insert into pc3 (a) values (7)
select * from pc3
set sql_mode = default
