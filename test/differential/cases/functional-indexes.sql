create table t (id int primary key auto_increment, a varchar(20), b int, d json, key i1 ((lower(a))), unique key i2 ((b * 2)), key i3 (a, (b + 1) desc))
insert into t (a,b,d) values ('Ann',1,'{"k":"x"}'),('bob',2,'{"k":"y"}'),(null,null,null)
select * from t where lower(a) = 'ann'
select id from t where b * 2 = 4
show create table t
insert into t (a,b) values ('x', 2)
insert ignore into t (a,b) values ('x', 2)
insert into t (a,b) values ('x', 2) on duplicate key update a = 'dup'
replace into t (a,b) values ('y', 1)
select id,a,b from t order by id
update t set b = 2 where a = 'y'
create index i4 on t ((cast(d->>'$.k' as char(10))))
create index i5 on t ((d->>'$.k'))
create index i6 on t ((d->'$.k'))
create index i7 on t ((a))
create index i8 on t ((nope + 1))
create index i9 on t ((rand()))
create index i10 on t ((id + 1))
create index i11 on t ((now()))
alter table t add primary key ((b + 1))
create table t2 (a int, primary key ((a + 1)))
alter table t drop column a
alter table t rename column b to bb
alter table t drop index i1
alter table t add unique index u ((coalesce(a, 'x')))
show create table t
select index_name, seq_in_index, column_name, expression, collation from information_schema.statistics where table_name = 't' order by 1,2
select column_name, column_key from information_schema.columns where table_name = 't' order by ordinal_position
describe t
create table t3 like t
show create table t3
alter table t modify b bigint
show create table t
create table te (a varchar(30), key ((substr(a,1,3))), key ((concat(a,'x'))), key k3 ((a = 'q')), key k4 ((case when a like 'z%' then 1 else 0 end)), key k5 ((date(a))), key k6 ((-length(a))), key k7 ((abs(length(a)) + 1)))
create table p (id int primary key, u int, key ku (u))
create table c (id int primary key, pid int, key kp (pid), constraint fk1 foreign key (pid) references p (id))
alter table c drop index kp
alter table c drop index kp, add index kp2 (pid, id)
show create table c
alter table c drop foreign key fk1, drop index kp2
show create table c
create table k1 (a int, b int not null, c int, unique key x (a), unique key y (b), key z (c), unique key w (b, a), unique key v (c), unique key u (b, c))
show create table k1
show index from k1
create table k2 (a int, b int not null, unique (a), primary key (b))
show create table k2
alter table k2 add unique key n (b)
show create table k2
create table k3 (a int, b int not null)
create unique index i1 on k3 (a)
create unique index i2 on k3 (b)
create index i0 on k3 (b, a)
show create table k3
alter table k3 modify a int not null
show create table k3
alter table k3 add unique index f ((a + 1)), add unique index g ((coalesce(a, 1)))
show create table k3
