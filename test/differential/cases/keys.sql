-- exact: indexes, their duplicates, and those that foreign keys make and lose
create table d1 (a int, b int, key x (a), key y (a))
create table d2 (a int, b int, unique x (a), key y (a))
create table d3 (a int primary key, b int, unique x (a), key y (a), key z (a, b), key w (a, b desc))
create table d4 (a int unique, b int, unique (a), unique (b), unique (b))
create table d5 (a varchar(20), key (a(5)), key (a(6)), key (a), key (a(20)))
alter table d1 add key zz (b)
alter table d1 add index q (b), add index r (b)
create index n1 on d1 (a)
create table d6 (a int, b int, c int, key e1 ((a + b)), key e2 ((a + b)), key i1 (c), key i2 (c) comment 'x')
create table d7 (id int primary key, p int, key k (p), constraint f foreign key (p) references d3 (a))
create table d8 (id int primary key, p int, constraint f1 foreign key (p) references d3 (a), constraint f2 foreign key (p) references d3 (a))
alter table d8 add key p2 (p)
alter table d8 add constraint f3 foreign key (id) references d3 (a)
alter table d1 modify a bigint
alter table d1 engine=innodb
create table d9 like d1
create table d10 (a int, key x (a), key y (a)) as select 1 a
create temporary table d11 (a int, key x (a), key y (a))
alter table d1 rename index x to xx
create table d12 (a int, key x using btree (a), key y (a))
create table d13 (a int, key x (a) invisible, key y (a))
create table d14 (a int unique key, key x (a))
create table d15 (a int not null unique, primary key (a))
drop table if exists d15
drop table if exists d14
drop table if exists d13
drop table if exists d12
drop table if exists d10
drop table if exists d9
drop table if exists d8
drop table if exists d7
drop table if exists d6
drop table if exists d5
drop table if exists d4
drop table if exists d3
drop table if exists d2
drop table d1
create table d3 (a int primary key, b int)
create table d8 (id int primary key, p int, constraint f1 foreign key (p) references d3 (a), constraint f2 foreign key (p) references d3 (a))
show create table d8
alter table d8 add key p2 (p)
show create table d8
alter table d8 add key p3 (p)
show create table d8
create table d9 (id int primary key, p int, q int, key named (p), constraint f9 foreign key (p) references d3 (a))
show create table d9
alter table d9 add key pq (p, q)
show create table d9
alter table d9 add constraint f10 foreign key (q) references d3 (a)
show create table d9
create index qq on d9 (q)
show create table d9
drop table d8
create table d8 (id int primary key, p int, q int, constraint f1 foreign key (p) references d3 (a), unique key (p))
show create table d8
drop table d8
create table d8 (id int primary key, p int, q int, constraint f1 foreign key (p) references d3 (a), key (p, q))
show create table d8
alter table d8 add key (p)
show create table d8
drop table d9, d8, d3
create table d3 (a int primary key, b int)
create table d4 (id int primary key, p int, q int, constraint zz foreign key (p) references d3 (a), constraint aa foreign key (q) references d3 (a))
show create table d4
create table d5 (id int primary key, p int, q int, key k1 (id), constraint zz1 foreign key (p) references d3 (a), key k2 (q), constraint aa1 foreign key (q) references d3 (a), unique key u (q, p))
show create table d5
show index from d5
create table d6 (id int primary key, p int, q int, foreign key (q) references d3 (a), foreign key (p) references d3 (a), foreign key fkn (p, q) references d5 (q, p))
show create table d6
alter table d6 drop foreign key d6_ibfk_1
show create table d6
alter table d4 add constraint mm foreign key (p) references d3 (a)
show create table d4
create table c1 (a int check (a > 1), b int, constraint zc check (b > 1), constraint ac check (a < b), check (b < 10))
show create table c1
create table gives (id int primary key auto_increment, u int, x varchar(5), unique key (u))
insert into gives values (1, 1, 'a'), (2, 2, 'b')
insert into gives values (60, 1, 'a') on duplicate key update x = 'z'
insert into gives (u) values (10)
insert into gives values (70, 1, 'a') on duplicate key update x = 'z'
insert into gives (u) values (11)
insert into gives values (95, 31, 'a'), (97, 2, 'a') on duplicate key update x = 'y'
insert into gives (u) values (14)
replace into gives values (120, 1, 'b')
insert into gives (u) values (15)
select * from gives order by id
create table std (a int, b int, c int, d varchar(20), key (a), key ab (a, b), unique key u (b, c), primary key (c), unique key (d(5)))
create table std_1 (x int, foreign key (x) references std (a))
create table std_2 (x int, y int, foreign key (x, y) references std (b, c))
create table std_3 (x int, y int, foreign key (x, y) references std (c, b))
create table std_4 (x int, foreign key (x) references std (b))
create table std_5 (x int, foreign key (x) references std (c))
create table std_6 (x int, y int, foreign key (x, y) references std (a, b))
create table std_7 (x varchar(20), foreign key (x) references std (d))
create table std_8 (id int primary key, pid int, key (pid), foreign key (id) references std_8 (pid))
create table std_9 (x int)
alter table std_9 add constraint nm foreign key (x) references std (a)
set restrict_fk_on_non_standard_key=off
show variables like 'restrict_fk%'
create table std_10 (x int, foreign key (x) references std (a))
create table std_11 (x int, foreign key (x) references std (b))
create table std_12 (x int, y int, foreign key (x, y) references std (c, b))
set restrict_fk_on_non_standard_key=on
create table steps (id int primary key auto_increment, a int)
set auto_increment_increment=3
insert into steps (a) values (1),(2)
select last_insert_id(), group_concat(id) from steps
select auto_increment from information_schema.tables where table_name='steps' and table_schema=database()
show create table steps
insert into steps (a) values (1)
select last_insert_id(), group_concat(id) from steps
show create table steps
set auto_increment_increment=10, auto_increment_offset=5
insert into steps (a) values (1),(2),(3)
select last_insert_id(), group_concat(id) from steps
show create table steps
set auto_increment_increment=1, auto_increment_offset=1
insert into steps (a) values (1)
select last_insert_id(), group_concat(id) from steps
show create table steps
set auto_increment_increment=10, auto_increment_offset=1
insert into steps (a) values (1)
select last_insert_id(), group_concat(id) from steps
insert into steps (id, a) values (100, 1)
show create table steps
insert into steps (a) values (1)
select last_insert_id(), group_concat(id) from steps
insert into steps (a) select a from steps limit 5
select last_insert_id(), group_concat(id) from steps
show create table steps
set auto_increment_increment=5, auto_increment_offset=20
insert into steps (a) values (1), (2)
select last_insert_id(), group_concat(id) from steps
show create table steps
set auto_increment_increment=1, auto_increment_offset=20
truncate table steps
insert into steps (a) values (1), (2)
select group_concat(id) from steps
set auto_increment_increment=2, auto_increment_offset=2
truncate table steps
insert into steps (a) values (1), (2)
insert into steps (a) values (3)
select group_concat(id) from steps
insert into steps (id, a) values (null, 5), (50, 6), (null, 7)
select group_concat(id) from steps
show create table steps
insert into steps (id, a) values (51, 6)
insert into steps (a) values (1)
select group_concat(id) from steps
set auto_increment_increment=1, auto_increment_offset=1
create table kt5 (a tinytext, b varchar(255), c tinyblob, unique key k (a(255),b(255),c(255)))
create table kt6 (a tinytext, b varchar(255), c tinyblob, unique key k (a(63),b(255),c(255)))
create table kt7 (a tinytext, key k (a(64)))
create table kt8 (a text, key k (a(768)))
create table kt9 (a blob(10), key k (a(10)))
create table kt10 (a blob(10), key k (a(256)))
create table kt11 (a text(20), key k (a(20)))
show create table kt6
show create table kt8
show create table kt9
show create table kt11
create table twice (i int, j varchar(10))
insert into twice values (7, 'a'), (7, 'b'), (8, 'c')
alter table twice add primary key (i)
alter table twice modify i bigint primary key
alter table twice add column k int, add primary key (i)
alter table twice add primary key (i, j)
alter table twice modify i bigint primary key
alter table twice drop primary key, add primary key (i)
delete from twice where j = 'b'
alter table twice drop primary key, modify i bigint primary key
alter table twice change i n bigint primary key
alter table twice modify i int auto_increment primary key
drop table twice
create table kx (b varbinary(10), c blob, t text, unique (b(2)), key (c(2)), key (t(2)))
insert into kx values ('', '', ''), (null, null, null), (null, '', '')
insert into kx values ('', '', '')
insert into kx values ('', 'q', '') on duplicate key update c = 'rr'
replace into kx values ('', 'q', '')
insert ignore into kx values ('', 'q', ''), ('a', 'q', '')
select hex(b), hex(c), hex(t) from kx where b = '' or c = '' order by b
create table ends (id int primary key auto_increment, t varchar(20), d decimal(10,2), m timestamp(3) null, n int, b varbinary(10), y year, e enum('x','a'), f float, key (t), key (d), key (m), key (n desc), key (b), key (y), key (e), key (f))
select min(id), max(id), min(t), max(t), min(d), max(d), min(m), max(m) from ends
insert into ends (t, d, m, n, b, y, e, f) values ('b', 1.5, '2024-01-02 03:04:05.678', 3, 'b', 2024, 'a', 1.5), ('A', -2.25, null, 1, 'a', 1999, 'x', -1), (null, null, '2023-01-02 03:04:05', null, null, null, null, null), ('a', 7, '2024-01-02 03:04:05.679', 2, 'B', 0, 'x', 22.22)
select min(id), max(id), min(t), max(t), min(d), max(d), min(m), max(m), min(n), max(n), min(b), max(b), min(y), max(y), min(e), max(e), min(f), max(f) from ends
select max(d) - min(d), concat(min(t), max(t)), max(id) + 1, max(m) > min(m), if(max(n) > 2, min(d), 'none') from ends
select min(d), count(*), sum(n) from ends
select min(d) as a, max(d) as b from ends having a < 0
select min(d) as a, max(d) as b from ends having count(*) > 10
select min(d), max(d) from ends order by 1 limit 1
select min(d), max(d) from ends limit 0
select (select max(d) from ends) + (select min(d) from ends where id > 1), exists (select max(d) from ends where false)
select min(d), max(d) from ends as x where x.id > 2
select min(x.d), max(x.t) from (select * from ends) as x
select distinct min(d), max(d) from ends
create view of_ends as select min(d) as a, max(t) as b from ends
select * from of_ends
create table made_of_ends as select min(d) as a, max(t) as b, max(m) as c from ends
show create table made_of_ends
select * from made_of_ends
start transaction
insert into ends (d, t) values (100, 'z')
select max(d), max(t), max(id) > 4 from ends
rollback
select max(d), max(t) from ends
delete from ends
select min(d), max(d), min(t) from ends
create table ended_members (id int primary key, e enum('x','a'), s set('q','b'), key (e), key (s))
insert into ended_members values (1, 'x', 'q'), (2, 'a', 'b'), (3, 'x', 'q,b')
select min(e), max(e), min(s), max(s) from ended_members
select max(e) from ended_members
select max(e) from ended_members where id > 1
select e, max(s) from ended_members group by e
select max(e) over () from ended_members
select max(e + 0), min(e + 0) from ended_members
create table ends_and_rows (id int primary key auto_increment, d int, n int, key (d))
insert into ends_and_rows (d, n) values (3, 1), (4, 2), (null, 5)
select min(d), count(*) from ends_and_rows
select min(d), max(d), count(n) from ends_and_rows
select min(d), sum(2) from ends_and_rows
set sql_mode = ''
select n, max(d) from ends_and_rows
select max(d), n, id + 1 from ends_and_rows
select max(d) from ends_and_rows having n > 0
set sql_mode = default
