-- What aggregates of ZEROFILL, YEAR and other types look like, by the way in which MySQL groups; names in GROUP BY and HAVING.
create table z (id int primary key auto_increment, zf int(5) zerofill, y year, du decimal(5,2) unsigned, b bit(5), bb bit(64), f float, d double unsigned, iu int unsigned, bu bigint unsigned, ti tinyint, bo boolean, e enum('a','b'), s set('a','b'), dt date, ts timestamp null, dm datetime(3), tm time, tx text, vc varchar(10), vb varbinary(10), j json, du0 decimal(5,2) unsigned not null, zd decimal(8,2) zerofill, zfl float zerofill)
insert into z values (1, 7, 2024, 1.5, 3, 5, 1.5, 2.5, 3, 4, 5, 1, 'a', 'a,b', '2024-01-01', '2024-01-01 10:00:00', '2024-01-01 10:00:00.5', '10:00:00', 'abc', 'x', 'y', '1', 0, 3.5, 4.5), (2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'b', '', '2024-01-02', '2024-01-02 10:00:00', '2024-01-02 10:00:00.5', '10:00:01', 'b', 'y', 'z', '{}', 1, 0, 0), (3, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, 2, null, null)
create table z2 (id int primary key auto_increment, k int, u int unique, zf int(5) zerofill, y year, b bit(5), n int not null, unique key n (n), key kk (k), f float, t int)
insert into z2 values (1, 1, 1, 7, 0, 1, 1, 1, 1), (2, 1, 2, 8, 2024, 2, 2, 2, 2), (3, 2, 3, 0, 0, 3, 3, 3, 1)
select k, min(zf), max(y), min(b) from z2 group by k
select k, min(zf), max(y), min(b) from z2 group by k order by k
select k, min(zf), max(y), min(b) from z2 group by k order by 2
select n, min(zf), max(y) from z2 group by n
select u, min(zf), max(y) from z2 group by u
select id, min(zf), max(y) from z2 group by id
select id, min(zf), max(y) from z2 group by id desc
select id, min(zf), max(y) from z2 group by id order by id desc
select id, min(zf), max(y) from z2 group by id order by n
select id, min(zf), max(y) from z2 group by id order by 2
select id, min(zf), max(y) from z2 group by id, n
select id, min(zf), max(y) from z2 group by n, id
select id, min(zf), max(y) from z2 group by id, k order by id
select id + 0, min(zf), max(y) from z2 group by id + 0
select t, min(zf), max(y) from z2 group by t
select t, min(zf), max(y), count(distinct n) from z2 group by t
select t, min(zf), max(y), group_concat(n) from z2 group by t
select t, min(zf), max(y), group_concat(n order by n) from z2 group by t
select t, min(zf), max(y), group_concat(distinct n) from z2 group by t
select t, min(zf), max(y), json_arrayagg(n) from z2 group by t
select t, min(zf), max(y), sum(distinct n) from z2 group by t
select t, min(zf), max(y) from z2 where id = 1 group by t
select t, min(zf), max(y) from z2 where t = 1 group by t
select t, min(zf), max(y) from z2 where id < 3 group by t
select t, min(zf), max(y) from z2 group by t limit 1
select id, min(zf), max(y) from z2 where id > 1 group by id
select id, min(zf), max(y) from z2 where k = 1 group by id
select id, min(zf), max(y) from z2 group by id limit 2
select min(zf), max(y), min(b) from z2 where k = 1
select min(zf), max(y) from z2 where id = 1
select min(zf), max(y) from z2 order by 1
select distinct min(zf), max(y) from z2
select distinct min(zf), max(y) from z2 group by k
select a.t, min(a.zf), max(a.y) from z2 a join z2 b on a.id = b.id group by a.t
select min(b.zf), max(b.y) from z2 a join z2 b on a.id = b.id
select concat(min(zf), '!'), concat(max(y), '!'), min(zf) + 0, hex(min(zf)) from z2
select t, concat(min(zf), '!'), concat(max(y), '!') from z2 group by t
select id, concat(min(zf), '!'), concat(max(y), '!') from z2 group by id
select (select min(zf) from z2), (select max(y) from z2 where id = 1), (select min(zf) from z2 group by t limit 1), (select max(y) from z2 group by t limit 1)
select q.m, q.y from (select min(zf) as m, max(y) as y from z2) q
select q.m, q.y from (select t, min(zf) as m, max(y) as y from z2 group by t) q
with q as (select t, min(zf) as m, max(y) as y from z2 group by t) select m, y from q
select q.m, q.y from (select zf as m, y as y from z2 limit 5) q
select q.m, q.y from (select distinct zf as m, y as y from z2) q
select concat(q.m), concat(q.y) from (select distinct zf as m, y as y from z2) q
select q.m, q.y from (select zf as m, y as y from z2 union all select zf, y from z2) q
select min(zf) from z2 union all select min(zf) from z2
select min(y) from z2 union all select min(y) from z2
select min(y) from z2 union all select 7
select t, min(zf) over (), max(y) over (), min(b) over () from z2 order by 1
select t, min(zf) over w, max(y) over w from z2 window w as (partition by t) order by 1
select t, min(min(zf)) over () from z2 group by t
select t, min(zf), rank() over (order by t) from z2 group by t
select t, zf, y, rank() over (order by t) from z2
select t, first_value(zf) over (order by id), lag(y) over (order by id) from z2
select t, min(zf) as m from z2 group by t having m > 0
select min(zf) as m from z2 having m >= 0
select t, min(zf) as m, max(y) as y from z2 group by t with rollup having m >= 0
select t, k, min(zf) as m, max(y) as y from z2 group by t, k with rollup
select distinct t, k, min(zf) as m, max(y) as y from z2 group by t, k with rollup
select t, k, min(zf) as m, max(y) as y from z2 group by t, k with rollup limit 2
select a.id, (select min(zf) from z2 b where b.id <= a.id), (select max(y) from z2 b where b.id < a.id) from z2 a
select zf as k, count(*) from z2 group by zf with rollup
select zf as k, count(*) from z2 group by zf with rollup order by zf
select zf as k, y, count(*) from z2 group by zf, y with rollup
select zf as k, y, count(*) from z2 group by zf, y with rollup order by zf
select zf, y, count(*) from z2 group by zf, y
select f, count(*), if(1, f, 1), coalesce(f, 1), coalesce(f, t), ifnull(f, 1), case when 1 then f else 2 end, least(f, 1), coalesce(f, true), nullif(f, 1) from z2 group by f
select coalesce(id, 1), f from z2 union select 1, 1
select f from z2 union select true
select f from z2 union select id from z2
select f from z2 union select (t = 1) from z2
select f from z2 union select cast(1 as signed)
select if(1, f, id), if(1, f, t = 1), if(1, f, 100), if(1, f, 100000) from z2
select lag(f, 1, 1) over (), lag(f, 1, t) over (), lag(f, 1, 1e0) over () from z2
create table hh (id int primary key, k int, s int, g int, zd decimal(8,2) zerofill)
insert into hh values (1, 1, 5, 3, 1), (2, 1, 6, 3, 2), (3, 2, 5, null, null)
select s as k, sum(id) as s from hh group by s with rollup
select s as k, sum(id) as s from hh group by s
select k, sum(g) as g from hh group by k having g > 1
select k, sum(g) as g from hh group by k with rollup having g > 1
select g, sum(id) as g from hh group by g having g > 1
select k as g, sum(id) as x from hh group by g having g > 1
select k as g, sum(id) as x from hh group by g with rollup
select g as k, sum(id) as x from hh group by k
select g as k, sum(id) as x from hh group by k with rollup
select g as k, sum(id) as x from hh group by k with rollup having k > 1
select k + 1 as s, count(*) from hh group by s
select k + 1 as k, count(*) from hh group by k
select k + 1 as k, count(*) from hh group by k order by k
select k + 1 as k, count(*) from hh group by k having k > 2
select k + 1 as k, count(*) from hh group by k order by -k
select id as k, count(*) from hh group by k with rollup order by k
select s as k, count(*) from hh group by s with rollup order by -k
select k as z, max(s) as k from hh group by z having k > 2
select k as z, max(s) as k from hh group by z order by k
select k as z, max(s) as k from hh group by z order by k + 0
select k as z, max(s) as k from hh group by k order by k
select zd, count(*) from hh group by zd with rollup
select 1 as k, count(*) from hh group by k
select hh.k as s, hh.s as k, count(*) from hh group by s, k
select hh.k as s, hh.s as k, count(*) from hh group by hh.k, hh.s having s > 1
select k from hh having k > 1
select k + 1 as k from hh having k > 2
select k as a, s as a from hh group by a
select k as a, s as a from hh order by a
select k as a, s as a from hh having a > 1
select k as a, k as a from hh group by a
select s as k, sum(id) as s from hh group by s
select k as z, max(s) as k from hh group by z having k > 2
select k as z, max(s) as k from hh group by z having k > 2 and k < 10
select k as z, max(s) as k from hh group by z having abs(k) > 2
select hh.k as s, hh.s as k, count(*) from hh group by hh.k, hh.s having s > 1
select hh.k as s, hh.s as k, count(*) from hh group by s, k having s > 1 and k > 0
select id as k, k as m from hh having k > 1
select k, max(s) as k from hh group by k having k > 2
select k, max(s) as k from hh group by k
select k as k from hh group by k
select k as K from hh group by K having k > 1
select k + 0 as k from hh group by K
select hh.k as k from hh group by K
select (select max(s) as k from hh h2 group by k limit 1) as x from hh
create view v as select s as k, sum(id) as s from hh group by s
select * from v
select * from (select s as k, sum(id) as s from hh group by s) q
insert into hh select 100 + s, sum(id) as s, 1, 2, 3 from hh group by s
select s as k, sum(id) as s from hh group by s union select s as k, sum(id) as s from hh group by s
prepare p from 'select s as k, sum(id) as s from hh group by s'
execute p
execute p
select id as k, min(du) as g from z group by id with rollup
select id, min(du) over () as g from z order by id
select max(du) as g from z
select distinct max(du) as g from z group by vc order by g
select q.* from (select id as k, max(du) as g from z group by id) q order by k
select (select max(du) from z) as g
select du + 0 as k, du as kk, count(*) as n from z group by du with rollup order by kk is null, kk, n
select id, lag(du, 1, 1) over (order by id) as g from z
select du as g from z except select du from z where id = 1
with q as (select du as g from z) select a.g, b.g from q a join q b
select vc as k, min(d) as g from z group by k order by k
select id as k, min(d) as g from z group by id with rollup order by k is null, k, g
select a.id, l.m from z a join lateral (select min(d) as m from z b where b.id <= a.id) l on true order by a.id
select id as k, max(d) as g from z group by id order by g, id
select id as k, max(d) as g from z group by id with rollup having g is not null
select id, max(d) over (order by id) as g from z order by id
select d as k, count(*) as n from z group by d with rollup
select id, first_value(d) over (order by id) as g from z
select d as g from z union all select null
select q.g from (select d as g from z) q
select id as k, min(iu) as g from z group by id order by id
select id as k, min(iu) as g from z group by id with rollup
select id, min(iu) over () as g from z order by id
select max(iu) as g from z
select distinct max(iu) as g from z group by vc order by g
select q.* from (select id as k, max(iu) as g from z group by id) q order by k
select (select max(iu) from z) as g
select iu + 0 as k, iu as kk, count(*) as n from z group by iu with rollup order by kk is null, kk, n
select id, lag(iu, 1, 1) over (order by id) as g from z
select iu as g from z except select iu from z where id = 1
with q as (select iu as g from z) select a.g, b.g from q a join q b
select vc as k, min(e) as g from z group by k order by k
select id as k, min(e) as g from z group by id with rollup order by k is null, k, g
select max(e) as g from z
select distinct max(e) as g from z group by vc order by g
select q.* from (select id as k, max(e) as g from z group by id) q order by k
select e as k, count(*) as n from z group by e with rollup
select id, first_value(e) over (order by id) as g from z
select e as g from z union all select null
select q.g from (select e as g from z) q
drop table if exists mf
create table mf (id int primary key, a int, f float, u varchar(20))
insert into mf values (1, 1, 1.5, 'x'), (2, 2, 2.5, 'y')
select min(cast(a as float)), max(f) from mf group by u
select min(cast(a as float)) from mf group by id
select min(cast(a as float)) from mf
select * from (select min(cast(a as float)), min(f) from mf where a > 1) q
select * from (select min(cast(a as float)) from mf union select 1) q
select distinct min(cast(a as float)) from mf group by id
