select cast(0 as signed) as r
select cast(1 as signed) as r
select cast(-1 as signed) as r
select cast(7 as signed) as r
select cast(2.5 as signed) as r
select cast(-2.5 as signed) as r
select cast(1e3 as signed) as r
select cast('abc' as signed) as r
select cast('ABC' as signed) as r
select cast('' as signed) as r
select cast('12abc' as signed) as r
select cast('3.7' as signed) as r
select cast(null as signed) as r
select cast('2024-02-29' as signed) as r
select cast('2024-02-29 13:14:15.678' as signed) as r
select cast(date'2024-02-29' as signed) as r
select cast(timestamp'2023-12-31 23:59:59.5' as signed) as r
select cast(time'10:11:12.5' as signed) as r
select cast(x'41' as signed) as r
select cast('日本' as signed) as r
select cast(99999999999 as signed) as r
select cast(18446744073709551615 as signed) as r
select cast(true as signed) as r
select cast(cast(1.25 as decimal(10,4)) as signed) as r
select cast('%_' as signed) as r
select cast(0 as unsigned) as r
select cast(1 as unsigned) as r
select cast(-1 as unsigned) as r
select cast(7 as unsigned) as r
select cast(2.5 as unsigned) as r
select cast(-2.5 as unsigned) as r
select cast(1e3 as unsigned) as r
select cast('abc' as unsigned) as r
select cast('ABC' as unsigned) as r
select cast('' as unsigned) as r
select cast('12abc' as unsigned) as r
select cast('3.7' as unsigned) as r
select cast(null as unsigned) as r
select cast('2024-02-29' as unsigned) as r
select cast('2024-02-29 13:14:15.678' as unsigned) as r
select cast(date'2024-02-29' as unsigned) as r
select cast(timestamp'2023-12-31 23:59:59.5' as unsigned) as r
select cast(time'10:11:12.5' as unsigned) as r
select cast(x'41' as unsigned) as r
select cast('日本' as unsigned) as r
select cast(99999999999 as unsigned) as r
select cast(18446744073709551615 as unsigned) as r
select cast(true as unsigned) as r
select cast(cast(1.25 as decimal(10,4)) as unsigned) as r
select cast('%_' as unsigned) as r
select cast(0 as char) as r
select cast(1 as char) as r
select cast(-1 as char) as r
select cast(7 as char) as r
select cast(2.5 as char) as r
select cast(-2.5 as char) as r
select cast(1e3 as char) as r
select cast('abc' as char) as r
select cast('ABC' as char) as r
select cast('' as char) as r
select cast('12abc' as char) as r
select cast('3.7' as char) as r
select cast(null as char) as r
select cast('2024-02-29' as char) as r
select cast('2024-02-29 13:14:15.678' as char) as r
select cast(date'2024-02-29' as char) as r
select cast(timestamp'2023-12-31 23:59:59.5' as char) as r
select cast(time'10:11:12.5' as char) as r
select cast(x'41' as char) as r
select cast('日本' as char) as r
select cast(99999999999 as char) as r
select cast(18446744073709551615 as char) as r
select cast(true as char) as r
select cast(cast(1.25 as decimal(10,4)) as char) as r
select cast('%_' as char) as r
select cast(0 as char(3)) as r
select cast(1 as char(3)) as r
select cast(-1 as char(3)) as r
select cast(7 as char(3)) as r
select cast(2.5 as char(3)) as r
select cast(-2.5 as char(3)) as r
select cast(1e3 as char(3)) as r
select cast('abc' as char(3)) as r
select cast('ABC' as char(3)) as r
select cast('' as char(3)) as r
select cast('12abc' as char(3)) as r
select cast('3.7' as char(3)) as r
select cast(null as char(3)) as r
select cast('2024-02-29' as char(3)) as r
select cast('2024-02-29 13:14:15.678' as char(3)) as r
select cast(date'2024-02-29' as char(3)) as r
select cast(timestamp'2023-12-31 23:59:59.5' as char(3)) as r
select cast(time'10:11:12.5' as char(3)) as r
select cast(x'41' as char(3)) as r
select cast('日本' as char(3)) as r
select cast(99999999999 as char(3)) as r
select cast(18446744073709551615 as char(3)) as r
select cast(true as char(3)) as r
select cast(cast(1.25 as decimal(10,4)) as char(3)) as r
select cast('%_' as char(3)) as r
select cast(0 as binary(3)) as r
select cast(1 as binary(3)) as r
select cast(-1 as binary(3)) as r
select cast(7 as binary(3)) as r
select cast(2.5 as binary(3)) as r
select cast(-2.5 as binary(3)) as r
select cast(1e3 as binary(3)) as r
select cast('abc' as binary(3)) as r
select cast('ABC' as binary(3)) as r
select cast('' as binary(3)) as r
select cast('12abc' as binary(3)) as r
select cast('3.7' as binary(3)) as r
select cast(null as binary(3)) as r
select cast('2024-02-29' as binary(3)) as r
select cast('2024-02-29 13:14:15.678' as binary(3)) as r
select cast(date'2024-02-29' as binary(3)) as r
select cast(timestamp'2023-12-31 23:59:59.5' as binary(3)) as r
select cast(time'10:11:12.5' as binary(3)) as r
select cast(x'41' as binary(3)) as r
select cast('日本' as binary(3)) as r
select cast(99999999999 as binary(3)) as r
select cast(18446744073709551615 as binary(3)) as r
select cast(true as binary(3)) as r
select cast(cast(1.25 as decimal(10,4)) as binary(3)) as r
select cast('%_' as binary(3)) as r
select cast(0 as decimal(5,2)) as r
select cast(1 as decimal(5,2)) as r
select cast(-1 as decimal(5,2)) as r
select cast(7 as decimal(5,2)) as r
select cast(2.5 as decimal(5,2)) as r
select cast(-2.5 as decimal(5,2)) as r
select cast(1e3 as decimal(5,2)) as r
select cast('abc' as decimal(5,2)) as r
select cast('ABC' as decimal(5,2)) as r
select cast('' as decimal(5,2)) as r
select cast('12abc' as decimal(5,2)) as r
select cast('3.7' as decimal(5,2)) as r
select cast(null as decimal(5,2)) as r
select cast('2024-02-29' as decimal(5,2)) as r
select cast('2024-02-29 13:14:15.678' as decimal(5,2)) as r
select cast(date'2024-02-29' as decimal(5,2)) as r
select cast(timestamp'2023-12-31 23:59:59.5' as decimal(5,2)) as r
select cast(time'10:11:12.5' as decimal(5,2)) as r
select cast(x'41' as decimal(5,2)) as r
select cast('日本' as decimal(5,2)) as r
select cast(99999999999 as decimal(5,2)) as r
select cast(18446744073709551615 as decimal(5,2)) as r
select cast(true as decimal(5,2)) as r
select cast(cast(1.25 as decimal(10,4)) as decimal(5,2)) as r
select cast('%_' as decimal(5,2)) as r
select cast(0 as decimal(10,0)) as r
select cast(1 as decimal(10,0)) as r
select cast(-1 as decimal(10,0)) as r
select cast(7 as decimal(10,0)) as r
select cast(2.5 as decimal(10,0)) as r
select cast(-2.5 as decimal(10,0)) as r
select cast(1e3 as decimal(10,0)) as r
select cast('abc' as decimal(10,0)) as r
select cast('ABC' as decimal(10,0)) as r
select cast('' as decimal(10,0)) as r
select cast('12abc' as decimal(10,0)) as r
select cast('3.7' as decimal(10,0)) as r
select cast(null as decimal(10,0)) as r
select cast('2024-02-29' as decimal(10,0)) as r
select cast('2024-02-29 13:14:15.678' as decimal(10,0)) as r
select cast(date'2024-02-29' as decimal(10,0)) as r
select cast(timestamp'2023-12-31 23:59:59.5' as decimal(10,0)) as r
select cast(time'10:11:12.5' as decimal(10,0)) as r
select cast(x'41' as decimal(10,0)) as r
select cast('日本' as decimal(10,0)) as r
select cast(99999999999 as decimal(10,0)) as r
select cast(18446744073709551615 as decimal(10,0)) as r
select cast(true as decimal(10,0)) as r
select cast(cast(1.25 as decimal(10,4)) as decimal(10,0)) as r
select cast('%_' as decimal(10,0)) as r
select cast(0 as double) as r
select cast(1 as double) as r
select cast(-1 as double) as r
select cast(7 as double) as r
select cast(2.5 as double) as r
select cast(-2.5 as double) as r
select cast(1e3 as double) as r
select cast('abc' as double) as r
select cast('ABC' as double) as r
select cast('' as double) as r
select cast('12abc' as double) as r
select cast('3.7' as double) as r
select cast(null as double) as r
select cast('2024-02-29' as double) as r
select cast('2024-02-29 13:14:15.678' as double) as r
select cast(date'2024-02-29' as double) as r
select cast(timestamp'2023-12-31 23:59:59.5' as double) as r
select cast(time'10:11:12.5' as double) as r
select cast(x'41' as double) as r
select cast('日本' as double) as r
select cast(99999999999 as double) as r
select cast(18446744073709551615 as double) as r
select cast(true as double) as r
select cast(cast(1.25 as decimal(10,4)) as double) as r
select cast('%_' as double) as r
select cast(0 as date) as r
select cast(1 as date) as r
select cast(-1 as date) as r
select cast(7 as date) as r
select cast(2.5 as date) as r
select cast(-2.5 as date) as r
select cast(1e3 as date) as r
select cast('abc' as date) as r
select cast('ABC' as date) as r
select cast('' as date) as r
select cast('12abc' as date) as r
select cast('3.7' as date) as r
select cast(null as date) as r
select cast('2024-02-29' as date) as r
select cast('2024-02-29 13:14:15.678' as date) as r
select cast(date'2024-02-29' as date) as r
select cast(timestamp'2023-12-31 23:59:59.5' as date) as r
select cast(time'10:11:12.5' as date) as r
select cast(x'41' as date) as r
select cast('日本' as date) as r
select cast(99999999999 as date) as r
select cast(18446744073709551615 as date) as r
select cast(true as date) as r
select cast(cast(1.25 as decimal(10,4)) as date) as r
select cast('%_' as date) as r
select cast(0 as time) as r
select cast(1 as time) as r
select cast(-1 as time) as r
select cast(7 as time) as r
select cast(2.5 as time) as r
select cast(-2.5 as time) as r
select cast(1e3 as time) as r
select cast('abc' as time) as r
select cast('ABC' as time) as r
select cast('' as time) as r
select cast('12abc' as time) as r
select cast('3.7' as time) as r
select cast(null as time) as r
select cast('2024-02-29' as time) as r
select cast('2024-02-29 13:14:15.678' as time) as r
select cast(date'2024-02-29' as time) as r
select cast(timestamp'2023-12-31 23:59:59.5' as time) as r
select cast(time'10:11:12.5' as time) as r
select cast(x'41' as time) as r
select cast('日本' as time) as r
select cast(99999999999 as time) as r
select cast(18446744073709551615 as time) as r
select cast(true as time) as r
select cast(cast(1.25 as decimal(10,4)) as time) as r
select cast('%_' as time) as r
select cast(0 as time(2)) as r
select cast(1 as time(2)) as r
select cast(-1 as time(2)) as r
select cast(7 as time(2)) as r
select cast(2.5 as time(2)) as r
select cast(-2.5 as time(2)) as r
select cast(1e3 as time(2)) as r
select cast('abc' as time(2)) as r
select cast('ABC' as time(2)) as r
select cast('' as time(2)) as r
select cast('12abc' as time(2)) as r
select cast('3.7' as time(2)) as r
select cast(null as time(2)) as r
select cast('2024-02-29' as time(2)) as r
select cast('2024-02-29 13:14:15.678' as time(2)) as r
select cast(date'2024-02-29' as time(2)) as r
select cast(timestamp'2023-12-31 23:59:59.5' as time(2)) as r
select cast(time'10:11:12.5' as time(2)) as r
select cast(x'41' as time(2)) as r
select cast('日本' as time(2)) as r
select cast(99999999999 as time(2)) as r
select cast(18446744073709551615 as time(2)) as r
select cast(true as time(2)) as r
select cast(cast(1.25 as decimal(10,4)) as time(2)) as r
select cast('%_' as time(2)) as r
select cast(0 as datetime) as r
select cast(1 as datetime) as r
select cast(-1 as datetime) as r
select cast(7 as datetime) as r
select cast(2.5 as datetime) as r
select cast(-2.5 as datetime) as r
select cast(1e3 as datetime) as r
select cast('abc' as datetime) as r
select cast('ABC' as datetime) as r
select cast('' as datetime) as r
select cast('12abc' as datetime) as r
select cast('3.7' as datetime) as r
select cast(null as datetime) as r
select cast('2024-02-29' as datetime) as r
select cast('2024-02-29 13:14:15.678' as datetime) as r
select cast(date'2024-02-29' as datetime) as r
select cast(timestamp'2023-12-31 23:59:59.5' as datetime) as r
select cast(time'10:11:12.5' as datetime) as r
select cast(x'41' as datetime) as r
select cast('日本' as datetime) as r
select cast(99999999999 as datetime) as r
select cast(18446744073709551615 as datetime) as r
select cast(true as datetime) as r
select cast(cast(1.25 as decimal(10,4)) as datetime) as r
select cast('%_' as datetime) as r
select cast(0 as datetime(3)) as r
select cast(1 as datetime(3)) as r
select cast(-1 as datetime(3)) as r
select cast(7 as datetime(3)) as r
select cast(2.5 as datetime(3)) as r
select cast(-2.5 as datetime(3)) as r
select cast(1e3 as datetime(3)) as r
select cast('abc' as datetime(3)) as r
select cast('ABC' as datetime(3)) as r
select cast('' as datetime(3)) as r
select cast('12abc' as datetime(3)) as r
select cast('3.7' as datetime(3)) as r
select cast(null as datetime(3)) as r
select cast('2024-02-29' as datetime(3)) as r
select cast('2024-02-29 13:14:15.678' as datetime(3)) as r
select cast(date'2024-02-29' as datetime(3)) as r
select cast(timestamp'2023-12-31 23:59:59.5' as datetime(3)) as r
select cast(time'10:11:12.5' as datetime(3)) as r
select cast(x'41' as datetime(3)) as r
select cast('日本' as datetime(3)) as r
select cast(99999999999 as datetime(3)) as r
select cast(18446744073709551615 as datetime(3)) as r
select cast(true as datetime(3)) as r
select cast(cast(1.25 as decimal(10,4)) as datetime(3)) as r
select cast('%_' as datetime(3)) as r
select cast(0 as json) as r
select cast(1 as json) as r
select cast(-1 as json) as r
select cast(7 as json) as r
select cast(2.5 as json) as r
select cast(-2.5 as json) as r
select cast(1e3 as json) as r
select cast('abc' as json) as r
select cast('ABC' as json) as r
select cast('' as json) as r
select cast('12abc' as json) as r
select cast('3.7' as json) as r
select cast(null as json) as r
select cast('2024-02-29' as json) as r
select cast('2024-02-29 13:14:15.678' as json) as r
select cast(date'2024-02-29' as json) as r
select cast(timestamp'2023-12-31 23:59:59.5' as json) as r
select cast(time'10:11:12.5' as json) as r
select cast(x'41' as json) as r
select cast('日本' as json) as r
select cast(99999999999 as json) as r
select cast(18446744073709551615 as json) as r
select cast(true as json) as r
select cast(cast(1.25 as decimal(10,4)) as json) as r
select cast('%_' as json) as r
create table times (id int, y year, c int, d decimal(20,3), v varchar(20))
insert into times values (1,2000,20240229,20240229.5,'20240229'),(2,1999,-20240229,-20240229.5,'-20240229'),(3,2024,8385959,8385959.9,'8385960'),(4,2024,8385960,8385959.6,'9999999')
select cast('20240229' as time), cast(20240229.5 as time), cast(-20240229 as time), cast(20240229 as time), cast(20240229101112 as time), cast(2e8 as time), cast(8385959 as time), cast(8385960 as time)
select id, cast(y as time), cast(c as time), cast(d as time), cast(v as time), time(y), time(c), time(d), time(v), hour(c), time_to_sec(c), minute(20240229) from times
drop table if exists nd
create table nd (id int primary key, u varchar(20))
insert into nd values (1, 'a'), (2, '12x'), (3, '')
select cast(u as decimal(10,2)) from nd
select cast(concat(u) as decimal(10,2)) from nd where id = 2
select cast(concat(u) as decimal(10,2)) from nd where id = 3
select cast(if(1, u, 'x') as decimal(10,2)) from nd where id = 1
delete from nd where cast(u as decimal) = 0
select cast('-5' as unsigned)
select cast('-0' as unsigned)
select cast('-99999999999999999999' as unsigned)
select cast('9223372036854775808x' as signed)
select cast(concat('-', 5) as unsigned), cast(-5 as unsigned)
select collation(cast('a' as char(2) binary)), collation(cast('a' as char(2) character set latin1 binary)), collation(convert('a', char(3) binary)), collation(cast('a' as char binary)), cast('a' as char binary) = 'A', cast('a' as nchar) = 'A'
select cast('a' as binary(4294967296))
select cast('a' as char(4294967296))
select cast('a' as char(1073741824))
select cast(1 as char(2877246026) character set ujis)
select cast('a' as char character set no_such_set)
select cast('a' as char character set filename)
