create table a (id int primary key, v varchar(10))
insert into a values (1,'base')
create temporary table a (id int auto_increment primary key, v varchar(10), key (v))
insert into a (v) values ('t1'), ('t2')
select * from a
show tables
select table_name from information_schema.tables where table_schema = 'differential'
show create table a
create temporary table a (id int)
create temporary table if not exists a (id int)
create temporary table b as select * from a where id > 1
select * from b
create temporary table c like a
insert into c select * from a
select count(*) from c
select a.v, b.v from a join b on a.id = b.id
update a set v = 'x' where id = 1
update a join b using (id) set a.v = 'y', b.v = 'z'
delete from b
select * from b
select * from a
truncate table a2
select * from a2
drop temporary table a2
drop temporary table a
drop temporary table if exists nope, nope2
select * from a
begin
insert into a values (2,'tx')
create temporary table tt (id int primary key)
insert into tt values (1),(2)
rollback
select * from a
select * from tt
insert into tt values (5)
begin
insert into tt values (6)
rollback
select * from tt
begin
insert into tt values (7)
insert into tt values (7)
commit
drop table tt
drop table tt
create temporary table fk (id int primary key, foreign key (id) references a (id))
create temporary table chk (id int check (id > 5))
insert into chk values (1)
insert into chk values (6)
create view vv as select * from chk
drop table a, chk
create temporary table p (id int primary key, n decimal(10,2), d datetime default current_timestamp, e enum('a','b'))
insert into p (id, n, e) values (1, 1.5, 'b')
insert into p (id, n, e) values (1, 1.5, 'b') on duplicate key update n = n + 1
select id, n, e from p
replace into p (id, n) values (1, 9)
select id, n, e from p
prepare s from 'select n from p where id = ?'
set @a = 1
execute s using @a
drop temporary table p
execute s using @a
create temporary table p (id int, n int)
insert into p values (1, 77)
execute s using @a
create temporary table differential.q (id int)
insert into differential.q values (1)
select * from q
create temporary table nodb.q (id int)
select * from q
create table base_from as select * from q
show create table base_from
drop table base_from
create table base_like like p
show create table base_like
lock tables q read
unlock tables
rename table q to q3
alter table q modify id bigint
show create table q
commit
savepoint x
begin
savepoint s1
create temporary table sp (a int)
insert into sp values (1)
rollback to s1
select * from sp
commit
select * from sp
drop temporary tables if exists sp, q
with x as (select * from p) select * from x
analyze table p
create table rn_base (a int)
create table rn_other (b int)
create temporary table rn_base (t int)
create temporary table rn_t2 (u int)
alter table rn_base rename rn_other
select * from rn_other
select * from rn_base
alter table rn_other rename rn_t2
alter table rn_other rename nope.x
alter table rn_other rename rn_other
alter table rn_other rename to rn_base
select * from rn_base
drop temporary table rn_base
select * from rn_base
select * from rn_other
rename table rn_t2 to rn_t3
alter table rn_t2 rename rn_t3, add column z int
select * from rn_t3
create temporary table rn_other (q int)
alter table rn_t3 rename rn_other
alter table rn_t3 rename to rn_t4, rename to rn_t5
select * from rn_t5
create database rn_trx
alter table rn_t5 rename rn_trx.rn_t5
select * from rn_trx.rn_t5
select * from rn_t5
show create table rn_trx.rn_t5
drop database rn_trx
select * from rn_trx.rn_t5
create table rn_r1 (a int)
create temporary table rn_rt (u int)
rename table rn_r1 to rn_rt
alter table rn_r1 rename rn_rt
alter table rn_r1 rename rn_rt, add column z int
drop temporary table rn_rt
create table rn_par (id int primary key)
create table rn_chi (id int, foreign key (id) references rn_par (id))
create temporary table rn_par (id int primary key)
alter table rn_par rename rn_par2
show create table rn_chi
alter table rn_par rename rn_par3
show create table rn_chi
-- Columns of a temporary table, which no dictionary tells of.
create temporary table told_apart (a int not null default 5, b int as (a), c int auto_increment primary key, d timestamp default now() on update now(), e int default (1+1), f varchar(5) default 'x' invisible, g int as (1) stored)
show columns from told_apart
describe told_apart
