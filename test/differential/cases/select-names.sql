-- What names in GROUP BY, HAVING and ORDER BY mean where several items are called alike.
create table t (d int, c int)
insert into t values (1,0),(0,1),(-1,2),(1,1)
select d, 1-d as d, c as d from t order by d
select d, 1-d as d, c as d from t order by d, c
select d, 1-d as d from t order by d
select 1-d as d, d from t order by d
select c as d, d from t order by d, c
select d, c as d from t order by d
select d as d, c as d from t order by d
select d as d, d from t order by d
select d, t.d from t order by d
select d, 1-d as d, c as d from t group by d order by d
select d*d as d1, c as d1 from t group by d1 order by d1
select d*d as d1, c as d1 from t group by d1, c order by d1
select c as d1, d*d as d1 from t group by d1, c order by d1, c
select c as d1, d as d1 from t group by d1
select c as d1, d as d1 from t order by d1
select d as x, d as x from t order by x
select d as x, d as x from t group by x order by x
select d, c as d from t group by d
select d, c+1 as d from t group by d
select d, c+1 as d from t group by d having d > 0
select c+1 as d, d*2 as d from t order by d
select d*2 as d, c+1 as d from t order by d
select d*2 as d, c+1 as d from t order by d+0, c
select d*2 as x, c+1 as x from t order by x+0
select d*2 as x, c+1 as x from t having x > 0
select c as x, d as x from t having x > 0
select c as x, d+0 as x from t having x > 0
select d, c as d from t having d > 0
select c as d, d from t having d > 0
select c+1 as d, d from t having d > 0
select d, c+1 as d from t having d > 0
select 1 as d, d as d from t order by d
select (select max(c) from t) as d, d from t order by d, c
select *, c as d from t order by d, c
select *, c+1 as d from t order by d, c
select *, -c as d from t order by d, c
select t.*, d from t order by d, c
select c as x, c as x from t order by x
select c as x, t.c as x from t group by x
select d, -d as d from t union select c, d from t order by d
select d, -c as d from t union select c, d from t order by d
select distinct d, -d as d from t order by d
select d as e, -d as e from t order by abs(e)
select 5 as x, d as x from t order by x
select 'a' as x, d as x from t group by x
select d as x, rank() over (order by c) as x from t order by x, c
select d, d from t union select c, d from t order by d
select d, d from t union select c, d from t order by 1
select d as x, c x from t union all select 5,6 order by x
select d, 1-d as d from t group by d with rollup
select -d as z, d*2 as z, count(*) from t group by z order by z
select d as z, d*2 as z, count(*) from t group by z order by z
select d as z, max(c) as z, count(*) from t group by d having z > 1
