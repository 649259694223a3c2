-- exact: UPDATE of one table under several names
create table p(id int primary key, v int, w int)
create table q(a int, b int, c int, primary key (a, b))
create table r(a int, b int)
insert into p values (1,1,1),(2,2,2)
insert into q values (1,1,1),(2,2,2)
insert into r values (1,1)
UPDATE p m, p n SET m.id = m.id + 10, n.id = n.id + 10
UPDATE p m, p n SET m.v = m.v + 10, n.id = n.id + 10
UPDATE p m join p n on m.id = n.id SET n.v = 3, m.id = 4
UPDATE p join p n SET n.v = 3, p.id = 4
UPDATE q m, q n SET m.c = 1, n.b = 2
UPDATE q m, p n SET m.b = 1, n.id = 2 where m.a = n.id and n.id = 2
UPDATE p m join p n on m.id = n.id + 1 SET m.v = n.v
UPDATE p m join p n on m.id = n.id + 1 SET m.id = n.id + 20
UPDATE p m join p n on m.id = n.id SET m.v = 5, n.w = 6
UPDATE p m join r n on m.id = n.a SET m.id = 9, n.a = 9
UPDATE p m, p n SET m.v = 1, n.nope = 2
select * from p
select * from q
select * from r
drop table p, q, r
