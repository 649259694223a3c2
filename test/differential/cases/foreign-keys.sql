-- foreign keys: what they refuse, what ALTER TABLE may do to their tables, parents that are missing, rows that are replaced
create table c (id int primary key, pid int, constraint f1 foreign key (pid) references p (id))
set foreign_key_checks = 0
create table c (id int primary key, pid int, constraint f1 foreign key (pid) references p (id))
create table c2 (id int primary key, pid int, constraint f1 foreign key (pid) references p (id))
create table c2 (id int primary key, pid varchar(5), constraint f2 foreign key (pid) references q (id) on delete cascade)
insert into c values (1, 1)
create table p (id varchar(10) primary key)
create table p (x int primary key)
create table p (id bigint primary key)
create table p (id int)
create table p (id int, key (id))
create table p (id int unsigned primary key)
create table q (id varchar(50) charset latin1 primary key)
create table q (id varchar(50) collate utf8mb4_bin primary key)
create table q (id char(50) primary key)
show create table q
set foreign_key_checks = 1
insert into c values (2, null)
insert into c values (3, 7)
update c set pid = 5 where id = 1
update c set pid = null where id = 1
insert ignore into c values (4, 4)
show warnings
select * from c
create table p (id varchar(10) primary key)
create table p (x int primary key)
create table p (id bigint primary key)
create table p (id int)
create table p (id int, key (id))
create table p (id int unsigned primary key)
create table p (id int primary key)
insert into p values (1), (2)
insert into c values (5, 1)
insert into c values (6, 3)
delete from p where id = 1
delete ignore from p where id in (1, 2)
show warnings
update p set id = 10 where id = 1
update ignore p set id = 10 where id = 1
select * from p
replace into p values (1)
insert into p values (1) on duplicate key update id = 11
alter table c modify pid bigint
alter table c modify pid int unsigned
alter table c modify pid int not null
alter table c modify pid int
alter table c change pid parent_id int
show create table c
alter table c change parent_id pid bigint
alter table p modify id bigint
alter table p modify id int unsigned
alter table p change id pk int
show create table c
alter table p drop primary key
alter table p drop primary key, add unique (pk)
alter table p add key (pk)
alter table p drop column pk
alter table p drop column pk, add id int primary key
alter table c drop column parent_id
alter table c drop index f1
alter table c add key other (parent_id), drop index f1
show create table c
alter table c drop index other
alter table c drop foreign key f1, drop index other
show create table c
alter table p drop primary key
show create table p
alter table c add constraint f3 foreign key (parent_id) references p (pk)
alter table p add primary key (pk)
alter table c add constraint f3 foreign key (parent_id) references p (pk)
delete from c where id > 5
insert into c values (9, null)
set foreign_key_checks = 0
insert into c values (10, 77)
alter table c add constraint f3 foreign key (parent_id) references p (pk)
alter table c drop foreign key f3
set foreign_key_checks = 1
alter table c add constraint f3 foreign key (parent_id) references p (pk)
delete from c where parent_id = 77
alter table c add constraint f3 foreign key (parent_id) references p (pk) on delete cascade on update cascade
update p set pk = pk + 100
select * from c order by id
delete from p where pk = 101
select * from c order by id
select row_count()
set foreign_key_checks = 0
alter table c modify parent_id bigint
alter table p modify pk bigint
alter table c modify parent_id varchar(3)
drop table p
insert into c values (20, 20)
set foreign_key_checks = 1
insert into c values (21, 20)
update c set id = 22 where id = 20
delete from c where id = 22
show create table c
drop table c, c2, q
create table p (a int, b int, c varchar(10), d varchar(10) charset latin1, e int unsigned, f decimal(10,2), g datetime, h enum('x','y'), i char(5), j text, k blob, l bit(3), m year, n time, o double, p float, q date, r set('a','b'), s timestamp, t binary(5), u varbinary(10), v json, w bigint, x tinyint(1), y boolean, unique (a), unique (a, b), unique (c), unique (d), unique (e), unique (f), unique (g), unique (h), unique (i), unique (j(10)), unique (k(10)), unique (l), unique (m), unique (n), unique (o), unique (p), unique (q), unique (r), unique (s), unique (t), unique (u), unique (w), unique (x), unique (y), unique (b, a))
create table k (x int, foreign key (x) references p (b))
create table k (x int, foreign key (x) references p (a, b))
create table k (x int, y int, foreign key (x, y) references p (a))
create table k (x int, y int, foreign key (x, y) references p (a, b))
drop table k
create table k (x int, y int, foreign key (x, y) references p (b, a))
drop table k
create table k (x int, y int, foreign key (x, x) references p (b, a))
create table k (x int, y int, foreign key (x, y) references p (a, a))
create table k (x int unsigned, foreign key (x) references p (a))
create table k (x smallint, foreign key (x) references p (a))
create table k (x bigint, foreign key (x) references p (a))
create table k (x int zerofill, foreign key (x) references p (e))
drop table k
create table k (x integer(5), foreign key (x) references p (a))
drop table k
create table k (x varchar(200), foreign key (x) references p (c))
drop table k
create table k (x char(5), foreign key (x) references p (c))
drop table k
create table k (x varchar(10) charset latin1, foreign key (x) references p (c))
create table k (x varchar(10) collate utf8mb4_bin, foreign key (x) references p (c))
create table k (x varchar(10), foreign key (x) references p (d))
create table k (x text, foreign key (x) references p (c))
create table k (x text, foreign key (x) references p (j))
create table k (x blob, foreign key (x) references p (k))
create table k (x decimal(10,2), foreign key (x) references p (f))
drop table k
create table k (x decimal(12,2), foreign key (x) references p (f))
create table k (x decimal(10,3), foreign key (x) references p (f))
create table k (x decimal(9,2), foreign key (x) references p (f))
create table k (x decimal(10,2) unsigned, foreign key (x) references p (f))
create table k (x datetime, foreign key (x) references p (g))
drop table k
create table k (x enum('x','y'), foreign key (x) references p (h))
drop table k
create table k (x enum('x','y','z'), foreign key (x) references p (h))
create table k (x enum('a'), foreign key (x) references p (h))
create table k (x set('x','y'), foreign key (x) references p (h))
create table k (x varchar(5), foreign key (x) references p (h))
create table k (x char(9), foreign key (x) references p (i))
drop table k
create table k (x varchar(5), foreign key (x) references p (i))
drop table k
create table k (x bit(3), foreign key (x) references p (l))
drop table k
create table k (x bit(4), foreign key (x) references p (l))
create table k (x bit(30), foreign key (x) references p (l))
create table k (x year, foreign key (x) references p (m))
drop table k
create table k (x time, foreign key (x) references p (n))
drop table k
create table k (x time(2), foreign key (x) references p (n))
create table k (x float, foreign key (x) references p (o))
create table k (x double, foreign key (x) references p (o))
drop table k
create table k (x float, foreign key (x) references p (p))
drop table k
create table k (x date, foreign key (x) references p (q))
drop table k
create table k (x set('a','b'), foreign key (x) references p (r))
drop table k
create table k (x set('a','b','c'), foreign key (x) references p (r))
drop table k
create table k (x binary(5), foreign key (x) references p (t))
drop table k
create table k (x binary(6), foreign key (x) references p (t))
create table k (x varbinary(5), foreign key (x) references p (u))
drop table k
create table k (x varbinary(5), foreign key (x) references p (t))
create table k (x binary(10), foreign key (x) references p (u))
create table k (x json, foreign key (x) references p (v))
create table k (x tinyint, foreign key (x) references p (x))
drop table k
create table k (x boolean, foreign key (x) references p (x))
drop table k
create table k (x varchar(10), foreign key (x) references p (t))
create table k (x int references p (a), y int)
show create table k
drop table k
create table k (x int references nope (a), y int)
create table k (x int, foreign key fk1 (x) references p (a))
show create table k
drop table k
create table k (x int, constraint fk1 foreign key fk2 (x) references p (a))
show create table k
drop table k
create table k (x int, constraint foreign key (x) references p (a) on delete no action on update restrict)
show create table k
drop table k
create table k (x int, foreign key (x) references p (a) on update cascade on delete set null)
show create table k
drop table k
create table k (x int, foreign key (x) references p (a) on update cascade on update set null)
create table k (x int, foreign key (x) references p (a) match full on update cascade)
show create table k
drop table k
create table k (x int, foreign key (x) references p (a) match partial)
create table k (x int, foreign key (x) references p)
create table k (x int, foreign key (x) references p ())
create table k (x int, foreign key () references p (a))
create table k (x int, foreign key (y) references p (a))
create table k (x int, foreign key (x) references p (zz))
create table k (x int, constraint f foreign key (x) references p (a), constraint f foreign key (x) references p (a))
create table k (x int, constraint f foreign key (x) references p (a), constraint F foreign key (x) references p (a))
create table k (x int, y int, constraint f foreign key (x) references p (a), foreign key (y) references p (a), foreign key (x) references p (a))
show create table k
drop table k
create table k (x int not null, foreign key (x) references p (a) on delete set null)
create table k (x int primary key, foreign key (x) references p (a) on update set null)
create temporary table k (x int, foreign key (x) references p (a))
create temporary table tp (x int primary key)
create table k (x int, foreign key (x) references tp (x))
create view vp as select a from p
create table k (x int, foreign key (x) references vp (a))
create table self (id int primary key, up int, foreign key (up) references self (id) on delete cascade)
insert into self values (1, null), (2, 1), (3, 2)
insert into self values (4, 5)
insert into self values (5, 5)
insert into self values (6, 7), (7, null)
delete from self where id = 1
select * from self
truncate self
drop table self
create table self (id int primary key, up int, foreign key (up) references self (id) on update cascade)
insert into self values (1, 1)
insert into self values (2, 1)
update self set id = 3 where id = 1
update self set id = 3 where id = 2
delete from self
delete from self where id = 2
delete from self order by id desc
select * from self
drop table self
create table a1 (id int primary key, b int)
create table b1 (id int primary key, a int, foreign key (a) references a1 (id) on delete cascade)
alter table a1 add foreign key (b) references b1 (id) on delete set null
insert into a1 values (1, null)
insert into b1 values (1, 1)
update a1 set b = 1
delete from b1
select * from a1
drop table a1
drop table b1
drop table a1, b1
create table g (id int primary key)
create table ch (id int primary key, g int, foreign key (g) references g (id) on delete cascade)
create table gc (id int primary key, c int, foreign key (c) references ch (id) on delete restrict)
insert into g values (1)
insert into ch values (1, 1)
insert into gc values (1, 1)
delete from g
delete from ch
delete g, ch from g join ch on g.id = ch.g
delete from gc
delete from g
select (select count(*) from g) a, (select count(*) from ch) b
select constraint_name, unique_constraint_name, match_option, update_rule, delete_rule, table_name, referenced_table_name from information_schema.referential_constraints where constraint_schema = database() order by 1
select constraint_name, table_name, column_name, ordinal_position, position_in_unique_constraint, referenced_table_schema = database() s, referenced_table_name, referenced_column_name from information_schema.key_column_usage where constraint_schema = database() and table_name in ('g', 'ch', 'gc') order by 1, 2
select constraint_name, table_name, constraint_type, enforced from information_schema.table_constraints where constraint_schema = database() and table_name in ('g', 'ch', 'gc') order by 1, 2
rename table g to g2
show create table ch
alter table ch rename to ch2
show create table ch2
show create table gc
alter table ch2 drop foreign key ch2_ibfk_1
show create table ch2
show create table ch2
drop table gc, ch2, g2, x, p
drop table if exists p, c, k, k2, k3, k4, k5, k6, k7, k8, k9, s, z, p2, c3, trg
create table p (id varchar(10) primary key, n int, k time, unique (n), unique (k), q timestamp, unique (q), yy year, unique (yy))
create table c (id int primary key, pid varchar(10), n int, foreign key (pid) references p (id), foreign key (n) references p (n))
alter table c convert to character set latin1
alter table c modify pid varchar(10) charset latin1
alter table p modify id varchar(10) charset latin1
alter table p convert to character set latin1
alter table c modify pid char(20)
alter table c modify pid varchar(30)
alter table c modify pid text
set foreign_key_checks = 0
alter table c convert to character set latin1
alter table p convert to character set latin1
alter table c modify pid varchar(10) charset utf8mb4
alter table p modify id varchar(10) charset utf8mb4
alter table c modify pid varchar(10) collate utf8mb4_bin
alter table c modify pid int
alter table c modify n bigint, modify pid varchar(10)
alter table c modify n varchar(5)
alter table p modify n bigint
alter table p drop column n
alter table c drop column n
alter table p drop index n
alter table c drop index n
alter table p rename column n to nn
show create table c
set foreign_key_checks = 1
alter table c rename column n to n2, modify pid varchar(9) collate utf8mb4_0900_ai_ci
show create table c
alter table c modify pid varchar(9) not null
alter table c drop foreign key c_ibfk_1, modify pid int
alter table c drop foreign key c_ibfk_2, drop column n2
create table k (x time(2), foreign key (x) references p (k))
create table k2 (x timestamp(3), foreign key (x) references p (q))
create table k4 (x date, foreign key (x) references p (q))
create table k5 (x bigint, foreign key (x) references p (q))
create table k8 (x tinyint, foreign key (x) references p (yy))
create table k9 (x year, foreign key (x) references p (yy) on delete set null)
alter table k9 modify x year not null
set foreign_key_checks = 0
alter table k9 modify x year not null
set foreign_key_checks = 1
alter table p engine = myisam
create table s (a int primary key, b int, foreign key (b) references s (a))
alter table s modify a bigint
alter table s modify b bigint
alter table s modify a bigint, modify b bigint
show create table s
alter table s modify a int unsigned, modify b int unsigned
alter table s drop column a
alter table s drop primary key, add primary key (a, b)
alter table s drop primary key, add unique (a)
alter table s rename column a to aa
show create table s
insert into s values (1, 1), (2, 1)
update s set aa = 3 where aa = 1
update s set aa = 3, b = 3 where aa = 1
delete from s where aa = 1
delete from s
delete from s order by aa desc
create table z (a int, b int, foreign key (a) references nope (x, y))
create table z (a int, b int, constraint cc foreign key (a, b) references s (aa))
create table z (a int, b int, constraint foreign key zz (a, b) references s (aa))
alter table s add foreign key (b, aa) references s (aa)
drop table if exists p2, c3
create table p2 (a int, b int, primary key (a, b))
create table c3 (x int, y int, foreign key (x, y) references p2 (a, b) on delete set null on update cascade)
insert into p2 values (1, 1), (1, 2)
insert into c3 values (1, 1), (1, null), (null, 5), (1, 2)
insert into c3 values (2, 2)
update p2 set b = 9 where b = 2
select * from c3 order by x, y
delete from p2 where b = 9
select * from c3 order by x, y
truncate p2
drop table c3
create table c3 (x int, y int, foreign key (x, y) references p2 (a, b) on delete set default on update set default)
insert into c3 values (1, 1)
delete from p2
update p2 set a = 5
insert into c3 values (1, 1) on duplicate key update x = 2
insert into c3 set x = 1, y = 7
insert into c3 select 4, 4
replace into c3 values (4, 4)
insert ignore into c3 values (4, 4), (1, 1), (5, 5)
select row_count()
update ignore c3 set x = 7
select row_count()
update c3, p2 set c3.x = 8
delete p2 from p2
delete p2, c3 from p2, c3
select * from c3
create table trg (a int)
set foreign_key_checks = 2
select @@foreign_key_checks
select @@foreign_key_checks
set unique_checks = 0
select @@unique_checks
set unique_checks = 1
drop table if exists c, c2, c3, k, k2, k9, s, z, p2, p, q
set foreign_key_checks = 1
create table p (a int primary key, b int)
create table c (a int, foreign key (a) references p (a))
insert into p values (1, 1), (2, 2)
insert into c values (1)
replace into p values (1, 1)
replace into p values (1, 2)
replace into p values (2, 2)
replace into p values (2, 3)
select * from p
select * from c
drop table c
create table c (a int, foreign key (a) references p (a) on delete cascade)
insert into c values (1)
replace into p values (1, 1)
select * from c
replace into p values (1, 7)
select * from c
drop table c
create table c (a int, foreign key (a) references p (a) on delete set null)
insert into c values (1)
replace into p values (1, 7)
select * from c
update c set a = 1
replace into p values (1, 8)
select * from c
insert into p values (1, 9) on duplicate key update b = 9
drop table c, p
create table p (a int primary key)
create table c (a int, foreign key (a) references p (a))
insert into p values (1), (2)
insert into c values (1)
replace into p values (1)
replace into p values (2)
drop table c
replace into p values (2)
replace into p values (2), (2)
create table u (a int primary key, b int, unique (b))
create table c (a int, foreign key (a) references u (b))
insert into u values (1, 1), (2, 2)
insert into c values (1)
replace into u values (1, 1)
replace into u values (1, 5)
replace into u values (3, 1)
replace into u values (2, 1)
select * from u
select * from c
alter table p drop primary key, add unique (a)
alter table p drop index a, add primary key (a)
alter table p drop primary key
alter table p drop primary key, add index (a)
insert into p values (null)
create table au (id int primary key auto_increment)
create table bo (id int primary key auto_increment, a int not null, t varchar(100), u varchar(10))
alter table bo add constraint fk1 foreign key (a) references au (id)
show create table bo
create index ix on bo (a desc, t desc)
show create table bo
drop index ix on bo
show create table bo
create index ix on bo (a, (upper(t)) desc)
show create table bo
drop index ix on bo
show create table bo
create index ix on bo ((upper(t)), a)
drop index ix on bo
create index ix on bo (a, t)
show create table bo
drop index ix on bo
alter table bo add unique ix2 (a, t), drop index ix
show create table bo
alter table bo add key ix3 (a desc)
alter table bo drop key ix2
alter table bo add key ix4 (a, (lower(u)))
show create table bo
alter table bo drop key ix2
alter table bo drop key ix4
alter table bo drop key ix3
create table b2 (id int primary key, a int, t varchar(10), key k (a desc, t), constraint fk2 foreign key (a) references au (id))
show create table b2
alter table b2 drop key k
create table b3 (id int primary key, a int, t varchar(10), key k (a, (upper(t))), constraint fk3 foreign key (a) references au (id))
show create table b3
alter table b3 drop key k
create table pd (a int, b int, key pk1 (a desc))
create table cd (a int, constraint fk4 foreign key (a) references pd (a))
create table b5 (id int primary key, a int, t varchar(10), key k (a, t), key k2 (a desc), constraint fk5 foreign key (a) references au (id))
show create table b5
alter table b5 drop key k
alter table b5 drop key k2
create table pv (a varchar(20) primary key)
create table cv (a varchar(20), key k (a(5)), constraint fk9 foreign key (a) references pv (a))
show create table cv
alter table cv drop key k
create table cv2 (a varchar(20), constraint fk10 foreign key (a) references pv (a))
alter table cv2 add key k (a(5))
show create table cv2
create table p6 (a varchar(20), key k (a(3)))
set session restrict_fk_on_non_standard_key=off
create table c6 (a varchar(20), constraint fk11 foreign key (a) references p6 (a))
create table p7 (a int, key k (a desc))
create table c7 (a int, constraint fk12 foreign key (a) references p7 (a))
alter table p7 drop key k
set session restrict_fk_on_non_standard_key=on
create table pm (a int, b int, primary key (a,b))
create table cm (x int, y int, key k (x, y desc), foreign key (x,y) references pm (a,b))
alter table cm drop key k
create table cm2 (x int, y int, foreign key f (x,y) references pm (a,b))
alter table cm2 add key k (x, y desc)
show create table cm2
alter table cm2 add key k3 (x, y)
show create table cm2
drop table if exists p, k1, k2, k3, k4, s, ch, par, cc
create table p (c varchar(10) primary key, k varchar(10) unique)
create table k1 (c varchar(10), constraint f1 foreign key (c) references p (c) on update cascade on delete cascade)
create table k2 (c varchar(10), constraint f2 foreign key (c) references p (k) on update set null)
create table k3 (c varchar(10) primary key, constraint f3 foreign key (c) references k1 (c) on update cascade)
create table k4 (c varchar(10), constraint f4 foreign key (c) references p (k))
insert into p values ('Abc', 'Abc'), ('def', 'def'), ('x', 'x')
insert into k1 values ('abc'), ('ABC'), ('def')
insert into k2 values ('abc'), ('ABC'), ('def')
select * from k1
select * from k1
update p set k = 'ABC' where c = 'abc'
select * from k2
update p set k = 'new' where c = 'abc'
select * from k2
insert into k4 values ('new')
update p set k = 'NEW' where c = 'abc'
update p set k = 'NEU' where c = 'abc'
select * from k4
update p set c = 'DEF' where c = 'def'
select * from k1
update k1 set c = 'Def' where c = 'def'
select * from k1
update p set c = concat(c, '') 
select * from p
select * from k4
create table s (id int primary key, c varchar(5) unique, d varchar(5), constraint sf foreign key (d) references s (c) on update cascade)
insert into s values (1, 'a', null), (2, 'b', 'a')
update s set c = 'A' where id = 1
select * from s
update s set c = 'z' where id = 1
insert into s values (3, 'x', 'X')
update s set c = 'X' where id = 3
update s set c = 'q' where id = 3
update s set c = 'q', d = 'q' where id = 3
create table ch (id int, constraint c0 check (id > 0))
alter table ch drop constraint c0, add constraint c0 check (id > 1)
alter table ch drop check c0, add constraint c0 unique (id)
alter table ch drop constraint c0
alter table ch add constraint c0 unique (id), add constraint c0 check (id > 2)
alter table ch drop constraint c0
alter table ch drop check c0
alter table ch drop constraint c0
create table par (id int primary key)
alter table ch add constraint c0 foreign key (id) references par (id), add constraint c0 check (id > 2)
alter table ch drop constraint c0
alter table ch drop foreign key c0
show create table ch
alter table ch drop constraint c0
create table cc (a int, b int, constraint f foreign key (a) references par (id) on update cascade, constraint g foreign key (b) references par (id) on delete set null, check (a + b > 0))
create table cc (a int, b int, constraint f foreign key (a) references par (id) on update no action, constraint g foreign key (b) references par (id) on delete set null, constraint nn check (b > 0) not enforced)
create table cc (a int, b int, constraint g foreign key (b) references par (id) on delete set null, constraint f foreign key (a) references par (id) on update cascade, constraint n2 check (a > 0), constraint n1 check (b > 0))
create table cc (a int, b int, constraint g foreign key (b) references par (id) on delete set default, check (b > 0))
alter table cc modify b int check (b > 1), drop foreign key g, add constraint g foreign key (b) references par (id) on delete set null
alter table cc add constraint g2 foreign key (b) references par (id) on delete cascade
alter table cc add c int check (c > 1) references par
alter table cc add d int references par on delete set null check (d > 1)
alter table cc add d int references par on delete set null
alter table cc add check (d > 1)
alter table cc add check (d > nope)
alter table cc add check (c > 1)
show create table cc
create table n1 (id int primary key, d decimal(10,2) unique, k int)
create table o1 (id int references n1, x int)
show create table o1
create table o2 (y int references o2, x int, primary key (x))
show create table o2
create table o3 (x int, y int, foreign key (x, y) references n1)
create table o3 (x int references nothing)
create table o3 (x int unique, y int references o3)
alter table o1 add column z int default 5 references n1 first, add foreign key (x) references n1
show create table o1
alter table o1 modify x int references n1 (id)
alter table o1 change x x int references n1 (id)
alter table o1 add foreign key (X) references n1 (ID)
show create table o1
create temporary table o4 (d int, foreign key (d) references nothing (id))
create temporary table o4 (d int references n1)
drop table o1, o2, n1
create table fm_p (id int primary key)
create table fm_f (x int, foreign key (x) references fm_p (id) match full on delete cascade)
create table fm_q (x int, foreign key (x) references fm_p (id) match partial)
create table fm_s (x int, foreign key (x) references fm_p (id) match simple)
show create table fm_f
select constraint_name, match_option, delete_rule from information_schema.referential_constraints where constraint_schema = database() and constraint_name like 'fm%' order by 1
create table kept_parent (id int primary key, f1 int unique)
create table kept_child (id int primary key, f2 int not null, foreign key (f2) references kept_parent (f1) on update cascade)
insert into kept_parent values (1, 2), (2, 4), (3, 8)
insert into kept_child values (1, 2), (2, 4)
update kept_parent set f1 = null where id = 1
update kept_parent set f1 = null where id = 3
select * from kept_child
create table long_parent (s varchar(10) primary key)
create table short_child (s varchar(5), foreign key (s) references long_parent (s) on update cascade)
create table fixed_child (c char(4), foreign key (c) references long_parent (s) on update cascade)
insert into long_parent values ('this'), ('that'), ('one')
insert into short_child values ('one')
insert into fixed_child values ('that')
update long_parent set s = 'too long' where s = 'one'
update long_parent set s = 'abc    ' where s = 'one'
update long_parent set s = 'two' where s = 'one'
update long_parent set s = 'what' where s = 'that'
update long_parent set s = 'whatever' where s = 'what'
update long_parent set s = 'whatever' where s = 'this'
select * from short_child
select * from fixed_child
