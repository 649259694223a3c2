-- Defaults that are computed from other columns of the row.
-- Reading, and ALTER TABLE of what is read.
create table b_t1 (a int, b int default (a + 1))
insert into b_t1 (a) values (1)
insert into b_t1 values (2, default)
insert into b_t1 (b, a) values (default, 5)
insert into b_t1 () values ()
insert into b_t1 set b = default, a = 7
insert into b_t1 set a = default(b)
select default(b) from b_t1
select * from b_t1
insert into b_t1 (a) select 9
insert into b_t1 (b) select 9
select * from b_t1
update b_t1 set b = default
update b_t1 set a = 20, b = default where a = 1
update b_t1 set b = default, a = 30 where a = 2
select * from b_t1
replace into b_t1 (a) values (40)
insert into b_t1 (a) values (1),(2),(3)
select * from b_t1
show create table b_t1
describe b_t1
select column_name, column_default, extra, is_nullable, generation_expression from information_schema.columns where table_name = 'b_t1' and table_schema = database() order by ordinal_position
create table b_t2 like b_t1
show create table b_t2
create table b_t3 (b int default (a + 1), a int)
insert into b_t3 () values ()
insert into b_t3 (a) values (3)
insert into b_t3 values (default, 4)
insert into b_t3 set a = 4, b = default
insert into b_t3 set b = default, a = 4
select * from b_t3
create table b_t4 (b int default (a + 1), a int default (5))
create table b_t4 (b int default (a + 1), a int as (5))
create table b_t4 (b int default (a + 1), a int default 5)
insert into b_t4 () values ()
insert into b_t4 values (default, 6)
select * from b_t4
create table b_t5 (a int auto_increment primary key, b int default (a + 1))
create table b_t5 (b int default (a + 1), a int auto_increment primary key)
create table b_t5 (a int default (a + 1))
create table b_t5 (a int as (b), b int default (a + 1))
create table b_t5 (a int as (5), b int default (a + 1))
insert into b_t5 () values ()
insert into b_t5 values (default, default)
select * from b_t5
create table b_t6 (x int, a int as (x + 5), b int default (a + 1))
insert into b_t6 () values ()
insert into b_t6 (x) values (1)
insert into b_t6 values (2, default, default)
insert into b_t6 set b = default, x = 3
select * from b_t6
update b_t6 set x = 10
update b_t6 set x = 11, b = default
update b_t6 set b = default, x = 12 where x = 11
select * from b_t6
create table b_t7 (x int, a int as (x + 5) stored, b int default (a + 1))
insert into b_t7 () values ()
insert into b_t7 (x) values (1)
insert into b_t7 values (2, default, default)
insert into b_t7 set b = default, x = 3
update b_t7 set x = 11, b = default
select * from b_t7
create table b_t8 (a int, b int default (default(a)))
create table b_t8 (a int, b int default (x.a))
create table b_t8 (a int, b int default (b_t8.a))
show create table b_t8
insert into b_t8 (a) values (3)
select * from b_t8
create table b_t9 (a int, b int default (c + 1))
create table b_t9 (a int, b int default (a + 1), c int default (b + 1))
insert into b_t9 (a) values (1)
insert into b_t9 (a, c) values (1, default)
insert into b_t9 (a, b, c) values (1, default, default)
insert into b_t9 (c, b, a) values (default, default, 1)
insert into b_t9 (c, b, a) values (default, 3, 1)
select * from b_t9
create table b_t10 (a int, b int default (c + 1), c int default (a + 1))
create table b_t11 (a int default 3, b int default (a))
show create table b_t11
insert into b_t11 () values ()
select * from b_t11
create table b_t12 (a int, b int default (a + 1), check (b > a))
insert into b_t12 (a) values (4)
alter table b_t1 drop column a
alter table b_t1 rename column a to aa
alter table b_t1 change column a aa int
alter table b_t1 change a aa int, change b b int default (aa)
alter table b_t1 modify a bigint
show create table b_t1
alter table b_t1 drop column a, drop column b
alter table b_t1 modify a int after b
show create table b_t1
alter table b_t1 modify a int first
alter table b_t1 add column c int default (b * 2)
select * from b_t1
alter table b_t1 add column d int default (c * 2) first
alter table b_t1 add column e int default (a * 2) first
alter table b_t1 add column g int default (a * 2) first, add column h int default (g + c)
select * from b_t1
show create table b_t1
alter table b_t1 alter column a set default 6
alter table b_t1 alter column a set default (7)
alter table b_t1 alter column a set default (b + 1)
alter table b_t1 alter column b set default (7)
alter table b_t1 alter column b drop default
show create table b_t1
alter table b_t1 drop column a
alter table b_t1 drop column c
alter table b_t1 drop column c, drop column d, drop column h
show create table b_t1
-- Triggers, conflicts, queries, views, prepared statements.
create table c_t4 (b int default (a + 1), a int default 5)
insert into c_t4 values (default, 6),(default, 7)
insert into c_t4 (b,a) values (default, 16),(default, 17)
insert into c_t4 set b = default, a = 3
insert into c_t4 () values (),()
select * from c_t4
create table c_t4x (b int default (a + 1), a int not null)
insert into c_t4x values (default, 6),(default, 7)
insert into c_t4x (b,a) values (default, 16),(default, 17)
insert into c_t4x () values ()
select * from c_t4x
create table c_t13 (a datetime default now(), b datetime default (a + interval 1 day))
insert into c_t13 () values ()
select b = a + interval 1 day from c_t13
create table c_t14 (b datetime default (a + interval 1 day), a datetime default now())
create table c_t14 (b datetime default (a + interval 1 day), a datetime default now() on update now())
create table c_t14 (b datetime default (a + interval 1 day), a datetime on update now())
insert into c_t14 () values ()
select * from c_t14
create table c_t15 (a int, b int default (a + 1))
create trigger c_tr15 before insert on c_t15 for each row set new.a = 100
insert into c_t15 (a) values (1)
insert into c_t15 values (2, default)
insert into c_t15 set a = 3, b = default
insert into c_t15 () values ()
select * from c_t15
create table c_t16 (a int, b int default (a + 1))
create trigger c_tr16 before insert on c_t16 for each row set new.b = ifnull(new.b, -1) * 10
insert into c_t16 (a) values (1)
insert into c_t16 values (2, default)
insert into c_t16 () values ()
insert into c_t16 (a) select 4
select * from c_t16
create table c_t17 (id int primary key, a int, b int default (a + 1))
insert into c_t17 (id, a) values (1, 1)
insert into c_t17 (id, a) values (1, 5) on duplicate key update b = default
insert into c_t17 (id, a) values (1, 5) on duplicate key update a = 50, b = default
insert into c_t17 (id, a) values (1, 5) on duplicate key update b = values(b)
insert into c_t17 (id, a) values (1, 5) as new on duplicate key update b = new.b + 100
insert into c_t17 (id, a) values (1, 5) on duplicate key update b = default(b)
select * from c_t17
replace into c_t17 (id, a) values (1, 7)
replace into c_t17 values (1, 8, default)
replace into c_t17 set id = 1, b = default
select * from c_t17
create table c_t18 (a varchar(10), b varchar(3) default (concat(a, 'x')))
insert into c_t18 (a) values ('a')
insert into c_t18 (a) values ('abcd')
insert into c_t18 (a) values ('a'), ('abcd')
insert ignore into c_t18 (a) values ('abcd')
insert into c_t18 values ('abcd', default)
insert into c_t18 select 'abcd', 'x'
insert into c_t18 (a) select 'abcd'
select * from c_t18
create table c_t19 (a int, b int not null default (a))
insert into c_t19 (a) values (1)
insert into c_t19 () values ()
insert into c_t19 (a) values (null)
insert into c_t19 (a) values (null), (2)
insert ignore into c_t19 (a) values (null)
insert into c_t19 values (null, default)
insert into c_t19 values (3, null)
update c_t19 set b = default, a = null
update c_t19 set a = null, b = default
select * from c_t19
create table c_t20 (a int not null, b int default (a))
insert into c_t20 () values ()
insert ignore into c_t20 () values ()
select * from c_t20
create table c_t23 (a int, b int default (a + 1), c int as (b * 2))
insert into c_t23 (a) values (1)
insert into c_t23 (a, b) values (1, default)
select * from c_t23
create table c_t24 (a int, b int default (a + 1), c int as (b * 2) stored, d int default (c + 1))
insert into c_t24 (a) values (1)
insert into c_t24 (a, d) values (1, default)
insert into c_t24 (a, b, d) values (1, 5, default)
insert into c_t24 values (1, default, default, default)
select * from c_t24
create table c_t25 (x int, a int as (x + 5) stored, b int default (a + 1))
insert into c_t25 () values ()
insert into c_t25 (x) values (1)
insert into c_t25 values (2, default, default)
insert into c_t25 values (2, default, default), (3, default, default)
insert into c_t25 (x, b) values (2, default), (3, default)
select * from c_t25
create table c_t26 (x int, a int as (x + 5), b int default (a + 1))
insert into c_t26 (x, b) values (2, default), (3, default)
insert into c_t26 values (2, default, default), (3, default, default)
select * from c_t26
create table c_t27 (x int, a int not null default 3, b int default (a + 1), c int default (b + 1), d int default (c+1))
insert into c_t27 (x) values (1)
insert into c_t27 (d, c, b, a) values (default, default, default, default)
insert into c_t27 (a, b, c, d) values (default, default, default, default)
insert into c_t27 (c, a) values (7, 9)
select * from c_t27
create view c_v27 as select x, a, b from c_t27
insert into c_v27 (x) values (50)
insert into c_v27 (x, a) values (50, 60)
insert into c_v27 (a, b) values (50, default)
update c_v27 set a = 5, b = default where x = 50
select * from c_v27
create table c_t28 (a int, b json default (json_array(a)), c text default (concat('t', a)), d point default (point(a, a)))
insert into c_t28 (a) values (1)
insert into c_t28 (a, c, d) values (2, default, default)
select a, b, c, st_astext(d) from c_t28
alter table c_t28 add e json default (json_object('a', a, 'b', b))
select e from c_t28
prepare p from 'insert into c_t28 (a) values (?)'
set @x = 7
execute p using @x
prepare p2 from 'insert into c_t28 (a, b) values (?, default)'
execute p2 using @x
select a, b, c, e from c_t28
create table c_c1 (a int, A2 int default (A))
show create table c_c1
create table c_c2 (a int, b int default (`a` + (select 1)))
create table c_c2 (a int, b int default (sum(a)))
create table c_c2 (a int, b int default (row_number() over ()))
create table c_c2 (a int, b int default ((a, 1)))
create table c_c2 (a int, b int default ((a, 1) = (1, 1)))
show create table c_c2
create table c_c3 (a int, b int default (@x + a))
create table c_c3 (a int, b int default (a + sleep(1)))
create table c_c3 (a int, b int default (a + uuid_short()))
create table c_c4 (a int, b int default (zz + 1))
create table c_c4 (a int, b int default (x.a))
create table c_c4 (a int, b int default (c_c4.a))
show create table c_c4
create table c_c5 (a int, b int default (x.c_c5.a))
show create table c_c5
rename table c_c5 to c6
show create table c6
insert into c6 (a) values (5)
select * from c6
create table c_c7 (a int default 5, b int default (default(a) + 1))
insert into c_c7 () values ()
insert into c_c7 (a) values (9)
select * from c_c7
alter table c_c7 alter a set default 8
insert into c_c7 () values ()
select * from c_c7
insert into c_c7 () values ()
select * from c_c7
-- Triggers, types and what is refused.
create table e_g1 (a int, b int default (7), c datetime default now(), d int default 8, e datetime default (now()), f varchar(50) default (uuid()))
create trigger e_g1t before insert on e_g1 for each row set @x = concat_ws(',', new.b, new.c is not null, new.d, new.e is not null, new.f is not null), new.a = 3
insert into e_g1 (a) values (1)
select @x
select a, b, c is null, d, e is null, f is null from e_g1
insert into e_g1 () values ()
select @x
insert into e_g1 values (1, default, default, default, default, default)
select @x
insert into e_g1 (a) select 5
select @x
select a, b, c is null, d, e is null, f is null from e_g1
create table e_g2 (a int, b int default (7), c int default (a + 1), d int not null default (a + 5))
create trigger e_g2t before update on e_g2 for each row set new.a = new.a
create trigger e_g2a after insert on e_g2 for each row set @y = concat_ws(',', new.a, new.b, new.c)
create trigger e_g2b before delete on e_g2 for each row set @z = 4
insert into e_g2 (a) values (1)
select @y
select * from e_g2
update e_g2 set c = default, a = 50
update e_g2 set a = 60, c = default
select * from e_g2
create table e_g3 (a int, b int default (7), c int default (a + 1), d int not null default (a + 5))
create trigger e_g3t before insert on e_g3 for each row set @x = concat_ws(',', new.b, new.c, new.d)
insert into e_g3 (a) values (1)
insert into e_g3 (a, d) values (1, 1)
insert into e_g3 (a, d) values (1, default)
select @x
insert into e_g3 () values ()
insert into e_g3 values (1, default, default, default)
insert into e_g3 select 1, 2, 3, 4
select * from e_g3
create table e_g4 (a int not null, b int default (a + 1), c int as (a * 2), d int default (c + 1))
create trigger e_g4t before insert on e_g4 for each row set new.a = 70
insert into e_g4 (a) values (1)
insert into e_g4 (a, b) values (1, default)
insert into e_g4 (a, b, d) values (1, default, default)
select * from e_g4
create table e_g5 (a int, b int default (a + 1), c int default (default(b)))
create table e_g5 (a int, b int default 4, c int default (default(b) + a))
alter table e_g5 drop column b
alter table e_g5 rename column b to bb
alter table e_g5 alter b set default 9
insert into e_g5 (a) values (1)
select * from e_g5
create table e_g6 (a int, b int default (a), primary key (a))
alter table e_g6 drop primary key
show create table e_g6
create table e_g7 (a int, b int default (a) comment 'x' invisible, key (b))
show create table e_g7
alter table e_g7 add unique (b)
create table e_g8 (a int as (b + 1), b int default 3, c int default (a))
insert into e_g8 () values ()
insert into e_g8 (b) values (9)
select * from e_g8
create table e_g9 (c int default (a), a int as (b + 1), b int default 3)
create table e_g10 (a int auto_increment primary key, b int default (default(a)))
create table e_g10 (a int auto_increment primary key, b int as (a + 1))
create table e_h1 (a int, b int default (a + 1), c int as (b + 1))
alter table e_h1 drop column b
alter table e_h1 drop column a
alter table e_h1 add d int default (c + b + a)
insert into e_h1 (a) values (1)
select * from e_h1
alter table e_h1 modify c int as (b + 5)
alter table e_h1 modify c int
insert into e_h1 (a) values (1)
select * from e_h1
create table e_h3 (a int, b int, check (a > default(b)))
create table e_h4 (a char(5), b char(8) default (concat(a, 'x')), c varchar(20) default (upper(b)), d int default (length(b)), e binary(4) default (a), f enum('a','b') default (a))
insert into e_h4 (a) values ('a')
insert into e_h4 (a) values ('b ')
select *, hex(e) from e_h4
create table e_h5 (a datetime(3), b date default (a), c time default (a), d timestamp default (a), e year default (a), f datetime default (a))
insert into e_h5 (a) values ('2024-02-29 23:59:59.6')
show warnings
select * from e_h5
create table e_h6 (a double, b int default (a), c decimal(5,2) default (a), d varchar(10) default (a), e float default (a), f bigint unsigned default (a), j json default (a))
insert into e_h6 (a) values (1.555)
insert into e_h6 (a) values (-1.555)
insert into e_h6 (a) values (1e20)
insert ignore into e_h6 (a) values (-1e20)
select * from e_h6
create table e_h7 (a json, b int default (a), c varchar(10) default (a->>'$.x'), d json default (a->'$.x'))
insert into e_h7 (a) values ('{"x": 5}')
insert into e_h7 (a, b) values ('{"x": 5}', 3)
insert into e_h7 (a) values ('7')
select * from e_h7
create table e_h8 (a bit(5), b bit(3) default (a), c int default (a), d char(3) default (a))
insert into e_h8 (a) values (b'101')
insert into e_h8 (a) values (b'10101')
select a + 0, b + 0, c, hex(d) from e_h8
create table e_h9 (a enum('x','y'), b int default (a), c char(2) default (a), d enum('y','x') default (a), e set('x', 'q') default (a))
insert into e_h9 (a) values ('x')
select * from e_h9
create table e_i1 (a int, b int default (a / 0), c date default (a))
insert into e_i1 (a) values (5)
insert into e_i1 (a, b) values (5, 1)
insert into e_i1 (a, c) values (5, null)
insert ignore into e_i1 (a) values (5)
create table e_i2 (a varchar(10), b int default (a + 0), c int default (a))
insert into e_i2 (a) values ('5x')
insert into e_i2 (a, c) values ('5x', 1)
insert into e_i2 (a, b) values ('5x', 1)
insert into e_i2 (a, b, c) values ('5x', 1, default)
insert into e_i2 (a, b, c) values ('5x', default, 1)
insert ignore into e_i2 (a) values ('5x')
create temporary table e_i3 (a int, b int default (a + 1))
insert into e_i3 (a) values (1)
select * from e_i3
alter table e_i3 add c int default (a + b)
select * from e_i3
show create table e_i3
create table e_i4 (a int default (b), b int)
insert into e_i4 (b) values (1)
insert into e_i4 () values ()
select * from e_i4
show columns from e_i4
create table e_i5 (a int default (b), b int, c int default 5 + 1)
create table e_i5 (a int, b int default a)
create table e_i5 (a int, b int default (a) default 5)
create table e_i5 (a int, b int default (a) on update now())
create table e_i5 (a int, b datetime default (now()) on update now())
show create table e_i5
create table e_i6 (a int, b int default (a) primary key)
insert into e_i6 (a) values (1)
insert into e_i6 (a) values (1)
insert into e_i6 (a) values (1) on duplicate key update a = 7
insert into e_i6 () values ()
select * from e_i6
create table e_i7 (b int default (a), a int not null)
insert into e_i7 (a) values (5)
insert ignore into e_i7 () values ()
insert into e_i7 (b, a) values (default, 7)
select * from e_i7
create table e_i8 (b varchar(10) default (concat('<', a, '>')), a varchar(5) not null)
insert into e_i8 (b, a) values (default, 'z')
select * from e_i8
-- ALTER TABLE ADD, copies, several tables.
create table f_t1 (a int, b int default (a + 1), z int)
insert into f_t1 (a,z) values (1,1), (5, 6)
alter table f_t1 rename column a to A
show create table f_t1
alter table f_t1 change A a bigint
show create table f_t1
alter table f_t1 add p int default (q + 1), add q int default 4
select * from f_t1
alter table f_t1 add p2 int default (q2 + 1), add q2 int default (4)
alter table f_t1 modify a varchar(10), add r varchar(20) default (concat(a, '!'))
select * from f_t1
alter table f_t1 add g int as (z * 2), add h int default (g + 1)
select * from f_t1
alter table f_t1 add g2 int as (z * 2) stored, add h2 int default (g2 + 1)
select * from f_t1
alter table f_t1 add h3 int default (g + g2)
select * from f_t1
alter table f_t1 drop column g, drop column h, drop column h3
alter table f_t1 change z z int not null default 4, add h4 int default (z + 100), add h5 int not null default (h4 + 1)
select * from f_t1
show create table f_t1
alter table f_t1 rename column q to q9, add w int default (q9)
alter table f_t1 drop column h5, rename column h4 to h9
alter table f_t1 rename column h9 to h4, add w int default (h4)
alter table f_t1 rename column z to zz, modify h4 int default (zz), modify h2 int default 4
select * from f_t1
create table f_y1 as select b from f_t1
show create table f_y1
create table f_y2 as select b, a from f_t1
show create table f_y2
create table f_y3 as select b as a, r from f_t1
show create table f_y3
create table f_y4 as select p + 1 as p, r from f_t1 union select 1, 2
show create table f_y4
create table f_y6 select * from f_t1 limit 0
show create table f_y6
create view f_v1 as select b, a, b + 1 as c from f_t1
select column_name, column_default, extra, is_nullable from information_schema.columns where table_name = 'f_v1' and table_schema = database() order by ordinal_position
create table f_s (x int, a int as (x + 5), b int default (a + 1))
insert into f_s (x) values (10)
update f_s set x = 11, b = default
select * from f_s
update f_s set x = 12, b = a
select * from f_s
update f_s set x = 20, b = default where b > 0 order by b limit 1
select * from f_s
create table f_n1 (a int, b int default (a) not null)
alter table f_n1 add c int not null default (a)
insert into f_n1 values (null, 1, 1)
alter table f_n1 add d int not null default (a)
set sql_mode = ''
alter table f_n1 add d int not null default (a)
insert into f_n1 (a, d) values (null, 1)
insert into f_n1 (a) values (null), (null)
select * from f_n1
set sql_mode = default
create table f_m1 (id int primary key, a int, b int default (a + 1))
create table f_m2 (id int primary key, a int, b int default (a + 1))
insert into f_m1 (id, a) values (1, 1)
insert into f_m2 (id, a) values (1, 10)
create view f_mv as select id as k, b as bb, a as aa from f_m1
update f_mv set bb = default
update f_mv set aa = 50, bb = default
insert into f_mv (k, aa) values (2, 3)
insert into f_mv (k, bb, aa) values (3, default, 3)
insert into f_mv (k, aa, bb) values (4, 4, default)
insert into f_mv (k, aa) values (4, 6) on duplicate key update aa = 90, bb = default
select * from f_mv
alter table f_t1 add u int default (uuid_short()), add u2 int default (a)
create table f_e0 (a int)
alter table f_e0 add b varchar(40) default (uuid())
create table f_e1 (a int, b int default (a))
alter table f_e1 add c int default (rand() + a)
alter table f_e1 alter b set default (a + 3), drop column a
alter table f_e1 add d int default (a), drop column a
alter table f_e1 add d int default (x), add x int first
show create table f_e1
alter table f_e1 drop column b, drop column a
show create table f_e1
create table f_f1 (a int, b int default (a), constraint c check (b > 3))
insert into f_f1 (a) values (1)
insert into f_f1 (a) values (5)
create table f_f2 (id int primary key)
create table f_f3 (a int, b int default (a), foreign key (b) references f_f2 (id))
insert into f_f3 (a) values (1)
insert into f_f2 values (1)
insert into f_f3 (a) values (1)
create table f_f4 (a int, b int default (a) unique)
insert into f_f4 (a) values (1), (1)
insert ignore into f_f4 (a) values (1), (1), (2)
select * from f_f4
create table f_l1 (a varchar(10), b varchar(10) default (concat(a, '-')), c int)
insert into f_l1 values (c, default, 5)
insert into f_l1 (c, a, b) values (5, c, default)
insert into f_l1 (a) values row(1), row(2)
insert into f_l1 values row('x', default, 4)
insert into f_l1 (a) table f_f2
insert into f_l1 (a, b) values ('q', concat(default(a), 'x'))
insert into f_l1 (a, b) values ('q', concat(b, 'x'))
select * from f_l1
create table f_o1 (a text, b json default (a))
insert into f_o1 (a) values ('[1]')
insert into f_o1 (a) values ('x')
create table f_o2 (a varchar(20) character set latin1, b varchar(20) default (concat(a, _latin1'é')) , c varchar(5) character set latin1 collate latin1_bin default (b))
show create table f_o2
insert into f_o2 (a) values ('ü')
select *, hex(a), hex(b), hex(c) from f_o2
create table f_o3 (`a b` int, `select` int default (`a b`), `x``y` int default (`select` + 1))
show create table f_o3
create table f_o4 (a int, b int default (case when a > 1 then a end), c int default (if(a, 1, 2)), d int default (a in (1,2)), e int default (a between 1 and 2), f varchar(10) default (cast(a as char)), g date default (date_add('2024-01-01', interval a day)), h int default (not a), i int default (a and b), j int default (coalesce(a, b)), k text default (a like 'x%'), l datetime default (str_to_date(a, '%Y')))
show create table f_o4
