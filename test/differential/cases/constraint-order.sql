-- which constraint is told of when a row breaks several: checks, the keys that refer to it, its foreign keys, unique keys
create table p (id int primary key, u int unique)
insert into p values (1,1),(2,2)
create table t (id int primary key, u int unique, f int, g int, constraint ck1 check (g > 0), constraint ck2 check (g > 10 or g < 5), constraint fk foreign key (f) references p (id))
insert into t values (1, 1, 1, 1)
insert into t values (1, 2, 9, 0)
insert into t values (1, 2, 1, 0)
insert into t values (2, 1, 1, 0)
insert into t values (2, 1, 9, 1)
insert into t values (2, 2, 9, 0)
insert into t values (2, 2, 9, -7)
insert ignore into t values (1, 2, 9, 0), (1,2,9,3), (2,1,9,3), (2,2,9,3), (3,3,1,3), (3,3,9,0)
insert ignore into t values (1, 2, 1, 0)
replace into t values (1, 1, 9, 0)
replace into t values (1, 1, 9, 1)
replace into t values (2, 2, 9, 0)
insert into t values (1,1,9,0) on duplicate key update g = 3
insert into t values (1,1,9,3) on duplicate key update g = 0
insert into t values (1,1,9,3) on duplicate key update g = 0, f = 9
insert into t values (1,1,9,3) on duplicate key update g = 0, f = 9, id = 3
insert into t values (1,1,9,3) on duplicate key update f = 9, id = 3
insert into t values (1,1,9,3) on duplicate key update f = 9, u = 3
insert ignore into t values (1,1,9,0) on duplicate key update g = 3
insert ignore into t values (1,1,9,3) on duplicate key update g = 0
insert ignore into t values (1,1,9,3) on duplicate key update g = 0, f = 9
select * from t
update t set id = 3, g = 0 where id = 1
update t set u = 3, g = 0 where id = 1
update t set u = 3, f = 9 where id = 1
update t set f = 9, g = 0 where id = 1
update t set id = 3, u = 3, f = 9, g = 0 where id = 1
update t set id = 3, u = 3, f = 9 where id = 1
update ignore t set id = 3, u = 3, f = 9, g = 0 where id = 1
update ignore t set id = 3, u = 3, f = 9 where id = 1
update ignore t set u = 3, f = 9 where id = 1
update t join p on p.id = t.id set t.u = 3, t.g = 0
update t join p on p.id = t.id set t.u = 3, t.f = 9
create table c1 (id int primary key, pid int, constraint c1fk foreign key (pid) references t (id))
create table c2 (id int primary key, pu int, constraint c2fk foreign key (pu) references t (u))
insert into c1 values (1,1)
insert into c2 values (1,1)
update t set id = 3 where id = 1
update t set id = 4, g = 0 where id = 1
update t set id = 4, u = 4 where id = 1
update t set id = 4, u = 3 where id = 1
update t set u = 3 where id = 1
update t set u = 4, f = 9 where id = 1
update t set id = 4, f = 9 where id = 1
update t set u = 4, g = 0 where id = 1
delete from t where id = 1
replace into t values (1, 1, 9, 0)
replace into t values (1, 1, 9, 1)
replace into t values (1, 4, 9, 1)
replace into t values (4, 1, 9, 1)
replace into t values (1, 4, 1, 1)
replace into t values (4, 1, 1, 1)
replace into t values (3, 1, 1, 1)
replace into t values (3, 1, 9, 1)
insert into t values (1,4,1,3) on duplicate key update id = 4, u = 4
insert into t values (1,4,1,3) on duplicate key update id = 3
update t set id = 4, u = 3, f = 9 where id = 1
create table o (id int primary key, u int unique, constraint ofk foreign key (id) references p (id))
insert into o values (1,1)
insert into o values (9,1)
insert into o values (1,1)
insert ignore into o values (9,1)
insert into o values (9,1) on duplicate key update u = 7
replace into o values (9,1)
update o set id = 9, u = 1
insert into o values (2,2)
update o set id = 9, u = 1 where id = 2
update o set id = 1, u = 1 where id = 2
create table q (id int primary key, f int, u int, key kf (f), constraint qfk foreign key (f) references p (id))
alter table q add unique (u)
insert into q values (1,1,1)
insert into q values (2,9,1)
insert ignore into q values (2,9,1)
insert into q values (2,9,1) on duplicate key update u = 8
replace into q values (2,9,1)
alter table q engine=innodb
insert into q values (2,9,1)
alter table q force
insert into q values (2,9,1)
create table w (a int, b int, constraint w1 foreign key (b) references p (id), constraint w0 foreign key (a) references p (u))
insert into w values (9,9)
create table w2 (a int, b int, constraint w22 foreign key (b) references p (id), constraint w21 foreign key (a) references p (u), key (a), key(b))
insert into w2 values (9,9)
create table w3 (a int, constraint z foreign key (a) references p (id), constraint y foreign key (a) references p (u))
insert into w3 values (9)
create table w4 (a int, constraint zz check (a > 0), constraint yy check (a > 1), check (a > 2))
insert into w4 values (0)
insert into w4 values (2)
alter table w4 add constraint aa check (a > 3)
insert into w4 values (0)
insert into w4 values (null)
insert ignore into w4 values (0), (5), (2)
create table w5 (a int primary key, b int unique, c int, unique (c), key(b, c))
insert into w5 values (1,1,1)
insert into w5 values (1,1,1)
insert into w5 values (2,1,1)
insert into w5 values (2,2,1)
alter table w5 add unique aaa (c, b), add unique zzz (b)
insert into w5 values (2,1,1)
create table w6 (a int, b int, unique ub (b), unique ua (a))
insert into w6 values (1,1)
insert into w6 values (1,1)
alter table w6 modify a int not null
insert into w6 values (1,1)
show create table w6
create table pp (id int primary key)
create table cc1 (id int, constraint zfk foreign key (id) references pp (id))
create table cc2 (id int, constraint afk foreign key (id) references pp (id))
insert into pp values (1)
insert into cc1 values (1)
insert into cc2 values (1)
delete from pp
update pp set id = 2
create table tr (id int primary key, g int, check (g > 0))
create trigger trb before insert on tr for each row set new.g = new.g + 1
insert into tr values (1,1)
insert into tr values (1,-1)
insert into tr values (1,0)
insert into tr values (2,-1)
create view v as select * from tr where g < 5 with check option
insert into v values (1, 0)
insert into v values (1, 7)
insert into v values (3, -7)
insert into v values (1, -7)
update v set g = 9 where id = 1
insert into v values (3, 3)
update v set g = 9, id = 3 where id = 1
create table nn (id int primary key, n int not null, s varchar(3) not null, d date not null, check (n > 0))
insert into nn values (1, 1, 'a', '2000-01-01')
insert into nn values (1, null, 'a', '2000-01-01')
insert into nn values (1, 0, 'abcd', '2000-01-01')
insert into nn values (1, 0, 'abc', '2000-00-01')
insert ignore into nn values (1, null, 'abcd', '2000-00-01')
insert ignore into nn values (2, null, 'abcd', '2000-00-01')
insert into nn select 1, 0, 'a', '2000-01-01'
drop view v
drop table c1, c2, t, o, q, w, w2, w3, w4, w5, w6, cc1, cc2, pp, tr, nn, p
create table pp (id int primary key, u int unique, v int unique, key kvu (v, u))
create table cc9 (id int, constraint m1 foreign key (id) references pp (id))
create table cc1 (id int, constraint z1 foreign key (id) references pp (id))
create table cc5 (id int, constraint a1 foreign key (id) references pp (id))
insert into pp values (1,1,1),(2,2,2)
insert into cc9 values (1)
insert into cc1 values (1)
insert into cc5 values (1)
delete from pp
update pp set id = 3 where id = 1
create table bb (id int, v int, constraint b3 foreign key (v) references pp (v), constraint b2 foreign key (id) references pp (id))
insert into bb values (1,1)
delete from pp
alter table bb drop foreign key b2
create table aa (id int, v int, constraint b22 foreign key (id) references pp (u), constraint b33 foreign key (v) references pp (id))
insert into aa values (1,1)
delete from pp
drop table bb, cc1
delete from pp
rename table aa to zz
delete from pp
alter table pp add f int, add constraint aself foreign key (f) references pp (id)
update pp set f = 1 where id = 2
delete from pp where id = 1
update pp set id = 9, f = 99 where id = 1
update pp set u = 9, f = 99 where id = 1
update pp set u = 2, f = 99 where id = 1
update pp set id = 2, f = 99 where id = 1
update pp set v = 9, f = 99 where id = 1
update pp set f = 99 where id = 1
drop table zz
delete from pp where id = 1
update pp set id = 9, f = 99 where id = 1
alter table pp add constraint zself foreign key (u) references pp (id)
update pp set u = 88, f = 99 where id = 1
update pp set u = 99, id = 9 where id = 1
drop table cc5, cc9
update pp set u = 99, id = 9 where id = 1
drop table pp
create table g (id int primary key, u int)
create table h (id int primary key, g int, u int unique, constraint hf foreign key (g) references g (id) on delete cascade on update cascade, check (u > 0))
create table i (id int primary key, h int, constraint hi foreign key (h) references h (id))
create table i2 (id int primary key, g int, constraint hg foreign key (g) references g (id))
create table a2 (id int primary key, g int, constraint ag foreign key (g) references g (id))
insert into g values (1,1),(2,2),(3,3)
insert into h values (1,1,1),(2,2,2)
insert into i values (1,1)
insert into i2 values (1,1)
insert into a2 values (1,1)
delete from g where id = 1
delete from i2
delete from g where id = 1
delete from a2
delete from g where id = 1
update h set id = 2 where id = 1
update h set id = 7, g = 77 where id = 1
update h set id = 7, u = 2 where id = 1
update h set id = 7, u = 2, g = 77 where id = 1
update ignore h set id = 7, u = 2, g = 77 where id = 1
create table k (id int primary key, n varchar(5) unique, f int, constraint kf foreign key (f) references g (id))
create trigger kbi before insert on k for each row set new.f = new.f + 1
create trigger kai after insert on k for each row insert into k2 values (new.id)
create table k2 (id int primary key)
insert into k values (1, 'a', 0)
insert into k values (2, 'a', 7)
insert into k values (2, 'a', 1)
insert ignore into k values (2, 'a', 7), (2, 'b', 7), (2,'b', 1), (1, 'c', 0)
show warnings
select * from k
select * from k2
insert into k values (2, 'a', 7) on duplicate key update f = 2
insert into k values (2, 'a', 1) on duplicate key update f = 22
replace into k values (2, 'a', 7)
insert into k values (5, 'x', 0), (6, 'a', 7)
set foreign_key_checks = 0
insert into k values (2, 'a', 7)
insert into k values (2, 'a', 7) on duplicate key update f = 2
set foreign_key_checks = 1
create table se (id int primary key, p int, u int unique, constraint sef foreign key (p) references se (id))
insert into se values (1, 1, 1)
insert into se values (1, 2, 1)
insert into se values (2, 2, 1)
insert into se values (2, 3, 1)
insert into se values (1, 1, 5) on duplicate key update u = 6
insert into se values (1, 7, 5) on duplicate key update u = 7
replace into se values (1, 1, 9)
replace into se values (1, 9, 9)
select * from se
create table ai (id int auto_increment primary key, u int unique, f int, c int, foreign key (f) references g (id), check (c > 0))
insert into ai (u, f, c) values (1, 1, 1)
insert into ai (u, f, c) values (1, 7, 0)
insert into ai (u, f, c) values (1, 7, 1)
insert into ai (u, f, c) values (1, 1, 1)
insert into ai (u, f, c) values (2, 1, 1)
select last_insert_id(), max(id) from ai
insert ignore into ai (u, f, c) values (1, 7, 0), (1, 1, 1), (3, 1, 1)
select last_insert_id(), max(id) from ai
insert ignore into ai (u, f, c) values (1, 7, 1), (1, 1, 0), (4, 1, 1)
select last_insert_id(), max(id) from ai
insert into ai (u, f, c) values (1, 7, 0) on duplicate key update c = 5
insert into ai (u, f, c) values (1, 1, 1) on duplicate key update c = 5
insert into ai (u, f, c) values (5, 1, 1)
select last_insert_id(), max(id) from ai
select * from ai
create table part (a int, b int, c int, primary key (a, b), constraint pf foreign key (a, b) references part (b, a))
create table ge (a int, b int as (a * 2), c int as (a * 3) stored, unique (b), check (c < 30), check (b <> 8))
insert into ge (a) values (1),(2)
insert into ge (a) values (1)
insert into ge (a) values (4)
insert into ge (a) values (11)
insert into ge (a) values (1), (4)
insert into ge (a) values (4), (1)
update ge set a = 4
update ge set a = 2 where a = 1
drop table bb, aa, cc1
create table if not exists p (id int primary key, u int unique)
insert into p values (1,1),(2,2)
create table t (id int primary key, a int, b int, constraint m foreign key (a) references p (id))
alter table t add constraint c foreign key (b) references p (u)
insert into t values (1, 9, 9)
alter table t drop foreign key m
alter table t add constraint b foreign key (a) references p (id)
insert into t values (1, 9, 9)
insert into t values (1, 1, 1)
create table s (id int primary key, a int, constraint a foreign key (a) references p (id))
insert into s values (1, 1)
delete from p
alter table t add x int, algorithm=copy
delete from p
alter table t drop foreign key b, add constraint b foreign key (a) references p (id)
delete from p
alter table s drop foreign key a, add constraint a foreign key (a) references p (id)
delete from p
update p set id = 7, u = 8 where id = 1
create table w6 (a int, b int, c int, unique ub (b), unique ua (a), key kc (c))
alter table w6 modify a int not null
show create table w6
alter table w6 modify a int, modify b int not null
show create table w6
alter table w6 add primary key (c), comment 'x'
show create table w6
alter table w6 drop primary key, modify c int
show create table w6
alter table w6 rename column a to aa, alter column b set default 4
show create table w6
