set @a = 1, @b = 'text', @c = 1.5
select @a, @b, @c, @unset
select @a + 1, concat(@b, '!'), @c * 2
set @a = @a + 1
select @a
select @d := 5
select @@session.sql_mode like '%STRICT%', @@version_comment is not null, @@max_allowed_packet > 0
set session sql_mode = ''
create table loose (a tinyint, b varchar(3), c date, d int not null)
insert into loose values (300, 'abcdef', '2024-02-30', null)
insert into loose (a) values ('12x')
insert into loose (a, d) values (1, 1/0)
select * from loose
set session sql_mode = 'ANSI_QUOTES'
select "a" from loose limit 1
select 'x' || 'y'
set session sql_mode = 'PIPES_AS_CONCAT'
select 'x' || 'y'
set session sql_mode = default
select 'x' || 'y'
prepare p from 'select ? + ? as s'
set @x = 1, @y = 2
execute p using @x, @y
execute p using @x
deallocate prepare p
execute p using @x, @y
select database(), schema()
select connection_id() > 0, user() is not null, version() is not null
show variables like 'autocommit'
show session status like 'nothing_of_that_name'
select found_rows()
do 1
do sleep(0)
select sleep(0)
select benchmark(10, 1)
select uuid() <> uuid(), length(uuid())
select get_lock('l', 1), release_lock('l'), release_lock('l')
show warnings
select 1 +
select
selec 1
insert into
select * from
select 'unfinished
select 1; select 2
/* nothing but a comment */ select 1
select /*! 2 */ + 1
select /*!99999 3, */ 4
select 1 -- behind it
select 1 # behind it
select N'national', _utf8mb4'marked', x'4D', 0x4D, b'01001101', 0b01001101
select 'it''s', "double ""quoted""", 'tab\tnew\\line'
select 'a' 'b' 'c'
select null is null, null = null, null <=> null, not null
select true, false, true + true
select 1 in (1, null), 2 in (1, null), null in (1)
select 5 between 1 and 10, 5 not between 1 and 10, null between 1 and 2
select 'abc' like 'a%', 'abc' like 'A_C', 'abc' like binary 'A%', 'a%c' like 'a\%c', 'abc' not like '%z'
select 'abc' regexp '^a.c$', 'abc' rlike 'B', 'abc' not regexp 'x', regexp_replace('a1b2', '[0-9]', '#'), regexp_substr('ab12cd', '[0-9]+')
select case 1 when 1 then 'one' else 'other' end, case when null then 1 end, if(0, 1, 2), ifnull(null, 3), nullif(1, 1)
select 7 / 2, 7 div 2, 7 % 2, -7 div 2, -7 % 3, 1 / 0, 0.1 + 0.2, 1e0 / 3
select 9223372036854775807 + 1
select 18446744073709551615 + 1
select cast(1 as unsigned) - 2
select 1 << 3, 255 >> 4, 6 & 3, 6 | 3, 6 ^ 3, ~0
select 'a' < 'B', 'a' = 'A', 'a' = 'a ', binary 'a' = 'A', 'ä' = 'a', 'ß' = 'ss', 'a' collate utf8mb4_bin = 'A'
select '10' + 5, '1e2' * 1, 'x' + 1, '5 apples' + 0
select charset('a'), collation('a'), coercibility('a')
select benchmark(10, 1), benchmark(null,1), benchmark(0, 1)
select benchmark(-1, 1)
select benchmark(2.5, 'x'+1)
select benchmark('x', 1)
select benchmark(1, null)
select benchmark(1)
select benchmark(3, (select 1 union select 2))
show variables like 'auto%'
select found_rows()
show warnings
select found_rows()
-- Offsets of time zones have any number of digits.
set time_zone = '+1:0'
select @@time_zone
set time_zone = '+:30'
select @@time_zone
set time_zone = '-0:0'
select @@time_zone
set time_zone = '+0000005:0000007'
select @@time_zone
set time_zone = '+5:'
set time_zone = '+14:01'
set time_zone = '-13:59'
select @@time_zone, from_unixtime(0)
set time_zone = default
