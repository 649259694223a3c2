create table w (id int primary key auto_increment, e enum('a','b'), e2 enum('b','a'), s set('x','y'), v varchar(9), n int)
insert ignore into w (e, e2, s) values ('zzz', 'q', 'x'), ('a', 'b', '')
create table z like w
insert into z select * from w
select id, e, e + 0, e2, e2 + 0 from z
insert into z (e) select e2 from w
insert into z (e) select if(id, e, e) from w
insert into z (e) select ifnull(e, e) from w
insert into z (e) select max(e) from w group by id
insert into z (e) select concat(e) from w
insert into z (v) select e from w
insert into z (n) select e from w
insert into z (s) select e from w
insert into z (e) select s from w
insert into z (e) select e from (select distinct e from w) q
insert into z (e) select e from w union select e2 from w
update z set e = e2 where id = 1
update z set e2 = e where id = 1
update z set e = e where id = 1
update z join w on w.id = z.id set z.e = w.e where z.id = 1
update z set e = if(id, e, e) where id = 1
insert into z (id, e) values (1, 'a') on duplicate key update e = e2
replace into z (id, e) select id, e from w
alter table z modify e enum('a','b','c')
alter table z modify e enum('c','b','a')
alter table z modify e varchar(10)
create table y as select e, e2 from w
select e + 0 from y
select id, e, e + 0, e2, e2 + 0, s, v, n from z
