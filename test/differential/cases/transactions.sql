create table account (id int primary key, balance decimal(10,2) not null)
insert into account values (1, 100), (2, 50)
begin
update account set balance = balance - 30 where id = 1
update account set balance = balance + 30 where id = 2
select * from account order by id
rollback
select * from account order by id
start transaction
insert into account values (3, 0)
savepoint s1
insert into account values (4, 0)
rollback to savepoint s1
release savepoint s1
rollback to s1
commit
select id from account order by id
set autocommit = 0
delete from account where id = 3
rollback
select count(*) from account
delete from account where id = 3
commit
set autocommit = 1
select @@autocommit
start transaction read only
insert into account values (9, 9)
commit
start transaction with consistent snapshot
insert into account values (5, 5)
insert into account values (5, 6)
select count(*) from account
commit
select id from account order by id
begin
create table made_inside (a int)
rollback
show tables
set transaction isolation level read committed
set session transaction isolation level serializable
select @@transaction_isolation
set session transaction isolation level repeatable read
select balance from account where id = 1 for update
select balance from account where id = 1 for share
select balance from account where id = 1 lock in share mode
begin
update account set balance = 1 where id = 1
commit and chain
update account set balance = 2 where id = 1
rollback
select balance from account where id = 1
set session transaction isolation level read committed
start transaction with consistent snapshot
commit
set session transaction isolation level serializable
start transaction with consistent snapshot, read only
commit
set session transaction isolation level repeatable read
start transaction with consistent snapshot
commit
set transaction isolation level read uncommitted
start transaction with consistent snapshot
commit
start transaction with consistent snapshot
commit
