-- Decimals with digits of their own as columns of views, derived tables and common tables that are merged.
create table own_digits (id int primary key, u smallint unsigned, d decimal(8,3), s varchar(10))
insert into own_digits values (1, 3, 1.5, 'a'), (2, 100, 2, 'b'), (3, null, null, null)
select x from (select if(id > 1, 2.5, u) x from own_digits) p
select x from (select id, if(id > 1, 2.5, u) x from own_digits) p order by id
with p as (select id, if(id > 1, 2.5, u) x from own_digits) select x from p
with p as (select id, if(id > 1, 2.5, u) x from own_digits) select p.x from p join own_digits q on q.id = p.id
with p as (select id, if(id > 1, 2.5, u) x from own_digits) select p.x, concat(p.x) from own_digits q left join p on q.id = p.id
select x, concat(x), x + 0 from (select id, case when id > 1 then 2.5 else u end x from own_digits) p where id < 3
create view own_digits_seen as select id, if(id > 1, 2.5, u) x, case when id < 3 then u else d end y from own_digits
select * from own_digits_seen order by id
select x, y, concat(x), json_array(x, y), y + 0, round(y, 1) from own_digits_seen
select * from own_digits_seen where x = 3 order by x
select distinct x from own_digits_seen
select x, count(*) from own_digits_seen group by x
select x from own_digits_seen union all select x from own_digits_seen
select max(x), sum(x), group_concat(x) from own_digits_seen
select * from (select * from own_digits_seen) q order by id
with p as (select * from own_digits_seen), q as (select * from p where id < 3) select q.x, p.y from q join p on p.id = q.id
select a.id, (select x from own_digits_seen where own_digits_seen.id = a.id) from own_digits a
select * from own_digits a join lateral (select if(a.id > 1, 2.5, a.u) x) q order by a.id
create table own_digits_made as select * from own_digits_seen
select * from own_digits_made
insert into own_digits_made select id + 10, x, y from own_digits_seen
select * from own_digits_made
with a as (select time'10:00:00.50' t) select t, concat(t) from a
select x from (select if(id > 1, 2.5, u) x from own_digits where id < 3) p order by x limit 1
select x, row_number() over (order by id) from own_digits_seen
select * from own_digits_seen where x in (select x from own_digits_seen where id < 2)
update own_digits_seen set id = id where x > 100
select p.x from (select case when id > 5 then d else cast(2000 + id as year) end x from own_digits) p
select json_array(p.x) from (select case when id > 5 then d else cast(2000 + id as year) end x from own_digits) p
drop view own_digits_seen
drop table own_digits, own_digits_made
