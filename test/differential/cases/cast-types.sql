-- Types of CAST and what its grammar has, REAL_AS_FLOAT, character sets that have no future.
create table u2 (a char(3) character set ucs2)
select cast('a' as char character set ucs2)
select cast('a' as char character set macroman), convert('a' using hebrew), _greek'a'
select cast('a' as char binary)
select cast(1 as float(5,2))
select cast(1 as double(5,2))
select cast(1 as double(5))
select cast(1 as real(5))
select cast(1 as year(4))
select cast(1 as date(3))
select cast(1 as signed(3))
select cast(1 as unsigned int(3))
select cast('1' as json(3))
select cast(1 as float(5)), cast(1 as float(0)), cast(1 as decimal()), cast(1 as char())
select cast(1 as decimal())
select cast(1 as time(7))
select cast(1 as datetime(7))
select cast(1 as char(-1))
select cast(1 as double precision)
select cast(1 as decimal(5,2) unsigned)
select cast(1 as float unsigned)
select cast(1 as signed unsigned)
select cast(1 as bigint), 2
select cast(1 as integer)
select cast(1 as timestamp)
select cast(1 as bit)
select cast(1 as boolean)
select cast(1 as numeric)
select cast(1 as fixed)
select cast(1 as nvarchar(2))
select cast(1 as national char(2)), cast(1 as nchar(2))
select cast(12.5 as decimal(0,0)), cast(12.5 as decimal(0)), cast(3 as decimal(1)), cast(12 as dec(3,1)), cast(12.5 as decimal(0,1))
set sql_mode='real_as_float'
create table rf (a real, b real(7,3), c double, d real(5))
create table rf (a real, b real(7,3), c double)
show create table rf
select cast(1.1 as real), cast(1.123456789 as real), cast(1.1 as double), convert(1.123456789, real)
set sql_mode='ansi'
create table rg (a real)
show create table rg
set sql_mode=default
alter table rg add b real
show create table rg
