-- exact: what is refused of indexes, triggers, locking clauses, ESCAPE, PREPARE and functions
create table t (f1 int, f2 int, a varchar(20))
create database if not exists other_db
create table other_db.t (f1 int)
create trigger tr before insert on other_db.t for each row set @a=1
create trigger other_db.tr before insert on other_db.t for each row set @a=1
create trigger other_db.tr2 before insert on t for each row set @a=1
drop database other_db
create table t9 (f1 int, key h(f1 asc) using hash)
create table t9 (f1 int, key h using hash (f1 desc))
create table t9 (f1 int, key h using hash ((f1+1) desc))
create table t9 (f1 int, primary key using hash (f1 desc))
create table t9 (f1 int, unique key h(f1 asc, f2 desc) using hash)
create table t9 (f1 int, key h(nope asc) using hash)
create table t10 (f1 int, key h(f1 asc) using btree)
create index h on t (f1 desc) using hash
create index h using hash on t (f1 asc)
alter table t add index using hash (f1 asc)
create table t11 (f1 int, key h(f1) using hash)
select * from t for share of nodb.t
select * from t for share of nope
select * from t for update of x.y
select * from t for update for share of t
select * from t for update for share
select * from t x for update of x for share of x
select * from t for update of t, t
insert into t values (1,1,'hakan'),(2,2,null)
select * from t where a like 'hakan%' escape ''
select * from t where a like 'hakan\%' escape ''
select * from t where a like 'hakan%' escape count(f1)
select count(*) from t having 'a' like 'b' escape count(*)
select 'a' like 'b' escape max('x') from t
select 'a' like 'b' escape (select 'x')
select 'a' like 'b' escape @x
select 'a' like 'b' escape null
select 'a' like 'b' escape concat('x')
select 'a' like 'b' escape rand()
select 'a' like 'b' escape concat(a) from t
select 'a' like 'b' escape (select max(a) from t)
select 'a' like 'b' escape (select t.a) from t
select 'a' like 'b' escape user(), 'a' like 'b' escape left(version(),1)
set sql_mode='NO_BACKSLASH_ESCAPES'
select * from t where a like 'hakan%' escape ''
select 'a' like 'a' escape '', 'a' like null escape ''
select 'a' like 'b' escape @x
select 'a' like 'b' escape null
select * from t where a like 'hakan%' 
select sha2('a', null), sha2(null, 256), sha2('a', 5), sha2(null,5), sha2(null,null)
