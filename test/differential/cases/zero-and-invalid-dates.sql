-- Dates without month or day, and days that a month has not, in the SQL modes that have them.
create table z (id int primary key, d date, dt datetime(6), s varchar(30), c char(30), e enum('0000-00-00','x'), j json, b varbinary(30), t time, n bigint, dc decimal(20,6), f double, ts timestamp null)
set sql_mode=''
insert into z values (1,'0000-00-00','0000-00-00','0000-00-00','0000-00-00 00:00:00','0000-00-00','"0000-00-00"','0000-00-00','00:00:00',0,0,0,'0000-00-00'), (2,'2024-02-00','2024-02-00','2024-02-00','2024-00-00','x','"2024-02-00"','2024-02-00','10:00:00',20240200,20240200,20240200,'2024-01-01'), (3,'2024-02-03','2024-02-03','2024-02-30','2024-02-31','x','"2024-02-30"','2024-02-30','10:00:00',20240230,20240230.5,20240230,'2024-01-01'), (4,null,null,'0000-00-00 10:00:00','00000000','x','0','0','0',20240230101112,20240231101112.5,20240230101112,null)
set sql_mode=default
select id,year(d),year(dt),year(s),year(c),year(e),year(b),year(n),year(dc),year(f),year(ts) from z order by id
select id,month(d),month(dt),month(s),month(c),month(e),month(b),month(n),month(dc),month(f),month(ts) from z order by id
select id,dayofmonth(d),dayofmonth(dt),dayofmonth(s),dayofmonth(c),dayofmonth(n),dayofmonth(dc),dayofmonth(f) from z order by id
select id,quarter(s),quarter(d),week(s),week(d),monthname(s),monthname(d),monthname(n),last_day(s),last_day(d),last_day(n),last_day(dc),last_day(f) from z order by id
select id,to_days(s),to_days(d),to_days(n),dayname(n),weekday(n),dayofweek(n),dayofyear(n),weekofyear(n),yearweek(n),yearweek(s),yearweek(d),week(n) from z order by id
select id,date(s),date(d),date(n) from z order by id
select id,datediff(s,'2024-01-01'),datediff(n,'2024-01-01'),datediff('2024-01-01',d),date_format(s,'%Y%m%d'),date_format(d,'%Y%m%d'),date_format(n,'%Y%m%d'),date_format(dc,'%Y%m%d %f'),date_format(f,'%d') from z order by id
select id,extract(year from s),extract(year from d),extract(day from n),extract(month from dc),extract(year_month from f),extract(week from n),extract(day from s),extract(quarter from b) from z order by id
select id,unix_timestamp(s),unix_timestamp(d),to_seconds(s),to_seconds(d),to_seconds(n),timestampdiff(day,s,'2024-01-01'),timestampdiff(day,n,'2024-01-01'),timestampadd(day,1,n),convert_tz(n,'+00:00','+01:00'),convert_tz(s,'+00:00','+01:00') from z order by id
select id,hour(s),hour(n),hour(dc),time(s),time(n),time(dc),minute(f),second(n),microsecond(dc),time_to_sec(n) from z order by id
select id,d=n,dt=n,s<d,n<d from z order by id
select id,coalesce(d,s),if(1,d,s),ifnull(d,n) from z order by id
set sql_mode='allow_invalid_dates'
select id,month(s),month(n),date(s),date(n),to_days(s),last_day(s),dayofmonth(s),cast(s as datetime),date_add(s,interval 1 day),dayname(s) from z order by id
set sql_mode='no_zero_in_date'
select id,month(s),month(n),date(s),date(n),to_days(s),last_day(s),dayofmonth(s),cast(s as datetime),date_add(s,interval 1 day),dayname(s) from z order by id
set sql_mode='no_zero_date'
select id,month(s),month(n),date(s),date(n),to_days(s),last_day(s),dayofmonth(s),cast(s as datetime),date_add(s,interval 1 day),dayname(s) from z order by id
set sql_mode=''
select id,month(s),month(n),date(s),date(n),to_days(s),last_day(s),dayofmonth(s),cast(s as datetime),date_add(s,interval 1 day),dayname(s) from z order by id
select id,to_days(s),to_days(d),to_days(n),dayname(n),weekday(n),dayofweek(n),dayofyear(n),weekofyear(n),yearweek(n),yearweek(s),yearweek(d),week(n) from z order by id
select id,date(s),date(d),date(n) from z order by id
select id,d=s,dt=s,d in (s) from z order by id
set sql_mode='no_zero_in_date'
insert into z (id,d) values (10,'2024-00-01')
insert into z (id,dt) values (11,'2024-01-00 10:00:00'),(12,'0000-00-00 10:00:00'),(13,'0000-00-00')
set sql_mode='no_zero_date'
insert into z (id,d) values (14,'0000-00-00'),(15,'2024-00-01')
insert into z (id,dt) values (16,'0000-00-00 10:00:00'),(17,'0000-01-01'),(18,0),(19,'0000-00-01')
set sql_mode='no_zero_date,no_zero_in_date,strict_all_tables'
insert into z (id,d) values (20,'2024-00-01')
insert into z (id,d) values (21,'0000-00-00')
insert into z (id,dt) values (22,'0000-00-00 10:00:00')
insert ignore into z (id,dt) values (23,'0000-00-00 10:00:00'),(24,'2024-02-30')
set sql_mode='strict_all_tables'
insert into z (id,d,dt) values (25,'2024-00-01','2024-02-00 10:00:00')
insert into z (id,ts) values (26,'2024-00-01')
insert into z (id,ts) values (27,'0000-00-00')
insert into z (id,d) values (28,'2024-02-30')
create table zd (a date default '2024-00-00', b datetime default '0000-00-00')
create table ze (a date default '2024-02-30')
create table zf (a timestamp default '2024-00-00')
insert into zd values ()
select * from zd
set sql_mode=default
insert into zd values ()
create table zg (a date default '2024-00-00')
select id,d,dt,ts from z where id>=10 order by id
update z set d='2024-00-00' where id=10
update z set n=1 where id=25
delete from z where d='2024-00-01'
drop table z
set sql_mode='allow_invalid_dates'
select date'2024-02-30', timestamp'2024-04-31 10:00:00'
create table z (id int primary key, d date, dt datetime(3), ts timestamp null)
insert into z values (1,'2024-02-30','2024-02-30 10:00:00.5',null),(2,'2024-02-00','2024-00-00 01:02:03.6',null),(3,'2024-02-28','2024-02-28 10:00:00',null)
insert into z (id,dt) values (4,'2024-02-30 23:59:59.9996'), (5,'2024-02-00 23:59:59.9996')
select * from z
select id,week(d),weekday(d),dayofweek(d),dayofyear(d),dayname(d),monthname(d),yearweek(d),to_days(d),last_day(d),to_seconds(d),unix_timestamp(d),weekofyear(d) from z order by id
select id,date_format(d,'%Y-%m-%d %W %a %j %U %u %V %v %X %x %w'),date_format(dt,'%Y-%m-%d %H %M %b %D %e %c'),extract(day from d),extract(week from d),extract(year_month from dt),extract(quarter from d) from z order by id
select id from z where d='2024-02-30'
select id from z where dt='2024-00-00 01:02:03.6'
select id from z where d between '2024-02-00' and '2024-02-29' order by id
select id from z where d > '2024-02-28'
select d from z order by d
set sql_mode=default
select id from z where d='2024-02-30'
select id from z where d='2024-02-00'
select id from z where d>'2024-02-00' order by id
select id,week(d),weekday(d),dayofweek(d),dayofyear(d),dayname(d),monthname(d),yearweek(d),to_days(d),last_day(d),to_seconds(d),unix_timestamp(d),weekofyear(d) from z order by id
select d from z where id<3
select id, if(id=1,d,dt), coalesce(d,dt), ifnull(d,'x'), nullif(d,dt), least(d,dt) from z order by id
create table zeros (id int primary key auto_increment, dt datetime, da date, ts timestamp null)
set sql_mode='STRICT_ALL_TABLES'
insert into zeros(dt) values('0')
insert into zeros(da) values('000')
insert into zeros(ts) values('0000')
insert into zeros(da) values('0000000000000')
insert into zeros(da) values('00000')
insert into zeros(da) values('000000')
insert into zeros(da) values('00000000')
insert into zeros(dt) values('00000000000000')
insert into zeros(da) values(0)
insert into zeros(da) values(cast(0 as decimal(5,0)))
insert into zeros(da) values(0.0)
insert into zeros(da) values(0e0)
insert into zeros(da) values(cast(0 as unsigned))
insert into zeros(ts) values(cast(0 as decimal(5,0)))
insert into zeros(ts) values(0.0)
insert into zeros(da) values(x'30')
insert into zeros(da) select 0 union select '0'
set sql_mode=default
set sql_mode = default
create table wr5 (id int, d date, dt datetime, ts timestamp null)
insert into wr5 values (1, '2024-02-29', '2024-02-29 10:00:00', '2024-02-29 10:00:00'), (2, '2024-03-01', '2024-03-01', '2024-03-01')
select year('2024-02-30'), month('2024-02-00'), dayofmonth('2024-02-30'), monthname('2024-02-30'), quarter('2024-02-30'), last_day('2024-02-30'), date_format('2024-02-30', '%Y-%m-%d')
select timestamp('2024-02-30'), timestamp('2024-02-00'), cast('2024-02-30' as datetime), cast('2024-02-30' as date), date('2024-02-30 10:00:00')
select if(1, '2024-02-30', d), coalesce('2024-02-30', dt), ifnull('2024-02-30', ts), nullif('2024-02-30', d) from wr5
-- A default of zeros is judged by the SQL mode of who inserts, and by that of who alters the table.
set sql_mode=''
create table zero_default (id int, d date not null default '0000-00-00', t datetime default '0000-00-00 00:00:00', s timestamp null default '0000-00-00 00:00:00')
create table partial_default (id int, d date default '2020-00-00')
insert into zero_default (id) values (0)
insert into partial_default (id) values (0)
set sql_mode=default
insert into zero_default (id) values (1)
insert into zero_default (id, d) values (1, '2020-01-01')
insert into zero_default (id, d, t) values (1, '2020-01-01', '2020-01-01')
insert into zero_default values (1, default, '2020-01-01', '2020-01-01')
insert into zero_default (id) select 1
insert into zero_default (id, d, t) values (1, '2020-01-01', null), (2, '2020-01-01', null)
replace into zero_default (id) values (1)
insert ignore into zero_default (id) values (2)
insert ignore into partial_default (id) values (2)
insert into partial_default (id) values (1)
create trigger zero_default_set before insert on zero_default for each row set new.d = '2021-01-01', new.t = '2021-01-01'
insert into zero_default (id) values (3)
insert into zero_default (id, s) values (4, null)
drop trigger zero_default_set
alter table zero_default add x int
alter table zero_default add y datetime default '0000-00-00'
alter table zero_default rename column id to i
alter table zero_default alter id set default 4
alter table zero_default rename to zero_defaults
rename table zero_defaults to zero_default
alter table zero_default disable keys
create index x on zero_default (d)
create table zero_like like zero_default
create table zero_as as select * from partial_default where 0
alter table zero_default alter d set default '2020-01-01', alter t set default '2020-01-01', drop s
insert into zero_default (id) values (5)
set sql_mode='no_zero_date,no_zero_in_date'
insert into partial_default (id) values (3)
create table zero_made (id int, d datetime(2) default '2020-00-00', e date default '0000-00-00')
show create table zero_made
insert into zero_made (id) values (1)
alter table zero_made add x int
set sql_mode='strict_all_tables,no_zero_date'
insert into partial_default (id) values (5)
alter table zero_made add y int
set sql_mode='strict_all_tables,no_zero_in_date'
insert into zero_made (id) values (6)
alter table partial_default add y int
set sql_mode=default
select * from zero_default order by id
select * from partial_default order by id
-- IS NULL of a DATE or DATETIME that is NOT NULL finds the date of zeros, where WHERE asks for it.
set sql_mode=''
create table null_as_zero (id int, d date not null, t datetime(3) not null, s timestamp not null, n date, key (d))
insert into null_as_zero values (1, '0000-00-00', '0000-00-00', '0000-00-00', null), (2, '2020-01-01', '2020-01-01', '2020-01-01', '2020-01-01'), (3, '2020-00-00', '2020-01-00', '2020-01-01', '0000-00-00')
set sql_mode=default
select id from null_as_zero where d is null
select id from null_as_zero where id < 5 and (t is null and isnull(d))
select id from null_as_zero where not d is not null
select id from null_as_zero where d is null or id = 2
select id from null_as_zero where not (d is null)
select id from null_as_zero where s is null
select id from null_as_zero where n is null
select id, d is null, isnull(t) from null_as_zero order by id
select id from null_as_zero where (d is null) = 1
select a.id, b.id from null_as_zero a left join null_as_zero b on a.id = b.id and b.id > 1 where b.d is null
select a.id, b.id from null_as_zero a left join null_as_zero b on a.id = b.id where a.d is null
select a.id, b.id from null_as_zero a join null_as_zero b on a.id = b.id and b.d is null
select id from (select * from null_as_zero) q where d is null
create view null_view as select id, d from null_as_zero where t is null
select id from null_view
select id from null_view where d is null
select count(*), (select max(id) from null_as_zero b where b.d is null) from null_as_zero where exists (select 1 from null_as_zero b where b.t is null)
update null_as_zero set id = id + 10 where d is null
update null_as_zero a join null_as_zero b on a.id = b.id set a.id = a.id + 10 where a.t is null
delete from null_as_zero where t is null
select id from null_as_zero order by id
-- UNIX_TIMESTAMP of dates without month or day.
set sql_mode=''
select unix_timestamp('2001-00-01 00:00:00'), unix_timestamp('2001-01-00'), unix_timestamp(20010001), unix_timestamp('0000-00-00'), unix_timestamp(0), unix_timestamp('')
set sql_mode=default
select unix_timestamp('2001-00-01 00:00:00'), unix_timestamp('2001-01-00'), unix_timestamp(20010001), unix_timestamp(20010100101010)
select unix_timestamp('0000-00-00'), unix_timestamp('0000-00-00 00:00:00'), unix_timestamp(0), unix_timestamp('0'), unix_timestamp('')
set sql_mode='ALLOW_INVALID_DATES'
select unix_timestamp('2001-02-30'), unix_timestamp('2001-00-30'), unix_timestamp('2001-02-00')
set sql_mode=default
