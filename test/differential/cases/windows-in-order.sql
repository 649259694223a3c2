-- Windows without an order of their own see the rows of one table as ORDER BY sorts them; DISTINCT of windows and texts.
create table runs (id int auto_increment primary key, team varchar(10), n int, d decimal(6,2), key (n))
insert into runs (team, n, d) values ('red',10,1.5),('blue',20,2.25),('Blue',30,3),(null,40,4),('red',50,5),('green',5,0.5),('lime',60,6)
create table weights (team varchar(10), w int)
insert into weights values ('red',3),('blue',9),('green',1)
select id, row_number() over () r from runs order by id desc
select row_number() over () r, runs.* from runs order by n desc
select id, team, row_number() over () r from runs order by team desc, id limit 3
select id, team, row_number() over () r from runs order by team, id limit 2 offset 3
select id, n * 2 as k, row_number() over () r from runs order by k desc
select id, row_number() over () r from runs order by -id
select id, row_number() over () + 100 r from runs where n > 15 order by 1 desc
select id, sum(n) over (rows unbounded preceding) s, lag(n) over () l, lead(id, 2) over () e, first_value(id) over () f from runs order by id desc
select id, avg(d) over (rows between 1 preceding and current row) s, d from runs order by d desc
select id, rank() over () x, ntile(3) over () y, count(*) over () z, last_value(id) over (rows between current row and 1 following) q from runs order by id desc
select id, row_number() over w r from runs window w as () order by id desc
select id, sum(n) over (w rows 1 preceding) r from runs window w as () order by id desc
select id, row_number() over () r from runs order by r desc
select id, row_number() over () r from runs order by r + id
select id, row_number() over (order by null) r from runs order by id desc
select id, row_number() over (partition by team) r from runs order by id desc
select id, row_number() over () r from runs order by null
select id, row_number() over () r from (select * from runs) q order by n desc
select id, row_number() over () r from (select * from runs order by id limit 5) q order by n desc
with q as (select team, sum(n) s from runs group by team) select team, s, row_number() over () r from q order by s desc, team
with q as (select id, n from runs) select id, row_number() over () r from q order by n desc
select * from (select id, row_number() over () r from runs order by n desc) q where r < 4 order by id
(select id, row_number() over () r from runs order by id desc limit 3) union all select 100, 200
create table numbered as select id, row_number() over () r, team from runs order by n desc
select * from numbered order by id
insert into numbered (id, r) select id, row_number() over () from runs order by n desc limit 2
select * from numbered order by r, id
select id, (select max(w) from weights where weights.team = runs.team) m, row_number() over () r from runs order by id desc
select id, row_number() over () r from runs order by (select max(w) from weights where weights.team = runs.team), id
select runs.id, row_number() over () r from runs left join weights on weights.team = runs.team order by weights.w, runs.id desc
select if(row_number() over () = 1, 'first', 'later') w, id from runs order by n desc
set @n = 0
select distinct team, count(*) over () from runs order by team
select distinct team, row_number() over (order by id) x from runs order by team, x
select distinct team, sum(n) over (partition by team) s from runs order by s desc
select distinct upper(team) t, count(*) over (partition by team) c from runs order by 1, 2 limit 2
select distinct team, max(n) over () m from runs where n > 15 order by team
create view numbers as select id, n, row_number() over () r from runs order by n desc
select * from numbers order by r
create view plain as select id, n, team from runs
select id, row_number() over () r from plain order by n desc
select id, row_number() over () r from plain order by id desc limit 2
create view grouped as select team, sum(n) s from runs group by team
select team, row_number() over () r from grouped order by s desc, team desc
create view joined as select runs.id, weights.w from runs left join weights on weights.team = runs.team
select id, row_number() over () r from joined order by w, id desc
select id, row_number() over () r from (select runs.id, weights.w from runs left join weights on weights.team = runs.team) q order by w, id desc
with q as (select runs.id, weights.w from runs left join weights on weights.team = runs.team) select id, row_number() over () r from q order by w, id desc
