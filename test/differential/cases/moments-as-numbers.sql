-- Dates, moments and times that go into columns of numbers.
create table p (s varchar(40), t text, n bigint, d decimal(30,6), b blob, f double, y year, e enum('10:00:00'), i int, bi bit(64))
insert into p (s) values (timestamp'2024-01-01 10:00:00.50'), (time'10:00:00'), (date'2024-01-01')
insert into p (n) values (timestamp'2024-01-01 10:00:00.50'), (time'10:00:00'), (date'2024-01-01')
insert into p (d) values (timestamp'2024-01-01 10:00:00.50'), (time'10:00:00'), (date'2024-01-01')
insert into p (f) values (timestamp'2024-01-01 10:00:00.50'), (time'10:00:00'), (date'2024-01-01')
insert into p (y) values (date'2024-01-01')
insert into p (y) values (timestamp'2024-01-01 10:00:00.50')
insert into p (i) values (timestamp'2024-01-01 10:00:00.50')
insert into p (i) values (date'2024-01-01')
insert into p (bi) values (time'10:00:00.5')
insert into p (e) values (time'10:00:00')
select s, n, d, f, y, i, bi, e from p
create table src (id int primary key, dt date, dm datetime(2), tm time(2), ts timestamp null)
insert into src values (1, '2024-01-01', '2024-01-01 10:00:59.55', '-10:00:00.5', '2024-01-01 10:00:00')
insert into p (n) select dt from src union all select dm from src union all select tm from src union all select ts from src
insert into p (n) select dm from src
insert into p (n) select tm from src
insert into p (d) select tm from src
insert into p (f) select dm from src
insert into p (i) select tm from src
update p set n = (select dm from src)
update p set d = (select tm from src), f = (select ts from src) where d is null
update p set n = now() - interval 1 day where n = 0
insert into p (n) values (date'2024-01-01' + interval 1 day), (time'10:00:00')
create table tmp2 (n bigint, k date, primary key (n))
insert into tmp2 (k, n) values ('2024-01-01', k)
insert into tmp2 values (1, '2024-01-01') on duplicate key update n = k
insert into tmp2 values (1, '2024-01-01') on duplicate key update n = k
select * from tmp2
