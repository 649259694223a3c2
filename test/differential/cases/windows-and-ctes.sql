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
create table win_t (a int, b int, c varchar(10), d date, e double, f time)
insert into win_t values (1,2,'a','2020-01-01',1.5,'10:00:00'),(2,2,'b','2020-01-02',2.5,'11:00:00')
select ROW_NUMBER() OVER w FROM win_t WINDOW w AS (w2), w1 AS (w), w2 as (w1)
select ROW_NUMBER() OVER w FROM win_t WINDOW w AS (w1), w1 AS (w2), w2 as (w1)
select SUM(a) OVER w1, ROW_NUMBER() OVER w2 FROM win_t WINDOW w2 AS (), w1 AS (w22 ORDER BY a)
select count(*) OVER w FROM win_t WINDOW w AS (ORDER BY a), w AS (ORDER BY b)
select a FROM win_t WINDOW w AS (ORDER BY a), w AS (ORDER BY b)
select COUNT(a) OVER w1 FROM win_t WINDOW w1 AS (), w2 AS (w1 PARTITION BY a)
select COUNT(a) OVER w1 FROM win_t WINDOW w1 AS (ORDER BY a), w2 AS (w1 ORDER BY a)
select a, rank() OVER ( w ORDER BY c DESC ) FROM win_t WINDOW w AS (ORDER BY a)
select sum(a) OVER (w rows current row) FROM win_t WINDOW w AS (ORDER BY a rows 1 preceding)
select sum(a) OVER (w) FROM win_t WINDOW w AS (ORDER BY a rows 1 preceding)
select sum(a) OVER w FROM win_t WINDOW w AS (ORDER BY a rows 1 preceding)
select ROW_NUMBER() OVER (ROWS BETWEEN UNBOUNDED FOLLOWING AND CURRENT ROW) FROM win_t
select ROW_NUMBER() OVER (ROWS BETWEEN CURRENT ROW AND UNBOUNDED PRECEDING) FROM win_t
select sum(a) OVER (ROWS UNBOUNDED FOLLOWING) FROM win_t
select sum(a) OVER (ROWS BETWEEN 1 following and 1 preceding) FROM win_t
select sum(a) OVER (ROWS BETWEEN 1 following and current row) FROM win_t
select sum(a) OVER (ROWS 1 following) FROM win_t
select sum(a) OVER (ROWS BETWEEN current row and 1 preceding) FROM win_t
select sum(a) OVER (ROWS 3.14 PRECEDING) FROM win_t
select sum(a) OVER (ROWS null PRECEDING) FROM win_t
select sum(a) OVER (ROWS '1' PRECEDING) FROM win_t
select sum(a) OVER (ROWS -1 PRECEDING) FROM win_t
select sum(a) OVER (ORDER BY a RANGE -1 PRECEDING) FROM win_t
select sum(a) OVER (ROWS BETWEEN 3 PRECEDING AND 3.4 FOLLOWING) FROM win_t
select sum(a) OVER (ORDER BY a,b RANGE 3 PRECEDING) FROM win_t
select sum(a) OVER (RANGE BETWEEN 2 PRECEDING AND CURRENT ROW) FROM win_t
select sum(a) OVER (ORDER BY c RANGE 2 PRECEDING) FROM win_t
select sum(a) OVER (ORDER BY d RANGE 2 PRECEDING) FROM win_t
select sum(a) OVER (ORDER BY f RANGE 2 PRECEDING) FROM win_t
select sum(a) OVER (ORDER BY e RANGE 0.5 PRECEDING) FROM win_t
select sum(a) OVER (ORDER BY a RANGE 1.5 PRECEDING) FROM win_t
select sum(a) OVER (ORDER BY a,b RANGE unbounded PRECEDING) FROM win_t
select sum(a) OVER (ORDER BY a DESC RANGE 1 PRECEDING) FROM win_t
select RANK() OVER (ORDER BY 1) FROM win_t
select a/SUM(a) OVER (PARTITION BY 1) AS x FROM win_t
select RANK() OVER (ORDER BY 1+0) FROM win_t
select RANK() OVER (ORDER BY 'x') FROM win_t
select RANK() OVER (ORDER BY null) FROM win_t
select AVG(SUM(a) OVER ()) FROM win_t
select SUM(SUM(a) OVER ()) over () FROM win_t
select SUM(SUM(a)) over () FROM win_t
select rank() over (order by rank() over ()) FROM win_t
select lag(rank() over ()) over () FROM win_t
select a from win_t where rank() over () > 1
select a from win_t group by rank() over ()
select a from win_t having rank() over () > 1
select a, rank() over () r from win_t having r > 1
select a, rank() over () r from win_t group by r
UPDATE win_t set a = SUM(b) OVER ()
UPDATE win_t set a = 1 where rank() over () = 1
DELETE FROM win_t where rank() over () = 1
DELETE FROM win_t order by rank() over () limit 0
CREATE TABLE win_g (a INT , b INT as (ROW_NUMBER() OVER (ORDER BY a)))
CREATE TABLE win_g3 (a INT , check (ROW_NUMBER() OVER (ORDER BY a) > 1))
INSERT INTO win_t (a) values (rank() over ())
select 1 + rank() over ()
SET @x = rank() over ()
select NTILE(0) OVER () FROM win_t
select NTILE(null) OVER () FROM win_t
select NTILE(1.5) OVER () FROM win_t
select NTILE(-1) OVER () FROM win_t
select NTILE(a) OVER () FROM win_t
select NTH_VALUE(a, 0) OVER () FROM win_t
select NTH_VALUE(a, null) OVER () FROM win_t
select NTH_VALUE(a, a) OVER () FROM win_t
select NTH_VALUE(a, -1) OVER () FROM win_t
select LAG(a, -1) OVER () FROM win_t
select LAG(a, null) OVER () FROM win_t
select LAG(a, a) OVER () FROM win_t
select LAG(a, 1.5) OVER () FROM win_t
select LAG(a, 0) OVER () FROM win_t
select LEAD(a, 18446744073709551615) OVER () FROM win_t
select (SELECT ROW_NUMBER() OVER (ORDER BY u.a) FROM win_t LIMIT 1) FROM win_t u
select (SELECT ROW_NUMBER() OVER (PARTITION BY u.a) FROM win_t LIMIT 1) FROM win_t u
select (SELECT sum(u.a) OVER () FROM win_t LIMIT 1) FROM win_t u
select SUM(a) OVER () AS x, (SELECT x) FROM win_t
select (select a from win_t limit 1) union (select a from win_t) order by (row_number() over ())
(select a from win_t) union (select a from win_t) order by (row_number() over ())
select nth_value(a, 1) from first over () from win_t
select distinct rank() over (order by b) from win_t
select rank() over w from win_t window w as (order by a) order by a limit 1
select std(a) over (), variance(a) over (order by a), var_samp(a) over (order by a rows between 1 preceding and 1 following), max(c) over (order by a), min(c) over (order by a rows between current row and unbounded following), bit_or(a) over (order by a), bit_and(a) over (order by a desc rows 1 preceding), bit_xor(a) over () from win_t
create table win_s (grp int, a int, c char(10))
insert into win_s values (1,1,"a"),(2,2,"b"),(2,3,"c"),(3,4,"E"),(3,5,"C"),(3,6,"D")
select std(a) over () from win_s
select std(a) over (order by a) from win_s
select std(a) over (order by a rows between 1 preceding and 1 following) from win_s
select var_samp(a) over (order by a rows between 1 preceding and 1 following) from win_s
select bit_or(a) over (order by a rows between 1 preceding and 1 following) from win_s
select bit_and(a) over (order by a rows between 1 preceding and 1 following), bit_xor(a) over (order by a rows between 1 preceding and 1 following) from win_s
select json_arrayagg(a) over (order by a rows between 1 preceding and 1 following) from win_s
select json_objectagg(c, a) over (order by a rows between 1 preceding and 1 following) from win_s
select max(c) over (order by a rows between 1 preceding and 1 following) from win_s
select sum(a) over (order by a rows between 1 preceding and 1 following), avg(a) over (order by a rows between 1 preceding and 1 following), sum(a/3) over (order by a rows between 1 preceding and 1 following)from win_s
create table cte_e (id int primary key, boss int, name varchar(20), dep int)
insert into cte_e values (1,null,'a',1),(2,1,'b',1),(3,1,'c',2),(4,2,'d',2),(5,4,'e',null)
create table cte_edges (a int, b int)
insert into cte_edges values (1,2),(2,3),(3,1),(3,4)
with recursive t as (select 1 n union all select n+1 from t limit 5) select * from t
with recursive t as (select 1 n union all select n+1 from t where n<10 limit 3 offset 2) select * from t
with recursive g as (select 1 v union select b from g join cte_edges on a=v) select * from g order by v
with recursive g as (select 1 v union select a from cte_edges where a=2 union select b from g join cte_edges on a=v) select * from g order by v
with recursive g as (select 1 v union all select 10 union all select v+1 from g where v<3 union all select v+2 from g where v between 10 and 12) select * from g order by v
with recursive g as (select 1 v union distinct select b from g join cte_edges on a=v union distinct select a from g join cte_edges on b=v) select * from g order by v
with recursive g as (select 1 v union all select v+1 from g where v<3), h as (select v*2 w from g union all select w+100 from h where w<300) select * from h order by w
with recursive g as (select v from g) select * from g
with recursive g as (select v+1 from g union all select 1 v) select * from g
with recursive g as (select 1 v union all select max(v)+1 from g where v<3) select * from g
with recursive g as (select 1 v union all select v+1 from g where v<3 group by v) select * from g
with recursive g as (select 1 v union all select row_number() over () from g where v<3) select * from g
with recursive g as (select 1 v union all select (select v from g)+1 from g where v<3) select * from g
with recursive g as (select 1 v union all select g.v+1 from g join g h on 1 where g.v<3) select * from g
with recursive g as (select 1 v union all select id from cte_e left join g on id=v) select * from g
with recursive g as (select 1 v union all select v+1 from (select * from g) z where v<3) select * from g
with recursive g as (select 1 v union all select 1 from cte_e where exists (select 1 from g)) select * from g
with recursive g (a,b) as (select 1 v union all select v+1 from g where v<3) select * from g
with recursive g as (select 1 v, 'x' s union all select v+1, concat(s,'y') from g where v<3) select * from g
with recursive g as (select 1 v, cast('x' as char(10)) s union all select v+1, concat(s,'y') from g where v<3) select * from g
with recursive g as (select 1 v, null x union all select v+1, v from g where v<3) select * from g
with recursive g as (select 1 v, null x union all select v+1, 'abc' from g where v<3) select * from g
with recursive g as (select 1 v, '2024-01-01' d union all select v+1, d + interval 1 day from g where v<3) select * from g
set sql_mode=''
with recursive g as (select 1 v, 'x' s union all select v+1, concat(s,'y') from g where v<3) select * from g
with recursive g as (select 1 v, null x union all select v+1, 'abc' from g where v<3) select * from g
set sql_mode=default
set cte_max_recursion_depth=5
with recursive t as (select 1 n union all select n+1 from t where n<6) select count(*) from t
with recursive t as (select 1 n union all select n+1 from t where n<7) select count(*) from t
with recursive t as (select 1 n union select n+1 from t where n<6) select count(*) from t
with recursive t as (select 1 n union select n+1 from t where n<7) select count(*) from t
with recursive t as (select 1 n union all select n+1 from t) select * from t limit 3
with recursive t as (select 1 n union all select n+1 from t limit 100) select count(*) from t
with recursive t as (select 1 n union all select n+1 from t limit 4) select count(*) from t
set cte_max_recursion_depth=0
with recursive t as (select 1 n union all select n+1 from t where n<6) select count(*) from t
with recursive t as (select 1 n union all select n+1 from t where n<1) select count(*) from t
set cte_max_recursion_depth=default
insert into cte_e with recursive t as (select 100 n union all select n+1 from t) select n,null,'x',null from t
insert into cte_e (id) with recursive t as (select 100 n union all select n+1 from t where n<110) select n from t
create table cte_rec as with recursive t as (select 1 n union all select n+1 from t where n<3) select * from t
update cte_e set name='z' where id in (with recursive t as (select 100 n union all select n+1 from t where n<110) select n from t)
with recursive t as (select 100 n union all select n+1 from t where n<110) delete from cte_e where id in (select n from t)
with recursive t as (select 100 n union all select n+1 from t where n<110) update cte_e join t on id=n set name='q'
create view cte_vr as with recursive t as (select id, boss, 0 lvl from cte_e where boss is null union all select cte_e.id, cte_e.boss, lvl+1 from cte_e join t on cte_e.boss=t.id) select * from t
select * from cte_vr order by id
select (with recursive t as (select 1 n union all select n+1 from t where n<cte_e.id) select sum(n) from t) s from cte_e order by id
with recursive t as (select id, cast(id as char(200)) path, 0 cyc from cte_e where id=1 union all select cte_e.id, concat(path,',',cte_e.id), find_in_set(cte_e.id, path)>0 from t join cte_e on cte_e.boss=t.id where not cyc) select * from t order by id
with recursive t as (select 'A' k union select lower(k) from t) select * from t
with recursive a as (select 1 n union all select n+1 from a where n<3), b as (select * from a) select count(*) from b b1, b b2, a
with recursive t(n) as (select 1 union all select n+1 from t where n<5) select t1.n, t2.n from t t1 left join t t2 on t2.n=t1.n*2 order by 1
with recursive d as (select cast('2024-01-29' as date) dt union all select date_add(dt, interval 1 day) from d where dt < '2024-02-02') select dt, coalesce(sum(cte_e.id),0) from d left join cte_e on day(dt)=cte_e.id group by dt order by dt
with recursive g as (select 1 v, 1.5 d union all select v+1, d*100 from g where v<3) select * from g
create table cte_small (id int, t tinyint)
insert into cte_small values (5,100)
with recursive g as (select id, t from cte_small union all select id-1, t+20 from g where id>0) select * from g
with recursive g as (select id, t from cte_small union all select id*1000, t from g where id<1e15) select * from g
with recursive g as (select id, t from cte_small union all select id-1, t+5 from g where id>0) select * from g
with recursive g as (select 'A' a, 1 n union select if(n%2,'a','B'), n%2+1 from g) select * from g
with a as (select 1), a as (select 2) select * from a
with a as (select 1), b as (with a as (select 3 x) select * from a) select * from a, b
with a as (select 1), a as (select 2) select 1
create table Item (id int, kind int)
insert into Item values (1, 2), (2, 3), (3, null)
with unread as (select no_such from Item), Read_it as (select id from Item) select count(*) from Read_it
with unread(a, b) as (select 1) select 2
with a as (select 1 as n), b as (select n from a) select n + 1 from b
with Seen as (select 1 as n) select * from seen
with recursive item(id) as (select 1 union all select item.id + 1 from item join Item on item.id = Item.id) select * from item
with recursive steps(n, m) as (with recursive small(k) as (select 1 union all select k + 1 from small where k < 3) select k, 0 from small union all select n + 10, m + 1 from steps where m < 1) select * from steps order by n
with recursive steps as (with base as (select 5 as n) select n from base union select n - 1 from steps where n > 3) select * from steps
with c as (select 1 as id) update Item set kind = 9 where id in (select id from c)
with c as (select 1 as id) delete from Item where id in (select id from c)
select item.id from Item
select I.id from Item i
select Item.* from Item item
select i.id, I.kind from Item i join Item I on i.id = I.id order by 1
select x.id from Item x where exists (select 1 from Item y where X.id = y.id)
select id from Item order by ITEM.id
update Item i set I.kind = 1
delete I from Item i
select count(*) from INFORMATION_SCHEMA.tables t where t.table_name = 'no such' group by T.table_name
select information_schema.tables.table_name from INFORMATION_SCHEMA.tables where table_name = 'no such'
drop table Item
with recursive r as (select cast('' as binary(4)) x, 1 n union all select concat(x, '\0'), n + 1 from r where n < 3) select hex(x) from r
with recursive r as (select cast('a' as binary(4)) x, 1 n union all select left(x, 2), n + 1 from r where n < 3) select hex(x) from r
with recursive r as (select cast('a' as binary) x, 1 n union all select concat(x, 'b'), n + 1 from r where n < 3) select hex(x) from r
with recursive r as (select x'01' x, 1 n union all select 'a', n + 1 from r where n < 3) select hex(x) from r
with recursive r as (select x'0102' x, 1 n union all select x'01', n + 1 from r where n < 3) select hex(x) from r
with recursive r as (select x'0102' x, 1 n union all select concat(x, 'a'), n + 1 from r where n < 3) select hex(x) from r
with recursive r as (select cast(concat('a') as binary(3)) x, 1 n union all select null, n + 1 from r where n < 3) select hex(x) from r
with recursive r as (select repeat(x'61', 300) x, 1 n union all select concat(x, x), n + 1 from r where n < 3) select length(x) from r
with recursive r as (select unhex('6162') x, 1 n union all select concat(x, 'c'), n + 1 from r where n < 2) select hex(x) from r
with recursive r as (select unhex('6162') x, 1 n union all select concat(x, 'cdefghijklmnopqrst'), n + 1 from r where n < 2) select hex(x) from r
with recursive r as (select cast(1 as binary(20)) p, 1 n union all select concat(p, '/', n), n + 1 from r where n < 3) select p, n from r
with recursive r as (select binary 'a' p, 1 n union all select concat(p, '/', n), n + 1 from r where n < 3) select p, n from r
create table recb (id int, up int, b binary(2), v varbinary(3))
insert into recb values (1, null, 'a', 'a'), (2, 1, 'b', 'b')
with recursive r as (select id, b, v from recb where up is null union all select recb.id, recb.v, recb.b from recb join r on recb.up = r.id) select id, hex(b), hex(v) from r
with recursive r as (select id, v from recb where up is null union all select recb.id, concat(r.v, recb.v) from recb join r on recb.up = r.id) select id, hex(v) from r
with recursive r as (select id, v from recb where up is null union all select recb.id, concat(r.v, 'xyz') from recb join r on recb.up = r.id) select id, hex(v) from r
set sql_mode = ''
with recursive r as (select x'0102' x, 1 n union all select concat(x, 'a'), n + 1 from r where n < 3) select hex(x) from r
set sql_mode = default
-- Numbers without a sign in the first rows of a recursion.
create table ranked (b int)
insert into ranked values (1),(1),(2)
with recursive qn as (select rank() over (order by b) as a from ranked union select a from qn) select * from qn
with recursive qn as (select row_number() over (order by b) as a from ranked union all select a+1 from qn where a < 5) select * from qn order by a
with recursive qn as (select dense_rank() over (order by b) as a, 1 as n from ranked union all select a, n+1 from qn where n < 3) select *, a = 2, concat(a) from qn order by a, n
with recursive qn as (select crc32('a') as a union select a from qn) select * from qn where a > 1
with recursive p as (select row_number() over (order by b) as rn, b from ranked), r as (select rn, b from p where rn = 1 union all select p.rn, r.b + p.b from r join p on p.rn = r.rn + 1) select * from r order by rn
with recursive qn as (select rank() over (order by b) as n from ranked union all select 2 union all select n+2 from qn where n < 4) select n from qn order by n
with recursive qn as (select cast(1 as decimal(18,2)) as n union all select n*3 from qn where n < 100000000000000) select max(n) from qn
set sql_mode=''
with recursive qn as (select cast(1 as decimal(18,0)) as n union all select n*10 from qn where n < 900000000000000000) select max(n) from qn
set sql_mode=default
create table strict_steps (id int primary key, a varchar(10), c time, d date)
insert into strict_steps values (1,'x','1:2:3','2024-01-01'),(2,'abc','10:20:30','2023-01-01')
with recursive r as (select 1 as n, 99999 as x union all select r.n + 1, bit_count('a') from r where r.n < 5) select * from r
with recursive r as (select 1 as n, 99999 as x union all select r.n + 1, cast('a' as signed) from r where r.n < 5) select * from r
with recursive r as (select 1 as n, cast('a' as signed) as x union all select r.n + 1, 1 from r where r.n < 5) select * from r
with recursive r as (select 1 as n, a from strict_steps t where id=1 union all select r.n + 1, a + 1 from r where r.n < 5) select * from r
with recursive r as (select 1 as n, a from strict_steps t where id=1 union all select r.n + 1, t.a + 1 from r join strict_steps t where r.n < 3) select * from r
with recursive r as (select 1 as n, 1 as m from strict_steps t where id=1 union all select r.n + 1, m + 'b' from r where r.n < 3) select * from r
with recursive r as (select 1 as n, 1 as m from strict_steps t where id=1 union all select r.n + 1, 1/0 from r where r.n < 3) select * from r
with recursive r as (select 1 as n, 1 as m from strict_steps t where id=1 union all select r.n + 1, 1 from r where r.n < 3 and 'a'+n > 0) select * from r
with recursive r as (select 1 as n, 1 as m from strict_steps t where id=1 union all select r.n + 1, 1 from r where r.n < 3) select r.*, 'a'+n from r
with recursive r as (select 1 as n, 1 as m from strict_steps t where id=1 union all select r.n + 1, 1 from r where r.n < 3) select r.*, t.a+n from r join strict_steps t where t.a + 1 < 3
with recursive r as (select 1 as n, 1 as m from strict_steps t where id=1 union all select r.n + 1, 1 from r where r.n < 3) select 'a'+1, (select max(n) from r) union select 'b'+1, n from r where n = 'a'
with recursive r as (select 1 as n, a + 1 as m from strict_steps t where id=1 union all select r.n + 1, 1 from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, date('x') as m from strict_steps t where id=1 union all select r.n + 1, date('y') from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, date '2024-01-01' m from strict_steps t where id=1 union all select r.n + 1, date('y') from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, date '2024-01-01' m from strict_steps t where id=1 union all select r.n + 1, 'y' from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, date '2024-01-01' m from strict_steps t where id=1 union all select r.n + 1, dayname('y') from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, 1.5 m from strict_steps t where id=1 union all select r.n + 1, m/0 from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, time'800:00:00' m from strict_steps t where id=1 union all select r.n + 1, addtime(m, m) from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, time'800:00:00' m from strict_steps t where id=1 union all select r.n + 1, addtime(time'800:00:00', '800:00:00') from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, unhex('xx') m from strict_steps t where id=1 union all select r.n + 1, m from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, 'a' m from strict_steps t where id=1 union all select r.n + 1, inet6_aton('xx') from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, 'a' m from strict_steps t where id=1 union all select r.n + 1, log(-1) from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, 'a' m from strict_steps t where id=1 union all select r.n + 1, str_to_date('x','%d') from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, 'a' m from strict_steps t where id=1 union all select r.n + 1, convert('é' using ascii) from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, 1 as m from strict_steps t where id=1 union all select r.n + 1, (select sum(a) from strict_steps t) from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, 1 as m from strict_steps t where id=1 union all select r.n + 1, (select max(a) + 0 from strict_steps t) from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, 1 as m from strict_steps t where id=1 union all select r.n + 1, (select a + 0 from strict_steps t where id = r.n) from r where r.n < 3) select r.* from r
with recursive r as (select 1 as n, 99999 as x union select r.n + 1, bit_count('a') from r where r.n < 5) select * from r
with recursive r as (select 1 as n, t.c as x from strict_steps t where t.d = 'x' union select r.n + 1, x from r where r.n < 5) select * from r
with recursive r as (select 1 as n, t.c as x from strict_steps t where t.a = 5 union select r.n + 1, x from r where r.n < 5) select * from r
with recursive r as (select 1 as n union select r.n + 1 from r where r.n < 5) select count(*) from strict_steps t where a > 5 and id in (select n from r)
create table made as with recursive r as (select 1 as n union select r.n + 1 from r where r.n < 5) select n, n+'0' from r
insert ignore into strict_steps (id, a) with recursive r as (select 10 as n union select r.n + 1 from r where r.n < 12 and 'b'+n > 1) select n, n+'b' from r
set sql_mode = ''
with recursive r as (select 1 as n, 99999 as x union all select r.n + 1, bit_count('a') from r where r.n < 5) select * from r
with recursive r as (select 1 as n, 1 as m from strict_steps t where id=1 union all select r.n + 1, m + 'b' from r where r.n < 3) select * from r
set sql_mode = default
with recursive r as (select 1 as n, 1 as m from strict_steps t where id=1 union all select r.n + 1, m + 'b' from r where r.n < 3) select * from r
drop table strict_steps, made
create table truth (id int primary key, b blob, vb varbinary(10), bn binary(4), i int, x text, j json, v varchar(10), tb tinyblob, bt bit(5), e enum('a'))
insert into truth values (1,'a','a','a',1,'x','[1]','v','t',1,'a'),(2,'a','a','a',1,'x','[1]','v','t',1,'a')
select json_arrayagg(i in (1)) over w, json_arrayagg(i is null) over w, json_arrayagg(not i) over w, json_arrayagg(json_valid(x)) over w, json_arrayagg(regexp_like(x,'a')) over w, json_objectagg(id, x like 'x') over w, json_objectagg(id, true) over w, json_arrayagg(true) over w, json_arrayagg(b) over w from truth window w as (order by id)
select json_arrayagg(b), json_arrayagg(vb), json_arrayagg(bn), json_arrayagg(i=1), json_arrayagg(regexp_like(x,'a')), json_arrayagg(unhex(hex(b))), json_arrayagg(unhex(hex(vb))), json_arrayagg(true), json_arrayagg(tb), json_arrayagg(bt) from truth where id = 1
select json_arrayagg(i in (1)) , json_arrayagg(i is null) , json_arrayagg(not i) , json_arrayagg(i and 1) , json_arrayagg(exists (select 1)) , json_arrayagg(json_valid(x)) , json_arrayagg(json_contains(j, '1')) , json_arrayagg(is_uuid(x)) , json_arrayagg(i between 1 and 2) , json_arrayagg(x like 'x') , json_arrayagg(if(i,true,false)) , json_arrayagg(coalesce(i=1))  from truth where id = 1 
select json_object('a', lag(i=1) over w), json_array(first_value(i=1) over w), json_array(first_value(regexp_like(x,'a')) over w), json_array(lead(b) over w), json_array(first_value(unhex(hex(b))) over w), json_array(max(b) over w), json_array(row_number() over w = 1) from truth where id = 1 window w as (order by id)
drop table truth
create table fitted_steps (id int primary key, i int, f float, d double, dc decimal(5,2), y year, bt bit(5), ti tinyint unsigned)
insert into fitted_steps values (1, 5, 1e30, 1e300, 5.5, 2024, 3, 200)
with recursive r as (select 1 as n, i as x from fitted_steps union all select n + 1, power(x, 14) from r where n < 3) select * from r
with recursive r as (select 1 as n, i as x from fitted_steps union all select n + 1, x * 1.5 from r where n < 3) select * from r
with recursive r as (select 1 as n, i as x from fitted_steps union all select n + 1, x * 1e20 from r where n < 3) select * from r
with recursive r as (select 1 as n, f as x from fitted_steps union all select n + 1, x * 1e20 from r where n < 3) select * from r
with recursive r as (select 1 as n, dc as x from fitted_steps union all select n + 1, x * 1e20 from r where n < 3) select * from r
with recursive r as (select 1 as n, dc as x from fitted_steps union all select n + 1, x * 1.77 from r where n < 3) select * from r
with recursive r as (select 1 as n, y as x from fitted_steps union all select n + 1, x * 10 from r where n < 3) select * from r
with recursive r as (select 1 as n, bt as x from fitted_steps union all select n + 1, x * 10 from r where n < 3) select * from r
with recursive r as (select 1 as n, ti as x from fitted_steps union all select n + 1, x * 10 from r where n < 3) select * from r
with recursive r as (select 1 as n, 5 as x union all select n + 1, x * 1e10 from r where n < 3) select * from r
with recursive r as (select 1 as n, 5.5 as x union all select n + 1, x * 1e3 from r where n < 3) select * from r
with recursive r as (select 1 as n, cast(5 as decimal(65,30)) as x union all select n + 1, power(x, 40) from r where n < 3) select * from r
with recursive r as (select 1 as n, 5 as x union all select n + 1, 'abc' from r where n < 3) select * from r
with recursive r as (select 1 as n, 5 as x union all select n + 1, '7.5' from r where n < 3) select * from r
with recursive r as (select 1 as n, 5 as x union all select n + 1, '99999999999999999999' from r where n < 3) select * from r
with recursive r as (select 1 as n, 5 as x union all select n + 1, -1e30 from r where n < 3) select * from r
with recursive r as (select 1 as n, bt as x from fitted_steps union all select n + 1, -1 from r where n < 3) select * from r
with recursive r as (select 1 as n, cast(1 as unsigned) as x union all select n + 1, -1 from r where n < 3) select * from r
with recursive r as (select 1 as n, time'10:00:00' as x union all select n + 1, 5 from r where n < 3) select * from r
with recursive r as (select 1 as n, time'10:00:00' as x union all select n + 1, 'x' from r where n < 3) select * from r
with recursive r as (select 1 as n, date'2024-01-01' as x union all select n + 1, 5 from r where n < 3) select * from r
with recursive r as (select 1 as n, date'2024-01-01' as x union all select n + 1, 20240102 from r where n < 3) select * from r
with recursive r as (select 1 as n, date'2024-01-01' as x union all select n + 1, '2024-01-02 10:00' from r where n < 3) select * from r
with recursive r as (select 1 as n, date'2024-01-01' as x union all select n + 1, x + interval 1 day from r where n < 3) select * from r
with recursive r as (select 1 as n, date'2024-01-01' as x union all select n + 1, x + interval 1 hour from r where n < 3) select * from r
with recursive r as (select 1 as n, 5.55 as x union all select n + 1, x / 3 from r where n < 3) select * from r
drop table fitted_steps
create table grown (id int primary key, z int(10) zerofill, u decimal(10,2) unsigned, f float(7,2) unsigned zerofill, d double unsigned, b bigint unsigned zerofill, y year, dt date)
insert into grown values (1, 2, 1.5, 22.22, 2.5, 7, 0, '2024-02-29')
with recursive r as (select 1 as n, z, u, f, d, b, y from grown union all select n + 1, z, u, f, d, b, y from r where n < 3) select * from r
with recursive r as (select 1 as n, z, u, f, d, b, y from grown union all select n + 1, z + 1, u, f, d, b, 0 from r where n < 3) select * from r
with recursive r as (select 1 as n, year(dt) as y from grown union all select n + 1, 0 from r where n < 3) select * from r
with recursive r as (select 1 as n, z, b from grown union select n + 1, z, b from r where n < 3) select n, z, b, concat(z, b) from r
