-- exact: queries that are asked for each row, by texts that are in no key; the tables have many rows, so that a key is made for them
create table uq_a (id int primary key, s varchar(40), p varchar(40), k bigint, b varchar(20) collate utf8mb4_bin)
create table uq_b (id int primary key, s varchar(40), p varchar(40), k bigint unsigned, b varchar(20) collate utf8mb4_bin)
set cte_max_recursion_depth = 10000
insert into uq_a with recursive n (n) as (select 1 union all select n + 1 from n where n < 400) select n, if(n % 17 = 0, null, concat('Name ', n % 150)), if(n % 5 = 0, concat('name ', n), 'none'), n, concat('x', n % 90) from n
insert into uq_b select id + 100, upper(s), p, k * 2, b from uq_a where id % 3 > 0
select count(*) from uq_a a where not exists (select 1 from uq_b b where b.s = a.s)
select count(*) from uq_a a where exists (select 1 from uq_b b where b.s = a.s)
select count(*) from uq_a a where not exists (select 1 from uq_b b where b.s = a.s and b.k > 300)
select count(*) from uq_a a where exists (select 1 from uq_b b where b.s = a.s and b.id <> a.id)
select count(*) from uq_a a where not exists (select 1 from uq_b b where b.s = a.p or b.s = a.s)
select count(*) from uq_a a where s in (select s from uq_b b where b.k = a.k)
select count(*) from uq_a a where s not in (select s from uq_b b where b.b = a.b)
select count(*) from uq_a a where s not in (select s from uq_b where s is not null)
select count(*) from uq_a a left join uq_b b on b.s = a.s where b.id is null
select sum((select count(*) from uq_b b where b.s = a.s)) from uq_a a
select id, (select max(b.id) from uq_b b where b.s = a.s) m from uq_a a order by id limit 10
select id, (select group_concat(b.id order by b.id) from uq_b b where b.b = a.b and b.k > a.k) m from uq_a a order by id limit 10
select count(*) from uq_a a where k > (select avg(k) from uq_b b where b.s = a.s)
select count(*) from uq_a a where (select min(b.id) from uq_b b where upper(b.s) = lower(a.s)) < a.id
select count(*) from uq_a a where a.k >= all (select b.k from uq_b b where b.s = a.s)
select count(*) from uq_a a where (select count(*) from uq_b b join uq_a c on c.s = b.s where b.b = a.b) > 20
select a.id from uq_a a where exists (select 1 from uq_b b where b.s = a.s and exists (select 1 from uq_a c where c.p = b.p and c.id > a.id)) order by a.id limit 10
select s, count(*) from uq_a a where not exists (select 1 from uq_b b where b.s = a.p) group by s having count(*) > 2 order by s limit 5
select s, (select count(*) from uq_b b where b.s = a.s) n from uq_a a group by s order by n desc, s limit 5
update uq_a a set k = (select count(*) from uq_b b where b.s = a.s) where id % 2 = 0
select sum(k) from uq_a
delete from uq_a where not exists (select 1 from uq_b b where b.s = uq_a.s)
select count(*) from uq_a
insert into uq_a select id + 1000, s, p, k, b from uq_b b where not exists (select 1 from uq_a a where a.p = b.p)
select count(*) from uq_a
