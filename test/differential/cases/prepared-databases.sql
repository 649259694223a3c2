create database prepared_a
create database prepared_b
create table prepared_a.t (a varchar(9))
insert into prepared_a.t values ('in a')
create table prepared_b.t (a varchar(9))
insert into prepared_b.t values ('in b')
use prepared_a
prepare s from 'select a, database() from t'
prepare i from 'insert into t values (concat(database(), ''!''))'
prepare c from 'create table made (a int)'
prepare sh from 'show tables'
prepare d from 'select database()'
prepare v from 'select (select count(*) from t where a like ?) n'
prepare u from 'update t set a = concat(a, ''+'')'
prepare dt from 'describe t'
prepare an from 'analyze table t'
prepare vw from 'create view w as select * from t'
prepare se from 'set @x = (select max(a) from t)'
prepare do1 from 'do (select 1 from t)'
prepare ex from 'explain select * from t'
prepare ws from 'show create table t'
execute s
use prepared_b
execute s
execute i
execute c
execute sh
execute d
set @p = '%a%'
execute v using @p
execute u
execute dt
execute an
execute vw
execute se
select @x
execute do1
execute ws
select database()
select * from prepared_a.t order by 1
select * from prepared_b.t order by 1
show tables from prepared_a
show tables from prepared_b
drop database prepared_b
select database()
execute s
execute d
prepare z from 'select 1 from t'
prepare z2 from 'select database()'
use prepared_a
execute z2
drop database prepared_a
execute s
execute sh
use prepared_databases
-- What cannot be prepared again, since a definition changed, is refused each time that it is executed.
create table gone (a int, b int)
create table other (a int)
insert into gone values (1,1),(2,2)
insert into other values (7)
prepare p from 'select * from gone order by a'
prepare c from 'select b from gone order by a'
prepare u from 'update other set a = a + 1 where 1 in (select a from gone)'
prepare d from 'delete from other where a = (select max(b) from gone)'
prepare i from 'insert into other select b from gone'
execute p
execute c
execute u
alter table gone drop column b
execute c
execute c
execute i
execute i
execute d
execute d
drop table gone
execute p
execute p
execute u
execute u
execute c
create table gone (a int, b int)
insert into gone values (1,5)
execute p
execute c
execute u
execute u
select * from other
create table v1 (a int)
prepare v from 'select * from v1'
execute v
drop table v1
execute v
execute v
create view v1 as select a from other
execute v
drop view v1
execute v
execute v
