-- MIN and MAX of texts in keys
create table ends_of (id int primary key, s varchar(20), n int, u varchar(20), key (s), key (n, s))
insert into ends_of values (1,'b',1,'b'),(2,'B',1,'B'),(3,'a',2,'a'),(4,'A',2,'A'),(5,null,3,null)
select max(s) from ends_of
select min(s) from ends_of
select max(s), min(s) from ends_of
select max(s), count(*) from ends_of
select max(u), min(u) from ends_of
select max(s) as m from ends_of a
select max(ends_of.s), min(ends_of.id), max(id) from ends_of
select max(s), max(u) from ends_of
select max(s), sum(id) from ends_of
select concat(max(s)) from ends_of
select max(s) from ends_of limit 1
select max(s) from ends_of limit 0
select max(distinct s) from ends_of
select (select max(s) from ends_of) x, id from ends_of order by id
select id from ends_of where s = (select max(s) from ends_of) order by id
select * from (select max(s) m, min(s) n from ends_of) q
create view ends_view as select * from ends_of where id < 4
select max(s), min(s) from ends_view
select max(s) from ends_of where n = 3
select max(s), count(s) from ends_of
select max(s), min(s), count(*) from ends_of order by 1
select max(n), min(n), max(s) from ends_of
drop view ends_view
create table ends_none (id int primary key, s varchar(20), key (s))
select max(s), min(s), count(*) from ends_none
drop table ends_none
drop table ends_of
create table ends_of (id int primary key, s varchar(20), n int, u varchar(20), key (s), key (n, s))
insert into ends_of values (1,'b',1,'b'),(2,'B',1,'B'),(3,'a',2,'a'),(4,'A',2,'A'),(5,null,3,null)
select id, max(s) over () from ends_of order by id
select max(s) from ends_of having max(s) = 'B'
select n, max(s) from ends_of group by n with rollup
select max(s) from ends_of union select min(s) from ends_of
select max(s) from ends_of use index ()
select (select max(b.s) from ends_of b where b.n = a.n) x from ends_of a order by a.id
select max(upper(s)), max(s) from ends_of
select max(s) from ends_of order by max(s)
drop table ends_of
