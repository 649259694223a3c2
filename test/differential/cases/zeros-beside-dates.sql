-- A number beside a column of dates becomes one of its values: zero is one in all SQL modes, also in UPDATE and DELETE.
create table days (id int primary key, d date, dt datetime, ts timestamp null)
insert into days values (1, '2024-01-01', '2024-01-01', '2024-01-01'), (3, null, null, null)
insert into days values (2, '2024-03-02', '2024-03-02 10:00:00', '2024-03-02')
set sql_mode = ''
insert into days values (4, '0000-00-00', '0000-00-00', '0000-00-00')
set sql_mode = default
select id from days where d = 0
select id from days where dt = 0
select id from days where ts = 0
select id from days where d > 0 order by id
select id from days where d > 101 order by id
select id from days where d between 0 and 20241231 order by id
select id from days where d in (0, 20240101)
select id from days where dt not in (0, 20240101) order by id
select id, d in (0, 20240101), dt in (0, 20240101), ts in (0, 20240101), d in (0), ts in (0) from days order by id
select id from days where (d, id) > (0, 0) order by id
select id, d = 20240230, d > 20240230, dt < 20240230 from days order by id
select id, case d when 0 then 1 end, case dt when 0 then 1 end, case ts when 0 then 1 end from days order by id
-- One that is no moment is behind that of zeros and before all others.
select id, dt = 1, dt > 1, dt < 1, ts = 1, ts > 1, ts < 1 from days order by id
select id, dt > 20241301, ts > 20240230, ts > 19000101, ts < 20500101, ts > 99999999 from days order by id
select id from days where ts between 20240230 and 20250101 order by id
select id from days where ts between 20240101 and 20240230
select id, dt > -1, ts > -1, dt > 0.5 from days order by id
select id from days where d > 20241301
select id from days where dt > 20240101.5 order by id
/* p [0] */ select id from days where dt = ?
/* p ["0000-00-00"] */ select id from days where ts = ?
/* p [0,1] */ select id from days where dt between ? and ?
-- A text of zeros is told of as a bound and behind WHEN, and refused there in a change.
select id from days where d between '0000-00-00' and '2024-02-01' order by id
select id, case ts when '0000-00-00' then 1 end from days order by id
delete from days where dt not between '0000-00-00' and '2024-02-01'
update days set id = id where case d when '0000-00-00' then 1 end
update days set id = id + 10 where d = 0
delete from days where ts > 1 and d < 20240201
update days set id = id where dt > 1
select id from days order by id
drop table days
