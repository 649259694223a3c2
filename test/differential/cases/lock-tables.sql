-- exact: what LOCK TABLES and FLUSH allow the session that has locked
create table a (id int primary key, v int)
create table b (id int primary key, v int)
create table c (id int primary key, v int)
create view va as select * from a
insert into a values (1, 1), (2, 2)
insert into b values (1, 1)
lock tables nope read
lock tables a read, nope read
lock tables a read, a write
lock tables a read, b write
select count(*) from a
select * from c
select * from a x
select * from a join c on a.id = c.id
select (select max(id) from c)
select * from va
insert into a values (3, 3)
update a set v = 1
delete from a where id = 1
replace into a values (1, 1)
insert into b values (3, 3)
insert into b select id + 10, v from a
insert into b select id + 10, v from c
update b set v = 2 where id = 3
update b join a on a.id = b.id set b.v = a.v + 1
update a join b on a.id = b.id set a.v = 3
delete from b where id in (select id from a)
delete from b where id in (select id from c)
create table d (id int)
create table if not exists d (id int)
create table if not exists b (id int)
create table b (id int)
create temporary table tt (id int)
insert into tt values (1)
select * from tt
drop temporary table tt
drop table c
drop table if exists c
drop table if exists nope
drop table a
truncate a
truncate c
truncate b
alter table a add x int
alter table c add x int
alter table b add x int
create index i on b (v)
create index i on a (v)
create index i on c (v)
drop index i on b
rename table c to cc
rename table b to bb
select * from bb
rename table bb to b
create view vb as select * from a
drop view va
drop view if exists va
alter view va as select 1
create or replace view va as select 1
create database locked_db
drop database locked_db
create trigger tr before insert on c for each row set @x = 1
show create table c
describe c
show tables
show columns from c
show index from c
select table_name from information_schema.tables where table_schema = database() order by 1
select count(*) from mysql.user where user = 'root'
optimize table b
commit
select * from c
rollback
insert into c values (9, 9)
savepoint s
set @x = (select max(id) from a)
set @x = (select max(id) from c)
do (select 1 from c limit 1)
explain select * from c
start transaction
select * from c
commit
lock tables a as x write, c read
select * from a
select * from x
select * from a x
update a as x set v = 9
update a set v = 9
lock tables b read
select * from b
select * from a
begin
select * from a
rollback
lock tables a write
unlock tables
select * from c
lock table a read local
insert into a values (77, 1)
unlock table
insert into a values (78, 1)
unlock tables
lock tables va read
select count(*) from va
select count(*) from a
insert into va values (100, 1)
unlock tables
unlock tables
lock tables mysql.user read
unlock tables
flush tables with read lock
insert into a values (80, 1)
create table e (id int)
select * from a limit 1
update a set v = 3
lock tables a write
lock tables a read
unlock tables
flush tables a with read lock
insert into a values (81, 1)
insert into b values (81, 1)
select * from b limit 1
unlock tables
unlock tables
flush tables
flush tables a, b
flush local tables
flush no_write_to_binlog tables
flush tables nope
flush status
flush logs
flush binary logs
flush engine logs
flush error logs
flush general logs
flush slow logs
flush relay logs
flush privileges
flush user_resources
flush optimizer_costs
flush tables a read
drop table a, b, c
drop view va
create table a (id int primary key, v int)
create table b (id int primary key, v int)
create view va as select id from a
insert into a values (1, 1)
lock tables a read
flush tables with read lock
flush tables a with read lock
flush tables
flush table a
flush tables b
select * from a for update
select * from a for share
unlock tables
lock tables a write
flush tables with read lock
flush tables
flush table a
flush table b
unlock tables
lock tables a write, b write
rename table a to c, b to a, c to b
select * from b
unlock tables
rename table a to c, b to a, c to b
flush table va with read lock
flush tables a, va with read lock
select * from b
flush tables with read lock
create user nobody_comes
drop user nobody_comes
unlock tables
drop view va
drop table a, b
create table a (id int primary key, v int)
insert into a values (1, 1)
lock tables a write, a as x write, a as y read
rename table a to b
select * from b
select * from b as x, b as y
select * from b as z
unlock tables
drop table b
