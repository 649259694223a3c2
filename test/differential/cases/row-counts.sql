create table t (id int primary key auto_increment, a int, u varchar(10) unique)
create table c (id int primary key, t int, foreign key (t) references t(id))
select * from nodb.nope
insert into nodb.nope values (1)
update nodb.nope set a=1
delete from nodb.nope
describe nodb.nope
show columns from nodb.nope
show create table nodb.nope
show table status from nodb
create table nodb.x (a int)
drop table nodb.x
drop table if exists nodb.x
show warnings
alter table nodb.x add b int
rename table t to nodb.t
create view nodb.v as select 1
drop view nodb.v
create index i on nodb.x(a)
lock tables nodb.x read
select * from t join nodb.x
replace into nodb.x values (1)
create table y like nodb.x
create table y as select * from nodb.x
drop trigger nodb.tr
show triggers from nodb
create table z (a int, foreign key (a) references nodb.t(id))
create table x2 (a int auto_increment primary key, b int)
alter table x2 add c int as (a+1)
alter table x2 add check (a>0)
alter table x2 add key ((a+b))
create table x3 (a int primary key, c int as (a+1))
alter table x3 modify a int auto_increment
select * from (select 1 a, 2 a) x
select * from (select t.*, c.* from t join c) x
with x as (select 1 a, 2 a) select * from x
with x as (select 1 a, 2 a) select 1
create view v as select 1 a, 2 a
create table y as select 1 a, 2 a
select * from (select 1 a, 2 A) x
select 1 from (select 1, 1) x
select * from (select 1 a, 2 b) x(p,p)
with x(p,p) as (select 1,2) select * from x
insert into t (id) select id from (select 5 id, 6 id) x
rename table t to t
rename table t to c
rename table t to T2, T2 to t
alter table t rename t
show warnings
select row_count()
set @a=1
select row_count()
set names utf8mb4
select row_count()
do 1
select row_count()
use row_counts
select row_count()
begin
select row_count()
commit
select row_count()
insert into t (a) values (1),(2),(3)
show warnings
select row_count()
insert into t (a) values (1),(2),(3)
select row_count(), found_rows()
show columns from t
select row_count(), found_rows()
show variables like 'autocommit'
select found_rows()
show create table t
select found_rows()
select found_rows()
select found_rows()
select found_rows() > 0
show warnings
select found_rows()
describe t
select found_rows()
select found_rows()
select row_count(), found_rows()
prepare s from 'select * from t'
select row_count(), found_rows()
execute s
select row_count(), found_rows()
delete from t where id=1
select found_rows()
select 1 from t limit 2
delete from t where id=2
select found_rows()
update t set a=9 limit 1
select found_rows()
insert into t (a) values (5)
select found_rows()
truncate c
select row_count(), found_rows()
lock tables t write
unlock tables
select row_count()
flush tables
select row_count()
select j.id from t j where j.id=2 for update of k
select j.id from t j where j.id=2 for update of t
select j.id from t j, c where j.id=2 for update of j for share of c
select j.id from t j, c where j.id=2 for update of j for share of j
select j.id from t j, c where j.id=2 for update of j, c nowait
select 1 for update of t
insert into t (id, a) values (71,1),(72,2),(73,3)
select id from t where id > 70
explain format=traditional select * from t where id = 71
select found_rows(), row_count()
explain format=json select 1
select found_rows(), row_count()
analyze table t
select found_rows(), row_count()
check table t
select found_rows(), row_count()
optimize table t
select found_rows(), row_count()
show create table t
select found_rows(), row_count()
select id from t where id > 70
show count(*) warnings
select found_rows(), row_count()
select id from t where id > 70
do 1, 2
select found_rows(), row_count()
select id from t where id > 70
do (select 1 union select 2)
select found_rows(), row_count()
update t set a = 8 where id > 70
selec
select row_count()
update t set a = 7 where id > 70
-- nothing
select row_count()
update t set a = 8 where id > 70
insert into t (id, a) values (71, 1)
select row_count()
update t set a = 7 where id > 70
prepare s from 'selec'
select row_count()
update t set a = 8 where id > 70
execute nonesuch
select row_count()
update t set a = 7 where id > 70
deallocate prepare nonesuch
select row_count()
update t set a = 8 where id > 70
use nonesuch
select row_count()
update t set a = 7 where id > 70
set @@nonesuch = 1
select row_count()
update t set a = 8 where id > 70
create table t (a int)
select row_count()
update t set a = 7 where id > 70
rollback to nonesuch
select row_count()
update t set a = 8 where id > 70
select cast(1 as unsigned) - 2
select row_count()
update t set a = 7 where id > 70
kill query 4000000000
select row_count()
update t set a = 8 where id > 70
select (select id from t)
select row_count()
