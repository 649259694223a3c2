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
-- the order of keys
create table order_f1 (a varchar(10), b int, key ab ((upper(a))), key ba(b desc, a desc))
show create table order_f1
create table order_f2 (a varchar(10), b int, key ab ((upper(a))), key ba(b))
show create table order_f2
create table order_f3 (a varchar(10), b int, key z (b), unique ab ((upper(a))), unique ba(b), key c((b+1)), key d(a), primary key((b+2)))
create table order_f4 (a varchar(10), b int, c int not null, key z (b), unique ab ((upper(a))), unique ba(b), key c((b+1)), key d(a), unique e(c), unique g (c,(b+3)))
show create table order_f4
show index from order_f4
create table order_f5 (a varchar(10), b int, key ab ((upper(a))))
create index ba on order_f5 (b)
show create table order_f5
create table order_f6 (a varchar(10), b int, key ab ((upper(a)), b), key q (b, (upper(a))), key r(a))
show create table order_f6
alter table order_f6 add key n (b), add key m ((b+5)), add key l(a)
show create table order_f6
select index_name, seq_in_index from information_schema.statistics where table_schema=database() and table_name='order_f6'
create table order_g1 (a varchar(10), b int, v int as (b+1), s int as (b+2) stored, w int as (b+3) not null, key v(v), key s(s), key b(b), key f((b*2)), key c(b, v), key d(a))
show create table order_g1
create table order_g2 (a varchar(10), b int, c int not null, v int as (b+1), w int as (b+3) not null, t varchar(10) not null, unique v(v), unique pre(a(3)), unique w(w), unique b(b), unique c(c), unique f((b*2)), unique g((coalesce(b,2))), unique t(t(2)), unique wt(w, t(2)), unique vp(v, a(3)), unique h(c, w), key pre2(a(3)), key w2(w), key c2(c))
show create table order_g2
create table order_g3 (b int, v int as (b+1), key v(v), key b(b))
alter table order_g3 modify v int as (b+1), drop key b, add key b2(b)
show create table order_g3
create table order_g4 (b int, v int, key v(v), key b(b))
alter table order_g4 drop column v, add column v int as (b+1)
show create table order_g4
create table order_g5 like order_g2
show create table order_g5
alter table order_g4 rename index b to zz
show create table order_g4
create table order_g6 (a int, b int not null, c int, d varchar(9), unique a(a), unique b(b), unique c(c), unique d(d(3)))
alter table order_g6 modify a int not null
show create table order_g6
alter table order_g6 modify c int not null, modify d varchar(3)
show create table order_g6
alter table order_g6 modify b int null
show create table order_g6
alter table order_g6 change c cc int null, rename index a to aa
show create table order_g6
alter table order_g6 drop index b, add key b(b), add primary key (a)
show create table order_g6
