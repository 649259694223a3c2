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
create table called (a int, b int, c varchar(10))
insert into called values (1,2,'x'),(3,4,'y'),(1,5,'x')
select count(*) from called order by `count(*)`
select c, count(*) from called group by c order by `count(*)` desc, c
select a+b from called order by `a+b`
select a + b from called order by `a + b`
select a+b from called order by `a + b`
select A+b from called order by `a+B`
select sum(a), c from called group by c having `sum(a)` > 2
select a+b from called group by `a+b`
select upper(c), count(*) from called group by `upper(c)` order by 1
select 1+1, c from called order by `1+1`, c
select 'abc' from called order by `abc`
select a, a+1 from called where `a+1` = 2
select (select 1) from called order by `(select 1)`
select * from (select a+b from called) z order by `a+b`
select `a+b` from (select a+b from called) z
select max(a), min(b) from called having `max(a)` > 1 and `min(b)` < 3
select called.a from called order by `called.a`
select called.a from called order by `a`
select count(*), count(*) from called order by `count(*)`
select count(*) as `count(*)`, a from called group by a order by `count(*)`
select a+b, (select `a+b`) from called
select 1 union select 2 order by `1`
select a+b from called union select 1 order by `a+b`
select a+b, b from called order by `a+b` + 1
select a+b, b from called group by `a+b`, b having `a+b` > 3
select distinct a+b from called order by `a+b`
select if(a>1,'p','q') , count(*) from called group by `if(a>1,'p','q')`
select row_number() over (order by a,b) from called order by `row_number() over (order by a,b)` desc
select a /* x */ + b from called order by `a /* x */ + b`
select null from called order by `NULL`
select true from called order by `TRUE`
select @x from called order by `@x`
select -a from called order by `-a`
select a+b from called order by called.`a+b`
select ''  from called order by ``
select a+b as x, a+b from called order by `a+b`
