-- Tables that are changed together: the first of them while it is read, the others later.
create table ta (id int primary key, v int, d datetime, s varchar(20))
create table tb (id int primary key, v int, d datetime, s varchar(20), k int, key(k))
insert into ta values (1,10,'2024-01-01','x'),(2,20,'2024-01-02','y'),(3,30,null,null)
insert into tb values (1,100,'2023-01-01','p',1),(2,200,'2023-01-02','q',3),(4,400,null,null,2)
update ta, tb set ta.v = tb.v, tb.v = ta.v where ta.id = tb.id
select ta.id, ta.v, tb.v from ta join tb using (id)
update tb, ta set tb.v = tb.v + 1, ta.v = tb.v where ta.id = tb.id
select ta.id, ta.v, tb.v from ta join tb using (id)
update ta join tb on ta.id = tb.id set tb.v = ta.v + 1, ta.v = tb.v
select ta.id, ta.v, tb.v from ta join tb using (id)
update ta left join tb on ta.id = tb.id set ta.v = 7, tb.v = ta.v
select * from ta
select * from tb
update ta, tb set ta.s = 'zz', tb.s = ta.s
select * from ta
select * from tb
update ta straight_join tb on ta.id = tb.id set ta.v = 1000, tb.v = ta.v
select ta.id, ta.v, tb.v from ta join tb using (id)
update tb straight_join ta on ta.id = tb.id set ta.v = 2000, tb.v = ta.v
select ta.id, ta.v, tb.v from ta join tb using (id)
update ta, tb set ta.v = 5, tb.v = ta.v where ta.id = tb.id and ta.id < 3
select ta.id, ta.v, tb.v from ta join tb using (id)
update ta, tb set ta.v = 6, tb.v = ta.v where ta.id = tb.id and tb.id < 3
select ta.id, ta.v, tb.v from ta join tb using (id)
