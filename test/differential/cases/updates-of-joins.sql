-- Tables that are changed together: the first of them while it is read, the others later.
create table ta (id int primary key, v int, d datetime, s varchar(20))
create table tb (id int primary key, v int, d datetime, s varchar(20), k int, key(k))
insert into ta values (1,10,'2024-01-01','x'),(2,20,'2024-01-02','y'),(3,30,null,null)
insert into tb values (1,100,'2023-01-01','p',1),(2,200,'2023-01-02','q',3),(4,400,null,null,2)
update ta straight_join tb set ta.v = tb.v, tb.v = ta.v where ta.id = tb.id
select ta.id, ta.v, tb.v from ta join tb using (id)
update tb straight_join ta set tb.v = tb.v + 1, ta.v = tb.v where ta.id = tb.id
select ta.id, ta.v, tb.v from ta join tb using (id)
update ta straight_join tb on ta.id = tb.id set tb.v = ta.v + 1, ta.v = tb.v
select ta.id, ta.v, tb.v from ta join tb using (id)
update ta left join tb on ta.id = tb.id set ta.v = 7, tb.v = ta.v
select * from ta
select * from tb
update ta straight_join tb set ta.s = 'zz', tb.s = ta.s
select * from ta
select * from tb
update ta straight_join tb on ta.id = tb.id set ta.v = 1000, tb.v = ta.v
select ta.id, ta.v, tb.v from ta join tb using (id)
update tb straight_join ta on ta.id = tb.id set ta.v = 2000, tb.v = ta.v
select ta.id, ta.v, tb.v from ta join tb using (id)
update ta straight_join tb set ta.v = 5, tb.v = ta.v where ta.id = tb.id and ta.id < 3
select ta.id, ta.v, tb.v from ta join tb using (id)
update ta straight_join tb set ta.v = 6, tb.v = ta.v where ta.id = tb.id and tb.id < 3
select ta.id, ta.v, tb.v from ta join tb using (id)
-- A constant table is read first; a table that FROM names twice, or one behind a derived table of one row, is changed later.
update tb, ta set ta.v = tb.v + 1, tb.v = ta.v + 2 where ta.id = tb.id and ta.id = 2
select ta.id, ta.v, tb.v from ta join tb using (id)
update ta, tb set ta.v = tb.v + 1, tb.v = ta.v + 2 where ta.id = tb.id and tb.id = 1
select ta.id, ta.v, tb.v from ta join tb using (id)
update tb right join ta on tb.id = ta.id set ta.v = ta.v + 1, tb.v = ta.v
select ta.id, ta.v, tb.v from ta join tb using (id)
update ta left join tb on ta.id = tb.id set ta.v = tb.k + 1, ta.s = ta.v
select * from ta
update ta join (select 1 as x) d set ta.v = d.x, ta.s = ta.v
select * from ta
update ta, ta b set ta.v = 3 + b.v, ta.s = ta.v where ta.id = b.id
select * from ta
update ta straight_join tb on ta.id <= tb.id set ta.v = ta.v + 1, tb.v = ta.v
select ta.id, ta.v, tb.v from ta join tb using (id)
-- Nothing that is read is changed: the order does not matter.
update ta, tb set ta.v = tb.k, tb.v = ta.id where ta.id = tb.id
select ta.id, ta.v, tb.v from ta join tb using (id)
-- A query that groups is made before, also of the table that is changed.
update ta left join (select id, count(*) c from ta group by id having id > 1) t using (id) set ta.v = ifnull(t.c, -1), ta.s = concat(ta.id, '!', ta.v)
select id, v, s from ta
update ta left join (select distinct id, v c from ta) t using (id) set ta.v = t.c + 1, ta.s = ta.v
select id, v, s from ta
