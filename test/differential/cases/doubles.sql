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
drop table h
create table h (id int, d double(10,2), f float(8,3), x double, i int, n decimal(10,1))
insert into h values (1, 1.11, 1.062, 1.5, 3, 2.5), (2, 100.1, 10.1, 0.1, 7, 0.1)
select d+0, d*1.5, d+0.5, d/3, d+1e0, d-x, d*d, f*2, f+d, f-1.25, d+i, d*n, -d, abs(d), d%2, d div 2, f/3, f+x from h
select sum(d), avg(d), max(d), min(f), sum(f), avg(f), std(d), sum(d*2), sum(d)+1 from h
select if(1,d,1), coalesce(d,1), ifnull(d, x), case when 1 then d else 1.555 end, greatest(d,1), least(d,f), nullif(d,1), coalesce(null, f), coalesce(f,d), if(0, 1.5555, d) from h
select round(d), round(d,1), truncate(d,1), floor(d), round(f,2), ceil(f) from h
select d, sum(d) over (order by id), avg(f) over (order by id), lag(d) over (order by id) from h
select concat(d), concat(d+0), concat(f*2), cast(d as char), concat(sum(d)) from h group by d, f
select * from (select d+1 a, f*2 b from h) q
create table h2 as select d+1 a, f*2 b, sum(d) c, avg(d) e, coalesce(d,1) g, d h from h group by d, f
show create table h2
select d from h union select 1.5555
CREATE TABLE wide_doubles (a DOUBLE(60,30), b DOUBLE(40,2), c FLOAT(60,20), d DOUBLE(30,0))
INSERT INTO wide_doubles VALUES (0.1, 1e21, 0.1, 1e21), (1e22, 1.2345678901234567e25, 1e25, 1.5e22), (0.66666666666666666, 123456789012345678901, 3.4e10, 2.5), (-1e25, -1e30, -1e22, -1e29), (1e-20, 0.005, 1e-15, 0.5)
SELECT * FROM wide_doubles
SELECT a + 0, CONCAT(a), CAST(b AS CHAR), c + 0 FROM wide_doubles
SELECT ROUND(1e25, 2), ROUND(1e22, 30), ROUND(0.1e0, 25), FORMAT(1e25, 2), TRUNCATE(1e23, 3), 1e22 + 0, ROUND(1.5e25)
create table limited_doubles (a double(255,30), b float(5,2), c double(4,1) unsigned, e float, f double)
insert into limited_doubles (a) values (1e225)
insert into limited_doubles (a) values (1e226)
insert into limited_doubles (a) values (-1e225)
insert into limited_doubles (b) values (999.99)
insert into limited_doubles (b) values (999.994)
insert into limited_doubles (b) values (999.995)
insert into limited_doubles (b) values (1000)
insert into limited_doubles (c) values (999.9)
insert into limited_doubles (c) values (999.94)
insert into limited_doubles (c) values (999.96)
insert into limited_doubles (e) values (3.5e38)
insert into limited_doubles (f) values ('1e400')
select * from limited_doubles
set sql_mode=''
insert into limited_doubles values (1e226, 1000, 1000, 1e39, '1e400'), (-1e226, -1000, -1, -1e39, '-1e400'), (1e300, 999.999, 999.99, 1e38, 1e308)
select * from limited_doubles
update limited_doubles set b = 5000, c = -3
select * from limited_doubles
set sql_mode=default
