-- joins that are sorted by their first table, rows that order outer joins, values that are chosen
drop table if exists a
create table a (id int primary key, i int, b bit(5), b2 bit(5), y year, d decimal(10,2), s varchar(10) collate utf8mb4_0900_as_cs, dd date, t time, dt datetime, u bigint unsigned)
insert into a values (1, 1, 7, 1, 2024, 1.5, 'a', '2024-02-29', '10:00:00', '2024-01-01 10:00:00', 5), (2, 0, 0, 2, 0, 2, 'b', '2020-01-01', '00:00:01', '2024-01-01', 6), (3, null, null, null, null, null, null, null, null, null, null)
select if(i, b, b2), ifnull(b, b2), coalesce(b, b2), case i when 1 then b else b2 end, nullif(b, b2), greatest(b, b2) from a
select if(i, b, b2) as x from a order by x
select x from (select if(i, b, b2) as x from a) q
select x from (select if(i, b, b2) as x from a limit 10) q
select x from (select if(i, b, b2) as x from a) q join a on a.id = 1
with p (i, x) as (select a.id, if(a.i, a.b, a.b2) from a) select p.i, p.x from p order by p.i
with p (i, x) as (select a.id, if(a.i, a.b, a.b2) from a), q as (select b.i as k, count(*) as n from a b group by k) select p.i, p.x, q.n from p left join q on q.k = p.i order by p.i
with p (i, x) as (select a.id, a.b from a), q as (select b.i as k, count(*) as n from a b group by k) select p.i, p.x, q.n from p left join q on q.k = p.i order by p.i
select distinct if(i, b, b2) as x from a
select if(i, b, b2) as x from a group by x
select max(if(i, b, b2)) as x from a
select max(b), min(b), max(b) + 0 from a group by i
select i, if(i, b, b2), ifnull(b, b2) from a group by i, if(i, b, b2), ifnull(b, b2)
select if(i, b, b2) from a union all select b from a
select if(i, b, b2) from a union all select 5
select i as k, max(y) from a group by k
select i as k, max(y) from a group by k with rollup
select i as k, max(cast(i as year)) from a group by k with rollup
select i as k, max(cast(i as year)) from a group by k
select max(cast(i as year)), min(y) from a
select max(cast(0 as year)) as m, min(cast(i as year)) from a b
select l.m from a join lateral (select count(*) as c, max(cast(b.i as year)) as m from a b where b.id <= a.id) l on true
select cast(i as year), ifnull(cast(i as year), 1), if(i, y, y) from a
select (select max(cast(b.i as year)) from a b)
select x from (select max(cast(b.i as year)) as x from a b) q
select x from (select cast(b.i as year) as x from a b limit 5) q
select cast(i as year) from a union all select cast(0 as year)
select nullif(lcase(s), ucase('x')), nullif(mid(s, 1), ucase(hex('x'))), nullif(substr(s, 1), upper(hex(3))), nullif(ltrim(s), lower(hex(3))), nullif(left(s, 1), lower(hex(3))) from a
select lcase(s) = ucase(hex('x')), mid(s, 1) = hex(3), substr(s, 1, 1) = hex(3), lpad(s, 3, ' ') = hex(3) from a
select time(if(i, '1999-12-31', dd)), time(if(i, dd, '1999-12-31')), time(ifnull(dd, '1999-12-31')), time(coalesce('10:11:12', dd)), time(case when i then dd else '10:11:12' end) from a
select a.id, q.i from a left join a q on q.id = a.id + 1 where (a.id, q.i) > (0, 2)
select a.id, q.i from a left join a q on q.id = a.id + 1 where (q.i, a.id) < (0, 2) or a.id = 3
select a.id, q.i from a left join a q on q.id = a.id + 1 where (a.id, q.i) >= (1, 2)
select a.id, q.i from a left join a q on q.id = a.id + 1 where (a.id, q.i) <> (1, 2)
select a.id, q.i from a left join a q on q.id = a.id + 1 where not (a.id, q.i) < (1, 2)
select a.id, q.i from a left join a q on q.id = a.id + 1 where (a.id, ifnull(q.i, 1)) > (0, 2)
select a.id, q.i from a left join a q on q.id = a.id + 1 where (a.id, q.i + 1) > (0, 2)
select a.id, q.i from a left join a q on q.id = a.id + 1 where (a.id, 1) > (0, q.i)
select a.id, q.i from a right join a q on q.id = a.id + 1 where (q.id, a.i) > (0, 2)
select a.id, q.i, (a.id, q.i) > (0, 2) from a left join a q on q.id = a.id + 1
select a.id, q.i from a left join a q on q.id = a.id + 1 having (a.id, q.i) > (0, 2)
select a.id, q.i from a left join a q on q.id = a.id + 1 and (a.id, q.i) > (0, 2)
select a.id, if(a.i > 5, 0.10, a.d) as e from a left join a b using (id) order by a.id
select a.id, if(a.i > 5, 0.1, a.u) as e from a left join a b using (id) order by a.id
select a.id, if(a.i > 5, 0.1, a.u) as e from a left join a b on b.id = a.i where b.id is null order by a.id
select a.id, if(a.i > 5, 0.1, a.u) as e from a left join a b on b.i = a.i where b.id is null order by a.id
select a.id, if(a.i > 5, 0.1, a.u) as e from a left join a b on b.i = a.i order by a.id
select a.id, if(a.i > 5, 0.1, a.u) as e from a join a b on b.i = a.i order by a.id
select a.id, if(a.i > 5, 0.1, a.u) as e from a join a b on b.id = a.id order by a.id
select a.id, if(a.i > 5, 0.1, a.u) as e from a join a b on b.id = a.id order by b.id
select a.id, if(a.i > 5, 0.1, a.u) as e from a join a b on b.i = a.id order by b.id
select a.id, if(a.i > 5, 0.1, a.u) as e from a join a b order by a.id
with recursive n (i) as (select 1 union all select i + 1 from n where i < 3) select n.i, a.id, if(a.i, 2.5, a.u) as e from n join a on a.id = n.i order by n.i
with recursive n (i) as (select 1 union all select i + 1 from n where i < 3) select n.i, a.id, if(a.i, 2.5, a.u) as e from n join a on a.id = n.i order by a.id
with recursive n (i) as (select 1 union all select i + 1 from n where i < 3) select n.i, a.id, if(a.i, 2.5, a.u) as e from n join a on a.i = n.i order by n.i
drop table if exists k
create table k (id int primary key, i int, u bigint unsigned, key (i))
insert into k values (1, 1, 5), (2, 2, 6), (3, null, 7)
select k.id, if(k.i > 5, 0.1, k.u) as e from k left join k b on b.i = k.id order by k.id
select k.id, if(k.i > 5, 0.1, k.u) as e from k left join k b on b.i = k.id order by b.id
select k.id, if(k.i > 5, 0.1, k.u) as e from k left join k b on b.i = k.id order by k.id + 1
select k.id, if(k.i > 5, 0.1, k.u) as e from k left join k b on b.id = k.id left join k c on c.i = b.id order by k.id
select k.id, if(k.i > 5, 0.1, k.u) as e from k left join k b on b.u = k.id order by k.id
select k.id, if(k.i > 5, 0.1, k.u) as e from k left join (select i, count(*) as n from k group by i) q on q.i = k.id order by k.id
select k.id, if(k.i > 5, 0.1, k.u) as e from k join k b on b.id = k.i order by k.id
select k.id, if(k.i > 5, 0.1, k.u) as e from k join k b on b.id = k.i order by b.id
select k.id, if(k.i > 5, 0.1, k.u) as e from k left join k b on b.id = k.i where b.u > 1 order by k.id
select k.id, if(k.i > 5, 0.1, k.u) as e from k right join k b on b.id = k.i order by k.id
select k.id, if(k.i > 5, 0.1, k.u) as e from k right join k b on b.i = k.id order by b.id
