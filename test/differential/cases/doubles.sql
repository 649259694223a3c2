-- Doubles: sums one after the other, digits that are shown, halves.
create table s (id int auto_increment primary key, g int, d double, f float)
insert into s (g,d,f) values (1,0.1,0.1),(1,0.1,0.1),(1,0.1,0.1),(1,0.1,0.1),(1,0.1,0.1),(1,0.1,0.1),(1,0.1,0.1),(1,0.1,0.1),(1,0.1,0.1),(1,0.1,0.1),(2,0.7,0.7),(2,0.2,0.2),(2,1e16,1e16),(2,1,1),(2,-1e16,-1e16)
select sum(d), sum(f), avg(d), avg(f), std(d), variance(f), sum(d*2), sum(distinct d) from s
select g, sum(d), sum(f), avg(d), avg(f) from s group by g
select id, sum(d) over (order by id), avg(f) over (partition by g order by id) from s order by id
create table f (f float, f2 float(10,2), d double)
insert into f values (10000.25, 10000.125, 1), (1234.125, 1234.125,1), (1234.375,1,1), (100000.5,1,1),(200001.5,1,1),(-10000.25,1,1),(0.001953125,1,1),(1.5,1,1),(16777216,1,1),(1234575,1,1),(1234565,1,1),(1234565e10,1,1),(2.5,1,1), (2097152.5,1,1),(1048576.25,1,1)
select f, f+0, concat(f), cast(f as char), f2, json_array(f), round(f), f = 10000.25 from f
select max(f), min(f), group_concat(f), sum(f), avg(f) from f
select * from f where f > 1000 order by f
create table g as select f, concat(f) c from f
select * from g
select cast(10000.25 as float), cast(1234.125 as float), concat(cast(1234.125 as float))
select 3651483716701107.5e0, 1e15, 1.5e15, 1234567890123456e0, 1234567890123456.5e0, 12345678901234567e0, 1e16, 999999999999999e0, 123456789012345.6e0
select 3651483716701107.5e0 + 0, concat(3651483716701107.5e0), concat(1e15), cast(1e15 as char), 1e15+0
create table dd (d double, f float)
insert into dd values (3651483716701107.5, 1e15), (1e15, 1e16), (1234567890123456, 1.5e15), (1e-15, 1),(1e-16,1e-16)
select d, f, concat(d), concat(f), d+0, avg(d) over (), json_array(d) from dd
select std(d), avg(d), sum(d), max(d) from dd
select group_concat(d) from dd
select sum(d)/3, sqrt(d), d/3e0, pow(d,1) from dd group by d
create table h (d double(10,2), f float(8,3), u double(20,0) unsigned)
insert into h values (1.115, 1.0625, 2.5), (-1.115, -1.0625, 3.5), (0.125, 0.0005, 0.5), (2.675,10.0005,1.5),(1e5+0.285,1234.5675,99)
select *, concat(f) from h
drop table f, h
drop table if exists g
create table f (id int, f float, f2 float(10,2))
insert into f values (1, 10000.25, 10000.12), (2, 16777215, 1.005), (3, 0.1, 3.14159)
alter table f add column x int
select f, f+0, f*1e0, f2 from f
select f, f+0, f*1e0, f2 from f
create table g3 (d double, v varchar(30), f float, n decimal(20,6), i int, t text, j json)
insert into g3 (d,v,f,n,i,t) select f,f,f,f,f,f from f
select *, f+0 from g3
update g3 g join f on f.id = 1 set g.d = f.f, g.v = f.f, g.n = f.f where g.i = 0
select * from g3
create table k2 as select * from f
select *, f+0, f2 from k2
set @a = (select f from f where id = 1)
select @a, concat(@a), @a+0
select f, (select f) from f
insert into f select 4, f, f2, x from f where id = 2
select f+0 from f where id = 4
create table u (id int primary key, f float)
insert into u values (1, 16777215) on duplicate key update f = values(f)
insert into u values (1, 16777213) on duplicate key update f = values(f) + 1
select f+0 from u
create unique index uf on u (f)
insert into u values (2, 16777214)
insert into u values (3, 1.5) on duplicate key update f = 2
select group_concat(f), json_arrayagg(f), json_object('a', f) from f group by id
alter table f modify f varchar(30)
select * from f
select * from f
