-- exact: columns that get another character set, or none: which rows are copied, and what becomes of values and defaults
create table ac1 (id int primary key auto_increment, a char(5) character set latin1, b char(5), c text, d text character set latin1, e varchar(10) character set latin1, f varchar(10), g varchar(10), h varchar(300), i varchar(10) character set utf8mb3, j varchar(10) character set ascii, key (e), key (g))
insert into ac1 (a, b, c, d, e, f, g, h, i, j) values ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')
alter table ac1 modify a binary(5)
alter table ac1 modify b binary(20)
alter table ac1 modify c blob
alter table ac1 modify d blob
alter table ac1 modify e varbinary(10)
alter table ac1 modify f varbinary(10)
alter table ac1 modify f varbinary(40)
alter table ac1 modify g varbinary(40)
alter table ac1 modify h varbinary(300)
alter table ac1 modify h varbinary(1200)
alter table ac1 modify i varbinary(30)
alter table ac1 modify j varchar(10)
alter table ac1 modify j varchar(10) character set latin1
alter table ac1 modify j varchar(10) character set ascii
create table ac2 (id int primary key auto_increment, e varchar(10) character set latin1, f varchar(63), g varchar(10), h varchar(300), i varchar(10) character set utf8mb3, j enum('a','b') character set latin1, k set('a','b'), l enum('a','b'), key (j), key (k))
insert into ac2 (e, f, g, h, i, j, k, l) values ('e', 'f', 'g', 'h', 'i', 'a', 'b', 'b')
alter table ac2 modify e varbinary(300)
alter table ac2 modify f varbinary(252)
alter table ac2 modify f varbinary(256)
alter table ac2 modify g varbinary(5)
alter table ac2 modify h varbinary(1200)
alter table ac2 modify i varbinary(30)
alter table ac2 modify j enum('a','b') character set utf8mb4
alter table ac2 modify k set('a','b') collate utf8mb4_bin
alter table ac2 modify k set('a','b') character set latin1
alter table ac2 modify l enum('a','b') character set latin1
alter table ac2 modify l enum('a','b') character set binary
create table ac4 (id int primary key auto_increment, e varchar(10) character set latin1, f varbinary(63) , key (e))
insert into ac4 (e, f) values ('e', 'f')
alter table ac4 modify e varbinary(20)
alter table ac4 modify f varchar(63) character set latin1
create table ac5 (id int primary key auto_increment, e varchar(10) character set latin1 default 'é', f varchar(63) not null default 'ü', g char(4), h text, i enum('a','ü'), j set('a','b'), k mediumtext, l int, key (e), m varchar(10) as (concat(f, '!')), key (m))
insert into ac5 (e, f, g, h, i, j, k) values ('é', 'f日本', 'g', 'ü', 'ü', 'a', 'k')
alter table ac5 convert to character set binary
show create table ac5
select *, hex(e), hex(f), hex(g), hex(h), hex(i), hex(k), hex(m) from ac5
insert into ac5 (k) values ('x')
select hex(e), hex(f), hex(g), hex(m) from ac5
create table ac6 (a varchar(3))
insert into ac6 values ('日本語')
alter table ac6 convert to character set binary
set sql_mode=''
alter table ac6 convert to character set binary
select hex(a) from ac6
create table ac7 (a varchar(3), b char(5)) character set binary
show create table ac7
alter table ac7 convert to character set utf8mb4
show create table ac7
create table ac_1 (id int primary key, c4 blob, c5 binary(6), c6 set('a','b','12'))
insert into ac_1 values (1,'a','b','a')
alter table ac_1 convert to character set latin1
show create table ac_1
create table ac_2 (id int primary key, c4 blob, c6 set('a','b','12') character set latin1)
insert into ac_2 values (1,'a','b')
alter table ac_2 convert to character set latin1
create table ac_3 (id int primary key, c6 int)
insert into ac_3 values (1,1)
alter table ac_3 convert to character set latin1
create table ac_4 (id int primary key, c6 varchar(10))
insert into ac_4 values (1,1)
alter table ac_4 convert to character set utf8mb4
create table ac_5 (id int primary key, c6 enum('a'))
insert into ac_5 values (1,'a')
alter table ac_5 convert to character set latin1
create table ac_6 (id int primary key, c6 varchar(10))
insert into ac_6 values (1,'a')
alter table ac_6 convert to character set latin1
