create table w (id int primary key auto_increment, d date, dt datetime, d3 datetime(3), s varchar(20), ts timestamp(6) null, n int, dc decimal(10,2), t time(2), j json)
create table g (s varchar(20), d datetime as (timestamp(s)), t time(6) as (time(s)), dd date as (date(s)))
show create table g
create view v2 as select time(s) a, time(d3) b, date(s) c, cast(s as time) d, cast(t as time(1)) e from w
create table dbl (d double, f float, e enum('2024-01-01'), st set('2024-01-01'), j json, b varbinary(20), bi bit(5), y year)
insert into dbl values (20240101101112.5, 1, 1, 1, '"2024-01-01 10:11:12.5"', '2024-01-01 10:11:12.5', 1, 2000)
select timestamp(d), timestamp(e), timestamp(st), timestamp(j), timestamp(b), timestamp(y) from dbl
select time(d), time(e), time(j), time(b) from dbl
create view v3 as select timestamp(d) a, timestamp(e) b, timestamp(st) c, timestamp(j) e, timestamp(b) f, timestamp(bi) g, timestamp(y) h, timestamp(f) i from dbl
select * from v3
select * from v1
