-- CAST to YEAR.
create table t (id int primary key auto_increment, a int, y year, b bit(5), bb bit(64), z int(5) zerofill, f float, d date, dt datetime(3), ti time(2), j json, s varchar(20), e enum('a','b'), dc decimal(10,3), bu bigint unsigned, db double, ts timestamp null)
insert into t values (1,1,2024,b'101',7,12,1e11,'2024-01-31','2024-02-29 10:20:30.5','100:00:01','{"a":1}','abc','a',1.5,18446744073709551615,2.5,'2024-02-29 10:20:30'),(2,2,1999,0,0,0,1.5,'1999-12-31','1999-12-31','-01:00:00','[1,"a"]','12','b',-0.125,0,-1,null),(3,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null),(4,100,0,1,1,1,1,'2000-01-01','2000-01-01','10:20:30','"12"','','a',0,5,0,null),(5,70,2155,31,5,2024,2024.5,'2156-01-01','2156-01-01 00:00:00','20:24:00','2024','2024','b',69.5,70,1899,null),(6,-5,1970,1,1,1,-1,'1000-01-01','1000-01-01','00:00:00','null','20x','b',99.4,69,1e20,null),(7,2100,1,1,1,1,99,'2024-01-01','2024-01-01','00:00:00','true',' 7 ','b',99.5,2156,99.5,null),(8,1900,1,1,1,1,99,'2024-01-01','2024-01-01','00:00:00','12.6','0','b',2155.4,1901,2155.4,null),(9,0,1,1,1,1,99,'2024-01-01','2024-01-01','00:00:00','[]','00','b',2155.5,1901,2155.6,null)
select id, cast(a as year), cast(y as year), cast(b as year), cast(bb as year), cast(z as year), cast(f as year) from t
select id, cast(d as year), cast(dt as year), cast(ti as year), cast(ts as year), cast(j as year) from t
select id, cast(s as year), cast(e as year), cast(dc as year), cast(bu as year), cast(db as year) from t
select cast('1e3' as year), cast('2e3' as year), cast('2024.6' as year), cast('99.7' as year), cast(2024.6 as year), cast(0 as year), cast('0' as year), cast('000' as year), cast(x'3137' as year), cast(0x3137 as year), cast(null as year), cast(true as year), cast(-0.4 as year), cast('-0' as year), cast('' as year), cast(' ' as year)
select cast(time'00:20:24' as year) > 0, cast(timestamp'2024-02-29 10:20:30' as year), cast(date'2024-02-29' as year), cast('2024-02-29' as year), cast('2024-02-29 10:00:00' as year)
select cast(a as year) + 1, concat(cast(a as year),'x'), cast(a as year) = 2001, max(cast(a as year)) from t group by id
select avg(cast(a as year)), sum(cast(a as year)), min(cast(y as year)), max(cast(y as year)) from t
select id from t where cast(a as year) <=> a
update t set a = cast(a as year) where id = 1
update t set a = cast(a as year) where id = 4
select convert(a, year) from t
select cast(7 as year) union select 5
create table ty as select cast(7 as year) y
show create table ty
select * from ty
select cast('-0' as year)
select cast('' as year)
select cast('+5' as year), cast('-5' as year)
select cast('99999999999999999999' as year)
select cast('   7' as year), cast('7   ' as year), cast('007' as year), cast('0000' as year)
select cast(x'' as year)
select cast('   ' as year), cast('abc' as year), cast('0.0' as year), cast('0x' as year), cast('-5x' as year), cast('5x' as year), cast('+0' as year)
select cast('-99999999999999999999' as year), cast('18446744073709551615' as year), cast('9223372036854775808' as year), cast('-2156' as year), cast('-0.4' as year)
