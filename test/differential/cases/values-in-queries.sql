-- values looked for in queries: what MySQL keeps of them
drop table if exists a
create table a (id int primary key, i int, e enum('a','b'), st set('x','y'), s varchar(10), d date, dt datetime, j json, b bit(5), y year, t time, de decimal(10,2), f double, u bigint unsigned, by1 varbinary(10), tx text)
insert into a values (1, 1, 'a', 'x', 'a', '2024-01-01', '2024-01-01', '{"a": 1}', b'1', 2024, '10:00:00', 1, 1, 1, 'a', 'a'), (2, 0, 'b', '', '0', '2020-01-01', '2024-01-01 10:00:00', '{"a": true}', 0, 0, '00:00:00', 0, 0, 0, '0', '0'), (3, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null), (4, 2024, 'a', 'x,y', '2024-01-01', '2024-02-29', '2020-01-01', '{"a": "1"}', 3, 1999, '-10:00:00', 2024, 2024, 2024, '2024-01-01', '2024-01-01')
select a.id, case when a.s = 'q' then a.s else 'x y' end in (select date'2024-01-01' from a b where b.id = a.id) as i from a order by a.id
select a.id, a.d in (select if(b.i, b.e, b.s) from a b where b.id = a.id) as i from a order by a.id
select a.id, a.e in (select timestampdiff(microsecond, b.d, b.d) from a b where b.id = a.id) as i from a order by a.id
select a.id, a.st in (select timestampdiff(microsecond, b.d, b.d) from a b where b.id = a.id) as i from a order by a.id
select a.id, a.s in (select timestampdiff(microsecond, b.d, b.d) from a b where b.id = a.id) as i from a order by a.id
select a.id, a.by1 in (select timestampdiff(microsecond, b.d, b.d) from a b where b.id = a.id) as i from a order by a.id
select a.id, a.j->'$.a' in (select json_contains_path(cast('{"a": 1}' as json), 'one', '$.a', '$.c') from a b where b.id = a.id) as i from a order by a.id
select a.id, a.j->'$.a' in (select b.i > 0 from a b where b.id = a.id) as i from a order by a.id
select a.id, a.j->'$.a' in (select true from a b where b.id = a.id) as i from a order by a.id
select a.id, (a.i > 0) in (select b.j->'$.a' from a b where b.id = a.id) as i from a order by a.id
select a.id, a.j->'$.a' = any (select b.i > 0 from a b where b.id = a.id) as i from a order by a.id
select a.id, a.j->'$.a' = (select b.i > 0 from a b where b.id = a.id) as i from a order by a.id
select a.id, a.j->'$.a' in (select b.i > 0 from a b) as i from a order by a.id
select a.id from a where a.j->'$.a' in (select b.i > 0 from a b) order by a.id
select a.id from a where a.j->'$.a' in (select b.i > 0 from a b where b.id = a.id) order by a.id
select a.id, '1999-12-31' in (select date_add('2026-06-15 10:20:30', interval '1 2:3' day_minute) from a b where b.id = a.id) as i from a order by a.id
select a.id, a.t in (select b.s from a b where b.id = a.id) as i, a.dt in (select b.s from a b where b.id = a.id) as k, a.y in (select b.s from a b where b.id = a.id) as l from a order by a.id
select a.id, a.s in (select b.y from a b where b.id = a.id) as i, a.s in (select b.d from a b where b.id = a.id) as k, a.s in (select b.e from a b where b.id = a.id) as l, a.i in (select b.e from a b where b.id = a.id) from a order by a.id
select a.id, a.i in (select b.s from a b where b.id = a.id) as i, a.i in (select b.y from a b where b.id = a.id) as k, a.de in (select b.s from a b where b.id = a.id) as l, a.f in (select b.s from a b where b.id = a.id) from a order by a.id
select a.id, a.i in (select b.s from a b) as i, a.i in (select b.y from a b) as k, a.de in (select b.s from a b) as l, a.f in (select b.s from a b), a.e in (select b.i from a b), a.s in (select b.i from a b) from a order by a.id
select a.id, a.i not in (select b.s from a b where b.s is not null) as i, a.i not in (select b.y from a b where b.s is not null) as k, a.de not in (select b.s from a b where b.s is not null) as l, a.s not in (select b.i from a b where b.s is not null) from a order by a.id
select a.id from a where a.i in (select b.s from a b)
select a.id from a where a.s in (select b.i from a b)
select a.id from a where a.y in (select b.s from a b)
select a.id from a where a.d in (select b.s from a b)
select a.id from a where a.s in (select b.d from a b)
select a.id from a where a.e in (select b.i from a b)
select a.id from a where a.st in (select b.i from a b)
select a.id from a where a.i in (select b.st from a b)
select a.id from a where a.t in (select b.s from a b)
select a.id from a where a.de in (select b.f from a b)
select a.id from a where a.u in (select b.i from a b)
select a.id from a where a.b in (select b.i from a b)
select a.id from a where a.i not in (select b.b from a b where b.b is not null)
select a.id from a where a.i not in (select b.b from a b where b.id = 1)
select a.id from a where a.i not in (select b.b from a b where b.id > 1)
select a.id, a.i in (select b.b from a b where b.b is not null) from a
select a.id, a.b in (select b.b from a b where b.b is not null) from a
select a.id from a where a.b not in (select b.b from a b where b.b is not null)
select a.id from a where a.b not in (select b.b from a b where b.b > 1)
drop table if exists a
create table a (id int primary key, i int, e enum('a','b', '3'), st set('x','y', '0'), s varchar(10), f double, de decimal(10,2), k int, key (k))
insert into a values (1, 1, 'a', 'x', 'a', 1, 1, 1), (2, 0, 'b', '', '0', 0, 0, 2), (3, null, null, null, null, null, null, 3), (4, 3, '3', 'x,y', '2', 3, 3, 4), (5, 2, 'b', '0', '1', 2, 2, 5)
select a.id, a.e in (select b.i from a b where b.id = a.id) as i from a order by a.id
select a.id, a.e in (select b.i from a b) as i from a order by a.id
select a.id, a.e in (select b.f from a b where b.id = a.id) as i from a order by a.id
select a.id, a.e in (select b.f from a b) as i from a order by a.id
select a.id, a.e in (select b.i + 0 from a b where b.id = a.id) as i from a order by a.id
select a.id, a.e in (select b.i + 0 from a b where b.k = a.k) as i from a order by a.id
select a.id, a.e in (select b.i + 0 from a b) as i from a order by a.id
select a.id, a.e in (select 1) as i from a order by a.id
select a.id, a.e in (select 1 from a b) as i from a order by a.id
select a.id, a.e in (select 1 from a b where b.k = a.k) as i from a order by a.id
select a.id, a.st in (select b.i from a b where b.k = a.k) as i from a order by a.id
select a.id, a.st in (select b.i from a b) as i from a order by a.id
select a.id, a.st in (select b.i + 0 from a b where b.k = a.k) as i from a order by a.id
select a.id from a where a.st in (select b.i + 0 from a b where b.k = a.k)
select a.id from a where a.st in (select b.i from a b where b.k = a.k)
select a.id from a where a.e in (select b.i + 0 from a b where b.k = a.k)
select a.id from a where a.e in (select b.i from a b where b.k = a.k)
select a.id from a where a.e in (select b.i from a b)
select a.id from a where a.e not in (select b.i from a b where b.k = a.k)
select a.id, a.e = (select b.i from a b where b.k = a.k) as i from a order by a.id
select a.id, a.e = any (select b.i from a b where b.k = a.k) as i from a order by a.id
select a.id, a.e > any (select b.i from a b where b.k = a.k) as i from a order by a.id
select a.id, a.i in (select b.e from a b where b.k = a.k) as i from a order by a.id
select a.id, (a.e, 1) in (select b.i, 1 from a b where b.k = a.k) as i from a order by a.id
select a.id, (a.i, 1) in (select b.e, 1 from a b where b.k = a.k) as i from a order by a.id
-- A constant beside another condition in OR decides only where it is true.
create table half_or (id int primary key, y tinyint, e time)
insert into half_or values (1, 1, '10:00:00'), (2, 3, null), (3, 0, '11:00:00')
select id from half_or a where a.e in (select b.e from half_or b where b.y or 0)
select id from half_or a where a.e in (select b.e from half_or b where 0 or b.y = 1)
select id from half_or a where (a.e, a.id) in (select b.e, b.id from half_or b where b.y or null <> 2.5)
select id from half_or a where a.e in (select b.e from half_or b where (b.y and 1) or 0)
select id from half_or a where a.e in (select b.e from half_or b where 0 or 0)
select id from half_or a where a.e in (select b.e from half_or b where b.y or 1)
-- What GROUP BY may not name: a query whose aggregate is one of the SELECT around it.
select id, (select sum(h.id) from half_or limit 1) from half_or h group by id, 2
select id, (select sum(id)) + 1 s from half_or group by s, id
select id, exists (select sum(h.id)) s from half_or h group by s, id
select id, y in (select max(h.y) from half_or) s from half_or h group by id, s
select y, (select max(x.id) from half_or x where x.y = h.y) s from half_or h group by y, s
