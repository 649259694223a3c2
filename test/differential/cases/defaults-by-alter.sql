-- Two defaults of one column, literals in parentheses in ALTER TABLE, generated columns and columns without a default.
create table g_a1 (a int as (b), b int default (5))
create table g_a2 (a int as (b), b int default 5)
create table g_a3 (a int as (b) stored, b int default (5))
create table g_a4 (b int default (5), a int as (b))
alter table g_a4 modify b int default (5) after a
create table g_a5 (a int as (b), b int default 3)
alter table g_a5 alter b set default (3)
show create table g_a5
alter table g_a5 modify b int default (4)
create table g_a6 (a datetime as (b), b datetime default now())
create table g_a7 (a int, check (a > 3), b int default 4)
alter table g_a7 alter b drop default
select default(b) from g_a7
insert into g_a7 (a) values (5)
insert into g_a7 (a, b) values (5, default)
insert into g_a7 (a, b) values (5, default(b))
update g_a7 set a = default(b)
create table g_b1 (a int, b int default (a) default 5)
create table g_b2 (a int, b int default 5 default (a))
create table g_b3 (a int, b int default 5 default 6)
create table g_b4 (a int, b int default (5) default (6))
show create table g_b4
create table g_b5 (a int, b datetime default now() default (now()))
create table g_b6 (a int, b datetime default now() default '2020-01-01')
create table g_b7 (a int, b datetime default (now()) default now())
create table g_b8 (a int, b datetime default '2020-01-01' default now())
create table g_b9 (a int, b int default (a), c int default (a) default null)
create table g_b10 (a int, c int default (a) default 'x')
create table g_b11 (a int, c varchar(5) default (a) default 'x')
show create table g_b11
create table g_b12 (a int, c varchar(5) default (a) null default 'x' not null)
create table h_a (i int, j int, v varchar(20), d datetime, e enum('x','y'), t text, n decimal(5,2), bt bit(4))
alter table h_a alter i set default (8)
alter table h_a alter j set default (-8)
alter table h_a alter v set default ('x')
alter table h_a alter d set default (now())
alter table h_a alter e set default ('y')
alter table h_a alter n set default (1.5)
alter table h_a alter bt set default (b'11')
show create table h_a
alter table h_a alter t set default ('abc')
alter table h_a alter i set default (null)
alter table h_a alter j set default (1+1)
alter table h_a alter v set default (concat('a', 'b'))
alter table h_a alter d set default (timestamp'2020-01-01 00:00:00')
alter table h_a alter e set default ('z')
alter table h_a alter e set default (1)
alter table h_a alter n set default ('1.5')
alter table h_a alter n set default (_latin1'1.5')
show create table h_a
alter table h_a alter i set default ('abc')
alter table h_a alter i set default (1.5)
alter table h_a alter v set default ((('x')))
alter table h_a alter n set default (true)
alter table h_a alter bt set default (x'01')
alter table h_a alter j set default (+5)
alter table h_a alter d set default current_timestamp
alter table h_a alter d set default (current_timestamp)
alter table h_a alter d set default ('2020-01-01')
alter table h_a alter t set default null
show create table h_a
alter table h_a alter v set default (date'2020-01-01')
alter table h_a alter v set default (1)
alter table h_a alter v set default (1e1)
alter table h_a alter v set default (n'x')
show create table h_a
alter table h_a alter v set default ('a' 'b')
alter table h_a alter v set default ('a' collate utf8mb4_bin)
alter table h_a alter v set default (null)
alter table h_a alter n set default (18446744073709551615)
alter table h_a alter i set default (false)
show create table h_a
create table h_b9 (a int, b int default (a), c int default (a) default null, d int default null default (a))
show create table h_b9
alter table h_b9 modify c int default (4) default 4
alter table h_b9 add e int default (4) default 4
create table h_c1 (a text default '')
set sql_mode = ''
create table h_c1 (a text default '')
insert into h_c1 values (default(a))
select default(a) from h_c1
set sql_mode = default
-- Columns that a query does not give.
create table i_k9 (n int primary key, a int)
insert into i_k9 (a) select 1 from dual where false
insert into i_k9 (a) select 1 from dual
insert ignore into i_k9 (a) select 1 from dual where false
insert ignore into i_k9 (a) select 1 union select 2
set sql_mode = ''
insert into i_k9 (a) select 1 from dual where false
insert into i_k9 (a) select 3 union all select 2
replace into i_k9 (a) select 3 union all select 2
replace into i_k9 (a) values (1), (2)
create table i_k12 (n int not null) select 1 as a where false
create table i_k13 (n int not null) select 1 as a union select 2
create table i_k14 (n int not null, m int not null) select 1 as a union select 2
create table i_k15 (n enum('a') not null) select 1 as a where false
create table i_k16 (n int not null) ignore select 1 as a union select 2
set sql_mode = default
create table i_k17 (n int not null) ignore select 1 as a union select 2
create table i_k18 (n int not null, g int as (n + 1) not null) select 1 as n
create table i_k19 (n int auto_increment primary key, g int as (n2 + 1) not null, n2 int not null) select 1 as a
-- A default that would be another one on a replica is for no rows that are there.
create table u1 (a int, b int)
insert into u1 values (1, 2), (3, 4)
alter table u1 add c varchar(40) default (uuid())
show warnings
alter table u1 add d double default (rand())
alter table u1 add e datetime default (now())
alter table u1 add e2 datetime default (sysdate())
alter table u1 add f int default (a + rand() * 0)
alter table u1 add g varchar(80) default (user())
alter table u1 add h bigint default (uuid_short())
alter table u1 add i bigint default (connection_id() * 0)
alter table u1 add j varchar(80) default (database())
alter table u1 add k varbinary(80) default (random_bytes(3))
alter table u1 add l date default (curdate()), add m varchar(40) default (uuid())
alter table u1 add n varchar(40) default (uuid()), add o varchar(40) default (uuid()), add o2 double default (rand())
alter table u1 modify a varchar(40) default (uuid())
alter table u1 alter a set default (uuid())
alter table u1 alter a set default (rand())
alter table u1 drop c
alter table u1 add z1 int, algorithm=copy
alter table u1 modify b bigint
alter table u1 add z2 int first
insert into u1 (b) values (5)
insert into u1 (b) select 6
create table u2 (a int, b varchar(40) default (uuid()))
create table u3 like u2
insert into u2 (a) values (1)
insert into u2 (a) select 1
update u2 set b = default
insert into u2 values (1, default)
delete from u2
alter table u2 add c varchar(40) default (uuid())
create table u4 (b varchar(40) default (uuid())) select 1 a
create table u5 (b varchar(40)) select uuid() b
drop table u4
alter table u1 add zz1 varchar(40) default (concat(uuid(), 'x'))
alter table u1 add zz2 timestamp default now()
alter table u1 add zz3 timestamp default (now(3))
alter table u1 add zz4 int default (unix_timestamp())
alter table u1 add zz6 date default (utc_date())
alter table u1 add zz7 varchar(40) default (current_user())
alter table u1 add zz8 varchar(100) default (current_role())
create temporary table u6 (a int)
insert into u6 values (1)
alter table u6 add b varchar(40) default (uuid())
show warnings
create table k (n int not null) select 1 as a where false
create table k2 (n int not null) select 1 as a
create table k3 (n int not null, m int default 5) select 1 as a from u1 where false
create table k4 (n int not null) select 1 as n from u1 where false
create table k5 (n enum('a') not null) select 1 as a
create table k6 (n timestamp not null) select 1 as a
create table k6 (n json not null) select 1 as a
create table k7 (n bit not null) select 1 as a
create table k8 (n int auto_increment primary key) select 1 as a
create table k9 (n int primary key) select 1 as a
create table k10 (n int not null) ignore select 1 as a
create table k10 (n int not null) ignore select 1 as a where false
create table k11 (n int not null) replace select 1 as a where false
set sql_mode = ''
create table k12 (n int not null) select 1 as a where false
create table k13 (n int not null) select 1 as a
select * from k13
set sql_mode = default
insert into k3 (a) select 1 from dual where false
insert into k9 (a) select 1 from dual where false
-- The end of BIGINT UNSIGNED is no value that is made.
create table ai (a bigint unsigned auto_increment primary key, b int)
insert into ai values (18446744073709551614, 1)
insert into ai (b) values (2)
insert into ai (b) values (3)
insert into ai (b) values (3), (4)
insert ignore into ai (b) values (3)
select * from ai
show create table ai
alter table ai auto_increment = 18446744073709551615
delete from ai where b = 2
insert into ai (b) values (7)
insert into ai values (null, 8)
replace into ai (b) values (9)
insert into ai (b) values (10) on duplicate key update b = 11
select * from ai
create table ai2 (a bigint unsigned auto_increment primary key, b int)
insert into ai2 values (18446744073709551615, 1)
insert into ai2 (b) values (2)
insert ignore into ai2 (b) values (2)
insert into ai2 (b) select 5
insert into ai2 (b) values (2) on duplicate key update b = 5
show create table ai2
create table ai3 (a bigint unsigned auto_increment primary key, b int) auto_increment = 18446744073709551615
insert into ai3 (b) values (2)
show create table ai3
create table ai4 (a bigint auto_increment primary key, b int) auto_increment = 9223372036854775807
insert into ai4 (b) values (2)
insert into ai4 (b) values (2)
insert into ai4 (b) values (2)
insert ignore into ai4 (b) values (2)
create table ai5 (a tinyint auto_increment primary key, b int) auto_increment = 127
insert into ai5 (b) values (1)
insert into ai5 (b) values (1)
insert ignore into ai5 (b) values (1)
insert into ai5 (b) values (1), (2)
insert into ai5 (b) values (1) on duplicate key update b = 55
replace into ai5 (b) values (1)
select * from ai5
create table ai6 (a tinyint auto_increment, b int, key (a)) auto_increment = 127
insert into ai6 (b) values (1)
insert into ai6 (b) values (1)
insert into ai6 (b) values (1)
create table ai7 (a bigint unsigned auto_increment, b int, key (a))
insert into ai7 values (18446744073709551615, 1)
insert into ai7 (b) values (1)
insert into ai7 (b) values (1)
insert into ai7 values (18446744073709551614, 1)
insert into ai7 (b) values (1)
insert into ai7 (b) values (1), (3)
select * from ai7
create table ai8 (a bigint unsigned auto_increment, b int, key (a))
insert into ai8 values (18446744073709551613, 1)
insert into ai8 (b) values (1), (3)
insert into ai8 (b) values (1), (3)
insert into ai8 (b) values (1), (3)
select * from ai8
create table ai10 (a tinyint auto_increment, b int, key (a))
set auto_increment_increment = 10
insert into ai10 values (115, 1)
insert into ai10 (b) values (1)
insert into ai10 (b) values (1)
insert into ai10 (b) values (1)
select * from ai10
set auto_increment_increment = 1
create table enumless (id int primary key, c enum('a','b'), s set('a','b'), t timestamp null, j json)
insert into enumless (id) values (0)
alter table enumless alter column c drop default
insert into enumless (id) values (1)
alter table enumless alter column s drop default
insert into enumless (id) values (2)
show warnings
insert into enumless values (5, default, 'a', null, null)
insert ignore into enumless (id) values (6)
select * from enumless
