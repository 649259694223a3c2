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
create table tm (id int primary key, t time, t3 time(3), d date, dt datetime, dt2 datetime(2), y year, ts timestamp(1) null)
insert into tm values (1,'10:00:00','10:00:00.5','2024-01-01','2024-01-01 10:00:00','2024-01-01 10:00:00.25',2024,'2024-01-01 10:00:00.5'),(3,'-01:00:00','00:00:01.999',null,null,null,null,null)
create table nums (b10 bit(10), b30 bit(30), b bit(60), y year, ti tinyint, e enum('a','b'), s set('a','b'))
select -t, -t3, -d, -dt, -dt2, -y, -ts from tm
select abs(t), abs(t3), abs(d), abs(dt), abs(dt2), abs(y), abs(ts) from tm
select round(t3), ceil(t3), floor(t3), ceil(d), round(dt2), round(dt2,1), truncate(t3,1), sign(t3), t3 div 7, +t3, t3 mod 3 from tm
select max(-t3), sum(-t), avg(t), avg(d), sum(dt2) from tm
insert into nums (b30) select t from tm where id=1
insert into nums (b30) select t3 from tm
insert into nums (b30) values (time'10:11:12'), (time'10:11:12.567'), (date'2024-01-01'), (timestamp'2024-01-01 10:11:12')
insert into nums (b10) values (time'00:01:12')
insert into nums (y) select t3 from tm where id = 3
insert into nums (y) select dt2 from tm where id = 1
insert into nums (ti) select t3 from tm where id = 3
insert into nums (e) select t3 from tm where id = 3
insert into nums (s) select t3 from tm where id = 3
insert into nums (e) values (time'00:00:02')
select b10+0, b30+0, y, ti, e, s from nums
select b10+0, b30+0, y, ti, e, s from nums
insert into nums (y) values (timestamp'2024-01-01 10:00:00')
insert into nums (y) values (date'2024-01-01')
insert into nums (y) values (now())
insert into nums (y) values (curdate())
insert into nums (y) select now()
insert into nums (y) select d from tm where id = 1
insert into nums (y) select dt from tm where id = 1
insert into nums (y) select ts from tm where id = 1
insert into nums (y) select date(dt) from tm where id = 1
insert into nums (y) select dt + interval 1 year from tm where id = 1
insert into nums (y) select d + interval 1 year from tm where id = 1
insert into nums (y) select t from tm where id = 3
insert into nums (y) select '2024-01-01' from tm where id = 3
insert into nums (y) values ('2024-01-01')
update nums n, tm set n.y = tm.dt where tm.id = 1
update nums n, tm set n.y = tm.d where tm.id = 1
update nums n, tm set n.y = tm.t3 where tm.id = 3
insert into nums (b) select d from tm where id = 1
insert into nums (b) select dt from tm where id = 1
insert into nums (b) select dt2 from tm where id = 1
insert into nums (b) select t3 from tm where id = 3
insert into nums (b) values (date'2024-01-01')
insert into nums (b) values (timestamp'2024-01-01 10:11:12.6')
insert into nums (b) select date(dt) from tm where id = 1
insert into nums (b) values (now())
insert into nums (e) select t3 from tm where id = 3
select b+0 from nums where b is not null
update nums set y = now() where y is not null
select count(*) from nums where y = year(now())
-- Moments of functions of several types are rounded as decimals where a whole number is wanted.
create table rounded_moments (id int primary key, m datetime, ti time(2))
insert into rounded_moments values (1, '2024-01-01', '12:00:00'), (2, '2024-01-01', '23:59:59.5')
select cast(timestamp(timestamp'2023-12-31 23:59:59.5', '12:00:00') as signed), cast(timestamp'2023-12-31 23:59:59.5' as signed), cast(addtime(timestamp'2023-12-31 23:59:59.5', '12:00:00') as signed), cast(date_add(timestamp'2023-12-31 23:59:59.5', interval 1 hour) as unsigned), cast(cast('2023-12-31 23:59:59.5' as datetime(1)) as signed), cast(str_to_date('2023-12-31 23:59:59.5', '%Y-%m-%d %H:%i:%s.%f') as signed)
select cast(timestamp(m, ti) as signed), cast(addtime(m, ti) as signed), timestamp(m, ti) + 0, timestamp(m, ti) div 1, timestamp(m, ti) & -1, cast(ti as signed), cast(addtime(ti, '0:0:0') as signed), cast(timestamp(ti) as signed) > 0, timestamp(m, ti) | 0, ti | 0, cast(ti + interval 0 second as signed) from rounded_moments
