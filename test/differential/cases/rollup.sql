create table s (y int, c varchar(10), p varchar(10), n decimal(10,2), q int)
select y, sum(q) from s group by y with rollup
insert into s values (2000,'Fin','Comp',1500,1),(2000,'Fin','Phone',100,2),(2000,'India','Calc',75,3),(2001,'USA','Tv',150,4),(2001,'usa','Tv',50,5),(2001,'Fin','Phone',10,6)
select y, sum(q) from s group by y with rollup
select y, c, p, sum(n) as profit, count(*), avg(q) from s group by y, c, p with rollup
select y, c, grouping(y), grouping(c), grouping(y, c), sum(q) from s group by y, c with rollup
select if(grouping(y), 'all', y) as yy, if(grouping(c), 'all c', c) as cc, sum(q) from s group by y, c with rollup
select coalesce(y, 'total') y2, sum(q) from s group by y with rollup
select y, c, sum(q) as t from s group by y, c with rollup order by t desc, y, c
select y, c, sum(q) as t from s group by y, c with rollup having t > 5
select y, c, sum(q) as t from s group by y, c with rollup having grouping(c) = 1
select y, c, sum(q) as t from s group by y, c with rollup order by grouping(y), y, grouping(c), c desc
select y, sum(q) from s group by y with rollup limit 2
select y + 1 as z, count(*) from s group by z with rollup
select y + 1, count(*) from s group by y + 1 with rollup
select * from (select y, sum(q) as t from s group by y with rollup) d where y is null
select y, c, sum(q) from s where y = 2000 group by y, c with rollup
select distinct c from s group by c, p with rollup
select y, grouping(c) from s group by y with rollup
select count(*), sum(q) from s group by y with rollup
select year(date'2020-01-01') + y as k, c, sum(n) from s group by k, c with rollup
select y, c, sum(q) / 2 from s group by 1, 2 with rollup
select a.y, sum(b.q) from s a join s b on a.y = b.y group by a.y with rollup
select y, count(distinct c) from s group by y with rollup
create table r as select y, c, sum(q) t from s group by y, c with rollup
select * from r order by t, y, c
insert into r select y, c, sum(q) t from s group by y, c with rollup
select y, sum(q) from s group by y with rollup union all select 1, 2
create table ru (e enum('b','a','12'), s set('b','a','12'), n int)
insert into ru values ('b','a,b',1),('a','12',2),('12','b',3),(null,null,4),('a','a',5)
select e as k, sum(n) as g from ru group by k with rollup order by k is null, k, g
select s as k, sum(n) as g from ru group by k with rollup order by k is null, k, g
select e, s, count(*) from ru group by e, s with rollup
select e as k, sum(n) as g from ru group by k order by k
select max(e), min(s), e as k from ru group by k with rollup order by k
drop table if exists rg
create table rg (a int, g int as (a + 1), u varchar(20))
insert into rg (a, u) values (1, 'abc'), (2, '12'), (3, 'a')
select g as k0, count(u) * 10 as g from rg group by k0 with rollup having g > 3
select rg.g as k0, count(u) * 10 as g from rg group by k0 with rollup having g > 3 or g is null
select rg.a as k, count(*) c from rg group by rg.a with rollup having rg.a is null
select count(*) c from rg group by rg.a, u with rollup having u is null
select a as k, count(*) c from rg group by a with rollup having a > 1
select a + 1 as k, count(*) c from rg group by a + 1 with rollup having a + 1 > 2
select a as k, count(*) as g from rg group by a with rollup having g > 1
select min(cast(a as float)) from rg group by u with rollup
select min(cast(a as float)) from rg group by u with rollup order by u
create table alike (x int, y int)
insert into alike values (1,1),(1,2),(2,3),(null,4)
select distinct x a, x b, sum(y) from alike group by a, b with rollup
select x a, x b, sum(y) from alike group by a, b with rollup
select x a, x b, x c, sum(y) from alike group by a, b with rollup
select x a, x b, sum(y) from alike group by 1, 2 with rollup
select x, x, sum(y) from alike group by 1, 2 with rollup
select x a, x b, sum(y) from alike group by b, a with rollup
select x a, x b, x + 1, sum(y) from alike group by b, a with rollup having b is null
select x + 1 a, x + 1 b, sum(y) from alike group by a, b with rollup order by a, b
select x a, x b, sum(y) from alike group by a, b with rollup order by b desc, a desc
select x a, y b, x c from alike group by a, b, c with rollup
-- Lists of values in sums: the rows come by the groups, as ORDER BY sorts them.
create table rolled_lists (id int primary key auto_increment, g int, h varchar(5), v int)
insert into rolled_lists (g, h, v) values (2, 'x', 10), (1, 'y', 20), (1, 'x', 30), (2, 'Y', 40), (1, 'Y', 50), (null, 'x', 60)
select g, group_concat(v), json_arrayagg(v) from rolled_lists group by g with rollup
select g, h, group_concat(v), json_arrayagg(h) from rolled_lists group by g, h with rollup
select lower(h) k, g, group_concat(v separator '-') from rolled_lists group by k, g with rollup
select g, group_concat(v) from rolled_lists group by g with rollup order by g desc
select g + 1, group_concat(v) from rolled_lists group by g + 1 with rollup
select group_concat(v) from rolled_lists group by g with rollup having grouping(g)
select g, group_concat(distinct v), group_concat(v order by id desc) from rolled_lists group by g with rollup
select q.l from (select g, group_concat(v) l from rolled_lists group by g with rollup) q
drop table rolled_lists
-- GROUPING of an alias.
create table aliased (a int, b int)
insert into aliased values (1,2),(3,4),(1,5)
select a as f1, 'w' as f2 from aliased group by f1, f2 with rollup having grouping(f2)=1
select a+1 as f1, sum(b) from aliased group by f1 with rollup having grouping(f1)=1
select a+1 as f1, b as f2, sum(b) from aliased group by f1, f2 with rollup having grouping(f1, f2) > 0
select a as f1, b as f2, sum(b) from aliased group by f1, f2 with rollup having grouping(a, f2) = 1 and f1 is not null
select a as b, sum(b) from aliased group by a with rollup having grouping(b)=1
select a as b, sum(b) from aliased group by a with rollup having grouping(a)=1
select b as a, sum(b) from aliased group by a with rollup having grouping(a)=1
select a+1 as f1, sum(b) from aliased group by f1 with rollup having grouping(f1)=0 order by grouping(f1), f1
