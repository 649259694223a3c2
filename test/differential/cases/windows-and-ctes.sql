create table score (id int primary key, player varchar(10), points int, played date)
insert into score values (1, 'ann', 10, '2024-01-01'), (2, 'ann', 15, '2024-01-02'), (3, 'bob', 15, '2024-01-01'), (4, 'bob', 5, '2024-01-03'), (5, 'cid', null, '2024-01-02'), (6, 'cid', 20, '2024-01-04')
select id, row_number() over (order by id) from score order by id
select id, rank() over (order by points desc), dense_rank() over (order by points desc) from score order by id
select id, percent_rank() over (order by points), cume_dist() over (order by points) from score order by id
select id, ntile(3) over (order by id) from score order by id
select id, lag(points) over (order by id), lead(points) over (order by id) from score order by id
select id, lag(points, 2, -1) over (order by id), lead(points, 2, -1) over (order by id) from score order by id
select id, first_value(points) over (partition by player order by id), last_value(points) over (partition by player order by id) from score order by id
select id, nth_value(points, 2) over (partition by player order by id) from score order by id
select id, sum(points) over (partition by player) from score order by id
select id, sum(points) over (order by id) from score order by id
select id, sum(points) over (order by id rows between 1 preceding and 1 following) from score order by id
select id, avg(points) over (order by id rows between unbounded preceding and current row) from score order by id
select id, count(*) over () from score order by id
select id, min(points) over w, max(points) over w from score window w as (partition by player order by id) order by id
select player, sum(points) as s, rank() over (order by sum(points) desc) as r from score group by player order by player
select * from (select id, row_number() over (partition by player order by points desc) as n from score) d where n = 1 order by id
select id from score where row_number() over (order by id) = 1
with best as (select player, max(points) as top from score group by player) select * from best order by player
with a as (select 1 as x), b as (select x + 1 as y from a) select * from a, b
with recursive n as (select 1 as i union all select i + 1 from n where i < 10) select * from n order by i
with recursive n as (select 1 as i union all select i + 1 from n where i < 10) select sum(i), count(*) from n
with recursive f (a, b) as (select 0, 1 union all select b, a + b from f where b < 100) select a from f order by a
with recursive tree as (select 1 as id, cast('root' as char(50)) as path union all select id + 1, concat(path, '/', id + 1) from tree where id < 4) select * from tree order by id
with t (p, q) as (select player, points from score) select p, sum(q) from t group by p order by p
with t as (select * from score where points > 10) select count(*) from t join score using (id)
with t as (select 1 as a) select * from t union all select 2 order by a
with recursive d as (select date'2024-01-01' as day union all select day + interval 1 day from d where day < '2024-01-05') select day, count(score.id) from d left join score on score.played = d.day group by day order by day
select * from score order by id
with t as (select 1) select * from missing
with t (a, b) as (select 1) select * from t
select id, sum(points) over (order by played range between interval 1 day preceding and current row) from score order by id
with t as (select id from score where points is null) update score set points = 0 where id in (select id from t)
with t as (select id from score where player = 'bob') delete from score where id in (select id from t)
select id from score where id in (select first_value(id) over (partition by player order by points desc) from score) order by id
select id from score where id = (select first_value(id) over (order by id desc) from score limit 1)
select id from score where exists (select rank() over () from score) order by id
select id from score where id in (select missing from score)
select id from score group by id having id = (select missing from score limit 1)
create table wt (id int not null, k varchar(10), v int)
create table wu (id int, k varchar(10), w int)
insert into wt values (1,'a',2),(2,'b',3),(3,'a',4)
insert into wu values (1,'b',3),(2,'c',1),(3,'x',2)
select wt.k, count(*) from wt join wu on wt.id=wu.id group by k with rollup
select wt.k, row_number() over (order by k) from wt join wu on wt.id=wu.id
select wt.k, row_number() over (partition by k) from wt join wu on wt.id=wu.id
select wt.k, sum(v) over (order by k) from wt join wu on wt.id=wu.id
select wt.k as z, row_number() over (order by z) from wt join wu on wt.id=wu.id
select wt.k, row_number() over w from wt join wu on wt.id=wu.id window w as (order by k)
select wt.k, row_number() over (order by upper(k)) from wt join wu on wt.id=wu.id
select upper(wt.k) as k, row_number() over (order by k) from wt join wu on wt.id=wu.id
select *, row_number() over (order by k) from wt join wu on wt.id=wu.id
select wu.k, wt.k, row_number() over (order by k) from wt join wu on wt.id=wu.id
select wt.k, wu.k, count(*) from wt join wu on wt.id=wu.id group by k with rollup
select wt.k, count(*) c from wt join wu on wt.id=wu.id group by k with rollup order by k desc
select wu.k, count(*) from wt join wu on wt.id=wu.id group by wt.k, wu.k with rollup
select wt.k as k, row_number() over (order by k) from wt join wu on wt.id=wu.id
select wt.k as k, count(*) from wt join wu on wt.id=wu.id group by k with rollup
select k, count(*) from wt join wu using (k) group by k with rollup
select wt.k from wt join wu on wt.id=wu.id order by row_number() over (order by k)
select wt.k, rank() over (order by count(*)) from wt join wu on wt.id=wu.id group by k
select wt.k, rank() over (order by k desc) from wt join wu on wt.id=wu.id group by wt.k
select 1 from wt join wu on wt.id=wu.id order by row_number() over (order by k)
select wt.k, rank() over (partition by k, wu.w order by v) from wt join wu on wt.id=wu.id
select wt.k, rank() over (w order by k) from wt join wu on wt.id=wu.id window w as (partition by k)
select row_number() over (order by nothing) from wt
select row_number() over (partition by nothing) from wt
select row_number() over (order by sum(v)) from wt
