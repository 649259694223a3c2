-- Joins of whole numbers of different kinds, and of texts and doubles with whole numbers, by indexes.
create table l (id int primary key, n int, b bigint, s varchar(40), f double, u bigint unsigned, r float)
insert into l values (1, 1, 1, '1', 1, 1, 1), (2, -1, -1, '2x', -1, 2, 2.5), (3, 2147483647, 9223372036854775807, 'abc', 2.5, 18446744073709551615, 3), (4, null, null, null, null, null, null), (5, 5, -9223372036854775808, '5.0', 9007199254740992, 9223372036854775808, 5), (6, 6, 9007199254740993, ' 6', 9223372036854775807, 9223372036854775807, 6), (7, 7, 0, '9007199254740993', 18446744073709551615, 0, 7), (8, 0, 8, '-1', 1e300, 8, 8), (9, 9, 9, '1e400', -9223372036854775808, 9007199254740993, 9), (10, 10, 10, '18446744073709551615', 0, 10, -0.0)
create table r (id int primary key, n int unique, b bigint unique, u bigint unsigned unique, ui int unsigned unique, t tinyint unique)
insert into r values (1, 1, 1, 1, 1, 1), (2, -1, -1, 18446744073709551615, 4294967295, -1), (3, 2147483647, 9223372036854775807, 9223372036854775807, 2147483647, 127), (4, null, null, null, null, null), (5, 5, -9223372036854775808, 9223372036854775808, 5, 5), (6, 6, 9007199254740993, 9007199254740993, 6, 6), (7, 0, 0, 0, 0, 0), (8, 8, 9007199254740992, 9007199254740992, 8, 8), (9, 9, 9007199254740994, 9007199254740994, 9, 9), (10, -10, -9007199254740993, 18446744073709549568, 10, 10)
select l.id, r.id from l join r on l.n = r.u order by 1, 2
select l.id, r.id from l join r on r.u = l.n order by 1, 2
select l.id, r.id from l join r on l.b = r.u order by 1, 2
select l.id, r.id from l join r on l.u = r.n order by 1, 2
select l.id, r.id from l join r on l.u = r.b order by 1, 2
select l.id, r.id from l join r on l.u = r.t order by 1, 2
select l.id, r.id from l join r on l.n = r.ui order by 1, 2
select l.id, r.id from l join r on l.n + 1 = r.u order by 1, 2
select l.id, r.id from l join r on l.n = r.u - 1 where r.u > 0 order by 1, 2
select l.id, r.id from l join r on l.s = r.n order by 1, 2
select l.id, r.id from l join r on l.s = r.b order by 1, 2
select l.id, r.id from l join r on l.s = r.u order by 1, 2
select l.id, r.id from l join r on l.s = r.ui order by 1, 2
select l.id, r.id from l join r on l.s = r.t order by 1, 2
select l.id, r.id from l join r on l.f = r.n order by 1, 2
select l.id, r.id from l join r on l.f = r.b order by 1, 2
select l.id, r.id from l join r on l.f = r.u order by 1, 2
select l.id, r.id from l join r on l.r = r.b order by 1, 2
select l.id, r.id from l join r on l.r = r.t order by 1, 2
select l.id, r.id from l left join r on l.n = r.u order by 1, 2
select l.id, r.id from l left join r on l.s = r.b order by 1, 2
select l.id, r.id from l left join r on l.u = r.b and r.id > 1 order by 1, 2
select l.id, r.id from l right join r on l.u = r.b order by 2, 1
select l.id, r.id from l join r on l.n < r.u where r.id = 1 order by 1
select l.id, r.id from l join r on l.n >= r.u where r.id in (2, 3) order by 1, 2
select l.id, r.id from l join r on l.u > r.b where r.id in (2, 5) order by 1, 2
select l.id, l.n = r.u, l.n <> r.u, l.n < r.u, l.n <=> r.u, not (l.n = r.u) from l join r on r.id = 2 order by 1
select l.id, l.u = r.b, l.u <> r.b, l.u > r.b, l.u <=> r.b, not (l.u = r.b) from l join r on r.id = 5 order by 1
select id from l where exists (select 1 from r where r.u = l.n) order by id
select id from l where not exists (select 1 from r where r.u = l.n) order by id
select id from l where exists (select 1 from r where r.b = l.u) order by id
select id from l where exists (select 1 from r where r.u = l.f) order by id
select id from l where n in (select u from r) order by id
select id from l where u in (select b from r) order by id
select id from l where n not in (select u from r where u is not null) order by id
select id, (select max(r.id) from r where r.u = l.b) m from l order by id
select l.id, r.id from l join r on l.n = r.u or l.u = r.b order by 1, 2
select l.id, r.id from l, r where l.n = r.u and r.u = l.u order by 1, 2
select l.id, r.id from l, r where (l.n, l.u) = (r.u, r.b) order by 1, 2
select count(*) from (select n as k from l) x join (select u as k from r) y using (k)
select count(*) from (select n as k from l) x natural join (select u as k from r) y
select count(*) from (select s as k from l) x join (select n as k from r) y using (k)
select l.id, r.id from l join r on cast(l.s as signed) = r.u where l.id in (1, 4) order by 1, 2
select l.id, r.id from l join r on abs(l.n) = r.u order by 1, 2
select l.id, r.id from l join r on concat(l.n, '') = r.u order by 1, 2
select l.id, r.id from l join r on if(l.id > 3, l.n, 1) = r.u order by 1, 2
update l join r on l.n = r.u set l.s = concat('x', r.id)
select id, s from l order by id
update l join r on l.s = r.b set l.f = r.id
delete l from l join r on l.u = r.b where r.id = 1
select id, s, f from l order by id
drop table l, r
